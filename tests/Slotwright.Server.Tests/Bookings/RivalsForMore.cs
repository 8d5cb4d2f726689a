using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Rivals for what needs several resources, and for what is held only for a while.</summary>
public sealed class RivalsForMore(Cluster cluster)
{
    [Fact]
    public async Task A_session_that_needs_staff_and_a_room_takes_both_or_none()
    {
        var site = await cluster.Server.NewSite();
        string[] staff = [await site.GivenStaff("Ann"), await site.GivenStaff("Bea"), await site.GivenStaff("Cem")];
        var type = await site.GivenType();
        string[] rooms = [await site.GivenRoom(type, "Blue room"), await site.GivenRoom(type, "Red room")];
        var service = await site.GivenService(staff, minutes: 30, change: s => s["serviceResources"] = Needs(type, rooms));
        var reversed = await site.GivenService([.. staff.Reverse()], minutes: 30, change: s => s["serviceResources"] = Needs(type, [.. rooms.Reverse()]));
        for (var round = 0; round < 5; round++)
        {
            var settled = await Rivals.Settle([site], [service, reversed], Rivals.Slot(round), null, 30);
            Assert.Equal(["CONFIRMED", "CONFIRMED", .. Enumerable.Repeat("DECLINED", 28)], settled.Order());
        }
        await Ledger.Agrees(cluster.ConnectionString, site, holds: 2);
    }

    [Fact]
    public async Task A_slot_hold_and_bookings_are_rivals_and_one_of_them_gets_the_slot()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann], minutes: 30);
        for (var round = 0; round < 5; round++)
        {
            var start = Rivals.Slot(round);
            var replies = await Rivals.All(20, i => i % 2 == 0 ? Keep(site, service, start) : site.TryBook(service, start, ann, b => { Rivals.Confirmed(b); Rivals.Name(b, start, i); }));
            Assert.Equal(1, replies.Count(r => r.Status == 200));
            foreach (var loser in replies.Where(r => r.Status != 200)) loser.Refused(428, "SLOT_NOT_AVAILABLE");
        }
        await Ledger.Agrees(cluster.ConnectionString, site);
    }

    [Fact]
    public async Task A_slot_hold_is_used_up_by_one_of_many_bookings_that_name_it()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann], minutes: 30);
        var hold = (string)(await Keep(site, service, Rivals.Slot(0))).Ok()["slotHold"]!["id"]!;
        var replies = await Rivals.All(20, i => site.Post("/_api/bookings-service/v2/bookings", new { booking = site.BookingOf(service, Rivals.Slot(0), ann, b => { Rivals.Confirmed(b); Rivals.Name(b, "same", i); }), slotHoldId = hold }));
        Assert.Equal(1, replies.Count(r => r.Status == 200));
        foreach (var loser in replies.Where(r => r.Status != 200)) Assert.Equal(428, loser.Status);
        await Ledger.Agrees(cluster.ConnectionString, site);
    }

    [Fact]
    public async Task When_a_slot_hold_has_run_out_one_of_the_rivals_who_waited_for_it_gets_the_slot()
    {
        var clock = new TestClock(DateTimeOffset.Parse("2031-05-01T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        await using var server = await cluster.Another(clock);
        var site = await server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann], minutes: 30);
        for (var round = 0; round < 5; round++)
        {
            var start = Rivals.Slot(round);
            (await Keep(site, service, start)).Ok();
            (await site.TryBook(service, start, ann, Rivals.Confirmed)).Refused(428, "SLOT_NOT_AVAILABLE");
            clock.Advance(TimeSpan.FromMinutes(5));
            var replies = await Rivals.All(30, i => i % 3 == 0 ? Keep(site, service, start) : site.TryBook(service, start, ann, b => { Rivals.Confirmed(b); Rivals.Name(b, start, i); }));
            Assert.Equal(1, replies.Count(r => r.Status == 200));
            foreach (var loser in replies.Where(r => r.Status != 200)) loser.Refused(428, "SLOT_NOT_AVAILABLE");
        }
        await Ledger.Agrees(cluster.ConnectionString, site);
    }

    private static Task<Reply> Keep(TestSite site, JsonNode service, string start)
    {
        var slot = site.BookingOf(service, start, null)["bookedEntity"]!["slot"]!;
        return site.Post("/slotwright/v1/slot-holds", new { slotHold = new { serviceId = (string)service["id"]!, localStartDate = start, localEndDate = (string)slot["endDate"]!, timeZone = site.TimeZone, minutes = 5 } });
    }

    private static JsonArray Needs(string type, string[] rooms) =>
        [new JsonObject { ["resourceType"] = new JsonObject { ["id"] = type }, ["resourceIds"] = new JsonObject { ["values"] = new JsonArray([.. rooms.Select(r => (JsonNode)r)]) } }];
}
