using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Payments;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Orders;

/// <summary>
/// Orders, payments and bookings through all they can go through, with the database's lines cut between any two messages. Afterwards
/// the provider's books, the ledger, the orders and the bookings say the same. SLOTWRIGHT_MONEY_CRASHES sets how many cuts.
/// </summary>
public sealed class CrashesOfMoney(Cluster cluster)
{
    private static readonly int Crashes = int.Parse(Environment.GetEnvironmentVariable("SLOTWRIGHT_MONEY_CRASHES") ?? "60", CultureInfo.InvariantCulture);

    [Fact(Timeout = 1_800_000)]
    public async Task Whatever_crashes_money_orders_and_bookings_agree()
    {
        await using var cutter = new WireCutter(cluster.ConnectionString);
        await using var server = await TestServer.Start(cutter.ConnectionString);
        var calm = await Shop.Open(cluster.Server, Shop.WithDeposit);
        var shop = calm with { Server = server, Site = calm.Site.Through(server) };
        var stories = new List<JsonNode>();
        for (var n = 0; cutter.Cuts < Crashes || n < 20; n++) stories.Add(await new Story(shop, calm, cutter, new Random(n), n).Tell());
        cutter.Mend();
        await Recover(calm);
        TestContext.Current.TestOutputHelper!.WriteLine($"{cutter.Cuts} cuts in {stories.Count} stories: {string.Join(", ", (await Outcomes(calm)).Select(o => o))}");
        Assert.Equal("", string.Join('\n', await Complaints(calm)));
        Assert.True((await Outcomes(calm)).Count > 5, "the stories did not end in different ways");
    }

    /// <summary>What the server's own runners do as time goes by, all at once.</summary>
    private static async Task Recover(Shop shop)
    {
        var (site, ct) = (Guid.Parse(shop.Site.Id), TestContext.Current.CancellationToken);
        var desk = shop.Server.Services.GetRequiredService<PaymentDesk>();
        foreach (var id in await shop.Server.Db.List(site, "SELECT id FROM payment_actions WHERE site_id = $1 AND status = 'PENDING'", r => r.GetGuid(0), ct)) await desk.Do(site, id, ct);
        foreach (var id in await shop.Server.Db.List(site, "SELECT id FROM payments WHERE site_id = $1 AND status = 'PENDING' AND provider = 'test'", r => r.GetGuid(0), ct)) await desk.Look(site, id, ct);
        await shop.Settle();
    }

    private static Task<List<string>> Outcomes(Shop shop) => shop.Server.Db.List(Guid.Parse(shop.Site.Id), """
        SELECT o.status || ' ' || o.payment_status || ' ' || b.status || ' ' || b.payment_status || ' ' || count(*) FROM orders o JOIN order_bookings l ON l.site_id = $1 AND l.order_id = o.id
        JOIN bookings b ON b.site_id = $1 AND b.id = l.booking_id WHERE o.site_id = $1 GROUP BY o.status, o.payment_status, b.status, b.payment_status ORDER BY 1
        """, r => r.GetString(0), CancellationToken.None);

