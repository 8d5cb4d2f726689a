using System.Text;
using NodaTime;
using NodaTime.Text;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.Availability;

/// <summary>The slots of a shift on which the clocks change, from the weekly hours to the text of the answer; reckoned with another time zone library.</summary>
public sealed class ClockChangeDays
{
    /// <summary>Zone, shift by the wall clock, minutes of service and step, then each slot as "day wall time = day UTC".</summary>
    public static TheoryData<string, string, string, int, string> Shifts => new()
    {
        { "America/New_York", "2026-03-08T00:00", "2026-03-08T06:00", 60,
            "08 00:00 = 08 05:00Z, 08 01:00 = 08 06:00Z, 08 03:00 = 08 07:00Z, 08 04:00 = 08 08:00Z, 08 05:00 = 08 09:00Z" },
        { "America/New_York", "2026-11-01T00:00", "2026-11-01T06:00", 60,
            "01 00:00 = 01 04:00Z, 01 01:00 = 01 05:00Z, 01 01:00 = 01 06:00Z, 01 02:00 = 01 07:00Z, 01 03:00 = 01 08:00Z, 01 04:00 = 01 09:00Z, 01 05:00 = 01 10:00Z" },
        { "America/New_York", "2026-03-08T02:15", "2026-03-08T02:45", 15,
            "08 03:15 = 08 07:15Z, 08 03:30 = 08 07:30Z" },
        { "America/New_York", "2026-11-01T01:15", "2026-11-01T01:45", 30,
            "01 01:15 = 01 05:15Z, 01 01:45 = 01 05:45Z, 01 01:15 = 01 06:15Z" },
        { "Europe/London", "2026-03-29T00:00", "2026-03-29T06:00", 60,
            "29 00:00 = 29 00:00Z, 29 02:00 = 29 01:00Z, 29 03:00 = 29 02:00Z, 29 04:00 = 29 03:00Z, 29 05:00 = 29 04:00Z" },
        { "Europe/London", "2026-10-25T00:00", "2026-10-25T06:00", 60,
            "25 00:00 = 24 23:00Z, 25 01:00 = 25 00:00Z, 25 01:00 = 25 01:00Z, 25 02:00 = 25 02:00Z, 25 03:00 = 25 03:00Z, 25 04:00 = 25 04:00Z, 25 05:00 = 25 05:00Z" },
        { "America/Santiago", "2026-09-05T22:00", "2026-09-06T04:00", 60,
            "05 22:00 = 06 02:00Z, 05 23:00 = 06 03:00Z, 06 01:00 = 06 04:00Z, 06 02:00 = 06 05:00Z, 06 03:00 = 06 06:00Z" },
        { "America/Santiago", "2026-09-06T00:00", "2026-09-06T04:00", 60,
            "06 01:00 = 06 04:00Z, 06 02:00 = 06 05:00Z, 06 03:00 = 06 06:00Z" },
        { "America/Santiago", "2026-09-05T21:00", "2026-09-06T00:00", 60,
            "05 21:00 = 06 01:00Z, 05 22:00 = 06 02:00Z, 05 23:00 = 06 03:00Z" },
        { "America/Santiago", "2026-04-04T21:00", "2026-04-05T03:00", 60,
            "04 21:00 = 05 00:00Z, 04 22:00 = 05 01:00Z, 04 23:00 = 05 02:00Z, 04 23:00 = 05 03:00Z, 05 00:00 = 05 04:00Z, 05 01:00 = 05 05:00Z, 05 02:00 = 05 06:00Z" },
        { "America/Santiago", "2026-04-04T23:00", "2026-04-05T02:00", 60,
            "04 23:00 = 05 02:00Z, 04 23:00 = 05 03:00Z, 05 00:00 = 05 04:00Z, 05 01:00 = 05 05:00Z" },
        { "Australia/Lord_Howe", "2026-10-04T00:00", "2026-10-04T05:00", 30,
            "04 00:00 = 03 13:30Z, 04 00:30 = 03 14:00Z, 04 01:00 = 03 14:30Z, 04 01:30 = 03 15:00Z, 04 02:30 = 03 15:30Z, 04 03:00 = 03 16:00Z, 04 03:30 = 03 16:30Z, 04 04:00 = 03 17:00Z, 04 04:30 = 03 17:30Z" },
        { "Australia/Lord_Howe", "2026-04-05T00:00", "2026-04-05T05:00", 30,
            "05 00:00 = 04 13:00Z, 05 00:30 = 04 13:30Z, 05 01:00 = 04 14:00Z, 05 01:30 = 04 14:30Z, 05 01:30 = 04 15:00Z, 05 02:00 = 04 15:30Z, 05 02:30 = 04 16:00Z, 05 03:00 = 04 16:30Z, 05 03:30 = 04 17:00Z, 05 04:00 = 04 17:30Z, 05 04:30 = 04 18:00Z" },
        { "Africa/Cairo", "2026-04-24T00:00", "2026-04-24T06:00", 60,
            "24 01:00 = 23 22:00Z, 24 02:00 = 23 23:00Z, 24 03:00 = 24 00:00Z, 24 04:00 = 24 01:00Z, 24 05:00 = 24 02:00Z" },
        { "Africa/Cairo", "2026-10-29T21:00", "2026-10-30T03:00", 60,
            "29 21:00 = 29 18:00Z, 29 22:00 = 29 19:00Z, 29 23:00 = 29 20:00Z, 29 23:00 = 29 21:00Z, 30 00:00 = 29 22:00Z, 30 01:00 = 29 23:00Z, 30 02:00 = 30 00:00Z" },
        { "Asia/Kolkata", "2026-03-29T00:00", "2026-03-29T06:00", 60,
            "29 00:00 = 28 18:30Z, 29 01:00 = 28 19:30Z, 29 02:00 = 28 20:30Z, 29 03:00 = 28 21:30Z, 29 04:00 = 28 22:30Z, 29 05:00 = 28 23:30Z" },
        { "Asia/Kathmandu", "2026-03-29T00:00", "2026-03-29T06:00", 60,
            "29 00:00 = 28 18:15Z, 29 01:00 = 28 19:15Z, 29 02:00 = 28 20:15Z, 29 03:00 = 28 21:15Z, 29 04:00 = 28 22:15Z, 29 05:00 = 28 23:15Z" },
        { "Pacific/Kiritimati", "2026-03-29T00:00", "2026-03-29T06:00", 60,
            "29 00:00 = 28 10:00Z, 29 01:00 = 28 11:00Z, 29 02:00 = 28 12:00Z, 29 03:00 = 28 13:00Z, 29 04:00 = 28 14:00Z, 29 05:00 = 28 15:00Z" },
    };

