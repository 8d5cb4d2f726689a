using Slotwright.Server.Mcp.Protocol;

namespace Slotwright.Server.Tests.Mcp;

/// <summary>Clients that follow resources and lists hear when they change.</summary>
public sealed class Following
{
    private const string Today = "bookings://calendar/2031-06-02";

    [Fact]
    public async Task A_stateless_client_listens_with_one_request_that_stays_open()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        using var stream = await talk.Open(Listen(talk, $"\"resourceSubscriptions\":[\"{Today}\",\"secret://x\"],\"toolsListChanged\":true,\"promptsListChanged\":true", "\"me\""));
        var granted = await stream.Next();
        Assert.Equal("text/event-stream", stream.Type);
        Assert.Equal("notifications/subscriptions/acknowledged", (string?)granted!["method"]);
        Assert.Equal($$"""{"toolsListChanged":true,"resourceSubscriptions":["{{Today}}"]}""", granted["params"]!["notifications"]!.ToJsonString()); // nothing it may not have, nothing there is not

        world.Notices.ResourceUpdated("site", "secret://x");
        world.Notices.ResourceUpdated("another site", Today);
        world.Notices.ListChanged("id-of-another", McpList.Tools);
        world.Notices.ResourceUpdated("site", Today);
        var told = await stream.Next();
        Assert.Equal(("notifications/resources/updated", Today), ((string?)told!["method"], (string?)told["params"]!["uri"]));
        Assert.Equal("me", (string?)told["params"]!["_meta"]!["io.modelcontextprotocol/subscriptionId"]);
        world.Notices.ListChanged("id-of-front-desk", McpList.Tools);
        Assert.Equal("notifications/tools/list_changed", (string?)(await stream.Next())!["method"]);
    }

    [Fact]
    public async Task A_session_subscribes_and_hears_on_its_own_line()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var session = await talk.Session();
        using var line = await talk.Line(session);
        Assert.Equal("{}", (await talk.Post($$$"""{"jsonrpc":"2.0","id":1,"method":"resources/subscribe","params":{"uri":"{{{Today}}}"}}""", session)).Json["result"]!.ToJsonString());
        world.Notices.ResourceUpdated("site", Today);
        Assert.Equal(Today, (string?)(await line.Next())!["params"]!["uri"]);
        await talk.Post($$$"""{"jsonrpc":"2.0","id":2,"method":"resources/unsubscribe","params":{"uri":"{{{Today}}}"}}""", session);
        world.Notices.ResourceUpdated("site", Today);
        world.Notices.ListChanged("id-of-front-desk", McpList.Resources);
        Assert.Equal("notifications/resources/list_changed", (string?)(await line.Next())!["method"]);
    }

    [Fact]
    public async Task What_may_not_be_followed_is_not()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        (await talk.Post("""{"jsonrpc":"2.0","id":1,"method":"resources/subscribe","params":{"uri":"secret://x"}}""", await talk.Session())).Refused(200, -32002);
    }

    [Fact]
    public async Task A_session_that_lost_its_line_opens_it_again_and_the_latest_hears()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var session = await talk.Session();
        using (await talk.Line(session)) { }
        using var former = await talk.Line(session);
        using var latest = await talk.Line(session);
        Assert.Null(await former.Next());
        world.Notices.ListChanged("id-of-front-desk", McpList.Tools);
        Assert.Equal("notifications/tools/list_changed", (string?)(await latest.Next())!["method"]);
    }

    [Fact]
    public void Many_changes_of_one_thing_before_anybody_reads_are_told_once()
    {
        var subscription = Subscription.Of(new McpEndpoint("e", "p", new ToolBox().Options) { MaySubscribe = _ => true }, new() { ResourceSubscriptions = [Today] }, new() { Resources = new() { Subscribe = true } });
        for (var i = 0; i < 1000; i++) subscription.Updated(Today);
        Assert.Equal(1, subscription.Untold);
    }

    [Fact]
    public async Task An_endpoint_has_so_many_streams_and_no_more()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint(change: e => e with { Limits = McpLimits.Usual with { Streams = 1 } });
        await talk.Session(); // which has a line of its own
        using var stream = await talk.Open(Listen(talk, "\"toolsListChanged\":true"));
        await stream.Next();
        Assert.Equal("30", (await talk.Send(Listen(talk, "\"toolsListChanged\":true"))).Refused(503, -32000).Header("Retry-After"));
    }

    [Fact]
    public async Task An_expired_endpoint_ends_its_streams()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint(change: e => e with { Expires = world.Clock.Current.AddMilliseconds(50) });
        using var stream = await talk.Open(Listen(talk, "\"toolsListChanged\":true"));
        Assert.Equal("notifications/subscriptions/acknowledged", (string?)(await stream.Next())!["method"]);
        Assert.NotNull((await stream.Next())!["result"]);
        Assert.Null(await stream.Next());
        using var line = await talk.Line(await talk.Session());
        Assert.Null(await line.Next());
    }

    [Fact]
    public async Task A_client_that_leaves_is_no_longer_told()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        using (var stream = await talk.Open(Listen(talk, "\"toolsListChanged\":true")))
        {
            await stream.Next();
            Assert.Equal(1, world.Notices.Open("id-of-front-desk"));
        }
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (world.Notices.Open("id-of-front-desk") > 0) await Task.Delay(10, patience.Token);
    }

    private static HttpRequestMessage Listen(McpTalk talk, string notifications, string id = "1") => talk.Stateless("subscriptions/listen", $$"""
        "notifications":{ {{notifications}} }
        """, id: id);
}
