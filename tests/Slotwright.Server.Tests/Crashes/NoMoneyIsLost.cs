using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Slotwright.Server.Storage.Embedded;
using Slotwright.Server.Tests.Orders;
using Slotwright.Server.Tests.Orders.Stripe;

namespace Slotwright.Server.Tests.Crashes;

/// <summary>
/// Customers pay at Stripe while the server is killed: when Stripe has done what it was asked and nobody was told yet, and at any other
/// moment. Afterwards Stripe's books, the ledger, the orders and the bookings say the same. SLOTWRIGHT_CRASH_ROUNDS multiplies the six crashes.
/// </summary>
public sealed class NoMoneyIsLost(ITestOutputHelper output)
{
    private const int Customers = 6;

    private static int Rounds => 6 * (int.TryParse(Environment.GetEnvironmentVariable("SLOTWRIGHT_CRASH_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 1);

    [Fact(Timeout = 600_000)]
    public async Task When_the_server_is_killed_while_customers_pay()
    {
        var folder = await PreparedCluster.NewFolder("slotwright-money-");
        await using var stripe = await StripeStandIn.Start();
        (string, string)[] settings = [("SLOTWRIGHT_STRIPE_URL", stripe.Url.ToString()), ("SLOTWRIGHT_RATES_URL", "off")];
        var server = await ServerProcess.WithData(folder, settings);
        try
        {
            var (account, slots) = (stripe.Account(), 0);
            var (site, service, ann) = await Founded(server, account);
            var customers = Enumerable.Range(0, Customers).Select(i => new PayingCustomer(i, () => site.Through(server.Http), service, ann, () => Interlocked.Increment(ref slots))).ToList();
            using var stop = new CancellationTokenSource();
            var busy = Task.WhenAll(customers.Select(c => Task.Run(() => c.Work(stop.Token))));
            for (var round = 0; round < Rounds && !busy.IsCompleted; round++)
            {
                await (round % 2 == 0 ? KilledWhenPaid(server, stripe) : KilledAtAnyMoment(server));
                await server.Exit();
                var next = await ServerProcess.WithData(folder, settings);
                (var dead, server) = (server, next);
                await dead.DisposeAsync();
            }
            await stop.CancelAsync();
            await busy;
            server.Terminate();
            await server.Exit();
            output.WriteLine($"{Rounds} crashes, {customers.Sum(c => c.Repeated)} requests repeated, {customers.Sum(c => c.Paid.Count)} payments, {account.Refunds.Count} refunds");
            await Judge(folder, stripe, account, site, customers);
        }
        finally
        {
            await server.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(TestSite Site, JsonNode Service, string Ann)> Founded(ServerProcess server, StripeAccount account)
    {
        var owner = new TestSite(server.Http, null, Tests.Cluster.OwnerKey, null, "UTC");
        var made = (await owner.Post("/slotwright/v1/sites", new { name = "Crash", timeZone = "UTC", currency = "USD" })).Ok();
        var site = new TestSite(server.Http, (string)made["site"]!["id"]!, (string)made["apiKey"]!, null, "UTC");
        (await site.Patch("/slotwright/v1/payment-settings", new { paymentSettings = new { revision = "1", provider = "STRIPE", secretKey = account.Secret, webhookSecret = account.WebhookSecret, publishableKey = "pk_test_x" } })).Ok();
        var ann = await site.GivenStaff();
        return (site, await site.GivenService([ann], change: s => s["payment"]!["options"]!["online"] = true), ann);
    }

    private static Task KilledWhenPaid(ServerProcess server, StripeStandIn stripe)
    {
        var (killed, left) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), Random.Shared.Next(5, 25));
        stripe.Done = () =>
        {
            if (Interlocked.Decrement(ref left) != 0) return;
            server.Kill();
            killed.SetResult();
        };
        return killed.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    private static async Task KilledAtAnyMoment(ServerProcess server)
    {
        await Task.Delay(Random.Shared.Next(200, 900), TestContext.Current.CancellationToken);
        server.Kill();
    }

    private static async Task Judge(string folder, StripeStandIn stripe, StripeAccount account, TestSite site, IReadOnlyList<PayingCustomer> customers)
    {
        await using var postgres = await EmbeddedPostgres.Start(folder, null, NullLogger.Instance, CancellationToken.None);
        await using var server = await TestServer.Start(postgres.ConnectionString, change: o => o with { StripeUrl = stripe.Url });
        var shop = new Shop(server, site.Through(server), new JsonObject(), "");
        await Books.Recover(shop);
        Assert.Equal("", string.Join('\n', await Books.Complaints(shop)));
        var told = await server.Db.List(Guid.Parse(site.Id), "SELECT order_id::text, sum(amount) FROM ledger WHERE site_id = $1 AND account = 'held:stripe' GROUP BY 1 HAVING sum(amount) <> 0", r => $"{r.GetString(0)} {r.GetDecimal(1):0.##}", CancellationToken.None);
        Assert.Equal(Holds(account).Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        var paid = await server.Db.List(Guid.Parse(site.Id), "SELECT id FROM payments WHERE site_id = $1 AND captured > 0", r => r.GetGuid(0), CancellationToken.None);
        Assert.Empty(customers.SelectMany(c => c.Paid).Except(paid));
        Assert.True(customers.Sum(c => c.Paid.Count) >= Rounds && account.Refunds.Count > 0 && customers.Sum(c => c.Repeated) > 0, "hardly anything was paid, given back or interrupted");
    }

    /// <summary>What Stripe holds of each order, by its own books.</summary>
    private static IEnumerable<string> Holds(StripeAccount account) => account.Intents.Values.GroupBy(i => (string)i["metadata"]!["order"]!)
        .Select(order => (order.Key, Sum: order.Sum(i => ((long?)i["amount_received"] ?? 0) - account.Refunds.Where(r => (string)r["payment_intent"]! == (string)i["id"]!).Sum(r => (long)r["amount"]!))))
        .Where(order => order.Sum != 0).Select(order => $"{order.Key} {(order.Sum / 100m).ToString("0.##", CultureInfo.InvariantCulture)}");
}
