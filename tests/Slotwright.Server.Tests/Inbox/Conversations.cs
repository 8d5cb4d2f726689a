using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Contacts;

namespace Slotwright.Server.Tests.Inbox;

/// <summary>The business talks with its customers, one conversation with each.</summary>
public sealed class Conversations(Cluster cluster)
{
    private const string Path = "/inbox/v2/conversations", Messages = "/inbox/v2/messages";
    private const string Business = "BUSINESS", Both = "BUSINESS_AND_PARTICIPANT", ToParticipant = "BUSINESS_TO_PARTICIPANT", ToBusiness = "PARTICIPANT_TO_BUSINESS";

    [Fact]
    public async Task There_is_one_conversation_with_a_contact()
    {
        var site = await cluster.Server.NewSite();
        var contact = await site.GivenContact(new { name = new { first = "Bob", last = "Ross" } });
        var begun = (await Begin(site, contact["id"])).Ok();
        Assert.Equal($"true {contact["id"]} Bob Ross Test", $"{begun["newConversation"]} {begun["conversation"]!["participant"]!["contactId"]} {begun["conversation"]!["participantDisplayData"]!["name"]} {begun["conversation"]!["businessDisplayData"]!["name"]}");
        var again = (await Begin(site, contact["id"])).Ok();
        Assert.Equal(("false", begun["conversation"]!.ToJsonString()), (again["newConversation"]!.ToString(), again["conversation"]!.ToJsonString()));
        Assert.Equal(begun["conversation"]!.ToJsonString(), (await site.Get($"{Path}/{begun["conversation"]!["id"]}")).Ok()["conversation"]!.ToJsonString());
        (await site.Change(contact, PeopleOfSite.Named("Robert"))).Ok();
        Assert.Equal("Robert", (string?)(await site.Get($"{Path}/{begun["conversation"]!["id"]}")).Ok()["conversation"]!["participantDisplayData"]!["name"]);
    }

