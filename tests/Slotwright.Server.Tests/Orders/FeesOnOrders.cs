using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Payments;
using Slotwright.Server.Tests.Bookings;
using Slotwright.Server.Tests.Discounts;

namespace Slotwright.Server.Tests.Orders;

/// <summary>A fee for a late cancellation takes the place of the price on the booking's order; charges can be waived (behaviour/bookings.md 4 and 12).</summary>
public sealed class FeesOnOrders(Cluster cluster)
{
    private const string Fees = "/_api/booking-fees/v1/booking-fees";

    [Fact]
    public async Task A_fee_is_owed_in_place_of_the_price_once()
    {
        var (shop, booking, order) = await Canceled();
        Assert.Equal("NOT_YET_APPLIED_TO_ORDER", await StatusOf(shop, booking));
        var applied = (await Apply(shop, booking)).Ok();
        Assert.Equal((order, "APPLIED_TO_ORDER"), ((string?)applied["ecomOrderInfo"]!["orderId"], await StatusOf(shop, booking)));
        var after = await shop.Order(order);
        Assert.Equal(("20.00", "0.00", "20.00", "20.00"), ((string?)after["priceSummary"]!["total"]!["amount"], (string?)after["priceSummary"]!["subtotal"]!["amount"], (string?)after["additionalFees"]![0]!["price"]!["amount"], (string?)after["balanceSummary"]!["balance"]!["amount"]));
        Assert.Equal(20, await shop.Held("receivable", order));
        (await Apply(shop, booking)).Refused(428, "BOOKING_FEE_ALREADY_APPLIED");
        (await shop.Site.Post($"{Fees}/collect", new { orderId = order, additionalFeeId = Guid.NewGuid() })).Refused(404, "ADDITIONAL_FEE_NOT_FOUND");
    }

    [Fact]
    public async Task A_page_that_asked_for_the_price_is_over_when_the_fee_takes_its_place()
    {
        var (shop, booking, order) = await Canceled();
        var open = (string)(await shop.Site.Post($"/ecom/v1/payments-collector/orders/{order}/prepare-payment-collection", new { ecomOrderId = order, amount = new { amount = "40" } })).Ok()["paymentGatewayOrderId"]!;
        (await Apply(shop, booking)).Ok();
        await shop.Server.Services.GetRequiredService<PaymentDesk>().Look(Guid.Parse(shop.Site.Id), Guid.Parse(open), TestContext.Current.CancellationToken);
        Assert.Contains("This payment is over", await shop.Pay(open), StringComparison.Ordinal);
        Assert.Equal(0, await shop.Held("held:test"));
    }

    [Fact]
    public async Task Who_paid_with_a_plan_has_the_session_back_and_owes_the_fee()
    {
        var (shop, plan, buyer) = await PlanShop.Given(cluster, sessions: 2);
        await IsDear(shop);
        var booking = await PlanShop.Booked(shop, buyer, Shop.Ten, "MEMBERSHIP");
        var (order, _) = await shop.Ordered(shop.Site, booking);
        Assert.Equal("CONFIRMED PAID", await shop.Became(booking));
        (await shop.Site.Act(booking, "cancel", new { revision = (await shop.Site.Stored(booking)).Revision() })).Ok();
        await shop.Settle();
        (await Apply(shop, booking)).Ok();
        Assert.Equal(("20.00", 20, 2), ((string?)(await shop.Order(order))["balanceSummary"]!["balance"]!["amount"], await shop.Held("receivable", order), await PlanShop.Left(shop, plan)));
        (await shop.Site.Post($"/ecom/v1/payments-collector/orders/{order}/mark-as-paid", new { })).Ok();
        Assert.Equal((0, 20), (await shop.Held("receivable", order), await shop.Held("held:manual", order)));
    }

    [Fact]
    public async Task Of_what_was_paid_the_fee_is_kept_and_the_rest_can_go_back()
    {
        var (shop, booking, order) = await Canceled(isPaid: true);
        Assert.Equal(("CANCELED", "40.00"), ((await shop.Site.Stored(booking)).Status(), (string?)(await shop.Order(order))["priceSummary"]!["total"]!["amount"]));
        (await Apply(shop, booking)).Ok();
        Assert.Equal((40, -20), (await shop.Held("held:test", order), await shop.Held("receivable", order)));
        var payment = (string)(await shop.Payments(order))[0]!["id"]!;
        Task<Reply> Back(string amount) => shop.Site.Post("/ecom/v1/order-billing/refund-payments", new { orderId = order, paymentRefunds = new[] { new { paymentId = payment, amount = new { amount } } } });
        (await Back("20")).Ok();
        Assert.Equal((20, 0), (await shop.Held("held:test", order), await shop.Held("receivable", order) + await shop.Held("refunds", order)));
    }

