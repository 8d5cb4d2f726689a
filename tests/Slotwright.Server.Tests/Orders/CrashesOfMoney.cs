using System.Globalization;
using System.Text.Json.Nodes;
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
        await using var server = await cutter.Server();
        var calm = await Shop.Open(cluster.Server, Shop.WithDeposit);
        var shop = calm with { Server = server, Site = calm.Site.Through(server) };
        var stories = new List<JsonNode>();
        for (var n = 0; cutter.Cuts < Crashes || n < 20; n++) stories.Add(await new Story(shop, calm, cutter, new Random(n), n).Tell());
        cutter.Mend();
        await Books.Recover(calm);
        TestContext.Current.TestOutputHelper!.WriteLine($"{cutter.Cuts} cuts in {stories.Count} stories: {string.Join(", ", (await Outcomes(calm)).Select(o => o))}");
        Assert.Equal("", string.Join('\n', await Books.Complaints(calm)));
        Assert.True((await Outcomes(calm)).Count > 5, "the stories did not end in different ways");
    }

    private static Task<List<string>> Outcomes(Shop shop) => shop.Server.Db.List(Guid.Parse(shop.Site.Id), """
        SELECT o.status || ' ' || o.payment_status || ' ' || b.status || ' ' || b.payment_status || ' ' || count(*) FROM orders o JOIN order_bookings l ON l.site_id = $1 AND l.order_id = o.id
        JOIN bookings b ON b.site_id = $1 AND b.id = l.booking_id WHERE o.site_id = $1 GROUP BY o.status, o.payment_status, b.status, b.payment_status ORDER BY 1
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
