using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Calendar;

/// <summary>A schedule tells its events what its owner is; when that changes, what is to come follows (behaviour/services.md 5, calendar.md 3).</summary>
public sealed class SchedulesFollow(Cluster cluster)
{
    private const string Events = "/calendar/v3/events", Services = "/_api/bookings/v2/services", Told = "wix.calendar.v3.schedule";

    [Fact]
    public async Task A_services_name_capacity_and_only_place_are_what_its_schedule_tells()
    {
        var (site, service) = await Given();
        var schedule = await Schedule(site, service);
        Assert.Equal(("Yoga", "Yoga", 10, (string)service["locations"]![0]!["business"]!["id"]!), Defaults(schedule));
        var changed = (await site.Patch($"{Services}/{service["id"]}", new { service = new { revision = "1", name = "Flow", defaultCapacity = 12 } })).Ok()["service"]!;
        (await site.Patch($"{Services}/{service["id"]}", new { service = new { revision = "2", tagLine = "New" } })).Ok();
        var moved = (await site.Post($"{Services}/{service["id"]}/locations", new { locations = new[] { new { type = "CUSTOM", custom = new { address = new { formattedAddress = "The park" } } } } })).Ok()["service"]!;
        schedule = await Schedule(site, service);
        Assert.Equal(("Flow", "Flow", 12, (string)moved["locations"]![0]!["id"]!), Defaults(schedule));
        Assert.Equal("The park", (string)schedule["defaultLocation"]!["address"]!["formattedAddress"]!);
        var told = (await cluster.Of(site, Told)).Where(e => e.Told.EndsWith((string)service["schedule"]!["id"]!, StringComparison.Ordinal)).ToList();
        Assert.Equal(["created 1", "updated 2", "updated 3"], told.Select(e => e.Told[..9]));
        Assert.Equal(["defaultCapacity", "defaultTitle", "name"], told[1].Body["modifiedFields"]!.AsObject().Select(f => f.Key).Order());
        Assert.True(JsonNode.DeepEquals(schedule, told[2].Body["currentEntity"]));
        Assert.Equal("Flow", (string)changed["name"]!);
    }

    [Fact]
    public async Task Events_to_come_follow_as_far_as_they_say_nothing_themselves()
    {
        var (site, service) = await Given();
        var (coming, own, past) = (await Event(site, service, 2031), await Event(site, service, 2031, e => { e["title"] = "Mine"; e["totalCapacity"] = 3; }), await Event(site, service, 2020));
        var series = await Event(site, service, 2031, e => e["recurrenceRule"] = JsonNode.Parse("""{"frequency":"WEEKLY","days":["MONDAY"]}"""));
        Assert.Equal(("Yoga", 10, (string)service["locations"]![0]!["business"]!["id"]!), Shown(coming));
        (await site.Patch($"{Services}/{service["id"]}", new { service = new { revision = "1", name = "Flow", defaultCapacity = 12 } })).Ok();
        async Task<JsonNode> Now(JsonNode e) => (await site.Get($"{Events}/{e["id"]}")).Ok()["event"]!;
        foreach (var followed in new[] { await Now(coming), await Now(series), await Event(site, service, 2032) })
            Assert.Equal(("Flow", 12, 12, "Flow"), ((string)followed["title"]!, (int)followed["totalCapacity"]!, (int)followed["remainingCapacity"]!, (string)followed["scheduleName"]!));
        Assert.Equal("2", (string)(await Now(coming))["revision"]!);
        foreach (var kept in new[] { own, past }) Assert.True(JsonNode.DeepEquals(kept, await Now(kept)));
        Assert.Equal([$"updated 2 {coming["id"]}", $"updated 2 {series["id"]}"], (await cluster.Of(site, "wix.calendar.v3.event")).Select(e => e.Told).Where(t => t.StartsWith("updated", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task A_schedule_that_ends_says_so_once()
    {
        var (site, service) = await Given();
        (await site.Delete($"{Services}/{service["id"]}")).Ok();
        var schedule = await Schedule(site, service);
        Assert.Equal(("CANCELLED", "2"), ((string)schedule["status"]!, (string)schedule["revision"]!));
        var told = (await cluster.Of(site, Told)).Where(e => e.Told.EndsWith((string)service["schedule"]!["id"]!, StringComparison.Ordinal)).ToList();
        Assert.Equal(["created 1", "cancelled 2"], told.Select(e => e.Told[..e.Told.LastIndexOf(' ')]));
        Assert.True(JsonNode.DeepEquals(schedule, told[1].Body["body"]));
    }

    private async Task<(TestSite Site, JsonNode Service)> Given()
    {
        var site = await cluster.Server.NewSite();
        return (site, await site.GivenService([], change: s => { (s["name"], s["type"], s["defaultCapacity"]) = ("Yoga", "CLASS", 10); s.Remove("schedule"); }));
    }

    private static async Task<JsonNode> Schedule(TestSite site, JsonNode service) => (await site.Get($"/calendar/v3/schedules/{service["schedule"]!["id"]}")).Ok()["schedule"]!;

    private static (string, string, int, string) Defaults(JsonNode schedule) =>
        ((string)schedule["name"]!, (string)schedule["defaultTitle"]!, (int)schedule["defaultCapacity"]!, (string)schedule["defaultLocation"]!["id"]!);

    private static (string, int, string) Shown(JsonNode e) => ((string)e["title"]!, (int)e["totalCapacity"]!, (string)e["location"]!["id"]!);

    private static async Task<JsonNode> Event(TestSite site, JsonNode service, int year, Action<JsonObject>? change = null)
    {
        var monday = new DateTime(year, 6, 1).AddDays((8 - (int)new DateTime(year, 6, 1).DayOfWeek) % 7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var e = new JsonObject { ["scheduleId"] = (string)service["schedule"]!["id"]!, ["start"] = new JsonObject { ["localDate"] = $"{monday}T10:00:00" }, ["end"] = new JsonObject { ["localDate"] = $"{monday}T11:00:00" } };
        change?.Invoke(e);
        return (await site.Post(Events, new { @event = e })).Ok()["event"]!;
    }
}
