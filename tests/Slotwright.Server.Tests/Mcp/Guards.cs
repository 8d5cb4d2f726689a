using System.Net.Http.Headers;
using System.Text;
using Slotwright.Server.Mcp.Protocol;

namespace Slotwright.Server.Tests.Mcp;

/// <summary>What is kept out before anybody looks at a message.</summary>
public sealed class Guards
{
    private const string List = """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""";

    [Theory]
    [InlineData("evil.example", null, 403)]
    [InlineData("evil.example:8080", null, 403)]
    [InlineData("localhost", "http://evil.example", 403)]
    [InlineData("localhost", "null", 403)]
    [InlineData("localhost", "http://192.168.1.5", 403)]
    [InlineData("localhost", "http://localhost:6274", 200)]
    [InlineData("localhost", "http://127.0.0.1:6274", 200)]
    [InlineData("192.168.1.5:8080", null, 200)]
    [InlineData("[::1]:8080", null, 200)]
    [InlineData("desk.example", "https://desk.example", 200)]
    public async Task Only_names_of_its_own_and_pages_that_are_local_or_allowed_reach_the_server(string host, string? origin, int status)
    {
        await using var world = await McpWorld.Start(o => o with { McpHosts = ["desk.example"] });
        var talk = world.Endpoint();
        var request = talk.Stateless("tools/list");
        request.Headers.Host = host;
        if (origin is not null) request.Headers.Add("Origin", origin);
        Assert.Equal(status, (await talk.Send(request)).Status);
    }

    [Fact]
    public async Task An_operator_may_allow_every_host()
    {
        await using var world = await McpWorld.Start(o => o with { McpHosts = ["*"] });
        var talk = world.Endpoint();
        var request = talk.Stateless("tools/list");
        request.Headers.Host = "evil.example";
        request.Headers.Add("Origin", "https://evil.example");
        Assert.Equal(200, (await talk.Send(request)).Status);
    }

    [Fact]
    public async Task A_page_that_is_let_in_may_read_the_answer_and_learn_its_session()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var ask = new HttpRequestMessage(HttpMethod.Options, talk.Path);
        ask.Headers.Add("Origin", "http://localhost:6274");
        var allowed = await talk.Send(ask);
        Assert.Equal(204, allowed.Status);
        Assert.Equal("http://localhost:6274", allowed.Header("Access-Control-Allow-Origin"));
        Assert.Contains("mcp-session-id", allowed.Header("Access-Control-Allow-Headers"));
        Assert.Contains("mcp-session-id", allowed.Header("Access-Control-Expose-Headers"));
    }

    [Theory]
    [InlineData("application/json", 406)]
    [InlineData("text/event-stream", 406)]
    [InlineData("text/html", 406)]
    [InlineData("application/json, text/event-stream;q=0", 406)]
    [InlineData("application/json, text/event-stream", 400)]
    [InlineData("text/event-stream;q=0.5, application/*", 400)]
    [InlineData("*/*", 400)]
    public async Task A_client_must_read_both_kinds_of_answers(string accept, int status)
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var request = talk.Message(List);
        request.Headers.Accept.Clear();
        request.Headers.TryAddWithoutValidation("Accept", accept);
        Assert.Equal(status, (await talk.Send(request)).Status);
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/json; charset=utf-8", 400)]
    [InlineData("application/json", 400)]
    public async Task A_message_is_json(string type, int status)
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var request = talk.Message(List);
        request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        Assert.Equal(status, (await talk.Send(request)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_longer_than_the_endpoint_takes_is_refused(bool isLengthTold)
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint(change: e => e with { Limits = McpLimits.Usual with { BodyBytes = 1000 } });
        var request = talk.Message("");
        var text = Encoding.UTF8.GetBytes(new string(' ', 1001));
        request.Content = isLengthTold ? new ByteArrayContent(text) : new StreamContent(new Untold(text));
        request.Content.Headers.ContentType = new("application/json");
        (await talk.Send(request)).Refused(413, -32000);
    }

    [Fact]
    public async Task A_refusal_of_the_resolver_is_told_as_it_is()
    {
        await using var world = await McpWorld.Start();
        world.Set("closed", new McpRefusal(401, "Sign in first.") { Headers = [("WWW-Authenticate", "Bearer resource_metadata=\"x\"")] });
        var refused = await new McpTalk(world.Http, "/mcp/closed").Call("echo");
        Assert.Equal("Bearer resource_metadata=\"x\"", refused.Refused(401, -32001).Header("WWW-Authenticate"));
        (await new McpTalk(world.Http, "/mcp/unknown").Call("echo")).Refused(404, -32001);
        (await new McpTalk(world.Http, "/mcp").Call("echo")).Refused(404, -32001);
    }

    [Fact]
    public async Task The_fixtures_of_the_suite_are_a_token_like_any_other_unless_they_are_asked_for()
    {
        await using var usual = await McpWorld.Start();
        (await new McpTalk(usual.Http, "/mcp/conformance").Call("test_simple_text")).Refused(404, -32001);
        await using var tested = await McpWorld.Start(o => o with { McpConformance = true });
        Assert.Equal(200, (await new McpTalk(tested.Http, "/mcp/conformance").Call("test_simple_text")).Status);
    }

    [Fact]
    public async Task Answers_are_kept_by_nobody_and_addresses_are_not_passed_on()
    {
        await using var world = await McpWorld.Start();
        var answer = await world.Endpoint().Call("echo", ",\"arguments\":{\"text\":\"hi\"}");
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal("no-referrer", answer.Header("Referrer-Policy"));
    }

    /// <summary>A body that does not say how long it is.</summary>
    private sealed class Untold(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
