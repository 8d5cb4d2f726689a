using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Calendar;

/// <summary>Working hours and time off on the calendar (behaviour/calendar.md 3 to 6).</summary>
public sealed class EventLife(Cluster cluster)
{
    private const string Path = "/calendar/v3/events";

    [Fact]
    public async Task A_single_event_inherits_from_its_schedule()
    {
        var (site, _, schedule) = await Given("Europe/Berlin");
        var e = (await site.Post(Path, new { @event = Event(schedule, "2031-06-02T10:00:00", "2031-06-02T11:00:00") })).Ok()["event"]!;
        Assert.Equal(("DEFAULT", "NONE", "CONFIRMED", "BUSY"), ((string)e["type"]!, (string)e["recurrenceType"]!, (string)e["status"]!, (string)e["transparency"]!));
        Assert.Equal(("2031-06-02T08:00:00.000Z", "Europe/Berlin"), ((string)e["start"]!["utcDate"]!, (string)e["start"]!["timeZone"]!));
        Assert.Equal("Ann", (string)e["title"]!);
        Assert.Contains("TITLE", e["inheritedFields"]!.AsArray().Select(f => (string)f!));
        Assert.True(JsonNode.DeepEquals(e, (await site.Get($"{Path}/{e["id"]}")).Ok()["event"]));
        (await site.Get($"{Path}/{Guid.NewGuid()}")).Refused(404, "EVENT_NOT_FOUND");
    }

    [Theory]
    [InlineData("9999-12-31T22:00:00", "9999-12-31T23:59:59")]
    [InlineData("0001-01-01T00:00:00", "0001-01-01T01:00:00")]
    public async Task At_the_ends_of_the_calendar_an_event_is_made_or_refused_but_never_a_fault(string start, string end)
    {
        var (site, _, schedule) = await Given("America/New_York");
        var reply = await site.Post(Path, new { @event = Event(schedule, start, end) });
        Assert.Contains(reply.Status, new[] { 200, 400 });
    }

    [Fact]
    public async Task Time_off_takes_the_slots_away_until_it_is_cancelled()
    {
        var (site, service, schedule) = await Given("UTC");
        var off = (await site.Post(Path, new { @event = Event(schedule, "2031-06-02T12:00:00", "2031-06-02T13:00:00", e => { e["type"] = "DEFAULT"; e["transparency"] = "OPAQUE"; }) })).Ok()["event"]!;
        Assert.Equal("BUSY", (string)off["transparency"]!);
        Assert.Equal(12, (await Day(site, service, 2)).Count);
        Assert.Equal("CANCELLED", (string)(await site.Post($"{Path}/{off["id"]}/cancel", new { })).Ok()["event"]!["status"]!);
        Assert.Equal(15, (await Day(site, service, 2)).Count);
        (await site.Post($"{Path}/{off["id"]}/cancel", new { })).Refused(428, "EVENT_ALREADY_CANCELLED");
        (await site.Post(Path, new { @event = Event(schedule, "2031-06-02T12:00:00", "2031-06-02T13:00:00", e => e["transparency"] = "FREE") })).Ok();
        Assert.Equal(15, (await Day(site, service, 2)).Count);
    }

    [Fact]
    public async Task Cancelling_one_occurrence_of_a_series_leaves_a_hole()
    {
        var (site, service, _) = await Given("America/New_York");
        var monday = (await Query(site, """{"query":{"filter":{"type":"WORKING_HOURS"}},"fromLocalDate":"2031-06-02T00:00:00","toLocalDate":"2031-06-03T00:00:00"}"""))["events"]![0]!;
        Assert.Equal(("INSTANCE", "2031-06-02T09:00:00"), ((string)monday["recurrenceType"]!, (string)monday["start"]!["localDate"]!));
        Assert.Equal((string)monday["id"]!, (string)(await site.Get($"{Path}/{monday["id"]}")).Ok()["event"]!["id"]!);
        var canceled = (await site.Post($"{Path}/{monday["id"]}/cancel", new { })).Ok()["event"]!;
        Assert.Equal(("EXCEPTION", "CANCELLED", (string)monday["id"]!), ((string)canceled["recurrenceType"]!, (string)canceled["status"]!, (string)canceled["id"]!));
        Assert.Empty(await Day(site, service, 2));
        Assert.Equal(15, (await Day(site, service, 3)).Count);
        Assert.Equal(15, (await Day(site, service, 9)).Count);
        Assert.Empty((await Query(site, """{"query":{"filter":{"type":"WORKING_HOURS"}},"fromLocalDate":"2031-06-02T00:00:00","toLocalDate":"2031-06-03T00:00:00"}"""))["events"]!.AsArray());
        (await site.Post($"{Path}/{monday["id"]}/cancel", new { })).Refused(428, "EVENT_ALREADY_CANCELLED");
    }

