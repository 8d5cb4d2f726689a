using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Slotwright.Server.Tests;

/// <summary>Rooms, devices and services that need them.</summary>
internal static class Rooms
{
    public const string Types = "/bookings/v2/resources/resource-types";
    public const string Resources = "/bookings/v2/resources";

    public static async Task<string> GivenType(this TestSite site, string name = "Room") =>
        (string)(await site.Post(Types, new { resourceType = new { name } })).Ok()["resourceType"]!["id"]!;

    public static Task<Reply> TryResource(this TestSite site, string? type, string name = "Blue room", Action<JsonObject>? change = null)
    {
        var resource = new JsonObject { ["name"] = name, ["typeId"] = type };
        change?.Invoke(resource);
        return site.Post(Resources, new { resource });
    }

    public static async Task<JsonNode> GivenResource(this TestSite site, string? type, string name = "Blue room", Action<JsonObject>? change = null) =>
        (await site.TryResource(type, name, change)).Ok()["resource"]!;

    public static async Task<string> GivenRoom(this TestSite site, string type, string name = "Blue room", Action<JsonObject>? change = null) =>
        (string)(await site.GivenResource(type, name, change))["id"]!;

    /// <summary>A service that needs staff and one of each of these types; of a type with resources named, one of those.</summary>
    public static Task<JsonNode> GivenServiceWith(this TestSite site, string[] staff, params (string Type, string[] Among)[] needs) => site.GivenService(staff, change: s =>
        s["serviceResources"] = new JsonArray([.. needs.Select(n => Need(n.Type, n.Among))]));

    public static JsonObject Need(string type, params string[] among) => new()
    {
        ["resourceType"] = new JsonObject { ["id"] = type },
        ["resourceIds"] = among.Length == 0 ? null : new JsonObject { ["values"] = new JsonArray([.. among.Select(id => (JsonNode)id)]) },
    };

    public static JsonObject At(string location) => new()
    {
        ["availableInAllLocations"] = false,
        ["specificLocationOptions"] = new JsonObject { ["availableInBusinessLocations"] = true, ["businessLocations"] = new JsonArray(new JsonObject { ["locationId"] = location }) },
    };

    public static JsonObject Hours(string schedule) => new() { ["values"] = new JsonArray(new JsonObject { ["scheduleId"] = schedule }) };

    public static async Task<string> BusinessSchedule(this TestSite site) =>
        (string)(await site.Post("/calendar/v3/schedules/query", new { query = new { filter = new { externalId = "4e0579a5-491e-4e70-a872-d097eed6e520" } } })).Ok()["schedules"]![0]!["id"]!;

    /// <summary>The ids an event on the calendar lists as its resources.</summary>
    public static async Task<string[]> OnCalendar(this TestSite site, JsonNode booking) =>
        [.. (await site.Get($"/calendar/v3/events/{booking["bookedEntity"]!["slot"]!["eventId"]}")).Ok()["event"]!["resources"]!.AsArray().Select(r => (string)r!["id"]!)];

    /// <summary>`slug entityId` of a site's events about one kind of entity, in the order they were stored.</summary>
    public static Task<List<string>> Events(this Cluster cluster, TestSite site, string fqdn) => cluster.Server.Db.List(Guid.Parse(site.Id),
        "SELECT slug || ' ' || entity_id FROM outbox WHERE site_id = $1 AND entity_fqdn = $2 ORDER BY id", r => r.GetString(0), CancellationToken.None, fqdn);
}

/// <summary>Locations besides the first, written past the server.</summary>
internal static class OtherLocations
{
    public static async Task<string> GivenLocation(this TestSite site, Cluster cluster, bool archived = false)
    {
        var (id, owner) = (Guid.NewGuid(), Guid.Parse(site.Id));
        await Bookings.Ledger.Ask(cluster.ConnectionString, """
            INSERT INTO locations (site_id, id, revision, created_date, updated_date, doc, archived, name)
            VALUES ($1, $2, 1, now(), now(), convert_to(json_build_object('id', $2, 'revision', '1', 'name', 'Branch', 'archived', $3)::text, 'UTF8'), $3, 'Branch')
            """, _ => 0, owner, id, archived);
        await Bookings.Ledger.Ask(cluster.ConnectionString, "UPDATE sites SET catalog_version = catalog_version + 1 WHERE site_id = $1", _ => 0, owner);
        cluster.Server.Services.GetRequiredService<Slotwright.Server.Site.SiteDirectory>().Forget(owner);
        return id.ToString();
    }
}
