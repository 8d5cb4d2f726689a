using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Staff;

/// <summary>What tests of staff ask besides the calls themselves.</summary>
internal static class StaffQuestions
{
    public const string Path = "/bookings/v1/staff-members", Bin = "/bookings/staff/v2/staff-members/trash-bin";
    public static readonly string[] Everything = ["RESOURCE_DETAILS", "ASSOCIATED_IDENTITY_STATUS"];

    public static async Task<JsonNode> GivenMember(this TestSite site, string name = "Ann", bool serviceProvider = true) =>
        (await site.Post(Path, new { staffMember = new { name, email = $"{name}@example.com" }, serviceProvider, fields = Everything })).Ok()["staffMember"]!;

    public static async Task<JsonNode> Member(this TestSite site, JsonNode member) =>
        (await site.Get($"{Path}/{member["id"]}?fields=RESOURCE_DETAILS&fields=ASSOCIATED_IDENTITY_STATUS")).Ok()["staffMember"]!;

    public static Task<Reply> On(this TestSite site, JsonNode member, string action, object? body = null) => site.Post($"{Path}/{member["id"]}/{action}", body ?? new { });

    /// <summary>The site's events of staff, resources, services and schedules since <paramref name="after"/> of them, as `entity slug`, with their bodies.</summary>
    public static async Task<List<(string What, JsonNode Body)>> Told(this Cluster cluster, TestSite site, int after = 0) =>
        [.. (await cluster.Server.Db.List(Guid.Parse(site.Id), """
            SELECT entity_fqdn, slug, body FROM outbox WHERE site_id = $1 AND entity_fqdn IN ('wix.bookings.staff.v1.staff_member', 'wix.bookings.resources.v2.resource', 'wix.bookings.services.v2.service', 'wix.calendar.v3.schedule') ORDER BY id
            """, r => ($"{r.GetString(0).Split('.')[^1]} {r.GetString(1)}", JsonNode.Parse(r.GetFieldValue<byte[]>(2))!), CancellationToken.None)).Skip(after)];
}

/// <summary>Every change of a member of staff is told in the transaction that made it (behaviour/webhooks.md 3).</summary>
public sealed class StaffTold(Cluster cluster)
{
    [Fact]
    public async Task A_new_member_is_told_with_schedule_and_resource_and_then_as_fully_created()
    {
        var site = await cluster.Server.NewSite();
        var before = (await cluster.Told(site)).Count;
        var member = await site.GivenMember();
        var told = await cluster.Told(site, before);
        Assert.Equal(["schedule created", "resource created", "staff_member created", "staff_member fully_created"], told.Select(e => e.What));
        Assert.Equal(member.ToJsonString(), told[2].Body["entity"]!.ToJsonString());
        Assert.Equal(member.ToJsonString(), told[3].Body["body"]!["staffMember"]!.ToJsonString());
    }

    [Fact]
    public async Task A_new_name_is_told_of_the_schedule_the_resource_and_the_member()
    {
        var site = await cluster.Server.NewSite();
        var member = await site.GivenMember();
        var before = (await cluster.Told(site)).Count;
        var renamed = (await site.Patch($"{StaffQuestions.Path}/{member["id"]}", new { staffMember = new { revision = "1", name = "Anna" }, fields = StaffQuestions.Everything })).Ok()["staffMember"]!;
        var told = await cluster.Told(site, before);
        Assert.Equal(["schedule updated", "resource updated", "staff_member updated"], told.Select(e => e.What));
        Assert.All(told, e => Assert.Equal("Anna", (string)e.Body["currentEntity"]!["name"]!));
        Assert.Contains("name", told[2].Body["modifiedFields"]!.AsObject().Select(f => f.Key));
        Assert.Equal("2", (string)renamed["resource"]!["revision"]!);
        Assert.Equal("Anna", (string)(await site.Get($"/calendar/v3/schedules/{member["resource"]!["eventsSchedule"]!["id"]}")).Ok()["schedule"]!["name"]!);
    }

    [Fact]
    public async Task What_is_refused_is_not_told()
    {
        var site = await cluster.Server.NewSite();
        var member = await site.GivenMember();
        var before = (await cluster.Told(site)).Count;
        (await site.Patch($"{StaffQuestions.Path}/{member["id"]}", new { staffMember = new { revision = "7", name = "Anna" } })).Refused(409, "REVISION_MISMATCH");
        Assert.Equal(["staffMember.name MIN_LENGTH"], (await site.Patch($"{StaffQuestions.Path}/{member["id"]}", new { staffMember = new { revision = "1", name = "" } })).Violations().Take(1));
        Assert.Equal(400, (await site.Post(StaffQuestions.Path, new { staffMember = new { name = new string('x', 41) } })).Status);
        Assert.Empty(await cluster.Told(site, before));
    }

    [Fact]
    public async Task Hours_are_told_of_the_resource_and_the_member_by_either_name_of_the_operation()
    {
        var site = await cluster.Server.NewSite();
        var member = await site.GivenMember();
        var own = (string)member["resource"]!["eventsSchedule"]!["id"]!;
        foreach (var operation in new[] { "assign-working-hours-schedule", "assign-custom-schedule" })
        {
            var before = (await cluster.Told(site)).Count;
            var assigned = (await site.On(member, operation, new { scheduleId = own, fields = StaffQuestions.Everything })).Ok()["staffMember"]!;
            Assert.False((bool)assigned["resource"]!["usesDefaultWorkingHours"]!);
            Assert.Equal(["resource updated", "staff_member updated"], (await cluster.Told(site, before)).Select(e => e.What));
            Assert.Equal(["scheduleId VALIDATION"], (await site.On(member, operation, new { scheduleId = Guid.NewGuid() })).Violations());
        }
    }

    [Fact]
    public async Task Who_provides_no_services_is_not_offered_and_keeps_hours_and_bookings()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob) = (await site.GivenMember(), await site.GivenMember("Bob"));
        var service = await site.GivenService([(string)ann["resourceId"]!]);
        var made = await site.Book(service, "2031-06-02T10:00:00", (string)ann["resourceId"]!);
        var before = (await cluster.Told(site)).Count;
        var hidden = (await site.On(ann, "set-service-provider", new { serviceProvider = false, fields = StaffQuestions.Everything })).Ok()["staffMember"]!;
        Assert.False((bool)hidden["serviceProvider"]!);
        Assert.Equal(["resource updated", "staff_member updated"], (await cluster.Told(site, before)).Select(e => e.What));
        Assert.Equal((await site.Get($"/bookings/v2/resources/{ann["resourceId"]}")).Ok()["resource"]!["revision"]!.ToString(), hidden["resource"]!["revision"]!.ToString());
        Assert.Empty(await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00"));
        Assert.Equal("CONFIRMED", (string)(await site.ConfirmOrDecline(made, "PAID")).Ok()["booking"]!["status"]!);
        Assert.Equal([(string)bob["id"]!], (await site.Post($"{StaffQuestions.Path}/query", new { })).Ok()["staffMembers"]!.AsArray().Select(m => (string)m!["id"]!));
        (await site.On(ann, "set-service-provider", new { serviceProvider = true })).Ok();
        Assert.NotEmpty(await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00"));
        Assert.Equal(["serviceProvider REQUIRED_FIELD"], (await site.On(ann, "set-service-provider")).Violations());
        (await site.Post($"{StaffQuestions.Path}/{Guid.NewGuid()}/set-service-provider", new { serviceProvider = true })).Refused(404, "STAFF_MEMBER_NOT_FOUND");
    }
}
