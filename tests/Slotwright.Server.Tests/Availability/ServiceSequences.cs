using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Availability;

/// <summary>Several services one right after the other: what the two multi-service operations take and tell (behaviour/availability.md 7).</summary>
public sealed class ServiceSequences(Cluster cluster)
{
    private const string Path = "/_api/service-availability/v2/multi-service-time-slots";
    private static readonly string Staff = TestSite.StaffType;

    [Fact]
    public async Task A_sequence_is_one_slot_with_a_slot_of_each_service_in_it()
    {
        var spa = await Spa.Open(cluster.Server);
        var all = Slots(await spa.List());
        Assert.Equal(14, all.Count); // 9:00 to 15:30, the last ends at 17:00
        var slot = all[1];
        Assert.Equal(("2031-06-02T09:30:00", "2031-06-02T11:00:00", true, 1, 1, 1), (Start(slot), (string)slot["localEndDate"]!, (bool)slot["bookable"]!, (int)slot["totalCapacity"]!, (int)slot["remainingCapacity"]!, (int)slot["bookableCapacity"]!));
        Assert.Equal((null, null, spa.Location, "BUSINESS"), (slot["serviceId"], slot["scheduleId"], (string)slot["location"]!["id"]!, (string)slot["location"]!["locationType"]!));
        var nested = slot["nestedTimeSlots"]!.AsArray();
        Assert.Equal([(spa.Id(0), spa.Schedule(0), "2031-06-02T09:30:00", "2031-06-02T10:30:00"), (spa.Id(1), spa.Schedule(1), "2031-06-02T10:30:00", "2031-06-02T11:00:00")],
            nested.Select(n => ((string)n!["serviceId"]!, (string)n["scheduleId"]!, Start(n), (string)n["localEndDate"]!)));
        Assert.All(nested, n => Assert.Empty(n!["availableResources"]!.AsArray()));
    }

    [Fact]
    public async Task Who_is_free_is_told_for_each_service_by_itself()
    {
        var spa = await Spa.Open(cluster.Server);
        var slot = Slots(await spa.List($$"""{"services":[{"serviceId":"{{spa.Id(0)}}","includeResourceTypeIds":["{{Staff}}"]},{"serviceId":"{{spa.Id(1)}}"}]}"""))[0];
        Assert.Equal(["Ann"], Names(slot, 0));
        Assert.Empty(slot["nestedTimeSlots"]![1]!["availableResources"]!.AsArray());
        var one = (await spa.Site.Post($"{Path}/get", spa.Get("2031-06-02T09:10:00", "2031-06-02T10:40:00"))).Ok();
        Assert.Equal(("UTC", "2031-06-02T09:10:00"), ((string)one["timeZone"]!, Start(one["timeSlot"]!)));
        Assert.Equal(["Ann | Ann+Bea"], [string.Join(" | ", Enumerable.Range(0, 2).Select(part => string.Join('+', Names(one["timeSlot"]!, part))))]);
    }

