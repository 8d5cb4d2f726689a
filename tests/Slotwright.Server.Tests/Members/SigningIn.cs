using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Members;

/// <summary>Passwords: right ones, wrong ones, forgotten ones (behaviour/identity.md 3).</summary>
public sealed class SigningIn(Cluster cluster)
{
    private const string SendRecovery = "/_api/iam/recovery/v1/send-email";

    [Fact]
    public async Task The_right_password_gets_a_session_token_and_no_other_answer_tells_whether_there_is_a_member()
    {
        var site = await cluster.Server.NewSite();
        var (visitor, bob) = (await site.Visitor(), Account.Somebody());
        var id = (string)(await visitor.Register(bob)).Ok()["identity"]!["id"]!;
        var answer = (await visitor.Login(bob.ToUpperInvariant())).Ok();
        Assert.Equal(("SUCCESS", id), ((string)answer["state"]!, (string)answer["identity"]!["id"]!));
        Assert.NotNull((string?)(await site.Get($"/members/v1/members/{id}?fieldsets=FULL")).Ok()["member"]!["lastLoginDate"]);
        var wrong = (await visitor.Login(bob, "wrong password")).Refused(403, "-19976");
        var unknown = (await visitor.Login(Account.Somebody(), "wrong password")).Refused(403, "-19976");
        Assert.Equal(wrong.ToJsonString(), unknown.ToJsonString());
        (await (await (await cluster.Server.NewSite()).Visitor()).Login(bob)).Refused(403, "-19976");
    }

    [Fact]
    public async Task After_ten_wrong_passwords_the_right_one_waits_for_ten_minutes_and_nobody_else_does()
    {
        var clock = new TestClock(new(2031, 6, 2, 12, 0, 0, TimeSpan.Zero));
        await using var server = await cluster.Another(clock);
        var site = await server.NewSite();
        var visitor = await site.Visitor();
        var (bob, eve) = (Account.Somebody(), Account.Somebody("eve"));
        foreach (var email in new[] { bob, eve }) (await visitor.Register(email)).Ok();
        var replies = await Task.WhenAll(Enumerable.Range(0, 14).Select(_ => visitor.Login(bob, "wrong password")));
        Assert.Equal((10, 4), (replies.Count(r => r.Status == 403), replies.Count(r => r.Status == 429)));
        (await visitor.Login(bob)).Refused(429, "THROTTLED_FEATURE");
        (await visitor.Login(eve)).Ok();
        clock.Advance(TimeSpan.FromMinutes(9));
        Assert.InRange((int)(await visitor.Login(bob)).Refused(429, "THROTTLED_FEATURE")["data"]!["retryAfterSeconds"]!, 1, 60);
        clock.Advance(TimeSpan.FromMinutes(1));
        (await visitor.Login(bob)).Ok();
        for (var i = 0; i < 9; i++) (await visitor.Login(bob, "wrong password")).Refused(403, "-19976");
        (await visitor.Login(bob)).Ok(); // what is right ends the count
        (await visitor.Login(bob, "wrong password")).Refused(403, "-19976");
    }

    [Fact]
    public async Task Who_is_blocked_is_signed_out_and_stays_out_until_approved()
    {
        var site = await cluster.Server.NewSite();
        var bob = Account.Somebody();
        var member = await cluster.Server.Member(site, bob);
        var visitor = await site.Visitor();
        var session = (string)(await visitor.Login(bob)).Ok()["sessionToken"]!;
        var id = (string)(await member.Get("/members/v1/members/my")).Ok()["member"]!["id"]!;
        Assert.Equal("BLOCKED", (string)(await site.Post($"/members/v1/members/{id}/block", new { })).Ok()["member"]!["status"]!);
        (await member.Get("/members/v1/members/my")).Refused(401, "UNAUTHENTICATED");
        (await site.As("").Post("/oauth2/token", new { clientId = site.ClientId, grantType = "refresh_token", refreshToken = member.ClientId })).Refused(400, "invalid_grant");
        Assert.Equal(["auth.authRequest.sessionToken VALIDATION"], (await Account.TryAuthorize(visitor, Account.Challenge().Challenge, session)).Violations());
        (await visitor.Login(bob)).Refused(403, "MEMBER_NOT_ADMITTED");
        (await visitor.Login(bob, "wrong password")).Refused(403, "-19976");
        (await site.Post($"/members/v1/members/{id}/approve", new { })).Ok();
        (await visitor.Login(bob)).Ok();
    }

