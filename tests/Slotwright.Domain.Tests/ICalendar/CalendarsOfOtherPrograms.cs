using System.Text;
using NodaTime;
using Slotwright.Domain.ICalendar;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.ICalendar;

/// <summary>Files in the form each calendar program writes them, and the time they say is taken in the first half of June 2031.</summary>
public sealed class CalendarsOfOtherPrograms
{
    internal static readonly Stretch June = Stretch.Of(Instant.FromUtc(2031, 6, 1, 0, 0), Instant.FromUtc(2031, 6, 16, 0, 0));
    private static readonly DateTimeZone Paris = Zones.Find("Europe/Paris")!;

    [Fact]
    public void Google_writes_series_with_moved_and_removed_occurrences_and_free_days() => Assert.Equal(
    [
        "2031-06-02T07:00/2031-06-02T08:00 Team meeting, weekly", "2031-06-04T12:00/2031-06-04T13:00 Team meeting, moved",
        "2031-06-05T12:00/2031-06-05T13:00 Dentist", "2031-06-11T07:00/2031-06-11T08:00 Team meeting, weekly",
    ], Busy("google.ics"));

    [Fact]
    public void Apple_writes_whole_days_in_the_zone_of_the_calendar() => Assert.Equal(
    [
        "2031-06-02T21:30/2031-06-02T22:30 Gym", "2031-06-04T21:30/2031-06-04T22:30 Gym",
        "2031-06-06T21:30/2031-06-06T22:30 Gym", "2031-06-07T04:00/2031-06-09T04:00 Camping",
    ], Busy("apple.ics"));

    [Fact]
    public void Outlook_writes_zones_of_Windows_or_of_its_own_and_its_own_word_for_busy() => Assert.Equal(
    [
        "2031-06-02T06:00/2031-06-02T07:00 Busy", "2031-06-03T12:00/2031-06-03T13:00 Tentative", "2031-06-05T06:00/2031-06-05T15:00 Away",
    ], Busy("outlook.ics"));

    [Fact]
    public void Thunderbird_writes_zones_behind_a_prefix_and_lengths_instead_of_ends() => Assert.Equal(
    [
        "2031-06-03T18:00/2031-06-03T19:30 Choir", "2031-06-05T18:00/2031-06-05T19:30 Choir",
    ], Busy("thunderbird.ics"));

    [Fact]
    public void Nextcloud_writes_zones_last_and_cancelled_occurrences_and_times_without_a_zone() => Assert.Equal(
    [
        "2031-06-02T20:00/2031-06-03T00:00 Night shift", "2031-06-05T08:00/2031-06-05T09:00 Wherever I am",
    ], Busy("nextcloud.ics"));

    [Fact]
    public void Free_busy_files_tell_periods_with_ends_or_lengths() => Assert.Equal(
    [
        "2031-06-02T09:00/2031-06-02T10:00 ", "2031-06-03T09:00/2031-06-03T11:00 ", "2031-06-04T09:00/2031-06-04T10:00 ",
    ], Busy("freebusy.ics"));

    [Theory]
    [InlineData("google.ics")]
    [InlineData("apple.ics")]
    [InlineData("outlook.ics")]
    [InlineData("nextcloud.ics")]
    public void Line_ends_and_a_byte_order_mark_change_nothing(string file)
    {
        var text = Encoding.UTF8.GetString(File(file));
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))];
        Assert.Equal(Busy(file), Told(Read(marked)));
    }

    private static List<string> Busy(string file)
    {
        var read = Read(File(file));
        Assert.Empty(read.Problems);
        return Told(read);
    }

    private static ForeignCalendar Read(byte[] file) => ForeignCalendar.Read(file, June, Paris, new()).Value;

    internal static List<string> Told(ForeignCalendar read) => [.. read.Busy.Select(b => $"{b.Time.StartInstant.ToString("uuuu-MM-dd'T'HH:mm", null)}/{b.Time.EndInstant.ToString("uuuu-MM-dd'T'HH:mm", null)} {b.Title}")];

    private static byte[] File(string name)
    {
        using var stream = typeof(CalendarsOfOtherPrograms).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
