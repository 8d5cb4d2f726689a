using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Confirm, Decline, Mark As Pending, Cancel and Reschedule, in every status a booking of an appointment can be in.</summary>
public sealed class DecisionsApi(Cluster cluster)
{
    private const string Ten = "2031-06-02T10:00:00", Eleven = "2031-06-02T11:00:00", Noon = "2031-06-02T12:00:00";

    [Theory]
    [InlineData("CREATED", "confirm", "CONFIRMED")]
    [InlineData("PENDING", "confirm", "CONFIRMED")]
    [InlineData("CONFIRMED", "confirm", "INVALID_BOOKING_STATUS")]
    [InlineData("DECLINED", "confirm", "INVALID_BOOKING_STATUS")]
    [InlineData("CANCELED", "confirm", "INVALID_BOOKING_STATUS")]
    [InlineData("CREATED", "decline", "DECLINED")]
    [InlineData("PENDING", "decline", "DECLINED")]
    [InlineData("CONFIRMED", "decline", "INVALID_BOOKING_STATUS")]
    [InlineData("DECLINED", "decline", "INVALID_BOOKING_STATUS")]
    [InlineData("CANCELED", "decline", "INVALID_BOOKING_STATUS")]
    [InlineData("CREATED", "mark_booking_as_pending", "PENDING")]
    [InlineData("PENDING", "mark_booking_as_pending", "BOOKING_MARK_BOOKING_AS_PENDING")]
    [InlineData("CONFIRMED", "mark_booking_as_pending", "BOOKING_MARK_BOOKING_AS_PENDING")]
    [InlineData("DECLINED", "mark_booking_as_pending", "BOOKING_MARK_BOOKING_AS_PENDING")]
    [InlineData("CANCELED", "mark_booking_as_pending", "BOOKING_MARK_BOOKING_AS_PENDING")]
    [InlineData("CREATED", "confirmOrDecline", "PENDING")]
    [InlineData("PENDING", "confirmOrDecline", "PENDING")]
    [InlineData("CONFIRMED", "confirmOrDecline", "INVALID_BOOKING_STATUS")]
    [InlineData("DECLINED", "confirmOrDecline", "INVALID_BOOKING_STATUS")]
    [InlineData("CANCELED", "confirmOrDecline", "INVALID_BOOKING_STATUS")]
    [InlineData("CREATED", "cancel", "CANCELED")]
    [InlineData("PENDING", "cancel", "CANCELED")]
    [InlineData("CONFIRMED", "cancel", "CANCELED")]
    [InlineData("DECLINED", "cancel", "VALIDATION_FAILURE")]
    [InlineData("CANCELED", "cancel", "VALIDATION_FAILURE")]
    [InlineData("CREATED", "reschedule", "CREATED")]
    [InlineData("PENDING", "reschedule", "PENDING")]
    [InlineData("CONFIRMED", "reschedule", "CONFIRMED")]
    [InlineData("DECLINED", "reschedule", "VALIDATION_FAILURE")]
    [InlineData("CANCELED", "reschedule", "VALIDATION_FAILURE")]
    public async Task An_operation_does_in_each_status_what_the_table_says(string status, string action, string outcome)
    {
        var (site, ann, service) = await Given();
        var booking = await In(site, service, ann, status);
        var events = (await cluster.Events(site)).Count;
        var reply = action switch
        {
            "confirmOrDecline" => await site.ConfirmOrDecline(booking),
            "reschedule" => await site.Move(booking, Eleven, Noon),
            _ => await site.Act(booking, action, new { revision = booking.Revision() }),
        };
        if (reply.Status == 200)
        {
            Assert.Equal(outcome, reply.Json!["booking"]!.Status());
            Assert.Equal(long.Parse(booking.Revision(), System.Globalization.CultureInfo.InvariantCulture) + 1, long.Parse(reply.Json["booking"]!.Revision(), System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(reply.Json["booking"]!.ToJsonString(), (await site.Stored(booking)).ToJsonString());
            Assert.Equal(events + 1, (await cluster.Events(site)).Count);
            return;
        }
        reply.Refused(428, outcome);
        Assert.Equal(booking.ToJsonString(), (await site.Stored(booking)).ToJsonString());
        Assert.Equal(events, (await cluster.Events(site)).Count);
    }

    [Theory]
    [InlineData("confirm")]
    [InlineData("decline")]
    [InlineData("mark_booking_as_pending")]
    [InlineData("cancel")]
    [InlineData("reschedule")]
    public async Task A_stale_revision_is_a_conflict_and_a_missing_one_a_violation(string action)
    {
        var (site, ann, service) = await Given();
        var booking = await site.Book(service, Ten, ann);
        var slot = new { startDate = Eleven, endDate = Noon };
        var refused = (await site.Act(booking, action, new { revision = "7", slot })).Refused(409, "REVISION_MISMATCH");
        Assert.Equal("1", (string)refused["data"]!["currentRevision"]!);
        Assert.Contains("revision REQUIRED_FIELD", (await site.Act(booking, action, new { slot })).Violations());
        (await site.Act(JsonNode.Parse($$"""{"id":"{{Guid.NewGuid()}}"}""")!, action, new { revision = "1", slot })).Refused(404, "BOOKING_NOT_FOUND");
    }

    [Fact]
    public async Task Of_many_confirmations_of_one_revision_one_is_made()
    {
        var (site, ann, service) = await Given();
        var booking = await site.Book(service, Ten, ann);
        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => site.Confirm(booking)));
        Assert.Equal(1, replies.Count(r => r.Status == 200));
        Assert.Equal(11, replies.Count(r => r.Status == 409));
        Assert.Equal("2", (await site.Stored(booking)).Revision());
    }

