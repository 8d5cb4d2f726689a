using System.Runtime.InteropServices;
using NodaTime;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Availability;

/// <summary>When a resource, or the business, works: weekly hours and single stretches beside them.</summary>
public sealed record WorkingHours(IReadOnlyList<RecurringHours> Recurring, IReadOnlyList<Stretch> Singles)
{
    const long Day = 24L * 60 * 60 * 1000;
    const long Furthest = 64 * Day;

    /// <summary>
    /// The hours of a resource without a schedule: never closed, and one grid of starts for every window asked, from a midnight of
    /// its zone late enough for all offsets in the world to be whole minutes.
    /// </summary>
    public static Stretch RoundTheClock(DateTimeZone zone) =>
        Stretch.Of(Zones.Start(new LocalDateTime(2000, 1, 1, 0, 0), zone), Zones.Start(new LocalDateTime(9998, 1, 1, 0, 0), zone));

    /// <summary>
    /// The merged stretches that overlap the window, none of them clipped at it: a stretch's own beginning is the anchor of its grid of
    /// starts, so it must be the same whichever window is asked. Where a stretch reaches the edge of what was expanded, more is expanded:
    /// back to its very beginning, and forward 64 days past the window, longer than any service lasts.
    /// </summary>
    public Stretch[] Overlapping(Stretch window)
    {
        if (window.IsEmpty) return [];
        var (start, end) = (Earlier(window.Start, Day), Later(window.End, Day));
        for (var more = 7 * Day; ; more *= 2)
        {
            var hours = Array.FindAll(Expand(new(start, end)), window.Overlaps);
            if (hours.Length == 0) return hours;
            var isWholeAtStart = hours[0].Start > start || start <= Begins;
            var isWholeAtEnd = hours[^1].End < end || end >= Later(window.End, Furthest);
            if (isWholeAtStart && isWholeAtEnd) return hours;
            if (!isWholeAtStart) start = Earlier(start, more);
            if (!isWholeAtEnd) end = Later(end, more);
        }
    }

    static long Earlier(long moment, long by) => Math.Max(moment - by, Instant.MinValue.ToUnixTimeMilliseconds());

    static long Later(long moment, long by) => Math.Min(moment + by, Instant.MaxValue.ToUnixTimeMilliseconds());

    long Begins => Math.Min(
        Recurring.Select(hours => hours.Series.Begins.ToUnixTimeMilliseconds()).DefaultIfEmpty(long.MaxValue).Min(),
        Singles.Select(single => single.Start).DefaultIfEmpty(long.MaxValue).Min());

    Stretch[] Expand(Stretch window)
    {
        var stretches = new List<Stretch>();
        foreach (var hours in Recurring) hours.AddTo(stretches, window);
        foreach (var single in Singles)
            if (single.Overlaps(window))
                stretches.Add(single);
        return Stretches.Normalise(CollectionsMarshal.AsSpan(stretches));
    }
}
