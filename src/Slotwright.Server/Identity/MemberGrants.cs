using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Identity;

/// <summary>How a member comes to tokens: by the code of a sign-in (PKCE), or by the word of the site's owner.</summary>
internal sealed class MemberGrants(Db db)
{
    private static readonly GrantRefused UnknownCode = new("invalid_grant", "The code is unknown, was used, or is another client's.");

    /// <summary>Answers whose token it is to be. The code is spent whatever comes of it.</summary>
    public async Task<Result<Admitted>> ByCode(Call call, AppRow? app, string code, string verifier, string? redirect, CancellationToken ct)
    {
        if (Secrets.SiteOf(MemberSecrets.Code, code) is not { } site) return UnknownCode;
        await using var tx = db.Begin(site);
        var found = await tx.TakeSecret(SecretPurpose.Code, code, call.Now, ct);
        await tx.Commit(ct);
        if (found is null || app is null || app.Site != site || app.App != found.App) return UnknownCode;
        if (found.RedirectUri is { } sent && sent != redirect) return new GrantRefused("invalid_grant", "The redirectUri is not the one the code was sent to.");
        if (!Pkce.Verifies(verifier, found.Challenge!)) return new GrantRefused("invalid_grant", "The codeVerifier does not fit the code's challenge.");
        return new Admitted(app, found.Member) { Visitor = found.Visitor };
    }

    /// <summary>The owner's key beside the client's token vouches for the member.</summary>
    /// <param name="session">What a sign-on by the owner answered; it is spent.</param>
    public async Task<Result<Admitted>> ByOwner(Call call, string? member, string? session, CancellationToken ct)
    {
        if (call.Caller is not { Kind: CallerKind.User, Client: { } client }) return new GrantRefused("unauthorized_client", "The Authorization must be a token of the client and an API key of its site, with a comma between them.");
        if (!Guid.TryParse(member, out var id)) return new GrantRefused("invalid_request", "member_id must be given.");
        if (await db.App(call.Site, client, ct) is not { } app) return new GrantRefused("invalid_client", "The client is no longer there.");
        await using var tx = db.Begin(call.Site);
        var good = session is null || await tx.TakeSecret(SecretPurpose.Session, session, call.Now, ct) is { } taken && taken.Member == id;
        await tx.Commit(ct);
        return good ? new Admitted(app, id) : new GrantRefused("invalid_grant", "The session token is unknown, was used, or is another member's.");
    }
}

/// <summary>A member who may have tokens through a client.</summary>
internal sealed record Admitted(AppRow App, Guid Member)
{
    /// <summary>Who they were until now; null when nobody saw them before.</summary>
    public Guid? Visitor { get; init; }
}
