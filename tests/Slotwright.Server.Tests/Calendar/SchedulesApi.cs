using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Calendar;

/// <summary>Schedules made, changed, cancelled and framed by their clients (behaviour/calendar.md 2, 7).</summary>
public sealed class SchedulesApi(Cluster cluster) : IAsyncLifetime
{
    private const string Path = "/calendar/v3/schedules";
    private readonly TestClock clock = new(new(2031, 6, 1, 8, 0, 0, TimeSpan.Zero));
    private TestServer server = null!;

    public async ValueTask InitializeAsync() => server = await cluster.Another(clock);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task An_owner_has_one_active_schedule()
    {
        var site = await Given();
        var wanted = new { schedule = new { appId = Guid.NewGuid(), externalId = "room-1", name = "Room", defaultTitle = "Talk", defaultCapacity = 5 } };
        var made = (await site.Site.Post(Path, wanted)).Ok()["schedule"]!;
        Assert.Equal(("1", "ACTIVE", "UTC", true), ((string)made["revision"]!, (string)made["status"]!, (string)made["timeZone"]!, (bool)made["businessTimeZoneEnabled"]!));
        (await site.Site.Post(Path, wanted)).Refused(409, "SCHEDULE_ALREADY_EXISTS");
        (await site.Site.Post($"{Path}/{made["id"]}/cancel", new { })).Ok();
        (await site.Site.Post($"{Path}/{made["id"]}/cancel", new { })).Refused(428, "SCHEDULE_ALREADY_CANCELLED");
        (await site.Site.Patch($"{Path}/{made["id"]}", new { schedule = new { id = (string)made["id"]!, revision = "2", name = "x" } })).Refused(428, "SCHEDULE_CANCELLED");
        Assert.NotEqual((string)made["id"]!, (string)(await site.Site.Post(Path, wanted)).Ok()["schedule"]!["id"]!);
        (await site.Site.Post($"{Path}/{Guid.NewGuid()}/cancel", new { })).Refused(404, "SCHEDULE_NOT_FOUND");
        Assert.Equal(["created 1", "cancelled 2"], (await cluster.Of(site.Site, "wix.calendar.v3.schedule")).Select(e => e.Told).Where(t => t.EndsWith((string)made["id"]!, StringComparison.Ordinal)).Select(t => t[..t.LastIndexOf(' ')]));
    }

    [Theory]
    [InlineData("""{"timeZone":"Asia/Tokyo"}""", "schedule.timeZone VALIDATION")] // the business's as long as it follows it
    [InlineData("""{"businessTimeZoneEnabled":false,"timeZone":"Mars/Olympus"}""", "schedule.timeZone VALIDATION")]
    [InlineData("""{"defaultLocation":{"type":"BUSINESS","id":"11111111-1111-4111-8111-111111111111"}}""", "schedule.defaultLocation.id VALIDATION")]
    public async Task A_schedule_is_refused_for(string change, string violation)
    {
        var site = await Given();
        var schedule = JsonNode.Parse(change)!.AsObject();
        schedule["appId"] = Guid.NewGuid().ToString();
        Assert.Equal([violation], (await site.Site.Post(Path, new { schedule })).Violations());
    }

    [Fact]
    public async Task Defaults_pass_to_what_is_to_come_and_the_past_keeps_what_it_had()
    {
        var site = await Given();
        var single = (string)(await site.Create(site.Session("2031-06-03T10:00:00")))["id"]!;
        await site.Create(site.Session("2031-06-02T10:00:00", weekly: true));
        var third = (string)(await site.List("2031-06-15T00:00:00", "2031-06-20T00:00:00"))[0]!["id"]!;
        await site.Update(third, new { totalCapacity = 3 });
        site.At("2031-06-04T00:00:00Z");
        var now = (await site.Site.Get($"{Path}/{site.Schedule}")).Ok()["schedule"]!;
        (await site.Site.Patch($"{Path}/{site.Schedule}", new { schedule = new { id = site.Schedule, revision = (string)now["revision"]!, defaultTitle = "Flow", defaultCapacity = 7 } })).Ok();
        Assert.Equal(["06-02T10:00 Yoga", "06-03T10:00 Yoga", "06-09T10:00 Flow", "06-16T10:00 Flow"], await site.Shown("2031-06-01T00:00:00", "2031-06-20T00:00:00"));
        Assert.Equal([10, 10, 7, 3], (await site.List("2031-06-01T00:00:00", "2031-06-20T00:00:00")).Select(e => (int)e!["totalCapacity"]!));
        Assert.Equal("Yoga", (string)(await site.Get(single))["title"]!);
        (await site.Site.Patch($"{Path}/{site.Schedule}", new { schedule = new { id = site.Schedule, revision = (string)now["revision"]!, defaultTitle = "x" } })).Refused(409, "REVISION_MISMATCH");
    }

