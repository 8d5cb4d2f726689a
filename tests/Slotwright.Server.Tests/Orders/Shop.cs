using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Orders;

/// <summary>A business that takes payments: a hair cut of 40 by Ann, paid online or there, with the test provider.</summary>
internal sealed record Shop(TestServer Server, TestSite Site, JsonNode Service, string Ann)
{
    public const string App = "13d21c63-b5ec-5912-8397-c3a5ddb27a97", Ten = "2031-06-02T10:00:00", Eleven = "2031-06-02T11:00:00";

    public static async Task<Shop> Open(TestServer server, Action<JsonObject>? change = null, object? settings = null, string currency = "USD")
    {
        var site = await server.NewSite(currency: currency);
        (await site.Patch("/slotwright/v1/payment-settings", new { paymentSettings = settings ?? new { revision = "1", provider = "TEST" } })).Ok();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann], change: s =>
        {
            s["payment"]!["options"]!["online"] = true;
            change?.Invoke(s);
        });
        return new(server, site, service, ann);
    }

    /// <summary>A service that asks for ten in advance.</summary>
    public static void WithDeposit(JsonObject service)
    {
        service["payment"]!["options"]!["deposit"] = true;
        service["payment"]!["fixed"]!["deposit"] = new JsonObject { ["value"] = "10" };
    }

    public Task<JsonNode> Book(TestSite by, string option = "ONLINE", string start = Ten, JsonNode? service = null) => by.Book(service ?? Service, start, Ann, b => b["selectedPaymentOption"] = option);

    public static object Item(JsonNode booking) => new { quantity = 1, catalogReference = new { appId = App, catalogItemId = (string)booking["id"]! } };

    public static Task<Reply> TryCart(TestSite by, params JsonNode[] bookings) => by.Post("/ecom/v2/carts", new { catalogItems = bookings.Select(Item), cart = new { source = new { channelType = "WEB" }, customerInfo = new { email = "bob@example.com" } } });

    public static async Task<JsonNode> Cart(TestSite by, params JsonNode[] bookings) => (await TryCart(by, bookings)).Ok()["cart"]!;

    public static Task<Reply> TryPlace(TestSite by, JsonNode cart, object? options = null) => by.Post($"/ecom/v2/carts/{cart["id"]}/place-order", options ?? new { });

    /// <summary>Orders these bookings; answers the order's id and the payment's, if one is to be made.</summary>
    public async Task<(string Order, string? Payment)> Ordered(TestSite by, object? options, params JsonNode[] bookings)
    {
        var placed = (await TryPlace(by, await Cart(by, bookings), options)).Ok();
        return ((string)placed["orderId"]!, (string?)placed["paymentGatewayOrderId"]);
    }

    public Task<(string Order, string? Payment)> Ordered(TestSite by, params JsonNode[] bookings) => Ordered(by, null, bookings);

    /// <summary>The customer pays at the provider's page, with what each card does.</summary>
    /// <param name="by">The server that hands out the page's address, when it is another.</param>
    public async Task<string> Pay(string payment, string card = "Success", string? confirmed = null, TestServer? by = null, bool keep = false)
    {
        var url = new Uri(await (by ?? Server).Services.GetRequiredService<PaymentPages>().UrlOf(Guid.Parse(Site.Id), Guid.Parse(payment), CancellationToken.None)).PathAndQuery;
        var form = new Dictionary<string, string> { ["card"] = card };
        if (confirmed is not null) form["confirmed"] = confirmed;
        if (keep) form["keep"] = "yes";
        using var reply = await Server.Http.PostAsync(url, new FormUrlEncodedContent(form));
        return await reply.Content.ReadAsStringAsync();
    }

    /// <summary>All that orders mean for bookings has been done.</summary>
    public async Task Settle()
    {
        var settle = Server.Services.GetRequiredService<SettleOrder>();
        foreach (var order in await Server.Db.List(Guid.Parse(Site.Id), "SELECT order_id FROM order_settlements WHERE site_id = $1", r => r.GetGuid(0), CancellationToken.None)) await settle.Run(Guid.Parse(Site.Id), order, CancellationToken.None);
    }

    public async Task<JsonNode> Order(string id) => (await Site.Get($"/ecom/v1/orders/{id}")).Ok()["order"]!;

    public async Task<JsonArray> Payments(string order) => (await Site.Get($"/ecom/v1/payments/orders/{order}")).Ok()["orderTransactions"]!["payments"]!.AsArray();

    /// <summary>Status and payment status of a booking, once all is settled.</summary>
    public async Task<string> Became(JsonNode booking)
    {
        await Settle();
        var stored = await Site.Stored(booking);
        return $"{stored["status"]} {stored["paymentStatus"]}{((bool?)stored["doubleBooked"] == true ? " double" : "")}";
    }

    /// <summary>What an account holds of an order, or of the whole site.</summary>
    public async Task<decimal> Held(string account, string? order = null) => (await Server.Db.List(Guid.Parse(Site.Id),
        "SELECT coalesce(sum(amount), 0) FROM ledger WHERE site_id = $1 AND account = $2 AND ($3::uuid IS NULL OR order_id = $3)", r => r.GetDecimal(0), CancellationToken.None, account, order is null ? Slotwright.Server.Storage.TypedNull.Id : Guid.Parse(order)))[0];
}
