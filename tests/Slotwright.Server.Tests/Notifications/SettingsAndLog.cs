using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Notifications;

/// <summary>What a site says of its notifications, and what it can see of them.</summary>
public sealed class SettingsAndLog(Cluster cluster, PostOffice office)
{
    private const string Path = "/slotwright/v1/notification-settings", Log = "/slotwright/v1/notifications";

    [Fact]
    public async Task A_site_is_born_with_a_reminder_a_day_before_in_english()
    {
        var site = await cluster.Server.NewSite();
        var settings = (await site.Get(Path)).Ok()["notificationSettings"]!;
        Assert.Equal(("1", "en", "[]", """[{"amount":24,"unit":"HOURS","channels":["EMAIL","SMS"]}]"""), ((string)settings["revision"]!, (string)settings["language"]!, settings["messages"]!.ToJsonString(), settings["reminders"]!.ToJsonString()));
        Assert.Equal(403, (await (await site.Visitor()).Get(Path)).Status);
        Assert.Equal(403, (await (await site.Visitor()).Get(Log)).Status);
    }

    [Fact]
    public async Task They_change_part_by_part_over_the_revision_that_was_read()
    {
        var site = await cluster.Server.NewSite();
        var changed = (await site.Patch(Path, new { notificationSettings = new { revision = "1", language = "de", senderName = "Anna", ownerEmails = new[] { "a@example.com" } } })).Ok()["notificationSettings"]!;
        Assert.Equal(("2", "de", "Anna", 1), ((string)changed["revision"]!, (string)changed["language"]!, (string)changed["senderName"]!, changed["reminders"]!.AsArray().Count));
        (await site.Patch(Path, new { notificationSettings = new { revision = "1", language = "fr" } })).Refused(409, "REVISION_MISMATCH");
        Assert.Null((await site.Patch(Path, new { notificationSettings = new { revision = "2", senderName = (string?)null } })).Ok()["notificationSettings"]!["senderName"]);
    }

    [Fact]
    public async Task All_that_is_wrong_with_them_is_told_at_once()
    {
        var site = await cluster.Server.NewSite();
        var wrong = await site.Patch(Path, new
        {
            notificationSettings = new
            {
                revision = "1",
                language = "xx",
                manageUrlTemplate = "javascript:alert({token})",
                messages = new object[] { new { kind = "REMINDER", channels = new[] { "EMAIL" } }, new { kind = "BOOKING_CONFIRMED", channels = new[] { "IN_APP" } }, new { kind = "OWNER_CANCELED", channels = Array.Empty<string>() }, new { kind = "OWNER_CANCELED", channels = Array.Empty<string>() }, new { kind = "BOOKING_PENDING" } },
                reminders = new object[] { new { amount = 101, unit = "DAYS", channels = new[] { "EMAIL" } }, new { amount = 1, unit = "HOURS", channels = new[] { "IN_APP" } }, new { amount = 1, unit = "HOURS", channels = new[] { "SMS" } }, new { amount = 5, channels = new[] { "SMS" } } },
            },
        });
        Assert.Equal(["notificationSettings.language VALIDATION", "notificationSettings.manageUrlTemplate VALIDATION", "notificationSettings.messages[0].kind VALIDATION", "notificationSettings.messages[1].channels VALIDATION",
            "notificationSettings.messages[3].kind VALIDATION", "notificationSettings.messages[4].channels VALIDATION", "notificationSettings.reminders[0] VALIDATION",
            "notificationSettings.reminders[1].channels VALIDATION", "notificationSettings.reminders[2] VALIDATION", "notificationSettings.reminders[3] VALIDATION"], wrong.Violations().Order(StringComparer.Ordinal));
        Assert.Equal(["notificationSettings.ownerEmails[1] FORMAT", "notificationSettings.replyTo FORMAT"],
            (await site.Patch(Path, new { notificationSettings = new { revision = "1", replyTo = "nobody", ownerEmails = new[] { "a@example.com", "b" } } })).Violations().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("https://x.example/{token}", true)]
    [InlineData("http://localhost:3000/b/{bookingId}#{token}", true)]
    [InlineData("https://x.example/{bookingId}", false)]
    [InlineData("https://x.example/{token} onclick=", false)]
    [InlineData("data:text/html,{token}", false)]
    [InlineData("/b/{token}", false)]
    public async Task Links_lead_to_web_pages_only(string template, bool isFine)
    {
        var site = await cluster.Server.NewSite();
        Assert.Equal(isFine ? 200 : 400, (await site.Patch(Path, new { notificationSettings = new { revision = "1", manageUrlTemplate = template } })).Status);
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_is_lost_without_a_word()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var booking = await MailsToCustomers.Book(site, await site.GivenService([ann]), ann, "bob@example.com");
        var skipped = (await PostOffice.Log(site, booking, log => log.Any(n => (string)n["kind"]! == "BOOKING_CONFIRMED"))).Single(n => (string)n["kind"]! == "BOOKING_CONFIRMED");
        Assert.Equal(("SKIPPED", "no mail server is set"), ((string)skipped["status"]!, (string)skipped["reason"]!));
        (await site.Post($"{Log}/test", new { email = "me@example.com" })).Refused(428, "NO_MAIL_SERVER");
    }

    [Fact]
    public async Task Who_left_no_address_is_in_the_log()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var booking = await site.Book(await site.GivenService([ann]), "2031-06-02T10:00:00", ann, b => (b["status"], b["contactDetails"]) = ("CONFIRMED", new JsonObject { ["firstName"] = "Bob" }));
        Assert.Equal("the customer has no e-mail address", (string)Assert.Single(await PostOffice.Log(site, booking, log => log.Count > 0))["reason"]!);
    }

