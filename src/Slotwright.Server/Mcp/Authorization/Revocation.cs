using Slotwright.Domain;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>A client gives back what it no longer needs (RFC 7009): an access token alone, or with a refresh token all of its consent. What is unknown is gone already.</summary>
internal sealed class Revocation(Db db, AccessTokens tokens)
{
    public async Task<Result<OAuthAnswer>> Run(OAuthForm form, CancellationToken ct)
    {
        if (form["token"] is not { } secret) return new OAuthRefusal("invalid_request", "token must be given.");
        var site = Secrets.SiteOf(OAuthSecrets.Access, secret) ?? Secrets.SiteOf(OAuthSecrets.Refresh, secret);
        if (site is not null && await End(site.Value, secret, form["client_id"], ct) is { } fault) return fault;
        return OAuthAnswer.Ok(_ => { });
    }

    private async Task<OAuthRefusal?> End(Guid site, string secret, string? client, CancellationToken ct)
    {
        await using var tx = db.Begin(site);
        if (await tx.LockToken(Secrets.Hash(secret), ct) is not { } token) return null;
        if (client is not null && client != token.Grant.Client) return new("invalid_client", "The token is another client's.");
        if (token.Refresh) tx.EndGrant(token.Grant.Id);
        else tx.EndToken(Secrets.Hash(secret));
        tx.Committed += () => tokens.Forget(token.Grant.Id);
        await tx.Commit(ct);
        return null;
    }
}
