using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Mcp.Upstreams;

/// <summary>Contacts and the inbox through the same tools on the own engine.</summary>
public sealed class ContactsOfTheEngine(Cluster cluster)
{
    [Fact]
    public async Task A_contact_is_found_and_written_to_once()
    {
        var site = await cluster.Server.NewSite();
        var bob = (string)(await site.Post("/contacts/v4/contacts", new { info = new { name = new { first = "Bob", last = "Miller" }, emails = new { items = new[] { new { tag = "MAIN", email = "bob@example.com", primary = true } } } } })).Ok()["contact"]!["id"]!;
        await using var assistant = await Assistant.Of(site, new { tags = new[] { "crm" } });
        var found = Assert.Single((await assistant.Do("list_all_wix_contacts", new { email = "bob@example.com" }))["items"]!.AsArray())!;
        Assert.Equal((bob, "Bob"), ((string)found["id"]!, (string)found["info"]!["name"]!["first"]!));
        Assert.Single((await assistant.Do("wix_contacts_query", new { filter = new JsonObject { ["info.name.last"] = "Miller" } }))["items"]!.AsArray());

        var seen = await assistant.Do("create_a_wix_conversation", new { contact_id = bob, message = "Dear Bob", dry_run = true });
        Assert.Equal($"Message to contact {bob}: Dear Bob", (string)seen["effects"]![0]!);
        var told = await assistant.Do("create_a_wix_conversation", new { contact_id = bob, message = "Dear Bob", idempotency_key = "once" });
        Assert.True((bool)told["newConversation"]!);
        var again = await assistant.Do("create_a_wix_conversation", new { contact_id = bob, message = "Dear Bob", idempotency_key = "once" });
        Assert.Equal(((string)told["message"]!["id"]!, true), ((string)again["message"]!["id"]!, (bool)again["replayed"]!));
        var messages = (await site.Get($"/inbox/v2/messages?conversationId={told["conversation"]!["id"]}&visibility=BUSINESS_AND_PARTICIPANT")).Ok()["messages"]!.AsArray();
        Assert.Equal("Dear Bob", (string)Assert.Single(messages)!["content"]!["basic"]!["items"]![0]!["text"]!);
        await assistant.Refused("create_a_wix_conversation", new { message = "Dear nobody" }, "INVALID_ARGUMENTS");
    }
}
