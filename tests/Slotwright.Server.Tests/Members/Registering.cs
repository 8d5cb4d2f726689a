using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Members;

/// <summary>How a customer comes to an account (behaviour/identity.md 3).</summary>
public sealed class Registering(Cluster cluster)
{
    [Fact]
    public async Task Who_registers_is_a_member_at_once_and_has_a_contact_with_the_same_primary_email()
    {
        var site = await cluster.Server.NewSite();
        var (visitor, bob) = (await site.Visitor(), Account.Somebody());
        var answer = (await visitor.Register(bob)).Ok();
        Assert.Equal(("SUCCESS", bob, "ACTIVE"), ((string)answer["state"]!, (string)answer["identity"]!["email"]!["address"]!, (string)answer["identity"]!["status"]!["name"]!));
        Assert.StartsWith("sws_", (string)answer["sessionToken"]!, StringComparison.Ordinal);
        var member = (await site.Get($"/members/v1/members/{answer["identity"]!["id"]}?fieldsets=FULL")).Ok()["member"]!;
        Assert.Equal((bob, "APPROVED", "Bob", "bob-miller", false), ((string)member["loginEmail"]!, (string)member["status"]!, (string)member["contact"]!["firstName"]!, (string)member["profile"]!["slug"]!, (bool)member["loginEmailVerified"]!));
        var contact = (await site.Get($"/contacts/v4/contacts/{member["contactId"]}")).Ok()["contact"]!;
        Assert.Equal((bob, "Miller", "WIX_SITE_MEMBERS", "MEMBER_REGISTER"), ((string)contact["primaryInfo"]!["email"]!, (string)contact["info"]!["name"]!["last"]!, (string)contact["source"]!["sourceType"]!, (string)contact["lastActivity"]!["activityType"]!));
        Assert.Equal([$"created 1 {member["id"]}"], (await cluster.Of(site, "wix.members.v1.member")).Select(e => e.Told));
    }

    [Fact]
    public async Task What_is_wrong_is_told_in_words_the_SDK_can_read()
    {
        var visitor = await (await cluster.Server.NewSite()).Visitor();
        Assert.Equal(["loginId.email FORMAT", "password VALUE_TOO_SHORT"], (await visitor.Register("no address", "12345")).Violations());
        Assert.Equal(["password VALUE_TOO_LONG"], (await visitor.Register(Account.Somebody(), new string('x', 101))).Violations());
        Assert.Equal(["loginId.email REQUIRED_FIELD", "password REQUIRED_FIELD"], (await visitor.Register("", "")).Violations());
        Assert.Equal(["loginId REQUIRED_FIELD", "password REQUIRED_FIELD"], (await visitor.Post($"{Account.Iam}/register", new { })).Violations());
        var told = (await visitor.Register("no address", "12345")).Json!["details"]!["validationError"]!["fieldViolations"]!.AsArray();
        Assert.Equal(["EMAIL", "PASSWORD"], told.Select(v => (string)v!["data"]!["type"]!));
        (await visitor.Register(Account.Somebody(), new string('x', 100))).Ok();
    }

    [Fact]
    public async Task Nobody_registers_twice_however_the_address_is_written()
    {
        var visitor = await (await cluster.Server.NewSite()).Visitor();
        var bob = Account.Somebody();
        (await visitor.Register(bob)).Ok();
        (await visitor.Register(bob)).Refused(409, "-19995");
        (await visitor.Register(bob.ToUpperInvariant(), "another one")).Refused(409, "-19995");
        (await visitor.Login(bob)).Ok();
    }

