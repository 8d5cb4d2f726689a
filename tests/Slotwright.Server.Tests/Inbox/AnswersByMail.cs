using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Contacts;

namespace Slotwright.Server.Tests.Inbox;

/// <summary>What a customer answers by mail stands in the conversation.</summary>
public sealed class AnswersByMail(Cluster cluster)
{
    private const string Path = "/slotwright/v1/inbox/inbound-mail", Messages = "/inbox/v2/messages";

    [Fact]
    public async Task An_answer_is_a_message_of_the_conversation_it_answers()
    {
        var (site, contact, id) = await Given();
        var received = (await Post(site, Mail(id, "Yes, at ten!\n\nOn Mon, Jun 2, 2031 at 9:00 Test <salon@example.com> wrote:\n> Will you come?\n"))).Ok();
        Assert.Equal(("RECEIVED", id), ((string?)received["outcome"], (string?)received["conversationId"]));
        var message = (await List(site, id))[0];
        Assert.Equal($"{received["messageId"]} Yes, at ten! PARTICIPANT_TO_BUSINESS BUSINESS_AND_PARTICIPANT EMAIL 2 {contact["id"]}",
            $"{message["id"]} {message["content"]!["basic"]!["items"]![0]!["text"]} {message["direction"]} {message["visibility"]} {message["sourceChannel"]} {message["sequence"]} {message["sender"]!["contactId"]}");
        var told = Assert.Single(await cluster.Of(site, "wix.crm.inbox.v2.message"));
        Assert.Equal(($"message_sent_to_business 2 {message["id"]}", id), (told.Told, (string?)told.Body["body"]!["conversationId"]));
        Assert.Equal("INBOX_MESSAGE_FROM_CUSTOMER", (string?)(await site.Contact(contact["id"]))["lastActivity"]!["activityType"]);
    }