    /// <summary>Everything that must hold between the provider's books, ours, the orders and the bookings; asked past all our code.</summary>
    private static Task<List<string>> Complaints(Shop shop) => shop.Server.Db.List(Guid.Parse(shop.Site.Id), """
        WITH sums AS (SELECT order_id, sum(captured) AS paid, sum(captured) FILTER (WHERE provider = 'test') AS online FROM payments WHERE site_id = $1 GROUP BY 1),
            backs AS (SELECT order_id, sum(amount) AS back FROM payment_actions WHERE site_id = $1 AND kind = 'REFUND' AND status = 'SUCCEEDED' GROUP BY 1),
            provider AS (SELECT p.order_id, sum(t.captured - t.refunded) AS holds FROM test_payments t JOIN payments p ON p.site_id = $1 AND p.id = t.id WHERE t.site_id = $1 GROUP BY 1),
            books AS (SELECT order_id, sum(amount) FILTER (WHERE account = 'held:test') AS held, sum(amount) FILTER (WHERE account = 'receivable') AS receivable, -sum(amount) FILTER (WHERE account = 'sales') AS sold, sum(amount) AS all_of_it FROM ledger WHERE site_id = $1 GROUP BY 1),
            facts AS (SELECT o.id, o.status, o.payment_status, o.needs_owner, o.price_summary_total_amount AS total, coalesce(paid, 0) AS paid, coalesce(back, 0) AS back, coalesce(holds, 0) AS holds,
                coalesce(held, 0) AS held, coalesce(receivable, 0) AS receivable, coalesce(sold, 0) AS sold, coalesce(all_of_it, 0) AS all_of_it
                FROM orders o LEFT JOIN sums ON sums.order_id = o.id LEFT JOIN backs ON backs.order_id = o.id LEFT JOIN provider ON provider.order_id = o.id LEFT JOIN books ON books.order_id = o.id WHERE o.site_id = $1)
        SELECT 'the ledger does not add up: ' || id FROM facts WHERE all_of_it <> 0
        UNION ALL SELECT 'the provider holds ' || holds || ', the ledger ' || held || ': ' || id FROM facts WHERE holds <> held
        UNION ALL SELECT 'what was paid is not what is owed less: ' || id FROM facts WHERE status = 'APPROVED' AND (sold <> total OR receivable <> total - paid)
        UNION ALL SELECT 'sold without being approved: ' || id FROM facts WHERE status = 'INITIALIZED' AND (sold <> 0 OR paid <> 0)
        UNION ALL SELECT 'still owed after it was canceled: ' || id FROM facts WHERE status = 'CANCELED' AND receivable > 0
        UNION ALL SELECT 'the order says ' || payment_status || ' of ' || paid || ' less ' || back || ': ' || id FROM facts
            WHERE payment_status <> CASE WHEN back > 0 AND back >= paid THEN 'FULLY_REFUNDED' WHEN back > 0 THEN 'PARTIALLY_REFUNDED' WHEN paid >= total THEN 'PAID' WHEN paid > 0 THEN 'PARTIALLY_PAID' ELSE 'NOT_PAID' END
        UNION ALL SELECT 'something was left to do: ' || order_id FROM order_settlements WHERE site_id = $1
        UNION ALL SELECT 'the provider was not asked: ' || id FROM payment_actions WHERE site_id = $1 AND status = 'PENDING'
        UNION ALL SELECT 'paid, not booked, and nobody knows: ' || concat_ws(' ', f.status, f.payment_status, f.paid, f.back, b.status, b.payment_status, 'live', l.live, 'settled', l.settled, b.id) FROM facts f JOIN order_bookings l ON l.site_id = $1 AND l.order_id = f.id JOIN bookings b ON b.site_id = $1 AND b.id = l.booking_id
            WHERE f.paid > f.back AND b.status NOT IN ('CONFIRMED', 'PENDING') AND f.needs_owner IS NULL
        UNION ALL SELECT 'confirmed before it was paid: ' || b.id FROM facts f JOIN order_bookings l ON l.site_id = $1 AND l.order_id = f.id JOIN bookings b ON b.site_id = $1 AND b.id = l.booking_id
            WHERE f.status <> 'APPROVED' AND b.status IN ('CONFIRMED', 'PENDING')
        UNION ALL SELECT 'order and booking differ about the money: ' || f.payment_status || ' and ' || b.payment_status || ': ' || b.id FROM facts f JOIN order_bookings l ON l.site_id = $1 AND l.order_id = f.id JOIN bookings b ON b.site_id = $1 AND b.id = l.booking_id
            WHERE f.status <> 'INITIALIZED' AND b.payment_status <> CASE f.payment_status WHEN 'FULLY_REFUNDED' THEN 'REFUNDED' WHEN 'PARTIALLY_REFUNDED' THEN 'PARTIALLY_PAID' ELSE f.payment_status END
        """, r => r.GetString(0), CancellationToken.None);

