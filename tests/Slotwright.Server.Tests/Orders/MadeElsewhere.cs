
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

    private static Task<Reply> Create(Shop shop, params object[] lines) => shop.Site.Post("/ecom/v1/orders", new { order = new { channelInfo = new { type = "BACKOFFICE_MERCHANT" }, lineItems = lines, priceSummary = new { subtotal = new { amount = "49" }, total = new { amount = "49" } } } });

    private static object Line(string price, string? booking, int quantity = 1) => new
    {
        productName = new { original = booking is null ? "Shampoo" : "Hair cut" },
        itemType = new { preset = booking is null ? "PHYSICAL" : "SERVICE" },
        quantity,
        price = new { amount = price },
        catalogReference = booking is null ? null : new { appId = Shop.App, catalogItemId = booking },
    };
}