    [Fact]
    public async Task A_changed_password_keeps_the_sign_in_it_was_changed_in_and_ends_all_others()
    {
        var site = await cluster.Server.NewSite();
        var bob = Account.Somebody();
        var here = await cluster.Server.Member(site, bob);
        var visitor = await site.Visitor();
        var there = await cluster.Server.SignIn(site, visitor, (string)(await visitor.Login(bob)).Ok()["sessionToken"]!);
        Assert.Equal(["newPassword VALUE_TOO_SHORT"], (await here.Post($"{Account.Iam}/change-password", new { newPassword = "short" })).Violations());
        (await here.Post($"{Account.Iam}/change-password", new { newPassword = "a new secret" })).Ok();
        (await here.Get("/members/v1/members/my")).Ok();
        (await site.As("").Post("/oauth2/token", new { clientId = site.ClientId, grantType = "refresh_token", refreshToken = here.ClientId })).Ok();
        (await there.Get("/members/v1/members/my")).Refused(401, "UNAUTHENTICATED");
        (await site.As("").Post("/oauth2/token", new { clientId = site.ClientId, grantType = "refresh_token", refreshToken = there.ClientId })).Refused(400, "invalid_grant");
        (await visitor.Login(bob)).Refused(403, "-19976");
        (await visitor.Login(bob, "a new secret")).Ok();
        (await visitor.Post($"{Account.Iam}/change-password", new { newPassword = "a new secret" })).Refused(403, "PERMISSION_DENIED");
        (await site.Post($"{Account.Iam}/change-password", new { newPassword = "a new secret" })).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task A_forgotten_password_is_set_anew_once_by_way_of_a_mail_and_ends_every_sign_in()
    {
        var site = await cluster.Server.NewSite();
        var bob = Account.Somebody();
        var member = await cluster.Server.Member(site, bob);
        var visitor = await site.Visitor();
        Assert.Equal("{}", (await visitor.Post(SendRecovery, new { email = bob.ToUpperInvariant() })).Ok().ToJsonString());
        var token = (await cluster.Server.Mailed(site, bob))!;
        Assert.Equal(["password VALUE_TOO_SHORT"], (await visitor.Recover(token, "short")).Violations());
        Assert.Equal("SUCCESS", (string)(await visitor.Recover(token, "a new secret")).Ok()["state"]!);
        (await visitor.Recover(token, "a new secret")).Refused(428, "RECOVERY_TOKEN_INVALID");
        (await member.Get("/members/v1/members/my")).Refused(401, "UNAUTHENTICATED");
        (await visitor.Login(bob)).Refused(403, "-19976");
        (await visitor.Login(bob, "a new secret")).Ok();
    }

    [Fact]
    public async Task Nobody_is_told_whether_there_is_somebody_to_mail_to()
    {
        var site = await cluster.Server.NewSite();
        var (visitor, bob) = (await site.Visitor(), Account.Somebody());
        Assert.Equal("{}", (await visitor.Post(SendRecovery, new { email = bob })).Ok().ToJsonString());
        Assert.Null(await cluster.Server.Mailed(site, bob));
        (await visitor.Post(SendRecovery, new { email = bob, redirect = new { url = "https://evil.example/", clientId = site.ClientId } })).Refused(403, "REDIRECT_URI_NOT_ALLOWED");
        (await visitor.Recover("swp_nothing", "a new secret")).Refused(428, "RECOVERY_TOKEN_INVALID");
    }

    [Fact]
    public async Task What_is_mailed_and_what_is_answered_is_good_for_its_time_alone()
    {
        var clock = new TestClock(new(2031, 6, 2, 12, 0, 0, TimeSpan.Zero));
        await using var server = await cluster.Another(clock);
        var site = await server.NewSite();
        await site.Allow(Account.Callback);
        await site.Policy(verification: true);
        var (visitor, bob) = (await site.Visitor(), Account.Somebody());
        var late = (await visitor.Register(bob)).Ok();
        var code = (await server.Mailed(site, bob))!;
        clock.Advance(TimeSpan.FromMinutes(15));
        (await visitor.Verify(late, code)).Refused(428, "VERIFICATION_FAILED");
        var asked = (await visitor.Register(bob)).Ok();
        (await visitor.Verify(asked, (await server.Mailed(site, bob))!)).Ok();
        (await visitor.Post(SendRecovery, new { email = bob })).Ok();
        var token = (await server.Mailed(site, bob))!;
        clock.Advance(TimeSpan.FromHours(1));
        (await visitor.Recover(token, "a new secret")).Refused(428, "RECOVERY_TOKEN_INVALID");
        var (verifier, challenge) = Account.Challenge();
        var session = (string)(await visitor.Login(bob)).Ok()["sessionToken"]!;
        var page = await Account.Authorize(visitor, challenge, session);
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains("error=login_required", await server.Follow(page), StringComparison.Ordinal);
        session = (string)(await visitor.Login(bob)).Ok()["sessionToken"]!;
        var slow = Account.Code(await server.Follow(await Account.Authorize(visitor, challenge, session)));
        clock.Advance(TimeSpan.FromSeconds(60));
        (await site.As("").Post("/oauth2/token", Account.Exchange(site, slow, verifier))).Refused(400, "invalid_grant");
        var member = await server.SignIn(site, visitor, (string)(await visitor.Login(bob)).Ok()["sessionToken"]!);
        clock.Advance(TimeSpan.FromHours(4));
        (await member.Get("/members/v1/members/my")).Refused(401, "UNAUTHENTICATED");
        var renewed = (await site.As("").Post("/oauth2/token", new { clientId = site.ClientId, grantType = "refresh_token", refreshToken = member.ClientId })).Ok();
        (await site.As((string)renewed["access_token"]!).Get("/members/v1/members/my")).Ok();
        foreach (var days in new[] { 364, 364, 366 })
        {
            clock.Advance(TimeSpan.FromDays(days));
            Assert.Equal(days < 365 ? 200 : 400, (await site.As("").Post("/oauth2/token", new { clientId = site.ClientId, grantType = "refresh_token", refreshToken = member.ClientId })).Status);
        }
    }

    [Fact]
    public async Task A_member_the_owner_made_chooses_a_password_by_way_of_the_activation_mail()
    {
        var site = await cluster.Server.NewSite();
        var bob = Account.Somebody();
        var member = (await site.Post("/members/v1/members", new { member = new { loginEmail = bob, contact = new { firstName = "Bob" } } })).Ok()["member"]!;
        var visitor = await site.Visitor();
        (await visitor.Login(bob, "anything")).Refused(403, "-19973");
        (await visitor.Post("/_api/iam/recovery/v1/activation-email", new { identityId = (string)member["id"]! })).Refused(403, "PERMISSION_DENIED");
        (await site.Post("/_api/iam/recovery/v1/activation-email", new { identityId = Guid.NewGuid() })).Refused(404, "MEMBER_NOT_FOUND");
        (await site.Post("/_api/iam/recovery/v1/activation-email", new { identityId = (string)member["id"]! })).Ok();
        (await visitor.Recover((await cluster.Server.Mailed(site, bob))!, Account.Password)).Ok();
        (await visitor.Login(bob)).Ok();
        Assert.True((bool)(await site.Get($"/members/v1/members/{member["id"]}?fieldsets=FULL")).Ok()["member"]!["loginEmailVerified"]!);
    }

    [Fact]
    public async Task A_member_shows_later_that_the_address_is_theirs()
    {
        var site = await cluster.Server.NewSite();
        var (visitor, bob) = (await site.Visitor(), Account.Somebody());
        var member = await cluster.Server.SignIn(site, visitor, (string)(await visitor.Register(bob)).Ok()["sessionToken"]!);
        Assert.False((bool)(await member.Get("/members/v1/members/my?fieldsets=FULL")).Ok()["member"]!["loginEmailVerified"]!);
        (await visitor.Post("/_api/iam/verification/v1/start", new { })).Refused(403, "PERMISSION_DENIED");
        (await member.Post("/_api/iam/verification/v1/start", new { identityId = Guid.NewGuid() })).Refused(403, "PERMISSION_DENIED");
        var started = (await member.Post("/_api/iam/verification/v1/start", new { target = "EMAIL" })).Ok();
        (await member.Verify(new JsonObject { ["stateToken"] = (string)started["verificationId"]! }, (await cluster.Server.Mailed(site, bob))!)).Ok();
        Assert.True((bool)(await member.Get("/members/v1/members/my?fieldsets=FULL")).Ok()["member"]!["loginEmailVerified"]!);
    }

    [Fact]
    public async Task Nothing_a_member_signs_in_with_is_stored_in_the_clear()
    {
        var site = await cluster.Server.NewSite();
        var bob = Account.Somebody();
        await site.Policy(verification: true);
        var visitor = await site.Visitor();
        var asked = (await visitor.Register(bob)).Ok();
        var code = (await cluster.Server.Mailed(site, bob))!;
        var session = (string)(await visitor.Verify(asked, code)).Ok()["sessionToken"]!;
        (await visitor.Post(SendRecovery, new { email = bob })).Ok();
        var token = (await cluster.Server.Mailed(site, bob))!;
        foreach (var table in new[] { "members", "member_secrets", "member_verifications", "notifications", "outbox", "idempotency_keys", "contacts" })
        {
            var rows = await cluster.Server.Db.List(Guid.Parse(site.Id), $"SELECT t::text || coalesce(convert_from((to_jsonb(t) ->> 'doc')::bytea, 'UTF8'), '') FROM {table} t WHERE site_id = $1", r => r.GetString(0), CancellationToken.None);
            foreach (var hidden in new[] { Account.Password, session, token, (string)asked["stateToken"]!, $"\"{code}\"" })
                Assert.DoesNotContain(rows, row => row.Contains(hidden, StringComparison.Ordinal));
        }
    }
}
