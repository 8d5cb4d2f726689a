using System.Text;
using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Categories;

/// <summary>Categories: their order, which moves change, their number, and the first version of their API (behaviour/staff.md 5).</summary>
public sealed class CategoryLife(Cluster cluster)
{
    private const string Path = "/bookings/v2/categories", Old = "/bookings/v1/categories", Services = "/_api/bookings/v2/services", Fqdn = "wix.bookings.categories.v2.category";

    [Fact]
    public async Task A_new_category_stands_last_with_room_before_it()
    {
        var site = await cluster.Server.NewSite();
        var (hair, nails) = (await Given(site, "Hair"), await Given(site, "Nails"));
        Assert.Equal(("1", 1_000_000, 2_000_000), ((string)hair["revision"]!, (int)hair["sortOrder"]!, (int)nails["sortOrder"]!));
        Assert.True(JsonNode.DeepEquals(nails, (await site.Get($"{Path}/{nails["id"]}")).Ok()["category"]));
        Assert.Equal(["category.name REQUIRED_FIELD"], (await site.Post(Path, new { category = new { } })).Violations());
        Assert.Equal(["category.name MIN_LENGTH"], (await site.Post(Path, new { category = new { name = "" } })).Violations().Where(v => v.EndsWith("LENGTH", StringComparison.Ordinal)));
        Assert.Equal(["category.name MAX_LENGTH"], (await site.Post(Path, new { category = new { name = new string('x', 101) } })).Violations());
        Assert.Equal(2, (int)(await site.Post($"{Path}/count", new { })).Ok()["count"]!);
    }

    [Fact]
    public async Task A_category_is_renamed_and_deleted_and_each_is_told()
    {
        var site = await cluster.Server.NewSite();
        var hair = await Given(site, "Hair");
        var renamed = (await site.Patch($"{Path}/{hair["id"]}", new { category = new { revision = "1", name = "Hairs", sortOrder = 5 } })).Ok()["category"]!;
        Assert.Equal(("2", "Hairs", 1_000_000), ((string)renamed["revision"]!, (string)renamed["name"]!, (int)renamed["sortOrder"]!));
        (await site.Patch($"{Path}/{hair["id"]}", new { category = new { revision = "1", name = "Heirs" } })).Refused(409, "REVISION_MISMATCH");
        Assert.Contains("category.name REQUIRED_FIELD", (await site.Patch($"{Path}/{hair["id"]}", new { category = new { revision = "2", name = (string?)null } })).Violations());
        (await site.Delete($"{Path}/{hair["id"]}")).Ok();
        (await site.Get($"{Path}/{hair["id"]}")).Refused(404, "CATEGORY_NOT_FOUND");
        (await site.Delete($"{Path}/{hair["id"]}")).Refused(404, "CATEGORY_NOT_FOUND");
        var told = await cluster.Of(site, Fqdn);
        Assert.Equal([$"created 1 {hair["id"]}", $"updated 2 {hair["id"]}", $"deleted 2 {hair["id"]}"], told.Select(e => e.Told));
        Assert.Equal("""{"name":"Hair"}""", told[1].Body["modifiedFields"]!.ToJsonString());
    }

    [Fact]
    public async Task A_category_moves_first_last_and_after_another()
    {
        var site = await cluster.Server.NewSite();
        var (a, b, c) = (await Given(site, "A"), await Given(site, "B"), await Given(site, "C"));
        var first = (await Move(site, c, "FIRST")).Ok()["category"]!;
        Assert.Equal((500_000, "2"), ((int)first["sortOrder"]!, (string)first["revision"]!));
        Assert.Equal("C A B", await Order(site));
        (await Move(site, c, "AFTER_CATEGORY", a)).Ok();
        Assert.Equal("A C B", await Order(site));
        (await Move(site, a, "LAST")).Ok();
        Assert.Equal("C B A", await Order(site));
        Assert.Equal("3", (string)(await Move(site, c, "FIRST")).Ok()["category"]!["revision"]!);
        Assert.Equal("sortOrder", string.Join(' ', (await cluster.Of(site, Fqdn))[^1].Body["modifiedFields"]!.AsObject().Select(f => f.Key)));
        (await Move(site, b, null)).Ok();
        Assert.Equal("C A B", await Order(site));
    }

