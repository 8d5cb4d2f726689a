using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Waitlist;

/// <summary>What the business does meanwhile, and what the line makes of it (behaviour/waitlist.md 3).</summary>
[Collection("Waitlist")]
public sealed class OtherHands(Cluster cluster)
{
    [Fact]
    public async Task The_owner_lets_in_whom_they_like_even_beyond_the_capacity()
    {
        await using var full = await FullSession.Of(cluster);
        await full.Register("Bea");
        var cid = await full.Register("Cid");
        var booking = await full.Booking(cid);
        var confirmed = (await full.Site.Act(booking, "confirm", new { revision = booking.Revision() })).Ok()["booking"]!;
        Assert.Equal(("CONFIRMED", true), (confirmed.Status(), (bool)confirmed["doubleBooked"]!));
        Assert.Equal("IDLE: Bea WAITING, Cid ENROLLED", await full.Line());
        await cluster.SeatsAgree(full.Site);
        await full.Free();
        Assert.Equal("IDLE: Bea WAITING, Cid ENROLLED", await full.Line()); // as many are in as fit
    }

    [Fact]
    public async Task Confirmed_by_the_owner_who_is_offered_the_place_takes_it()
    {
        await using var full = await FullSession.Of(cluster);
        var bea = await full.Booking(await full.Register("Bea"));
        await full.Free();
        var confirmed = (await full.Site.Act(bea, "confirm", new { revision = bea.Revision() })).Ok()["booking"]!;
        Assert.Null(confirmed["doubleBooked"]);
        Assert.Equal("IDLE: Bea ENROLLED", await full.Line());
        await full.Agrees();
    }

    [Fact]
    public async Task Confirmed_past_the_one_who_is_offered_the_place_takes_it_away_and_flags_the_booking()
    {
        await using var full = await FullSession.Of(cluster);
        var bea = await full.Register("Bea");
        var cid = await full.Booking(await full.Register("Cid"));
        await full.Free();
        var confirmed = (await full.Site.Act(cid, "confirm", new { revision = cid.Revision() })).Ok()["booking"]!;
        Assert.True((bool)confirmed["doubleBooked"]!);
        Assert.Equal("IDLE: Bea WAITING, Cid ENROLLED", await full.Line());
        (await full.TryEnroll(bea)).Refused(428, "REGISTRATION_NOT_SUGGESTED");
        await full.Agrees();
    }

    [Fact]
    public async Task Who_is_entered_on_the_calendar_past_all_bookings_gets_no_place_that_is_kept_for_another()
    {
        await using var full = await FullSession.Of(cluster, capacity: 2);
        var bea = await full.Register("Bea");
        await full.Free();
        (await Enter()).Refused(428, "EVENT_CAPACITY_EXCEEDED");
        await full.Enroll(bea);
        await full.Free();
        (await Enter()).Ok(); // that one nobody waits for
        await full.Agrees();
        Task<Reply> Enter() => full.Site.Post("/calendar/v3/participations", new { participation = new { eventId = full.Place, participant = new { name = "Bob" } } });
    }

    [Theory]
    [InlineData("decline", "SUGGESTING: Bea DECLINED, Cid SUGGESTING")]
    [InlineData("cancel", "SUGGESTING: Cid SUGGESTING")]
    public async Task Declined_or_canceled_a_booking_leaves_the_line_and_its_offer_passes_on(string action, string line)
    {
        await using var full = await FullSession.Of(cluster);
        var bea = await full.Booking(await full.Register("Bea"));
        await full.Register("Cid");
        await full.Free();
        (await full.Site.Act(bea, action, new { revision = bea.Revision() })).Ok();
        Assert.Equal(line, await full.Line());
        await full.Agrees();
        if (action == "decline") (await full.TryLeave((string)bea["id"]!)).Ok();
        Assert.Equal("SUGGESTING: Cid SUGGESTING", await full.Line());
        await full.Agrees();
    }

    [Fact]
    public async Task A_booking_that_waits_is_neither_moved_nor_made_larger()
    {
        await using var full = await FullSession.Of(cluster, capacity: 2);
        var bea = await full.Booking(await full.Register("Bea"));
        (await full.Site.Post($"/_api/bookings-service/v2/bookings/{bea["id"]}/update_number_of_participants", new { revision = bea.Revision(), totalParticipants = 2 })).Refused(428, "VALIDATION_FAILURE");
        (await full.Site.Act(bea, "reschedule", new { revision = bea.Revision(), slot = new { eventId = full.Place } })).Refused(428, "VALIDATION_FAILURE");
        await full.Agrees();
    }

    [Fact]
    public async Task Fewer_participants_make_room_for_who_waits()
    {
        await using var full = await FullSession.Of(cluster, capacity: 3);
        foreach (var _ in new int[3]) await full.Free();
        var party = (await full.TryBook(full.Site, "Party", 3)).Ok()["booking"]!;
        await full.Register("Bea", 2);
        (await full.Site.Post($"/_api/bookings-service/v2/bookings/{party["id"]}/update_number_of_participants", new { revision = party.Revision(), totalParticipants = 1 })).Ok();
        Assert.Equal("SUGGESTING: Bea SUGGESTING", await full.Line());
        await full.Agrees();
    }

