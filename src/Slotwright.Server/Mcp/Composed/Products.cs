using System.Text.Json.Nodes;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>Products with their stock: Wix's catalogue knows only whether there is some, the numbers are the inventory's.</summary>
internal static class Products
{
    private const string QueryProducts = "stores.productsV3.queryProducts", QueryInventory = "stores.inventoryItemsV3.queryInventoryItems";
    private const int MostItems = 1000;

    /// <summary>A page of products; with `stock_below` those that run out, read from the inventory, whose cursor then leads on.</summary>
    public static Task<Result<JsonObject>> Query(ToolRun run, CancellationToken ct) => run.Has("stock_below") ? RunningOut(run, ct) : Listed(run, ct);

    private static async Task<Result<JsonObject>> Listed(ToolRun run, CancellationToken ct)
    {
        var request = RequestBuilder.Build(run.Tool, run.Arguments, run.Zone);
        var answer = await run.Send(QueryProducts, request, ct);
        if (answer.Failed(out var fault)) return fault;
        var page = Projection.Page(answer.Value, run.Tool.List!, run.Tool.Shown, request);
        var ids = page["items"]!.AsArray().Select(p => (string?)p!["id"]).OfType<string>().ToList();
        if ((bool?)run.Arguments["with_stock"] != true || ids.Count == 0) return page;
        var stock = await run.Send(QueryInventory, Inventory(new() { ["productId"] = new JsonObject { ["$in"] = List(ids) } }, MostItems, null), ct);
        return stock.Map(s => { Add(page, Items(s)); return page; });
    }

    private static async Task<Result<JsonObject>> RunningOut(ToolRun run, CancellationToken ct)
    {
        var low = new JsonObject { ["trackQuantity"] = true, ["quantity"] = new JsonObject { ["$lt"] = run.Arguments["stock_below"]!.DeepClone() } };
        var found = await run.Send(QueryInventory, Inventory(low, (int?)run.Arguments["limit"] ?? 50, run.Text("cursor")), ct);
        if (found.Failed(out var fault)) return fault;
        var ids = Items(found.Value).Select(i => (string?)i["productId"]).OfType<string>().Distinct().ToList();
        var page = new JsonObject { ["items"] = new JsonArray() };
        if (ids.Count > 0)
        {
            var filter = new JsonObject { ["id"] = new JsonObject { ["$in"] = List(ids) } };
            if (run.Arguments["filter"] is JsonObject own) filter = new() { ["$and"] = new JsonArray(filter, own.DeepClone()) };
            var request = new JsonObject { ["query"] = new JsonObject { ["filter"] = filter, ["cursorPaging"] = new JsonObject { ["limit"] = 100 } } };
            var answer = await run.Send(QueryProducts, request, ct);
            if (answer.Failed(out fault)) return fault;
            page = Projection.Page(answer.Value, run.Tool.List!, run.Tool.Shown, request);
            page.Remove("next_cursor");
            Add(page, Items(found.Value));
        }
        if ((string?)RequestBuilder.At(found.Value, "pagingMetadata.cursors.next") is { Length: > 0 } next) page["next_cursor"] = next;
        return page;
    }

    /// <summary>A product of one kind with its price and, if it is counted, how many there are.</summary>
    public static async Task<Result<JsonObject>> Create(ToolRun run, CancellationToken ct)
    {
        var request = RequestBuilder.Build(run.Tool, run.Arguments, run.Zone);
        var variant = new JsonObject { ["price"] = new JsonObject { ["actualPrice"] = new JsonObject { ["amount"] = run.Text("price") } }, ["physicalProperties"] = new JsonObject() };
        if (run.Text("sku") is { } sku) variant["sku"] = sku;
        variant["inventoryItem"] = run.Arguments["quantity"] is { } quantity ? new JsonObject { ["quantity"] = quantity.DeepClone() } : new JsonObject { ["inStock"] = true };
        foreach (var (path, value) in new (string, JsonNode)[] { ("productType", "PHYSICAL"), ("physicalProperties", new JsonObject()), ("variantsInfo.variants", new JsonArray(variant)) }) RequestBuilder.Put(request, $"product.{path}", value);
        request["returnEntity"] = true;
        var answer = await run.Send(run.Tool.Operation!.Name, request, ct);
        return answer.Map(a => Projection.Of(a, run.Tool.Shown));
    }

    private static JsonObject Inventory(JsonObject filter, int limit, string? cursor) => new()
    {
        ["query"] = cursor is null
            ? new JsonObject { ["filter"] = filter, ["cursorPaging"] = new JsonObject { ["limit"] = limit } }
            : new JsonObject { ["cursorPaging"] = new JsonObject { ["limit"] = limit, ["cursor"] = cursor } },
    };

    private static List<JsonObject> Items(JsonObject answer) => [.. (answer["inventoryItems"] as JsonArray ?? []).OfType<JsonObject>()];

    private static void Add(JsonObject page, List<JsonObject> items)
    {
        var stock = items.ToLookup(i => (string?)i["productId"]);
        foreach (var product in page["items"]!.AsArray().OfType<JsonObject>()) product["stock"] = new JsonArray([.. stock[(string?)product["id"]].Select(Shown)]);
    }

    private static JsonObject Shown(JsonObject item)
    {
        var shown = new JsonObject();
        foreach (var (name, path) in new[] { ("inventoryItemId", "id"), ("variantId", "variantId"), ("variantName", "product.variantName"), ("sku", "product.variantSku"), ("quantity", "quantity"), ("inStock", "inStock"), ("locationId", "locationId") })
            if (RequestBuilder.At(item, path) is { } value) shown[name] = value.DeepClone();
        return shown;
    }

    private static JsonArray List(IEnumerable<string> ids) => [.. ids.Select(i => (JsonNode)i)];
}