    [Fact]
    public async Task Only_sequences_of_those_who_are_insisted_on_are_told()
    {
        var spa = await Spa.Open(cluster.Server);
        await spa.Taken(1, "2031-06-02T10:00:00", spa.Bea);
        string Insisting(string who) => $$"""{"services":[{"serviceId":"{{spa.Id(0)}}"},{"serviceId":"{{spa.Id(1)}}","resourceTypes":[{"resourceTypeId":"{{Staff}}","resourceIds":["{{who}}"]}]}]}""";
        Assert.Equal(["09:30", "10:00"], Clock(await spa.List(Insisting(spa.Bea))).Take(2));
        var anns = await spa.List(Insisting(spa.Ann));
        Assert.Equal(["09:00", "09:30"], Clock(anns).Take(2));
        Assert.Equal(["Ann"], Names(Slots(anns)[3], 1));
        Assert.Empty(Clock(await spa.List(Insisting(Guid.NewGuid().ToString()))));
        Assert.Empty(Clock(await spa.List(Insisting(spa.Ann).Replace(Staff, Guid.NewGuid().ToString(), StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_booking_of_one_service_takes_the_sequences_away_that_need_its_time()
    {
        var spa = await Spa.Open(cluster.Server);
        await spa.Taken(0, "2031-06-02T11:00:00", spa.Ann);
        Assert.Equal(["09:00", "09:30", "10:00", "12:00"], Clock(await spa.List()).Take(4));
        await spa.Taken(1, "2031-06-02T11:00:00", spa.Bea);
        Assert.Equal(["09:00", "09:30", "12:00"], Clock(await spa.List()).Take(3));
        (await spa.Site.Post($"{Path}/get", spa.Get("2031-06-02T10:00:00", "2031-06-02T11:30:00"))).Refused(404, "SLOT_NOT_FOUND");
    }

    [Fact]
    public async Task Nothing_is_kept_free_between_the_services_but_after_the_last()
    {
        var spa = await Spa.Open(cluster.Server, buffer: 20);
        Assert.Equal("09:00", Clock(await spa.List())[0]);
        await spa.Taken(1, "2031-06-02T10:45:00", spa.Bea);
        await spa.Taken(0, "2031-06-02T10:45:00", spa.Ann);
        Assert.DoesNotContain("09:00", Clock(await spa.List()));
        (await spa.Site.Post($"{Path}/get", spa.Get("2031-06-02T09:00:00", "2031-06-02T10:30:00"))).Refused(404, "SLOT_NOT_FOUND");
    }

    [Fact]
    public async Task Sequences_lie_inside_the_dates_asked_for()
    {
        var spa = await Spa.Open(cluster.Server);
        Assert.Equal(["09:30", "10:00"], Clock(await spa.List("""{"fromLocalDate":"2031-06-02T09:30:00","toLocalDate":"2031-06-02T11:30:00"}""")));
        Assert.Empty(Clock(await spa.List("""{"fromLocalDate":"2031-06-02T09:30:00","toLocalDate":"2031-06-02T10:30:00"}""")));
    }

    [Fact]
    public async Task Pages_follow_the_cursor_alone_and_may_be_of_another_size()
    {
        var spa = await Spa.Open(cluster.Server);
        var whole = Clock(await spa.List());
        var page = await spa.List("""{"cursorPaging":{"limit":4}}""");
        var paged = Clock(page);
        Assert.Equal(4, paged.Count);
        for (var limit = 5; (string?)page["cursorPagingMetadata"]!["cursors"]!["next"] is { } next; limit++)
        {
            Assert.True((bool)page["cursorPagingMetadata"]!["hasNext"]!);
            page = (await spa.Site.Post(Path, new { cursorPaging = new { cursor = next, limit } })).Ok();
            paged.AddRange(Clock(page));
        }
        Assert.Equal(whole, paged);
        Assert.False((bool)page["cursorPagingMetadata"]!["hasNext"]!);
    }

    [Fact]
    public async Task A_cursor_of_another_site_or_another_list_is_refused()
    {
        var spa = await Spa.Open(cluster.Server);
        var next = (string)(await spa.List("""{"cursorPaging":{"limit":4}}"""))["cursorPagingMetadata"]!["cursors"]!["next"]!;
        Assert.Equal(["cursorPaging.cursor VALIDATION"], (await (await Spa.Open(cluster.Server)).Site.Post(Path, new { cursorPaging = new { cursor = next } })).Violations());
        var single = (await spa.Site.Post("/_api/service-availability/v2/time-slots", new { serviceId = spa.Id(0), fromLocalDate = "2031-06-02T00:00:00", toLocalDate = "2031-06-03T00:00:00", cursorPaging = new { limit = 1 }, services = 7 })).Ok();
        Assert.Equal(["cursorPaging.cursor VALIDATION"], (await spa.Site.Post(Path, new { cursorPaging = new { cursor = (string)single["cursorPagingMetadata"]!["cursors"]!["next"]! } })).Violations());
    }

    [Fact]
    public async Task The_whole_breaks_what_any_service_breaks_and_the_filters_know_it()
    {
        var clock = new TestClock(new(2031, 6, 2, 11, 0, 0, TimeSpan.Zero));
        await using var later = await cluster.Another(clock);
        var spa = await Spa.Open(later);
        await spa.Policy(0, """{"limitEarlyBookingPolicy":{"enabled":true,"earliestBookingInMinutes":120}}""");
        await spa.Policy(1, """{"limitEarlyBookingPolicy":{"enabled":true,"earliestBookingInMinutes":210},"limitLateBookingPolicy":{"enabled":true,"latestBookingInMinutes":120}}""");
        // The facial starts an hour after the massage: a start at 12:00 is a facial at 13:00, just two hours ahead.
        Assert.Equal(["12:00", "12:30", "13:00"], Clock(await spa.List("""{"bookable":true}""")));
        Assert.Equal(["09:00", "09:30", "10:00", "10:30", "11:00", "11:30"], Clock(await spa.List("""{"bookingPolicyViolations":{"tooLateToBook":true}}""")));
        var early = await spa.List("""{"bookingPolicyViolations":{"tooEarlyToBook":true}}""");
        Assert.Equal(["13:30", "14:00", "14:30", "15:00", "15:30"], Clock(early));
        Assert.Equal("2031-06-02T11:30:00.000Z", (string)Slots(early)[0]["bookingPolicyViolations"]!["earliestBookingDate"]!);
        Assert.Equal((false, true), ((bool)Slots(early)[0]["bookable"]!, (bool)Slots(early)[0]["nonBookableReasons"]!["violatesBookingPolicy"]!));
        Assert.Equal(["13:30", "14:00"], Clock(await spa.List("""{"bookingPolicyViolations":{"tooEarlyToBook":true,"earliestBookingDate":"2031-06-02T12:00:00.000Z"}}""")));
        Assert.Equal(["12:00", "12:30"], Clock(await spa.List("""{"timeSlotsPerDay":2}""")));
        var one = (await spa.Site.Post($"{Path}/get", spa.Get("2031-06-02T13:30:00", "2031-06-02T15:00:00"))).Ok()["timeSlot"]!;
        Assert.Equal((false, true), ((bool)one["bookable"]!, (bool)one["bookingPolicyViolations"]!["tooEarlyToBook"]!));
    }

    [Fact]
    public async Task One_location_serves_all_or_there_are_no_slots()
    {
        var spa = await Spa.Open(cluster.Server);
        var branch = await spa.Site.GivenLocation(cluster);
        Assert.Empty(Clock(await spa.List($$"""{"location":{"id":"{{branch}}","locationType":"BUSINESS"} }""")));
        Assert.Empty(Clock(await spa.List("""{"location":{"locationType":"CUSTOMER"}}""")));
        (await spa.Site.Post($"{Path}/get", spa.Get("2031-06-02T09:00:00", "2031-06-02T10:30:00", branch))).Refused(404, "SLOT_NOT_FOUND");
    }

    [Theory]
    [InlineData("""{"services":[]}""", "INVALID_SERVICES_SIZE", 400)]
    [InlineData("""{"services":[{"serviceId":"ID0"}]}""", "INVALID_SERVICES_SIZE", 400)]
    [InlineData("""{"services":[{"serviceId":"ID0"},{"serviceId":"ID0"},{"serviceId":"ID0"},{"serviceId":"ID0"},{"serviceId":"ID0"},{"serviceId":"ID0"},{"serviceId":"ID0"},{"serviceId":"ID0"},{"serviceId":"ID0"}]}""", "INVALID_SERVICES_SIZE", 400)]
    [InlineData("""{"services":[{"serviceId":"ID0"},{"serviceId":"11111111-1111-4111-8111-111111111111"}]}""", "SERVICE_NOT_FOUND", 404)]
    [InlineData("""{"services":[{"serviceId":"ID0"},{"serviceId":"CLASS"}]}""", "INVALID_SERVICE_TYPE", 400)]
    [InlineData("""{"services":[{"serviceId":"ID0"},{"serviceId":"ID1","customerChoices":{"requestedGender":{"gender":"ANY_MALE"}}}]}""", "REQUESTED_GENDER_NOT_ALLOWED", 400)]
    [InlineData("""{"services":null}""", "MISSING_ARGUMENTS", 400)]
    [InlineData("""{"services":[{},{}]}""", "MISSING_ARGUMENTS", 400)]
    [InlineData("""{"location":null}""", "MISSING_ARGUMENTS", 400)]
    [InlineData("""{"fromLocalDate":null}""", "MISSING_ARGUMENTS", 400)]
    [InlineData("""{"toLocalDate":null}""", "MISSING_ARGUMENTS", 400)]
    [InlineData("""{"timeZone":"Mars/Olympus"}""", "INVALID_TIME_ZONE", 400)]
    public async Task A_list_is_refused_with_a_code(string change, string code, int status)
    {
        var spa = await Spa.Open(cluster.Server);
        var lesson = change.Contains("CLASS", StringComparison.Ordinal) ? (string)(await spa.Site.GivenService([spa.Ann], change: s => { s["type"] = "CLASS"; s["defaultCapacity"] = 5; s.Remove("schedule"); }))["id"]! : "";
        (await spa.Site.Post(Path, spa.Request(change.Replace("ID0", spa.Id(0), StringComparison.Ordinal).Replace("ID1", spa.Id(1), StringComparison.Ordinal).Replace("CLASS", lesson, StringComparison.Ordinal)))).Refused(status, code);
    }

    [Theory]
    [InlineData("""{"location":{"locationType":"BUSINESS"}}""", "location.id REQUIRED_FIELD")]
    [InlineData("""{"fromLocalDate":"2031-06-02"}""", "fromLocalDate FORMAT")]
    [InlineData("""{"toLocalDate":"2031-06-01T00:00:00"}""", "toLocalDate VALIDATION")]
    [InlineData("""{"toLocalDate":"2033-06-01T00:00:00"}""", "toLocalDate VALIDATION")]
    [InlineData("""{"timeSlotsPerDay":0}""", "timeSlotsPerDay MIN")]
    [InlineData("""{"cursorPaging":{"limit":0}}""", "cursorPaging.limit MIN")]
    [InlineData("""{"cursorPaging":{"limit":1001}}""", "cursorPaging.limit MAX")]
    [InlineData("""{"cursorPaging":{"cursor":"forged"}}""", "cursorPaging.cursor VALIDATION")]
    [InlineData("""{"services":[{"serviceId":"ID0"},{"serviceId":"ID0","customerChoices":{"durationInMinutes":45}}]}""", "services[1].customerChoices.durationInMinutes VALIDATION")]
    public async Task A_list_is_refused_for_a_field(string change, string violation)
    {
        var spa = await Spa.Open(cluster.Server);
        Assert.Equal([violation], (await spa.Site.Post(Path, spa.Request(change.Replace("ID0", spa.Id(0), StringComparison.Ordinal)))).Violations());
    }

    [Fact]
    public async Task One_sequence_lasts_as_long_as_its_services()
    {
        var spa = await Spa.Open(cluster.Server);
        Assert.Equal(["localEndDate VALIDATION"], (await spa.Site.Post($"{Path}/get", spa.Get("2031-06-02T09:00:00", "2031-06-02T10:00:00"))).Violations());
        (await spa.Site.Post($"{Path}/get", spa.Get("2031-06-02T15:31:00", "2031-06-02T17:01:00"))).Refused(404, "SLOT_NOT_FOUND");
        Assert.Equal(["services MIN_SIZE"], (await spa.Site.Post($"{Path}/get", spa.Get("2031-06-02T09:00:00", "2031-06-02T10:30:00", count: 1))).Violations());
    }

    private static List<JsonNode> Slots(JsonNode page) => [.. page["timeSlots"]!.AsArray().Select(s => s!)];

    private static List<string> Clock(JsonNode page) => [.. Slots(page).Select(s => Start(s)[11..16])];

    private static string Start(JsonNode slot) => (string)slot["localStartDate"]!;

    private static string[] Names(JsonNode slot, int part) => [.. slot["nestedTimeSlots"]![part]!["availableResources"]![0]!["resources"]!.AsArray().Select(r => (string)r!["name"]!)];
}
