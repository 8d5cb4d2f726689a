using System.Globalization;
using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Calendar;

/// <summary>A site with a member of staff and a class, on a server whose clock the test moves.</summary>
internal sealed record CalendarSite(TestSite Site, TestClock Clock, string Resource, string StaffSchedule, JsonNode Class)
{
    public const string Path = "/calendar/v3/events";

    public string Schedule => (string)Class["schedule"]!["id"]!;

    public static async Task<CalendarSite> Open(TestServer server, TestClock clock, string zone = "UTC")
    {
        var site = await server.NewSite(zone);
        var member = (await site.Post("/bookings/v1/staff-members", new { staffMember = new { name = "Ann" }, fields = new[] { "RESOURCE_DETAILS" } })).Ok()["staffMember"]!;
        var service = await site.GivenService([], change: s => { (s["name"], s["type"], s["defaultCapacity"]) = ("Yoga", "CLASS", 10); s.Remove("schedule"); });
        return new(site, clock, (string)member["resourceId"]!, (string)member["resource"]!["eventsSchedule"]!["id"]!, service);
    }

    public void At(string now) => Clock.Current = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>A class of an hour, once or weekly.</summary>
    public JsonObject Session(string start, bool weekly = false, Action<JsonObject>? change = null)
    {
        var begins = DateTime.Parse(start, CultureInfo.InvariantCulture);
        var e = new JsonObject
        {
            ["scheduleId"] = Schedule,
            ["type"] = "CLASS",
            ["start"] = new JsonObject { ["localDate"] = start },
            ["end"] = new JsonObject { ["localDate"] = begins.AddHours(1).ToString("s", CultureInfo.InvariantCulture) },
            ["resources"] = new JsonArray(new JsonObject { ["id"] = Resource }),
        };
        if (weekly) e["recurrenceRule"] = new JsonObject { ["frequency"] = "WEEKLY", ["days"] = new JsonArray(begins.DayOfWeek.ToString().ToUpperInvariant()) };
        change?.Invoke(e);
        return e;
    }

    public async Task<JsonNode> Create(JsonObject e) => (await Site.Post(Path, new { @event = e })).Ok()["event"]!;

    public async Task<JsonNode> Get(string id) => (await Site.Get($"{Path}/{id}")).Ok()["event"]!;

    /// <summary>Changes an event as it is now.</summary>
    public async Task<Reply> TryUpdate(string id, object change)
    {
        var patch = System.Text.Json.JsonSerializer.SerializeToNode(change)!.AsObject();
        (patch["id"], patch["revision"]) = (id, (string)(await Get(id))["revision"]!);
        return await Site.Patch($"{Path}/{id}", new { @event = patch });
    }

    public async Task<JsonNode> Update(string id, object change) => (await TryUpdate(id, change)).Ok()["event"]!;

    public async Task<JsonNode> Cancel(string id) => (await Site.Post($"{Path}/{id}/cancel", new { })).Ok()["event"]!;

    public static object Times(string start, string end) => new { start = new { localDate = start }, end = new { localDate = end } };

    public Task<JsonArray> List(string from, string to, string more = "") => List(Site, from, to, more);

    public static async Task<JsonArray> List(TestSite site, string from, string to, string more = "") =>
        (await site.Post($"{Path}/query", $$"""{"fromLocalDate":"{{from}}","toLocalDate":"{{to}}"{{more}}}""")).Ok()["events"]!.AsArray();

    /// <summary>What a time shows, as `start title`.</summary>
    public async Task<string[]> Shown(string from, string to, string more = "") => [.. (await List(from, to, more)).Select(e => $"{((string)e!["start"]!["localDate"]!)[5..16]} {e["title"]}")];

    public Task<Reply> TryJoin(string id, int party = 1) => Site.Post("/calendar/v3/participations", new { participation = new { eventId = id, partySize = party, participant = new { name = "Bob" } } });

    public async Task<JsonNode> Join(string id, int party = 1) => (await TryJoin(id, party)).Ok()["participation"]!;
}
