using NodaTime;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.ICalendar;

/// <summary>The events of one UID: what repeats, and the occurrences that were changed or cancelled.</summary>
internal sealed class ForeignSeries(IEnumerable<ForeignEvent> events)
{
    private readonly List<ForeignEvent> masters = [.. events.Where(e => e.Replaces is null).GroupBy(e => e.Start.Instant).Select(g => g.MaxBy(e => e.Sequence)!)];
    private readonly List<ForeignEvent> changed = [.. events.Where(e => e.Replaces is not null).GroupBy(e => e.Replaces!.Value.Instant).Select(g => g.MaxBy(e => e.Sequence)!)];

    /// <summary>The times within the window that take their owner's time.</summary>
    public IEnumerable<BusyTime> Within(Stretch window, Allowance allowance)
    {
        var replaced = changed.Select(c => c.Replaces!.Value).ToList();
        foreach (var master in masters.Where(m => m.IsBusy))
        {
            var removed = new Moments([.. master.Removed, .. replaced]);
            foreach (var time in Starts(master, window, allowance).Where(s => !removed.Hold(s.Start)).Select(s => master.Time(s.Start, s.Extent)).Where(t => t.Overlaps(window)).Distinct())
            {
                if (!allowance.Occurrence()) yield break;
                yield return new(time, master.Title, master.Start.IsDate);
            }
        }
        foreach (var one in changed.Where(c => c.IsBusy))
            if (one.Time(one.Start, one.Extent) is var time && time.Overlaps(window) && allowance.Occurrence()) yield return new(time, one.Title, one.Start.IsDate);
    }

    private static IEnumerable<(Moment Start, Extent Extent)> Starts(ForeignEvent e, Stretch window, Allowance allowance)
    {
        if (e.Rule is { } rule)
        {
            var (from, to) = (window.StartInstant.InZone(e.Start.Zone).Date.PlusDays(-e.Extent.Days), window.EndInstant.InZone(e.Start.Zone).Date.PlusDays(1));
            foreach (var date in new RuleDates(rule, e.Start.Wall.Date, allowance.Step).Between(from, to))
            {
                var start = e.Start with { Wall = date + e.Start.Wall.TimeOfDay };
                if (rule.Until is { } until && IsPast(start, until)) break;
                yield return (start, e.Extent);
            }
        }
        else yield return (e.Start, e.Extent);
        foreach (var extra in e.Dates) yield return extra;
    }

    private static bool IsPast(Moment start, Moment until) =>
        start.IsDate || until.IsDate ? start.Wall.Date > until.Wall.Date : until.Zone == DateTimeZone.Utc ? start.Instant > until.Instant : start.Wall > until.Wall;

    /// <summary>Starts to leave out; one without a time leaves out whatever begins on its day.</summary>
    private sealed class Moments(IReadOnlyList<Moment> all)
    {
        private readonly HashSet<Instant> instants = [.. all.Select(m => m.Instant)];
        private readonly HashSet<LocalDate> days = [.. all.Where(m => m.IsDate).Select(m => m.Wall.Date)];

        public bool Hold(Moment start) => instants.Contains(start.Instant) || days.Contains(start.Wall.Date);
    }
}
