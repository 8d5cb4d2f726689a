using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Contacts;

/// <summary>A business gives its contacts fields of its own; every value fits its field.</summary>
public sealed class ExtendedFieldLife(Cluster cluster)
{
    private const string Path = "/contacts/v4/extended-fields";

    [Fact]
    public async Task A_field_is_made_once_and_found_by_its_name_after()
    {
        var site = await cluster.Server.NewSite();
        var made = (await site.Post(Path, new { displayName = "Shoe size", dataType = "NUMBER" })).Ok();
        Assert.Equal("custom.shoe-size Shoe size NUMBER USER_DEFINED custom true", $"{made["field"]!["key"]} {made["field"]!["displayName"]} {made["field"]!["dataType"]} {made["field"]!["fieldType"]} {made["field"]!["namespace"]} {made["newField"]}");
        var found = (await site.Post(Path, new { displayName = "Shoe size", dataType = "TEXT" })).Ok();
        Assert.Equal((made["field"]!.ToJsonString(), "false"), (found["field"]!.ToJsonString(), found["newField"]!.ToString()));
        Assert.Equal("custom.shoe-size-1", await Given(site, "shoe size"));
        Assert.Equal("custom.field", await Given(site, "?"));
        Assert.Equal(made["field"]!.ToJsonString(), (await site.Get($"{Path}/custom.shoe-size")).Ok()["field"]!.ToJsonString());
        Assert.Equal(["created 1 custom.shoe-size", "created 1 custom.shoe-size-1", "created 1 custom.field"], (await cluster.Of(site, "wix.contacts.v4.extended-field")).Select(e => e.Told));
        Assert.Equal(["dataType REQUIRED_FIELD", "displayName REQUIRED_FIELD"], (await site.Post(Path, new { })).Violations().Order());
    }

    [Fact]
    public async Task A_renamed_field_keeps_its_key_its_type_and_its_values()
    {
        var site = await cluster.Server.NewSite();
        var key = await Given(site, "Shoe size", "NUMBER");
        var bob = await site.GivenContact(Valued("Bob", (key, 42)));
        var renamed = (await site.Patch($"{Path}/{key}", new { field = new { displayName = "EU size", dataType = "TEXT" } })).Ok()["field"]!;
        Assert.Equal($"{key} EU size NUMBER", $"{renamed["key"]} {renamed["displayName"]} {renamed["dataType"]}");
        Assert.Equal(42, (int)Value(await site.Contact(bob["id"]), key)!);
        (await site.Patch($"{Path}/custom.none", new { field = new { displayName = "None" } })).Refused(404, "EXTENDED_FIELD_NOT_FOUND");
    }

    [Fact]
    public async Task Fields_of_the_system_are_there_and_nobodys_to_change()
    {
        var site = await cluster.Server.NewSite();
        await Given(site, "Shoe size");
        Assert.Equal("contacts.displayByFirstName contacts.displayByLastName custom.shoe-size", await Keys(site.Get($"{Path}?sort.fieldName=displayName")));
        Assert.Equal("contacts.displayByFirstName contacts.displayByLastName", await Keys(site.Get($"{Path}?fieldType=SYSTEM&sort.fieldName=displayName")));
        Assert.Equal("custom.shoe-size", await Keys(site.Post($"{Path}/query", new { query = new { filter = new JsonObject { ["namespace"] = "custom" } } })));
        (await site.Patch($"{Path}/contacts.displayByFirstName", new { field = new { displayName = "Mine" } })).Refused(403, "SYSTEM_FIELD");
        (await site.Delete($"{Path}/contacts.displayByLastName")).Refused(403, "SYSTEM_FIELD");
        var bob = await site.GivenContact(new { name = new { first = "Bob", last = "Ross" }, extendedFields = new { items = new JsonObject { ["contacts.displayByFirstName"] = "Mine" } } });
        Assert.Equal("Bob Ross, Ross Bob", $"{Value(bob, "contacts.displayByFirstName")}, {Value(bob, "contacts.displayByLastName")}");
        var nameless = await site.GivenContact(PeopleOfSite.Emailed("ann@example.com"));
        Assert.Equal("ann@example.com", (string?)Value(nameless, "contacts.displayByLastName"));
        Assert.Equal("Ann", (string?)Value((await site.Change(nameless, PeopleOfSite.Named("Ann"))).Ok()["contact"]!, "contacts.displayByLastName"));
    }

