using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Slotwright.Server.Payments;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Orders;

/// <summary>What customers agreed to have kept is charged when they are not there: once, and never without their having agreed (behaviour/checkout.md 7, docs/payments.md).</summary>
public sealed class SavedCards(Cluster cluster)
{
    private const string Billing = "/ecom/v1/order-billing", Fees = "/_api/booking-fees/v1/booking-fees";

    [Fact]
    public async Task The_rest_of_an_order_is_charged_to_the_card_its_deposit_was_paid_with()
    {
        var (shop, booking, order) = await Kept();
        var charged = (await Charge(shop, order, "30")).Ok();
        var payment = charged["payments"]!.AsArray().Single()!;
        Assert.Equal(("APPROVED", "30.00", true, "0000"), ((string?)payment["status"], (string?)payment["amount"]!["amount"], (bool?)payment["regularPaymentDetails"]!["savedPaymentMethod"], (string?)payment["regularPaymentDetails"]!["creditCardDetails"]!["lastFourDigits"]));
        Assert.Equal(2, charged["orderTransactions"]!["payments"]!.AsArray().Count);
        Assert.Equal("CONFIRMED PAID", await shop.Became(booking));
        Assert.Equal((40, 0), (await shop.Held("held:test"), await shop.Held("receivable")));
        (await Charge(shop, order, "1")).Refused(428, "ORDER_PAID");
    }

    [Fact]
    public async Task Nothing_is_kept_unless_the_customer_agrees_and_they_can_agree_where_they_pay()
    {
        var (shop, _, order) = await Kept(options: new { });
        (await Charge(shop, order, "30")).Refused(428, "NO_SAVED_PAYMENT_METHOD");
        var booking = await shop.Book(shop.Site, start: Shop.Eleven);
        var (other, payment) = await shop.Ordered(shop.Site, booking);
        await shop.Pay(payment!, keep: true);
        Assert.Equal("APPROVED", StatusOf(await Charge(shop, other, "5")));
        Assert.Equal("APPROVED", StatusOf(await Charge(shop, order, "30"))); // it is the same customer's
    }

    [Fact]
    public async Task What_is_held_already_or_being_charged_is_not_collected_beside_that()
    {
        var (shop, _, order) = await Kept();
        Task<Reply> Ask(string amount) => shop.Site.Post($"/ecom/v1/payments-collector/orders/{order}/prepare-payment-collection", new { ecomOrderId = order, amount = new { amount } });
        (await shop.Site.Post($"{Billing}/authorize-charge-with-saved-payment-method", new { orderId = order, amount = new { amount = "20" }, currency = "USD", delayedCaptureSettings = new { scheduledAction = "VOID" } })).Ok();
        (await Ask("11")).Refused(400, "INVALID_AMOUNT");
        Assert.Equal(["amount.amount DECIMAL_MAX_SCALE"], (await Ask("9.999")).Violations());
        var open = (string)(await Ask("10")).Ok()["paymentGatewayOrderId"]!;
        Assert.Equal("10.00", (string?)(await shop.Payments(order)).Single(p => (string?)p!["id"] == open)!["amount"]!["amount"]);
        await shop.Pay(open);
        (await Ask("10")).Refused(428, "PAYMENT_ALREADY_IN_PROGRESS");
        var (other, _, second) = await Kept("Timeout");
        (await Charge(other, second, "30")).Ok();
        (await other.Site.Post($"/ecom/v1/payments-collector/orders/{second}/prepare-payment-collection", new { ecomOrderId = second, amount = new { amount = "5" } })).Refused(428, "PAYMENT_ALREADY_IN_PROGRESS");
    }

    [Theory]
    [InlineData("Once")]
    [InlineData("Challenge")]
    public async Task A_card_that_is_declined_without_the_customer_leaves_the_order_owed(string card)
    {
        var (shop, booking, order) = await Kept(card);
        Assert.Equal("DECLINED", StatusOf(await Charge(shop, order, "30")));
        Assert.Equal("CONFIRMED PARTIALLY_PAID", await shop.Became(booking));
        Assert.Equal((10, 30), (await shop.Held("held:test"), await shop.Held("receivable")));
        Assert.Equal("DECLINED", StatusOf(await Charge(shop, order, "30"))); // another time is another charge
    }

