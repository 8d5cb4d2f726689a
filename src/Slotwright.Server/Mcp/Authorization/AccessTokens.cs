using System.Collections.Concurrent;
using NodaTime;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Mcp.Servers;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>Finds what an access token allows. As with minted servers, what was found is believed for half a second, so that a revoked one is refused within one everywhere.</summary>
internal sealed class AccessTokens(Db db, TimeProvider time)
{
    private const int Remembered = 20_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);
    private readonly ConcurrentDictionary<string, (IssuedToken? Token, MintedServer? Server, long At)> known = new(StringComparer.Ordinal);

    public async ValueTask<Access?> Find(string secret, CancellationToken ct)
    {
        if (known.TryGetValue(secret, out var entry) && time.GetElapsedTime(entry.At) < Fresh) return Living(entry.Token, entry.Server);
        if (Secrets.SiteOf(OAuthSecrets.Access, secret) is not { } site) return null;
        var asked = time.GetTimestamp();
        var token = await db.OAuthToken(site, Secrets.Hash(secret), ct);
        var server = token is null ? null : await db.Server(site, token.Grant.Server, ct);
        if (known.Count >= Remembered) known.Clear();
        known[secret] = (token, server, asked);
        return Living(token, server);
    }

    /// <summary>Forgets what the end of a consent, or of one token, has made untrue.</summary>
    public void Forget(Guid grant)
    {
        foreach (var (secret, entry) in known) if (entry.Token?.Grant.Id == grant) known.TryRemove(secret, out _);
    }

    private Access? Living(IssuedToken? token, MintedServer? server)
    {
        var now = time.Now();
        return token is { Refresh: false } && !token.IsOver(now) && server?.IsOver(now) == false ? new(token, server) : null;
    }
}

/// <summary>An access token that is good now, and the server it is for.</summary>
internal sealed record Access(IssuedToken Token, MintedServer Server)
{
    public IReadOnlyList<string> Scopes => Token.Scopes;

    public Instant Expires => Token.Expires;

    public string Principal => $"oauth {Token.Grant.Id:N}";

    /// <summary>Whether it was made for this very address: a token of one server, or of `/mcp`, opens no other.</summary>
    public bool IsFor(MintedServer server, Audience at) => Server.Id == server.Id && Server.Site == server.Site && Token.Grant.AtRoot == at.Token is null;
}