    [Fact]
    public async Task Of_two_who_register_one_address_at_once_one_becomes_a_member()
    {
        var site = await cluster.Server.NewSite();
        var (visitor, bob) = (await site.Visitor(), Account.Somebody());
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => visitor.Register(bob, $"password {i}")));
        var states = replies.Select(r => r.Status == 200 ? (string)r.Json!["state"]! : (string)r.Json!["details"]!["applicationError"]!["code"]!).Order().ToList();
        Assert.Equal("SUCCESS", Assert.Single(states, s => s == "SUCCESS"));
        Assert.All(states.Where(s => s != "SUCCESS"), s => Assert.Contains(s, new[] { "-19995", "REQUIRE_EMAIL_VERIFICATION" })); // between contact and member the other's address is known only
        Assert.Equal(1, (int)(await site.Post("/members/v1/members/query", new { })).Ok()["metadata"]!["total"]!);
    }

    [Fact]
    public async Task Who_gives_an_address_the_business_knows_shows_first_that_it_is_theirs()
    {
        var site = await cluster.Server.NewSite();
        var (visitor, bob) = (await site.Visitor(), Account.Somebody());
        var contact = (await site.Post("/contacts/v4/contacts", new { info = new { name = new { first = "Robert" }, emails = new { items = new[] { new { email = bob.ToUpperInvariant() } } } } })).Ok()["contact"]!;
        var asked = (await visitor.Register(bob)).Ok();
        Assert.Equal(("REQUIRE_EMAIL_VERIFICATION", null, null), ((string)asked["state"]!, (string?)asked["sessionToken"], asked["identity"]));
        (await visitor.Login(bob)).Refused(403, "-19976");
        Assert.Empty((await site.Post("/members/v1/members/query", new { })).Ok()["members"]!.AsArray());
        var answer = (await visitor.Verify(asked, (await cluster.Server.Mailed(site, bob))!)).Ok();
        Assert.Equal(("SUCCESS", true), ((string)answer["state"]!, (bool)answer["identity"]!["email"]!["isVerified"]!));
        var member = (await site.Get($"/members/v1/members/{answer["identity"]!["id"]}?fieldsets=FULL")).Ok()["member"]!;
        Assert.Equal(((string)contact["id"]!, "Robert"), ((string)member["contactId"]!, (string)member["contact"]!["firstName"]!));
        (await visitor.Login(bob)).Ok();
    }

    [Fact]
    public async Task A_code_is_good_once_for_five_tries_and_only_with_its_own_state()
    {
        var site = await cluster.Server.NewSite();
        await site.Policy(verification: true);
        var visitor = await site.Visitor();
        var (bob, eve) = (Account.Somebody(), Account.Somebody("eve"));
        var (asked, other) = ((await visitor.Register(bob)).Ok(), (await visitor.Register(eve)).Ok());
        var code = (await cluster.Server.Mailed(site, bob))!;
        if (code != await cluster.Server.Mailed(site, eve)) (await visitor.Verify(other, code)).Refused(428, "VERIFICATION_FAILED");
        for (var i = 0; i < 4; i++) (await visitor.Verify(asked, Account.Other(code))).Refused(428, "VERIFICATION_FAILED");
        (await visitor.Verify(asked, code)).Ok();
        (await visitor.Verify(asked, code)).Refused(428, "VERIFICATION_FAILED");
        var theirs = (await cluster.Server.Mailed(site, eve))!;
        for (var i = 0; i < 5; i++) (await visitor.Verify(other, Account.Other(theirs))).Refused(428, "VERIFICATION_FAILED");
        (await visitor.Verify(other, theirs)).Refused(428, "VERIFICATION_FAILED");
        (await visitor.Verify(new JsonObject { ["stateToken"] = "swv_none" }, theirs)).Refused(428, "VERIFICATION_FAILED");
        var stranger = await (await cluster.Server.NewSite()).Visitor();
        (await stranger.Verify(other, theirs)).Refused(428, "VERIFICATION_FAILED");
    }

    [Fact]
    public async Task Whose_code_comes_back_decides_whose_password_it_is()
    {
        var site = await cluster.Server.NewSite();
        await site.Policy(verification: true);
        var (visitor, bob) = (await site.Visitor(), Account.Somebody());
        var eves = (await visitor.Register(bob, "password of eve")).Ok();
        var bobs = (await visitor.Register(bob, "password of bob")).Ok();
        (await visitor.Verify(bobs, (await cluster.Server.Mailed(site, bob))!)).Ok();
        (await visitor.Verify(eves, "123456")).Refused(428, "VERIFICATION_FAILED");
        (await visitor.Login(bob, "password of eve")).Refused(403, "-19976");
        (await visitor.Login(bob, "password of bob")).Ok();
    }

    [Fact]
    public async Task An_address_gets_only_so_many_codes()
    {
        var site = await cluster.Server.NewSite();
        await site.Policy(verification: true);
        var (visitor, bob) = (await site.Visitor(), Account.Somebody());
        for (var i = 0; i < 5; i++) (await visitor.Register(bob)).Ok();
        (await visitor.Register(bob)).Refused(429, "THROTTLED_FEATURE");
        (await visitor.Register(Account.Somebody())).Ok();
    }

    [Fact]
    public async Task Where_the_owner_approves_members_they_wait_and_then_sign_in()
    {
        var site = await cluster.Server.NewSite();
        await site.Policy(approval: true);
        var (visitor, bob) = (await site.Visitor(), Account.Somebody());
        var answer = (await visitor.Register(bob)).Ok();
        Assert.Equal(("REQUIRE_OWNER_APPROVAL", null), ((string)answer["state"]!, (string?)answer["sessionToken"]));
        Assert.Equal("REQUIRE_OWNER_APPROVAL", (string)(await visitor.Login(bob)).Ok()["state"]!);
        Assert.Equal("APPROVED", (string)(await site.Post($"/members/v1/members/{answer["identity"]!["id"]}/approve", new { })).Ok()["member"]!["status"]!);
        Assert.Equal("SUCCESS", (string)(await visitor.Login(bob)).Ok()["state"]!);
        await site.Policy();
        Assert.Equal("SUCCESS", (string)(await visitor.Register(Account.Somebody())).Ok()["state"]!);
    }

    [Fact]
    public async Task The_policy_is_there_before_anybody_sets_it_and_only_the_owner_does()
    {
        var site = await cluster.Server.NewSite();
        var first = (await site.Get("/iam/signon/v1/sign-on-policies")).Ok()["signOnPolicy"]!;
        Assert.Equal((false, false, "1"), ((bool)first["requireOwnerApproval"]!, (bool)first["requireEmailVerification"]!, (string)first["revision"]!));
        var changed = (await site.Patch("/iam/signon/v1/sign-on-policies", new { signOnPolicy = new { revision = "1", requireOwnerApproval = true } })).Ok()["signOnPolicy"]!;
        Assert.Equal((true, false, "2"), ((bool)changed["requireOwnerApproval"]!, (bool)changed["requireEmailVerification"]!, (string)changed["revision"]!));
        (await site.Patch("/iam/signon/v1/sign-on-policies", new { signOnPolicy = new { revision = "1", requireOwnerApproval = false } })).Refused(409, "REVISION_MISMATCH");
        (await (await site.Visitor()).Patch("/iam/signon/v1/sign-on-policies", new { signOnPolicy = new { requireOwnerApproval = false } })).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task Without_a_site_nobody_registers_and_an_address_is_only_looked_at()
    {
        var site = await cluster.Server.NewSite();
        var nobody = new TestSite(cluster.Server.Http, null, "", null, "UTC");
        (await nobody.Register(Account.Somebody())).Refused(401, "UNAUTHENTICATED");
        (await nobody.Login(Account.Somebody())).Refused(401, "UNAUTHENTICATED");
        var visitor = await site.Visitor();
        Assert.True((bool)(await visitor.Post($"{Account.Iam}/validate-email", new { email = Account.Somebody() })).Ok()["valid"]!);
        var bad = (await visitor.Post($"{Account.Iam}/validate-email", new { email = "no address" })).Ok();
        Assert.Equal((false, true), ((bool)bad["valid"]!, (bool)bad["formatInvalid"]!));
    }
}
