using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Waitlist;

/// <summary>An offered seat goes to the one it is offered to, whoever else wants it through whichever server, and after restarts too.</summary>
[Collection("Waitlist")]
public sealed class RivalsForOffers(Cluster cluster)
{
    [Fact]
    public async Task Of_fifty_who_want_a_freed_place_through_two_servers_only_the_one_it_is_offered_to_gets_it()
    {
        await using var full = await FullSession.Of(cluster, waitlist: new { enabled = true, capacity = 30, reservationTimeInMinutes = 10 });
        await using var second = await cluster.Another(full.Clock);
        TestSite[] doors = [full.Site, full.Site.Through(second)];
        var line = await Rivals.All(20, i => full.Register($"waiting{i:00}", who: doors[i % 2]));
        for (var round = 0; round < 4; round++)
        {
            await full.Free();
            var next = (string)(await full.Entry())["registrations"]!.AsArray().Single(r => (string)r!["status"]! == "SUGGESTING")!["id"]!;
            var replies = await Rivals.All(50, i => i < 20 ? full.TryEnroll(line[i], doors[i % 2]) : full.TryBook(doors[i % 2], $"stranger{round}-{i}"));
            var winner = Assert.Single(Enumerable.Range(0, 50), i => replies[i].Status == 200);
            Assert.Equal(next, line[winner]);
            full.Inside.Add(replies[winner].Json!["booking"]!);
            foreach (var loser in replies.Take(20).Where(r => r.Status != 200)) loser.Refused(428, "REGISTRATION_NOT_SUGGESTED");
            foreach (var stranger in replies.Skip(20)) stranger.Refused(428, "SESSION_CAPACITY_EXCEEDED");
            await full.Agrees();
        }
    }

    [Fact]
    public async Task Strangers_who_come_in_the_very_moment_a_place_is_freed_find_it_kept()
    {
        await using var full = await FullSession.Of(cluster);
        await using var second = await cluster.Another(full.Clock);
        TestSite[] doors = [full.Site, full.Site.Through(second)];
        for (var round = 0; round < 6; round++)
        {
            var first = await full.Register($"first{round}");
            var booking = await full.Site.Stored(full.Inside[0]);
            var replies = await Rivals.All(20, i => i == 7 ? doors[1].Act(booking, "cancel", new { revision = booking.Revision() }) : full.TryBook(doors[i % 2], $"stranger{round}-{i}"));
            replies[7].Ok();
            foreach (var stranger in replies.Where((_, i) => i != 7)) stranger.Refused(428, "SESSION_CAPACITY_EXCEEDED");
            full.Inside[0] = await full.Enroll(first);
            await full.Agrees();
        }
    }

    [Fact]
    public async Task Offers_survive_a_restart_and_pass_on_after_it()
    {
        await using var full = await FullSession.Of(cluster);
        await full.Register("Bea");
        var cid = await full.Register("Cid");
        await full.Free();
        await full.Restart();
        Assert.Equal("SUGGESTING: Bea SUGGESTING, Cid WAITING", await full.Line());
        (await full.TryBook(full.Site, "Stranger")).Refused(428, "SESSION_CAPACITY_EXCEEDED");
        full.Clock.Advance(TimeSpan.FromMinutes(10));
        await full.Restart();
        await full.Sweep();
        Assert.Equal("SUGGESTING: Bea WAITING, Cid SUGGESTING", await full.Line());
        await full.Restart();
        Assert.Equal("CONFIRMED", (await full.Enroll(cid)).Status());
        await full.Agrees();
    }

    [Fact]
    public async Task Two_servers_that_come_by_at_once_pass_an_offer_on_once()
    {
        await using var full = await FullSession.Of(cluster, capacity: 2);
        await using var second = await cluster.Another(full.Clock);
        foreach (var name in new[] { "Bea", "Cid", "Dan", "Eve", "Fay" }) await full.Register(name);
        await full.Free();
        await full.Free();
        for (var round = 0; round < 2; round++)
        {
            full.Clock.Advance(TimeSpan.FromMinutes(10));
            await Task.WhenAll(Enumerable.Range(0, 8).Select(i => full.Sweep(i % 2 == 0 ? second : null)));
            await full.Agrees();
        }
        Assert.Equal("SUGGESTING: Bea WAITING, Cid WAITING, Dan WAITING, Eve WAITING, Fay SUGGESTING", await full.Line());
        Assert.Equal(5, (await cluster.Of(full.Site, "slotwright.v1.waitlist_registration")).Count(e => e.Told.StartsWith("suggested", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(42)]
    [InlineData(2031)]
    public async Task Whatever_happens_in_whatever_order_places_and_line_agree(int seed)
    {
        await using var full = await FullSession.Of(cluster, capacity: 4);
        await using var second = await cluster.Another(full.Clock);
        var (random, ids, people) = (new Random(seed), new List<string>(), 0);
        TestSite[] doors = [full.Site, full.Site.Through(second)];
        for (var step = 0; step < 25; step++)
        {
            var inside = await full.Site.Find(new { filter = new { status = "CONFIRMED" }, cursorPaging = new { limit = 100 } });
            var moves = Enumerable.Range(0, 6).Select(_ => (What: random.Next(8), Which: random.Next(1000), Door: doors[random.Next(2)], Person: people++)).ToList();
            if (random.Next(3) == 0) full.Clock.Advance(TimeSpan.FromMinutes(random.Next(12)));
            await Task.WhenAll(moves.Select(async move =>
            {
                var reply = move.What switch
                {
                    0 or 1 => await full.TryRegister(move.Door, $"person{move.Person}", move.Which % 2 + 1),
                    2 when ids.Count > 0 => await full.TryLeave(ids[move.Which % ids.Count], move.Door),
                    3 or 4 when ids.Count > 0 => await full.TryEnroll(ids[move.Which % ids.Count], move.Door),
                    5 when inside.Count > 0 && inside[move.Which % inside.Count] is var booking => await move.Door.Act(booking, "cancel", new { revision = booking.Revision() }),
                    6 => await full.TryBook(move.Door, $"stranger{move.Person}"),
                    _ => null,
                };
                if (reply is null) await full.Sweep(move.Which % 2 == 0 ? second : null);
                else Assert.Contains(reply.Status, new[] { 200, 404, 409, 428 });
                if (move.What < 2 && reply!.Status == 200) lock (ids) ids.Add((string)reply.Json!["registrationId"]!);
            }));
            await full.Agrees();
        }
        Assert.NotEmpty(ids);
    }
}