    [Theory]
    [MemberData(nameof(Shifts))]
    public void Slots_are_elapsed_time_on_the_wall_clock(string zoneId, string start, string end, int minutes, string slots)
    {
        var zone = Zones.Find(zoneId)!;
        var (first, last) = (Wall(start).PlusWeeks(-2), Wall(end).PlusWeeks(-2));
        WorkingHours hours = new([new(new(first, last, zone, 1, null), new HashSet<int>())], []);
        var around = Stretch.Of(Zones.Start(Wall(start).PlusDays(-1), zone), Zones.End(Wall(end).PlusDays(1), zone));
        var table = SlotFinder.Find(new(around, minutes * 60_000L, minutes * 60_000L, 0), [[new(hours.Overlapping(around), [], [])]]);
        Assert.Equal(slots, string.Join(", ", table.Starts.ToArray().Select(slot => $"{Local(slot, zone)} = {Utc(slot)}")));
    }

    static LocalDateTime Wall(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm").Parse(text).Value;

    static string Local(long unixMs, DateTimeZone zone)
    {
        var utf8 = new byte[LocalTimeWriter.Length];
        new LocalTimeWriter(zone).Write(unixMs, utf8);
        return Encoding.ASCII.GetString(utf8)[8..16].Replace('T', ' ');
    }

    static string Utc(long unixMs) =>
        InstantPattern.CreateWithInvariantCulture("dd HH:mm'Z'").Format(Instant.FromUnixTimeMilliseconds(unixMs));
}
