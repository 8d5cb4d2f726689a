using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Payments;
using Slotwright.Server.Payments.Requests;
using Slotwright.Server.Tests.Orders;

namespace Slotwright.Server.Tests.Payments;

/// <summary>Links at which customers pay a part of what they owe: made, paid, called off, and never paid twice (behaviour/checkout.md 7).</summary>
public sealed class RequestsToPay(Cluster cluster)
{
    private const string Path = "/ecom/v1/order-payment-requests", Fqdn = "wix.ecom.v1.order_payment_request";

    [Fact]
    public async Task Whoever_lost_the_answer_finds_what_they_paid_under_the_same_key()
    {
        var shop = await Shop.Open(cluster.Server);
        var (order, _) = await shop.Ordered(shop.Site, await shop.Book(shop.Site, "OFFLINE"));
        var request = (await shop.Site.Post(Path, new { orderPaymentRequest = new { orderId = order, title = "All of it", amount = new { amount = "40" }, source = new { externalId = "mine" } } })).Ok()["orderPaymentRequest"]!;
        var key = Guid.NewGuid().ToString();
        Task<Reply> Charge(string key) => shop.Site.Post($"{Path}/charge", new { orderPaymentRequestId = Id(request), paymentToken = "Success" }, key);
        var first = (await Charge(key)).Ok().ToJsonString();
        await Bookings.Ledger.Ask(cluster.ConnectionString, "DELETE FROM idempotency_keys WHERE site_id = $1 RETURNING 1", r => r.GetInt32(0), Guid.Parse(shop.Site.Id)); // the server died before it kept its answer
        Assert.Equal(first, (await Charge(key)).Ok().ToJsonString());
        Assert.Equal(428, (await Charge(Guid.NewGuid().ToString())).Status);
        Assert.Equal(40, await shop.Held("held:test"));
    }

    [Fact]
    public async Task What_is_paid_at_the_link_is_paid_of_the_order_and_of_its_booking()
    {
        var (shop, order, booking) = await Owing();
        var (request, url) = await Ask(shop, order, "15");
        Assert.Equal(("UNPAID", "15.00", "$15.00", "10001", "USD"), ((string?)request["status"], (string?)request["amount"]!["amount"], (string?)request["amount"]!["formattedAmount"], (string?)request["orderNumber"], (string?)request["currency"]));
        var again = (string)(await shop.Site.Post($"{Path}/url", new { orderPaymentRequestId = Id(request) })).Ok()["orderPaymentRequestUrl"]!;
        var page = await shop.Server.Http.GetStringAsync(new Uri(url).PathAndQuery, TestContext.Current.CancellationToken);
        Assert.Contains("$15.00", page, StringComparison.Ordinal);
        Assert.Contains("The rest", page, StringComparison.Ordinal);

        Assert.Contains("Thank you", await Pay(shop, url), StringComparison.Ordinal);

        Assert.Equal("CONFIRMED PARTIALLY_PAID", await shop.Became(booking));
        Assert.Equal(("PARTIALLY_PAID", "25.00"), await Stands(shop, order));
        var paid = await Read(shop, request);
        Assert.Equal("PAID", (string?)paid["status"]);
        Assert.Equal((string?)paid["paymentGatewayOrderId"], (string?)Assert.Single(await shop.Payments(order))!["id"]);
        Assert.Equal((15, 25, -40), (await shop.Held("held:test"), await shop.Held("receivable"), await shop.Held("sales")));
        Assert.Contains("Thank you", await Pay(shop, again), StringComparison.Ordinal);
        Assert.Equal(15, await shop.Held("held:test"));
        Assert.Equal(["created", "updated", "updated", "paid"], (await cluster.Of(shop.Site, Fqdn)).Select(e => e.Told.Split(' ')[0]));
    }

