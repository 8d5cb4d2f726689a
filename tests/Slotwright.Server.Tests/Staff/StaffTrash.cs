using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Tests.Staff;

/// <summary>Deleted members: what goes with them, what stays, and the trash bin (behaviour/staff.md 2).</summary>
public sealed class StaffTrash(Cluster cluster)
{
    private const string Bin = StaffQuestions.Bin;

    [Fact]
    public async Task A_deleted_member_is_found_in_the_trash_bin_and_nowhere_else()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob) = (await site.GivenMember(), await site.GivenMember("Bob"));
        (await site.Get($"{Bin}/{ann["id"]}")).Refused(404, "STAFF_MEMBER_NOT_FOUND");
        (await site.Delete($"{StaffQuestions.Path}/{ann["id"]}")).Ok();
        Assert.Equal(ann.ToJsonString(), (await site.Get($"{Bin}/{ann["id"]}?fields=RESOURCE_DETAILS&fields=ASSOCIATED_IDENTITY_STATUS")).Ok()["staffMember"]!.ToJsonString());
        Assert.Null((await site.Get($"{Bin}/{ann["id"]}")).Ok()["staffMember"]!["resource"]);
        Assert.Equal(["Ann"], Names(await site.Get(Bin)));
        foreach (var query in new[] { $"{StaffQuestions.Path}/query", "/bookings/staff/v2/staff-members/query" }) Assert.Equal(["Bob"], Names(await site.Post(query, new { })));
        Assert.Equal(1, (int)(await site.Post($"{StaffQuestions.Path}/count", new { })).Ok()["count"]!);
        (await site.Delete($"{StaffQuestions.Path}/{ann["id"]}")).Refused(404, "STAFF_MEMBER_NOT_FOUND");
        (await site.Patch($"{StaffQuestions.Path}/{ann["id"]}", new { staffMember = new { revision = "1", name = "Eve" } })).Refused(404, "STAFF_MEMBER_NOT_FOUND");
        foreach (var action in new[] { "set-service-provider", "connect-staff-member-to-user", "disconnect-staff-member-from-user", "assign-working-hours-schedule" })
            (await site.On(ann, action, new { serviceProvider = true, scheduleId = ann["resource"]!["eventsSchedule"]!["id"] })).Refused(404, "STAFF_MEMBER_NOT_FOUND");
        (await site.Get($"{Bin}/{bob["id"]}")).Refused(404, "STAFF_MEMBER_NOT_FOUND");
    }

    [Fact]
    public async Task Services_forget_the_resource_and_tell_so()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob) = (await site.GivenMember(), await site.GivenMember("Bob"));
        var service = await site.GivenService([(string)ann["resourceId"]!, (string)bob["resourceId"]!], change: s =>
            s["serviceResources"] = new JsonArray(new JsonObject { ["resourceType"] = new JsonObject { ["id"] = TestSite.StaffType }, ["resourceIds"] = new JsonObject { ["values"] = new JsonArray((string)ann["resourceId"]!, (string)bob["resourceId"]!) } }));
        var before = (await cluster.Told(site)).Count;
        (await site.Delete($"{StaffQuestions.Path}/{ann["id"]}")).Ok();
        var told = await cluster.Told(site, before);
        Assert.Equal(["resource deleted", "schedule cancelled", "service updated", "staff_member deleted"], told.Select(e => e.What));
        var now = (await site.Get($"/_api/bookings/v2/services/{service["id"]}")).Ok()["service"]!;
        Assert.Equal(("2", (string)bob["resourceId"]!), ((string)now["revision"]!, (string)Assert.Single(now["staffMemberIds"]!.AsArray())!));
        Assert.Equal((string)bob["resourceId"]!, (string)Assert.Single(now["serviceResources"]![0]!["resourceIds"]!["values"]!.AsArray())!);
        Assert.Equal(("2", "staffMemberIds"), ((string)told[2].Body["currentEntity"]!["revision"]!, told[2].Body["modifiedFields"]!.AsObject().First().Key));
        Assert.Equal((string)ann["id"]!, (string)told[3].Body["deletedEntity"]!["id"]!);
        Assert.Equal("3", (string)(await site.Patch($"/_api/bookings/v2/services/{service["id"]}", new { service = new { revision = "2", tagLine = "still here" } })).Ok()["service"]!["revision"]!);
        var schedule = (await site.Get($"/calendar/v3/schedules/{ann["resource"]!["eventsSchedule"]!["id"]}")).Ok()["schedule"]!;
        Assert.Equal("CANCELLED", (string)schedule["status"]!);
    }

    [Fact]
    public async Task Bookings_of_the_last_member_of_a_service_stay_and_can_be_dealt_with()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenMember();
        var who = (string)ann["resourceId"]!;
        var service = await site.GivenService([who]);
        var (moved, canceled, waiting) = (await Confirmed(site, service, 10, who), await Confirmed(site, service, 11, who), await site.Book(service, "2031-06-02T12:00:00", who));
        (await site.Delete($"{StaffQuestions.Path}/{ann["id"]}")).Ok();
        Assert.Empty(await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00"));
        var slot = new { startDate = "2031-06-02T14:00:00", endDate = "2031-06-02T15:00:00" };
        var refused = await site.Act(moved, "reschedule", new { revision = moved["revision"], slot });
        Assert.InRange(refused.Status, 400, 499);
        var forced = await site.Act(moved, "reschedule", new { revision = moved["revision"], slot, flowControlSettings = new { skipAvailabilityValidation = true } });
        Assert.InRange(forced.Status, 400, 499);
        Assert.Equal("CANCELED", (string)(await site.Act(canceled, "cancel", new { revision = canceled["revision"], flowControlSettings = new { ignoreCancellationPolicy = true } })).Ok()["booking"]!["status"]!);
        Assert.Equal("DECLINED", (string)(await site.ConfirmOrDecline(waiting)).Ok()["booking"]!["status"]!);
        Assert.InRange((await site.TryBook(service, "2031-06-02T15:00:00", who)).Status, 400, 499);
        Assert.InRange((await site.TryBook(service, "2031-06-02T15:00:00", null)).Status, 400, 499);
    }

    [Fact]
    public async Task The_trash_bin_is_read_page_by_page_and_by_ids()
    {
        var site = await cluster.Server.NewSite();
        var members = new List<JsonNode>();
        foreach (var name in new[] { "Ann", "Bob", "Cem", "Dan" }) members.Add(await site.GivenMember(name));
        foreach (var member in members.Take(3)) (await site.Delete($"{StaffQuestions.Path}/{member["id"]}")).Ok();
        Assert.Equal(["Ann", "Bob", "Cem"], (await Pages(site, "")).Order(StringComparer.Ordinal));
        var two = $"&staffMemberIds={members[0]["id"]}&staffMemberIds={members[2]["id"]}&staffMemberIds={members[3]["id"]}";
        Assert.Equal(["Ann", "Cem"], (await Pages(site, two)).Order(StringComparer.Ordinal));
        Assert.Equal(["paging.limit MAX"], (await site.Get($"{Bin}?paging.limit=101")).Violations());
        Assert.All((await site.Get($"{Bin}?paging.cursor=nonsense")).Violations(), v => Assert.StartsWith("paging.cursor", v));
        Assert.Equal(["staffMemberIds[0] FORMAT"], (await site.Get($"{Bin}?staffMemberIds=x")).Violations());
        var visitor = await site.Visitor();
        foreach (var path in new[] { Bin, $"{Bin}/{members[0]["id"]}" }) (await visitor.Get(path)).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task What_is_removed_from_the_trash_bin_is_gone_for_good()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenMember();
        (await site.Delete($"{Bin}/{ann["id"]}")).Refused(404, "STAFF_MEMBER_NOT_FOUND");
        (await site.Delete($"{StaffQuestions.Path}/{ann["id"]}")).Ok();
        var before = (await cluster.Told(site)).Count;
        (await (await site.Visitor()).Delete($"{Bin}/{ann["id"]}")).Refused(403, "PERMISSION_DENIED");
        (await site.Delete($"{Bin}/{ann["id"]}")).Ok();
        Assert.Empty(await cluster.Told(site, before)); // it was told when they were deleted
        (await site.Get($"{Bin}/{ann["id"]}")).Refused(404, "STAFF_MEMBER_NOT_FOUND");
        (await site.Delete($"{Bin}/{ann["id"]}")).Refused(404, "STAFF_MEMBER_NOT_FOUND");
    }

    [Fact]
    public async Task After_thirty_days_the_trash_bin_is_emptied()
    {
        var site = await cluster.Server.NewSite();
        var (old, young) = (await site.GivenMember(), await site.GivenMember("Bob"));
        foreach (var (member, days) in new[] { (old, 31), (young, 29) })
        {
            (await site.Delete($"{StaffQuestions.Path}/{member["id"]}")).Ok();
            await cluster.Server.Db.List(Guid.Parse(site.Id), "UPDATE staff_members SET deleted_date = now() - make_interval(days => $2) WHERE site_id = $1 AND id = $3", _ => 0, CancellationToken.None, days, Guid.Parse((string)member["id"]!));
        }
        var before = (await cluster.Told(site)).Count;
        using var sweeper = new Sweeper(cluster.Server.Db, TimeProvider.System, NullLogger<Sweeper>.Instance);
        await sweeper.Sweep(CancellationToken.None);
        Assert.Equal(["Bob"], Names(await site.Get(Bin)));
        Assert.Empty(await cluster.Told(site, before)); // it was told when they were deleted
    }

    private static async Task<List<string>> Pages(TestSite site, string ids)
    {
        var seen = new List<string>();
        var page = (await site.Get($"{Bin}?paging.limit=1{ids}")).Ok();
        for (var guard = 0; guard < 6; guard++)
        {
            seen.AddRange(page["staffMembers"]!.AsArray().Select(m => (string)m!["name"]!));
            if ((string?)page["pagingMetadata"]!["cursors"]!["next"] is not { } next) break;
            page = (await site.Get($"{Bin}?paging.limit=1&paging.cursor={Uri.EscapeDataString(next)}")).Ok();
        }
        return seen;
    }

    private static async Task<JsonNode> Confirmed(TestSite site, JsonNode service, int hour, string resource) =>
        await site.Book(service, $"2031-06-02T{hour}:00:00", resource, b => b["status"] = "CONFIRMED");

    private static IEnumerable<string> Names(Reply reply) => reply.Ok()["staffMembers"]!.AsArray().Select(m => (string)m!["name"]!);
}