    [Fact]
    public async Task A_fee_is_a_part_of_what_discounts_left_of_the_price()
    {
        var (shop, booking, order) = await Canceled(site => site.GivenRule(r => r["discounts"]!["values"]![0]!["percentage"] = 25));
        (await Apply(shop, booking)).Ok();
        var after = await shop.Order(order);
        Assert.Equal(("15.00", "0.00", "0.00", "15.00"), ((string?)after["priceSummary"]!["total"]!["amount"], (string?)after["priceSummary"]!["subtotal"]!["amount"], (string?)after["priceSummary"]!["discount"]!["amount"], (string?)after["balanceSummary"]!["balance"]!["amount"]));
        Assert.Empty(after["appliedDiscounts"]!.AsArray());
        Assert.Equal("APPLIED_TO_ORDER", await StatusOf(shop, booking));
        Assert.Equal("15.00", (string?)(await shop.Site.Get($"{Fees}?bookingIds={booking["id"]}")).Ok()["bookingFees"]![0]!["cancellationFee"]!["price"]!["value"]);
        Assert.Equal(15, await shop.Held("receivable", order));
    }

    [Fact]
    public async Task Waived_charges_cancel_the_order_and_nothing_is_owed()
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site, "OFFLINE");
        var (order, _) = await shop.Ordered(shop.Site, booking);
        Assert.Equal("CONFIRMED NOT_PAID", await shop.Became(booking));
        (await shop.Site.Act(booking, "cancel", new { revision = (await shop.Site.Stored(booking)).Revision(), waiveCharges = true })).Ok();
        Assert.Equal("CANCELED NOT_PAID", await shop.Became(booking));
        Assert.Equal("CANCELED", (string?)(await shop.Order(order))["status"]);
        Assert.Equal(0, await shop.Held("receivable", order));
    }

    private static Task<Reply> Apply(Shop shop, JsonNode booking) => shop.Site.Post($"{Fees}/apply", new { bookingIds = new[] { (string)booking["id"]! } });

    private static async Task<string?> StatusOf(Shop shop, JsonNode booking) =>
        (string?)(await shop.Site.Get($"{Fees}?bookingIds={booking["id"]}")).Ok()["bookingFees"]![0]!["cancellationFee"]!["status"];

    /// <summary>A confirmed booking of 40, canceled when it cost half.</summary>
    private async Task<(Shop Shop, JsonNode Booking, string Order)> Canceled(Func<TestSite, Task>? offer = null, bool isPaid = false)
    {
        var shop = await Shop.Open(cluster.Server);
        await IsDear(shop);
        if (offer is not null) await offer(shop.Site);
        var booking = await shop.Book(shop.Site, isPaid ? "ONLINE" : "OFFLINE");
        var (order, payment) = await shop.Ordered(shop.Site, booking);
        if (isPaid) await shop.Pay(payment!);
        Assert.Equal(isPaid ? "CONFIRMED PAID" : "CONFIRMED NOT_PAID", await shop.Became(booking));
        (await shop.Site.Act(booking, "cancel", new { revision = (await shop.Site.Stored(booking)).Revision() })).Ok();
        await shop.Settle();
        return (shop, booking, order);
    }

    /// <summary>Whoever cancels late owes half.</summary>
    private static async Task IsDear(Shop shop)
    {
        var policy = (await shop.Site.Post("/bookings/v1/booking-policies", new { bookingPolicy = new { name = "Dear", customPolicyDescription = new { enabled = true, description = "Late is dear" }, saveCreditCardPolicy = new { enabled = true }, cancellationFeePolicy = new { enabled = true, cancellationWindows = new[] { new { percentage = "50", startInMinutes = 20_000_000 } } } } })).Ok()["bookingPolicy"]!;
        (await shop.Site.Patch($"/_api/bookings/v2/services/{shop.Service["id"]}", new { service = new { revision = (string)(await shop.Site.Get($"/_api/bookings/v2/services/{shop.Service["id"]}")).Ok()["service"]!["revision"]!, bookingPolicy = new { id = (string)policy["id"]! } } })).Ok();
    }
}
