using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Discounts;

namespace Slotwright.Server.Tests.Orders;

/// <summary>What can be put into carts, and what their customers may say of them.</summary>
public sealed class WhatCartsHold(Cluster cluster)
{
    private const string Current = "/ecom/v2/carts/current";

    [Fact]
    public async Task A_booking_is_in_a_cart_once_however_often_it_is_put_in()
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site);
        object[] twice = [Shop.Item(booking), Shop.Item(booking)];
        Assert.Equal(1, Lines((await shop.Site.Post("/ecom/v2/carts", new { catalogItems = twice })).Ok()["cart"]!));
        Assert.Equal(1, Lines((await shop.Site.Post("/ecom/v1/carts", new { lineItems = twice })).Ok()["cart"]!));
        Assert.Equal(1, Lines((await shop.Site.Post("/ecom/v1/checkouts", new { lineItems = twice, channelType = "WEB" })).Ok()["checkout"]!));
        (await shop.Site.Post(Current, new { catalogItems = twice })).Ok();
        var cart = (await shop.Site.Post(Current, new { catalogItems = twice })).Ok()["cart"]!;
        Assert.Equal((1, "40.00"), (Lines(cart), (string?)cart["subtotal"]!["amount"]));
        var (order, _) = ((string)(await Shop.TryPlace(shop.Site, cart)).Ok()["orderId"]!, 0);
        Assert.Equal("40.00", (string?)(await shop.Order(order))["priceSummary"]!["total"]!["amount"]);
    }

    [Fact]
    public async Task Only_the_business_says_who_pays_no_tax()
    {
        var shop = await Taxed();
        var bob = await shop.Site.Visitor();
        var exempt = new { taxInfo = new { taxExemptGroupId = Guid.NewGuid() } };
        (await bob.Post("/ecom/v2/carts", new { cart = exempt })).Refused(403, "PERMISSION_DENIED");
        var cart = (await bob.Post(Current, new { catalogItems = new[] { Shop.Item(await shop.Book(bob)) } })).Ok()["cart"]!;
        (await bob.Patch(Current, new { cart = exempt })).Refused(403, "PERMISSION_DENIED");
        (await shop.Site.Patch($"/ecom/v2/carts/{cart["id"]}", new { cart = new { exempt.taxInfo } })).Ok();
        (await bob.Patch(Current, new { cart = new { note = "Thanks" } })).Ok();
        Assert.Equal("0.00", (await bob.Summary(cart))["priceSummary"]!["tax"].Amount());
    }

    [Fact]
    public async Task What_the_business_sells_by_itself_is_taxed_where_its_cart_says_it_is_sold()
    {
        var shop = await Shop.Open(cluster.Server);
        var place = (string)(await shop.Site.Get("/locations/v1/locations")).Ok()["locations"]![0]!["id"]!;
        (await shop.Site.Patch("/slotwright/v1/payment-settings", new { paymentSettings = new { revision = "2", taxRate = "0.25", taxRates = new[] { new { name = "Low", rate = "0.01", locationId = place } } } })).Ok();
        async Task<string?> Tax(object? business) => (await shop.Site.Summary((await shop.Site.Post("/ecom/v2/carts", new { customItems = new[] { Oil() }, cart = new { businessInfo = business } })).Ok()["cart"]!))["priceSummary"]!["tax"].Amount();
        Assert.Equal(("0.10", "2.50"), (await Tax(new { locationId = place }), await Tax(null)));
    }

    [Fact]
    public async Task More_of_what_the_business_sells_by_itself_costs_more_by_either_api()
    {
        var shop = await Shop.Open(cluster.Server);
        var cart = (await shop.Site.Post("/ecom/v2/carts", new { customItems = new[] { Oil() } })).Ok()["cart"]!;
        var line = (string)cart["lineItems"]![0]!["id"]!;
        cart = (await shop.Site.Post($"/ecom/v2/carts/{cart["id"]}/update-line-items", new { lineItems = new[] { new { lineItemId = line, quantity = new { newQuantity = 3 } } } })).Ok()["cart"]!;
        Assert.Equal(("30", "30.00"), ((string?)cart["lineItems"]![0]!["pricing"]!["totalPrice"]!["amount"], (string?)cart["subtotal"]!["amount"]));
        var checkout = (await shop.Site.Post("/ecom/v1/checkouts", new { customLineItems = new[] { Older() }, channelType = "WEB" })).Ok()["checkout"]!;
        checkout = (await shop.Site.Post($"/ecom/v1/checkouts/{checkout["id"]}/update-line-items-quantity", new { lineItems = new[] { new { id = (string)checkout["lineItems"]![0]!["id"]!, quantity = 3 } } })).Ok()["checkout"]!;
        Assert.Equal((3, "30.00"), ((int)checkout["lineItems"]![0]!["quantity"]!, checkout["priceSummary"]!["total"].Amount()));
    }

    [Fact]
    public async Task A_line_of_the_older_api_keeps_its_tax_group_and_its_deposit_is_an_amount()
    {
        var shop = await Shop.Open(cluster.Server);
        var group = "5f3c0f3e-7c55-4a44-8f0b-3c5ad0c7f2a1";
        (await shop.Site.Patch("/slotwright/v1/payment-settings", new { paymentSettings = new { revision = "2", taxRate = "0.25", taxGroups = new[] { new { id = group, name = "Oils", serviceIds = Array.Empty<string>() } }, taxRates = new[] { new { name = "Oils", rate = "0.1", taxGroupId = group } } } })).Ok();
        var checkout = (await shop.Site.Post("/ecom/v1/checkouts", new { customLineItems = new[] { Older(group) }, channelType = "WEB" })).Ok()["checkout"]!;
        Assert.Equal("1.00", checkout["priceSummary"]!["tax"].Amount());
        Assert.Equal(["customLineItems[1].depositAmount DECIMAL_GTE"], (await shop.Site.Post("/ecom/v1/checkouts", new { customLineItems = new[] { Older(), Older(deposit: "-5") }, channelType = "WEB" })).Violations());
    }

    [Fact]
    public async Task A_cart_is_completed_with_an_order_of_the_customers_own()
    {
        var shop = await Shop.Open(cluster.Server);
        var (bob, eve) = (await shop.Site.Visitor(), await shop.Site.Visitor());
        var (bobs, _) = await shop.Ordered(bob, await shop.Book(bob));
        var cart = await Shop.Cart(eve, await shop.Book(eve, start: Shop.Eleven));
        Task<Reply> Complete(TestSite by, string order) => by.Post($"/ecom/v2/carts/{cart["id"]}/mark-cart-as-completed", new { orderId = order });
        (await Complete(eve, bobs)).Refused(404, "ORDER_NOT_FOUND");
        (await Complete(eve, Guid.NewGuid().ToString())).Refused(404, "ORDER_NOT_FOUND");
        var (own, _) = await shop.Ordered(eve, await shop.Book(eve, start: "2031-06-02T12:00:00"));
        Assert.Equal(own, (string?)(await Complete(eve, own)).Ok()["cart"]!["orderId"]);
    }

    [Fact]
    public async Task A_line_costs_what_can_be_paid_in_its_currency()
    {
        var shop = await Shop.Open(cluster.Server);
        var checkout = (await shop.Site.Post("/ecom/v1/checkouts", new { customLineItems = new[] { Older(price: "9.995"), Older(price: "3.3333") }, channelType = "WEB" })).Ok()["checkout"]!;
        Assert.Equal(("13.33", "13.33"), (checkout["priceSummary"]!["subtotal"].Amount(), checkout["priceSummary"]!["total"].Amount()));
        var placed = (await shop.Site.Post($"/ecom/v1/checkouts/{checkout["id"]}/create-order", new { })).Ok();
        await shop.Pay((string)placed["paymentGatewayOrderId"]!);
        Assert.Equal(("PAID", 13.33m), ((string?)(await shop.Order((string)placed["orderId"]!))["paymentStatus"], await shop.Held("held:test")));
    }

    private static int Lines(JsonNode cart) => cart["lineItems"]!.AsArray().Count;

    private static object Oil() => new { name = new { original = "Oil" }, quantityInfo = new { requestedQuantity = 1 }, pricing = new { price = new { amount = "10" } }, attributes = new { itemType = new { preset = "PHYSICAL" } } };

    private static object Older(string? group = null, string? deposit = null, string price = "10") => new { productName = new { original = "Oil" }, quantity = 1, price, itemType = new { preset = "PHYSICAL" }, taxGroupId = group, depositAmount = deposit };

    private async Task<Shop> Taxed() => await Shop.Open(cluster.Server, settings: new { revision = "1", provider = "TEST", taxRate = "0.25" });
}
