using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Availability;

/// <summary>Query Availability, the calendar of before: entries for each slot and whoever is free (behaviour/availability.md 8).</summary>
public sealed class OlderCalendar(Cluster cluster)
{
    private const string Path = "/availability-calendar/v1/availability/query";

    [Fact]
    public async Task Every_member_of_staff_who_is_free_is_an_entry_of_their_own()
    {
        var (site, service, ann, bob) = await Given();
        await site.Confirmed(service, "2031-06-02T09:00:00", ann);
        var entries = await Entries(site, service, """{"startDate":"2031-06-02T09:00:00Z","endDate":"2031-06-02T10:30:00Z"}""");
        Assert.Equal([$"09:00 {bob}", $"09:30 {bob}"], entries.Select(e => $"{Start(e)} {e!["slot"]!["resource"]!["id"]}"));
        entries = await Entries(site, service, """{"startDate":"2031-06-02T10:00:00Z","endDate":"2031-06-02T11:00:00Z"}""");
        Assert.Equal(new[] { ann, bob }.Order(), entries.Select(e => (string)e!["slot"]!["resource"]!["id"]!).Order());
        var slot = entries[0]!["slot"]!;
        Assert.Equal(((string)service["id"]!, (string)service["schedule"]!["id"]!, "2031-06-02T10:00:00Z", "2031-06-02T11:00:00Z", "UTC", "OWNER_BUSINESS"),
            ((string)slot["serviceId"]!, (string)slot["scheduleId"]!, (string)slot["startDate"]!, (string)slot["endDate"]!, (string)slot["timezone"]!, (string)slot["location"]!["locationType"]!));
        Assert.Equal((true, 1, 1, false), ((bool)entries[0]!["bookable"]!, (int)entries[0]!["totalSpots"]!, (int)entries[0]!["openSpots"]!, (bool)entries[0]!["locked"]!));
        Assert.False((bool)entries[0]!["bookingPolicyViolations"]!["tooLateToBook"]!);
    }

    [Fact]
    public async Task A_slot_can_be_booked_as_it_is_told()
    {
        var (site, service, _, _) = await Given();
        var slot = (await Entries(site, service, """{"startDate":"2031-06-02T09:00:00Z","endDate":"2031-06-02T10:00:00Z"}"""))[0]!["slot"]!.DeepClone();
        var booking = (await site.Post("/_api/bookings-service/v2/bookings", new { booking = new { bookedEntity = new { slot }, totalParticipants = 1, contactDetails = new { email = "bob@example.com" } } })).Ok()["booking"]!;
        Assert.Equal(("2031-06-02T09:00:00.000Z", (string)slot["resource"]!["id"]!), ((string)booking["startDate"]!, (string)booking["bookedEntity"]!["slot"]!["resource"]!["id"]!));
    }

    [Fact]
    public async Task With_a_time_zone_dates_are_the_wall_times_they_show()
    {
        var (site, service, _, _) = await Given("America/New_York");
        var day = """{"startDate":"2031-06-02T09:00:00Z","endDate":"2031-06-02T10:00:00Z"}""";
        Assert.Empty(await Entries(site, service, day));
        var entries = await Entries(site, service, day, """{"timezone":"America/New_York"}""");
        Assert.Equal(["2031-06-02T09:00:00-04:00", "2031-06-02T09:00:00-04:00"], entries.Select(e => (string)e!["slot"]!["startDate"]!));
        entries = await Entries(site, service, """{"startDate":"2031-06-02T15:00:00","endDate":"2031-06-02T16:00:00"}""", """{"timezone":"Europe/Berlin"}""");
        Assert.Equal("2031-06-02T15:00:00+02:00", (string)entries[0]!["slot"]!["startDate"]!);
    }

    [Fact]
    public async Task Filters_take_plain_values_and_operators()
    {
        var (site, service, ann, _) = await Given();
        var day = """ "startDate":"2031-06-02T00:00:00Z","endDate":"2031-06-03T00:00:00Z" """;
        Assert.Equal(30, (await Entries(site, service, $$"""{{{day}}}""")).Count);
        Assert.Equal(15, (await Entries(site, service, $$"""{{{day}},"resourceId":["{{ann}}"]}""")).Count);
        Assert.Equal(15, (await Entries(site, service, $$$"""{{{{day}}},"slot.resource.id":{"$in":["{{{ann}}}"]}}""")).Count);
        Assert.Equal(30, (await Entries(site, service, $$"""{{{day}},"slot.location.businessLocation.id":"{{service["locations"]![0]!["business"]!["id"]}}","openSpots":1,"bookable":true}""")).Count);
        Assert.Empty(await Entries(site, service, "{" + day + $",\"slot\":{{\"location\":{{\"businessLocation\":{{\"id\":\"{Guid.NewGuid()}\"}}}}}}}}"));
        Assert.Empty(await Entries(site, service, $$$"""{{{{day}}},"openSpots":{"$gte":2}}"""));
        Assert.Empty(await Entries(site, service, $$"""{{{day}},"bookingPolicyViolations.bookOnlineDisabled":true}"""));
        Assert.Empty(await Entries(site, service, $$$"""{{{{day}}},"bookingPolicyViolations":{"tooLateToBook":true}}"""));
        Assert.Equal(2, (await Entries(site, service, """{"startDate":{"$gte":"2031-06-02T09:00:00Z"},"endDate":{"$lte":"2031-06-02T10:00:00Z"}}""")).Count);
    }

