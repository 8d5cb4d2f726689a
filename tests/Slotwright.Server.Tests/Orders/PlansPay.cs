using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;
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
