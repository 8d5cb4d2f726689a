using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Calendar;

/// <summary>Working hours by branch, time off by an occurrence, and what new staff work (behaviour/calendar.md 10).</summary>
public sealed class HoursAndTimeOff(Cluster cluster)
{
    [Fact]
    public async Task New_staff_work_the_businesss_hours_and_follow_when_these_change()
    {
        var (site, service, schedule) = await Given();
        Assert.Equal(15, (await Day(site, service, 2)).Count);
        await Hours(site, schedule, "2031-06-02T09:00:00", "2031-06-02T10:00:00"); // of its own, and not asked for yet
        Assert.Equal(15, (await Day(site, service, 2)).Count);
        var monday = await Occurrence(site);
        (await Update(site, (string)monday["recurringEventId"]!, new { end = new { localDate = (string)(await Get(site, (string)monday["recurringEventId"]!))["start"]!["localDate"]! is var start ? start.Replace("T09", "T12", StringComparison.Ordinal) : "" } })).Ok();
        Assert.Equal(5, (await Day(site, service, 2)).Count);
        await OwnHours(site, schedule);
        Assert.Single(await Day(site, service, 2));
    }

    [Fact]
    public async Task Altering_one_occurrence_of_the_hours_alters_that_day_alone()
    {
        var (site, service, _) = await Given();
        var monday = await Occurrence(site);
        (await Update(site, (string)monday["id"]!, CalendarSite.Times("2031-06-02T13:00:00", "2031-06-02T15:00:00"))).Ok();
        Assert.Equal(["2031-06-02T13:00:00", "2031-06-02T13:30:00", "2031-06-02T14:00:00"], (await Day(site, service, 2)).Select(s => (string)s!["localStartDate"]!));
        Assert.Equal(15, (await Day(site, service, 9)).Count);
        (await site.Post($"{CalendarSite.Path}/{monday["id"]}/cancel", new { })).Ok();
        Assert.Empty(await Day(site, service, 2));
    }

    [Fact]
    public async Task Hours_with_a_location_open_that_branch_alone()
    {
        var (site, _, schedule) = await Given();
        var main = (string)(await site.Post("/locations/v1/locations/query", new { })).Ok()["locations"]![0]!["id"]!;
        var branch = (string)(await site.Post("/locations/v1/locations", new { location = new { name = "Branch", timeZone = "UTC", address = new { country = "DE", city = "Kiel" } } })).Ok()["location"]!["id"]!;
        await OwnHours(site, schedule);
        await Hours(site, schedule, "2031-06-02T09:00:00", "2031-06-02T10:00:00");
        await Hours(site, schedule, "2031-06-02T14:00:00", "2031-06-02T16:00:00", branch);
        var resource = (string)(await site.Post("/bookings/v1/staff-members/query", new { })).Ok()["staffMembers"]![0]!["resourceId"]!;
        var service = await site.GivenService([resource], change: s => s["locations"] = JsonNode.Parse($$"""[{"type":"BUSINESS","business":{"id":"{{main}}"} },{"type":"BUSINESS","business":{"id":"{{branch}}"} }]"""));
        async Task<int> At(string place) => (await site.Post("/_api/service-availability/v2/time-slots", new { serviceId = (string)service["id"]!, fromLocalDate = "2031-06-02T00:00:00", toLocalDate = "2031-06-03T00:00:00", timeZone = "UTC", locations = new[] { new { id = place, locationType = "BUSINESS" } } })).Ok()["timeSlots"]!.AsArray().Count;
        Assert.Equal((1, 4), (await At(main), await At(branch)));
    }

    private async Task<(TestSite Site, JsonNode Service, string Schedule)> Given()
    {
        var site = await cluster.Server.NewSite();
        var member = (await site.Post("/bookings/v1/staff-members", new { staffMember = new { name = "Ann" }, fields = new[] { "RESOURCE_DETAILS" } })).Ok()["staffMember"]!;
        return (site, await site.GivenService([(string)member["resourceId"]!]), (string)member["resource"]!["eventsSchedule"]!["id"]!);
    }

    private static async Task OwnHours(TestSite site, string schedule)
    {
        var member = (await site.Post("/bookings/v1/staff-members/query", new { })).Ok()["staffMembers"]![0]!;
        (await site.Post($"/bookings/v1/staff-members/{member["id"]}/assign-working-hours-schedule", new { scheduleId = schedule })).Ok();
    }

    private static async Task Hours(TestSite site, string schedule, string start, string end, string? location = null) => (await site.Post(CalendarSite.Path, new
    {
        @event = new { scheduleId = schedule, type = "WORKING_HOURS", start = new { localDate = start }, end = new { localDate = end }, recurrenceRule = new { frequency = "WEEKLY", days = new[] { "MONDAY" } }, location = location is null ? null : new { id = location, type = "BUSINESS" } },
    })).Ok();

    private static async Task<JsonNode> Occurrence(TestSite site) =>
        (await CalendarSite.List(site, "2031-06-02T00:00:00", "2031-06-03T00:00:00", ""","query":{"filter":{"type":"WORKING_HOURS","externalScheduleId":"4e0579a5-491e-4e70-a872-d097eed6e520"}}"""))[0]!;

    private static async Task<JsonNode> Get(TestSite site, string id) => (await site.Get($"{CalendarSite.Path}/{id}")).Ok()["event"]!;

    private static async Task<Reply> Update(TestSite site, string id, object change)
    {
        var patch = System.Text.Json.JsonSerializer.SerializeToNode(change)!.AsObject();
        (patch["id"], patch["revision"]) = (id, (string)(await Get(site, id))["revision"]!);
        return await site.Patch($"{CalendarSite.Path}/{id}", new { @event = patch });
    }

    private static Task<JsonArray> Day(TestSite site, JsonNode service, int day) => site.Slots(service, $"2031-06-{day:D2}T00:00:00", $"2031-06-{day + 1:D2}T00:00:00");
}
