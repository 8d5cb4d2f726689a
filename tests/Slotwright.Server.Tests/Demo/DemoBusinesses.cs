using System.Globalization;
using Slotwright.Server.Demo;

namespace Slotwright.Server.Tests.Demo;

/// <summary>The demo's salon and studio, made over HTTP on a running server.</summary>
public sealed class DemoBusinesses(Cluster cluster)
{
    [Fact]
    public async Task A_second_start_with_the_demo_adds_nothing()
    {
        var server = cluster.Server;
        var demo = new DemoSites(server.Http, Cluster.OwnerKey, server.Db, TimeProvider.System);
        var first = await demo.Make(TestContext.Current.CancellationToken);
        Assert.Equal(["Comb & Co. (demo hair salon)", "Still Water Yoga (demo studio)"], first.Select(s => s.Name));
        var counts = await Task.WhenAll(first.Select(Counts));

        Assert.Equal(first, await demo.Make(TestContext.Current.CancellationToken));
        Assert.Equal(counts, await Task.WhenAll(first.Select(Counts)));

        var later = new DemoSites(server.Http, Cluster.OwnerKey, server.Db, new TestClock(DateTimeOffset.Parse("2999-01-01Z", CultureInfo.InvariantCulture)));
        Assert.Equal(first.Select(s => s with { Key = null }), await later.Make(TestContext.Current.CancellationToken));
        Assert.Equal(counts, await Task.WhenAll(first.Select(Counts)));
    }

    [Fact]
    public async Task A_start_that_was_cut_short_is_completed_by_the_next()
    {
        using var tired = new HttpClient(new Tired(30)) { BaseAddress = cluster.Server.Http.BaseAddress };
        var plan = Renamed(YogaStudio.Plan);
        await Assert.ThrowsAsync<HttpRequestException>(() => Found(tired, plan));
        var site = await Found(cluster.Server.Http, plan);
        var whole = await Found(cluster.Server.Http, Renamed(YogaStudio.Plan));
        Assert.Equal(await Counts(whole), await Counts(site));
    }

    [Theory]
    [InlineData("2027-03-15T02:30:00Z")] // the 14th in New York, the day its clocks change; Berlin's change two weeks on
    [InlineData("2027-10-25T12:00:00Z")] // back on 31 October in Berlin, on 7 November in New York
    public async Task Every_visit_of_the_plan_is_confirmed_or_waits_for_approval_whatever_the_day(string now)
    {
        await using var server = await cluster.Another(new TestClock(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));
        foreach (var plan in new[] { HairSalon.Plan, YogaStudio.Plan })
        {
            var counts = await Counts(await Found(server.Http, Renamed(plan)));
            Assert.Equal((plan.Staff.Count, plan.Offers.Count, 0, 1), (counts.Staff, counts.Services, counts.Declined, counts.Canceled));
            Assert.True(counts is { Confirmed: > 7, Pending: > 0 } && counts.Confirmed + counts.Pending + counts.Canceled == counts.All, counts.ToString());
        }
    }

    private static Business Renamed(Business plan) => plan with { Key = Guid.NewGuid().ToString(), Name = Guid.NewGuid().ToString() };

    private static Task<DemoSite> Found(HttpClient http, Business plan) =>
        new Founding(new DemoClient(http, Cluster.OwnerKey, null), plan).Run(TestContext.Current.CancellationToken);

    private async Task<Holding> Counts(DemoSite demo)
    {
        var site = new TestSite(cluster.Server.Http, demo.Id, demo.Key!, demo.ClientId, "UTC");
        async Task<int> Count(string path, object? filter = null) => (int)(await site.Post(path, new { filter = filter ?? new { } })).Ok()["count"]!;
        Task<int> Bookings(string status) => Count("/_api/bookings-reader/v2/extended-bookings/count", new { status });
        return new(await Count("/bookings/v1/staff-members/count"), await Count("/bookings/v2/services/count"), await Count("/_api/bookings-reader/v2/extended-bookings/count"),
            await Bookings("CONFIRMED"), await Bookings("PENDING"), await Bookings("DECLINED"), await Bookings("CANCELED"));
    }

    private sealed record Holding(int Staff, int Services, int All, int Confirmed, int Pending, int Declined, int Canceled);

    /// <summary>A connection that breaks after some requests.</summary>
    private sealed class Tired(int requests) : DelegatingHandler(new SocketsHttpHandler())
    {
        private int left = requests;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct) =>
            --left < 0 ? throw new HttpRequestException("The connection broke.") : base.SendAsync(request, ct);
    }
}
