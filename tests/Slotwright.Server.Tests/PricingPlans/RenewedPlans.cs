using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Slotwright.Server.Payments;
using Slotwright.Server.PricingPlans;
using Slotwright.Server.Subscriptions;
using Slotwright.Server.Tests.Orders;

namespace Slotwright.Server.Tests.PricingPlans;

/// <summary>The cycles of a plan are charged to the card its buyer agreed to have kept: each once, and what fails is tried again and told (docs/payments.md).</summary>
public sealed class RenewedPlans(Cluster cluster)
{
    private static readonly Instant Second = Instant.FromUtc(2036, 4, 1, 10, 0); // later than the clocks of other tests

    [Fact]
    public async Task A_cycle_is_charged_once_whoever_comes_by()
    {
        await using var bought = await Bought();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bought.Renew()));
        Assert.Equal(("ACTIVE", "PAID", 2), await bought.Stands());
        Assert.Equal((180, 0), (await bought.Shop.Held("held:test"), await bought.Shop.Held("receivable")));
        var orders = await bought.Orders();
        Assert.Equal([1, 2], orders.Select(o => (int)o["lineItems"]![0]!["subscriptionInfo"]!["cycleNumber"]!));
        var payment = (await bought.Shop.Payments((string)orders[1]["id"]!)).Single()!;
        Assert.Equal(("APPROVED", true), ((string?)payment["status"], (bool?)payment["regularPaymentDetails"]!["savedPaymentMethod"]));
        await bought.Renew(Duration.FromDays(1));
        Assert.Equal(180, await bought.Shop.Held("held:test"));
    }

    [Fact]
    public async Task A_charge_that_fails_is_told_tried_again_and_in_the_end_the_plan_is_over()
    {
        await using var bought = await Bought("Once");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => bought.Renew()));
        Assert.Equal(("ACTIVE", "FAILED", 2), await bought.Stands());
        Assert.Equal("PLAN_PAYMENT_FAILED", await bought.NeedsOwner());
        foreach (var (days, tries) in new[] { (0, 1), (1, 2), (3, 2), (4, 3), (9, 4), (30, 4) })
        {
            await bought.Renew(Duration.FromDays(days));
            Assert.Equal((days, tries), (days, (await bought.Shop.Payments((string)(await bought.Orders())[1]["id"]!)).Count(p => (string?)p!["status"] == "DECLINED")));
        }
        var over = await bought.Then.Order(bought.Plan);
        Assert.Equal(("CANCELED", "FAILED", "PAYMENT_FAILURE"), ((string?)over["status"], (string?)over["lastPaymentStatus"], (string?)over["cancellation"]!["cause"]));
        Assert.Equal("CANCELED", (string?)(await bought.Orders())[1]["status"]);
        Assert.Equal((90, 0), (await bought.Shop.Held("held:test"), await bought.Shop.Held("receivable")));
        Assert.EndsWith("cycle_started2 canceled ended", await cluster.ToldOfOrders(bought.Shop.Site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_buyer_pays_a_failed_cycle_at_the_checkout_and_the_next_is_charged_to_what_they_paid_with()
    {
        await using var bought = await Bought("Once");
        await bought.Renew();
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(bought.Later.Url) };
        using var reply = await browser.GetAsync(new Uri($"/checkout/{bought.Plan["id"]}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(303, (int)reply.StatusCode);
        var page = (await bought.Shop.Payments((string)(await bought.Orders())[1]["id"]!)).Single(p => (string?)p!["status"] == "PENDING")!;
        await bought.Paying.Pay((string)page["id"]!);
        Assert.Equal(("ACTIVE", "PAID", 2), await bought.Stands());
        Assert.Null(await bought.NeedsOwner());
        await bought.Renew(Duration.FromDays(2));
        await bought.Renew(Duration.FromDays(30), 3); // the first of May
        Assert.Equal(("ACTIVE", "PAID", 3), await bought.Stands());
        Assert.Equal(270, await bought.Shop.Held("held:test"));
    }

    [Fact]
    public async Task A_charge_whose_answer_was_lost_is_asked_for_again_and_a_plan_that_was_canceled_is_not_charged()
    {
        await using var bought = await Bought("Timeout");
        await bought.Renew();
        Assert.Equal(("ACTIVE", "UNPAID", 2), await bought.Stands());
        await bought.Renew();
        await bought.Renew(Duration.FromMinutes(11));
        Assert.Equal(("ACTIVE", "PAID", 2), await bought.Stands());
        Assert.Equal(180, await bought.Shop.Held("held:test"));
        bought.Clock.Current = (Second + Duration.FromDays(30)).ToDateTimeOffset();
        await bought.Stands(); // the third cycle begins
        (await bought.Then.Do(bought.Plan, "cancel", new { effectiveAt = "IMMEDIATELY" })).Ok();
        await bought.Renew(Duration.FromDays(30), 3);
        Assert.Equal(2, (await bought.Orders()).Count);
    }

    [Fact]
    public async Task Every_cycle_that_began_while_nobody_looked_is_charged()
    {
        await using var bought = await Bought();
        await bought.Renew(Duration.FromDays(30), 3); // the first of May: April has begun as well
        await bought.Renew(Duration.FromDays(30));
        Assert.Equal(("ACTIVE", "PAID", 3), await bought.Stands());
        Assert.Equal([1, 2, 3], (await bought.Orders()).Select(o => (int)o["lineItems"]![0]!["subscriptionInfo"]!["cycleNumber"]!).Order());
        Assert.Equal((270, 0), (await bought.Shop.Held("held:test"), await bought.Shop.Held("receivable")));
    }

    [Fact]
    public async Task What_is_paid_of_an_older_cycle_says_nothing_of_the_last()
    {
        await using var bought = await Bought("Once");
        await bought.Renew();
        await bought.Renew(Duration.FromDays(30), 3);
        Assert.Equal(("ACTIVE", "FAILED", 3), await bought.Stands());
        (await bought.Then.Post($"/ecom/v1/payments-collector/orders/{(await bought.Orders())[1]["id"]}/mark-as-paid", new { })).Ok(); // the second, in cash
        await bought.Renew(Duration.FromDays(30));
        Assert.Equal(("ACTIVE", "FAILED", 3), await bought.Stands());
        Assert.Equal((90, 90), (await bought.Shop.Held("held:manual"), await bought.Shop.Held("receivable")));
    }

    private async Task<BoughtPlan> Bought(string card = "Success")
    {
        var shop = await Shop.Open(cluster.Server);
        var member = await cluster.SignedIn(shop.Site, await shop.Site.GivenBuyer());
        var plan = await shop.Site.GivenPlan(change: p => p["startDateSettings"] = JsonNode.Parse("""{"type":"FIXED_DATE","fixedDateOptions":{"startDate":"2036-03-01T10:00:00Z"}}"""), variant: PlansOfSite.Every(1, "MONTH"));
        var order = await member.Buy(plan);
        await shop.Pay((string)order["wixPayOrderId"]!, card);
        if (card == "Timeout") await shop.Server.Services.GetRequiredService<PaymentDesk>().Look(Guid.Parse(shop.Site.Id), Guid.Parse((string)order["wixPayOrderId"]!), CancellationToken.None);
        var clock = new TestClock(Second.ToDateTimeOffset());
        return new(shop, order, clock, await cluster.Another(clock));
    }

    /// <summary>A plan of 90 a month from the first of March 2036 on, its first month paid, and a server in whose time the second begins.</summary>
    private sealed record BoughtPlan(Shop Shop, JsonNode Plan, TestClock Clock, TestServer Later) : IAsyncDisposable
    {
        public TestSite Then => Shop.Site.Through(Later);

        public Shop Paying => Shop with { Server = Later };

        private Guid Site => Guid.Parse(Shop.Site.Id);

        /// <summary>What the server's own runners do when it has become so much later.</summary>
        public async Task Renew(Duration after = default, int cycle = 2)
        {
            Clock.Current = (Second + after).ToDateTimeOffset();
            var (services, id) = (Later.Services, Guid.Parse((string)Plan["id"]!));
            await services.GetRequiredService<PlanKeeper>().Settle(Site, id, Second + after, CancellationToken.None);
            await services.GetRequiredService<PlanRenewals>().Run(Site, id, cycle, Second + after, CancellationToken.None);
        }

        public async Task<(string, string, int)> Stands() => await Then.Order(Plan) is var now ? ((string)now["status"]!, (string)now["lastPaymentStatus"]!, (int)now["currentCycle"]!["index"]!) : default;

        public async Task<IReadOnlyList<JsonNode>> Orders() => [.. (await Shop.Site.Post("/ecom/v1/orders/search", new { search = new { sort = new[] { new { fieldName = "number", order = "ASC" } } } })).Ok()["orders"]!.AsArray().Select(o => o!)];

        public async Task<string?> NeedsOwner() => (await Shop.Server.Db.List(Site, "SELECT max(needs_owner) FROM orders WHERE site_id = $1", r => r.IsDBNull(0) ? null : r.GetString(0), CancellationToken.None))[0];

        public ValueTask DisposeAsync() => Later.DisposeAsync();
    }
}
