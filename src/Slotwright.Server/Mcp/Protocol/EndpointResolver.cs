namespace Slotwright.Server.Mcp.Protocol;

/// <summary>Finds what an address stands for. The token is the last part of `/mcp/{token}`, null for `/mcp`; there is no HTTP request on stdio.</summary>
internal delegate ValueTask<McpResolved> EndpointResolver(string? token, HttpContext? http, CancellationToken ct);

/// <summary>An endpoint, or why there is none for this caller.</summary>
internal readonly record struct McpResolved(McpEndpoint? Endpoint, McpRefusal? Refusal)
{
    public static implicit operator McpResolved(McpEndpoint endpoint) => new(endpoint, null);

    public static implicit operator McpResolved(McpRefusal refusal) => new(null, refusal);
}

/// <summary>Why an address is not served: a status, headers (say WWW-Authenticate), and a body, which is a JSON-RPC error unless one is given.</summary>
internal sealed record McpRefusal(int Status, string Message, int Code = -32001)
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>No server of ours has this token: nothing tells whether it ever had.</summary>
    public static McpRefusal Unknown { get; } = new(StatusCodes.Status404NotFound, "There is no MCP server at this address.");
}
