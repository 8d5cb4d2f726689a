using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Services;

/// <summary>A service from creation to deletion (behaviour/services.md 1 and 5).</summary>
public sealed class ServiceLife(Cluster cluster)
{
    private const string Path = "/_api/bookings/v2/services";

    [Fact]
    public async Task A_new_service_has_its_defaults_a_schedule_a_policy_and_addresses()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin", "EUR");
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        Assert.Equal("1", (string)service["revision"]!);
        Assert.Equal((string)service["createdDate"]!, (string)service["updatedDate"]!);
        Assert.Equal((1, 0, false, false), ((int)service["defaultCapacity"]!, (int)service["sortOrder"]!, (bool)service["hidden"]!, (bool)service["conferencing"]!["enabled"]!));
        Assert.Equal("EUR", (string)service["payment"]!["fixed"]!["price"]!["currency"]!);
        Assert.False((bool)service["onlineBooking"]!["requireManualApproval"]!);
        Assert.Equal("IN_PERSON", (string)service["payment"]!["addOnOption"]!);
        Assert.All((string[])["addOnGroups", "addOnDetails", "serviceResources"], member => Assert.Empty(service[member]!.AsArray()));
        Assert.Equal("BUSINESS", (string)service["locations"]![0]!["type"]!);
        Assert.Equal("Default policy", (string)service["bookingPolicy"]!["name"]!);
        Assert.Equal("hair-cut", (string)service["mainSlug"]!["name"]!);
        Assert.EndsWith("/service-page/hair-cut", (string)service["urls"]!["servicePage"]!["url"]!, StringComparison.Ordinal);
        Assert.Equal("/booking-calendar/hair-cut", (string)service["urls"]!["calendarPage"]!["relativePath"]!);
        Assert.Equal(60, (int)service["schedule"]!["availabilityConstraints"]!["durations"]![0]!["minutes"]!);
        var schedule = (await site.Get($"/calendar/v3/schedules/{service["schedule"]!["id"]}")).Ok()["schedule"]!;
        Assert.Equal(((string)service["id"]!, "Hair cut", "Europe/Berlin"), ((string)schedule["externalId"]!, (string)schedule["name"]!, (string)schedule["timeZone"]!));
        Assert.True(JsonNode.DeepEquals(service, (await site.Get($"{Path}/{service["id"]}")).Ok()["service"]));
    }

    [Fact]
    public async Task An_update_changes_what_it_names_clears_what_is_null_and_leaves_the_rest()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()], change: s => { s["tagLine"] = "Short"; s["description"] = "Long"; });
        var updated = await Update(site, service, new JsonObject { ["tagLine"] = null, ["hidden"] = true });
        Assert.Equal(("2", true, "Long"), ((string)updated["revision"]!, (bool)updated["hidden"]!, (string)updated["description"]!));
        Assert.Null(updated["tagLine"]);
        Assert.Equal((string)service["name"]!, (string)updated["name"]!);
        Assert.Equal((string)service["createdDate"]!, (string)updated["createdDate"]!);
        Assert.Equal((string)service["schedule"]!["id"]!, (string)updated["schedule"]!["id"]!);
    }

    [Fact]
    public async Task A_stale_or_missing_revision_changes_nothing()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()]);
        await Update(site, service, new JsonObject { ["name"] = "Second" });
        var stale = await site.Patch($"{Path}/{service["id"]}", new { service = new { revision = "1", name = "Third" } });
        Assert.Equal("2", (string)stale.Refused(409, "REVISION_MISMATCH")["data"]!["currentRevision"]!);
        Assert.Equal(["service.revision REQUIRED_FIELD"], (await site.Patch($"{Path}/{service["id"]}", new { service = new { name = "Third" } })).Violations());
        Assert.Equal("Second", (string)(await site.Get($"{Path}/{service["id"]}")).Ok()["service"]!["name"]!);
    }

    [Fact]
    public async Task Of_twenty_updates_with_one_revision_one_wins()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()]);
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => site.Patch($"{Path}/{service["id"]}", new { service = new { revision = "1", tagLine = $"{i}" } })));
        Assert.Equal((1, 19), (replies.Count(r => r.Status == 200), replies.Count(r => r.Status == 409)));
    }

    [Fact]
    public async Task A_free_service_gets_a_price_in_one_update_and_the_old_rate_falls_away()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()], change: s => s["payment"] = JsonNode.Parse("""{"rateType":"NO_FEE","options":{"inPerson":true}}"""));
        var priced = await Update(site, service, JsonNode.Parse("""{"payment":{"rateType":"FIXED","fixed":{"price":{"value":"12.50"}}}}""")!.AsObject());
        Assert.Equal("12.50", (string)priced["payment"]!["fixed"]!["price"]!["value"]!);
        var varied = await Update(site, priced, JsonNode.Parse("""{"payment":{"rateType":"VARIED","varied":{"defaultPrice":{"value":"20"}}}}""")!.AsObject());
        Assert.Null(varied["payment"]!["fixed"]);
        var free = await Update(site, varied, JsonNode.Parse("""{"payment":{"rateType":"NO_FEE"}}""")!.AsObject());
        Assert.Null(free["payment"]!["varied"]);
    }

    [Fact]
    public async Task A_services_policy_is_the_current_one()
    {
        var site = await cluster.Server.NewSite();
        var policy = (await site.Post("/bookings/v1/booking-policies", new { bookingPolicy = new { name = "Strict" } })).Ok()["bookingPolicy"]!;
        var service = await site.GivenService([await site.GivenStaff()], change: s => s["bookingPolicy"] = new JsonObject { ["id"] = (string)policy["id"]! });
        Assert.Equal("Strict", (string)service["bookingPolicy"]!["name"]!);
        (await site.Patch($"/bookings/v1/booking-policies/{policy["id"]}", new { bookingPolicy = new { revision = "1", name = "Stricter" } })).Ok();
        Assert.Equal("Stricter", (string)(await site.Get($"{Path}/{service["id"]}")).Ok()["service"]!["bookingPolicy"]!["name"]!);
        (await site.Delete($"/bookings/v1/booking-policies/{policy["id"]}")).Ok();
        Assert.Equal("Default policy", (string)(await site.Get($"{Path}/{service["id"]}")).Ok()["service"]!["bookingPolicy"]!["name"]!);
    }

    [Fact]
    public async Task A_service_becomes_a_class_with_a_new_schedule_only_without_bookings_to_come()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var booking = await site.Book(service, "2031-06-02T10:00:00", ann);
        var change = new { service = new { revision = "1", type = "CLASS", defaultCapacity = 8, staffMemberIds = Array.Empty<string>(), schedule = new { availabilityConstraints = new { sessionDurations = (int[]?)null, timeBetweenSessions = (int?)null } } } };
        (await site.Patch($"{Path}/{service["id"]}", change)).Refused(428, "SERVICE_HAS_FUTURE_BOOKINGS");
        (await site.Act(booking, "cancel", new { revision = "1" })).Ok();
        var changed = (await site.Patch($"{Path}/{service["id"]}", change)).Ok()["service"]!;
        Assert.Equal(("CLASS", 8), ((string)changed["type"]!, (int)changed["defaultCapacity"]!));
        Assert.NotEqual((string)service["schedule"]!["id"]!, (string)changed["schedule"]!["id"]!);
        Assert.Equal("CANCELLED", (string)(await site.Get($"/calendar/v3/schedules/{service["schedule"]!["id"]}")).Ok()["schedule"]!["status"]!);
    }

    [Fact]
    public async Task Deleting_a_service_cancels_what_is_to_come()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var (service, other) = (await site.GivenService([ann]), await site.GivenService([ann]));
        var booking = (await site.ConfirmOrDecline(await site.Book(service, "2031-06-02T10:00:00", ann))).Ok()["booking"]!;
        Assert.Equal(12, (await site.Slots(other, "2031-06-02T00:00:00", "2031-06-03T00:00:00")).Count);
        Assert.Equal("{}", (await site.Delete($"{Path}/{service["id"]}")).Ok().ToJsonString());
        (await site.Get($"{Path}/{service["id"]}")).Refused(404, "SERVICE_NOT_FOUND");
        (await site.Delete($"{Path}/{service["id"]}")).Refused(404, "SERVICE_NOT_FOUND");
        Assert.Equal(15, (await site.Slots(other, "2031-06-02T00:00:00", "2031-06-03T00:00:00")).Count);
        var kept = (await site.Post("/_api/bookings-reader/v2/extended-bookings/query", new { query = new { filter = new { id = (string)booking["id"]! } } })).Ok()["extendedBookings"]![0]!["booking"]!;
        Assert.Equal("CANCELED", (string)kept["status"]!);
    }

    private static async Task<JsonNode> Update(TestSite site, JsonNode service, JsonObject change)
    {
        change["revision"] = (string)service["revision"]!;
        return (await site.Patch($"{Path}/{service["id"]}", new JsonObject { ["service"] = change })).Ok()["service"]!;
    }
}
