using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using Slotwright.Contract;
using Slotwright.Server.Storage;
using Slotwright.Server.Tests.Orders;
using Slotwright.Wql;

namespace Slotwright.Server.Tests.Wql;

/// <summary>Whatever a caller asks of lists, the answer is the contract's, of the caller's own site, and no text of the caller's is ever SQL.</summary>
public sealed class HostileFilters(Cluster cluster)
{
    private const int Seed = 20310603, Workers = 4, BatchSize = 100;
    private const string Marked = "FORBIDDEN-ROW";
    private static readonly int? Fuzz = Environment.GetEnvironmentVariable("SLOTWRIGHT_FUZZ") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
    private static readonly CursorSeal Seal = new("a key of the test's own"u8.ToArray());

    /// <summary>Endpoints with the table behind them.</summary>
    private static readonly (string Operation, string Table)[] Lists =
    [
        (Ops.Services.QueryServices, "services"), (Ops.Services.SearchServices, "services"), (Ops.Staff.QueryStaffMembers, "staff_members"), (Ops.Staff.QueryStaffMembersV2, "staff_members"),
        (Ops.Staff.SearchStaffMembers, "staff_members"), (Ops.Staff.SearchStaffMembersV2, "staff_members"), (Ops.Resources.QueryResources, "resources"), (Ops.Resources.SearchResources, "resources"),
        (Ops.Policies.QueryBookingPolicies, "booking_policies"), (Ops.Calendar.QuerySchedules, "schedules"), (Ops.Calendar.QueryParticipations, "participations"), (Ops.ExtendedBookings.QueryExtendedBookings, "bookings"),
        (Ops.Categories.QueryCategories, "categories"), (Ops.AddOns.QueryAddOns, "add_ons"), (Ops.OptionsAndVariants.QueryServiceOptionsAndVariants, "service_options"), (Ops.Locations.QueryLocations, "locations"),
        (Ops.ResourceTypes.QueryResourceTypes, "resource_types"), (Ops.TimeSlotsConfiguration.QueryTimeSlotsConfigurations, "time_slots_configurations"), (Ops.Forms.QueryForms, "forms"), (Ops.Attendances.QueryAttendance, "attendances"),
        (Ops.Contacts.QueryContacts, "contacts"), (Ops.Labels.QueryLabels, "contact_labels_of_site"), (Ops.ContactFields.QueryExtendedFields, "contact_fields_of_site"), (Ops.Notes.QueryNotes, "notes"), (Ops.Tasks.QueryTasks, "tasks"), (Ops.Plans.QueryPlans, "plans"), (Ops.Plans.SearchPlans, "plans"), (Ops.Members.QueryMembers, "members"), (Ops.DiscountRules.QueryDiscountRules, "discount_rules"), (Ops.DraftOrders.QueryDraftOrders, "draft_orders"),
    ];

    private static readonly Dictionary<string, string> Counts = new()
    {
        [Ops.Services.QueryServices] = Ops.Services.CountServices,
        [Ops.Staff.QueryStaffMembers] = Ops.Staff.CountStaffMembers,
        [Ops.Staff.QueryStaffMembersV2] = Ops.Staff.CountStaffMembersV2,
        [Ops.Resources.QueryResources] = Ops.Resources.CountResources,
        [Ops.Categories.QueryCategories] = Ops.Categories.CountCategories,
        [Ops.ResourceTypes.QueryResourceTypes] = Ops.ResourceTypes.CountResourceTypes,
        [Ops.Plans.QueryPlans] = Ops.Plans.CountPlans,
        [Ops.Policies.QueryBookingPolicies] = Ops.Policies.CountBookingPolicies,
        [Ops.Tasks.QueryTasks] = Ops.Tasks.CountTasks,
    };

    private static readonly ConcurrentDictionary<string, Endpoint> Endpoints = new();

    [Fact]
    public async Task No_request_makes_a_list_fail_or_show_another_sites_row()
    {
        var (site, other) = (await cluster.Server.NewSite(), await cluster.Server.NewSite());
        await Fill(other, Marked);
        await Fill(site, "Hair");
        var cursors = await Cursors(site, other);
        var all = await Task.WhenAll(Enumerable.Range(0, Workers).Select(w => Attack(site, new Random(Seed + w), cursors, (Fuzz ?? 3000) / Workers)));
        Assert.True(all.All(a => a.Broken.Count == 0), string.Join("\n\n", all.SelectMany(a => a.Broken).Take(5)));
        TestContext.Current.TestOutputHelper!.WriteLine($"{all.Sum(a => a.Answered)} were answered with 200");
        Assert.InRange(all.Sum(a => a.Answered), (Fuzz ?? 3000) / 8, Fuzz ?? 3000);
    }

