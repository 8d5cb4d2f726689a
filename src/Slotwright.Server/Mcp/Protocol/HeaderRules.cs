using ModelContextProtocol.Protocol;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>Headers that repeat what the message says, so that proxies need not read it: they must say the same.</summary>
internal static class HeaderRules
{
    public static (RpcError, int)? Disagreement(HttpRequest request, McpMessage message)
    {
        if (request.Headers["Mcp-Method"] is not { Count: 1 } method) return VersionRules.Mismatch("Mcp-Method must be given once");
        if (method.ToString().Trim() != message.Method) return VersionRules.Mismatch($"Mcp-Method says {method}, the message {message.Method}");
        if (NameIn(message.Method) is not { } member) return null;
        if (request.Headers["Mcp-Name"] is not { Count: 1 } header) return VersionRules.Mismatch("Mcp-Name must be given once");
        return Decoded(header.ToString().Trim()) is { } name && name == message.Text("params", member) ? null : VersionRules.Mismatch("Mcp-Name is not what the message names");
    }

    private static string? NameIn(string? method) => method switch
    {
        RequestMethods.ToolsCall or RequestMethods.PromptsGet => "name",
        RequestMethods.ResourcesRead => "uri",
        _ => null,
    };

    /// <summary>Names beyond ASCII come in base64; null when the header cannot hold what it holds.</summary>
    private static string? Decoded(string header) => header.All(c => c is >= ' ' and <= '~' or '\t') ? McpHeaderEncoder.DecodeValue(header) : null;
}
