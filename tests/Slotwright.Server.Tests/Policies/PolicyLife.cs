using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Policies;

/// <summary>Booking policies: their rules, the default, the strictest of several (behaviour/staff.md 6).</summary>
public sealed class PolicyLife(Cluster cluster)
{
    private const string Path = "/bookings/v1/booking-policies";

    [Fact]
    public async Task A_site_is_born_with_a_default_policy_that_lets_customers_cancel_and_move()
    {
        var site = await cluster.Server.NewSite();
        var policy = (await site.Post($"{Path}/query", new { })).Ok()["bookingPolicies"]!.AsArray().Single()!;
        Assert.Equal(("Default policy", true, true, true), ((string)policy["name"]!, (bool)policy["default"]!, (bool)policy["cancellationPolicy"]!["enabled"]!, (bool)policy["reschedulePolicy"]!["enabled"]!));
    }

    [Fact]
    public async Task What_is_left_out_of_a_policy_has_its_documented_default()
    {
        var site = await cluster.Server.NewSite();
        var p = await Given(site, """{"name":"Plain"}""");
        Assert.False((bool)p["default"]!);
        Assert.Equal((10080, 1440, 1440, 1440), ((int)p["limitEarlyBookingPolicy"]!["earliestBookingInMinutes"]!, (int)p["limitLateBookingPolicy"]!["latestBookingInMinutes"]!, (int)p["cancellationPolicy"]!["latestCancellationInMinutes"]!, (int)p["reschedulePolicy"]!["latestRescheduleInMinutes"]!));
        Assert.Equal((10, 10, 1), ((int)p["waitlistPolicy"]!["capacity"]!, (int)p["waitlistPolicy"]!["reservationTimeInMinutes"]!, (int)p["participantsPolicy"]!["maxParticipantsPerBooking"]!));
        Assert.False((bool)p["limitEarlyBookingPolicy"]!["enabled"]!);
    }

