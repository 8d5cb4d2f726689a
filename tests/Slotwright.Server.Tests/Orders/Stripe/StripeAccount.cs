using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Slotwright.Server.Tests.Orders.Stripe;

/// <summary>One business's account at the stand-in: its intents and refunds, what its customers do, and what goes wrong on the way.</summary>
internal sealed class StripeAccount(string secret)
{
    private static readonly string[] IntentParameters = ["amount", "currency", "capture_method", "automatic_payment_methods[enabled]", "description", "receipt_email", "metadata[site]", "metadata[order]", "metadata[payment]",
        "customer", "payment_method", "setup_future_usage", "off_session", "confirm", "automatic_payment_methods[allow_redirects]", "expand[]"];
    private readonly Lock books = new();
    private readonly Dictionary<string, (string Asked, int Status, string Body)> keys = [];

    public string Secret => secret;

    public string WebhookSecret { get; } = $"whsec_{Guid.NewGuid():N}";

    public Dictionary<string, JsonObject> Intents { get; } = [];

    public List<JsonObject> Refunds { get; } = [];

    /// <summary>Each with what of theirs was kept.</summary>
    public Dictionary<string, HashSet<string>> Customers { get; } = [];

    /// <summary>Why the bank refuses when the customer is not there; null when it does not.</summary>
    public string? Refuses { get; set; }

    /// <summary>What the next requests that change something meet: `lost` is done and not answered; a number is answered instead of doing it.</summary>
    public Queue<string> Mishaps { get; } = [];

    /// <summary>Answers nothing but 503.</summary>
    public bool IsDown { get; set; }

    /// <summary>What the next refunds are at first.</summary>
    public string RefundStatus { get; set; } = "succeeded";

    public JsonObject OnlyIntent => Assert.Single(Intents).Value;

    public (int Status, JsonNode Body, bool IsLost) Answer(HttpRequest request, Dictionary<string, string> form)
    {
        lock (books)
        {
            if (IsDown) return (503, Error("api_error", null, "Down."), false);
            Assert.Equal("2025-03-31.basil", request.Headers["Stripe-Version"].ToString());
            if (HttpMethods.IsGet(request.Method)) { var (found, told) = Read(request); return (found, told, false); }
            if (HttpMethods.IsDelete(request.Method)) return Customers.Remove(request.Path.Value!.Split('/')[^1]) ? (200, new JsonObject { ["deleted"] = true }, false) : (404, Error("invalid_request_error", "resource_missing", "No such customer."), false);
            var mishap = Mishaps.TryDequeue(out var next) ? next : null;
            if (mishap is not (null or "lost")) return (int.Parse(mishap, CultureInfo.InvariantCulture), Error(mishap == "409" ? "idempotency_error" : "api_error", mishap == "409" ? "idempotency_key_in_use" : null, "Not now."), false);
            var (status, body) = Once(request, form);
            return (status, body, mishap == "lost");
        }
    }

    /// <summary>The customer pays with a good card.</summary>
    public void Pay(JsonObject intent)
    {
        lock (books)
        {
            Assert.True((string?)intent["status"] is "requires_payment_method" or "requires_action");
            Keep(intent, $"pm_{Guid.NewGuid():N}");
        }
    }

    private void Succeed(JsonObject intent, string method)
    {
        var isManual = (string?)intent["capture_method"] == "manual";
        intent["payment_method"] = method;
        intent["latest_charge"] = new JsonObject { ["id"] = $"ch_{Guid.NewGuid():N}", ["object"] = "charge", ["disputed"] = false, ["payment_method_details"] = new JsonObject { ["type"] = "card", ["card"] = new JsonObject { ["brand"] = "visa", ["last4"] = "4242", ["exp_month"] = 4, ["exp_year"] = 2044 } } };
        Become(intent, isManual ? "requires_capture" : "succeeded", isManual ? 0 : (long)intent["amount"]!);
    }

    public void Become(JsonObject intent, string status, long received = 0)
    {
        lock (books) (intent["status"], intent["amount_received"]) = (status, received);
    }

    public void Decline(JsonObject intent)
    {
        lock (books) intent["last_payment_error"] = new JsonObject { ["type"] = "card_error", ["code"] = "card_declined", ["message"] = "Your card was declined." };
    }

    /// <summary>Somebody of the business refunds on Stripe's own pages.</summary>
    public JsonObject RefundThere(JsonObject intent, long amount)
    {
        lock (books) return Refund(new() { ["payment_intent"] = (string)intent["id"]!, ["amount"] = amount.ToString(CultureInfo.InvariantCulture) }).Body.AsObject();
    }

    public static JsonObject Error(string type, string? code, string message, JsonNode? intent = null) =>
        new() { ["error"] = new JsonObject { ["type"] = type, ["code"] = code, ["message"] = message, ["payment_intent"] = intent?.DeepClone() } };

