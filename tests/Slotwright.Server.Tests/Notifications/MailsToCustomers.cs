using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Notifications;

/// <summary>What customers are told by mail of their bookings, and what owners are.</summary>
public sealed class MailsToCustomers(PostOffice office)
{
    private const string Ten = "2031-06-02T10:00:00", Noon = "2031-06-02T12:00:00";

    [Fact]
    public async Task A_confirmed_booking_is_told_with_an_invitation_and_a_link_to_manage_it()
    {
        var (site, service, ann) = await Salon();
        var bob = PostOffice.Somebody();
        var booking = await Book(site, service, ann, bob, b => b["contactDetails"]!["lastName"] = "Müller");
        var mail = await office.Mails.Next(bob);
        Assert.Equal("=?utf-8?B?Qm9iIE3DvGxsZXI=?=", mail.Raw.Split("To: ")[1].Split(' ')[0]);
        Assert.Equal(("Test <no-reply@slotwright.example>", $"Bob Müller <{bob}>", PostOffice.OwnerOf(site)), (mail["From"], mail["To"], mail["Reply-To"]));
        Assert.Contains("Hair cut", mail["Subject"], StringComparison.Ordinal);
        foreach (var body in new[] { mail.Text, mail.Html }) Assert.True(body.Contains("Hair cut", StringComparison.Ordinal) && body.Contains("10:00", StringComparison.Ordinal) && body.Contains("Ann", StringComparison.Ordinal), body);
        Assert.Equal(2, mail.Parts("text/calendar").Count); // one that mail programs understand, one to keep
        Assert.Contains("METHOD:REQUEST\r\n", mail.Invitation, StringComparison.Ordinal);
        Assert.Contains($"UID:{booking["id"]}@slotwright\r\n", mail.Invitation, StringComparison.Ordinal);
        var link = mail.Text.Split("https://salon.example/b/")[1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[0];
        Assert.StartsWith($"{booking["id"]}?t=", link, StringComparison.Ordinal);
        var seen = (await (await site.Visitor()).Get($"/v1/anonymous-bookings/{link.Split("?t=")[1]}")).Ok();
        Assert.Equal((string)booking["id"]!, (string)seen["booking"]!["id"]!);
        var sent = Assert.Single(await PostOffice.Log(site, booking, log => log.Any(n => (string)n["channel"]! == "EMAIL" && (string)n["status"]! == "SENT")), n => (string)n["kind"]! == "BOOKING_CONFIRMED");
        Assert.Equal((bob, "SENT", 1, mail["Subject"]), ((string)sent["recipient"]!, (string)sent["status"]!, (int)sent["attempts"]!, (string)sent["subject"]!));
    }

    [Fact]
    public async Task A_customer_reads_their_own_language_and_clock()
    {
        var (site, service, ann) = await Salon();
        var bob = PostOffice.Somebody();
        (await site.Post("/contacts/v4/contacts", new { info = new { name = new { first = "Bob" }, emails = new { items = new[] { new { email = bob } } }, locale = "de-AT" } })).Ok();
        await Book(site, service, ann, bob, b => b["contactDetails"]!["timeZone"] = "America/New_York");
        var mail = await office.Mails.Next(bob);
        Assert.Equal("de", mail["Content-Language"]);
        Assert.Contains("04:00", mail.Text, StringComparison.Ordinal); // ten in Berlin
    }

    [Fact]
    public async Task What_customers_do_themselves_is_confirmed_to_them_and_told_to_the_owner()
    {
        var (site, service, ann) = await Salon();
        var bob = PostOffice.Somebody();
        var visitor = await site.Visitor();
        var booking = (await site.ConfirmOrDecline(await visitor.Book(service, Ten, ann, b => b["contactDetails"]!["email"] = bob))).Ok()["booking"]!;
        var first = await office.Mails.Next(bob);
        Assert.Contains("Hair cut", (await office.Mails.Next(PostOffice.OwnerOf(site)))["Subject"], StringComparison.Ordinal);
        booking = (await visitor.Act(booking, "reschedule", new { revision = booking.Revision(), slot = new { startDate = Noon, endDate = "2031-06-02T13:00:00", timezone = site.TimeZone } })).Ok()["booking"]!;
        var moved = await office.Mails.Next(bob);
        Assert.True(moved.Text.Contains("12:00", StringComparison.Ordinal) && moved.Text.Contains("10:00", StringComparison.Ordinal), moved.Text); // now, and before
        await office.Mails.Next(PostOffice.OwnerOf(site));
        (await visitor.Act(booking, "cancel", new { revision = booking.Revision() })).Ok();
        var gone = await office.Mails.Next(bob);
        Assert.Contains("METHOD:CANCEL\r\n", gone.Invitation, StringComparison.Ordinal);
        Assert.Equal(Line(first, "UID"), Line(gone, "UID"));
        Assert.Equal([2, 3, 4], new[] { first, moved, gone }.Select(m => int.Parse(Line(m, "SEQUENCE"), System.Globalization.CultureInfo.InvariantCulture)));
        await office.Mails.Next(PostOffice.OwnerOf(site));
        var log = await PostOffice.Log(site, booking, log => log.Count(n => (string)n["kind"]! == "OWNER_CANCELED") == 2);
        Assert.Equal(["OWNER_NEW_BOOKING", "OWNER_RESCHEDULED", "OWNER_CANCELED"], log.Where(n => (string)n["channel"]! == "IN_APP").Select(n => (string)n["kind"]!));
    }

    [Fact]
    public async Task What_the_business_does_is_told_when_it_says_so_with_its_own_words()
    {
        var (site, service, ann) = await Salon();
        var bob = PostOffice.Somebody();
        var booking = await Book(site, service, ann, bob);
        await office.Mails.Next(bob);
        booking = (await site.Act(booking, "reschedule", new { revision = booking.Revision(), slot = new { startDate = Noon, endDate = "2031-06-02T13:00:00", timezone = site.TimeZone } })).Ok()["booking"]!;
        (await site.Act(booking, "cancel", new { revision = booking.Revision(), participantNotification = new { notifyParticipants = true, message = "<b>Sorry</b> & see you" } })).Ok();
        var mail = await office.Mails.Next(bob); // of the move nothing was said
        Assert.Contains("METHOD:CANCEL\r\n", mail.Invitation, StringComparison.Ordinal);
        Assert.Contains("<b>Sorry</b> & see you", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Sorry</b>", mail.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Sorry&lt;/b&gt; &amp; see you", mail.Html, StringComparison.Ordinal);
        Assert.Equal(["BOOKING_CONFIRMED", "BOOKING_CANCELED"], (await PostOffice.Log(site, booking, log => log.Count(n => (string)n["channel"]! == "EMAIL" && (string)n["kind"]! != "REMINDER") == 2)).Where(n => (string)n["kind"]! != "REMINDER").Select(n => (string)n["kind"]!));
    }

    [Fact]
    public async Task Nobody_is_told_when_the_request_says_not_to()
    {
        var (site, service, ann) = await Salon();
        var bob = PostOffice.Somebody();
        var booking = (await site.ConfirmOrDecline((await site.Post("/_api/bookings-service/v2/bookings", new { booking = site.BookingOf(service, Ten, ann, b => b["contactDetails"]!["email"] = bob), participantNotification = new { notifyParticipants = false } })).Ok()["booking"]!)).Ok()["booking"]!;
        Assert.Equal(["REMINDER"], (await PostOffice.Log(site, booking, log => log.Count > 0)).Select(n => (string)n["kind"]!));
        Assert.True(office.Mails.IsEmpty(bob));
    }

    [Fact]
    public async Task Services_booked_together_are_told_in_one_mail()
    {
        var spa = await Spa.Open(await office.Server());
        await PostOffice.Furnish(spa.Site);
        var bob = PostOffice.Somebody();
        var package = (await spa.TryBook(spa.Package(Ten, change: (b, _) => (b["status"], b["contactDetails"]!["email"]) = ("CONFIRMED", bob)))).Ok()["multiServiceBooking"]!;
        var mail = await office.Mails.Next(bob);
        Assert.Contains("Massage", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Facial", mail.Text, StringComparison.Ordinal);
        Assert.Equal(2, mail.Parts("text/calendar").Count); // one to keep of each
        var members = Spa.Members(package);
        var log = await PostOffice.Log(spa.Site, null, log => log.Count(n => (string)n["kind"]! == "REMINDER") == 2);
        Assert.Equal(["BOOKING_CONFIRMED", "REMINDER", "REMINDER"], log.Where(n => (string)n["channel"]! == "EMAIL").Select(n => (string)n["kind"]!).Order(StringComparer.Ordinal));
        await office.SendAt(spa.Site, "2031-06-01T12:00:00Z");
        Assert.Contains("Facial", (await office.Mails.Next(bob)).Text, StringComparison.Ordinal);
        var reminders = await PostOffice.Reminders(spa.Site, members[1], r => r.All(n => (string)n["status"]! == "CANCELED"));
        Assert.Equal("it is reminded of with what was booked before it", (string)Assert.Single(reminders)["reason"]!);
    }

    [Fact]
    public async Task Who_waits_is_told_so_and_told_of_an_offer()
    {
        var site = await office.NewSite();
        var policy = (await site.Post("/bookings/v1/booking-policies", new { bookingPolicy = new { name = "Waits", waitlistPolicy = new { enabled = true, capacity = 10, reservationTimeInMinutes = 10 } } })).Ok()["bookingPolicy"]!;
        var yoga = await site.GivenClass(1, s => s["bookingPolicy"] = new JsonObject { ["id"] = (string)policy["id"]! });
        var session = (string)(await site.GivenSession(yoga, await site.GivenStaff(), Ten))["id"]!;
        var taken = await site.BookSession(session, change: b => (b["status"], b["contactDetails"]!["email"]) = ("CONFIRMED", PostOffice.Somebody()));
        var bob = PostOffice.Somebody();
        (await site.Post("/bookings/v1/waitlist/register", new { waitingResource = session, formInfo = new { contactDetails = new { email = bob, firstName = "Bob" } } })).Ok();
        var joined = await office.Mails.Next(bob);
        Assert.Empty(joined.Parts("text/calendar"));
        (await site.Act(taken, "cancel", new { revision = taken.Revision() })).Ok();
        var offered = await office.Mails.Next(bob);
        Assert.NotEqual(joined["Subject"], offered["Subject"]);
        Assert.Contains("Yoga", offered.Text, StringComparison.Ordinal);
    }

    internal async Task<(TestSite Site, JsonNode Service, string Ann)> Salon()
    {
        var site = await office.NewSite();
        var ann = await site.GivenStaff();
        return (site, await site.GivenService([ann]), ann);
    }

    internal static Task<JsonNode> Book(TestSite site, JsonNode service, string ann, string email, Action<JsonObject>? change = null, string start = Ten) => site.Book(service, start, ann, b =>
    {
        (b["status"], b["contactDetails"]!["email"]) = ("CONFIRMED", email);
        change?.Invoke(b);
    });

    private static string Line(Mail mail, string name) => mail.Invitation.Split("\r\n").First(l => l.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..];
}
