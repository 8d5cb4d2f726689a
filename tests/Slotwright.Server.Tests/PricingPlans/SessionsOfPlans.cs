using System.Text.Json.Nodes;
using Slotwright.Server.Http;
using Slotwright.Server.PricingPlans;

namespace Slotwright.Server.Tests.PricingPlans;

/// <summary>Sessions are paid with plans, and given back.</summary>
public sealed class SessionsOfPlans(Cluster cluster)
{
    private const string Start = "2031-03-10T09:00:00Z", Inside = "2031-03-20T10:00:00Z";

    [Fact]
    public async Task A_session_is_paid_from_what_is_left_once_for_each_booking()
    {
        var (site, bob, service, plan) = await Given(p => p["includedSessions"] = 2);
        var order = await site.Sell(plan, bob, Start);
        var (first, second, third) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal("Ten visits 2", await cluster.Server.Usable(site, bob, service, Inside));
        Assert.Null(await Redeem(first) ?? await Redeem(first) ?? await Redeem(second));
        Assert.Equal("NO_SESSIONS_LEFT", await Redeem(third));
        Assert.Equal("", await cluster.Server.Usable(site, bob, service, Inside));
        Assert.Equal((true, false), (await cluster.Server.Return(site, first), await cluster.Server.Return(site, first)));
        Assert.False(await cluster.Server.Return(site, third));
        Assert.Equal("Ten visits 1", await cluster.Server.Usable(site, bob, service, Inside));
        Assert.Equal((null, "NO_SESSIONS_LEFT"), (await Redeem(first), await Redeem(third))); // booked again
        Assert.Equal("first:returned second first", await Ledger(site, (first, "first"), (second, "second")));
        Task<string?> Redeem(Guid booking) => cluster.Server.Redeem(site, order, booking, Inside);
    }

    [Fact]
    public async Task A_party_takes_as_many_sessions_as_it_has_people_or_none()
    {
        var (site, bob, service, plan) = await Given(p => p["includedSessions"] = 5);
        var order = await site.Sell(plan, bob, Start);
        Assert.Equal("NO_SESSIONS_LEFT", await cluster.Server.Redeem(site, order, Guid.NewGuid(), Inside, 6));
        Assert.Null(await cluster.Server.Redeem(site, order, Guid.NewGuid(), Inside, 3));
        Assert.Equal("NO_SESSIONS_LEFT", await cluster.Server.Redeem(site, order, Guid.NewGuid(), Inside, 3));
        Assert.Equal("Ten visits 2", await cluster.Server.Usable(site, bob, service, Inside));
    }

    [Fact]
    public async Task A_booking_is_paid_with_one_plan()
    {
        var (site, bob, _, plan) = await Given();
        var (one, other, booking) = (await site.Sell(plan, bob, Start), await site.Sell(plan, bob, Start), Guid.NewGuid());
        Assert.Equal((null, "PAID_WITH_ANOTHER_PLAN"), (await cluster.Server.Redeem(site, one, booking, Inside), await cluster.Server.Redeem(site, other, booking, Inside)));
        Assert.Equal("ORDER_NOT_FOUND", await cluster.Server.Redeem(site, new JsonObject { ["id"] = Guid.NewGuid().ToString() }, Guid.NewGuid(), Inside));
    }

    [Fact]
    public async Task A_plan_pays_between_its_start_and_its_end()
    {
        var (site, bob, service, plan) = await Given();
        var order = await site.Sell(plan, bob, Start);
        foreach (var (at, usable) in new[] { ("2031-03-10T08:59:59Z", false), (Start, true), ("2031-04-10T08:59:59Z", true), ("2031-04-10T09:00:00Z", false) })
        {
            Assert.Equal(usable ? "Ten visits" : "", await cluster.Server.Usable(site, bob, service, at));
            Assert.Equal(usable ? null : "PLAN_NOT_USABLE", await cluster.Server.Redeem(site, order, Guid.NewGuid(), at));
        }
        (await site.Do(order, "cancel", new { effectiveAt = "IMMEDIATELY" })).Ok();
        Assert.Equal(("", "PLAN_NOT_USABLE"), (await cluster.Server.Usable(site, bob, service, Inside), await cluster.Server.Redeem(site, order, Guid.NewGuid(), Inside)));
    }

