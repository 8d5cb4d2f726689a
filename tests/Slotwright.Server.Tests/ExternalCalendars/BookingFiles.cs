using System.Net;

namespace Slotwright.Server.Tests.ExternalCalendars;

/// <summary>One booking as a calendar file, for whoever may see the booking.</summary>
public sealed class BookingFiles(Cluster cluster)
{
    [Fact]
    public async Task A_booking_is_an_entry_to_keep_while_the_business_has_no_address_to_answer_to()
    {
        var (site, booking) = await Given();
        var file = await File(site, booking);
        Assert.Contains("METHOD:PUBLISH", file);
        Assert.Contains($"UID:{booking}@slotwright", file);
        Assert.Contains("DTSTART;TZID=America/New_York:20310602T100000", file);
        Assert.Contains("SUMMARY:Hair cut", file);
        Assert.Contains("STATUS:CONFIRMED", file);
        Assert.DoesNotContain(file, line => line.StartsWith("ATTENDEE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_course_without_end_is_an_entry_at_its_beginning()
    {
        var site = await cluster.Server.NewSite();
        var course = await site.GivenCourse();
        await site.GivenSeries(course, await site.GivenStaff(), "2031-06-02T10:00:00");
        var file = await File(site, (string)(await site.BookCourse(course))["id"]!);
        Assert.Contains("DTSTART:20310602T100000Z", file);
    }

    [Fact]
    public async Task It_is_an_invitation_when_the_business_has_one_and_the_end_of_it_when_canceled()
    {
        var (site, booking) = await Given();
        (await site.Post("/site-properties/v4/properties/business-contact", new { businessContact = new { email = "salon@example.com" }, fields = "email" })).Ok();
        var invitation = await File(site, booking);
        Assert.Contains("METHOD:REQUEST", invitation);
        Assert.Contains("ORGANIZER;CN=\"Test\":mailto:salon@example.com", invitation);
        Assert.Contains("ATTENDEE;CN=\"Bob\";PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:bob@example.com", invitation);
        (await site.Post($"/_api/bookings-service/v2/bookings/{booking}/cancel", new { revision = "2" })).Ok();
        var end = await File(site, booking);
        Assert.Contains("METHOD:CANCEL", end);
        Assert.Contains("STATUS:CANCELLED", end);
        Assert.True(Sequence(end) > Sequence(invitation));
    }

    [Fact]
    public async Task Who_may_not_see_the_booking_sees_no_file()
    {
        var (site, booking) = await Given();
        (await (await site.Visitor()).Get($"/slotwright/v1/bookings/{booking}/calendar.ics")).Refused(404, "BOOKING_NOT_FOUND");
        (await site.Get($"/slotwright/v1/bookings/{Guid.NewGuid()}/calendar.ics")).Refused(404, "BOOKING_NOT_FOUND");
    }

    private async Task<(TestSite Site, string Booking)> Given()
    {
        var site = await cluster.Server.NewSite("America/New_York");
        var ann = await site.GivenStaff();
        var booking = await site.Book(await site.GivenService([ann]), "2031-06-02T10:00:00", ann);
        (await site.ConfirmOrDecline(booking, "PAID")).Ok();
        return (site, (string)booking["id"]!);
    }

    private async Task<string[]> File(TestSite site, string booking)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/slotwright/v1/bookings/{booking}/calendar.ics");
        request.Headers.TryAddWithoutValidation("Authorization", site.Key);
        request.Headers.Add("wix-site-id", site.Id);
        using var response = await cluster.Server.Http.SendAsync(request);
        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        return (await response.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
    }

    private static int Sequence(string[] file) => int.Parse(file.Single(l => l.StartsWith("SEQUENCE:", StringComparison.Ordinal))[9..], System.Globalization.CultureInfo.InvariantCulture);
}
