using NodaTime;

namespace Slotwright.Domain.Plans;

public enum CycleUnit { Day, Week, Month, Year }

/// <summary>A length of the calendar that repeats: every second week, each month.</summary>
public readonly record struct Cycle(CycleUnit Unit, int Count)
{
    private static readonly LocalDate Farthest = new(9999, 12, 1);

    /// <summary>A moment no plan lasts beyond, so that every date of one can be told.</summary>
    public static readonly LocalDateTime Never = Farthest.AtMidnight();

    /// <summary>The greatest number of days a cycle can have.</summary>
    public long MostDays => Count * Unit switch { CycleUnit.Day => 1L, CycleUnit.Week => 7L, CycleUnit.Month => 31L, _ => 366L };

    /// <summary>The wall time so many cycles later, reckoned from the first: what began on the 31st is back on the 31st after a shorter month.</summary>
    public LocalDateTime After(LocalDateTime from, long times)
    {
        if (times * MostDays >= Period.DaysBetween(from.Date, Farthest)) return Never;
        var length = (int)(times * Count);
        return Unit switch
        {
            CycleUnit.Day => from.PlusDays(length),
            CycleUnit.Week => from.PlusWeeks(length),
            CycleUnit.Month => from.PlusMonths(length),
            _ => from.PlusYears(length),
        };
    }

    /// <summary>How many whole cycles have gone by.</summary>
    public long Between(LocalDateTime from, LocalDateTime at)
    {
        var whole = Math.Max(0, Period.DaysBetween(from.Date, at.Date) / MostDays);
        while (After(from, whole + 1) <= at) whole++;
        while (whole > 0 && After(from, whole) > at) whole--;
        return whole;
    }
}
