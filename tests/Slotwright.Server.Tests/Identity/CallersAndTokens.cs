using System.Text;
using System.Text.Json.Nodes;
using Npgsql;

namespace Slotwright.Server.Tests.Identity;

/// <summary>Who may call: keys, tokens, apps, visitors (behaviour/identity.md).</summary>
public sealed class CallersAndTokens(Cluster cluster)
{
    private const string Services = "/_api/bookings/v2/services/query";

    [Fact]
    public async Task A_key_is_taken_with_and_without_Bearer()
    {
        var site = await cluster.Server.NewSite();
        (await site.As($"Bearer {site.Key}").Post(Services, new { })).Ok();
        (await site.As($"bearer {site.Key}").Post(Services, new { })).Ok();
        (await site.Post(Services, new { })).Ok();
    }

    [Fact]
    public async Task Wrong_keys_keys_of_other_sites_and_no_key_at_all_are_refused()
    {
        var (site, other) = (await cluster.Server.NewSite(), await cluster.Server.NewSite());
        (await site.As("sw_wrong").Post(Services, new { })).Refused(401, "UNAUTHENTICATED");
        (await site.As(other.Key).Post(Services, new { })).Refused(401, "UNAUTHENTICATED");
        (await site.As("").Post(Services, new { })).Refused(401, "UNAUTHENTICATED");
        (await site.As("swt_" + new string('A', 64)).Post(Services, new { })).Refused(401, "UNAUTHENTICATED");
        (await site.As("swt_" + new string('!', 64)).Post(Services, new { })).Refused(401, "UNAUTHENTICATED");
    }

    [Fact]
    public async Task A_key_must_name_its_site_unless_it_is_the_first_sites()
    {
        var site = await cluster.Server.NewSite();
        var nameless = new TestSite(cluster.Server.Http, null, site.Key, null, "UTC");
        Assert.Equal(["wix-site-id REQUIRED_FIELD"], (await nameless.Post(Services, new { })).Violations());
        (await nameless.As(Cluster.OwnerKey).Post(Services, new { })).Ok();
    }

