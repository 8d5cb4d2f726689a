using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Contacts;

namespace Slotwright.Server.Tests.CustomerFile;

/// <summary>A note belongs to one contact, and goes where that contact goes.</summary>
public sealed class NoteLife(Cluster cluster)
{
    private const string Path = "/crm/notes/v2/notes", Fqdn = "wix.crm.notes.v2.note";

    [Fact]
    public async Task A_note_is_written_read_changed_and_thrown_away()
    {
        var site = await cluster.Server.NewSite();
        var bob = await site.GivenContact(PeopleOfSite.Named("Bob"));
        var note = (await site.Post(Path, new { note = new { contactId = (string)bob["id"]!, text = "Likes quiet" } })).Ok()["note"]!;
        Assert.Equal($"{bob["id"]} Likes quiet NOT_SET USER 1", $"{note["contactId"]} {note["text"]} {note["type"]} {note["source"]!["sourceType"]} {note["revision"]}");
        Assert.Equal(note.ToJsonString(), (await site.Get($"{Path}/{note["id"]}")).Ok()["note"]!.ToJsonString());
        var other = await site.GivenContact(PeopleOfSite.Named("Ann"));
        var changed = (await site.Patch($"{Path}/{note["id"]}", new { note = new { revision = "1", text = "Likes music", type = "CALL_SUMMARY", contactId = (string)other["id"]! } })).Ok()["note"]!;
        Assert.Equal($"{bob["id"]} Likes music CALL_SUMMARY 2", $"{changed["contactId"]} {changed["text"]} {changed["type"]} {changed["revision"]}");
        (await site.Patch($"{Path}/{note["id"]}", new { note = new { revision = "1", text = "Late" } })).Refused(409, "REVISION_MISMATCH");
        (await site.Delete($"{Path}/{note["id"]}")).Ok();
        (await site.Get($"{Path}/{note["id"]}")).Refused(404, "NOTE_NOT_FOUND");
        Assert.Equal([$"created 1 {note["id"]}", $"updated 2 {note["id"]}", $"deleted 2 {note["id"]}"], (await cluster.Of(site, Fqdn)).Select(e => e.Told));
    }

    [Fact]
    public async Task A_note_is_about_somebody_the_business_knows()
    {
        var site = await cluster.Server.NewSite();
        (await site.Post(Path, new { note = new { contactId = Guid.NewGuid(), text = "?" } })).Refused(404, "CONTACT_NOT_FOUND");
        Assert.Equal(["note.contactId REQUIRED_FIELD"], (await site.Post(Path, new { note = new { text = "?" } })).Violations());
        var bob = await site.GivenContact(PeopleOfSite.Named("Bob"));
        Assert.Equal(["note.text MAX_LENGTH"], (await site.Post(Path, new { note = new { contactId = (string)bob["id"]!, text = new string('a', 2049) } })).Violations());
        (await (await site.Visitor()).Post(Path, new { note = new { contactId = (string)bob["id"]!, text = "I was here" } })).Refused(403, "PERMISSION_DENIED");
        (await (await cluster.Server.NewSite()).Post(Path, new { note = new { contactId = (string)bob["id"]!, text = "Not mine" } })).Refused(404, "CONTACT_NOT_FOUND");
    }

    [Fact]
    public async Task Notes_are_listed_by_contact_the_newest_first()
    {
        var site = await cluster.Server.NewSite();
        var (bob, ann) = (await site.GivenContact(PeopleOfSite.Named("Bob")), await site.GivenContact(PeopleOfSite.Named("Ann")));
        foreach (var (who, text) in new[] { (bob, "one"), (ann, "two"), (bob, "three") }) await Given(site, who, text);
        Assert.Equal("three one", await Texts(site, new { contactId = (string)bob["id"]! }));
        Assert.Equal("three two one", await Texts(site, new { }));
        Assert.Equal("two", await Texts(site, new { query = new { filter = new JsonObject { ["contactId"] = (string)ann["id"]! } } }));
        var page = (await site.Post($"{Path}/query", new { contactId = (string)bob["id"]!, query = new { cursorPaging = new { limit = 1 } } })).Ok();
        Assert.Equal("one", await Texts(site, new { contactId = (string)bob["id"]!, query = new { cursorPaging = new { cursor = (string)page["pagingMetadata"]!["cursors"]!["next"]! } } }));
        Assert.Equal(["contactId FORMAT"], (await site.Post($"{Path}/query", new { contactId = "bob" })).Violations());
    }

    [Fact]
    public async Task Notes_go_to_whom_their_contact_is_merged_into_and_are_gone_with_a_deleted_one()
    {
        var site = await cluster.Server.NewSite();
        var (bob, rob) = (await site.GivenContact(PeopleOfSite.Named("Bob")), await site.GivenContact(PeopleOfSite.Named("Rob")));
        var note = await Given(site, rob, "Likes quiet");
        (await site.Post($"{PeopleOfSite.Path}/{bob["id"]}/merge", new { targetContactRevision = 1, sourceContactIds = new[] { (string)rob["id"]! } })).Ok();
        var passed = (await site.Get($"{Path}/{note["id"]}")).Ok()["note"]!;
        Assert.Equal($"{bob["id"]} 2", $"{passed["contactId"]} {passed["revision"]}");
        Assert.Equal("Likes quiet", await Texts(site, new { contactId = (string)bob["id"]! }));
        (await site.Patch($"{Path}/{note["id"]}", new { note = new { revision = "2", text = "Likes music" } })).Ok();
        (await site.Delete($"{PeopleOfSite.Path}/{bob["id"]}")).Ok();
        (await site.Get($"{Path}/{note["id"]}")).Refused(404, "NOTE_NOT_FOUND");
        Assert.Equal("deleted 3", (await cluster.Of(site, Fqdn))[^1].Told[..9]);
    }

    [Fact]
    public async Task Whoever_notes_while_the_contact_goes_leaves_no_note_behind()
    {
        var site = await cluster.Server.NewSite();
        for (var round = 0; round < 4; round++)
        {
            var bob = await site.GivenContact(PeopleOfSite.Named("Bob"));
            var noting = Enumerable.Range(0, 4).Select(n => site.Post(Path, new { note = new { contactId = (string)bob["id"]!, text = $"{n}" } })).ToList();
            (await site.Delete($"{PeopleOfSite.Path}/{bob["id"]}")).Ok();
            Assert.All(await Task.WhenAll(noting), r => Assert.True(r.Status is 200 or 404, r.Json!.ToJsonString()));
            Assert.Equal("", await Texts(site, new { contactId = (string)bob["id"]! }));
        }
    }

    internal static async Task<JsonNode> Given(TestSite site, JsonNode contact, string text) => (await site.Post(Path, new { note = new { contactId = (string)contact["id"]!, text } })).Ok()["note"]!;

    private static async Task<string> Texts(TestSite site, object asked) => string.Join(' ', (await site.Post($"{Path}/query", asked)).Ok()["notes"]!.AsArray().Select(n => (string?)n!["text"]));
}
