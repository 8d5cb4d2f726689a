using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>What becomes of two bookings that want one slot.</summary>
public sealed class ClashesApi(Cluster cluster)
{
    private const string Ten = "2031-06-02T10:00:00", Eleven = "2031-06-02T11:00:00", Noon = "2031-06-02T12:00:00";

    [Theory]
    [InlineData("PAID", "CONFIRMED", true)]
    [InlineData("PARTIALLY_PAID", "CONFIRMED", true)]
    [InlineData("NOT_PAID", "DECLINED", false)]
    [InlineData("UNDEFINED", "DECLINED", false)]
    [InlineData("REFUNDED", "DECLINED", false)]
    [InlineData("EXEMPT", "DECLINED", false)]
    public async Task The_later_of_two_is_declined_or_when_paid_for_kept_and_marked(string payment, string status, bool doubleBooked)
    {
        var (site, ann, service) = await Given();
        var (first, second) = (await site.Book(service, Ten, ann), await site.Book(service, Ten, ann));
        (await site.ConfirmOrDecline(first)).Ok();
        var settled = (await site.ConfirmOrDecline(second, payment)).Ok()["booking"]!;
        Assert.Equal((status, payment, doubleBooked ? true : null), (settled.Status(), (string)settled["paymentStatus"]!, (bool?)settled["doubleBooked"]));
    }

    [Fact]
    public async Task An_unchecked_booking_stands_beside_another_and_is_never_called_double_booked()
    {
        var (site, ann, service) = await Given();
        await site.Confirmed(service, Ten, ann);
        (await site.TryBook(service, Ten, ann)).Refused(428, "SLOT_NOT_AVAILABLE");
        var beside = (await site.TryBook(service, Ten, ann, flow: new { skipAvailabilityValidation = true })).Ok()["booking"]!;
        var settled = (await site.ConfirmOrDecline(beside)).Ok()["booking"]!;
        Assert.Equal(("CONFIRMED", null), (settled.Status(), (bool?)settled["doubleBooked"]));
        (await site.TryBook(service, Ten, ann)).Refused(428, "SLOT_NOT_AVAILABLE");
    }

    [Fact]
    public async Task A_double_booked_booking_still_fills_the_slot_once_its_rival_is_gone()
    {
        var (site, ann, service) = await Given();
        var (first, second) = (await site.Book(service, Ten, ann), await site.Book(service, Ten, ann));
        first = (await site.ConfirmOrDecline(first)).Ok()["booking"]!;
        (await site.ConfirmOrDecline(second, "PAID")).Ok();
        (await site.Cancel(first)).Ok();
        (await site.TryBook(service, Ten, ann)).Refused(428, "SLOT_NOT_AVAILABLE");
        Assert.DoesNotContain("10:00", await site.Offered(service));
    }

    [Fact]
    public async Task The_owner_may_confirm_into_a_taken_slot_and_is_told()
    {
        var (site, ann, service) = await Given();
        var second = await site.Book(service, Ten, ann);
        await site.Confirmed(service, Ten, ann);
        var confirmed = (await site.Confirm(second, new { checkAvailabilityValidation = true })).Ok()["booking"]!;
        Assert.Equal(("CONFIRMED", true), (confirmed.Status(), (bool)confirmed["doubleBooked"]!));
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(false, true, null)]
    [InlineData(true, false, null)]
    public async Task The_owners_word_on_a_double_booking_counts_together_with_the_check_only(bool check, bool told, bool? doubleBooked)
    {
        var (site, ann, service) = await Given();
        var booking = await site.Book(service, Ten, ann);
        var confirmed = (await site.Confirm(booking, new { checkAvailabilityValidation = check }, told)).Ok()["booking"]!;
        Assert.Equal(("CONFIRMED", doubleBooked), (confirmed.Status(), (bool?)confirmed["doubleBooked"]));
    }

    [Fact]
    public async Task A_move_out_of_a_double_booking_clears_the_mark()
    {
        var (site, ann, service) = await Given();
        var second = await site.Book(service, Ten, ann);
        await site.Confirmed(service, Ten, ann);
        second = (await site.ConfirmOrDecline(second, "PAID")).Ok()["booking"]!;
        Assert.True((bool)second["doubleBooked"]!);
        second = (await site.Move(second, Eleven, Noon)).Ok()["booking"]!;
        Assert.Null(second["doubleBooked"]);
        (await site.TryBook(service, Eleven, ann)).Refused(428, "SLOT_NOT_AVAILABLE");
    }