    [Theory]
    [InlineData("""{"limitEarlyBookingPolicy":{"enabled":true,"earliestBookingInMinutes":60},"limitLateBookingPolicy":{"enabled":true,"latestBookingInMinutes":60}}""", "INVALID_BOOKING_WINDOW")]
    [InlineData("""{"limitLateBookingPolicy":{"enabled":true},"bookAfterStartPolicy":{"enabled":true}}""", "BOTH_LATE_AND_AFTER_START_POLICIES_NOT_ALLOWED")]
    [InlineData("""{"cancellationFeePolicy":{"enabled":true},"saveCreditCardPolicy":{"enabled":true},"customPolicyDescription":{"enabled":true}}""", "EMPTY_CANCELLATION_WINDOWS_LIST")]
    [InlineData("""{"cancellationFeePolicy":{"enabled":true,"cancellationWindows":[{"percentage":"50","startInMinutes":60},{"percentage":"20","startInMinutes":120}]},"saveCreditCardPolicy":{"enabled":true},"customPolicyDescription":{"enabled":true}}""", "INVALID_CANCELLATION_WINDOWS_ORDER")]
    [InlineData("""{"cancellationFeePolicy":{"enabled":true,"cancellationWindows":[{"percentage":"50"}]},"customPolicyDescription":{"enabled":true}}""", "CANCELLATION_FEE_WITHOUT_CREDIT_CARD")]
    [InlineData("""{"cancellationFeePolicy":{"enabled":true,"cancellationWindows":[{"percentage":"50"}]},"saveCreditCardPolicy":{"enabled":true}}""", "CANCELLATION_FEE_WITHOUT_DESCRIPTION")]
    [InlineData("""{"intakeFormPolicy":{"enabled":true}}""", "INTAKE_FORM_ID_REQUIRED")]
    public async Task A_policy_is_refused_on_create_and_on_update_for(string policy, string rule)
    {
        var site = await cluster.Server.NewSite();
        Assert.Contains(rule, Assert.Single((await site.Post(Path, new { bookingPolicy = JsonNode.Parse(policy) })).Violations()), StringComparison.Ordinal);
        var plain = await Given(site, "{}");
        var patch = JsonNode.Parse(policy)!.AsObject();
        patch["revision"] = "1";
        Assert.Contains(rule, Assert.Single((await site.Patch($"{Path}/{plain["id"]}", new { bookingPolicy = patch })).Violations()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_default_moves_from_one_policy_to_another_and_only_the_other_can_be_deleted()
    {
        var site = await cluster.Server.NewSite();
        var first = (await site.Post($"{Path}/query", new { })).Ok()["bookingPolicies"]![0]!;
        var second = await Given(site, """{"name":"Second"}""");
        (await site.Delete($"{Path}/{first["id"]}")).Refused(428, "DEFAULT_POLICY_CANNOT_BE_DELETED");
        var moved = (await site.Post($"{Path}/{second["id"]}:setDefault", new { })).Ok();
        Assert.Equal(((string)second["id"]!, (string)first["id"]!), ((string)moved["currentDefaultBookingPolicy"]!["id"]!, (string)moved["previousDefaultBookingPolicy"]!["id"]!));
        Assert.Equal((true, "2"), ((bool)moved["currentDefaultBookingPolicy"]!["default"]!, (string)moved["currentDefaultBookingPolicy"]!["revision"]!));
        Assert.False((bool)(await site.Get($"{Path}/{first["id"]}")).Ok()["bookingPolicy"]!["default"]!);
        (await site.Post($"{Path}/{second["id"]}:setDefault", new { })).Ok();
        (await site.Delete($"{Path}/{second["id"]}")).Refused(428, "DEFAULT_POLICY_CANNOT_BE_DELETED");
        (await site.Delete($"{Path}/{first["id"]}")).Ok();
        Assert.Equal(1, (int)(await site.Post($"{Path}/count", new { filter = new JsonObject { ["default"] = true } })).Ok()["count"]!);
    }

    [Fact]
    public async Task Of_ten_attempts_to_move_the_default_at_once_one_default_remains()
    {
        var site = await cluster.Server.NewSite();
        var all = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Given(site, $$"""{"name":"P{{i}}"}""")));
        foreach (var reply in await Task.WhenAll(all.Select(p => site.Post($"{Path}/{p["id"]}:setDefault", new { })))) reply.Ok();
        Assert.Single((await site.Post($"{Path}/query", new { query = new { filter = new JsonObject { ["default"] = true } } })).Ok()["bookingPolicies"]!.AsArray());
    }

    [Fact]
    public async Task The_strictest_of_several_takes_the_hardest_value_of_each_rule()
    {
        var site = await cluster.Server.NewSite();
        var a = await Given(site, """{"limitEarlyBookingPolicy":{"enabled":true,"earliestBookingInMinutes":5000},"limitLateBookingPolicy":{"enabled":true,"latestBookingInMinutes":10},"cancellationPolicy":{"enabled":true,"limitLatestCancellation":true,"latestCancellationInMinutes":60},"participantsPolicy":{"maxParticipantsPerBooking":4}}""");
        var b = await Given(site, """{"limitEarlyBookingPolicy":{"enabled":true,"earliestBookingInMinutes":9000},"limitLateBookingPolicy":{"enabled":true,"latestBookingInMinutes":30},"cancellationPolicy":{"enabled":false},"participantsPolicy":{"maxParticipantsPerBooking":2}}""");
        var strictest = (await site.Post($"{Path}/strictest", new { bookingPolicyIds = new[] { (string)a["id"]!, (string)b["id"]! } })).Ok()["bookingPolicy"]!;
        Assert.Equal((5000, 30, 2, false), ((int)strictest["limitEarlyBookingPolicy"]!["earliestBookingInMinutes"]!, (int)strictest["limitLateBookingPolicy"]!["latestBookingInMinutes"]!, (int)strictest["participantsPolicy"]!["maxParticipantsPerBooking"]!, (bool)strictest["cancellationPolicy"]!["enabled"]!));
        Assert.Null(strictest["id"]);
        (await site.Post($"{Path}/strictest", new { bookingPolicyIds = new[] { (string)a["id"]!, Guid.NewGuid().ToString() } })).Refused(404, "BOOKING_POLICY_NOT_FOUND");
        Assert.Equal(3, (int)(await site.Post($"{Path}/count", new { })).Ok()["count"]!);
    }

    private static async Task<JsonNode> Given(TestSite site, string policy) => (await site.Post(Path, new { bookingPolicy = JsonNode.Parse(policy) })).Ok()["bookingPolicy"]!;
}
