using NodaTime;
using NodaTime.Text;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.ICalendar;

/// <summary>A DATE or DATE-TIME of a calendar file: a wall time in a zone.</summary>
/// <param name="IsDate">A whole day, without a time of its own.</param>
public readonly record struct Moment(LocalDateTime Wall, DateTimeZone Zone, bool IsDate)
{
    private static readonly LocalDatePattern Date = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    public Instant Instant => Zones.Start(Wall, Zone);

    private const int LastYear = 4000;

    /// <summary>Null when it is neither; a leap second counts as the one before it, and what lies beyond all calendars as their end.</summary>
    public static Moment? Parse(string text, DateTimeZone zone)
    {
        text = text.Trim();
        if (text.Length == 8) return Date.Parse(text) is { Success: true } day ? new(Within(day.Value.AtMidnight()), zone, true) : null;
        var utc = text.EndsWith('Z');
        if (utc) text = text[..^1];
        if (text.Length == 15 && text.EndsWith("60", StringComparison.Ordinal)) text = $"{text[..13]}59";
        return Time.Parse(text) is { Success: true } wall ? new(Within(wall.Value), utc ? DateTimeZone.Utc : zone, false) : null;
    }

    private static LocalDateTime Within(LocalDateTime wall) => wall.Year > LastYear ? new LocalDate(LastYear, 12, 31) + wall.TimeOfDay : wall;

    public static string Write(LocalDate date) => Date.Format(date);

    public static string Write(LocalDateTime wall) => Time.Format(wall);

    public static string Write(Instant instant) => Time.Format(instant.InUtc().LocalDateTime) + "Z";
}
