using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Slotwright.Server.Payments.Stripe;
using Slotwright.Server.Storage;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Orders.Stripe;

/// <summary>What Stripe tells by webhooks: believed only when it is signed, and then only as a reason to look.</summary>
public sealed class StripeEvents(Cluster cluster)
{
    [Fact]
    public async Task A_forged_altered_or_stale_event_is_refused_and_changes_nothing()
    {
        var shop = await StripeShop.Open(cluster);
        var (booking, order, _, intent) = await shop.Ordered();
        shop.Stripe.Pay(intent);
        var body = StripeShop.Event("payment_intent.succeeded", intent).ToJsonString();
        Assert.Equal(400, await shop.Send(body, signature: _ => ""));
        Assert.Equal(400, await shop.Send(body, signature: right => $"v1={right[..^1]}{(right[^1] == '0' ? '1' : '0')}"));
        Assert.Equal(400, await shop.Send(body, signature: right => $"v0={right}"));
        Assert.Equal(400, await shop.Send(body, signature: _ => $"v1={StripeSignature.Of("1", Encoding.UTF8.GetBytes(body), shop.Stripe.WebhookSecret)}"));
        Assert.Equal(400, await (shop with { Stripe = cluster.Stripe.Account() }).Send(body));
        Assert.Equal(400, await shop.Send(body, ago: 301));
        Assert.Equal(400, await shop.Send(body, ago: -310));
        Assert.Equal(400, await shop.Send("no JSON"));
        Assert.Equal(400, await shop.Send("[]"));
        Assert.Equal(413, await shop.Send(new string(' ', 300_000) + body));
        Assert.Equal("CREATED UNDEFINED", await shop.Shop.Became(booking));
        Assert.Equal("INITIALIZED", (string?)(await shop.Shop.Order(order))["status"]);
        Assert.Equal(0, await shop.Shop.Held("held:stripe"));

        Assert.Equal(200, await shop.Send(body, ago: 280, signature: right => $"v1=00,v1={right},v0=zz"));
        Assert.Equal("CONFIRMED PAID", await shop.Shop.Became(booking));
    }

    [Theory]
    [InlineData("t=100,v1=RIGHT", 100, true)]
    [InlineData("t=100,v1=RIGHT", 400, true)]
    [InlineData("t=100,v1=RIGHT", 401, false)]
    [InlineData("t=100,v1=zz,v1=RIGHT", 100, true)]
    [InlineData("t=101,v1=RIGHT", 100, false)]
    [InlineData("t=,v1=RIGHT", 100, false)]
    [InlineData("t=-100,v1=RIGHT", 100, false)]
    [InlineData("t=99999999999999999999,v1=RIGHT", 100, false)]
    [InlineData("t=9223372036854775807,v1=RIGHT", 100, false)]
    [InlineData("v1=RIGHT", 100, false)]
    [InlineData("t=100", 100, false)]
    [InlineData("", 100, false)]
    [InlineData(null, 100, false)]
    public void A_signature_holds_for_its_time_and_body_for_five_minutes(string? header, long now, bool holds)
    {
        var body = "{}"u8.ToArray();
        Assert.Equal(holds, StripeSignature.Holds(header?.Replace("RIGHT", StripeSignature.Of("100", body, "secret"), StringComparison.Ordinal), body, "secret", Instant.FromUnixTimeSeconds(now)));
    }

