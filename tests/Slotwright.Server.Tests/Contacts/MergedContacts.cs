using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Contacts;

/// <summary>Contacts that turn out to be one person become one.</summary>
public sealed class MergedContacts(Cluster cluster)
{
    private const string Fqdn = "wix.contacts.v4.contact";

    [Fact]
    public async Task The_target_keeps_what_it_has_and_gets_what_it_lacks()
    {
        var site = await cluster.Server.NewSite();
        var (vip, late) = (await site.GivenLabel("VIP"), await site.GivenLabel("Late"));
        var target = await site.GivenContact(new { name = new { first = "Bob" }, emails = new { items = new[] { new { email = "bob@example.com" } } }, labelKeys = new { items = new[] { vip } } });
        var source = await site.GivenContact(new { name = new { first = "Robert" }, company = "Canvas", emails = new { items = new[] { new { email = "bob@work.com" } } }, phones = new { items = new[] { new { phone = "030 1234567" } } }, labelKeys = new { items = new[] { late, vip } } });
        var preview = (await Merge(site, target, [source], "preview-merge")).Ok()["contact"]!;
        Assert.Equal(2, (await site.Contacts()).Count);
        var merged = (await Merge(site, target, [source])).Ok()["contact"]!;
        Assert.Equal(preview["info"]!.ToJsonString(), merged["info"]!.ToJsonString());
        Assert.Equal("Bob Canvas bob@example.com 030 1234567 CONTACT_MERGED 2", $"{merged["info"]!["name"]!["first"]} {merged["info"]!["company"]} {merged["primaryInfo"]!["email"]} {merged["primaryInfo"]!["phone"]} {merged["lastActivity"]!["activityType"]} {merged["revision"]}");
        Assert.Equal(["bob@example.com True", "bob@work.com False"], merged["info"]!["emails"]!["items"]!.AsArray().Select(e => $"{e!["email"]} {(bool)e["primary"]!}"));
        Assert.Equal([vip, late], merged["info"]!["labelKeys"]!["items"]!.AsArray().Select(k => (string)k!));
        Assert.Equal(["deleted", "updated", "merged"], (await cluster.Of(site, Fqdn)).Skip(2).Select(e => e.Told.Split(' ')[0]));
        Assert.Equal(["deleted merge", "updated merge", "merged "], (await cluster.Server.Db.List(Guid.Parse(site.Id), "SELECT slug || ' ' || coalesce(originated_from, '') FROM outbox WHERE site_id = $1 AND entity_fqdn = $2 ORDER BY id", r => r.GetString(0), CancellationToken.None, Fqdn)).Skip(2));
        Assert.Equal([(string)source["id"]!], (await cluster.Of(site, Fqdn))[^1].Body["body"]!["sourceContactIds"]!.AsArray().Select(i => (string)i!));
    }

    [Fact]
    public async Task Who_was_merged_is_found_under_the_old_id_and_the_old_email()
    {
        var site = await cluster.Server.NewSite();
        var people = await Task.WhenAll(Enumerable.Range(0, 3).Select(n => site.GivenContact(PeopleOfSite.Emailed($"bob{n}@example.com"))));
        var once = (await Merge(site, people[1], [people[0]])).Ok()["contact"]!;
        (await Merge(site, people[2], [once])).Ok();
        foreach (var old in people.Take(2))
        {
            var found = (await site.Get($"{PeopleOfSite.Path}/{old["id"]}")).Ok();
            Assert.Equal(((string?)people[2]["id"], "MERGED"), ((string?)found["contact"]!["id"], (string?)found["responseType"]));
            (await site.Delete($"{PeopleOfSite.Path}/{old["id"]}")).Refused(404, "CONTACT_NOT_FOUND");
        }
        var ann = await site.GivenStaff();
        var booking = await site.Book(await site.GivenService([ann]), "2031-06-02T10:00:00", ann, b => b["contactDetails"]!["email"] = "bob0@example.com");
        Assert.Equal((string?)people[2]["id"], (string?)booking["contactDetails"]!["contactId"]);
    }

