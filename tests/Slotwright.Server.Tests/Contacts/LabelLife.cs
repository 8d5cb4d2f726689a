using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Contacts;

/// <summary>Labels sort contacts; contacts have only labels there are.</summary>
public sealed class LabelLife(Cluster cluster)
{
    [Fact]
    public async Task A_label_is_made_once_and_found_by_its_name_after()
    {
        var site = await cluster.Server.NewSite();
        var made = (await site.Post(PeopleOfSite.Labels, new { displayName = "Très VIP!" })).Ok();
        Assert.Equal("custom.très-vip Très VIP! USER_DEFINED custom Custom true", $"{made["label"]!["key"]} {made["label"]!["displayName"]} {made["label"]!["labelType"]} {made["label"]!["namespace"]} {made["label"]!["namespaceDisplayName"]} {made["newLabel"]}");
        var found = (await site.Post(PeopleOfSite.Labels, new { displayName = "Très VIP!" })).Ok();
        Assert.Equal((made["label"]!.ToJsonString(), "false"), (found["label"]!.ToJsonString(), found["newLabel"]!.ToString()));
        Assert.Equal("custom.très-vip-1", await site.GivenLabel("très vip"));
        Assert.Equal("custom.label", await site.GivenLabel("!!!"));
        Assert.Equal(made["label"]!.ToJsonString(), (await site.Get($"{PeopleOfSite.Labels}/{Uri.EscapeDataString("custom.très-vip")}")).Ok()["label"]!.ToJsonString());
        Assert.Equal(["created 1 custom.très-vip", "created 1 custom.très-vip-1", "created 1 custom.label"], (await cluster.Of(site, "wix.contacts.v4.label")).Select(e => e.Told));
    }

