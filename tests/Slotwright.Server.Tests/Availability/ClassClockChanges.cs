using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Availability;

/// <summary>Sessions of classes in hours that the clocks skip or repeat: chosen by what the clocks show, told apart by their instants.</summary>
public sealed class ClassClockChanges(Cluster cluster)
{
    [Theory]
    [InlineData("2031-03-09T01:00:00", "2031-03-09T04:00:00", "01:30 06:30, 03:30 07:30")] // half past two is skipped, and moves on by the hour
    [InlineData("2031-03-09T02:00:00", "2031-03-09T03:00:00", "")]
    [InlineData("2031-03-09T02:45:00", "2031-03-09T03:31:00", "03:30 07:30")]
    [InlineData("2031-03-09T03:30:00", "2031-03-09T03:31:00", "03:30 07:30")]
    public async Task In_the_hour_that_is_skipped(string from, string to, string told) => Assert.Equal(told, await Told("2031-03-02T01:30:00", "2031-03-02T02:30:00", from, to));

    [Theory]
    [InlineData("2031-11-02T00:00:00", "2031-11-02T03:00:00", "01:30 05:30, 01:10 06:10, 01:30 06:30, 02:30 07:30")]
    [InlineData("2031-11-02T01:00:00", "2031-11-02T01:30:00", "01:10 06:10")]
    [InlineData("2031-11-02T01:15:00", "2031-11-02T01:31:00", "01:30 05:30, 01:30 06:30")]
    [InlineData("2031-11-02T01:31:00", "2031-11-02T03:00:00", "02:30 07:30")]
    public async Task In_the_hour_that_is_repeated(string from, string to, string told) =>
        Assert.Equal(told, await Told("2031-10-26T01:30:00", "2031-10-26T02:30:00", from, to, "2031-11-02T06:10:00", "2031-11-02T06:30:00"));

    [Fact]
    public async Task A_session_lasts_by_the_clock_and_so_an_hour_longer_in_autumn()
    {
        var site = await cluster.Server.NewSite("America/New_York");
        await site.GivenSession(await site.GivenClass(), await site.GivenStaff(), "2031-11-02T00:30:00", minutes: 120);
        var slot = await site.OnlyClassSlot("""{"fromLocalDate":"2031-11-01T00:00:00","toLocalDate":"2031-11-03T00:00:00"}""");
        Assert.Equal(("2031-11-02T02:30:00", "2031-11-02T04:30:00Z", "2031-11-02T07:30:00Z"), ((string)slot["localEndDate"]!, (string)slot["utcStartDate"]!, (string)slot["utcEndDate"]!));
    }

    /// <summary>Two weekly classes of ninety minutes in New York, and single ones by UTC: the wall time and the instant of each session told.</summary>
    private async Task<string> Told(string first, string second, string from, string to, params string[] utc)
    {
        var site = await cluster.Server.NewSite("America/New_York");
        var (ann, yoga) = (await site.GivenStaff(), await site.GivenClass());
        foreach (var start in new[] { first, second }) await site.GivenSeries(yoga, ann, start, change: e => e["end"] = new JsonObject { ["localDate"] = Classes.Later(start, 90) });
        foreach (var start in utc) await site.GivenSession(yoga, ann, start, e => e["timeZone"] = "UTC", 20);
        var slots = await site.ClassSlots($$"""{"fromLocalDate":"{{from}}","toLocalDate":"{{to}}"}""");
        return string.Join(", ", slots.Select(s => $"{Clock(s!, "localStartDate")} {Clock(s!, "utcStartDate")}"));
    }

    private static string Clock(JsonNode slot, string member) => ((string)slot[member]!)[11..16];
}