    [Fact]
    public async Task Visitors_decide_nothing_and_touch_only_their_own()
    {
        var (site, ann, service) = await Given();
        var (mine, other) = (await site.Visitor(), await site.Visitor());
        var booking = await mine.Book(service, Ten, ann);
        foreach (var action in new[] { "confirm", "decline", "mark_booking_as_pending" })
            (await mine.Act(booking, action, new { revision = "1" })).Refused(403, "PERMISSION_DENIED");
        (await mine.ConfirmOrDecline(booking)).Refused(403, "PERMISSION_DENIED");
        (await other.Cancel(booking)).Refused(404, "BOOKING_NOT_FOUND");
        (await other.Move(booking, Eleven, Noon)).Refused(404, "BOOKING_NOT_FOUND");
        (await mine.Cancel(booking, new { ignoreCancellationPolicy = true })).Refused(403, "UNAUTHORIZED_OPERATION");
        (await mine.Cancel(booking, new { waiveCancellationFee = true })).Refused(403, "UNAUTHORIZED_OPERATION");
        (await mine.Move(booking, Eleven, Noon, new { ignoreReschedulePolicy = true })).Refused(403, "UNAUTHORIZED_OPERATION");
        (await mine.Move(booking, Eleven, Noon, new { skipAvailabilityValidation = true })).Refused(403, "UNAUTHORIZED_OPERATION");
        booking = (await mine.Move(booking, Eleven, Noon)).Ok()["booking"]!;
        Assert.Equal("CANCELED", (await mine.Cancel(booking)).Ok()["booking"]!.Status());
    }

    [Fact]
    public async Task Another_sites_booking_is_not_found()
    {
        var (site, ann, service) = await Given();
        var booking = await site.Book(service, Ten, ann);
        var other = await cluster.Server.NewSite();
        (await other.Confirm(booking)).Refused(404, "BOOKING_NOT_FOUND");
        (await other.ConfirmOrDecline(booking)).Refused(404, "BOOKING_NOT_FOUND");
        Assert.Empty(await other.Find(new { }));
    }

    [Fact]
    public async Task Only_services_that_ask_for_approval_have_pending_bookings_unless_told_otherwise()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var booking = await site.Book(await site.GivenService([ann]), Ten, ann);
        (await site.Act(booking, "mark_booking_as_pending", new { revision = "1" })).Refused(428, "NOT_PENDING_APPROVAL_SERVICE");
        var pending = (await site.Act(booking, "mark_booking_as_pending", new { revision = "1", flowControlSettings = new { skipPendingApprovalServiceValidation = true } })).Ok()["booking"]!;
        Assert.Equal("PENDING", pending.Status());
    }

    [Fact]
    public async Task A_refund_is_not_to_be_had()
    {
        var (site, ann, service) = await Given();
        var booking = await site.Book(service, Ten, ann);
        (await site.Cancel(booking, new { withRefund = true })).Refused(403, "REFUND_NOT_ALLOWED");
        (await site.Act(booking, "decline", new { revision = "1", flowControlSettings = new { withRefund = true } })).Refused(403, "REFUND_NOT_ALLOWED");
        Assert.Equal("CREATED", (await site.Stored(booking)).Status());
    }

    private async Task<(TestSite, string, JsonNode)> Given()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        return (site, ann, await site.GivenApproval([ann]));
    }

    private static async Task<JsonNode> In(TestSite site, JsonNode service, string resource, string status) => status switch
    {
        "CREATED" => await site.Book(service, Ten, resource),
        "PENDING" => await site.Book(service, Ten, resource, b => b["status"] = "PENDING"),
        "CONFIRMED" => await site.Confirmed(service, Ten, resource),
        "DECLINED" => (await site.Act(await site.Book(service, Ten, resource), "decline", new { revision = "1" })).Ok()["booking"]!,
        _ => (await site.Cancel(await site.Book(service, Ten, resource))).Ok()["booking"]!,
    };
}
