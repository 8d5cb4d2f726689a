using System.Web;

namespace Slotwright.Server.Tests.Members;

/// <summary>From a session token to a member's tokens, the way the SDK's OAuthStrategy goes (contract.md e).</summary>
public sealed class CodesAndTokens(Cluster cluster)
{
    private const string Redirects = "/_api/redirects-api/v1/redirect-session";

    private async Task<(TestSite Site, TestSite Visitor, string Session)> SignedIn()
    {
        var site = await cluster.Server.NewSite();
        await site.Allow(Account.Callback);
        var visitor = await site.Visitor();
        return (site, visitor, (string)(await visitor.Register(Account.Somebody())).Ok()["sessionToken"]!);
    }

    [Theory]
    [InlineData("fragment", '#')]
    [InlineData("query", '?')]
    public async Task A_session_token_becomes_a_code_and_the_code_with_its_verifier_a_members_tokens(string mode, char between)
    {
        var (site, visitor, session) = await SignedIn();
        var (verifier, challenge) = Account.Challenge();
        var location = await cluster.Server.Follow(await Account.Authorize(visitor, challenge, session, mode));
        Assert.Equal(between, location![Account.Callback.Length]);
        var tokens = (await site.As("").Post("/oauth2/token", Account.Exchange(site, Account.Code(location), verifier))).Ok();
        Assert.Equal(14400, (int)tokens["expires_in"]!);
        var told = (await site.As("").Post("/oauth2/token-info", new { token = (string)tokens["access_token"]! })).Ok();
        var member = (await site.As((string)tokens["access_token"]!).Get("/members/v1/members/my?fieldsets=FULL")).Ok()["member"]!;
        Assert.Equal((true, "MEMBER", (string)member["id"]!, site.Id, site.ClientId), ((bool)told["active"]!, (string)told["subjectType"]!, (string)told["subjectId"]!, (string)told["siteId"]!, (string)told["clientId"]!));
        var info = (await site.As((string)tokens["access_token"]!).Get("/oauth2/user-info")).Ok();
        Assert.Equal(((string)member["id"]!, (string)member["loginEmail"]!, "Bob Miller", false), ((string)info["sub"]!, (string)info["email"]!, (string)info["name"]!, (bool)info["emailVerified"]!));
    }

