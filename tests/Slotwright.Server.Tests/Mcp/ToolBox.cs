using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Slotwright.Server.Mcp.Protocol;

namespace Slotwright.Server.Tests.Mcp;

/// <summary>Tools that do what the protocol layer must carry.</summary>
internal sealed class ToolBox
{
    /// <summary>What lets the tool `wait` go on.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static Tool[] Listed { get; } = [.. new[] { "ask", "bug", "echo", "limited", "progress", "wait", "write" }.Select(n => new Tool { Name = n, Description = $"Grüße von {n}" })];

    public static RateLimit Limit { get; } = new("site", 200, 60, 0, 24);

    public McpServerOptions Options(McpConnection connection) => new()
    {
        ServerInfo = new() { Name = "test", Version = "1" },
        Capabilities = new() { Tools = new() { ListChanged = true }, Resources = new() { Subscribe = true, ListChanged = true } },
        Handlers =
        {
            ListToolsHandler = (_, _) => new(connection.Wire == McpWire.Session ? new ListToolsResult { Tools = [.. Listed] } : new() { Tools = [.. Listed], TimeToLive = TimeSpan.Zero, CacheScope = CacheScope.Private }),
            CallToolHandler = Call,
            ListResourcesHandler = (_, _) => new(new ListResourcesResult { Resources = [] }),
            ReadResourceHandler = (request, _) => throw new McpProtocolException(request.Params!.Uri, McpErrorCode.ResourceNotFound),
        },
    };

    private async ValueTask<CallToolResult> Call(RequestContext<CallToolRequestParams> request, CancellationToken ct)
    {
        var scope = McpScope.Of(request);
        switch (request.Params!.Name)
        {
            case "echo": return Says($"{request.Params.Arguments?["text"]} {scope.Connection.Wire}");
            case "subject": return Says($"{scope.Endpoint.Subject}");
            case "bug": throw new InvalidOperationException("A bug of ours.");
            case "limited": scope.RateLimit = Limit; throw Limit.Exceeded(scope.Endpoint.RateLimitErrors);
            case "counted": scope.RateLimit = Limit with { Remaining = 7 }; return Says("counted");
            case "write": throw CallRefused.Scope("Bearer error=\"insufficient_scope\", scope=\"write\"", "This needs the scope write.");
            case "ask": return Ask(request);
            case "progress":
                if (request.Params.ProgressToken is { } token) await request.Server.NotifyProgressAsync(token, new() { Progress = 1, Total = 2 }, cancellationToken: ct);
                return Says("done");
            case "wait":
                Waiting.TrySetResult();
                await Gate.Task.WaitAsync(ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (ct.IsCancellationRequested) Cancelled.TrySetResult();
                ct.ThrowIfCancellationRequested();
                return Says("waited");
            default: throw CallRefused.UnknownTool(request.Params.Name);
        }
    }

    private static CallToolResult Ask(RequestContext<CallToolRequestParams> request)
    {
        if (!McpScope.CanAsk(request)) return new() { IsError = true, Content = [new TextContentBlock { Text = "Nothing was changed: preview it first." }] };
        return Question.Answer(request.Params, "sure") is { } answer ? Says($"{answer.Action} {request.Params!.RequestState}")
            : throw Question.Ask("sure", new() { Message = "Really?", RequestedSchema = new() { Properties = new Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition> { ["ok"] = new ElicitRequestParams.BooleanSchema() } } }, "sealed");
    }

    private static CallToolResult Says(string text) => new() { Content = [new TextContentBlock { Text = text }] };
}
