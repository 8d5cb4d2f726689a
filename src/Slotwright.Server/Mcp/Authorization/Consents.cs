using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Mcp.Servers;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>Who may consent, to what, and how it is written down.</summary>
internal sealed class Consents(Db db, McpGateway gateway, SiteDirectory sites, Callers callers, TimeProvider time)
{
    private const int MostServers = 100;

    /// <summary>The site whose key was given: the asked server's, or the named one's, or the first. Null when the key is not an owner's.</summary>
    public async Task<Guid?> Owner(AuthorizeRequest request, string key, string? named, CancellationToken ct)
    {
        var site = request.Server?.Site ?? (named is null ? await db.BootstrapSite(ct) : Guid.TryParse(named, out var id) ? id : null);
        return site is { } of && await callers.OfSite(of, key.Trim(), time.Now(), ct) is { Kind: CallerKind.User } ? of : null;
    }

    public async Task<string> Business(Guid site, CancellationToken ct) => (await sites.Catalog(site, ct)).Site.Name;

    /// <summary>What may be consented to: the server asked for, or all of the site that take OAuth.</summary>
    public async Task<IReadOnlyList<ServerRights>> Rights(AuthorizeRequest request, Guid site, CancellationToken ct)
    {
        var servers = request.Server is { } asked ? [asked] : (await db.Servers(site, null, MostServers, ct)).Where(s => s.Config.RequireOauth && !s.IsOver(time.Now()));
        var (catalog, rights) = (await sites.Catalog(site, ct), new List<ServerRights>());
        foreach (var server in servers) rights.Add(ServerRights.Of(server, gateway.Allowed(server), catalog));
        return rights;
    }

    /// <summary>Writes a consent down; answers the code that is good for its first tokens.</summary>
    public async Task<string> Give(AuthorizeRequest request, MintedServer server, IReadOnlyList<string> scopes, CancellationToken ct)
    {
        var (secret, now) = (Secrets.New(OAuthSecrets.Code, server.Site), time.Now());
        var grant = new AccessGrant(server.Site, Guid.CreateVersion7(now.ToDateTimeOffset()), server.Id, request.Server is null, request.Client.Id, request.Client.Name);
        await using var tx = db.Begin(server.Site);
        tx.AddGrant(grant, now);
        tx.AddCode(Secrets.Hash(secret), new(grant, scopes, request.RedirectUri, request.Challenge, now + NodaTime.Duration.FromSeconds(60)));
        await tx.Commit(ct);
        if (Guid.TryParse(request.Client.Id, out var registered)) await db.OAuthClientUsed(registered, now.ToDateTimeUtc(), ct);
        return secret;
    }
}
