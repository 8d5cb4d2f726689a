using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Moving to another session of a class, and coming with more or fewer people (behaviour/bookings.md 6, 7).</summary>
public sealed class ClassChanges(Cluster cluster)
{
    private sealed record Studio(TestSite Site, JsonNode Yoga, string First, string Second);

    private async Task<Studio> Given(int capacity = 3)
    {
        var site = await cluster.Server.NewSite();
        var yoga = await site.GivenClass(capacity);
        var teacher = await site.GivenStaff();
        var first = await site.GivenSession(yoga, teacher, "2031-06-02T10:00:00");
        await site.GivenSeries(yoga, teacher, "2031-06-03T10:00:00");
        return new(site, yoga, (string)first["id"]!, (string)(await site.Sessions(yoga, "2031-06-03T00:00:00", "2031-06-04T00:00:00"))[0]!["id"]!);
    }

    private static Task<Reply> Move(TestSite site, JsonNode booking, string session, object? flow = null) =>
        site.Act(booking, "reschedule", new { revision = (string)booking["revision"]!, slot = new { eventId = session }, flowControlSettings = flow });

    [Fact]
    public async Task A_confirmed_booking_takes_its_places_along_to_the_other_session()
    {
        var studio = await Given(capacity: 2);
        var booking = await studio.Site.BookSession(studio.First, 2, Rivals.Confirmed);
        var moved = (await Move(studio.Site, booking, studio.Second)).Ok()["booking"]!;
        Assert.Equal((studio.Second, "2031-06-03T10:00:00", "CONFIRMED"), ((string)moved["bookedEntity"]!["slot"]!["eventId"]!, (string)moved["bookedEntity"]!["slot"]!["startDate"]!, (string)moved["status"]!));
        Assert.Equal("2031-06-03T10:00:00.000Z", (string)moved["startDate"]!);
        await studio.Site.BookSession(studio.First, 2, Rivals.Confirmed);
        (await studio.Site.TryBookSession(studio.Second)).Refused(428, "SESSION_CAPACITY_EXCEEDED");
        await cluster.SeatsAgree(studio.Site);
        var told = (await cluster.Of(studio.Site, "wix.bookings.v2.booking")).Single(e => e.Told.StartsWith("rescheduled", StringComparison.Ordinal)).Body["body"]!;
        Assert.Equal(studio.First, (string)told["previousBookedEntity"]!["slot"]!["eventId"]!);
    }

    [Fact]
    public async Task Where_the_other_session_is_full_nothing_moves()
    {
        var studio = await Given(capacity: 2);
        var booking = await studio.Site.BookSession(studio.First, 2, Rivals.Confirmed);
        await studio.Site.BookSession(studio.Second, 1, Rivals.Confirmed);
        (await Move(studio.Site, booking, studio.Second)).Refused(428, "SESSION_CAPACITY_EXCEEDED");
        (await Move(studio.Site, booking, "00000000-0000-4000-8000-000000000000")).Refused(428, "SESSION_NOT_FOUND");
        await cluster.SeatsAgree(studio.Site);
    }

    [Fact]
    public async Task The_owner_may_move_somebody_into_a_full_session()
    {
        var studio = await Given(capacity: 1);
        var booking = await studio.Site.BookSession(studio.First, 1, Rivals.Confirmed);
        await studio.Site.BookSession(studio.Second, 1, Rivals.Confirmed);
        (await Move(studio.Site, booking, studio.Second, new { skipAvailabilityValidation = true })).Ok();
        await cluster.SeatsAgree(studio.Site);
    }

    [Fact]
    public async Task A_class_is_not_exchanged_for_another_and_a_course_is_not_moved_at_all()
    {
        var studio = await Given();
        var booking = await studio.Site.BookSession(studio.First);
        var other = await studio.Site.GivenClass();
        var elsewhere = await studio.Site.GivenSession(other, await studio.Site.GivenStaff("Bea"), "2031-06-02T12:00:00");
        (await Move(studio.Site, booking, (string)elsewhere["id"]!)).Refused(428, "VALIDATION_FAILURE");
        var course = await studio.Site.GivenCourse();
        await studio.Site.GivenSession(course, await studio.Site.GivenStaff("Cem"), "2031-06-02T12:00:00");
        (await Move(studio.Site, await studio.Site.BookCourse(course), studio.Second)).Refused(428, "VALIDATION_FAILURE");
    }

