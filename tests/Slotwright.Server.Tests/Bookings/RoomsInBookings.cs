using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>A booking takes one of everything its service needs, and says what it took.</summary>
public sealed class RoomsInBookings(Cluster cluster)
{
    private const string Ten = "2031-06-02T10:00:00", Eleven = "2031-06-02T11:00:00";

    [Fact]
    public async Task Of_fifty_who_want_five_members_and_one_room_at_once_one_gets_both_and_the_others_nothing()
    {
        var site = await cluster.Server.NewSite();
        var staff = new List<string>();
        for (var i = 0; i < 5; i++) staff.Add(await site.GivenStaff($"Member {i}"));
        var type = await site.GivenType();
        var room = await site.GivenRoom(type);
        var service = await site.GivenServiceWith([.. staff], (type, []));
        var replies = await Rivals.All(50, i => site.TryBook(service, Ten, i % 2 == 0 ? null : staff[i % 5], b => { Rivals.Confirmed(b); Rivals.Name(b, Ten, i); }));
        var winner = Assert.Single(replies, r => r.Status == 200).Json!["booking"]!;
        foreach (var loser in replies.Where(r => r.Status != 200)) loser.Refused(428, "SLOT_NOT_AVAILABLE");
        var held = await Ledger.Ask(cluster.ConnectionString, "SELECT owner_id::text || ' ' || resource_id::text FROM holds WHERE site_id = $1", r => r.GetString(0), Guid.Parse(site.Id));
        Assert.Equal(new[] { $"{winner["id"]} {winner.Slot()["resource"]!["id"]}", $"{winner["id"]} {room}" }.Order(), held.Order());
        await Ledger.Agrees(cluster.ConnectionString, site, holds: 2);
    }

    [Fact]
    public async Task A_booking_tells_who_serves_and_how_each_was_chosen_and_the_calendar_lists_all()
    {
        var site = await cluster.Server.NewSite();
        var (ann, type) = (await site.GivenStaff(), await site.GivenType());
        var room = await site.GivenRoom(type);
        var service = await site.GivenServiceWith([ann], (type, []));
        var named = await site.Confirmed(service, Ten, ann);
        Assert.Equal(ann, (string)named.Slot()["resource"]!["id"]!);
        Assert.Equal([$"{TestSite.StaffType} SPECIFIC_RESOURCE", $"{type} ANY_RESOURCE"], Chosen(named));
        Assert.Equal([ann, room], await site.OnCalendar(named));
        var open = await site.Confirmed(service, Eleven, null);
        Assert.Equal(ann, (string)open.Slot()["resource"]!["id"]!);
        Assert.Equal([$"{TestSite.StaffType} ANY_RESOURCE", $"{type} ANY_RESOURCE"], Chosen(await site.Stored(open)));
    }

