using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Enrolling for a course: the whole set of its sessions at once (behaviour/bookings.md 3).</summary>
public sealed class CourseBookings(Cluster cluster)
{
    private async Task<(TestSite Site, JsonNode Course)> Given(int capacity = 2, Action<JsonObject>? change = null)
    {
        var site = await cluster.Server.NewSite();
        var course = await site.GivenCourse(capacity, change);
        var teacher = await site.GivenStaff();
        await site.GivenSeries(course, teacher, "2031-06-02T10:00:00", until: "2031-06-16T10:00:00");
        await site.GivenSession(course, teacher, "2031-06-20T18:00:00", minutes: 90);
        return (site, course);
    }

    [Fact]
    public async Task A_course_is_booked_from_its_first_session_to_the_end_of_its_last()
    {
        var (site, course) = await Given();
        var booking = await site.BookCourse(course);
        var schedule = booking["bookedEntity"]!["schedule"]!;
        Assert.Equal("COURSE", (string)booking["bookedEntity"]!["tags"]![0]!);
        Assert.Equal(("2031-06-02T10:00:00.000Z", "2031-06-20T19:30:00.000Z"), ((string)schedule["firstSessionStart"]!, (string)schedule["lastSessionEnd"]!));
        Assert.Equal(("2031-06-02T10:00:00.000Z", "2031-06-20T19:30:00.000Z"), ((string)booking["startDate"]!, (string)booking["endDate"]!));
        Assert.Equal((string)course["id"]!, (string)schedule["serviceId"]!);
    }

    [Fact]
    public async Task Its_places_are_counted_for_the_whole_course()
    {
        var (site, course) = await Given(capacity: 2);
        await site.BookCourse(course, 2, b => b["status"] = "CONFIRMED");
        (await site.TryBookCourse(course)).Refused(428, "SCHEDULE_CAPACITY_EXCEEDED");
        await cluster.SeatsAgree(site);
    }

    [Fact]
    public async Task A_course_without_end_can_be_booked_and_canceled()
    {
        var site = await cluster.Server.NewSite();
        var course = await site.GivenCourse();
        await site.GivenSeries(course, await site.GivenStaff(), "2031-06-02T10:00:00");
        var booking = await site.BookCourse(course, change: b => b["status"] = "CONFIRMED");
        Assert.Null(booking["endDate"]);
        Assert.Equal("CANCELED", (string)(await site.Act(booking, "cancel", new { revision = "1" })).Ok()["booking"]!["status"]!);
        await cluster.SeatsAgree(site);
    }

    [Fact]
    public async Task A_course_without_sessions_and_one_that_does_not_exist_cannot_be_booked()
    {
        var site = await cluster.Server.NewSite();
        var course = await site.GivenCourse();
        (await site.TryBookCourse(course)).Refused(428, "VALIDATION_FAILURE");
        (await site.TryBookCourse(course, change: b => b["bookedEntity"]!["schedule"]!["scheduleId"] = Guid.NewGuid().ToString())).Refused(428, "SCHEDULE_NOT_FOUND");
        Assert.Equal(["booking.bookedEntity.schedule ONE_OF_ALIGNMENT"], (await site.TryBookCourse(course, change: b => b["bookedEntity"]!["slot"] = new JsonObject { ["eventId"] = Guid.NewGuid().ToString() })).Violations());
    }
}
