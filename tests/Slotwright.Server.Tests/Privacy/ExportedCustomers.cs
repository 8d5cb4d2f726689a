using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Privacy;

/// <summary>A customer gets all that is held on them, and nothing of anybody else.</summary>
public sealed class ExportedCustomers(Cluster cluster)
{
    [Fact]
    public async Task Everything_held_on_a_customer_is_told_with_what_it_is()
    {
        var zebulon = await Zebulon.Everywhere(cluster.Server);
        await cluster.Server.Db.UntilNotified(zebulon.Site);
        var told = (await zebulon.Export(new { email = Zebulon.Email.ToUpperInvariant() })).Ok();
        Assert.Equal([zebulon.Contact, "zebulon.quark@example.com", "Zebulon Quark", "Zebulon von Quark"], [.. List(told, "contactIds"), .. List(told, "emails"), .. List(told, "names")]);
        var sections = told["sections"]!.AsArray().ToDictionary(s => (string)s!["name"]!, s => s!["records"]!.AsArray());
        Assert.Equal(["attendances", "bookings", "cancellations", "carts", "contacts", "conversations", "draft_orders", "events", "mcp_audit", "member_verifications", "members", "messages", "notes", "notifications", "orders", "outbox", "participations", "payment_requests", "payments", "refunds", "submissions", "tasks", "tokens", "waitlist_registrations", "webhook_deliveries"], sections.Keys.Order());
        Assert.All(told["sections"]!.AsArray(), s => Assert.NotEmpty((string)s!["description"]!));
        Assert.Equal(9, sections["bookings"].Count);
        Assert.Contains(sections["messages"], m => m!.ToJsonString().Contains("Quark is what I want", StringComparison.Ordinal));
        Assert.Equal(("Wants quark, Zebulon does", "Buy more quark"), ((string?)Assert.Single(sections["notes"])!["text"], (string?)Assert.Single(sections["tasks"])!["title"]));
        Assert.Contains(sections["submissions"], s => (string?)s!["submissions"]!["wish"] == "more quark");
        Assert.Equal(("zebulon.quark@example.com", 2), ((string)sections["members"].Single()!["loginEmail"]!, sections["tokens"].Count));
        Assert.DoesNotContain("pbkdf2", told.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("eve@example.com", told.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_customer_is_found_by_id_email_or_phone_as_a_booking_finds_them()
    {
        var zebulon = await Zebulon.Of(cluster.Server);
        foreach (var by in new object[] { new { contactId = zebulon.Contact }, new { email = " Zebulon.Quark@EXAMPLE.com" }, new { phone = "0049 (30) 555-1234" } })
            Assert.Equal([zebulon.Contact], List((await zebulon.Export(by)).Ok(), "contactIds"));
    }

    [Fact]
    public async Task Bookings_under_a_contact_that_is_no_more_are_found_by_what_they_tell()
    {
        var zebulon = await Zebulon.Of(cluster.Server);
        (await zebulon.Site.Delete($"/contacts/v4/contacts/{zebulon.Contact}")).Ok();
        foreach (var by in new object[] { new { contactId = zebulon.Contact }, new { email = Zebulon.Email } })
            Assert.Contains("bookings", (await zebulon.Export(by)).Ok()["sections"]!.AsArray().Select(s => (string)s!["name"]!));
        (await zebulon.Site.Post($"{Zebulon.Path}/erase", new { email = Zebulon.Email, confirm = true })).Ok();
        Assert.Equal([], await cluster.Server.Db.WithAny(zebulon.Site, Zebulon.Marks));
    }

    private static string[] List(JsonNode told, string name) => [.. told["customer"]![name]!.AsArray().Select(i => (string)i!)];
}
