using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Availability;

/// <summary>Diagnose Availability: whether there is a slot at all, and what to set right when there is none (behaviour/availability.md 9).</summary>
public sealed class Diagnosing(Cluster cluster)
{
    private const string Path = "/_api/service-availability/v2/time-slots/diagnose";

    [Fact]
    public async Task A_service_with_slots_needs_no_reason()
    {
        var (site, service, ann) = await Given();
        var told = (await site.Post(Path, new { serviceId = (string)service["id"]!, fromLocalDate = "2031-06-02T00:00:00" })).Ok();
        Assert.True((bool)told["hasAvailability"]!);
        Assert.Empty(told["reasons"]!.AsArray());
        var context = told["resolvedContext"]!;
        Assert.Equal(((string)service["id"]!, ann, "2031-06-02T00:00:00", "2031-08-31T00:00:00", "UTC", 60), ((string)context["serviceId"]!, (string)context["resourceIds"]![0]!,
            (string)context["fromLocalDate"]!, (string)context["toLocalDate"]!, (string)context["timeZone"]!, (int)context["durationInMinutes"]!));
    }

    [Fact]
    public async Task Days_off_are_no_windows_and_deeper_a_lack_of_hours_or_a_block()
    {
        var (site, service, ann) = await Given();
        Assert.Equal("NO_RESOURCE_AVAILABILITY_WINDOWS CHECK_STAFF_WORKING_HOURS", await Reasons(site, service, "2031-06-07", "2031-06-09"));
        Assert.Equal("RESOURCE_NOT_IN_WORKING_HOURS CHECK_STAFF_WORKING_HOURS", await Reasons(site, service, "2031-06-07", "2031-06-09", """{"deep":true}"""));
        await Explanations.TimeOff(site, ann, "2031-06-02T00:00:00", "2031-06-03T00:00:00");
        Assert.Equal("NO_RESOURCE_AVAILABILITY_WINDOWS CHECK_STAFF_WORKING_HOURS", await Reasons(site, service, "2031-06-02", "2031-06-03"));
        Assert.Equal("RESOURCE_BLOCKED CHECK_BLOCKED_TIME", await Reasons(site, service, "2031-06-02", "2031-06-03", """{"deep":true}"""));
    }

    [Fact]
    public async Task Nobody_who_gives_the_service_is_told_apart_from_nobody_who_works()
    {
        var site = await cluster.Server.NewSite();
        var eve = (await site.Post("/bookings/v1/staff-members", new { staffMember = new { name = "Eve" } })).Ok()["staffMember"]!;
        var hers = await site.GivenService([(string)eve["resourceId"]!]);
        (await site.Delete($"/bookings/v1/staff-members/{eve["id"]}")).Ok();
        Assert.Equal("NO_ASSIGNED_STAFF_OR_RESOURCES ASSIGN_STAFF_OR_RESOURCES", await Reasons(site, hers));
        var type = await site.GivenType();
        var room = await site.GivenResource(type, change: r => r["workingHoursSchedules"] = null);
        var service = await site.GivenServiceWith([await site.GivenStaff()], (type, []));
        var own = (string)room["eventsSchedule"]!["scheduleId"]!;
        (await site.Patch($"{Rooms.Resources}/{room["id"]}", new { resource = new { revision = "1", workingHoursSchedules = Rooms.Hours(own) } })).Ok();
        Assert.Equal("RESOURCE_HAS_NO_WORKING_HOURS CHECK_STAFF_WORKING_HOURS", await Reasons(site, service));
        (await site.Patch($"{Rooms.Resources}/{room["id"]}", new { resource = new { revision = "2", locationOptions = Rooms.At(await site.GivenLocation(cluster)) } })).Ok();
        Assert.Equal("RESOURCE_NOT_AVAILABLE_AT_SERVICE_LOCATION CHECK_WORK_LOCATIONS", await Reasons(site, service));
        (await site.Delete($"{Rooms.Resources}/{room["id"]}")).Ok();
        Assert.Equal("RESOURCE_TYPE_RESOLUTION_FAILED ASSIGN_STAFF_OR_RESOURCES", await Reasons(site, service));
    }