    /// <summary>One customer's way through the shop; each step is repeated, as a customer would, until it is answered.</summary>
    private sealed record Story(Shop Shop, Shop Calm, WireCutter Cutter, Random Luck, int Number)
    {
        public async Task<JsonNode> Tell()
        {
            // Years after the clocks of other tests, whose servers see these orders too.
            var start = new DateTime(2041, 1, 1, 9, 0, 0).AddHours(Number % 8).AddDays(Number / 8);
            while (start.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) start = start.AddYears(1);
            var booking = await Calm.Book(Calm.Site, Luck.Next(4) == 0 ? "OFFLINE" : "ONLINE", start.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
            var cart = await Shop.Cart(Calm.Site, booking);
            var placed = await Insist($"/ecom/v2/carts/{cart["id"]}/place-order", new { });
            if (placed["orderId"] is not { } order) return booking;
            if ((string?)placed["paymentGatewayOrderId"] is { } payment && Luck.Next(8) > 0) await Pay(payment);
            foreach (var _ in Enumerable.Range(0, Luck.Next(4))) await Act(booking, (string)order!);
            return booking;
        }

        private async Task Pay(string payment)
        {
            if (Luck.Next(4) == 0) await Page(payment, "Declined");
            await Page(payment, Luck.Next(3) switch { 0 => "Twice", 1 => "Timeout", _ => "Success" });
        }

        private async Task Page(string payment, string card)
        {
            for (var tries = 0; tries < 30; tries++)
            {
                if (tries < 20) Cutter.CutAfter(Luck.Next(1, 60));
                else Cutter.Mend();
                var said = await Shop.Pay(payment, card, by: Calm.Server);
                if (!said.Contains("Please try again", StringComparison.Ordinal)) break;
            }
        }

        private async Task Act(JsonNode booking, string order)
        {
            var paid = await Calm.Payments(order);
            switch (Luck.Next(6))
            {
                case 0: await Insist($"/ecom/v1/payments-collector/orders/{order}/mark-as-paid", new { }); break;
                case 1: await Insist($"/ecom/v1/orders/{order}/cancel", new { }); break;
                case 2: await Insist($"/_api/bookings-service/v2/bookings/{booking["id"]}/cancel", new { revision = (string)(await Calm.Site.Stored(booking))["revision"]! }); break;
                case 3 or 4 when paid.Count > 0:
                    var one = paid[Luck.Next(paid.Count)]!;
                    var isOnline = (bool?)one["regularPaymentDetails"]!["offlinePayment"] == false;
                    await Insist("/ecom/v1/order-billing/refund-payments", new { orderId = order, paymentRefunds = new[] { new { paymentId = (string)one["id"]!, amount = new { amount = Luck.Next(2) == 0 ? "3" : "10" }, externalRefund = !isOnline } } });
                    break;
                default:
                    var rest = await Insist($"/ecom/v1/payments-collector/orders/{order}/prepare-payment-collection", new { amount = new { amount = "5" } });
                    if ((string?)rest["paymentGatewayOrderId"] is { } more) await Pay(more);
                    break;
            }
        }

        /// <summary>Asks until there is an answer; with its key, what was done is not done again.</summary>
        private async Task<JsonNode> Insist(string path, object body)
        {
            var key = Guid.NewGuid().ToString();
            for (var tries = 0; tries < 40; tries++)
            {
                if (tries < 20) Cutter.CutAfter(Luck.Next(1, 60)); // what is left of it meets whatever the server does by itself
                else Cutter.Mend();
                var reply = await Shop.Site.Post(path, body, key);
                if (reply.Status == 503 || reply.Status == 409 && (string?)reply.Json!["details"]!["applicationError"]!["code"] != "REVISION_MISMATCH") continue;
                Assert.True(reply.Status != 500, reply.Json?.ToJsonString());
                return reply.Json!;
            }
            throw new InvalidOperationException($"{path} was never answered");
        }
    }
}
