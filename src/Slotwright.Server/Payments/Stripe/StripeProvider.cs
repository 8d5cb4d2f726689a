using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Slotwright.Domain.Orders;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments.Stripe;

/// <summary>
/// Stripe by its public API: a payment is a payment intent of the site's own account, which carries our ids; cards are typed into Stripe's
/// fields on the customer's page and never come here.
/// </summary>
internal sealed class StripeProvider(Db db, SiteDirectory sites, StripeHttp http) : IPaymentProvider
{
    public const string Called = "stripe";
    private const string Intents = "v1/payment_intents", UnexpectedState = "payment_intent_unexpected_state", RefundKey = "slotwright_refund", NeedsCustomer = "authentication_required";

    public string Name => Called;

    public async Task<ProviderPayment> Open(PaymentOrder order, CancellationToken ct)
    {
        if (await Find(order, ct) is { } known) return Told(order, order.Keeps && IsToBeKept(known) ? await Keep(order, known, ct) : known);
        if (StripeAmount.Of(order.Amount, order.Currency) is not { } amount) return Refused($"Stripe cannot move exactly {order.Amount} {order.Currency}.");
        var form = Form(order, amount);
        if (order.Keeps) form.AddRange(Keeping(await Customer(order, ct)));
        var reply = await Make(await Secret(order.Site, ct), Intents, order.Id.ToString(), form, ct);
        return reply.IsDone ? Told(order, reply.Body) : Refused(reply.Failure);
    }

    /// <summary>Confirming an intent takes its money once by nature, so that a key would only repeat what a card said before.</summary>
    public async Task<ProviderPayment> PayWith(PaymentOrder order, string token, string back, CancellationToken ct)
    {
        var reply = await Act(order, "confirm", Guid.NewGuid(), [new("payment_method", token), new("return_url", back), new("expand[]", "latest_charge")], ct);
        if (reply.IsDone) return Told(order, reply.Body);
        return reply.Error.Member("payment_intent") is { ValueKind: JsonValueKind.Object } intent ? Told(order, intent) : Refused(reply.Failure) with { Reference = order.Reference ?? "" };
    }

    /// <summary>
    /// An intent for a page whose name we never learnt was never shown to a customer: there is nothing to know of it. One for a kept card may
    /// have been paid all the same, for it is confirmed as it is made: it is looked for among those of the card.
    /// </summary>
    public async Task<ProviderPayment?> Look(PaymentOrder order, CancellationToken ct) =>
        (order is { Reference: null or "", Method: { } kept } ? await Made(kept.Split(' ')[0], order, ct) : await Find(order, ct)) is { } intent ? Told(order, intent) : null;

    /// <summary>
    /// An intent that is made and confirmed at once, without the customer (`off_session`). Stripe forgets keys after a day; the intent
    /// carries our id for good, and one that is there is not made again.
    /// </summary>
    public async Task<ProviderPayment> Charge(PaymentOrder order, CancellationToken ct)
    {
        if (await Look(order, ct) is { } known) return known;
        if (StripeAmount.Of(order.Amount, order.Currency) is not { } amount) return Refused($"Stripe cannot move exactly {order.Amount} {order.Currency}.");
        var (secret, kept) = (await Secret(order.Site, ct), order.Method!.Split(' '));
        var reply = await http.Post(secret, Intents, order.Id.ToString(), [.. Form(order, amount), new("automatic_payment_methods[allow_redirects]", "never"), new("customer", kept[0]), new("payment_method", kept[1]), new("off_session", "true"), new("confirm", "true"), new("expand[]", "latest_charge")], ct);
        if (reply.IsDone) return Told(order, reply.Body);
        return reply.Error.Member("payment_intent") is { ValueKind: JsonValueKind.Object } refused ? Told(order, refused) with { Failure = reply.Failure, NeedsCustomer = reply.Error.Text("code") == NeedsCustomer } : Refused(reply.Failure);
    }

    /// <summary>The customer was made for this one card, and goes with it.</summary>
    public async Task Forget(Guid site, string method, CancellationToken ct)
    {
        var reply = await http.Delete(await Secret(site, ct), $"v1/customers/{Uri.EscapeDataString(method.Split(' ')[0])}", ct);
        if (!reply.IsDone && reply.Status != 404) throw new ProviderAway(reply.Failure);
    }

    private async Task<JsonElement?> Find(PaymentOrder order, CancellationToken ct)
    {
        if (order.Reference is not { Length: > 0 } reference) return null;
        var reply = await http.Get(await Secret(order.Site, ct), $"{Intents}/{Uri.EscapeDataString(reference)}?expand[]=latest_charge", ct);
        if (reply.IsDone) return IsFor(order, reply.Body) ? reply.Body : null;
        return reply.Status == 404 ? null : throw new ProviderAway(reply.Failure);
    }

    private static bool IsFor(PaymentOrder order, JsonElement intent) => intent.Member("metadata").Text("payment") == order.Id.ToString();

