using System.Collections.Concurrent;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Servers;

/// <summary>
/// Finds the server a token stands for. What was found, or not found, is believed for half a second, so that a token revoked on
/// any server process is refused within one.
/// </summary>
internal sealed class ServerDirectory(Db db, TimeProvider time)
{
    private const int Remembered = 20_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);
    private readonly ConcurrentDictionary<string, (MintedServer? Server, long At)> known = new(StringComparer.Ordinal);

    public async ValueTask<MintedServer?> Find(string token, CancellationToken ct)
    {
        if (known.TryGetValue(token, out var entry) && time.GetElapsedTime(entry.At) < Fresh) return Living(entry.Server);
        if (ServerTokens.SiteOf(token) is not { } site) return null;
        var asked = time.GetTimestamp();
        var server = await db.ServerOfToken(site, Secrets.Hash(token), ct);
        if (known.Count >= Remembered) known.Clear();
        known[token] = (server, asked);
        return Living(server);
    }

    public Task<MintedServer?> Find(Guid site, Guid id, CancellationToken ct) => db.Server(site, id, ct);

    /// <summary>Forgets what a change or the end of a server has made untrue.</summary>
    public void Forget(Guid server)
    {
        foreach (var (token, entry) in known) if (entry.Server?.Id == server) known.TryRemove(token, out _);
    }

    private MintedServer? Living(MintedServer? server) => server is not null && !server.IsOver(time.Now()) ? server : null;
}

/// <summary>Tokens of minted servers: random, shown once, with the site in them, for an MCP client sends nothing but its URL.</summary>
internal static class ServerTokens
{
    public const string Prefix = "swm_";

    public static string New(Guid site) => Secrets.New(Prefix, site);

    public static Guid? SiteOf(string token) => Secrets.SiteOf(Prefix, token);
}