    [Fact]
    public async Task Every_second_week_until_a_day_and_past_midnight()
    {
        var (site, service, schedule) = await Given("UTC");
        await OwnHours(site, schedule);
        var hours = Event(schedule, "2031-06-02T22:00:00", "2031-06-03T01:00:00", e =>
        {
            e["type"] = "WORKING_HOURS";
            e["recurrenceRule"] = JsonNode.Parse("""{"frequency":"WEEKLY","interval":2,"days":["MONDAY"],"until":{"localDate":"2031-06-16T22:00:00"}}""");
        });
        (await site.Post(Path, new { @event = hours })).Ok();
        string[] night = ["2031-06-02T22:00:00", "2031-06-02T22:30:00", "2031-06-02T23:00:00", "2031-06-02T23:30:00", "2031-06-03T00:00:00"];
        Assert.Equal(night, (await site.Slots(service, "2031-06-02T00:00:00", "2031-06-09T00:00:00")).Select(s => (string)s!["localStartDate"]!));
        Assert.Empty(await site.Slots(service, "2031-06-09T00:00:00", "2031-06-16T00:00:00"));
        Assert.Equal(5, (await site.Slots(service, "2031-06-16T00:00:00", "2031-06-23T00:00:00")).Count);
        Assert.Empty(await site.Slots(service, "2031-06-23T00:00:00", "2031-07-31T00:00:00"));
    }

    [Fact]
    public async Task An_event_in_another_zone_is_told_in_its_own_and_in_the_zone_asked_for()
    {
        var (site, _, schedule) = await Given("America/New_York");
        var e = (await site.Post(Path, new { @event = Event(schedule, "2031-06-02T10:00:00", "2031-06-02T11:00:00", x => x["timeZone"] = "Asia/Tokyo") })).Ok()["event"]!;
        Assert.Equal(("2031-06-02T10:00:00", "2031-06-02T01:00:00.000Z"), ((string)e["start"]!["localDate"]!, (string)e["start"]!["utcDate"]!));
        var seen = (await site.Get($"{Path}/{e["id"]}?timeZone=Europe/Berlin")).Ok()["event"]!;
        Assert.Equal("2031-06-02T03:00:00", (string)seen["adjustedStart"]!["localDate"]!);
    }

    [Theory]
    [InlineData("""{"start":{"localDate":"2031-06-02T12:00:00"},"end":{"localDate":"2031-06-02T12:00:00"}}""", "event.end.localDate VALIDATION")]
    [InlineData("""{"allDay":true}""", "event.allDay VALIDATION")]
    [InlineData("""{"timeZone":"Mars/Olympus"}""", "event.timeZone VALIDATION")]
    [InlineData("""{"recurrenceRule":{"frequency":"WEEKLY","days":["TUESDAY"]}}""", "event.start.localDate VALIDATION")]
    [InlineData("""{"recurrenceRule":{"days":["MONDAY"]}}""", "event.recurrenceRule.frequency REQUIRED_FIELD")]
    [InlineData("""{"recurrenceRule":{"frequency":"WEEKLY"}}""", "event.recurrenceRule.days REQUIRED_FIELD")]
    [InlineData("""{"recurrenceRule":{"frequency":"WEEKLY","days":["MONDAY"],"until":{"localDate":"2031-05-01T00:00:00"}}}""", "event.recurrenceRule.until.localDate VALIDATION")]
    [InlineData("""{"location":{"type":"BUSINESS","id":"11111111-1111-4111-8111-111111111111"}}""", "event.location.id VALIDATION")]
    [InlineData("""{"resources":[{"id":"11111111-1111-4111-8111-111111111111"}]}""", "event.resources VALIDATION")]
    [InlineData("""{"externalScheduleId":"somebody-else"}""", "event.externalScheduleId VALIDATION")]
    public async Task An_event_is_refused_for(string change, string violation)
    {
        var (site, _, schedule) = await Given("UTC");
        var e = Event(schedule, "2031-06-02T10:00:00", "2031-06-02T11:00:00", e => { foreach (var (name, value) in JsonNode.Parse(change)!.AsObject()) e[name] = value?.DeepClone(); });
        Assert.Equal([violation], (await site.Post(Path, new { @event = e })).Violations());
    }

