using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Contacts;

/// <summary>Contacts are found by filters and words, page by page, and counted by label.</summary>
public sealed class ContactLists(Cluster cluster)
{
    [Fact]
    public async Task Filters_find_people_by_what_they_are_reached_at_called_and_labeled()
    {
        var site = await Given();
        var vip = await site.GivenLabel("VIP");
        var ann = (await site.Contacts(new { filter = new JsonObject { ["info.name.first"] = "Ann" } }))[0];
        (await site.Post($"{PeopleOfSite.Path}/{ann["id"]}/labels", new { labelKeys = new[] { vip } })).Ok();
        Assert.Equal("Ann", await site.Found(new JsonObject { ["primaryInfo.email"] = "ann@example.com" }));
        Assert.Equal("Ann Bob", await site.Found(new JsonObject { ["primaryInfo.email"] = new JsonObject { ["$startsWith"] = "" } }));
        Assert.Equal("Bob", await site.Found(new JsonObject { ["info.emails.email"] = "bob@work.com" }));
        Assert.Equal("Bob", await site.Found(new JsonObject { ["info.emails.items.email"] = new JsonObject { ["$hasSome"] = new JsonArray("bob@work.com", "no") } }));
        Assert.Equal("Cid", await site.Found(new JsonObject { ["primaryInfo.phone"] = new JsonObject { ["$exists"] = true } }));
        Assert.Equal("Ann", await site.Found(new JsonObject { ["info.labelKeys"] = new JsonObject { ["$hasAll"] = new JsonArray(vip) } }));
        Assert.Equal("Ann", await site.Found(new JsonObject { ["info.labelKeys.items"] = new JsonObject { ["$hasSome"] = new JsonArray(vip) } }));
        Assert.Equal("Bob Cid", await site.Found(new JsonObject { ["info.labelKeys"] = new JsonObject { ["$exists"] = false } }));
        Assert.Equal("", await site.Found(new JsonObject { ["info.name.last"] = "Ann" }));
    }

    [Theory]
    [InlineData("ann", "Ann")]
    [InlineData("ROSS", "Bob")]
    [InlineData("b ro", "Bob")]
    [InlineData("work.com", "Bob")]
    [InlineData("123", "Cid")]
    [InlineData("%", "")]
    [InlineData("_", "")]
    [InlineData("\\", "")]
    [InlineData(" ", "Ann Bob Cid")]
    public async Task Words_are_looked_for_in_names_emails_and_phones(string words, string found)
    {
        var site = await Given();
        Assert.Equal(found, string.Join(' ', (await site.Contacts(search: words)).Select(c => (string?)c["info"]!["name"]!["first"]).Order()));
    }

    [Fact]
    public async Task Pages_tell_their_total_and_the_newest_come_first()
    {
        var site = await Given();
        var page = (await site.Post($"{PeopleOfSite.Path}/query", new { query = new { paging = new { limit = 2, offset = 1 } } })).Ok();
        Assert.Equal("2 1 3 False", $"{page["pagingMetadata"]!["count"]} {page["pagingMetadata"]!["offset"]} {page["pagingMetadata"]!["total"]} {(bool)page["pagingMetadata"]!["tooManyToCount"]!}");
        Assert.Equal(["Bob", "Ann"], page["contacts"]!.AsArray().Select(c => (string?)c!["info"]!["name"]!["first"]));
        Assert.Equal(["Cid", "Bob", "Ann"], (await site.Contacts(new { sort = new[] { new { fieldName = "info.name.first", order = "DESC" } } })).Select(c => (string?)c["info"]!["name"]!["first"]));
    }

    [Fact]
    public async Task A_list_is_in_the_order_of_one_field()
    {
        var site = await Given();
        var listed = (await site.Get($"{PeopleOfSite.Path}?sort.fieldName=info.name.first&sort.order=ASC&paging.limit=2&fieldsets=BASIC")).Ok();
        Assert.Equal(["Ann", "Bob"], listed["contacts"]!.AsArray().Select(c => (string?)c!["info"]!["name"]!["first"]));
        Assert.Equal(3, (int)listed["pagingMetadata"]!["total"]!);
        Assert.All(listed["contacts"]!.AsArray(), c => Assert.Null(c!["info"]!["emails"]));
        (await site.Get($"{PeopleOfSite.Path}?sort.fieldName=info.shoe")).Refused(400, "UNSUPPORTED_SORT_FIELD");
        (await site.Get($"{PeopleOfSite.Path}?paging.limit=0")).Refused(400, "ILLEGAL_LIMIT");
        Assert.Equal(["paging.limit MAX"], (await site.Get($"{PeopleOfSite.Path}?paging.limit=1001")).Violations());
    }

