using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Availability;

/// <summary>What List Availability Time Slots takes and tells (behaviour/availability.md 1 to 3).</summary>
public sealed class TimeSlots(Cluster cluster)
{
    private const string Path = "/_api/service-availability/v2/time-slots";

    [Fact]
    public async Task Pages_follow_the_cursor_alone_and_make_up_the_whole()
    {
        var (site, service, _) = await Given();
        var whole = Starts(await List(site, service));
        var (paged, pages) = (new List<string>(), 0);
        var page = await List(site, service, """{"cursorPaging":{"limit":4}}""");
        for (; pages < 20; pages++)
        {
            paged.AddRange(Starts(page));
            if ((string?)page["cursorPagingMetadata"]!["cursors"]!["next"] is not { } next) break;
            Assert.True((bool)page["cursorPagingMetadata"]!["hasNext"]!);
            page = (await site.Post(Path, new { cursorPaging = new { cursor = next } })).Ok();
        }
        Assert.Equal(whole, paged);
        Assert.Equal((30, 7), (whole.Count, pages));
    }

    [Fact]
    public async Task A_cursor_of_another_site_is_refused()
    {
        var (site, service, _) = await Given();
        var next = (string)(await List(site, service, """{"cursorPaging":{"limit":4}}"""))["cursorPagingMetadata"]!["cursors"]!["next"]!;
        var (other, _, _) = await Given();
        Assert.NotEmpty((await other.Post(Path, new { cursorPaging = new { cursor = next } })).Violations());
    }

    [Fact]
    public async Task At_most_so_many_slots_a_day()
    {
        var (site, service, _) = await Given();
        Assert.Equal(["2031-06-02T09:00:00", "2031-06-02T09:30:00", "2031-06-03T09:00:00", "2031-06-03T09:30:00"], Starts(await List(site, service, """{"timeSlotsPerDay":2}""")));
    }

    [Fact]
    public async Task Resources_are_told_when_their_type_is_asked_for()
    {
        var (site, service, ann) = await Given();
        Assert.Empty((await List(site, service))["timeSlots"]![0]!["availableResources"]!.AsArray());
        var group = (await List(site, service, $$"""{"includeResourceTypeIds":["{{TestSite.StaffType}}"]}"""))["timeSlots"]![0]!["availableResources"]![0]!;
        Assert.Equal((TestSite.StaffType, ann, "Ann", false), ((string)group["resourceTypeId"]!, (string)group["resources"]![0]!["id"]!, (string)group["resources"]![0]!["name"]!, (bool)group["hasMoreAvailableResources"]!));
    }

