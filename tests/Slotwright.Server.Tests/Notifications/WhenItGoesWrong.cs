using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Contacts;

namespace Slotwright.Server.Tests.Notifications;

/// <summary>Mail servers that have no time, know nobody or fall silent, and servers that go down while sending.</summary>
public sealed class WhenItGoesWrong(PostOffice office)
{
    [Fact]
    public async Task A_mail_server_without_time_is_asked_again_later_with_the_same_mail()
    {
        var (site, bob) = (await office.NewSite(), PostOffice.Somebody("busy-bob"));
        var booking = await Confirm(site, bob);
        var waits = await Confirmation(site, booking, "QUEUED", 1);
        Assert.Equal("451 4.3.2 too busy", (string)waits["reason"]!);
        Assert.NotNull((string?)waits["nextAttemptDate"]);
        await office.SendAt(site, "2027-01-01T00:00:00Z");
        Assert.Contains("Hair cut", (await office.Mails.Next(bob)).Text, StringComparison.Ordinal);
        Assert.Equal(2, (int)(await Confirmation(site, booking, "SENT", 2))["attempts"]!);
    }

    [Fact]
    public async Task An_address_nobody_has_is_told_as_such_and_not_tried_again()
    {
        var (site, bob) = (await office.NewSite(), PostOffice.Somebody("gone-bob"));
        var failed = await Confirmation(site, await Confirm(site, bob), "FAILED", 1);
        Assert.Equal("550 5.1.1 nobody of that name", (string)failed["reason"]!);
        Assert.Null((string?)failed["nextAttemptDate"]);
    }

    [Fact]
    public async Task A_confirmation_that_may_have_arrived_is_repeated_under_the_same_id()
    {
        var (site, bob) = (await office.NewSite(), PostOffice.Somebody("silent-bob"));
        var booking = await Confirm(site, bob);
        var first = await office.Mails.Next(bob);
        await Confirmation(site, booking, "QUEUED", 1);
        await office.SendAt(site, "2027-01-01T00:00:00Z");
        var second = await office.Mails.Next(bob);
        Assert.Equal((first["Message-ID"], first["Date"]), (second["Message-ID"], second["Date"]));
    }

    [Fact]
    public async Task A_reminder_that_may_have_arrived_is_not()
    {
        var (site, bob) = (await office.NewSite(), PostOffice.Somebody("silent-bob"));
        var booking = await Confirm(site, bob, notify: false);
        await PostOffice.Reminders(site, booking, r => r.Count == 1);
        await office.SendAt(site, "2031-06-01T08:00:00Z");
        await office.Mails.Next(bob);
        Assert.Equal("the connection to the mail server broke off", (string)Assert.Single(await PostOffice.Reminders(site, booking, r => (string)r[0]["status"]! == "UNKNOWN"))["reason"]!);
        await office.SendAt(site, "2031-06-01T20:00:00Z");
        Assert.True(office.Mails.IsEmpty(bob));
    }

    [Fact]
    public async Task What_a_server_was_sending_when_it_went_down_is_repeated_but_for_reminders()
    {
        var (site, bob) = (await office.NewSite(), PostOffice.Somebody());
        var booking = await Confirm(site, bob);
        var first = await office.Mails.Next(bob);
        await office.CrashWhileSending((string)(await Confirmation(site, booking, "SENT", 1))["id"]!);
        Assert.Equal(first["Message-ID"], (await office.Mails.Next(bob))["Message-ID"]);
        var reminder = Assert.Single(await PostOffice.Reminders(site, booking, r => r.Count == 1));
        await office.CrashWhileSending((string)reminder["id"]!);
        Assert.Equal("the server went down while it was being sent; it may have arrived", (string)Assert.Single(await PostOffice.Reminders(site, booking, r => (string)r[0]["status"]! == "UNKNOWN"))["reason"]!);
        Assert.True(office.Mails.IsEmpty(bob));
    }

    [Fact]
    public async Task Two_servers_send_many_mails_once_each()
    {
        var site = await office.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        string[] all = [.. Enumerable.Range(0, 20).Select(i => PostOffice.Somebody($"c{i}"))];
        await Task.WhenAll(all.Select((who, i) => MailsToCustomers.Book(site, service, ann, who, start: $"2031-06-{2 + i / 8:00}T{9 + i % 8:00}:00:00")));
        foreach (var who in all) await office.Mails.Next(who);
        var log = await PostOffice.Log(site, null, log => log.Count(n => (string)n["kind"]! == "BOOKING_CONFIRMED" && (string)n["status"]! == "SENT") == all.Length);
        Assert.All(all, who => Assert.True(office.Mails.IsEmpty(who)));
        Assert.All(log.Where(n => (string)n["status"]! == "SENT" && (string)n["channel"]! == "EMAIL"), n => Assert.Equal(1, (int)n["attempts"]!));
    }

