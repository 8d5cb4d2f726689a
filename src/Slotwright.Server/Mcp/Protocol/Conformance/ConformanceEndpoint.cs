using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Slotwright.Server.Mcp.Protocol.Conformance;

/// <summary>What the official conformance suite wants to find: served at `/mcp/conformance` when SLOTWRIGHT_MCP_CONFORMANCE is set, and no part of any business.</summary>
internal sealed class ConformanceEndpoint(ServerOptions server, Notices notices)
{
    private const string Name = "conformance";
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);
    private readonly Lazy<Dictionary<string, ConformanceTool>> tools = new(() => ConformanceTools.All(notices, Name));

    public McpEndpoint Endpoint => new(Name, "suite", Options) { MaySubscribe = ConformanceResources.Exists };

    /// <summary>Whether a token means these fixtures; where they are not served it is a token like any other.</summary>
    public bool Answers(string? token) => server.McpConformance && token == Name;

    private McpServerOptions Options(McpConnection connection) => new()
    {
        ServerInfo = new() { Name = "slotwright-conformance", Version = "1.0.0" },
        Capabilities = new() { Tools = new() { ListChanged = true }, Prompts = new() { ListChanged = true }, Resources = new() { Subscribe = true, ListChanged = true }, Completions = new() },
        Handlers =
        {
            ListToolsHandler = (_, _) => new(new ListToolsResult { Tools = [.. tools.Value.Values.Select(t => t.Listed)], TimeToLive = Kept, CacheScope = CacheScope.Public }),
            CallToolHandler = (request, ct) => tools.Value.TryGetValue(request.Params!.Name, out var tool) ? tool.Run(request, ct) : throw CallRefused.UnknownTool(request.Params.Name),
            ListPromptsHandler = (_, _) => new(ConformancePrompts.List(Kept)),
            GetPromptHandler = (request, _) => new(ConformancePrompts.Get(request)),
            ListResourcesHandler = (_, _) => new(ConformanceResources.List(Kept)),
            ListResourceTemplatesHandler = (_, _) => new(ConformanceResources.Templates(Kept)),
            ReadResourceHandler = (request, _) => new(ConformanceResources.Read(request.Params!.Uri, Kept)),
            CompleteHandler = (request, _) => new(new CompleteResult { Completion = new() { Values = [.. new[] { "paris", "park", "party" }.Where(v => v.StartsWith(request.Params!.Argument.Value, StringComparison.Ordinal))] } }),
        },
    };
}
