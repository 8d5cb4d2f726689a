namespace Slotwright.Server.Tests.Orders;

/// <summary>Create Order: what was sold elsewhere, or by hand, is an order like any other, and its bookings follow it.</summary>
public sealed class MadeElsewhere(Cluster cluster)
{
    [Fact]
    public async Task Its_bookings_are_confirmed_and_its_money_is_counted()
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site, "OFFLINE");
        var order = (await Create(shop, Line("40", (string)booking["id"]!), Line("4.50", null, 2))).Ok()["order"]!;
        Assert.Equal("APPROVED NOT_PAID 49.00", $"{order["status"]} {order["paymentStatus"]} {order["balanceSummary"]!["balance"]!["amount"]}");
        Assert.Equal(["40.00", "9.00"], order["lineItems"]!.AsArray().Select(l => (string)l!["totalPriceAfterTax"]!["amount"]!));
        Assert.Equal("CONFIRMED NOT_PAID", await shop.Became(booking));
        (await shop.Site.Post($"/ecom/v1/payments-collector/orders/{order["id"]}/mark-as-paid", new { })).Ok();
        Assert.Equal("CONFIRMED PAID", await shop.Became(booking));
        Assert.Equal((49, 49), (await shop.Held("held:manual"), -await shop.Held("sales")));
        (await Create(shop, Line("40", (string)booking["id"]!))).Refused(428, "INSUFFICIENT_INVENTORY");
    }

    [Fact]
    public async Task What_is_no_amount_is_named()
    {
        var shop = await Shop.Open(cluster.Server);
        Assert.Equal(["order.lineItems[0].price.amount DECIMAL_LTE", "order.lineItems[1].price.amount DECIMAL_GTE"], (await Create(shop, Line("79000000000000000000000000000", null, 100_000), Line("-4", null))).Violations());
        Assert.NotEmpty((await shop.Site.Post("/ecom/v1/orders", new { order = new { channelInfo = new { type = "WEB" }, lineItems = Array.Empty<object>() } })).Violations());
    }

    [Fact]
    public async Task Two_lines_of_one_id_are_refused()
    {
        var shop = await Shop.Open(cluster.Server);
        var (id, other) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal(["order.lineItems[2].id DUPLICATED_LINE_ITEM_IDS"], (await Create(shop, Line("40", null, id: id), Line("4", null, id: other), Line("5", null, id: id))).Violations());
        (await Create(shop, Line("40", null, id: id), Line("9", null, id: other))).Ok();
    }

    [Fact]
    public async Task What_would_go_back_is_reckoned_of_lines_and_fees_there_are()
    {
        var shop = await Shop.Open(cluster.Server);
        var (line, fee) = (Guid.NewGuid(), Guid.NewGuid());
        var lines = new[] { Line("20", null, 2, line) };
        var order = (string)(await shop.Site.Post("/ecom/v1/orders", new { order = new { channelInfo = new { type = "WEB" }, lineItems = lines, additionalFees = new[] { new { id = fee, name = "Way", price = new { amount = "9" }, priceAfterTax = new { amount = "9" } } }, priceSummary = new { total = new { amount = "49" } } } })).Ok()["order"]!["id"]!;
        (await shop.Site.Post($"/ecom/v1/payments-collector/orders/{order}/mark-as-paid", new { })).Ok();
        Task<Reply> Calculate(object refundItems) => shop.Site.Post("/ecom/v1/order-billing/calculate-refund", new { orderId = order, refundItems });
        var summary = (await Calculate(new { lineItems = new[] { new { lineItemId = line, quantity = 1 } }, additionalFees = new[] { new { additionalFeeId = fee } } })).Ok()["summary"]!;
        Assert.Equal(("29.00", "20.00", "9.00", "29.00"), ((string?)summary["total"]!["amount"], (string?)summary["lineItemsSubtotal"]!["amount"], (string?)summary["additionalFeesTotal"]!["amount"], (string?)summary["subtotal"]!["amount"]));
        var part = (await Calculate(new { additionalFees = new[] { new { additionalFeeId = fee, amount = new { amount = "4" } } } })).Ok();
        Assert.Equal(("4.00", "4.00"), ((string?)part["summary"]!["total"]!["amount"], (string?)part["calculatedRefundItems"]!["additionalFees"]![0]!["summary"]!["total"]!["amount"]));
        Assert.Equal(["refundItems.additionalFees[0].amount INVALID_ADDITIONAL_FEE_REFUND_AMOUNT", "refundItems.lineItems[1].quantity INVALID_LINE_ITEM_REFUND_QUANTITY"], (await Calculate(new { lineItems = new[] { new { lineItemId = line, quantity = 1 }, new { lineItemId = line, quantity = 2 } }, additionalFees = new[] { new { additionalFeeId = fee, amount = new { amount = "9.01" } } } })).Violations().Order());
        (await Calculate(new { additionalFees = new[] { new { additionalFeeId = line } } })).Refused(404, "ADDITIONAL_FEE_NOT_FOUND");
        (await Calculate(new { lineItems = new[] { new { lineItemId = fee, quantity = 1 } } })).Refused(404, "LINE_ITEM_NOT_FOUND");
    }

    private static Task<Reply> Create(Shop shop, params object[] lines) => shop.Site.Post("/ecom/v1/orders", new { order = new { channelInfo = new { type = "BACKOFFICE_MERCHANT" }, lineItems = lines, priceSummary = new { subtotal = new { amount = "49" }, total = new { amount = "49" } } } });

    private static object Line(string price, string? booking, int quantity = 1, Guid? id = null) => new
    {
        id,
        productName = new { original = booking is null ? "Shampoo" : "Hair cut" },
        itemType = new { preset = booking is null ? "PHYSICAL" : "SERVICE" },
        quantity,
        price = new { amount = price },
        catalogReference = booking is null ? null : new { appId = Shop.App, catalogItemId = booking },
    };
}
