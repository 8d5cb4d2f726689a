using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Waitlist;

/// <summary>Standing in line for an appointment while everybody who could give it is taken: an extension of ours.</summary>
[Collection("Waitlist")]
public sealed class WaitingForSlots(Cluster cluster)
{
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_registration_is_a_booking_of_the_appointment_that_waits_and_takes_nobodys_time()
    {
        await using var taken = await TakenSlot.Of(cluster);
        var booking = await taken.Booking(await taken.Register("Bea"));
        Assert.Equal(("WAITING_LIST", "INDIVIDUAL", TakenSlot.Ten), (booking.Status(), (string)booking["bookedEntity"]!["tags"]![0]!, (string)booking.Slot()["startDate"]!));
        Assert.Equal((string)taken.Inside[0]["startDate"]!, (string)booking["startDate"]!);
        Assert.Equal("IDLE: Bea WAITING", await taken.Line());
        await taken.Agrees();
    }

    [Fact]
    public async Task Only_an_appointment_that_nobody_is_free_for_is_waited_for()
    {
        await using var taken = await TakenSlot.Of(cluster, staff: 2);
        var withFirst = taken.Name(taken.Inside[0], taken.Staff[0]);
        var second = taken.Name(taken.Inside[0], taken.Staff[1]);
        await taken.Free(1);
        (await taken.TryRegister(taken.Site, "Bea")).Refused(428, "SESSION_NOT_FULL");
        (await taken.TryRegister(taken.Site, "Bea", second)).Refused(428, "SESSION_NOT_FULL");
        await taken.Register("Bea", place: withFirst); // who wants the one who is taken may wait for them
        Assert.Equal("IDLE: Bea WAITING", await taken.Line(withFirst));
        await taken.Agrees();
    }

    [Fact]
    public async Task Who_cannot_wait_is_told_why()
    {
        await using var taken = await TakenSlot.Of(cluster, waitlist: new { enabled = true, capacity = 1, reservationTimeInMinutes = 10 });
        await taken.Register("Bea");
        (await taken.TryRegister(taken.Site, "BEA")).Refused(409, "ALREADY_REGISTERED");
        (await taken.TryRegister(taken.Site, "Cid")).Refused(428, "WAITLIST_FULL");
        (await taken.TryRegister(taken.Site, "Cid", taken.Place.Replace("0000Z", "3000Z", StringComparison.Ordinal) + ":x")).Violations();
        Assert.Equal(["waitingResource FORMAT"], (await taken.TryRegister(taken.Site, "Cid", "appointment:tomorrow")).Violations());
        (await taken.TryRegister(taken.Site, "Cid", taken.Place.Replace((string)taken.Service["id"]!, Guid.NewGuid().ToString(), StringComparison.Ordinal))).Refused(404, "SERVICE_NOT_FOUND");
        (await taken.TryRegister(taken.Site, "Cid", $"{taken.Place}:{Guid.NewGuid()}")).Refused(428, "RESOURCE_NOT_FOUND");
        (await taken.TryRegister(taken.Site, "Cid", taken.Place.Replace("20310602", "20310601", StringComparison.Ordinal))).Refused(428, "SLOT_NOT_AVAILABLE"); // a Sunday
        var yoga = await taken.Site.GivenClass(1);
        (await taken.TryRegister(taken.Site, "Cid", taken.Place.Replace((string)taken.Service["id"]!, (string)yoga["id"]!, StringComparison.Ordinal))).Refused(428, "SESSION_NOT_FOUND");
        var wrong = await taken.TryRegister(taken.Site, "Cid", change: b => b["presentedStartTime"] = new JsonObject { ["year"] = 2031, ["monthOfYear"] = 6, ["dayOfMonth"] = 2, ["hourOfDay"] = 9, ["minutesOfHour"] = 0 });
        Assert.Equal(["presentedStartTime VALIDATION"], wrong.Violations());
        await taken.Agrees();
    }

    [Fact]
    public async Task Without_a_waitlist_in_the_policy_or_after_the_start_nobody_registers()
    {
        await using var without = await TakenSlot.Of(cluster, waitlist: new { enabled = false });
        (await without.TryRegister(without.Site, "Bea")).Refused(428, "WAITLIST_NOT_ENABLED");
        await using var taken = await TakenSlot.Of(cluster);
        taken.Clock.Current = DateTimeOffset.Parse((string)taken.Inside[0]["startDate"]!, System.Globalization.CultureInfo.InvariantCulture);
        (await taken.TryRegister(taken.Site, "Bea")).Refused(403, "BOOKING_POLICY_VIOLATION");
    }

