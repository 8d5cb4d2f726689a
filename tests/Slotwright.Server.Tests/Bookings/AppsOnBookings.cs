using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>What an app may do with bookings by its scopes.</summary>
public sealed class AppsOnBookings(Cluster cluster)
{
    private const string Ten = "2031-06-02T10:00:00", Eleven = "2031-06-02T11:00:00";

    [Fact]
    public async Task An_app_that_manages_bookings_decides_but_does_not_override_availability()
    {
        var (site, ann, service) = await Given();
        var app = await App(site, "SCOPE.DC-BOOKINGS.MANAGE-BOOKINGS");
        var booking = await app.Confirmed(service, Ten, ann);
        Assert.Equal("CONFIRMED", booking.Status());
        Assert.NotNull(booking["createdBy"]!["appId"]);
        (await app.TryBook(service, Ten, ann, flow: new { skipAvailabilityValidation = true })).Refused(403, "UNAUTHORIZED_OPERATION");
        (await app.Move(booking, Eleven, "2031-06-02T12:00:00", new { skipAvailabilityValidation = true })).Refused(403, "UNAUTHORIZED_OPERATION");
        (await app.Cancel(booking, new { ignoreCancellationPolicy = true })).Ok();
    }

    [Fact]
    public async Task An_app_with_the_mega_scope_overrides_availability()
    {
        var (site, ann, service) = await Given();
        var app = await App(site, "SCOPE.DC-BOOKINGS-MEGA.MANAGE-BOOKINGS");
        await app.Confirmed(service, Ten, ann);
        (await app.TryBook(service, Ten, ann, b => b["status"] = "CONFIRMED", new { skipAvailabilityValidation = true })).Ok();
    }

    [Fact]
    public async Task An_app_that_reads_bookings_sees_all_and_changes_none()
    {
        var (site, ann, service) = await Given();
        var app = await App(site, "SCOPE.DC-BOOKINGS-MEGA.READ-BOOKINGS");
        var booking = await site.Book(service, Ten, ann);
        Assert.Equal((string)booking["id"]!, (string)Assert.Single(await app.Find(new { }))["id"]!);
        (await app.Confirm(booking)).Refused(403, "PERMISSION_DENIED");
        (await app.Cancel(booking)).Refused(404, "BOOKING_NOT_FOUND");
        (await app.TryBook(service, Ten, ann, b => b["status"] = "CONFIRMED")).Refused(403, "UNAUTHORIZED_OPERATION");
    }

    private async Task<(TestSite, string, JsonNode)> Given()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        return (site, ann, await site.GivenService([ann]));
    }

    private static async Task<TestSite> App(TestSite site, string scope)
    {
        var made = (await site.Post("/slotwright/v1/apps", new { app = new { name = "Partner", scopes = new[] { scope } } })).Ok();
        var token = (await site.As("").Post("/oauth2/token", new { grant_type = "client_credentials", client_id = (string)made["app"]!["id"]!, client_secret = (string)made["appSecret"]!, instance_id = (string)made["app"]!["instanceId"]! })).Ok();
        return site.As((string)token["access_token"]!);
    }
}
