using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Payments;
using Slotwright.Server.Payments.Stripe;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Orders.Stripe;

/// <summary>Payments, captures and refunds by Stripe, each done once whatever gets lost on the way (docs/payments.md).</summary>
public sealed class StripePayments(Cluster cluster)
{
    [Fact]
    public async Task What_is_paid_with_Stripe_is_confirmed_and_paid()
    {
        var shop = await StripeShop.Open(cluster);
        var (booking, order, payment, intent) = await shop.Ordered();
        Assert.Equal((4000L, "usd", "automatic", "bob@example.com", shop.Shop.Site.Id, order, payment), ((long)intent["amount"]!, (string?)intent["currency"], (string?)intent["capture_method"], (string?)intent["receipt_email"],
            (string?)intent["metadata"]!["site"], (string?)intent["metadata"]!["order"], (string?)intent["metadata"]!["payment"]));
        shop.Stripe.Pay(intent);
        Assert.Equal("CREATED UNDEFINED", await shop.Shop.Became(booking));
        Assert.Equal(200, await shop.Tell("payment_intent.succeeded", intent));
        Assert.Equal("CONFIRMED PAID", await shop.Shop.Became(booking));
        var card = (await shop.Shop.Payments(order))[0]!["regularPaymentDetails"]!;
        Assert.Equal(("visa", "4242", (string?)intent["id"]), ((string?)card["creditCardDetails"]!["brand"], (string?)card["creditCardDetails"]!["lastFourDigits"], (string?)card["gatewayTransactionId"]));
        Assert.Equal((40, 0), (await shop.Shop.Held("held:stripe"), await shop.Shop.Held("receivable")));
    }