    [Fact]
    public async Task One_label_asked_for_at_once_is_made_once()
    {
        var site = await cluster.Server.NewSite();
        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => site.Post(PeopleOfSite.Labels, new { displayName = "VIP" })));
        Assert.Single(replies.Select(r => (string?)r.Ok()["label"]!["key"]).Distinct());
        Assert.Single(replies, r => (bool)r.Ok()["newLabel"]!);
    }

    [Fact]
    public async Task A_renamed_label_keeps_its_key()
    {
        var site = await cluster.Server.NewSite();
        var key = await site.GivenLabel("VIP");
        var renamed = (await site.Patch($"{PeopleOfSite.Labels}/{key}", new { label = new { displayName = "Regulars" } })).Ok()["label"]!;
        Assert.Equal($"{key} Regulars", $"{renamed["key"]} {renamed["displayName"]}");
        Assert.Equal(renamed.ToJsonString(), (await site.Get($"{PeopleOfSite.Labels}/{key}")).Ok()["label"]!.ToJsonString());
        (await site.Patch($"{PeopleOfSite.Labels}/custom.none", new { label = new { displayName = "None" } })).Refused(404, "LABEL_NOT_FOUND");
        Assert.Equal(["label.displayName REQUIRED_FIELD"], (await site.Patch($"{PeopleOfSite.Labels}/{key}", new { label = new { } })).Violations());
    }

    [Fact]
    public async Task Contacts_get_and_lose_labels()
    {
        var site = await cluster.Server.NewSite();
        var (vip, late) = (await site.GivenLabel("VIP"), await site.GivenLabel("Late"));
        var contact = await site.GivenContact(new { name = new { first = "Bob" }, labelKeys = new { items = new[] { vip } } });
        var path = $"{PeopleOfSite.Path}/{contact["id"]}/labels";
        Assert.Equal($"{vip} {late} 2", Of((await site.Post(path, new { labelKeys = new[] { late, vip } })).Ok()["contact"]!));
        Assert.Equal($"{vip} {late} 2", Of((await site.Post(path, new { labelKeys = new[] { late } })).Ok()["contact"]!));
        Assert.Equal($"{late} 3", Of((await site.Delete($"{path}?labelKeys={vip}")).Ok()["contact"]!));
        Assert.Equal($"{late} 3", Of((await site.Delete($"{path}?labelKeys={vip}")).Ok()["contact"]!));
        (await site.Post(path, new { labelKeys = new[] { vip, "custom.none" } })).Refused(404, "LABEL_NOT_FOUND");
        (await site.Post($"{PeopleOfSite.Path}/{Guid.NewGuid()}/labels", new { labelKeys = new[] { vip } })).Refused(404, "CONTACT_NOT_FOUND");
        Assert.Equal(["labelKeys MIN_SIZE"], (await site.Post(path, new { labelKeys = Array.Empty<string>() })).Violations());
    }

    [Fact]
    public async Task A_label_that_is_deleted_comes_off_every_contact()
    {
        var site = await cluster.Server.NewSite();
        var (vip, late) = (await site.GivenLabel("VIP"), await site.GivenLabel("Late"));
        var both = await site.GivenContact(new { name = new { first = "Ann" }, labelKeys = new { items = new[] { vip, late } } });
        var one = await site.GivenContact(new { name = new { first = "Bob" }, labelKeys = new { items = new[] { vip } } });
        (await site.Delete($"{PeopleOfSite.Labels}/{vip}")).Ok();
        Assert.Equal($"{late} 2", Of(await site.Contact(both["id"])));
        Assert.Equal("2", Of(await site.Contact(one["id"])));
        Assert.Null((await site.Contact(one["id"]))["info"]!["labelKeys"]);
        Assert.Equal("", await site.Found(new JsonObject { ["info.labelKeys"] = new JsonObject { ["$hasSome"] = new JsonArray(vip) } }));
        (await site.Change(both, PeopleOfSite.Named("Anna"))).Refused(409, "CONTACT_ALREADY_CHANGED");
        (await site.Change(await site.Contact(one["id"]), PeopleOfSite.Named("Rob"))).Ok();
        (await site.Get($"{PeopleOfSite.Labels}/{vip}")).Refused(404, "LABEL_NOT_FOUND");
        (await site.Delete($"{PeopleOfSite.Labels}/{vip}")).Refused(404, "LABEL_NOT_FOUND");
    }

    [Fact]
    public async Task Whoever_labels_while_the_label_is_deleted_leaves_none_behind()
    {
        var site = await cluster.Server.NewSite();
        for (var round = 0; round < 6; round++)
        {
            var key = await site.GivenLabel($"Round {round}");
            var contacts = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => site.GivenContact(PeopleOfSite.Named($"N{n}"))));
            var labeling = contacts.Select(c => site.Post($"{PeopleOfSite.Path}/{c["id"]}/labels", new { labelKeys = new[] { key } })).ToList();
            (await site.Delete($"{PeopleOfSite.Labels}/{key}")).Ok();
            Assert.All(await Task.WhenAll(labeling), r => Assert.True(r.Status is 200 or 404, r.Json!.ToJsonString()));
            Assert.Equal("", await site.Found(new JsonObject { ["info.labelKeys"] = new JsonObject { ["$hasSome"] = new JsonArray(key) } }));
        }
    }

    [Fact]
    public async Task Labels_are_listed_by_name_and_kind()
    {
        var site = await cluster.Server.NewSite();
        foreach (var name in (string[])["Regulars", "VIP", "Reliable"]) await site.GivenLabel(name);
        Assert.Equal("Reliable VIP Regulars", await Names(site.Post($"{PeopleOfSite.Labels}/query", new { query = new { filter = new JsonObject { ["labelType"] = "USER_DEFINED" } } })));
        Assert.Equal("Regulars Reliable", await Names(site.Post($"{PeopleOfSite.Labels}/query", new { query = new { filter = new { displayName = new JsonObject { ["$startsWith"] = "re" } }, sort = new[] { new { fieldName = "displayName" } } } })));
        Assert.Equal("Regulars Reliable", await Names(site.Get($"{PeopleOfSite.Labels}?startsWith=Re&sort.fieldName=displayName&labelType=USER_DEFINED")));
        Assert.Equal("Contacted Me,Customers", await Names(site.Get($"{PeopleOfSite.Labels}?labelType=SYSTEM&sort.fieldName=displayName"), ','));
        Assert.Equal("VIP", await Names(site.Post($"{PeopleOfSite.Labels}/query", new { query = new { filter = new { key = "custom.vip" } } })));
        Assert.Equal(5, (int)(await site.Get($"{PeopleOfSite.Labels}?paging.limit=1")).Ok()["metadata"]!["total"]!);
        Assert.NotEmpty((await site.Post($"{PeopleOfSite.Labels}/query", new { query = new { filter = new { id = "x" } } })).Violations());
        Assert.Equal("", await Names((await cluster.Server.NewSite()).Get($"{PeopleOfSite.Labels}?namespace=custom")));
    }

    [Fact]
    public async Task Labels_of_the_system_are_given_and_taken_and_nobodys_to_change()
    {
        var site = await cluster.Server.NewSite();
        var label = (await site.Get($"{PeopleOfSite.Labels}/contacts.customers")).Ok()["label"]!;
        Assert.Equal("contacts.customers Customers SYSTEM contacts Contacts", $"{label["key"]} {label["displayName"]} {label["labelType"]} {label["namespace"]} {label["namespaceDisplayName"]}");
        Assert.Equal("contacts.customers false", (await site.Post(PeopleOfSite.Labels, new { displayName = "Customers" })).Ok() is var found ? $"{found["label"]!["key"]} {found["newLabel"]}" : "");
        (await site.Patch($"{PeopleOfSite.Labels}/contacts.customers", new { label = new { displayName = "Guests" } })).Refused(403, "SYSTEM_LABEL");
        (await site.Delete($"{PeopleOfSite.Labels}/contacts.contacted-me")).Refused(403, "SYSTEM_LABEL");
        (await site.Delete($"{PeopleOfSite.Labels}/contacts.none")).Refused(404, "LABEL_NOT_FOUND");
        var bob = await site.GivenContact(new { name = new { first = "Bob" }, labelKeys = new { items = new[] { "contacts.customers" } } });
        (await site.Post($"{PeopleOfSite.Path}/{bob["id"]}/labels", new { labelKeys = new[] { "contacts.contacted-me" } })).Ok();
        Assert.Equal("contacts.contacted-me 3", Of((await site.Delete($"{PeopleOfSite.Path}/{bob["id"]}/labels?labelKeys=contacts.customers")).Ok()["contact"]!));
        (await site.Post($"{PeopleOfSite.Path}/{bob["id"]}/labels", new { labelKeys = new[] { "contacts.none" } })).Refused(404, "LABEL_NOT_FOUND");
    }

    private static async Task<string> Names(Task<Reply> listing, char between = ' ') => string.Join(between, (await listing).Ok()["labels"]!.AsArray().Select(l => (string?)l!["displayName"]));

    private static string Of(JsonNode contact) => string.Join(' ', [.. (contact["info"]!["labelKeys"]?["items"]?.AsArray() ?? []).Select(k => (string)k!), contact["revision"]!.ToString()]);
}