    [Fact]
    public async Task So_many_a_day_and_what_can_be_booked_comes_first()
    {
        await using var later = await cluster.Another(new TestClock(new(2031, 6, 2, 15, 15, 0, TimeSpan.Zero)));
        var (site, service, ann, _) = await Given(server: later);
        var days = $$"""{"startDate":"2031-06-02T00:00:00Z","endDate":"2031-06-04T00:00:00Z","resourceId":"{{ann}}"}""";
        Assert.Equal(["15:30", "16:00", "09:00", "09:30", "10:00", "09:00"], (await Entries(site, service, days, """{"slotsPerDay":3}""")).Select(Start));
        Assert.Equal(["16:00", "15:30"], (await Entries(site, service, days, """{"slotsPerDay":2,"query":{"sort":[{"fieldName":"startDate","order":"DESC"}]}}""")).Skip(2).Select(Start));
        Assert.Equal(2 + 15, (await Entries(site, service, days.Replace("}", ",\"bookable\":true}", StringComparison.Ordinal))).Count);
    }

    [Fact]
    public async Task Sessions_of_classes_are_entries_with_their_places_and_those_that_are_full_come_last()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenClass(3);
        await site.GivenSeries(service, ann, "2031-06-02T10:00:00");
        var time = """{"startDate":"2031-06-01T00:00:00Z","endDate":"2031-06-20T00:00:00Z"}""";
        var entries = await Entries(site, service, time);
        Assert.Equal(["2031-06-02", "2031-06-09", "2031-06-16"], entries.Select(e => ((string)e!["slot"]!["startDate"]!)[..10]));
        var slot = entries[0]!["slot"]!;
        Assert.Equal((3, 3, true, ann, (string)slot["eventId"]!), ((int)entries[0]!["totalSpots"]!, (int)entries[0]!["openSpots"]!, (bool)entries[0]!["bookable"]!, (string)slot["resource"]!["id"]!, (string)slot["sessionId"]!));
        (await site.TryBookSession((string)slot["eventId"]!, 3, Rivals.Confirmed)).Ok();
        entries = await Entries(site, service, time);
        Assert.Equal(["2031-06-09 3 True", "2031-06-16 3 True", "2031-06-02 0 False"], entries.Select(e => $"{((string)e!["slot"]!["startDate"]!)[..10]} {e["openSpots"]} {(bool)e["bookable"]!}"));
        Assert.Equal(2, (await Entries(site, service, time.Replace("}", ",\"openSpots\":1}", StringComparison.Ordinal))).Count);
        Assert.Empty(await Entries(site, service, time.Replace("}", $",\"resourceId\":\"{Guid.NewGuid()}\"}}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_course_tells_how_many_places_are_open()
    {
        var site = await cluster.Server.NewSite();
        var course = await site.GivenCourse(5);
        var path = $"/v2/availability/schedule/{course["schedule"]!["id"]}";
        await site.GivenSeries(course, await site.GivenStaff(), "2031-06-02T10:00:00", "2031-06-30T10:00:00");
        (await site.TryBookCourse(course, 2, Rivals.Confirmed)).Ok();
        var told = (await site.Get(path)).Ok();
        Assert.Equal((5, 3, false, 20), ((int)told["availability"]!["totalSpots"]!, (int)told["availability"]!["openSpots"]!, (bool)told["availability"]!["bookingPolicyViolations"]!["tooLateToBook"]!, (int)told["bookingPolicySettings"]!["maxParticipantsPerBooking"]!));
        (await site.Get($"/v2/availability/schedule/{Guid.NewGuid()}")).Refused(404, "SCHEDULE_NOT_FOUND");
        (await site.Get($"/v2/availability/schedule/{(await site.GivenClass())["schedule"]!["id"]}")).Refused(404, "SCHEDULE_NOT_FOUND");
        Assert.Empty(await Entries(site, course, """{"startDate":"2031-06-01T00:00:00Z","endDate":"2031-06-20T00:00:00Z"}"""));
    }

    [Fact]
    public async Task Services_one_right_after_the_other_are_one_slot()
    {
        var (site, service, ann, bob) = await Given();
        var second = await site.GivenService([bob], minutes: 30);
        object Ask(object? more, params object[] slots) => new { from = "2031-06-02T09:00:00", to = "2031-06-02T12:00:00", timeZone = "UTC", location = new { id = (string)service["locations"]![0]!["business"]!["id"]!, locationType = "OWNER_BUSINESS" }, slots, cursorPaging = more };
        object[] both = [new { serviceId = (string)service["id"]!, resourcesFilter = new { resourceIds = new[] { ann } } }, new { serviceId = (string)second["id"]! }];
        var told = (await site.Post("/v1/availability/multislot", Ask(null, both))).Ok();
        Assert.Equal(["09:00:00Z-10:30:00Z", "09:30:00Z-11:00:00Z", "10:00:00Z-11:30:00Z", "10:30:00Z-12:00:00Z"], told["slots"]!.AsArray().Select(s => $"{((string)s!["slot"]!["startDate"]!)[11..]}-{((string)s["slot"]!["endDate"]!)[11..]}"));
        await site.Confirmed(second, "2031-06-02T10:30:00", bob);
        Assert.Equal(3, (await site.Post("/v1/availability/multislot", Ask(null, both))).Ok()["slots"]!.AsArray().Count);
        Assert.Equal(5, (await site.Post("/v1/availability/multislot", Ask(null, both[0]))).Ok()["slots"]!.AsArray().Count);
        var page = (await site.Post("/v1/availability/multislot", Ask(new { limit = 2 }, both))).Ok();
        Assert.Equal((2, true), (page["slots"]!.AsArray().Count, (bool)page["cursorPagingMetadata"]!["hasNext"]!));
        page = (await site.Post("/v1/availability/multislot", new { cursorPaging = new { cursor = (string)page["cursorPagingMetadata"]!["cursors"]!["next"]! } })).Ok();
        Assert.Equal((1, false), (page["slots"]!.AsArray().Count, (bool)page["cursorPagingMetadata"]!["hasNext"]!));
        Assert.Equal(["from REQUIRED_FIELD", "to REQUIRED_FIELD", "location REQUIRED_FIELD", "location.locationType REQUIRED_FIELD", "slots REQUIRED_FIELD"], (await site.Post("/v1/availability/multislot", new { })).Violations());
    }

    [Theory]
    [InlineData("""{"startDate":"tomorrow"}""", "{}", "query.filter.startDate VALIDATION")]
    [InlineData("""{"startDate":"2031-06-02T00:00:00Z","endDate":"2031-06-01T00:00:00Z"}""", "{}", "query.filter.endDate VALIDATION")]
    [InlineData("""{"startDate":"2031-06-02T00:00:00Z","endDate":"2035-06-01T00:00:00Z"}""", "{}", "query.filter.endDate VALIDATION")]
    [InlineData("""{"color":"red"}""", "{}", "query.filter.color VALIDATION")]
    [InlineData("""{"bookable":"perhaps"}""", "{}", "query.filter.bookable VALIDATION")]
    [InlineData("""{"resourceId":{"$gt":"a"}}""", "{}", "query.filter.resourceId VALIDATION")]
    [InlineData("""{"openSpots":{}}""", "{}", null)]
    [InlineData("""{"startDate":"9999-12-31T23:59:59Z"}""", "{}", null)]
    [InlineData("""{"startDate":"0001-01-01T00:00:00"}""", "{}", null)]
    [InlineData("{}", """{"slotsPerDay":0}""", "slotsPerDay MIN")]
    [InlineData("{}", """{"query":{"sort":[{"fieldName":"bookable"}]}}""", "query.sort VALIDATION")]
    [InlineData("""{"serviceId":null}""", "{}", "query.filter.serviceId VALIDATION")]
    public async Task What_cannot_be_read_is_named(string filter, string request, string? violation)
    {
        var (site, service, _, _) = await Given();
        var reply = await site.Post(Path, Request(service, filter, request));
        if (violation is null) reply.Ok();
        else Assert.Equal([violation], reply.Violations());
    }

    [Fact]
    public async Task A_service_must_be_named_and_known()
    {
        var site = await cluster.Server.NewSite();
        Assert.Equal(["query.filter.serviceId REQUIRED_FIELD"], (await site.Post(Path, new { query = new { filter = new { } } })).Violations());
        (await site.Post(Path, new { query = new { filter = new { serviceId = Guid.NewGuid() } } })).Refused(404, "SERVICE_NOT_FOUND");
        (await site.Post(Path, new { query = new { filter = new { serviceId = Guid.NewGuid() } }, timezone = "Mars/Olympus" })).Refused(400, "INVALID_TIME_ZONE");
    }

    private async Task<(TestSite Site, JsonNode Service, string Ann, string Bob)> Given(string zone = "UTC", TestServer? server = null)
    {
        var site = await (server ?? cluster.Server).NewSite(zone);
        var (ann, bob) = (await site.GivenStaff(), await site.GivenStaff("Bob"));
        return (site, await site.GivenService([ann, bob]), ann, bob);
    }

    private static async Task<JsonArray> Entries(TestSite site, JsonNode service, string filter, string request = "{}") =>
        (await site.Post(Path, Request(service, filter, request))).Ok()["availabilityEntries"]!.AsArray();

    private static JsonObject Request(JsonNode service, string filter, string request)
    {
        var (body, wanted) = (JsonNode.Parse(request)!.AsObject(), JsonNode.Parse(filter)!.AsObject());
        wanted.TryAdd("serviceId", (string)service["id"]!);
        body.TryAdd("query", new JsonObject());
        body["query"]!["filter"] = wanted;
        return body;
    }

    private static string Start(JsonNode? entry) => ((string)entry!["slot"]!["startDate"]!)[11..16];
}