    [Fact]
    public async Task The_page_shows_Stripes_fields_and_tells_no_secret()
    {
        var shop = await StripeShop.Open(cluster);
        var (_, _, payment, intent) = await shop.Ordered();
        var page = await shop.Page(payment);
        Assert.Contains("https://js.stripe.com/v3/", page.Html, StringComparison.Ordinal);
        Assert.Contains($"data-key=\"pk_test_x\" data-secret=\"{intent["client_secret"]}\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(shop.Stripe.Secret, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", page.Html, StringComparison.Ordinal);
        var script = page.Html[(page.Html.IndexOf("<script>", StringComparison.Ordinal) + 8)..page.Html.LastIndexOf("</script>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(script)));
        Assert.Contains($"script-src 'sha256-{hash}' https://js.stripe.com https://*.js.stripe.com; frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com; connect-src https://api.stripe.com", page.Policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", page.Policy, StringComparison.Ordinal);
        shop.Stripe.Decline(intent);
        Assert.Contains("Your card was declined.", (await shop.Page(payment)).Html, StringComparison.Ordinal);
        shop.Stripe.Become(intent, "processing");
        Assert.Contains("being processed", (await shop.Page(payment)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_back_to_the_page_has_paid_even_if_no_event_came()
    {
        var shop = await StripeShop.Open(cluster);
        var (booking, _, payment, intent) = await shop.Ordered();
        shop.Stripe.Pay(intent);
        Assert.Contains("Thank you", (await shop.Page(payment)).Html, StringComparison.Ordinal);
        Assert.Equal("CONFIRMED PAID", await shop.Shop.Became(booking));
    }

    [Fact]
    public async Task A_deposit_is_paid_first_and_the_rest_by_another_intent()
    {
        var shop = await StripeShop.Open(cluster, Shop.WithDeposit);
        var (booking, order, _, intent) = await shop.Paid();
        Assert.Equal(1000L, (long)intent["amount"]!);
        Assert.Equal("CONFIRMED PARTIALLY_PAID", await shop.Shop.Became(booking));
        var rest = (string)(await shop.Shop.Site.Post($"/ecom/v1/payments-collector/orders/{order}/prepare-payment-collection", new { amount = new { amount = "30" } })).Ok()["paymentGatewayOrderId"]!;
        Assert.Equal(200, (await shop.Page(rest)).Status);
        shop.Stripe.Pay(shop.Stripe.Intents.Values.Single(i => i != intent));
        Assert.Contains("Thank you", (await shop.Page(rest)).Html, StringComparison.Ordinal);
        Assert.Equal("CONFIRMED PAID", await shop.Shop.Became(booking));
        Assert.Equal((40, 0), (await shop.Shop.Held("held:stripe"), await shop.Shop.Held("receivable")));
    }

    [Fact]
    public async Task What_is_authorized_is_captured_in_part_or_let_go()
    {
        var shop = await StripeShop.Open(cluster);
        var (booking, order, payment, intent) = await shop.Paid(new { delayCapture = true });
        Assert.Equal("AUTHORIZED", await shop.StatusOf(order));
        (await shop.Capture(order, payment, "25")).Ok();
        Assert.Equal(("succeeded", 2500L), ((string?)intent["status"], (long)intent["amount_received"]!));
        Assert.Equal("CONFIRMED PARTIALLY_PAID", await shop.Shop.Became(booking));

        var other = await shop.Paid(new { delayCapture = true }, Shop.Eleven);
        (await shop.Void(other.Order, other.Payment)).Ok();
        Assert.Equal(("canceled", "VOIDED"), ((string?)other.Intent["status"], await shop.StatusOf(other.Order)));
        Assert.Equal("CONFIRMED NOT_PAID", await shop.Shop.Became(other.Booking));
        Assert.Equal(25, await shop.Shop.Held("held:stripe"));
    }

    [Fact]
    public async Task What_was_done_at_Stripe_already_reads_as_done()
    {
        var shop = await StripeShop.Open(cluster);
        var captured = await shop.Paid(new { delayCapture = true });
        shop.Stripe.Become(captured.Intent, "succeeded", 4000);
        (await shop.Capture(captured.Order, captured.Payment, "40")).Ok();
        var canceled = await shop.Paid(new { delayCapture = true }, Shop.Eleven);
        shop.Stripe.Become(canceled.Intent, "canceled");
        (await shop.Void(canceled.Order, canceled.Payment)).Ok();
        Assert.Equal(("APPROVED", "VOIDED"), (await shop.StatusOf(captured.Order), await shop.StatusOf(canceled.Order)));
        Assert.Equal(40, await shop.Shop.Held("held:stripe"));
    }

    [Fact]
    public async Task What_was_captured_at_Stripe_for_less_is_taken_down_as_it_is()
    {
        var shop = await StripeShop.Open(cluster);
        var (booking, order, payment, intent) = await shop.Paid(new { delayCapture = true });
        shop.Stripe.Become(intent, "succeeded", 1500);
        (await shop.Capture(order, payment, "40")).Ok();
        Assert.Equal("CONFIRMED PARTIALLY_PAID", await shop.Shop.Became(booking));
        Assert.Equal(15, await shop.Shop.Held("held:stripe"));
    }

    [Fact]
    public async Task A_refund_goes_back_in_parts_and_never_more_than_was_paid()
    {
        var shop = await StripeShop.Open(cluster);
        var (booking, order, payment, _) = await shop.Paid();
        (await shop.Refund(order, payment, "15.50")).Ok();
        Assert.Equal("CONFIRMED PARTIALLY_PAID", await shop.Shop.Became(booking));
        (await shop.Refund(order, payment)).Ok();
        Assert.Equal("CONFIRMED REFUNDED", await shop.Shop.Became(booking));
        Assert.Equal([1550L, 2450L], shop.Stripe.Refunds.Select(r => (long)r["amount"]!));
        Assert.Equal((0, 40), (await shop.Shop.Held("held:stripe"), await shop.Shop.Held("refunds")));
    }

    [Fact]
    public async Task An_answer_that_was_lost_leaves_one_payment_one_capture_and_one_refund()
    {
        var shop = await StripeShop.Open(cluster);
        var booking = await shop.Shop.Book(shop.Shop.Site);
        var (order, payment) = await shop.Shop.Ordered(shop.Shop.Site, new { delayCapture = true }, booking);
        shop.Stripe.Mishaps.Enqueue("lost");
        Assert.Equal(503, (await shop.Page(payment!)).Status);
        Assert.Equal(200, (await shop.Page(payment!)).Status);
        var intent = shop.Stripe.OnlyIntent;
        shop.Stripe.Pay(intent);
        await shop.Page(payment!);

        shop.Stripe.Mishaps.Enqueue("lost");
        (await shop.Capture(order, payment!, "40")).Ok();
        Assert.Equal(("succeeded", "AUTHORIZED"), ((string?)intent["status"], await shop.StatusOf(order)));
        await shop.AskAgain();
        Assert.Equal("APPROVED", await shop.StatusOf(order));

        shop.Stripe.Mishaps.Enqueue("lost");
        (await shop.Refund(order, payment!, "10")).Ok();
        Assert.Equal("APPROVED", await shop.StatusOf(order));
        shop.Stripe.ForgetKeys(); // a server that was off for more than a day
        await shop.AskAgain();
        Assert.Equal("PARTIALLY_REFUNDED", await shop.StatusOf(order));
        Assert.Equal((1000L, 30), ((long)Assert.Single(shop.Stripe.Refunds)["amount"]!, await shop.Shop.Held("held:stripe")));
    }

    [Theory]
    [InlineData("409")]
    [InlineData("429")]
    [InlineData("500")]
    public async Task What_Stripe_does_not_do_now_is_asked_for_again(string mishap)
    {
        var shop = await StripeShop.Open(cluster);
        var (_, order, payment, _) = await shop.Paid();
        shop.Stripe.Mishaps.Enqueue(mishap);
        var refund = (await shop.Refund(order, payment, "10")).Ok()["refund"]!;
        Assert.Equal("PENDING", (string?)refund["transactions"]![0]!["refundStatus"]);
        await shop.AskAgain();
        await shop.AskAgain();
        Assert.Equal((1000L, 30), ((long)Assert.Single(shop.Stripe.Refunds)["amount"]!, await shop.Shop.Held("held:stripe")));
    }

    [Fact]
    public async Task While_Stripe_is_down_nobody_is_charged_and_what_was_paid_is_found_later()
    {
        var shop = await StripeShop.Open(cluster);
        var (booking, _, payment, intent) = await shop.Ordered();
        shop.Stripe.Pay(intent);
        shop.Stripe.IsDown = true;
        var page = await shop.Page(payment);
        Assert.Equal(503, page.Status);
        Assert.Contains("does not answer", page.Html, StringComparison.Ordinal);
        Assert.Equal(503, await shop.Tell("payment_intent.succeeded", intent, "evt_down"));
        await Assert.ThrowsAsync<ProviderAway>(() => shop.Desk.Look(shop.Site, Guid.Parse(payment), TestContext.Current.CancellationToken));
        Assert.Equal("CREATED UNDEFINED", await shop.Shop.Became(booking));
        shop.Stripe.IsDown = false;
        await shop.Desk.Look(shop.Site, Guid.Parse(payment), TestContext.Current.CancellationToken);
        Assert.Equal("CONFIRMED PAID", await shop.Shop.Became(booking));
    }

    [Fact]
    public async Task A_payment_nobody_made_in_time_is_canceled_at_Stripe_too()
    {
        var shop = await StripeShop.Open(cluster);
        var (booking, _, payment, intent) = await shop.Ordered();
        await Ledger.Ask(cluster.ConnectionString, "UPDATE payments SET expires_at = expires_at - interval '25 hours' WHERE site_id = $1 RETURNING id::text", r => r.GetString(0), shop.Site);
        await shop.Desk.Look(shop.Site, Guid.Parse(payment), TestContext.Current.CancellationToken);
        Assert.Equal("canceled", (string?)intent["status"]);
        Assert.Equal("DECLINED NOT_PAID", await shop.Shop.Became(booking));
        Assert.Contains("payment is over", (await shop.Page(payment)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Yen_have_no_hundredths()
    {
        var shop = await StripeShop.Open(cluster, s => s["payment"]!["fixed"]!["price"]!["value"] = "4000", "JPY");
        var (booking, order, payment, intent) = await shop.Paid();
        Assert.Equal((4000L, "jpy"), ((long)intent["amount"]!, (string?)intent["currency"]));
        (await shop.Refund(order, payment, "1500")).Ok();
        Assert.Equal(1500L, (long)Assert.Single(shop.Stripe.Refunds)["amount"]!);
        Assert.Equal("CONFIRMED PARTIALLY_PAID", await shop.Shop.Became(booking));
        Assert.Equal(2500, await shop.Shop.Held("held:stripe"));
    }

    [Fact]
    public async Task An_intent_nobody_saw_does_not_stand_in_the_way_of_another()
    {
        var (shop, ct) = (await StripeShop.Open(cluster), TestContext.Current.CancellationToken);
        var stripe = shop.Shop.Server.Services.GetRequiredService<StripeProvider>();
        var order = new PaymentOrder(shop.Site, Guid.NewGuid(), Guid.NewGuid(), null, 40, "USD", false, "Order 10001", "bob@example.com");
        var unseen = await stripe.Open(order, ct);
        Assert.Equal(unseen.Reference, (await stripe.Open(order, ct)).Reference);
        var changed = order with { Email = "robert@example.com" };
        var shown = await stripe.Open(changed, ct);
        Assert.NotEqual(unseen.Reference, shown.Reference);
        Assert.Equal(shown.Reference, (await stripe.Open(changed, ct)).Reference);
        Assert.Equal(2, shop.Stripe.Intents.Count);
    }

    [Fact]
    public async Task A_key_Stripe_does_not_let_in_charges_nobody()
    {
        var shop = new StripeShop(await Shop.Open(cluster.Server, settings: new { revision = "1", provider = "STRIPE", secretKey = "sk_wrong", webhookSecret = "whsec_x", publishableKey = "pk_x" }), cluster.Stripe.Account());
        var (_, payment) = await shop.Shop.Ordered(shop.Shop.Site, await shop.Shop.Book(shop.Shop.Site));
        Assert.Equal(503, (await shop.Page(payment!)).Status);
    }

    [Fact]
    public async Task What_Stripe_does_not_take_is_said_on_the_page()
    {
        var shop = await StripeShop.Open(cluster, s => s["payment"]!["fixed"]!["price"]!["value"] = "0.10");
        var (_, payment) = await shop.Shop.Ordered(shop.Shop.Site, await shop.Shop.Book(shop.Shop.Site));
        var page = await shop.Page(payment!);
        Assert.Equal(200, page.Status);
        Assert.Contains("does not take this payment", page.Html, StringComparison.Ordinal);
        Assert.Empty(shop.Stripe.Intents);
    }

    [Theory]
    [InlineData("10", "USD", 1000L)]
    [InlineData("10.99", "EUR", 1099L)]
    [InlineData("500", "JPY", 500L)]
    [InlineData("5", "ISK", 500L)]
    [InlineData("5", "UGX", 500L)]
    [InlineData("10.45", "HUF", 1045L)]
    [InlineData("5.12", "KWD", 5120L)]
    [InlineData("5.124", "KWD", null)]
    [InlineData("10.5", "JPY", null)]
    [InlineData("10.999", "USD", null)]
    [InlineData("5.5", "ISK", null)]
    [InlineData("7", "MGA", 7L)]
    [InlineData("99999999999", "USD", null)]
    public void Amounts_are_counted_as_Stripe_counts_them_or_refused(string amount, string currency, long? units)
    {
        var exact = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(units, StripeAmount.Of(exact, currency));
        if (units is { } known) Assert.Equal(exact, StripeAmount.From(known, currency));
    }
}
