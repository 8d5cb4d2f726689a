using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Orders.Stripe;

/// <summary>Checkouts that are ordered and charged in one call, with the token Stripe gave a page of the shop's own for the customer's card.</summary>
public sealed class Tokens(Cluster cluster)
{
    [Fact]
    public async Task A_token_pays_the_order_at_once_and_asked_again_it_is_the_same_payment()
    {
        var shop = await StripeShop.Open(cluster);
        var (booking, checkout) = await Checkout(shop.Shop);
        var charged = (await Charge(shop, checkout, "pm_card_visa")).Ok();
        Assert.Equal(("CONFIRMED PAID", 40), (await shop.Shop.Became(booking), await shop.Shop.Held("held:stripe")));
        Assert.Equal((4000L, (string?)charged["paymentGatewayOrderId"]), ((long)shop.Stripe.OnlyIntent["amount_received"]!, (string?)shop.Stripe.OnlyIntent["metadata"]!["payment"]));
        Assert.Equal(charged.ToJsonString(), (await Charge(shop, checkout, "pm_card_visa")).Ok().ToJsonString());
        Assert.Equal(40, await shop.Shop.Held("held:stripe"));
    }

    [Fact]
    public async Task After_a_declined_token_another_pays_the_same_order()
    {
        var shop = await StripeShop.Open(cluster);
        var (booking, checkout) = await Checkout(shop.Shop);
        var declined = (await Charge(shop, checkout, "pm_card_chargeDeclined")).Refused(428, "INVALID_PAYMENT_STATUS")["data"]!;
        Assert.Equal("DECLINED Your card was declined.", $"{declined["paymentStatus"]} {declined["failureDetails"]}");
        Assert.Equal(("CREATED UNDEFINED", 0), (await shop.Shop.Became(booking), await shop.Shop.Held("held:stripe")));
        (await Charge(shop, checkout, "pm_card_visa")).Ok();
        Assert.Equal(("CONFIRMED PAID", 40, 4000L), (await shop.Shop.Became(booking), await shop.Shop.Held("held:stripe"), (long)shop.Stripe.OnlyIntent["amount_received"]!));
    }

    [Fact]
    public async Task A_customer_whose_bank_asks_goes_on_at_the_page_the_refusal_names()
    {
        var shop = await StripeShop.Open(cluster);
        var (booking, checkout) = await Checkout(shop.Shop);
        var asked = (await Charge(shop, checkout, "pm_card_authenticationRequired")).Refused(428, "INVALID_PAYMENT_STATUS")["data"]!;
        Assert.Equal("PENDING", (string?)asked["paymentStatus"]);
        using var reply = await shop.Shop.Server.Http.GetAsync(new Uri(((string)asked["failureDetails"]!).Split(' ')[^1].TrimEnd('.')).PathAndQuery, TestContext.Current.CancellationToken);
        var page = await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"<a href=\"https://hooks.stripe.com/3d_secure_2?intent={shop.Stripe.OnlyIntent["id"]}&amp;x=1\">", page, StringComparison.Ordinal);
        Assert.Contains($"data-secret=\"{shop.Stripe.OnlyIntent["client_secret"]}\"", page, StringComparison.Ordinal);
        Assert.Equal("CREATED UNDEFINED", await shop.Shop.Became(booking));
        shop.Stripe.Pay(shop.Stripe.OnlyIntent);
        Assert.Equal(200, await shop.Tell("payment_intent.succeeded", shop.Stripe.OnlyIntent));
        Assert.Equal(("CONFIRMED PAID", 40), (await shop.Shop.Became(booking), await shop.Shop.Held("held:stripe")));
    }

    private static async Task<(JsonNode Booking, string Checkout)> Checkout(Shop shop)
    {
        var booking = await shop.Book(shop.Site);
        return (booking, (string)(await shop.Site.Post("/ecom/v1/checkouts", new { lineItems = new[] { Shop.Item(booking) }, channelType = "WEB" })).Ok()["checkout"]!["id"]!);
    }

    private static Task<Reply> Charge(StripeShop shop, string checkout, string token) => shop.Shop.Site.Post($"/ecom/v1/checkouts/{checkout}/create-order-and-charge", new { paymentToken = token });
}
