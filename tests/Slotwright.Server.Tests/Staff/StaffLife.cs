using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Staff;

/// <summary>Members of staff: their resource, their hours, what strangers see of them (behaviour/staff.md 2 and 3).</summary>
public sealed class StaffLife(Cluster cluster)
{
    private const string Path = "/bookings/v1/staff-members";
    private static readonly string[] Details = ["RESOURCE_DETAILS"];

    [Fact]
    public async Task A_new_member_has_a_resource_and_a_schedule_and_works_the_business_hours()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var member = (await site.Post(Path, new { staffMember = new { name = "Ann", email = "ann@example.com" }, fields = Details })).Ok()["staffMember"]!;
        Assert.True((bool)member["serviceProvider"]!);
        Assert.True((bool)member["resource"]!["usesDefaultWorkingHours"]!);
        var resource = (await site.Get($"/bookings/v2/resources/{member["resourceId"]}")).Ok()["resource"]!;
        Assert.Equal(("Ann", TestSite.StaffType), ((string)resource["name"]!, (string)resource["typeId"]!));
        var events = (string)member["resource"]!["eventsSchedule"]!["id"]!;
        Assert.Equal(events, (string)resource["eventsSchedule"]!["scheduleId"]!);
        var schedule = (await site.Get($"/calendar/v3/schedules/{events}")).Ok()["schedule"]!;
        Assert.Equal(((string)resource["id"]!, "Europe/Berlin"), ((string)schedule["externalId"]!, (string)schedule["timeZone"]!));
    }

    [Fact]
    public async Task Resource_details_come_only_when_asked_for()
    {
        var site = await cluster.Server.NewSite();
        var member = await Given(site, "Ann");
        Assert.Null((await site.Get($"{Path}/{member["id"]}")).Ok()["staffMember"]!["resource"]);
        Assert.NotNull((await site.Get($"{Path}/{member["id"]}?fields=RESOURCE_DETAILS")).Ok()["staffMember"]!["resource"]);
    }

    [Fact]
    public async Task Visitors_do_not_see_email_and_phone()
    {
        var site = await cluster.Server.NewSite();
        var member = (await site.Post(Path, new { staffMember = new { name = "Ann", email = "ann@example.com", phone = "+1 555 0100" } })).Ok()["staffMember"]!;
        Assert.Equal("ann@example.com", (string)member["email"]!);
        var visitor = await site.Visitor();
        var seen = (await visitor.Get($"{Path}/{member["id"]}")).Ok()["staffMember"]!;
        Assert.Equal("Ann", (string)seen["name"]!);
        Assert.True(seen["email"] is null && seen["phone"] is null);
        var listed = (await visitor.Post($"{Path}/query", new { })).Ok()["staffMembers"]![0]!;
        Assert.True(listed["email"] is null && listed["phone"] is null);
        (await visitor.Patch($"{Path}/{member["id"]}", new { staffMember = new { revision = "1", name = "Eve" } })).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task Visitors_cannot_ask_by_what_they_do_not_see()
    {
        var site = await cluster.Server.NewSite();
        (await site.Post(Path, new { staffMember = new { name = "Ann", email = "ann@example.com" } })).Ok();
        var visitor = await site.Visitor();
        object email = new { email = "ann@example.com" }, user = new Dictionary<string, object> { ["associatedWixIdentity.identificationData.wixUserId"] = Guid.NewGuid() };
        foreach (var query in new object[] { new { filter = email }, new { filter = new Dictionary<string, object> { ["$not"] = email } }, new { filter = user } })
        {
            Assert.EndsWith("FIELD_NOT_ALLOWED", Assert.Single((await visitor.Post($"{Path}/query", new { query })).Violations()), StringComparison.Ordinal);
            (await site.Post($"{Path}/query", new { query })).Ok();
        }
        Assert.Equal(["filter.email FIELD_NOT_ALLOWED"], (await visitor.Post($"{Path}/count", new { filter = email })).Violations());
        Assert.Equal(["search.filter.email FIELD_NOT_ALLOWED"], (await visitor.Post($"{Path}/search", new { search = new { filter = email } })).Violations());
        (await visitor.Post($"{Path}/query", new { query = new { filter = new { name = "email" } } })).Ok();
        (await visitor.Post($"{Path}/search", new { search = new { search = new { expression = "email" } } })).Ok();
    }

    [Fact]
    public async Task Renaming_a_member_renames_the_resource()
    {
        var site = await cluster.Server.NewSite();
        var member = await Given(site, "Ann");
        var renamed = (await site.Patch($"{Path}/{member["id"]}", new { staffMember = new { revision = "1", name = "Anna" } })).Ok()["staffMember"]!;
        Assert.Equal(("2", "Anna"), ((string)renamed["revision"]!, (string)renamed["name"]!));
        Assert.Equal("Anna", (string)(await site.Get($"/bookings/v2/resources/{member["resourceId"]}")).Ok()["resource"]!["name"]!);
        (await site.Patch($"{Path}/{member["id"]}", new { staffMember = new { revision = "1", name = "Annie" } })).Refused(409, "REVISION_MISMATCH");
    }

    [Fact]
    public async Task A_deleted_member_takes_the_resource_along_and_services_go_on_with_the_others()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob) = (await Given(site, "Ann"), await Given(site, "Bob"));
        var service = await site.GivenService([(string)ann["resourceId"]!, (string)bob["resourceId"]!]);
        (await site.Delete($"{Path}/{ann["id"]}")).Ok();
        (await site.Get($"{Path}/{ann["id"]}")).Refused(404, "STAFF_MEMBER_NOT_FOUND");
        (await site.Get($"/bookings/v2/resources/{ann["resourceId"]}")).Refused(404, "RESOURCE_NOT_FOUND");
        Assert.Equal([(string)bob["resourceId"]!], (await site.Get($"/_api/bookings/v2/services/{service["id"]}")).Ok()["service"]!["staffMemberIds"]!.AsArray().Select(i => (string)i!));
        Assert.Equal(15, (await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00")).Count);
        (await site.Delete($"{Path}/{bob["id"]}")).Ok();
        Assert.Empty(await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00"));
    }

    [Fact]
    public async Task The_first_query_knows_service_providers_only_unless_asked_the_second_everyone()
    {
        var site = await cluster.Server.NewSite();
        await Given(site, "Ann");
        foreach (var name in new[] { "Ida", "Ivo", "Ike" }) (await site.Post(Path, new { staffMember = new { name }, serviceProvider = false })).Ok();
        Assert.Equal(["Ann"], Names(await site.Post($"{Path}/query", new { })));
        Assert.Equal(1, (int)(await site.Post($"{Path}/count", new { })).Ok()["count"]!);
        Assert.Equal(["Ann", "Ida", "Ike", "Ivo"], Names(await site.Post("/bookings/staff/v2/staff-members/query", new { })).Order(StringComparer.Ordinal));
        Assert.Equal(4, (int)(await site.Post("/bookings/staff/v2/staff-members/count", new { })).Ok()["count"]!);
        Assert.Equal(3, (int)(await site.Post($"{Path}/count", new { filter = new { serviceProvider = false } })).Ok()["count"]!);
        Assert.Equal(["Ida"], Names(await site.Post($"{Path}/query", new { query = new { filter = new { serviceProvider = false, name = "Ida" } } })));
    }

    [Fact]
    public async Task A_cursor_goes_on_with_the_filter_it_was_made_with()
    {
        var site = await cluster.Server.NewSite();
        foreach (var name in new[] { "Ida", "Ivo", "Ike" }) (await site.Post(Path, new { staffMember = new { name }, serviceProvider = false })).Ok();
        var seen = new List<string>();
        var page = (await site.Post($"{Path}/query", new { query = new { filter = new { serviceProvider = false }, cursorPaging = new { limit = 1 } } })).Ok();
        for (var guard = 0; guard < 5; guard++)
        {
            seen.AddRange(page["staffMembers"]!.AsArray().Select(m => (string)m!["name"]!));
            if ((string?)page["pagingMetadata"]!["cursors"]!["next"] is not { } next) break;
            page = (await site.Post($"{Path}/query", new { query = new { cursorPaging = new { cursor = next, limit = 1 } } })).Ok();
        }
        Assert.Equal(["Ida", "Ivo", "Ike"], seen);
    }

    [Fact]
    public async Task Own_hours_begin_empty_and_the_business_hours_come_back()
    {
        var site = await cluster.Server.NewSite();
        var ann = await Given(site, "Ann");
        var service = await site.GivenService([(string)ann["resourceId"]!]);
        var own = (string)ann["resource"]!["eventsSchedule"]!["id"]!;
        var business = (string)ann["resource"]!["workingHoursSchedules"]![0]!["id"]!;
        var assigned = (await site.Post($"{Path}/{ann["id"]}/assign-working-hours-schedule", new { scheduleId = own, fields = Details })).Ok()["staffMember"]!;
        Assert.Equal((false, own), ((bool)assigned["resource"]!["usesDefaultWorkingHours"]!, (string)assigned["resource"]!["workingHoursSchedules"]![0]!["id"]!));
        Assert.Empty(await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00"));
        (await site.Post("/calendar/v3/events", new { @event = Hours(own, "2031-06-02T18:00:00", "2031-06-02T20:00:00", "MONDAY") })).Ok();
        Assert.Equal(["2031-06-02T18:00:00", "2031-06-02T18:30:00", "2031-06-02T19:00:00"], Starts(await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00")));
        Assert.Equal(3, (await site.Slots(service, "2031-06-09T00:00:00", "2031-06-10T00:00:00")).Count);
        (await site.Post($"{Path}/{ann["id"]}/assign-working-hours-schedule", new { scheduleId = business })).Ok();
        Assert.Equal(15, (await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00")).Count);
    }

    [Fact]
    public async Task No_other_schedule_can_be_a_members_hours()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob) = (await Given(site, "Ann"), await Given(site, "Bob"));
        foreach (var other in new[] { Guid.NewGuid().ToString(), (string)bob["resource"]!["eventsSchedule"]!["id"]! })
            Assert.Equal(["scheduleId VALIDATION"], (await site.Post($"{Path}/{ann["id"]}/assign-working-hours-schedule", new { scheduleId = other })).Violations());
    }

    [Fact]
    public async Task Resources_and_their_types_can_be_read()
    {
        var site = await cluster.Server.NewSite();
        await Given(site, "Ann");
        await Given(site, "Bob");
        Assert.Equal("Bob", (string)(await site.Post("/bookings/v2/resources/query", new { query = new { filter = new { name = "Bob" } } })).Ok()["resources"]![0]!["name"]!);
        Assert.Equal(2, (int)(await site.Post("/bookings/v2/resources/count", new { filter = new JsonObject { ["typeId"] = TestSite.StaffType } })).Ok()["count"]!);
        Assert.Equal("Staff", (string)(await site.Get($"/bookings/v2/resources/resource-types/{TestSite.StaffType}")).Ok()["resourceType"]!["name"]!);
        Assert.Single((await site.Post("/bookings/v2/resources/resource-types/query", new { })).Ok()["resourceTypes"]!.AsArray());
        Assert.Equal(1, (int)(await site.Post("/bookings/v2/resources/resource-types/count", new { })).Ok()["count"]!);
    }

    private static async Task<JsonNode> Given(TestSite site, string name) => (await site.Post(Path, new { staffMember = new { name }, fields = Details })).Ok()["staffMember"]!;

    private static IEnumerable<string> Names(Reply reply) => reply.Ok()["staffMembers"]!.AsArray().Select(m => (string)m!["name"]!);

    private static IEnumerable<string> Starts(JsonArray slots) => slots.Select(s => (string)s!["localStartDate"]!);

    private static object Hours(string schedule, string start, string end, string day) => new
    {
        scheduleId = schedule,
        type = "WORKING_HOURS",
        start = new { localDate = start },
        end = new { localDate = end },
        recurrenceRule = new { frequency = "WEEKLY", interval = 1, days = new[] { day } },
    };
}
