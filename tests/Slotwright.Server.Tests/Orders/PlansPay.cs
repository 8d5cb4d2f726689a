using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Payments;
using Slotwright.Server.PricingPlans;
using Slotwright.Server.Tests.Bookings;
using Slotwright.Server.Tests.Discounts;
using Slotwright.Server.Tests.PricingPlans;

namespace Slotwright.Server.Tests.Orders;

/// <summary>Bookings that a plan pays: a session is taken with the order and comes back with what comes to nothing.</summary>
public sealed class PlansPay(Cluster cluster)
{
    [Fact]
    public async Task A_plan_pays_a_booking_and_has_its_session_back_when_it_is_canceled()
    {
        var (shop, plan, buyer) = await Given(sessions: 2);
        var booking = await Booked(shop, buyer, Shop.Ten);
        var (id, payment) = await shop.Ordered(shop.Site, booking);
        Assert.Null(payment);
        Assert.Equal("CONFIRMED PAID", await shop.Became(booking));
        Assert.Equal(("PAID", "0.00"), ((string?)(await shop.Order(id))["paymentStatus"], (string?)(await shop.Order(id))["balanceSummary"]!["balance"]!["amount"]));
        Assert.Equal((string?)plan["id"], (string?)(await shop.Payments(id))[0]!["membershipPaymentDetails"]!["membershipId"]);
        Assert.Equal(1, (int)(await shop.Site.Order(plan))["remainingSessions"]!);

        (await shop.Site.Act(await shop.Site.Stored(booking), "cancel", new { revision = (await shop.Site.Stored(booking)).Revision() })).Ok();
        await shop.Settle();
        Assert.Equal(2, (int)(await shop.Site.Order(plan))["remainingSessions"]!);
    }

    [Fact]
    public async Task Of_two_bookings_for_the_last_session_one_is_ordered()
    {
        var (shop, plan, buyer) = await Given(sessions: 1);
        var carts = new[] { await Shop.Cart(shop.Site, await Booked(shop, buyer, Shop.Ten)), await Shop.Cart(shop.Site, await Booked(shop, buyer, Shop.Eleven)) };
        var placed = await Task.WhenAll(carts.Select(c => Shop.TryPlace(shop.Site, c)));
        Assert.Single(placed, p => p.Status == 200);
        placed.First(p => p.Status != 200).Refused(428, "INVALID_MEMBERSHIP");
        Assert.Equal(0, (int)(await shop.Site.Order(plan))["remainingSessions"]!);
    }

    [Fact]
    public async Task An_order_whose_other_line_is_never_paid_is_rejected_and_the_session_comes_back()
    {
        var (shop, plan, buyer) = await Given(sessions: 2);
        var (covered, unpaid) = (await Booked(shop, buyer, Shop.Ten), await shop.Book(shop.Site, start: Shop.Eleven));
        var (id, payment) = await shop.Ordered(shop.Site, covered, unpaid);
        Assert.Equal(1, (int)(await shop.Site.Order(plan))["remainingSessions"]!);
        await shop.Server.Services.GetRequiredService<PaymentDesk>().CallOff(Guid.Parse(shop.Site.Id), Guid.Parse(payment!), TestContext.Current.CancellationToken);
        Assert.Equal(("DECLINED NOT_PAID", "DECLINED NOT_PAID"), (await shop.Became(covered), await shop.Became(unpaid)));
        Assert.Equal("REJECTED", (string?)(await shop.Order(id))["status"]);
        Assert.Equal(2, (int)(await shop.Site.Order(plan))["remainingSessions"]!);
    }

    [Fact]
    public async Task A_plan_can_be_chosen_in_the_cart_by_either_api()
    {
        var (shop, plan, buyer) = await Given(sessions: 5);
        Task<JsonNode> Booked(string start) => shop.Site.Book(shop.Service, start, shop.Ann, b => { b["selectedPaymentOption"] = "ONLINE"; b["contactDetails"] = new JsonObject { ["contactId"] = buyer }; });
        var cart = await Shop.Cart(shop.Site, await Booked(Shop.Ten));
        var chosen = new { existingMembership = new { membershipId = (string)plan["id"]!, appId = PlanPayments.App } };
        cart = (await shop.Site.Post($"/ecom/v2/carts/{cart["id"]}/update-line-items", new { lineItems = new[] { new { lineItemId = (string)cart["lineItems"]![0]!["id"]!, membershipPayment = chosen } } })).Ok()["cart"]!;
        Assert.Equal("MEMBERSHIP", (string?)cart["lineItems"]![0]!["paymentConfig"]!["paymentOption"]);
        Assert.Null((string?)(await Shop.TryPlace(shop.Site, cart)).Ok()["paymentGatewayOrderId"]);

        var checkout = (await shop.Site.Post("/ecom/v1/checkouts", new { lineItems = new[] { Shop.Item(await Booked(Shop.Eleven)) }, channelType = "WEB" })).Ok()["checkout"]!;
        Task<Reply> Choose(params object[] plans) => shop.Site.Patch($"/ecom/v1/checkouts/{checkout["id"]}", new { checkout = new { membershipOptions = new { selectedMemberships = new { memberships = plans } } } });
        var line = (string)checkout["lineItems"]![0]!["id"]!;
        Assert.Equal("0.00", (await Choose(new { id = (string)plan["id"]!, appId = PlanPayments.App, lineItemIds = new[] { line } })).Ok()["checkout"]!["payNow"]!["total"].Amount());
        Assert.Equal("40.00", (await Choose()).Ok()["checkout"]!["payNow"]!["total"].Amount());
        (await Choose(new { id = (string)plan["id"]!, appId = PlanPayments.App, lineItemIds = new[] { line } })).Ok();
        (await shop.Site.Post($"/ecom/v1/checkouts/{checkout["id"]}/create-order", new { })).Ok();
        Assert.Equal(3, (int)(await shop.Site.Order(plan))["remainingSessions"]!);
    }

    [Fact]
    public async Task Who_has_no_plan_cannot_pay_with_one()
    {
        var (shop, _, _) = await Given(sessions: 1);
        var other = await shop.Site.GivenBuyer("Eve");
        (await Shop.TryPlace(shop.Site, await Shop.Cart(shop.Site, await Booked(shop, other, Shop.Ten)))).Refused(428, "INVALID_MEMBERSHIP");
    }

    private static Task<JsonNode> Booked(Shop shop, string buyer, string start) => shop.Site.Book(shop.Service, start, shop.Ann, b =>
    {
        b["selectedPaymentOption"] = "MEMBERSHIP";
        b["contactDetails"] = new JsonObject { ["contactId"] = buyer };
    });

    private async Task<(Shop Shop, JsonNode Plan, string Buyer)> Given(int sessions)
    {
        var shop = await Shop.Open(cluster.Server, s => s["payment"]!["options"]!["pricingPlan"] = true);
        var plan = await shop.Site.GivenPlan(change: p => p["includedSessions"] = sessions);
        (await shop.Site.Post($"/_api/bookings/v2/services/{shop.Service["id"]}/pricing-plans/add", new { pricingPlanIds = new[] { (string)plan["id"]! } })).Ok();
        var buyer = await shop.Site.GivenBuyer();
        return (shop, await shop.Site.Sell(plan, buyer, paid: true), buyer);
    }
}
