using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Locations;

/// <summary>Business locations: made, replaced, archived, the default, and what services given there show of them.</summary>
public sealed class LocationLife(Cluster cluster)
{
    private const string Path = "/locations/v1/locations";

    [Fact]
    public async Task A_new_location_gets_its_defaults_and_an_address_in_one_line()
    {
        var site = await cluster.Server.NewSite();
        var made = await Given(site, "Branch", l => l["businessSchedule"] = JsonNode.Parse("""{"periods":[{"openDay":"MONDAY","openTime":"09:00","closeDay":"MONDAY","closeTime":"24:00"}]}"""));
        Assert.Equal(("1", false, false, "ACTIVE", "BRANCH"), ((string)made["revision"]!, (bool)made["default"]!, (bool)made["archived"]!, (string)made["status"]!, (string)made["locationType"]!));
        Assert.Equal("500 Main Street, Springfield, CA 94158, US", (string)made["address"]!["formattedAddress"]!);
        Assert.Equal("MONDAY", (string)made["businessSchedule"]!["periods"]![0]!["openDay"]!);
        Assert.True(JsonNode.DeepEquals(made, (await site.Get($"{Path}/{made["id"]}")).Ok()["location"]));
        Assert.Equal(["created"], await Slugs(site, made));
        (await site.Get($"{Path}/{Guid.NewGuid()}")).Refused(404, "LOCATION_NOT_FOUND");
    }

    [Fact]
    public async Task Everything_wrong_with_a_location_is_told_at_once()
    {
        var site = await cluster.Server.NewSite();
        var wrong = new { name = " ", address = new { city = "X" }, timeZone = "Mars/Base", status = "INACTIVE", email = "nobody", businessSchedule = new { periods = new[] { new { openDay = "MONDAY", openTime = "9h", closeDay = "MONDAY", closeTime = "25:00" } }, specialHourPeriod = new[] { new { startDate = "soon", endDate = "2031-01-01" } } } };
        Assert.Equal(["location.name REQUIRED_FIELD", "location.timeZone VALIDATION", "location.status VALIDATION", "location.email FORMAT",
            "location.businessSchedule.periods[0].openTime FORMAT", "location.businessSchedule.periods[0].closeTime FORMAT", "location.businessSchedule.specialHourPeriod[0].startDate FORMAT"],
            (await site.Post(Path, new { location = wrong })).Violations());
        Assert.Contains("location.address REQUIRED_FIELD", (await site.Post(Path, new { location = new { name = "X", timeZone = "UTC" } })).Violations());
    }

    [Fact]
    public async Task Update_replaces_the_whole_location_and_asks_for_its_revision()
    {
        var site = await cluster.Server.NewSite();
        var made = await Given(site, "Branch", l => l["phone"] = "123");
        var next = new JsonObject { ["name"] = "Renamed", ["timeZone"] = "UTC", ["address"] = new JsonObject { ["city"] = "Ur" }, ["revision"] = "1", ["default"] = true, ["archived"] = true };
        var saved = (await site.Send(HttpMethod.Put, $"{Path}/{made["id"]}", new { location = next })).Ok()["location"]!;
        Assert.Equal(("Renamed", "2", "Ur", false, false), ((string)saved["name"]!, (string)saved["revision"]!, (string)saved["address"]!["formattedAddress"]!, (bool)saved["default"]!, (bool)saved["archived"]!));
        Assert.Null(saved["phone"]);
        (await site.Send(HttpMethod.Put, $"{Path}/{made["id"]}", new { location = next })).Refused(409, "REVISION_MISMATCH");
        next["revision"] = "2";
        (await site.Send(HttpMethod.Put, $"{Path}/{Guid.NewGuid()}", new { location = next })).Refused(404, "LOCATION_NOT_FOUND");
        Assert.Equal(["created", "updated"], await Slugs(site, made));
    }

