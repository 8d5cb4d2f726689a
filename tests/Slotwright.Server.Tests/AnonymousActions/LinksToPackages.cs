using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.AnonymousActions;

/// <summary>What a link lets its reader do with services booked together.</summary>
public sealed class LinksToPackages(Cluster cluster)
{
    private const string Path = "/v1/anonymous-multi-service-bookings", Ten = "2031-06-02T10:00:00";

    [Fact]
    public async Task Whoever_has_the_link_sees_all_of_the_bookings_and_cancels_them_as_one()
    {
        var (spa, package, token) = await Given();
        var reader = spa.Site.Nobody();
        var seen = (await reader.Get($"{Path}/{token}")).Ok();
        Assert.Equal((string)package["id"]!, (string)seen["multiServiceBooking"]!["id"]!);
        Assert.Equal(Spa.Members(package).Select(b => (string)b["id"]!), Spa.Members(seen["multiServiceBooking"]!).Select(b => (string)b["id"]!));
        Assert.Equal((true, false), ((bool)seen["allowedAnonymousActions"]!["cancel"]!, (bool)seen["allowedAnonymousActions"]!["reschedule"]!));
        var canceled = (await reader.Post($"{Path}/{token}/cancel", new { })).Ok()["multiServiceBooking"]!;
        Assert.All(Spa.Members(canceled), b => Assert.Equal("CANCELED", b.Status()));
        (await reader.Post($"{Path}/{token}/cancel", new { })).Refused(428, "BOOKING_CANNOT_BE_CANCELLED");
        Assert.False((bool)(await reader.Get($"{Path}/{token}")).Ok()["allowedAnonymousActions"]!["cancel"]!);
    }

    [Fact]
    public async Task All_must_be_left_to_strangers_by_the_policy()
    {
        var (spa, _, token) = await Given("""{"name":"Signed in only","cancellationPolicy":{"enabled":true,"allowAnonymous":false}}""");
        Assert.False((bool)(await spa.Site.Nobody().Get($"{Path}/{token}")).Ok()["allowedAnonymousActions"]!["cancel"]!);
        (await spa.Site.Nobody().Post($"{Path}/{token}/cancel", new { })).Refused(428, "BOOKING_CANNOT_BE_CANCELLED");
    }

    [Fact]
    public async Task A_link_to_one_is_none_to_all_and_the_other_way_round_and_one_is_neither_moved_nor_canceled_alone()
    {
        var (spa, package, token) = await Given();
        var one = Spa.Members(package)[0];
        var single = (string)(await spa.Site.Get($"{Readers.Path}/{one["id"]}/token")).Ok()["token"]!;
        foreach (var reply in await spa.Site.Nobody().TryAll(token)) reply.Refused(403, "INVALID_TOKEN");
        (await spa.Site.Nobody().Get($"{Path}/{single}")).Refused(403, "INVALID_TOKEN");
        (await spa.Site.Nobody().Post($"{Path}/{single}/cancel", new { })).Refused(403, "INVALID_TOKEN");
        (await spa.Site.Nobody().Post($"{Readers.Path}/{single}/reschedule", new { revision = one.Revision(), slot = new { startDate = "2031-06-02T13:00:00", endDate = "2031-06-02T14:00:00" } })).Refused(428, "RESCHEDULING_NOT_ALLOWED");
        (await spa.Site.Nobody().Post($"{Readers.Path}/{single}/cancel", new { revision = one.Revision() })).Refused(428, "BOOKING_CANNOT_BE_CANCELLED");
        (await spa.Site.Get($"{Path}/{Guid.NewGuid()}/token")).Refused(404, "MULTI_SERVICE_BOOKING_NOT_FOUND");
    }

    [Fact]
    public async Task Fees_of_bookings_together_are_listed_by_the_whole()
    {
        var (spa, package, _) = await Given("""{"name":"Dear","saveCreditCardPolicy":{"enabled":true},"customPolicyDescription":{"enabled":true,"description":"Dear"},"cancellationFeePolicy":{"enabled":true,"cancellationWindows":[{"percentage":"50","startInMinutes":20000000}]}}""");
        var fees = (await spa.Site.Get($"/_api/booking-fees/v1/booking-fees?multiServiceBookingIds={package["id"]}")).Ok()["bookingFees"]!.AsArray();
        Assert.Equal([(string)Spa.Members(package)[1]["id"]!], fees.Select(f => (string)f!["bookingId"]!));
        Assert.Empty((await spa.Site.Get($"/_api/booking-fees/v1/booking-fees?multiServiceBookingIds={Guid.NewGuid()}")).Ok()["bookingFees"]!.AsArray());
    }

    private async Task<(Spa, JsonNode, string)> Given(string? policyOfSecond = null)
    {
        var spa = await Spa.Open(cluster.Server);
        if (policyOfSecond is not null) await spa.Policy(1, policyOfSecond);
        var package = await spa.Book(Ten);
        return (spa, package, (string)(await spa.Site.Get($"{Path}/{package["id"]}/token")).Ok()["token"]!);
    }
}
