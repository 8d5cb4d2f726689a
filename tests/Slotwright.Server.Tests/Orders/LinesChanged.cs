namespace Slotwright.Server.Tests.Orders;

/// <summary>Update Order Line Item: how a line is called and described can be put right, what it costs and is for cannot.</summary>
public sealed class LinesChanged(Cluster cluster)
{
    [Fact]
    public async Task A_line_is_called_and_described_anew_and_the_event_says_what_it_was()
    {
        var (shop, id, line) = await Ordered();
        var before = await shop.Order(id);
        var after = (await Update(shop, id, line, new
        {
            productName = new { original = "Long hair cut" },
            descriptionLines = new[] { new { name = new { original = "Colour" }, plainText = new { original = "Red" } } },
            physicalProperties = new { sku = "HC-1", shippable = false },
            fulfillerId = "7c9e6679-7425-40de-944b-e07fc1f90ae7",
            extendedFields = new { namespaces = new Dictionary<string, object> { ["@acme/app"] = new { room = "2" } } },
        })).Ok()["order"]!;
        var (was, now) = (before["lineItems"]![0]!, after["lineItems"]![0]!);
        Assert.Equal(("Long hair cut", "Red", "HC-1", "7c9e6679-7425-40de-944b-e07fc1f90ae7", "2"), ((string?)now["productName"]!["original"], (string?)now["descriptionLines"]![0]!["plainText"]!["original"],
            (string?)now["physicalProperties"]!["sku"], (string?)now["fulfillerId"], (string?)now["extendedFields"]!["namespaces"]!["@acme/app"]!["room"]));
        foreach (var member in new[] { "id", "catalogReference", "quantity", "price", "lineItemPrice", "totalPriceAfterTax", "taxInfo", "paymentOption", "serviceProperties", "itemType" }) Assert.Equal(was[member]?.ToJsonString(), now[member]?.ToJsonString());
        Assert.Equal(after.ToJsonString(), (await shop.Order(id)).ToJsonString());
        var told = (await cluster.Of(shop.Site, "wix.ecom.v1.order"))[^1];
        Assert.StartsWith("updated", told.Told, StringComparison.Ordinal);
        Assert.Equal(["lineItems"], told.Body["modifiedFields"]!.AsObject().Select(m => m.Key));

        now = (await Update(shop, id, line, new { fulfillerId = (string?)null, productName = new { translated = "Langer Haarschnitt" }, extendedFields = new { namespaces = new Dictionary<string, object> { ["@acme/other"] = new { seat = 3 } } } })).Ok()["order"]!["lineItems"]![0]!;
        Assert.Null(now["fulfillerId"]);
        Assert.Equal(("Long hair cut", "Langer Haarschnitt", 2), ((string?)now["productName"]!["original"], (string?)now["productName"]!["translated"], now["extendedFields"]!["namespaces"]!.AsObject().Count));
    }

    [Fact]
    public async Task What_a_line_costs_and_what_it_is_for_stays_whatever_is_sent()
    {
        var (shop, id, line) = await Ordered();
        var before = (await shop.Order(id))["lineItems"]!.ToJsonString();
        var after = (await Update(shop, id, line, new
        {
            id = Guid.NewGuid(),
            quantity = 7,
            price = new { amount = "1" },
            lineItemPrice = new { amount = "1" },
            totalPriceAfterTax = new { amount = "1" },
            taxInfo = new { taxAmount = new { amount = "1" } },
            paymentOption = "MEMBERSHIP",
            depositAmount = new { amount = "1" },
            catalogReference = new { appId = Shop.App, catalogItemId = Guid.NewGuid() },
            itemType = new { preset = "PHYSICAL" },
            serviceProperties = new { numberOfParticipants = 9 },
            refundQuantity = 1,
        })).Ok()["order"]!;
        Assert.Equal(before, after["lineItems"]!.ToJsonString());
        Assert.Equal("40.00", (string?)after["balanceSummary"]!["balance"]!["amount"]);
    }

    [Fact]
    public async Task A_line_that_is_not_there_or_has_no_name_is_refused()
    {
        var (shop, id, line) = await Ordered();
        (await Update(shop, id, Guid.NewGuid().ToString(), new { fulfillerId = line })).Refused(404, "LINE_ITEM_NOT_FOUND");
        (await Update(shop, id, "no line", new { fulfillerId = line })).Refused(404, "LINE_ITEM_NOT_FOUND");
        (await Update(shop, Guid.NewGuid().ToString(), line, new { fulfillerId = line })).Refused(404, "ORDER_NOT_FOUND");
        Assert.Equal(["lineItem.productName REQUIRED_FIELD"], (await Update(shop, id, line, new { productName = (object?)null })).Violations());
        Assert.Equal(["lineItem.productName.original REQUIRED_FIELD"], (await Update(shop, id, line, new { productName = new { original = " " } })).Violations());
        Assert.Equal(["lineItem.descriptionLines", "lineItem.fulfillerId"], (await Update(shop, id, line, new { fulfillerId = "x", descriptionLines = new object[21].Select(_ => new { }) })).Violations().Select(v => v.Split(' ')[0]).Order());
        Assert.Equal(["lineItem"], (await shop.Site.Patch($"/ecom/v1/orders/{id}/line-item/{line}", new { })).Violations().Select(v => v.Split(' ')[0]));
    }

    private static Task<Reply> Update(Shop shop, string order, string line, object lineItem) => shop.Site.Patch($"/ecom/v1/orders/{order}/line-item/{Uri.EscapeDataString(line)}", new { lineItem });

    private async Task<(Shop Shop, string Order, string Line)> Ordered()
    {
        var shop = await Shop.Open(cluster.Server);
        var (id, _) = await shop.Ordered(shop.Site, await shop.Book(shop.Site, "OFFLINE"));
        await shop.Settle();
        return (shop, id, (string)(await shop.Order(id))["lineItems"]![0]!["id"]!);
    }
}
