using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Slotwright.Server.Payments;
using Slotwright.Server.Tests.Bookings;
using static Slotwright.Server.Tests.Orders.PlanShop;

namespace Slotwright.Server.Tests.Orders;

/// <summary>Whoever asks at once, again, or for several ways to pay together: a line takes its sessions once, and gives them back once.</summary>
public sealed class PlansPayOnce(Cluster cluster)
{
    [Fact]
    public async Task Rivals_for_a_line_take_one_session_and_rivals_to_void_it_give_one_back()
    {
        var (shop, plan, buyer) = await Given(cluster, 5);
        var booking = await Booked(shop, buyer, Shop.Ten);
        var (order, _) = await shop.Ordered(shop.Site, booking);
        await shop.Settle();
        var charged = await AllAtOnce(booking, () => Charge(shop, order, buyer, plan));
        Assert.Single(charged, r => r.Status == 200);
        Assert.All(charged.Where(r => r.Status != 200), r => r.Refused(428, NotEligible));
        Assert.Equal(("PAID 0.00 MEMBERSHIP", 4, 1, 0m), (await Stands(shop, order), await Left(shop, plan), (await shop.Payments(order)).Count, await shop.Held("receivable")));

        await shop.Settle();
        var voided = await AllAtOnce(booking, async () => await Void(shop, order, (await shop.Payments(order))[0]!));
        Assert.Single(voided, r => r.Status == 200);
        Assert.Equal(("NOT_PAID 40.00 FULL_PAYMENT_OFFLINE", 5, 40m), (await Stands(shop, order), await Left(shop, plan), await shop.Held("receivable")));
    }

