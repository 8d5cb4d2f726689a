using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Slotwright.Server.Mcp.Upstreams;

namespace Slotwright.Server.Tests.Mcp.Upstreams;

/// <summary>A site's 429 reaches the caller with its numbers, in every era and mode; the gateway itself never tries again.</summary>
public sealed class LimitsOfUpstreams(Cluster cluster)
{
    private static readonly DateTimeOffset Now = new(2031, 6, 1, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-07-28", "jsonrpc", 200)]
    [InlineData("2026-07-28", "http", 429)]
    [InlineData("2025-11-25", "jsonrpc", 200)]
    [InlineData("2025-11-25", "http", 429)]
    public async Task A_sites_limit_is_passed_through(string protocol, string mode, int status)
    {
        await using var wix = await StandIn.Start();
        wix.Answers("GET /stores/v3/products/query", """{"message":"Too many requests"}""", 429, ("RateLimit-Limit", "200"), ("RateLimit-Remaining", "0"), ("RateLimit-Reset", "24"));
        var site = await cluster.Server.NewSite();
        var upstream = (await site.Post("/slotwright/v1/mcp-upstreams", new { name = "Shop", base_url = wix.Url, wix_site_id = StandIn.SiteId, api_key = StandIn.Key })).Ok();
        var minted = (await site.Post("/slotwright/v1/mcp-servers", new { name = "x", config = new { upstream_id = (string)upstream["id"]!, rate_limit_errors = mode } })).Ok();
        using var http = new HttpClient();
        var url = $"{site.Url}/mcp/{minted["token"]}";
        var session = protocol == "2025-11-25" ? await Initialize(http, url) : null;
        using var response = await Call(http, url, protocol, session);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(("24", "200", "0", "24"), (Header(response, "Retry-After"), Header(response, "RateLimit-Limit"), Header(response, "RateLimit-Remaining"), Header(response, "RateLimit-Reset")));
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["error"]!;
        Assert.Equal(-32010, (int)error["code"]!);
        Assert.Equal((429, 200, 0, 24, 24), ((int)error["data"]!["status"]!, (int)error["data"]!["ratelimit-limit"]!, (int)error["data"]!["ratelimit-remaining"]!, (int)error["data"]!["ratelimit-reset"]!, (int)error["data"]!["retry-after"]!));
        Assert.Contains("24 s", (string)error["message"]!, StringComparison.Ordinal);
        Assert.Single(wix.Lines);
    }

    [Theory]
    [InlineData("RateLimit-Limit: 100|RateLimit-Remaining: 3|RateLimit-Reset: 9", 100, 60, 3, 9)]
    [InlineData("ratelimit-limit: 100, 100;w=30|ratelimit-reset: 9", 100, 30, 0, 9)]
    [InlineData("X-RateLimit-Limit: 50|X-RateLimit-Remaining: 0|X-RateLimit-Reset: 1938074445", 50, 60, 0, 45)]
    [InlineData("RateLimit: \"wix-site\";r=0;t=24|RateLimit-Policy: \"wix-site\";q=200;w=60", 200, 60, 0, 24)]
    [InlineData("RateLimit: limit=10, remaining=2, reset=7", 10, 60, 2, 7)]
    [InlineData("Retry-After: 12", 200, 60, 0, 12)]
    [InlineData("Retry-After: Sun, 01 Jun 2031 10:01:30 GMT", 200, 60, 0, 90)]
    [InlineData("RateLimit-Reset: 5|Retry-After: 12", 200, 60, 0, 12)]
    [InlineData("", 200, 60, 0, 60)]
    [InlineData("RateLimit-Reset: soon|RateLimit-Limit: many", 200, 60, 0, 60)]
    [InlineData("RateLimit-Reset: 0", 200, 60, 0, 1)]
    public void Every_spelling_of_a_limit_is_read(string headers, int limit, int window, int remaining, int reset)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        foreach (var header in headers.Split('|', StringSplitOptions.RemoveEmptyEntries)) response.Headers.TryAddWithoutValidation(header.Split(": ", 2)[0], header.Split(": ", 2)[1]);
        var read = UpstreamLimits.Read(response, Now)!;
        Assert.Equal((limit, window, remaining, reset), (read.Limit, read.Window, read.Remaining, read.Reset));
    }

    [Fact]
    public void Only_a_429_speaks_of_a_limit()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK);
        response.Headers.TryAddWithoutValidation("RateLimit-Limit", "5");
        Assert.Null(UpstreamLimits.Read(response, Now));
    }

    private static async Task<string> Initialize(HttpClient http, string url)
    {
        using var response = await Post(http, url, new() { ["jsonrpc"] = "2.0", ["id"] = 1, ["method"] = "initialize", ["params"] = new JsonObject { ["protocolVersion"] = "2025-11-25", ["capabilities"] = new JsonObject(), ["clientInfo"] = new JsonObject { ["name"] = "raw", ["version"] = "1" } } }, []);
        var session = Header(response, "Mcp-Session-Id")!;
        using var ready = await Post(http, url, new() { ["jsonrpc"] = "2.0", ["method"] = "notifications/initialized" }, [("Mcp-Session-Id", session), ("MCP-Protocol-Version", "2025-11-25")]);
        return session;
    }

    private static Task<HttpResponseMessage> Call(HttpClient http, string url, string protocol, string? session)
    {
        var call = new JsonObject { ["name"] = "wix_products_v_3_query", ["arguments"] = new JsonObject() };
        if (session is not null) return Post(http, url, Request(call), [("Mcp-Session-Id", session), ("MCP-Protocol-Version", protocol)]);
        call["_meta"] = new JsonObject { ["io.modelcontextprotocol/protocolVersion"] = protocol, ["io.modelcontextprotocol/clientCapabilities"] = new JsonObject(), ["io.modelcontextprotocol/clientInfo"] = new JsonObject { ["name"] = "raw", ["version"] = "1" } };
        return Post(http, url, Request(call), [("MCP-Protocol-Version", protocol), ("Mcp-Method", "tools/call"), ("Mcp-Name", "wix_products_v_3_query")]);
    }

    private static JsonObject Request(JsonObject call) => new() { ["jsonrpc"] = "2.0", ["id"] = 2, ["method"] = "tools/call", ["params"] = call };

    private static async Task<HttpResponseMessage> Post(HttpClient http, string url, JsonObject body, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;
}
