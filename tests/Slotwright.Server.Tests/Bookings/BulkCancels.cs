using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Bulk Cancel Booking: bookings by name, or the rest of a recurring group.</summary>
public sealed class BulkCancels(Cluster cluster)
{
    private const string Path = "/bookings/v2/bulk/bookings/cancel";

    [Fact]
    public async Task Each_booking_is_canceled_or_refused_by_itself()
    {
        var (site, service, ann) = await Given();
        var (first, second) = (await site.Confirmed(service, "2031-06-02T10:00:00", ann), await site.Confirmed(service, "2031-06-02T12:00:00", ann));
        object One(JsonNode b, string revision) => new { bookingId = (string)b["id"]!, revision };
        var told = (await site.Post(Path, new { bookings = new { bookingsInfo = new[] { One(first, (string)first["revision"]!), One(second, "99") } }, returnFullEntity = true })).Ok();
        Assert.Equal(("CANCELED", true, false), ((string)told["results"]![0]!["item"]!["status"]!, (bool)told["results"]![0]!["itemMetadata"]!["success"]!, (bool)told["results"]![1]!["itemMetadata"]!["success"]!));
        Assert.Equal("REVISION_MISMATCH", (string)told["results"]![1]!["itemMetadata"]!["error"]!["code"]!);
        Assert.Equal((1, 1), ((int)told["bulkActionMetadata"]!["totalSuccesses"]!, (int)told["bulkActionMetadata"]!["totalFailures"]!));
        await Ledger.Agrees(cluster.ConnectionString, site);
    }

    [Fact]
    public async Task The_rest_of_a_recurring_group_is_canceled_from_an_occurrence_on()
    {
        var (site, service, _) = await Given();
        var made = (await RecurringApi.Repeat(site, service, "2031-06-02T10:00:00", new { count = 4 }, Rivals.Confirmed)).Ok();
        var rest = new { recurringCancellation = new { recurringGroupId = (string)made["recurringGroupId"]!, cancellationStartDate = "2031-06-16T10:00:00", timeZone = "UTC" }, returnFullEntity = true };
        var told = (await site.Post(Path, rest)).Ok();
        Assert.Equal(["2 CANCELED", "3 CANCELED"], told["results"]!.AsArray().Select(r => $"{r!["item"]!["recurringInfo"]!["index"]} {r["item"]!["status"]}"));
        Assert.Equal(2, (int)(await site.Post(Path, rest)).Ok()["bulkActionMetadata"]!["totalSuccesses"]!);
        var all = (await site.Post(Path, new { recurringCancellation = new { recurringGroupId = (string)made["recurringGroupId"]! } })).Ok();
        Assert.Equal(4, (int)all["bulkActionMetadata"]!["totalSuccesses"]!);
        Assert.Equal(15, (await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00")).Count);
        await Ledger.Agrees(cluster.ConnectionString, site);
    }

    [Theory]
    [InlineData("{}", 400, "MISSING_CANCELLATION_INFO")]
    [InlineData("""{"recurringCancellation":{"recurringGroupId":"11111111-1111-4111-8111-111111111111"}}""", 404, "RECURRING_GROUP_NOT_FOUND")]
    [InlineData("""{"recurringCancellation":{"recurringGroupId":"11111111-1111-4111-8111-111111111111","cancellationStartDate":"2031-06-16T10:00:00"}}""", 400, "MISSING_TIME_ZONE")]
    [InlineData("""{"recurringCancellation":{"recurringGroupId":"11111111-1111-4111-8111-111111111111","timeZone":"Mars/Olympus"}}""", 400, "INVALID_TIME_ZONE")]
    [InlineData("""{"bookings":{"bookingsInfo":[{"bookingId":"11111111-1111-4111-8111-111111111111","revision":"1"},{"bookingId":"11111111-1111-4111-8111-111111111111","revision":"1"}]}}""", 400, "DUPLICATE_BOOKING_IDS")]
    public async Task A_cancellation_is_refused_with_a_code(string body, int status, string code) =>
        (await (await cluster.Server.NewSite()).Post(Path, JsonNode.Parse(body)!)).Refused(status, code);

    [Fact]
    public async Task Bookings_are_named_with_their_revisions()
    {
        var site = await cluster.Server.NewSite();
        Assert.Equal(["bookings.bookingsInfo[0].revision REQUIRED_FIELD"], (await site.Post(Path, JsonNode.Parse("""{"bookings":{"bookingsInfo":[{"bookingId":"11111111-1111-4111-8111-111111111111"}]}}""")!)).Violations());
        Assert.Equal(["bookings.bookingsInfo[0].bookingId REQUIRED_FIELD"], (await site.Post(Path, JsonNode.Parse("""{"bookings":{"bookingsInfo":[{"revision":"1"}]}}""")!)).Violations());
    }

    private async Task<(TestSite Site, JsonNode Service, string Ann)> Given()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        return (site, await site.GivenService([ann]), ann);
    }
}