    [Fact]
    public async Task Of_two_orders_for_the_last_session_one_is_paid()
    {
        var (shop, plan, buyer) = await Given(cluster, 1);
        var orders = new[] { (await shop.Ordered(shop.Site, await Booked(shop, buyer, Shop.Ten))).Order, (await shop.Ordered(shop.Site, await Booked(shop, buyer, Shop.Eleven))).Order };
        var charged = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Charge(shop, orders[i % 2], buyer, plan)));
        Assert.Single(charged, r => r.Status == 200);
        Assert.Equal(0, await Left(shop, plan));
        Assert.Single([(await shop.Order(orders[0]))["paymentStatus"], (await shop.Order(orders[1]))["paymentStatus"]], s => (string?)s == "PAID");
    }

    [Fact]
    public async Task Asked_again_under_its_key_it_is_the_same_payment()
    {
        var (shop, plan, buyer) = await Given(cluster, 3);
        var (order, _) = await shop.Ordered(shop.Site, await Booked(shop, buyer, Shop.Ten));
        await shop.Settle();
        var (line, key) = (await Line(shop, order), Guid.NewGuid().ToString());
        Task<Reply> Ask() => shop.Site.Post($"{Billing}/charge-memberships", new { orderId = order, memberId = buyer, memberships = new[] { By(line, plan) } }, key);
        var same = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Ask()));
        Assert.Single(same.Select(r => r.Ok().ToJsonString()).Distinct());
        Assert.Equal(2, await Left(shop, plan));
        Task<Reply> Undo() => shop.Site.Post($"{Billing}/void-memberships", new { orderId = order, paymentIds = new[] { (string)same[0].Json!["payments"]![0]!["id"]! } }, $"{key} void");
        (await Undo()).Ok();
        (await Undo()).Ok();
        Assert.Equal((3, 1), (await Left(shop, plan), (await shop.Payments(order)).Count));
    }

    [Fact]
    public async Task One_charge_takes_sessions_and_the_rest_from_the_kept_card_or_neither()
    {
        var (shop, plan, buyer) = await Given(cluster, 2, change: Shop.WithDeposit);
        var (deposit, offline) = (await Booked(shop, buyer, Shop.Ten, "ONLINE"), await Booked(shop, buyer, Shop.Eleven));
        var (order, payment) = await shop.Ordered(shop.Site, new { savePaymentMethod = true }, deposit, offline);
        await shop.Pay(payment!);
        await shop.Settle();
        var (line, key) = ((await Lines(shop, order))[1], Guid.NewGuid());
        Task<Reply> Ask(object? card, string? member = null, Guid? key = null) => shop.Site.Post($"{Billing}/charge-order", new { orderId = order, memberId = member ?? buyer, merchantInitiated = true, memberships = new[] { By(line, plan) }, regularCharge = card, idempotencyKey = key });
        (await Ask(new { amount = new { amount = "30.01" } })).Refused(400, "INVALID_AMOUNT");
        (await Ask(new { amount = new { amount = "30" } }, Guid.NewGuid().ToString())).Refused(428, NotEligible);
        Assert.Equal(["memberId REQUIRED_FIELD"], (await shop.Site.Post($"{Billing}/charge-order", new { orderId = order, memberships = new[] { By(line, plan) } })).Violations());
        Assert.Equal((2, 1), (await Left(shop, plan), (await shop.Payments(order)).Count));
        foreach (var charged in await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Ask(new { amount = new { amount = "30" } }, key: key))))
            Assert.Equal(["APPROVED 30.00", "APPROVED 40.00"], charged.Ok()["payments"]!.AsArray().Select(p => $"{p!["status"]} {p["amount"]!["amount"]}"));
        Assert.Equal((1, 3, 40, 0), (await Left(shop, plan), (await shop.Payments(order)).Count, await shop.Held("held:test"), await shop.Held("receivable")));
        Assert.Equal(("CONFIRMED PAID", "CONFIRMED PAID"), (await shop.Became(deposit), await shop.Became(offline)));
    }

    [Fact]
    public async Task A_charge_of_memberships_alone_needs_no_card()
    {
        var (shop, plan, buyer) = await Given(cluster, 2);
        var (order, _) = await shop.Ordered(shop.Site, await Booked(shop, buyer, Shop.Ten));
        var (line, key) = (await Line(shop, order), Guid.NewGuid());
        foreach (var charged in await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => shop.Site.Post($"{Billing}/charge-order", new { orderId = order, memberId = buyer, memberships = new[] { By(line, plan) }, idempotencyKey = key }))))
            Assert.Equal((string?)charged.Ok()["payments"]!.AsArray().Single()!["id"], (string?)charged.Json!["orderTransactions"]!["payments"]!.AsArray().Single()!["id"]);
        Assert.Equal(("PAID 0.00 MEMBERSHIP", 1), (await Stands(shop, order), await Left(shop, plan)));
    }

    [Fact]
    public async Task A_payment_page_that_waits_is_closed_when_a_plan_pays_instead()
    {
        var (shop, plan, buyer) = await Given(cluster, 2);
        var (order, _) = await shop.Ordered(shop.Site, await Booked(shop, buyer, Shop.Ten));
        var page = (string)(await shop.Site.Post($"/ecom/v1/payments-collector/orders/{order}/prepare-payment-collection", new { amount = new { amount = "40" } })).Ok()["paymentGatewayOrderId"]!;
        (await Charge(shop, order, buyer, plan)).Ok();
        await shop.Server.Services.GetRequiredService<PaymentDesk>().Look(Guid.Parse(shop.Site.Id), Guid.Parse(page), TestContext.Current.CancellationToken); // as the server does at once
        Assert.Contains("This payment is over", await shop.Pay(page), StringComparison.Ordinal);
        Assert.Equal((0, "PAID 0.00 MEMBERSHIP"), (await shop.Held("held:test"), await Stands(shop, order)));
    }

    /// <summary>Rivals who have all read what they decide by, as far as nothing keeps them from it, before the first of them may go on.</summary>
    private async Task<Reply[]> AllAtOnce(JsonNode booking, Func<Task<Reply>> ask)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var gate = new NpgsqlConnection(cluster.ConnectionString);
        await gate.OpenAsync(ct);
        await using var closed = await gate.BeginTransactionAsync(ct);
        await using var scope = new NpgsqlCommand("SELECT set_config('slotwright.scope', 'all', true)", gate, closed);
        await scope.ExecuteNonQueryAsync(ct);
        await using var hold = new NpgsqlCommand("SELECT 1 FROM bookings WHERE id = $1 FOR UPDATE", gate, closed) { Parameters = { new() { Value = Guid.Parse((string)booking["id"]!) } } };
        await hold.ExecuteNonQueryAsync(ct);
        var asked = Enumerable.Range(0, 6).Select(_ => ask()).ToArray();
        for (var tries = 0; tries < 300 && await Waiting(gate.ProcessID) < 6; tries++) { }
        await closed.RollbackAsync(ct);
        return await Task.WhenAll(asked);
    }

    /// <summary>How many wait for one connection, or for who waits for it.</summary>
    private async Task<long> Waiting(int on) => (await Ledger.Ask(cluster.ConnectionString, """
        WITH RECURSIVE waiting (pid) AS (SELECT pid FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids(pid)) UNION SELECT a.pid FROM pg_stat_activity a JOIN waiting w ON w.pid = ANY(pg_blocking_pids(a.pid))) SELECT count(*) FROM waiting
        """, r => r.GetInt64(0), on))[0];
}
