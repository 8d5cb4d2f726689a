using System.Collections.Concurrent;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Identity;

/// <summary>
/// Finds who calls: `Authorization` is an API key (with `wix-site-id`) or one of our tokens, with or without `Bearer`.
/// What was found is remembered for half a minute, which is how long a revoked key may still work.
/// </summary>
internal sealed class Callers(Db db)
{
    private const int Remembered = 50_000;
    private static readonly Duration Fresh = Duration.FromSeconds(30);
    private readonly ConcurrentDictionary<(Guid Site, string Secret), (Caller Caller, Instant Until)> known = new();

    public async Task<Result<Caller>> Find(HttpRequest request, Operation operation, Instant now, CancellationToken ct)
    {
        var secret = Secret(request.Headers.Authorization.ToString());
        if (secret.Length == 0)
            return operation.Permissions.Count == 0 ? new Caller(Guid.Empty, CallerKind.Visitor, Guid.Empty, Grant.Visitor) : new NoIdentity("The request carries no Authorization.");
        if (Secrets.SiteOf(secret) is { } named) return Second(request) is { } key ? await Vouched(named, secret, key, now, ct) : await Known(named, secret, now, ByToken, ct);
        var header = request.Headers["wix-site-id"].ToString();
        if (header.Length == 0) return await OfBootstrapSite(secret, now, ct);
        return Guid.TryParse(header, out var site) ? await Known(site, secret, now, ByKey, ct) : new InvalidFields("wix-site-id", "FORMAT", "must be a GUID");
    }

    /// <summary>The same, and nothing remembered of the caller's site is believed.</summary>
    public Task<Result<Caller>> FindAnew(HttpRequest request, Operation operation, Guid site, Instant now, CancellationToken ct)
    {
        known.TryRemove((site, Secret(request.Headers.Authorization.ToString())), out _);
        return Find(request, operation, now, ct);
    }

    /// <summary>The holder of a site's API key or token; null for everybody else.</summary>
    public async Task<Caller?> OfSite(Guid site, string secret, Instant now, CancellationToken ct)
    {
        if (secret.Length == 0 || Secrets.SiteOf(secret) is { } named && named != site) return null;
        var found = await Known(site, secret, now, Secrets.SiteOf(secret) is null ? ByKey : ByToken, ct);
        return found.Fault is null ? found.Value : null;
    }

    /// <summary>Forgets what is remembered of a member who was signed out here.</summary>
    public void Forget(Guid subject)
    {
        foreach (var (secret, entry) in known) if (entry.Caller.Subject == subject) known.TryRemove(secret, out _);
    }

    /// <summary>A client's token with an API key of its site after it: the owner acts on behalf of whoever has the token.</summary>
    private async Task<Result<Caller>> Vouched(Guid site, string token, string key, Instant now, CancellationToken ct)
    {
        var client = await Known(site, token, now, ByToken, ct);
        if (client.Failed(out var stranger)) return stranger;
        return (await Known(site, key, now, ByKey, ct)).Map(owner => owner with { Client = client.Value.Client });
    }

    private static string? Second(HttpRequest request) => request.Headers.Authorization.ToString().Split(',') is [_, var key, ..] && key.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private static string Secret(string header)
    {
        header = header.Split(',')[0].Trim();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : header;
    }

    /// <summary>A key without `wix-site-id` can only be the bootstrap site's; for any other the site must be named.</summary>
    private async Task<Result<Caller>> OfBootstrapSite(string secret, Instant now, CancellationToken ct)
    {
        if (await db.BootstrapSite(ct) is { } site && await Known(site, secret, now, ByKey, ct) is { Fault: null } own) return own;
        return new InvalidFields("wix-site-id", "REQUIRED_FIELD", "must name the site the API key belongs to");
    }

    private async Task<Result<Caller>> Known(Guid site, string secret, Instant now, Func<Guid, string, Instant, CancellationToken, Task<(Caller, Instant)?>> find, CancellationToken ct)
    {
        if (known.TryGetValue((site, secret), out var entry) && entry.Until > now) return entry.Caller;
        if (await find(site, secret, now, ct) is not { } found) return new NoIdentity("The API key or token is unknown, expired, or of another site.");
        if (known.Count >= Remembered) known.Clear();
        known[(site, secret)] = found;
        return found.Item1;
    }

    private async Task<(Caller, Instant)?> ByKey(Guid site, string key, Instant now, CancellationToken ct) =>
        await db.HasKey(site, Secrets.Hash(key), ct) ? (new Caller(site, CallerKind.User, site, Grant.Owner), now + Fresh) : null;

    private async Task<(Caller, Instant)?> ByToken(Guid site, string token, Instant now, CancellationToken ct)
    {
        if (await db.Token(site, Secrets.Hash(token), ct) is not { Refresh: false } row) return null;
        var expires = Instant.FromDateTimeUtc(row.Expires);
        if (expires <= now || !Enum.TryParse<CallerKind>(row.Kind, out var kind)) return null;
        var grant = kind == CallerKind.App && await db.App(site, row.App, ct) is { } app ? Grant.App(app.Scopes) : kind == CallerKind.Member ? Grant.Member : Grant.Visitor;
        if (kind == CallerKind.Member && row.Contact is null) return null;
        return (new Caller(site, kind, row.Subject, grant) { Client = row.App, Session = row.Session, Contact = row.Contact, Email = row.Email }, Instant.Min(expires, now + Fresh));
    }
}

/// <summary>Nobody we know (401).</summary>
internal sealed record NoIdentity(string Reason) : Fault(FaultKind.Unauthenticated, "UNAUTHENTICATED", Reason);
