using System.Net;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>
/// Keeps web pages of strangers from speaking to a server on the visitor's own machine or network (DNS rebinding): requests name this server by a name it goes by,
/// and come from no page but its own, a local one, or one that was allowed (SLOTWRIGHT_MCP_HOSTS).
/// </summary>
internal sealed class HostGuard
{
    private readonly HashSet<string> hosts = new(["localhost", Environment.MachineName], StringComparer.OrdinalIgnoreCase);
    private readonly bool any;

    public HostGuard(ServerOptions options)
    {
        foreach (var url in options.Urls.Split(';')) hosts.Add(BindingAddress.Parse(url).Host);
        hosts.UnionWith(options.McpHosts);
        if (options.PublicUrl is { } address) hosts.Add(new Uri(address).Host);
        any = hosts.Contains("*") && options.McpHosts.Contains("*");
    }

    /// <summary>Why a request is not let in; null when it is.</summary>
    public string? Refuses(HttpRequest request)
    {
        if (any) return null;
        if (RefusesHost(request) is { } stranger) return stranger;
        foreach (var origin in request.Headers.Origin)
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var page) || !IsTrusted(page.Host)) return $"Pages of {Shown(origin ?? "")} may not use this server: name their host in SLOTWRIGHT_MCP_HOSTS.";
        return null;
    }

    /// <summary>Why a request by this name of the server is not let in, whatever page it comes from.</summary>
    public string? RefusesHost(HttpRequest request) => any || IsOwn(request.Host.Host) ? null : $"The host {Shown(request.Host.Host)} is not one this server goes by: name it in SLOTWRIGHT_MCP_HOSTS.";

    /// <summary>An address in digits cannot be made to point elsewhere, so it needs no naming.</summary>
    private bool IsOwn(string host) => hosts.Contains(host) || IPAddress.TryParse(host.Trim('[', ']'), out _);

    private bool IsTrusted(string host) => hosts.Contains(host) || IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);

    private static string Shown(string text) => text.Length <= 100 ? text : text[..100];
}
