using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using Slotwright.Server.Mcp.Protocol;

namespace Slotwright.Server.Tests.Mcp;

/// <summary>A client on standard input and output.</summary>
public sealed class StandardInput
{
    private const string Initialize = """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{"elicitation":{}},"clientInfo":{"name":"x","version":"1"}}}""";

    [Fact]
    public async Task Everything_asked_before_the_input_ends_is_answered()
    {
        await using var world = await McpWorld.Start();
        world.Endpoint();
        var input = new MemoryStream(Lines(Initialize, """{"jsonrpc":"2.0","method":"notifications/initialized"}""", """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"wait"}}""",
            """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"echo","arguments":{"text":"hi"}}}"""));
        var output = new MemoryStream();
        var running = Run(world, input, output);
        await world.Tools.Waiting.Task;
        Assert.False(running.IsCompleted);
        world.Tools.Gate.SetResult();
        await running;
        var answers = Answers(output);
        Assert.Equal(["0", "1", "2"], answers.Select(a => a["id"]!.ToString()).Order());
        Assert.Contains("hi Stdio", answers.Select(a => (string?)a["result"]!["content"]?[0]?["text"]));
    }

    [Fact]
    public async Task Lines_that_are_no_messages_are_answered_with_what_is_wrong()
    {
        await using var world = await McpWorld.Start();
        world.Endpoint(change: e => e with { Limits = McpLimits.Usual with { BodyBytes = 1000 } });
        var output = new MemoryStream();
        await Run(world, new MemoryStream(Lines("{oops", "", "[]", """{"jsonrpc":"2.0","id":null,"method":"ping"}""", new string('x', 5000), Initialize)), output);
        Assert.Equal(["-32700", "-32600", "-32600", "-32600", ""], Answers(output).Select(a => a["error"]?["code"]?.ToString() ?? ""));
    }

    [Fact]
    public async Task A_question_nobody_can_answer_any_more_holds_nothing_up()
    {
        await using var world = await McpWorld.Start();
        world.Endpoint();
        using var client = new Client(world);
        await client.Say(Initialize, """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask"}}""");
        Assert.Equal("0", (await client.Hear())["id"]!.ToString());
        Assert.Equal("elicitation/create", (string?)(await client.Hear())["method"]);
        await client.Leave();
        Assert.Equal("1", (await client.Hear())["id"]!.ToString());
    }

    [Fact]
    public async Task The_newest_protocol_needs_no_beginning_and_hears_only_what_it_listens_to()
    {
        await using var world = await McpWorld.Start();
        world.Endpoint();
        using var client = new Client(world);
        const string Meta = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}}";
        await client.Say($$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","arguments":{"text":"hi"},{{{Meta}}} } }""");
        Assert.Equal("hi Stdio", (string?)(await client.Hear())["result"]!["content"]![0]!["text"]);
        world.Notices.ListChanged("id-of-front-desk", McpList.Tools);
        await client.Say($$$"""{"jsonrpc":"2.0","id":2,"method":"subscriptions/listen","params":{"notifications":{"toolsListChanged":true},{{{Meta}}} } }""");
        Assert.Equal("notifications/subscriptions/acknowledged", (string?)(await client.Hear())["method"]);
        world.Notices.ListChanged("id-of-front-desk", McpList.Tools);
        Assert.Equal("2", (await client.Hear())["params"]!["_meta"]!["io.modelcontextprotocol/subscriptionId"]!.ToString());
        await client.Leave();
        Assert.Equal("2", (await client.Hear())["id"]!.ToString());
    }

    [Fact]
    public async Task A_client_with_a_beginning_hears_of_changes_unasked()
    {
        await using var world = await McpWorld.Start();
        world.Endpoint();
        using var client = new Client(world);
        await client.Say(Initialize);
        await client.Hear();
        world.Notices.ListChanged("id-of-front-desk", McpList.Tools);
        Assert.Equal("notifications/tools/list_changed", (string?)(await client.Hear())["method"]);
        await client.Leave();
    }

    [Fact]
    public async Task A_token_that_was_revoked_meanwhile_is_refused_with_the_next_request()
    {
        await using var world = await McpWorld.Start();
        world.Endpoint();
        using var client = new Client(world);
        await client.Say(Initialize);
        await client.Hear();
        world.Set("front-desk", McpRefusal.Unknown);
        await client.Say("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""");
        Assert.Equal("-32001", (await client.Hear())["error"]!["code"]!.ToString());
        await client.Leave();
    }

    private static Task Run(McpWorld world, Stream input, Stream output) =>
        world.Stdio.Run(world.Find("front-desk").Endpoint!, _ => new(world.Find("front-desk")), input, output, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));

    private static byte[] Lines(params string[] lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n")));

    private static JsonNode[] Answers(MemoryStream output) => [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!)];

    /// <summary>A client at the other ends of two pipes.</summary>
    private sealed class Client : IDisposable
    {
        private readonly Pipe input = new();
        private readonly Pipe output = new();
        private readonly StreamReader lines;
        private readonly Task running;

        public Client(McpWorld world)
        {
            lines = new(output.Reader.AsStream());
            running = Run(world, input.Reader.AsStream(), output.Writer.AsStream());
        }

        public async Task Say(params string[] messages) => await input.Writer.WriteAsync(Lines(messages));

        public async Task<JsonNode> Hear() => JsonNode.Parse((await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)))!)!;

        public async Task Leave()
        {
            await input.Writer.CompleteAsync();
            await running;
        }

        public void Dispose() => lines.Dispose();
    }
}