    [Theory]
    [InlineData("TEXT", "\"red\"", true)]
    [InlineData("TEXT", "1", false)]
    [InlineData("NUMBER", "-1.50", true)]
    [InlineData("NUMBER", "\"1\"", false)]
    [InlineData("NUMBER", "1e400", false)]
    [InlineData("DATE", "\"2031-02-28\"", true)]
    [InlineData("DATE", "\"2031-06-02T10:00:00+02:00\"", true)]
    [InlineData("DATE", "\"2031-02-30\"", false)]
    [InlineData("DATE", "\"9999-12-31T23:59:59-18:00\"", false)]
    [InlineData("URL", "\"https://example.com/bob\"", true)]
    [InlineData("URL", "\"example\"", false)]
    [InlineData("TEXT", "{\"a\":1}", false)]
    [InlineData("TEXT", "[\"a\"]", false)]
    public async Task A_value_fits_its_fields_type(string type, string value, bool fits)
    {
        var site = await cluster.Server.NewSite();
        var key = await Given(site, "Extra", type);
        var reply = await site.TryContact(new { name = new { first = "Bob" }, extendedFields = new { items = new JsonObject { [key] = JsonNode.Parse(value) } } });
        if (fits) reply.Ok();
        else reply.Refused(400, "INVALID_EXTENDED_FIELD_VALUE");
    }

    [Fact]
    public async Task Values_change_one_by_one()
    {
        var site = await cluster.Server.NewSite();
        var (size, color) = (await Given(site, "Size", "NUMBER"), await Given(site, "Color"));
        var bob = await site.GivenContact(Valued("Bob", (size, 42), (color, "red")));
        var changed = (await site.Change(bob, Values((color, "blue")))).Ok()["contact"]!;
        Assert.Equal("42 blue", $"{Value(changed, size)} {Value(changed, color)}");
        changed = (await site.Change(changed, Values((size, null)))).Ok()["contact"]!;
        Assert.Equal(" blue", $"{Value(changed, size)} {Value(changed, color)}");
        changed = (await site.Change(changed, new { company = "Canvas" })).Ok()["contact"]!;
        Assert.Equal("blue", $"{Value(changed, color)}");
        changed = (await site.Change(changed, new { extendedFields = (object?)null })).Ok()["contact"]!;
        Assert.Equal(" Bob", $"{Value(changed, color)} {Value(changed, "contacts.displayByFirstName")}");
        (await site.Change(changed, Values(("custom.none", "x")))).Refused(400, "INVALID_EXTENDED_FIELD_VALUE");
    }

    [Fact]
    public async Task A_field_that_is_deleted_takes_its_values_along()
    {
        var site = await cluster.Server.NewSite();
        var (size, color) = (await Given(site, "Size", "NUMBER"), await Given(site, "Color"));
        var (bob, ann) = (await site.GivenContact(Valued("Bob", (size, 42), (color, "red"))), await site.GivenContact(Valued("Ann", (color, "red"))));
        (await site.Delete($"{Path}/{size}")).Ok();
        var left = await site.Contact(bob["id"]);
        Assert.Equal("2  red", $"{left["revision"]} {Value(left, size)} {Value(left, color)}");
        Assert.Equal(1, (int)(await site.Contact(ann["id"]))["revision"]!);
        (await site.Get($"{Path}/{size}")).Refused(404, "EXTENDED_FIELD_NOT_FOUND");
        (await site.Delete($"{Path}/{size}")).Refused(404, "EXTENDED_FIELD_NOT_FOUND");
        Assert.Equal(size, await Given(site, "Size", "TEXT"));
        Assert.Null(Value(await site.Contact(bob["id"]), size));
    }

