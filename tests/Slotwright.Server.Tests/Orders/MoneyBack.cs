using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Payments;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Orders;

/// <summary>Refunds, captures, cancellations: what goes back, what is let go, and what that means for bookings and books (behaviour/checkout.md 6 and 7).</summary>
public sealed class MoneyBack(Cluster cluster)
{
    [Fact]
    public async Task Amounts_nobody_can_pay_are_refused_by_field()
    {
        var shop = await Shop.Open(cluster.Server);
        var (order, payment) = await shop.Ordered(shop.Site, new { delayCapture = true }, await shop.Book(shop.Site));
        await shop.Pay(payment!);
        var tiny = new { amount = "1.005" };
        async Task Refused(string path, object body, string field) => Assert.Equal([$"{field} DECIMAL_MAX_SCALE"], (await shop.Site.Post(path, body)).Violations());
        await Refused("/ecom/v1/order-billing/capture-authorized-payments", new { orderId = order, payments = new[] { new { paymentId = payment, amount = tiny } } }, "payments[0].amount.amount");
        (await shop.Site.Post("/ecom/v1/order-billing/capture-authorized-payments", new { orderId = order, payments = new[] { new { paymentId = payment, amount = new { amount = "30" } } } })).Ok();
        await Refused("/ecom/v1/order-billing/refund-payments", new { orderId = order, paymentRefunds = new[] { new { paymentId = payment, amount = tiny } } }, "paymentRefunds[0].amount.amount");
        await Refused($"/ecom/v1/payments-collector/orders/{order}/trigger-refund", new { ecomOrderId = order, payments = new[] { new { paymentId = payment, amount = tiny } } }, "payments[0].amount.amount");
        await Refused($"/ecom/v1/payments/orders/{order}/add-payment", new { payments = new object[] { new { amount = new { amount = "1" } }, new { amount = tiny } } }, "payments[1].amount.amount");
        await Refused($"/ecom/v1/payments-collector/orders/{order}/manual-payment", new { orderId = order, amount = tiny }, "amount.amount");
        Assert.Equal(30, await shop.Held("held:test"));
    }

    [Fact]
    public async Task A_refund_goes_back_by_the_provider_and_shows_on_order_payment_booking_and_ledger()
    {
        var (shop, booking, id, payment) = await Paid();
        var refund = (await Refund(shop, id, payment, "15")).Ok();
        Assert.Equal(("SUCCEEDED", "15.00"), ((string?)refund["refund"]!["transactions"]![0]!["refundStatus"], (string?)refund["refund"]!["summary"]!["refunded"]!["amount"]));
        Assert.Equal("CONFIRMED PARTIALLY_PAID", await shop.Became(booking));
        var order = await shop.Order(id);
        Assert.Equal(("PARTIALLY_REFUNDED", "0.00", "15.00"), ((string?)order["paymentStatus"], (string?)order["balanceSummary"]!["balance"]!["amount"], (string?)order["balanceSummary"]!["refunded"]!["amount"]));
        Assert.Equal("PARTIALLY_REFUNDED", (string?)(await shop.Payments(id))[0]!["status"]);

        (await Refund(shop, id, payment, null)).Ok();
        Assert.Equal("CONFIRMED REFUNDED", await shop.Became(booking));
        Assert.Equal((0, 40, -40), (await shop.Held("held:test"), await shop.Held("refunds"), await shop.Held("sales")));
        (await Refund(shop, id, payment, "1")).Refused(400, "INVALID_PAYMENT_REFUND_AMOUNT");
    }

