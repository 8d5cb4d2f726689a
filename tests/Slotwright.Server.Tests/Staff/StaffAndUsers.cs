using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Staff;

/// <summary>Which user a member of staff is: invitations, connections, and members made for users (behaviour/staff.md 2).</summary>
public sealed class StaffAndUsers(Cluster cluster)
{
    private const string Connect = "connect-staff-member-to-user", Disconnect = "disconnect-staff-member-from-user";
    private static readonly string[] Status = ["ASSOCIATED_IDENTITY_STATUS"];

    [Fact]
    public async Task An_invited_member_waits_until_disconnected()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenMember();
        var before = (await cluster.Told(site)).Count;
        var invited = (await site.On(ann, Connect, new { fields = Status })).Ok()["staffMember"]!;
        Assert.Equal(("PENDING", "PENDING", "2"), ((string)invited["associatedWixIdentity"]!["connection"]!["status"]!, (string)invited["associatedWixIdentity"]!["connectionStatus"]!, (string)invited["revision"]!));
        Assert.Equal("Ann@example.com", await InvitedEmail(site, ann));
        (await site.On(ann, Connect, new { email = "other@example.com" })).Refused(428, "STAFF_MEMBER_ALREADY_CONNECTED");
        var freed = (await site.On(ann, Disconnect, new { fields = Status })).Ok()["staffMember"]!;
        Assert.Null(freed["associatedWixIdentity"]);
        Assert.Equal("", await InvitedEmail(site, ann));
        (await site.On(ann, Connect, new { email = "other@example.com" })).Ok();
        Assert.Equal("other@example.com", await InvitedEmail(site, ann));
        var told = await cluster.Told(site, before);
        Assert.Equal(["staff_member connected_to_user", "staff_member disconnected_from_user", "staff_member connected_to_user"], told.Select(e => e.What));
        Assert.Equal(["PENDING", null, "PENDING"], told.Select(e => (string?)e.Body["body"]!["staffMember"]!["associatedWixIdentity"]?["connection"]!["status"]));
    }

    [Fact]
    public async Task Who_is_connected_to_nobody_is_disconnected_without_a_trace()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenMember();
        var before = (await cluster.Told(site)).Count;
        Assert.Equal("1", (string)(await site.On(ann, Disconnect)).Ok()["staffMember"]!["revision"]!);
        Assert.Empty(await cluster.Told(site, before));
    }

    [Fact]
    public async Task An_invitation_needs_an_email_and_a_role()
    {
        var site = await cluster.Server.NewSite();
        var mute = (await site.Post(StaffQuestions.Path, new { staffMember = new { name = "Mute" } })).Ok()["staffMember"]!;
        Assert.Equal(["email REQUIRED_FIELD"], (await site.On(mute, Connect)).Violations());
        Assert.Equal(["email FORMAT"], (await site.On(mute, Connect, new { email = "nobody" })).Violations());
        (await site.On(await site.GivenMember("Ida", serviceProvider: false), Connect)).Refused(428, "STAFF_INVITE_REQUIRES_ROLE");
        (await site.Post($"{StaffQuestions.Path}/{Guid.NewGuid()}/{Connect}", new { })).Refused(404, "STAFF_MEMBER_NOT_FOUND");
        (await (await site.Visitor()).Post($"{StaffQuestions.Path}/{mute["id"]}/{Connect}", new { })).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task A_user_has_one_member_made_at_the_first_asking()
    {
        var site = await cluster.Server.NewSite();
        var before = (await cluster.Told(site)).Count;
        var owner = (await GetOrCreate(site, site.Id, StaffQuestions.Everything)).Ok()["staffMember"]!;
        Assert.Equal(("CONNECTED", site.Id), ((string)owner["associatedWixIdentity"]!["connection"]!["status"]!, (string)owner["associatedWixIdentity"]!["identificationData"]!["wixUserId"]!));
        Assert.NotNull(owner["resource"]!["eventsSchedule"]!["id"]);
        Assert.Equal(["schedule created", "resource created", "staff_member created", "staff_member fully_created"], (await cluster.Told(site, before)).Select(e => e.What));
        Assert.Equal((string)owner["id"]!, (string)(await GetOrCreate(site, site.Id)).Ok()["staffMember"]!["id"]!);
        var other = (await GetOrCreate(site, Guid.NewGuid().ToString(), Status)).Ok()["staffMember"]!;
        Assert.Equal("PENDING", (string)other["associatedWixIdentity"]!["connection"]!["status"]!);
        var found = (await site.Post($"{StaffQuestions.Path}/query", new { query = new { filter = new Dictionary<string, object> { ["associatedWixIdentity.identificationData.wixUserId"] = site.Id } } })).Ok()["staffMembers"]!;
        Assert.Equal((string)owner["id"]!, (string)Assert.Single(found.AsArray())!["id"]!);
        (await site.On(owner, Connect, new { email = "a@example.com" })).Refused(428, "STAFF_MEMBER_ALREADY_CONNECTED");
        (await site.Delete($"{StaffQuestions.Path}/{owner["id"]}")).Ok();
        Assert.NotEqual((string)owner["id"]!, (string)(await GetOrCreate(site, site.Id)).Ok()["staffMember"]!["id"]!);
    }

    [Fact]
    public async Task However_many_ask_at_once_a_user_has_one_member()
    {
        var site = await cluster.Server.NewSite();
        var user = Guid.NewGuid().ToString();
        var single = Enumerable.Range(0, 8).Select(_ => GetOrCreate(site, user));
        var bulk = Enumerable.Range(0, 4).Select(_ => site.Post("/bookings/v1/bulk/staff-members/get-or-create", new { wixUserIds = new[] { user } }));
        var answers = await Task.WhenAll(single.Concat(bulk));
        var ids = answers.Select(a => (string)(a.Ok()["staffMember"] ?? a.Json!["results"]![0]!["staffMember"])!["id"]!).Distinct();
        var one = Assert.Single(ids);
        Assert.Equal(1, (int)(await site.Post($"{StaffQuestions.Path}/count", new { })).Ok()["count"]!);
        Assert.Equal(1, (int)(await site.Post("/bookings/v2/resources/count", new { })).Ok()["count"]!);
        Assert.Equal(one, (string)(await GetOrCreate(site, user)).Ok()["staffMember"]!["id"]!);
    }

    [Fact]
    public async Task Many_users_get_their_members_each_with_a_result()
    {
        var site = await cluster.Server.NewSite();
        var (first, second) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        var known = (await GetOrCreate(site, first)).Ok()["staffMember"]!;
        var answer = (await site.Post("/bookings/v1/bulk/staff-members/get-or-create", new { wixUserIds = new[] { first, second, second }, fields = Status })).Ok();
        var results = answer["results"]!.AsArray();
        Assert.Equal((3, 0), ((int)answer["bulkActionMetadata"]!["totalSuccesses"]!, (int)answer["bulkActionMetadata"]!["totalFailures"]!));
        Assert.Equal([(string)known["id"]!, (string)results[1]!["staffMember"]!["id"]!, (string)results[1]!["staffMember"]!["id"]!], results.Select(r => (string)r!["itemMetadata"]!["id"]!));
        Assert.All(results, r => Assert.Equal("PENDING", (string)r!["staffMember"]!["associatedWixIdentity"]!["connection"]!["status"]!));
        Assert.Equal(["wixUserIds MIN_SIZE"], (await site.Post("/bookings/v1/bulk/staff-members/get-or-create", new { wixUserIds = Array.Empty<string>() })).Violations());
    }

    [Fact]
    public async Task The_state_of_a_connection_comes_only_when_asked_for_and_visitors_see_nothing_of_it()
    {
        var site = await cluster.Server.NewSite();
        var owner = (await GetOrCreate(site, site.Id)).Ok()["staffMember"]!;
        Assert.Equal(["identificationData"], owner["associatedWixIdentity"]!.AsObject().Select(m => m.Key));
        foreach (var query in new[] { $"{StaffQuestions.Path}/query", "/bookings/staff/v2/staff-members/query" })
        {
            var bare = (await site.Post(query, new { })).Ok()["staffMembers"]![0]!;
            Assert.True(bare["resource"] is null && bare["associatedWixIdentity"]!["connection"] is null);
            var full = (await site.Post(query, new { fields = StaffQuestions.Everything })).Ok()["staffMembers"]![0]!;
            Assert.True(full["resource"] is not null && full["associatedWixIdentity"]!["connection"] is not null);
        }
        var seen = (await (await site.Visitor()).Get($"{StaffQuestions.Path}/{owner["id"]}?fields=ASSOCIATED_IDENTITY_STATUS")).Ok()["staffMember"]!;
        Assert.Null(seen["associatedWixIdentity"]);
        (await (await site.Visitor()).Post($"{StaffQuestions.Path}/get-or-create/wix-user-id/{Guid.NewGuid()}", new { })).Refused(403, "PERMISSION_DENIED");
    }

    private static Task<Reply> GetOrCreate(TestSite site, string user, string[]? fields = null) =>
        site.Post($"{StaffQuestions.Path}/get-or-create/wix-user-id/{user}", fields is null ? new { } : new { fields });

    private async Task<string> InvitedEmail(TestSite site, JsonNode member) => Assert.Single(await cluster.Server.Db.List(Guid.Parse(site.Id),
        "SELECT coalesce(invited_email, '') FROM staff_members WHERE site_id = $1 AND id = $2", r => r.GetString(0), CancellationToken.None, Guid.Parse((string)member["id"]!)));
}
