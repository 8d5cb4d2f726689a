using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.AnonymousActions;

/// <summary>What a link in a message lets its reader do with a booking (behaviour/bookings.md 9).</summary>
public sealed class LinksToBookings(Cluster cluster)
{
    private const string Path = "/v1/anonymous-bookings", Noon = "2031-06-02T12:00:00", One = "2031-06-02T13:00:00", Two = "2031-06-02T14:00:00";

    [Fact]
    public async Task Whoever_has_the_link_sees_the_booking_its_service_and_what_may_be_done()
    {
        var (site, service, booking, token) = await Given(new { name = "Kind", cancellationPolicy = new { enabled = true } });
        var reader = site.Nobody();
        var seen = (await reader.Get($"{Path}/{token}")).Ok();
        Assert.Equal(((string)booking["id"]!, (string)booking["contactDetails"]!["email"]!), ((string)seen["booking"]!["id"]!, (string)seen["booking"]!["contactDetails"]!["email"]!));
        Assert.Equal((true, false), ((bool)seen["allowedAnonymousActions"]!["cancel"]!, (bool)seen["allowedAnonymousActions"]!["reschedule"]!));
        Assert.Equal((string)service["id"]!, (string)(await reader.Get($"{Path}/{token}/service")).Ok()["service"]!["id"]!);
        var detailed = (await reader.Get($"{Path}/{token}/service?fields=STAFF_MEMBER_DETAILS")).Ok()["service"]!;
        Assert.Equal("Ann", (string)Assert.Single(detailed["staffMemberDetails"]!["staffMembers"]!.AsArray())!["name"]!);
        Assert.Equal(["fields[0] INVALID_ENUM_VALUE"], (await reader.Get($"{Path}/{token}/service?fields=EVERYTHING")).Violations());
    }

    [Fact]
    public async Task The_link_cancels_the_booking_once_and_a_visitor_is_told_to_have_done_it()
    {
        var (site, _, booking, token) = await Given(new { name = "Kind", cancellationPolicy = new { enabled = true } });
        var reader = site.Nobody();
        Assert.Equal(["revision REQUIRED_FIELD"], (await reader.Post($"{Path}/{token}/cancel", new { })).Violations());
        (await reader.Post($"{Path}/{token}/cancel", new { revision = "7" })).Refused(409, "REVISION_MISMATCH");
        var canceled = (await reader.Post($"{Path}/{token}/cancel", new { revision = booking.Revision() })).Ok()["booking"]!;
        Assert.Equal("CANCELED", canceled.Status());
        Assert.Equal("CANCELED", (await site.Stored(booking)).Status());
        (await reader.Post($"{Path}/{token}/cancel", new { revision = canceled.Revision() })).Refused(428, "BOOKING_CANNOT_BE_CANCELLED");
        Assert.Equal("False False", await Allowed(reader, token));
        var told = (await cluster.Events(site)).Single(e => e.Slug == "canceled");
        Assert.NotNull(told.Action["initiatedBy"]!["anonymousVisitorId"]);
    }

    [Fact]
    public async Task The_link_moves_the_booking_and_its_participants_are_told()
    {
        var (site, _, booking, token) = await Given(new { name = "Kind", reschedulePolicy = new { enabled = true } });
        var reader = site.Nobody();
        Assert.Equal(["revision REQUIRED_FIELD", "slot REQUIRED_FIELD"], (await reader.Post($"{Path}/{token}/reschedule", new { })).Violations().Order());
        (await reader.Post($"{Path}/{token}/reschedule", new { revision = "7", slot = new { startDate = One, endDate = Two } })).Refused(409, "REVISION_MISMATCH");
        var moved = (await reader.Post($"{Path}/{token}/reschedule", new { revision = booking.Revision(), slot = new { startDate = One, endDate = Two } })).Ok()["booking"]!;
        Assert.Equal("2031-06-02T13:00:00.000Z", (string)moved["startDate"]!);
        var told = (await cluster.Events(site)).Single(e => e.Slug == "rescheduled");
        Assert.True((bool)told.Action["participantNotification"]!["notifyParticipants"]!);
        var rival = await site.Confirmed(await Service(site, moved), "2031-06-02T15:00:00", (string)moved.Slot()["resource"]!["id"]!);
        (await reader.Post($"{Path}/{token}/reschedule", new { revision = moved.Revision(), slot = new { startDate = (string)rival["startDate"]!, endDate = (string)rival["endDate"]! } })).Refused(428, "SLOT_NOT_AVAILABLE");
    }