    [Fact]
    public async Task A_session_token_is_good_for_one_code_and_a_code_for_one_set_of_tokens()
    {
        var (site, visitor, session) = await SignedIn();
        var (verifier, challenge) = Account.Challenge();
        var page = await Account.Authorize(visitor, challenge, session);
        var code = Account.Code(await cluster.Server.Follow(page));
        Assert.Contains("error=login_required", await cluster.Server.Follow(page), StringComparison.Ordinal);
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => site.As("").Post("/oauth2/token", Account.Exchange(site, code, verifier))));
        Assert.Single(replies, r => r.Status == 200);
        Assert.All(replies.Where(r => r.Status != 200), r => r.Refused(400, "invalid_grant"));
    }

    [Fact]
    public async Task A_code_is_worth_nothing_without_its_verifier_its_client_or_its_address_and_is_spent_by_trying()
    {
        var (site, visitor, session) = await SignedIn();
        var (other, _, _) = await SignedIn();
        var attempts = new Func<string, string, object>[]
        {
            (code, _) => Account.Exchange(site, code, Account.Challenge().Verifier),
            (code, verifier) => Account.Exchange(other, code, verifier),
            (code, verifier) => Account.Exchange(site, code, verifier, "https://salon.example/elsewhere"),
            (code, verifier) => Account.Exchange(site, code, verifier, null),
            (code, _) => new { clientId = site.ClientId, grantType = "authorization_code", code, redirectUri = Account.Callback },
        };
        foreach (var attempt in attempts)
        {
            var (verifier, challenge) = Account.Challenge();
            var code = Account.Code(await cluster.Server.Follow(await Account.Authorize(visitor, challenge, session)));
            (await site.As("").Post("/oauth2/token", attempt(code, verifier))).Refused(400, "invalid_grant");
            (await site.As("").Post("/oauth2/token", Account.Exchange(site, code, verifier))).Refused(400, "invalid_grant");
            session = (string)(await visitor.Register(Account.Somebody())).Ok()["sessionToken"]!;
        }
    }

    [Fact]
    public async Task People_are_sent_only_to_addresses_of_the_clients_list()
    {
        var (site, visitor, session) = await SignedIn();
        var challenge = Account.Challenge().Challenge;
        foreach (var stray in new[] { "https://evil.example/callback", "https://salon.example/other", "https://salon.example.evil.example/callback", "unused://" })
        {
            (await Account.TryAuthorize(visitor, challenge, session, redirect: stray)).Refused(403, "REDIRECT_URI_NOT_ALLOWED");
            var page = (await Account.Authorize(visitor, challenge, session)).Replace(Uri.EscapeDataString(Account.Callback), Uri.EscapeDataString(stray), StringComparison.Ordinal);
            using var request = new HttpRequestMessage(HttpMethod.Get, Account.Local(page));
            var (status, location, _, _) = await cluster.Server.Visit(request);
            Assert.Equal((400, null), (status, location));
        }
        Assert.Equal(["auth.authRequest.codeChallenge VALIDATION"], (await Account.TryAuthorize(visitor, "plain", session)).Violations());
        (await visitor.Post(Redirects, new { ecomCheckout = new { checkoutId = Guid.NewGuid() }, callbacks = new { thankYouPageUrl = "https://evil.example/" } })).Refused(403, "REDIRECT_URI_NOT_ALLOWED");
        Assert.Equal(["redirectUris[0] VALIDATION", "redirectUris[1] VALIDATION"], (await site.Post($"/slotwright/v1/apps/{site.ClientId}/redirect-uris", new { redirectUris = new[] { "javascript:alert(1)", "http://salon.example/" } })).Violations());
        (await visitor.Post($"/slotwright/v1/apps/{site.ClientId}/redirect-uris", new { redirectUris = new[] { "https://evil.example/" } })).Refused(403, "PERMISSION_DENIED");
        (await site.Post($"/slotwright/v1/apps/{Guid.NewGuid()}/redirect-uris", new { redirectUris = new[] { Account.Callback } })).Refused(404, "APP_NOT_FOUND");
        Assert.Equal([Account.Callback], (await site.Get($"/slotwright/v1/apps/{site.ClientId}")).Ok()["app"]!["redirectUris"]!.AsArray().Select(u => (string)u!));
    }

    [Fact]
    public async Task A_page_within_the_clients_page_tells_its_code_to_the_clients_origin_alone()
    {
        var (site, visitor, session) = await SignedIn();
        var (verifier, challenge) = Account.Challenge();
        using var request = new HttpRequestMessage(HttpMethod.Get, Account.Local(await Account.Authorize(visitor, challenge, session, "web_message", null)));
        var (status, _, html, response) = await cluster.Server.Visit(request);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal(200, status);
        Assert.Contains("frame-ancestors https://salon.example;", policy, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("X-Frame-Options"));
        Assert.Contains("""data-origins="[&quot;https://salon.example&quot;]" """.Trim(), html, StringComparison.Ordinal);
        var told = System.Text.Json.Nodes.JsonNode.Parse(HttpUtility.HtmlDecode(html.Split("data-message=\"")[1].Split('"')[0]))!;
        Assert.Equal("st/ate", (string)told["state"]!);
        (await site.As("").Post("/oauth2/token", new { clientId = site.ClientId, grantType = "authorization_code", code = (string)told["code"]!, codeVerifier = verifier })).Ok();
    }

    [Fact]
    public async Task Who_signs_out_has_no_token_left_and_is_led_on_to_the_client()
    {
        var (site, visitor, session) = await SignedIn();
        var member = await cluster.Server.SignIn(site, visitor, session);
        var left = (await member.Post(Redirects, new { logout = new { clientId = site.ClientId }, callbacks = new { postFlowUrl = "https://salon.example/bye" } })).Ok()["redirectSession"]!;
        (await member.Get("/members/v1/members/my")).Refused(401, "UNAUTHENTICATED");
        (await site.As("").Post("/oauth2/token", new { clientId = site.ClientId, grantType = "refresh_token", refreshToken = member.ClientId })).Refused(400, "invalid_grant");
        Assert.Equal("https://salon.example/bye", await cluster.Server.Follow((string)left["fullUrl"]!));
        Assert.Null(await cluster.Server.Follow(((string)left["fullUrl"]!).Replace("salon.example", "evil.example", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_older_logout_ends_the_sign_in_too_and_says_where_to_go()
    {
        var (site, visitor, session) = await SignedIn();
        var member = await cluster.Server.SignIn(site, visitor, session);
        (await member.Get("/_api/iam/authentication/v1/logout?postLogoutRedirectUri=https%3A%2F%2Fevil.example%2F")).Refused(403, "REDIRECT_URI_NOT_ALLOWED");
        var answer = (await member.Get("/_api/iam/authentication/v1/logout?postLogoutRedirectUri=https%3A%2F%2Fsalon.example%2Fbye")).Ok();
        Assert.Equal((302, "https://salon.example/bye"), ((int)answer["statusCode"]!, (string)answer["headers"]![0]!["value"]!));
        (await member.Get("/members/v1/members/my")).Refused(401, "UNAUTHENTICATED");
        (await visitor.Get("/_api/iam/authentication/v1/logout")).Ok();
    }

    [Fact]
    public async Task The_owner_signs_somebody_on_with_the_key_beside_the_clients_token()
    {
        var (site, visitor, _) = await SignedIn();
        var eve = Account.Somebody("eve");
        var both = new TestSite(cluster.Server.Http, null, $"{visitor.Key},{site.Key}", site.ClientId, "UTC");
        var on = (await both.Post($"{Account.Iam}/sign-on", new { loginId = new { email = eve }, profile = new { firstName = "Eve" } })).Ok();
        var tokens = (await both.Post("/oauth2/token", new { grant_type = "authorized_client", member_id = (string)on["identity"]!["id"]!, session_token = (string)on["sessionToken"]! })).Ok();
        Assert.Equal("Eve", (string)(await site.As((string)tokens["access_token"]!).Get("/members/v1/members/my?fieldsets=FULL")).Ok()["member"]!["contact"]!["firstName"]!);
        (await both.Post("/oauth2/token", new { grant_type = "authorized_client", member_id = (string)on["identity"]!["id"]!, session_token = (string)on["sessionToken"]! })).Refused(400, "invalid_grant");
        (await both.Post("/oauth2/token", new { grant_type = "authorized_client", member_id = (string)on["identity"]!["id"]!, scope = "offline_access" })).Ok();
        Assert.Equal((string)on["identity"]!["id"]!, (string)(await both.Post($"{Account.Iam}/sign-on", new { loginId = new { email = eve } })).Ok()["identity"]!["id"]!);
        (await visitor.Post("/oauth2/token", new { grant_type = "authorized_client", member_id = (string)on["identity"]!["id"]! })).Refused(400, "unauthorized_client");
        (await visitor.Post($"{Account.Iam}/sign-on", new { loginId = new { email = eve } })).Refused(403, "PERMISSION_DENIED");
        var other = await cluster.Server.NewSite();
        (await both.As($"{visitor.Key},{other.Key}").Post("/oauth2/token", new { grant_type = "authorized_client", member_id = (string)on["identity"]!["id"]! })).Refused(401, "UNAUTHENTICATED");
    }

    [Fact]
    public async Task Further_pages_have_addresses_that_carry_what_the_flow_needs()
    {
        var (_, visitor, _) = await SignedIn();
        var paid = (await visitor.Post(Redirects, new { ecomCheckout = new { checkoutId = "8d0f0e2e-3b9b-4b8e-9c39-3c1f0d1c9a11" }, callbacks = new { postFlowUrl = "https://salon.example/", thankYouPageUrl = "https://salon.example/thanks" } })).Ok()["redirectSession"]!;
        var url = new Uri((string)paid["fullUrl"]!);
        Assert.Equal("/checkout/8d0f0e2e-3b9b-4b8e-9c39-3c1f0d1c9a11", url.AbsolutePath);
        Assert.Equal("https://salon.example/thanks", HttpUtility.ParseQueryString(url.Query)["thankYouPageUrl"]);
        var slot = new { serviceId = Guid.NewGuid(), startDate = "2031-06-02T10:00:00", resource = new { id = Guid.NewGuid() } };
        var booked = new Uri((string)(await visitor.Post(Redirects, new { bookingsCheckout = new { timezone = "Europe/Berlin", slotAvailability = new { slot } } })).Ok()["redirectSession"]!["fullUrl"]!);
        Assert.Equal(("/book/checkout", slot.serviceId.ToString(), "Europe/Berlin"), (booked.AbsolutePath, HttpUtility.ParseQueryString(booked.Query)["serviceId"], HttpUtility.ParseQueryString(booked.Query)["timezone"]));
        Assert.Equal(["login FIELD_NOT_ALLOWED"], (await visitor.Post(Redirects, new { login = new { } })).Violations());
        Assert.Equal(["intent REQUIRED_ONE_OF_FIELD"], (await visitor.Post(Redirects, new { })).Violations());
    }
}
