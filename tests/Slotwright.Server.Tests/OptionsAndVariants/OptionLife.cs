using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.OptionsAndVariants;

/// <summary>A service's options and variants from creation to deletion, and what the service shows of them (behaviour/services.md 6).</summary>
public sealed class OptionLife(Cluster cluster)
{
    private const string Path = Choosing.Path;

    [Fact]
    public async Task New_options_tell_their_least_and_greatest_price_and_so_does_the_service()
    {
        var site = await cluster.Server.NewSite(currency: "EUR");
        var service = await site.GivenVaried([await site.GivenStaff()]);
        var made = await site.GivenOptions(Choosing.Words(service, ("Adult", "20"), ("Child", "7.50"), ("Senior", "12")));
        Assert.Equal(("1", "7.50", "20", "EUR"), ((string)made["revision"]!, (string)made["minPrice"]!["value"]!, (string)made["maxPrice"]!["value"]!, (string)made["minPrice"]!["currency"]!));
        Assert.Equal("EUR", (string)made["variants"]!["values"]![0]!["price"]!["currency"]!);
        var shown = await site.Again(service);
        Assert.Equal(("2", "7.50", "20"), ((string)shown["revision"]!, (string)shown["payment"]!["varied"]!["minPrice"]!["value"]!, (string)shown["payment"]!["varied"]!["maxPrice"]!["value"]!));
        foreach (var read in new[] { await site.Get($"{Path}/{made["id"]}"), await site.Post($"{Path}/{made["id"]}", new { }) })
            Assert.True(JsonNode.DeepEquals(made, read.Ok()["serviceOptionsAndVariants"]));
        foreach (var read in new[] { await site.Get($"{Path}/service_id/{service["id"]}"), await site.Post($"{Path}/service_id/{service["id"]}", new { }) })
            Assert.True(JsonNode.DeepEquals(made, read.Ok()["serviceVariants"]));
    }

