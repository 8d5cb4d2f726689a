using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using Slotwright.Server.Tests.Reports;

namespace Slotwright.Server.Tests.Mcp;

/// <summary>Customers through tools: made, changed, labeled, made one, and what they booked.</summary>
public sealed class PeopleThroughTools(Cluster cluster)
{
    private static ElicitResult Yes(ElicitRequestParams _) => new() { Action = "accept", Content = new Dictionary<string, JsonElement>() };

    private async Task<(TestSite Site, Assistant Assistant, string Ada)> Given()
    {
        var site = await cluster.Server.NewSite();
        var assistant = await Assistant.Of(site, user: Yes);
        return (site, assistant, (string)(await assistant.Do("create_a_wix_contact", new { first_name = "Ada", last_name = "Byron", email = "ada@example.com" }))["contact"]!["id"]!);
    }

    private static async Task<JsonNode> Contact(TestSite site, string id) => (await site.Get($"/contacts/v4/contacts/{id}")).Ok()["contact"]!;

    [Fact]
    public async Task A_contact_is_made_changed_and_deleted()
    {
        var (site, assistant, ada) = await Given();
        await using var _ = assistant;
        await assistant.Do("update_a_wix_contact_by_id", new { contact_id = ada, last_name = "Lovelace", email = "lovelace@example.com", phone = "+44 20 7946 0000" });
        Assert.Equal("Ada Lovelace lovelace@example.com +44 20 7946 0000", Ledgers.Line(await Contact(site, ada), "info.name.first", "info.name.last", "primaryInfo.email", "primaryInfo.phone"));
        await assistant.Do("update_a_wix_contact_by_id", new { contact_id = ada, email = "ada@example.com" });
        var shown = (await assistant.Do("get_single_wix_contact_by_id", new { contact_id = ada }))["contact"]!;
        Assert.Equal("Ada Lovelace ada@example.com +44 20 7946 0000", Ledgers.Line(shown, "info.name.first", "info.name.last", "primaryInfo.email", "primaryInfo.phone"));
        await assistant.Do("delete_a_wix_contact_by_id", new { contact_id = ada });
        Assert.Contains("Delete a contact: Ada Lovelace ada@example.com", assistant.Asked[^1].Message, StringComparison.Ordinal);
        Assert.Equal(404, (await site.Get($"/contacts/v4/contacts/{ada}")).Status);
    }

    [Fact]
    public async Task Labels_go_by_their_names()
    {
        var (site, assistant, ada) = await Given();
        await using var _ = assistant;
        var preview = await assistant.Do("wix_contacts_label", new { contact_id = ada, labels = new[] { "VIP Customer" }, dry_run = true });
        Assert.Equal("Ada Byron ada@example.com is labeled VIP Customer", (string)preview["effects"]![0]!);
        Assert.Empty((await site.Post("/contacts/v4/labels/query", new { query = new { filter = new { displayName = "VIP Customer" } } })).Ok()["labels"]!.AsArray());
        await assistant.Do("wix_contacts_label", new { contact_id = ada, labels = new[] { "VIP Customer", "Regular" } });
        await assistant.Do("wix_contacts_unlabel", new { contact_id = ada, labels = new[] { "Regular" } });
        Assert.Equal(["custom.vip-customer"], (await Contact(site, ada))["info"]!["labelKeys"]!["items"]!.AsArray().Select(k => (string)k!));
        await assistant.Refused("wix_contacts_unlabel", new { contact_id = ada, labels = new[] { "Nothing" } }, "NOT_FOUND");
    }

    [Fact]
    public async Task A_conversation_goes_on()
    {
        var (_, assistant, ada) = await Given();
        await using var _ = assistant;
        var begun = await assistant.Do("create_a_wix_conversation", new { contact_id = ada, message = "Hello" });
        var id = (string)begun["conversation"]!["id"]!;
        await assistant.Do("create_a_wix_message", new { conversation_id = id, message = "Never sent", dry_run = true });
        foreach (var text in new[] { "Are you coming?", "We close at six." }) await assistant.Do("create_a_wix_message", new { conversation_id = id, message = text });
        Assert.Equal(ada, (string)(await assistant.Do("get_single_wix_conversation_by_id", new { conversation_id = id }))["conversation"]!["participant"]!["contactId"]!);
        var first = await assistant.Do("list_all_wix_messages", new { conversation_id = id, limit = 2 });
        var rest = await assistant.Do("list_all_wix_messages", new { conversation_id = id, limit = 2, cursor = (string)first["next_cursor"]! });
        Assert.Equal(["We close at six.", "Are you coming?", "Hello"], first["items"]!.AsArray().Concat(rest["items"]!.AsArray()).Select(m => (string)m!["content"]!["basic"]!["items"]![0]!["text"]!));
    }

    [Fact]
    public async Task Duplicates_become_one_with_all_their_bookings()
    {
        var (site, assistant, ada) = await Given();
        await using var _ = assistant;
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        foreach (var (hour, email) in new[] { ("09", "ada@example.com"), ("11", "byron@example.com") })
            await assistant.Do("create_a_wix_booking", new { service_id = (string)service["id"]!, start = $"2031-06-02T{hour}:00", first_name = "Ada", email });
        var other = (string)(await assistant.Do("wix_bookings_query", new { customer_email = "byron@example.com" }))["items"]![0]!["contactDetails"]!["contactId"]!;
        Assert.Single((await assistant.Do("wix_contacts_booking_history", new { contact_id = ada }))["items"]!.AsArray());
        await assistant.Do("wix_contacts_merge", new { contact_id = ada, duplicate_ids = new[] { other } });
        Assert.Equal(["2031-06-02T09:00:00.000Z", "2031-06-02T11:00:00.000Z"], (await assistant.Do("wix_contacts_booking_history", new { contact_id = ada }))["items"]!.AsArray().Select(b => (string)b!["startDate"]!).Order(StringComparer.Ordinal));
        Assert.Equal(ada, (string)(await assistant.Do("get_single_wix_contact_by_id", new { contact_id = other }))["contact"]!["id"]!);
        Assert.Single((await assistant.Do("list_all_wix_contacts"))["items"]!.AsArray());
    }
}
