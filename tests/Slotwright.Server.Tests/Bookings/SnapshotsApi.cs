using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>A booking keeps the policy it was made under (behaviour/staff.md 6).</summary>
public sealed class SnapshotsApi(Cluster cluster)
{
    private const string Path = "/_api/booking-policy-snapshots/v1/policy-snapshots", Policies = "/bookings/v1/booking-policies";
    private const string Noon = "2031-06-02T12:00:00", One = "2031-06-02T13:00:00", Two = "2031-06-02T14:00:00", Three = "2031-06-02T15:00:00";

    [Fact]
    public async Task The_rules_of_the_day_it_was_made_bind_a_booking_and_the_new_ones_those_made_later()
    {
        var (site, ann, service) = await Given(new { name = "Kind", cancellationPolicy = new { enabled = true }, reschedulePolicy = new { enabled = true } });
        var visitor = await site.Visitor();
        var (moved, canceled) = (await visitor.Book(service, Noon, ann), await visitor.Book(service, Noon, ann));
        await Change(site, service, new { revision = "1", name = "Hard", cancellationPolicy = new { enabled = false }, reschedulePolicy = new { enabled = false } });
        var later = await visitor.Book(service, Three, ann);
        (await visitor.Move(later, One, Two)).Refused(403, "BOOKING_POLICY_VIOLATION");
        (await visitor.Cancel(later)).Refused(403, "BOOKING_POLICY_VIOLATION");
        moved = (await visitor.Move(moved, One, Two)).Ok()["booking"]!;
        (await visitor.Cancel(canceled)).Ok();
        (await visitor.Cancel(moved)).Ok();
    }

    [Fact]
    public async Task A_policy_grown_kinder_does_not_reach_bookings_made_before()
    {
        var (site, ann, service) = await Given(new { name = "Hard" });
        var visitor = await site.Visitor();
        var booking = await visitor.Book(service, Noon, ann);
        await Change(site, service, new { revision = "1", cancellationPolicy = new { enabled = true }, reschedulePolicy = new { enabled = true } });
        (await visitor.Cancel(booking)).Refused(403, "BOOKING_POLICY_VIOLATION");
        (await visitor.Move(booking, One, Two)).Refused(403, "BOOKING_POLICY_VIOLATION");
    }

    [Fact]
    public async Task Snapshots_tell_the_policy_of_each_booking_in_the_order_asked_for()
    {
        var (site, ann, service) = await Given(new { name = "First", cancellationPolicy = new { enabled = true, limitLatestCancellation = true, latestCancellationInMinutes = 60 } });
        var first = await site.Book(service, Noon, ann);
        await Change(site, service, new { revision = "1", name = "Second" });
        var second = await site.Book(service, One, ann);
        var snapshots = (await site.Get($"{Path}?bookingIds={second["id"]}&bookingIds={first["id"]}")).Ok()["bookingPolicySnapshots"]!.AsArray();
        Assert.Equal([$"{second["id"]} Second 2", $"{first["id"]} First 1"], snapshots.Select(s => $"{s!["bookingId"]} {s["policy"]!["name"]} {s["policy"]!["revision"]}"));
        var policy = snapshots[1]!["policy"]!;
        Assert.Equal(((string)service["bookingPolicy"]!["id"]!, 60, (string)first["createdDate"]!), ((string)policy["id"]!, (int)policy["cancellationPolicy"]!["latestCancellationInMinutes"]!, (string)snapshots[1]!["createdDate"]!));
        Assert.Null(policy["limitEarlyBookingPolicy"]);
        (await site.Delete($"/_api/bookings/v2/services/{service["id"]}")).Ok();
        (await site.Delete($"{Policies}/{policy["id"]}")).Ok();
        Assert.Equal("First", (string)(await site.Get($"{Path}?bookingIds={first["id"]}")).Ok()["bookingPolicySnapshots"]![0]!["policy"]!["name"]!);
    }

    [Fact]
    public async Task A_snapshot_is_for_those_who_may_read_the_booking()
    {
        var (site, ann, service) = await Given(new { name = "Plain" });
        var visitor = await site.Visitor();
        var booking = await visitor.Book(service, Noon, ann);
        (await visitor.Get($"{Path}?bookingIds={booking["id"]}")).Refused(403, "PERMISSION_DENIED");
        (await (await App(site, "BOOKINGS.BOOKING_POLICY_SNAPSHOT_READ")).Get($"{Path}?bookingIds={booking["id"]}")).Refused(404, "BOOKING_POLICY_SNAPSHOT_NOT_FOUND");
        Assert.Single((await (await App(site, "SCOPE.DC-BOOKINGS.READ-BOOKINGS-SENSITIVE")).Get($"{Path}?bookingIds={booking["id"]}")).Ok()["bookingPolicySnapshots"]!.AsArray());
        (await (await cluster.Server.NewSite()).Get($"{Path}?bookingIds={booking["id"]}")).Refused(404, "BOOKING_POLICY_SNAPSHOT_NOT_FOUND");
        (await site.Get($"{Path}?bookingIds={booking["id"]}&bookingIds={Guid.NewGuid()}")).Refused(404, "BOOKING_POLICY_SNAPSHOT_NOT_FOUND");
        Assert.Equal(["bookingIds REQUIRED_FIELD"], (await site.Get(Path)).Violations());
        Assert.Equal(["bookingIds[0] FORMAT"], (await site.Get($"{Path}?bookingIds=x")).Violations());
    }

    private static async Task Change(TestSite site, JsonNode service, object bookingPolicy) =>
        (await site.Patch($"{Policies}/{service["bookingPolicy"]!["id"]}", new { bookingPolicy })).Ok();

    private static async Task<TestSite> App(TestSite site, string scope)
    {
        var made = (await site.Post("/slotwright/v1/apps", new { app = new { name = "App", scopes = new[] { scope } } })).Ok();
        var token = (await site.As("").Post("/oauth2/token", new { grant_type = "client_credentials", client_id = (string)made["app"]!["id"]!, client_secret = (string)made["appSecret"]!, instance_id = (string)made["app"]!["instanceId"]! })).Ok();
        return site.As((string)token["access_token"]!);
    }

    private async Task<(TestSite, string, JsonNode)> Given(object policy)
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        return (site, ann, await site.GivenPolicy([ann], policy));
    }
}
