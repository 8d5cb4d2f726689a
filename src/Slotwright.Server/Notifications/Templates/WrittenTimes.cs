using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Slotwright.Server.Notifications.Templates;

/// <summary>Times as one reader reads them: in their language and zone, and never in doubt about which moment is meant.</summary>
internal sealed class WrittenTimes(DateWords words, DateTimeZone zone)
{
    private readonly LocalTimePattern clock = LocalTimePattern.CreateWithInvariantCulture(words.Clock);

    /// <summary>The lines that tell a session's time; the last says whose clock it is told by.</summary>
    public string[] Lines(Instant start, Instant? end)
    {
        var (from, to) = (start.InZone(zone), end > start ? end.Value.InZone(zone) : (ZonedDateTime?)null);
        if (to is not { } until) return [Date(from), Time(from), Zone(from.Offset)];
        if (from.Offset != until.Offset)
            return OnOneDay(from, until)
                ? [Date(from), $"{Time(from)} ({Utc(from.Offset)}) – {Time(until)} ({Utc(until.Offset)})", .. Name()]
                : [$"{Date(from)}, {Time(from)} ({Utc(from.Offset)}) –", $"{Date(until)}, {Time(until)} ({Utc(until.Offset)})", .. Name()];
        return OnOneDay(from, until)
            ? [Date(from), words.Range.Replace("{start}", Clock(from), StringComparison.Ordinal).Replace("{end}", Clock(until), StringComparison.Ordinal), Zone(from.Offset)]
            : [$"{Date(from)}, {Time(from)} –", $"{Date(until)}, {Time(until)}", Zone(from.Offset)];
    }

    /// <summary>A start for a narrow place; without its offset only where the subject is not in doubt.</summary>
    public string Short(Instant start, bool withOffset)
    {
        var at = start.InZone(zone);
        var date = Fill(words.DateShort, at, words.WeekdaysShort, words.MonthsShort);
        return withOffset || zone.MapLocal(at.LocalDateTime).Count > 1 ? $"{date}, {Time(at)} ({Utc(at.Offset)})" : $"{date}, {Time(at)}";
    }

    /// <summary>A session that ends as the day does is still of that day.</summary>
    private static bool OnOneDay(ZonedDateTime from, ZonedDateTime until) =>
        from.Date == until.Date || (until.TimeOfDay == LocalTime.Midnight && from.TimeOfDay != LocalTime.Midnight && from.Date.PlusDays(1) == until.Date);

    private string Date(ZonedDateTime at) => Fill(words.Date, at, words.Weekdays, words.Months);

    private string Fill(string pattern, ZonedDateTime at, string[] weekdays, string[] months) => pattern
        .Replace("{weekday}", weekdays[(int)at.DayOfWeek - 1], StringComparison.Ordinal)
        .Replace("{day}", at.Day == 1 ? words.First : at.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", months[at.Month - 1], StringComparison.Ordinal)
        .Replace("{year}", at.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private string Time(ZonedDateTime at) => words.Time.Replace("{time}", Clock(at), StringComparison.Ordinal);

    private string Clock(ZonedDateTime at) => clock.Format(at.TimeOfDay);

    private string Zone(Offset offset) => Name() is [var name] ? $"{name} ({Utc(offset)})" : Utc(offset);

    /// <summary>Places name a zone; the ids of fixed offsets (Etc/GMT-3 is UTC+3) would only mislead.</summary>
    private string[] Name() => zone.Id.Contains('/') && !zone.Id.StartsWith("Etc/", StringComparison.Ordinal) ? [zone.Id.Replace('_', ' ')] : [];

    private static string Utc(Offset offset)
    {
        var (hours, minutes) = Math.DivRem(Math.Abs(offset.Seconds) / 60, 60);
        if (offset == Offset.Zero) return "UTC";
        return $"UTC{(offset < Offset.Zero ? '-' : '+')}{hours.ToString(CultureInfo.InvariantCulture)}{(minutes == 0 ? "" : $":{minutes.ToString("00", CultureInfo.InvariantCulture)}")}";
    }
}
