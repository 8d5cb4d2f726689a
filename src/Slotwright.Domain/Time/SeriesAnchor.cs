using NodaTime;

namespace Slotwright.Domain.Time;

/// <summary>
/// The first start a series ever had, in the zone it then had. A week of a series is known for good by the instant at which the
/// anchor, moved by so many weeks, would begin: whatever the series is changed to later, its occurrences keep their names.
/// </summary>
public sealed record SeriesAnchor(LocalDateTime Start, DateTimeZone Zone)
{
    /// <summary>What names a week of the series.</summary>
    public Instant KeyOf(int week) => Zones.Start(Start.PlusWeeks(week), Zone);

    /// <summary>The week of this name; null when it names none. A clock change may push a start to another day, so the weeks beside are tried.</summary>
    public int? WeekOf(Instant key)
    {
        var days = Period.DaysBetween(Start.Date, key.InZone(Zone).Date);
        var near = (int)Math.Round(days / 7.0);
        foreach (var week in (ReadOnlySpan<int>)[near, near - 1, near + 1])
            if (Reaches(week) && KeyOf(week) == key) return week;
        return null;
    }

    /// <summary>Whether the calendar holds this week of the series.</summary>
    bool Reaches(int week) =>
        7L * week <= Period.DaysBetween(Start.Date, LocalDate.MaxIsoValue) && 7L * week >= -Period.DaysBetween(LocalDate.MinIsoValue, Start.Date);
}
