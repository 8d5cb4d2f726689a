using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Notifications;

/// <summary>Reminders follow their booking, and none is sent twice. The zone is Berlin's: ten in June is eight in UTC.</summary>
public sealed class RemindersOut(PostOffice office)
{
    private const string Ten = "2031-06-02T10:00:00", Noon = "2031-06-02T12:00:00", One = "2031-06-02T13:00:00";

    private static readonly object Often = new { reminders = new object[] { new { amount = 1, unit = "DAYS", channels = new[] { "EMAIL" } }, new { amount = 90, unit = "MINUTES", channels = new[] { "EMAIL", "SMS" } } } };

    [Fact]
    public async Task A_day_before_is_usual_and_is_sent_once()
    {
        var (site, service, ann) = await Salon(null);
        var bob = PostOffice.Somebody();
        var booking = await MailsToCustomers.Book(site, service, ann, bob);
        await office.Mails.Next(bob);
        Assert.Equal("2031-06-01T08:00:00.000Z QUEUED", Told(Assert.Single(await PostOffice.Reminders(site, booking, r => r.Count > 0))));
        await office.SendAt(site, "2031-06-01T07:59:59Z");
        Assert.True(office.Mails.IsEmpty(bob));
        await Task.WhenAll(office.SendAt(site, "2031-06-01T08:00:00Z"), office.SendAt(site, "2031-06-01T08:00:00Z"));
        Assert.Contains("Hair cut", (await office.Mails.Next(bob))["Subject"], StringComparison.Ordinal);
        await office.SendAt(site, "2031-06-01T09:00:00Z");
        Assert.True(office.Mails.IsEmpty(bob));
        Assert.Equal("2031-06-01T08:00:00.000Z SENT", Told(Assert.Single(await PostOffice.Reminders(site, booking, r => true))));
    }

    [Fact]
    public async Task They_move_with_the_booking_and_go_with_it()
    {
        var (site, service, ann) = await Salon(Often);
        var bob = PostOffice.Somebody();
        var booking = await MailsToCustomers.Book(site, service, ann, bob, b => b["contactDetails"]!["phone"] = "+49 170 1");
        Assert.Equal(["2031-06-01T08:00:00.000Z EMAIL", "2031-06-02T06:30:00.000Z EMAIL", "2031-06-02T06:30:00.000Z SMS"], Waiting(await PostOffice.Reminders(site, booking, r => r.Count == 3)));
        booking = (await Move(site, booking, Noon, One)).Ok()["booking"]!;
        Assert.Equal(["2031-06-01T10:00:00.000Z EMAIL", "2031-06-02T08:30:00.000Z EMAIL", "2031-06-02T08:30:00.000Z SMS"], Waiting(await PostOffice.Reminders(site, booking, r => r.Count == 6)));
        booking = (await Move(site, booking, Ten, "2031-06-02T11:00:00")).Ok()["booking"]!;
        Assert.Equal(["2031-06-01T08:00:00.000Z EMAIL", "2031-06-02T06:30:00.000Z EMAIL", "2031-06-02T06:30:00.000Z SMS"], Waiting(await PostOffice.Reminders(site, booking, r => Waiting(r).Any(w => w.StartsWith("2031-06-01T08", StringComparison.Ordinal)))));
        (await site.Act(booking, "cancel", new { revision = booking.Revision() })).Ok();
        Assert.Empty(Waiting(await PostOffice.Reminders(site, booking, r => Waiting(r).Length == 0)));
    }