    [Fact]
    public async Task A_test_mail_goes_out_at_once_and_the_servers_answer_is_told()
    {
        var site = await office.NewSite(settings: new { senderName = "Søster" });
        var (me, gone) = (PostOffice.Somebody("me"), PostOffice.Somebody("gone-me"));
        Assert.Equal("""{"sent":true,"reply":"250 2.0.0 taken as 42"}""", (await site.Post($"{Log}/test", new { email = me })).Ok().ToJsonString());
        Assert.Equal("Søster <no-reply@slotwright.example>", (await office.Mails.Next(me))["From"]);
        Assert.Equal("""{"sent":false,"reply":"550 5.1.1 nobody of that name"}""", (await site.Post($"{Log}/test", new { email = gone })).Ok().ToJsonString());
        Assert.Equal(["email FORMAT"], (await site.Post($"{Log}/test", new { email = "nobody" })).Violations());
    }

    [Fact]
    public async Task What_was_sent_can_be_sent_again_as_a_message_of_its_own()
    {
        var (site, bob) = (await office.NewSite(), PostOffice.Somebody());
        var ann = await site.GivenStaff();
        var booking = await MailsToCustomers.Book(site, await site.GivenService([ann]), ann, bob);
        var first = await office.Mails.Next(bob);
        var sent = (await PostOffice.Log(site, booking, log => log.Any(n => (string)n["status"]! == "SENT"))).First(n => (string)n["status"]! == "SENT");
        var again = (await site.Post($"{Log}/{sent["id"]}/resend", new { })).Ok()["notification"]!;
        Assert.Equal(("QUEUED", bob, "BOOKING_CONFIRMED"), ((string)again["status"]!, (string)again["recipient"]!, (string)again["kind"]!));
        var second = await office.Mails.Next(bob);
        Assert.Equal(first.Text.Split("https://salon")[0], second.Text.Split("https://salon")[0]);
        Assert.NotEqual(first["Message-ID"], second["Message-ID"]);
        var reminder = (await PostOffice.Reminders(site, booking, r => r.Count == 1))[0];
        (await site.Post($"{Log}/{reminder["id"]}/resend", new { })).Refused(428, "NOT_SENT_YET");
        (await site.Post($"{Log}/{Guid.NewGuid()}/resend", new { })).Refused(404, "NOTIFICATION_NOT_FOUND");
    }

    [Fact]
    public async Task The_owner_is_told_of_a_webhook_that_was_switched_off()
    {
        var (site, server) = (await office.NewSite(), await office.Server());
        var told = """{"body":{"webhookId":"11111111-1111-4111-8111-111111111111","url":"https://x.example/<hook>","reason":"410"}}"""u8.ToArray();
        await using var tx = server.Db.Begin(Guid.Parse(site.Id));
        tx.Write("""
            INSERT INTO outbox (site_id, entity_fqdn, slug, kind, entity_id, sequence, event_time, identity_type, identity_id, body, origin)
            VALUES ($1, 'slotwright.v1.webhook', 'disabled', 'actionEvent', 'w', 1, now(), 'App', $1, $2, 0)
            """, told);
        await tx.Commit(CancellationToken.None);
        Assert.Contains("https://x.example/<hook>", (await office.Mails.Next(PostOffice.OwnerOf(site))).Text, StringComparison.Ordinal);
        var log = await PostOffice.Log(site, null, log => log.Count(n => (string)n["status"]! == "SENT") == 2);
        Assert.Contains("https://x.example/<hook>", (string)Assert.Single(log, n => (string)n["channel"]! == "IN_APP")["text"]!, StringComparison.Ordinal);
        Assert.Equal(2, log.Count);
        Assert.True(office.Mails.IsEmpty(PostOffice.OwnerOf(site)));
    }

    [Fact]
    public async Task The_owner_has_an_inbox_and_reads_it()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var visitor = await site.Visitor();
        foreach (var start in new[] { "2031-06-02T10:00:00", "2031-06-02T12:00:00", "2031-06-02T14:00:00" }) (await site.ConfirmOrDecline(await visitor.Book(service, start, ann))).Ok();
        await PostOffice.Log(site, null, log => log.Count(n => (string)n["channel"]! == "IN_APP") == 3);
        var page = (await site.Get($"{Log}?channel=IN_APP&unreadOnly=true&limit=2")).Ok();
        var rest = (await site.Get($"{Log}?cursor={page["pagingMetadata"]!["cursors"]!["next"]}")).Ok();
        JsonNode[] inbox = [.. page["notifications"]!.AsArray()!, .. rest["notifications"]!.AsArray()!];
        Assert.Equal((3, false), (inbox.Select(n => (string)n["id"]!).Distinct().Count(), (bool)rest["pagingMetadata"]!["hasNext"]!));
        Assert.All(inbox, n => Assert.True((string)n["kind"]! == "OWNER_NEW_BOOKING" && ((string)n["text"]!).Contains("Hair cut", StringComparison.Ordinal) && !(bool)n["read"]!, n.ToJsonString()));
        Assert.True((bool)(await site.Patch($"{Log}/{inbox[0]["id"]}", new { notification = new { id = (string)inbox[0]["id"]!, read = true } })).Ok()["notification"]!["read"]!);
        Assert.Equal(2, (await site.Get($"{Log}?unreadOnly=true")).Ok()["notifications"]!.AsArray().Count);
        Assert.Equal(400, (await site.Get($"{Log}?cursor=guess")).Status);
        (await site.Patch($"{Log}/{Guid.NewGuid()}", new { notification = new { read = true } })).Refused(404, "NOTIFICATION_NOT_FOUND");
    }
}
