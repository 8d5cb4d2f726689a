using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Policies;

/// <summary>The parts of a policy that speak of money and of staff, the default's event, and what services fall back to (behaviour/staff.md 6).</summary>
public sealed class FeesAndSorting(Cluster cluster)
{
    private const string Path = "/bookings/v1/booking-policies", Fqdn = "wix.bookings.v1.booking_policy";
    private const string Charging = "\"saveCreditCardPolicy\":{\"enabled\":true},\"customPolicyDescription\":{\"enabled\":true,\"description\":\"Fees\"}";

    [Fact]
    public async Task Fees_are_in_the_sites_currency_and_collected_unless_said_otherwise()
    {
        var site = await cluster.Server.NewSite(currency: "EUR");
        var fee = (await Given(site, $$$"""{"cancellationFeePolicy":{"enabled":true,"cancellationWindows":[{"amount":{"value":"1012.50","currency":"USD"},"startInMinutes":120},{"percentage":"33.33"}]},{{{Charging}}} }"""))["cancellationFeePolicy"]!;
        Assert.True((bool)fee["autoCollectFeeEnabled"]!);
        var amount = fee["cancellationWindows"]![0]!["amount"]!;
        Assert.Equal(("1012.50", "EUR", "€1,012.50"), ((string)amount["value"]!, (string)amount["currency"]!, (string)amount["formattedValue"]!));
        Assert.Equal("33.33", (string)fee["cancellationWindows"]![1]!["percentage"]!);
        Assert.Null(fee["cancellationWindows"]![1]!["startInMinutes"]);
    }

    [Theory]
    [InlineData("""{"percentage":"0"}""", "cancellationWindows[0].percentage DECIMAL_GT")]
    [InlineData("""{"percentage":"100.01"}""", "cancellationWindows[0].percentage DECIMAL_LTE")]
    [InlineData("""{"percentage":"1.001"}""", "cancellationWindows[0].percentage DECIMAL_MAX_SCALE")]
    [InlineData("""{"percentage":"1","amount":{"value":"1"}}""", "cancellationWindows[0].percentage ONE_OF_ALIGNMENT")]
    [InlineData("""{"startInMinutes":60}""", "cancellationWindows REQUIRED_ONE_OF_FIELD")]
    [InlineData("""{"percentage":"1"},{"percentage":"2","startInMinutes":60}""", "cancellationWindows INVALID_CANCELLATION_WINDOWS_ORDER")]
    [InlineData("""{"percentage":"1","startInMinutes":9},{"percentage":"2","startInMinutes":8},{"percentage":"3","startInMinutes":7}""", "cancellationWindows MAX_SIZE")]
    public async Task A_window_is_refused_that(string windows, string violation)
    {
        var site = await cluster.Server.NewSite();
        var reply = await site.Post(Path, new { bookingPolicy = JsonNode.Parse($$$"""{"cancellationFeePolicy":{"enabled":true,"cancellationWindows":[{{{windows}}}]},{{{Charging}}} }""") });
        Assert.Equal([$"bookingPolicy.cancellationFeePolicy.{violation}"], reply.Violations());
    }

    [Fact]
    public async Task Everything_wrong_with_a_fee_is_told_at_once()
    {
        var site = await cluster.Server.NewSite();
        var reply = await site.Post(Path, new { bookingPolicy = JsonNode.Parse("""{"cancellationFeePolicy":{"enabled":true},"limitLateBookingPolicy":{"enabled":true},"bookAfterStartPolicy":{"enabled":true},"limitEarlyBookingPolicy":{"enabled":true,"earliestBookingInMinutes":1}}""") });
        Assert.Equal(["BOTH_LATE_AND_AFTER_START_POLICIES_NOT_ALLOWED", "CANCELLATION_FEE_WITHOUT_CREDIT_CARD", "CANCELLATION_FEE_WITHOUT_DESCRIPTION", "EMPTY_CANCELLATION_WINDOWS_LIST", "INVALID_BOOKING_WINDOW"], reply.Violations().Select(v => v.Split(' ')[1]).Order());
    }

    [Fact]
    public async Task Who_is_first_of_several_free_staff_is_chance_unless_the_policy_ranks_them()
    {
        var site = await cluster.Server.NewSite();
        var policy = await Given(site, "{}");
        Assert.Equal("""{"sortingMethodType":"RANDOM"}""", policy["staffSortingPolicy"]!.ToJsonString());
        policy = await Given(site, """{"staffSortingPolicy":{"rankingOptions":{"order":"HIGHEST_TO_LOWEST"}}}""");
        Assert.Equal(("RANKING", "HIGHEST_TO_LOWEST"), ((string)policy["staffSortingPolicy"]!["sortingMethodType"]!, (string)policy["staffSortingPolicy"]!["rankingOptions"]!["order"]!));
        var plugin = Guid.NewGuid().ToString();
        policy = await Changed(site, policy, """{"staffSortingPolicy":{"sortingMethodType":"CUSTOM","customOptions":{"implementationId":"PLUGIN"}}}""".Replace("PLUGIN", plugin, StringComparison.Ordinal));
        Assert.Equal(("CUSTOM", plugin), ((string)policy["staffSortingPolicy"]!["sortingMethodType"]!, (string)policy["staffSortingPolicy"]!["customOptions"]!["implementationId"]!));
        Assert.Null(policy["staffSortingPolicy"]!["rankingOptions"]);
        policy = await Changed(site, policy, """{"staffSortingPolicy":{"sortingMethodType":"RANDOM"}}""");
        Assert.Equal("""{"sortingMethodType":"RANDOM"}""", policy["staffSortingPolicy"]!.ToJsonString());
        Assert.Equal(["bookingPolicy.staffSortingPolicy.sortingMethodType INVALID_ENUM_VALUE"], (await site.Post(Path, new { bookingPolicy = new { staffSortingPolicy = new { sortingMethodType = "BEST" } } })).Violations());
    }

