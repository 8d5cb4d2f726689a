using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Orders;

/// <summary>Orders of another system: kept as they were there, in no books of ours, and taken away again when the move went wrong.</summary>
public sealed class Imported(Cluster cluster)
{
    private const string Path = "/ecom/v1/orders/import", Fqdn = "wix.ecom.v1.order";

    [Fact]
    public async Task An_order_is_kept_as_it_was_and_told_of_once()
    {
        var shop = await Shop.Open(cluster.Server);
        var order = await Import(shop, o =>
        {
            o["number"] = "A-17";
            o["createdDate"] = "2019-05-04T10:00:00.000Z";
            o["fulfillmentStatus"] = "FULFILLED";
            o["balanceSummary"] = JsonNode.Parse("""{"balance":{"amount":"3.00"},"paid":{"amount":"37.00"},"refunded":{"amount":"0"}}""");
            o["lineItems"]![0]!["totalPriceAfterTax"] = JsonNode.Parse("""{"amount":"40.00"}""");
            o["paymentStatus"] = "PARTIALLY_PAID";
        });
        Assert.Equal(("A-17", "2019-05-04T10:00:00.000Z", "APPROVED", "PARTIALLY_PAID", "FULFILLED", "3.00", "37.00", true), ((string?)order["number"], (string?)order["createdDate"], (string?)order["status"], (string?)order["paymentStatus"],
            (string?)order["fulfillmentStatus"], (string?)order["balanceSummary"]!["balance"]!["amount"], (string?)order["balanceSummary"]!["paid"]!["amount"], (bool?)order["imported"]));
        Assert.Equal(order.ToJsonString(), (await shop.Order((string)order["id"]!)).ToJsonString());
        Assert.Equal(["imported 1"], (await cluster.Of(shop.Site, Fqdn)).Select(e => e.Told[..e.Told.LastIndexOf(' ')]));
        Assert.Equal("A-17", (string?)(await cluster.Of(shop.Site, Fqdn))[0].Body["body"]!["order"]!["number"]);
        await Import(shop, o => o["createdDate"] = "2018-01-01T00:00:00Z");
        var (own, _) = await shop.Ordered(shop.Site, await shop.Book(shop.Site, "OFFLINE"));
        Assert.Equal([(string)(await shop.Order(own))["number"]!, "A-17", "10001"], await Found(shop, new { }));
        Assert.Equal(["A-17", "10001"], await Found(shop, new { imported = true }));
        Assert.Equal(["0"], await Counted(shop, "SELECT count(*)::text FROM order_settlements s JOIN orders o ON o.site_id = $1 AND o.id = s.order_id WHERE s.site_id = $1 AND o.imported"));
    }

    [Fact]
    public async Task No_money_moves_for_it_and_it_stands_in_no_books()
    {
        var shop = await Shop.Open(cluster.Server);
        var order = await Import(shop, o => o["paymentStatus"] = "NOT_PAID");
        var id = (string)order["id"]!;
        foreach (var (path, body) in new (string, object)[]
        {
            ($"/ecom/v1/payments-collector/orders/{id}/mark-as-paid", new { }),
            ($"/ecom/v1/payments/orders/{id}/add-payment", new { payments = new[] { new { amount = new { amount = "5" } } } }),
            ($"/ecom/v1/payments-collector/orders/{id}/prepare-payment-collection", new { amount = new { amount = "5" } }),
            ("/ecom/v1/order-billing/charge-order", new { orderId = id, merchantInitiated = true, regularCharge = new { amount = new { amount = "5" } } }),
        }) (await shop.Site.Post(path, body)).Refused(428, "ORDER_NOT_COLLECTABLE");
        (await shop.Site.Post($"/ecom/v1/orders/{id}/activities", new { activity = new { merchantComment = new { message = "From the old till" } } })).Ok();
        var renamed = (await shop.Site.Patch($"/ecom/v1/orders/{id}/line-item/{order["lineItems"]![0]!["id"]}", new { lineItem = new { productName = new { original = "Cut" } } })).Ok()["order"]!;
        Assert.Equal((order["balanceSummary"]!.ToJsonString(), "NOT_PAID", "40.00"), (renamed["balanceSummary"]!.ToJsonString(), (string?)renamed["paymentStatus"], (string?)renamed["balanceSummary"]!["balance"]!["amount"]));
        Assert.Equal("CANCELED", (string?)(await shop.Site.Post($"/ecom/v1/orders/{id}/cancel", new { })).Ok()["order"]!["status"]);
        var waiting = await Import(shop, o => o["status"] = "PENDING");
        var approved = (await shop.Site.Post($"/ecom/v1/orders/{waiting["id"]}/update-status", new { status = "APPROVED" })).Ok()["order"]!;
        Assert.Equal(("APPROVED", "PAID"), ((string?)approved["status"], (string?)approved["paymentStatus"]));
        await shop.Settle();
        Assert.Equal(["0"], await Counted(shop, "SELECT count(*)::text FROM ledger WHERE site_id = $1"));
        Assert.Empty(await Books.NeedOwner(shop));
    }

