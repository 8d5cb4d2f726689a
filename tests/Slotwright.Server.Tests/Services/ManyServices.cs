using System.Diagnostics;
using System.Text.Json.Nodes;
using Npgsql;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Services;

/// <summary>What is asked of services does not grow with their number: it comes out of indexes.</summary>
public sealed class ManyServices(Cluster cluster)
{
    private const string Path = "/_api/bookings/v2/services";

    /// <summary>How many services the site gets; more to measure with.</summary>
    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("MANY_SERVICES"), System.Globalization.CultureInfo.InvariantCulture, out var many) ? many : 2_000;

    [Fact]
    public async Task Pages_counts_and_new_services_come_out_of_indexes()
    {
        var site = await cluster.Server.NewSite();
        var staff = await site.GivenStaff();
        var category = await cluster.GivenCategory(site, "Hair");
        var first = await site.GivenService([staff], change: s => s["category"] = new JsonObject { ["id"] = category });
        await Fill(site, first);
        foreach (var (condition, index) in new[]
        {
            ("true ORDER BY created_date, id LIMIT 101", "services_by_creation"),
            ("true ORDER BY \"name\", id LIMIT 101", "services_by_name"),
            ("category_id = 'x' ORDER BY \"name\", id LIMIT 101", "services_by_category"),
            ("\"type\" = 'CLASS' ORDER BY created_date, id LIMIT 101", "services_by_type"),
            ("booking_policy_id = '11111111-1111-4111-8111-111111111111' ORDER BY created_date, id LIMIT 5", "services_by_policy"),
            ("form_id = 'x' ORDER BY created_date, id LIMIT 5", "services_by_form"),
        })
            Assert.Contains(await Plan(site, condition), line => line.Contains(index, StringComparison.Ordinal));
        await Say("default query", () => site.Post($"{Path}/query", new { query = new { paging = new { limit = 100 } } }));
        await Say("category, by name", () => site.Post($"{Path}/query", new { query = new { filter = new Dictionary<string, string> { ["category.id"] = category }, sort = new[] { new { fieldName = "name" } }, paging = new { limit = 100 } } }));
        await Say("offset in the middle", () => site.Post($"{Path}/query", new { query = new { paging = new { limit = 100, offset = Count / 2 } } }));
        await Say("count", () => site.Post($"{Path}/count", new { filter = new { } }));
        await Say("count of a category", () => site.Post($"{Path}/count", new { filter = new Dictionary<string, string> { ["category.id"] = category } }));
        await Say("query policies", () => site.Post($"{Path}/policies/query", new { query = new { } }));
        await Say("query booking forms", () => site.Post($"{Path}/booking-forms/query", new { query = new { }, conditionalFields = new[] { "DEFAULT_BOOKING_FORM" } }));
        await Say("query categories", () => site.Post($"{Path}/categories/query", new { filter = new { services = new { hidden = false } } }));
        await Say("query locations", () => site.Post($"{Path}/locations/query", new { }));
        var made = (await Say("create one more of that name", () => site.Post(Path, new JsonObject { ["service"] = Like(first) }))).Ok()["service"]!;
        Assert.Equal($"hair-cut-{Count + 1}", (string)made["mainSlug"]!["name"]!);
        await Say("update", () => site.Patch($"{Path}/{made["id"]}", new { service = new { revision = "1", tagLine = "new" } }));
        await Say("delete", () => site.Delete($"{Path}/{made["id"]}"));
    }

    /// <summary>Asks three times and notes the last, when plans and pages are warm.</summary>
    private static async Task<Reply> Say(string what, Func<Task<Reply>> ask)
    {
        var changes = what.StartsWith("create", StringComparison.Ordinal) || what is "update" or "delete";
        for (var i = 0; i < (changes ? 0 : 2); i++) (await ask()).Ok();
        var watch = Stopwatch.StartNew();
        var reply = await ask();
        TestContext.Current.TestOutputHelper?.WriteLine($"{Count} services: {what} {watch.Elapsed.TotalMilliseconds:F1} ms, {reply.Json!.ToJsonString().Length} bytes");
        reply.Ok();
        return reply;
    }

    private static JsonObject Like(JsonNode service)
    {
        var same = new JsonObject();
        foreach (var member in new[] { "name", "type", "onlineBooking", "payment", "staffMemberIds", "schedule" }) same[member] = service[member]!.DeepClone();
        return same;
    }

    private async Task Fill(TestSite site, JsonNode service)
    {
        var columns = string.Join(", ", (await Ledger.Ask(cluster.ConnectionString, "SELECT attname::text FROM pg_attribute WHERE attrelid = 'services'::regclass AND attnum > 0 AND NOT attisdropped AND attname NOT IN ('id', 'name', 'created_date') AND $1 > 0", r => r.GetString(0), Count)).Select(c => $"\"{c}\""));
        await Ledger.Ask(cluster.ConnectionString, $"""
            INSERT INTO services (id, "name", created_date, {columns}) SELECT gen_random_uuid(), 'Service ' || (n * 7919 % 100000), created_date + n * interval '1 second', {columns}
            FROM services, generate_series(1, {Count}) n WHERE site_id = $1 AND id = $2
            """, _ => 0, Guid.Parse(site.Id), Guid.Parse((string)service["id"]!));
        await Ledger.Ask(cluster.ConnectionString, "UPDATE services SET category_id = gen_random_uuid()::text WHERE site_id = $1 AND ctid IN (SELECT ctid FROM services WHERE site_id = $1 AND get_byte(uuid_send(id), 0) > 12)", _ => 0, Guid.Parse(site.Id));
        await Ledger.Ask(cluster.ConnectionString, "INSERT INTO service_slugs (site_id, slug, service_id, created_date) SELECT $1, 'hair-cut-' || n, gen_random_uuid(), now() FROM generate_series(1, $2) n", _ => 0, Guid.Parse(site.Id), Count);
        await Ledger.Ask(cluster.ConnectionString, "VACUUM ANALYZE services", _ => 0);
    }

    /// <summary>How PostgreSQL would read it under row-level security, with a plan for any values, as the server asks for.</summary>
    private async Task<List<string>> Plan(TestSite site, string condition)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        foreach (var sql in new[] { "BEGIN", $"SELECT set_config('slotwright.site', '{site.Id}', true), set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true)",
            $"PREPARE page (uuid) AS SELECT id, revision, doc FROM services WHERE site_id = $1 AND {condition}", $"EXPLAIN EXECUTE page ('{site.Id}')" })
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            lines.Clear();
            while (await rows.ReadAsync(TestContext.Current.CancellationToken)) lines.Add(rows.GetString(0));
        }
        return lines;
    }
}
