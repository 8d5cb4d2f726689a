using NodaTime;

namespace Slotwright.Domain.Time;

/// <summary>An event repeated on one weekday every so many weeks by its zone's wall clock, from its first start to Until (a last start) or for ever.</summary>
public sealed record WeeklySeries(LocalDateTime Start, LocalDateTime End, DateTimeZone Zone, int IntervalInWeeks, Instant? Until)
{
    public int IntervalInWeeks { get; } = IntervalInWeeks > 0
        ? IntervalInWeeks
        : throw new ArgumentOutOfRangeException(nameof(IntervalInWeeks), IntervalInWeeks, "A series repeats every week at most.");

    const long Day = 24L * 60 * 60 * 1000;

    /// <summary>The week of the whole series that Start lies in; weeks are counted from the series' first start ever.</summary>
    public int StartWeek { get; init; }

    /// <summary>The first and the last week this definition of the series holds for; before and after it is, or was, another one.</summary>
    public (int First, int? Last) Weeks { get; init; } = (int.MinValue, null);

    /// <summary>The instant of the first start: no occurrence begins before it.</summary>
    public Instant Begins => Zones.Start(Start.PlusWeeks(FirstStep), Zone);

    /// <summary>The occurrences that overlap [from, to), in order, found without counting up to them; one that a clock change leaves no time for is left out.</summary>
    public IEnumerable<Occurrence> Between(Instant from, Instant to)
    {
        var asked = Stretch.Of(from, to);
        var last = LastStep;
        for (var weeks = FirstWorthTrying(from); weeks <= last; weeks += IntervalInWeeks)
        {
            var occurrence = After(weeks);
            if (occurrence.Time.Start >= asked.End || IsPastUntil(occurrence)) yield break;
            if (occurrence.Time.Overlaps(asked)) yield return occurrence;
            if (occurrence.Time.Start + (7L * IntervalInWeeks - 2) * Day >= asked.End) yield break; // clocks never move by two days
        }
    }

    /// <summary>The occurrence of a week of the whole series; null when there is none in it.</summary>
    public Occurrence? InWeek(int week)
    {
        var weeks = week - StartWeek;
        if (weeks < FirstStep || weeks > LastStep || weeks % IntervalInWeeks != 0) return null;
        var occurrence = After(weeks);
        return occurrence.Time.IsEmpty || IsPastUntil(occurrence) ? null : occurrence;
    }

    /// <summary>
    /// The first week not begun yet, of all weeks and not only those it is held in: from there on a changed series is as it is to be,
    /// before it stays as it was.
    /// </summary>
    public int FirstWeekAfter(Instant now)
    {
        var weeks = Period.DaysBetween(Start.Date, now.InZone(Zone).Date) / 7 - 2;
        while (Zones.Start(Start.PlusWeeks(weeks), Zone) <= now) weeks++;
        return weeks + StartWeek;
    }

    int SpanInDays => Period.DaysBetween(Start.Date, End.Date);

    /// <summary>Weeks are stepped through from Start on, and from the first week the definition holds for.</summary>
    int FirstStep => Weeks.First <= StartWeek ? 0 : (Weeks.First - StartWeek + IntervalInWeeks - 1) / IntervalInWeeks * IntervalInWeeks;

    int LastStep => Math.Min(DaysUntil(LocalDate.MaxIsoValue) / 7 - SpanInDays / 7 - 1, Weeks.Last is { } last ? last - StartWeek : int.MaxValue);

    int DaysUntil(LocalDate date) => Period.DaysBetween(Start.Date, date);

    // Whole weeks rounded down leave days to spare for an end that a clock change moves, even by Samoa's missing day.
    int FirstWorthTrying(Instant from)
    {
        var first = FirstStep;
        var days = DaysUntil(from.InZone(Zone).Date) - SpanInDays;
        if (days <= 0 || from <= Zones.Start(Start, Zone)) return first;
        return Math.Max(first, days / (7 * IntervalInWeeks) * IntervalInWeeks);
    }

    Occurrence After(int weeks)
    {
        var (start, end) = (Start.PlusWeeks(weeks), End.PlusWeeks(weeks));
        return new(start, end, Stretch.Of(Zones.Start(start, Zone), Zones.End(end, Zone)), weeks + StartWeek);
    }

    bool IsPastUntil(Occurrence occurrence) => Until is { } until && occurrence.Time.StartInstant > until;
}
