using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.AddOns;

/// <summary>Add-ons: their rules, their prices, their bulk forms (behaviour/services.md 7).</summary>
public sealed class AddOnLife(Cluster cluster)
{
    private const string Path = "/addons/v1/add-ons", Bulk = "/addons/v1/bulk/add-ons", Fqdn = "wix.addons.v1.add_on";

    [Theory]
    [InlineData("JPY", "¥500")]
    [InlineData("HUF", "HUF 500.00")]
    [InlineData("KWD", "KWD 500.000")]
    public async Task A_price_is_spelled_with_the_decimals_of_its_currency(string currency, string spelled)
    {
        var site = await cluster.Server.NewSite(currency: currency);
        Assert.Equal(spelled, (string)(await site.GivenAddOn("Mask", price: "500"))["price"]!["formattedValue"]!);
    }

    [Fact]
    public async Task An_add_on_is_priced_in_the_sites_currency_to_the_last_decimal()
    {
        var site = await cluster.Server.NewSite(currency: "EUR");
        var sent = JsonNode.Parse("""{"name":"Head massage","durationInMinutes":15,"price":{"value":"1012.10","currency":"USD","formattedValue":"x"},"taxGroup":"00000000-0000-4000-8000-000000000002","mainMedia":{"image":{"id":"a.jpg","url":"a.jpg","width":5}},"tags":{"privateTags":{"tagIds":["one"]},"tags":{"tagIds":["two"]}},"extendedFields":{"namespaces":{"a":{"b":1}}}}""");
        var made = (await site.Post(Path, new { addOn = sent })).Ok()["addOn"]!;
        Assert.Equal(("1", "1012.10", "EUR", "€1,012.10"), ((string)made["revision"]!, (string)made["price"]!["value"]!, (string)made["price"]!["currency"]!, (string)made["price"]!["formattedValue"]!));
        Assert.Equal(("a.jpg", "one", "two", 1), ((string)made["mainMedia"]!["image"]!["id"]!, (string)made["tags"]!["privateTags"]!["tagIds"]![0]!, (string)made["tags"]!["tags"]!["tagIds"]![0]!, (int)made["extendedFields"]!["namespaces"]!["a"]!["b"]!));
        Assert.True(JsonNode.DeepEquals(made, (await (await site.Visitor()).Get($"{Path}/{made["id"]}")).Ok()["addOn"]));
        (await (await site.Visitor()).Post(Path, new { addOn = sent })).Refused(403, "PERMISSION_DENIED");
    }

    [Theory]
    [InlineData("""{"name":"X","price":{"value":"1"}}""", "addOn.durationInMinutes REQUIRED_ONE_OF_FIELD")]
    [InlineData("""{"name":"X","price":{"value":"1"},"durationInMinutes":1,"maxQuantity":1}""", "addOn.maxQuantity ONE_OF_ALIGNMENT")]
    [InlineData("""{"name":"X","price":{"value":"1"},"durationInMinutes":1441}""", "addOn.durationInMinutes MAX")]
    [InlineData("""{"name":"X","price":{"value":"1"},"maxQuantity":0}""", "addOn.maxQuantity MIN")]
    [InlineData("""{"name":"X","price":{"value":"1.005"},"maxQuantity":1}""", "addOn.price.value DECIMAL_MAX_SCALE")]
    [InlineData("""{"name":"X","price":{"value":"-1"},"maxQuantity":1}""", "addOn.price.value DECIMAL_GTE")]
    [InlineData("""{"name":"X","price":{"value":"one"},"maxQuantity":1}""", "addOn.price.value FORMAT")]
    [InlineData("""{"name":"X","price":{},"maxQuantity":1}""", "addOn.price.value REQUIRED_FIELD")]
    [InlineData("{}", "addOn.durationInMinutes REQUIRED_ONE_OF_FIELD,addOn.name REQUIRED_FIELD,addOn.price.value REQUIRED_FIELD")]
    public async Task An_add_on_is_refused_for(string addOn, string violations)
    {
        var site = await cluster.Server.NewSite();
        Assert.Equal(violations, string.Join(',', (await site.Post(Path, new { addOn = JsonNode.Parse(addOn) })).Violations().Order()));
    }

