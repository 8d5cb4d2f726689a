using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>A slot hold keeps a slot for its maker for some minutes, and a booking made with it has the slot.</summary>
public sealed class SlotHoldsApi(Cluster cluster)
{
    private const string Ten = "2031-06-02T10:00:00", Eleven = "2031-06-02T11:00:00", Noon = "2031-06-02T12:00:00";

    [Fact]
    public async Task A_held_slot_is_not_offered_and_cannot_be_booked_by_others()
    {
        var (site, ann, service) = await Given();
        var (visitor, other) = (await site.Visitor(), await site.Visitor());
        var hold = (await visitor.TryHold(service, Ten, Eleven)).Ok()["slotHold"]!;
        Assert.Equal(ann, (string)hold["resourceId"]!);
        Assert.DoesNotContain("10:00", await site.Offered(service));
        foreach (var who in new[] { visitor, other, site }) (await who.TryBook(service, Ten, ann)).Refused(428, "SLOT_NOT_AVAILABLE");
        (await other.TryHold(service, "2031-06-02T10:30:00", "2031-06-02T11:30:00")).Refused(428, "SLOT_NOT_AVAILABLE");
        (await other.TryHold(service, Eleven, Noon)).Ok();
        Assert.Equal("CREATED", (await visitor.BookHeld(service, Ten, null, Id(hold))).Ok()["booking"]!.Status());
        (await other.TryBook(service, Ten, ann)).Refused(428, "SLOT_NOT_AVAILABLE");
    }

    [Fact]
    public async Task A_hold_lasts_five_minutes_unless_told_and_thirty_at_most()
    {
        var clock = new TestClock(new(2031, 6, 1, 8, 0, 0, TimeSpan.Zero));
        await using var server = await cluster.Another(clock);
        var (site, _, service) = await Given(server);
        var hold = (await site.TryHold(service, Ten, Eleven)).Ok()["slotHold"]!;
        Assert.Equal(("2031-06-01T08:05:00.000Z", 5), ((string)hold["expiresDate"]!, (int)hold["minutes"]!));
        Assert.Equal("2031-06-01T08:30:00.000Z", (string)(await site.TryHold(service, Eleven, Noon, minutes: 30)).Ok()["slotHold"]!["expiresDate"]!);
        Assert.Contains("slotHold.minutes MAX", (await site.TryHold(service, Noon, "2031-06-02T13:00:00", minutes: 31)).Violations());
        Assert.Contains("slotHold.minutes MIN", (await site.TryHold(service, Noon, "2031-06-02T13:00:00", minutes: 0)).Violations());
    }

    [Fact]
    public async Task A_hold_is_seen_and_dropped_by_its_maker_and_by_the_owner()
    {
        var (site, _, service) = await Given();
        var (visitor, other) = (await site.Visitor(), await site.Visitor());
        var hold = (await visitor.TryHold(service, Ten, Eleven)).Ok()["slotHold"]!;
        foreach (var who in new[] { visitor, site }) Assert.Equal(hold.ToJsonString(), (await who.Get(Path(hold))).Ok()["slotHold"]!.ToJsonString());
        (await other.Get(Path(hold))).Refused(404, "SLOT_HOLD_NOT_FOUND");
        (await other.Delete(Path(hold))).Refused(404, "SLOT_HOLD_NOT_FOUND");
        (await visitor.Delete(Path(hold))).Ok();
        (await visitor.Get(Path(hold))).Refused(404, "SLOT_HOLD_NOT_FOUND");
        (await visitor.Delete(Path(hold))).Refused(404, "SLOT_HOLD_NOT_FOUND");
        Assert.Contains("10:00", await site.Offered(service));
    }

