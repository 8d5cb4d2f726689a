using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Services;

/// <summary>Clones, pricing plans, and leaving: what a service takes along and what it leaves (behaviour/services.md 2 and 5).</summary>
public sealed class ServiceCopies(Cluster cluster)
{
    private const string Path = "/_api/bookings/v2/services";

    [Fact]
    public async Task A_clone_is_the_same_service_with_a_name_slug_and_schedule_of_its_own()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann], change: s => { s["hidden"] = true; s["payment"]!["options"]!["pricingPlan"] = true; });
        await site.Book(service, Rivals.Slot(0), ann);
        var answer = (await site.Post($"{Path}/clone", new { sourceServiceId = (string)service["id"]! })).Ok();
        var clone = answer["service"]!;
        Assert.Empty(answer["errors"]!.AsArray());
        Assert.Equal(("Hair cut (copy)", "hair-cut-copy", "1", true), ((string)clone["name"]!, (string)clone["mainSlug"]!["name"]!, (string)clone["revision"]!, (bool)clone["hidden"]!));
        Assert.Equal(["hair-cut-copy"], clone["supportedSlugs"]!.AsArray().Select(s => (string)s!["name"]!));
        Assert.Equal((true, 0), ((bool)clone["payment"]!["options"]!["pricingPlan"]!, clone["payment"]!["pricingPlanIds"]!.AsArray().Count));
        Assert.NotEqual((string)service["id"]!, (string)clone["id"]!);
        var schedule = (await site.Get($"/calendar/v3/schedules/{clone["schedule"]!["id"]}")).Ok()["schedule"]!;
        Assert.Equal(((string)clone["id"]!, "Hair cut (copy)"), ((string)schedule["externalId"]!, (string)schedule["name"]!));
        foreach (var same in new[] { "type", "staffMemberIds", "bookingPolicy", "form", "onlineBooking", "locations" }) Assert.True(JsonNode.DeepEquals(service[same], clone[same]), same);
        Assert.True(JsonNode.DeepEquals(clone, await site.Service(clone)));
        (await site.Book(clone, Rivals.Slot(1, 60), ann)).AsObject();
    }

    [Fact]
    public async Task A_clone_of_a_clone_of_the_longest_name_is_cut()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()], change: s => s["name"] = new string('n', 400));
        var clone = (await site.Post($"{Path}/clone", new { sourceServiceId = (string)service["id"]! })).Ok()["service"]!;
        Assert.Equal(new string('n', 393) + " (copy)", (string)clone["name"]!);
        (await site.Post($"{Path}/clone", new { sourceServiceId = Guid.NewGuid() })).Refused(404, "SERVICE_NOT_FOUND");
    }

    [Fact]
    public async Task A_name_is_never_cut_within_a_character()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()], change: s => s["name"] = string.Concat(Enumerable.Repeat("\U0001F600", 200)));
        var clone = (await site.Post($"{Path}/clone", new { sourceServiceId = (string)service["id"]! })).Ok()["service"]!;
        Assert.Equal(string.Concat(Enumerable.Repeat("\U0001F600", 196)) + " (copy)", (string)clone["name"]!);
    }

    [Fact]
    public async Task A_pricing_plan_that_is_not_there_can_be_neither_enabled_nor_disabled()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()]);
        string[] plans = [Guid.NewGuid().ToString(), Guid.NewGuid().ToString()];
        foreach (var way in new[] { "add", "remove" })
            Assert.Equal(plans, (await site.Post($"{Path}/{service["id"]}/pricing-plans/{way}", new { pricingPlanIds = plans })).Refused(400, "INVALID_PRICING_PLAN")["data"]!["ids"]!.AsArray().Select(i => (string)i!));
        (await site.Post($"{Path}/{Guid.NewGuid()}/pricing-plans/remove", new { })).Refused(404, "SERVICE_NOT_FOUND");
    }

    [Fact]
    public async Task Disabling_plans_without_naming_any_removes_them_all()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()]);
        await Ledger.Ask(cluster.ConnectionString, """
            UPDATE services SET doc = convert_to(jsonb_set(convert_from(doc, 'UTF8')::jsonb, '{payment,pricingPlanIds}', '["11111111-1111-4111-8111-111111111111","22222222-2222-4222-8222-222222222222"]')::text, 'UTF8') WHERE site_id = $1
            """, _ => 0, Guid.Parse(site.Id));
        var left = (await site.Post($"{Path}/{service["id"]}/pricing-plans/remove", new { pricingPlanIds = new[] { "11111111-1111-4111-8111-111111111111" } })).Ok()["service"]!;
        Assert.Equal(["22222222-2222-4222-8222-222222222222"], left["payment"]!["pricingPlanIds"]!.AsArray().Select(i => (string)i!));
        Assert.Empty((await site.Post($"{Path}/{service["id"]}/pricing-plans/remove", new { })).Ok()["service"]!["payment"]!["pricingPlanIds"]!.AsArray());
    }

    [Fact]
    public async Task Bookings_to_come_outlive_their_service_when_they_are_to_be_kept()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var (service, empty) = (await site.GivenService([ann]), await site.GivenService([ann]));
        var booking = (await site.ConfirmOrDecline(await site.Book(service, Rivals.Slot(0), ann))).Ok()["booking"]!;
        foreach (var gone in new[] { service, empty }) (await site.Delete($"{Path}/{gone["id"]}?preserveFutureSessionsWithParticipants=true")).Ok();
        Assert.Equal("CONFIRMED", (await Stored(site, booking)).Status);
        Assert.Equal("CONFIRMED", (string)(await site.Get($"/calendar/v3/events/{booking["bookedEntity"]!["slot"]!["eventId"]}")).Ok()["event"]!["status"]!);
        Assert.Equal(["ACTIVE", "CANCELLED"], [await Status(site, service), await Status(site, empty)]);
        (await site.Act(booking, "cancel", new { revision = "2" })).Ok();
    }

    [Fact]
    public async Task Whoever_is_cancelled_with_a_service_gets_its_message()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var booking = await site.Book(service, Rivals.Slot(0), ann);
        (await site.Post("/bookings/v2/bulk/services/delete", new { ids = new[] { (string)service["id"]! }, participantNotification = new { notifyParticipants = true, message = "We close" } })).Ok();
        var (status, message) = await Stored(site, booking);
        Assert.Equal("CANCELED", status);
        Assert.Equal("We close", (string)JsonNode.Parse(message)!["message"]!);
    }

    private static async Task<string> Status(TestSite site, JsonNode service) => (string)(await site.Get($"/calendar/v3/schedules/{service["schedule"]!["id"]}")).Ok()["schedule"]!["status"]!;

    private async Task<(string Status, string Message)> Stored(TestSite site, JsonNode booking) => (await Ledger.Ask(cluster.ConnectionString,
        "SELECT status, coalesce(convert_from(notification, 'UTF8'), '{}') FROM bookings WHERE site_id = $1 AND id = $2", r => (r.GetString(0), r.GetString(1)), Guid.Parse(site.Id), Guid.Parse((string)booking["id"]!))).Single();
}
