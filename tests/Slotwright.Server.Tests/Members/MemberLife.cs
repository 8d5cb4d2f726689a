using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Members;

/// <summary>Members as the business keeps them, and as they keep themselves.</summary>
public sealed class MemberLife(Cluster cluster)
{
    private const string Members = "/members/v1/members", My = $"{Members}/my";

    private static async Task<JsonNode> Make(TestSite site, string email, string first = "Bob", object? profile = null) =>
        (await site.Post(Members, new { member = new { loginEmail = email, contact = new { firstName = first, lastName = "Miller", phones = new[] { "+49 30 123456" }, company = "Miller & Co" }, profile } })).Ok()["member"]!;

    [Fact]
    public async Task The_business_makes_a_member_of_somebody_it_knows_or_does_not_know()
    {
        var site = await cluster.Server.NewSite();
        var (bob, eve) = (Account.Somebody(), Account.Somebody("eve"));
        var known = (await site.Post("/contacts/v4/contacts", new { info = new { name = new { first = "Robert" }, emails = new { items = new[] { new { email = "other@example.com", primary = true }, new { email = bob, primary = false } } } } })).Ok()["contact"]!;
        var member = await Make(site, bob);
        Assert.Equal(((string)known["id"]!, "Robert", "APPROVED", "ACTIVE", "PRIVATE"), ((string)member["contactId"]!, (string)member["contact"]!["firstName"]!, (string)member["status"]!, (string)member["activityStatus"]!, (string)member["privacyStatus"]!));
        var contact = (await site.Get($"/contacts/v4/contacts/{known["id"]}")).Ok()["contact"]!;
        Assert.Equal((bob, "Miller & Co"), ((string)contact["primaryInfo"]!["email"]!, (string)contact["info"]!["company"]!));
        Assert.NotEqual((string)known["id"]!, (string)(await Make(site, eve, "Eve"))["contactId"]!);
        (await site.Post(Members, new { member = new { loginEmail = bob } })).Refused(409, "-19995");
        Assert.Equal(["member.loginEmail REQUIRED_FIELD"], (await site.Post(Members, new { })).Violations());
        (await (await site.Visitor()).Post(Members, new { member = new { loginEmail = Account.Somebody() } })).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task How_much_is_shown_of_a_member_is_asked_for_by_field_sets()
    {
        var site = await cluster.Server.NewSite();
        var member = await Make(site, Account.Somebody());
        async Task<JsonNode> Get(string sets) => (await site.Get($"{Members}/{member["id"]}{sets}")).Ok()["member"]!;
        var open = await Get("");
        Assert.Equal((null, "UNKNOWN", null, "Bob Miller"), ((string?)open["loginEmail"], (string)open["status"]!, open["contact"], (string)open["profile"]!["nickname"]!));
        var extended = await Get("?fieldsets=EXTENDED");
        Assert.Equal(("APPROVED", "+49 30 123456", null), ((string)extended["status"]!, (string)extended["contact"]!["phones"]![0]!, (string?)extended["contact"]!["company"]));
        Assert.Equal("Miller & Co", (string)(await Get("?fieldsets=PUBLIC&fieldsets=FULL"))["contact"]!["company"]!);
        (await site.Get($"{Members}/{Guid.NewGuid()}")).Refused(404, "MEMBER_NOT_FOUND");
        (await site.Get(My)).Refused(404, "NOT_FOUND");
    }

    [Fact]
    public async Task Members_are_found_by_filter_words_and_names_that_change_with_the_contact()
    {
        var site = await cluster.Server.NewSite();
        var (bob, eve) = (Account.Somebody(), Account.Somebody("eve"));
        var (first, second) = (await Make(site, bob), await Make(site, eve, "Eve"));
        async Task<string[]> Find(object request) => [.. (await site.Post($"{Members}/query", request)).Ok()["members"]!.AsArray().Select(m => (string)m!["id"]!)];
        Assert.Equal([(string)second["id"]!], await Find(new { query = new { filter = new Dictionary<string, object> { ["contact.firstName"] = "Eve" } } }));
        Assert.Equal([(string)first["id"]!, (string)second["id"]!], await Find(new { query = new { filter = new { status = "APPROVED" }, sorting = new[] { new { fieldName = "createdDate", order = "ASC" } } } }));
        Assert.Equal([(string)second["id"]!], await Find(new { search = new { expression = eve[..12].ToUpperInvariant() } }));
        (await site.Patch($"/contacts/v4/contacts/{second["contactId"]}", new { revision = 1, info = new { name = new { first = "Evelyn" } } })).Ok();
        Assert.Equal([(string)second["id"]!], await Find(new { query = new { filter = new Dictionary<string, object> { ["contact.firstName"] = "Evelyn" } }, fieldsets = new[] { "FULL" } }));
        Assert.Equal("Evelyn", (string)(await site.Get($"{Members}/{second["id"]}?fieldsets=FULL")).Ok()["member"]!["contact"]!["firstName"]!);
        var list = (await site.Get($"{Members}?paging.limit=1&paging.offset=1&sorting.fieldName=x")).Status;
        Assert.True(list is 200 or 400);
        var page = (await site.Get($"{Members}?paging.limit=1")).Ok();
        Assert.Equal((1, 2), (page["members"]!.AsArray().Count, (int)page["metadata"]!["total"]!));
    }

    [Fact]
    public async Task A_member_changes_the_own_profile_and_the_contact_follows()
    {
        var site = await cluster.Server.NewSite();
        var bob = await cluster.Server.Member(site, Account.Somebody());
        var id = (string)(await bob.Get(My)).Ok()["member"]!["id"]!;
        var changed = (await bob.Patch($"{Members}/{id}", new
        {
            member = new { loginEmail = "eve@example.com", status = "BLOCKED", contact = new { lastName = "Baker", phones = new[] { "+49 30 1" }, emails = new[] { "eve@example.com" }, addresses = new[] { new { city = "Ulm", country = "DE" } } }, profile = new { nickname = "Bobby", slug = "evil", title = "Regular" } },
        })).Ok()["member"]!;
        Assert.Equal(("Bob", "Baker", "Bobby", "APPROVED", "Ulm"), ((string)changed["contact"]!["firstName"]!, (string)changed["contact"]!["lastName"]!, (string)changed["profile"]!["nickname"]!, (string)changed["status"]!, (string)changed["contact"]!["addresses"]![0]!["city"]!));
        Assert.NotEqual("evil", (string)changed["profile"]!["slug"]!);
        Assert.Equal([(string)changed["loginEmail"]!], changed["contact"]!["emails"]!.AsArray().Select(e => (string)e!));
        var contact = (await site.Get($"/contacts/v4/contacts/{changed["contactId"]}")).Ok()["contact"]!;
        Assert.Equal(("Baker", "+49 30 1"), ((string)contact["info"]!["name"]!["last"]!, (string)contact["primaryInfo"]!["phone"]!));
        (await bob.Delete($"{Members}/{id}/phones")).Ok();
        var bare = (await bob.Delete($"{Members}/{id}/addresses")).Ok()["member"]!;
        Assert.Equal((null, null), (bare["contact"]!["phones"], bare["contact"]!["addresses"]));
        Assert.Equal("bobby-b", (string)(await bob.Post($"{My}/slug", new { slug = "bobby-b" })).Ok()["member"]!["profile"]!["slug"]!);
        var eve = await Make(site, Account.Somebody("eve"), "Eve");
        (await site.Post($"{Members}/{eve["id"]}/slug", new { slug = "bobby-b" })).Refused(409, "SLUG_ALREADY_EXISTS");
        Assert.Equal(["slug VALIDATION"], (await bob.Post($"{My}/slug", new { slug = "Bob B" })).Violations());
        foreach (var attempt in new[] { bob.Patch($"{Members}/{eve["id"]}", new { member = new { profile = new { nickname = "No" } } }), bob.Post($"{Members}/{eve["id"]}/slug", new { slug = "no" }), bob.Delete($"{Members}/{eve["id"]}/phones"), bob.Delete($"{Members}/{eve["id"]}") })
            (await attempt).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task Second_emails_go_and_the_one_to_sign_in_with_stays()
    {
        var site = await cluster.Server.NewSite();
        var bob = Account.Somebody();
        var member = (await site.Post(Members, new { member = new { loginEmail = bob, contact = new { emails = new[] { "work@example.com" } } } })).Ok()["member"]!;
        Assert.Equal([bob, "work@example.com"], member["contact"]!["emails"]!.AsArray().Select(e => (string)e!));
        Assert.Equal([bob], (await site.Delete($"{Members}/{member["id"]}/emails")).Ok()["member"]!["contact"]!["emails"]!.AsArray().Select(e => (string)e!));
    }

    [Fact]
    public async Task Members_know_of_each_other_only_who_joined_the_community_and_only_what_is_public()
    {
        var site = await cluster.Server.NewSite();
        var (bob, eve) = (await cluster.Server.Member(site, Account.Somebody()), await cluster.Server.Member(site, Account.Somebody("eve"), "Eve"));
        var eves = (await eve.Get($"{My}?fieldsets=FULL")).Ok()["member"]!;
        var query = new { query = new { filter = new Dictionary<string, object> { ["profile.nickname"] = "Eve" } }, fieldsets = new[] { "FULL" } };
        (await bob.Get($"{Members}/{eves["id"]}?fieldsets=FULL")).Refused(404, "MEMBER_NOT_FOUND");
        Assert.Empty((await bob.Post($"{Members}/query", query)).Ok()["members"]!.AsArray());
        Assert.Equal("PUBLIC", (string)(await eve.Post($"{Members}/join-community", new { })).Ok()["member"]!["privacyStatus"]!);
        var seen = (await bob.Get($"{Members}/{eves["id"]}?fieldsets=FULL")).Ok()["member"]!;
        Assert.Equal(("Eve", null, null), ((string)seen["profile"]!["nickname"]!, seen["loginEmail"], seen["contact"]));
        Assert.Equal(seen.ToJsonString(), (await bob.Post($"{Members}/query", query)).Ok()["members"]![0]!.ToJsonString());
        Assert.Equal(400, (await bob.Post($"{Members}/query", new { query = new { filter = new { loginEmail = (string)eves["loginEmail"]! } } })).Status);
        Assert.Empty((await bob.Post($"{Members}/query", new { search = new { expression = (string)eves["loginEmail"]! } })).Ok()["members"]!.AsArray());
        (await eve.Post($"{Members}/leave-community", new { })).Ok();
        (await bob.Get($"{Members}/{eves["id"]}")).Refused(404, "MEMBER_NOT_FOUND");
        (await site.Post($"{Members}/join-community", new { })).Refused(428, "COMMUNITY_JOIN_IMPOSSIBLE");
        (await (await site.Visitor()).Get($"{Members}/{eves["id"]}")).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task Only_the_business_approves_blocks_mutes_and_deletes_others()
    {
        var site = await cluster.Server.NewSite();
        var bob = await cluster.Server.Member(site, Account.Somebody());
        var eve = await Make(site, Account.Somebody("eve"), "Eve");
        foreach (var action in new[] { "approve", "block", "disconnect", "mute", "unmute" }) (await bob.Post($"{Members}/{eve["id"]}/{action}", new { })).Refused(403, "PERMISSION_DENIED");
        (await bob.Post($"{Members}/bulk/delete", new { memberIds = new[] { (string)eve["id"]! } })).Refused(403, "PERMISSION_DENIED");
        (await bob.Post($"{Members}/bulk/delete-by-filter", new { filter = new { } })).Refused(403, "PERMISSION_DENIED");
        (await bob.Post($"{Members}/bulk/block-by-filter", new { filter = new { } })).Refused(403, "PERMISSION_DENIED");
        Assert.Equal("MUTED", (string)(await site.Post($"{Members}/{eve["id"]}/mute", new { })).Ok()["member"]!["activityStatus"]!);
        Assert.Equal("ACTIVE", (string)(await site.Post($"{Members}/{eve["id"]}/unmute", new { })).Ok()["member"]!["activityStatus"]!);
        Assert.Equal("OFFLINE", (string)(await site.Post($"{Members}/{eve["id"]}/disconnect", new { })).Ok()["member"]!["status"]!);
        (await site.Post($"{Members}/{Guid.NewGuid()}/approve", new { })).Refused(404, "MEMBER_NOT_FOUND");
    }

    [Fact]
    public async Task Many_are_blocked_or_deleted_at_once_as_jobs()
    {
        var site = await cluster.Server.NewSite();
        foreach (var name in new[] { "Ada", "Ben", "Cleo" }) await Make(site, Account.Somebody(name), name);
        await Done(site, (await site.Post($"{Members}/bulk/block-by-filter", new { filter = new Dictionary<string, object> { ["contact.firstName"] = new Dictionary<string, object> { ["$in"] = new[] { "Ada", "Ben" } } } })).Ok());
        async Task<string[]> Names(string status) => [.. (await site.Post($"{Members}/query", new { query = new { filter = new { status } }, fieldsets = new[] { "FULL" } })).Ok()["members"]!.AsArray().Select(m => (string)m!["contact"]!["firstName"]!).Order()];
        Assert.Equal(["Ada", "Ben"], await Names("BLOCKED"));
        await Done(site, (await site.Post($"{Members}/bulk/approve-by-filter", new { filter = new Dictionary<string, object> { ["contact.firstName"] = "Ada" } })).Ok());
        await Done(site, (await site.Post($"{Members}/bulk/delete-by-filter", new { filter = new { status = "BLOCKED" } })).Ok());
        Assert.Equal(["Ada", "Cleo"], await Names("APPROVED"));
        Assert.Empty(await Names("BLOCKED"));
    }

    private static async Task Done(TestSite site, JsonNode job)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((string)(await site.Get($"/slotwright/v1/jobs/{job["jobId"]}")).Ok()["job"]!["status"]! != "FINISHED") await Task.Delay(20, patience.Token);
    }

    [Fact]
    public async Task A_member_who_is_gone_is_signed_out_and_the_contact_stays()
    {
        var site = await cluster.Server.NewSite();
        var (bob, eve) = (await cluster.Server.Member(site, Account.Somebody()), await Make(site, Account.Somebody("eve"), "Eve"));
        var contact = (string)(await bob.Get(My)).Ok()["member"]!["contactId"]!;
        (await bob.Delete(My)).Ok();
        (await bob.Get(My)).Refused(401, "UNAUTHENTICATED");
        (await site.Get($"/contacts/v4/contacts/{contact}")).Ok();
        var results = (await site.Post($"{Members}/bulk/delete", new { memberIds = new[] { (string)eve["id"]!, Guid.NewGuid().ToString() } })).Ok();
        Assert.Equal([true, false], results["results"]!.AsArray().Select(r => (bool)r!["itemMetadata"]!["success"]!));
        Assert.Equal(0, (int)(await site.Post($"{Members}/query", new { })).Ok()["metadata"]!["total"]!);
        Assert.Equal(["created", "created", "deleted", "deleted"], (await cluster.Of(site, "wix.members.v1.member")).Select(e => e.Told.Split(' ')[0]).Order());
    }
}