    [Fact]
    public async Task When_the_session_begins_waiting_is_over_and_the_customers_are_told()
    {
        await using var full = await FullSession.Of(cluster, capacity: 2);
        var (bea, cid) = (await full.Register("Bea"), await full.Register("Cid"));
        await full.Free();
        full.Clock.Current = new(2031, 6, 2, 9, 59, 59, TimeSpan.Zero);
        await full.Sweep();
        Assert.Equal("WAITING_LIST", (await full.Booking(cid)).Status());
        full.Clock.Advance(TimeSpan.FromSeconds(1));
        (await full.TryEnroll(cid)).Refused(428, "REGISTRATION_NOT_SUGGESTED");
        await full.Sweep();
        Assert.Equal("IDLE:", await full.Line());
        foreach (var id in new[] { bea, cid })
        {
            Assert.Equal("CANCELED", (await full.Booking(id)).Status());
            var canceled = (await cluster.Events(full.Site)).Last(e => (string)e.Booking["id"]! == id);
            Assert.Equal(("canceled", true, "App"), (canceled.Slug, (bool)canceled.Action["participantNotification"]!["notifyParticipants"]!, canceled.Identity));
        }
        await full.Agrees();
    }

    [Fact]
    public async Task A_session_that_is_gone_from_the_calendar_is_waited_for_no_longer()
    {
        await using var full = await FullSession.Of(cluster, capacity: 2);
        var bea = await full.Register("Bea");
        await full.Free();
        (await full.Site.Post($"{Classes.Events}/{full.Place}/cancel", new { })).Ok();
        (await full.TryEnroll(bea)).Refused(404, "REGISTRATION_NOT_FOUND");
        Assert.Equal("CANCELED", (await full.Booking(bea)).Status());
        Assert.Equal("canceled", (await cluster.Events(full.Site)).Last(e => (string)e.Booking["id"]! == bea).Slug);
    }

    [Fact]
    public async Task A_service_that_is_deleted_takes_its_line_along_and_offers_nothing_on_the_way()
    {
        await using var full = await FullSession.Of(cluster, capacity: 2);
        var bea = await full.Register("Bea");
        (await full.Site.Delete($"/_api/bookings/v2/services/{full.Service["id"]}")).Ok();
        Assert.Equal("CANCELED", (await full.Booking(bea)).Status());
        Assert.Empty(await cluster.Of(full.Site, "slotwright.v1.waitlist_registration"));
        await full.Agrees();
    }

    [Fact]
    public async Task Switched_off_the_waitlist_takes_nobody_more_but_serves_who_is_on_it()
    {
        await using var full = await FullSession.Of(cluster);
        await full.Register("Bea");
        var policy = (await full.Site.Get($"/bookings/v1/booking-policies/{full.Service["bookingPolicy"]!["id"]}")).Ok()["bookingPolicy"]!;
        (await full.Site.Patch($"/bookings/v1/booking-policies/{policy["id"]}", new { bookingPolicy = new { revision = policy.Revision(), waitlistPolicy = new { enabled = false } } })).Ok();
        (await full.TryRegister(full.Site, "Cid")).Refused(428, "WAITLIST_NOT_ENABLED");
        await full.Free();
        Assert.Equal("SUGGESTING: Bea SUGGESTING", await full.Line());
        await full.Agrees();
    }

    [Fact]
    public async Task A_larger_class_makes_room_for_who_waits_before_anybody_else()
    {
        await using var full = await FullSession.Of(cluster);
        await full.Register("Bea");
        await full.Register("Cid");
        await Enlarge(full, 2);
        (await full.TryBook(full.Site, "Stranger")).Refused(428, "SESSION_CAPACITY_EXCEEDED");
        await full.Sweep();
        Assert.Equal("SUGGESTING: Bea SUGGESTING, Cid WAITING", await full.Line());
        full.Clock.Advance(TimeSpan.FromMinutes(10));
        await full.Sweep();
        full.Clock.Advance(TimeSpan.FromMinutes(10));
        await full.Sweep();
        Assert.Equal("OPEN_TO_ALL: Bea WAITING, Cid WAITING", await full.Line());
        await Enlarge(full, 3);
        await full.Sweep(); // a new round from the top: both places
        Assert.Equal("SUGGESTING: Bea SUGGESTING, Cid SUGGESTING", await full.Line());
        await full.Agrees();
    }

    private static async Task Enlarge(FullSession full, int capacity)
    {
        var service = (await full.Site.Get($"/_api/bookings/v2/services/{full.Service["id"]}")).Ok()["service"]!;
        (await full.Site.Patch($"/_api/bookings/v2/services/{service["id"]}", new { service = new { revision = service.Revision(), defaultCapacity = capacity } })).Ok();
    }
}