    [Fact]
    public async Task A_charge_whose_answer_was_lost_is_found_again_or_made_then_once()
    {
        var (shop, booking, order) = await Kept("Timeout");
        var charged = (await Charge(shop, order, "30")).Ok()["payments"]![0]!;
        Assert.Equal("PENDING", (string?)charged["status"]);
        (await Charge(shop, order, "30")).Refused(428, "PAYMENT_ALREADY_IN_PROGRESS");
        var (site, id, desk, ct) = (Guid.Parse(shop.Site.Id), Guid.Parse((string)charged["id"]!), shop.Server.Services.GetRequiredService<PaymentDesk>(), TestContext.Current.CancellationToken);
        await Ledger.Ask(cluster.ConnectionString, "DELETE FROM test_payments WHERE site_id = $1 AND id = $2 RETURNING id::text", r => r.GetString(0), site, id); // the provider had never heard of it
        await Assert.ThrowsAsync<ProviderAway>(() => desk.Look(site, id, ct));
        await desk.Look(site, id, ct);
        await desk.Look(site, id, ct);
        Assert.Equal("CONFIRMED PAID", await shop.Became(booking));
        Assert.Equal(40, await shop.Held("held:test"));
    }

    [Fact]
    public async Task Rivals_charge_an_order_once()
    {
        var (shop, _, order) = await Kept();
        var replies = await AllAtOnce(shop, order, () => Charge(shop, order, "20"));
        Assert.Single(replies, r => r.Status == 200);
        Assert.Equal(30, await shop.Held("held:test"));
        var key = Guid.NewGuid();
        var same = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Charge(shop, order, "10", key)));
        Assert.Single(same.Select(r => (string)r.Ok()["payments"]![0]!["id"]!).Distinct());
        Assert.Equal(40, await shop.Held("held:test"));
    }

    [Fact]
    public async Task The_customers_open_payment_page_is_closed_before_the_card_is_charged()
    {
        var (shop, _, order) = await Kept();
        var page = (string)(await shop.Site.Post($"/ecom/v1/payments-collector/orders/{order}/prepare-payment-collection", new { amount = new { amount = "30" } })).Ok()["paymentGatewayOrderId"]!;
        Assert.Equal("APPROVED", StatusOf(await Charge(shop, order, "30")));
        Assert.Contains("This payment is over", await shop.Pay(page), StringComparison.Ordinal);
        Assert.Equal(40, await shop.Held("held:test"));
    }

    [Fact]
    public async Task A_saved_card_is_authorized_and_captured_in_part_let_go_or_dealt_with_by_itself()
    {
        var (shop, _, order) = await Kept();
        var first = (await Authorize(shop, order, "10")).Ok()["payment"]!;
        Assert.Equal(("AUTHORIZED", "VOID"), ((string?)first["status"], (string?)first["regularPaymentDetails"]!["authorizationDetails"]!["scheduledAction"]!["actionType"]));
        (await shop.Site.Post($"{Billing}/capture-authorized-payments", new { orderId = order, payments = new[] { new { paymentId = first["id"], amount = new { amount = "4" } } } })).Ok();
        var second = (await Authorize(shop, order, "10")).Ok()["payment"]!;
        (await shop.Site.Post($"{Billing}/void-authorized-payments", new { orderId = order, paymentIds = new[] { second["id"] } })).Ok();
        var third = (await Authorize(shop, order, "10", "CAPTURE")).Ok()["payment"]!;
        var desk = shop.Server.Services.GetRequiredService<PaymentDesk>();
        foreach (var id in new[] { first, second, third, third }) await desk.DoScheduled(Guid.Parse(shop.Site.Id), Guid.Parse((string)id["id"]!), TestContext.Current.CancellationToken);
        Assert.Equal(["APPROVED", "APPROVED", "VOIDED", "APPROVED"], (await shop.Payments(order)).Select(p => (string)p!["status"]!));
        Assert.Equal(24, await shop.Held("held:test"));
    }

    [Fact]
    public async Task A_fee_is_collected_from_the_card_the_policy_had_kept()
    {
        var (shop, order, fee, payment) = await Owed();
        (await Collect(shop, order, fee)).Refused(428, "PAYMENT_METHOD_NOT_SAVED");
        await shop.Pay(payment);
        Assert.Equal("20.00", (string?)(await Collect(shop, order, fee)).Ok()["collectedPrice"]!["amount"]);
        Assert.Equal("PAID", (string?)(await shop.Order(order))["paymentStatus"]);
        (await Collect(shop, order, fee)).Refused(428, "ORDER_BALANCE_NON_POSITIVE");
        Assert.Equal(60, await shop.Held("held:test"));
    }

    [Theory]
    [InlineData("Success", "20.00", 60)]
    [InlineData("Timeout", "20.00", 60)]
    [InlineData("Once", null, 40)]
    public async Task A_fee_is_collected_once_however_often_and_by_how_many_it_is_asked_for(string card, string? collected, int held)
    {
        var (shop, order, fee, payment) = await Owed(besides: true);
        await shop.Pay(payment, card);
        if (card == "Timeout") await Desk(shop).Look(Guid.Parse(shop.Site.Id), Guid.Parse(payment), TestContext.Current.CancellationToken);
        await Task.WhenAll(Collect(shop, order, fee), Collect(shop, order, fee));
        for (var i = 0; i < 2; i++)
        {
            var reply = await Collect(shop, order, fee);
            if (collected is null) reply.Refused(428, "PAYMENT_DECLINED");
            else Assert.Equal(collected, (string?)reply.Ok()["collectedPrice"]!["amount"]);
        }
        Assert.Equal((held, card == "Once"), (await shop.Held("held:test"), (await shop.Payments(order)).Count > 2)); // a card that was declined is tried anew, one that paid is not
    }

    [Fact]
    public async Task What_is_to_become_of_a_hold_waits_until_there_is_one_and_nobody_else_is_at_it()
    {
        var (shop, _, order) = await Kept("Timeout");
        var (site, ct) = (Guid.Parse(shop.Site.Id), TestContext.Current.CancellationToken);
        var held = (await Authorize(shop, order, "10", "CAPTURE")).Ok()["payment"]!;
        Assert.Equal("PENDING", (string?)held["status"]);
        var id = Guid.Parse((string)held["id"]!);
        await Ledger.Ask(cluster.ConnectionString, "UPDATE payments SET scheduled_at = '2000-01-01' WHERE site_id = $1 AND id = $2 RETURNING id::text", r => r.GetString(0), site, id);
        Assert.DoesNotContain((site, id), await shop.Server.Db.DueSchedules(ct)); // those that wait keep nobody else waiting
        await Desk(shop).DoScheduled(site, id, ct);
        var other = Guid.NewGuid();
        await Ledger.Ask(cluster.ConnectionString, "INSERT INTO payment_actions (site_id, id, order_id, payment_id, kind, amount, status, created_date, updated_date) VALUES ($1, $2, $3, $4, 'VOID', 0, 'PENDING', now(), now()) RETURNING id::text", r => r.GetString(0), site, other, Guid.Parse(order), id);
        await Desk(shop).Look(site, id, ct);
        await Desk(shop).DoScheduled(site, id, ct);
        Assert.Equal("AUTHORIZED", (string?)(await shop.Payments(order))[^1]!["status"]);
        await Ledger.Ask(cluster.ConnectionString, "UPDATE payment_actions SET status = 'FAILED' WHERE site_id = $1 AND id = $2 RETURNING id::text", r => r.GetString(0), site, other);
        await Desk(shop).DoScheduled(site, id, ct);
        Assert.Equal(("APPROVED", 20), ((string?)(await shop.Payments(order))[^1]!["status"], await shop.Held("held:test")));
    }

    [Fact]
    public async Task What_was_kept_of_an_erased_customer_is_forgotten_here_and_at_the_provider()
    {
        var (shop, _, order) = await Kept();
        var contact = (string)(await shop.Order(order))["buyerInfo"]!["contactId"]!;
        var exported = (await shop.Site.Post("/slotwright/v1/customers/export", new { contactId = contact })).Ok().ToJsonString();
        Assert.Contains("saved_methods", exported, StringComparison.Ordinal);
        (await shop.Site.Post("/slotwright/v1/customers/erase", new { contactId = contact, confirm = true, cancelBookings = true })).Ok();
        (await Charge(shop, order, "30")).Refused(428, "NO_SAVED_PAYMENT_METHOD");
        Assert.Equal(["1 0"], await Known(shop)); // its reference is kept until the provider has forgotten it
        var site = Guid.Parse(shop.Site.Id);
        foreach (var id in await shop.Server.Db.List(site, "SELECT id FROM saved_methods WHERE site_id = $1", r => r.GetGuid(0), CancellationToken.None)) await shop.Server.Services.GetRequiredService<PaymentDesk>().Forget(site, id, TestContext.Current.CancellationToken);
        Assert.Equal(["0 0"], await Known(shop));
        Assert.Equal(["0"], await shop.Server.Db.List(site, "SELECT count(*)::text FROM test_cards WHERE site_id = $1", r => r.GetString(0), CancellationToken.None));
    }

    [Fact]
    public async Task What_cannot_be_charged_is_refused_with_every_field_that_is_wrong()
    {
        var (shop, _, order) = await Kept();
        foreach (var amount in new[] { "0", "30.01", "12.345", "99999999999" }) (await Charge(shop, order, amount)).Refused(400, "INVALID_AMOUNT");
        (await Charge(shop, Guid.NewGuid().ToString(), "1")).Refused(404, "ORDER_NOT_FOUND");
        (await shop.Site.Post($"{Billing}/charge-order", new { orderId = order, regularCharge = new { amount = new { amount = "1" } } })).Refused(428, "PAYMENT_INTENT_ID_REQUIRED");
        (await shop.Site.Post($"{Billing}/charge-order", new { orderId = order, regularCharge = new { amount = new { amount = "1" }, paymentIntentId = Guid.NewGuid() } })).Refused(428, "PAYMENT_ATTEMPT_EXPIRED");
        (await shop.Site.Post($"{Billing}/charge-order", new { orderId = order, giftCards = new[] { new { giftCardCode = "12345678", amount = new { amount = "1" } } } })).Refused(404, "GIFT_CARD_NOT_FOUND");
        Assert.Equal(["regularCharge REQUIRED_FIELD"], (await shop.Site.Post($"{Billing}/charge-order", new { orderId = order })).Violations());
        (await Authorize(shop, order, "10", currency: "EUR")).Refused(400, "INVALID_CURRENCY");
        Assert.Equal(["delayedCaptureSettings.delayDuration RANGE"], (await Authorize(shop, order, "10", days: 8)).Violations());
        Assert.Equal(["delayedCaptureSettings.delayDuration RANGE"], (await Authorize(shop, order, "10", days: int.MaxValue)).Violations());
        var empty = (await shop.Site.Post($"{Billing}/authorize-charge-with-saved-payment-method", new { })).Violations();
        Assert.Equal(["amount", "currency", "delayedCaptureSettings", "orderId"], empty.Select(v => v.Split(' ')[0]).Order());
        (await shop.Site.Post($"/ecom/v1/orders/{order}/cancel", new { })).Ok();
        (await Charge(shop, order, "30")).Refused(428, "ORDER_CANCELED");
        Assert.Equal(10, await shop.Held("held:test"));
    }

    /// <summary>Rivals who all have read what they decide by before the first of them may go on.</summary>
    private async Task<Reply[]> AllAtOnce(Shop shop, string order, Func<Task<Reply>> ask)
    {
        await using var gate = new NpgsqlConnection(cluster.ConnectionString);
        await gate.OpenAsync(TestContext.Current.CancellationToken);
        await using var closed = await gate.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var scope = new NpgsqlCommand("SELECT set_config('slotwright.scope', 'all', true)", gate, closed);
        await scope.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await using var hold = new NpgsqlCommand("SELECT 1 FROM payments WHERE site_id = $1 AND order_id = $2 FOR UPDATE", gate, closed) { Parameters = { new() { Value = Guid.Parse(shop.Site.Id) }, new() { Value = Guid.Parse(order) } } };
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var asked = Enumerable.Range(0, 8).Select(_ => ask()).ToArray();
        for (var tries = 0; tries < 300 && await Waiting(gate.ProcessID) < 4; tries++) { }
        await closed.RollbackAsync(TestContext.Current.CancellationToken);
        return await Task.WhenAll(asked);
    }

    /// <summary>How many wait for one connection, or for who waits for it.</summary>
    private async Task<long> Waiting(int on) => (await Ledger.Ask(cluster.ConnectionString, """
        WITH RECURSIVE waiting (pid) AS (SELECT pid FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids(pid)) UNION SELECT a.pid FROM pg_stat_activity a JOIN waiting w ON w.pid = ANY(pg_blocking_pids(a.pid))) SELECT count(*) FROM waiting
        """, r => r.GetInt64(0), on))[0];

    private static PaymentDesk Desk(Shop shop) => shop.Server.Services.GetRequiredService<PaymentDesk>();

    private static string? StatusOf(Reply reply) => (string?)reply.Ok()["payments"]![0]!["status"];

    private static Task<Reply> Collect(Shop shop, string order, string fee) => shop.Site.Post($"{Fees}/collect", new { orderId = order, additionalFeeId = fee });

    private static Task<Reply> Charge(Shop shop, string order, string amount, Guid? key = null) =>
        shop.Site.Post($"{Billing}/charge-order", new { orderId = order, merchantInitiated = true, regularCharge = new { amount = new { amount } }, idempotencyKey = key });

    private static Task<Reply> Authorize(Shop shop, string order, string amount, string action = "VOID", string currency = "USD", int days = 2) =>
        shop.Site.Post($"{Billing}/authorize-charge-with-saved-payment-method", new { orderId = order, amount = new { amount }, currency, delayedCaptureSettings = new { scheduledAction = action, delayDuration = new { count = days, unit = "DAYS" } } });

    /// <summary>How much is kept, and how much of it can be told whose it is.</summary>
    private static Task<List<string>> Known(Shop shop) => shop.Server.Db.List(Guid.Parse(shop.Site.Id), "SELECT count(*) || ' ' || count(coalesce(contact_id::text, last_four)) FROM saved_methods WHERE site_id = $1", r => r.GetString(0), CancellationToken.None);

    /// <summary>A fee of 20 on an order, and a payment of 40 of another with which the card is kept.</summary>
    /// <param name="besides">Another 40 is due of the order with the fee.</param>
    private async Task<(Shop Shop, string Order, string Fee, string Payment)> Owed(bool besides = false)
    {
        var shop = await Shop.Open(cluster.Server);
        var policy = (await shop.Site.Post("/bookings/v1/booking-policies", new { bookingPolicy = new { name = "Dear", saveCreditCardPolicy = new { enabled = true }, customPolicyDescription = new { enabled = true, description = "Late is dear" }, cancellationFeePolicy = new { enabled = true, cancellationWindows = new[] { new { percentage = "50", startInMinutes = 20_000_000 } } } } })).Ok()["bookingPolicy"]!;
        (await shop.Site.Patch($"/_api/bookings/v2/services/{shop.Service["id"]}", new { service = new { revision = (string)shop.Service["revision"]!, bookingPolicy = new { id = (string)policy["id"]! } } })).Ok();
        var (paid, owed) = (await shop.Book(shop.Site), await shop.Book(shop.Site, "OFFLINE", Shop.Eleven));
        var (_, payment) = await shop.Ordered(shop.Site, paid);
        var (order, _) = await shop.Ordered(shop.Site, besides ? [owed, await shop.Book(shop.Site, "OFFLINE", "2031-06-02T14:00:00")] : [owed]);
        await shop.Settle();
        (await shop.Site.Act(owed, "cancel", new { revision = (await shop.Site.Stored(owed)).Revision() })).Ok();
        return (shop, order, (string)(await shop.Site.Post($"{Fees}/apply", new { bookingIds = new[] { (string)owed["id"]! } })).Ok()["ecomOrderInfo"]!["additionalFeeId"]!, payment!);
    }

    /// <summary>A booking of 40 of which a deposit of 10 was paid with a card that is kept.</summary>
    private async Task<(Shop Shop, JsonNode Booking, string Order)> Kept(string card = "Success", object? options = null)
    {
        var shop = await Shop.Open(cluster.Server, Shop.WithDeposit);
        var booking = await shop.Book(shop.Site);
        var (order, payment) = await shop.Ordered(shop.Site, options ?? new { savePaymentMethod = true }, booking);
        await shop.Pay(payment!, card, confirmed: card == "Challenge" ? "yes" : null);
        if (card == "Timeout") await shop.Server.Services.GetRequiredService<PaymentDesk>().Look(Guid.Parse(shop.Site.Id), Guid.Parse(payment!), TestContext.Current.CancellationToken);
        await shop.Settle();
        return (shop, booking, order);
    }
}