    /// <summary>The intent of this payment among the customer's, should the answer that named it have been lost.</summary>
    private async Task<JsonElement?> Made(string customer, PaymentOrder order, CancellationToken ct)
    {
        var reply = await http.Get(await Secret(order.Site, ct), $"{Intents}?customer={Uri.EscapeDataString(customer)}&limit=100", ct);
        if (!reply.IsDone) return reply.Status is 400 or 404 ? null : throw new ProviderAway(reply.Failure); // no such customer any more: Stripe will say so to whoever charges
        foreach (var intent in reply.Body.Member("data").ValueKind == JsonValueKind.Array ? reply.Body.Member("data").EnumerateArray() : default)
            if (IsFor(order, intent)) return intent;
        return null;
    }

    /// <summary>Told under this key before, with other words (an e-mail address that was changed since) and the answer lost: nobody has seen that one, so another is safe.</summary>
    private async Task<StripeReply> Make(string secret, string path, string key, List<KeyValuePair<string, string>> form, CancellationToken ct)
    {
        var reply = await http.Post(secret, path, key, form, ct);
        return reply.Error.Text("type") == "idempotency_error" ? await http.Post(secret, path, $"{key}/{Print(form)}", form, ct) : reply;
    }

    private static bool IsToBeKept(JsonElement intent) => intent.Text("status") is "requires_payment_method" or "requires_confirmation" or "requires_action" && intent.Text("setup_future_usage") is null;

    /// <summary>The customer agreed before they paid. An intent that went on meanwhile is told as it is, and nothing is kept.</summary>
    private async Task<JsonElement> Keep(PaymentOrder order, JsonElement intent, CancellationToken ct)
    {
        var reply = await http.Post(await Secret(order.Site, ct), $"{Intents}/{Uri.EscapeDataString(order.Reference!)}", $"{order.Id}/keep", Keeping(await Customer(order, ct)), ct);
        return reply.IsDone ? reply.Body : intent;
    }

    private static KeyValuePair<string, string>[] Keeping(string customer) => [new("customer", customer), new("setup_future_usage", "off_session")];

    private async Task<string> Customer(PaymentOrder order, CancellationToken ct)
    {
        List<KeyValuePair<string, string>> form = [new("metadata[site]", order.Site.ToString()), new("metadata[payment]", order.Id.ToString())];
        if (order.Email is { Length: > 0 } email) form.Add(new("email", email));
        var secret = await Secret(order.Site, ct);
        var reply = await Make(secret, "v1/customers", $"{order.Id}/customer", form, ct);
        if (reply.Status == 400) reply = await Make(secret, "v1/customers", $"{order.Id}/nameless", form[..2], ct); // an address that is none to Stripe keeps nobody from paying
        return reply.IsDone && reply.Body.Text("id") is { } id ? id : throw new ProviderAway(reply.Failure);
    }

    public async Task<ProviderAnswer> Capture(PaymentOrder order, decimal amount, Guid key, CancellationToken ct)
    {
        if (StripeAmount.Of(amount, order.Currency) is not { } units) return new(null, $"Stripe cannot move exactly {amount} {order.Currency}.");
        var reply = await Act(order, "capture", key, [new("amount_to_capture", Text(units))], ct);
        return Answer(order, reply, intent => intent.Text("status") == "succeeded" && intent.Number("amount_received") == units);
    }

    public async Task<ProviderAnswer> Void(PaymentOrder order, Guid key, CancellationToken ct) =>
        order.Reference is null ? new(null, null) : Answer(order, await Act(order, "cancel", key, [], ct), intent => intent.Text("status") == "canceled");

    /// <summary>Stripe forgets keys after a day; the refund itself carries ours for good, and one that is there is not made again.</summary>
    public async Task<ProviderAnswer> Refund(PaymentOrder order, decimal amount, Guid key, CancellationToken ct)
    {
        if (StripeAmount.Of(amount, order.Currency) is not { } units) return new(null, $"Stripe cannot move exactly {amount} {order.Currency}.");
        if ((await Refunds(order, ct)).FirstOrDefault(r => r.Key == key) is { } made) return Answer(made);
        var reply = await http.Post(await Secret(order.Site, ct), "v1/refunds", key.ToString(), [new("payment_intent", order.Reference ?? ""), new("amount", Text(units)), new($"metadata[{RefundKey}]", key.ToString())], ct);
        return reply.IsDone ? Answer(Told(order.Currency, reply.Body)) : new(null, reply.Failure);
    }

    public async Task<IReadOnlyList<ProviderRefund>> Refunds(PaymentOrder order, CancellationToken ct)
    {
        var (all, secret, after) = (new List<ProviderRefund>(), await Secret(order.Site, ct), "");
        while (true)
        {
            var reply = await http.Get(secret, $"v1/refunds?payment_intent={Uri.EscapeDataString(order.Reference ?? "")}&limit=100{after}", ct);
            if (reply.Status == 404) return all; // another account's: Stripe will say so to whoever wants it refunded
            if (!reply.IsDone || reply.Body.Member("data").ValueKind != JsonValueKind.Array) throw new ProviderAway(reply.Failure);
            all.AddRange(reply.Body.Member("data").EnumerateArray().Select(refund => Told(order.Currency, refund)));
            if (reply.Body.Member("has_more").ValueKind != JsonValueKind.True || all.Count == 0) return all;
            after = $"&starting_after={Uri.EscapeDataString(all[^1].Reference)}";
        }
    }

