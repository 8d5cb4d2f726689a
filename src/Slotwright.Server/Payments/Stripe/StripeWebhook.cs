using System.Text.Json;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments.Stripe;

/// <summary>Where Stripe tells that something happened: POST `/payments/stripe/{siteId}`, signed with the site's own webhook secret.</summary>
internal sealed class StripeWebhook(Db db, SiteDirectory sites, PaymentDesk desk, TimeProvider time, ILogger<StripeWebhook> log)
{
    /// <summary>Why an owner must look at an order whose payment the customer's bank has taken back for now.</summary>
    public const string Disputed = "PAYMENT_DISPUTED";
    private const string Prefix = "/payments/stripe", DisputeBegan = "charge.dispute.created";
    private const int MaxBytes = 256 << 10, MaxId = 255;

    /// <summary>What changes something here; all else Stripe may send is received and left alone.</summary>
    private static readonly HashSet<string> Heard =
    [
        "payment_intent.succeeded", "payment_intent.payment_failed", "payment_intent.canceled", "payment_intent.amount_capturable_updated", "payment_intent.processing",
        "charge.refunded", "refund.updated", "refund.failed", "charge.refund.updated", DisputeBegan,
    ];

    public static bool Takes(PathString path) => path.StartsWithSegments(Prefix);

    public Task Handle(HttpContext http) => Page.Guarded(http, log, async () =>
    {
        try { http.Response.StatusCode = await Receive(http, http.RequestAborted); }
        catch (ProviderAway e)
        {
            log.LogWarning("Stripe told of a payment and could not be asked about it: {Reason}", e.Message);
            http.Response.StatusCode = 503; // it tells again
        }
    });

    private async Task<int> Receive(HttpContext http, CancellationToken ct)
    {
        if (!HttpMethods.IsPost(http.Request.Method)) return 405;
        if (!Guid.TryParse(http.Request.Path.Value![Prefix.Length..].Trim('/'), out var site) || await Secret(site, ct) is not { } secret) return 404;
        if (await Body(http.Request, ct) is not { } body) return 413;
        if (!StripeSignature.Holds(http.Request.Headers["Stripe-Signature"], body, secret, time.Now()) || Parse(body) is not { } told || told.Text("id") is not { Length: > 0 and <= MaxId } id) return 400;
        if (!await db.WasDealtWith(site, id, ct))
        {
            await Deal(site, told.Text("type") ?? "", told.Member("data").Member("object"), ct);
            await using var tx = db.Begin(site);
            tx.DealtWith(id, time.Now()); // only now: what failed before is told again
            await tx.Commit(ct);
        }
        return 200;
    }

    /// <summary>An event only says which payment to look at: how it stands is asked of Stripe and taken down, so that late, repeated and reordered events all lead to the same.</summary>
    private async Task Deal(Guid site, string type, JsonElement thing, CancellationToken ct)
    {
        var intent = thing.Text("object") == "payment_intent" ? thing.Text("id") : thing.IdOf("payment_intent");
        if (!Heard.Contains(type) || intent is null) return;
        var payment = await db.PaymentAt(site, StripeProvider.Called, intent, ct)
            ?? (Guid.TryParse(thing.Member("metadata").Text("payment"), out var id) && await db.Payment(site, id, ct) is { Provider: StripeProvider.Called } named ? named : null);
        if (payment is null || await desk.Hear(site, payment, intent, ct) is not { } found) return;
        if (type == DisputeBegan && found.IsDisputed) await desk.Flag(site, payment.Order, Disputed, ct);
    }

    private async Task<string?> Secret(Guid site, CancellationToken ct) => (await PaymentRules.Read(db, site, ct)).WebhookSecret is { } closed
        ? SecretSeal.Open((await sites.Catalog(site, ct)).Site.Secret, SecretSeal.PaymentKeys, site, closed) : null;

    /// <summary>Null when it is longer than any event.</summary>
    private static async Task<byte[]?> Body(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > MaxBytes) return null;
        var buffer = new byte[MaxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return length > MaxBytes ? null : buffer[..length];
    }

    private static JsonElement? Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException) { return null; }
    }
}
