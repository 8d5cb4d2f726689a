using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Waitlist;

/// <summary>An offered appointment goes to the one it is offered to, whoever else wants it through whichever server, and after restarts too.</summary>
[Collection("Waitlist")]
public sealed class RivalsForSlots(Cluster cluster)
{
    [Fact]
    public async Task Of_fifty_who_want_freed_time_through_two_servers_only_the_one_it_is_offered_to_gets_it()
    {
        await using var taken = await TakenSlot.Of(cluster, waitlist: new { enabled = true, capacity = 30, reservationTimeInMinutes = 10 });
        await using var second = await cluster.Another(taken.Clock);
        TestSite[] doors = [taken.Site, taken.Site.Through(second)];
        var line = new List<string>();
        for (var i = 0; i < 10; i++) line.Add(await taken.Register($"waiting{i}", doors[i % 2]));
        for (var round = 0; round < 3; round++)
        {
            await taken.Free();
            var replies = await Rivals.All(51, i => i < 10 ? taken.TryEnroll(line[i], doors[i % 2]) : taken.TryBook(doors[i % 2], $"stranger{round}-{i}", i % 3 == 0 ? "2031-06-02T09:30:00" : TakenSlot.Ten));
            Assert.Equal(round, Assert.Single(Enumerable.Range(0, 51), i => replies[i].Status == 200));
            taken.Inside.Add(replies[round].Json!["booking"]!);
            foreach (var loser in replies.Take(10).Where(r => r.Status != 200)) loser.Refused(428, "REGISTRATION_NOT_SUGGESTED");
            foreach (var stranger in replies.Skip(10)) stranger.Refused(428, "SLOT_NOT_AVAILABLE");
            await taken.Agrees();
        }
    }

    [Fact]
    public async Task Strangers_who_come_in_the_very_moment_time_is_freed_find_it_kept()
    {
        await using var taken = await TakenSlot.Of(cluster);
        await using var second = await cluster.Another(taken.Clock);
        TestSite[] doors = [taken.Site, taken.Site.Through(second)];
        for (var round = 0; round < 4; round++)
        {
            var first = await taken.Register($"first{round}");
            var booking = await taken.Site.Stored(taken.Inside[0]);
            var replies = await Rivals.All(20, i => i == 7 ? doors[1].Act(booking, "cancel", new { revision = booking.Revision() }) : taken.TryBook(doors[i % 2], $"stranger{round}-{i}"));
            replies[7].Ok();
            foreach (var stranger in replies.Where((_, i) => i != 7)) stranger.Refused(428, "SLOT_NOT_AVAILABLE");
            taken.Inside[0] = await taken.Enroll(first);
            await taken.Agrees();
        }
    }

    [Fact]
    public async Task Offers_survive_a_restart_and_pass_on_after_it()
    {
        await using var taken = await TakenSlot.Of(cluster);
        await taken.Register("Bea");
        var cid = await taken.Register("Cid");
        await taken.Free();
        await taken.Restart();
        Assert.Equal("SUGGESTING: Bea SUGGESTING, Cid WAITING", await taken.Line());
        (await taken.TryBook(taken.Site, "Stranger")).Refused(428, "SLOT_NOT_AVAILABLE");
        taken.Clock.Advance(TimeSpan.FromMinutes(10));
        await taken.Restart();
        await taken.Sweep();
        Assert.Equal("SUGGESTING: Bea WAITING, Cid SUGGESTING", await taken.Line());
        await taken.Restart();
        Assert.Equal("CONFIRMED", (await taken.Enroll(cid)).Status());
        await taken.Agrees();
    }

    [Theory]
    [InlineData(7)]
    [InlineData(1984)]
    public async Task Whatever_happens_in_whatever_order_nobody_has_time_that_another_has_or_is_offered(int seed)
    {
        await using var taken = await TakenSlot.Of(cluster, staff: 2, waitlist: new { enabled = true, capacity = 30, reservationTimeInMinutes = 10 });
        await using var second = await cluster.Another(taken.Clock);
        var (random, ids, people) = (new Random(seed), new List<string>(), 0);
        TestSite[] doors = [taken.Site, taken.Site.Through(second)];
        string[] places = [taken.Place, taken.Name(taken.Inside[0], taken.Staff[0])];
        for (var step = 0; step < 15; step++)
        {
            var inside = await taken.Site.Find(new { filter = new { status = "CONFIRMED" }, cursorPaging = new { limit = 100 } });
            var moves = Enumerable.Range(0, 6).Select(_ => (What: random.Next(8), Which: random.Next(1000), Door: doors[random.Next(2)], Person: people++)).ToList();
            if (random.Next(3) == 0) taken.Clock.Advance(TimeSpan.FromMinutes(random.Next(12)));
            await Task.WhenAll(moves.Select(async move =>
            {
                var reply = move.What switch
                {
                    0 or 1 => await taken.TryRegister(move.Door, $"person{move.Person}", places[move.Which % 2]),
                    2 when ids.Count > 0 => await taken.Site.Act(await taken.Booking(ids[move.Which % ids.Count]), "cancel", new { revision = "1" }),
                    3 or 4 when ids.Count > 0 => await taken.TryEnroll(ids[move.Which % ids.Count], move.Door),
                    5 when inside.Count > 0 && inside[move.Which % inside.Count] is var booking => await move.Door.Act(booking, "cancel", new { revision = booking.Revision() }),
                    6 => await taken.TryBook(move.Door, $"stranger{move.Person}", move.Which % 2 == 0 ? TakenSlot.Ten : "2031-06-02T10:30:00"),
                    _ => null,
                };
                if (reply is null) await taken.Sweep(move.Which % 2 == 0 ? second : null);
                else Assert.Contains(reply.Status, new[] { 200, 404, 409, 428 });
                if (move.What < 2 && reply!.Status == 200) lock (ids) ids.Add((string)reply.Json!["registrationId"]!);
            }));
            await taken.Agrees();
        }
        Assert.NotEmpty(ids);
    }
}
