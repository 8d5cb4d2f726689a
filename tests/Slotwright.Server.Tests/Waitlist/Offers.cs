using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Waitlist;

/// <summary>A freed seat is offered in order, kept meanwhile, and passes on (behaviour/waitlist.md 3).</summary>
[Collection("Waitlist")]
public sealed class Offers(Cluster cluster)
{
    private static readonly TimeSpan Ten = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_freed_place_is_kept_for_the_first_in_line_and_nobody_else_gets_it()
    {
        await using var full = await FullSession.Of(cluster);
        var (bea, cid) = (await full.Register("Bea"), await full.Register("Cid"));
        await full.Free();
        Assert.Equal("SUGGESTING: Bea SUGGESTING, Cid WAITING", await full.Line());
        (await full.TryBook(full.Site, "Stranger")).Refused(428, "SESSION_CAPACITY_EXCEEDED");
        (await full.TryBook(await full.Site.Visitor(), "Stranger", status: null)).Refused(428, "SESSION_CAPACITY_EXCEEDED");
        (await full.TryEnroll(cid)).Refused(428, "REGISTRATION_NOT_SUGGESTED");
        (await full.TryRegister(full.Site, "Dan")).Ok(); // full for all but Bea
        await full.Agrees();
        var booking = await full.Enroll(bea);
        Assert.Equal(("CONFIRMED", "NOT_PAID"), (booking.Status(), (string)booking["paymentStatus"]!));
        Assert.Equal(booking.ToJsonString(), (await full.Booking(bea)).ToJsonString());
        (await full.TryEnroll(bea)).Refused(428, "REGISTRATION_NOT_SUGGESTED");
        (await full.TryEnroll(cid)).Refused(428, "REGISTRATION_NOT_SUGGESTED");
        await full.Agrees();
    }