    [Fact]
    public async Task It_binds_no_booking()
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site, "OFFLINE");
        await Import(shop, o => o["lineItems"]![0]!["catalogReference"] = JsonSerializer.SerializeToNode(new { appId = Shop.App, catalogItemId = (string)booking["id"]! }));
        await shop.Settle();
        Assert.Equal("CREATED", (string?)(await shop.Site.Stored(booking))["status"]);
        await shop.Ordered(shop.Site, booking);
        Assert.Equal("CONFIRMED NOT_PAID", await shop.Became(booking));
    }

    [Fact]
    public async Task Imported_again_it_is_replaced_and_an_order_of_the_business_never_is()
    {
        var shop = await Shop.Open(cluster.Server);
        var order = await Import(shop, o => (o["number"], o["buyerNote"]) = ("A-1", "Ring twice"));
        var again = await Import(shop, o => (o["id"], o["paymentStatus"]) = ((string)order["id"]!, "FULLY_REFUNDED"));
        Assert.Equal(((string?)order["id"], "A-1", "FULLY_REFUNDED", null, "40.00"), ((string?)again["id"], (string?)again["number"], (string?)again["paymentStatus"], (string?)again["buyerNote"], (string?)again["balanceSummary"]!["refunded"]!["amount"]));
        Assert.Equal(["A-1"], await Found(shop, new { }));
        var known = Guid.NewGuid().ToString();
        Assert.Equal(known, (string?)(await Import(shop, o => o["id"] = known))["id"]);
        var (own, _) = await shop.Ordered(shop.Site, await shop.Book(shop.Site, "OFFLINE"));
        (await TryImport(shop, o => o["id"] = own)).Refused(428, "CANNOT_OVERWRITE_NON_IMPORTED_ORDER");
        (await TryImport(shop, o => o["number"] = "A-1")).Refused(409, "ORDER_NUMBER_TAKEN");
        Assert.Equal("NOT_PAID", (string?)(await shop.Order(own))["paymentStatus"]);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_it_is_named()
    {
        var shop = await Shop.Open(cluster.Server);
        Assert.Equal(["order.balanceSummary.paid.amount", "order.createdDate", "order.fulfillmentStatus", "order.id", "order.lineItems[0].totalDiscount.amount"], (await TryImport(shop, o =>
        {
            o["id"] = "x";
            o["createdDate"] = "yesterday";
            o["fulfillmentStatus"] = "GONE";
            o["balanceSummary"] = JsonNode.Parse("""{"paid":{"amount":"abc"}}""");
            o["lineItems"]![0]!["totalDiscount"] = JsonNode.Parse("""{"amount":"-1"}""");
        })).Violations().Select(v => v.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(["order.balanceSummary.balance.amount", "order.number", "order.priceSummary.total.amount"], (await TryImport(shop, o =>
        {
            o["number"] = new string('9', 51);
            o["priceSummary"] = new JsonObject();
            o["balanceSummary"] = JsonNode.Parse("""{"balance":{"amount":"much"}}""");
        })).Violations().Select(v => v.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Contains("order.paymentStatus REQUIRED_FIELD", (await shop.Site.Post(Path, new { order = new { } })).Violations());
        Assert.Empty(await Found(shop, new { }));
    }

    [Fact]
    public async Task Numbers_go_on_where_the_business_wants_and_none_is_given_twice()
    {
        var shop = await Shop.Open(cluster.Server);
        await Import(shop, o => o["number"] = "20001");
        Assert.Equal(("10001", "20000"), await Set(shop, "20000"));
        Assert.Equal(("20000", "20000"), await Set(shop, "20000"));
        Assert.Equal(["20000", "20002"], [await Made(shop), await Made(shop)]);
        (await shop.Site.Post($"{Path}/set-order-number-counter", new { counter = "19999" })).Refused(428, "CANNOT_SET_LOWER_ORDER_NUMBER_COUNTER");
        (await shop.Site.Post($"{Path}/set-order-number-counter", new { counter = "19999", allowLowerCounter = true })).Ok();
        Assert.Equal(["19999", "20003"], [await Made(shop), await Made(shop)]);
        foreach (var wrong in new[] { "0", "-1", "1000000000", "ten", "1.5", "99999999999999999999" }) Assert.Equal(400, (await shop.Site.Post($"{Path}/set-order-number-counter", new { counter = wrong })).Status);
    }

    [Fact]
    public async Task Rivals_for_a_number_never_both_have_it()
    {
        var shop = await Shop.Open(cluster.Server);
        var all = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => i % 2 == 0 ? TryMake(shop) : TryImport(shop, o => o["number"] = (10001 + i).ToString(CultureInfo.InvariantCulture))));
        Assert.All(all, r => Assert.True(r.Status is 200 or 409, r.Json?.ToJsonString()));
        var numbers = all.Where(r => r.Status == 200).Select(r => (string)r.Json!["order"]!["number"]!).ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.Equal(6, all.Where((r, i) => i % 2 == 0 && r.Status == 200).Count());
    }

    [Fact]
    public async Task Imported_orders_are_deleted_and_no_others()
    {
        var shop = await Shop.Open(cluster.Server);
        var (first, second, unknown, own) = (Id(await Import(shop)), Id(await Import(shop, o => o["status"] = "REJECTED")), Guid.NewGuid().ToString(), (string)(await TryMake(shop)).Ok()["order"]!["id"]!);
        var job = (string)(await shop.Site.Post($"{Path}/bulk-delete-imported-orders", new { orderIds = new[] { first, own, unknown, second, first } })).Ok()["jobId"]!;
        var done = await Done(shop, job);
        Assert.Equal(("FINISHED", 2, 2), ((string?)done["status"], (int)done["succeeded"]!, (int)done["failed"]!));
        Assert.Equal(new[] { $"{unknown} ORDER_NOT_FOUND", $"{own} ORDER_NOT_IMPORTED" }.Order(), done["failures"]!.AsArray().Select(f => $"{f!["id"]} {f["code"]}").Order());
        foreach (var gone in new[] { first, second }) (await shop.Site.Get($"/ecom/v1/orders/{gone}")).Refused(404, "ORDER_NOT_FOUND");
        Assert.Equal("APPROVED", (string?)(await shop.Order(own))["status"]);
        Assert.Equal(new[] { first, second }.Order(), (await cluster.Of(shop.Site, Fqdn)).Where(e => e.Told.StartsWith("imported_order_deleted", StringComparison.Ordinal)).Select(e => (string)e.Body["body"]!["order"]!["id"]!).Order());
    }

    private static string Id(JsonNode order) => (string)order["id"]!;

    private static async Task<JsonNode> Done(Shop shop, string job)
    {
        for (var tries = 0; tries < 2000; tries++)
            if ((await shop.Site.Get($"/slotwright/v1/jobs/{job}")).Ok()["job"]! is var now && (string?)now["status"] is "FINISHED" or "FAILED") return now;
        throw new TimeoutException(job);
    }

    private static async Task<(string? Old, string? New)> Set(Shop shop, string counter) => (await shop.Site.Post($"{Path}/set-order-number-counter", new { counter })).Json is var set ? ((string?)set!["oldCounter"], (string?)set["newCounter"]) : default;

    private static Task<Reply> TryMake(Shop shop) => shop.Site.Post("/ecom/v1/orders", new { order = new { channelInfo = new { type = "BACKOFFICE_MERCHANT" }, lineItems = new[] { new { productName = new { original = "Shampoo" }, itemType = new { preset = "PHYSICAL" }, quantity = 1, price = new { amount = "4" } } }, priceSummary = new { subtotal = new { amount = "4" }, total = new { amount = "4" } } } });

    private static async Task<string> Made(Shop shop) => (string)(await TryMake(shop)).Ok()["order"]!["number"]!;

    private static async Task<string[]> Found(Shop shop, object filter) => [.. (await shop.Site.Post("/ecom/v1/orders/search", new { search = new { filter } })).Ok()["orders"]!.AsArray().Select(o => (string)o!["number"]!)];

    private static Task<List<string>> Counted(Shop shop, string sql) => shop.Server.Db.List(Guid.Parse(shop.Site.Id), sql, r => r.GetString(0), CancellationToken.None);

    private static async Task<JsonNode> Import(Shop shop, Action<JsonNode>? change = null) => (await TryImport(shop, change)).Ok()["order"]!;

    private static Task<Reply> TryImport(Shop shop, Action<JsonNode>? change = null)
    {
        var order = JsonSerializer.SerializeToNode(new
        {
            status = "APPROVED",
            paymentStatus = "PAID",
            channelInfo = new { type = "OTHER_PLATFORM", externalOrderId = "17" },
            billingInfo = new { contactDetails = new { firstName = "Bob" } },
            buyerInfo = new { email = "bob@example.com" },
            lineItems = new[] { new { productName = new { original = "Hair cut" }, itemType = new { preset = "SERVICE" }, quantity = 1, price = new { amount = "40" }, catalogReference = new { appId = Guid.NewGuid(), catalogItemId = "old-17" } } },
            priceSummary = new { subtotal = new { amount = "40" }, total = new { amount = "40" } },
        })!;
        change?.Invoke(order);
        return shop.Site.Post(Path, new { order });
    }
}
