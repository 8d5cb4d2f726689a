namespace Slotwright.Server.Tests.Mcp;

/// <summary>Every revision of the protocol is spoken at one address, each by its own rules.</summary>
public sealed class Versions
{
    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("2025-03-26")]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    public async Task The_earlier_revisions_begin_with_initialize(string version)
    {
        await using var world = await McpWorld.Start();
        Assert.Equal(version, (string?)(await world.Endpoint().Begin(version: version)).Json["result"]!["protocolVersion"]);
    }

    [Fact]
    public async Task A_revision_nobody_knows_is_answered_with_the_latest_that_has_sessions()
    {
        await using var world = await McpWorld.Start();
        Assert.Equal("2025-11-25", (string?)(await world.Endpoint().Begin(version: "1999-01-01")).Json["result"]!["protocolVersion"]);
    }

    [Fact]
    public async Task The_newest_needs_no_session_and_says_what_it_is()
    {
        await using var world = await McpWorld.Start();
        var answer = await world.Endpoint().Send(world.Endpoint().Stateless("server/discover"));
        Assert.Equal(200, answer.Status);
        Assert.Null(answer.Session);
        Assert.Equal("2026-07-28", (string?)answer.Json["result"]!["supportedVersions"]![0]);
    }

    [Fact]
    public async Task A_version_that_is_not_served_is_refused_with_those_that_are()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var strange = talk.Stateless("tools/list");
        Replace(strange, "MCP-Protocol-Version", "2031-01-01");
        Assert.Equal("2031-01-01", (string?)(await talk.Send(strange)).Refused(400, -32022).Json["error"]!["data"]!["requested"]);
        var inSession = talk.Message("""{"jsonrpc":"2.0","id":9,"method":"tools/list"}""", await talk.Session());
        inSession.Headers.Add("MCP-Protocol-Version", "2031-01-01");
        Assert.Contains("2025-11-25", (await talk.Send(inSession)).Refused(400, -32022).Json["error"]!["data"]!["supported"]!.AsArray().Select(v => (string)v!));
    }

    [Theory]
    [InlineData("MCP-Protocol-Version", null)]
    [InlineData("MCP-Protocol-Version", "2025-11-25")]
    [InlineData("Mcp-Method", null)]
    [InlineData("Mcp-Method", "tools/list")]
    [InlineData("Mcp-Name", null)]
    [InlineData("Mcp-Name", "bug")]
    [InlineData("Mcp-Name", "=?base64?!!!?=")]
    public async Task Headers_say_what_the_message_says(string header, string? value)
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var request = talk.Stateless("tools/call", "\"name\":\"echo\"", "echo", "\"seven\"");
        Replace(request, header, value);
        Assert.Equal("seven", (string?)(await talk.Send(request)).Refused(400, -32020).Json["id"]);
    }

    [Fact]
    public async Task A_name_may_come_in_base64()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var request = talk.Stateless("tools/call", "\"name\":\"echo\"", "=?base64?ZWNobw==?=");
        Assert.Equal(200, (await talk.Send(request)).Status);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":7}}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{},"io.modelcontextprotocol/clientInfo":7}}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{},"io.modelcontextprotocol/logLevel":"loud"}}}""")]
    public async Task A_request_without_a_session_says_who_asks(string message)
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var request = talk.Message(message);
        request.Headers.Add("MCP-Protocol-Version", McpTalk.Newest);
        request.Headers.Add("Mcp-Method", "tools/list");
        (await talk.Send(request)).Refused(400, -32602);
    }

    [Theory]
    [InlineData("initialize")]
    [InlineData("ping")]
    [InlineData("logging/setLevel")]
    [InlineData("resources/subscribe")]
    [InlineData("resources/unsubscribe")]
    [InlineData("no/such/method")]
    public async Task Methods_the_newest_revision_does_not_have_are_not_found(string method)
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        (await talk.Send(talk.Stateless(method))).Refused(404, -32601);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    public async Task The_newest_revision_only_posts(string method)
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var request = new HttpRequestMessage(new(method), talk.Path);
        request.Headers.Add("MCP-Protocol-Version", McpTalk.Newest);
        (await talk.Send(request)).Refused(405, -32000);
    }

    [Fact]
    public async Task A_notification_is_taken_without_an_answer()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var request = talk.Message("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}""");
        request.Headers.Add("MCP-Protocol-Version", McpTalk.Newest);
        request.Headers.Add("Mcp-Method", "notifications/cancelled");
        var answer = await talk.Send(request);
        Assert.Equal((202, ""), (answer.Status, answer.Text));
    }

    private static void Replace(HttpRequestMessage request, string header, string? value)
    {
        request.Headers.Remove(header);
        if (value is not null) request.Headers.TryAddWithoutValidation(header, value);
    }
}