    [Fact]
    public async Task Messages_go_to_phones_and_to_whoever_hears_of_everything()
    {
        var site = await office.NewSite(settings: new { messages = new[] { new { kind = "BOOKING_CONFIRMED", channels = new[] { "SMS" } } } });
        var (here, busy, wrong) = (Phone(), Phone(), Phone());
        (office.Answers[busy], office.Answers[wrong]) = (429, 400);
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        async Task<JsonNode> Of(string phone, string start, string status) =>
            await Confirmation(site, await MailsToCustomers.Book(site, service, ann, PostOffice.Somebody(), b => b["contactDetails"]!["phone"] = phone, start), status, 1);
        var sent = await Of(here, "2031-06-02T10:00:00", "SENT");
        Assert.Equal(("SMS", here), ((string)sent["channel"]!, (string)sent["recipient"]!));
        var (_, authorization, body) = Assert.Single(office.Posted, p => p.Path == "/sms" && (string)p.Body["to"]! == here);
        Assert.Equal(("Bearer of-the-sms", (string)sent["id"]!), (authorization, (string)body["id"]!));
        Assert.Contains("Hair cut", (string)body["text"]!, StringComparison.Ordinal);
        Assert.Equal("it answered 429", (string)(await Of(busy, "2031-06-02T12:00:00", "QUEUED"))["reason"]!);
        Assert.Equal("it answered 400", (string)(await Of(wrong, "2031-06-02T14:00:00", "FAILED"))["reason"]!);
        await PostOffice.Log(site, null, _ => office.Posted.Count(p => p.Path == "/hook" && (string)p.Body["siteId"]! == site.Id) == 3);
        Assert.All(office.Posted.Where(p => p.Path == "/hook" && (string)p.Body["siteId"]! == site.Id), p => Assert.Equal("BOOKING_CONFIRMED", (string)p.Body["kind"]!));
    }

    [Fact]
    public async Task A_message_of_the_inbox_is_mailed_when_it_says_so()
    {
        var (site, bob) = (await office.NewSite(), PostOffice.Somebody());
        var contact = await site.GivenContact(new { name = new { first = "Bob" }, emails = new { items = new[] { new { email = bob } } } });
        var conversation = (await site.Post("/inbox/v2/conversations", new { participantId = new { contactId = (string)contact["id"]! } })).Ok()["conversation"]!;
        Task<Reply> Say(string text, bool mail) => site.Post("/inbox/v2/messages", new { conversationId = (string)conversation["id"]!, sendNotifications = mail, message = new { content = new { minimal = new { text } }, visibility = "BUSINESS_AND_PARTICIPANT", direction = "BUSINESS_TO_PARTICIPANT" } });
        (await Say("unheard", false)).Ok();
        (await Say("See <you>\nsoon", true)).Ok();
        var mail = await office.Mails.Next(bob);
        Assert.Equal("Test: See <you> soon", mail["Subject"]);
        Assert.StartsWith("See <you>\nsoon", mail.Text, StringComparison.Ordinal);
        Assert.Contains("See &lt;you&gt;<br>soon", mail.Html, StringComparison.Ordinal);
        Assert.True(office.Mails.IsEmpty(bob));
        Assert.Equal($"{Guid.Parse((string)conversation["id"]!):N}.2", mail["Message-ID"].Trim('<').Split('@')[0]);
        var answer = $"From: {bob}\nIn-Reply-To: {mail["Message-ID"]}\nReferences: {mail["References"]}\n\nSee you\n\n> See <you>\n> soon\n";
        Assert.Equal(((string)conversation["id"]!, "RECEIVED"), ((await site.Post("/slotwright/v1/inbox/inbound-mail", new { mail = answer })).Ok() is var told ? ((string)told["conversationId"]!, (string)told["outcome"]!) : default));
    }

    private static async Task<JsonNode> Confirm(TestSite site, string email, bool notify = true)
    {
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        return (await site.Post("/_api/bookings-service/v2/bookings", new { booking = site.BookingOf(service, "2031-06-02T10:00:00", ann, b => (b["status"], b["contactDetails"]!["email"]) = ("CONFIRMED", email)), participantNotification = new { notifyParticipants = notify } })).Ok()["booking"]!;
    }

    private static async Task<JsonNode> Confirmation(TestSite site, JsonNode booking, string status, int attempts)
    {
        bool Is(JsonNode n) => (string)n["kind"]! == "BOOKING_CONFIRMED" && (string)n["status"]! == status && (int)n["attempts"]! == attempts;
        return (await PostOffice.Log(site, booking, log => log.Any(Is))).Single(Is);
    }

    private static string Phone() => $"+49 170 {Random.Shared.NextInt64(1_000_000_000):000000000}";
}