    [Fact]
    public async Task Whoever_is_given_a_value_or_merged_while_the_field_is_deleted_has_none_after()
    {
        var site = await cluster.Server.NewSite();
        for (var round = 0; round < 4; round++)
        {
            var key = await Given(site, $"Round {round}");
            var people = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => site.GivenContact(Valued($"N{n}", (key, "x")))));
            var target = await site.GivenContact(PeopleOfSite.Named("T"));
            var merging = site.Post($"{PeopleOfSite.Path}/{target["id"]}/merge", new { targetContactRevision = 1, sourceContactIds = new[] { (string)people[3]["id"]! } });
            var changing = people.Take(3).Select(p => site.Change(p, Values((key, "y")))).ToList();
            (await site.Delete($"{Path}/{key}")).Ok();
            (await merging).Ok();
            Assert.All(await Task.WhenAll(changing), r => Assert.True(r.Status is 200 or 400 or 409, r.Json!.ToJsonString()));
            Assert.DoesNotContain(await site.Contacts(), c => Value(c, key) is not null);
        }
    }

    [Fact]
    public async Task Contacts_are_found_and_sorted_by_their_values()
    {
        var site = await cluster.Server.NewSite();
        var (size, color) = (await Given(site, "Size", "NUMBER"), await Given(site, "Color"));
        await site.GivenContact(Valued("Ann", (size, 9), (color, "red")));
        await site.GivenContact(Valued("Bob", (size, 10), (color, "blue")));
        await site.GivenContact(PeopleOfSite.Named("Cid"));
        Assert.Equal("Bob", await site.Found(new JsonObject { [$"info.extendedFields.items.{size}"] = new JsonObject { ["$gt"] = 9 } }));
        Assert.Equal("Ann", await site.Found(new JsonObject { [$"info.extendedFields.{color}"] = "red" }));
        Assert.Equal("Cid", await site.Found(new JsonObject { [$"info.extendedFields.items.{color}"] = new JsonObject { ["$exists"] = false } }));
        Assert.Equal(["Ann", "Bob", "Cid"], (await site.Contacts(new { sort = new[] { new { fieldName = $"info.extendedFields.items.{size}", order = "ASC" } } })).Select(c => (string?)c["info"]!["name"]!["first"]));
        Assert.Equal(["Cid", "Bob", "Ann"], (await site.Contacts(new { sort = new[] { new { fieldName = "info.extendedFields.items.contacts.displayByFirstName", order = "DESC" } } })).Select(c => (string?)c["info"]!["name"]!["first"]));
        Assert.NotEmpty((await site.Post($"{PeopleOfSite.Path}/query", new { query = new { filter = new JsonObject { ["info.extendedFields.items.custom.none"] = 1 } } })).Violations());
        Assert.Equal(1, (int)(await site.Post($"{PeopleOfSite.Path}/facets/query", new { filter = new JsonObject { [$"info.extendedFields.items.{color}"] = "red" } })).Ok()["facets"]![0]!["count"]!);
    }

    [Fact]
    public async Task A_list_in_the_order_of_a_field_goes_on_until_the_field_is_gone()
    {
        var site = await cluster.Server.NewSite();
        var size = await Given(site, "Size", "NUMBER");
        foreach (var (name, value) in new[] { ("Ann", 2), ("Bob", 1), ("Cid", 3) }) await site.GivenContact(Valued(name, (size, value)));
        var page = (await site.Post($"{PeopleOfSite.Path}/query", new { query = new { sort = new[] { new { fieldName = $"info.extendedFields.items.{size}", order = "ASC" } }, cursorPaging = new { limit = 1 } } })).Ok();
        var next = new { query = new { cursorPaging = new { limit = 1, cursor = (string)page["pagingMetadata"]!["cursors"]!["next"]! } } };
        await Given(site, "Another");
        Assert.Equal("Ann", (string?)(await site.Post($"{PeopleOfSite.Path}/query", next)).Ok()["contacts"]![0]!["info"]!["name"]!["first"]);
        (await site.Delete($"{Path}/{size}")).Ok();
        Assert.NotEmpty((await site.Post($"{PeopleOfSite.Path}/query", next)).Violations());
    }

    [Fact]
    public async Task A_merge_fills_only_what_the_target_lacks()
    {
        var site = await cluster.Server.NewSite();
        var (size, color) = (await Given(site, "Size", "NUMBER"), await Given(site, "Color"));
        var (bob, rob) = (await site.GivenContact(Valued("Bob", (color, "red"))), await site.GivenContact(Valued("Rob", (color, "blue"), (size, 42))));
        var merged = (await site.Post($"{PeopleOfSite.Path}/{bob["id"]}/merge", new { targetContactRevision = 1, sourceContactIds = new[] { (string)rob["id"]! } })).Ok()["contact"]!;
        Assert.Equal("red 42 Bob", $"{Value(merged, color)} {Value(merged, size)} {Value(merged, "contacts.displayByLastName")}");
    }

    [Fact]
    public async Task A_site_has_a_hundred_fields_at_most_and_nobody_elses()
    {
        var site = await cluster.Server.NewSite();
        for (var n = 0; n < 100; n++) await Given(site, $"Field {n}");
        (await site.Post(Path, new { displayName = "One more", dataType = "TEXT" })).Refused(428, "FIELDS_QUOTA_EXCEEDED");
        Assert.Equal("custom.field-7", await Given(site, "Field 7"));
        Assert.Equal(2, (await (await cluster.Server.NewSite()).Get(Path)).Ok()["fields"]!.AsArray().Count);
        (await (await site.Visitor()).Get(Path)).Refused(403, "PERMISSION_DENIED");
    }

    internal static async Task<string> Given(TestSite site, string name, string type = "TEXT") => (string)(await site.Post(Path, new { displayName = name, dataType = type })).Ok()["field"]!["key"]!;

    private static object Values(params (string Key, object? Value)[] values) => new { extendedFields = new { items = values.ToDictionary(v => v.Key, v => v.Value) } };

    private static object Valued(string first, params (string Key, object? Value)[] values) => new { name = new { first }, extendedFields = new { items = values.ToDictionary(v => v.Key, v => v.Value) } };

    private static JsonNode? Value(JsonNode contact, string key) => contact["info"]!["extendedFields"]?["items"]?[key];

    private static async Task<string> Keys(Task<Reply> listing) => string.Join(' ', (await listing).Ok()["fields"]!.AsArray().Select(f => (string?)f!["key"]));
}