    [Fact]
    public void A_signature_is_made_as_Stripe_documents_it() =>
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData("whsec_test"u8, "1492774577.{\"id\":1}"u8)), StripeSignature.Of("1492774577", "{\"id\":1}"u8, "whsec_test"));

    [Fact]
    public async Task Events_told_twice_at_once_late_or_out_of_order_change_nothing_twice()
    {
        var shop = await StripeShop.Open(cluster);
        var (booking, order, _, intent) = await shop.Ordered();
        var early = intent.DeepClone();
        shop.Stripe.Pay(intent);
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 6).Select(n => shop.Tell("payment_intent.succeeded", intent, n % 2 == 0 ? "evt_same" : null))), status => Assert.Equal(200, status));
        Assert.Equal("CONFIRMED PAID", await shop.Shop.Became(booking));
        var (events, stored) = (await shop.Events(), await shop.Shop.Order(order));
        foreach (var late in new[] { "payment_intent.processing", "payment_intent.payment_failed", "payment_intent.amount_capturable_updated", "payment_intent.canceled" }) Assert.Equal(200, await shop.Tell(late, early));
        Assert.Equal(200, await shop.Tell("payment_intent.succeeded", intent, "evt_same"));
        Assert.Equal(200, await shop.Tell("customer.created", new JsonObject { ["id"] = "cus_1", ["object"] = "customer" }));
        Assert.Equal(200, await shop.Tell("payment_intent.succeeded", JsonValue.Create(1)));
        shop.Stripe.IsDown = true; // what was dealt with is not even looked at
        Assert.Equal(200, await shop.Tell("payment_intent.succeeded", intent, "evt_same"));
        Assert.Equal(503, await shop.Tell("payment_intent.succeeded", intent));
        Assert.Equal("CONFIRMED PAID", await shop.Shop.Became(booking));
        Assert.Equal((40, events, stored.ToJsonString()), (await shop.Shop.Held("held:stripe"), await shop.Events(), (await shop.Shop.Order(order)).ToJsonString()));
    }

    [Fact]
    public async Task An_event_that_says_more_than_Stripe_does_is_not_believed()
    {
        var shop = await StripeShop.Open(cluster);
        var (booking, _, _, intent) = await shop.Ordered();
        var claimed = intent.DeepClone().AsObject();
        (claimed["status"], claimed["amount_received"]) = ("succeeded", 4000);
        Assert.Equal(200, await shop.Tell("payment_intent.succeeded", claimed));
        Assert.Equal("CREATED UNDEFINED", await shop.Shop.Became(booking));
    }

    [Fact]
    public async Task Of_an_intent_that_is_not_ours_nothing_is_taken_down()
    {
        var (shop, other) = (await StripeShop.Open(cluster), await StripeShop.Open(cluster));
        var (booking, _, payment, intent) = await shop.Ordered();
        var foreign = intent.DeepClone().AsObject();
        (foreign["id"], foreign["status"], foreign["amount_received"], foreign["metadata"]) = ("pi_theirs", "succeeded", 4000, new JsonObject());
        shop.Stripe.Intents["pi_theirs"] = foreign;
        var lie = foreign.DeepClone();
        lie["metadata"] = new JsonObject { ["payment"] = payment };
        Assert.Equal(200, await shop.Tell("payment_intent.succeeded", lie));
        shop.Stripe.Pay(intent);
        Assert.Equal(200, await other.Tell("payment_intent.succeeded", intent));
        Assert.Equal("CREATED UNDEFINED", await shop.Shop.Became(booking));
        Assert.Equal(0, await shop.Shop.Held("held:stripe") + await other.Shop.Held("held:stripe"));
    }

    [Fact]
    public async Task An_event_that_could_not_be_dealt_with_is_told_again_and_then_is()
    {
        var shop = await StripeShop.Open(cluster);
        var (booking, _, _, intent) = await shop.Ordered();
        shop.Stripe.Pay(intent);
        shop.Stripe.IsDown = true;
        Assert.Equal(503, await shop.Tell("payment_intent.succeeded", intent, "evt_again"));
        shop.Stripe.IsDown = false;
        Assert.Equal(200, await shop.Tell("payment_intent.succeeded", intent, "evt_again"));
        Assert.Equal("CONFIRMED PAID", await shop.Shop.Became(booking));
    }

    [Fact]
    public async Task A_hold_the_bank_lets_go_is_voided()
    {
        var shop = await StripeShop.Open(cluster);
        var (_, order, _, intent) = await shop.Paid(new { delayCapture = true });
        shop.Stripe.Become(intent, "canceled");
        Assert.Equal(200, await shop.Tell("payment_intent.canceled", intent));
        Assert.Equal("VOIDED", await shop.StatusOf(order));
    }

    [Fact]
    public async Task A_refund_that_takes_its_time_is_done_when_Stripe_says_so()
    {
        var shop = await StripeShop.Open(cluster);
        var (booking, order, payment, _) = await shop.Paid();
        shop.Stripe.RefundStatus = "pending";
        (await shop.Refund(order, payment, "10")).Ok();
        await shop.AskAgain();
        var refund = Assert.Single(shop.Stripe.Refunds);
        Assert.Equal(40, await shop.Shop.Held("held:stripe"));
        refund["status"] = "succeeded";
        foreach (var _ in Enumerable.Range(0, 2)) Assert.Equal(200, await shop.Tell("refund.updated", refund));
        Assert.Equal("CONFIRMED PARTIALLY_PAID", await shop.Shop.Became(booking));
        Assert.Equal((30, 10), (await shop.Shop.Held("held:stripe"), await shop.Shop.Held("refunds")));
    }

    [Fact]
    public async Task A_refund_that_comes_back_is_undone_and_brought_to_the_owner()
    {
        var shop = await StripeShop.Open(cluster);
        var (booking, order, payment, _) = await shop.Paid();
        (await shop.Refund(order, payment)).Ok();
        Assert.Equal("CONFIRMED REFUNDED", await shop.Shop.Became(booking));
        var refund = Assert.Single(shop.Stripe.Refunds);
        (refund["status"], refund["failure_reason"]) = ("failed", "lost_or_stolen_card");
        foreach (var _ in Enumerable.Range(0, 2)) Assert.Equal(200, await shop.Tell("refund.failed", refund));
        Assert.Equal("CONFIRMED PAID", await shop.Shop.Became(booking));
        Assert.Equal(("REFUND_FAILED", 40, 0), (await shop.NeedsOwner(order), await shop.Shop.Held("held:stripe"), await shop.Shop.Held("refunds")));
        (await shop.Refund(order, payment)).Ok();
        Assert.Equal(0, await shop.Shop.Held("held:stripe"));
    }

    [Fact]
    public async Task What_is_refunded_on_Stripes_own_pages_is_booked_here_once()
    {
        var shop = await StripeShop.Open(cluster);
        var (booking, order, payment, intent) = await shop.Paid();
        shop.Stripe.RefundThere(intent, 1500);
        var charge = new JsonObject { ["id"] = "ch_1", ["object"] = "charge", ["payment_intent"] = (string)intent["id"]! };
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => shop.Tell("charge.refunded", charge))), status => Assert.Equal(200, status));
        Assert.Equal("CONFIRMED PARTIALLY_PAID", await shop.Shop.Became(booking));
        Assert.Equal((25, 15), (await shop.Shop.Held("held:stripe"), await shop.Shop.Held("refunds")));

        shop.Stripe.RefundThere(intent, 2500);
        var refused = (await shop.Refund(order, payment)).Ok()["refund"]!["transactions"]![0]!;
        Assert.Equal("FAILED", (string?)refused["refundStatus"]);
        Assert.Equal("CONFIRMED REFUNDED", await shop.Shop.Became(booking));
        Assert.Equal(0, await shop.Shop.Held("held:stripe"));
    }

    [Fact]
    public async Task A_disputed_payment_is_brought_to_the_owner()
    {
        var shop = await StripeShop.Open(cluster);
        var (_, order, _, intent) = await shop.Paid();
        var dispute = new JsonObject { ["id"] = "dp_1", ["object"] = "dispute", ["payment_intent"] = (string)intent["id"]! };
        Assert.Equal(200, await shop.Tell("charge.dispute.created", dispute));
        Assert.Null(await shop.NeedsOwner(order));
        intent["latest_charge"]!["disputed"] = true;
        foreach (var _ in Enumerable.Range(0, 2)) Assert.Equal(200, await shop.Tell("charge.dispute.created", dispute));
        Assert.Equal("PAYMENT_DISPUTED", await shop.NeedsOwner(order));
        Assert.Equal("PAYMENT_DISPUTED", (string?)Assert.Single(await cluster.Of(shop.Shop.Site, "slotwright.v1.order_attention")).Body["body"]!["reason"]);
    }

    [Fact]
    public async Task Events_are_remembered_for_a_week()
    {
        var shop = await StripeShop.Open(cluster);
        await shop.Tell("customer.created", new JsonObject(), "evt_old");
        await shop.Tell("customer.created", new JsonObject(), "evt_new");
        await Ledger.Ask(cluster.ConnectionString, "UPDATE provider_events SET received_date = received_date - interval '8 days' WHERE site_id = $1 AND event_id = 'evt_old' RETURNING event_id", r => r.GetString(0), shop.Site);
        await shop.Shop.Server.Services.GetRequiredService<Sweeper>().Sweep(TestContext.Current.CancellationToken);
        Assert.Equal(["evt_new"], await shop.Shop.Server.Db.List(shop.Site, "SELECT event_id FROM provider_events WHERE site_id = $1", r => r.GetString(0), CancellationToken.None));
    }
}
