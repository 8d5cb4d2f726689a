using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Payments;
using Slotwright.Server.Payments.Stripe;

namespace Slotwright.Server.Tests.Orders.Stripe;

/// <summary>A page as a customer's browser gets it.</summary>
internal sealed record Browsed(int Status, string Html, string Policy);

/// <summary>The shop of the other tests, with an account at Stripe.</summary>
internal sealed record StripeShop(Shop Shop, StripeAccount Stripe)
{
    public Guid Site => Guid.Parse(Shop.Site.Id);

    public PaymentDesk Desk => Shop.Server.Services.GetRequiredService<PaymentDesk>();

    public static async Task<StripeShop> Open(Cluster cluster, Action<JsonObject>? change = null, string currency = "USD")
    {
        var account = cluster.Stripe.Account();
        return new(await Shop.Open(cluster.Server, change, new { revision = "1", provider = "STRIPE", secretKey = account.Secret, webhookSecret = account.WebhookSecret, publishableKey = "pk_test_x" }, currency), account);
    }

    public async Task<Browsed> Page(string payment, string query = "")
    {
        var url = new Uri(await Shop.Server.Services.GetRequiredService<PaymentPages>().UrlOf(Site, Guid.Parse(payment), CancellationToken.None)).PathAndQuery;
        using var reply = await Shop.Server.Http.GetAsync(url + query);
        return new((int)reply.StatusCode, await reply.Content.ReadAsStringAsync(), string.Join(' ', reply.Headers.GetValues("Content-Security-Policy")));
    }

    /// <summary>A booking that is ordered, its payment open at Stripe.</summary>
    public async Task<(JsonNode Booking, string Order, string Payment, JsonObject Intent)> Ordered(object? options = null, string start = Shop.Ten)
    {
        var booking = await Shop.Book(Shop.Site, start: start);
        var (order, payment) = await Shop.Ordered(Shop.Site, options, booking);
        Assert.Equal(200, (await Page(payment!)).Status);
        return (booking, order, payment!, Stripe.Intents.Values.Single(i => (string?)i["metadata"]!["payment"] == payment));
    }

    /// <summary>A booking that is paid, or authorized, and all of it is known here.</summary>
    public async Task<(JsonNode Booking, string Order, string Payment, JsonObject Intent)> Paid(object? options = null, string start = Shop.Ten)
    {
        var ordered = await Ordered(options, start);
        Stripe.Pay(ordered.Intent);
        Assert.Equal(200, await Tell("payment_intent.succeeded", ordered.Intent));
        return ordered;
    }

    public static JsonObject Event(string type, JsonNode thing, string? id = null) => new() { ["id"] = id ?? $"evt_{Guid.NewGuid():N}", ["object"] = "event", ["type"] = type, ["data"] = new JsonObject { ["object"] = thing.DeepClone() } };

    /// <summary>Stripe tells of something, signed as it does; answers what it is answered.</summary>
    public Task<int> Tell(string type, JsonNode thing, string? id = null) => Send(Event(type, thing, id).ToJsonString());

    /// <param name="ago">How many seconds ago it was signed.</param>
    /// <param name="signature">In place of the right one.</param>
    public async Task<int> Send(string body, int ago = 0, Func<string, string>? signature = null)
    {
        var time = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - ago).ToString(CultureInfo.InvariantCulture);
        var right = StripeSignature.Of(time, Encoding.UTF8.GetBytes(body), Stripe.WebhookSecret);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/payments/stripe/{Site}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if ((signature?.Invoke(right) ?? $"v1={right}") is { Length: > 0 } signed) request.Headers.TryAddWithoutValidation("Stripe-Signature", $"t={time},{signed}");
        using var reply = await Shop.Server.Http.SendAsync(request);
        return (int)reply.StatusCode;
    }

    public Task<Reply> Refund(string order, string payment, string? amount = null) => Shop.Site.Post("/ecom/v1/order-billing/refund-payments", new { orderId = order, paymentRefunds = new[] { new { paymentId = payment, amount = amount is null ? null : new { amount } } } });

    /// <summary>The business charges what the customer had kept.</summary>
    public Task<Reply> Charge(string order, string amount) => Shop.Site.Post("/ecom/v1/order-billing/charge-order", new { orderId = order, merchantInitiated = true, regularCharge = new { amount = new { amount } } });

    public Task<Reply> Capture(string order, string payment, string amount) => Shop.Site.Post("/ecom/v1/order-billing/capture-authorized-payments", new { orderId = order, payments = new[] { new { paymentId = payment, amount = new { amount } } } });

    public Task<Reply> Void(string order, string payment) => Shop.Site.Post("/ecom/v1/order-billing/void-authorized-payments", new { orderId = order, paymentIds = new[] { payment } });

    /// <summary>What the server's own runner does as time goes by: whatever was asked of Stripe and not answered is asked again.</summary>
    public async Task AskAgain()
    {
        foreach (var id in await Shop.Server.Db.List(Site, "SELECT id FROM payment_actions WHERE site_id = $1 AND status = 'PENDING'", r => r.GetGuid(0), CancellationToken.None)) await Desk.Do(Site, id, CancellationToken.None);
    }

    public async Task<string> StatusOf(string order) => (string)(await Shop.Payments(order))[0]!["status"]!;

    /// <summary>How many events of any kind the site has told.</summary>
    public async Task<long> Events() => (await Shop.Server.Db.List(Site, "SELECT count(*) FROM outbox WHERE site_id = $1", r => r.GetInt64(0), CancellationToken.None))[0];

    public async Task<string?> NeedsOwner(string order) => (await Shop.Server.Db.List(Site, "SELECT needs_owner FROM orders WHERE site_id = $1 AND id = $2", r => r.IsDBNull(0) ? null : r.GetString(0), CancellationToken.None, Guid.Parse(order)))[0];
}