    /// <summary>Coupons are asked for with JSON inside a text, which nobody has looked at before.</summary>
    [Fact]
    public async Task No_filter_within_a_text_makes_the_list_of_coupons_fail()
    {
        var (site, random, operation) = (await cluster.Server.NewSite(), new Random(Seed), Ops.Coupons.QueryCoupons);
        var text = new HostileQuery(random, ContractTable.Current.Queries[operation], []);
        var broken = new List<string>();
        for (var i = 0; i < (Fuzz ?? 300); i++)
        {
            var filter = text.Filter();
            var reply = await site.Post(Path(operation), new { query = new { filter, sort = i % 3 == 0 ? text.Filter() : null } });
            if (reply.Status >= 500) broken.Add(filter);
        }
        Assert.Empty(broken);
    }

    [Fact]
    public async Task No_callers_text_is_sql_and_no_statement_fails()
    {
        var (site, random, batch, run) = (await cluster.Server.NewSite(), new Random(Seed), new List<(string Sql, object[] Arguments)>(), 0);
        await Fill(site, "Hair");
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        for (var i = 0; i < (Fuzz ?? 100_000); i++)
        {
            var (operation, table) = Lists[i % Lists.Length];
            var (json, statements) = Statements(operation, table, random);
            Assert.False(statements.Any(s => s.Sql.Contains(HostileQuery.Mark, StringComparison.OrdinalIgnoreCase)), json);
            if (Fuzz is not null || i % 10 == 0) batch.AddRange(statements);
            if (batch.Count < BatchSize) continue;
            await Execute(source, site, batch);
            run += batch.Count;
            batch.Clear();
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{run} statements were run");
        Assert.True(run > (Fuzz ?? 20_000) / 20, $"only {run} statements were run");
    }

    /// <summary>What one hostile query or search becomes, if it is let through; its cursor is among those altered later.</summary>
    private static (string Json, List<(string Sql, object[] Arguments)> Statements) Statements(string operation, string table, Random random)
    {
        var endpoint = Endpoints.GetOrAdd(operation, Endpoint.Of, table);
        var text = new HostileQuery(random, ContractTable.Current.Queries[operation], endpoint.Cursors);
        var json = endpoint.Searches ? text.Search() : text.Query();
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 500 });
        if (endpoint.Read(document.RootElement) is not { } search) return (json, []);
        if (endpoint.Cursors.Count < 50 && search.Query.CursorAfter(new object?[search.Query.Sort.Count]) is { } cursor) endpoint.Cursors.Add(cursor);
        return (json, [Page(table, search.Query), .. search.Aggregations.Select(one => Counted(table, search.Query, one))]);
    }

    private sealed record Endpoint(EntityQuery Query, SearchGrant Grant, bool Searches, List<string> Cursors)
    {
        public static Endpoint Of(string operation, string table)
        {
            var query = new EntityQuery(new EntityTable(table, new EntityColumns(operation)), operation);
            return new(query, EntitySearch.Grant(operation, query.Fields), operation.Contains(".search", StringComparison.Ordinal), []);
        }

        public Search? Read(JsonElement json) => Searches
            ? SearchReader.Read(json, Query.Fields, Grant, Query.Limits, Seal).Value
            : QueryReader.Read(json, Query.Fields, Query.Limits, Seal).Value is { } query ? new Search(query, []) : null;
    }

    private static (string Sql, object[] Arguments) Page(string table, Query query)
    {
        var sql = new SqlWriter(2);
        var text = $"SELECT id FROM {table} WHERE site_id = $1 AND {sql.Where(query)} ORDER BY {sql.OrderBy(query)} {sql.Page(query)}";
        return (text, [.. sql.Arguments]);
    }

    private static (string Sql, object[] Arguments) Counted(string table, Query query, Aggregation aggregation)
    {
        var sql = new SqlWriter(2);
        var text = sql.Aggregate(aggregation, table, $"site_id = $1 AND {sql.Where(query.Filter)}");
        return (text, [.. sql.Arguments]);
    }

    private static async Task Execute(NpgsqlDataSource source, TestSite site, List<(string Sql, object[] Arguments)> statements)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(Db.Command(Db.NameSite, [site.Id]));
        foreach (var (sql, arguments) in statements) batch.BatchCommands.Add(Db.Command(sql, [Guid.Parse(site.Id), .. arguments]));
        try { await batch.ExecuteNonQueryAsync(); }
        catch (PostgresException e) { Assert.Fail($"{e.MessageText}\n{e.BatchCommand?.CommandText}\n{string.Join(", ", e.BatchCommand?.Parameters.Select(p => p.Value) ?? [])}"); }
    }

    private static async Task Fill(TestSite site, string name)
    {
        var ann = await site.GivenStaff(name + " Ann");
        foreach (var (path, member, entity) in new (string, string, object)[]
        {
            ("/bookings/v2/categories", "category", new { name }), ("/addons/v1/add-ons", "addOn", new { name, price = new { value = "5" }, maxQuantity = 2 }),
            ("/locations/v1/locations", "location", new { name, timeZone = "UTC", address = new { city = "Ulm" } }), ("/bookings/v2/resources/resource-types", "resourceType", new { name }),
            ("/form-schema-service/v4/forms", "form", new { name, @namespace = "wix.bookings.v2.bookings" }), ("/contacts/v4/contacts", "info", new { name = new { first = name } }), ("/crm/tasks/v2/tasks", "task", new { title = name }),
            ("/pricing-plans/v3/plans", "plan", new { name, visibility = "PUBLIC", pricingVariants = new[] { new { id = Guid.NewGuid(), name, pricingStrategies = new[] { new { flatRate = new { amount = "5" } } } } } }),
            ("/ecom/v1/discount-rules", "discountRule", new { name, discounts = new { values = new[] { new { percentage = 10, specificItemsInfo = new { scopes = new[] { new { id = "all", catalogItemFilter = new { catalogAppId = Shop.App } } } } } } } }),
            ("/members/v1/members", "member", new { loginEmail = $"{name}@example.com", profile = new { nickname = name } }), ("/ecom/v1/draft-orders", "draftOrder", new { customLineItems = new[] { new { productName = new { original = name }, price = new { amount = "5" } } } }),
        }) (await site.Post(path, new Dictionary<string, object> { [member] = entity })).Ok();
        foreach (var end in (string[])["A", "zq", "Zoë"])
            await site.Book(await site.GivenService([ann], change: s => (s["name"], s["tagLine"]) = ($"{name} {end}", name)), $"2031-06-0{2 + end.Length}T10:00:00", ann);
    }

    /// <summary>Cursors of both sites, for those of the other must open nothing.</summary>
    private static async Task<List<string>> Cursors(params TestSite[] sites)
    {
        var found = new List<string>();
        foreach (var site in sites)
            foreach (var (operation, _) in Lists)
            {
                var member = operation.Contains(".search", StringComparison.Ordinal) ? "search" : "query";
                var reply = (await site.Post(Path(operation), new JsonObject { [member] = JsonNode.Parse("""{"cursorPaging":{"limit":1},"filter":{}}""") })).Ok();
                if ((string?)reply["pagingMetadata"]?["cursors"]?["next"] is { } next) found.Add(next);
            }
        return found;
    }

    private static async Task<(List<string> Broken, int Answered)> Attack(TestSite site, Random random, List<string> cursors, int count)
    {
        var (broken, answered) = (new List<string>(), 0);
        using var http = new HttpClient();
        for (var i = 0; i < count; i++)
        {
            var (operation, _) = Lists[random.Next(Lists.Length)];
            var text = new HostileQuery(random, ContractTable.Current.Queries[operation], cursors);
            var counts = Counts.TryGetValue(operation, out var counting) && random.Next(4) == 0;
            var body = counts ? $"{{\"filter\":{text.Filter()}}}" : operation.Contains(".search", StringComparison.Ordinal) ? $"{{\"search\":{text.Search()}}}" : $"{{\"query\":{text.Query()}}}";
            using var request = new HttpRequestMessage(HttpMethod.Post, site.Url + Path(counts ? counting! : operation));
            request.Headers.TryAddWithoutValidation("Authorization", site.Key);
            request.Headers.Add("wix-site-id", site.Id);
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
            using var response = await http.SendAsync(request);
            var answer = await response.Content.ReadAsStringAsync();
            if ((int)response.StatusCode == 200) answered++;
            if (Complaint((int)response.StatusCode, answer) is { } complaint) broken.Add($"{operation}: {complaint}\n  sent {body}");
        }
        return (broken, answered);
    }

    private static string Path(string operation) => ContractTable.Current.Operations[operation].Paths[0];

    private static string? Complaint(int status, string answer)
    {
        if (status >= 500) return $"{status} {answer}";
        if (answer.Contains(Marked, StringComparison.Ordinal)) return $"shows another site's row: {answer}";
        var json = JsonNode.Parse(answer);
        if (status == 200) return json is JsonObject ? null : "200 without an object";
        var details = json?["details"];
        var tells = details?["applicationError"]?["code"] is not null || details?["validationError"]?["fieldViolations"] is JsonArray { Count: > 0 };
        return json?["message"] is not null && tells ? null : $"{status} is no envelope: {answer}";
    }
}