    [Fact]
    public async Task The_link_moves_a_class_to_another_session_and_gives_up_a_course_but_does_not_move_it()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var policy = (await site.Post("/bookings/v1/booking-policies", new { bookingPolicy = new { name = "Kind", cancellationPolicy = new { enabled = true }, reschedulePolicy = new { enabled = true }, participantsPolicy = new { maxParticipantsPerBooking = 9 } } })).Ok()["bookingPolicy"]!;
        void Kind(JsonObject service) => service["bookingPolicy"] = new JsonObject { ["id"] = (string)policy["id"]! };
        var (yoga, pottery) = (await site.GivenClass(change: Kind), await site.GivenCourse(change: Kind));
        var (first, second) = (await site.GivenSession(yoga, ann, Noon), await site.GivenSession(yoga, ann, Two));
        await site.GivenSession(pottery, ann, "2031-06-03T12:00:00");
        var (lesson, course) = (await site.BookSession((string)first["id"]!, 2), await site.BookCourse(pottery, 3));
        foreach (var booking in new[] { lesson, course }) (await site.ConfirmOrDecline(booking)).Ok();
        var (ofLesson, ofCourse) = (await Token(site, lesson), await Token(site, course));
        var moved = (await site.Nobody().Post($"{Path}/{ofLesson}/reschedule", new { revision = "2", slot = new { eventId = (string)second["id"]! } })).Ok()["booking"]!;
        Assert.Equal("2031-06-02T14:00:00.000Z", (string)moved["startDate"]!);
        (await site.Nobody().Post($"{Path}/{ofCourse}/reschedule", new { revision = "2", slot = new { eventId = (string)second["id"]! } })).Refused(428, "RESCHEDULING_NOT_ALLOWED");
        Assert.Equal("True False", await Allowed(site.Nobody(), ofCourse));
        (await site.Nobody().Post($"{Path}/{ofCourse}/cancel", new { revision = "2" })).Ok();
        await cluster.SeatsAgree(site);
    }

    [Theory]
    [InlineData("{}", "False False")]
    [InlineData("""{"cancellationPolicy":{"enabled":true,"allowAnonymous":false},"reschedulePolicy":{"enabled":true,"allowAnonymous":false}}""", "False False")]
    [InlineData("""{"cancellationPolicy":{"enabled":true,"allowAnonymous":false},"reschedulePolicy":{"enabled":true}}""", "False True")]
    [InlineData("""{"cancellationPolicy":{"enabled":true},"reschedulePolicy":{"enabled":false}}""", "True False")]
    public async Task What_the_policy_does_not_leave_to_strangers_the_link_does_not_do(string policy, string allowed)
    {
        var wanted = JsonNode.Parse(policy)!.AsObject();
        wanted["name"] = "Policy";
        var (site, _, booking, token) = await Given(wanted);
        var reader = site.Nobody();
        Assert.Equal(allowed, await Allowed(reader, token));
        var (cancel, move) = (allowed.StartsWith("True", StringComparison.Ordinal), allowed.EndsWith("True", StringComparison.Ordinal));
        var moved = await reader.Post($"{Path}/{token}/reschedule", new { revision = booking.Revision(), slot = new { startDate = One, endDate = Two } });
        if (move) moved.Ok(); else moved.Refused(428, "RESCHEDULING_NOT_ALLOWED");
        var canceled = await reader.Post($"{Path}/{token}/cancel", new { revision = (await site.Stored(booking)).Revision() });
        if (cancel) canceled.Ok(); else canceled.Refused(428, "BOOKING_CANNOT_BE_CANCELLED");
    }

    [Fact]
    public async Task The_link_works_as_late_as_the_policy_says_even_for_a_reader_who_is_the_owner()
    {
        var clock = new TestClock(At("2031-06-02T08:00:00"));
        await using var server = await cluster.Another(clock);
        var (site, _, booking, token) = await Given(new { name = "Until an hour before", cancellationPolicy = new { enabled = true, limitLatestCancellation = true, latestCancellationInMinutes = 60 } }, server);
        clock.Current = At("2031-06-02T11:00:00.001");
        (await site.Post($"{Path}/{token}/cancel", new { revision = booking.Revision() })).Refused(428, "BOOKING_CANNOT_BE_CANCELLED");
        Assert.Equal("False False", await Allowed(site.Nobody(), token));
        clock.Current = At("2031-06-02T11:00:00");
        (await site.Nobody().Post($"{Path}/{token}/cancel", new { revision = booking.Revision() })).Ok();
    }

    [Fact]
    public async Task A_link_is_good_until_thirty_days_after_the_booking_wherever_that_has_been_moved()
    {
        var clock = new TestClock(At("2031-06-02T08:00:00"));
        await using var server = await cluster.Another(clock);
        var (site, _, booking, token) = await Given(new { name = "Kind" }, server);
        clock.Current = At("2031-07-02T13:00:00");
        (await site.Nobody().Get($"{Path}/{token}")).Ok();
        clock.Current = At("2031-07-02T13:00:00.001");
        foreach (var reply in await site.Nobody().TryAll(token)) reply.Refused(403, "INVALID_TOKEN");
        clock.Current = At("2031-06-02T08:00:00");
        (await site.Move(booking, One, Two)).Ok();
        clock.Current = At("2031-07-02T13:30:00");
        (await site.Nobody().Get($"{Path}/{token}")).Ok();
    }

    [Fact]
    public async Task What_a_late_cancel_would_cost_is_told_with_the_booking_when_it_is_asked_for()
    {
        var clock = new TestClock(At("2031-06-02T11:30:00"));
        await using var server = await cluster.Another(clock);
        var (site, _, _, token) = await Given(new
        {
            name = "Dear",
            saveCreditCardPolicy = new { enabled = true },
            customPolicyDescription = new { enabled = true, description = "Late is dear" },
            cancellationFeePolicy = new { enabled = true, cancellationWindows = new[] { new { percentage = "25", startInMinutes = 60 } } },
        }, server);
        var fee = (await site.Nobody().Get($"{Path}/{token}?fields=BOOKING_FEES")).Ok()["bookingFee"]!;
        Assert.Equal(("10.00", "PREVIEW"), ((string)fee["cancellationFee"]!["price"]!["value"]!, (string)fee["cancellationFee"]!["status"]!));
        Assert.Null((await site.Nobody().Get($"{Path}/{token}")).Ok()["bookingFee"]);
    }

    [Fact]
    public async Task Links_are_made_for_those_who_may_see_the_booking()
    {
        var (site, _, booking, _) = await Given(new { name = "Kind" });
        (await site.Get($"{Path}/{Guid.NewGuid()}/token")).Refused(404, "BOOKING_NOT_FOUND");
        (await (await cluster.Server.NewSite()).Get($"{Path}/{booking["id"]}/token")).Refused(404, "BOOKING_NOT_FOUND");
        (await (await site.Visitor()).Get($"{Path}/{booking["id"]}/token")).Refused(403, "PERMISSION_DENIED");
        (await site.Nobody().Get($"{Path}/{booking["id"]}/token")).Refused(401, "UNAUTHENTICATED");
    }

    private static async Task<string> Allowed(TestSite reader, string token)
    {
        var allowed = (await reader.Get($"{Path}/{token}")).Ok()["allowedAnonymousActions"]!;
        return $"{(bool)allowed["cancel"]!} {(bool)allowed["reschedule"]!}";
    }

    private static async Task<JsonNode> Service(TestSite site, JsonNode booking) => (await site.Get($"/_api/bookings/v2/services/{booking.Slot()["serviceId"]}")).Ok()["service"]!;

    private async Task<(TestSite Site, JsonNode Service, JsonNode Booking, string Token)> Given(object policy, TestServer? server = null)
    {
        var site = await cluster.Server.NewSite();
        if (server is not null) site = site.Through(server);
        var ann = await site.GivenStaff();
        var service = await site.GivenPolicy([ann], policy);
        var booking = await site.Confirmed(service, Noon, ann);
        return (site, service, booking, await Token(site, booking));
    }

    private static async Task<string> Token(TestSite site, JsonNode booking) => (string)(await site.Get($"{Path}/{booking["id"]}/token")).Ok()["token"]!;

    private static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc + "Z", System.Globalization.CultureInfo.InvariantCulture);
}