    [Fact]
    public async Task Fifty_who_change_places_crosswise_end_with_every_place_counted_once()
    {
        var studio = await Given(capacity: 50);
        var booked = await Rivals.All(50, i => studio.Site.BookSession(i % 2 == 0 ? studio.First : studio.Second, 1, b => { Rivals.Confirmed(b); Rivals.Name(b, "cross", i); }));
        var moved = await Rivals.All(50, i => Move(studio.Site, booked[i], i % 2 == 0 ? studio.Second : studio.First));
        Assert.All(moved, r => r.Ok());
        await cluster.SeatsAgree(studio.Site);
    }

    [Fact]
    public async Task More_people_come_along_if_there_is_room_and_fewer_make_room()
    {
        var studio = await Given(capacity: 4);
        var booking = await studio.Site.BookSession(studio.First, 2, Rivals.Confirmed);
        await studio.Site.BookSession(studio.First, 1, Rivals.Confirmed);
        (await Resize(studio.Site, booking, 4)).Refused(428, "SESSION_CAPACITY_EXCEEDED");
        var three = (await Resize(studio.Site, booking, 3)).Ok()["booking"]!;
        Assert.Equal(3, (int)three["totalParticipants"]!);
        (await Resize(studio.Site, booking, 1)).Refused(409, "REVISION_MISMATCH");
        await cluster.SeatsAgree(studio.Site);
        (await Resize(studio.Site, three, 1)).Ok();
        await studio.Site.BookSession(studio.First, 2, Rivals.Confirmed);
        await cluster.SeatsAgree(studio.Site);
        Assert.Equal(2, (await cluster.Of(studio.Site, "wix.bookings.v2.booking")).Count(e => e.Told.StartsWith("number_of_participants_updated", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_has_no_places_yet_cannot_ask_for_more_than_are_free_but_for_fewer()
    {
        var studio = await Given(capacity: 3);
        var (two, three) = (await studio.Site.BookSession(studio.First, 2), await studio.Site.BookSession(studio.First, 3));
        await studio.Site.BookSession(studio.First, 1, Rivals.Confirmed);
        (await Resize(studio.Site, two, 3)).Refused(428, "SESSION_CAPACITY_EXCEEDED");
        Assert.Equal(2, (int)(await Resize(studio.Site, three, 2)).Ok()["booking"]!["totalParticipants"]!);
    }

    [Fact]
    public async Task The_number_for_a_course_is_held_against_the_course_and_that_of_an_appointment_is_fixed()
    {
        var studio = await Given();
        var course = await studio.Site.GivenCourse(3);
        await studio.Site.GivenSession(course, await studio.Site.GivenStaff("Bea"), "2031-06-02T12:00:00");
        var booking = await studio.Site.BookCourse(course, 1, Rivals.Confirmed);
        (await Resize(studio.Site, booking, 4)).Refused(428, "SCHEDULE_CAPACITY_EXCEEDED");
        (await Resize(studio.Site, booking, 3)).Ok();
        await cluster.SeatsAgree(studio.Site);
        var cut = await studio.Site.GivenService([await studio.Site.GivenStaff("Cem")]);
        (await Resize(studio.Site, await studio.Site.Book(cut, "2031-06-02T15:00:00", null), 2)).Refused(428, "VALIDATION_FAILURE");
    }

    [Fact]
    public async Task What_is_over_is_not_changed_any_more_and_a_number_must_be_given()
    {
        var studio = await Given();
        var booking = await studio.Site.BookSession(studio.First);
        Assert.Equal(["totalParticipants REQUIRED_ONE_OF_FIELD"], (await studio.Site.Act(booking, "update_number_of_participants", new { revision = "1" })).Violations());
        var canceled = (await studio.Site.Act(booking, "cancel", new { revision = "1" })).Ok()["booking"]!;
        (await Resize(studio.Site, canceled, 2)).Refused(428, "VALIDATION_FAILURE");
    }

    private static Task<Reply> Resize(TestSite site, JsonNode booking, int participants) =>
        site.Act(booking, "update_number_of_participants", new { revision = (string)booking["revision"]!, totalParticipants = participants });
}
