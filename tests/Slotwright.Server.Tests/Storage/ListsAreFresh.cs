using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Storage;

/// <summary>Lists are kept in memory and yet never old: whatever is changed, through whichever server, the next list tells it.</summary>
public sealed class ListsAreFresh(Cluster cluster)
{
    private const string Services = "/_api/bookings/v2/services", Staff = "/bookings/v1/staff-members";

    private static readonly string[] Lists =
    [
        $"{Services}/query", $"{Staff}/query", "/bookings/v2/resources/query", "/bookings/v2/resources/resource-types/query", "/bookings/v2/categories/query", "/addons/v1/add-ons/query",
        "/locations/v1/locations/query", "/bookings/v1/booking-policies/query", "/bookings/v1/serviceOptionsAndVariants/query", "/form-schema-service/v4/forms/query",
        "/_api/time-slots-config/v1/time-slots-configurations/query",
    ];

    [Fact]
    public async Task Each_change_shows_in_every_list_at_once_on_every_server()
    {
        var site = await cluster.Server.NewSite();
        await using var other = await cluster.Another();
        var through = site.Through(other);
        var (ann, bob) = (await Make(site, Staff, "staffMember", new { name = "Ann" }), await Make(site, Staff, "staffMember", new { name = "Bob" }));
        var category = await Make(site, "/bookings/v2/categories", "category", new { name = "Hair" });
        var policy = await Make(site, "/bookings/v1/booking-policies", "bookingPolicy", new { name = "Strict" });
        var place = await Make(site, "/locations/v1/locations", "location", new { name = "Annex", timeZone = "UTC", address = new { city = "Ulm" } });
        var extra = await Make(site, "/addons/v1/add-ons", "addOn", new { name = "Mask", price = new { value = "5" }, durationInMinutes = 10 });
        var type = await Make(site, "/bookings/v2/resources/resource-types", "resourceType", new { name = "Room" });
        var room = await Make(site, "/bookings/v2/resources", "resource", new { name = "Blue", typeId = type });
        var resource = (string)(await Read(site, Staff, "staffMember", ann))["resourceId"]!;
        var service = (string)(await site.GivenService([resource, (string)(await Read(site, Staff, "staffMember", bob))["resourceId"]!], change: s =>
        {
            s["category"] = new JsonObject { ["id"] = category };
            s["bookingPolicy"] = new JsonObject { ["id"] = policy };
            s["serviceResources"] = new JsonArray(new JsonObject { ["resourceType"] = new JsonObject { ["id"] = type }, ["resourceIds"] = new JsonObject { ["values"] = new JsonArray(room) } });
        }))["id"]!;
        Func<TestSite, Task<Reply>>[] changes =
        [
            s => Patch(s, "/bookings/v2/categories", "category", category, c => c["name"] = "Cuts"),
            s => s.Post($"/bookings/v2/categories/set-position/{category}", new { position = "FIRST" }),
            s => Patch(s, "/bookings/v1/booking-policies", "bookingPolicy", policy, p => p["name"] = "Milder"),
            s => s.Post($"/bookings/v1/booking-policies/{policy}:setDefault", new { }),
            s => s.Post($"{Services}/{service}/locations", new { locations = new[] { new { type = "BUSINESS", business = new { id = place } } } }),
            async s => await s.Send(HttpMethod.Put, $"/locations/v1/locations/{place}", new { location = With(await Read(s, "/locations/v1/locations", "location", place), l => l["name"] = "Branch") }),
            s => s.Post($"/locations/v1/locations/{place}/set-default", new { }),
            s => s.Post($"{Services}/add-on-groups/create", new { serviceId = service, addOnGroup = new { name = "Care", addOnIds = new[] { extra } } }),
            s => Patch(s, "/addons/v1/add-ons", "addOn", extra, a => a["durationInMinutes"] = 20),
            s => s.Post($"{Services}/{service}/slugs/custom", new { slug = "the-cut" }),
            s => s.Post($"{Services}/clone", new { sourceServiceId = service }),
            s => Patch(s, Staff, "staffMember", ann, m => m["name"] = "Anna"),
            s => s.Post($"{Staff}/{ann}/connect-staff-member-to-user", new { email = "ann@example.com" }),
            s => s.Post($"{Staff}/{ann}/set-service-provider", new { serviceProvider = false }),
            s => s.Post("/bookings/v1/bulk/staff-members/update-tags", new { ids = new[] { ann }, assignTags = new { tags = new { tagIds = new[] { "vip" } } } }),
            s => Patch(s, "/bookings/v2/resources", "resource", room, r => r["name"] = "Green"),
            s => Patch(s, "/bookings/v2/resources/resource-types", "resourceType", type, t => t["name"] = "Cabin"),
            s => Patch(s, Services, "service", service, c => c["name"] = "Long cut"),
            s => s.Post("/form-schema-service/v4/forms", new { form = new { name = "Extra", @namespace = "wix.bookings.v2.bookings" } }),
            s => s.Delete($"/bookings/v2/resources/{room}"),
            s => s.Delete($"{Staff}/{bob}"),
            s => s.Delete($"/addons/v1/add-ons/{extra}"),
            s => s.Delete($"/bookings/v2/categories/{category}"),
            s => s.Delete($"{Services}/{service}"),
        ];
        for (var i = 0; i < changes.Length; i++)
        {
            foreach (var list in Lists) await Task.WhenAll(List(site, list), List(through, list));
            var reply = await changes[i](i % 2 == 0 ? site : through);
            Assert.True(reply.Status == 200, $"change {i}: {reply.Status} {reply.Json?.ToJsonString()}");
            await using var fresh = await cluster.Another();
            foreach (var list in Lists)
            {
                var (here, there, now) = (await List(site, list), await List(through, list), await List(site.Through(fresh), list));
                Assert.True(here == now, $"change {i}, {list}: {here} is not {now}");
                Assert.True(there == now, $"change {i}, {list}, the other server: {there} is not {now}");
            }
        }
    }

    private static async Task<string> List(TestSite site, string path) => (await site.Post(path, new { query = new { filter = new { } } })).Ok().ToJsonString();

    private static async Task<string> Make(TestSite site, string path, string member, object entity) =>
        (string)(await site.Post(path, new Dictionary<string, object> { [member] = entity })).Ok()[member]!["id"]!;

    private static async Task<JsonNode> Read(TestSite site, string path, string member, string id) => (await site.Get($"{path}/{id}")).Ok()[member]!;

    private static async Task<Reply> Patch(TestSite site, string path, string member, string id, Action<JsonNode> change) =>
        await site.Patch($"{path}/{id}", new JsonObject { [member] = With(await Read(site, path, member, id), change) });

    private static JsonNode With(JsonNode entity, Action<JsonNode> change)
    {
        var changed = entity.DeepClone();
        change(changed);
        return changed;
    }
}
