using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Locations;

/// <summary>Services given at business locations follow them, and a new service without one gets the default.</summary>
public sealed class ServicesAtLocations(Cluster cluster)
{
    private const string Path = "/locations/v1/locations";

    [Fact]
    public async Task A_service_shows_its_location_as_it_is_now_and_is_found_by_its_new_name()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var (near, far) = (await LocationLife.Given(site, "Near"), await LocationLife.Given(site, "Far"));
        var service = await site.GivenService([ann], change: s => s["locations"] = new JsonArray(At(near), At(far)));
        Assert.Equal(["Near", "Far"], service["locations"]!.AsArray().Select(l => (string)l!["business"]!["name"]!));
        var next = LocationLife.Plain("Nearer");
        next["address"] = new JsonObject { ["formattedAddress"] = "Round the corner" };
        next["revision"] = "1";
        (await site.Send(HttpMethod.Put, $"{Path}/{near["id"]}", new { location = next })).Ok();
        var stored = (await site.Get($"/_api/bookings/v2/services/{service["id"]}")).Ok()["service"]!;
        Assert.Equal(["Nearer", "Far"], stored["locations"]!.AsArray().Select(l => (string)l!["business"]!["name"]!));
        Assert.Equal(("Round the corner", "Round the corner"), ((string)stored["locations"]![0]!["business"]!["address"]!["formattedAddress"]!, (string)stored["locations"]![0]!["calculatedAddress"]!["formattedAddress"]!));
        Assert.Contains("Nearer", (await site.Slots(service, "2031-06-02T09:00:00", "2031-06-02T10:00:00")).Select(s => (string)s!["location"]!["name"]!));
        Assert.Equal(1, await Columns(site, "Nearer"));
        Assert.Equal(0, await Columns(site, "Near"));
        Assert.Equal(1, await Columns(site, "Far"));
    }

    [Fact]
    public async Task The_default_moves_and_new_services_follow_it()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var (first, second) = (await LocationLife.Default(site), await LocationLife.Given(site, "Second"));
        var before = await site.GivenService([ann]);
        (await site.Post($"{Path}/{first["id"]}/set-default", new { })).Refused(400, "DEFAULT_NOT_CHANGED");
        var moved = (await site.Post($"{Path}/{second["id"]}/set-default", new { })).Ok()["location"]!;
        Assert.Equal((true, "2"), ((bool)moved["default"]!, (string)moved["revision"]!));
        Assert.False((bool)(await site.Get($"{Path}/{first["id"]}")).Ok()["location"]!["default"]!);
        var after = await site.GivenService([ann]);
        Assert.Equal(((string)second["id"]!, "Second"), ((string)after["locations"]![0]!["business"]!["id"]!, (string)after["locations"]![0]!["business"]!["name"]!));
        var stored = (await site.Get($"/_api/bookings/v2/services/{before["id"]}")).Ok()["service"]!;
        Assert.Equal(((string)first["id"]!, false), ((string)stored["locations"]![0]!["business"]!["id"]!, (bool)stored["locations"]![0]!["business"]!["default"]!));
        (await site.Post($"{Path}/{first["id"]}/archive", new { })).Ok();
        Assert.Contains("service.locations.business.id INVALID_BUSINESS_LOCATION", (await site.Post("/_api/bookings/v2/services", new { service = new { name = "X", type = "APPOINTMENT", locations = new JsonArray(At(first)) } })).Violations());
        (await site.Patch($"/_api/bookings/v2/services/{before["id"]}", new { service = new { name = "Still there", revision = (string)stored["revision"]! } })).Ok();
        Assert.Equal(["set_default_location"], await cluster.Server.Db.List(Guid.Parse(site.Id), "SELECT slug FROM outbox WHERE site_id = $1 AND entity_id = $2 AND kind = 'actionEvent' ORDER BY id", r => r.GetString(0), CancellationToken.None, (string)second["id"]!));
    }

    [Fact]
    public async Task Of_ten_attempts_to_move_the_default_at_once_one_default_remains()
    {
        var site = await cluster.Server.NewSite();
        var all = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => LocationLife.Given(site, $"L{i}")));
        foreach (var reply in await Task.WhenAll(all.Select(l => site.Post($"{Path}/{l["id"]}/set-default", new { })))) reply.Ok();
        await LocationLife.Default(site);
    }

    private static JsonObject At(JsonNode location) => new() { ["type"] = "BUSINESS", ["business"] = new JsonObject { ["id"] = (string)location["id"]! } };

    private async Task<int> Columns(TestSite site, string name) => (await cluster.Server.Db.List(Guid.Parse(site.Id),
        "SELECT id FROM services WHERE site_id = $1 AND locations_business_name @> ARRAY[$2]", r => r.GetGuid(0), CancellationToken.None, name)).Count;
}