    [Fact]
    public async Task A_named_room_is_kept_until_it_is_held_or_refused()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob, type) = (await site.GivenStaff("Ann"), await site.GivenStaff("Bob"), await site.GivenType());
        var (blue, red) = (await site.GivenRoom(type), await site.GivenRoom(type, "Red room"));
        var service = await site.GivenServiceWith([ann, bob], (type, [blue, red]));
        var wanted = await site.Book(service, Ten, red);
        Assert.Equal((red, $"{type} SPECIFIC_RESOURCE"), ((string)wanted.Slot()["resource"]!["id"]!, Chosen(wanted)[1]));
        var settled = (await site.ConfirmOrDecline(wanted)).Ok()["booking"]!;
        Assert.Equal(("CONFIRMED", ann, $"{type} SPECIFIC_RESOURCE"), (settled.Status(), (string)settled.Slot()["resource"]!["id"]!, Chosen(settled)[1]));
        Assert.Equal([ann, red], await site.OnCalendar(settled));
        (await site.TryBook(service, Ten, red)).Refused(428, "SLOT_NOT_AVAILABLE");
        (await site.TryBook(service, Ten, blue)).Ok();
        var foreign = await site.GivenRoom(type, "Attic");
        (await site.TryBook(service, Eleven, foreign)).Refused(428, "SLOT_NOT_AVAILABLE");
    }

    [Fact]
    public async Task A_selection_that_promises_a_specific_resource_must_name_it()
    {
        var site = await cluster.Server.NewSite();
        var (ann, type) = (await site.GivenStaff(), await site.GivenType());
        await site.GivenRoom(type);
        var service = await site.GivenServiceWith([ann], (type, []));
        void Promise(JsonObject b) => b["bookedEntity"]!["slot"]!["resourceSelections"] = new JsonArray(new JsonObject { ["resourceTypeId"] = type, ["selectionMethod"] = "SPECIFIC_RESOURCE" });
        (await site.TryBook(service, Ten, ann, Promise)).Refused(400, "INVALID_FLOW_SELECTED_RESOURCES");
        (await site.TryBook(service, Ten, null, Promise)).Refused(400, "INVALID_FLOW_SELECTED_RESOURCES");
    }

    [Theory]
    [InlineData("PAID")]
    [InlineData("PARTIALLY_PAID")]
    public async Task A_double_booking_that_is_paid_for_shares_the_room_too(string payment)
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob, type) = (await site.GivenStaff("Ann"), await site.GivenStaff("Bob"), await site.GivenType());
        var room = await site.GivenRoom(type);
        var service = await site.GivenServiceWith([ann, bob], (type, []));
        var (first, second) = (await site.Book(service, Ten, ann), await site.Book(service, Ten, bob));
        (await site.ConfirmOrDecline(first)).Ok();
        var late = (await site.ConfirmOrDecline(second, payment)).Ok()["booking"]!;
        Assert.Equal(("CONFIRMED", true, bob), (late.Status(), (bool)late["doubleBooked"]!, (string)late.Slot()["resource"]!["id"]!));
        Assert.Equal([bob, room], await site.OnCalendar(late));
        Assert.Equal(2, (await Held(site, late)).Count);
        await Ledger.Agrees(cluster.ConnectionString, site, holds: 2);
    }

    [Fact]
    public async Task An_owner_who_skips_the_check_books_the_room_as_well()
    {
        var site = await cluster.Server.NewSite();
        var (ann, type) = (await site.GivenStaff(), await site.GivenType());
        var room = await site.GivenRoom(type);
        var service = await site.GivenServiceWith([ann], (type, []));
        await site.Confirmed(service, Ten, ann);
        var forced = (await site.TryBook(service, Ten, ann, Rivals.Confirmed, new { skipAvailabilityValidation = true })).Ok()["booking"]!;
        Assert.Equal(new[] { ann, room }.Order(), (await Held(site, forced)).Order());
        var moved = (await site.Move(forced, Eleven, "2031-06-02T12:00:00", new { skipAvailabilityValidation = true })).Ok()["booking"]!;
        Assert.Equal([ann, room], await site.OnCalendar(moved));
    }

    [Fact]
    public async Task A_room_stays_with_its_booking_from_request_to_approval_and_when_it_is_moved()
    {
        var site = await cluster.Server.NewSite();
        var (ann, type) = (await site.GivenStaff(), await site.GivenType());
        var (blue, red) = (await site.GivenRoom(type), await site.GivenRoom(type, "Red room"));
        var service = await site.GivenService([ann], change: s =>
        {
            s["serviceResources"] = new JsonArray(Rooms.Need(type, blue, red));
            s["onlineBooking"] = new JsonObject { ["enabled"] = true, ["requireManualApproval"] = true };
        });
        var asked = (await site.ConfirmOrDecline(await site.Book(service, Ten, red))).Ok()["booking"]!;
        Assert.Equal("PENDING", asked.Status());
        var approved = (await site.Confirm(asked)).Ok()["booking"]!;
        Assert.Equal(new[] { ann, red }.Order(), (await Held(site, approved)).Order());
        var moved = (await site.Move(approved, "2031-06-03T10:00:00", "2031-06-03T11:00:00")).Ok()["booking"]!;
        Assert.Equal([ann, red], await site.OnCalendar(moved));
        await Ledger.Agrees(cluster.ConnectionString, site, holds: 2);
    }

    [Fact]
    public async Task A_slot_hold_keeps_its_room_for_the_booking_that_uses_it()
    {
        var site = await cluster.Server.NewSite();
        var (ann, type) = (await site.GivenStaff(), await site.GivenType());
        var room = await site.GivenRoom(type);
        var service = await site.GivenServiceWith([ann], (type, []));
        var hold = (await site.TryHold(service, Ten, Eleven)).Ok()["slotHold"]!;
        (await site.TryBook(service, Ten, ann)).Refused(428, "SLOT_NOT_AVAILABLE");
        var booking = (await site.BookHeld(service, Ten, null, (string)hold["id"]!)).Ok()["booking"]!;
        var settled = (await site.ConfirmOrDecline(booking)).Ok()["booking"]!;
        Assert.Equal([ann, room], await site.OnCalendar(settled));
        await Ledger.Agrees(cluster.ConnectionString, site, holds: 2);
    }

    private static string[] Chosen(JsonNode booking) => [.. booking.Slot()["resourceSelections"]!.AsArray().Select(s => $"{s!["resourceTypeId"]} {s["selectionMethod"]}")];

    private Task<List<string>> Held(TestSite site, JsonNode booking) => Ledger.Ask(cluster.ConnectionString,
        "SELECT resource_id::text FROM holds WHERE site_id = $1 AND owner_id = $2", r => r.GetString(0), Guid.Parse(site.Id), Guid.Parse((string)booking["id"]!));
}