    private (int Status, JsonNode Body) Read(HttpRequest request)
    {
        var path = request.Path.Value!;
        if (path == "/v1/refunds") return (200, new JsonObject { ["object"] = "list", ["has_more"] = false, ["data"] = new JsonArray([.. Refunds.Where(r => (string?)r["payment_intent"] == request.Query["payment_intent"]).Select(r => r.DeepClone())]) });
        if (path == "/v1/payment_intents") return (200, new JsonObject { ["object"] = "list", ["has_more"] = false, ["data"] = new JsonArray([.. Intents.Values.Where(i => (string?)i["customer"] == request.Query["customer"]).Select(i => Shown(i, isExpanded: false))]) });
        if (!Intents.TryGetValue(path.Split('/')[^1], out var intent)) return (404, Error("invalid_request_error", "resource_missing", "No such payment_intent."));
        return (200, Shown(intent, isExpanded: request.Query["expand[]"] == "latest_charge"));
    }

    /// <summary>What was answered under a key is answered again; the same key for something else is refused.</summary>
    private (int Status, JsonNode Body) Once(HttpRequest request, Dictionary<string, string> form)
    {
        var key = Assert.Single(request.Headers["Idempotency-Key"])!;
        var asked = $"{request.Path} {string.Join('&', form.OrderBy(f => f.Key, StringComparer.Ordinal))}";
        if (keys.TryGetValue(key, out var before)) return before.Asked == asked ? (before.Status, JsonNode.Parse(before.Body)!) : (400, Error("idempotency_error", null, "Keys for idempotent requests can only be used with the same parameters."));
        var (status, body) = Do(request.Path.Value!.Split('/'), form);
        keys[key] = (asked, status, body.ToJsonString());
        return (status, body);
    }

    /// <summary>Keys are kept for a day.</summary>
    public void ForgetKeys() => keys.Clear();

    private (int Status, JsonNode Body) Do(string[] path, Dictionary<string, string> form) => path switch
    {
        ["", "v1", "payment_intents"] => Create(form),
        ["", "v1", "customers"] => Register(),
        ["", "v1", "payment_intents", var id] when Intents.TryGetValue(id, out var intent) => Update(intent, form),
        ["", "v1", "payment_intents", var id, var action] when Intents.TryGetValue(id, out var intent) => Change(intent, action, form),
        ["", "v1", "refunds"] => Refund(form),
        _ => (404, Error("invalid_request_error", "resource_missing", "No such thing.")),
    };

    private (int Status, JsonNode Body) Create(Dictionary<string, string> form)
    {
        if (form.Keys.Except(IntentParameters).FirstOrDefault() is { } unknown) return (400, Error("invalid_request_error", "parameter_unknown", $"Received unknown parameter: {unknown}"));
        var amount = long.Parse(form["amount"], CultureInfo.InvariantCulture);
        if (amount < 50) return (400, Error("invalid_request_error", "amount_too_small", "Amount must be at least 50."));
        var id = $"pi_{Guid.NewGuid():N}";
        var intent = new JsonObject
        {
            ["id"] = id,
            ["object"] = "payment_intent",
            ["amount"] = amount,
            ["amount_received"] = 0L,
            ["currency"] = form["currency"],
            ["capture_method"] = form["capture_method"],
            ["client_secret"] = $"{id}_secret_x",
            ["receipt_email"] = form.GetValueOrDefault("receipt_email"),
            ["status"] = "requires_payment_method",
            ["latest_charge"] = null,
            ["last_payment_error"] = null,
            ["customer"] = form.GetValueOrDefault("customer"),
            ["payment_method"] = null,
            ["setup_future_usage"] = form.GetValueOrDefault("setup_future_usage"),
            ["metadata"] = new JsonObject { ["site"] = form["metadata[site]"], ["order"] = form["metadata[order]"], ["payment"] = form["metadata[payment]"] },
        };
        if (form.GetValueOrDefault("customer") is { } customer && !Customers.ContainsKey(customer)) return (400, Error("invalid_request_error", "resource_missing", "No such customer."));
        Intents[id] = intent;
        return form.GetValueOrDefault("confirm") == "true" ? Confirm(intent, form) : (200, Shown(intent, isExpanded: false));
    }

    /// <summary>Charged without the customer: a refusal is an error that tells the intent, which then wants another way to pay.</summary>
    private (int Status, JsonNode Body) Confirm(JsonObject intent, Dictionary<string, string> form)
    {
        Assert.Equal(("true", "never"), (form["off_session"], form["automatic_payment_methods[allow_redirects]"]));
        if (!Customers[form["customer"]].Contains(form["payment_method"])) return (400, Error("invalid_request_error", "payment_method_invalid", "The payment method does not belong to the customer."));
        if (Refuses is { } code)
        {
            var error = new JsonObject { ["type"] = "card_error", ["code"] = code, ["message"] = $"Your card was refused: {code}." };
            intent["last_payment_error"] = error.DeepClone();
            return (402, Error("card_error", code, (string)error["message"]!, Shown(intent, isExpanded: false)));
        }
        Succeed(intent, form["payment_method"]);
        return (200, Shown(intent, isExpanded: form.GetValueOrDefault("expand[]") == "latest_charge"));
    }

