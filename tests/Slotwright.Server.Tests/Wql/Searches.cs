using System.Diagnostics;
using System.Text.Json.Nodes;
using NodaTime;
using Slotwright.Domain.Time;

namespace Slotwright.Server.Tests.Wql;

/// <summary>Search endpoints over real rows: words, pages, and what is counted over all that matches.</summary>
public sealed class Searches(Cluster cluster)
{
    private const string Path = "/_api/bookings/v2/services/search";

    [Theory]
    [InlineData("""{"expression":"hair"}""", "Haircut Deluxe")]
    [InlineData("""{"expression":"HAIRC"}""", "Haircut Deluxe")]
    [InlineData("""{"expression":"cut"}""", "")]
    [InlineData("""{"expression":"cafe"}""", "Café Massage")]
    [InlineData("""{"expression":"CAFÉ mass","mode":"AND"}""", "Café Massage")]
    [InlineData("""{"expression":"hair yoga"}""", "Haircut Deluxe|Yoga, for Beginners")]
    [InlineData("""{"expression":"hair yoga","mode":"AND"}""", "")]
    [InlineData("""{"expression":"beginners yoga","mode":"AND","fields":["name"]}""", "Yoga, for Beginners")]
    [InlineData("""{"expression":"masage"}""", "")]
    [InlineData("""{"expression":"masage","fuzzy":true}""", "Café Massage")]
    [InlineData("""{"expression":"haircat","fuzzy":true}""", "Haircut Deluxe")]
    [InlineData("""{"expression":"begginers","fuzzy":true}""", "Yoga, for Beginners")]
    [InlineData("""{"expression":"yog","fuzzy":true}""", "Yoga, for Beginners")]
    [InlineData("""{"expression":"ass","fuzzy":true}""", "")]
    [InlineData("""{"expression":"plumbing","fuzzy":true}""", "")]
    [InlineData("""{"expression":"йога"}""", "Йога")]
    [InlineData("""{"expression":"га"}""", "")]
    [InlineData("""{"expression":".* %_ '"}""", "")]
    [InlineData("""{"expression":""}""", "Café Massage|Haircut Deluxe|Yoga, for Beginners|Йога")]
    public async Task A_word_is_found_where_a_word_begins_with_it(string text, string found)
    {
        var site = await Four();
        Assert.Equal(found, await Names(site, $$"""{"search":{{text}},"sort":[{"fieldName":"name"}]}"""));
    }

