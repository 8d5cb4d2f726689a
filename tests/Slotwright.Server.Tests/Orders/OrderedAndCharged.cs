using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Orders;

/// <summary>Create Order And Charge: in one call, with a token of what the customer pays with.</summary>
public sealed class OrderedAndCharged(Cluster cluster)
{
    [Fact]
    public async Task A_checkout_is_ordered_and_paid_in_one_call()
    {
        var shop = await Shop.Open(cluster.Server);
        var (booking, checkout) = await Checkout(shop);
        var key = Guid.NewGuid().ToString();
        var told = (await Charge(shop, checkout, "Success", key)).Ok();
        Assert.Equal((string?)told["paymentGatewayOrderId"], (string?)Assert.Single(await shop.Payments((string)told["orderId"]!))!["id"]);
        Assert.Equal("CONFIRMED PAID", await shop.Became(booking));
        Assert.Equal(told.ToJsonString(), (await Charge(shop, checkout, "Success", key)).Ok().ToJsonString());
        Assert.Equal((string?)told["orderId"], (string?)(await Charge(shop, checkout, "Success")).Ok()["orderId"]);
        Assert.Equal((40, "APPROVED"), (await shop.Held("held:test"), (string?)(await shop.Order((string)told["orderId"]!))["status"]));
    }

    [Fact]
    public async Task After_a_card_that_is_declined_another_pays_the_same_order()
    {
        var shop = await Shop.Open(cluster.Server);
        var (booking, checkout) = await Checkout(shop);
        (await Charge(shop, checkout, "Declined")).Refused(428, "INVALID_PAYMENT_STATUS");
        Assert.Equal("CREATED UNDEFINED", await shop.Became(booking));
        (await Charge(shop, checkout, "Late")).Refused(428, "PAYMENT_IN_PROGRESS");
        var (_, other) = await Checkout(shop, Shop.Eleven);
        (await Charge(shop, other, "Challenge")).Refused(428, "INVALID_PAYMENT_STATUS");
        Assert.NotNull((await Charge(shop, other, "Success")).Ok()["orderId"]);
        Assert.Equal(40, await shop.Held("held:test"));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_ordered_that_must_be_paid_now()
    {
        var shop = await Shop.Open(cluster.Server);
        var (booking, checkout) = await Checkout(shop);
        (await Charge(shop, checkout, null)).Refused(428, "EMPTY_PAYMENT_TOKEN");
        (await Charge(shop, checkout, " ")).Refused(428, "EMPTY_PAYMENT_TOKEN");
        Assert.Equal(("CREATED UNDEFINED", false), (await shop.Became(booking), (bool)(await shop.Site.Get($"/ecom/v1/checkouts/{checkout}")).Ok()["checkout"]!["completed"]!));
        Assert.Empty(await shop.Server.Db.List(Guid.Parse(shop.Site.Id), "SELECT id FROM orders WHERE site_id = $1", r => r.GetGuid(0), TestContext.Current.CancellationToken));

        var (later, offline) = await Checkout(shop, Shop.Eleven, "OFFLINE");
        Assert.Null((await Charge(shop, offline, null)).Ok()["paymentGatewayOrderId"]);
        Assert.Equal("CONFIRMED NOT_PAID", await shop.Became(later));
        (await shop.Site.Post($"/ecom/v1/checkouts/{Guid.NewGuid()}/create-order-and-charge", new { paymentToken = "Success" })).Refused(404, "CHECKOUT_NOT_FOUND");
    }

    [Fact]
    public async Task Two_who_charge_the_same_checkout_at_once_charge_once()
    {
        var shop = await Shop.Open(cluster.Server);
        var (booking, checkout) = await Checkout(shop);
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Charge(shop, checkout, "Success")));
        Assert.Single(replies.Select(r => (string?)r.Ok()["orderId"]).Distinct());
        Assert.Equal(("CONFIRMED PAID", 40), (await shop.Became(booking), await shop.Held("held:test")));
    }

    [Fact]
    public async Task What_a_checkout_costs_now_is_in_it_once_its_old_price_was_refused()
    {
        var shop = await Shop.Open(cluster.Server);
        var (_, checkout) = await Checkout(shop);
        var service = (await shop.Site.Get($"/bookings/v2/services/{shop.Service["id"]}")).Ok()["service"]!.AsObject();
        service["payment"]!["fixed"]!["price"]!["value"] = "45";
        (await shop.Site.Patch($"/bookings/v2/services/{service["id"]}", new { service })).Ok();
        (await Charge(shop, checkout, "Success")).Refused(428, "CHECKOUT_CHANGED");
        (await Charge(shop, checkout, "Success")).Ok();
        Assert.Equal(45, await shop.Held("held:test"));
    }

    private static async Task<(JsonNode Booking, string Checkout)> Checkout(Shop shop, string start = Shop.Ten, string option = "ONLINE")
    {
        var booking = await shop.Book(shop.Site, option, start);
        return (booking, (string)(await shop.Site.Post("/ecom/v1/checkouts", new { lineItems = new[] { Shop.Item(booking) }, channelType = "WEB" })).Ok()["checkout"]!["id"]!);
    }

    private static Task<Reply> Charge(Shop shop, string checkout, string? token, string? key = null) => shop.Site.Post($"/ecom/v1/checkouts/{checkout}/create-order-and-charge", new { paymentToken = token }, key);
}