    [Fact]
    public async Task Rival_refunds_never_give_back_more_than_was_paid()
    {
        var (shop, _, id, payment) = await Paid();
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Refund(shop, id, payment, "15")));
        Assert.Equal(2, replies.Count(r => r.Status == 200));
        Assert.Equal(10, await shop.Held("held:test"));
    }

    [Fact]
    public async Task Told_by_several_at_once_that_it_was_paid_an_order_is_paid_once()
    {
        var shop = await Shop.Open(cluster.Server);
        var (id, _) = await shop.Ordered(shop.Site, await shop.Book(shop.Site, "OFFLINE"));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => shop.Site.Post($"/ecom/v1/payments-collector/orders/{id}/mark-as-paid", new { })));
        Assert.Equal(40, await shop.Held("held:manual"));
        Assert.Single(await shop.Payments(id));
        Assert.Equal("PAID", (string?)(await shop.Order(id))["paymentStatus"]);
    }

    [Fact]
    public async Task What_was_paid_there_goes_back_by_hand()
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site, "OFFLINE");
        var (id, _) = await shop.Ordered(shop.Site, booking);
        (await shop.Site.Post($"/ecom/v1/payments/orders/{id}/add-payment", new { payments = new[] { new { amount = new { amount = "40" }, regularPaymentDetails = new { offlinePayment = true, paymentMethod = "Cash" } } } })).Ok();
        var payment = (string)(await shop.Payments(id))[0]!["id"]!;
        (await Refund(shop, id, payment, "40")).Refused(428, "EXTERNAL_REFUND_EXPECTED");
        (await Refund(shop, id, payment, "40", external: true)).Ok();
        Assert.Equal("CONFIRMED REFUNDED", await shop.Became(booking));
        Assert.Equal(0, await shop.Held("held:manual"));
    }

    [Fact]
    public async Task What_is_authorized_is_captured_in_part_or_let_go()
    {
        var shop = await Shop.Open(cluster.Server);
        foreach (var (start, isCaptured) in new[] { (Shop.Ten, true), (Shop.Eleven, false) })
        {
            var booking = await shop.Book(shop.Site, start: start);
            var (id, payment) = await shop.Ordered(shop.Site, new { delayCapture = true }, booking);
            await shop.Pay(payment!);
            Assert.Equal(("APPROVED", "AUTHORIZED"), ((string?)(await shop.Order(id))["status"], (string?)(await shop.Payments(id))[0]!["status"]));
            (await shop.Site.Post($"/ecom/v1/orders/{id}/cancel", new { })).Refused(428, "ORDER_HAS_AUTHORIZED_TRANSACTION");
            if (isCaptured) (await shop.Site.Post("/ecom/v1/order-billing/capture-authorized-payments", new { orderId = id, payments = new[] { new { paymentId = payment, amount = new { amount = "25" } } } })).Ok();
            else (await shop.Site.Post("/ecom/v1/order-billing/void-authorized-payments", new { orderId = id, paymentIds = new[] { payment } })).Ok();
            Assert.Equal(isCaptured ? "CONFIRMED PARTIALLY_PAID" : "CONFIRMED NOT_PAID", await shop.Became(booking));
        }
        Assert.Equal(25, await shop.Held("held:test"));
    }

    [Fact]
    public async Task Money_held_for_a_booking_that_was_declined_is_brought_to_the_owner_until_it_is_let_go()
    {
        var shop = await Shop.Open(cluster.Server);
        var bookings = new[] { await shop.Book(shop.Site), await shop.Book(shop.Site) };
        var orders = new[] { await shop.Ordered(shop.Site, new { delayCapture = true }, bookings[0]), await shop.Ordered(shop.Site, new { delayCapture = true }, bookings[1]) };
        foreach (var order in orders) await shop.Pay(order.Payment!);
        var lost = await shop.Became(bookings[0]) == "CONFIRMED NOT_PAID" ? 1 : 0;
        Assert.Equal(("DECLINED NOT_PAID", "CONFIRMED NOT_PAID"), (await shop.Became(bookings[lost]), await shop.Became(bookings[1 - lost])));
        Assert.Equal(["PAID_WITHOUT_BOOKING"], await Reasons(shop, orders[lost].Order));
        (await shop.Site.Post("/ecom/v1/order-billing/void-authorized-payments", new { orderId = orders[lost].Order, paymentIds = new[] { orders[lost].Payment } })).Ok();
        await shop.Settle();
        Assert.Empty(await Reasons(shop, orders[lost].Order));
        Assert.Equal("CANCELED", (string?)(await shop.Order(orders[lost].Order))["status"]);
        Assert.Empty(await Reasons(shop, orders[1 - lost].Order));
    }

    [Fact]
    public async Task Canceling_an_order_cancels_its_bookings_and_writes_off_what_was_not_paid()
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site, "OFFLINE");
        var (id, _) = await shop.Ordered(shop.Site, booking);
        Assert.Equal("CONFIRMED NOT_PAID", await shop.Became(booking));
        Assert.Equal("CANCELED", (string?)(await shop.Site.Post($"/ecom/v1/orders/{id}/cancel", new { })).Ok()["order"]!["status"]);
        Assert.Equal("CANCELED NOT_PAID", await shop.Became(booking));
        Assert.Equal(0, await shop.Held("receivable"));
    }

    [Fact]
    public async Task Money_without_a_booking_is_brought_to_the_owner()
    {
        var (shop, booking, id, _) = await Paid();
        (await shop.Site.Act(await shop.Site.Stored(booking), "cancel", new { revision = (string)(await shop.Site.Stored(booking))["revision"]! })).Ok();
        Assert.Equal("CANCELED PAID", await shop.Became(booking));
        Assert.Equal(["PAID_WITHOUT_BOOKING"], await Reasons(shop, id));
        (await Refund(shop, id, (string)(await shop.Payments(id))[0]!["id"]!, null)).Ok();
        Assert.Equal("CANCELED REFUNDED", await shop.Became(booking));
        Assert.Empty(await Reasons(shop, id));
    }

    [Fact]
    public async Task An_order_nobody_paid_for_a_day_is_rejected_and_money_that_comes_later_is_brought_to_the_owner()
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site);
        var (id, payment) = await shop.Ordered(shop.Site, booking);
        await shop.Pay(payment!, "Declined");
        await Ledger.Ask(cluster.ConnectionString, "UPDATE payments SET expires_at = expires_at - interval '25 hours' WHERE site_id = $1 RETURNING id::text", r => r.GetString(0), Guid.Parse(shop.Site.Id));
        var desk = shop.Server.Services.GetRequiredService<PaymentDesk>();
        await desk.Look(Guid.Parse(shop.Site.Id), Guid.Parse(payment!), TestContext.Current.CancellationToken);
        Assert.Equal("DECLINED NOT_PAID", await shop.Became(booking));
        Assert.Equal("REJECTED", (string?)(await shop.Order(id))["status"]);

        await desk.Take(Guid.Parse(shop.Site.Id), Guid.Parse(id), Guid.Parse(payment!), new("late", Domain.Orders.PaymentStatus.Approved, 40), TestContext.Current.CancellationToken);
        await shop.Settle();
        Assert.Equal("DECLINED", (await shop.Site.Stored(booking)).Status());
        Assert.Equal(["PAID_AFTER_REJECTION"], await Reasons(shop, id));
        Assert.Equal(40, await shop.Held("held:test"));
    }

    [Fact]
    public async Task The_ledger_refuses_what_does_not_add_up_and_any_change()
    {
        var (shop, _, id, _) = await Paid();
        var site = Guid.Parse(shop.Site.Id);
        await using var tx = shop.Server.Db.Begin(site);
        tx.Write("INSERT INTO ledger (site_id, transfer, account, order_id, currency, amount, booked_at) VALUES ($1, 'odd', 'sales', $2, 'USD', 1, now())", Guid.Parse(id));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => tx.Commit(CancellationToken.None));
        await using var other = shop.Server.Db.Begin(site);
        other.Write("UPDATE ledger SET amount = 0 WHERE site_id = $1");
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => other.Commit(CancellationToken.None));
    }

    private async Task<(Shop Shop, JsonNode Booking, string Order, string Payment)> Paid()
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site);
        var (id, payment) = await shop.Ordered(shop.Site, booking);
        await shop.Pay(payment!);
        Assert.Equal("CONFIRMED PAID", await shop.Became(booking));
        return (shop, booking, id, payment!);
    }

    private static Task<Reply> Refund(Shop shop, string order, string payment, string? amount, bool external = false) => shop.Site.Post("/ecom/v1/order-billing/refund-payments",
        new { orderId = order, paymentRefunds = new[] { new { paymentId = payment, amount = amount is null ? null : new { amount }, externalRefund = external } } });

    private static Task<List<string>> Reasons(Shop shop, string order) => shop.Server.Db.List(Guid.Parse(shop.Site.Id), "SELECT needs_owner FROM orders WHERE site_id = $1 AND id = $2 AND needs_owner IS NOT NULL", r => r.GetString(0), CancellationToken.None, Guid.Parse(order));
}
