using NodaTime;

namespace Slotwright.Server.Calendar;

/// <summary>From the start of the first to the end of the last event of a schedule (behaviour/calendar.md 7); a series without end has no last.</summary>
internal sealed record TimeFrame(Instant First, Instant? LastStart, Instant? LastEnd)
{
    /// <summary>The frame of the events of one type; null when there is none.</summary>
    public static TimeFrame? Of(IEnumerable<EventSeries> events, string type)
    {
        var frames = events.Where(s => s.Event.Type == type).SelectMany(Frames).ToList();
        if (frames.Count == 0) return null;
        return new(frames.Min(f => f.First), frames.Any(f => f.LastStart is null) ? null : frames.Max(f => f.LastStart), frames.Any(f => f.LastEnd is null) ? null : frames.Max(f => f.LastEnd));
    }

    private static IEnumerable<TimeFrame> Frames(EventSeries series)
    {
        foreach (var single in series.Singles) yield return new(single.StartInstant, single.StartInstant, single.EndInstant);
        if (series.Recurring is not { } weekly) yield break;
        var (rule, removed) = (weekly.Series, weekly.Removed);
        if (Taken(rule.Begins, Reach(rule.Begins, rule.IntervalInWeeks, removed.Count)).FirstOrDefault() is not { IsEmpty: false } first) yield break;
        if (rule.Until is not { } until) { yield return new(first.StartInstant, null, null); yield break; }
        var last = Taken(Instant.Max(rule.Begins, until - Duration.FromDays(7 * rule.IntervalInWeeks * (removed.Count + 1) + 1)), until + Duration.FromMilliseconds(1)).Last();
        yield return new(first.StartInstant, last.StartInstant, last.EndInstant);

        IEnumerable<Domain.Time.Stretch> Taken(Instant from, Instant to) => rule.Between(from, to).Where(o => !removed.Contains(o.Time.StartInstant)).Select(o => o.Time);
    }

    /// <summary>Far enough to meet an occurrence that is not among the removed ones.</summary>
    private static Instant Reach(Instant begins, int weeks, int removed) =>
        Duration.FromDays(7L * weeks * (removed + 2)) is var reach && Instant.FromUtc(9999, 12, 29, 0, 0) - begins > reach ? begins + reach : Instant.FromUtc(9999, 12, 29, 0, 0);
}