    [Fact]
    public async Task An_expired_hold_frees_its_slot_and_is_of_no_use()
    {
        var clock = new TestClock(new(2031, 6, 2, 8, 0, 0, TimeSpan.Zero));
        await using var server = await cluster.Another(clock);
        var (site, ann, service) = await Given(server);
        var visitor = await site.Visitor();
        var hold = (await visitor.TryHold(service, Ten, Eleven)).Ok()["slotHold"]!;
        clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1));
        Assert.DoesNotContain("10:00", await site.Offered(service));
        (await visitor.Get(Path(hold))).Ok();
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Contains("10:00", await site.Offered(service));
        (await visitor.Get(Path(hold))).Refused(404, "SLOT_HOLD_NOT_FOUND");
        (await visitor.BookHeld(service, Ten, null, Id(hold))).Refused(428, "SLOT_HOLD_UNAVAILABLE");
        Assert.Equal("CONFIRMED", (await site.Confirmed(service, Ten, ann)).Status());
    }

    [Fact]
    public async Task A_hold_is_used_once_by_its_maker_for_its_slot()
    {
        var (site, ann, service) = await Given();
        var bea = await site.GivenStaff("Bea");
        var (visitor, other) = (await site.Visitor(), await site.Visitor());
        var hold = (await visitor.TryHold(service, Ten, Eleven)).Ok()["slotHold"]!;
        (await other.BookHeld(service, Ten, null, Id(hold))).Refused(428, "SLOT_HOLD_UNAVAILABLE");
        (await visitor.BookHeld(service, Eleven, null, Id(hold))).Refused(428, "SLOT_HOLD_UNAVAILABLE");
        (await visitor.BookHeld(service, Ten, bea, Id(hold))).Refused(428, "SLOT_HOLD_UNAVAILABLE");
        (await visitor.BookHeld(await site.GivenService([ann]), Ten, null, Id(hold))).Refused(428, "SLOT_HOLD_UNAVAILABLE");
        (await visitor.BookHeld(service, Ten, null, Guid.NewGuid().ToString())).Refused(428, "SLOT_HOLD_UNAVAILABLE");
        var booking = (await visitor.BookHeld(service, Ten, ann, Id(hold))).Ok()["booking"]!;
        Assert.Equal(ann, (string)booking.Slot()["resource"]!["id"]!);
        (await visitor.BookHeld(service, Ten, ann, Id(hold))).Refused(428, "SLOT_HOLD_UNAVAILABLE");
    }

    [Fact]
    public async Task Of_many_uses_of_one_hold_one_succeeds()
    {
        var (site, _, service) = await Given();
        var hold = (await site.TryHold(service, Ten, Eleven)).Ok()["slotHold"]!;
        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => site.BookHeld(service, Ten, null, Id(hold))));
        Assert.Equal(1, replies.Count(r => r.Status == 200));
        foreach (var late in replies.Where(r => r.Status != 200)) late.Refused(428, "SLOT_HOLD_UNAVAILABLE");
    }

    [Fact]
    public async Task Of_many_holds_of_one_slot_one_is_had()
    {
        var (site, _, service) = await Given();
        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => site.TryHold(service, Ten, Eleven)));
        Assert.Equal(1, replies.Count(r => r.Status == 200));
        foreach (var late in replies.Where(r => r.Status != 200)) late.Refused(428, "SLOT_NOT_AVAILABLE");
    }

    [Fact]
    public async Task Confirmed_in_time_a_held_booking_keeps_the_slot_for_good()
    {
        var clock = new TestClock(new(2031, 6, 2, 8, 0, 0, TimeSpan.Zero));
        await using var server = await cluster.Another(clock);
        var (site, ann, service) = await Given(server);
        var hold = (await site.TryHold(service, Ten, Eleven)).Ok()["slotHold"]!;
        var booking = (await site.BookHeld(service, Ten, null, Id(hold))).Ok()["booking"]!;
        Assert.Equal("CONFIRMED", (await site.ConfirmOrDecline(booking)).Ok()["booking"]!.Status());
        clock.Advance(TimeSpan.FromMinutes(31));
        Assert.DoesNotContain("10:00", await site.Offered(service));
        (await site.TryBook(service, Ten, ann)).Refused(428, "SLOT_NOT_AVAILABLE");
    }

    [Fact]
    public async Task Not_confirmed_in_time_a_held_booking_takes_its_chance_like_any_other()
    {
        var clock = new TestClock(new(2031, 6, 2, 8, 0, 0, TimeSpan.Zero));
        await using var server = await cluster.Another(clock);
        var (site, ann, service) = await Given(server);
        var hold = (await site.TryHold(service, Ten, Eleven)).Ok()["slotHold"]!;
        var booking = (await site.BookHeld(service, Ten, null, Id(hold))).Ok()["booking"]!;
        clock.Advance(TimeSpan.FromMinutes(5));
        await site.Confirmed(service, Ten, ann);
        Assert.Equal("DECLINED", (await site.ConfirmOrDecline(booking)).Ok()["booking"]!.Status());
    }

    [Fact]
    public async Task A_refused_booking_leaves_its_hold_as_it_was()
    {
        var (site, _, service) = await Given();
        var hold = (await site.TryHold(service, Ten, Eleven)).Ok()["slotHold"]!;
        var booking = site.BookingOf(service, Ten, null, b => b["selectedPaymentOption"] = "ONLINE");
        (await site.Post(BookingQuestions.Create, new { booking, slotHoldId = Id(hold) })).Refused(428, "VALIDATION_FAILURE");
        (await site.Get(Path(hold))).Ok();
        (await site.BookHeld(service, Ten, null, Id(hold))).Ok();
    }

    [Fact]
    public async Task A_hold_is_for_a_slot_that_could_be_booked()
    {
        var (site, ann, service) = await Given();
        var visitor = await site.Visitor();
        (await visitor.TryHold(service, "2031-06-02T08:00:00", "2031-06-02T09:00:00")).Refused(428, "SLOT_NOT_AVAILABLE");
        (await visitor.TryHold(service, Ten, "2031-06-02T10:30:00")).Refused(428, "SLOT_NOT_AVAILABLE");
        (await visitor.TryHold(service, "2020-06-01T10:00:00", "2020-06-01T11:00:00")).Refused(403, "BOOKING_POLICY_VIOLATION");
        Assert.Contains("slotHold.localEndDate VALIDATION", (await visitor.TryHold(service, Ten, Ten)).Violations());
        Assert.Contains("slotHold.localStartDate FORMAT", (await visitor.TryHold(service, "10 o'clock", Eleven)).Violations());
        (await visitor.Post(BookingQuestions.Holds, new { slotHold = new { serviceId = (string)service["id"]!, localStartDate = Ten, localEndDate = Eleven, timeZone = "Mars/Olympus" } })).Refused(400, "INVALID_TIME_ZONE");
        (await visitor.Post(BookingQuestions.Holds, new { slotHold = new { serviceId = Guid.NewGuid(), localStartDate = Ten, localEndDate = Eleven, timeZone = "UTC" } })).Refused(404, "SERVICE_NOT_FOUND");
        await site.Confirmed(service, Ten, ann);
        (await visitor.TryHold(service, Ten, Eleven)).Refused(428, "SLOT_NOT_AVAILABLE");
    }

    private static string Id(JsonNode hold) => (string)hold["id"]!;

    private static string Path(JsonNode hold) => $"{BookingQuestions.Holds}/{Id(hold)}";

    private async Task<(TestSite, string, JsonNode)> Given(TestServer? server = null)
    {
        var site = await cluster.Server.NewSite();
        if (server is not null) site = site.Through(server);
        var ann = await site.GivenStaff();
        return (site, ann, await site.GivenService([ann]));
    }
}
