using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Mcp.Authorization;

/// <summary>From a client that knows nothing but a URL to one that works: what it is told, what its owner sees, what it gets.</summary>
public sealed class LettingAClientIn(Cluster cluster)
{
    private static string[] Names(McpReply listed) => [.. listed.Json["result"]!["tools"]!.AsArray().Select(t => (string)t!["name"]!)];

    [Fact]
    public async Task A_client_without_a_token_is_told_where_to_get_one()
    {
        await using var world = await OAuthWorld.Start(cluster, new { require_oauth = true, methods = new[] { "read", "cancel" } });
        var token = (string)world.Minted["token"]!;
        var challenge = (await world.With(null).List()).Refused(401, -32001).Header("WWW-Authenticate")!;
        Assert.Equal($"Bearer resource_metadata=\"{world.Issuer}/.well-known/oauth-protected-resource/mcp/{token}\", scope=\"read custom\"", challenge);
        var resource = (await world.Open($"/.well-known/oauth-protected-resource/mcp/{token}")).Ok();
        Assert.Equal((world.Resource, world.Issuer, "[\"read\",\"custom\"]"), ((string)resource["resource"]!, (string)resource["authorization_servers"]![0]!, resource["scopes_supported"]!.ToJsonString()));
        var server = (await world.Open("/.well-known/oauth-authorization-server")).Ok();
        Assert.Equal((world.Issuer, "[\"S256\"]", true, true), ((string)server["issuer"]!, server["code_challenge_methods_supported"]!.ToJsonString(), (bool)server["client_id_metadata_document_supported"]!, (bool)server["authorization_response_iss_parameter_supported"]!));
        Assert.Equal(server.ToJsonString(), (await world.Open("/.well-known/openid-configuration")).Ok().ToJsonString());
    }

    [Fact]
    public async Task An_unknown_token_is_told_apart_from_none()
    {
        await using var world = await OAuthWorld.Start(cluster);
        foreach (var wrong in new[] { "nonsense", world.Site.Key, (string)world.Minted["token"]!, "swo_" + new string('A', 64) })
            Assert.StartsWith("Bearer error=\"invalid_token\"", (await world.With(wrong).List()).Refused(401, -32001).Header("WWW-Authenticate")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_servers_that_take_OAuth_have_metadata()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var open = await OAuthWorld.Mint(world.Site, new { });
        (await world.Open($"/.well-known/oauth-protected-resource/mcp/{(string)open["token"]!}")).Refused("not_found", 404);
        (await world.Open("/.well-known/oauth-protected-resource/mcp/swm_nothing")).Refused("not_found", 404);
        (await world.Open("/.well-known/oauth-protected-resource")).Refused("not_found", 404);
        Assert.Equal($"{world.Issuer}/mcp", (string)(await world.Open("/.well-known/oauth-protected-resource/mcp")).Ok()["resource"]!);
    }

    [Fact]
    public async Task A_client_the_owner_lets_in_works_with_the_tools_of_its_scopes()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var sent = await world.Allow(world.Request());
        Assert.Equal(303, sent.Status);
        Assert.StartsWith(OAuthWorld.Callback + "?", sent.Location, StringComparison.Ordinal);
        Assert.Equal(("the state", world.Issuer), (sent.Sent("state"), sent.Sent("iss")));
        var answer = await world.Exchange(sent.Sent("code")!);
        var tokens = answer.Ok();
        Assert.Equal(("Bearer", 3600, "read write custom", "no-store"), ((string)tokens["token_type"]!, (int)tokens["expires_in"]!, (string)tokens["scope"]!, answer.Header("Cache-Control")));
        var names = Names(await world.With((string)tokens["access_token"]!).List());
        Assert.Contains("create_a_wix_service", names);
        Assert.Contains("get_current_time", names);
        Assert.False((bool?)(await world.With((string)tokens["access_token"]!).Call("get_current_time")).Json["result"]!["isError"] ?? false);
    }

