using System.Globalization;
using NodaTime;

namespace Slotwright.Domain.ICalendar;

/// <summary>What a rule counts in.</summary>
public enum Frequency { Daily, Weekly, Monthly, Yearly }

/// <summary>A weekday of a rule; with an ordinal the so-and-so-many of its month or year, from the end when negative.</summary>
public readonly record struct RuleDay(int Ordinal, IsoDayOfWeek Day);

/// <summary>An RRULE as far as calendars of people use it: by days, weeks, months, years, with the parts that pick among their days.</summary>
/// <param name="Until">The last start, in UTC when it says so, else by the event's wall clock.</param>
public sealed record RecurrenceRule(Frequency Frequency, int Interval, int? Count, Moment? Until, IReadOnlyList<RuleDay> Days,
    IReadOnlyList<int> MonthDays, IReadOnlyList<int> Months, IReadOnlyList<int> Positions, IsoDayOfWeek WeekStart)
{
    private static readonly string[] DayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static string Name(IsoDayOfWeek day) => DayNames[(int)day - 1];

    /// <summary>Null when it is malformed or asks for what is not followed here (hours, week numbers, days of the year).</summary>
    public static RecurrenceRule? Parse(string text, DateTimeZone zone)
    {
        var parts = new Dictionary<string, string>();
        foreach (var part in text.Trim().ToUpperInvariant().Split(';', StringSplitOptions.RemoveEmptyEntries))
            if (part.IndexOf('=', StringComparison.Ordinal) is > 0 and var at) parts[part[..at].Trim()] = part[(at + 1)..].Trim();
        if (parts.Keys.Any(k => k is "BYHOUR" or "BYMINUTE" or "BYSECOND" or "BYWEEKNO" or "BYYEARDAY" or "RSCALE")) return null;
        if (!Enum.TryParse<Frequency>(parts.GetValueOrDefault("FREQ"), ignoreCase: true, out var frequency) || int.TryParse(parts["FREQ"], out _)) return null;
        var (interval, count) = (One(parts, "INTERVAL", 1), One(parts, "COUNT", 0));
        Moment? until = parts.TryGetValue("UNTIL", out var last) ? Moment.Parse(last, zone) : null;
        var days = DaysOf(parts.GetValueOrDefault("BYDAY"));
        var (monthDays, months, positions) = (Numbers(parts, "BYMONTHDAY", 31), Numbers(parts, "BYMONTH", 12), Numbers(parts, "BYSETPOS", 366));
        var week = Array.IndexOf(DayNames, parts.GetValueOrDefault("WKST", "MO"));
        if (interval < 1 || count < 0 || parts.ContainsKey("COUNT") && count < 1 || last is not null && until is null || week < 0) return null;
        if (days is null || monthDays is null || months is null || positions is null || months.Any(m => m < 0)) return null;
        return new(frequency, interval, count == 0 ? null : count, until, days, monthDays, months, positions, (IsoDayOfWeek)(week + 1));
    }

    private static int One(Dictionary<string, string> parts, string name, int usual) =>
        !parts.TryGetValue(name, out var text) ? usual : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static List<int>? Numbers(Dictionary<string, string> parts, string name, int most)
    {
        var found = new List<int>();
        if (!parts.TryGetValue(name, out var list)) return found;
        foreach (var text in list.Split(','))
        {
            if (!int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number == 0 || number > most || number < -most) return null;
            found.Add(number);
        }
        return found;
    }

    private static List<RuleDay>? DaysOf(string? list)
    {
        var found = new List<RuleDay>();
        if (list is null) return found;
        foreach (var text in list.Split(',').Select(t => t.Trim()))
        {
            var day = text.Length < 2 ? -1 : Array.IndexOf(DayNames, text[^2..]);
            var ordinal = 0;
            if (day < 0 || text.Length > 2 && (!int.TryParse(text[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out ordinal) || ordinal is 0 or > 53 or < -53)) return null;
            found.Add(new(ordinal, (IsoDayOfWeek)(day + 1)));
        }
        return found;
    }
}
