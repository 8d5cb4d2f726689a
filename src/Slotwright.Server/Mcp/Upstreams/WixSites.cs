using System.Collections.Concurrent;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Upstreams;

/// <summary>Finds a connected Wix site. What was found, or not found, is believed for half a second, so that one that was deleted is soon out of reach.</summary>
internal sealed class WixSites(Db db, WixTokens tokens, TimeProvider time)
{
    private const int Remembered = 10_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);
    private readonly ConcurrentDictionary<(Guid Site, Guid Id), (StoredUpstream? Found, long At)> known = new();

    public async ValueTask<StoredUpstream?> Find(Guid site, Guid id, CancellationToken ct)
    {
        if (known.TryGetValue((site, id), out var entry) && time.GetElapsedTime(entry.At) < Fresh) return entry.Found;
        var asked = time.GetTimestamp();
        var found = await db.Upstream(site, id, ct);
        if (known.Count >= Remembered) known.Clear();
        known[(site, id)] = (found, asked);
        return found;
    }

    /// <summary>Forgets what a change has made untrue, the tokens among it.</summary>
    public void Forget(Guid site, Guid id)
    {
        known.TryRemove((site, id), out _);
        tokens.Forget(id);
    }
}
