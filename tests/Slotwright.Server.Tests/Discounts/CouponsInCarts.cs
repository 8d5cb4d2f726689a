using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Orders;

namespace Slotwright.Server.Tests.Discounts;

/// <summary>Coupons put into carts of either API: what they take off, and why they are refused.</summary>
public sealed class CouponsInCarts(Cluster cluster)
{
    [Fact]
    public async Task A_coupon_takes_money_off_and_the_order_keeps_it()
    {
        var shop = await Shop.Open(cluster.Server);
        var coupon = await shop.Site.GivenCoupon();
        var (bob, booking, cart) = await shop.CartOf();
        var with = (await bob.AddCoupon(cart, "spring")).Ok()["cart"]!;
        Assert.Equal((coupon, "SPRING"), ((string?)with["coupons"]![0]!["id"], (string?)with["coupons"]![0]!["code"]));
        var summary = await bob.Summary(cart);
        Assert.Equal(("40.00", "10.00", "30.00"), (summary["priceSummary"]!["subtotal"].Amount(), summary["priceSummary"]!["discount"].Amount(), summary["paymentSummary"]!["payNow"].Amount()));
        Assert.Equal(("COUPON", "SPRING", "10.00"), ((string?)summary["discounts"]![0]!["source"]!["sourceType"], (string?)summary["discounts"]![0]!["source"]!["couponCode"], summary["discounts"]![0]!["total"].Amount()));

        var placed = (await Shop.TryPlace(bob, cart)).Ok();
        await shop.Pay((string)placed["paymentGatewayOrderId"]!);

        Assert.Equal("CONFIRMED PAID", await shop.Became(booking));
        var order = await shop.Order((string)placed["orderId"]!);
        var (line, given) = (order["lineItems"]![0]!, Assert.Single(order["appliedDiscounts"]!.AsArray())!);
        Assert.Equal(("30.00", "10.00", "PAID"), (order["priceSummary"]!["total"].Amount(), order["priceSummary"]!["discount"].Amount(), (string?)order["paymentStatus"]));
        Assert.Equal(("40.00", "30.00", "10.00", "30.00"), (line["priceBeforeDiscounts"].Amount(), line["price"].Amount(), line["totalDiscount"].Amount(), line["totalPriceAfterTax"].Amount()));
        Assert.Equal((coupon, "SPRING", "Spring", "10.00", "GLOBAL", (string?)line["id"]), ((string?)given["coupon"]!["id"], (string?)given["coupon"]!["code"], (string?)given["coupon"]!["name"], given["coupon"]!["amount"].Amount(), (string?)given["discountType"], (string?)given["lineItemDiscounts"]![0]!["id"]));
        Assert.Equal((30, -30), (await shop.Held("held:test"), await shop.Held("sales")));
        Assert.Equal(1, (int)(await shop.Site.CouponOf(coupon))["numberOfUsages"]!);
        var told = (await cluster.Of(shop.Site, "wix.ecommerce.coupons.v2.coupon"))[^1];
        Assert.StartsWith("applied", told.Told, StringComparison.Ordinal);
        Assert.Contains((string)placed["orderId"]!, told.Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_earned_and_what_goes_back_is_what_was_paid()
    {
        var shop = await Shop.Open(cluster.Server);
        var wash = await shop.Site.GivenService([shop.Ann], change: s => (s["name"], s["payment"]!["options"]!["online"]) = ("Wash", true));
        await shop.Site.GivenCoupon(c => (c["percentOffRate"], c["scope"]!["group"]) = (50, new JsonObject { ["name"] = "service", ["entityId"] = (string)shop.Service["id"]! }));
        var bob = await shop.Site.Visitor();
        var cart = await Shop.Cart(bob, await shop.Book(bob), await shop.Book(bob, start: Shop.Eleven, service: wash));
        (await bob.AddCoupon(cart)).Ok();
        var placed = (await Shop.TryPlace(bob, cart)).Ok();
        await shop.Pay((string)placed["paymentGatewayOrderId"]!);
        await shop.Settle();
        var money = (await shop.Site.Post("/slotwright/v1/reports/query", new { report = "MONEY_RECEIVED", groupBy = "SERVICE" })).Ok();
        Assert.Equal(["Hair cut 20", "Wash 40"], money["rows"]!.AsArray().Select(r => $"{r!["serviceName"]} {r["received"]}").Order());
        var order = await shop.Order((string)placed["orderId"]!);
        Assert.Equal("SPECIFIC_ITEMS", (string?)order["appliedDiscounts"]![0]!["discountType"]);
        var back = (await shop.Site.Post("/ecom/v1/order-billing/calculate-refund", new { orderId = (string)placed["orderId"]!, refundItems = new { lineItems = new[] { new { lineItemId = (string)order["lineItems"]![0]!["id"]!, quantity = 1 } } } })).Ok()["summary"]!;
        Assert.Equal(("20.00", "40.00", "20.00"), (back["total"].Amount(), back["subtotal"].Amount(), back["discount"].Amount()));
    }

    [Fact]
    public async Task Why_a_coupon_gives_nothing_is_told()
    {
        var shop = await Shop.Open(cluster.Server);
        await shop.Site.GivenCoupon(c => (c["code"], c["startTime"], c["expirationTime"]) = ("EXPIRED", "1500000000000", "1600000000000"));
        await shop.Site.GivenCoupon(c => (c["code"], c["startTime"]) = ("INACTIVE", "2500000000000"));
        await shop.Site.GivenCoupon(c => (c["code"], c["active"]) = ("DISABLED", false));
        await shop.Site.GivenCoupon(c => { c["code"] = "MIN_SUBTOTAL"; c.Remove("scope"); c["minimumSubtotal"] = 41; });
        await shop.Site.GivenCoupon(c => (c["code"], c["scope"]!["group"]) = ("NOT_APPLICABLE", new JsonObject { ["name"] = "service", ["entityId"] = Guid.NewGuid().ToString() }));
        var (bob, booking, cart) = await shop.CartOf();

        (await bob.AddCoupon(cart, "UNKNOWN")).Refused(400, "INVALID_COUPON_CODE");
        foreach (var (code, reason, older) in new[]
        {
            ("EXPIRED", "EXPIRED", "ERROR_COUPON_HAS_EXPIRED"), ("INACTIVE", "INACTIVE", "ERROR_COUPON_IS_NOT_ACTIVE_YET"), ("DISABLED", "DISABLED", "ERROR_COUPON_IS_DISABLED"),
            ("MIN_SUBTOTAL", "MIN_SUBTOTAL_NOT_REACHED", "ERROR_INVALID_SUBTOTAL"), ("NOT_APPLICABLE", "NOT_APPLICABLE_TO_SELECTED_LINE_ITEMS", "ERROR_COUPON_NOT_APPLICABLE"),
        })
        {
            var told = (await bob.AddCoupon(cart, code)).Refused(428, "INVALID_COUPON_STATUS")["data"]!;
            Assert.Equal((code, reason, code == "MIN_SUBTOTAL" ? "41.00" : null), ((string?)told["couponCode"], (string?)told["reason"], (string?)told["minSubtotalNotReachedDetails"]?["requiredMinimumSubtotal"]!["amount"]));
            (await bob.Post("/ecom/v1/checkouts", new { channelType = "WEB", couponCode = code, lineItems = new[] { Shop.Item(booking) } })).Refused(428, older);
            var totals = (await shop.Site.Post("/ecom/v1/calculate-totals", new { couponCode = code, lineItems = new[] { new { id = "1", quantity = 1, price = "40", catalogReference = new { appId = Shop.App, catalogItemId = (string)booking["id"]! } } } })).Ok();
            Assert.Equal((older, "40.00"), ((string?)totals["calculationErrors"]!["couponCalculationError"]!["applicationError"]!["code"], totals["priceSummary"]!["total"].Amount()));
        }
        (await bob.Post("/ecom/v1/checkouts", new { channelType = "WEB", couponCode = "UNKNOWN", lineItems = new[] { Shop.Item(booking) } })).Refused(400, "ERROR_COUPON_DOES_NOT_EXIST");
        (await Shop.TryPlace(bob, cart)).Ok();
    }

    [Fact]
    public async Task A_cart_has_one_coupon_at_most_and_it_can_be_taken_out()
    {
        var shop = await Shop.Open(cluster.Server);
        var id = await shop.Site.GivenCoupon();
        await shop.Site.GivenCoupon(c => c["code"] = "OTHER");
        var (bob, _, cart) = await shop.CartOf(code: "SPRING");
        (await bob.AddCoupon(cart)).Refused(409, "COUPON_ALREADY_EXISTS");
        (await bob.AddCoupon(cart, "OTHER")).Refused(428, "MAX_COUPONS_PER_CART_EXCEEDED");
        (await bob.Post($"/ecom/v2/carts/{cart["id"]}/remove-coupon", new { couponId = Guid.NewGuid() })).Refused(404, "COUPON_NOT_FOUND_IN_CART");
        var without = (await bob.Post($"/ecom/v2/carts/{cart["id"]}/remove-coupon", new { couponId = id })).Ok()["cart"]!;
        Assert.Empty(without["coupons"]!.AsArray());
        Assert.Equal("40.00", (await bob.Summary(cart))["priceSummary"]!["total"].Amount());
        (await bob.AddCoupon(cart, "OTHER")).Ok();
    }

    [Fact]
    public async Task A_coupon_that_ends_keeps_the_cart_from_being_ordered_until_it_is_out()
    {
        var shop = await Shop.Open(cluster.Server);
        var id = await shop.Site.GivenCoupon();
        var (bob, booking, cart) = await shop.CartOf(code: "SPRING");
        (await shop.Site.Patch($"{Offers.Coupons}/{id}", new { specification = new { active = false } })).Ok();
        var violation = Assert.Single((await bob.Summary(cart))["violations"]!.AsArray())!;
        Assert.Equal(("INVALID_COUPON_STATUS", "ERROR", "DISABLED"), ((string?)violation["code"], (string?)violation["severity"], (string?)violation["invalidCouponStatusData"]!["reason"]));
        var refused = (await Shop.TryPlace(bob, cart)).Refused(428, "VIOLATIONS_WITH_ERROR_SEVERITY");
        Assert.Equal("DISABLED", (string?)refused["data"]!["violations"]![0]!["invalidCouponStatusData"]!["reason"]);
        (await bob.Post($"/ecom/v2/carts/{cart["id"]}/remove-coupon", new { couponId = id })).Ok();
        Assert.Equal("40.00", (await shop.Order((string)(await Shop.TryPlace(bob, cart)).Ok()["orderId"]!))["priceSummary"]!["total"].Amount());
    }

    [Fact]
    public async Task A_checkout_of_the_older_api_takes_a_code_too()
    {
        var shop = await Shop.Open(cluster.Server);
        var id = await shop.Site.GivenCoupon(c => { c.Remove("percentOffRate"); c["moneyOffAmount"] = 7.5; });
        var bob = await shop.Site.Visitor();
        var booking = await shop.Book(bob, "OFFLINE");
        var checkout = (await bob.Post("/ecom/v1/checkouts", new { channelType = "WEB", couponCode = "SPRING", lineItems = new[] { Shop.Item(booking) }, checkoutInfo = new { buyerInfo = new { email = "bob@example.com" } } })).Ok()["checkout"]!;
        Assert.Equal(("7.50", "32.50", id), (checkout["priceSummary"]!["discount"].Amount(), checkout["priceSummary"]!["total"].Amount(), (string?)checkout["appliedDiscounts"]![0]!["coupon"]!["id"]));
        Assert.Equal("40.00", (await bob.Post($"/ecom/v1/checkouts/{checkout["id"]}/remove-coupon", new { })).Ok()["checkout"]!["priceSummary"]!["total"].Amount());
        Assert.Equal("32.50", (await bob.Patch($"/ecom/v1/checkouts/{checkout["id"]}", new { checkout = new { }, couponCode = "spring" })).Ok()["checkout"]!["priceSummary"]!["total"].Amount());
        var order = await shop.Order((string)(await bob.Post($"/ecom/v1/checkouts/{checkout["id"]}/create-order", new { })).Ok()["orderId"]!);
        Assert.Equal(("32.50", "7.50"), (order["priceSummary"]!["total"].Amount(), order["appliedDiscounts"]![0]!["coupon"]!["amount"].Amount()));
    }

    [Fact]
    public async Task A_cart_of_the_older_api_hands_its_coupon_on_to_its_checkout()
    {
        var shop = await Shop.Open(cluster.Server);
        var id = await shop.Site.GivenCoupon();
        var bob = await shop.Site.Visitor();
        var cart = (await bob.Post("/ecom/v1/carts", new { couponCode = "SPRING", lineItems = new[] { Shop.Item(await shop.Book(bob)) } })).Ok()["cart"]!;
        Assert.Equal(id, (string?)cart["appliedDiscounts"]![0]!["coupon"]!["id"]);
        Assert.Equal("30.00", (await bob.Post($"/ecom/v1/carts/{cart["id"]}/estimate-totals", new { })).Ok()["priceSummary"]!["total"].Amount());
        var checkout = (string)(await bob.Post($"/ecom/v1/carts/{cart["id"]}/create-checkout", new { channelType = "WEB" })).Ok()["checkoutId"]!;
        Assert.Equal("30.00", (await bob.Get($"/ecom/v1/checkouts/{checkout}")).Ok()["checkout"]!["priceSummary"]!["total"].Amount());
        Assert.Empty((await bob.Post($"/ecom/v1/carts/{cart["id"]}/remove-coupon", new { })).Ok()["cart"]!["appliedDiscounts"]!.AsArray());
        (await bob.Post("/ecom/v1/carts/current/add-to-cart", new { lineItems = new[] { Shop.Item(await shop.Book(bob, start: Shop.Eleven)) } })).Ok();
        Assert.Equal("SPRING", (string?)(await bob.Patch("/ecom/v1/carts/current", new { couponCode = "SPRING" })).Ok()["cart"]!["appliedDiscounts"]![0]!["coupon"]!["code"]);
    }

    [Fact]
    public async Task A_checkout_whose_price_changed_can_be_ordered_at_the_second_try()
    {
        var shop = await Shop.Open(cluster.Server);
        var rule = await shop.Site.GivenRule();
        var bob = await shop.Site.Visitor();
        var checkout = (await bob.Post("/ecom/v1/checkouts", new { channelType = "WEB", lineItems = new[] { Shop.Item(await shop.Book(bob)) } })).Ok()["checkout"]!;
        (await shop.Site.Delete($"{Offers.Rules}/{rule["id"]}")).Ok();
        (await bob.Post($"/ecom/v1/checkouts/{checkout["id"]}/create-order", new { })).Refused(428, "CHECKOUT_CHANGED");
        (await bob.Post($"/ecom/v1/checkouts/{checkout["id"]}/create-order", new { })).Ok();
    }
}
