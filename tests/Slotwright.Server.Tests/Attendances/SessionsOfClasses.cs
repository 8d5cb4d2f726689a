using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Attendances;

/// <summary>A class is come to once, a course session by session.</summary>
public sealed class SessionsOfClasses(Cluster cluster)
{
    private const string Path = "/bookings/bookings-attendance";

    [Fact]
    public async Task A_booking_of_a_class_has_the_attendance_of_its_session()
    {
        var (site, ann) = await Given();
        var yoga = await site.GivenClass();
        await site.GivenSeries(yoga, ann, "2031-06-02T10:00:00");
        var sessions = await site.Sessions(yoga, "2031-06-02T00:00:00", "2031-06-17T00:00:00");
        var booking = await site.BookSession((string)sessions[0]!["id"]!, 3);
        var noted = (await Set(site, booking)).Ok()["attendance"]!;
        Assert.Equal((string)sessions[0]!["id"]!, (string)noted["eventId"]!);
        (await Set(site, booking, (string)sessions[1]!["id"]!)).Refused(428, "SESSION_NOT_FOUND");
    }

    [Fact]
    public async Task A_booking_of_a_course_has_one_for_each_session()
    {
        var (site, ann) = await Given();
        var (course, other) = (await site.GivenCourse(), await site.GivenCourse());
        await site.GivenSeries(course, ann, "2031-06-02T10:00:00", "2031-06-24T00:00:00");
        await site.GivenSeries(other, ann, "2031-06-03T10:00:00", "2031-06-24T00:00:00");
        var booking = await site.BookCourse(course);
        (await Set(site, booking)).Refused(400, "SESSION_ID_NOT_PROVIDED");
        var sessions = (await site.Sessions(course, "2031-06-02T00:00:00", "2031-06-24T00:00:00")).Select(e => (string)e!["id"]!).ToList();
        Assert.Equal(4, sessions.Count);
        var noted = new List<string>();
        foreach (var session in sessions) noted.Add((string)(await Set(site, booking, session)).Ok()["attendance"]!["id"]!);
        Assert.Equal(4, noted.Distinct().Count());
        Assert.Equal(noted[2], (string)(await Set(site, booking, sessions[2], "NOT_ATTENDED")).Ok()["attendance"]!["id"]!);
        var foreign = (await site.Sessions(other, "2031-06-02T00:00:00", "2031-06-24T00:00:00"))[0]!;
        foreach (var none in new[] { (string)foreign["id"]!, sessions[0][..^7] + "111100Z", Guid.NewGuid().ToString() }) (await Set(site, booking, none)).Refused(428, "SESSION_NOT_FOUND");
        var shown = (await site.Post(BookingQuestions.Query, new { query = new { }, withBookingAttendanceInfo = true })).Ok()["extendedBookings"]![0]!["attendance"]!;
        Assert.Equal((noted[2], "NOT_ATTENDED"), ((string)shown["id"]!, (string)shown["status"]!));
    }

    private async Task<(TestSite, string)> Given()
    {
        var site = await cluster.Server.NewSite();
        return (site, await site.GivenStaff());
    }

    private static Task<Reply> Set(TestSite site, JsonNode booking, string? eventId = null, string status = "ATTENDED") =>
        site.Post($"{Path}/set", new { attendance = new { bookingId = (string)booking["id"]!, status, eventId } });
}
