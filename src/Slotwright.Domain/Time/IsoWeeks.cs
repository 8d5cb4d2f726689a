using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Slotwright.Domain.Time;

/// <summary>Weeks as ISO 8601 counts them: from Monday, the first week of a year being the one with its first Thursday.</summary>
public static class IsoWeeks
{
    /// <summary>The Monday of a week such as `2026-W47`; null when the text is none, or the year has no such week.</summary>
    public static LocalDate? Monday(string text)
    {
        if (text.Length != 8 || text[4] != '-' || text[5] != 'W' || !Number(text[..4], out var year) || !Number(text[6..], out var week)) return null;
        if (year < 1 || year > 9998 || week < 1 || week > WeekYearRules.Iso.GetWeeksInWeekYear(year)) return null;
        return WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday);
    }

    /// <summary>The Monday of the week that a day lies in.</summary>
    public static LocalDate MondayOf(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    /// <summary>The name of the week that a day lies in; its year is not always the day's.</summary>
    public static string Name(LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(day):D4}-W{WeekYearRules.Iso.GetWeekOfWeekYear(day):D2}");

    private static bool Number(string digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
