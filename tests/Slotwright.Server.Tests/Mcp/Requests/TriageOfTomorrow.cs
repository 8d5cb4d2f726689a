
namespace Slotwright.Server.Tests.Mcp.Requests;

/// <summary>"Audit my bookings for tomorrow. If there are any unconfirmed appointments, cancel them. Then remind the remaining confirmed ones through the inbox."</summary>
public sealed class TriageOfTomorrow(Cluster cluster)
{
    private const string Tomorrow = "2031-06-03", After = "2031-06-04";

    [Fact]
    public async Task Cancels_what_nobody_confirmed_and_reminds_the_rest()
    {
        await using var salon = await Salon.Open(cluster);
        await salon.Book("massage", $"{Tomorrow}T10:00:00", "ada");
        await salon.Book("massage", $"{Tomorrow}T12:00:00", "ben");
        await salon.Book("massage", $"{Tomorrow}T14:00:00", "cat", "PENDING");
        await salon.Book("massage", $"{Tomorrow}T16:00:00", "dan", "CREATED");
        await salon.Book("massage", $"{After}T12:00:00", "eli", "PENDING");
        await salon.Asked("Audit my Wix Bookings for tomorrow", async () =>
        {
            var open = await salon.Do("wix_bookings_query", new { status = new[] { "PENDING", "CREATED" }, from = Tomorrow, to = After });
            var canceled = await salon.Do("wix_bookings_bulk_cancel", new { booking_ids = Salon.Of(open, "id"), notify = true });
            Assert.Equal((2, 0), ((int)canceled["succeeded"]!, (int)canceled["failed"]!));
            Assert.Single(salon.Assistant.Asked);
            var left = await salon.Do("wix_bookings_query", new { status = new[] { "CONFIRMED" }, from = Tomorrow, to = After });
            var sent = await salon.Do("wix_bookings_send_reminders", new { booking_ids = Salon.Of(left, "id"), idempotency_key = "reminders of 3 June" });
            Assert.Equal((2, 0), ((int)sent["sent"]!, (int)sent["skipped"]!));
            var again = await salon.Do("wix_bookings_send_reminders", new { booking_ids = Salon.Of(left, "id"), idempotency_key = "reminders of 3 June" });
            Assert.True((bool)again["replayed"]!);
        });
        Assert.Empty(salon.Failed);
        Assert.Equal(["CONFIRMED", "CONFIRMED", "CANCELED", "CANCELED", "PENDING"], await Task.WhenAll(new[] { "ada 06-03", "ben 06-03", "cat 06-03", "dan 06-03", "eli 06-04" }.Select(async b => (string)(await BookingRequests.Stored(salon, b))["status"]!)));
        Assert.Equal(["Hello ada, this is a reminder of your booking: Massage with Ann, Tue 3 Jun 2031 10:00 (Europe/Berlin)."], await Inbox(salon, "ada 06-03"));
        Assert.Equal(["Hello ben, this is a reminder of your booking: Massage with Ann, Tue 3 Jun 2031 12:00 (Europe/Berlin)."], await Inbox(salon, "ben 06-03"));
        Assert.Empty(await Inbox(salon, "cat 06-03"));
    }

    [Fact]
    public async Task Goes_by_the_customers_contacts_and_conversations_too()
    {
        await using var salon = await Salon.Open(cluster);
        await salon.Book("massage", $"{Tomorrow}T10:00:00", "ada");
        await salon.Book("massage", $"{Tomorrow}T14:00:00", "cat", "PENDING");
        var tomorrow = (await salon.Assistant.Do("wix_bookings_query", new { from = Tomorrow, to = After }))["items"]!.AsArray();
        foreach (var open in tomorrow.Where(b => (string)b!["status"]! == "PENDING")) await salon.Assistant.Do("wix_bookings_cancel", new { booking_id = (string)open!["id"]! });
        var left = tomorrow.Where(b => (string)b!["status"]! == "CONFIRMED").Select(b => (string)b!["contactDetails"]!["contactId"]!);
        var contact = (await salon.Assistant.Do("list_all_wix_contacts", new { contact_ids = left }))["items"]!.AsArray().Single()!;
        Assert.Equal("ada@example.com", (string)contact["primaryInfo"]!["email"]!);
        await salon.Assistant.Do("create_a_wix_conversation", new { contact_id = (string)contact["id"]!, message = "See you tomorrow at ten, ada." });
        Assert.Equal(["See you tomorrow at ten, ada."], await Inbox(salon, "ada 06-03"));
        Assert.Equal("CANCELED", (string)(await BookingRequests.Stored(salon, "cat 06-03"))["status"]!);
    }

    [Fact]
    public async Task Only_what_is_confirmed_and_still_to_come_is_reminded_of()
    {
        await using var salon = await Salon.Open(cluster);
        await salon.Book("massage", "2031-06-02T08:00:00", "ada");
        await salon.Book("massage", $"{Tomorrow}T10:00:00", "ben", "PENDING");
        await salon.Book("massage", $"{Tomorrow}T12:00:00", "cat");
        var nobody = Guid.NewGuid().ToString();
        var ids = new[] { salon["ada 06-02"], salon["ben 06-03"], salon["cat 06-03"], nobody };
        var preview = await salon.Assistant.Do("wix_bookings_send_reminders", new { booking_ids = ids, message = "See you!", dry_run = true });
        Assert.Equal("Remind: Massage for cat, Tue 3 Jun 2031 12:00 (Europe/Berlin)", (string)preview["effects"]![2]!);
        Assert.Empty(await Inbox(salon, "cat 06-03"));
        var sent = await salon.Assistant.Do("wix_bookings_send_reminders", new { booking_ids = ids, message = "See you!" });
        Assert.Equal(["ALREADY_BEGUN", "NOT_CONFIRMED_YET", "", "NOT_FOUND"], sent["results"]!.AsArray().Select(r => ((string?)r!["reason"] ?? "").Split(':')[0]));
        Assert.Equal(["See you!"], await Inbox(salon, "cat 06-03"));
    }

    /// <summary>What a booking's customer was written, as the inbox's own interface tells it.</summary>
    private static async Task<string[]> Inbox(Salon salon, string booking)
    {
        var contact = (string)(await BookingRequests.Stored(salon, booking))["contactDetails"]!["contactId"]!;
        var conversation = (await salon.Site.Post("/inbox/v2/conversations", new { participantId = new { contactId = contact } })).Ok()["conversation"]!;
        var messages = (await salon.Site.Get($"/inbox/v2/messages?conversationId={conversation["id"]}&visibility=BUSINESS_AND_PARTICIPANT")).Ok()["messages"]!.AsArray();
        return [.. messages.Select(m => (string)m!["content"]!["basic"]!["items"]![0]!["text"]!)];
    }
}