    [Fact]
    public async Task Pages_carry_filter_and_text_and_stay_put_when_rows_are_added()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        foreach (var name in (string[])["Hair B", "Hair D", "Hair F", "Nails"]) await site.GivenService([ann], change: s => s["name"] = name);
        var first = (await Search(site, """{"search":{"expression":"hair"},"filter":{"hidden":false},"sort":[{"fieldName":"name"}],"cursorPaging":{"limit":1}}""")).Ok();
        Assert.Equal("Hair B", Names(first));
        await site.GivenService([ann], change: s => s["name"] = "Hair A");
        await site.GivenService([ann], change: s => s["name"] = "Hair E");
        var rest = (await Search(site, $$"""{"cursorPaging":{"limit":10,"cursor":"{{first["pagingMetadata"]!["cursors"]!["next"]}}"} }""")).Ok();
        Assert.Equal("Hair D|Hair E|Hair F", Names(rest));
        Assert.Null(rest["pagingMetadata"]!["cursors"]!["next"]);
        var back = (await Search(site, $$"""{"cursorPaging":{"cursor":"{{rest["pagingMetadata"]!["cursors"]!["prev"]}}"} }""")).Ok();
        Assert.Equal("Hair A|Hair B", Names(back));
        Assert.Equal([], rest["aggregationData"]!["results"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"fieldPath":"name","type":"VALUE","value":{"sortType":"VALUE","sortDirection":"ASC","limit":2}}""",
        """{"name":"name","type":"VALUE","fieldPath":"name","values":{"results":[{"value":"Café Massage","count":1},{"value":"Haircut Deluxe","count":1}]}}""")]
    [InlineData("""{"name":"h","fieldPath":"hidden","value":{}}""",
        """{"name":"h","type":"VALUE","fieldPath":"hidden","values":{"results":[{"value":"false","count":3},{"value":"true","count":1}]}}""")]
    [InlineData("""{"name":"t","fieldPath":"tagLine","value":{"missingValues":"INCLUDE"}}""",
        """{"name":"t","type":"VALUE","fieldPath":"tagLine","values":{"results":[{"value":"N/A","count":3},{"value":"Calm","count":1}]}}""")]
    [InlineData("""{"name":"t","fieldPath":"tagLine","value":{"missingValues":"INCLUDE","includeOptions":{"addToBucket":"none"},"sortDirection":"ASC"}}""",
        """{"name":"t","type":"VALUE","fieldPath":"tagLine","values":{"results":[{"value":"Calm","count":1},{"value":"none","count":3}]}}""")]
    [InlineData("""{"name":"s","fieldPath":"staffMemberIds","value":{"missingValues":"INCLUDE"}}""",
        """{"name":"s","type":"VALUE","fieldPath":"staffMemberIds","values":{"results":[{"value":"ANN","count":4},{"value":"BOB","count":1}]}}""")]
    [InlineData("""{"name":"r","type":"RANGE","fieldPath":"category.sortOrder","range":{"buckets":[{"to":5},{"from":5,"to":9.5},{"from":9.5}]}}""",
        """{"name":"r","type":"RANGE","fieldPath":"category.sortOrder","ranges":{"results":[{"to":5,"count":0},{"from":5,"to":9.5,"count":2},{"from":9.5,"count":1}]}}""")]
    [InlineData("""{"name":"c","type":"SCALAR","fieldPath":"name","scalar":{"type":"COUNT_DISTINCT"}}""",
        """{"name":"c","type":"SCALAR","fieldPath":"name","scalar":{"type":"COUNT_DISTINCT","value":4}}""")]
    [InlineData("""{"name":"m","type":"SCALAR","fieldPath":"category.sortOrder","scalar":{"type":"MAX"}}""",
        """{"name":"m","type":"SCALAR","fieldPath":"category.sortOrder","scalar":{"type":"MAX","value":12.5}}""")]
    [InlineData("""{"name":"m","type":"SCALAR","fieldPath":"addOnDetails.durationInMinutes","scalar":{"type":"MIN"}}""",
        """{"name":"m","type":"SCALAR","fieldPath":"addOnDetails.durationInMinutes","scalar":{"type":"MIN"}}""")]
    [InlineData("""{"name":"n","type":"NESTED","nested":{"nestedAggregations":[{"name":"h","fieldPath":"hidden","value":{}},{"name":"s","fieldPath":"staffMemberIds","value":{}},{"name":"c","fieldPath":"name","scalar":{}}]}}""",
        """
        {"name":"n","type":"NESTED","fieldPath":"","nested":{"results":[
          {"results":{"h":{"value":{"value":"false","count":3}},"s":{"value":{"value":"ANN","count":3}},"c":{"scalar":{"value":3}}}},
          {"results":{"h":{"value":{"value":"true","count":1}},"s":{"value":{"value":"ANN","count":1}},"c":{"scalar":{"value":1}}}},
          {"results":{"h":{"value":{"value":"true","count":1}},"s":{"value":{"value":"BOB","count":1}},"c":{"scalar":{"value":1}}}}]}}
        """)]
    [InlineData("""{"name":"n","type":"NESTED","nested":{"nestedAggregations":[{"name":"r","fieldPath":"category.sortOrder","range":{"buckets":[{"from":5}]}},{"name":"t","fieldPath":"type","value":{}}]}}""",
        """{"name":"n","type":"NESTED","fieldPath":"","nested":{"results":[{"results":{"r":{"range":{"from":5,"count":3}},"t":{"value":{"value":"APPOINTMENT","count":3}}}}]}}""")]
    public async Task All_that_matches_is_counted_not_the_page(string aggregation, string result)
    {
        var site = await Four();
        string[] staff = [await site.GivenStaff("Ann"), await site.GivenStaff("Bob")];
        var order = new Queue<string>(["5", "9.5", "NULL", "12.5"]);
        await Alter(site, $"UPDATE services SET staff_member_ids = CASE WHEN hidden THEN ARRAY['{staff[0]}', '{staff[1]}'] ELSE ARRAY['{staff[0]}'] END");
        foreach (var name in (string[])["Haircut Deluxe", "Йога", "Café Massage", "Yoga, for Beginners"])
            await Alter(site, $"UPDATE services SET category_sort_order = {order.Dequeue().Replace("9.5", "9.25", StringComparison.Ordinal)} WHERE name = '{name}'");
        var found = (await Search(site, $$"""{"cursorPaging":{"limit":1},"aggregations":[{{aggregation}}]}""")).Ok()["aggregationData"]!["results"]![0]!;
        var wanted = JsonNode.Parse(result.Replace("ANN", staff[0], StringComparison.Ordinal).Replace("BOB", staff[1], StringComparison.Ordinal));
        Assert.True(JsonNode.DeepEquals(wanted, found), found.ToJsonString());
    }

    [Fact]
    public async Task Dates_are_told_as_the_module_has_room_for_and_days_are_those_of_the_searchs_zone()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        foreach (var name in (string[])["A", "B", "C"]) await site.GivenService([ann], change: s => s["name"] = name);
        await Alter(site, "UPDATE services SET created_date = CASE name WHEN 'A' THEN '2031-01-02T03:00:00Z' WHEN 'B' THEN '2031-01-02T06:00:00Z' ELSE '2031-02-01T06:00:00Z' END::timestamptz");
        await Alter(site, "UPDATE resources SET created_date = '2031-01-02T03:00:00Z'");
        Assert.Equal([], (await Search(site, """{"timeZone":"","aggregations":[]}""")).Ok()["aggregationData"]!["results"]!.AsArray());
        var days = (await site.Post("/bookings/v2/resources/search", JsonNode.Parse("""
            {"search":{"timeZone":"America/New_York","aggregations":[{"type":"DATE_HISTOGRAM","fieldPath":"createdDate","dateHistogram":{"interval":"DAY"}},{"type":"SCALAR","fieldPath":"createdDate","scalar":{"type":"MAX"}}]}}
            """)!)).Ok()["aggregationData"]!["results"]!;
        Assert.Equal("""{"results":[{"value":"2031-01-01T05:00:00.000Z","count":1}]}""", days[0]!["dateHistogram"]!.ToJsonString());
        Assert.Equal("""{"type":"MAX","value":1925089200000}""", days[1]!["scalar"]!.ToJsonString());
    }

    [Fact]
    public async Task The_database_knows_every_time_zone_we_let_through()
    {
        var known = DateTimeZoneProviders.Tzdb.Ids.Where(id => Zones.Find(id) is not null).ToArray();
        var unknown = await cluster.Server.Db.Across("SELECT zone FROM unnest($1) zone WHERE NOT EXISTS (SELECT FROM pg_timezone_names WHERE lower(name) = lower(zone))", r => r.GetString(0), CancellationToken.None, [known]);
        Assert.Empty(unknown);
    }

    [Fact]
    public async Task A_nested_count_over_many_rows_is_soon_there()
    {
        var site = await Four();
        var copies = "INSERT INTO services SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'name', 'Copy ' || n))).* FROM services s, generate_series(1, 500) n WHERE s.site_id = $1 RETURNING 1";
        await cluster.Server.Db.List(Guid.Parse(site.Id), copies, r => r.GetInt32(0), CancellationToken.None);
        await Alter(site, """UPDATE services SET doc = convert_to(jsonb_set(convert_from(doc, 'UTF8')::jsonb, '{id}', to_jsonb(id))::text, 'UTF8') WHERE name LIKE 'Copy%'""");
        var parts = string.Join(',', ((string[])["id", "name", "hidden", "staffMemberIds", "type", "locations.type", "mainSlug.name", "tagLine", "appId", "description"])
            .Select((path, i) => $$"""{"name":"{{i}}","fieldPath":"{{path}}","value":{"limit":250,"missingValues":"INCLUDE"} }"""));
        var started = Stopwatch.GetTimestamp();
        var found = (await Search(site, $$"""{"cursorPaging":{"limit":1},"aggregations":[{"type":"NESTED","nested":{"nestedAggregations":[{{parts}}]} }]}""")).Ok();
        Assert.Equal(250, found["aggregationData"]!["results"]![0]!["nested"]!["results"]!.AsArray().Count);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10), $"{Stopwatch.GetElapsedTime(started)}");
    }

    [Fact]
    public async Task Another_sites_rows_are_neither_found_nor_counted()
    {
        var (mine, other) = (await Four(), await Four());
        var found = (await Search(mine, """{"search":{"expression":"yoga"},"aggregations":[{"fieldPath":"id","scalar":{"type":"COUNT_DISTINCT"}}]}""")).Ok();
        Assert.Equal(1, (int)found["aggregationData"]!["results"]![0]!["scalar"]!["value"]!);
        Assert.DoesNotContain((string)(await Search(other, "{}")).Ok()["services"]![0]!["id"]!, found.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once()
    {
        var site = await cluster.Server.NewSite();
        Assert.Equal(
            ["search.cursorPaging.limit MAX", "search.filter.x FIELD_NOT_ALLOWED", "search.filter.staffMemberIds.$gt VALIDATION", "search.search.fields[0] FIELD_NOT_ALLOWED",
                "search.sort[0].fieldName FIELD_NOT_ALLOWED", "search.timeZone FORMAT", "search.aggregations[0].fieldPath FIELD_NOT_ALLOWED"],
            (await Search(site, """
                {"cursorPaging":{"limit":1000},"filter":{"x":1,"staffMemberIds":{"$gt":"a"}},"search":{"expression":"a","fields":["tagLine"]},"sort":[{"fieldName":"y"}],
                 "timeZone":"Mars/Olympus","aggregations":[{"type":"VALUE","fieldPath":"payment"}]}
                """)).Violations());
    }

    [Theory]
    [InlineData("""{"$matchItems":[{"business.id":"one"}]}""", "Ann|Bob")]
    [InlineData("""{"$matchItems":[{"business.id":"one"},{"rank":{"$gt":1}}]}""", "Bob")]
    [InlineData("""{"$matchItems":[{"business.id":"two","rank":"2.50"}]}""", "")]
    [InlineData("""{"$matchItems":[{"business.id":"two","rank":2.5}]}""", "Ann")]
    [InlineData("""{"$matchItems":[{"rank":{"$in":[5,9]}}]}""", "Bob")]
    [InlineData("""{"$matchItems":[{"open":true}]}""", "Ann")]
    [InlineData("""{"$matchItems":[{"open":{"$exists":false},"days":{"$hasSome":["MON","SUN"]}}]}""", "Bob")]
    [InlineData("""{"$matchItems":[{"business.id":{"$startsWith":"TW"}}]}""", "Ann")]
    [InlineData("""{"$matchItems":[{"hours":{"$matchItems":[{"from":9}]}}]}""", "Bob")]
    [InlineData("""{"$matchItems":[]}""", "Ann|Bob")]
    [InlineData("""{"$isEmpty":true}""", "Eve")]
    [InlineData("""{"$exists":true}""", "Ann|Bob")]
    [InlineData("""{"$not":{"$matchItems":[{"open":true}]}}""", "Bob|Eve")]
    public async Task One_item_meets_all_the_conditions(string condition, string found)
    {
        var site = await cluster.Server.NewSite();
        foreach (var name in (string[])["Ann", "Bob", "Eve"]) await site.GivenStaff(name);
        const string column = "location_options_specific_location_options_business_locations";
        await Alter(site, $$"""UPDATE staff_members SET {{column}} = '[{"business":{"id":"one"},"rank":1,"open":true},{"business":{"id":"two"},"rank":"2.5"}]' WHERE name = 'Ann'""");
        await Alter(site, $$"""UPDATE staff_members SET {{column}} = '[{"business":{"id":"one"},"rank":5,"days":["MON"],"hours":[{"from":9}]},"odd",null,7]' WHERE name = 'Bob'""");
        var reply = (await site.Post("/bookings/v1/staff-members/search", JsonNode.Parse(
            $$"""{"search":{"filter":{"resource.locationOptions.specificLocationOptions.businessLocations":{{condition}} },"sort":[{"fieldName":"name"}]} }""")!)).Ok();
        Assert.Equal(found, string.Join('|', reply["staffMembers"]!.AsArray().Select(s => (string)s!["name"]!)));
    }

    private async Task<TestSite> Four()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        foreach (var name in (string[])["Haircut Deluxe", "Café Massage", "Yoga, for Beginners", "Йога"])
            await site.GivenService([ann], change: s =>
            {
                (s["name"], s["hidden"]) = (name, name == "Café Massage");
                if (name == "Café Massage") s["tagLine"] = "Calm";
            });
        return site;
    }

    /// <summary>Changes the columns of a site's rows beneath the server.</summary>
    private async Task Alter(TestSite site, string sql) =>
        await cluster.Server.Db.List(Guid.Parse(site.Id), sql + (sql.Contains(" WHERE ", StringComparison.Ordinal) ? " AND" : " WHERE") + " site_id = $1 RETURNING 1", r => r.GetInt32(0), CancellationToken.None);

    private static Task<Reply> Search(TestSite site, string search) => site.Post(Path, new JsonObject { ["search"] = JsonNode.Parse(search) });

    private static async Task<string> Names(TestSite site, string search) => Names((await Search(site, search)).Ok());

    private static string Names(JsonNode reply) => string.Join('|', reply["services"]!.AsArray().Select(s => (string)s!["name"]!));
}
