using Slotwright.Server.Tests.Orders;

namespace Slotwright.Server.Tests.Discounts;

/// <summary>Coupons that may be used so often, and no more whoever comes at the same time.</summary>
public sealed class LimitedCoupons(Cluster cluster)
{
    [Fact]
    public async Task Of_many_customers_with_the_last_use_one_gets_it()
    {
        var shop = await Shop.Open(cluster.Server);
        var coupon = await shop.Site.GivenCoupon(c => c["usageLimit"] = 1);
        var carts = await Task.WhenAll(Enumerable.Range(9, 8).Select(hour => shop.CartOf($"2031-06-02T{hour:00}:00:00", "SPRING", "OFFLINE")));
        var placed = await Task.WhenAll(carts.Select(c => Shop.TryPlace(c.By, c.Cart)));
        Assert.Equal([200, .. Enumerable.Repeat(428, 7)], placed.Select(p => p.Status).Order());
        foreach (var late in placed.Where(p => p.Status != 200)) Assert.Equal("MAX_USAGE_EXCEEDED", (string?)late.Refused(428, "VIOLATIONS_WITH_ERROR_SEVERITY")["data"]!["violations"]![0]!["invalidCouponStatusData"]!["reason"]);
        Assert.Equal(1, (int)(await shop.Site.CouponOf(coupon))["numberOfUsages"]!);
        Assert.Equal(-30, await shop.Held("sales"));
    }

    [Fact]
    public async Task One_customer_uses_a_coupon_as_often_as_each_may()
    {
        var shop = await Shop.Open(cluster.Server);
        await shop.Site.GivenCoupon(c => c["limitPerCustomer"] = 2);
        var carts = await Task.WhenAll(Enumerable.Range(9, 6).Select(hour => shop.CartOf($"2031-06-02T{hour:00}:00:00", "SPRING", "OFFLINE")));
        var placed = await Task.WhenAll(carts.Select(c => Shop.TryPlace(c.By, c.Cart)));
        Assert.Equal([200, 200, .. Enumerable.Repeat(428, 4)], placed.Select(p => p.Status).Order());

        var (bob, _, cart) = await shop.CartOf("2031-06-02T15:00:00");
        Assert.Equal("MAX_USAGE_PER_CUSTOMER_EXCEEDED", (string?)(await bob.AddCoupon(cart)).Refused(428, "INVALID_COUPON_STATUS")["data"]!["reason"]);
        var eve = await shop.Site.Visitor();
        var another = await Shop.Cart(eve, await eve.Book(shop.Service, "2031-06-02T16:00:00", shop.Ann, b => (b["contactDetails"]!["email"], b["selectedPaymentOption"]) = ("eve@example.com", "OFFLINE")));
        (await eve.AddCoupon(another)).Ok();
        (await Shop.TryPlace(eve, another)).Ok();
    }

    [Fact]
    public async Task A_use_comes_back_from_an_order_that_came_to_nothing()
    {
        var shop = await Shop.Open(cluster.Server);
        var coupon = await shop.Site.GivenCoupon(c => c["usageLimit"] = 1);
        var rule = await shop.Site.GivenRule();
        async Task<(int, int)> Used() => ((int)(await shop.Site.CouponOf(coupon))["numberOfUsages"]!, (int)(await shop.Site.Get($"{Offers.Rules}/{rule["id"]}")).Ok()["discountRule"]!["usageCount"]!);

        var (bob, _, cart) = await shop.CartOf(code: "SPRING");
        var placed = (await Shop.TryPlace(bob, cart)).Ok();
        Assert.Equal((1, 1), await Used());
        (await shop.Site.Post($"/ecom/v1/orders/{placed["orderId"]}/update-status", new { status = "REJECTED" })).Ok();
        Assert.Equal(("REJECTED", (0, 0)), ((string?)(await shop.Order((string)placed["orderId"]!))["status"], await Used()));

        (bob, _, cart) = await shop.CartOf(Shop.Eleven, "SPRING", "OFFLINE");
        var unpaid = (string)(await Shop.TryPlace(bob, cart)).Ok()["orderId"]!;
        Assert.Equal((1, 1), await Used());
        (await shop.Site.Post($"/ecom/v1/orders/{unpaid}/cancel", new { })).Ok();
        Assert.Equal((0, 0), await Used());

        (bob, _, cart) = await shop.CartOf("2031-06-02T13:00:00", "SPRING", "OFFLINE");
        var paid = (string)(await Shop.TryPlace(bob, cart)).Ok()["orderId"]!;
        (await shop.Site.Post($"/ecom/v1/payments-collector/orders/{paid}/mark-as-paid", new { })).Ok();
        (await shop.Site.Post($"/ecom/v1/orders/{paid}/cancel", new { })).Ok();
        Assert.Equal((1, 1), await Used());
    }
}
