using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Contacts;

/// <summary>What is done to all contacts that meet a filter is done one after the other, as a job.</summary>
public sealed class BulkContacts(Cluster cluster)
{
    [Fact]
    public async Task All_that_meet_a_filter_are_labeled_changed_and_deleted()
    {
        var site = await cluster.Server.NewSite();
        foreach (var name in (string[])["Ann", "Ben", "Bob"]) await site.GivenContact(PeopleOfSite.Named(name));
        var (old, vip) = (await site.GivenLabel("Old"), await site.GivenLabel("VIP"));
        var b = new JsonObject { ["info.name.first"] = new JsonObject { ["$startsWith"] = "B" } };
        await Done(site, "add-remove-labels", new { filter = b, labelKeysToAdd = new[] { old } }, 2);
        await Done(site, "add-remove-labels", new { filter = b, labelKeysToAdd = new[] { vip }, labelKeysToRemove = new[] { old } }, 2);
        await Done(site, "update", new { filter = new JsonObject { ["info.labelKeys"] = new JsonObject { ["$hasSome"] = new JsonArray(vip) } }, info = new { company = "Canvas" } }, 2);
        Assert.Equal("Ben Bob", await site.Found(new JsonObject { ["info.company"] = "Canvas" }));
        await Done(site, "delete", new { filter = b }, 2);
        Assert.Equal("Ann", await site.Found(new { }));
    }

    [Fact]
    public async Task Nothing_is_done_without_saying_to_whom()
    {
        var site = await cluster.Server.NewSite();
        (await site.Post("/contacts/v4/bulk/contacts/delete", new { })).Refused(400, "NEITHER_FILTER_NOR_SEARCH");
        (await site.Post("/contacts/v4/bulk/contacts/add-remove-labels", new { filter = new { }, labelKeysToAdd = new[] { "custom.none" } })).Refused(404, "LABEL_NOT_FOUND");
        (await site.Post("/contacts/v4/bulk/contacts/delete", new { search = " " })).Refused(400, "NEITHER_FILTER_NOR_SEARCH");
        Assert.Equal(["info REQUIRED_FIELD"], (await site.Post("/contacts/v4/bulk/contacts/update", new { filter = new { } })).Violations());
        Assert.NotEmpty((await site.Post("/contacts/v4/bulk/contacts/delete", new { filter = new { shoe = 42 } })).Violations());
        (await (await site.Visitor()).Post("/contacts/v4/bulk/contacts/delete", new { filter = new { } })).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task Words_choose_too_alone_or_among_those_a_filter_meets()
    {
        var site = await cluster.Server.NewSite();
        var color = await ExtendedFieldLife.Given(site, "Color");
        foreach (var (first, last, value) in new[] { ("Ann", "Ross", "red"), ("Bob", "Ross", "blue"), ("Cid", "Moss", "red") })
            await site.GivenContact(new { name = new { first, last }, extendedFields = new { items = new JsonObject { [color] = value } } });
        await Done(site, "update", new { search = "ROSS", info = new { company = "Canvas" } }, 2);
        Assert.Equal("Ann Bob", await site.Found(new JsonObject { ["info.company"] = "Canvas" }));
        await Done(site, "delete", new { search = "ross", filter = new JsonObject { [$"info.extendedFields.items.{color}"] = "red" } }, 1);
        Assert.Equal("Bob Cid", await site.Found(new { }));
    }

    private static async Task Done(TestSite site, string what, object body, int matches)
    {
        var id = (string)(await site.Post($"/contacts/v4/bulk/contacts/{what}", body)).Ok()["jobId"]!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        JsonNode job;
        do
        {
            await Task.Delay(20, patience.Token);
            job = (await site.Get($"/slotwright/v1/jobs/{id}")).Ok()["job"]!;
        }
        while ((string)job["status"]! is not ("FINISHED" or "FAILED"));
        Assert.Equal((matches, 0), ((int)job["succeeded"]!, (int)job["failed"]!));
    }
}