    [Fact]
    public async Task One_that_was_sent_is_not_sent_again_when_the_booking_comes_back_to_its_time()
    {
        var (site, service, ann) = await Salon(null);
        var bob = PostOffice.Somebody();
        var booking = await MailsToCustomers.Book(site, service, ann, bob);
        await office.Mails.Next(bob);
        await PostOffice.Reminders(site, booking, r => r.Count == 1);
        await office.SendAt(site, "2031-06-01T08:00:00Z");
        await office.Mails.Next(bob);
        booking = (await Move(site, booking, Noon, One)).Ok()["booking"]!;
        await PostOffice.Reminders(site, booking, r => r.Count == 2);
        booking = (await Move(site, booking, Ten, "2031-06-02T11:00:00")).Ok()["booking"]!;
        Assert.Equal(["CANCELED", "SENT"], (await PostOffice.Reminders(site, booking, r => r.All(n => (string)n["status"]! != "QUEUED"))).Select(n => (string)n["status"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_phone_is_reminded_only_of_a_booking_that_says_so()
    {
        var (site, service, ann) = await Salon(new { reminders = new object[] { new { amount = 2, unit = "HOURS", channels = new[] { "SMS" } } } });
        async Task<string[]> Of(bool? sms, string start)
        {
            var booking = (await site.Post("/_api/bookings-service/v2/bookings", new { sendSmsReminder = sms, booking = site.BookingOf(service, start, ann, b => (b["status"], b["contactDetails"]!["phone"]) = ("CONFIRMED", "+49 170 2")) })).Ok()["booking"]!;
            return [.. (await PostOffice.Log(site, booking, log => log.Any(n => (string)n["kind"]! == "BOOKING_CONFIRMED"))).Where(n => (string)n["kind"]! == "REMINDER").Select(Told)];
        }
        Assert.Equal(["2031-06-02T06:00:00.000Z QUEUED"], await Of(true, Ten));
        Assert.Equal(["2031-06-02T08:00:00.000Z QUEUED"], await Of(null, Noon)); // it is usual
        Assert.Empty(await Of(false, "2031-06-02T15:00:00"));
    }

    [Fact]
    public async Task A_session_that_the_business_moves_takes_its_reminders_along()
    {
        var site = await office.NewSite();
        var yoga = await site.GivenClass();
        var session = await site.GivenSession(yoga, await site.GivenStaff(), Ten);
        var booking = await site.BookSession((string)session["id"]!, change: b => (b["status"], b["contactDetails"]!["email"]) = ("CONFIRMED", PostOffice.Somebody()));
        await PostOffice.Reminders(site, booking, r => r.Count == 1);
        (await site.Patch($"/calendar/v3/events/{session["id"]}", new { @event = new { id = (string)session["id"]!, revision = (string)session["revision"]!, start = new { localDate = "2031-06-09T10:00:00" }, end = new { localDate = "2031-06-09T11:00:00" } } })).Ok();
        Assert.Equal(["2031-06-08T08:00:00.000Z EMAIL"], Waiting(await PostOffice.Reminders(site, booking, r => r.Count == 2)));
    }

    [Fact]
    public async Task It_is_looked_at_again_when_it_is_due()
    {
        var (site, service, ann) = await Salon(null);
        var (bob, eve) = (PostOffice.Somebody(), PostOffice.Somebody("eve"));
        var late = await MailsToCustomers.Book(site, service, ann, bob);
        var unwanted = await MailsToCustomers.Book(site, service, ann, eve, start: Noon);
        await office.Mails.Next(bob);
        await office.Mails.Next(eve);
        await PostOffice.Reminders(site, late, r => r.Count == 1);
        await PostOffice.Reminders(site, unwanted, r => r.Count == 1);
        await office.SendAt(site, "2031-06-02T08:00:00Z"); // a server that was down until it began
        Assert.Equal("it has begun already", (string)Assert.Single(await PostOffice.Reminders(site, late, r => true))["reason"]!);
        Assert.True(office.Mails.IsEmpty(bob));
        Assert.Contains("12:00", (await office.Mails.Next(eve)).Text, StringComparison.Ordinal); // late, but of use
    }

    [Fact]
    public async Task What_was_switched_off_meanwhile_is_not_sent()
    {
        var (site, service, ann) = await Salon(null);
        var bob = PostOffice.Somebody();
        var booking = await MailsToCustomers.Book(site, service, ann, bob);
        await office.Mails.Next(bob);
        await PostOffice.Reminders(site, booking, r => r.Count == 1);
        await PostOffice.Set(site, new { reminders = Array.Empty<object>() });
        await office.SendAt(site, "2031-06-01T08:00:00Z");
        Assert.Equal("it was switched off", (string)Assert.Single(await PostOffice.Reminders(site, booking, r => true))["reason"]!);
        Assert.True(office.Mails.IsEmpty(bob));
    }

    private static Task<Reply> Move(TestSite site, JsonNode booking, string start, string end) =>
        site.Act(booking, "reschedule", new { revision = booking.Revision(), slot = new { startDate = start, endDate = end, timezone = site.TimeZone } });

    private async Task<(TestSite Site, JsonNode Service, string Ann)> Salon(object? settings)
    {
        var site = await office.NewSite(settings: settings);
        var ann = await site.GivenStaff();
        return (site, await site.GivenService([ann]), ann);
    }

    private static string Told(JsonNode n) => $"{n["dueDate"]} {n["status"]}";

    private static string[] Waiting(IEnumerable<JsonNode> reminders) => [.. reminders.Where(n => (string)n["status"]! == "QUEUED").Select(n => $"{n["dueDate"]} {n["channel"]}").Order(StringComparer.Ordinal)];
}