    [Fact]
    public async Task Only_the_first_site_makes_sites()
    {
        var site = await cluster.Server.NewSite();
        (await site.Post("/slotwright/v1/sites", new { name = "Mine", timeZone = "UTC" })).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task A_visitor_may_read_and_book_but_not_manage()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var visitor = await site.Visitor();
        (await visitor.Post(Services, new { })).Ok();
        var booking = await visitor.Book(service, "2031-06-02T10:00:00", ann);
        (await visitor.Act(booking, "confirm", new { revision = "1" })).Refused(403, "PERMISSION_DENIED");
        (await visitor.Post("/bookings/v1/staff-members", new { staffMember = new { name = "Eve" } })).Refused(403, "PERMISSION_DENIED");
        (await visitor.Delete($"/_api/bookings/v2/services/{service["id"]}")).Refused(403, "PERMISSION_DENIED");
        (await visitor.Post("/slotwright/v1/apps", new { app = new { name = "Eve" } })).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task Tokens_are_renewed_in_every_spelling_and_the_refresh_token_stays()
    {
        var site = await cluster.Server.NewSite();
        var first = await Token(site, $$"""{"clientId":"{{site.ClientId}}","grantType":"anonymous"}""");
        Assert.Equal(14400, (int)first["expires_in"]!);
        var refresh = (string)first["refresh_token"]!;
        var camel = await Token(site, $$"""{"clientId":"{{site.ClientId}}","refreshToken":"{{refresh}}","grantType":"refresh_token"}""");
        var snake = await Token(site, $$"""{"client_id":"{{site.ClientId}}","refresh_token":"{{refresh}}","grant_type":"refresh_token"}""");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = site.ClientId, ["refresh_token"] = refresh, ["grant_type"] = "refresh_token" });
        using var response = await cluster.Server.Http.PostAsync("/oauth2/token", form, TestContext.Current.CancellationToken);
        var formed = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        foreach (var renewed in new[] { camel, snake, formed })
        {
            Assert.Equal(refresh, (string)renewed["refresh_token"]!);
            (await new TestSite(cluster.Server.Http, null, (string)renewed["access_token"]!, null, "UTC").Post(Services, new { })).Ok();
            Assert.Equal(await Subject(site, (string)first["access_token"]!), await Subject(site, (string)renewed["access_token"]!));
        }
    }

    [Theory]
    [InlineData("""{"clientId":"11111111-1111-4111-8111-111111111111","grantType":"anonymous"}""", "invalid_client")]
    [InlineData("""{"grantType":"anonymous"}""", "invalid_client")]
    [InlineData("""{"grantType":"refresh_token","refreshToken":"swt_x"}""", "invalid_grant")]
    [InlineData("""{"grantType":"password"}""", "unsupported_grant_type")]
    [InlineData("{}", "unsupported_grant_type")]
    [InlineData("""{"grantType":["anonymous"]}""", "unsupported_grant_type")]
    public async Task A_grant_is_refused(string body, string code)
    {
        var site = await cluster.Server.NewSite();
        (await site.As("").Post("/oauth2/token", body)).Refused(400, code);
    }

    [Fact]
    public async Task An_access_token_refreshes_nothing_and_a_refresh_token_opens_nothing()
    {
        var site = await cluster.Server.NewSite();
        var first = await Token(site, $$"""{"clientId":"{{site.ClientId}}","grantType":"anonymous"}""");
        (await site.As("").Post("/oauth2/token", new { grantType = "refresh_token", refreshToken = (string)first["access_token"]! })).Refused(400, "invalid_grant");
        (await new TestSite(cluster.Server.Http, null, (string)first["refresh_token"]!, null, "UTC").Post(Services, new { })).Refused(401, "UNAUTHENTICATED");
    }

    [Fact]
    public async Task An_app_may_do_what_its_scopes_say()
    {
        var site = await cluster.Server.NewSite();
        var made = (await site.Post("/slotwright/v1/apps", new { app = new { name = "Hours", scopes = new[] { "SCOPE.DC-CALENDAR.MANAGE" } } })).Ok();
        var app = made["app"]!;
        string Body(string secret, string instance) => $$"""{"grant_type":"client_credentials","client_id":"{{app["id"]}}","client_secret":"{{secret}}","instance_id":"{{instance}}"}""";
        var token = (string)(await Token(site, Body((string)made["appSecret"]!, (string)app["instanceId"]!)))["access_token"]!;
        var caller = new TestSite(cluster.Server.Http, null, token, null, "UTC");
        (await caller.Post("/calendar/v3/events/query", new { })).Ok();
        (await caller.Post("/bookings/v1/staff-members", new { staffMember = new { name = "Eve" } })).Refused(403, "PERMISSION_DENIED");
        (await site.As("").Post("/oauth2/token", Body("wrong", (string)app["instanceId"]!))).Refused(400, "invalid_client");
        (await site.As("").Post("/oauth2/token", Body((string)made["appSecret"]!, Guid.NewGuid().ToString()))).Refused(400, "invalid_client");
        var info = (await site.As("").Post("/oauth2/token-info", new { token })).Ok();
        Assert.Equal((true, "APP", (string)app["id"]!, site.Id), ((bool)info["active"]!, (string)info["subjectType"]!, (string)info["clientId"]!, (string)info["siteId"]!));
    }

    [Fact]
    public async Task A_token_expires()
    {
        var clock = new TestClock(new(2031, 6, 2, 12, 0, 0, TimeSpan.Zero));
        await using var later = await cluster.Another(clock);
        var site = await later.NewSite();
        var visitor = await site.Visitor();
        (await visitor.Post(Services, new { })).Ok();
        clock.Advance(TimeSpan.FromMinutes(239));
        (await visitor.Post(Services, new { })).Ok();
        clock.Advance(TimeSpan.FromMinutes(1));
        (await visitor.Post(Services, new { })).Refused(401, "UNAUTHENTICATED");
        Assert.False((bool)(await site.As("").Post("/oauth2/token-info", new { token = visitor.Key })).Ok()["active"]!);
    }

    [Fact]
    public async Task Neither_keys_nor_tokens_nor_app_secrets_are_stored_in_the_clear()
    {
        var site = await cluster.Server.NewSite();
        var visitor = await site.Visitor();
        var secret = (string)(await site.Post("/slotwright/v1/apps", new { app = new { name = "App" } }, idempotencyKey: null)).Ok()["appSecret"]!;
        await using var connection = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await Scalar($"SELECT set_config('slotwright.site', '{site.Id}', false)");
        foreach (var table in new[] { "api_keys", "apps", "tokens", "outbox", "idempotency_keys", "sites" })
        {
            var rows = (string?)await Scalar($"SELECT string_agg(t::text, ' ') FROM {table} t") ?? "";
            foreach (var hidden in new[] { site.Key, visitor.Key, secret })
                Assert.False(rows.Contains(hidden, StringComparison.Ordinal) || rows.Contains(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(hidden)), StringComparison.Ordinal), table);
        }
        Assert.True((long)(await Scalar("SELECT count(*) FROM api_keys"))! >= 1);

        async Task<object?> Scalar(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            return await command.ExecuteScalarAsync() is var value && value is DBNull ? null : value;
        }
    }

    [Fact]
    public async Task Browsers_may_call_from_anywhere()
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, Services);
        preflight.Headers.Add("Origin", "https://example.com");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        using var allowed = await cluster.Server.Http.SendAsync(preflight, TestContext.Current.CancellationToken);
        Assert.Equal((200, "*"), ((int)allowed.StatusCode, allowed.Headers.GetValues("Access-Control-Allow-Origin").Single()));
        Assert.Contains("wix-site-id", allowed.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
        Assert.Contains("PATCH", allowed.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
        using var refused = new HttpRequestMessage(HttpMethod.Post, Services) { Headers = { { "Origin", "https://example.com" } } };
        using var answer = await cluster.Server.Http.SendAsync(refused, TestContext.Current.CancellationToken);
        Assert.Equal((401, "*"), ((int)answer.StatusCode, answer.Headers.GetValues("Access-Control-Allow-Origin").Single()));
    }

    private static async Task<JsonNode> Token(TestSite site, string body) => (await site.As("").Post("/oauth2/token", body)).Ok();

    private static async Task<string> Subject(TestSite site, string token) => (string)(await site.As("").Post("/oauth2/token-info", new { token })).Ok()["subjectId"]!;
}
