using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Availability;

namespace Slotwright.Server.Tests.Services;

/// <summary>A class or course shows when its first session starts and its last one ends, and is found by it (behaviour/calendar.md 7).</summary>
public sealed class SessionFrames(Cluster cluster)
{
    private const string Path = "/_api/bookings/v2/services";

    [Fact]
    public async Task The_first_start_and_the_last_end_follow_the_sessions()
    {
        var (site, pottery, ann) = await Given();
        Assert.Equal("none none", await Frame(site, pottery));
        var early = await site.GivenSession(pottery, ann, "2031-06-04T10:00:00");
        Assert.Equal("2031-06-04T10:00 2031-06-04T11:00", await Frame(site, pottery));
        await site.GivenSession(pottery, ann, "2031-06-10T10:00:00", minutes: 90);
        await site.GivenSession(pottery, ann, "2031-06-06T10:00:00");
        Assert.Equal("2031-06-04T10:00 2031-06-10T11:30", await Frame(site, pottery));
        (await site.Post($"{Classes.Events}/{early.Id()}/cancel", new { })).Ok();
        Assert.Equal("2031-06-06T10:00 2031-06-10T11:30", await Frame(site, pottery));
    }

    [Fact]
    public async Task A_series_lasts_until_its_last_session_that_takes_place_and_one_without_end_has_none()
    {
        var (site, pottery, ann) = await Given();
        var series = await site.GivenSeries(pottery, ann, "2031-06-02T10:00:00", "2031-06-23T10:00:00");
        Assert.Equal("2031-06-02T10:00 2031-06-23T11:00", await Frame(site, pottery));
        var sessions = await site.Sessions(pottery, "2031-06-01T00:00:00", "2031-07-01T00:00:00");
        foreach (var gone in new[] { sessions[0]!, sessions[3]! }) (await site.Post($"{Classes.Events}/{gone.Id()}/cancel", new { })).Ok();
        Assert.Equal("2031-06-09T10:00 2031-06-16T11:00", await Frame(site, pottery));
        var endless = await site.GivenSeries(pottery, ann, "2031-06-03T10:00:00");
        Assert.Equal("2031-06-03T10:00 none", await Frame(site, pottery));
        foreach (var master in new[] { series, endless }) (await site.Post($"{Classes.Events}/{master.Id()}/cancel", new { })).Ok();
        Assert.Equal("none none", await Frame(site, pottery));
    }

    [Fact]
    public async Task They_follow_a_session_that_is_moved_and_what_a_series_was_before_it_changed()
    {
        var clock = new TestClock(new(2031, 6, 1, 0, 0, 0, TimeSpan.Zero));
        await using var later = await cluster.Another(clock);
        var site = await later.NewSite();
        var (pottery, ann) = (await site.GivenCourse(), await site.GivenStaff());
        var series = await site.GivenSeries(pottery, ann, "2031-06-02T10:00:00", "2031-06-23T10:00:00");
        var last = (await site.Sessions(pottery, "2031-06-23T00:00:00", "2031-06-24T00:00:00"))[0]!;
        (await site.Patch($"{Classes.Events}/{last.Id()}", new { @event = new { id = last.Id(), revision = (string)last["revision"]!, start = new { localDate = "2031-06-25T10:00:00" }, end = new { localDate = "2031-06-25T11:00:00" } } })).Ok();
        Assert.Equal("2031-06-02T10:00 2031-06-25T11:00", await Frame(site, pottery));
        clock.Current = new(2031, 6, 10, 0, 0, 0, TimeSpan.Zero);
        (await site.Post($"{Classes.Events}/{series.Id()}/cancel", new { })).Ok();
        Assert.Equal("2031-06-02T10:00 2031-06-09T11:00", await Frame(site, pottery));
    }

    [Fact]
    public async Task They_stay_when_the_service_changes_and_a_copy_or_another_type_begins_without()
    {
        var (site, pottery, ann) = await Given();
        await site.GivenSession(pottery, ann, "2031-06-04T10:00:00");
        var changed = (await site.Patch($"{Path}/{pottery.Id()}", new { service = new { revision = "1", name = "Clay", schedule = new { firstSessionStart = "2001-01-01T00:00:00.000Z" } } })).Ok()["service"]!;
        Assert.Equal("2031-06-04T10:00 2031-06-04T11:00", Frame(changed));
        Assert.Equal("2031-06-04T10:00 2031-06-04T11:00", await Frame(site, pottery));
        var copy = (await site.Post($"{Path}/clone", new { sourceServiceId = pottery.Id() })).Ok()["service"]!;
        Assert.Equal("none none", await Frame(site, copy));
        var other = (await site.Patch($"{Path}/{pottery.Id()}", new { service = new { revision = "2", type = "CLASS" } })).Ok()["service"]!;
        Assert.Equal("none none", Frame(other));
    }

    [Fact]
    public async Task Events_of_other_kinds_on_the_schedule_say_nothing()
    {
        var (site, pottery, ann) = await Given();
        await site.GivenSession(pottery, ann, "2031-06-04T10:00:00");
        await site.GivenSession(pottery, ann, "2031-06-01T10:00:00", e => e["type"] = "DEFAULT");
        Assert.Equal("2031-06-04T10:00 2031-06-04T11:00", await Frame(site, pottery));
    }

    [Theory]
    [InlineData("""{"schedule.firstSessionStart":{"$lt":"2031-06-10T00:00:00.000Z"}}""", "Early")]
    [InlineData("""{"schedule.firstSessionStart":{"$gte":"2031-06-10T00:00:00.000Z"}}""", "Late")]
    [InlineData("""{"schedule.lastSessionEnd":{"$gt":"2031-06-10T00:00:00.000Z"}}""", "Late")]
    [InlineData("""{"schedule.lastSessionEnd":{"$lte":"2031-06-04T11:00:00.000Z"}}""", "Early")]
    public async Task Services_are_found_by_them(string filter, string name)
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        foreach (var (course, day) in new[] { ("Early", "04"), ("Late", "14") }) await site.GivenSession(await site.GivenCourse(change: s => s["name"] = course), ann, $"2031-06-{day}T10:00:00");
        await site.GivenCourse(change: s => s["name"] = "Empty");
        var found = (await site.Post($"{Path}/query", $$"""{"query":{"filter":{{filter}} } }""")).Ok()["services"]!.AsArray();
        Assert.Equal(name, (string)Assert.Single(found)!["name"]!);
    }

    private async Task<(TestSite Site, JsonNode Course, string Ann)> Given()
    {
        var site = await cluster.Server.NewSite();
        return (site, await site.GivenCourse(), await site.GivenStaff());
    }

    private static async Task<string> Frame(TestSite site, JsonNode service) => Frame((await site.Get($"{Path}/{service.Id()}")).Ok()["service"]!);

    private static string Frame(JsonNode service) => $"{At(service, "firstSessionStart")} {At(service, "lastSessionEnd")}";

    private static string At(JsonNode service, string member) => ((string?)service["schedule"]![member])?[..16] ?? "none";
}