    [Fact]
    public async Task Two_members_with_different_hours_share_a_service_and_one_of_them_can_be_asked_for()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff("Ann");
        var bob = (await site.Post("/bookings/v1/staff-members", new { staffMember = new { name = "Bob" }, fields = new[] { "RESOURCE_DETAILS" } })).Ok()["staffMember"]!;
        var own = (string)bob["resource"]!["eventsSchedule"]!["id"]!;
        (await site.Post($"/bookings/v1/staff-members/{bob["id"]}/assign-working-hours-schedule", new { scheduleId = own })).Ok();
        (await site.Post("/calendar/v3/events", new { @event = new { scheduleId = own, type = "WORKING_HOURS", start = new { localDate = "2031-06-02T16:00:00" }, end = new { localDate = "2031-06-02T19:00:00" } } })).Ok();
        var service = await site.GivenService([ann, (string)bob["resourceId"]!]);
        var all = (await List(site, service, $$"""{"toLocalDate":"2031-06-03T00:00:00","includeResourceTypeIds":["{{TestSite.StaffType}}"]}"""))["timeSlots"]!.AsArray();
        Assert.Equal(19, all.Count);
        string Who(string start) => string.Join('+', all.Single(s => (string)s!["localStartDate"]! == start)!["availableResources"]![0]!["resources"]!.AsArray().Select(r => (string)r!["name"]!));
        Assert.Equal(("Ann", "Ann+Bob", "Bob"), (Who("2031-06-02T15:30:00"), Who("2031-06-02T16:00:00"), Who("2031-06-02T16:30:00")));
        var bobs = await List(site, service, $$"""{"toLocalDate":"2031-06-03T00:00:00","resourceTypes":[{"resourceTypeId":"{{TestSite.StaffType}}","resourceIds":["{{bob["resourceId"]}}"] }] }""");
        Assert.Equal(["2031-06-02T16:00:00", "2031-06-02T16:30:00", "2031-06-02T17:00:00", "2031-06-02T17:30:00", "2031-06-02T18:00:00"], Starts(bobs));
        Assert.Empty(Starts(await List(site, service, $$"""{"resourceTypes":[{"resourceTypeId":"{{Guid.NewGuid()}}" }] }""")));
    }

    [Fact]
    public async Task A_place_the_service_lacks_has_no_slots()
    {
        var (site, service, _) = await Given();
        Assert.Empty(Starts(await List(site, service, """{"locations":[{"id":"11111111-1111-4111-8111-111111111111"}]}""")));
        Assert.Empty(Starts(await List(site, service, """{"locations":[{"locationType":"CUSTOMER"}]}""")));
        Assert.Equal(30, Starts(await List(site, service, $$"""{"locations":[{"id":"{{service["locations"]![0]!["id"]}}" }] }""")).Count);
    }

    [Fact]
    public async Task Policies_mark_slots_as_not_bookable_and_the_filters_know_it()
    {
        var clock = new TestClock(new(2031, 6, 2, 11, 0, 0, TimeSpan.Zero));
        await using var later = await cluster.Another(clock);
        var (site, service, _) = await Given(later);
        var policy = (await site.Post("/bookings/v1/booking-policies", JsonNode.Parse("""
            {"bookingPolicy":{"limitEarlyBookingPolicy":{"enabled":true,"earliestBookingInMinutes":240},"limitLateBookingPolicy":{"enabled":true,"latestBookingInMinutes":60}}}
            """)!)).Ok()["bookingPolicy"]!;
        (await site.Patch($"/_api/bookings/v2/services/{service["id"]}", new { service = new { revision = "1", bookingPolicy = new { id = (string)policy["id"]! } } })).Ok();
        var day = """{"toLocalDate":"2031-06-03T00:00:00"FILTER}""";
        List<string> Bookable(JsonNode page) => [.. page["timeSlots"]!.AsArray().Where(s => (bool)s!["bookable"]!).Select(s => ((string)s!["localStartDate"]!)[11..16])];
        var all = await List(site, service, day.Replace("FILTER", "", StringComparison.Ordinal));
        Assert.Equal(["12:00", "12:30", "13:00", "13:30", "14:00", "14:30", "15:00"], Bookable(all));
        Assert.Equal(15, Starts(all).Count);
        Assert.Equal(7, Starts(await List(site, service, day.Replace("FILTER", ",\"bookable\":true", StringComparison.Ordinal))).Count);
        Assert.Equal(8, Starts(await List(site, service, day.Replace("FILTER", ",\"bookable\":false", StringComparison.Ordinal))).Count);
        var early = await List(site, service, day.Replace("FILTER", ",\"bookingPolicyViolations\":{\"tooEarlyToBook\":true}", StringComparison.Ordinal));
        Assert.Equal(["2031-06-02T15:30:00", "2031-06-02T16:00:00"], Starts(early));
        Assert.Equal("2031-06-02T11:30:00.000Z", (string)early["timeSlots"]![0]!["bookingPolicyViolations"]!["earliestBookingDate"]!);
        Assert.True((bool)early["timeSlots"]![0]!["nonBookableReasons"]!["violatesBookingPolicy"]!);
        Assert.Equal(6, Starts(await List(site, service, day.Replace("FILTER", ",\"bookingPolicyViolations\":{\"tooLateToBook\":true}", StringComparison.Ordinal))).Count);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("13:00", Bookable(await List(site, service, day.Replace("FILTER", "", StringComparison.Ordinal)))[0]);
        Assert.Equal("2031-06-02T12:00:00", Starts((await site.Post(Path, new { serviceId = (string)service["id"]!, toLocalDate = "2031-06-03T00:00:00" })).Ok())[0]);
    }

    [Fact]
    public async Task Slots_are_listed_though_online_booking_is_off()
    {
        var (site, service, _) = await Given();
        (await site.Patch($"/_api/bookings/v2/services/{service["id"]}", JsonNode.Parse("""{"service":{"revision":"1","onlineBooking":{"enabled":false}}}""")!)).Ok();
        var slot = (await List(site, service, """{"bookingPolicyViolations":{"bookOnlineDisabled":true}}"""))["timeSlots"]![0]!;
        Assert.Equal((false, true), ((bool)slot["bookable"]!, (bool)slot["bookingPolicyViolations"]!["bookOnlineDisabled"]!));
    }

    [Theory]
    [InlineData("""{"timeZone":"Mars/Olympus"}""", "INVALID_TIME_ZONE", 400)]
    [InlineData("""{"serviceId":"11111111-1111-4111-8111-111111111111"}""", "SERVICE_NOT_FOUND", 404)]
    [InlineData("""{"serviceId":null}""", "MISSING_ARGUMENTS", 400)]
    [InlineData("""{"toLocalDate":null}""", "MISSING_ARGUMENTS", 400)]
    [InlineData("""{"customerChoices":{"requestedGender":{"gender":"ANY_FEMALE"}}}""", "REQUESTED_GENDER_NOT_ALLOWED", 400)]
    public async Task A_request_is_refused_with_a_code(string change, string code, int status)
    {
        var (site, service, _) = await Given();
        (await site.Post(Path, Request(site, service, change))).Refused(status, code);
    }

    [Theory]
    [InlineData("""{"fromLocalDate":"2031-06-02"}""", "fromLocalDate FORMAT")]
    [InlineData("""{"toLocalDate":"2031-06-01T00:00:00"}""", "toLocalDate VALIDATION")]
    [InlineData("""{"toLocalDate":"2033-06-01T00:00:00"}""", "toLocalDate VALIDATION")]
    [InlineData("""{"timeSlotsPerDay":0}""", "timeSlotsPerDay MIN")]
    [InlineData("""{"cursorPaging":{"cursor":"forged"}}""", "cursorPaging.cursor VALIDATION")]
    [InlineData("""{"customerChoices":{"durationInMinutes":45}}""", "customerChoices.durationInMinutes VALIDATION")]
    public async Task A_request_is_refused_for_a_field(string change, string violation)
    {
        var (site, service, _) = await Given();
        Assert.Equal([violation], (await site.Post(Path, Request(site, service, change))).Violations());
    }

    [Fact]
    public async Task One_slot_is_told_with_everyone_who_is_free()
    {
        var (site, service, ann) = await Given();
        JsonObject Get(string start, string end) => new() { ["serviceId"] = (string)service["id"]!, ["localStartDate"] = start, ["localEndDate"] = end, ["timeZone"] = "UTC", ["location"] = new JsonObject { ["id"] = (string)service["locations"]![0]!["id"]!, ["locationType"] = "BUSINESS" } };
        var slot = (await site.Post($"{Path}/get", Get("2031-06-02T10:10:00", "2031-06-02T11:10:00"))).Ok()["timeSlot"]!;
        Assert.Equal(("2031-06-02T10:10:00", ann, true), ((string)slot["localStartDate"]!, (string)slot["availableResources"]![0]!["resources"]![0]!["id"]!, (bool)slot["bookable"]!));
        (await site.Post($"{Path}/get", Get("2031-06-02T16:10:00", "2031-06-02T17:10:00"))).Refused(404, "SLOT_NOT_FOUND");
        Assert.Equal(["localEndDate VALIDATION"], (await site.Post($"{Path}/get", Get("2031-06-02T10:00:00", "2031-06-02T10:30:00"))).Violations());
        (await site.ConfirmOrDecline(await site.Book(service, "2031-06-02T10:00:00", ann))).Ok();
        (await site.Post($"{Path}/get", Get("2031-06-02T10:10:00", "2031-06-02T11:10:00"))).Refused(404, "SLOT_NOT_FOUND");
    }

    private async Task<(TestSite Site, JsonNode Service, string Ann)> Given(TestServer? server = null)
    {
        var site = await (server ?? cluster.Server).NewSite();
        var ann = await site.GivenStaff();
        return (site, await site.GivenService([ann]), ann);
    }

    private static async Task<JsonNode> List(TestSite site, JsonNode service, string change = "{}") => (await site.Post(Path, Request(site, service, change))).Ok();

    /// <summary>Monday and Tuesday, with changes.</summary>
    private static JsonObject Request(TestSite site, JsonNode service, string change)
    {
        var request = new JsonObject { ["serviceId"] = (string)service["id"]!, ["fromLocalDate"] = "2031-06-02T00:00:00", ["toLocalDate"] = "2031-06-04T00:00:00", ["timeZone"] = site.TimeZone };
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject()) request[name] = value?.DeepClone();
        return request;
    }

    private static List<string> Starts(JsonNode page) => [.. page["timeSlots"]!.AsArray().Select(s => (string)s!["localStartDate"]!)];
}
