using System.Text.Json.Nodes;
using Slotwright.Server.Mcp.Protocol;

namespace Slotwright.Server.Tests.Mcp;

/// <summary>An answer is plain JSON unless something is told before it.</summary>
public sealed class AnswersFirst
{
    [Fact]
    public async Task An_answer_that_comes_first_is_json_in_both_kinds_of_the_protocol()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        foreach (var answer in new[] { await talk.Call("progress"), await talk.CallIn(await talk.Session(), "progress") })
        {
            Assert.Equal("application/json", answer.Type);
            Assert.Equal("done", answer.Said);
        }
    }

    [Fact]
    public async Task An_answer_becomes_a_stream_when_progress_comes_first()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var wanted = ",\"_meta\":{\"progressToken\":\"t\"}";
        var answer = await talk.CallIn(await talk.Session(), "progress", wanted);
        Assert.True(answer.IsStream, answer.Type);
        Assert.Equal(["notifications/progress", null], answer.Events.Select(e => (string?)e["method"]));
        Assert.Equal(5, (int)answer.Events[1]["id"]!);
    }

    [Fact]
    public async Task A_rate_limited_call_is_a_json_rpc_error_with_headers_and_data()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        foreach (var answer in new[] { await talk.Call("limited"), await talk.CallIn(await talk.Session(), "limited") })
        {
            var error = answer.Refused(200, -32010).Json["error"]!;
            Assert.Equal("Rate limit reached, retry in 24 s", (string?)error["message"]);
            Assert.Equal("""{"status":429,"ratelimit-limit":200,"ratelimit-remaining":0,"ratelimit-reset":24,"retry-after":24}""", error["data"]!.ToJsonString());
            Assert.Equal(("24", "200", "0", "24"), (answer.Header("Retry-After"), answer.Header("RateLimit-Limit"), answer.Header("RateLimit-Remaining"), answer.Header("RateLimit-Reset")));
            Assert.Equal(("\"site\";q=200;w=60", "\"site\";r=0;t=24"), (answer.Header("RateLimit-Policy"), answer.Header("RateLimit")));
        }
    }

    [Fact]
    public async Task Where_statuses_are_wanted_it_is_429()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint(change: e => e with { RateLimitErrors = RateLimitErrors.Http });
        Assert.Equal("24", (await talk.Call("limited")).Refused(429, -32010).Header("Retry-After"));
        (await talk.CallIn(await talk.Session(), "limited")).Refused(429, -32010);
    }

    [Fact]
    public async Task A_call_within_the_limit_tells_what_is_left()
    {
        await using var world = await McpWorld.Start();
        var answer = await world.Endpoint().Call("counted");
        Assert.Equal(("7", null), (answer.Header("RateLimit-Remaining"), answer.Header("Retry-After")));
    }

    [Fact]
    public async Task A_missing_scope_is_challenged()
    {
        await using var world = await McpWorld.Start();
        Assert.Contains("insufficient_scope", (await world.Endpoint().Call("write")).Refused(403, -32600).Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task A_call_that_takes_too_long_is_given_up()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint(change: e => e with { Limits = McpLimits.Usual with { Call = TimeSpan.FromMilliseconds(50) } });
        Assert.Contains("longer than", (await talk.Call("wait")).Refused(200, -32603).Text);
        await world.Tools.Cancelled.Task;
        Assert.Empty(world.Said.Lines);
    }

    [Fact]
    public async Task A_client_that_leaves_without_a_session_calls_its_request_off()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        using var leaving = new CancellationTokenSource();
        var waiting = talk.Http.SendAsync(talk.Stateless("tools/call", "\"name\":\"wait\"", "wait"), leaving.Token);
        await world.Tools.Waiting.Task;
        await leaving.CancelAsync();
        await world.Tools.Cancelled.Task;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task The_ready_list_of_tools_is_what_the_server_would_say()
    {
        await using var world = await McpWorld.Start();
        var (made, ready) = (world.Endpoint("made"), world.Endpoint("ready", e => e with { ToolList = wire => ListedTools.Write(ToolBox.Listed.Reverse(), wire, new() { Name = "test", Version = "1" }) }));
        Same(await made.Send(made.Stateless("tools/list", id: "\"a\\u0022b\"")), await ready.Send(ready.Stateless("tools/list", id: "\"a\\u0022b\"")));
        const string List = """{"jsonrpc":"2.0","id":12,"method":"tools/list","params":{}}""";
        Same(await made.Post(List, await made.Session()), await ready.Post(List, await ready.Session()));
        Assert.Contains("Grüße", (await ready.Send(ready.Stateless("tools/list"))).Text); // not as escapes, which cost six bytes each

        static void Same(McpReply made, McpReply ready)
        {
            Assert.Equal(200, ready.Status);
            Assert.True(JsonNode.DeepEquals(made.Json, ready.Json), $"{made.Text}\n{ready.Text}");
        }
    }

    [Fact]
    public async Task The_ready_list_needs_a_session_where_there_are_sessions()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint(change: e => e with { ToolList = wire => ListedTools.Write(ToolBox.Listed, wire, new() { Name = "test", Version = "1" }) });
        (await talk.Post("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""", "no such session")).Refused(404, -32001);
    }
}