    [Fact]
    public async Task Freed_time_is_kept_for_the_first_in_line_and_nobody_else_gets_it()
    {
        await using var taken = await TakenSlot.Of(cluster);
        var (bea, cid) = (await taken.Register("Bea"), await taken.Register("Cid"));
        await taken.Free();
        Assert.Equal("SUGGESTING: Bea SUGGESTING, Cid WAITING", await taken.Line());
        await taken.Agrees();
        Assert.DoesNotContain(await taken.Site.Slots(taken.Service, "2031-06-02T00:00:00", "2031-06-03T00:00:00"), s => (string)s!["localStartDate"]! == TakenSlot.Ten);
        (await taken.TryBook(taken.Site, "Stranger")).Refused(428, "SLOT_NOT_AVAILABLE");
        (await taken.TryBook(await taken.Site.Visitor(), "Stranger", "2031-06-02T10:30:00", status: null)).Refused(428, "SLOT_NOT_AVAILABLE");
        (await taken.TryEnroll(cid)).Refused(428, "REGISTRATION_NOT_SUGGESTED");
        var booking = await taken.Enroll(bea);
        Assert.Equal(("CONFIRMED", "NOT_PAID", taken.Staff[0]), (booking.Status(), (string)booking["paymentStatus"]!, (string)booking.Slot()["resource"]!["id"]!));
        Assert.Equal("IDLE: Bea ENROLLED, Cid WAITING", await taken.Line());
        (await taken.TryEnroll(bea)).Refused(428, "REGISTRATION_NOT_SUGGESTED");
        await taken.Agrees();
    }

    [Fact]
    public async Task An_offer_that_runs_out_passes_on_and_at_the_end_of_the_line_anybody_may_book()
    {
        await using var taken = await TakenSlot.Of(cluster);
        var (bea, _) = (await taken.Register("Bea"), await taken.Register("Cid"));
        await taken.Free();
        taken.Clock.Advance(TenMinutes - TimeSpan.FromMilliseconds(2));
        await taken.Sweep();
        Assert.Equal("SUGGESTING: Bea SUGGESTING, Cid WAITING", await taken.Line());
        taken.Clock.Advance(TimeSpan.FromMilliseconds(2));
        await taken.Sweep();
        Assert.Equal("SUGGESTING: Bea WAITING, Cid SUGGESTING", await taken.Line());
        await taken.Agrees();
        (await taken.TryEnroll(bea)).Refused(428, "REGISTRATION_NOT_SUGGESTED");
        taken.Clock.Advance(TenMinutes);
        await taken.Sweep();
        Assert.Equal("OPEN_TO_ALL: Bea WAITING, Cid WAITING", await taken.Line());
        await taken.Agrees();
        taken.Inside.Add((await taken.TryBook(taken.Site, "Stranger")).Ok()["booking"]!);
        Assert.Equal("IDLE: Bea WAITING, Cid WAITING", await taken.Line());
        await taken.Free();
        Assert.Equal("SUGGESTING: Bea SUGGESTING, Cid WAITING", await taken.Line()); // the next round begins at the top
        await taken.Agrees();
    }

    [Fact]
    public async Task After_an_offer_ran_out_it_is_the_nexts_turn_though_nobody_came_by()
    {
        await using var taken = await TakenSlot.Of(cluster);
        var (bea, cid) = (await taken.Register("Bea"), await taken.Register("Cid"));
        await taken.Free();
        taken.Clock.Advance(TenMinutes);
        (await taken.TryBook(taken.Site, "Stranger")).Refused(428, "SLOT_NOT_AVAILABLE");
        (await taken.TryBook(await taken.Site.Visitor(), "Stranger", status: null)).Refused(428, "SLOT_NOT_AVAILABLE");
        (await taken.TryEnroll(bea)).Refused(428, "REGISTRATION_NOT_SUGGESTED");
        Assert.Equal("CONFIRMED", (await taken.Enroll(cid)).Status());
        await taken.Agrees();
    }

    [Fact]
    public async Task Who_leaves_is_gone_and_the_offer_passes_on_at_once()
    {
        await using var taken = await TakenSlot.Of(cluster);
        var (bea, cid) = (await taken.Register("Bea"), await taken.Register("Cid"));
        await taken.Free();
        (await taken.TryLeave(bea, "another")).Violations();
        (await taken.TryLeave(bea)).Ok();
        Assert.Equal("CANCELED", (await taken.Booking(bea)).Status());
        Assert.Equal("SUGGESTING: Cid SUGGESTING", await taken.Line());
        await taken.Agrees();
        await taken.Enroll(cid);
        (await taken.TryLeave(cid)).Refused(428, "REGISTRATION_ENROLLED");
    }

    [Fact]
    public async Task When_the_time_has_come_waiting_ends_and_the_customer_is_told()
    {
        await using var taken = await TakenSlot.Of(cluster);
        var bea = await taken.Register("Bea");
        taken.Clock.Current = DateTimeOffset.Parse((string)taken.Inside[0]["startDate"]!, System.Globalization.CultureInfo.InvariantCulture);
        await taken.Sweep();
        Assert.Equal("CANCELED", (await taken.Booking(bea)).Status());
        (await taken.TryEnroll(bea)).Refused(404, "REGISTRATION_NOT_FOUND");
        await taken.Agrees();
    }
}
