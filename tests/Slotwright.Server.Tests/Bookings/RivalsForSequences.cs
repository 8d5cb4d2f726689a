using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Many who want the same services one right after the other: one gets all of them, the others nothing at all.</summary>
public sealed class RivalsForSequences(Cluster cluster)
{
    [Fact]
    public async Task Of_fifty_rivals_for_one_sequence_one_gets_it()
    {
        var spa = await Spa.Open(cluster.Server);
        await Rounds(spa, [spa.Site], 10, [null, null]);
    }

    [Fact]
    public async Task Rivals_on_two_servers_of_one_database_are_settled_the_same_way()
    {
        var spa = await Spa.Open(cluster.Server);
        await using var second = await cluster.Another();
        await Rounds(spa, [spa.Site, spa.Site.Through(second)], 5, [spa.Ann, spa.Bea]);
    }

    [Fact]
    public async Task Rivals_on_servers_in_processes_of_their_own_are_settled_the_same_way()
    {
        var spa = await Spa.Open(cluster.Server);
        await using var first = await ServerProcess.On(cluster);
        await using var second = await ServerProcess.On(cluster);
        await Rounds(spa, [spa.Site.Through(first.Http), spa.Site.Through(second.Http)], 5, [spa.Ann, spa.Bea]);
    }

    [Fact]
    public async Task Sequences_that_overlap_in_one_member_only_are_rivals_and_the_losers_hold_nothing_of_the_rest()
    {
        var spa = await Spa.Open(cluster.Server);
        await using var second = await cluster.Another();
        TestSite[] doors = [spa.Site, spa.Site.Through(second)];
        var cem = await spa.Site.GivenStaff("Cem");
        var sauna = await spa.Site.GivenService([cem]);
        for (var round = 0; round < 5; round++)
        {
            // Ann's massage, or Cem's sauna; then, for both, the facial by Bea.
            var start = Rivals.Slot(round, 120);
            var replies = await Rivals.All(50, i => spa.TryBook(spa.Package(start, i % 2 == 0 ? [spa.Ann, spa.Bea] : [cem, spa.Bea], Confirmed(start, i), i % 2 == 0 ? null : [sauna, spa.Services[1]]), doors[i / 2 % 2]));
            OneWon(replies);
            var (ann, other) = (await spa.Site.TryBook(spa.Services[0], start, spa.Ann), await spa.Site.TryBook(sauna, start, cem));
            Assert.Equal([200, 428], new[] { ann.Status, other.Status }.Order());
        }
        await Ledger.Agrees(cluster.ConnectionString, spa.Site);
        Assert.Equal(10, (await spa.Site.Find(new { filter = new { status = "CONFIRMED" } })).Count);
    }

    [Fact]
    public async Task Sequences_and_single_bookings_of_the_same_people_in_every_order_are_rivals_that_never_wait_for_each_other_for_ever()
    {
        var spa = await Spa.Open(cluster.Server);
        JsonNode[] reversed = [spa.Services[1], spa.Services[0]];
        var start = Rivals.Slot(0, 120);
        var replies = await Rivals.All(60, i => (i % 3) switch
        {
            0 => spa.TryBook(spa.Package(start, [spa.Ann, spa.Bea], Confirmed(start, i))),
            1 => spa.TryBook(spa.Package(start, [spa.Bea, spa.Ann], Confirmed(start, i), reversed)),
            _ => spa.Site.TryBook(spa.Services[0], "2031-06-02T09:30:00", spa.Ann, b => { Rivals.Confirmed(b); Rivals.Name(b, start, i); }),
        });
        OneWon(replies); // each of them needs Ann between 9:30 and 10:00
        await Ledger.Agrees(cluster.ConnectionString, spa.Site);
    }

    [Fact]
    public async Task Of_packages_confirmed_or_canceled_at_once_each_ends_as_one()
    {
        var spa = await Spa.Open(cluster.Server);
        for (var round = 0; round < 5; round++)
        {
            var package = await spa.Book(Rivals.Slot(round, 120), status: null);
            var replies = await Rivals.All(20, i => i % 2 == 0 ? spa.Act(package, "confirm", new { confirmBookingsInfo = Spa.Info(package) }) : spa.Act(package, "cancel", new { }));
            Assert.Equal(1, replies.Where((_, i) => i % 2 == 1).Count(r => r.Status == 200));
            Assert.Equal(["CANCELED", "CANCELED"], Spa.Members((await spa.Stored(package))["multiServiceBooking"]!).Select(b => b.Status()));
        }
        await Ledger.Agrees(cluster.ConnectionString, spa.Site);
    }

    [Fact]
    public async Task Of_bookings_that_want_the_same_place_in_a_package_one_joins()
    {
        var spa = await Spa.Open(cluster.Server);
        await using var second = await cluster.Another();
        for (var round = 0; round < 5; round++)
        {
            var package = await spa.Book(Rivals.Slot(round * 2, 120), status: null);
            var end = (string)Spa.Members(package)[1].Slot()["endDate"]!;
            var singles = await Rivals.All(10, _ => spa.Site.Book(spa.Services[1], end, spa.Bea));
            var replies = await Rivals.All(10, i => (i % 2 == 0 ? spa.Site : spa.Site.Through(second)).Post($"{Spa.Packages}/add_bookings_to_multi_service_booking",
                new { multiServiceBookingId = (string)package["id"]!, bookings = new[] { new { bookingId = (string)singles[i]["id"]!, revision = "1" } } }));
            Assert.Equal(1, replies.Count(r => r.Status == 200));
            foreach (var late in replies.Where(r => r.Status != 200)) late.Refused(428, "VALIDATION_FAILURE");
            Assert.Equal(3, Spa.Members((await spa.Stored(package))["multiServiceBooking"]!).Length);
        }
        await Ledger.Agrees(cluster.ConnectionString, spa.Site);
    }

    private async Task Rounds(Spa spa, TestSite[] doors, int rounds, string?[] who)
    {
        for (var round = 0; round < rounds; round++)
        {
            var start = Rivals.Slot(round, 120);
            // Nobody named for the facial: Bea is free for a second package, but Ann's massage is not.
            OneWon(await Rivals.All(50, i => spa.TryBook(spa.Package(start, who, Confirmed(start, i)), doors[i % doors.Length])));
        }
        await Ledger.Agrees(cluster.ConnectionString, spa.Site);
        Assert.Equal(2 * rounds, (await spa.Site.Find(new { filter = new Dictionary<string, object> { ["status"] = new Dictionary<string, object> { ["$in"] = (string[])["CONFIRMED", "PENDING", "CREATED"] } } })).Count);
    }

    private static Action<JsonObject, int> Confirmed(string start, int rival) => (b, _) => { Rivals.Confirmed(b); Rivals.Name(b, start, rival); };

    private static void OneWon(Reply[] replies)
    {
        Assert.Equal(1, replies.Count(r => r.Status == 200));
        foreach (var loser in replies.Where(r => r.Status != 200)) loser.Refused(428, "SLOT_NOT_AVAILABLE");
    }
}
