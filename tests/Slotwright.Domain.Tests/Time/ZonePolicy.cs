using NodaTime;
using NodaTime.Text;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.Time;

public sealed class ZonePolicy
{
    [Theory]
    [InlineData("America/New_York", "2026-03-08T02:30:00", "2026-03-08T07:30:00Z")]
    [InlineData("Europe/London", "2026-03-29T01:00:00", "2026-03-29T01:00:00Z")]
    [InlineData("America/Santiago", "2026-09-06T00:00:00", "2026-09-06T04:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:10:00", "2026-10-03T15:40:00Z")]
    [InlineData("Africa/Cairo", "2026-04-24T00:59:59", "2026-04-23T22:59:59Z")]
    [InlineData("Pacific/Apia", "2011-12-30T10:00:00", "2011-12-30T20:00:00Z")]
    public void A_wall_time_that_does_not_exist_moves_forward_by_the_gap(string zone, string wall, string utc)
    {
        Assert.Equal(utc, At(Zones.Start(Wall(wall), Zones.Find(zone)!)));
        Assert.Equal(utc, At(Zones.End(Wall(wall), Zones.Find(zone)!)));
    }

    [Theory]
    [InlineData("America/New_York", "2026-11-01T01:30:00", "2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z")]
    [InlineData("Europe/London", "2026-10-25T01:00:00", "2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z")]
    [InlineData("America/Santiago", "2026-04-04T23:30:00", "2026-04-05T02:30:00Z", "2026-04-05T03:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05T01:45:00", "2026-04-04T14:45:00Z", "2026-04-04T15:15:00Z")]
    [InlineData("Africa/Cairo", "2026-10-29T23:00:00", "2026-10-29T20:00:00Z", "2026-10-29T21:00:00Z")]
    public void A_wall_time_that_exists_twice_is_first_a_start_and_last_an_end(string zone, string wall, string start, string end)
    {
        Assert.Equal(start, At(Zones.Start(Wall(wall), Zones.Find(zone)!)));
        Assert.Equal(end, At(Zones.End(Wall(wall), Zones.Find(zone)!)));
    }

    [Theory]
    [InlineData("Asia/Kathmandu", "2026-03-29T09:00:00", "2026-03-29T03:15:00Z")]
    [InlineData("Pacific/Kiritimati", "2026-03-29T09:00:00", "2026-03-28T19:00:00Z")]
    [InlineData("America/New_York", "2026-11-01T02:00:00", "2026-11-01T07:00:00Z")]
    public void Any_other_wall_time_is_one_instant(string zone, string wall, string utc)
    {
        Assert.Equal(utc, At(Zones.Start(Wall(wall), Zones.Find(zone)!)));
        Assert.Equal(utc, At(Zones.End(Wall(wall), Zones.Find(zone)!)));
    }

    [Theory]
    [InlineData("Europe/London", true)]
    [InlineData("Asia/Calcutta", true)]
    [InlineData("UTC", true)]
    [InlineData("europe/london", false)]
    [InlineData("Europe/Nowhere", false)]
    [InlineData("UTC+03:00", false)]
    [InlineData("", false)]
    public void Only_the_ids_of_the_database_are_zones(string id, bool known) => Assert.Equal(known, Zones.Find(id) is not null);

    static LocalDateTime Wall(string text) => LocalDateTimePattern.ExtendedIso.Parse(text).Value;

    static string At(Instant instant) => InstantPattern.General.Format(instant);
}