    private async Task<StripeReply> Act(PaymentOrder order, string action, Guid key, IEnumerable<KeyValuePair<string, string>> form, CancellationToken ct) =>
        await http.Post(await Secret(order.Site, ct), $"{Intents}/{Uri.EscapeDataString(order.Reference ?? "")}/{action}", key.ToString(), form, ct);

    /// <summary>Done, too, when Stripe refuses because the intent is already as it should become: it tells the intent with the error.</summary>
    private static ProviderAnswer Answer(PaymentOrder order, StripeReply reply, Func<JsonElement, bool> isThere) =>
        reply.IsDone || reply.Error.Text("code") == UnexpectedState && isThere(reply.Error.Member("payment_intent")) ? new(order.Reference, null) : new(null, reply.Failure);

    private static ProviderAnswer Answer(ProviderRefund refund) => refund.IsDone switch
    {
        true => new(refund.Reference, null),
        false => new(refund.Reference, refund.Failure),
        null => throw new ProviderAway("The refund is under way at Stripe."),
    };

    private static ProviderPayment Refused(string why) => new("", PaymentStatus.Pending, 0) { Failure = why };

    private static ProviderPayment Told(PaymentOrder order, JsonElement intent)
    {
        var (status, charge) = (intent.Text("status"), intent.Member("latest_charge"));
        var card = charge.Member("payment_method_details").Member("card");
        var error = intent.Member("last_payment_error");
        return new(intent.Text("id") ?? throw new ProviderAway("Stripe told an intent without its name."), status switch
        {
            "succeeded" => PaymentStatus.Approved,
            "requires_capture" => PaymentStatus.Authorized,
            "canceled" => PaymentStatus.Canceled,
            _ => PaymentStatus.Pending,
        }, status == "succeeded" ? StripeAmount.From(intent.Number("amount_received"), order.Currency) : 0)
        {
            Brand = card.Text("brand"),
            LastFour = card.Text("last4"),
            ClientSecret = intent.Text("client_secret"),
            Failure = status == "requires_payment_method" ? error.Text("message") : null,
            BankPage = status == "requires_action" ? intent.Member("next_action").Member("redirect_to_url").Text("url") : null,
            NeedsCustomer = status == "requires_payment_method" && error.Text("code") == NeedsCustomer,
            Kept = status is "succeeded" or "requires_capture" && intent.Text("setup_future_usage") == "off_session" && intent.IdOf("customer") is { } customer && intent.IdOf("payment_method") is { } method && card.ValueKind == JsonValueKind.Object
                ? new($"{customer} {method}", card.Text("brand"), card.Text("last4"), (int?)card.Number("exp_month"), (int?)card.Number("exp_year")) : null,
            IsUnderWay = status == "processing",
            IsDisputed = charge.Member("disputed").ValueKind == JsonValueKind.True,
        };
    }

    private static ProviderRefund Told(string currency, JsonElement refund)
    {
        var (status, reason) = (refund.Text("status"), refund.Text("failure_reason"));
        return new(Guid.TryParse(refund.Member("metadata").Text(RefundKey), out var key) ? key : null, refund.Text("id") ?? throw new ProviderAway("Stripe told a refund without its name."),
            StripeAmount.From(refund.Number("amount"), currency), status switch { "succeeded" => true, "failed" or "canceled" => false, _ => null }, $"The refund {status}{(reason is null ? "" : $": {reason}")}.");
    }

    private static List<KeyValuePair<string, string>> Form(PaymentOrder order, long amount)
    {
        List<KeyValuePair<string, string>> form =
        [
            new("amount", Text(amount)), new("currency", order.Currency.ToLowerInvariant()), new("capture_method", order.DelaysCapture ? "manual" : "automatic"), new("automatic_payment_methods[enabled]", "true"),
            new("description", order.Description), new("metadata[site]", order.Site.ToString()), new("metadata[order]", order.Order.ToString()), new("metadata[payment]", order.Id.ToString()),
        ];
        if (order.Email is { Length: > 0 } email) form.Add(new("receipt_email", email));
        return form;
    }

    private static string Print(IEnumerable<KeyValuePair<string, string>> form) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', form.Select(f => $"{f.Key}={f.Value}")))).AsSpan(0, 8));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<string> Secret(Guid site, CancellationToken ct) => (await PaymentRules.Read(db, site, ct)).Secret is { } closed && SecretSeal.Open((await sites.Catalog(site, ct)).Site.Secret, SecretSeal.PaymentKeys, site, closed) is { } secret
        ? secret : throw new ProviderAway("The site has no key for Stripe.");
}