    [Fact]
    public async Task What_was_issued_is_kept_as_hashes_alone()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var code = await world.Code();
        var tokens = (await world.Exchange(code)).Ok();
        var stored = await world.Server.Db.List(Guid.Parse(world.Site.Id), "SELECT c::text FROM mcp_oauth_codes c WHERE site_id = $1 UNION ALL SELECT t::text FROM mcp_oauth_tokens t WHERE site_id = $1", r => r.GetString(0), CancellationToken.None);
        Assert.Equal(3, stored.Count);
        foreach (var secret in new[] { code, (string)tokens["access_token"]!, (string)tokens["refresh_token"]! }) Assert.DoesNotContain(stored, s => s.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_owner_may_allow_less_than_is_asked()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var page = await world.SignIn(world.Request(("scope", "read custom")));
        Assert.Equal(["read", "custom"], page.Offered);
        var sent = await world.Submit(page, ("decision", "allow"), ("scope", "read"), ("scope", "write"));
        var tokens = (await world.Exchange(sent.Sent("code")!)).Ok();
        Assert.Equal("read", (string)tokens["scope"]!);
        var none = await world.Submit(page, ("decision", "allow"));
        Assert.Equal((400, null), (none.Status, none.Location));
        Assert.Contains("role=\"alert\"", none.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_may_only_read_lists_no_more_and_is_told_what_it_would_take_to_write()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var token = (string)(await world.Tokens(("scope", "read")))["access_token"]!;
        var names = Names(await world.With(token).List());
        Assert.Contains("list_all_wix_services", names);
        Assert.DoesNotContain("create_a_wix_service", names);
        var challenge = (await world.With(token).Call("create_a_wix_service")).Refused(403, -32600).Header("WWW-Authenticate")!;
        Assert.StartsWith($"Bearer error=\"insufficient_scope\", scope=\"read write\", resource_metadata=\"{world.Issuer}/.well-known/oauth-protected-resource/mcp/swm_", challenge, StringComparison.Ordinal);
        Assert.Contains("scope=\"read custom\"", (await world.With(token).Call("wix_bookings_cancel")).Refused(403, -32600).Header("WWW-Authenticate")!, StringComparison.Ordinal);
        (await world.With(token).Call("no_such_tool")).Refused(200, -32602);
        var session = await world.With(token).Begin();
        Assert.Equal(200, session.Status);
        Assert.Equal(403, (await world.With(token).Post("""{"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"create_a_wix_service","arguments":{}}}""", session.Session)).Status);
        Assert.DoesNotContain("create_a_wix_service", Names(await world.With(token).Post("""{"jsonrpc":"2.0","id":6,"method":"tools/list"}""", session.Session)));
    }

    [Fact]
    public async Task In_compact_mode_a_tool_outside_the_scopes_is_neither_found_nor_called()
    {
        await using var world = await OAuthWorld.Start(cluster, new { require_oauth = true, compact = true });
        var token = (string)(await world.Tokens(("scope", "read")))["access_token"]!;
        Assert.Equal(["call_tool", "describe_tool", "find_tools"], Names(await world.With(token).List()));
        var found = await world.With(token).Call("find_tools", """{"words":"create service"}""");
        Assert.DoesNotContain("create_a_wix_service", found.Text, StringComparison.Ordinal);
        (await world.With(token).Call("call_tool", """{"name":"create_a_wix_service","arguments":{}}""")).Refused(403, -32600);
        Assert.Equal(200, (await world.With(token).Call("call_tool", """{"name":"get_current_time","arguments":{}}""")).Status);
    }

    [Fact]
    public async Task At_the_common_address_the_owner_chooses_the_server()
    {
        await using var world = await OAuthWorld.Start(cluster, new { require_oauth = true, methods = new[] { "read" } });
        await OAuthWorld.Mint(world.Site, new { });
        var other = await OAuthWorld.Mint(world.Site, name: "Back office");
        Assert.Equal($"Bearer resource_metadata=\"{world.Issuer}/.well-known/oauth-protected-resource/mcp\", scope=\"read write custom\"", (await world.With(null, "/mcp").List()).Refused(401, -32001).Header("WWW-Authenticate"));
        var page = await world.SignIn(world.Request(("resource", $"{world.Issuer}/mcp")));
        Assert.Contains("Back office", page.Text, StringComparison.Ordinal);
        Assert.Contains("Front desk", page.Text, StringComparison.Ordinal);
        var nowhere = await world.Submit(page, ("decision", "allow"), ("scope", "read"));
        Assert.Equal((400, null), (nowhere.Status, nowhere.Location));
        var sent = await world.Submit(page, ("decision", "allow"), ("scope", "read"), ("scope", "write"), ("server", (string)other["id"]!));
        var token = (string)(await world.Exchange(sent.Sent("code")!, resource: $"{world.Issuer}/mcp")).Ok()["access_token"]!;
        Assert.Contains("create_a_wix_service", Names(await world.With(token, "/mcp").List()));
        (await world.With(token, $"/mcp/{(string)other["token"]!}").List()).Refused(401, -32001);
    }

    [Fact]
    public async Task A_token_of_one_server_opens_no_other()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var other = await OAuthWorld.Mint(world.Site);
        var token = (string)(await world.Tokens())["access_token"]!;
        Assert.Equal(200, (await world.With(token).List()).Status);
        (await world.With(token, $"/mcp/{(string)other["token"]!}").List()).Refused(401, -32001);
        (await world.With(token, "/mcp").List()).Refused(401, -32001);
        (await world.Site.As(token).Get("/slotwright/v1/mcp-servers")).Refused(401, "UNAUTHENTICATED");
    }

    [Fact]
    public async Task Calls_are_written_down_under_the_consent_they_were_made_with()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var token = (string)(await world.Tokens())["access_token"]!;
        Assert.Equal(200, (await world.With(token).Call("create_a_wix_service", """{"name":"Yoga","type":"NONE"}""")).Status);
        var grant = (await world.Server.Db.List(Guid.Parse(world.Site.Id), "SELECT id FROM mcp_oauth_grants WHERE site_id = $1", r => r.GetGuid(0), CancellationToken.None)).Single();
        JsonNode? entry = null;
        for (var look = 0; entry is null && look < 200; look++)
            entry = (await world.With(token).Call("wix_audit_query")).Json["result"]?["structuredContent"]?["items"]?.AsArray().FirstOrDefault(e => (string?)e!["tool"] == "create_a_wix_service");
        Assert.Contains($"oauth {grant:N}", entry!.ToJsonString(), StringComparison.Ordinal);
    }
}