    [Fact]
    public async Task What_a_service_lacks_is_not_found()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenVaried([await site.GivenStaff()]);
        const string code = "SERVICE_OPTIONS_AND_VARIANTS_NOT_FOUND";
        (await site.Get($"{Path}/{Guid.NewGuid()}")).Refused(404, code);
        (await site.Get($"{Path}/service_id/{service["id"]}")).Refused(404, code);
        (await site.Delete($"{Path}/{Guid.NewGuid()}")).Refused(404, code);
        (await site.Post($"{Path}/{Guid.NewGuid()}/clone", new { targetServiceId = (string)service["id"]! })).Refused(404, code);
        (await site.Update(new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["revision"] = "1" }, _ => { })).Refused(404, code);
        service["id"] = Guid.NewGuid().ToString();
        (await site.TryOptions(Choosing.Words(service, ("A", "1")))).Refused(404, "SERVICE_NOT_FOUND");
    }

    [Fact]
    public async Task A_service_has_one_object_even_when_ten_race_for_it()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenVaried([await site.GivenStaff()]);
        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => site.TryOptions(Choosing.Words(service, ("A", "1")))));
        var first = Assert.Single(replies, r => r.Status == 200).Json!["serviceOptionsAndVariants"]!;
        foreach (var other in replies.Where(r => r.Status != 200)) Assert.Equal((string)first["id"]!, (string)other.Refused(409, "SERVICE_OPTIONS_AND_VARIANTS_ALREADY_EXIST")["data"]!["serviceOptionsAndVariantsId"]!);
        Assert.Equal("2", (string)(await site.Again(service))["revision"]!);
    }

    [Fact]
    public async Task An_update_replaces_the_lists_under_its_revision_and_never_moves_to_another_service()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenVaried([await site.GivenStaff()]);
        var made = await site.GivenOptions(Choosing.Words(service, ("Adult", "20"), ("Child", "7.5")));
        var updated = (await site.Update(made, o =>
        {
            o["serviceId"] = Guid.NewGuid().ToString();
            o["options"]!["values"]![0]!["customData"]!["choices"] = new JsonArray("Adult");
            o["variants"]!["values"]!.AsArray().RemoveAt(1);
        })).Ok()["serviceOptionsAndVariants"]!;
        Assert.Equal(("2", 1, "20", (string)service["id"]!), ((string)updated["revision"]!, updated["variants"]!["values"]!.AsArray().Count, (string)updated["minPrice"]!["value"]!, (string)updated["serviceId"]!));
        Assert.Equal("20", (string)(await site.Again(service))["payment"]!["varied"]!["minPrice"]!["value"]!);
        (await site.Update(made, _ => { })).Refused(409, "REVISION_MISMATCH");
        Assert.Equal(["serviceOptionsAndVariants.revision REQUIRED_FIELD"], (await site.Update(updated, o => o.Remove("revision"))).Violations());
    }

    [Fact]
    public async Task Deleted_options_take_their_prices_off_the_service()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenVaried([await site.GivenStaff()]);
        var made = await site.GivenOptions(Choosing.Lengths(service, ("30", "20"), ("90", "50")));
        (await site.Delete($"{Path}/{made["id"]}?revision=7")).Refused(409, "REVISION_MISMATCH");
        (await site.Delete($"{Path}/{made["id"]}?serviceOptionsAndVariantsId={made["id"]}&revision=1")).Ok();
        (await site.Get($"{Path}/{made["id"]}")).Refused(404, "SERVICE_OPTIONS_AND_VARIANTS_NOT_FOUND");
        var shown = await site.Again(service);
        Assert.Null(shown["payment"]!["varied"]!["minPrice"]);
        Assert.Equal("[60]", new JsonArray([.. shown["schedule"]!["availabilityConstraints"]!["durations"]!.AsArray().Select(d => d!["minutes"]!.DeepClone())]).ToJsonString());
        await site.GivenOptions(Choosing.Words(service, ("A", "1")));
    }

    [Fact]
    public async Task Options_end_with_their_service()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenVaried([await site.GivenStaff()]);
        var made = await site.GivenOptions(Choosing.Words(service, ("A", "1")));
        (await site.Delete($"/_api/bookings/v2/services/{service["id"]}")).Ok();
        (await site.Get($"{Path}/{made["id"]}")).Refused(404, "SERVICE_OPTIONS_AND_VARIANTS_NOT_FOUND");
        Assert.Equal([$"created 1 {made["id"]}", $"deleted 1 {made["id"]}"], (await cluster.Of(site, "wix.bookings.catalog.v1.service_options_and_variants")).Select(e => e.Told));
    }

    [Fact]
    public async Task A_clone_is_the_same_for_another_service_under_an_option_id_of_its_own()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var (service, target) = (await site.GivenVaried([ann]), await site.GivenVaried([ann]));
        var made = await site.GivenOptions(Choosing.Words(service, ("Adult", "20"), ("Child", "7.5")));
        var clone = (await site.Post($"{Path}/{made["id"]}/clone", new { targetServiceId = (string)target["id"]! })).Ok()["serviceOptionsAndVariants"]!;
        Assert.Equal(((string)target["id"]!, "1"), ((string)clone["serviceId"]!, (string)clone["revision"]!));
        Assert.NotEqual(Choosing.OptionId(made), Choosing.OptionId(clone));
        Assert.All(clone["variants"]!["values"]!.AsArray(), v => Assert.Equal(Choosing.OptionId(clone), (string)v!["choices"]![0]!["optionId"]!));
        Assert.Equal("7.5", (string)(await site.Again(target))["payment"]!["varied"]!["minPrice"]!["value"]!);
        (await site.Post($"{Path}/{made["id"]}/clone", new { targetServiceId = (string)target["id"]! })).Refused(409, "SERVICE_OPTIONS_AND_VARIANTS_ALREADY_EXIST");
        (await site.Post($"{Path}/{made["id"]}/clone", new { targetServiceId = Guid.NewGuid() })).Refused(404, "SERVICE_NOT_FOUND");
    }

    [Fact]
    public async Task A_clone_must_fit_the_staff_of_its_service()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob) = (await site.GivenStaff(), await site.GivenStaff("Bob"));
        var (service, target) = (await site.GivenVaried([ann]), await site.GivenVaried([bob]));
        var made = await site.GivenOptions(Choosing.Staff(service, (ann, "50")));
        (await site.Post($"{Path}/{made["id"]}/clone", new { targetServiceId = (string)target["id"]! })).Refused(400, "UNKNOWN_STAFF_IDS");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cloned_service_offers_the_same_choices(bool lengths)
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenVaried([await site.GivenStaff()]);
        var made = await site.GivenOptions(lengths ? Choosing.Lengths(service, ("30", "20"), ("90", "50")) : Choosing.Words(service, ("Adult", "20"), ("Child", "50")));
        var answer = (await site.Post("/_api/bookings/v2/services/clone", new { sourceServiceId = (string)service["id"]! })).Ok();
        Assert.Empty(answer["errors"]!.AsArray());
        var (clone, original) = (answer["service"]!, await site.Again(service));
        var copied = (await site.Get($"{Path}/service_id/{clone["id"]}")).Ok()["serviceVariants"]!;
        Assert.NotEqual(Choosing.OptionId(made), Choosing.OptionId(copied));
        Assert.Equal(["20", "50"], copied["variants"]!["values"]!.AsArray().Select(v => (string)v!["price"]!["value"]!));
        Assert.Equal(("20", "50"), ((string)clone["payment"]!["varied"]!["minPrice"]!["value"]!, (string)clone["payment"]!["varied"]!["maxPrice"]!["value"]!));
        Assert.Equal(original["schedule"]!["availabilityConstraints"]!.ToJsonString(), clone["schedule"]!["availabilityConstraints"]!.ToJsonString());
        Assert.True(JsonNode.DeepEquals(clone, await site.Again(clone)));
    }

    [Fact]
    public async Task A_clone_goes_without_the_choice_of_staff_who_left()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob) = (await site.GivenStaff(), await site.GivenStaff("Bob"));
        var service = await site.GivenVaried([ann, bob]);
        await site.GivenOptions(Choosing.Staff(service, (ann, "50"), (bob, "60")));
        (await site.Patch($"/_api/bookings/v2/services/{service["id"]}", new { service = new { revision = "2", staffMemberIds = new[] { ann } } })).Ok();
        var answer = (await site.Post("/_api/bookings/v2/services/clone", new { sourceServiceId = (string)service["id"]! })).Ok();
        Assert.Empty(answer["errors"]!.AsArray());
        var options = (await site.Get($"{Path}/service_id/{answer["service"]!["id"]}")).Ok()["serviceVariants"]!;
        Assert.Equal([ann], options["variants"]!["values"]!.AsArray().Select(v => (string)v!["choices"]![0]!["staffMemberId"]!));
        Assert.True(JsonNode.DeepEquals(answer["service"], await site.Again(answer["service"]!)));
    }

    [Fact]
    public async Task Queries_filter_sort_and_page_by_cursor()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var made = new List<JsonNode>();
        for (var i = 0; i < 3; i++) made.Add(await site.GivenOptions(Choosing.Words(await site.GivenVaried([ann]), ("Adult", "20"), ($"Child{i}", $"{i}"))));
        made.Add(await site.GivenOptions(Choosing.Lengths(await site.GivenVaried([ann]), ("30", "20"))));
        async Task<JsonNode> Query(string query) => (await site.Post($"{Path}/query", $$"""{"query":{{query}}}""")).Ok();
        static string[] Ids(JsonNode answer) => [.. answer["serviceOptionsAndVariantsList"]!.AsArray().Select(o => (string)o!["id"]!)];
        string[] Expected(params int[] which) => [.. which.Select(i => (string)made[i]["id"]!).Order(StringComparer.Ordinal)];

        var first = await Query("""{"cursorPaging":{"limit":3}}""");
        Assert.Equal(3, (int)first["pagingMetadata"]!["count"]!);
        var next = (string)first["pagingMetadata"]!["cursors"]!["next"]!;
        var second = await Query("{\"cursorPaging\":{\"cursor\":\"" + next + "\"}}");
        Assert.Equal(Expected(0, 1, 2, 3), (string[])[.. Ids(first), .. Ids(second)]);
        Assert.Null(second["pagingMetadata"]!["cursors"]!["next"]);
        Assert.Equal(Expected(1), Ids(await Query("{\"filter\":{\"serviceId\":\"" + made[1]["serviceId"] + "\"}}")));
        Assert.Equal(Expected(0, 1, 2), Ids(await Query("""{"filter":{"options.values.type":{"$hasSome":["CUSTOM"]}}}""")));
        Assert.Equal(Expected(2), Ids(await Query("""{"filter":{"variants.values.choices.custom":{"$hasAll":["Adult","Child2"]}}}""")));
        Assert.Equal(Expected(0, 1, 2, 3), Ids(await Query("""{"filter":{"variants.values":{"$exists":true}}}""")));
        var offset = await Query("""{"paging":{"limit":2,"offset":3}}""");
        Assert.Equal((1, 3, 4), (Ids(offset).Length, (int)offset["pagingMetadata"]!["offset"]!, (int)offset["pagingMetadata"]!["total"]!));
    }

    [Fact]
    public async Task Visitors_read_and_change_nothing()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenVaried([await site.GivenStaff()]);
        var made = await site.GivenOptions(Choosing.Words(service, ("A", "1")));
        var visitor = await site.Visitor();
        (await visitor.Get($"{Path}/{made["id"]}")).Ok();
        (await visitor.Delete($"{Path}/{made["id"]}")).Refused(403, "PERMISSION_DENIED");
        (await (await cluster.Server.NewSite()).Get($"{Path}/{made["id"]}")).Refused(404, "SERVICE_OPTIONS_AND_VARIANTS_NOT_FOUND");
    }

    [Fact]
    public async Task Every_change_is_told_of_the_options_and_of_what_the_service_shows()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenVaried([await site.GivenStaff()]);
        var made = await site.GivenOptions(Choosing.Words(service, ("A", "1")));
        (await site.Update(made, o => o["variants"]!["values"]![0]!["price"]!["value"] = "2")).Ok();
        (await site.Delete($"{Path}/{made["id"]}")).Ok();
        var told = await cluster.Server.Db.List(Guid.Parse(site.Id), """
            SELECT entity_fqdn, slug, sequence FROM outbox WHERE site_id = $1 AND entity_fqdn IN ('wix.bookings.catalog.v1.service_options_and_variants', 'wix.bookings.services.v2.service') ORDER BY id
            """, r => $"{r.GetString(0).Split('.')[^1]} {r.GetString(1)} {r.GetInt64(2)}", TestContext.Current.CancellationToken);
        Assert.Equal(["service created 1", "service updated 2", "service updated 3", "service updated 4",
            "service_options_and_variants created 1", "service_options_and_variants deleted 2", "service_options_and_variants updated 2"], told.Order(StringComparer.Ordinal));
    }
}