    [Fact]
    public async Task What_was_booked_and_said_is_the_targets()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var booking = await (await site.Visitor()).Book(service, "2031-06-02T10:00:00", ann);
        var (from, to) = (await site.Contact(booking["contactDetails"]!["contactId"]), await site.GivenContact(PeopleOfSite.Emailed("robert@example.com")));
        var (said, told) = (await Say(site, from, "Hello"), await Say(site, to, "Welcome"));
        (await Merge(site, to, [from])).Ok();
        var now = Assert.Single(await site.Find(new { filter = new JsonObject { ["contactDetails.contactId"] = (string)to["id"]! } }));
        Assert.Equal($"{to["id"]} {to["id"]} bob@example.com 2", $"{now["contactDetails"]!["contactId"]} {now["createdBy"]!["contactId"]} {now["contactDetails"]!["email"]} {now["revision"]}");
        (await site.Confirm(now)).Ok();
        (await site.Get($"/inbox/v2/conversations/{said}")).Refused(404, "CONVERSATION_NOT_FOUND");
        var messages = (await site.Get($"/inbox/v2/messages?conversationId={told}&visibility=BUSINESS")).Ok()["messages"]!.AsArray();
        Assert.Equal(["2 Hello", "1 Welcome"], messages.Select(m => $"{m!["sequence"]} {m["content"]!["previewText"]}"));
        Assert.Equal([$"conversations_merged 1 {told}"], (await cluster.Of(site, "wix.crm.inbox.v2.conversation")).Select(e => e.Told));
    }

    [Fact]
    public async Task What_cannot_be_merged_stays_as_it_is()
    {
        var site = await cluster.Server.NewSite();
        var (bob, rob) = (await site.GivenContact(PeopleOfSite.Named("Bob")), await site.GivenContact(PeopleOfSite.Named("Rob")));
        (await Merge(site, bob, [bob])).Refused(428, "ILLEGAL_MERGE");
        (await Merge(site, bob, [rob, new JsonObject { ["id"] = Guid.NewGuid().ToString() }])).Refused(404, "CONTACT_NOT_FOUND");
        (await site.Post($"{PeopleOfSite.Path}/{bob["id"]}/merge", new { targetContactRevision = 7, sourceContactIds = new[] { (string)rob["id"]! } })).Refused(409, "FAILED_PRECONDITION");
        Assert.Equal(["sourceContactIds FORMAT"], (await site.Post($"{PeopleOfSite.Path}/{bob["id"]}/merge", new { targetContactRevision = 1, sourceContactIds = new[] { "rob" } })).Violations());
        Assert.Equal(["sourceContactIds MIN_SIZE"], (await site.Post($"{PeopleOfSite.Path}/{bob["id"]}/merge", new { targetContactRevision = 1 })).Violations());
        Assert.Equal(2, (await site.Contacts()).Count);
    }

    private static Task<Reply> Merge(TestSite site, JsonNode target, JsonNode[] sources, string action = "merge") => site.Post($"{PeopleOfSite.Path}/{target["id"]}/{action}",
        action == "merge" ? new { targetContactRevision = (int)target["revision"]!, sourceContactIds = sources.Select(s => (string)s["id"]!) } : (object)new { sourceContactIds = sources.Select(s => (string)s["id"]!) });

    private static async Task<string> Say(TestSite site, JsonNode contact, string text)
    {
        var id = (string)(await site.Post("/inbox/v2/conversations", new { participantId = new { contactId = (string)contact["id"]! } })).Ok()["conversation"]!["id"]!;
        (await site.Post("/inbox/v2/messages", new { conversationId = id, message = new { content = new { basic = new { items = new[] { new { text } } } }, visibility = "BUSINESS_AND_PARTICIPANT", direction = "BUSINESS_TO_PARTICIPANT" } })).Ok();
        return id;
    }
}
