using ModelContextProtocol;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>A request that a tool's pipeline refuses by the protocol's own means: a JSON-RPC error (its data in `Data`), with a status and headers where the answer has not begun.</summary>
internal sealed class CallRefused(int code, string message) : McpProtocolException(message, (McpErrorCode)code)
{
    public const int RateLimited = -32010;

    public int Status { get; init; } = StatusCodes.Status200OK;

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The tool does not exist here, or not for this caller, which is the same.</summary>
    public static CallRefused UnknownTool(string? name) => new((int)McpErrorCode.InvalidParams, $"Unknown tool: {name}");

    /// <summary>The token lacks a scope: clients that speak OAuth ask the user for it and come again (step-up).</summary>
    public static CallRefused Scope(string challenge, string message) =>
        new((int)McpErrorCode.InvalidRequest, message) { Status = StatusCodes.Status403Forbidden, Headers = [("WWW-Authenticate", challenge)] };
}