    [Fact]
    public async Task A_schedule_in_a_zone_of_its_own_takes_its_events_along_by_the_wall_clock()
    {
        var site = await Given();
        var schedule = (await site.Site.Post(Path, new { schedule = new { appId = Guid.NewGuid(), name = "Far", businessTimeZoneEnabled = false, timeZone = "Asia/Tokyo" } })).Ok()["schedule"]!;
        var e = await site.Create(new() { ["scheduleId"] = (string)schedule["id"]!, ["start"] = JsonNode.Parse("""{"localDate":"2031-06-03T10:00:00"}"""), ["end"] = JsonNode.Parse("""{"localDate":"2031-06-03T11:00:00"}""") });
        Assert.Equal("2031-06-03T01:00:00.000Z", (string)e["start"]!["utcDate"]!);
        (await site.Site.Patch($"{Path}/{schedule["id"]}", new { schedule = new { id = (string)schedule["id"]!, revision = "1", timeZone = "Europe/Berlin" } })).Ok();
        Assert.Equal(("2031-06-03T10:00:00", "2031-06-03T08:00:00.000Z"), ((string)(await site.Get((string)e["id"]!))["start"]!["localDate"]!, (string)(await site.Get((string)e["id"]!))["start"]!["utcDate"]!));
    }

    [Theory]
    [InlineData(false, "06-02T10:00 Yoga")]
    [InlineData(true, "06-02T10:00 Yoga|06-09T10:00 Yoga")]
    public async Task A_cancelled_schedule_takes_what_is_to_come_along_or_keeps_what_people_take_part_in(bool preserve, string left)
    {
        var site = await Given();
        await site.Create(site.Session("2031-06-02T10:00:00", weekly: true));
        var second = (string)(await site.List("2031-06-08T00:00:00", "2031-06-15T00:00:00"))[0]!["id"]!;
        var single = (string)(await site.Create(site.Session("2031-06-11T10:00:00")))["id"]!;
        await site.Join(second);
        site.At("2031-06-02T10:30:00Z");
        (await site.Site.Post($"{Path}/{site.Schedule}/cancel", new { preserveFutureEventsWithParticipants = preserve })).Ok();
        Assert.Equal(left.Split('|'), await site.Shown("2031-06-01T00:00:00", "2031-08-01T00:00:00"));
        Assert.Equal("CANCELLED", (string)(await site.Get(single))["status"]!);
        (await site.Site.Post(CalendarSite.Path, new { @event = site.Session("2031-06-20T10:00:00") })).Refused(428, "SCHEDULE_CANCELLED");
        Assert.Contains($"cancelled 2 {single}", (await cluster.Of(site.Site, "wix.calendar.v3.event")).Select(e => e.Told));
    }

    [Fact]
    public async Task A_time_frame_reaches_from_the_first_start_to_the_last_end_if_there_is_one()
    {
        var site = await Given("Europe/Berlin");
        async Task<JsonNode> Frame(string zone = "") => (await site.Site.Get($"{Path}/timeframe/{site.Schedule}{zone}")).Ok()["timeFrame"]!;
        Assert.Null((await Frame())["startDate"]);
        await site.Create(site.Session("2031-06-03T10:00:00"));
        await site.Create(site.Session("2031-06-04T10:00:00", weekly: true, e => e["recurrenceRule"]!["until"] = JsonNode.Parse("""{"localDate":"2031-06-25T10:00:00"}""")));
        var frame = await Frame("?timeZone=UTC");
        Assert.Equal(("2031-06-03T08:00:00.000Z", "2031-06-25T09:00:00.000Z"), ((string)frame["startDate"]!, (string)frame["endDate"]!));
        Assert.Equal("2031-06-25T09:00:00", (string)frame["adjustedEnd"]!["localDate"]!);
        var last = (string)(await site.List("2031-06-24T00:00:00", "2031-06-30T00:00:00"))[0]!["id"]!;
        await site.Cancel(last);
        Assert.Equal("2031-06-18T09:00:00.000Z", (string)(await Frame())["endDate"]!);
        await site.Create(site.Session("2031-06-05T10:00:00", weekly: true));
        Assert.Null((await Frame())["endDate"]);
        (await site.Site.Get($"{Path}/timeframe/{Guid.NewGuid()}")).Refused(404, "SCHEDULE_NOT_FOUND");
    }

    private Task<CalendarSite> Given(string zone = "UTC") => CalendarSite.Open(server, clock, zone);
}
