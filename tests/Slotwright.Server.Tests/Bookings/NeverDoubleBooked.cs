namespace Slotwright.Server.Tests.Bookings;

/// <summary>Of any rivals for a slot exactly as many win as there are who can serve it; nobody is booked twice (design.md 6).</summary>
public sealed class NeverDoubleBooked(Cluster cluster)
{
    [Fact]
    public async Task Of_fifty_unpaid_rivals_one_is_confirmed_and_all_others_are_declined_round_after_round()
    {
        var site = await cluster.Server.NewSite();
        await Rounds(site, [site], 20);
    }

    [Fact]
    public async Task Rivals_on_two_servers_of_one_database_are_settled_the_same_way()
    {
        var site = await cluster.Server.NewSite();
        await using var second = await cluster.Another();
        await Rounds(site, [site, site.Through(second)], 10);
    }

    [Fact]
    public async Task Rivals_on_servers_in_processes_of_their_own_are_settled_the_same_way()
    {
        var site = await cluster.Server.NewSite();
        await using var first = await ServerProcess.On(cluster);
        await using var second = await ServerProcess.On(cluster);
        await Rounds(site, [site.Through(first.Http), site.Through(second.Http)], 10);
    }

    private async Task Rounds(TestSite site, TestSite[] doors, int rounds)
    {
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann], minutes: 30);
        for (var round = 0; round < rounds; round++)
        {
            var outcomes = await Rivals.Settle(doors, service, Rivals.Slot(round), round % 2 == 0 ? ann : null, 50);
            Assert.Equal(["CONFIRMED", .. Enumerable.Repeat("DECLINED", 49)], outcomes.Order());
        }
        await Ledger.Agrees(cluster.ConnectionString, site);
    }

    [Fact]
    public async Task Of_bookings_born_confirmed_one_gets_the_slot_and_the_others_are_told_it_is_not_available()
    {
        var site = await cluster.Server.NewSite();
        await using var second = await cluster.Another();
        TestSite[] doors = [site, site.Through(second)];
        var service = await site.GivenService([await site.GivenStaff()]);
        for (var round = 0; round < 5; round++)
        {
            var start = Rivals.Slot(round, 60);
            var replies = await Rivals.All(50, i => doors[i % 2].TryBook(service, start, null, b => { Rivals.Confirmed(b); Rivals.Name(b, start, i); }));
            Assert.Equal(1, replies.Count(r => r.Status == 200));
            foreach (var loser in replies.Where(r => r.Status != 200)) loser.Refused(428, "SLOT_NOT_AVAILABLE");
        }
        await Ledger.Agrees(cluster.ConnectionString, site);
    }

    [Fact]
    public async Task Slots_that_overlap_by_half_are_rivals_as_well()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann], minutes: 60);
        var replies = await Rivals.All(60, i => site.TryBook(service, Rivals.Slot(i % 15), ann, b => { Rivals.Confirmed(b); Rivals.Name(b, Rivals.Slot(i % 15), i); }));
        Assert.InRange(replies.Count(r => r.Status == 200), 5, 8);
        foreach (var loser in replies.Where(r => r.Status != 200)) loser.Refused(428, "SLOT_NOT_AVAILABLE");
        await Ledger.Agrees(cluster.ConnectionString, site);
    }

    [Fact]
    public async Task The_buffer_after_a_session_is_as_exclusive_as_the_session()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann], minutes: 30, buffer: 30);
        var replies = await Rivals.All(48, i => site.TryBook(service, Rivals.Slot(i % 16), ann, b => { Rivals.Confirmed(b); Rivals.Name(b, Rivals.Slot(i % 16), i); }));
        Assert.InRange(replies.Count(r => r.Status == 200), 5, 8);
        await Ledger.Agrees(cluster.ConnectionString, site, buffer: 30);
    }

    [Fact]
    public async Task Three_who_can_serve_a_slot_serve_three_of_fifty_rivals()
    {
        var site = await cluster.Server.NewSite();
        string[] staff = [await site.GivenStaff("Ann"), await site.GivenStaff("Bea"), await site.GivenStaff("Cem")];
        var service = await site.GivenService(staff, minutes: 30);
        var reversed = await site.GivenService([.. staff.Reverse()], minutes: 30);
        for (var round = 0; round < 5; round++)
        {
            var settled = await Rivals.Settle([site], [service, reversed], Rivals.Slot(round), null, 50);
            Assert.Equal(["CONFIRMED", "CONFIRMED", "CONFIRMED", .. Enumerable.Repeat("DECLINED", 47)], settled.Order());
        }
        await Ledger.Agrees(cluster.ConnectionString, site);
    }
}
