using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Slotwright.Server.Storage;
using Slotwright.Server.Storage.Embedded;

namespace Slotwright.Server.Tests.Mcp.Authorization;

/// <summary>Codes and tokens are good for whom and what they were made for, for their time, and once where once is enough.</summary>
public sealed class TokensAndTheirEnd(Cluster cluster)
{
    private static readonly DateTimeOffset Morning = new(2031, 6, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("verifier")]
    [InlineData("no verifier")]
    [InlineData("client")]
    [InlineData("redirect")]
    public async Task A_code_is_good_only_for_the_client_address_and_verifier_it_was_made_for(string wrong)
    {
        await using var world = await OAuthWorld.Start(cluster);
        var code = await world.Code();
        var refused = wrong switch
        {
            "verifier" => await world.Exchange(code, verifier: OAuthWorld.Verifier + "x"),
            "no verifier" => await world.Exchange(code, verifier: null),
            "client" => await world.Exchange(code, client: await world.NewClient()),
            _ => await world.Exchange(code, redirect: OAuthWorld.Callback + "/"),
        };
        refused.Refused("invalid_grant");
        (await world.Exchange(code)).Ok();
    }

    [Fact]
    public async Task A_code_is_good_for_no_other_resource()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var other = await OAuthWorld.Mint(world.Site);
        var code = await world.Code();
        foreach (var wrong in new[] { $"{world.Issuer}/mcp/{(string)other["token"]!}", $"{world.Issuer}/mcp", "https://evil.example/mcp", "nonsense" }) (await world.Exchange(code, resource: wrong)).Refused("invalid_target");
        (await world.Exchange(code, resource: world.Resource)).Ok();
    }

    [Fact]
    public async Task A_code_that_comes_twice_ends_what_it_was_exchanged_for()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var code = await world.Code();
        var tokens = (await world.Exchange(code)).Ok();
        Assert.Equal(200, (await world.With((string)tokens["access_token"]!).List()).Status);
        (await world.Exchange(code)).Refused("invalid_grant");
        (await world.With((string)tokens["access_token"]!).List()).Refused(401, -32001);
        (await world.Refresh((string)tokens["refresh_token"]!)).Refused("invalid_grant");
    }

    [Fact]
    public async Task A_code_lasts_a_minute()
    {
        var clock = new TestClock(Morning);
        await using var world = await OAuthWorld.Start(cluster, time: clock);
        var (first, second) = (await world.Code(), await world.Code());
        clock.Advance(TimeSpan.FromSeconds(59));
        (await world.Exchange(first)).Ok();
        clock.Advance(TimeSpan.FromSeconds(1));
        (await world.Exchange(second)).Refused("invalid_grant");
    }

    [Fact]
    public async Task An_access_token_lasts_an_hour_and_a_refresh_token_a_month()
    {
        var clock = new TestClock(Morning);
        await using var world = await OAuthWorld.Start(cluster, time: clock);
        var tokens = await world.Tokens();
        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(200, (await world.With((string)tokens["access_token"]!).List()).Status);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.StartsWith("Bearer error=\"invalid_token\"", (await world.With((string)tokens["access_token"]!).List()).Refused(401, -32001).Header("WWW-Authenticate")!, StringComparison.Ordinal);
        var next = (await world.Refresh((string)tokens["refresh_token"]!, resource: world.Resource)).Ok();
        Assert.Equal(200, (await world.With((string)next["access_token"]!).List()).Status);
        clock.Advance(TimeSpan.FromDays(30));
        (await world.Refresh((string)next["refresh_token"]!)).Refused("invalid_grant");
    }

    [Fact]
    public async Task A_refresh_token_that_comes_twice_ends_the_whole_consent()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var first = await world.Tokens();
        var second = (await world.Refresh((string)first["refresh_token"]!)).Ok();
        Assert.NotEqual((string)first["refresh_token"]!, (string)second["refresh_token"]!);
        Assert.Equal(200, (await world.With((string)second["access_token"]!).List()).Status);
        (await world.Refresh((string)first["refresh_token"]!)).Refused("invalid_grant");
        (await world.Refresh((string)second["refresh_token"]!)).Refused("invalid_grant");
        foreach (var tokens in new[] { first, second }) (await world.With((string)tokens["access_token"]!).List()).Refused(401, -32001);
    }

    [Fact]
    public async Task Of_two_who_bring_a_refresh_token_at_once_at_most_one_gets_new_ones_and_neither_keeps_them()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var tokens = await world.Tokens();
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.Refresh((string)tokens["refresh_token"]!)));
        var got = Assert.Single(replies, r => r.Status == 200).Ok();
        Assert.All(replies.Where(r => r.Status != 200), r => r.Refused("invalid_grant"));
        (await world.Refresh((string)got["refresh_token"]!)).Refused("invalid_grant");
    }

    [Fact]
    public async Task Of_two_who_bring_a_code_at_once_at_most_one_gets_tokens_and_neither_keeps_them()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var code = await world.Code();
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.Exchange(code)));
        var got = Assert.Single(replies, r => r.Status == 200).Ok();
        (await world.Refresh((string)got["refresh_token"]!)).Refused("invalid_grant");
    }

    [Fact]
    public async Task Refreshing_may_ask_for_less_but_never_for_more()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var tokens = await world.Tokens(("scope", "read custom"));
        (await world.Refresh((string)tokens["refresh_token"]!, scope: "read write")).Refused("invalid_scope");
        var less = (await world.Refresh((string)tokens["refresh_token"]!, scope: "read")).Ok();
        Assert.Equal("read", (string)less["scope"]!);
        Assert.Equal("read custom", (string)(await world.Refresh((string)less["refresh_token"]!)).Ok()["scope"]!);
    }

    [Fact]
    public async Task Another_client_cannot_use_a_refresh_token()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var tokens = await world.Tokens();
        (await world.Refresh((string)tokens["refresh_token"]!, client: await world.NewClient())).Refused("invalid_grant");
        (await world.Refresh((string)tokens["access_token"]!)).Refused("invalid_grant");
        (await world.Refresh((string)tokens["refresh_token"]!)).Ok();
    }

    [Fact]
    public async Task A_client_gives_back_one_access_token_or_with_a_refresh_token_everything()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var tokens = await world.Tokens();
        (await world.Revoke((string)tokens["access_token"]!, client: Guid.NewGuid().ToString())).Refused("invalid_client");
        Assert.Equal(200, (await world.With((string)tokens["access_token"]!).List()).Status);
        Assert.Equal(200, (await world.Revoke((string)tokens["access_token"]!)).Status);
        (await world.With((string)tokens["access_token"]!).List()).Refused(401, -32001);
        var next = (await world.Refresh((string)tokens["refresh_token"]!)).Ok();
        Assert.Equal(200, (await world.Revoke((string)next["refresh_token"]!)).Status);
        (await world.With((string)next["access_token"]!).List()).Refused(401, -32001);
        (await world.Refresh((string)next["refresh_token"]!)).Refused("invalid_grant");
        Assert.Equal(200, (await world.Revoke("nobody's")).Status);
        Assert.Equal(200, (await world.Revoke((string)next["refresh_token"]!)).Status);
    }

    [Fact]
    public async Task A_token_given_back_here_is_refused_by_another_server_process_within_a_second()
    {
        await using var world = await OAuthWorld.Start(cluster);
        await using var elsewhere = await cluster.Another();
        var token = (string)(await world.Tokens())["access_token"]!;
        Assert.Equal(200, (await world.With(token, through: elsewhere).List()).Status);
        Assert.Equal(200, (await world.Revoke(token)).Status);
        var since = Stopwatch.StartNew();
        while ((await world.With(token, through: elsewhere).List()).Status != 401) Assert.True(since.Elapsed < TimeSpan.FromSeconds(1), "still let in");
    }

    [Fact]
    public async Task With_its_server_a_consent_ends()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var atRoot = (string)(await world.Tokens(("resource", $"{world.Issuer}/mcp")))["access_token"]!;
        var tokens = await world.Tokens();
        Assert.Equal(200, (await world.With(atRoot, "/mcp").List()).Status);
        (await world.Site.Delete($"/slotwright/v1/mcp-servers/{world.Minted["id"]}")).Ok();
        (await world.Refresh((string)tokens["refresh_token"]!)).Refused("invalid_grant");
        (await world.With((string)tokens["access_token"]!).List()).Refused(404, -32001);
        var since = Stopwatch.StartNew();
        while ((await world.With(atRoot, "/mcp").List()).Status != 401) Assert.True(since.Elapsed < TimeSpan.FromSeconds(1), "still let in");
    }

    [Fact]
    public async Task A_session_stays_with_the_consent_it_began_with_and_outlives_its_first_token()
    {
        var clock = new TestClock(Morning);
        await using var world = await OAuthWorld.Start(cluster, time: clock);
        var (mine, other) = (await world.Tokens(), await world.Tokens());
        var session = (await world.With((string)mine["access_token"]!).Begin()).Session;
        const string list = """{"jsonrpc":"2.0","id":6,"method":"tools/list"}""";
        Assert.Equal(200, (await world.With((string)mine["access_token"]!).Post(list, session)).Status);
        Assert.Equal(404, (await world.With((string)other["access_token"]!).Post(list, session)).Status);
        Assert.Equal(401, (await world.With(null).Post(list, session)).Status);
        var next = (await world.Refresh((string)mine["refresh_token"]!)).Ok();
        Assert.Equal(200, (await world.With((string)next["access_token"]!).Post(list, session)).Status);
    }

    [Fact]
    public async Task What_has_run_out_is_cleared_away()
    {
        var clock = new TestClock(Morning);
        var folder = await PreparedCluster.NewFolder("slotwright-tokens-"); // sweeping is for all sites
        await using (var postgres = await EmbeddedPostgres.Start(folder, null, NullLogger.Instance, CancellationToken.None))
        await using (var world = await OAuthWorld.Start(await TestServer.Start(postgres.ConnectionString, clock)))
        {
            await world.Tokens();
            var unused = Guid.Parse(await world.NewClient());
            var sweeper = world.Server.Services.GetServices<IHostedService>().OfType<Sweeper>().Single();
            Task<List<long>> Count(string table) => world.Server.Db.List(Guid.Parse(world.Site.Id), $"SELECT count(*) FROM {table} WHERE site_id = $1", r => r.GetInt64(0), CancellationToken.None);
            async Task<bool> Known(Guid client) => (await world.Server.Db.Across("SELECT count(*) FROM mcp_oauth_clients WHERE id = $1", r => r.GetInt64(0), CancellationToken.None, client))[0] == 1;
            clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
            await sweeper.Sweep(CancellationToken.None);
            Assert.True(await Known(unused));
            Assert.Equal([1], await Count("mcp_oauth_tokens"));
            clock.Advance(TimeSpan.FromSeconds(2));
            await sweeper.Sweep(CancellationToken.None);
            Assert.False(await Known(unused));
            Assert.True(await Known(Guid.Parse(world.Client)));
            Assert.Equal([1], await Count("mcp_oauth_grants"));
            clock.Advance(TimeSpan.FromDays(30));
            await sweeper.Sweep(CancellationToken.None);
            foreach (var table in new[] { "mcp_oauth_tokens", "mcp_oauth_codes", "mcp_oauth_grants" }) Assert.Equal([0], await Count(table));
        }
        Directory.Delete(folder, recursive: true);
    }
}
