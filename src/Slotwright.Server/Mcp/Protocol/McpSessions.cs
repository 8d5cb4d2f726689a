using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>The open sessions: bounded for each endpoint and in all, forgotten ones cleared away, and none ever found through another endpoint or by another principal.</summary>
internal sealed class McpSessions(McpHost host, Notices notices, TimeProvider time) : BackgroundService
{
    /// <summary>About 15 KiB each.</summary>
    public const int Most = 20_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, McpSession> open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>A new session, or null when there are too many already.</summary>
    public async Task<McpSession?> Begin(McpEndpoint endpoint)
    {
        if (!Count(endpoint))
        {
            await Sweep();
            if (!Count(endpoint)) return null;
        }
        try
        {
            var session = new McpSession(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)), endpoint, host, notices, time);
            return open[session.Id] = session;
        }
        catch
        {
            Uncount(endpoint.Id);
            throw;
        }
    }

    public McpSession? Find(string id, McpEndpoint endpoint) =>
        open.TryGetValue(id, out var session) && session.Endpoint == endpoint.Id && session.Principal == endpoint.Principal && !session.IsForgotten ? session : null;

    public int CountOf(string endpoint) => counts.GetValueOrDefault(endpoint);

    public async Task End(McpSession session)
    {
        if (!open.TryRemove(session.Id, out _)) return;
        Uncount(session.Endpoint);
        await session.End();
    }

    /// <summary>Ends every session of an endpoint that is no more.</summary>
    public Task EndAll(string endpoint) => Task.WhenAll(open.Values.Where(s => s.Endpoint == endpoint).Select(End));

    public Task Sweep() => Task.WhenAll(open.Values.Where(s => s.IsForgotten).Select(End));

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(open.Values.Select(End));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Sweep();
        }
        catch (OperationCanceledException) { } // the server stops
    }

    private bool Count(McpEndpoint endpoint)
    {
        if (open.Count >= Most) return false;
        if (counts.AddOrUpdate(endpoint.Id, 1, (_, n) => n + 1) <= endpoint.Limits.Sessions) return true;
        Uncount(endpoint.Id);
        return false;
    }

    private void Uncount(string endpoint)
    {
        if (counts.AddOrUpdate(endpoint, 0, (_, n) => n - 1) == 0) counts.TryRemove(new(endpoint, 0));
    }
}
