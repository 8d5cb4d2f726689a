using System.Text;

namespace Slotwright.Server.Tests.Mcp.Authorization;

/// <summary>Whatever is sent to the authorization server, it answers in OAuth's own form.</summary>
public sealed class StrangeRequests(Cluster cluster)
{
    [Theory]
    [InlineData("", "invalid_request")]
    [InlineData("grant_type=password", "unsupported_grant_type")]
    [InlineData("grant_type=client_credentials", "unsupported_grant_type")]
    [InlineData("grant_type=authorization_code", "invalid_client")]
    [InlineData("grant_type=authorization_code&client_id=x", "invalid_grant")]
    [InlineData("grant_type=authorization_code&code=%00&client_id=%00&code_verifier=%00", "invalid_grant")]
    [InlineData("grant_type=authorization_code&client_id=x&code=swc_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "invalid_grant")]
    [InlineData("grant_type=refresh_token&client_id=x&refresh_token=swr_ERERERERQRGBEREREREREXHru0gInrapHVmpfIanbYlViYPApv00BXukZILUPV0X", "invalid_grant")]
    [InlineData("grant_type=refresh_token&client_id=x&refresh_token=%F0%28%8C%28", "invalid_grant")]
    [InlineData("grant_type=refresh_token&grant_type=refresh_token", "invalid_request")]
    [InlineData("%=%&&&==&%zz", "invalid_request")]
    public async Task The_token_endpoint_refuses_in_the_words_of_OAuth(string body, string error)
    {
        await using var world = await OAuthWorld.Start(cluster);
        Assert.Equal("no-store", (await world.Post("/oauth/token", Form(body))).Refused(error, error == "invalid_client" ? 401 : 400).Header("Cache-Control"));
    }

    [Fact]
    public async Task What_is_no_form_or_too_much_is_refused()
    {
        await using var world = await OAuthWorld.Start(cluster);
        foreach (var path in new[] { "/oauth/token", "/oauth/revoke" })
        {
            (await world.Post(path, new StringContent("{}", Encoding.UTF8, "application/json"))).Refused("invalid_request");
            (await world.Post(path, new MultipartFormDataContent())).Refused("invalid_request");
            (await world.Post(path, new ByteArrayContent([]))).Refused("invalid_request");
            (await world.Post(path, Form("a=" + new string('x', 70_000)))).Refused("invalid_request", 413);
        }
        (await world.Post("/oauth/register", new StringContent("{}", Encoding.UTF8, "text/plain"))).Refused("invalid_client_metadata");
        (await world.Post("/oauth/register", new StringContent($"{{\"x\":\"{new string('x', 70_000)}\"}}", Encoding.UTF8, "application/json"))).Refused("invalid_client_metadata", 413);
        (await world.Post("/oauth/register", new ByteArrayContent([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]) { Headers = { ContentType = new("application/json") } })).Refused("invalid_redirect_uri");
        Assert.Equal(403, (await world.Post("/oauth/authorize", Form("request=%00&seal=%00&decision=allow"))).Status);
        Assert.Equal(400, (await world.Open("/oauth/authorize?client_id=%00%ff&redirect_uri=%0d%0a")).Status);
        Assert.Equal(400, (await world.Open("/oauth/authorize?client_id=a&client_id=b")).Status);
    }

    [Fact]
    public async Task Methods_that_mean_nothing_are_told_so()
    {
        await using var world = await OAuthWorld.Start(cluster);
        foreach (var (path, method) in new[] { ("/oauth/token", "GET"), ("/oauth/register", "DELETE"), ("/oauth/revoke", "GET"), ("/.well-known/oauth-authorization-server", "POST"), ("/oauth/authorize", "PUT"), ("/oauth/authorize", "OPTIONS") })
            (await world.Send(new(new(method), path))).Refused("invalid_request", 405);
    }

    [Fact]
    public async Task Web_pages_may_speak_to_it_but_not_look_at_what_the_owner_sees()
    {
        await using var world = await OAuthWorld.Start(cluster);
        foreach (var path in new[] { "/oauth/token", "/oauth/register", "/.well-known/oauth-authorization-server", "/.well-known/oauth-protected-resource/mcp" })
        {
            var asked = await world.Send(new(HttpMethod.Options, path));
            Assert.Equal((204, "*"), (asked.Status, asked.Header("Access-Control-Allow-Origin")));
            Assert.Contains("mcp-protocol-version", asked.Header("Access-Control-Allow-Headers"), StringComparison.Ordinal);
        }
        Assert.Equal("", (await world.Open(world.Request())).Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task It_goes_by_its_own_names_alone()
    {
        await using var world = await OAuthWorld.Start(cluster, change: o => o with { PublicUrl = "https://book.example" });
        (await world.Send(new(HttpMethod.Get, "/.well-known/oauth-authorization-server") { Headers = { Host = "evil.example" } })).Refused("invalid_request", 403);
        var known = (await world.Send(new(HttpMethod.Get, "/.well-known/oauth-authorization-server") { Headers = { Host = "book.example" } })).Ok();
        Assert.Equal(("https://book.example", "https://book.example/oauth/token"), ((string)known["issuer"]!, (string)known["token_endpoint"]!));
        Assert.StartsWith("https://book.example/mcp/swm_", (string)world.Minted["url"]!, StringComparison.Ordinal);
        Assert.Contains("; secure", (await world.Open(world.Request())).Header("Set-Cookie"), StringComparison.Ordinal);
    }

    private static StringContent Form(string body) => new(body, Encoding.UTF8, "application/x-www-form-urlencoded");
}
