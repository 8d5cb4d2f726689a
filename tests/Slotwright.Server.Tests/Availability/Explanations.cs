using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Availability;

/// <summary>Explain Availability: why a slot is on offer or not.</summary>
public sealed class Explanations(Cluster cluster)
{
    public const string Path = "/slotwright/v1/availability/explain";

    [Fact]
    public async Task A_free_slot_is_offered_listed_and_bookable_for_no_reason()
    {
        var (site, service, ann) = await Given();
        var told = await Explain(site, service, "2031-06-02T10:00:00");
        Assert.Equal((true, true, true, 60), ((bool)told["offered"]!, (bool)told["listed"]!, (bool)told["bookable"]!, (int)told["durationInMinutes"]!));
        var slot = told["slots"]![0]!;
        Assert.Equal(("2031-06-02T11:00:00", "2031-06-02T10:00:00.000Z", (string)service["locations"]![0]!["business"]!["id"]!), ((string)slot["localEndDate"]!, (string)slot["utcStartDate"]!, (string)slot["location"]!["id"]!));
        Assert.Empty(slot["reasons"]!.AsArray());
        var resource = slot["resourceTypes"]![0]!["resources"]![0]!;
        Assert.Equal((ann, "Ann", true, "2031-06-02T09:00:00", "2031-06-02T17:00:00"), ((string)resource["id"]!, (string)resource["name"]!, (bool)resource["available"]!, (string)resource["workingHours"]![0]!["localStartDate"]!, (string)resource["workingHours"]![0]!["localEndDate"]!));
    }

    [Theory]
    [InlineData("2031-06-02T08:30:00", "OUTSIDE_WORKING_HOURS")]
    [InlineData("2031-06-02T16:30:00", "OUTSIDE_WORKING_HOURS")]
    [InlineData("2031-06-07T10:00:00", "OUTSIDE_WORKING_HOURS")]
    public async Task Outside_the_working_hours_nobody_is_available_and_the_hours_of_the_day_are_told(string start, string reason)
    {
        var (site, service, _) = await Given();
        var told = await Explain(site, service, start);
        Assert.False((bool)told["offered"]!);
        Assert.Contains("NOBODY_AVAILABLE NOT_OFFERED", OfSlot(told));
        Assert.Equal([reason], OfResource(told));
        Assert.Equal(start.Contains("06-07", StringComparison.Ordinal) ? 0 : 1, told["slots"]![0]!["resourceTypes"]![0]!["resources"]![0]!["workingHours"]!.AsArray().Count);
    }

    [Fact]
    public async Task An_event_in_the_way_is_named()
    {
        var (site, service, ann) = await Given();
        var made = await TimeOff(site, ann, "2031-06-02T12:00:00", "2031-06-02T13:00:00");
        var reason = (await Explain(site, service, "2031-06-02T11:30:00"))["slots"]![0]!["resourceTypes"]![0]!["resources"]![0]!["reasons"]!.AsArray().Single()!;
        Assert.Equal(("BLOCKED_BY_EVENT", made, "Dentist", "2031-06-02T12:00:00", "2031-06-02T13:00:00"),
            ((string)reason["code"]!, (string)reason["eventId"]!, (string)reason["eventTitle"]!, (string)reason["localStartDate"]!, (string)reason["localEndDate"]!));
        Assert.True((bool)(await Explain(site, service, "2031-06-02T13:00:00"))["offered"]!);
    }

    [Fact]
    public async Task A_booking_in_the_way_is_named_to_those_who_may_read_it()
    {
        var (site, service, ann) = await Given();
        var (bob, eve) = (await site.Visitor(), await site.Visitor());
        var booking = await bob.Book(service, "2031-06-02T10:00:00", ann);
        (await site.ConfirmOrDecline(booking)).Ok();
        foreach (var (caller, expected) in new[] { (site, (string?)booking["id"]!), (bob, (string?)booking["id"]!), (eve, null) })
        {
            var reason = (await Explain(caller, service, "2031-06-02T10:30:00"))["slots"]![0]!["resourceTypes"]![0]!["resources"]![0]!["reasons"]!.AsArray().Single()!;
            Assert.Equal(("BOOKED", expected, "2031-06-02T11:00:00"), ((string)reason["code"]!, (string?)reason["bookingId"], (string)reason["localEndDate"]!));
        }
    }

