namespace Slotwright.Server.Tests.Mcp.Upstreams;

/// <summary>A site that is away, slow, broken or somewhere it may not be is an error the model can read, and nothing is tried twice.</summary>
public sealed class UpstreamsThatFail(Cluster cluster)
{
    [Fact]
    public async Task A_site_that_is_down_is_a_tool_error()
    {
        var site = await cluster.Server.NewSite();
        int port;
        await using (var gone = await StandIn.Start()) port = gone.Port;
        var upstream = (await site.Post("/slotwright/v1/mcp-upstreams", new { name = "Shop", base_url = $"http://localhost:{port}", wix_site_id = StandIn.SiteId, api_key = StandIn.Key })).Ok();
        await using var assistant = await Assistant.Of(site, new { upstream_id = (string)upstream["id"]! });
        var error = await assistant.Refused("wix_orders_query", null, "UPSTREAM_UNREACHABLE");
        Assert.Equal("localhost cannot be reached. Nothing was done.", (string)error["message"]!);
    }

    [Fact]
    public async Task A_site_that_does_not_answer_in_time_is_a_tool_error_and_is_asked_once()
    {
        await using var wix = await StandIn.Start();
        wix.Answers("POST /inbox/v2/conversations", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        await using var server = await cluster.Another(change: o => o with { PrivateUpstreamHosts = ["localhost"], UpstreamTimeout = TimeSpan.FromMilliseconds(700) });
        await using var assistant = await wix.Assistant(await server.NewSite());
        var error = await assistant.Refused("create_a_wix_conversation", new { contact_id = WixAnswers.Bob, message = "Hello" }, "UPSTREAM_TIMEOUT");
        Assert.Contains("may have been done all the same", (string)error["message"]!, StringComparison.Ordinal);
        Assert.Equal(["POST /inbox/v2/conversations"], wix.Lines);
    }

    [Theory]
    [InlineData(500, """{"message":"boom"}""", "HTTP_500")]
    [InlineData(503, "<html>", "HTTP_503")]
    [InlineData(200, "<html>", "UPSTREAM_BAD_ANSWER")]
    [InlineData(200, "[1]", "UPSTREAM_BAD_ANSWER")]
    [InlineData(302, "{}", "UPSTREAM_REDIRECTS")]
    [InlineData(403, """{"message":"no","details":{"applicationError":{"code":"PERMISSION_DENIED","description":"The key may not read orders."}}}""", "PERMISSION_DENIED")]
    [InlineData(400, """{"message":"bad","details":{"validationError":{"fieldViolations":[{"field":"search.filter","violatedRule":"FORMAT"}]}}}""", "INVALID_ARGUMENT")]
    public async Task What_a_site_refuses_or_breaks_is_passed_on_once(int status, string body, string code)
    {
        await using var wix = await StandIn.Start();
        wix.Answers("POST /ecom/v1/orders/search", body, status, ("Location", "http://localhost:1/"));
        await using var assistant = await wix.Assistant(await cluster.Server.NewSite());
        var error = await assistant.Refused("wix_orders_query", null, code);
        if (status == 400) Assert.Equal("search.filter", (string)error["details"]![0]!["field"]!);
        Assert.Single(wix.Lines);
    }

    [Fact]
    public async Task An_answer_of_more_than_four_megabytes_is_not_read()
    {
        await using var wix = await StandIn.Start();
        wix.Answers("POST /ecom/v1/orders/search", $"{{\"orders\":[],\"x\":\"{new string('x', 5 << 20)}\"}}");
        await using var assistant = await wix.Assistant(await cluster.Server.NewSite());
        await assistant.Refused("wix_orders_query", null, "UPSTREAM_TOO_LARGE");
    }

    [Fact]
    public async Task Times_are_not_guessed_when_the_site_does_not_tell_its_zone()
    {
        await using var wix = await StandIn.Start();
        wix.Answers("GET /site-properties/v4/properties", """{"message":"no"}""", 403).Answers("POST /ecom/v1/orders/search", WixAnswers.Orders).Answers("POST /contacts/v4/contacts/query", WixAnswers.Contacts);
        await using var assistant = await wix.Assistant(await cluster.Server.NewSite());
        await assistant.Refused("list_all_wix_orders", new { from = "2031-05-01" }, "HTTP_403");
        await assistant.Do("list_all_wix_contacts");
        Assert.Equal(["POST /contacts/v4/contacts/query"], wix.Lines);
    }

    [Fact]
    public async Task A_private_address_is_not_asked_unless_a_setting_names_it()
    {
        await using var wix = await StandIn.Start();
        var site = await cluster.Server.NewSite();
        Assert.Equal(["base_url FORMAT"], (await site.Post("/slotwright/v1/mcp-upstreams", new { name = "x", base_url = $"http://127.0.0.1:{wix.Port}", wix_site_id = StandIn.SiteId, api_key = "k" })).Violations());
        var upstream = (await site.Post("/slotwright/v1/mcp-upstreams", new { name = "x", base_url = $"https://127.0.0.1:{wix.Port}", wix_site_id = StandIn.SiteId, api_key = "k" })).Ok();
        var refused = (await site.Post($"/slotwright/v1/mcp-upstreams/{upstream["id"]}:test", new { })).Refused(428, "UPSTREAM_UNREACHABLE");
        Assert.Contains("127.0.0.1 is not an address of the public internet", (string)refused["description"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_names_its_violations()
    {
        var site = await cluster.Server.NewSite();
        Assert.Equal(["api_key REQUIRED_ONE_OF_FIELD"], (await site.Post("/slotwright/v1/mcp-upstreams", new { name = "x" })).Violations());
        Assert.Equal(["api_key FORMAT", "app ONE_OF_ALIGNMENT", "app.client_secret REQUIRED_FIELD", "base_url FORMAT", "wix_site_id REQUIRED_FIELD"],
            (await site.Post("/slotwright/v1/mcp-upstreams", new { name = "x", base_url = "ftp://x", api_key = "a\nb", app = new { client_id = "c" } })).Violations().Order(StringComparer.Ordinal));
        Assert.Equal(["config.upstream_id MCP_UPSTREAM_NOT_FOUND"], (await site.Post("/slotwright/v1/mcp-servers", new { name = "x", config = new { upstream_id = Guid.NewGuid() } })).Violations());
        var other = await cluster.Server.NewSite();
        var theirs = (await other.Post("/slotwright/v1/mcp-upstreams", new { name = "x", wix_site_id = StandIn.SiteId, api_key = "k" })).Ok();
        Assert.Equal("https://www.wixapis.com", (string)theirs["base_url"]!);
        Assert.Equal(["config.upstream_id MCP_UPSTREAM_NOT_FOUND"], (await site.Post("/slotwright/v1/mcp-servers", new { name = "x", config = new { upstream_id = (string)theirs["id"]! } })).Violations());
        (await site.Get($"/slotwright/v1/mcp-upstreams/{theirs["id"]}")).Refused(404, "MCP_UPSTREAM_NOT_FOUND");
        Assert.Single((await other.Get("/slotwright/v1/mcp-upstreams")).Ok()["result"]!.AsArray());
    }
}
