using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Payments;
using Slotwright.Server.Tests.Bookings;
using Slotwright.Server.Tests.Orders;

namespace Slotwright.Server.Tests.PricingPlans;

/// <summary>Plans bought online, paid for where everything is paid (docs/payments.md).</summary>
public sealed class PaidPlans(Cluster cluster)
{
    [Fact]
    public async Task A_plan_that_is_paid_is_its_buyers_at_that_moment_and_paid_once()
    {
        var (shop, _, member) = await Given();
        var order = await member.Buy(await shop.Site.GivenPlan(variant: PlansOfSite.Every(1, "MONTH")));
        Assert.Equal(("DRAFT", "UNPAID"), Stands(order));
        await shop.Pay((string)order["wixPayOrderId"]!, "Twice");
        await shop.Pay((string)order["wixPayOrderId"]!);
        Assert.Equal(("ACTIVE", "PAID"), Stands((await member.Get($"{SoldPlans.Mine}/{order["id"]}")).Ok()["order"]!));
        Assert.Equal("start_date_changed purchased started cycle_started1", await cluster.ToldOfOrders(shop.Site));
        Assert.Equal((90, -90, 0), (await shop.Held("held:test"), await shop.Held("sales"), await shop.Held("receivable")));
        var paid = (await shop.Site.Post("/ecom/v1/orders/search", new { search = new { } })).Ok()["orders"]!.AsArray().Single()!;
        Assert.Equal(("APPROVED", "PAID", "Ten visits", 1), ((string)paid["status"]!, (string)paid["paymentStatus"]!, (string)paid["lineItems"]![0]!["productName"]!["original"]!, (int)paid["lineItems"]![0]!["subscriptionInfo"]!["cycleNumber"]!));
    }

    [Fact]
    public async Task The_way_to_pay_begins_at_the_checkout_of_the_sold_plan()
    {
        var (shop, _, member) = await Given();
        var order = await member.Buy(await shop.Site.GivenPlan());
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(shop.Server.Url) };
        using var reply = await browser.GetAsync(new Uri($"/checkout/{order["id"]}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(303, (int)reply.StatusCode);
        Assert.Contains("/pay/", reply.Headers.Location!.ToString());
        using var page = await shop.Server.Http.GetAsync(new Uri(reply.Headers.Location!.PathAndQuery, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("Ten visits", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var nothing = await shop.Server.Http.GetAsync(new Uri($"/checkout/{Guid.NewGuid()}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)nothing.StatusCode);
    }

    [Fact]
    public async Task A_declined_card_leaves_the_plan_a_draft_and_another_card_pays_it()
    {
        var (shop, _, member) = await Given();
        var order = await member.Buy(await shop.Site.GivenPlan());
        await shop.Pay((string)order["wixPayOrderId"]!, "Declined");
        Assert.Equal(("DRAFT", "UNPAID"), Stands(await shop.Site.Order(order)));
        await shop.Pay((string)order["wixPayOrderId"]!);
        Assert.Equal(("ACTIVE", "PAID"), Stands(await shop.Site.Order(order)));
    }

    [Fact]
    public async Task Payments_told_at_once_twice_or_too_late_make_a_plan_its_buyers_once_or_the_owners_to_know()
    {
        var (shop, _, member) = await Given();
        var (desk, site, ct) = (shop.Server.Services.GetRequiredService<PaymentDesk>(), Guid.Parse(shop.Site.Id), TestContext.Current.CancellationToken);
        var plan = await shop.Site.GivenPlan();
        var (paid, late) = (await member.Buy(plan), await member.Buy(plan));
        Task Told(JsonNode order) => Tell(Guid.Parse((string)order["wixPayOrderId"]!));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Told(paid)));
        Assert.Equal(("ACTIVE", "PAID"), Stands(await shop.Site.Order(paid)));
        Assert.Equal("start_date_changed purchased started cycle_started1", await cluster.ToldOfOrders(shop.Site));
        await Ledger.Ask(cluster.ConnectionString, "UPDATE payments SET expires_at = expires_at - interval '25 hours' WHERE site_id = $1 AND status = 'PENDING' RETURNING id::text", r => r.GetString(0), site);
        await desk.Look(site, Guid.Parse((string)late["wixPayOrderId"]!), ct);
        await Told(late);
        await shop.Settle();
        Assert.Equal(("DRAFT", "UNPAID"), Stands(await shop.Site.Order(late)));
        Assert.Equal(["PAID_AFTER_REJECTION"], await shop.Server.Db.List(site, "SELECT needs_owner FROM orders WHERE site_id = $1 AND needs_owner IS NOT NULL", r => r.GetString(0), ct));
        Assert.Equal(180, await shop.Held("held:test"));

        async Task Tell(Guid payment) => await desk.Take(site, (await shop.Server.Db.Payment(site, payment, ct))!.Order, payment, new($"told_{payment:N}", Domain.Orders.PaymentStatus.Approved, 90), ct);
    }

    [Fact]
    public async Task What_the_business_sells_for_a_member_can_be_collected_by_hand()
    {
        var (shop, bob, _) = await Given(settings: new { revision = "1" });
        var plan = await shop.Site.GivenPlan();
        (await (await cluster.SignedIn(shop.Site, await shop.Site.GivenBuyer("Eve"))).TryBuy(plan)).Refused(428, "accept_payment_feature_missing");
        var order = (await shop.Site.Post($"{SoldPlans.Checkout}/online", new { planId = plan["id"], onBehalf = new { memberId = bob, orderMethod = "POS" } })).Ok()["order"]!;
        Assert.Equal("DRAFT", (string)order["status"]!);
        var owed = (await shop.Site.Post("/ecom/v1/orders/search", new { search = new { } })).Ok()["orders"]!.AsArray().Single()!;
        (await shop.Site.Post($"/ecom/v1/payments-collector/orders/{owed["id"]}/mark-as-paid", new { })).Ok();
        Assert.Equal(("ACTIVE", "PAID"), Stands(await shop.Site.Order(order)));
    }

    [Fact]
    public async Task Money_that_went_back_shows_on_the_plan_which_goes_on()
    {
        var (shop, _, member) = await Given();
        var order = await member.Buy(await shop.Site.GivenPlan());
        await shop.Pay((string)order["wixPayOrderId"]!);
        var paid = (await shop.Site.Post("/ecom/v1/orders/search", new { search = new { } })).Ok()["orders"]!.AsArray().Single()!;
        (await shop.Site.Post("/ecom/v1/order-billing/refund-payments", new { orderId = paid["id"], paymentRefunds = new[] { new { paymentId = order["wixPayOrderId"] } } })).Ok();
        Assert.Equal(("ACTIVE", "REFUNDED"), Stands(await shop.Site.Order(order)));
    }

    private static (string, string) Stands(JsonNode order) => ((string)order["status"]!, (string)order["lastPaymentStatus"]!);

    private async Task<(Shop Shop, string Bob, TestSite Member)> Given(object? settings = null)
    {
        var shop = await Shop.Open(cluster.Server, settings: settings);
        var bob = await shop.Site.GivenBuyer();
        return (shop, bob, await cluster.SignedIn(shop.Site, bob));
    }
}
