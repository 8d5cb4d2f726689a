using System.Text;
using Microsoft.AspNetCore.Http;
using Slotwright.Server.Tests.ExternalCalendars;

namespace Slotwright.Server.Tests.Mcp.Authorization;

/// <summary>Clients introduce themselves: by registering here, or by a document of their own that is read with care.</summary>
public sealed class ClientsThatAsk(Cluster cluster)
{
    [Fact]
    public async Task A_client_is_told_what_it_was_registered_as()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var answer = await world.Register(new { client_name = "Claude", redirect_uris = new[] { "https://claude.example/back", "cursor://app/back" }, token_endpoint_auth_method = "client_secret_post", grant_types = new[] { "authorization_code" } });
        Assert.Equal(201, answer.Status);
        Assert.Equal(("none", "native", "Claude", null), ((string)answer.Json["token_endpoint_auth_method"]!, (string)answer.Json["application_type"]!, (string)answer.Json["client_name"]!, answer.Json["client_secret"]));
        Assert.Equal("web", (string)(await world.Register(new { redirect_uris = new[] { "https://claude.example/back" } })).Json["application_type"]!);
    }

    [Theory]
    [InlineData("""{"redirect_uris":["javascript:alert(1)"]}""", "invalid_redirect_uri")]
    [InlineData("""{"redirect_uris":["JavaScript:alert(1)"]}""", "invalid_redirect_uri")]
    [InlineData("""{"redirect_uris":["data:text/html,x"]}""", "invalid_redirect_uri")]
    [InlineData("""{"redirect_uris":["http://app.example/back"]}""", "invalid_redirect_uri")]
    [InlineData("""{"redirect_uris":["https://app.example/back#part"]}""", "invalid_redirect_uri")]
    [InlineData("""{"redirect_uris":["https://me@app.example/back"]}""", "invalid_redirect_uri")]
    [InlineData("""{"redirect_uris":["/back"]}""", "invalid_redirect_uri")]
    [InlineData("""{"redirect_uris":["https://app.example/b\r\nack"]}""", "invalid_redirect_uri")]
    [InlineData("""{"redirect_uris":["https://app.example/ü"]}""", "invalid_redirect_uri")]
    [InlineData("""{"redirect_uris":[]}""", "invalid_redirect_uri")]
    [InlineData("""{"redirect_uris":"https://app.example"}""", "invalid_redirect_uri")]
    [InlineData("""{"redirect_uris":[1]}""", "invalid_redirect_uri")]
    [InlineData("""{"redirect_uris":["\ud800"]}""", "invalid_redirect_uri")]
    [InlineData("""{"redirect_uris":["http://localhost/back"],"application_type":"web"}""", "invalid_redirect_uri")]
    [InlineData("""{"redirect_uris":["https://app.example/back"],"application_type":"desktop"}""", "invalid_client_metadata")]
    [InlineData("""{"redirect_uris":["https://app.example/back"],"grant_types":["client_credentials"]}""", "invalid_client_metadata")]
    [InlineData("""{"redirect_uris":["https://app.example/back"],"response_types":["token"]}""", "invalid_client_metadata")]
    [InlineData("""{"redirect_uris":["https://app.example/back"],"client_name":7}""", "invalid_client_metadata")]
    [InlineData("""[]""", "invalid_client_metadata")]
    [InlineData("""{"redirect_uris":""", "invalid_client_metadata")]
    [InlineData("", "invalid_client_metadata")]
    public async Task A_registration_that_cannot_be_is_refused(string body, string error) =>
        (await (await OAuthWorld.Start(cluster)).Post("/oauth/register", new StringContent(body, Encoding.UTF8, "application/json"))).Refused(error);

    [Fact]
    public async Task One_address_registers_so_many_clients_an_hour()
    {
        await using var world = await OAuthWorld.Start(cluster, time: new TestClock(new(2031, 6, 2, 8, 0, 0, TimeSpan.Zero)));
        for (var made = 1; made < 100; made++) await world.NewClient();
        Assert.Equal("36", (await world.Register()).Refused("too_many_requests", 429).Header("Retry-After"));
    }

    [Fact]
    public async Task A_client_is_known_by_its_own_document()
    {
        await using var host = await ForeignServer.Start();
        var id = host.Url("/client.json");
        Serve(host, Document(id));
        await using var world = await OAuthWorld.Start(cluster, change: o => o with { PrivateClientHosts = ["localhost"] });
        var page = await world.Open(world.Request(("client_id", id)));
        Assert.Contains("<b>localhost</b> vouches for this app", page.Text, StringComparison.Ordinal);
        Assert.Contains("Document &lt;client&gt;", page.Text, StringComparison.Ordinal);
        var code = await world.Code(("client_id", id));
        (await world.Exchange(code)).Refused("invalid_grant");
        var tokens = (await world.Exchange(code, client: id)).Ok();
        (await world.Refresh((string)tokens["refresh_token"]!, client: id)).Ok();
        Assert.Equal(["GET /client.json"], host.Asked);
        Assert.Equal((400, null), (await world.Open(world.Request(("client_id", id), ("redirect_uri", "https://evil.example/"))) is var other ? (other.Status, other.Location) : default));
    }

    [Theory]
    [InlineData("another id")]
    [InlineData("no name")]
    [InlineData("no redirects")]
    [InlineData("a secret")]
    [InlineData("a secret method")]
    [InlineData("no JSON")]
    [InlineData("another type")]
    [InlineData("too large")]
    [InlineData("moved")]
    [InlineData("missing")]
    [InlineData("broken off")]
    public async Task A_document_that_cannot_be_believed_makes_no_client(string wrong)
    {
        await using var host = await ForeignServer.Start();
        var id = host.Url("/client.json");
        var document = wrong switch
        {
            "another id" => Document(host.Url("/other.json")),
            "no name" => Document(id).Replace("client_name", "name", StringComparison.Ordinal),
            "no redirects" => Document(id).Replace("redirect_uris", "redirects", StringComparison.Ordinal),
            "a secret" => Document(id, ""","client_secret":"x" """),
            "a secret method" => Document(id, ""","token_endpoint_auth_method":"client_secret_basic" """),
            "no JSON" => "<html>",
            "too large" => Document(id, $",\"x\":\"{new string('x', 64 << 10)}\""),
            _ => Document(id),
        };
        Serve(host, document, wrong == "another type" ? "text/html" : "application/json");
        if (wrong == "moved") host.Answer = c => { c.Response.Redirect(host.Url("/elsewhere.json")); return Task.CompletedTask; };
        if (wrong == "missing") host.Answer = c => { c.Response.StatusCode = 404; return Task.CompletedTask; };
        if (wrong == "broken off") host.Answer = c => { c.Abort(); return Task.CompletedTask; };
        await using var world = await OAuthWorld.Start(cluster, change: o => o with { PrivateClientHosts = ["localhost"] });
        var page = await world.Open(world.Request(("client_id", id)));
        Assert.Equal((400, null), (page.Status, page.Location));
        Assert.Contains("document cannot be used", page.Text, StringComparison.Ordinal);
        await world.Open(world.Request(("client_id", id)));
        Assert.Single(host.Asked);
    }

    [Theory]
    [InlineData("http://localhost:{0}/client.json")]
    [InlineData("https://localhost:{0}/client.json")]
    [InlineData("https://127.0.0.1:{0}/client.json")]
    [InlineData("https://[::1]:{0}/client.json")]
    [InlineData("https://[::ffff:127.0.0.1]:{0}/client.json")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://10.0.0.1/client.json")]
    [InlineData("https://app.example")]
    [InlineData("https://app.example/a/../client.json")]
    [InlineData("https://me@app.example/client.json")]
    [InlineData("https://app.example/client.json#part")]
    [InlineData("file:///etc/passwd")]
    public async Task Documents_are_read_from_the_public_internet_alone(string address)
    {
        await using var host = await ForeignServer.Start();
        var id = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, host.Port);
        Serve(host, Document(id));
        await using var world = await OAuthWorld.Start(cluster);
        Assert.Equal(400, (await world.Open(world.Request(("client_id", id)))).Status);
        Assert.Empty(host.Asked);
    }

    [Fact]
    public async Task One_address_cannot_make_the_server_read_one_document_after_another()
    {
        await using var host = await ForeignServer.Start();
        host.Answer = c => { c.Response.StatusCode = 404; return Task.CompletedTask; };
        await using var world = await OAuthWorld.Start(cluster, time: new TestClock(new(2031, 6, 2, 8, 0, 0, TimeSpan.Zero)), change: o => o with { PrivateClientHosts = ["localhost"] });
        for (var i = 0; i < 40; i++) await world.Open(world.Request(("client_id", host.Url($"/{i}.json"))));
        Assert.Equal(30, host.Asked.Count);
    }

    private static string Document(string id, string more = "") => $$"""{"client_id":"{{id}}","client_name":"Document <client>","redirect_uris":["{{OAuthWorld.Callback}}"]{{more}} }""";

    private static void Serve(ForeignServer host, string document, string type = "application/json") => host.Answer = context =>
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(document);
    };
}
