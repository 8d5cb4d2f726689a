using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Slotwright.Server.Tests.Mcp.Upstreams;

/// <summary>A site connected by an app: its owner installs it, the code that comes back is exchanged, and tokens are fetched as they run out.</summary>
public sealed class AppsOnWix(Cluster cluster)
{
    private const string Secret = "the-secret-of-our-app";

    private static async Task<JsonNode> Connect(TestSite site, StandIn wix, string? instance = null) => (await site.Post("/slotwright/v1/mcp-upstreams", new { name = "Shop", base_url = wix.Url, app = new { client_id = "app-1", client_secret = Secret, instance_id = instance } })).Ok();

    /// <summary>Tokens by number: each answer of the token endpoint gives the next one, and orders are given to the last alone.</summary>
    private static StandIn GivesTokens(StandIn wix, Func<int> good, int seconds = 14_400)
    {
        var given = 0;
        wix.Answers("POST /oauth2/token", async context => await context.Response.WriteAsync($$$"""{"access_token":"token-{{{++given}}}","refresh_token":"refresh-{{{given}}}","expires_in":"{{{seconds}}}"}"""));
        return wix.Answers("POST /ecom/v1/orders/search", async context =>
        {
            context.Response.StatusCode = context.Request.Headers.Authorization == $"token-{good()}" ? 200 : 401;
            await context.Response.WriteAsync(context.Response.StatusCode == 200 ? WixAnswers.Orders : """{"message":"token is expired"}""");
        });
    }