    [Fact]
    public async Task A_move_to_nowhere_is_refused()
    {
        var site = await cluster.Server.NewSite();
        var a = await Given(site, "A");
        Assert.Equal(["afterCategoryId REQUIRED_FIELD"], (await Move(site, a, "AFTER_CATEGORY")).Violations());
        Assert.Equal(["afterCategoryId VALIDATION"], (await Move(site, a, "AFTER_CATEGORY", a)).Violations());
        Assert.Equal(["position INVALID_ENUM_VALUE"], (await Move(site, a, "MIDDLE")).Violations());
        var stranger = new JsonObject { ["id"] = Guid.NewGuid().ToString() };
        (await Move(site, a, "AFTER_CATEGORY", stranger)).Refused(404, "CATEGORY_NOT_FOUND");
        (await Move(site, stranger, "FIRST")).Refused(404, "CATEGORY_NOT_FOUND");
        (await Move(await site.Visitor(), a, "FIRST")).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task When_a_gap_has_closed_all_get_new_places_in_the_same_order()
    {
        var site = await cluster.Server.NewSite();
        var (a, b, c) = (await Given(site, "A"), await Given(site, "B"), await Given(site, "C"));
        for (var i = 0; i < 24; i++) (await Move(site, i % 2 == 0 ? c : b, "AFTER_CATEGORY", a)).Ok();
        Assert.Equal("A B C", await Order(site));
        var places = await Places(site);
        Assert.Equal(3, places.Distinct().Count());
        Assert.All(places, p => Assert.InRange(p, 1, 3_000_000));
    }

    [Fact]
    public async Task Movers_at_once_leave_every_category_a_place_of_its_own()
    {
        var site = await cluster.Server.NewSite();
        var all = new List<JsonNode>();
        foreach (var name in "ABCDEF") all.Add(await Given(site, name.ToString()));
        var moves = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Move(site, all[i % 6], i % 3 == 0 ? "FIRST" : i % 3 == 1 ? "LAST" : "AFTER_CATEGORY", all[(i + 1) % 6])));
        Assert.All(moves, m => m.Ok());
        Assert.Equal(6, (await Places(site)).Distinct().Count());
        Assert.Equal("A B C D E F", string.Join(' ', (await Order(site)).Split(' ').Order()));
    }

    [Fact]
    public async Task Of_two_creates_for_the_last_place_one_is_refused()
    {
        var site = await cluster.Server.NewSite();
        await Task.WhenAll(Enumerable.Range(0, 99).Select(i => Given(site, $"C{i}")));
        Assert.Equal(99, (await Places(site)).Distinct().Count());
        var rivals = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => site.Post(Path, new { category = new { name = "One more" } })));
        Assert.Single(rivals, r => r.Status == 200);
        Assert.Single(rivals, r => r.Status != 200).Refused(428, "CATEGORY_LIMIT_REACHED");
        Assert.Equal(100, (int)(await site.Post($"{Path}/count", new { })).Ok()["count"]!);
    }

    [Fact]
    public async Task The_query_travels_in_the_address_or_the_body_and_visitors_may_ask()
    {
        var site = await cluster.Server.NewSite();
        foreach (var name in new[] { "Hair", "Hands", "Feet" }) await Given(site, name);
        var query = """{"query":{"filter":{"name":{"$startsWith":"Ha"}},"sort":[{"fieldName":"sortOrder","order":"DESC"}]}}""";
        var packed = Convert.ToBase64String(Encoding.UTF8.GetBytes(query)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var visitor = await site.Visitor();
        foreach (var reply in new[] { await visitor.Get($"{Path}/query?.r={packed}"), await visitor.Post($"{Path}/query", query) })
            Assert.Equal("Hands Hair", string.Join(' ', reply.Ok()["categories"]!.AsArray().Select(c => (string)c!["name"]!)));
        Assert.Equal("Hair Hands Feet", string.Join(' ', (await visitor.Get($"{Path}/query")).Ok()["categories"]!.AsArray().Select(c => (string)c!["name"]!)));
        (await visitor.Post(Path, new { category = new { name = "Mine" } })).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task The_first_version_speaks_of_the_same_categories()
    {
        var site = await cluster.Server.NewSite();
        var hair = (await site.Post(Old, new { category = new { name = "Hair" } })).Ok()["category"]!;
        Assert.Equal(("Hair", "CREATED", 1_000_000), ((string)hair["name"]!, (string)hair["status"]!, (int)hair["sortOrder"]!));
        var nails = await Given(site, "Nails");
        (await Move(site, nails, "FIRST")).Ok();
        var renamed = (await site.Send(HttpMethod.Put, $"{Old}/{hair["id"]}", new { category = new { name = "Hairs" } })).Ok()["category"]!;
        Assert.Equal("Hairs", (string)renamed["name"]!);
        Assert.Equal("Nails Hairs", string.Join(' ', (await site.Get(Old)).Ok()["categories"]!.AsArray().Select(c => (string)c!["name"]!)));
        Assert.Equal("Hairs", string.Join(' ', (await site.Get($"{Old}?categoryIds={hair["id"]}")).Ok()["categories"]!.AsArray().Select(c => (string)c!["name"]!)));
        Assert.Equal((string)hair["id"]!, (string)(await site.Delete($"{Old}/{hair["id"]}")).Ok()["id"]!);
        (await site.Get($"{Path}/{hair["id"]}")).Refused(404, "CATEGORY_NOT_FOUND");
        (await site.Send(HttpMethod.Put, $"{Old}/{hair["id"]}", new { category = new { name = "Hairs" } })).Refused(404, "NOT_FOUND");
        (await site.Delete($"{Old}/{hair["id"]}")).Refused(404, "NOT_FOUND");
        Assert.Equal([$"created 1 {hair["id"]}", $"updated 2 {hair["id"]}", $"deleted 2 {hair["id"]}"], (await cluster.Of(site, Fqdn)).Select(e => e.Told).Where(t => t.EndsWith((string)hair["id"]!, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Services_show_their_category_as_it_is_called_and_placed_now()
    {
        var site = await cluster.Server.NewSite();
        var (hair, nails) = (await Given(site, "Hair"), await Given(site, "Nails"));
        var service = await site.GivenService([await site.GivenStaff()], change: s => s["category"] = new JsonObject { ["id"] = (string)nails["id"]! });
        Assert.Equal("Nails 2000000", Shown(service));
        (await site.Patch($"{Path}/{nails["id"]}", new { category = new { revision = "1", name = "Hands" } })).Ok();
        Assert.Equal("Hands 2000000", Shown(await Read(site, service)));
        (await Move(site, nails, "FIRST")).Ok();
        Assert.Equal("Hands 500000", Shown(await Read(site, service)));
        Assert.Equal("1", (string)(await Read(site, service))["revision"]!);
        var found = (await site.Post("/_api/bookings/v2/services/query", new { query = new { filter = new Dictionary<string, string> { ["category.name"] = "Hands" } } })).Ok()["services"]!.AsArray();
        Assert.Equal((string)service["id"]!, (string)Assert.Single(found)!["id"]!);
        (await site.Delete($"{Path}/{nails["id"]}")).Ok();
        Assert.Contains("service.category.id INVALID_CATEGORY", (await site.Patch($"{Services}/{service["id"]}", new { service = new { revision = "1", tagLine = "New" } })).Violations());
        var moved = (await site.Patch($"{Services}/{service["id"]}", new { service = new { revision = "1", category = new { id = (string)hair["id"]! } } })).Ok()["service"]!;
        Assert.Equal("Hair 1000000", Shown(moved));
    }

    [Fact]
    public async Task The_first_version_deletes_a_category_with_its_services_when_asked_to()
    {
        var site = await cluster.Server.NewSite();
        var (hair, nails) = (await Given(site, "Hair"), await Given(site, "Nails"));
        var ann = await site.GivenStaff();
        async Task<JsonNode> In(JsonNode category) => await site.GivenService([ann], change: s => s["category"] = new JsonObject { ["id"] = (string)category["id"]! });
        var (cut, polish) = (await In(hair), await In(nails));
        (await site.Delete($"{Old}/{nails["id"]}?deleteServices=false")).Ok();
        Assert.Equal("Nails", (string)(await Read(site, polish))["category"]!["name"]!);
        (await site.Delete($"{Old}/{hair["id"]}?deleteServices=true")).Ok();
        (await site.Get($"{Services}/{cut["id"]}")).Refused(404, "SERVICE_NOT_FOUND");
        (await site.Get($"{Services}/{polish["id"]}")).Ok();
    }

    private static async Task<JsonNode> Read(TestSite site, JsonNode service) => (await site.Get($"{Services}/{service["id"]}")).Ok()["service"]!;

    private static string Shown(JsonNode service) => $"{service["category"]!["name"]} {service["category"]!["sortOrder"]}";

    private static async Task<JsonNode> Given(TestSite site, string name) => (await site.Post(Path, new { category = new { name } })).Ok()["category"]!;

    private static Task<Reply> Move(TestSite site, JsonNode category, string? position, JsonNode? after = null) =>
        site.Post($"{Path}/set-position/{category["id"]}", new { position, afterCategoryId = (string?)after?["id"] });

    private static async Task<string> Order(TestSite site) => string.Join(' ', (await Sorted(site)).Select(c => (string)c!["name"]!));

    private static async Task<List<int>> Places(TestSite site) => [.. (await Sorted(site)).Select(c => (int)c!["sortOrder"]!)];

    private static async Task<JsonArray> Sorted(TestSite site) =>
        (await site.Post($"{Path}/query", new { query = new { sort = new[] { new { fieldName = "sortOrder" } } } })).Ok()["categories"]!.AsArray();
}
