using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Every write tells what happened, in the same transaction; a refused one tells nothing (behaviour/bookings.md 10).</summary>
public sealed class BookingsTold(Cluster cluster)
{
    private const string Ten = "2031-06-02T10:00:00", Eleven = "2031-06-02T11:00:00", Noon = "2031-06-02T12:00:00";

    [Fact]
    public async Task A_bookings_life_is_told_step_by_step()
    {
        var (site, ann, service) = await Given();
        var message = new { notifyParticipants = true, message = "See you", metadata = new Dictionary<string, string> { ["channels"] = "EMAIL" } };
        var created = (await site.Post(BookingQuestions.Create, new { booking = site.BookingOf(service, Ten, ann), participantNotification = message, sendSmsReminder = false })).Ok()["booking"]!;
        var pending = (await site.ConfirmOrDecline(created)).Ok()["booking"]!;
        var confirmed = (await site.Confirm(pending)).Ok()["booking"]!;
        var moved = (await site.Move(confirmed, Eleven, Noon, new { ignoreReschedulePolicy = true })).Ok()["booking"]!;
        var canceled = (await site.Cancel(moved, new { ignoreCancellationPolicy = true })).Ok()["booking"]!;

        var told = await cluster.Events(site);
        Assert.Equal(["created", "markedAsPending", "confirmed", "rescheduled", "canceled"], told.Select(e => e.Slug));
        Assert.Equal(["createdEvent", "actionEvent", "actionEvent", "actionEvent", "actionEvent"], told.Select(e => e.Kind));
        Assert.Equal([1L, 2L, 3L, 4L, 5L], told.Select(e => e.Sequence));
        Assert.Equal(new[] { created, pending, confirmed, moved, canceled }.Select(b => b.ToJsonString()), told.Select(e => e.Booking.ToJsonString()));
        Assert.All(told.Skip(1), e => Assert.Equal("See you", (string)e.Action["participantNotification"]!["message"]!));
        Assert.All(told.Skip(1), e => Assert.Equal(site.Id, (string)e.Action["initiatedBy"]!["wixUserId"]!));
        Assert.Equal(["CREATED", "PENDING", "CONFIRMED", "CONFIRMED"], told.Skip(1).Select(e => (string)e.Action["previousStatus"]!));
        Assert.Equal(["UNDEFINED", "NOT_PAID"], told.Skip(1).Take(2).Select(e => (string)e.Action["previousPaymentStatus"]!));
        Assert.False((bool)told[2].Action["sendSmsReminder"]!);
        Assert.Equal((Ten, "2031-06-02T10:00:00.000Z", "2031-06-02T11:00:00.000Z"),
            ((string)told[3].Action["previousBookedEntity"]!["slot"]!["startDate"]!, (string)told[3].Action["previousStartDate"]!, (string)told[3].Action["previousEndDate"]!));
        Assert.True((bool)told[3].Action["flowControlSettings"]!["ignoreReschedulePolicy"]!);
        Assert.True((bool)told[4].Action["flowControlSettings"]!["ignoreCancellationPolicy"]!);
    }

    [Fact]
    public async Task A_booking_born_confirmed_or_pending_is_told_twice()
    {
        var (site, ann, service) = await Given();
        await site.Confirmed(service, Ten, ann);
        await site.Book(service, Eleven, ann, b => b["status"] = "PENDING");
        Assert.Equal(["created", "confirmed", "created", "markedAsPending"], (await cluster.Events(site)).Select(e => e.Slug));
    }

    [Fact]
    public async Task A_lost_slot_is_told_as_declined_and_a_paid_one_as_double_booked()
    {
        var (site, ann, service) = await Given();
        var (lost, paid) = (await site.Book(service, Ten, ann), await site.Book(service, Ten, ann));
        await site.Confirmed(service, Ten, ann);
        (await site.ConfirmOrDecline(lost)).Ok();
        (await site.ConfirmOrDecline(paid, "PAID")).Ok();
        var told = (await cluster.Events(site)).TakeLast(2).ToList();
        Assert.Equal(["declined", "markedAsPending"], told.Select(e => e.Slug));
        Assert.Equal([false, true], told.Select(e => (bool?)e.Action["doubleBooked"] == true));
        Assert.Equal(("CREATED", "UNDEFINED"), ((string)told[0].Action["previousStatus"]!, (string)told[0].Action["previousPaymentStatus"]!));
    }

    [Fact]
    public async Task The_owners_decline_is_told_with_its_message()
    {
        var (site, ann, service) = await Given();
        var booking = await site.Book(service, Ten, ann);
        (await site.Act(booking, "decline", new { revision = "1", participantNotification = new { notifyParticipants = true, message = "Sorry" } })).Ok();
        var told = (await cluster.Events(site))[^1];
        Assert.Equal(("declined", "Sorry", "DECLINED"), (told.Slug, (string)told.Action["participantNotification"]!["message"]!, told.Booking.Status()));
    }

    [Fact]
    public async Task A_visitors_doing_is_told_as_the_visitors()
    {
        var (site, ann, service) = await Given();
        var visitor = await site.Visitor();
        var booking = await visitor.Book(service, Ten, ann);
        (await visitor.Cancel(booking)).Ok();
        var told = await cluster.Events(site);
        Assert.Equal(["Visitor", "Visitor"], told.Select(e => e.Identity));
        Assert.Equal((string)booking["createdBy"]!["anonymousVisitorId"]!, (string)told[1].Action["initiatedBy"]!["anonymousVisitorId"]!);
    }

    [Fact]
    public async Task A_refused_write_tells_nothing()
    {
        var (site, ann, service) = await Given();
        var booking = await site.Confirmed(service, Ten, ann);
        var before = (await cluster.Events(site)).Count;
        (await site.TryBook(service, Ten, ann)).Refused(428, "SLOT_NOT_AVAILABLE");
        (await site.Confirm(booking)).Refused(428, "INVALID_BOOKING_STATUS");
        (await site.ConfirmOrDecline(booking)).Refused(428, "INVALID_BOOKING_STATUS");
        (await site.Move(booking, "2031-06-02T20:00:00", "2031-06-02T21:00:00")).Refused(428, "SLOT_NOT_AVAILABLE");
        (await site.Act(booking, "cancel", new { revision = "9" })).Refused(409, "REVISION_MISMATCH");
        Assert.Equal(before, (await cluster.Events(site)).Count);
    }

    [Fact]
    public async Task A_canceled_appointment_is_told_by_the_calendar_too()
    {
        var (site, ann, service) = await Given();
        var booking = await site.Confirmed(service, Ten, ann);
        (await site.Cancel(booking)).Ok();
        var told = await cluster.Server.Db.List(Guid.Parse(site.Id), "SELECT slug FROM outbox WHERE site_id = $1 AND entity_fqdn = 'wix.calendar.v3.event' AND entity_id = $2 ORDER BY id", r => r.GetString(0), CancellationToken.None, (string)booking.Slot()["eventId"]!);
        Assert.Equal(["cancelled", "created", "updated"], told.Order());
    }

    private async Task<(TestSite, string, JsonNode)> Given()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        return (site, ann, await site.GivenApproval([ann]));
    }
}
