namespace Slotwright.Server.Tests.Bookings;

/// <summary>Of any rivals for the places of a class or a course no more get in than fit (design.md 6).</summary>
public sealed class RivalsForSeats(Cluster cluster)
{
    [Fact]
    public async Task Of_fifty_unpaid_rivals_for_a_session_as_many_are_confirmed_as_have_a_place()
    {
        var site = await cluster.Server.NewSite();
        await using var second = await cluster.Another();
        await Sessions(site, [site, site.Through(second)], 8);
    }

    [Fact]
    public async Task Rivals_for_a_session_on_servers_in_processes_of_their_own_are_settled_the_same_way()
    {
        var site = await cluster.Server.NewSite();
        await using var first = await ServerProcess.On(cluster);
        await using var second = await ServerProcess.On(cluster);
        await Sessions(site, [site.Through(first.Http), site.Through(second.Http)], 4);
    }

    [Fact]
    public async Task Parties_of_different_sizes_never_fill_a_course_beyond_its_capacity()
    {
        var site = await cluster.Server.NewSite();
        await using var second = await cluster.Another();
        TestSite[] doors = [site, site.Through(second)];
        for (var round = 0; round < 3; round++)
        {
            var course = await site.GivenCourse(17);
            await site.GivenSeries(course, await site.GivenStaff(), "2031-06-02T10:00:00", until: "2031-06-30T10:00:00");
            var replies = await Rivals.All(50, i => doors[i % 2].TryBookCourse(course, i % 3 + 1, b => { Rivals.Confirmed(b); Rivals.Name(b, $"course{round}", i); }));
            foreach (var loser in replies.Where(r => r.Status != 200)) loser.Refused(428, "SCHEDULE_CAPACITY_EXCEEDED");
            var inside = replies.Select((r, i) => r.Status == 200 ? i % 3 + 1 : 0).Sum();
            Assert.InRange(inside, 15, 17); // a party of three may have found two places left
        }
        await cluster.SeatsAgree(site);
    }

    private async Task Sessions(TestSite site, TestSite[] doors, int rounds)
    {
        var yoga = await site.GivenClass(7);
        await site.GivenSeries(yoga, await site.GivenStaff(), "2031-06-02T10:00:00");
        var sessions = await site.Sessions(yoga, "2031-06-01T00:00:00", "2031-09-30T00:00:00");
        for (var round = 0; round < rounds; round++)
        {
            var id = (string)sessions[round]!["id"]!;
            var booked = await Rivals.All(50, i => doors[i % 2].BookSession(id, change: b => Rivals.Name(b, $"session{round}", i)));
            var settled = await Rivals.All(50, i => doors[(i + 1) % 2].ConfirmOrDecline(booked[i]));
            Assert.Equal([.. Enumerable.Repeat("CONFIRMED", 7), .. Enumerable.Repeat("DECLINED", 43)], settled.Select(r => (string)r.Ok()["booking"]!["status"]!).Order());
        }
        await cluster.SeatsAgree(site);
    }
}
