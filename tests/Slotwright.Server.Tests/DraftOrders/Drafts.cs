using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Orders;

namespace Slotwright.Server.Tests.DraftOrders;

/// <summary>A shop whose owner puts orders together by hand.</summary>
internal sealed record Drafts(Shop Shop)
{
    public const string Path = "/ecom/v1/draft-orders";

    public static async Task<Drafts> Open(TestServer server, object? settings = null, string currency = "USD") => new(await Shop.Open(server, settings: settings, currency: currency));

    public static object Booked(JsonNode booking) => new { quantity = 1, catalogReference = new { appId = Shop.App, catalogItemId = (string)booking["id"]! } };

    public static object Custom(string name, string price, int quantity = 1, string? id = null) => new { id, productName = new { original = name }, price = new { amount = price }, quantity };

    public static string Id(JsonNode draft) => (string)draft["id"]!;

    public Task<Reply> TryCreate(object draftOrder) => Shop.Site.Post(Path, new { draftOrder });

    public async Task<JsonNode> Create(object draftOrder) => Of(await TryCreate(draftOrder));

    public Task<Reply> TryEdit(string order) => Shop.Site.Post(Path, new { sourceOrderId = order });

    public async Task<JsonNode> Edit(string order) => Of(await TryEdit(order));

    public Task<Reply> Act(JsonNode draft, string act, object body) => Shop.Site.Post($"{Path}/{Id(draft)}/{act}", body);

    public async Task<JsonNode> Done(JsonNode draft, string act, object body) => Of(await Act(draft, act, body));

    public Task<Reply> TrySet(JsonNode draft, string what, string member, object? value) => Shop.Site.Send(HttpMethod.Put, $"{Path}/set-{what}", new Dictionary<string, object?> { ["draftOrderId"] = Id(draft), [member] = value });

    public async Task<JsonNode> Set(JsonNode draft, string what, string member, object? value) => Of(await TrySet(draft, what, member, value));

    public async Task<JsonNode> Read(JsonNode draft) => Of(await Shop.Site.Get($"{Path}/{Id(draft)}"));

    public Task<Reply> TryCommit(JsonNode draft, object? body = null) => Act(draft, "commit", body ?? new { });

    public async Task<JsonNode> Commit(JsonNode draft, object? body = null) => (await TryCommit(draft, body)).Ok()["orderAfterCommit"]!;

    public static JsonNode Of(Reply reply) => reply.Ok()["calculatedDraftOrder"]!["draftOrder"]!;

    /// <summary>An order of one booking, paid there: approved, and nothing of it paid yet.</summary>
    public async Task<(string Order, JsonNode Booking)> Ordered(string start = Shop.Ten)
    {
        var booking = await Shop.Book(Shop.Site, "OFFLINE", start);
        var (order, _) = await Shop.Ordered(Shop.Site, booking);
        await Shop.Settle();
        return (order, booking);
    }

    public async Task Pay(string order, string amount) => (await Shop.Site.Post($"/ecom/v1/payments/orders/{order}/add-payment", new { payments = new[] { new { amount = new { amount }, regularPaymentDetails = new { offlinePayment = true, paymentMethod = "Cash" } } } })).Ok();

    /// <summary>The totals of a draft or an order: subtotal, discount, shipping, fees, tax, total.</summary>
    public static string Sums(JsonNode of) => string.Join(' ', new[] { "subtotal", "discount", "shipping", "totalAdditionalFees", "tax", "total" }.Select(s => (string?)of["priceSummary"]![s]?["amount"]));

    public static string Stands(JsonNode order) => $"{order["status"]} {order["paymentStatus"]} {order["balanceSummary"]!["balance"]!["amount"]}";
}
