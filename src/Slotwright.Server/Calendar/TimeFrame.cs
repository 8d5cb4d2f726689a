using NodaTime;
using Slotwright.Domain.Time;

namespace Slotwright.Server.Calendar;

/// <summary>From the start of the first to the end of the last event of a schedule (behaviour/calendar.md 7); a series without end has no last.</summary>
internal sealed record TimeFrame(Instant First, Instant? LastStart, Instant? LastEnd)
{
    /// <summary>The frame of the events of one type; null when there is none.</summary>
    public static TimeFrame? Of(IEnumerable<EventSeries> events, string type) => Of(events.Where(s => s.Event.Type == type));

    public static TimeFrame? Of(IEnumerable<EventSeries> events)
    {
        var frames = events.SelectMany(Frames).ToList();
        if (frames.Count == 0) return null;
        return new(frames.Min(f => f.First), frames.Any(f => f.LastStart is null) ? null : frames.Max(f => f.LastStart), frames.Any(f => f.LastEnd is null) ? null : frames.Max(f => f.LastEnd));
    }

    /// <summary>From the earlier beginning to the later end of two.</summary>
    public static TimeFrame? Join(TimeFrame? one, TimeFrame? other) => one is null ? other : other is null ? one
        : new(Instant.Min(one.First, other.First), Later(one.LastStart, other.LastStart), Later(one.LastEnd, other.LastEnd));

    private static Instant? Later(Instant? one, Instant? other) => one is { } a && other is { } b ? Instant.Max(a, b) : null;

    private static IEnumerable<TimeFrame> Frames(EventSeries series)
    {
        foreach (var single in series.Singles) yield return new(single.StartInstant, single.StartInstant, single.EndInstant);
        if (series.Recurring is not { Series: var rule, Removed.Count: var removed } weekly) yield break;
        var (reach, most) = (series.Reach(), Duration.FromDays(7L * rule.IntervalInWeeks * (removed + 2) + 8) + Duration.FromMilliseconds(EventSeries.Span(series.Event).Length)); // far enough to meet an occurrence that was not removed
        var begins = rule.Begins;
        var first = weekly.Between(begins, Zones.LastDay - begins > most ? begins + most : Zones.LastDay).FirstOrDefault();
        if (first.Time.IsEmpty) yield break;
        if (reach.End == long.MaxValue) { yield return new(first.Time.StartInstant, null, null); yield break; }
        var ends = Instant.Min(reach.EndInstant, Zones.LastDay);
        var last = weekly.Between(ends - begins > most ? ends - most : begins, ends).LastOrDefault();
        if (!last.Time.IsEmpty) yield return new(first.Time.StartInstant, last.Time.StartInstant, last.Time.EndInstant);
    }
}
