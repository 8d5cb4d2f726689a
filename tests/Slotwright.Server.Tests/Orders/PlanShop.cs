using System.Text.Json.Nodes;
using Slotwright.Server.Tests.PricingPlans;

namespace Slotwright.Server.Tests.Orders;

/// <summary>A business whose customer has sessions of a plan, and what is done with them after an order was placed.</summary>
internal static class PlanShop
{
    public const string Billing = "/ecom/v1/order-billing", NotEligible = "MEMBERSHIP_NOT_ELIGIBLE";

    public static object By(string line, JsonNode plan) => new { lineItemId = line, membershipIdentifier = new { existingMembership = new { appId = "1522827f-c56c-a5c9-2ac9-00f9e6ae12d3", membershipId = (string)plan["id"]! } } };

    public static async Task<Reply> Charge(Shop shop, string order, string member, JsonNode plan, params string[] lines) =>
        await Charge(shop, order, member, [.. (lines.Length > 0 ? lines : [await Line(shop, order)]).Select(l => By(l, plan))]);

    public static Task<Reply> Charge(Shop shop, string order, string member, object[] memberships) => shop.Site.Post($"{Billing}/charge-memberships", new { orderId = order, memberId = member, memberships });

    public static Task<Reply> Void(Shop shop, string order, JsonNode payment) => Void(shop, order, (string)payment["id"]!);

    public static Task<Reply> Void(Shop shop, string order, string? payment) => shop.Site.Post($"{Billing}/void-memberships", new { orderId = order, paymentIds = new[] { payment } });

    public static async Task<string> Line(Shop shop, string order) => (await Lines(shop, order))[0];

    public static async Task<string[]> Lines(Shop shop, string order) => [.. (await shop.Order(order))["lineItems"]!.AsArray().Select(l => (string)l!["id"]!)];

    public static async Task<int> Left(Shop shop, JsonNode plan) => (int)(await shop.Site.Order(plan))["remainingSessions"]!;

    /// <summary>Payment status and balance of an order, and how its first line is paid.</summary>
    public static async Task<string> Stands(Shop shop, string id) => await shop.Order(id) is var order ? $"{order["paymentStatus"]} {order["balanceSummary"]!["balance"]!["amount"]} {order["lineItems"]![0]!["paymentOption"]}" : "";

    public static async Task<(string Order, string[] Lines)> TwoLines(Shop shop, string buyer)
    {
        var (order, _) = await shop.Ordered(shop.Site, await Booked(shop, buyer, Shop.Ten), await Booked(shop, buyer, Shop.Eleven));
        return (order, await Lines(shop, order));
    }

    public static Task<JsonNode> Booked(Shop shop, string buyer, string start, string option = "OFFLINE") => shop.Site.Book(shop.Service, start, shop.Ann, b =>
    {
        b["selectedPaymentOption"] = option;
        b["contactDetails"] = new JsonObject { ["contactId"] = buyer };
    });

    /// <summary>A customer with sessions of a plan that pays for the shop's hair cuts.</summary>
    public static async Task<(Shop Shop, JsonNode Plan, string Buyer)> Given(Cluster cluster, int sessions, string tax = "0", Action<JsonObject>? change = null)
    {
        var shop = await Shop.Open(cluster.Server, s =>
        {
            s["payment"]!["options"]!["pricingPlan"] = true;
            change?.Invoke(s);
        }, new { revision = "1", provider = "TEST", taxRate = tax, taxIncludedInPrices = false });
        var plan = await shop.Site.GivenPlan(change: p => p["includedSessions"] = sessions);
        (await shop.Site.Post($"/_api/bookings/v2/services/{shop.Service["id"]}/pricing-plans/add", new { pricingPlanIds = new[] { (string)plan["id"]! } })).Ok();
        var buyer = await shop.Site.GivenBuyer();
        return (shop, await shop.Site.Sell(plan, buyer, paid: true), buyer);
    }
}