    [Fact]
    public async Task A_new_default_is_told_once_with_both_policies()
    {
        var site = await cluster.Server.NewSite();
        var first = (await site.Post($"{Path}/query", new { })).Ok()["bookingPolicies"]![0]!;
        var second = await Given(site, """{"name":"Second"}""");
        (await site.Post($"{Path}/{second["id"]}:setDefault", new { })).Ok();
        var again = (await site.Post($"{Path}/{second["id"]}:setDefault", new { })).Ok();
        Assert.Equal(((string)second["id"]!, "2"), ((string)again["currentDefaultBookingPolicy"]!["id"]!, (string)again["currentDefaultBookingPolicy"]!["revision"]!));
        var told = (await cluster.Of(site, Fqdn)).Single(e => e.Told.StartsWith("default_booking_policy_set", StringComparison.Ordinal)).Body["body"]!;
        Assert.Equal(((string)second["id"]!, (string)first["id"]!), ((string)told["currentDefaultBookingPolicy"]!["id"]!, (string)told["previousDefaultBookingPolicy"]!["id"]!));
        (await site.Post($"{Path}/{Guid.NewGuid()}:setDefault", new { })).Refused(404, "BOOKING_POLICY_NOT_FOUND");
    }

    [Fact]
    public async Task Services_of_a_deleted_policy_and_new_bookings_of_theirs_go_by_the_default()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var policy = await Given(site, """{"name":"Final"}""");
        var service = await site.GivenService([ann], change: s => s["bookingPolicy"] = new JsonObject { ["id"] = (string)policy["id"]! });
        (await site.Delete($"{Path}/{policy["id"]}")).Ok();
        var shown = (await site.Get($"/_api/bookings/v2/services/{service["id"]}")).Ok()["service"]!["bookingPolicy"]!;
        Assert.Equal(("Default policy", true), ((string)shown["name"]!, (bool)shown["default"]!));
        var booking = await site.Book(service, "2031-06-02T12:00:00", ann);
        var kept = (await site.Get($"/_api/booking-policy-snapshots/v1/policy-snapshots?bookingIds={booking["id"]}")).Ok()["bookingPolicySnapshots"]![0]!["policy"]!;
        Assert.Equal((string)shown["id"]!, (string)kept["id"]!);
        Assert.Contains($"deleted 1 {policy["id"]}", (await cluster.Of(site, Fqdn)).Select(e => e.Told));
    }

    [Fact]
    public async Task The_strictest_policy_lets_late_comers_and_the_waiting_in_only_where_all_do()
    {
        var site = await cluster.Server.NewSite();
        var a = await Given(site, """{"bookAfterStartPolicy":{"enabled":true},"waitlistPolicy":{"enabled":true,"capacity":5,"reservationTimeInMinutes":30},"reschedulePolicy":{"enabled":true,"limitLatestReschedule":true,"latestRescheduleInMinutes":60},"cancellationPolicy":{"enabled":true,"allowAnonymous":false}}""");
        var b = await Given(site, """{"bookAfterStartPolicy":{"enabled":true},"waitlistPolicy":{"enabled":true,"capacity":9,"reservationTimeInMinutes":20},"reschedulePolicy":{"enabled":true,"limitLatestReschedule":true,"latestRescheduleInMinutes":90},"cancellationPolicy":{"enabled":true}}""");
        var c = await Given(site, "{}");
        var both = await Strictest(site, a, b);
        Assert.Equal((true, true, 5, 20), ((bool)both["bookAfterStartPolicy"]!["enabled"]!, (bool)both["waitlistPolicy"]!["enabled"]!, (int)both["waitlistPolicy"]!["capacity"]!, (int)both["waitlistPolicy"]!["reservationTimeInMinutes"]!));
        Assert.Equal((true, true, 90, true, false), ((bool)both["reschedulePolicy"]!["enabled"]!, (bool)both["reschedulePolicy"]!["limitLatestReschedule"]!, (int)both["reschedulePolicy"]!["latestRescheduleInMinutes"]!, (bool)both["cancellationPolicy"]!["enabled"]!, (bool)both["cancellationPolicy"]!["allowAnonymous"]!));
        var all = await Strictest(site, a, b, c);
        Assert.Equal((false, false, false), ((bool)all["bookAfterStartPolicy"]!["enabled"]!, (bool)all["waitlistPolicy"]!["enabled"]!, (bool)all["reschedulePolicy"]!["enabled"]!));
        (await site.Post($"{Path}/strictest", new { bookingPolicyIds = Array.Empty<string>() })).Violations();
    }

    private static async Task<JsonNode> Strictest(TestSite site, params JsonNode[] policies) =>
        (await site.Post($"{Path}/strictest", new { bookingPolicyIds = policies.Select(p => (string)p["id"]!) })).Ok()["bookingPolicy"]!;

    private static async Task<JsonNode> Given(TestSite site, string policy) => (await site.Post(Path, new { bookingPolicy = JsonNode.Parse(policy) })).Ok()["bookingPolicy"]!;

    private static async Task<JsonNode> Changed(TestSite site, JsonNode policy, string patch)
    {
        var bookingPolicy = JsonNode.Parse(patch)!.AsObject();
        bookingPolicy["revision"] = (string)policy["revision"]!;
        return (await site.Patch($"{Path}/{policy["id"]}", new { bookingPolicy })).Ok()["bookingPolicy"]!;
    }
}
