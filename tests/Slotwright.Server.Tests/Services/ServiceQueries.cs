using System.Text.Json.Nodes;
using Slotwright.Contract;

namespace Slotwright.Server.Tests.Services;

/// <summary>Finding services: every operator on every field of the contract, offset pages, the leniencies of contract.md (d).</summary>
public sealed class ServiceQueries(Cluster cluster)
{
    private const string Path = "/_api/bookings/v2/services";
    private static readonly string[] All = ["Alpha", "Beta", "Gamma"];

    [Theory]
    [InlineData("""{"name":"Beta"}""", "Beta")]
    [InlineData("""{"name":{"$eq":"Beta"}}""", "Beta")]
    [InlineData("""{"name":{"$ne":"Beta"}}""", "Alpha Gamma")]
    [InlineData("""{"name":{"$gt":"Alpha"}}""", "Beta Gamma")]
    [InlineData("""{"name":{"$lte":"Beta"}}""", "Alpha Beta")]
    [InlineData("""{"name":{"$in":["Alpha","Gamma","Nobody"]}}""", "Alpha Gamma")]
    [InlineData("""{"name":{"$startsWith":"Ga"}}""", "Gamma")]
    [InlineData("""{"tagLine":{"$exists":true}}""", "Beta")]
    [InlineData("""{"tagLine":{"$exists":false}}""", "Alpha Gamma")]
    [InlineData("""{"tagLine":null}""", "Alpha Gamma")]
    [InlineData("""{"hidden":true}""", "Gamma")]
    [InlineData("""{"hidden":{"$eq":"false"}}""", "Alpha Beta")]
    [InlineData("""{"hidden":{"$in":[true,false]}}""", "Alpha Beta Gamma")]
    [InlineData("""{"type":"APPOINTMENT"}""", "Alpha Beta Gamma")]
    [InlineData("""{"onlineBooking.enabled":false}""", "")]
    [InlineData("""{"payment.options.inPerson":true,"payment.options.online":false}""", "Alpha Beta Gamma")]
    [InlineData("""{"category.id":{"$exists":false}}""", "Alpha Beta Gamma")]
    [InlineData("""{"staffMemberIds":{"$hasSome":["ANN"]}}""", "Alpha Gamma")]
    [InlineData("""{"staffMemberIds":{"$hasAll":["ANN","BOB"]}}""", "Gamma")]
    [InlineData("""{"staffMemberIds":{"$hasSome":["11111111-1111-4111-8111-111111111111"]}}""", "")]
    [InlineData("""{"mainSlug.name":"alpha"}""", "Alpha")]
    [InlineData("""{"supportedSlugs.name":{"$hasSome":["beta","gamma"]}}""", "Beta Gamma")]
    [InlineData("""{"createdDate":{"$gt":"2020-01-01T00:00:00Z"}}""", "Alpha Beta Gamma")]
    [InlineData("""{"createdDate":{"$lt":"2020-01-01T00:00:00.000Z"}}""", "")]
    [InlineData("""{"$or":[{"name":"Alpha"},{"hidden":true}]}""", "Alpha Gamma")]
    [InlineData("""{"$and":[{"name":{"$ne":"Alpha"}},{"hidden":false}]}""", "Beta")]
    [InlineData("""{"$not":{"name":"Alpha"}}""", "Beta Gamma")]
    [InlineData("{}", "Alpha Beta Gamma")]
    public async Task Services_are_found_and_counted_by(string filter, string names)
    {
        var (site, staff) = await Three();
        var wanted = JsonNode.Parse(filter.Replace("ANN", staff[0], StringComparison.Ordinal).Replace("BOB", staff[1], StringComparison.Ordinal));
        Assert.Equal(names, await Names(site, new JsonObject { ["filter"] = wanted!.DeepClone() }));
        var count = names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        Assert.Equal(count, (int)(await site.Post($"{Path}/count", new JsonObject { ["filter"] = wanted.DeepClone() })).Ok()["count"]!);
        Assert.Equal(count, (int)(await site.Post($"{Path}/count", new JsonObject { ["query"] = new JsonObject { ["filter"] = wanted.DeepClone() } })).Ok()["count"]!);
    }

