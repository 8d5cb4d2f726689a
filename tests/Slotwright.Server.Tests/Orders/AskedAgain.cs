using Slotwright.Server.Tests.Orders.Stripe;

namespace Slotwright.Server.Tests.Orders;

/// <summary>Whoever lost an answer asks again under the same key: nothing moves twice, and the answer is a whole one.</summary>
public sealed class AskedAgain(Cluster cluster)
{
    [Theory]
    [InlineData("refund", "/ecom/v1/order-billing/refund-payments", "refund")]
    [InlineData("trigger", "/ecom/v1/payments-collector/orders/{order}/trigger-refund", "refundId")]
    [InlineData("capture", "/ecom/v1/order-billing/capture-authorized-payments", "orderTransactions")]
    [InlineData("void", "/ecom/v1/order-billing/void-authorized-payments", "orderTransactions")]
    [InlineData("mark-as-paid", "/ecom/v1/payments-collector/orders/{order}/mark-as-paid", "order")]
    [InlineData("add-payment", "/ecom/v1/payments/orders/{order}/add-payment", "paymentsIds")]
    [InlineData("update", "/ecom/v1/bulk/orders/update", "results")]
    public async Task The_answer_is_the_same(string what, string path, string member)
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site, what is "mark-as-paid" or "add-payment" ? "OFFLINE" : "ONLINE");
        var (order, payment) = await shop.Ordered(shop.Site, new { delayCapture = what is "capture" or "void" }, booking);
        if (payment is not null) await shop.Pay(payment);
        await shop.Settle();
        object body = what switch
        {
            "refund" => new { orderId = order, paymentRefunds = new[] { new { paymentId = payment, amount = new { amount = "15" } } } },
            "trigger" => new { ecomOrderId = order, payments = new[] { new { paymentId = payment, amount = new { amount = "15" } } } },
            "capture" => new { orderId = order, payments = new[] { new { paymentId = payment, amount = new { amount = "25" } } } },
            "void" => new { orderId = order, paymentIds = new[] { payment } },
            "add-payment" => new { payments = new[] { new { amount = new { amount = "15" }, regularPaymentDetails = new { offlinePayment = true } } } },
            "update" => new { orders = new[] { new { order = new { id = order, buyerNote = "Soon, please" } } }, returnEntity = true },
            _ => new { },
        };
        Task<Reply> Ask(string key) => shop.Site.Post(path.Replace("{order}", order, StringComparison.Ordinal), body, key);
        var key = Guid.NewGuid().ToString();
        var first = (await Ask(key)).Ok();
        var (sums, revision) = (await Sums(shop), (string)(await shop.Order(order))["updatedDate"]!);
        Assert.NotNull(first[member]);
        Assert.Equal(first.ToJsonString(), (await Ask(key)).Ok().ToJsonString());
        Assert.Equal((sums, revision), (await Sums(shop), (string)(await shop.Order(order))["updatedDate"]!));
        await shop.Settle();
        Assert.Equal("", string.Join('\n', await Books.Complaints(shop)));
    }

    [Fact]
    public async Task One_key_is_one_request()
    {
        var shop = await Shop.Open(cluster.Server);
        var (order, payment) = await shop.Ordered(shop.Site, await shop.Book(shop.Site));
        await shop.Pay(payment!);
        await shop.Settle();
        var key = Guid.NewGuid().ToString();
        Task<Reply> Back(string amount) => shop.Site.Post("/ecom/v1/order-billing/refund-payments", new { orderId = order, paymentRefunds = new[] { new { paymentId = payment, amount = new { amount } } } }, key);
        (await Back("5")).Ok();
        (await Back("6")).Refused(409, "IDEMPOTENCY_KEY_REUSED");
        Assert.Equal(35, await shop.Held("held:test"));
    }

    [Fact]
    public async Task What_was_refused_for_the_moment_is_tried_again_under_the_same_key()
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site);
        var checkout = (string)(await shop.Site.Post("/ecom/v1/checkouts", new { lineItems = new[] { Shop.Item(booking) }, channelType = "WEB" })).Ok()["checkout"]!["id"]!;
        var key = Guid.NewGuid().ToString();
        Task<Reply> Charge() => shop.Site.Post($"/ecom/v1/checkouts/{checkout}/create-order-and-charge", new { paymentToken = "Timeout" }, key);
        (await Charge()).Refused(428, "PAYMENT_IN_PROGRESS");
        var order = (string)(await Charge()).Ok()["orderId"]!;
        Assert.Equal(order, (string?)(await Charge()).Ok()["orderId"]);
        Assert.Equal(("CONFIRMED PAID", 40), (await shop.Became(booking), await shop.Held("held:test")));
    }

    [Fact]
    public async Task What_a_provider_that_was_away_could_not_do_is_done_when_it_is_back()
    {
        var shop = await StripeShop.Open(cluster);
        var (order, _) = await shop.Shop.Ordered(shop.Shop.Site, await shop.Shop.Book(shop.Shop.Site, "OFFLINE"));
        var request = (await shop.Shop.Site.Post("/ecom/v1/order-payment-requests", new { orderPaymentRequest = new { orderId = order, title = "The rest", amount = new { amount = "10" }, source = new { externalId = "mine" } } })).Ok()["orderPaymentRequest"]!;
        var key = Guid.NewGuid().ToString();
        Task<Reply> Charge() => shop.Shop.Site.Post("/ecom/v1/order-payment-requests/charge", new { orderPaymentRequestId = (string)request["id"]!, paymentToken = "pm_card_visa" }, key);
        shop.Stripe.IsDown = true;
        (await Charge()).Refused(503, "PAYMENT_PROVIDER_UNAVAILABLE");
        shop.Stripe.IsDown = false;
        (await Charge()).Ok();
        Assert.Equal(10, await shop.Shop.Held("held:stripe"));
    }

    private static async Task<string> Sums(Shop shop) => $"{await shop.Held("held:test")} {await shop.Held("held:manual")} {await shop.Held("refunds")} {await shop.Held("receivable")}";
}