    [Fact]
    public async Task Bulk_create_tells_what_was_made_and_what_was_not()
    {
        var site = await cluster.Server.NewSite();
        var answer = (await site.Post($"{Path}/bulk-create", new { locations = new object[] { Plain("One"), new { name = "Two" }, Plain("Three") } })).Ok();
        Assert.Equal(["One", "Three"], answer["successfulLocations"]!.AsArray().Select(l => (string)l!["name"]!));
        var failed = Assert.Single(answer["failedLocations"]!.AsArray())!;
        Assert.Equal("Two", (string)failed["location"]!["name"]!);
        Assert.Contains("timeZone", (string)failed["errorMessage"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archived_location_is_out_of_lists_and_cannot_change_and_the_default_cannot_be_archived()
    {
        var site = await cluster.Server.NewSite();
        var (first, made) = (await Default(site), await Given(site, "Branch"));
        (await site.Post($"{Path}/{first["id"]}/archive", new { })).Refused(400, "CANNOT_ARCHIVE_DEFAULT");
        var archived = (await site.Post($"{Path}/{made["id"]}/archive", new { })).Ok()["location"]!;
        Assert.Equal((true, "2"), ((bool)archived["archived"]!, (string)archived["revision"]!));
        Assert.Equal("2", (string)(await site.Post($"{Path}/{made["id"]}/archive", new { })).Ok()["location"]!["revision"]!);
        Assert.Equal(["created", "archive_status"], await Slugs(site, made));
        var next = Plain("Again");
        next["revision"] = "2";
        (await site.Send(HttpMethod.Put, $"{Path}/{made["id"]}", new { location = next })).Refused(400, "CANNOT_PERFORM_ACTION_ON_ARCHIVED_LOCATION");
        (await site.Post($"{Path}/{made["id"]}/set-default", new { })).Refused(400, "CANNOT_PERFORM_ACTION_ON_ARCHIVED_LOCATION");
        (await site.Patch($"{Path}/{made["id"]}/add-type", new { locationType = "OFFICES" })).Refused(400, "CANNOT_UPDATE_LOCATION_TYPES_FOR_LOCATION");
        Assert.Single((await site.Get(Path)).Ok()["locations"]!.AsArray());
        Assert.Single((await site.Post($"{Path}/query", new { })).Ok()["locations"]!.AsArray());
        Assert.Equal(2, (await site.Get($"{Path}?includeArchived=true")).Ok()["locations"]!.AsArray().Count);
        Assert.Single((await site.Post($"{Path}/query", new { query = new { filter = new { archived = true } } })).Ok()["locations"]!.AsArray());
    }

    [Fact]
    public async Task Lists_come_in_pages_and_in_the_order_asked_for()
    {
        var clock = new TestClock(TimeProvider.System.GetUtcNow());
        await using var server = await cluster.Another(clock);
        var site = await server.NewSite();
        foreach (var name in (string[])["B", "A", "C"])
        {
            clock.Advance(TimeSpan.FromMilliseconds(1)); // two of one millisecond stand in no order
            await Given(site, name);
        }
        var page = (await site.Get($"{Path}?paging.limit=2&paging.offset=1&sort.fieldName=name&sort.order=DESC")).Ok();
        Assert.Equal(["C", "B"], page["locations"]!.AsArray().Select(l => (string)l!["name"]!));
        Assert.Equal((2, 1, true), ((int)page["pagingMetadata"]!["count"]!, (int)page["pagingMetadata"]!["offset"]!, (bool)page["pagingMetadata"]!["hasNext"]!));
        Assert.Equal(["Test", "B", "A", "C"], (await site.Get(Path)).Ok()["locations"]!.AsArray().Select(l => (string)l!["name"]!));
        Assert.Equal(["paging.limit MIN", "paging.offset MIN", "sort.fieldName VALIDATION"], (await site.Get($"{Path}?paging.limit=0&paging.offset=-1&sort.fieldName=doc")).Violations());
        var query = (await site.Post($"{Path}/query", new { query = new { filter = new JsonObject { ["name"] = new JsonObject { ["$in"] = new JsonArray("A", "B") } }, paging = new { limit = 1 } } })).Ok();
        Assert.Equal((1, 0, 2, true), ((int)query["pagingMetadata"]!["count"]!, (int)query["pagingMetadata"]!["offset"]!, (int)query["pagingMetadata"]!["total"]!, (bool)query["pagingMetadata"]!["hasNext"]!));
    }

    [Theory]
    [InlineData("add-type", "remove-type")]
    [InlineData("add-location-type", "remove-location-type")]
    public async Task A_location_may_have_several_types_and_keeps_one(string add, string remove)
    {
        var site = await cluster.Server.NewSite();
        var made = await Given(site, "Branch");
        var both = (await site.Patch($"{Path}/{made["id"]}/{add}", new { locationType = "OFFICES" })).Ok()["location"]!;
        Assert.Equal("""["BRANCH","OFFICES"] 2""", $"{both["locationTypes"]!.ToJsonString()} {both["revision"]}");
        Assert.Equal("2", (string)(await site.Patch($"{Path}/{made["id"]}/{add}", new { locationType = "OFFICES" })).Ok()["location"]!["revision"]!);
        var one = (await site.Patch($"{Path}/{made["id"]}/{remove}", new { locationType = "BRANCH" })).Ok()["location"]!;
        Assert.Equal(("""["OFFICES"]""", "OFFICES"), (one["locationTypes"]!.ToJsonString(), (string)one["locationType"]!));
        (await site.Patch($"{Path}/{made["id"]}/{remove}", new { locationType = "OFFICES" })).Refused(400, "CANNOT_UPDATE_LOCATION_TYPES_FOR_LOCATION");
        Assert.Equal(["created", "updated", "updated"], await Slugs(site, made));
    }

    [Fact]
    public async Task Locations_are_paged_by_cursor_too_in_the_order_they_were_made()
    {
        var site = await cluster.Server.NewSite();
        foreach (var name in new[] { "North", "South" }) (await site.Post("/locations/v1/locations", new { location = new { name, timeZone = "UTC", address = new { city = "Ulm" } } })).Ok();
        var names = new List<string>();
        for (string? cursor = null; ;)
        {
            var page = (await site.Post("/locations/v1/locations/query", new { query = new { cursorPaging = new { limit = 1, cursor } } })).Ok();
            names.AddRange(page["locations"]!.AsArray().Select(l => (string)l!["name"]!));
            if ((cursor = (string?)page["pagingMetadata"]!["cursors"]!["next"]) is null) break;
        }
        Assert.Equal(["South", "North", "Test"], names);
    }

    [Fact]
    public async Task A_visitor_may_not_touch_locations()
    {
        var visitor = await (await cluster.Server.NewSite()).Visitor();
        Assert.Equal(403, (await visitor.Post(Path, new { location = Plain("X") })).Status);
    }

    internal static JsonObject Plain(string name) => new()
    {
        ["name"] = name,
        ["timeZone"] = "UTC",
        ["address"] = new JsonObject { ["country"] = "US", ["subdivision"] = "US-CA", ["city"] = "Springfield", ["postalCode"] = "94158", ["streetAddress"] = new JsonObject { ["number"] = "500", ["name"] = "Main Street" } },
    };

    internal static async Task<JsonNode> Given(TestSite site, string name, Action<JsonObject>? change = null)
    {
        var location = Plain(name);
        change?.Invoke(location);
        return (await site.Post(Path, new { location })).Ok()["location"]!;
    }

    internal static async Task<JsonNode> Default(TestSite site) =>
        Assert.Single((await site.Post($"{Path}/query", new { query = new { filter = new JsonObject { ["default"] = true } } })).Ok()["locations"]!.AsArray())!;

    private Task<List<string>> Slugs(TestSite site, JsonNode location) => cluster.Server.Db.List(Guid.Parse(site.Id),
        "SELECT slug FROM outbox WHERE site_id = $1 AND entity_fqdn = 'wix.locations.v1.location' AND entity_id = $2 ORDER BY id", r => r.GetString(0), CancellationToken.None, (string)location["id"]!);
}