    [Fact]
    public async Task A_request_keeps_its_slot_until_it_is_declined()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenApproval([ann]);
        var (first, second) = (await site.Book(service, Ten, ann), await site.Book(service, Ten, ann));
        first = (await site.ConfirmOrDecline(first)).Ok()["booking"]!;
        Assert.Equal("PENDING", first.Status());
        Assert.NotNull(first.Slot()["eventId"]);
        Assert.DoesNotContain("10:00", await site.Offered(service));
        Assert.Equal("DECLINED", (await site.ConfirmOrDecline(second)).Ok()["booking"]!.Status());
        (await site.Act(first, "decline", new { revision = first.Revision() })).Ok();
        Assert.Contains("10:00", await site.Offered(service));
    }

    [Fact]
    public async Task Where_several_may_ask_requests_share_the_slot_and_the_first_confirmed_takes_it()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenApproval([ann], several: true);
        var (first, second) = (await site.Book(service, Ten, ann), await site.Book(service, Ten, ann));
        first = (await site.ConfirmOrDecline(first)).Ok()["booking"]!;
        second = (await site.ConfirmOrDecline(second)).Ok()["booking"]!;
        Assert.Equal(("PENDING", "PENDING"), (first.Status(), second.Status()));
        Assert.Contains("10:00", await site.Offered(service));
        first = (await site.Confirm(first)).Ok()["booking"]!;
        Assert.Null(first["doubleBooked"]);
        Assert.DoesNotContain("10:00", await site.Offered(service));
        second = (await site.Confirm(second, new { checkAvailabilityValidation = true })).Ok()["booking"]!;
        Assert.True((bool)second["doubleBooked"]!);
    }

    [Fact]
    public async Task The_approval_can_be_skipped_by_the_owner_when_the_booking_is_made()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenApproval([ann]);
        var booking = (await site.TryBook(service, Ten, ann, flow: new { skipBusinessConfirmation = true })).Ok()["booking"]!;
        Assert.Equal("CONFIRMED", (await site.ConfirmOrDecline(booking)).Ok()["booking"]!.Status());
    }

    [Fact]
    public async Task Time_between_sessions_is_kept_free_after_a_booking_and_before_the_next()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann], minutes: 60, buffer: 30);
        await site.Confirmed(service, Noon, ann);
        foreach (var tooNear in new[] { Eleven, "2031-06-02T10:45:00", "2031-06-02T13:00:00", "2031-06-02T13:15:00" }) (await site.TryBook(service, tooNear, ann)).Refused(428, "SLOT_NOT_AVAILABLE");
        await site.Confirmed(service, "2031-06-02T10:30:00", ann);
        await site.Confirmed(service, "2031-06-02T13:30:00", ann);
        Assert.Equal(["09:00", "15:00", "15:30", "16:00"], await site.Offered(service));
    }

    [Fact]
    public async Task Touching_slots_do_not_clash()
    {
        var (site, ann, service) = await Given();
        await site.Confirmed(service, Eleven, ann);
        await site.Confirmed(service, Ten, ann);
        await site.Confirmed(service, Noon, ann);
        (await site.TryBook(service, "2031-06-02T11:30:00", ann)).Refused(428, "SLOT_NOT_AVAILABLE");
    }

    [Fact]
    public async Task Two_services_of_one_person_share_that_persons_time()
    {
        var (site, ann, service) = await Given();
        var other = await site.GivenService([ann], minutes: 30);
        await site.Confirmed(service, Ten, ann);
        (await site.TryBook(other, "2031-06-02T10:30:00", ann)).Refused(428, "SLOT_NOT_AVAILABLE");
        await site.Confirmed(other, "2031-06-02T11:00:00", ann);
    }

    [Fact]
    public async Task Time_off_in_the_calendar_blocks_bookings_and_settles_unpaid_ones_as_declined()
    {
        var (site, ann, service) = await Given();
        var early = await site.Book(service, Ten, ann);
        var schedule = (string)(await site.Confirmed(service, "2031-06-02T15:00:00", ann)).Slot()["resource"]!["scheduleId"]!;
        (await site.Post("/calendar/v3/events", new { @event = new { scheduleId = schedule, type = "DEFAULT", title = "Dentist", start = new { localDate = "2031-06-02T10:30:00" }, end = new { localDate = Noon } } })).Ok();
        foreach (var start in new[] { Ten, Eleven }) (await site.TryBook(service, start, ann)).Refused(428, "SLOT_NOT_AVAILABLE");
        Assert.Equal("DECLINED", (await site.ConfirmOrDecline(early)).Ok()["booking"]!.Status());
        (await site.TryBook(service, Noon, ann)).Ok();
    }

    private async Task<(TestSite, string, JsonNode)> Given()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        return (site, ann, await site.GivenService([ann]));
    }
}