    [Fact]
    public async Task An_update_turns_minutes_into_things_and_each_change_is_told()
    {
        var site = await cluster.Server.NewSite();
        var made = await site.GivenAddOn("Towel", minutes: 5);
        var things = (await site.Patch($"{Path}/{made["id"]}", new { addOn = new { revision = "1", maxQuantity = 3, price = new { value = "2.5" } } })).Ok()["addOn"]!;
        Assert.Equal(("2", 3, "2.5", "$2.50"), ((string)things["revision"]!, (int)things["maxQuantity"]!, (string)things["price"]!["value"]!, (string)things["price"]!["formattedValue"]!));
        Assert.Null(things["durationInMinutes"]);
        (await site.Patch($"{Path}/{made["id"]}", new { addOn = new { revision = "1", name = "Other" } })).Refused(409, "REVISION_MISMATCH");
        Assert.Equal(["addOn.durationInMinutes REQUIRED_ONE_OF_FIELD"], (await site.Patch($"{Path}/{made["id"]}", new { addOn = new { revision = "2", maxQuantity = (int?)null } })).Violations());
        (await site.Delete($"{Path}/{made["id"]}")).Ok();
        (await site.Get($"{Path}/{made["id"]}")).Refused(404, "ADD_ON_NOT_FOUND");
        var told = await cluster.Of(site, Fqdn);
        Assert.Equal([$"created 1 {made["id"]}", $"updated 2 {made["id"]}", $"deleted 2 {made["id"]}"], told.Select(e => e.Told));
        Assert.Equal(["durationInMinutes", "maxQuantity", "price"], told[1].Body["modifiedFields"]!.AsObject().Select(f => f.Key).Order());
    }

    [Fact]
    public async Task Prices_are_compared_as_numbers()
    {
        var site = await cluster.Server.NewSite();
        foreach (var price in new[] { "9.50", "10.00", "100" }) await site.GivenAddOn(price, price: price);
        var found = (await site.Post($"{Path}/query", """{"query":{"filter":{"price.value":{"$gte":"10"}},"sort":[{"fieldName":"price.value","order":"DESC"}]}}""")).Ok()["addOns"]!.AsArray();
        Assert.Equal(["100", "10.00"], found.Select(a => (string)a!["name"]!));
        Assert.Equal(3, (await site.Get($"{Path}/query")).Ok()["addOns"]!.AsArray().Count);
    }

    [Fact]
    public async Task In_bulk_each_is_done_or_refused_by_itself()
    {
        var site = await cluster.Server.NewSite();
        var made = (await site.Post($"{Bulk}/create", """{"addOns":[{"name":"A","maxQuantity":1,"price":{"value":"1"}},{"name":"B","price":{"value":"1"}},{"name":"C","durationInMinutes":5,"price":{"value":"0"}}],"returnEntity":true}""")).Ok();
        Assert.Equal("true false true", string.Join(' ', made["results"]!.AsArray().Select(r => r!["itemMetadata"]!["success"]!)));
        var (a, c) = (made["results"]![0]!["item"]!, made["results"]![2]!["item"]!);
        var updated = (await site.Post($"{Bulk}/update", new { addOns = new[] { new { addOn = new { id = (string)a["id"]!, revision = "1", name = "AA" } }, new { addOn = new { id = (string)c["id"]!, revision = "9", name = "CC" } } }, returnEntity = true })).Ok();
        Assert.Equal("AA", (string)updated["results"]![0]!["item"]!["name"]!);
        Assert.Equal("REVISION_MISMATCH", (string)updated["results"]![1]!["itemMetadata"]!["error"]!["code"]!);
        var deleted = (await site.Post($"{Bulk}/delete", new { addOnIds = new[] { (string)a["id"]!, Guid.NewGuid().ToString() } })).Ok();
        Assert.Equal((1, 1), ((int)deleted["bulkActionMetadata"]!["totalSuccesses"]!, (int)deleted["bulkActionMetadata"]!["totalFailures"]!));
        Assert.Equal("C", (string)Assert.Single((await site.Get($"{Path}/query")).Ok()["addOns"]!.AsArray())!["name"]!);
    }
}

/// <summary>Add-ons for tests.</summary>
internal static class GivenAddOns
{
    /// <summary>One of some minutes, or of up to five things.</summary>
    public static async Task<JsonNode> GivenAddOn(this TestSite site, string name, int? minutes = null, string price = "10") =>
        (await site.Post("/addons/v1/add-ons", new { addOn = new { name, durationInMinutes = minutes, maxQuantity = minutes is null ? 5 : (int?)null, price = new { value = price } } })).Ok()["addOn"]!;

    /// <summary>A group of them on a service, of which `most` may be taken.</summary>
    public static async Task<JsonNode> GivenGroup(this TestSite site, JsonNode service, int? most, params JsonNode[] addOns) => (await site.Post("/_api/bookings/v2/services/add-on-groups/create", new
    {
        serviceId = (string)service["id"]!,
        addOnGroup = new { name = "Extras", maxNumberOfAddOns = most, addOnIds = addOns.Select(a => (string)a["id"]!) },
    })).Ok()["addOnGroup"]!;
}
