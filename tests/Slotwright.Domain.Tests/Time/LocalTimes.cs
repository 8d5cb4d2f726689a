using System.Text;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.Time;

public sealed class LocalTimes
{
    const long FirstMs = -62_135_510_400_000; // 0001-01-02, so that it is year 1 everywhere
    const long LastMs = 253_402_214_400_000; // 9999-12-31

    [Theory]
    [InlineData("America/New_York", "2026-03-08T06:59:59Z", "2026-03-08T01:59:59")]
    [InlineData("America/New_York", "2026-03-08T07:00:00Z", "2026-03-08T03:00:00")]
    [InlineData("America/New_York", "2026-11-01T06:30:00Z", "2026-11-01T01:30:00")]
    [InlineData("Asia/Kathmandu", "2026-02-28T18:15:00Z", "2026-03-01T00:00:00")]
    [InlineData("Pacific/Kiritimati", "2027-12-31T10:00:00Z", "2028-01-01T00:00:00")]
    [InlineData("America/New_York", "0001-01-02T00:00:00Z", "0001-01-01T19:03:58")]
    [InlineData("UTC", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59")]
    [InlineData("UTC", "1969-12-31T23:59:59Z", "1969-12-31T23:59:59")]
    [InlineData("UTC", "1969-12-31T00:00:00Z", "1969-12-31T00:00:00")]
    public void An_instant_is_written_as_the_wall_clock_shows_it(string zone, string utc, string wall) =>
        Assert.Equal(wall, Written(new(Zones.Find(zone)!), InstantPattern.General.Parse(utc).Value.ToUnixTimeMilliseconds()));

    [Fact]
    public void One_writer_agrees_with_noda_time_in_any_order_of_asking() => Always.Holds(
        from zone in Some.Zone
        from near in Some.Date
        from hours in Gen.Choose(-300, 300).ArrayOf(20)
        from parts in Gen.Choose(0, int.MaxValue).ArrayOf(5)
        let anywhere = parts.Select(part => FirstMs + (long)((LastMs - FirstMs) * (part / (double)int.MaxValue)))
        let nearby = hours.Select(hour => near.AtMidnight().InUtc().ToInstant().ToUnixTimeMilliseconds() + hour * 900_000L)
        select (zone, times: nearby.Concat(anywhere).ToArray()),
        asked =>
        {
            var writer = new LocalTimeWriter(asked.zone);
            Assert.All(asked.times, ms => Assert.Equal(ByNoda(ms, asked.zone), Written(writer, ms)));
        });

    [Fact]
    public void Writing_allocates_nothing()
    {
        var writer = new LocalTimeWriter(Zones.Find("Europe/London")!);
        Span<byte> utf8 = stackalloc byte[LocalTimeWriter.Length];
        writer.Write(1_772_928_000_000, utf8);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var day = 0; day < 10; day++) writer.Write(1_772_928_000_000 + day * 86_400_000L, utf8);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void A_time_outside_the_years_that_can_be_written_is_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => Written(new(Zones.Find("UTC")!), -62_135_596_800_001));

    static string Written(LocalTimeWriter writer, long unixMs)
    {
        Span<byte> utf8 = stackalloc byte[LocalTimeWriter.Length + 3];
        return Encoding.ASCII.GetString(utf8[..writer.Write(unixMs, utf8)]);
    }

    static string ByNoda(long unixMs, DateTimeZone zone) =>
        LocalDateTimePattern.GeneralIso.Format(Instant.FromUnixTimeMilliseconds(unixMs).InZone(zone).LocalDateTime);
}