    [Fact]
    public async Task A_session_that_fits_nowhere_or_only_without_its_buffer_is_too_long()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var (longer, buffered) = (await site.GivenService([ann], minutes: 240), await site.GivenService([ann], minutes: 60, buffer: 45));
        await Explanations.TimeOff(site, ann, "2031-06-02T12:00:00", "2031-06-02T17:00:00");
        Assert.Equal("DURATION_TOO_LONG_FOR_AVAILABLE_WINDOWS REDUCE_DURATION_OR_BUFFER", await Reasons(site, longer, "2031-06-02", "2031-06-03"));
        await site.Confirmed(await site.GivenService([ann], minutes: 60), "2031-06-02T10:30:00", ann);
        Assert.Equal("BUFFER_TIME_ELIMINATES_WINDOWS REDUCE_DURATION_OR_BUFFER", await Reasons(site, buffered, "2031-06-02", "2031-06-03"));
    }

    [Fact]
    public async Task What_was_asked_may_not_be_what_the_service_is()
    {
        var (site, service, _) = await Given();
        var bob = await site.GivenStaff("Bob");
        Assert.Equal("RESOURCE_NOT_ASSIGNED_TO_SERVICE ASSIGN_RESOURCE_TO_SERVICE", await Reasons(site, service, change: $$"""{"resourceId":"{{bob}}"}"""));
        Assert.Equal("REQUESTED_LOCATION_NOT_OFFERED_BY_SERVICE CHECK_SERVICE_LOCATIONS", await Reasons(site, service, change: """{"locations":[{"locationType":"CUSTOMER"}]}"""));
        Assert.Equal("REQUESTED_DATE_OUTSIDE_SERVICE_AVAILABILITY_RANGE CHECK_SERVICE_AVAILABILITY_RANGE", await Reasons(site, service, "2021-06-07", "2021-06-09"));
    }

    [Fact]
    public async Task A_resource_can_be_diagnosed_by_itself()
    {
        var (site, _, ann) = await Given();
        Assert.True((bool)(await site.Post(Path, new { resourceId = ann })).Ok()["hasAvailability"]!);
        var told = (await site.Post(Path, new { resourceId = ann, fromLocalDate = "2031-06-07T00:00:00", toLocalDate = "2031-06-08T00:00:00" })).Ok();
        Assert.Equal((false, "NO_RESOURCE_AVAILABILITY_WINDOWS"), ((bool)told["hasAvailability"]!, (string)told["reasons"]![0]!["code"]!));
    }

    [Theory]
    [InlineData("{}", 400, "MISSING_ARGUMENTS")]
    [InlineData("""{"resourceId":"11111111-1111-4111-8111-111111111111","deep":true}""", 400, "MISSING_ARGUMENTS")]
    [InlineData("""{"serviceId":"11111111-1111-4111-8111-111111111111"}""", 404, "SERVICE_NOT_FOUND")]
    [InlineData("""{"resourceId":"11111111-1111-4111-8111-111111111111"}""", 404, "RESOURCE_NOT_FOUND")]
    [InlineData("""{"resourceId":"11111111-1111-4111-8111-111111111111","timeZone":"Mars/Olympus"}""", 400, "INVALID_TIME_ZONE")]
    public async Task A_diagnosis_is_refused_with_a_code(string body, int status, string code) =>
        (await (await cluster.Server.NewSite()).Post(Path, JsonNode.Parse(body)!)).Refused(status, code);

    [Theory]
    [InlineData("2031-06-02T00:00:00", "2031-06-02T00:00:00")]
    [InlineData("2031-06-02T00:00:00", "2033-06-02T00:00:00")]
    [InlineData("9999-12-01T00:00:00", "9999-12-31T00:00:00")]
    public async Task The_stretch_must_be_one_and_lie_within_the_calendar(string from, string to)
    {
        var (site, service, _) = await Given();
        Assert.Equal(["toLocalDate VALIDATION"], (await site.Post(Path, new { serviceId = (string)service["id"]!, fromLocalDate = from, toLocalDate = to })).Violations());
    }

    [Fact]
    public async Task Visitors_have_no_business_with_it()
    {
        var (site, service, _) = await Given();
        Assert.Equal(403, (await (await site.Visitor()).Post(Path, new { serviceId = (string)service["id"]! })).Status);
    }

    private async Task<(TestSite Site, JsonNode Service, string Ann)> Given()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        return (site, await site.GivenService([ann]), ann);
    }

    private static async Task<string> Reasons(TestSite site, JsonNode service, string from = "2031-06-02", string to = "2031-06-09", string change = "{}")
    {
        var body = JsonNode.Parse(change)!.AsObject();
        (body["serviceId"], body["fromLocalDate"], body["toLocalDate"]) = ((string)service["id"]!, $"{from}T00:00:00", $"{to}T00:00:00");
        var told = (await site.Post(Path, body)).Ok();
        Assert.Equal(told["reasons"]!.AsArray().Count == 0, (bool)told["hasAvailability"]!);
        return string.Join(", ", told["reasons"]!.AsArray().Select(r => $"{r!["code"]} {r["suggestedAction"]}"));
    }
}