    [Fact]
    public async Task Who_is_offered_a_place_is_told_until_when_and_what_follows_is_told_as_of_any_booking()
    {
        await using var full = await FullSession.Of(cluster);
        var bea = await full.Register("Bea");
        await full.Free();
        var (told, body) = Assert.Single(await cluster.Of(full.Site, "slotwright.v1.waitlist_registration"));
        Assert.Equal($"suggested 2 {bea}", told);
        Assert.Equal((full.Place, full.Clock.Current.AddMinutes(10).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture)), ((string)body["body"]!["waitingResource"]!, (string)body["body"]!["offerEndsDate"]!));
        await full.Enroll(bea);
        var events = (await cluster.Events(full.Site)).Where(e => (string)e.Booking["id"]! == bea).ToList();
        Assert.Equal(["created", "confirmed"], events.Select(e => e.Slug));
        Assert.Equal(("WAITING_LIST", "CONFIRMED"), ((string)events[1].Action["previousStatus"]!, events[1].Booking.Status()));
    }

    [Fact]
    public async Task An_offer_that_is_not_taken_in_time_goes_to_the_next_and_at_the_end_of_the_list_anybody_may_book()
    {
        await using var full = await FullSession.Of(cluster);
        var (bea, cid) = (await full.Register("Bea"), await full.Register("Cid"));
        await full.Free();
        full.Clock.Advance(Ten - TimeSpan.FromMilliseconds(2));
        await full.Sweep();
        Assert.Equal("SUGGESTING: Bea SUGGESTING, Cid WAITING", await full.Line());
        full.Clock.Advance(TimeSpan.FromMilliseconds(2));
        await full.Sweep();
        Assert.Equal("SUGGESTING: Bea WAITING, Cid SUGGESTING", await full.Line());
        (await full.TryEnroll(bea)).Refused(428, "REGISTRATION_NOT_SUGGESTED");
        await full.Agrees();
        full.Clock.Advance(Ten);
        await full.Sweep();
        Assert.Equal("OPEN_TO_ALL: Bea WAITING, Cid WAITING", await full.Line());
        Assert.Equal([$"suggested 2 {bea}", $"passed_over 3 {bea}", $"suggested 2 {cid}", $"passed_over 3 {cid}"], (await cluster.Of(full.Site, "slotwright.v1.waitlist_registration")).Select(e => e.Told));
        Assert.True((bool)(await full.Entry())["registrations"]![1]!["availableActions"]!["enroll"]!);
        Assert.Equal("CONFIRMED", (await full.Enroll(cid)).Status());
        Assert.Equal("IDLE: Bea WAITING, Cid ENROLLED", await full.Line());
        await full.Agrees();
    }

    [Fact]
    public async Task Open_to_all_means_to_strangers_too_and_the_next_freed_place_starts_from_the_top()
    {
        await using var full = await FullSession.Of(cluster);
        await full.Register("Bea");
        var cid = await full.Register("Cid");
        await full.Free();
        for (var i = 0; i < 2; i++) { full.Clock.Advance(Ten); await full.Sweep(); }
        full.Inside.Add((await full.TryBook(await full.Site.Visitor(), "Stranger", status: null)).Ok()["booking"]!);
        full.Inside[0] = (await full.Site.ConfirmOrDecline(full.Inside[0])).Ok()["booking"]!;
        (await full.TryEnroll(cid)).Refused(428, "REGISTRATION_NOT_SUGGESTED");
        Assert.Equal("IDLE: Bea WAITING, Cid WAITING", await full.Line());
        await full.Free();
        Assert.Equal("SUGGESTING: Bea SUGGESTING, Cid WAITING", await full.Line());
        await full.Agrees();
    }

    [Fact]
    public async Task An_offer_that_is_over_is_of_no_use_though_nobody_came_by_to_end_it()
    {
        await using var full = await FullSession.Of(cluster);
        var (bea, cid) = (await full.Register("Bea"), await full.Register("Cid"));
        await full.Free();
        full.Clock.Advance(Ten);
        Assert.Equal("SUGGESTING: Bea WAITING, Cid SUGGESTING", await full.Line());
        (await full.TryEnroll(bea)).Refused(428, "REGISTRATION_NOT_SUGGESTED");
        (await full.TryBook(full.Site, "Stranger")).Refused(428, "SESSION_CAPACITY_EXCEEDED");
        Assert.Equal("CONFIRMED", (await full.Enroll(cid)).Status());
        await full.Agrees();
    }

    [Fact]
    public async Task When_the_last_offer_is_over_a_stranger_gets_the_place_though_nobody_came_by()
    {
        await using var full = await FullSession.Of(cluster);
        await full.Register("Bea");
        await full.Free();
        full.Clock.Advance(Ten);
        Assert.Equal("CONFIRMED", (await full.TryBook(full.Site, "Stranger")).Ok()["booking"]!.Status());
        await full.Agrees();
    }

    [Fact]
    public async Task Several_places_are_offered_at_once_one_each_and_a_party_waits_for_enough()
    {
        await using var full = await FullSession.Of(cluster, capacity: 4);
        var (bea, cid) = (await full.Register("Bea", 3), await full.Register("Cid"));
        await full.Register("Dan");
        await full.Free();
        await full.Free();
        Assert.Equal("SUGGESTING: Bea WAITING, Cid SUGGESTING, Dan SUGGESTING", await full.Line());
        await full.Enroll(cid);
        await full.Free();
        Assert.Equal("SUGGESTING: Bea WAITING, Cid ENROLLED, Dan SUGGESTING", await full.Line());
        await full.Free(); // two are free beside Dan's
        full.Clock.Advance(Ten);
        await full.Sweep();
        Assert.Equal("SUGGESTING: Bea SUGGESTING, Cid ENROLLED, Dan WAITING", await full.Line());
        await full.Agrees();
        Assert.Equal(3, (int)(await full.Enroll(bea))["totalParticipants"]!);
        await full.Agrees();
    }

    [Fact]
    public async Task Who_leaves_is_gone_and_the_offer_passes_on_at_once()
    {
        await using var full = await FullSession.Of(cluster);
        var (bea, cid) = (await full.Register("Bea"), await full.Register("Cid"));
        await full.Free();
        (await full.TryLeave(bea, resource: "another")).Violations();
        var left = (await full.TryLeave(bea)).Ok();
        Assert.Equal((bea, full.Place), ((string)left["registrationId"]!, (string)left["waitingResource"]!));
        Assert.Equal("CANCELED", (await full.Booking(bea)).Status());
        Assert.Equal("SUGGESTING: Cid SUGGESTING", await full.Line());
        (await full.TryLeave(bea)).Refused(404, "REGISTRATION_NOT_FOUND");
        await full.Enroll(cid);
        (await full.TryLeave(cid)).Refused(428, "REGISTRATION_ENROLLED");
        Assert.Equal(["created", "canceled"], (await cluster.Events(full.Site)).Where(e => (string)e.Booking["id"]! == bea).Select(e => e.Slug));
        await full.Agrees();
    }

    [Theory]
    [InlineData(false, "IDLE: Bea ENROLLED, Cid WAITING")]
    [InlineData(true, "SUGGESTING: Bea ENROLLED, Cid SUGGESTING")]
    public async Task Where_the_owner_approves_by_hand_the_place_is_asked_for_and_kept_unless_several_may_ask(bool severalMayAsk, string line)
    {
        await using var full = await FullSession.Of(cluster, change: s => s["onlineBooking"] = new JsonObject { ["enabled"] = true, ["requireManualApproval"] = true, ["allowMultipleRequests"] = severalMayAsk });
        var bea = await full.Register("Bea");
        await full.Register("Cid");
        await full.Free();
        Assert.Equal("PENDING", (await full.Enroll(bea)).Status());
        Assert.Equal(line, await full.Line());
        Assert.Equal(["created", "markedAsPending"], (await cluster.Events(full.Site)).Where(e => (string)e.Booking["id"]! == bea).Select(e => e.Slug));
        if (!severalMayAsk) await full.Agrees();
    }

    [Fact]
    public async Task A_free_class_asks_for_no_money_afterwards()
    {
        await using var full = await FullSession.Of(cluster, change: s => s["payment"] = JsonNode.Parse("""{"rateType":"NO_FEE","options":{"inPerson":true}}"""));
        var bea = await full.Register("Bea");
        await full.Free();
        Assert.Equal("UNDEFINED", (string)(await full.Enroll(bea))["paymentStatus"]!);
    }

    [Fact]
    public async Task A_course_is_waited_for_by_its_schedule()
    {
        await using var full = await FullSession.Of(cluster, course: true);
        var (bea, cid) = (await full.Register("Bea"), await full.Register("Cid"));
        Assert.Equal("COURSE", (string)(await full.Booking(bea))["bookedEntity"]!["tags"]![0]!);
        await full.Free();
        Assert.Equal("SUGGESTING: Bea SUGGESTING, Cid WAITING", await full.Line());
        (await full.TryBook(full.Site, "Stranger")).Refused(428, "SCHEDULE_CAPACITY_EXCEEDED");
        Assert.Equal("CONFIRMED", (await full.Enroll(bea)).Status());
        (await full.TryRegister(full.Site, "Party", 2)).Refused(428, "SCHEDULE_CAPACITY_EXCEEDED");
        await full.Agrees();
        full.Clock.Current = new(2031, 6, 23, 10, 0, 0, TimeSpan.Zero); // the last but one; the series ends with the 30th
        await full.Sweep();
        Assert.Equal("IDLE: Bea ENROLLED, Cid WAITING", await full.Line());
        full.Clock.Current = new(2031, 6, 30, 10, 0, 0, TimeSpan.Zero);
        await full.Sweep();
        Assert.Equal("CANCELED", (await full.Booking(cid)).Status());
        await full.Agrees();
    }
}