    [Fact]
    public async Task Classes_need_somebody_who_gives_them_and_events_a_schedule_that_goes_on()
    {
        var (site, service, schedule) = await Given("UTC");
        Assert.Equal(["event.resources REQUIRED_FIELD"], (await site.Post(Path, new { @event = Event(schedule, "2031-06-02T10:00:00", "2031-06-02T11:00:00", e => e["type"] = "CLASS") })).Violations());
        (await site.Post(Path, new { @event = Event(Guid.NewGuid().ToString(), "2031-06-02T10:00:00", "2031-06-02T11:00:00") })).Refused(404, "SCHEDULE_NOT_FOUND");
        (await site.Delete($"/_api/bookings/v2/services/{service["id"]}")).Ok();
        (await site.Post(Path, new { @event = Event((string)service["schedule"]!["id"]!, "2031-06-02T10:00:00", "2031-06-02T11:00:00") })).Refused(428, "SCHEDULE_CANCELLED");
    }

    [Fact]
    public async Task A_bulk_creation_tells_of_each_item()
    {
        var (site, _, schedule) = await Given("UTC");
        var good = Event(schedule, "2031-06-02T10:00:00", "2031-06-02T11:00:00");
        var bad = Event(Guid.NewGuid().ToString(), "2031-06-02T10:00:00", "2031-06-02T11:00:00");
        var reply = (await site.Post("/calendar/v3/bulk/events/create", new { events = new[] { new { @event = good }, new { @event = bad }, new { @event = JsonNode.Parse("{}")!.AsObject() } }, returnEntity = true })).Ok();
        Assert.Equal((1, 2), ((int)reply["bulkActionMetadata"]!["totalSuccesses"]!, (int)reply["bulkActionMetadata"]!["totalFailures"]!));
        Assert.Equal((string)reply["results"]![0]!["itemMetadata"]!["id"]!, (string)reply["results"]![0]!["item"]!["id"]!);
        Assert.Equal("SCHEDULE_NOT_FOUND", (string)reply["results"]![1]!["itemMetadata"]!["error"]!["code"]!);
        Assert.Equal("INVALID_ARGUMENT", (string)reply["results"]![2]!["itemMetadata"]!["error"]!["code"]!);
        Assert.Equal(["events[0].event REQUIRED_FIELD"], (await site.Post("/calendar/v3/bulk/events/create", """{"events":[{}]}""")).Violations());
        Assert.Equal(["events REQUIRED_FIELD"], (await site.Post("/calendar/v3/bulk/events/create", "{}")).Violations());
    }

    [Fact]
    public async Task A_query_leaves_out_hours_masters_and_cancelled_events_unless_asked()
    {
        var (site, _, schedule) = await Given("UTC");
        var kept = (await site.Post(Path, new { @event = Event(schedule, "2031-06-02T10:00:00", "2031-06-02T11:00:00") })).Ok()["event"]!;
        var gone = (await site.Post(Path, new { @event = Event(schedule, "2031-06-02T12:00:00", "2031-06-02T13:00:00") })).Ok()["event"]!;
        (await site.Post($"{Path}/{gone["id"]}/cancel", new { })).Ok();
        const string day = "\"fromLocalDate\":\"2031-06-02T00:00:00\",\"toLocalDate\":\"2031-06-03T00:00:00\"";
        Assert.Equal([(string)kept["id"]!], Ids(await Query(site, $"{{{day}}}")));
        Assert.Equal([(string)gone["id"]!], Ids(await Query(site, $"{{{day},\"query\":{{\"filter\":{{\"status\":\"CANCELLED\"}}}}}}")));
        Assert.Equal([(string)kept["id"]!], Ids(await Query(site, $"{{{day},\"query\":{{\"filter\":{{\"scheduleId\":\"{schedule}\"}}}}}}")));
        Assert.Single(Ids(await Query(site, $"{{{day},\"query\":{{\"filter\":{{\"type\":\"WORKING_HOURS\"}}}}}}")));
        Assert.Equal(5, Ids(await Query(site, """{"recurrenceType":["MASTER"],"query":{"filter":{"type":"WORKING_HOURS"}}}""")).Count());
        Assert.Empty(Ids(await Query(site, """{"fromLocalDate":"2031-06-02T11:00:00","toLocalDate":"2031-06-02T12:00:00"}""")));
        Assert.Single(Ids(await Query(site, """{"fromLocalDate":"2031-06-02T10:59:00","toLocalDate":"2031-06-02T12:00:00"}""")));
        Assert.NotEmpty((await site.Post($"{Path}/query", """{"fromLocalDate":"2031-06-03T00:00:00","toLocalDate":"2031-06-02T00:00:00"}""")).Violations());
    }

