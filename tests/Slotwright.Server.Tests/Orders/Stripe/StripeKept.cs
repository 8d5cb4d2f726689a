using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Orders.Stripe;

/// <summary>Cards kept at Stripe and charged without the customer, as Stripe documents it: a customer, setup_future_usage, off_session (docs/payments.md).</summary>
public sealed class StripeKept(Cluster cluster)
{
    private static readonly object Keep = new { savePaymentMethod = true };

    [Fact]
    public async Task A_card_that_was_kept_is_charged_without_its_customer()
    {
        var (shop, booking, order, first) = await Kept();
        Assert.Equal("off_session", (string?)first["setup_future_usage"]);
        var charged = (await shop.Charge(order, "30")).Ok()["payments"]![0]!;
        Assert.Equal(("APPROVED", "4242"), ((string?)charged["status"], (string?)charged["regularPaymentDetails"]!["creditCardDetails"]!["lastFourDigits"]));
        var second = Assert.Single(shop.Stripe.Intents.Values, i => i != first);
        Assert.Equal((3000L, (string?)first["customer"], (string?)first["payment_method"], (string?)charged["id"]), ((long)second["amount"]!, (string?)second["customer"], (string?)second["payment_method"], (string?)second["metadata"]!["payment"]));
        Assert.Equal("CONFIRMED PAID", await shop.Shop.Became(booking));
        Assert.Equal(200, await shop.Tell("payment_intent.succeeded", second));
        Assert.Equal((40, 0), (await shop.Shop.Held("held:stripe"), await shop.Shop.Held("receivable")));
    }

    [Fact]
    public async Task Who_agrees_on_the_page_has_the_open_intent_kept()
    {
        var shop = await StripeShop.Open(cluster, Shop.WithDeposit);
        var (_, order, payment, intent) = await shop.Ordered();
        Assert.Null((string?)intent["setup_future_usage"]);
        Assert.Contains("name=\"keep\"", (await shop.Page(payment)).Html, StringComparison.Ordinal);
        await shop.Shop.Pay(payment, keep: true);
        Assert.Equal("off_session", (string?)intent["setup_future_usage"]);
        Assert.Contains("The card is kept", (await shop.Page(payment)).Html, StringComparison.Ordinal);
        shop.Stripe.Pay(intent);
        await shop.Tell("payment_intent.succeeded", intent);
        Assert.Equal("APPROVED", (string?)(await shop.Charge(order, "30")).Ok()["payments"]![0]!["status"]);
    }

    [Theory]
    [InlineData("card_declined")]
    [InlineData("authentication_required")]
    public async Task What_the_bank_refuses_without_the_customer_is_declined(string code)
    {
        var (shop, booking, order, _) = await Kept();
        shop.Stripe.Refuses = code;
        Assert.Equal("DECLINED", (string?)(await shop.Charge(order, "30")).Ok()["payments"]![0]!["status"]);
        Assert.Equal("CONFIRMED PARTIALLY_PAID", await shop.Shop.Became(booking));
        shop.Stripe.Refuses = null;
        Assert.Equal("APPROVED", (string?)(await shop.Charge(order, "30")).Ok()["payments"]![0]!["status"]);
        Assert.Equal(40, await shop.Shop.Held("held:stripe"));
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("500")]
    public async Task A_charge_is_made_once_whatever_gets_lost_and_however_late_it_is_asked_for_again(string mishap)
    {
        var (shop, booking, order, first) = await Kept();
        shop.Stripe.Mishaps.Enqueue(mishap);
        var payment = (await shop.Charge(order, "30")).Ok()["payments"]![0]!;
        Assert.Equal("PENDING", (string?)payment["status"]);
        shop.Stripe.ForgetKeys(); // a day later
        for (var i = 0; i < 2; i++) await shop.Desk.Look(shop.Site, Guid.Parse((string)payment["id"]!), TestContext.Current.CancellationToken);
        Assert.Single(shop.Stripe.Intents.Values, i => i != first);
        Assert.Equal("CONFIRMED PAID", await shop.Shop.Became(booking));
        Assert.Equal(40, await shop.Shop.Held("held:stripe"));
    }

    [Fact]
    public async Task A_saved_card_is_authorized_at_Stripe_and_captured()
    {
        var (shop, _, order, _) = await Kept();
        var payment = (await shop.Shop.Site.Post("/ecom/v1/order-billing/authorize-charge-with-saved-payment-method", new { orderId = order, amount = new { amount = "30" }, currency = "USD", delayedCaptureSettings = new { scheduledAction = "CAPTURE" } })).Ok()["payment"]!;
        Assert.Equal("AUTHORIZED", (string?)payment["status"]);
        (await shop.Capture(order, (string)payment["id"]!, "25")).Ok();
        Assert.Equal(35, await shop.Shop.Held("held:stripe"));
    }

    [Fact]
    public async Task What_is_forgotten_is_gone_at_Stripe_and_nobody_is_charged()
    {
        var (shop, _, order, _) = await Kept();
        var id = (await shop.Shop.Server.Db.List(shop.Site, "UPDATE saved_methods SET forget_at = '2041-01-01' WHERE site_id = $1 RETURNING id", r => r.GetGuid(0), CancellationToken.None))[0];
        shop.Stripe.IsDown = true;
        await shop.Desk.Forget(shop.Site, id, TestContext.Current.CancellationToken);
        shop.Stripe.IsDown = false;
        Assert.Single(shop.Stripe.Customers);
        await shop.Desk.Forget(shop.Site, id, TestContext.Current.CancellationToken);
        Assert.Empty(shop.Stripe.Customers);
        (await shop.Charge(order, "30")).Refused(428, "NO_SAVED_PAYMENT_METHOD");
    }

    [Fact]
    public async Task A_charge_whose_answer_was_lost_is_found_though_the_card_was_deleted_meanwhile()
    {
        var (shop, booking, order, first) = await Kept();
        shop.Stripe.Mishaps.Enqueue("lost");
        var payment = Guid.Parse((string)(await shop.Charge(order, "30")).Ok()["payments"]![0]!["id"]!);
        Assert.Single(shop.Stripe.Intents.Values, i => i != first);
        var card = (await shop.Shop.Server.Db.List(shop.Site, "UPDATE saved_methods SET forget_at = '2041-01-01' WHERE site_id = $1 RETURNING id", r => r.GetGuid(0), CancellationToken.None))[0];
        await shop.Desk.Forget(shop.Site, card, TestContext.Current.CancellationToken);
        Assert.Single(shop.Stripe.Customers);
        await shop.Desk.Look(shop.Site, payment, TestContext.Current.CancellationToken);
        Assert.Equal(("CONFIRMED PAID", 40), (await shop.Shop.Became(booking), await shop.Shop.Held("held:stripe")));
        await shop.Desk.Forget(shop.Site, card, TestContext.Current.CancellationToken);
        Assert.Empty(shop.Stripe.Customers);
    }

    /// <summary>A booking of 40 of which 10 were paid with a card that is kept.</summary>
    private async Task<(StripeShop Shop, JsonNode Booking, string Order, JsonObject Intent)> Kept()
    {
        var shop = await StripeShop.Open(cluster, Shop.WithDeposit);
        var (booking, order, _, intent) = await shop.Paid(Keep);
        await shop.Shop.Settle();
        return (shop, booking, order, intent);
    }
}
