using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Privacy;
using Slotwright.Server.Storage;
using Slotwright.Server.Tests.Bookings;
using Slotwright.Server.Tests.Contacts;

namespace Slotwright.Server.Tests.Privacy;

/// <summary>What a site has kept long enough goes by itself.</summary>
public sealed class KeptLongEnough(Cluster cluster)
{
    private const string Retention = "/slotwright/v1/retention-settings";

    [Fact]
    public async Task Customers_go_months_after_they_last_came_and_contacts_after_they_were_last_heard_of()
    {
        var clock = new TestClock(new(2031, 6, 20, 0, 0, 0, TimeSpan.Zero));
        await using var later = await cluster.Another(clock);
        var zebulon = (await Zebulon.Of(cluster.Server)).Through(later);
        (await zebulon.Site.ConfirmOrDecline(zebulon.Visit)).Ok();
        var quiet = await zebulon.Site.GivenContact(PeopleOfSite.Named("Quincy"));
        (await zebulon.Site.Patch(Retention, new { bookingsMonths = 6, contactsMonths = 3 })).Ok();
        await Sweep(later);
        Assert.Equal("Zebulon", (string?)(await zebulon.Site.Stored(zebulon.Visit))["contactDetails"]!["firstName"]);
        clock.Advance(TimeSpan.FromDays(150)); // five months after the bookings, three and more without a word
        await zebulon.Site.Confirmed(zebulon.Service, "2032-01-12T10:00:00", zebulon.Ann);
        await Task.WhenAll(Sweep(later), Sweep(later));
        Assert.Equal("Zebulon", (string?)(await zebulon.Site.Stored(zebulon.Visit))["contactDetails"]!["firstName"]);
        Assert.Equal(404, (await zebulon.Site.Get($"{PeopleOfSite.Path}/{quiet["id"]}")).Status);
        clock.Advance(TimeSpan.FromDays(60));
        await Sweep(later);
        Assert.Equal([], await cluster.Server.Db.WithAny(zebulon.Site, Zebulon.Marks));
        Assert.Equal("Erased customer", (string?)(await zebulon.Site.Stored(zebulon.OfEve))["contactDetails"]!["firstName"]);
        Assert.Equal(3, (await zebulon.Site.Get($"{Zebulon.Path}/erasures")).Ok()["erasures"]!.AsArray().Count(e => (string)e!["cause"]! == "RETENTION"));
        Assert.Equal(["bob@example.com"], (await zebulon.Site.Contacts()).Select(c => c.Email())); // who still comes stays
    }

    [Fact]
    public async Task Messages_and_the_audit_go_when_their_time_is_over()
    {
        var clock = new TestClock(TimeProvider.System.GetUtcNow());
        await using var later = await cluster.Another(clock);
        var (site, other) = ((await cluster.Server.NewSite()).Through(later), (await cluster.Server.NewSite()).Through(later));
        (await site.Patch(Retention, new { messagesMonths = 2, auditDays = 50 })).Ok();
        foreach (var one in new[] { site, other })
        {
            var contact = await one.GivenContact(PeopleOfSite.Named("Quincy"));
            var conversation = (string)(await one.Post("/inbox/v2/conversations", new { participantId = new { contactId = (string)contact["id"]! } })).Ok()["conversation"]!["id"]!;
            (await one.Post("/inbox/v2/messages", new { conversationId = conversation, message = new { content = new { basic = new { items = new[] { new { text = "Hello" } } } }, visibility = "BUSINESS_AND_PARTICIPANT", direction = "BUSINESS_TO_PARTICIPANT" } })).Ok();
            await cluster.Server.Db.List(Guid.Parse(one.Id), """
                INSERT INTO mcp_audit (site_id, id, server_id, called_at, principal, client, address, tool, kind, arguments, outcome) VALUES ($1, gen_random_uuid(), gen_random_uuid(), now() - interval '60 days', 'owner', '', '', 'x', 'read', '{}', 'done')
                """, _ => 0, CancellationToken.None);
        }
        clock.Advance(TimeSpan.FromDays(70));
        await Sweep(later);
        await cluster.Server.Services.GetRequiredService<Sweeper>().Sweep(CancellationToken.None);
        Assert.Equal("0 0", await Left(site));
        Assert.Equal("1 1", await Left(other));
    }

    private async Task<string> Left(TestSite site) => (await cluster.Server.Db.List(Guid.Parse(site.Id), "SELECT (SELECT count(*) FROM messages WHERE site_id = $1) || ' ' || (SELECT count(*) FROM mcp_audit WHERE site_id = $1)", r => r.GetString(0), CancellationToken.None))[0];

    private static Task Sweep(TestServer server) => server.Services.GetRequiredService<RetentionSweeper>().Sweep(CancellationToken.None);
}

/// <summary>Bookings of somebody else, much later.</summary>
file static class Later
{
    public static async Task<JsonNode> Confirmed(this TestSite site, JsonNode service, string start, string resource) => await site.Book(service, start, resource, b => b["status"] = "CONFIRMED");
}
