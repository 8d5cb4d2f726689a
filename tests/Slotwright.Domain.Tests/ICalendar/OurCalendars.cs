using System.Text;
using NodaTime;
using Slotwright.Domain.ICalendar;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.ICalendar;

/// <summary>The files that we write: what they say, and that their readers understand it.</summary>
public sealed class OurCalendars
{
    private static readonly DateTimeZone Berlin = Zones.Find("Europe/Berlin")!;
    private static readonly Instant Modified = Instant.FromUtc(2031, 5, 1, 8, 0);

    [Fact]
    public void A_series_tells_its_rule_its_gaps_its_changes_and_its_zone()
    {
        var start = new LocalDateTime(2031, 10, 13, 9, 0);
        var series = new CalendarEntry("a@test", "Yoga; slow, with tea", start, start.PlusHours(1), Berlin, 7, Modified) { Repeat = new(1, Instant.FromUtc(2031, 11, 10, 8, 0)), Except = [Instant.FromUtc(2031, 10, 20, 7, 0)] };
        var moved = new CalendarEntry("a@test", "Yoga", start.PlusDays(15), start.PlusDays(15).PlusHours(1), Berlin, 8, Modified) { Replaces = Instant.FromUtc(2031, 10, 27, 8, 0) };
        Assert.Equal("""
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Slotwright//Slotwright//EN
            CALSCALE:GREGORIAN
            X-WR-CALNAME:Ann
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:DAYLIGHT
            TZNAME:CEST
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            DTSTART:20310330T020000
            END:DAYLIGHT
            BEGIN:STANDARD
            TZNAME:CET
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            DTSTART:20311026T030000
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:a@test
            DTSTAMP:20310501T080000Z
            LAST-MODIFIED:20310501T080000Z
            SEQUENCE:7
            DTSTART;TZID=Europe/Berlin:20311013T090000
            DTEND;TZID=Europe/Berlin:20311013T100000
            RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;UNTIL=20311110T080000Z
            EXDATE;TZID=Europe/Berlin:20311020T090000
            SUMMARY:Yoga\; slow\, with tea
            STATUS:CONFIRMED
            TRANSP:OPAQUE
            END:VEVENT
            BEGIN:VEVENT
            UID:a@test
            DTSTAMP:20310501T080000Z
            LAST-MODIFIED:20310501T080000Z
            SEQUENCE:8
            DTSTART;TZID=Europe/Berlin:20311028T090000
            DTEND;TZID=Europe/Berlin:20311028T100000
            RECURRENCE-ID;TZID=Europe/Berlin:20311027T090000
            SUMMARY:Yoga
            STATUS:CONFIRMED
            TRANSP:OPAQUE
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"), Encoding.UTF8.GetString(CalendarWriter.Write([series, moved], null, "Ann", Modified)));
    }

    [Fact]
    public void What_we_write_is_read_back_as_the_time_it_takes() => Always.Holds(Rules.Entries, entries =>
    {
        var window = Stretch.Of(Instant.FromUtc(2011, 1, 1, 0, 0), Instant.FromUtc(2027, 6, 1, 0, 0));
        var expected = entries.SelectMany(e => Times(e, window).Select(t => (t, e.Summary))).Where(t => !t.t.IsEmpty).OrderBy(t => t.t.Start).ThenBy(t => t.t.End).ThenBy(t => t.Summary, StringComparer.Ordinal);
        var read = ForeignCalendar.Read(CalendarWriter.Write(entries, null, "x", Modified), window, DateTimeZone.Utc, new()).Value;
        Assert.Empty(read.Problems);
        Assert.Equal(expected, read.Busy.Select(b => (b.Time, b.Title)));
    });

    [Fact]
    public void No_line_has_more_than_75_octets_and_no_character_is_torn() => Always.Holds(Rules.Entries, entries =>
    {
        var lines = Encoding.UTF8.GetString(CalendarWriter.Write(entries, "PUBLISH", "x", Modified)).Split("\r\n");
        Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.DoesNotContain(lines, line => line.Contains('\uFFFD') || line.Contains('\n'));
    });

    [Fact]
    public void The_zones_of_our_files_can_do_without_their_names() => Always.Holds(Rules.Entries, entries =>
    {
        var window = Stretch.Of(Instant.FromUtc(2011, 1, 1, 0, 0), Instant.FromUtc(2027, 6, 1, 0, 0));
        var file = Encoding.UTF8.GetString(CalendarWriter.Write(entries, null, "x", Modified));
        foreach (var zone in entries.Select(e => e.Zone.Id).Distinct().Where(id => id != "UTC")) file = file.Replace(zone, $"Our {zone.Replace('/', ' ')}", StringComparison.Ordinal);
        var named = ForeignCalendar.Read(CalendarWriter.Write(entries, null, "x", Modified), window, DateTimeZone.Utc, new()).Value;
        Assert.Equal(named.Busy, ForeignCalendar.Read(Encoding.UTF8.GetBytes(file), window, DateTimeZone.Utc, new()).Value.Busy);
    });

    [Fact]
    public void What_ends_as_the_clock_changes_ends_so_for_those_who_know_only_the_files_rules()
    {
        var santiago = DateTimeZoneProviders.Tzdb["America/Santiago"];
        var entry = new CalendarEntry("s@test", "Away", new(2026, 9, 1, 20, 0), new(2026, 9, 6, 1, 0), santiago, 1, Modified); // at 0:00 it is 1:00
        var file = Encoding.UTF8.GetString(CalendarWriter.Write([entry], null, "x", Modified)).Replace("America/Santiago", "Ours", StringComparison.Ordinal);
        var busy = ForeignCalendar.Read(Encoding.UTF8.GetBytes(file), Stretch.Of(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0)), DateTimeZone.Utc, new()).Value.Busy;
        Assert.Equal(Instant.FromUtc(2026, 9, 6, 4, 0), busy.Single().Time.EndInstant);
    }

    [Fact]
    public void Whole_days_are_dates_and_free_ones_are_told_as_such()
    {
        var day = new CalendarEntry("d@test", "Closed", new(2031, 6, 2, 0, 0), new(2031, 6, 4, 0, 0), Berlin, 1, Modified) { AllDay = true, IsFree = true, Status = EntryStatus.Tentative };
        var file = Encoding.UTF8.GetString(CalendarWriter.Write([day], "PUBLISH", null, Modified));
        Assert.Contains("METHOD:PUBLISH\r\nBEGIN:VEVENT", file, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20310602\r\nDTEND;VALUE=DATE:20310604\r\n", file, StringComparison.Ordinal);
        Assert.Contains("STATUS:TENTATIVE\r\nTRANSP:TRANSPARENT\r\n", file, StringComparison.Ordinal);
    }

    private static IEnumerable<Stretch> Times(CalendarEntry e, Stretch window)
    {
        if (e.Repeat is not { } repeat) return new[] { Stretch.Of(Zones.Start(e.Start, e.Zone), Zones.End(e.End, e.Zone)) }.Where(t => t.Overlaps(window));
        var series = new WeeklySeries(e.Start, e.End, e.Zone, repeat.IntervalInWeeks, repeat.Until);
        return series.Between(window.StartInstant, window.EndInstant).Select(o => o.Time).Where(t => !e.Except.Contains(t.StartInstant));
    }
}
