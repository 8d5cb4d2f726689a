using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>Makes server instances of endpoints: their own options, and around them what every one has: subscriptions, time limits, and errors told rather than logged.</summary>
internal sealed class McpHost(Notices notices, IServiceProvider services, ILogger<McpHost> log)
{
    /// <summary>The SDK logs nothing of its own: what it would is refusals any client can cause by the thousand.</summary>
    public McpServer Create(ITransport transport, McpEndpoint endpoint, McpConnection connection)
    {
        var options = endpoint.Options(connection);
        options.ScopeRequests = false;
        Guard(options.Handlers);
        options.Filters.Message.IncomingFilters.Add(Readable);
        if (options.Capabilities?.Resources?.Subscribe == true || options.Capabilities?.Tools?.ListChanged == true) notices.Serve(options.Handlers, connection);
        return McpServer.Create(transport, options, null, services);
    }

    private void Guard(McpServerHandlers handlers)
    {
        if (handlers.CallToolHandler is { } call) handlers.CallToolHandler = (request, ct) => Within(request, () => request.Params?.Name, call, ct);
        if (handlers.GetPromptHandler is { } prompt) handlers.GetPromptHandler = (request, ct) => Within(request, () => request.Params?.Name, prompt, ct);
        if (handlers.ReadResourceHandler is { } read) handlers.ReadResourceHandler = (request, ct) => Within(request, () => request.Params?.Uri, read, ct);
        if (handlers.CompleteHandler is { } complete) handlers.CompleteHandler = (request, ct) => Within(request, () => null, complete, ct);
    }

    private async ValueTask<TResult> Within<TParams, TResult>(RequestContext<TParams> request, Func<string?> name, McpRequestHandler<TParams, TResult> handler, CancellationToken ct)
    {
        if (request.Params is null) throw new McpProtocolException($"{request.JsonRpcRequest.Method} takes parameters.", McpErrorCode.InvalidParams);
        var scope = McpScope.Of(request);
        var limit = scope.Endpoint.Limits.Call;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(limit);
        try
        {
            return await handler(request, deadline.Token);
        }
        catch (CallRefused refused)
        {
            scope.Refused = refused;
            throw;
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw new McpProtocolException($"The call took longer than {limit.TotalSeconds:0} s and was given up.", McpErrorCode.InternalError);
        }
        catch (Exception e) when (e is not (McpException or InputRequiredException or OperationCanceledException))
        {
            log.LogError(e, "{Method} {Name} failed", request.JsonRpcRequest.Method, name());
            throw;
        }
    }

    /// <summary>Parameters of a wrong kind are the client's mistake.</summary>
    private static McpMessageHandler Readable(McpMessageHandler next) => async (context, ct) =>
    {
        try
        {
            await next(context, ct);
        }
        catch (JsonException e) when (context.JsonRpcMessage is JsonRpcRequest)
        {
            throw new McpProtocolException($"The parameters cannot be read: {e.Path ?? e.Message}", McpErrorCode.InvalidParams);
        }
    };
}
