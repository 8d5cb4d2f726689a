using Slotwright.Server.Mcp.Protocol;

namespace Slotwright.Server.Tests.Mcp;

/// <summary>Sessions of the earlier protocol: begun, kept apart, bounded, and forgotten in time.</summary>
public sealed class SessionLife
{
    [Fact]
    public async Task A_session_lasts_from_initialize_until_it_is_left()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var session = await talk.Session();
        Assert.Equal("hi Session", (await talk.CallIn(session, "echo", ",\"arguments\":{\"text\":\"hi\"}")).Said);
        var leave = new HttpRequestMessage(HttpMethod.Delete, talk.Path);
        leave.Headers.Add("Mcp-Session-Id", session);
        Assert.Equal(204, (await talk.Send(leave)).Status);
        (await talk.CallIn(session, "echo")).Refused(404, -32001);
        Assert.Equal(0, world.Sessions.CountOf("id-of-front-desk"));
    }

    [Fact]
    public async Task Nothing_but_initialize_begins_a_session_and_nothing_begins_it_twice()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        (await talk.Post("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""")).Refused(400, -32000);
        var session = await talk.Session();
        (await talk.Post("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"x","version":"1"}}}""", session)).Refused(400, -32600);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"protocolVersion":"2025-11-25"}""")]
    [InlineData("""{"protocolVersion":7,"capabilities":{},"clientInfo":{"name":"x","version":"1"}}""")]
    [InlineData("""{"protocolVersion":"2025-11-25","capabilities":7,"clientInfo":{"name":"x","version":"1"}}""")]
    public async Task An_initialize_that_says_too_little_leaves_no_session_behind(string parameters)
    {
        await using var world = await McpWorld.Start();
        (await world.Endpoint().Post($$"""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{{parameters}} }""")).Refused(400, -32602);
        Assert.Equal(0, world.Sessions.CountOf("id-of-front-desk"));
    }

    [Fact]
    public async Task A_session_is_of_no_use_at_another_address_or_to_somebody_else()
    {
        await using var world = await McpWorld.Start();
        var mine = world.Endpoint("mine");
        var session = await mine.Session();
        (await world.Endpoint("other").CallIn(session, "echo")).Refused(404, -32001);
        Assert.Equal(200, (await mine.CallIn(session, "echo")).Status);
        world.Endpoint("mine", e => e with { Principal = "somebody else" });
        (await mine.CallIn(session, "echo")).Refused(404, -32001);
    }

    [Fact]
    public async Task What_was_changed_about_an_endpoint_counts_in_sessions_that_are_open()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint(change: e => e with { Subject = "before" });
        var session = await talk.Session();
        world.Endpoint(change: e => e with { Subject = "after" });
        Assert.Equal("after", (await talk.CallIn(session, "subject")).Said);
    }

    [Fact]
    public async Task An_endpoint_has_so_many_sessions_and_no_more()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint("busy", e => e with { Limits = McpLimits.Usual with { Sessions = 2 } });
        await talk.Session();
        var second = await talk.Session();
        var refused = (await talk.Begin()).Refused(503, -32000);
        Assert.Equal("60", refused.Header("Retry-After"));
        Assert.Equal(200, (await world.Endpoint("idle").Begin()).Status);
        await world.Sessions.End(world.Sessions.Find(second, world.Find("busy").Endpoint!)!);
        Assert.Equal(200, (await talk.Begin()).Status);
    }

    [Fact]
    public async Task A_session_nobody_uses_is_forgotten_and_makes_room()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint(change: e => e with { Limits = McpLimits.Usual with { Sessions = 2 } });
        var (left, used) = (await talk.Session(), await talk.Session());
        world.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(200, (await talk.CallIn(used, "echo")).Status);
        world.Clock.Advance(TimeSpan.FromMinutes(11));
        (await talk.CallIn(left, "echo")).Refused(404, -32001);
        Assert.Equal(200, (await talk.CallIn(used, "echo")).Status);
        Assert.Equal(200, (await talk.Begin()).Status);
        await world.Sessions.Sweep();
        Assert.Equal(2, world.Sessions.CountOf("id-of-front-desk"));
    }

    [Fact]
    public async Task A_session_that_listens_or_waits_for_a_tool_is_not_forgotten()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var session = await talk.Session();
        var waiting = talk.CallIn(session, "wait");
        await world.Tools.Waiting.Task;
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Sessions.Sweep();
        world.Tools.Gate.SetResult();
        Assert.Equal("waited", (await waiting).Said);
        using var line = await talk.Line(session);
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Sessions.Sweep();
        Assert.Equal(200, (await talk.CallIn(session, "echo")).Status);
    }

    [Fact]
    public async Task What_a_client_calls_off_is_called_off()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var session = await talk.Session();
        using var leaving = new CancellationTokenSource();
        var waiting = talk.Http.SendAsync(talk.Message("""{"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"wait"}}""", session), leaving.Token);
        await world.Tools.Waiting.Task;
        await talk.Post("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":5}}""", session);
        await world.Tools.Cancelled.Task;
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task A_call_whose_session_is_ended_under_it_is_told_so()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var waiting = talk.CallIn(await talk.Session(), "wait");
        await world.Tools.Waiting.Task;
        await world.Front.Revoke("id-of-front-desk");
        (await waiting).Refused(404, -32001);
        Assert.Empty(world.Said.Lines);
    }

    [Fact]
    public async Task A_revoked_endpoint_ends_its_sessions_and_streams_at_once()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var session = await talk.Session();
        using var line = await talk.Line(session);
        using var listening = await talk.Open(talk.Stateless("subscriptions/listen", "\"notifications\":{\"toolsListChanged\":true}"));
        Assert.Equal("notifications/subscriptions/acknowledged", (string?)(await listening.Next())!["method"]);
        world.Set("front-desk", McpRefusal.Unknown);
        await world.Front.Revoke("id-of-front-desk");
        Assert.Null(await line.Next());
        Assert.NotNull((await listening.Next())!["result"]);
        Assert.Null(await listening.Next());
        (await talk.CallIn(session, "echo")).Refused(404, -32001);
    }
}