    [Fact]
    public async Task Of_many_links_for_the_same_money_one_is_paid()
    {
        var (shop, order, booking) = await Owing();
        var asked = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Ask(shop, order, "40")));
        await Task.WhenAll(asked.Concat(asked).Select(a => Pay(shop, a.Url)));
        Assert.InRange(await shop.Held("held:test"), 0, 40); // each calls the others' payment off: it may be that none comes through
        foreach (var (_, url) in asked) await Pay(shop, url);
        Assert.Equal((40, ("PAID", "0.00")), (await shop.Held("held:test"), await Stands(shop, order)));
        Assert.Equal(["PAID", "UNPAID", "UNPAID", "UNPAID"], (await Task.WhenAll(asked.Select(a => Read(shop, a.Request)))).Select(r => (string)r["status"]!).Order(StringComparer.Ordinal));
        Assert.Equal("CONFIRMED PAID", await shop.Became(booking));
        Assert.Contains("due any more", await Pay(shop, asked[0].Url) + await Pay(shop, asked[1].Url), StringComparison.Ordinal);
        Assert.Single(await shop.Payments(order), p => (string?)p!["status"] == "APPROVED");
    }

    [Fact]
    public async Task Links_for_parts_are_paid_one_by_one_until_nothing_is_due()
    {
        var (shop, order, _) = await Owing();
        var asked = await Task.WhenAll(Ask(shop, order, "15"), Ask(shop, order, "15"), Ask(shop, order, "15"));
        await Task.WhenAll(asked.Select(a => Pay(shop, a.Url)));
        foreach (var (_, url) in asked) await Pay(shop, url);
        Assert.Equal((30, ("PARTIALLY_PAID", "10.00")), (await shop.Held("held:test"), await Stands(shop, order)));
        Assert.Equal(2, (await Task.WhenAll(asked.Select(a => Read(shop, a.Request)))).Count(r => (string?)r["status"] == "PAID"));
    }

    [Fact]
    public async Task However_often_the_provider_tells_a_request_is_paid_once()
    {
        var (shop, order, _) = await Owing();
        var (request, url) = await Ask(shop, order, "40");
        await Pay(shop, url, "Timeout");
        Assert.Equal("UNPAID", (string?)(await Read(shop, request))["status"]);
        var payment = Guid.Parse((string)(await Read(shop, request))["paymentGatewayOrderId"]!);
        var told = new ProviderPayment($"test_{payment:N}", Domain.Orders.PaymentStatus.Approved, 40);
        var desk = shop.Server.Services.GetRequiredService<PaymentDesk>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => desk.Take(Guid.Parse(shop.Site.Id), Guid.Parse(order), payment, told, CancellationToken.None)));
        Assert.Equal((40, "PAID"), (await shop.Held("held:test"), (string?)(await Read(shop, request))["status"]));
        Assert.Single(await cluster.Of(shop.Site, Fqdn), e => e.Told.StartsWith("paid ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_asked_for_more_than_is_due()
    {
        var (shop, order, _) = await Owing();
        (await TryAsk(shop, order, "40.01")).Refused(400, "INVALID_AMOUNT");
        (await TryAsk(shop, order, "0")).Refused(400, "INVALID_AMOUNT");
        Assert.Equal(["orderPaymentRequest.amount.amount DECIMAL_MAX_SCALE"], (await TryAsk(shop, order, "1.005")).Violations());
        (await TryAsk(shop, Guid.NewGuid().ToString(), "1")).Refused(404, "ORDER_NOT_FOUND");
        await Pay(shop, (await Ask(shop, order, "40")).Url);
        (await TryAsk(shop, order, "1")).Refused(428, "ORDER_ALREADY_PAID");
        (await shop.Site.Post($"/ecom/v1/orders/{order}/cancel", new { })).Ok();
        (await TryAsk(shop, order, "1")).Refused(428, "ORDER_NOT_COLLECTABLE");
        var closed = await Shop.Open(cluster.Server, settings: new { revision = "1" });
        var (id, _) = await closed.Ordered(closed.Site, await closed.Book(closed.Site, "OFFLINE"));
        (await TryAsk(closed, id, "1")).Refused(428, "ORDER_PAYMENT_REQUEST_PAGE_NOT_FOUND");
    }

    [Fact]
    public async Task What_is_called_off_or_over_cannot_be_paid()
    {
        var (shop, order, _) = await Owing();
        var (voided, over) = (await Ask(shop, order, "10"), await Ask(shop, order, "10", expires: "2041-01-01T00:00:00Z"));
        var late = await Ask(shop, order, "10", expires: "2020-01-01T00:00:00Z");
        Assert.Equal("EXPIRED", (string?)late.Request["status"]);
        foreach (var (_, url) in new[] { voided, over }) await shop.Server.Http.GetStringAsync(new Uri(url).PathAndQuery, TestContext.Current.CancellationToken);
        for (var i = 0; i < 2; i++) (await shop.Site.Post($"{Path}/void", new { orderPaymentRequestId = Id(voided.Request) })).Ok();
        await shop.Server.Services.GetRequiredService<RequestPayments>().Expire(Guid.Parse(shop.Site.Id), Guid.Parse(Id(over.Request)), TestContext.Current.CancellationToken);
        Assert.Equal(("VOIDED", "EXPIRED"), ((string?)(await Read(shop, voided.Request))["status"], (string?)(await Read(shop, over.Request))["status"]));
        foreach (var (request, url) in new[] { voided, over, late })
        {
            Assert.Contains("cannot be paid", await Pay(shop, url), StringComparison.Ordinal);
            (await Charge(shop, request)).Refused(428, $"CANNOT_CHARGE_{(await Read(shop, request))["status"]}_ORDER_PAYMENT_REQUEST");
        }
        (await shop.Site.Post($"{Path}/void", new { orderPaymentRequestId = Id(over.Request) })).Refused(428, "CANNOT_VOID_EXPIRED_ORDER_PAYMENT_REQUEST");
        Assert.Equal((0, ("NOT_PAID", "40.00")), (await shop.Held("held:test"), await Stands(shop, order)));
        Assert.Equal(["expired", "voided"], (await cluster.Of(shop.Site, Fqdn)).Select(e => e.Told.Split(' ')[0]).Where(s => s is "voided" or "expired").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Paid_and_called_off_at_the_same_moment_it_is_one_of_both()
    {
        var (shop, order, _) = await Owing();
        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Ask(shop, order, "5")));
        await Task.WhenAll(asked.SelectMany(a => new Task[] { Pay(shop, a.Url), shop.Site.Post($"{Path}/void", new { orderPaymentRequestId = Id(a.Request) }) }));
        var became = (await Task.WhenAll(asked.Select(a => Read(shop, a.Request)))).Select(r => (string)r["status"]!).ToList();
        Assert.DoesNotContain("UNPAID", became);
        var paid = became.Count(s => s == "PAID") * 5m;
        Assert.Equal((paid, 40 - paid), (await shop.Held("held:test"), await shop.Held("receivable")));
    }

    [Fact]
    public async Task A_request_is_charged_with_a_token_instead_of_the_page()
    {
        var (shop, order, booking) = await Owing();
        var (request, _) = await Ask(shop, order, "40");
        (await Charge(shop, request, null)).Refused(428, "PAYMENT_METHOD_UNAVAILABLE");
        (await Charge(shop, request, "Declined")).Refused(428, "INVALID_PAYMENT_STATUS");
        Assert.Equal("UNPAID", (string?)(await Read(shop, request))["status"]);
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Charge(shop, request)));
        Assert.Contains(replies, r => r.Status == 200);
        Assert.Equal((40, "PAID", "CONFIRMED PAID"), (await shop.Held("held:test"), (string?)(await Read(shop, request))["status"], await shop.Became(booking)));
        (await Charge(shop, request)).Refused(428, "CANNOT_CHARGE_PAID_ORDER_PAYMENT_REQUEST");
    }

    [Fact]
    public async Task Its_words_may_change_and_what_it_asks_for_may_not()
    {
        var (shop, order, _) = await Owing();
        var (request, url) = await Ask(shop, order, "10");
        var changed = (await Update(shop, request, new { title = "Another", description = "Thanks" })).Ok()["orderPaymentRequest"]!;
        Assert.Equal(("Another", "Thanks", "10.00"), ((string?)changed["title"], (string?)changed["description"], (string?)changed["amount"]!["amount"]));
        (await Update(shop, request, new { amount = new { amount = "20" } })).Refused(428, "CANNOT_UPDATE_ORDER_PAYMENT_REQUEST_AMOUNT");
        Assert.NotEmpty((await Update(shop, request, new { title = "" })).Violations());
        var fields = (await shop.Site.Post($"{Path}/{Id(request)}/update-extended-fields", new { @namespace = "@me/app", namespaceData = new { a = 1 } })).Ok()["orderPaymentRequest"]!;
        Assert.Equal(1, (int)fields["extendedFields"]!["namespaces"]!["@me/app"]!["a"]!);
        await Pay(shop, url);
        (await Update(shop, request, new { title = "Late" })).Refused(428, "CANNOT_UPDATE_PAID_ORDER_PAYMENT_REQUEST");
        (await shop.Site.Delete($"{Path}/{Id(request)}")).Refused(428, "CANNOT_DELETE_PAID_ORDER_PAYMENT_REQUEST");
    }

    [Fact]
    public async Task Requests_are_made_many_at_once_found_and_deleted()
    {
        var (shop, order, _) = await Owing();
        var made = (await shop.Site.Post("/v1/bulk/order-payment-requests/create", new { returnEntity = true, orderPaymentRequests = new[] { Of(order, "10"), Of(order, "41"), Of(order, "20") } })).Ok();
        Assert.Equal([true, false, true], made["results"]!.AsArray().Select(r => (bool)r!["itemMetadata"]!["success"]!));
        var first = made["results"]![0]!["item"]!;
        Assert.StartsWith("http", (string)first["orderPaymentRequestUrl"]!, StringComparison.Ordinal);
        Assert.Equal(2, (await Find(shop, new { orderId = order, status = "UNPAID" })).Count);
        Assert.Equal("20.00", (string?)Assert.Single(await Find(shop, new Dictionary<string, object> { ["amount.amount"] = new Dictionary<string, object> { ["$gt"] = "15" } }))!["amount"]!["amount"]);
        (await shop.Site.Delete($"{Path}/{Id(first["orderPaymentRequest"]!)}")).Ok();
        (await shop.Site.Get($"{Path}/{Id(first["orderPaymentRequest"]!)}")).Refused(404, "ORDER_PAYMENT_REQUEST_NOT_FOUND");
        Assert.Single(await Find(shop, new { }));
    }

    [Fact]
    public async Task Every_wrong_field_is_named_and_only_the_business_asks()
    {
        var (shop, order, _) = await Owing();
        Assert.Equal(["orderPaymentRequest.amount REQUIRED_FIELD", "orderPaymentRequest.orderId FORMAT", "orderPaymentRequest.title MAX_LENGTH"],
            (await shop.Site.Post(Path, new { orderPaymentRequest = new { orderId = "x", title = new string('x', 201) } })).Violations().Order(StringComparer.Ordinal));
        (await (await shop.Site.Visitor()).Post(Path, new { orderPaymentRequest = Of(order, "1") })).Refused(403, "PERMISSION_DENIED");
        var unknown = Guid.NewGuid().ToString();
        foreach (var act in new[] { "void", "charge", "url" }) (await shop.Site.Post($"{Path}/{act}", new { orderPaymentRequestId = unknown, paymentToken = "Success" })).Refused(404, "ORDER_PAYMENT_REQUEST_NOT_FOUND");
        (await shop.Site.Patch($"{Path}/{unknown}", new { orderPaymentRequest = new { title = "x" } })).Refused(404, "ORDER_PAYMENT_REQUEST_NOT_FOUND");
        (await shop.Site.Delete($"{Path}/{unknown}")).Refused(404, "ORDER_PAYMENT_REQUEST_NOT_FOUND");
    }

    private async Task<(Shop Shop, string Order, JsonNode Booking)> Owing()
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site, "OFFLINE");
        var (order, _) = await shop.Ordered(shop.Site, booking);
        await shop.Settle();
        return (shop, order, booking);
    }

    private static object Of(string order, string amount, string? expires = null) => new { orderId = order, title = "The rest", amount = new { amount }, expirationDate = expires, source = new { externalId = "mine" } };

    private static Task<Reply> TryAsk(Shop shop, string order, string amount, string? expires = null) => shop.Site.Post(Path, new { orderPaymentRequest = Of(order, amount, expires) });

    private static async Task<(JsonNode Request, string Url)> Ask(Shop shop, string order, string amount, string? expires = null)
    {
        var made = (await TryAsk(shop, order, amount, expires)).Ok();
        return (made["orderPaymentRequest"]!, (string)made["orderPaymentRequestUrl"]!);
    }

    private static string Id(JsonNode request) => (string)request["id"]!;

    private static async Task<JsonNode> Read(Shop shop, JsonNode request) => (await shop.Site.Get($"{Path}/{Id(request)}")).Ok()["orderPaymentRequest"]!;

    private static Task<Reply> Update(Shop shop, JsonNode request, object change) => shop.Site.Patch($"{Path}/{Id(request)}", new { orderPaymentRequest = change });

    private static Task<Reply> Charge(Shop shop, JsonNode request, string? token = "Success") => shop.Site.Post($"{Path}/charge", new { orderPaymentRequestId = Id(request), paymentToken = token });

    private static async Task<JsonArray> Find(Shop shop, object filter) => (await shop.Site.Post($"{Path}/query", new { query = new { filter } })).Ok()["orderPaymentRequests"]!.AsArray();

    private static async Task<(string?, string?)> Stands(Shop shop, string order) => await shop.Order(order) is var now ? ((string?)now["paymentStatus"], (string?)now["balanceSummary"]!["balance"]!["amount"]) : default;

    /// <summary>The customer opens the link and pays, with what each card does.</summary>
    private static async Task<string> Pay(Shop shop, string url, string card = "Success")
    {
        using var reply = await shop.Server.Http.PostAsync(new Uri(url).PathAndQuery, new FormUrlEncodedContent(new Dictionary<string, string> { ["card"] = card }));
        return await reply.Content.ReadAsStringAsync();
    }
}
