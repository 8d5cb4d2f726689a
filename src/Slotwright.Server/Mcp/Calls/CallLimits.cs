using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Audits;
using Slotwright.Server.Mcp.Protocol;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>
/// How often tools may be called: per minted server (as minted, else 600 a minute), per tool that changes something (a fifth of
/// that), and per address over all servers of that limit. Evenly spread over the window, counted by this process.
/// </summary>
internal sealed class CallLimits(Watch watch, AuditWriter audits, TimeProvider time)
{
    private const int AddressFactor = 4;
    private readonly ConcurrentDictionary<string, Allowance> allowances = new(StringComparer.Ordinal);

    /// <summary>Counts a call; answers which limit keeps it from being made, if one does.</summary>
    public async ValueTask<LimitReached?> Take(ToolClient connection, Tool tool, CancellationToken ct)
    {
        if (await watch.Hold(connection, tool, ct) is { } blocked) return new(blocked, "server, for what it did before,");
        var (calls, seconds) = connection.Server.Config.Limit;
        var server = connection.Server.Id.ToString("N");
        return Take("server", server, calls, seconds) ?? (tool.IsRead ? null : Take("tool", $"{server} {tool.Name}", Math.Max(1, calls / 5), seconds))
            ?? (IsOwn(connection.Address) ? null : Take("address", $"at {connection.Address} {calls}/{seconds}", calls * AddressFactor, seconds));
    }

    /// <summary>This machine's own address is that of a reverse proxy on it, and so everybody's.</summary>
    private static bool IsOwn(string address) => !IPAddress.TryParse(address, out var ip) || IPAddress.IsLoopback(ip);

    /// <summary>How much of a server's own limit is left.</summary>
    public RateLimit Left(ToolClient connection)
    {
        var (calls, seconds) = connection.Server.Config.Limit;
        return Of(connection.Server.Id.ToString("N"), calls, seconds).Left("server", time.GetUtcNow().ToUnixTimeMilliseconds());
    }

    /// <summary>A tool was asked for that does not exist here.</summary>
    public void Denied(ToolClient connection, string tool) => Tell(connection, watch.Denied(connection), tool);

    /// <summary>How a call ended, as far as that may be part of a pattern.</summary>
    public void Note(ToolClient connection, Tool tool, Result<JsonObject> result) => Tell(connection, watch.Note(connection, tool, result), tool.Name);

    private void Tell(ToolClient c, string? alarm, string tool)
    {
        if (alarm is null) return;
        _ = audits.Add(c.Entry(time.Now(), Wire.Cut(tool, 80), "alarm", []) with { Outcome = "blocked", Error = alarm }, CancellationToken.None).AsTask();
    }

    private LimitReached? Take(string scope, string key, int calls, int seconds) =>
        Of(key, calls, seconds).Take(scope, time.GetUtcNow().ToUnixTimeMilliseconds()) is { } state ? new(state, scope) : null;

    private Allowance Of(string key, int calls, int seconds)
    {
        if (allowances.Count > 100_000) allowances.Clear();
        var allowance = allowances.GetOrAdd(key, static (_, limit) => new(limit.calls, limit.seconds), (calls, seconds));
        return allowance.Is(calls, seconds) ? allowance : allowances[key] = new(calls, seconds);
    }
}