    [Fact]
    public async Task Pages_of_events_follow_the_cursor_alone()
    {
        var (site, _, _) = await Given("UTC");
        var starts = new List<string>();
        var page = await Query(site, """{"fromLocalDate":"2031-06-02T00:00:00","toLocalDate":"2031-06-16T00:00:00","query":{"filter":{"type":"WORKING_HOURS"},"cursorPaging":{"limit":3}}}""");
        for (var guard = 0; guard < 9; guard++)
        {
            starts.AddRange(page["events"]!.AsArray().Select(e => (string)e!["start"]!["localDate"]!));
            if ((string?)page["pagingMetadata"]!["cursors"]!["next"] is not { } next) break;
            page = await Query(site, $"{{\"query\":{{\"cursorPaging\":{{\"cursor\":\"{next}\"}}}}}}");
        }
        Assert.Equal([2, 3, 4, 5, 6, 9, 10, 11, 12, 13], starts.Select(s => int.Parse(s.AsSpan(8, 2), System.Globalization.CultureInfo.InvariantCulture)));
        Assert.NotEmpty((await site.Post($"{Path}/query", """{"query":{"cursorPaging":{"cursor":"forged"}}}""")).Violations());
    }

    [Fact]
    public async Task Schedules_are_found_by_owner_and_only_living_ones_unless_asked()
    {
        var (site, service, _) = await Given("UTC");
        var mine = new JsonObject { ["externalId"] = (string)service["id"]! };
        Assert.Single((await site.Post("/calendar/v3/schedules/query", new { query = new { filter = mine } })).Ok()["schedules"]!.AsArray());
        (await site.Delete($"/_api/bookings/v2/services/{service["id"]}")).Ok();
        Assert.Empty((await site.Post("/calendar/v3/schedules/query", new { query = new { filter = mine } })).Ok()["schedules"]!.AsArray());
        Assert.Single((await site.Post("/calendar/v3/schedules/query", new { query = new { filter = new { status = "CANCELLED" } } })).Ok()["schedules"]!.AsArray());
        var business = (await site.Post("/calendar/v3/schedules/query", new { query = new { filter = new { externalId = "4e0579a5-491e-4e70-a872-d097eed6e520" } } })).Ok()["schedules"]!.AsArray();
        Assert.Equal("business", (string)Assert.Single(business)!["name"]!);
    }

    private async Task<(TestSite Site, JsonNode Service, string Schedule)> Given(string zone)
    {
        var site = await cluster.Server.NewSite(zone);
        var member = (await site.Post("/bookings/v1/staff-members", new { staffMember = new { name = "Ann" }, fields = new[] { "RESOURCE_DETAILS" } })).Ok()["staffMember"]!;
        return (site, await site.GivenService([(string)member["resourceId"]!]), (string)member["resource"]!["eventsSchedule"]!["id"]!);
    }

    private static async Task OwnHours(TestSite site, string schedule)
    {
        var member = (await site.Post("/bookings/v1/staff-members/query", new { })).Ok()["staffMembers"]![0]!;
        (await site.Post($"/bookings/v1/staff-members/{member["id"]}/assign-working-hours-schedule", new { scheduleId = schedule })).Ok();
    }

    private static Task<JsonArray> Day(TestSite site, JsonNode service, int day) => site.Slots(service, $"2031-06-{day:D2}T00:00:00", $"2031-06-{day + 1:D2}T00:00:00");

    private static async Task<JsonNode> Query(TestSite site, string body) => (await site.Post($"{Path}/query", body)).Ok();

    private static IEnumerable<string> Ids(JsonNode page) => page["events"]!.AsArray().Select(e => (string)e!["id"]!);

    private static JsonObject Event(string schedule, string start, string end, Action<JsonObject>? change = null)
    {
        var e = new JsonObject { ["scheduleId"] = schedule, ["start"] = new JsonObject { ["localDate"] = start }, ["end"] = new JsonObject { ["localDate"] = end } };
        change?.Invoke(e);
        return e;
    }
}