    [Fact]
    public async Task Neither_a_draft_nor_a_paused_plan_pays()
    {
        var (site, bob, service, _) = await Given();
        var plan = await site.GivenPlan("Now");
        await site.Enable(service, plan);
        (await site.Patch("/slotwright/v1/payment-settings", new { paymentSettings = new { revision = "1", provider = "TEST" } })).Ok();
        var draft = await (await cluster.SignedIn(site, bob)).Buy(plan);
        Assert.Equal("PLAN_NOT_USABLE", await cluster.Server.Redeem(site, draft, Guid.NewGuid(), Inside));
        var order = await site.Sell(plan, bob);
        Assert.Equal("Now", await cluster.Server.Usable(site, bob, service, Inside));
        (await site.Do(order, "pause")).Ok();
        Assert.Equal(("", "PLAN_NOT_USABLE"), (await cluster.Server.Usable(site, bob, service, Inside), await cluster.Server.Redeem(site, order, Guid.NewGuid(), Inside)));
        (await site.Do(order, "resume")).Ok();
        Assert.Null(await cluster.Server.Redeem(site, order, Guid.NewGuid(), Inside));
    }

    [Fact]
    public async Task Sessions_come_anew_with_each_cycle_or_by_a_calendar_of_their_own()
    {
        var (site, bob, service, _) = await Given();
        var monthly = await site.GivenPlan("Monthly", change: p => p["includedSessions"] = 1, variant: PlansOfSite.Every(1, "MONTH"));
        var weekly = await site.GivenPlan("Weekly", change: p => (p["includedSessions"], p["benefitDistributionSettings"]) = (1, JsonNode.Parse("""{"distributionStrategyType":"CUSTOM_SCHEDULE","customScheduleOptions":{"cycleDuration":{"unit":"WEEK","count":1} } }""")), variant: PlansOfSite.Every(1, "MONTH"));
        await site.Enable(service, monthly, weekly);
        var orders = new[] { await site.Sell(monthly, bob, Start), await site.Sell(weekly, bob, Start) };
        string[] at = ["2031-03-10T09:00:00Z", "2031-03-17T08:00:00Z", "2031-03-17T09:00:00Z", "2031-04-10T09:00:00Z"];
        var paid = new List<string>();
        foreach (var order in orders) foreach (var when in at) paid.Add(await cluster.Server.Redeem(site, order, Guid.NewGuid(), when) ?? "paid");
        Assert.Equal("paid NO_SESSIONS_LEFT NO_SESSIONS_LEFT paid paid NO_SESSIONS_LEFT paid paid", string.Join(' ', paid));
        Assert.Equal("Weekly 1", await cluster.Server.Usable(site, bob, service, "2031-04-01T10:00:00Z"));
    }

    [Fact]
    public async Task Only_services_of_the_plan_are_paid_with_it_and_those_it_had_when_it_went()
    {
        var (site, bob, service, plan) = await Given();
        var other = await site.GivenService([await site.GivenStaff()]);
        await site.Sell(plan, bob, Start);
        Assert.Equal(("Ten visits", ""), (await cluster.Server.Usable(site, bob, service, Inside), await cluster.Server.Usable(site, bob, other, Inside)));
        Assert.Equal("", await cluster.Server.Usable(site, await site.GivenBuyer("Eve"), service, Inside));
        (await site.Delete($"{PlansOfSite.Path}/{plan["id"]}")).Ok();
        Assert.Equal(("Ten visits", ""), (await cluster.Server.Usable(site, bob, service, Inside), await cluster.Server.Usable(site, bob, other, Inside)));
    }

    [Fact]
    public async Task The_plan_that_ends_first_is_offered_first()
    {
        var (site, bob, service, plan) = await Given();
        var forever = await site.GivenPlan("Forever");
        await site.Enable(service, forever);
        await site.Sell(forever, bob, Start);
        await site.Sell(plan, bob, Start);
        Assert.Equal("Ten visits, Forever", await cluster.Server.Usable(site, bob, service, Inside));
    }

