using NodaTime;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Mcp.Servers;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>
/// Codes for tokens, and refresh tokens for new ones. Both are good once: whoever brings one again shows that it is in two hands, and all that
/// was issued under the same consent ends.
/// </summary>
internal sealed class TokenEndpoint(Db db, AccessTokens tokens, ServerDirectory directory, ServerAddress address, TimeProvider time)
{
    public static readonly Duration AccessLife = Duration.FromHours(1), RefreshLife = Duration.FromDays(30);

    public Task<Result<OAuthAnswer>> Run(OAuthForm form, CancellationToken ct) => form["grant_type"] switch
    {
        "authorization_code" or "refresh_token" when form["client_id"] is null => Task.FromResult<Result<OAuthAnswer>>(new OAuthRefusal("invalid_client", "client_id must be given in the form.", StatusCodes.Status401Unauthorized)),
        "authorization_code" => Exchange(form, ct),
        "refresh_token" => Refresh(form, ct),
        null => Refused("invalid_request", "grant_type must be given."),
        _ => Refused("unsupported_grant_type", "grant_type must be authorization_code or refresh_token."),
    };

    private async Task<Result<OAuthAnswer>> Exchange(OAuthForm form, CancellationToken ct)
    {
        var (secret, now) = (form["code"] ?? "", time.Now());
        if (Secrets.SiteOf(OAuthSecrets.Code, secret) is not { } site) return Unknown("code");
        await using var tx = db.Begin(site);
        if (await tx.LockCode(Secrets.Hash(secret), ct) is not { } code) return Unknown("code");
        if (form["client_id"] != code.Grant.Client) return Unknown("code");
        if (!await tx.UseCode(Secrets.Hash(secret), now, ct)) return await End(tx, code.Grant, ct);
        if (await Unfit(form, code, now, ct) is { } why) return why; // nothing was committed: the code is still good
        return await Issue(tx, code.Grant, code.Scopes, code.Scopes, now, ct);
    }

    private async Task<OAuthRefusal?> Unfit(OAuthForm form, IssuedCode code, Instant now, CancellationToken ct)
    {
        if (code.Expires <= now) return Unknown("code");
        if (form["redirect_uri"] is { } redirect && redirect != code.RedirectUri) return new("invalid_grant", "The redirect_uri is not the one the code was asked for with.");
        if (!Pkce.Verifies(form["code_verifier"] ?? "", code.Challenge)) return new("invalid_grant", "The code_verifier does not fit the code's challenge.");
        return await WrongResource(form, code.Grant, ct);
    }

    private async Task<Result<OAuthAnswer>> Refresh(OAuthForm form, CancellationToken ct)
    {
        var (secret, now) = (form["refresh_token"] ?? "", time.Now());
        if (Secrets.SiteOf(OAuthSecrets.Refresh, secret) is not { } site) return Unknown("refresh_token");
        await using var tx = db.Begin(site);
        if (await tx.LockToken(Secrets.Hash(secret), ct) is not { Refresh: true } token || token.IsOver(now) || form["client_id"] != token.Grant.Client) return Unknown("refresh_token");
        if (!await tx.UseToken(Secrets.Hash(secret), now, ct)) return await End(tx, token.Grant, ct);
        var asked = Scopes.Read(form["scope"]);
        if (asked.Except(token.Scopes).Any()) return new OAuthRefusal("invalid_scope", $"The consent was for {Scopes.Text(token.Scopes)}; ask the owner for more.");
        if (await WrongResource(form, token.Grant, ct) is { } why) return why;
        return await Issue(tx, token.Grant, asked.Count > 0 ? Scopes.Known(asked) : token.Scopes, token.Scopes, now, ct);
    }

    /// <summary>It was used before: the consent ends, whoever holds what was issued under it.</summary>
    private async Task<Result<OAuthAnswer>> End(Tx tx, AccessGrant grant, CancellationToken ct)
    {
        tx.EndGrant(grant.Id);
        tx.Committed += () => tokens.Forget(grant.Id);
        await tx.Commit(ct);
        return new OAuthRefusal("invalid_grant", "This was used before; for safety all access given with it has ended.");
    }

    /// <param name="whole">What the consent was for, which a refresh token keeps however little one access token asked for.</param>
    private static async Task<Result<OAuthAnswer>> Issue(Tx tx, AccessGrant grant, IReadOnlyList<string> scopes, IReadOnlyList<string> whole, Instant now, CancellationToken ct)
    {
        var (access, refresh) = (Secrets.New(OAuthSecrets.Access, grant.Site), Secrets.New(OAuthSecrets.Refresh, grant.Site));
        tx.AddToken(Secrets.Hash(access), new(grant, scopes, false, now + AccessLife, false));
        tx.AddToken(Secrets.Hash(refresh), new(grant, whole, true, now + RefreshLife, false));
        await tx.Commit(ct);
        return OAuthAnswer.Ok(json =>
        {
            json.WriteString("access_token", access);
            json.WriteString("token_type", "Bearer");
            json.WriteNumber("expires_in", (int)AccessLife.TotalSeconds);
            json.WriteString("refresh_token", refresh);
            json.WriteString("scope", Scopes.Text(scopes));
        });
    }

    /// <summary>A resource that is named must be the consent's own.</summary>
    private async Task<OAuthRefusal?> WrongResource(OAuthForm form, AccessGrant grant, CancellationToken ct)
    {
        if (form["resource"] is not { } named) return null;
        var server = Audience.Of(named, address) is { } resource ? resource.Token is { } token ? (await directory.Find(token, ct))?.Id : grant.AtRoot ? grant.Server : null : null;
        return server == grant.Server && (Audience.Of(named, address)!.Token is null) == grant.AtRoot ? null : new("invalid_target", "The resource is not the one the owner consented to.");
    }

    private static OAuthRefusal Unknown(string what) => new("invalid_grant", $"The {what} is unknown, has ended, or is another client's.");

    private static Task<Result<OAuthAnswer>> Refused(string error, string why) => Task.FromResult<Result<OAuthAnswer>>(new OAuthRefusal(error, why));
}