    [Fact]
    public async Task A_mail_that_comes_twice_is_one_message()
    {
        var (site, _, id) = await Given();
        var replies = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Post(site, Mail(id, "Yes"))));
        Assert.Equal(["DUPLICATE", "DUPLICATE", "DUPLICATE", "DUPLICATE", "RECEIVED"], replies.Select(r => (string)r.Ok()["outcome"]!).Order());
        Assert.Equal("DUPLICATE", (string?)(await Post(site, Mail(id, "Yes, again"))).Ok()["outcome"]);
        Assert.Equal("RECEIVED", (string?)(await Post(site, Mail(id, "And no", mailId: "other@example.com"))).Ok()["outcome"]);
        Assert.Equal("RECEIVED", (string?)(await Post(site, Mail(id, "Nameless", mailId: null))).Ok()["outcome"]);
        Assert.Equal("DUPLICATE", (string?)(await Post(site, Mail(id, "Nameless", mailId: null))).Ok()["outcome"]);
        Assert.Equal(["4", "3", "2", "1"], (await List(site, id)).Select(m => (string)m["sequence"]!));
    }

    [Fact]
    public async Task Only_the_contact_answers()
    {
        var (site, contact, id) = await Given();
        (await Post(site, Mail(id, "Yes", from: "eve@example.com"))).Refused(403, "SENDER_DOES_NOT_MATCH");
        (await Post(site, Mail(id, "Yes", from: ""))).Refused(403, "SENDER_DOES_NOT_MATCH");
        (await Post(site, Mail(Guid.NewGuid().ToString(), "Yes", from: "eve@example.com"))).Refused(404, "CONVERSATION_NOT_FOUND");
        (await Post(site, "From: bob@example.com\n\nHello")).Refused(404, "CONVERSATION_NOT_FOUND");
        (await Post(await cluster.Server.NewSite(), Mail(id, "Yes"))).Refused(404, "CONVERSATION_NOT_FOUND");
        (await Post(await site.Visitor(), Mail(id, "Yes"))).Refused(403, "PERMISSION_DENIED");
        (await site.Change(contact, new { emails = new { items = new[] { new { email = "new@example.com" }, new { email = "BOB@example.com" } } } })).Ok();
        Assert.Equal("RECEIVED", (string?)(await Post(site, Mail(id, "Yes", from: "Bob <Bob@Example.com>"))).Ok()["outcome"]);
    }

    [Fact]
    public async Task What_nobody_wrote_is_no_message()
    {
        var (site, _, id) = await Given();
        Assert.Equal("AUTOMATIC", (string?)(await Post(site, $"Auto-Submitted: auto-replied\n{Mail(id, "I am away")}")).Ok()["outcome"]);
        Assert.Equal(["mail VALIDATION"], (await Post(site, Mail(id, ""))).Violations());
        Assert.Equal(["mail REQUIRED_ONE_OF_FIELD"], (await site.Post(Path, new { })).Violations());
        Assert.Equal(["mailBase64 FORMAT"], (await site.Post(Path, new { mailBase64 = "?" })).Violations());
        Assert.Single(await List(site, id));
    }

    [Fact]
    public async Task Mails_come_as_they_are_or_within_json()
    {
        var (site, _, id) = await Given();
        (await site.Post(Path, new { mail = Mail(id, "As text: Zoë", mailId: "1") })).Ok();
        (await site.Post(Path, new { mailBase64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Mail(id, "In base64", mailId: "2"))) })).Ok();
        (await Post(site, Mail(id, "As it is", mailId: "3"), "message/rfc822")).Ok();
        (await Post(site, Mail(id, "As a form", mailId: "4"), "application/x-www-form-urlencoded")).Ok();
        (await Post(site, Mail(id, new string('x', 2 << 20), mailId: "5"))).Ok();
        var texts = (await List(site, id))[..5].ConvertAll(m => (string)m["content"]!["basic"]!["items"]![0]!["text"]!);
        Assert.Equal(["As a form", "As it is", "In base64", "As text: Zoë"], texts.Skip(1).Take(4));
        Assert.Equal(16384, texts[0].Length);
    }

    [Fact]
    public async Task An_answer_to_a_conversation_that_went_into_another_finds_that_one()
    {
        var (site, rob, id) = await Given();
        var bob = await site.GivenContact(PeopleOfSite.Emailed("robert@example.com"));
        var target = (string)(await site.Post("/inbox/v2/conversations", new { participantId = new { contactId = (string)bob["id"]! } })).Ok()["conversation"]!["id"]!;
        (await site.Post($"{PeopleOfSite.Path}/{bob["id"]}/merge", new { targetContactRevision = 1, sourceContactIds = new[] { (string)rob["id"]! } })).Ok();
        Assert.Equal(("RECEIVED", target), ((await Post(site, Mail(id, "Yes"))).Ok() is var told ? ((string?)told["outcome"], (string?)told["conversationId"]) : default));
    }

    internal static string Mail(string conversation, string text, string from = "Bob <bob@example.com>", string? mailId = "b1@example.com") =>
        $"From: {from}\n{(mailId is null ? "" : $"Message-ID: <{mailId}>\n")}In-Reply-To: <{Guid.Parse(conversation):N}.1@salon.example.com>\nSubject: Re: Test\nContent-Type: text/plain; charset=utf-8\n\n{text}";

    internal static async Task<Reply> Post(TestSite site, string mail, string type = "text/plain")
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, site.Url + Path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(mail)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.TryAddWithoutValidation("Authorization", site.Key);
        if (!string.IsNullOrEmpty(site.Id)) request.Headers.Add("wix-site-id", site.Id);
        using var response = await http.SendAsync(request);
        return new((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync()), response.Headers);
    }

    private async Task<(TestSite Site, JsonNode Contact, string Conversation)> Given()
    {
        var site = await cluster.Server.NewSite();
        var contact = await site.GivenContact(PeopleOfSite.Emailed("bob@example.com"));
        var id = (string)(await site.Post("/inbox/v2/conversations", new { participantId = new { contactId = (string)contact["id"]! } })).Ok()["conversation"]!["id"]!;
        (await site.Post(Messages, new { conversationId = id, message = new { content = new { minimal = new { text = "Will you come?" } }, visibility = "BUSINESS_AND_PARTICIPANT", direction = "BUSINESS_TO_PARTICIPANT" } })).Ok();
        return (site, contact, id);
    }

    private static async Task<List<JsonNode>> List(TestSite site, string conversation) =>
        [.. (await site.Get($"{Messages}?conversationId={conversation}&visibility=BUSINESS")).Ok()["messages"]!.AsArray().Select(m => m!)];
}
