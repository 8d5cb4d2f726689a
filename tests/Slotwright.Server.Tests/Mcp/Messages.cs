using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Mcp;

/// <summary>Messages that are wrong are refused for what is wrong with them, and never are the server's fault.</summary>
public sealed class Messages
{
    [Theory]
    [InlineData("", -32700)]
    [InlineData("{", -32700)]
    [InlineData("nonsense", -32700)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/list","method":"x"}""", -32700)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"\ud800"}""", -32700)]
    [InlineData("[]", -32600)]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"ping"}]""", -32600)]
    [InlineData("{}", -32600)]
    [InlineData("""{"jsonrpc":"1.0","id":1,"method":"ping"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"ping"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"ping"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"ping"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":7}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"error":"no"}""", -32600)]
    public async Task What_is_no_message_is_a_bad_request(string body, int code)
    {
        await using var world = await McpWorld.Start();
        (await world.Endpoint().Post(body)).Refused(400, code);
    }

    [Fact]
    public async Task Deep_nesting_and_broken_text_are_refused()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        (await talk.Post(new string('[', 100_000))).Refused(400, -32700);
        var request = talk.Message("");
        request.Content = new ByteArrayContent([.. "{\"jsonrpc\":\""u8, 0xff, 0xfe, .. "\"}"u8]);
        request.Content.Headers.ContentType = new("application/json");
        (await talk.Send(request)).Refused(400, -32700);
    }

    /// <summary>Values of wrong kinds in every place the layer or the SDK looks at.</summary>
    public static TheoryData<string> Hostile =>
    [
        """{"jsonrpc":"2.0","id":1,"method":"tools/call"}""",
        """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":null}""",
        """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":7}}""",
        """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","arguments":[]}}""",
        """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","arguments":"x"}}""",
        """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","_meta":7}}""",
        """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","_meta":{"progressToken":{}}}}""",
        """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask","inputResponses":7}}""",
        """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask","inputResponses":{"sure":null}}}""",
        """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask","inputResponses":{"sure":{"action":7}}}}""",
        """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask","requestState":7}}""",
        """{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":7}}""",
        """{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{}}""",
        """{"jsonrpc":"2.0","id":1,"method":"resources/subscribe","params":{}}""",
        """{"jsonrpc":"2.0","id":1,"method":"resources/subscribe","params":{"uri":null}}""",
        """{"jsonrpc":"2.0","id":1,"method":"subscriptions/listen","params":{"notifications":7}}""",
        """{"jsonrpc":"2.0","id":1,"method":"logging/setLevel","params":{"level":"loud"}}""",
        """{"jsonrpc":"2.0","id":1,"method":"completion/complete","params":{"ref":7}}""",
        """{"jsonrpc":"2.0","id":1,"method":"no/such/method"}""",
        """{"jsonrpc":"2.0","id":9223372036854775807,"method":"tools/list","params":{"cursor":7}}""",
        """{"jsonrpc":"2.0","id":"","method":""}""",
        """{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":{}}}""",
        """{"jsonrpc":"2.0","method":"notifications/progress","params":7}""",
        """{"jsonrpc":"2.0","id":77,"result":{}}""",
        """{"jsonrpc":"2.0","id":77,"error":{"code":1,"message":null}}""",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Values_of_wrong_kinds_are_answered_with_an_error_of_the_protocol_in_a_session(string message)
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var session = await talk.Session();
        var answer = await talk.Post(message, session);
        Assert.True(answer.Status is 200 or 202 or 400, $"{answer.Status} {answer.Text}");
        if (answer.Status == 200 && answer.Json["error"] is { } error) Assert.True((int)error["code"]! != -32603, answer.Text);
        Assert.Empty(world.Said.Lines);
        Assert.Equal("alive Session", (await talk.CallIn(session, "echo", ",\"arguments\":{\"text\":\"alive\"}")).Said);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Values_of_wrong_kinds_are_answered_with_an_error_of_the_protocol_without_one(string message)
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var given = Modern(JsonNode.Parse(message)!.AsObject());
        var request = talk.Message(given.ToJsonString());
        request.Headers.Add("MCP-Protocol-Version", McpTalk.Newest);
        request.Headers.TryAddWithoutValidation("Mcp-Method", (string?)given["method"]);
        if (given["params"] is JsonObject named && (named["name"] ?? named["uri"]) is { } name) request.Headers.TryAddWithoutValidation("Mcp-Name", name.ToString());
        var answer = await talk.Send(request);
        Assert.True(answer.Status is 200 or 202 or 400 or 404, $"{answer.Status} {answer.Text}");
        if (answer.Status == 200 && !answer.IsStream && answer.Json["error"] is { } error) Assert.True((int)error["code"]! != -32603, answer.Text);
        Assert.Empty(world.Said.Lines);
    }

    /// <summary>The same message with what the stateless protocol wants beside it, wherever there is room for it.</summary>
    private static JsonObject Modern(JsonObject given)
    {
        if (!given.ContainsKey("params") || given["params"] is null) given["params"] = new JsonObject();
        if (given["params"] is not JsonObject parameters) return given;
        parameters["_meta"] ??= new JsonObject();
        if (parameters["_meta"] is not JsonObject meta) return given;
        meta["io.modelcontextprotocol/protocolVersion"] = McpTalk.Newest;
        meta["io.modelcontextprotocol/clientCapabilities"] = new JsonObject { ["elicitation"] = new JsonObject() };
        return given;
    }

    [Fact]
    public async Task A_bug_of_a_tool_is_logged_once_and_told_without_its_text()
    {
        await using var world = await McpWorld.Start();
        var answer = await world.Endpoint().Call("bug");
        Assert.True((bool)answer.Json["result"]!["isError"]!);
        Assert.DoesNotContain("A bug of ours", answer.Text);
        Assert.Equal(["tools/call bug failed"], world.Said.Lines);
    }

    [Fact]
    public async Task Calls_of_tools_that_do_not_exist_fill_no_log()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        (await talk.Call("nothing")).Refused(200, -32602);
        (await talk.CallIn(await talk.Session(), "nothing")).Refused(200, -32602);
        var shortcut = world.Endpoint("other", e => e with { HasTool = name => name == "echo" });
        Assert.Contains("Unknown tool: wait", (await shortcut.Call("wait")).Refused(200, -32602).Text);
        Assert.Equal("hi Stateless", (await shortcut.Call("echo", ",\"arguments\":{\"text\":\"hi\"}")).Said);
        Assert.Empty(world.Said.Lines);
    }
}