    [Fact]
    public async Task Every_operator_of_the_contract_is_taken_on_every_field_and_every_field_sorts()
    {
        var site = await cluster.Server.NewSite();
        foreach (var field in ContractTable.Current.Queries[Ops.Services.QueryServices].Fields)
        {
            // A list has no order and no beginning; the contract's table names these operators for it all the same.
            var senseless = field.Kind == "TextArray" ? new[] { "*", "$gt", "$gte", "$lt", "$lte", "$startsWith" } : ["*"];
            foreach (var op in field.Operators.Split(' ').Except(senseless))
                (await site.Post($"{Path}/query", new JsonObject { ["query"] = new JsonObject { ["filter"] = new JsonObject { [field.Path] = new JsonObject { [op] = Operand(field.Kind, op) } } } })).Ok();
            var sorted = await site.Post($"{Path}/query", new { query = new { sort = new[] { new { fieldName = field.Path, order = "DESC" } } } });
            Assert.True(sorted.Status == 200 || !field.Sortable || field.Kind == "TextArray", $"{field.Path} {sorted.Json}");
        }
    }

    [Fact]
    public async Task Pages_by_offset_tell_the_total()
    {
        var (site, _) = await Three();
        var page = (await site.Post($"{Path}/query", new { query = new { paging = new { limit = 2, offset = 1 }, sort = new[] { new { fieldName = "name", order = "DESC" } } } })).Ok();
        Assert.Equal(["Beta", "Alpha"], page["services"]!.AsArray().Select(s => (string)s!["name"]!));
        Assert.Equal((2, 1, 3), ((int)page["pagingMetadata"]!["count"]!, (int)page["pagingMetadata"]!["offset"]!, (int)page["pagingMetadata"]!["total"]!));
        var past = (await site.Post($"{Path}/query", new { query = new { paging = new { limit = 2, offset = 10 } } })).Ok();
        Assert.Equal((0, 3), (past["services"]!.AsArray().Count, (int)past["pagingMetadata"]!["total"]!));
    }

    [Fact]
    public async Task An_older_clients_limit_and_fields_are_understood()
    {
        var (site, _) = await Three();
        Assert.Equal("Alpha Beta", await Names(site, JsonNode.Parse("""{"limit":2,"fields":["name"],"filter":{"hidden":{"$eq":"false"}}}""")!.AsObject()));
    }

    [Theory]
    [InlineData("""{"filter":{"price":1}}""")]
    [InlineData("""{"filter":{"hidden":"maybe"}}""")]
    [InlineData("""{"filter":{"staffMemberIds":{"$startsWith":"a"}}}""")]
    [InlineData("""{"sort":[{"fieldName":"price"}]}""")]
    [InlineData("""{"paging":{"limit":100000}}""")]
    [InlineData("""{"paging":{"limit":-1}}""")]
    public async Task A_query_that_makes_no_sense_is_refused(string query)
    {
        var site = await cluster.Server.NewSite();
        Assert.NotEmpty((await site.Post($"{Path}/query", new JsonObject { ["query"] = JsonNode.Parse(query) })).Violations());
    }

    private async Task<(TestSite Site, string[] Staff)> Three()
    {
        var site = await cluster.Server.NewSite();
        string[] staff = [await site.GivenStaff("Ann"), await site.GivenStaff("Bob")];
        foreach (var name in All)
            await site.GivenService(name switch { "Alpha" => [staff[0]], "Beta" => [staff[1]], _ => staff }, change: s =>
            {
                (s["name"], s["hidden"]) = (name, name == "Gamma");
                if (name == "Beta") s["tagLine"] = "Second";
            });
        return (site, staff);
    }

    private static JsonNode Operand(string kind, string op)
    {
        JsonNode one = kind switch { "Boolean" => true, "Number" => 1, "Date" => "2031-01-01T00:00:00Z", "Id" => Guid.NewGuid().ToString(), _ => "a" };
        return op switch { "$exists" => true, "$in" or "$nin" or "$hasSome" or "$hasAll" => new JsonArray(one), _ => one };
    }

    private static async Task<string> Names(TestSite site, JsonObject query) =>
        string.Join(' ', (await site.Post($"{Path}/query", new JsonObject { ["query"] = query })).Ok()["services"]!.AsArray().Select(s => (string)s!["name"]!).Order(StringComparer.Ordinal));
}
