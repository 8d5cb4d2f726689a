using System.Text.Json.Nodes;

namespace Slotwright.Bench;

/// <summary>
/// The MCP gateway against the TypeScript SDK's low-level server with the same tools and the same answer: calls per second of
/// processor time of the serving process, which other work on the machine hardly moves. Token, schema, limits and audit are on.
/// </summary>
internal static class McpCalls
{
    private const int Clients = 16;

    public static async Task Measure(Plan plan, Report report)
    {
        await using var database = await Database.Start();
        await using var server = await ServerProcess.Server(database.Folder, database.ConnectionString);
        var path = Mint(server.Port);
        var list = JsonNode.Parse(new Connection(server.Port).Ask(McpTalk.Stateless(path, "tools/list")).ToArray())!["result"]!["tools"]!;
        var answer = JsonNode.Parse(new Connection(server.Port).Ask(McpTalk.Stateless(path, "tools/call", Tool)).ToArray())!["result"]!["structuredContent"]!;
        await using var theirs = await ServerProcess.McpReference(new JsonObject { ["tools"] = list.DeepClone(), ["answer"] = answer.DeepClone() }.ToJsonString());
        var race = new CpuRace(plan);
        var (ourCall, theirCall) = (Stateless("tools/call, stateless", server, path, "tools/call"), Old("TypeScript, stateless", theirs, "/stateless", "tools/call"));
        var (ourSession, theirSession) = (InSession("tools/call, session", server, path), InSession("TypeScript, session", theirs, "/session"));
        var (ourList, theirList) = (Stateless($"tools/list of {list.AsArray().Count}, stateless", server, path, "tools/list"), Old("TypeScript, stateless", theirs, "/stateless", "tools/list"));
        Report.Say("MCP, requests per second of the server's processor time:");
        race.Run([ourCall, theirCall, ourSession, theirSession, ourList, theirList], Clients);
        report.Times("MCP tools/call, stateless / TypeScript low-level", race.Ratio(ourCall, theirCall), 8);
        report.Times("MCP tools/call, session / TypeScript low-level", race.Ratio(ourSession, theirSession), 3);
        report.Times("MCP tools/list, stateless / TypeScript low-level", race.Ratio(ourList, theirList), 15);
    }

    private const string Tool = "get_current_time";

    private static string Mint(int port)
    {
        var asked = """{"name":"bench","config":{"tags":["bookings","availability","services","site"],"methods":["read"],"rate_limit":{"calls":100000,"per_seconds":1}}}""";
        var minted = JsonNode.Parse(new Connection(port).Ask(Connection.Post("/slotwright/v1/mcp-servers", ServerProcess.Owner, asked)).ToArray())!;
        return $"/mcp/{minted["token"]}";
    }

    private static CpuVariant Stateless(string name, ServerProcess server, string path, string method) => new(new(name, () =>
    {
        var (connection, request) = (new Connection(server.Port), McpTalk.Stateless(path, method, method == "tools/call" ? Tool : null));
        return () => connection.Ask(request);
    }), server);

    private static CpuVariant Old(string name, ServerProcess server, string path, string method) => new(new(name, () =>
    {
        var (connection, request) = (new Connection(server.Port), McpTalk.Old(path, method, method == "tools/call" ? Tool : null));
        return () => connection.Ask(request);
    }), server);

    private static CpuVariant InSession(string name, ServerProcess server, string path) => new(new(name, () =>
    {
        var connection = new Connection(server.Port);
        var session = McpTalk.Begin(connection, path);
        var request = McpTalk.Old(path, "tools/call", Tool, session);
        return () => connection.Ask(request);
    }), server);
}

/// <summary>MCP requests as bytes, of the stateless revision and of the sessions before it.</summary>
internal static class McpTalk
{
    private const string Accept = "Accept: application/json, text/event-stream\r\n";

    public static byte[] Stateless(string path, string method, string? tool = null)
    {
        var meta = """ "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{},"io.modelcontextprotocol/clientInfo":{"name":"bench","version":"1"}} """;
        var named = tool is null ? "" : $"Mcp-Name: {tool}\r\n";
        return Connection.Post(path, $"{Accept}MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: {method}\r\n{named}", Json(method, tool is null ? meta : $"\"name\":\"{tool}\",\"arguments\":{{}},{meta}"));
    }

    public static byte[] Old(string path, string method, string? tool = null, string? session = null) =>
        Connection.Post(path, $"{Accept}MCP-Protocol-Version: 2025-11-25\r\n{(session is null ? "" : $"Mcp-Session-Id: {session}\r\n")}", Json(method, tool is null ? "" : $"\"name\":\"{tool}\",\"arguments\":{{}}"));

    /// <summary>Begins a session on a connection of its own.</summary>
    public static string Begin(Connection connection, string path)
    {
        var head = connection.Head(Connection.Post(path, Accept, Json("initialize", """ "protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"bench","version":"1"} """)));
        var at = head.IndexOf("mcp-session-id: ", StringComparison.OrdinalIgnoreCase) + "mcp-session-id: ".Length;
        return head[at..head.IndexOf('\r', at)];
    }

    private static string Json(string method, string parameters) => $"{{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"{method}\",\"params\":{{{parameters}}}}}";
}

/// <summary>A variant whose server's processor time is counted.</summary>
internal sealed record CpuVariant(Variant Variant, ServerProcess Server);

/// <summary>Variants in turn, each window's calls held against the processor time the server used for them.</summary>
internal sealed class CpuRace(Plan plan)
{
    private readonly Dictionary<CpuVariant, List<double>> rates = [];

    public void Run(IReadOnlyList<CpuVariant> variants, int clients)
    {
        foreach (var variant in variants) variant.Variant.Rate(clients, plan.Window * 4); // the compilers
        for (var round = 0; round < plan.Windows; round++) foreach (var variant in variants) Add(variant, clients);
        foreach (var variant in variants) Report.Say($"  {variant.Variant.Name,-44} {Report.Median(rates[variant]),8:N0}");
    }

    public double Ratio(CpuVariant ours, CpuVariant theirs) => Report.Median(rates[ours].Zip(rates[theirs], (a, b) => a / b));

    private void Add(CpuVariant variant, int clients)
    {
        var before = variant.Server.Cpu;
        var calls = variant.Variant.Rate(clients, plan.Window * 2) * plan.Window.TotalSeconds * 2;
        if (!rates.TryGetValue(variant, out var list)) rates[variant] = list = [];
        list.Add(calls / (variant.Server.Cpu - before).TotalSeconds);
    }
}
