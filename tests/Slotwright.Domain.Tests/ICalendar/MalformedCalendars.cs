using System.Text;
using NodaTime;
using Slotwright.Domain.ICalendar;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.ICalendar;

/// <summary>Whatever a foreign server sends is read, told of, or refused: it never fails us.</summary>
public sealed class MalformedCalendars
{
    private static readonly DateTimeZone Paris = Zones.Find("Europe/Paris")!;

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Sign in</body></html>")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20310602T100000Z\r\n")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n")]
    [InlineData("BEGIN:VCARD\r\nEND:VCARD\r\n")]
    public void What_is_no_whole_calendar_tells_nothing_at_all(string file) => Assert.IsType<UnreadableCalendar>(Read(file).Fault);

    [Theory]
    [InlineData("DTSTART:yesterday", 0, "\"Away\": DTSTART is missing or cannot be read")]
    [InlineData("DTSTART:20310602T100000Z\nDTEND:later", 0, "\"Away\": its end cannot be read")]
    [InlineData("DTSTART:20310602T100000Z\nDTEND:20310602T110000Z\nRRULE:FREQ=SECONDLY", 1, "\"Away\": the rule FREQ=SECONDLY is not followed")]
    [InlineData("DTSTART:20310602T100000Z\nDTEND:20310602T110000Z\nRRULE:FREQ=1", 1, "\"Away\": the rule FREQ=1 is not followed")]
    [InlineData("DTSTART;TZID=Mars/Olympus:20310602T100000\nDURATION:PT1H", 1, "the time zone Mars/Olympus is not known; its times are read as Europe/Paris")]
    public void A_malformed_part_is_told_of_and_the_rest_counts(string lines, int times, string problem)
    {
        var read = Read($"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Away\n{lines}\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20310603T100000Z\nDTEND:20310603T110000Z\nEND:VEVENT\nEND:VCALENDAR\n").Value;
        Assert.Equal([problem], read.Problems);
        Assert.Equal(times + 1, read.Busy.Count);
    }

    [Fact]
    public void More_than_is_read_is_refused_as_a_whole()
    {
        Assert.IsType<UnreadableCalendar>(Read(Repeating("FREQ=DAILY", 40), new(Occurrences: 500)).Fault);
        Assert.IsType<UnreadableCalendar>(Read(Repeating("FREQ=DAILY;COUNT=99999999", 40), new(Steps: 3_000)).Fault);
        Assert.IsType<UnreadableCalendar>(Read(Repeating("FREQ=DAILY", 40), new(Components: 30)).Fault);
        Assert.IsType<UnreadableCalendar>(Read(string.Concat(Enumerable.Repeat("BEGIN:VCALENDAR\n", 50)) + string.Concat(Enumerable.Repeat("END:VCALENDAR\n", 50))).Fault);
    }

    [Fact]
    public void A_series_without_end_costs_no_more_for_having_begun_long_ago()
    {
        var read = Read(Repeating("FREQ=DAILY", 1, "00010101T100000Z"), new(Steps: 25)).Value;
        Assert.Equal(15, read.Busy.Count);
    }

    [Fact]
    public void Files_changed_at_random_are_read_or_refused()
    {
        var random = new Random(20310602);
        var files = typeof(MalformedCalendars).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".ics", StringComparison.Ordinal)).Select(Bytes).ToList();
        for (var i = 0; i < 3_000; i++)
        {
            var file = files[i % files.Count].ToArray();
            for (var changes = random.Next(1, 12); changes > 0; changes--) Change(ref file, random);
            _ = ForeignCalendar.Read(file, CalendarsOfOtherPrograms.June, Paris, new());
        }
    }

    private static void Change(ref byte[] file, Random random)
    {
        var at = random.Next(file.Length);
        if (random.Next(4) == 0) file = [.. file[..at], .. file[random.Next(file.Length)..]];
        else if (random.Next(3) == 0) file[at] = (byte)random.Next(256);
        else file[at] = "0123456789;:=,-+TZ/\"\n"u8[random.Next(21)];
        if (file.Length == 0) file = [10];
    }

    private static byte[] Bytes(string name)
    {
        using var stream = typeof(MalformedCalendars).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Repeating(string rule, int events, string start = "20310101T100000Z") =>
        $"BEGIN:VCALENDAR\n{string.Concat(Enumerable.Range(0, events).Select(i => $"BEGIN:VEVENT\nUID:{i}\nDTSTART:{start}\nDURATION:PT1H\nRRULE:{rule}\nEND:VEVENT\n"))}END:VCALENDAR\n";

    private static Result<ForeignCalendar> Read(string file, CalendarLimits? limits = null) => ForeignCalendar.Read(Encoding.UTF8.GetBytes(file), CalendarsOfOtherPrograms.June, Paris, limits ?? new());
}