    [Fact]
    public async Task What_cannot_be_asked_is_told()
    {
        var site = await Given();
        Assert.Equal(["query.filter.info.shoe VALIDATION"], [.. (await site.Post($"{PeopleOfSite.Path}/query", new { query = new { filter = new JsonObject { ["info.shoe"] = 1 } } })).Violations().Select(v => v.Split(' ') is [var field, ..] ? $"{field} VALIDATION" : v)]);
        Assert.NotEmpty((await site.Post($"{PeopleOfSite.Path}/query", new { query = new { sort = new[] { new { fieldName = "createdDate" }, new { fieldName = "info.name.first" } } } })).Violations());
        Assert.NotEmpty((await site.Post($"{PeopleOfSite.Path}/query", new { search = new string('a', 101) })).Violations());
    }

    [Fact]
    public async Task Fields_and_sets_of_fields_choose_what_is_shown()
    {
        var site = await Given();
        var bob = (await site.Contacts(new { filter = new JsonObject { ["info.name.first"] = "Bob" }, fieldsets = new[] { "BASIC" }, fields = new[] { "info.company", "createdDate" } }))[0].AsObject();
        Assert.Equal(["createdDate", "id", "info", "primaryEmail", "primaryInfo", "revision"], bob.Select(m => m.Key).Order());
        Assert.Equal(["company", "name"], bob["info"]!.AsObject().Select(m => m.Key).Order());
        var full = (await site.Get($"{PeopleOfSite.Path}/{bob["id"]}?fieldsets=COMMUNICATION_DETAILS&fieldsets=FULL")).Ok()["contact"]!;
        Assert.NotNull(full["lastActivity"]);
        Assert.NotNull(full["info"]!["emails"]);
    }

    [Fact]
    public async Task Facets_count_who_has_which_label()
    {
        var site = await Given();
        var (vip, late) = (await site.GivenLabel("VIP"), await site.GivenLabel("Always late"));
        foreach (var contact in await site.Contacts(new { filter = new JsonObject { ["info.emails.email"] = new JsonObject { ["$exists"] = true } } }))
            (await site.Post($"{PeopleOfSite.Path}/{contact["id"]}/labels", new { labelKeys = new[] { vip } })).Ok();
        var all = (await site.Get($"{PeopleOfSite.Path}/facets")).Ok();
        Assert.Equal(["ALL_CONTACTS  3", "NOT_LABELED  1", $"LABEL {late} 0", "LABEL contacts.contacted-me 0", "LABEL contacts.customers 0", $"LABEL {vip} 2"], all["facets"]!.AsArray().Select(f => $"{f!["facetType"]} {f["facetKey"]} {f["count"]}"));
        Assert.Equal(6, (int)all["pagingMetadata"]!["total"]!);
        Assert.Equal("Ann Bob", await site.Found(all["facets"]![5]!["queryFilter"]!));
        Assert.Equal("Cid", await site.Found(all["facets"]![1]!["queryFilter"]!));
        var some = (await site.Post($"{PeopleOfSite.Path}/facets/query", new { filter = new JsonObject { ["info.name.first"] = "Bob" }, paging = new { limit = 1, offset = 5 } })).Ok();
        Assert.Equal([$"LABEL {vip} 1"], some["facets"]!.AsArray().Select(f => $"{f!["facetType"]} {f["facetKey"]} {f["count"]}"));
        Assert.NotEmpty((await site.Post($"{PeopleOfSite.Path}/facets/query", new { filter = new { shoe = 42 } })).Violations());
    }

    [Fact]
    public async Task What_was_just_written_is_in_the_list()
    {
        var site = await cluster.Server.NewSite();
        for (var n = 1; n <= 5; n++)
        {
            var contact = await site.GivenContact(PeopleOfSite.Named($"N{n}"));
            Assert.Equal(n, (await site.Contacts()).Count);
            (await site.Change(contact, PeopleOfSite.Named($"M{n}"))).Ok();
            Assert.Equal($"M{n}", await site.Found(new JsonObject { ["info.name.first"] = $"M{n}" }));
        }
    }

    private async Task<TestSite> Given()
    {
        var site = await cluster.Server.NewSite();
        await site.GivenContact(new { name = new { first = "Ann" }, emails = new { items = new[] { new { email = "ann@example.com" } } } });
        await site.GivenContact(new { name = new { first = "Bob", last = "Ross" }, company = "Canvas", emails = new { items = new[] { new { email = "bob@example.com" }, new { email = "bob@work.com" } } } });
        await site.GivenContact(new { name = new { first = "Cid" }, phones = new { items = new[] { new { phone = "030 123456" } } } });
        return site;
    }
}