    [Fact]
    public async Task The_time_kept_free_after_a_session_is_told_apart_from_the_session()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann], buffer: 15);
        await site.Confirmed(service, "2031-06-02T10:00:00", ann);
        Assert.Equal(["BUFFER_BETWEEN_SESSIONS"], OfResource(await Explain(site, service, "2031-06-02T11:00:00")));
        Assert.Equal(["BUFFER_BETWEEN_SESSIONS"], OfResource(await Explain(site, service, "2031-06-02T09:00:00")));
        Assert.Equal(["BOOKED"], OfResource(await Explain(site, service, "2031-06-02T10:30:00")));
        Assert.True((bool)(await Explain(site, service, "2031-06-02T11:15:00"))["offered"]!);
    }

    [Fact]
    public async Task A_start_between_two_of_the_grid_can_be_had_but_is_not_listed()
    {
        var (site, service, _) = await Given();
        var told = await Explain(site, service, "2031-06-02T10:10:00");
        Assert.Equal((true, false, true), ((bool)told["offered"]!, (bool)told["listed"]!, (bool)told["bookable"]!));
        var reason = told["slots"]![0]!["reasons"]!.AsArray().Single()!;
        Assert.Equal("NOT_ON_START_GRID NOT_LISTED", $"{reason["code"]} {reason["effect"]}");
        Assert.Equal(["2031-06-02T10:00:00", "2031-06-02T10:30:00"], reason["nearestLocalStartDates"]!.AsArray().Select(s => (string)s!));
    }

    [Fact]
    public async Task The_policy_s_limits_are_told_with_their_instants()
    {
        await using var later = await cluster.Another(new TestClock(new(2031, 6, 2, 11, 0, 0, TimeSpan.Zero)));
        var (site, service, _) = await Given(later);
        var policy = (await site.Post("/bookings/v1/booking-policies", JsonNode.Parse("""
            {"bookingPolicy":{"limitEarlyBookingPolicy":{"enabled":true,"earliestBookingInMinutes":240},"limitLateBookingPolicy":{"enabled":true,"latestBookingInMinutes":60}}}
            """)!)).Ok()["bookingPolicy"]!;
        (await site.Patch($"/_api/bookings/v2/services/{service["id"]}", new { service = new { revision = "1", bookingPolicy = new { id = (string)policy["id"]! }, onlineBooking = new { enabled = false } } })).Ok();
        var early = (await Explain(site, service, "2031-06-02T16:00:00"))["slots"]![0]!;
        Assert.Equal((true, false), ((bool)early["offered"]!, (bool)early["bookable"]!));
        Assert.Equal(["TOO_EARLY_TO_BOOK NOT_BOOKABLE", "ONLINE_BOOKING_DISABLED NOT_BOOKABLE"], OfSlot(early));
        Assert.Equal("2031-06-02T12:00:00.000Z", (string)early["reasons"]![0]!["earliestBookingDate"]!);
        var late = (await Explain(site, service, "2031-06-02T11:30:00"))["slots"]![0]!;
        Assert.Equal(("TOO_LATE_TO_BOOK", "2031-06-02T10:30:00.000Z"), ((string)late["reasons"]![0]!["code"]!, (string)late["reasons"]![0]!["latestBookingDate"]!));
    }

    [Fact]
    public async Task A_time_that_the_clocks_skip_is_no_slot_and_one_they_repeat_is_two()
    {
        var site = await cluster.Server.NewSite("America/New_York");
        var service = await site.GivenService([await site.GivenStaff()]);
        var skipped = await Explain(site, service, "2031-03-09T02:30:00");
        Assert.False((bool)skipped["offered"]!);
        Assert.Equal(("LOCAL_TIME_SKIPPED", "2031-03-09T03:30:00"), ((string)skipped["reasons"]![0]!["code"]!, (string)skipped["reasons"]![0]!["localStartDate"]!));
        var twice = await Explain(site, service, "2031-11-02T01:30:00");
        Assert.Equal("LOCAL_TIME_REPEATED", (string)twice["reasons"]![0]!["code"]!);
        Assert.Equal(["2031-11-02T05:30:00.000Z", "2031-11-02T06:30:00.000Z"], twice["slots"]!.AsArray().Select(s => (string)s!["utcStartDate"]!));
        Assert.Single((await site.Post(Path, new { serviceId = (string)service["id"]!, startDate = "2031-11-02T06:30:00Z" })).Ok()["slots"]!.AsArray());
    }

    [Fact]
    public async Task Rooms_are_explained_beside_staff_and_the_business_must_be_open()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob, type) = (await site.GivenStaff(), await site.GivenStaff("Bob"), await site.GivenType());
        var (here, away) = (await site.GivenRoom(type), await site.GivenLocation(cluster));
        var far = (string)(await site.GivenResource(type, "Far room", r => r["locationOptions"] = Rooms.At(away)))["id"]!;
        var service = await site.GivenServiceWith([ann], (type, [here, far]));
        await site.Confirmed(await site.GivenServiceWith([bob], (type, [here])), "2031-06-02T10:00:00", bob);
        var told = await Explain(site, service, "2031-06-02T10:00:00");
        Assert.False((bool)told["offered"]!);
        var groups = told["slots"]![0]!["resourceTypes"]!.AsArray();
        Assert.Equal([(TestSite.StaffType, true), (type, false)], groups.Select(g => ((string)g!["resourceTypeId"]!, (bool)g["available"]!)));
        Assert.Equal(["BOOKED", "RESOURCE_NOT_AT_LOCATION"], groups[1]!["resources"]!.AsArray().Select(r => (string)r!["reasons"]![0]!["code"]!));
        Assert.Equal(["OUTSIDE_WORKING_HOURS", "BUSINESS_CLOSED"], OfResource(await Explain(site, service, "2031-06-02T18:00:00")));
        Assert.Equal("2031-06-02T09:00:00", (string)told["slots"]![0]!["businessHours"]![0]!["localStartDate"]!);
        var named = (await site.Post(Path, new { serviceId = (string)service["id"]!, localStartDate = "2031-06-02T12:00:00", resourceId = bob })).Ok();
        Assert.Equal((false, "RESOURCE_NOT_ASSIGNED"), ((bool)named["offered"]!, OfResource(named)[0]));
    }

    [Fact]
    public async Task What_the_service_does_not_offer_at_all_is_said_of_the_question()
    {
        var (site, service, _) = await Given();
        var told = (await site.Post(Path, new { serviceId = (string)service["id"]!, localStartDate = "2031-06-02T12:00:00", durationInMinutes = 45 })).Ok();
        Assert.Equal((false, "WRONG_DURATION", 60), ((bool)told["offered"]!, (string)told["reasons"]![0]!["code"]!, (int)told["reasons"]![0]!["durationsInMinutes"]![0]!));
        told = (await site.Post(Path, new { serviceId = (string)service["id"]!, localStartDate = "2031-06-02T12:00:00", location = new { locationType = "CUSTOMER" } })).Ok();
        Assert.Equal((false, "LOCATION_NOT_OFFERED"), ((bool)told["offered"]!, (string)told["reasons"]![0]!["code"]!));
    }

    [Fact]
    public async Task A_session_is_explained_by_its_seats_its_policy_and_whether_it_takes_place()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenClass(2);
        var series = await site.GivenSeries(service, ann, "2031-06-02T10:00:00");
        var told = await Explain(site, service, "2031-06-09T10:00:00");
        var slot = told["slots"]!.AsArray().Single()!;
        Assert.Equal((true, true, 2, 2, "Yoga"), ((bool)told["listed"]!, (bool)told["bookable"]!, (int)slot["totalCapacity"]!, (int)slot["bookableCapacity"]!, (string)slot["eventTitle"]!));
        Assert.Empty(slot["reasons"]!.AsArray());
        (await site.TryBookSession((string)slot["eventId"]!, 2, Rivals.Confirmed)).Ok();
        told = await Explain(site, service, "2031-06-09T10:00:00");
        Assert.Equal((true, false, 0), ((bool)told["offered"]!, (bool)told["bookable"]!, (int)told["slots"]![0]!["remainingCapacity"]!));
        Assert.Equal(["SESSION_FULL NOT_BOOKABLE"], OfSlot(told));
        told = await Explain(site, service, "2031-06-09T10:30:00");
        Assert.Equal((false, "NO_SESSION"), ((bool)told["offered"]!, (string)told["reasons"]![0]!["code"]!));
        Assert.Equal(["2031-06-09T10:00:00", "2031-06-16T10:00:00"], told["reasons"]![0]!["nearestLocalStartDates"]!.AsArray().Select(s => (string)s!));
        var next = (string)(await Explain(site, service, "2031-06-16T10:00:00"))["slots"]![0]!["eventId"]!;
        (await site.Post($"{Classes.Events}/{next}/cancel", new { })).Ok();
        told = await Explain(site, service, "2031-06-16T10:00:00");
        Assert.Equal((false, "SESSION_CANCELLED NOT_OFFERED"), ((bool)told["offered"]!, OfSlot(told)[0]));
    }

    [Theory]
    [InlineData("""{"timeZone":"Mars/Olympus","localStartDate":"2031-06-02T12:00:00"}""", 400, "INVALID_TIME_ZONE")]
    [InlineData("""{"serviceId":"11111111-1111-4111-8111-111111111111","localStartDate":"2031-06-02T12:00:00"}""", 404, "SERVICE_NOT_FOUND")]
    [InlineData("""{"resourceId":"11111111-1111-4111-8111-111111111111","localStartDate":"2031-06-02T12:00:00"}""", 404, "RESOURCE_NOT_FOUND")]
    public async Task What_does_not_exist_cannot_be_explained(string change, int status, string code)
    {
        var (site, service, _) = await Given();
        var body = JsonNode.Parse(change)!.AsObject();
        body.TryAdd("serviceId", (string)service["id"]!);
        (await site.Post(Path, body)).Refused(status, code);
    }

    [Theory]
    [InlineData("{}", "localStartDate REQUIRED_ONE_OF_FIELD")]
    [InlineData("""{"localStartDate":"2031-06-02T12:00:00","startDate":"2031-06-02T12:00:00Z"}""", "localStartDate REQUIRED_ONE_OF_FIELD")]
    [InlineData("""{"localStartDate":"9999-12-31T23:59:59"}""", "localStartDate VALIDATION")]
    [InlineData("""{"startDate":"0001-01-01T00:00:00Z"}""", "startDate VALIDATION")]
    public async Task The_moment_must_be_told_once_and_lie_within_the_calendar(string moment, string violation)
    {
        var (site, service, _) = await Given();
        var body = JsonNode.Parse(moment)!.AsObject();
        body["serviceId"] = (string)service["id"]!;
        Assert.Equal([violation], (await site.Post(Path, body)).Violations());
    }

    private async Task<(TestSite Site, JsonNode Service, string Ann)> Given(TestServer? server = null)
    {
        var site = await (server ?? cluster.Server).NewSite();
        var ann = await site.GivenStaff();
        return (site, await site.GivenService([ann]), ann);
    }

    internal static async Task<string> TimeOff(TestSite site, string resource, string from, string to)
    {
        var schedule = (string)(await site.Get($"{Rooms.Resources}/{resource}")).Ok()["resource"]!["eventsSchedule"]!["scheduleId"]!;
        return (string)(await site.Post("/calendar/v3/events", new { @event = new { scheduleId = schedule, type = "DEFAULT", title = "Dentist", start = new { localDate = from }, end = new { localDate = to } } })).Ok()["event"]!["id"]!;
    }

    private static async Task<JsonNode> Explain(TestSite site, JsonNode service, string start) =>
        (await site.Post(Path, new { serviceId = (string)service["id"]!, localStartDate = start })).Ok();

    private static string[] OfSlot(JsonNode told) => [.. (told["slots"]?[0] ?? told)["reasons"]!.AsArray().Select(r => $"{r!["code"]} {r["effect"]}")];

    private static string[] OfResource(JsonNode told) => [.. told["slots"]![0]!["resourceTypes"]![0]!["resources"]![0]!["reasons"]!.AsArray().Select(r => (string)r!["code"]!)];
}
