namespace Slotwright.Server.Mcp.Protocol;

/// <summary>Serves one endpoint on standard input and output, until the input ends and everything asked is answered.</summary>
internal sealed class StdioRunner(McpHost host, Notices notices, TimeProvider time)
{
    /// <param name="endpoint">What is served, as it is when the run begins.</param>
    /// <param name="again">Finds it anew for every message, so that what was changed or revoked meanwhile counts.</param>
    public async Task Run(McpEndpoint endpoint, Func<CancellationToken, ValueTask<McpResolved>> again, Stream input, Stream output, CancellationToken ct)
    {
        var connection = new McpConnection(McpWire.Stdio, null);
        var own = Subscription.OfSession(endpoint);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await using var transport = new StdioTransport(input, output, Scope, endpoint.Limits.BodyBytes);
        await using var server = host.Create(transport, endpoint, connection);
        var running = server.RunAsync(ct);
        notices.Add(own);
        var telling = own.Tell(server, null, time, ending.Token);
        try
        {
            await transport.Read(ct);
            own.End();
            await running;
        }
        finally
        {
            notices.Remove(own);
            await ending.CancelAsync();
            await telling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async ValueTask<(McpScope?, RpcError?)> Scope(CancellationToken token)
        {
            var found = await again(token);
            return found.Endpoint is { } now ? (new(now, connection, null, own), null) : (null, new RpcError(found.Refusal?.Code ?? RpcError.NoSession, (found.Refusal ?? McpRefusal.Unknown).Message));
        }
    }
}
