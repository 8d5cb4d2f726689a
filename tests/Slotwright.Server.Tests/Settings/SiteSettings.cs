using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Settings;

/// <summary>The settings every site has one of: of its booking pages, and of what strangers see of its staff (behaviour/staff.md 7).</summary>
public sealed class SiteSettings(Cluster cluster)
{
    private const string Bookings = "/_api/bookings-settings/v2/settings", UpdateBookings = "/_api/bookings-settings/v2/bookings-settings", Staff = "/bookings/v1/staff-member-settings";

    [Fact]
    public async Task A_site_is_born_with_both()
    {
        var site = await cluster.Server.NewSite();
        var bookings = (await site.Get(Bookings)).Ok()["bookingsSettings"]!;
        Assert.Equal(("1", false, false, true, "BUSINESS_TIME_ZONE"), ((string)bookings["revision"]!, (bool)bookings["cartCheckout"]!["enabled"]!, (bool)bookings["multiServiceAppointments"]!["enabled"]!, (bool)bookings["displayTimeZone"]!["customerCanChange"]!, (string)bookings["displayTimeZone"]!["basedOn"]!));
        var staff = (await site.Get(Staff)).Ok()["staffMemberSettings"]!;
        Assert.Equal((site.Id, "1", false), ((string)staff["id"]!, (string)staff["revision"]!, (bool)staff["contactInformation"]!["publiclyAccessible"]!));
        Assert.Equal([$"created 1 {site.Id}"], (await cluster.Of(site, "wix.bookings.v2.bookings_settings")).Select(e => e.Told));
    }

    [Fact]
    public async Task The_bookings_settings_change_part_by_part_and_the_first_of_rivals_wins()
    {
        var site = await cluster.Server.NewSite();
        var changed = (await site.Patch(UpdateBookings, new { bookingsSettings = new { revision = "1", displayTimeZone = new { basedOn = "CUSTOMER_TIME_ZONE" }, cartCheckout = new { enabled = true } } })).Ok()["bookingsSettings"]!;
        Assert.Equal(("2", "CUSTOMER_TIME_ZONE", true, true, false), ((string)changed["revision"]!, (string)changed["displayTimeZone"]!["basedOn"]!, (bool)changed["displayTimeZone"]!["customerCanChange"]!, (bool)changed["cartCheckout"]!["enabled"]!, (bool)changed["multiServiceAppointments"]!["enabled"]!));
        Assert.True(JsonNode.DeepEquals(changed, (await site.Get(Bookings)).Ok()["bookingsSettings"]));
        var rivals = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => site.Patch(UpdateBookings, new { bookingsSettings = new { revision = "2", multiServiceAppointments = new { enabled = true } } })));
        Assert.Equal((1, 7), (rivals.Count(r => r.Status == 200), rivals.Count(r => r.Status == 409)));
        var told = await cluster.Of(site, "wix.bookings.v2.bookings_settings");
        Assert.Equal([$"created 1 {site.Id}", $"updated 2 {site.Id}", $"updated 3 {site.Id}"], told.Select(e => e.Told));
        Assert.Equal(["cartCheckout", "displayTimeZone"], told[1].Body["modifiedFields"]!.AsObject().Select(f => f.Key).Order());
    }

    [Fact]
    public async Task Settings_are_the_owners_to_see_and_to_change()
    {
        var site = await cluster.Server.NewSite();
        var visitor = await site.Visitor();
        (await visitor.Get(Bookings)).Refused(403, "PERMISSION_DENIED");
        (await visitor.Patch(UpdateBookings, new { bookingsSettings = new { revision = "1" } })).Refused(403, "PERMISSION_DENIED");
        (await visitor.Patch(Staff, new { staffMemberSettings = new { revision = "1" } })).Refused(403, "PERMISSION_DENIED");
        Assert.Equal(["bookingsSettings.revision REQUIRED_FIELD"], (await site.Patch(UpdateBookings, new { bookingsSettings = new { } })).Violations());
        Assert.Equal(["staffMemberSettings.contactInformation.publiclyAccessible VALIDATION"], (await site.Patch(Staff, new { staffMemberSettings = new { revision = "1", contactInformation = new { publiclyAccessible = "yes" } } })).Violations());
        Assert.Equal(["bookingsSettings.displayTimeZone.basedOn INVALID_ENUM_VALUE"], (await site.Patch(UpdateBookings, new { bookingsSettings = new { revision = "1", displayTimeZone = new { basedOn = "MOON" } } })).Violations());
    }

    [Fact]
    public async Task Visitors_see_the_staffs_contacts_while_the_site_shows_them()
    {
        var site = await cluster.Server.NewSite();
        var visitor = await site.Visitor();
        var member = (await site.Post("/bookings/v1/staff-members", new { staffMember = new { name = "Ann", email = "ann@example.com", phone = "+1 555 0100" } })).Ok()["staffMember"]!;
        Assert.Equal("", await Seen(visitor, member));
        var shown = (await site.Patch(Staff, new { staffMemberSettings = new { revision = "1", contactInformation = new { publiclyAccessible = true } } })).Ok()["staffMemberSettings"]!;
        Assert.Equal(("2", true), ((string)shown["revision"]!, (bool)shown["contactInformation"]!["publiclyAccessible"]!));
        Assert.Equal("ann@example.com +1 555 0100", await Seen(visitor, member));
        (await visitor.Patch($"/bookings/v1/staff-members/{member["id"]}", new { staffMember = new { revision = "1", name = "Eve" } })).Refused(403, "PERMISSION_DENIED");
        (await site.Patch(Staff, new { staffMemberSettings = new { revision = "1", contactInformation = new { publiclyAccessible = true } } })).Refused(409, "REVISION_MISMATCH");
        (await site.Patch(Staff, new { staffMemberSettings = new { revision = "2", contactInformation = (object?)null } })).Ok();
        Assert.Equal("", await Seen(visitor, member));
        Assert.Equal([$"updated 2 {site.Id}", $"updated 3 {site.Id}"], (await cluster.Of(site, "wix.bookings.staff_settings.v1.staff_member_settings")).Select(e => e.Told));
    }

    /// <summary>E-mail and phone as a reader gets them, alike from both queries and by id.</summary>
    private static async Task<string> Seen(TestSite reader, JsonNode member)
    {
        const string path = "/bookings/v1/staff-members";
        var seen = new[] { (await reader.Get($"{path}/{member["id"]}")).Ok()["staffMember"]!, (await reader.Post($"{path}/query", new { })).Ok()["staffMembers"]![0]! }
            .Select(m => $"{m["email"]} {m["phone"]}".Trim()).Distinct();
        return Assert.Single(seen);
    }
}
