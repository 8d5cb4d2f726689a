using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Attendances;

/// <summary>Who came to what was booked (behaviour/staff.md 4).</summary>
public sealed class AttendanceLife(Cluster cluster)
{
    private const string Path = "/bookings/bookings-attendance", BulkPath = "/bookings/v2/bulk/attendance", Fqdn = "wix.bookings.v2.attendance";

    [Fact]
    public async Task What_is_noted_of_a_session_is_noted_over_what_was_noted_before()
    {
        var (site, booking) = await Given();
        var first = (await Set(site, booking, "ATTENDED", 3)).Ok()["attendance"]!;
        var second = (await Set(site, booking, "NOT_ATTENDED")).Ok()["attendance"]!;
        var session = (string)booking.Slot()["eventId"]!;
        Assert.Equal(("ATTENDED", 3, session, session, (string)booking["id"]!), ((string)first["status"]!, (int)first["numberOfAttendees"]!, (string)first["eventId"]!, (string)first["sessionId"]!, (string)first["bookingId"]!));
        Assert.Equal(((string)first["id"]!, "NOT_ATTENDED", 1), ((string)second["id"]!, (string)second["status"]!, (int)second["numberOfAttendees"]!));
        Assert.Equal(second.ToJsonString(), (await site.Get($"{Path}/{first["id"]}")).Ok()["attendance"]!.ToJsonString());
        Assert.Single((await site.Post($"{Path}/query", new { })).Ok()["attendances"]!.AsArray());
    }

    [Fact]
    public async Task The_session_may_be_named_and_must_be_the_bookings()
    {
        var (site, booking) = await Given();
        var (_, other) = await Given(site, "2031-06-02T11:00:00");
        var session = (string)booking.Slot()["eventId"]!;
        (await Set(site, booking, "ATTENDED", eventId: session.ToUpperInvariant())).Ok();
        (await Set(site, booking, "ATTENDED", sessionId: session)).Ok();
        (await Set(site, booking, "ATTENDED", eventId: (string)other.Slot()["eventId"]!)).Refused(428, "SESSION_NOT_FOUND");
        (await Set(site, booking, "ATTENDED", eventId: Guid.NewGuid().ToString())).Refused(428, "SESSION_NOT_FOUND");
        Assert.Single((await site.Post($"{Path}/query", new { })).Ok()["attendances"]!.AsArray());
    }

