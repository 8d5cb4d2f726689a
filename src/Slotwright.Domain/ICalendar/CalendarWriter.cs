using System.Globalization;
using System.Text;
using NodaTime;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.ICalendar;

/// <summary>Writes calendar files that other programs read (RFC 5545): the same entries always give the same bytes.</summary>
public sealed class CalendarWriter
{
    private const string Product = "-//Slotwright//Slotwright//EN";
    private static readonly Duration Ahead = Duration.FromDays(800);
    private readonly StringBuilder text = new();

    private CalendarWriter() { }

    /// <param name="method">What the file asks its reader to do with it; null for a feed to subscribe to without being asked anything.</param>
    /// <param name="name">What calendar programs call the feed.</param>
    /// <param name="until">How far a series that goes on for ever has its clock changes told at least.</param>
    public static byte[] Write(IReadOnlyCollection<CalendarEntry> entries, string? method, string? name, Instant until)
    {
        var writer = new CalendarWriter();
        writer.Line("BEGIN", "VCALENDAR");
        writer.Line("VERSION", "2.0");
        writer.Line("PRODID", Product);
        writer.Line("CALSCALE", "GREGORIAN");
        if (method is not null) writer.Line("METHOD", method);
        if (name is not null) writer.Text("X-WR-CALNAME", name);
        foreach (var zone in entries.Where(e => !e.AllDay && !IsUtc(e)).GroupBy(e => e.Zone)) writer.Zone(zone.Key, [.. zone], until);
        foreach (var entry in entries) writer.Entry(entry);
        writer.Line("END", "VCALENDAR");
        return Encoding.UTF8.GetBytes(writer.text.ToString());
    }

    private void Zone(DateTimeZone zone, List<CalendarEntry> entries, Instant until)
    {
        var from = entries.Min(e => Zones.Start(e.Start, zone));
        var to = entries.Max(e => e.Repeat is { } repeat ? (repeat.Until ?? until + Ahead) + (Zones.End(e.End, zone) - Zones.Start(e.Start, zone)) + Duration.FromDays(2) : Zones.End(e.End, zone));
        Line("BEGIN", "VTIMEZONE");
        Line("TZID", zone.Id);
        foreach (var block in ZoneBlock.Of(zone, from, Instant.Max(to + Duration.Epsilon, from + Duration.FromDays(1)))) block.WriteTo(Line); // the clock may change at the very end
        Line("END", "VTIMEZONE");
    }

    private void Entry(CalendarEntry e)
    {
        Line("BEGIN", "VEVENT");
        Text("UID", e.Uid);
        Line("DTSTAMP", Moment.Write(e.Modified));
        Line("LAST-MODIFIED", Moment.Write(e.Modified));
        if (e.Created is { } created) Line("CREATED", Moment.Write(created));
        Line("SEQUENCE", e.Sequence.ToString(CultureInfo.InvariantCulture));
        Times(e);
        Text("SUMMARY", e.Summary);
        if (!string.IsNullOrEmpty(e.Description)) Text("DESCRIPTION", e.Description);
        if (!string.IsNullOrEmpty(e.Location)) Text("LOCATION", e.Location);
        Line("STATUS", e.Status.ToString().ToUpperInvariant());
        Line("TRANSP", e.IsFree ? "TRANSPARENT" : "OPAQUE");
        if (e.Organizer is { } organizer) Line($"ORGANIZER;CN={Quoted(organizer.Name)}", $"mailto:{organizer.Email}");
        if (e.Attendee is { } attendee) Line($"ATTENDEE;CN={Quoted(attendee.Name)};PARTSTAT=ACCEPTED;RSVP=FALSE", $"mailto:{attendee.Email}");
        Line("END", "VEVENT");
    }

    private void Times(CalendarEntry e)
    {
        var start = Zones.Start(e.Start, e.Zone);
        var end = Instant.Max(start, Zones.End(e.End, e.Zone)); // a clock change may leave no time at all
        if (e.AllDay) { Line("DTSTART;VALUE=DATE", Moment.Write(e.Start.Date)); Line("DTEND;VALUE=DATE", Moment.Write(e.End.Date)); }
        else if (IsUtc(e)) { Line("DTSTART", Moment.Write(start)); Line("DTEND", Moment.Write(end)); }
        else { Line($"DTSTART;TZID={e.Zone.Id}", Moment.Write(e.Start)); Line($"DTEND;TZID={e.Zone.Id}", Moment.Write(e.End)); }
        if (e.Replaces is { } replaced) Starts("RECURRENCE-ID", e, [replaced]);
        if (e.Repeat is not { } repeat) return;
        var until = repeat.Until is not { } last ? "" : e.AllDay ? $";UNTIL={Moment.Write(last.InZone(e.Zone).Date)}" : $";UNTIL={Moment.Write(last)}";
        Line("RRULE", $"FREQ=WEEKLY;INTERVAL={repeat.IntervalInWeeks.ToString(CultureInfo.InvariantCulture)};BYDAY={RecurrenceRule.Name(e.Start.DayOfWeek)}{until}");
        if (e.Except.Count > 0) Starts("EXDATE", e, e.Except);
    }

    private void Starts(string name, CalendarEntry e, IEnumerable<Instant> starts)
    {
        if (e.AllDay) Line($"{name};VALUE=DATE", string.Join(',', starts.Order().Select(s => Moment.Write(s.InZone(e.Zone).Date))));
        else if (IsUtc(e)) Line(name, string.Join(',', starts.Order().Select(Moment.Write)));
        else Line($"{name};TZID={e.Zone.Id}", string.Join(',', starts.Order().Select(s => Moment.Write(s.InZone(e.Zone).LocalDateTime))));
    }

    /// <summary>A single time whose wall clock reading happens twice is told in UTC: readers take the first reading, and its end may mean the second.</summary>
    private static bool IsUtc(CalendarEntry e) => e.Zone.Id is "UTC" or "Etc/UTC"
        || e.Repeat is null && e.Replaces is null && (e.Zone.MapLocal(Zones.Within(e.End)).Count != 1 || e.Zone.MapLocal(Zones.Within(e.Start)).Count != 1);

    private static string Quoted(string name) => $"\"{string.Concat(name.Where(c => c != '"' && !char.IsControl(c)))}\"";

    private void Text(string name, string value) => Line(name, CalendarText.Escape(value));

    private void Line(string name, string value) => CalendarText.Fold(text, $"{name}:{value}");
}
