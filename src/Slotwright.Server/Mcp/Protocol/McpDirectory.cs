using Slotwright.Server.Mcp.Protocol.Conformance;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>Everything an address can stand for: what the resolver knows, and the fixtures of the conformance suite where they are served.</summary>
internal sealed class McpDirectory(EndpointResolver resolver, ConformanceEndpoint conformance)
{
    public ValueTask<McpResolved> Find(string? token, HttpContext? http, CancellationToken ct) => conformance.Answers(token) ? new(conformance.Endpoint) : resolver(token, http, ct);
}