    [Fact]
    public async Task Of_two_bookings_for_the_last_session_the_one_that_waits_gets_none()
    {
        var (site, bob, _, plan) = await Given(p => p["includedSessions"] = 1);
        var (order, balance, at) = (Guid.Parse((string)(await site.Sell(plan, bob, Start))["id"]!), cluster.Server.Balance(), Wire.Instant(Inside));
        await using var first = cluster.Server.Begin(site);
        Assert.Null(await balance.Redeem(first, order, Guid.NewGuid(), 1, at, CancellationToken.None));
        await using var second = cluster.Server.Begin(site);
        var waiting = balance.Redeem(second, order, Guid.NewGuid(), 1, at, CancellationToken.None);
        await first.Commit(CancellationToken.None);
        Assert.IsType<NoSessionsLeft>(await waiting);
        await second.Commit(CancellationToken.None); // even so there is nothing of it
        Assert.Equal((1, 1), await Counts(site));
    }

    [Fact]
    public async Task However_many_want_them_no_more_sessions_are_spent_than_there_are()
    {
        var (site, bob, _, plan) = await Given(p => p["includedSessions"] = 3);
        var order = await site.Sell(plan, bob, Start);
        var bookings = Enumerable.Range(0, 16).Select(_ => Guid.NewGuid()).ToList();
        var outcomes = await Task.WhenAll(bookings.Select(b => cluster.Server.Redeem(site, order, b, Inside)));
        Assert.Equal(3, outcomes.Count(o => o is null));
        Assert.Equal((3, 3), await Counts(site));
        Assert.Equal(3, (await Task.WhenAll(bookings.Concat(bookings).Select(b => cluster.Server.Return(site, b)))).Count(returned => returned));
        Assert.Equal((0, 0), await Counts(site));
    }

    [Fact]
    public async Task One_booking_that_is_paid_twice_at_the_same_moment_pays_once()
    {
        var (site, bob, _, plan) = await Given(p => p["includedSessions"] = 9);
        var (order, booking) = (await site.Sell(plan, bob, Start), Guid.NewGuid());
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => cluster.Server.Redeem(site, order, booking, Inside))), Assert.Null);
        Assert.Equal((1, 1), await Counts(site));
        Assert.Equal(8, (int)(await site.Order(order))["remainingSessions"]!);
    }

    private async Task<(TestSite Site, string Bob, JsonNode Service, JsonNode Plan)> Given(Action<JsonObject>? change = null)
    {
        var site = await cluster.Server.NewSite();
        var plan = await site.GivenPlan(change: change, variant: PlansOfSite.Every(1, "MONTH", 1));
        var service = await site.GivenService([await site.GivenStaff()], change: s => s["payment"]!["options"]!["pricingPlan"] = true);
        await site.Enable(service, plan);
        return (site, await site.GivenBuyer(), service, plan);
    }

    /// <summary>The sessions spent, and the redemptions that stand.</summary>
    private async Task<(int Used, int Standing)> Counts(TestSite site) => (await cluster.Server.Db.List(Guid.Parse(site.Id), """
        SELECT (SELECT coalesce(sum(used), 0)::int FROM plan_credits WHERE site_id = $1), (SELECT count(*)::int FROM plan_redemptions WHERE site_id = $1 AND returned_date IS NULL)
        """, r => (r.GetInt32(0), r.GetInt32(1)), CancellationToken.None))[0];

    private async Task<string> Ledger(TestSite site, params (Guid Id, string Name)[] names) => string.Join(' ', await cluster.Server.Db.List(Guid.Parse(site.Id),
        "SELECT booking_id, returned_date IS NOT NULL FROM plan_redemptions WHERE site_id = $1 ORDER BY id", r => names.Single(n => n.Id == r.GetGuid(0)).Name + (r.GetBoolean(1) ? ":returned" : ""), CancellationToken.None));
}
