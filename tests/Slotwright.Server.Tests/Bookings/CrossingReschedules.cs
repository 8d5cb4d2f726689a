using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Bookings that move at the same time: each ends on a slot that is its own, or stays where it was.</summary>
public sealed class CrossingReschedules(Cluster cluster)
{
    [Fact]
    public async Task Two_bookings_that_want_each_others_slot_both_stay()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann], minutes: 30);
        for (var round = 0; round < 10; round++)
        {
            var (a, b) = (Rivals.Slot(2 * round), Rivals.Slot(2 * round + 1));
            var (first, second) = (await site.Book(service, a, ann, Rivals.Confirmed), await site.Book(service, b, ann, Rivals.Confirmed));
            var replies = await Task.WhenAll(Move(site, service, first, b), Move(site, service, second, a));
            foreach (var reply in replies) reply.Refused(428, "SLOT_NOT_AVAILABLE");
        }
        await Ledger.Agrees(cluster.ConnectionString, site);
    }

    [Fact]
    public async Task Of_many_bookings_moving_to_one_free_slot_one_gets_it()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann], minutes: 30);
        var bookings = await Rivals.All(10, i => site.Book(service, Rivals.Slot(i), ann, Rivals.Confirmed));
        var replies = await Rivals.All(10, i => Move(site, service, bookings[i], Rivals.Slot(20)));
        Assert.Equal(1, replies.Count(r => r.Status == 200));
        foreach (var loser in replies.Where(r => r.Status != 200)) loser.Refused(428, "SLOT_NOT_AVAILABLE");
        await Ledger.Agrees(cluster.ConnectionString, site);
    }

    [Fact]
    public async Task Bookings_shuffled_at_random_over_two_servers_never_overlap_and_none_is_lost()
    {
        var site = await cluster.Server.NewSite();
        await using var second = await cluster.Another();
        TestSite[] doors = [site, site.Through(second)];
        string[] staff = [await site.GivenStaff("Ann"), await site.GivenStaff("Bea")];
        var service = await site.GivenService(staff, minutes: 30);
        var bookings = await Rivals.All(24, i => site.Book(service, Rivals.Slot(i / 2), staff[i % 2], Rivals.Confirmed));
        for (var round = 0; round < 12; round++)
        {
            var random = new Random(round);
            var wishes = bookings.Select(_ => Rivals.Slot(random.Next(16))).ToList();
            var replies = await Rivals.All(24, i => Move(doors[i % 2], service, bookings[i], wishes[i]));
            for (var i = 0; i < 24; i++)
                if (replies[i].Status == 200) bookings[i] = replies[i].Json!["booking"]!;
                else replies[i].Refused(428, "SLOT_NOT_AVAILABLE");
        }
        await Ledger.Agrees(cluster.ConnectionString, site);
        var kept = await Ledger.Ask(cluster.ConnectionString, "SELECT id::text || revision FROM bookings WHERE site_id = $1 AND status = 'CONFIRMED'", r => r.GetString(0), Guid.Parse(site.Id));
        Assert.Equal(bookings.Select(b => $"{b["id"]}{b["revision"]}").Order(), kept.Order());
    }

    private static Task<Reply> Move(TestSite site, JsonNode service, JsonNode booking, string start)
    {
        var slot = site.BookingOf(service, start, null)["bookedEntity"]!["slot"]!.DeepClone();
        return site.Act(booking, "reschedule", new { revision = (string)booking["revision"]!, slot });
    }
}
