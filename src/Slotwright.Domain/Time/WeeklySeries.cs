using NodaTime;

namespace Slotwright.Domain.Time;

/// <summary>An event repeated on one weekday every so many weeks by its zone's wall clock, from its first start to Until (a last start) or for ever.</summary>
public sealed record WeeklySeries(LocalDateTime Start, LocalDateTime End, DateTimeZone Zone, int IntervalInWeeks, Instant? Until)
{
    public int IntervalInWeeks { get; } = IntervalInWeeks > 0
        ? IntervalInWeeks
        : throw new ArgumentOutOfRangeException(nameof(IntervalInWeeks), IntervalInWeeks, "A series repeats every week at most.");

    /// <summary>The instant of the first start: no occurrence begins before it.</summary>
    public Instant Begins => Zones.Start(Start, Zone);

    /// <summary>The occurrences that overlap [from, to), in order, found without counting up to them; one that a clock change leaves no time for is left out.</summary>
    public IEnumerable<Occurrence> Between(Instant from, Instant to)
    {
        var asked = Stretch.Of(from, to);
        var last = DaysUntil(LocalDate.MaxIsoValue) / 7 - SpanInDays / 7 - 1;
        for (var weeks = FirstWorthTrying(from); weeks <= last; weeks += IntervalInWeeks)
        {
            var occurrence = After(weeks);
            if (occurrence.Time.Start >= asked.End || IsPastUntil(occurrence)) yield break;
            if (occurrence.Time.Overlaps(asked)) yield return occurrence;
        }
    }

    int SpanInDays => Period.DaysBetween(Start.Date, End.Date);

    int DaysUntil(LocalDate date) => Period.DaysBetween(Start.Date, date);

    // Whole weeks rounded down leave days to spare for an end that a clock change moves, even by Samoa's missing day.
    int FirstWorthTrying(Instant from)
    {
        if (from <= Begins) return 0;
        var days = DaysUntil(from.InZone(Zone).Date) - SpanInDays;
        return days <= 0 ? 0 : days / (7 * IntervalInWeeks) * IntervalInWeeks;
    }

    Occurrence After(int weeks)
    {
        var (start, end) = (Start.PlusWeeks(weeks), End.PlusWeeks(weeks));
        return new(start, end, Stretch.Of(Zones.Start(start, Zone), Zones.End(end, Zone)));
    }

    bool IsPastUntil(Occurrence occurrence) => Until is { } until && occurrence.Time.StartInstant > until;
}