    private (int Status, JsonNode Body) Register()
    {
        var id = $"cus_{Guid.NewGuid():N}";
        Customers[id] = [];
        return (200, new JsonObject { ["id"] = id, ["object"] = "customer" });
    }

    private (int Status, JsonNode Body) Update(JsonObject intent, Dictionary<string, string> form)
    {
        if ((string?)intent["status"] is not ("requires_payment_method" or "requires_action")) return Unexpected(intent, "update");
        foreach (var (name, value) in form) intent[name] = value;
        return (200, Shown(intent, isExpanded: false));
    }

    private (int Status, JsonNode Body) Change(JsonObject intent, string action, Dictionary<string, string> form)
    {
        var (status, amount) = ((string)intent["status"]!, (long)intent["amount"]!);
        if (action is not ("capture" or "cancel" or "confirm")) return (404, Error("invalid_request_error", "resource_missing", "No such thing."));
        if (action == "confirm") return status is "requires_payment_method" or "requires_action" ? PaidWith(intent, form) : Unexpected(intent, action);
        if (action == "capture")
        {
            if (status != "requires_capture") return Unexpected(intent, action);
            var asked = form.TryGetValue("amount_to_capture", out var part) ? long.Parse(part, CultureInfo.InvariantCulture) : amount;
            if (asked > amount) return (400, Error("invalid_request_error", "amount_too_large", "Too much."));
            Become(intent, "succeeded", asked);
        }
        else if (status is "succeeded" or "canceled" or "processing") return Unexpected(intent, action);
        else Become(intent, "canceled");
        return (200, Shown(intent, isExpanded: false));
    }

    /// <summary>The customer's card is named by a token, and does what Stripe says its test cards of these names do.</summary>
    private (int Status, JsonNode Body) PaidWith(JsonObject intent, Dictionary<string, string> form)
    {
        Assert.StartsWith("http", form["return_url"], StringComparison.Ordinal);
        if (form["payment_method"] == "pm_card_chargeDeclined")
        {
            Decline(intent);
            return (402, Error("card_error", "card_declined", "Your card was declined.", Shown(intent, isExpanded: false)));
        }
        if (form["payment_method"] == "pm_card_authenticationRequired")
        {
            Become(intent, "requires_action");
            intent["next_action"] = new JsonObject { ["type"] = "redirect_to_url", ["redirect_to_url"] = new JsonObject { ["url"] = $"https://hooks.stripe.com/3d_secure_2?intent={intent["id"]}&x=1", ["return_url"] = form["return_url"] } };
        }
        else Keep(intent, form["payment_method"]);
        return (200, Shown(intent, isExpanded: form.GetValueOrDefault("expand[]") == "latest_charge"));
    }

    private void Keep(JsonObject intent, string method)
    {
        if ((string?)intent["setup_future_usage"] == "off_session") Customers[(string)intent["customer"]!].Add(method);
        Succeed(intent, method);
    }

    private static (int Status, JsonNode Body) Unexpected(JsonObject intent, string action) =>
        (400, Error("invalid_request_error", "payment_intent_unexpected_state", $"This PaymentIntent could not be {action}d because it has a status of {intent["status"]}.", intent));

    private (int Status, JsonNode Body) Refund(Dictionary<string, string> form)
    {
        var (intent, amount) = (Intents[form["payment_intent"]], long.Parse(form["amount"], CultureInfo.InvariantCulture));
        var left = (long)intent["amount_received"]! - Refunds.Where(r => (string?)r["payment_intent"] == form["payment_intent"] && (string?)r["status"] is not ("failed" or "canceled")).Sum(r => (long)r["amount"]!);
        if (left == 0) return (400, Error("invalid_request_error", "charge_already_refunded", "Charge has already been refunded."));
        if (amount > left) return (400, Error("invalid_request_error", "amount_too_large", "Refund amount is greater than unrefunded amount on charge."));
        var refund = new JsonObject { ["id"] = $"re_{Guid.NewGuid():N}", ["object"] = "refund", ["amount"] = amount, ["currency"] = (string)intent["currency"]!, ["payment_intent"] = form["payment_intent"], ["status"] = RefundStatus, ["metadata"] = new JsonObject() };
        if (form.TryGetValue("metadata[slotwright_refund]", out var key)) refund["metadata"]!["slotwright_refund"] = key;
        Refunds.Add(refund);
        return (200, refund.DeepClone());
    }

    private static JsonNode Shown(JsonObject intent, bool isExpanded)
    {
        var shown = intent.DeepClone();
        if (!isExpanded && shown["latest_charge"] is JsonObject charge) shown["latest_charge"] = (string)charge["id"]!;
        return shown;
    }
}
