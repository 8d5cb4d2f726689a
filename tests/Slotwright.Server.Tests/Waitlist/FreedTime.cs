using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Waitlist;

/// <summary>However time becomes free that somebody waits for, it is offered to them.</summary>
[Collection("Waitlist")]
public sealed class FreedTime(Cluster cluster)
{
    private static readonly object Waits = new { enabled = true, capacity = 10, reservationTimeInMinutes = 10 };

    [Fact]
    public async Task Moved_away_a_booking_leaves_its_time_to_who_waits_for_it()
    {
        await using var taken = await TakenSlot.Of(cluster);
        var bea = await taken.Register("Bea");
        (await taken.Site.Act(taken.Inside[0], "reschedule", new { revision = "1", slot = new { startDate = "2031-06-02T14:00:00", endDate = "2031-06-02T15:00:00", timezone = taken.Site.TimeZone } })).Ok();
        Assert.Equal("SUGGESTING: Bea SUGGESTING", await taken.Line());
        await taken.Enroll(bea);
        await taken.Agrees();
    }

    [Fact]
    public async Task Declined_a_request_leaves_its_time_to_who_waits_for_it()
    {
        await using var taken = await TakenSlot.Of(cluster, change: s => s["onlineBooking"] = new JsonObject { ["enabled"] = true, ["requireManualApproval"] = true });
        await taken.Free();
        var request = (await taken.Site.ConfirmOrDecline((await taken.TryBook(taken.Site, "Ann", status: null)).Ok()["booking"]!)).Ok()["booking"]!;
        Assert.Equal("PENDING", request.Status());
        var bea = await taken.Register("Bea");
        (await taken.Site.Act(request, "decline", new { revision = request.Revision() })).Ok();
        Assert.Equal("SUGGESTING: Bea SUGGESTING", await taken.Line());
        Assert.Equal("PENDING", (await taken.Enroll(bea)).Status()); // to be approved, as any of this service
        await taken.Agrees();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Dropped_or_run_out_a_slot_hold_leaves_its_time_to_who_waits_for_it(bool dropped)
    {
        await using var taken = await TakenSlot.Of(cluster);
        await taken.Free();
        var hold = (await taken.Site.TryHold(taken.Service, TakenSlot.Ten, "2031-06-02T11:00:00")).Ok()["slotHold"]!;
        await taken.Register("Bea");
        await taken.Sweep();
        Assert.Equal("IDLE: Bea WAITING", await taken.Line());
        if (dropped) (await taken.Site.Delete($"/slotwright/v1/slot-holds/{hold["id"]}")).Ok();
        else taken.Clock.Advance(TimeSpan.FromMinutes(5));
        if (!dropped) await taken.Sweep();
        Assert.Equal("SUGGESTING: Bea SUGGESTING", await taken.Line());
        await taken.Agrees();
    }

    [Fact]
    public async Task When_a_session_that_stood_in_the_way_is_cancelled_its_time_is_offered()
    {
        await using var taken = await TakenSlot.Of(cluster);
        await taken.Free();
        var yoga = await taken.Site.GivenClass(1);
        var session = await taken.Site.GivenSession(yoga, taken.Staff[0], TakenSlot.Ten);
        await taken.Register("Bea");
        await taken.Sweep();
        Assert.Equal("IDLE: Bea WAITING", await taken.Line());
        (await taken.Site.Post($"{Classes.Events}/{session["id"]}/cancel", new { })).Ok();
        await taken.Sweep();
        Assert.Equal("SUGGESTING: Bea SUGGESTING", await taken.Line());
        (await taken.TryBook(taken.Site, "Stranger")).Refused(428, "SLOT_NOT_AVAILABLE");
        await taken.Agrees();
    }

    [Fact]
    public async Task Two_who_are_free_again_are_offered_to_two()
    {
        await using var taken = await TakenSlot.Of(cluster, staff: 2);
        var (bea, cid) = (await taken.Register("Bea"), await taken.Register("Cid"));
        await taken.Register("Dan");
        await taken.Free();
        await taken.Free();
        Assert.Equal("SUGGESTING: Bea SUGGESTING, Cid SUGGESTING, Dan WAITING", await taken.Line());
        await taken.Agrees();
        var got = new[] { await taken.Enroll(cid), await taken.Enroll(bea) };
        Assert.Equal(taken.Staff.Order(), got.Select(b => (string)b.Slot()["resource"]!["id"]!).Order());
        await taken.Agrees();
    }

    [Fact]
    public async Task Of_those_who_wait_for_overlapping_times_or_for_somebody_in_particular_who_asked_first_is_offered_it()
    {
        await using var taken = await TakenSlot.Of(cluster);
        var inParticular = taken.Name(taken.Inside[0], taken.Staff[0]);
        var bea = await taken.Register("Bea", place: inParticular);
        await taken.Register("Cid");
        await taken.Free();
        Assert.Equal("SUGGESTING: Bea SUGGESTING", await taken.Line(inParticular));
        Assert.Equal("IDLE: Cid WAITING", await taken.Line());
        await taken.Agrees();
        (await taken.TryLeave(bea, inParticular)).Ok();
        Assert.Equal("SUGGESTING: Cid SUGGESTING", await taken.Line());
        await taken.Agrees();
    }

    [Fact]
    public async Task When_nobody_of_one_line_takes_it_the_other_is_asked()
    {
        await using var taken = await TakenSlot.Of(cluster);
        var inParticular = taken.Name(taken.Inside[0], taken.Staff[0]);
        await taken.Register("Bea", place: inParticular);
        await taken.Register("Cid");
        await taken.Free();
        taken.Clock.Advance(TimeSpan.FromMinutes(10));
        await taken.Sweep();
        Assert.Equal("SUGGESTING: Cid SUGGESTING", await taken.Line());
        Assert.Equal("IDLE: Bea WAITING", await taken.Line(inParticular));
        await taken.Agrees();
    }

    [Fact]
    public async Task An_offer_keeps_the_time_after_the_appointment_free_as_well()
    {
        await using var taken = await TakenSlot.Of(cluster, waitlist: Waits, buffer: 30);
        var bea = await taken.Register("Bea");
        await taken.Free();
        (await taken.TryBook(taken.Site, "Stranger", "2031-06-02T11:00:00")).Refused(428, "SLOT_NOT_AVAILABLE");
        await taken.Enroll(bea);
        await taken.Agrees(buffer: 30);
    }

    [Fact]
    public async Task The_owner_lets_in_whom_they_like_and_is_told_that_the_time_was_taken()
    {
        await using var taken = await TakenSlot.Of(cluster);
        var bea = await taken.Booking(await taken.Register("Bea"));
        var confirmed = (await taken.Site.Act(bea, "confirm", new { revision = bea.Revision() })).Ok()["booking"]!;
        Assert.Equal(("CONFIRMED", true), (confirmed.Status(), (bool)confirmed["doubleBooked"]!));
        Assert.Equal("IDLE: Bea ENROLLED", await taken.Line());
        await taken.Agrees();
    }

    [Fact]
    public async Task With_the_service_goes_its_line()
    {
        await using var taken = await TakenSlot.Of(cluster);
        var bea = await taken.Register("Bea");
        (await taken.Site.Delete($"/_api/bookings/v2/services/{taken.Service["id"]}")).Ok();
        Assert.Equal("CANCELED", (await taken.Booking(bea)).Status());
        await taken.Sweep();
        await taken.Agrees();
    }
}
