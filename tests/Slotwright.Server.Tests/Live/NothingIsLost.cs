using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Live;

namespace Slotwright.Server.Tests.Live;

/// <summary>Who follows a site's events hears each once and those of one entity in order, however often it is cut off.</summary>
public sealed class NothingIsLost(Cluster cluster)
{
    private const string Booked = "wix.bookings.v2.booking_created", Beginning = "0-0-0";

    [Fact]
    public async Task Bookings_by_several_callers_through_two_servers_arrive_once_and_in_order()
    {
        await using var other = await cluster.Another();
        var site = await cluster.Server.NewSite();
        var staff = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => site.GivenStaff($"Ann {n}")));
        var service = await site.GivenService(staff);
        using var here = await Listener.Open(site, after: Beginning);
        using var there = await Listener.Open(site.Through(other), after: Beginning);
        await Task.WhenAll(staff.Select(async (resource, n) =>
        {
            var caller = n % 2 == 0 ? site : site.Through(other);
            for (var hour = 9; hour < 14; hour++)
            {
                var booking = await caller.Book(service, $"2031-06-02T{hour:00}:00:00", resource);
                (await caller.ConfirmOrDecline(booking)).Ok();
                (await caller.Act(booking, "cancel", new { revision = "2" })).Ok();
            }
        }));
        var stored = await cluster.EventIds(site);
        foreach (var listener in new[] { here, there })
        {
            var heard = await listener.Events(stored.Count);
            Assert.Equal(stored.Order(), heard.Select(f => f.EventId).Order());
            Assert.Equal(20, heard.Count(f => f.Type == Booked));
            Assert.All(heard.GroupBy(f => (string)f.Event!["entityId"]!), AreInOrder);
        }
    }

    [Fact]
    public async Task A_follower_cut_off_after_every_event_misses_nothing_and_hears_nothing_twice()
    {
        await using var other = await cluster.Another();
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        string last;
        using (var first = await Listener.Open(site, after: Beginning)) last = first.Last; // cut off before it heard anything
        var (naive, before) = (new NaiveCursor(cluster, site), (await cluster.EventIds(site)).Count);
        await naive.Read();
        await using (var slow = await cluster.Begin(site))
        {
            for (var hour = 9; hour < 13; hour++) await (hour % 2 == 0 ? site : site.Through(other)).Book(service, $"2031-06-02T{hour:00}:00:00", ann);
            await naive.Read();
            await slow.Commit();
        }
        await site.Book(service, "2031-06-02T14:00:00", ann);
        await naive.Read();

        var stored = await cluster.EventIds(site);
        var heard = new List<Frame>();
        while (heard.Count < stored.Count)
        {
            using var listener = await Listener.Open(heard.Count % 2 == 0 ? site : site.Through(other), after: last);
            heard.Add(await listener.Event());
            last = listener.Last;
        }
        Assert.Equal(stored.Order(), heard.Select(f => f.EventId).Order());
        Assert.Equal([stored[before]], stored.Except(naive.Seen)); // a cursor that only remembers the last id loses what took longer
        Assert.All(heard.GroupBy(f => (string)f.Event!["entityId"]!), AreInOrder);
    }

    [Fact]
    public async Task A_follower_hears_what_took_long_and_came_while_it_listened()
    {
        var site = await cluster.Server.NewSite();
        using var listener = await Listener.Open(site);
        await using var slow = await cluster.Begin(site);
        var staff = await site.GivenStaff();
        await slow.Commit();
        var heard = new List<string>();
        while (!heard.Contains("by-hand") || !heard.Contains(staff)) heard.Add((string)(await listener.Event()).Event!["entityId"]!);
        Assert.True(heard.IndexOf("by-hand") < heard.IndexOf(staff)); // as they stand in the outbox
    }

    [Fact]
    public async Task More_than_fits_a_page_comes_whole_and_resumes_in_the_midst_of_a_transaction()
    {
        var site = await cluster.Server.NewSite();
        using var first = await Listener.Open(site, "?entityId=by-hand");
        await using (var many = await cluster.Begin(site, events: 1300)) await many.Commit();
        var heard = await first.Events(700);
        first.Dispose();
        using var second = await Listener.Open(site, "?entityId=by-hand", heard[^1].Id);
        heard.AddRange(await second.Events(600));
        Assert.Equal(Enumerable.Range(1, 1300), heard.Select(f => (int)f.Event!["updatedEvent"]!["currentEntity"]!["n"]!));
    }

    [Fact]
    public async Task Who_falls_behind_reads_on_by_itself()
    {
        var site = await cluster.Server.NewSite();
        using var listener = await Listener.Open(site, "?entityId=by-hand");
        await using (var many = await cluster.Begin(site, events: 9000)) await many.Commit();
        var heard = await listener.Events(9000);
        Assert.Equal(Enumerable.Range(1, 9000), heard.Select(f => (int)f.Event!["updatedEvent"]!["currentEntity"]!["n"]!));
        await using (var one = await cluster.Begin(site)) await one.Commit();
        Assert.Equal(1, (int)(await listener.Event()).Event!["updatedEvent"]!["currentEntity"]!["n"]!);
    }

    [Fact]
    public async Task Only_so_much_waits_for_one_follower()
    {
        var site = Guid.NewGuid();
        var events = Enumerable.Range(1, 3000).Select(n => new FedEvent(7, new(site, n, Guid.NewGuid(), "x", "created", "createdEvent", "e", n, default, false, null, "User", site, []))).ToList();
        var feed = cluster.Server.Services.GetRequiredService<EventFeed>();
        using var follower = await feed.Join(() => [], _ => true, TestContext.Current.CancellationToken);
        follower.Tell(new(new(7, 8, 0), events, StreamPosition.At(8), true));
        var heard = await follower.Hear(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(events.Take(2000), heard.Select(h => h.Event));
        Assert.Equal(new(7, 8, 2000), heard[^1].At);
    }

    [Theory]
    [InlineData("1f-0-0", 31, 31, 0)]
    [InlineData("1f-2-a", 31, 33, 10)]
    public void A_place_is_said_shortly(string text, ulong from, ulong to, long id)
    {
        Assert.Equal(new(from, to, id), StreamPosition.Parse(text));
        Assert.Equal(text, new StreamPosition(from, to, id).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1f-2")]
    [InlineData("1f-2-")]
    [InlineData("1f--2-1")]
    [InlineData("x-y-z")]
    [InlineData(" 1f-2-1")]
    [InlineData("1f-2-1-0")]
    [InlineData("ffffffffffffffff-1-1")]
    [InlineData("1-ffffffffffffffff-1")]
    [InlineData("1-1-ffffffffffffffff")]
    [InlineData("11111111111111111-1-1")]
    public void What_is_no_place_is_not_read_as_one(string text) => Assert.Null(StreamPosition.Parse(text));

    private static void AreInOrder(IEnumerable<Frame> ofOne)
    {
        var sequences = ofOne.Select(f => long.Parse((string)f.Event!["entityEventSequence"]!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(sequences.Order(), sequences);
    }

    /// <summary>What this stream is not: one that remembers the greatest id it has seen.</summary>
    private sealed class NaiveCursor(Cluster cluster, TestSite site)
    {
        private long last;

        public HashSet<string> Seen { get; } = [];

        public async Task Read()
        {
            var rows = await cluster.Server.Db.List(Guid.Parse(site.Id), "SELECT id, event_id FROM outbox WHERE site_id = $1 AND id > $2 ORDER BY id", r => (Id: r.GetInt64(0), Event: r.GetGuid(1)), CancellationToken.None, last);
            foreach (var (_, e) in rows) Seen.Add(e.ToString());
            if (rows.Count > 0) last = rows[^1].Id;
        }
    }
}