    [Fact]
    public async Task A_conversation_begun_by_many_at_once_is_one()
    {
        var site = await cluster.Server.NewSite();
        var contact = await site.GivenContact(PeopleOfSite.Named("Bob"));
        var begun = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Begin(site, contact["id"])));
        Assert.Single(begun.Select(b => (string?)b.Ok()["conversation"]!["id"]).Distinct());
        Assert.Single(begun, b => (bool)b.Ok()["newConversation"]!);
    }

    [Fact]
    public async Task Visitors_can_be_talked_with_too()
    {
        var site = await cluster.Server.NewSite();
        var visitor = Guid.NewGuid();
        var begun = (await site.Post(Path, new { participantId = new { anonymousVisitorId = visitor } })).Ok()["conversation"]!;
        Assert.Equal($"{visitor} Visitor", $"{begun["participant"]!["anonymousVisitorId"]} {begun["participantDisplayData"]!["name"]}");
        (await site.Post(Path, new { participantId = new { contactId = visitor } })).Refused(404, "CONTACT_NOT_FOUND");
        Assert.Equal(["participantId.contactId REQUIRED_ONE_OF_FIELD"], (await site.Post(Path, new { participantId = new { } })).Violations());
        Assert.Equal(["participantId REQUIRED_FIELD"], (await site.Post(Path, new { })).Violations());
        Assert.NotEmpty((await site.Post(Path, new { participantId = new { contactId = visitor, memberId = visitor } })).Violations());
    }

    [Fact]
    public async Task Messages_are_kept_in_the_order_in_which_they_were_sent()
    {
        var (site, contact, id) = await Given();
        var first = (await Send(site, id, "Hello")).Ok()["message"]!;
        Assert.Equal("1 Hello BUSINESS_TO_PARTICIPANT BUSINESS_AND_PARTICIPANT false", $"{first["sequence"]} {first["content"]!["basic"]!["items"]![0]!["text"]} {first["direction"]} {first["visibility"]} {first["silent"]}");
        Assert.NotNull((string?)first["sender"]!["wixUserId"]);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(n => Send(site, id, $"More {n}")));
        var listed = await List(site, id, Both);
        Assert.Equal(Enumerable.Range(1, 11).Reverse().Select(n => $"{n}"), listed.Select(m => (string)m["sequence"]!));
        Assert.Equal(first.ToJsonString(), listed[^1].ToJsonString());
        Assert.Equal("INBOX_MESSAGE_TO_CUSTOMER", (string?)(await site.Contact(contact["id"]))["lastActivity"]!["activityType"]);
        Assert.Empty(await cluster.Of(site, "wix.crm.inbox.v2.message"));
    }

    [Fact]
    public async Task What_the_participant_says_is_told_as_an_event()
    {
        var (site, contact, id) = await Given();
        var said = (await Send(site, id, "May I come later?", direction: ToBusiness, sendAs: "PARTICIPANT")).Ok()["message"]!;
        Assert.Equal((string?)contact["id"], (string?)said["sender"]!["contactId"]);
        var told = Assert.Single(await cluster.Of(site, "wix.crm.inbox.v2.message"));
        Assert.Equal($"message_sent_to_business 1 {said["id"]}", told.Told);
        Assert.Equal((id, said.ToJsonString()), ((string?)told.Body["body"]!["conversationId"], told.Body["body"]!["message"]!.ToJsonString()));
        Assert.Equal("INBOX_MESSAGE_FROM_CUSTOMER", (string?)(await site.Contact(contact["id"]))["lastActivity"]!["activityType"]);
    }

    [Fact]
    public async Task What_only_the_business_sees_is_listed_to_it_alone()
    {
        var (site, _, id) = await Given();
        await Send(site, id, "Hello");
        await Send(site, id, "Is always late", visibility: Business);
        Assert.Equal(["Hello"], (await List(site, id, Both)).Select(Text));
        Assert.Equal(["Is always late", "Hello"], (await List(site, id, Business)).Select(Text));
    }

    [Fact]
    public async Task Messages_come_in_pages()
    {
        var (site, _, id) = await Given();
        for (var n = 1; n <= 35; n++) (await Send(site, id, $"M{n}")).Ok();
        var page = (await site.Get($"{Messages}?conversationId={id}&visibility={Both}")).Ok();
        Assert.Equal((30, "M35", true), (page["messages"]!.AsArray().Count, Text(page["messages"]![0]!), (bool)page["pagingMetadata"]!["hasNext"]!));
        var next = (await site.Get($"{Messages}?conversationId={id}&visibility={Both}&paging.cursor={page["pagingMetadata"]!["cursors"]!["next"]}")).Ok();
        Assert.Equal(["M5", "M4", "M3", "M2", "M1"], next["messages"]!.AsArray().Select(m => Text(m!)));
        Assert.Null(next["pagingMetadata"]!["cursors"]!["next"]);
        var oldest = (await site.Get($"{Messages}?conversationId={id}&visibility={Both}&sorting.order=ASC&paging.limit=2")).Ok();
        Assert.Equal(["M1", "M2"], oldest["messages"]!.AsArray().Select(m => Text(m!)));
        Assert.Equal(["paging.cursor VALIDATION"], (await site.Get($"{Messages}?conversationId={id}&visibility={Both}&paging.cursor=abc")).Violations());
        Assert.Equal(["paging.limit MIN"], (await site.Get($"{Messages}?conversationId={id}&visibility={Both}&paging.limit=0")).Violations());
        Assert.Equal(["visibility REQUIRED_FIELD"], (await site.Get($"{Messages}?conversationId={id}")).Violations());
    }

    [Fact]
    public async Task What_is_no_message_is_refused_and_leaves_no_gap()
    {
        var (site, _, id) = await Given();
        Task<Reply> Say(object message) => site.Post(Messages, new { conversationId = id, message });
        Assert.Equal(["message.content.basic REQUIRED_ONE_OF_FIELD", "message.direction REQUIRED_FIELD", "message.visibility REQUIRED_FIELD"], (await Say(new { content = new { } })).Violations().Order());
        Assert.Equal(["message.content REQUIRED_FIELD"], (await Say(new { visibility = Both, direction = ToParticipant })).Violations());
        Assert.Equal(["message.content.system FIELD_NOT_ALLOWED"], (await Say(new { visibility = Both, direction = ToParticipant, content = new { system = new { text = "Hi" } } })).Violations());
        Assert.Equal(["message.content.basic.items[0].text REQUIRED_ONE_OF_FIELD"], (await Say(new { visibility = Both, direction = ToParticipant, content = new { basic = new { items = new[] { new { } } } } })).Violations());
        Assert.NotEmpty((await Say(new { visibility = Both, direction = ToParticipant, content = new { basic = new { items = Array.Empty<object>() } } })).Violations());
        Assert.NotEmpty((await Say(new { visibility = Both, direction = ToParticipant, content = new { basic = new { items = new[] { new { text = "" } } } } })).Violations());
        Assert.NotEmpty((await Say(new { visibility = Both, direction = ToParticipant, content = new { basic = new { items = new[] { new { text = "Hi" } } }, minimal = new { text = "Hi" } } })).Violations());
        (await Say(new { visibility = Both, direction = ToParticipant, content = new { basic = new { items = new[] { new { image = new { url = "file:///etc/passwd", width = 1, height = 1 } } } } } })).Refused(400, "INVALID_MEDIA_URL");
        Assert.Equal("1", (string?)(await Say(new { visibility = Both, direction = ToParticipant, content = new { minimal = new { text = "Hi" } } })).Ok()["message"]!["sequence"]);
    }

    [Fact]
    public async Task A_message_sent_twice_under_one_key_is_said_once()
    {
        var (site, _, id) = await Given();
        var body = new { conversationId = id, message = Message("Hello", Both, ToParticipant) };
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => site.Post(Messages, body, "hello")));
        Assert.Single(replies.Select(r => r.Ok().ToJsonString()).Distinct());
        Assert.Single(await List(site, id, Both));
    }

    [Fact]
    public async Task Neither_visitors_nor_another_site_read_along()
    {
        var (site, contact, id) = await Given();
        var (visitor, other) = (await site.Visitor(), await cluster.Server.NewSite());
        (await Begin(visitor, contact["id"])).Refused(403, "IDENTITY_DOES_NOT_MATCH");
        (await visitor.Get($"{Path}/{id}")).Refused(403, "NOT_OWNED_BY_BUSINESS");
        (await visitor.Get($"{Messages}?conversationId={id}&visibility={Both}")).Refused(403, "NOT_JOINED_CHATROOM");
        (await Send(visitor, id, "Hi", direction: ToBusiness)).Refused(403, "NOT_JOINED_CHATROOM");
        (await Begin(other, contact["id"])).Refused(404, "CONTACT_NOT_FOUND");
        (await other.Get($"{Path}/{id}")).Refused(404, "CONVERSATION_NOT_FOUND");
        (await other.Get($"{Messages}?conversationId={id}&visibility={Business}")).Refused(404, "CONVERSATION_NOT_FOUND");
        (await Send(other, id, "Hi")).Refused(404, "CONVERSATION_NOT_FOUND");
    }

    [Fact]
    public async Task A_visitor_talks_with_the_business_in_a_conversation_of_their_own()
    {
        var site = await cluster.Server.NewSite();
        var (visitor, other) = (await site.Visitor(), await site.Visitor());
        var begun = (await visitor.Post(Path, new { participantId = new { } })).Ok()["conversation"]!;
        var (id, who) = ((string)begun["id"]!, (string)begun["participant"]!["anonymousVisitorId"]!);
        Assert.Equal(id, (string?)(await visitor.Post(Path, new { participantId = new { anonymousVisitorId = who } })).Ok()["conversation"]!["id"]);
        var said = (await Send(visitor, id, "Are you open?", direction: ToBusiness)).Ok()["message"]!;
        Assert.Equal(who, (string?)said["sender"]!["anonymousVisitorId"]);
        (await Send(site, id, "Always")).Ok();
        (await Send(site, id, "Who asks?", visibility: Business)).Ok();
        Assert.Equal(["Always", "Are you open?"], (await List(visitor, id, Both)).Select(Text));
        Assert.Equal(begun.ToJsonString(), (await visitor.Get($"{Path}/{id}")).Ok()["conversation"]!.ToJsonString());
        Assert.Equal($"message_sent_to_business 1 {said["id"]}", Assert.Single(await cluster.Of(site, "wix.crm.inbox.v2.message")).Told);
        (await visitor.Get($"{Messages}?conversationId={id}&visibility={Business}")).Refused(403, "NOT_JOINED_CHATROOM");
        (await Send(visitor, id, "I am you", direction: ToParticipant)).Refused(403, "IDENTITY_DOES_NOT_MATCH");
        (await Send(visitor, id, "I am you", direction: ToBusiness, visibility: Business)).Refused(403, "IDENTITY_DOES_NOT_MATCH");
        (await Send(visitor, id, "I am you", direction: ToBusiness, sendAs: "BUSINESS_USER")).Refused(403, "IDENTITY_DOES_NOT_MATCH");
        (await other.Get($"{Messages}?conversationId={id}&visibility={Both}")).Refused(403, "NOT_JOINED_CHATROOM");
        (await other.Post(Path, new { participantId = new { anonymousVisitorId = who } })).Refused(403, "IDENTITY_DOES_NOT_MATCH");
    }

    private async Task<(TestSite Site, JsonNode Contact, string Conversation)> Given()
    {
        var site = await cluster.Server.NewSite();
        var contact = await site.GivenContact(PeopleOfSite.Named("Bob"));
        return (site, contact, (string)(await Begin(site, contact["id"])).Ok()["conversation"]!["id"]!);
    }

    private static Task<Reply> Begin(TestSite site, JsonNode? contact) => site.Post(Path, new { participantId = new { contactId = (string?)contact } });

    private static Task<Reply> Send(TestSite site, string conversation, string text, string visibility = Both, string direction = ToParticipant, string? sendAs = null) =>
        site.Post(Messages, new { conversationId = conversation, message = Message(text, visibility, direction), sendAs });

    private static object Message(string text, string visibility, string direction) => new { content = new { basic = new { items = new[] { new { text } } } }, visibility, direction };

    private static async Task<List<JsonNode>> List(TestSite site, string conversation, string visibility) =>
        [.. (await site.Get($"{Messages}?conversationId={conversation}&visibility={visibility}")).Ok()["messages"]!.AsArray().Select(m => m!)];

    private static string? Text(JsonNode message) => (string?)message["content"]!["basic"]!["items"]![0]!["text"];
}