    [Fact]
    public async Task An_appointment_that_is_not_on_the_calendar_has_no_session_to_come_to()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var created = await site.Book(await site.GivenService([ann]), "2031-06-02T10:00:00", ann);
        (await Set(site, created, "ATTENDED")).Refused(400, "SESSION_ID_NOT_PROVIDED");
        (await Set(site, created, "ATTENDED", eventId: Guid.NewGuid().ToString())).Refused(428, "SESSION_NOT_FOUND");
    }

    [Fact]
    public async Task It_belongs_to_a_booking_has_a_status_and_counts_from_none()
    {
        var (site, booking) = await Given();
        (await site.Post($"{Path}/set", new { attendance = new { bookingId = Guid.NewGuid(), status = "ATTENDED" } })).Refused(404, "BOOKING_NOT_FOUND");
        Assert.Equal(["attendance REQUIRED_FIELD"], (await site.Post($"{Path}/set", new { })).Violations());
        Assert.Equal(["attendance.bookingId REQUIRED_FIELD", "attendance.status REQUIRED_FIELD"], (await site.Post($"{Path}/set", new { attendance = new { } })).Violations());
        Assert.Equal(["attendance.status INVALID_ENUM_VALUE"], (await Set(site, booking, "LATE")).Violations());
        Assert.Equal(["attendance.numberOfAttendees MIN"], (await Set(site, booking, "ATTENDED", -1)).Violations());
        (await Set(site, booking, "NOT_SET", 0)).Ok();
        (await (await site.Visitor()).Post($"{Path}/set", new { attendance = new { bookingId = (string)booking["id"]!, status = "ATTENDED" } })).Refused(403, "PERMISSION_DENIED");
        (await (await cluster.Server.NewSite()).Post($"{Path}/set", new { attendance = new { bookingId = (string)booking["id"]!, status = "ATTENDED" } })).Refused(404, "BOOKING_NOT_FOUND");
    }

    [Fact]
    public async Task Of_several_at_once_a_missing_field_fails_all_and_a_wrong_session_itself_only()
    {
        var (site, booking) = await Given();
        (await site.Post($"{BulkPath}/set", new { })).Refused(400, "ATTENDANCES_MISSING_IN_REQUEST");
        (await site.Post($"{BulkPath}/set", new { attendanceDetails = Array.Empty<object>() })).Refused(400, "ATTENDANCES_MISSING_IN_REQUEST");
        var good = new { attendance = new { bookingId = (string)booking["id"]!, status = "ATTENDED" } };
        Assert.Equal(["attendanceDetails[1].attendance.status REQUIRED_FIELD", "attendanceDetails[2].attendance REQUIRED_FIELD"],
            (await site.Post($"{BulkPath}/set", new { attendanceDetails = new object[] { good, new { attendance = new { bookingId = (string)booking["id"]! } }, new { } } })).Violations());
        Assert.Empty((await site.Post($"{Path}/query", new { })).Ok()["attendances"]!.AsArray());
        var wrong = new { attendance = new { bookingId = (string)booking["id"]!, status = "ATTENDED", eventId = Guid.NewGuid() } };
        var results = (await site.Post($"{BulkPath}/set", new { attendanceDetails = new object[] { wrong, good }, returnFullEntity = true })).Ok();
        Assert.Equal("SESSION_NOT_FOUND", (string)results["results"]![0]!["itemMetadata"]!["error"]!["code"]!);
        Assert.Equal("ATTENDED", (string)results["results"]![1]!["item"]!["status"]!);
        Assert.Equal("""{"totalSuccesses":1,"totalFailures":1,"undetailedFailures":0}""", results["bulkActionMetadata"]!.ToJsonString());
    }

    [Fact]
    public async Task What_is_deleted_is_gone_and_is_all_that_is_told_of_attendance()
    {
        var (site, booking) = await Given();
        var (_, other) = await Given(site, "2031-06-02T11:00:00");
        var ids = new[] { await Id(site, booking), await Id(site, other) };
        (await site.Delete($"{Path}/{ids[0]}")).Ok();
        (await site.Delete($"{Path}/{ids[0]}")).Refused(404, "ATTENDANCE_NOT_FOUND");
        (await site.Get($"{Path}/{ids[0]}")).Refused(404, "ATTENDANCE_NOT_FOUND");
        var results = (await site.Post($"{BulkPath}/delete", new { attendanceIds = ids })).Ok()["results"]!.AsArray();
        Assert.Equal([$"{ids[0]} ATTENDANCE_NOT_FOUND", $"{ids[1]} "], results.Select(r => $"{r!["itemMetadata"]!["id"]} {r["itemMetadata"]!["error"]?["code"]}"));
        Assert.Equal([$"deleted 1 {ids[0]}", $"deleted 1 {ids[1]}"], (await cluster.Of(site, Fqdn)).Select(e => e.Told));
    }

    [Fact]
    public async Task Attendances_are_found_by_what_they_say_page_by_page()
    {
        var (site, booking) = await Given();
        var (_, other) = await Given(site, "2031-06-02T11:00:00");
        (await Set(site, booking, "ATTENDED", 2)).Ok();
        (await Set(site, other, "NOT_ATTENDED", 5)).Ok();
        async Task<string> Found(object query) => string.Join(' ', (await site.Post($"{Path}/query", new { query })).Ok()["attendances"]!.AsArray().Select(a => (string)a!["status"]!));
        Assert.Equal("NOT_ATTENDED", await Found(new { filter = new { bookingId = (string)other["id"]! } }));
        Assert.Equal("ATTENDED", await Found(new { filter = new { eventId = (string)booking.Slot()["eventId"]!, numberOfAttendees = JsonNode.Parse("""{"$lt":3}""") } }));
        Assert.Equal("NOT_ATTENDED ATTENDED", await Found(new { sort = new[] { new { fieldName = "numberOfAttendees", order = "DESC" } } }));
        var page = (await site.Post($"{Path}/query", new { query = new { cursorPaging = new { limit = 1 } } })).Ok();
        Assert.True((bool)page["pagingMetadata"]!["hasNext"]!);
        Assert.Equal("NOT_ATTENDED", await Found(new { cursorPaging = new { limit = 1, cursor = (string)page["pagingMetadata"]!["cursors"]!["next"]! } }));
    }

    [Fact]
    public async Task Two_who_note_the_same_session_at_once_note_it_once()
    {
        var (site, booking) = await Given();
        var all = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => Set(site, booking, "ATTENDED", i)));
        Assert.Single(all.Select(r => (string)r.Ok()["attendance"]!["id"]!).Distinct());
        Assert.Single((await site.Post($"{Path}/query", new { })).Ok()["attendances"]!.AsArray());
    }

    [Fact]
    public async Task Extended_bookings_show_it_when_they_are_asked_to()
    {
        var (site, booking) = await Given();
        var (_, other) = await Given(site, "2031-06-02T11:00:00");
        (await Set(site, booking, "ATTENDED", 2)).Ok();
        var asked = (await site.Post(BookingQuestions.Query, new { query = new { sort = new[] { new { fieldName = "startDate", order = "ASC" } } }, withBookingAttendanceInfo = true })).Ok()["extendedBookings"]!;
        Assert.Equal(("ATTENDED", 2), ((string)asked[0]!["attendance"]!["status"]!, (int)asked[0]!["attendance"]!["numberOfAttendees"]!));
        Assert.Null(asked[1]!["attendance"]);
        Assert.Null((await site.Post(BookingQuestions.Query, new { query = new { } })).Ok()["extendedBookings"]![0]!["attendance"]);
    }

    private static async Task<string> Id(TestSite site, JsonNode booking) => (string)(await Set(site, booking, "ATTENDED")).Ok()["attendance"]!["id"]!;

    private static Task<Reply> Set(TestSite site, JsonNode booking, string status, int? numberOfAttendees = null, string? eventId = null, string? sessionId = null) =>
        site.Post($"{Path}/set", new { attendance = new { bookingId = (string)booking["id"]!, status, numberOfAttendees, eventId, sessionId } });

    private async Task<(TestSite, JsonNode)> Given() => await Given(await cluster.Server.NewSite(), "2031-06-02T10:00:00");

    private static async Task<(TestSite, JsonNode)> Given(TestSite site, string start)
    {
        var ann = await site.GivenStaff();
        return (site, await site.Confirmed(await site.GivenService([ann]), start, ann));
    }
}