    [Fact]
    public async Task An_owner_installs_the_app_and_its_code_becomes_tokens()
    {
        await using var wix = GivesTokens(await StandIn.Start(), () => 2);
        var site = await cluster.Server.NewSite();
        var upstream = await Connect(site, wix);
        Assert.Equal("WAITING_FOR_INSTALL", (string)upstream["status"]!);
        await using var assistant = await Assistant.Of(site, new { upstream_id = (string)upstream["id"]! });
        await assistant.Refused("wix_orders_query", null, "UPSTREAM_NOT_INSTALLED");

        var install = new Uri((string)upstream["install_url"]!);
        var query = HttpUtility.ParseQueryString(install.Query);
        Assert.Equal(("www.wix.com", "/installer/install", "app-1"), (install.Host, install.AbsolutePath, query["appId"]));
        Assert.EndsWith("/slotwright/v1/mcp-upstreams/callback", query["redirectUrl"], StringComparison.Ordinal);
        var back = $"/slotwright/v1/mcp-upstreams/callback?code=the-code&instanceId=instance-7&state={query["state"]}";
        var page = await cluster.Server.Http.GetAsync(back, TestContext.Current.CancellationToken);
        Assert.Equal((200, "text/html"), ((int)page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        Assert.Equal(403, (int)(await cluster.Server.Http.GetAsync(back, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(("CONNECTED", "instance-7", null), Told((await site.Get($"/slotwright/v1/mcp-upstreams/{upstream["id"]}")).Ok()));

        await assistant.Do("wix_orders_query");
        await assistant.Do("wix_orders_query");
        var grants = wix.Requests.Where(r => r.Line == "POST /oauth2/token").Select(r => r.Body!).ToArray();
        Assert.Equal(["authorization_code", "client_credentials"], grants.Select(g => (string)g["grant_type"]!));
        Assert.Equal(("the-code", "app-1", Secret), ((string)grants[0]["code"]!, (string)grants[0]["client_id"]!, (string)grants[0]["client_secret"]!));
        Assert.Equal("instance-7", (string)grants[1]["instance_id"]!);
        Assert.All(wix.Requests.Where(r => r.Line.StartsWith("POST /ecom", StringComparison.Ordinal)), r => Assert.Equal(("token-2", null), (r.Header("Authorization"), r.Header("wix-site-id"))));
    }

    [Fact]
    public async Task A_token_that_is_refused_is_renewed_once()
    {
        var good = 1;
        await using var wix = GivesTokens(await StandIn.Start(), () => good);
        var site = await cluster.Server.NewSite();
        await using var assistant = await Assistant.Of(site, new { upstream_id = (string)(await Connect(site, wix, "instance-7"))["id"]! });
        await assistant.Do("wix_orders_query");
        good = 2;
        await assistant.Do("wix_orders_query");
        good = 99;
        var before = wix.Lines.Length;
        var error = await assistant.Refused("wix_orders_query", null, "UPSTREAM_UNAUTHENTICATED");
        Assert.Contains("token is expired", (string)error["message"]!, StringComparison.Ordinal);
        Assert.Equal(["POST /ecom/v1/orders/search", "POST /oauth2/token", "POST /ecom/v1/orders/search"], wix.Lines[before..]);
    }

    [Fact]
    public async Task Without_an_instance_the_refresh_token_renews_and_its_successor_is_kept()
    {
        await using var wix = GivesTokens(await StandIn.Start(), () => 3, seconds: 1);
        var site = await cluster.Server.NewSite();
        var upstream = await Connect(site, wix);
        var state = HttpUtility.ParseQueryString(new Uri((string)upstream["install_url"]!).Query)["state"];
        (await cluster.Server.Http.GetAsync($"/slotwright/v1/mcp-upstreams/callback?code=c&state={state}", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        await using var assistant = await Assistant.Of(site, new { upstream_id = (string)upstream["id"]! });
        await assistant.Do("wix_orders_query");
        var grants = wix.Requests.Where(r => r.Line == "POST /oauth2/token").Select(r => r.Body!).Skip(1).ToArray();
        Assert.Equal(("refresh_token", "refresh-1"), ((string)grants[0]["grant_type"]!, (string)grants[0]["refresh_token"]!));
        Assert.Equal("refresh-2", (string)grants[1]["refresh_token"]!);
    }

    [Fact]
    public async Task What_Wix_refuses_to_give_a_token_for_is_said_clearly()
    {
        await using var wix = await StandIn.Start();
        wix.Answers("POST /oauth2/token", """{"message":"invalid secret"}""", 400);
        var site = await cluster.Server.NewSite();
        await using var assistant = await Assistant.Of(site, new { upstream_id = (string)(await Connect(site, wix, "instance-7"))["id"]! });
        var error = await assistant.Refused("wix_orders_query", null, "UPSTREAM_UNAUTHENTICATED");
        Assert.Contains("invalid secret", (string)error["message"]!, StringComparison.Ordinal);
        var waiting = await Connect(site, wix);
        var state = HttpUtility.ParseQueryString(new Uri((string)waiting["install_url"]!).Query)["state"]!;
        (await site.Get($"/slotwright/v1/mcp-upstreams/callback?code=c&state={state}")).Refused(428, "UPSTREAM_UNAUTHENTICATED");
        Assert.Contains("POST /oauth/access", wix.Lines);
    }

    [Theory]
    [InlineData("swi_nonsense")]
    [InlineData("x")]
    [InlineData("other site")]
    public async Task A_state_that_was_not_given_out_connects_nothing(string state)
    {
        await using var wix = GivesTokens(await StandIn.Start(), () => 1);
        var site = await cluster.Server.NewSite();
        var upstream = await Connect(site, wix);
        var own = HttpUtility.ParseQueryString(new Uri((string)upstream["install_url"]!).Query)["state"]!;
        var sent = state == "other site" ? own[..^4] + "AAAA" : state;
        (await site.Get($"/slotwright/v1/mcp-upstreams/callback?code=c&instanceId=i&state={sent}")).Refused(403, "INSTALL_UNKNOWN");
        Assert.Empty(wix.Lines);
    }

    [Fact]
    public async Task An_install_that_took_more_than_an_hour_is_not_finished()
    {
        await using var wix = GivesTokens(await StandIn.Start(), () => 1);
        var clock = new TestClock(TimeProvider.System.GetUtcNow());
        await using var server = await cluster.Another(clock);
        var site = await server.NewSite();
        var state = HttpUtility.ParseQueryString(new Uri((string)(await Connect(site, wix))["install_url"]!).Query)["state"];
        clock.Advance(TimeSpan.FromMinutes(61));
        (await site.Get($"/slotwright/v1/mcp-upstreams/callback?code=c&state={state}")).Refused(403, "INSTALL_UNKNOWN");
    }

    [Fact]
    public async Task Secrets_are_sealed_where_they_are_kept_and_never_shown_again()
    {
        await using var wix = await StandIn.Start();
        var site = await cluster.Server.NewSite();
        var byApp = await Connect(site, wix, "instance-7");
        var byKey = (await site.Post("/slotwright/v1/mcp-upstreams", new { name = "Shop", base_url = wix.Url, wix_site_id = StandIn.SiteId, api_key = StandIn.Key })).Ok();
        var shown = byApp.ToJsonString() + byKey.ToJsonString() + (await site.Get("/slotwright/v1/mcp-upstreams")).Ok().ToJsonString();
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        var rows = new StringBuilder();
        await using (var connection = await source.OpenConnectionAsync(TestContext.Current.CancellationToken))
        {
            await using (var scope = new NpgsqlCommand("SELECT set_config('slotwright.scope', 'all', false)", connection)) await scope.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            await using var read = new NpgsqlCommand("SELECT u::text || encode(u.credentials, 'escape') FROM mcp_upstreams u WHERE site_id = $1", connection) { Parameters = { new() { Value = Guid.Parse(site.Id) } } };
            await using var reader = await read.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await reader.ReadAsync(TestContext.Current.CancellationToken)) rows.Append(reader.GetString(0));
        }
        Assert.Contains("instance-7", rows.ToString(), StringComparison.Ordinal);
        foreach (var secret in new[] { Secret, StandIn.Key })
        {
            Assert.DoesNotContain(secret, shown, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, rows.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(secret)), rows.ToString(), StringComparison.Ordinal);
        }
    }

    private static (string, string?, string?) Told(JsonNode upstream) => ((string)upstream["status"]!, (string?)upstream["instance_id"], (string?)upstream["install_url"]);
}
