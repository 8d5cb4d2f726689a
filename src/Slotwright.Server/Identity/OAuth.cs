using System.Security.Cryptography;
using System.Text.Json;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Identity;

/// <summary>
/// Tokens: anonymous visitors of a public client, members who signed in, apps by client credentials and instance id, and renewal. Names arrive
/// camelCase from OAuthStrategy and snake_case from AppStrategy; both are read (contract.md e).
/// </summary>
internal sealed class OAuth(Db db)
{
    private static readonly Duration AccessLife = Duration.FromHours(4), RefreshLife = Duration.FromDays(365);

    private readonly MemberGrants members = new(db);

    /// <summary>A visitor has become a member, who has tokens by now; what the visitor began is the member's. Carts say how.</summary>
    public Func<Call, Admitted, CancellationToken, Task> SignedIn { get; init; } = (_, _, _) => Task.CompletedTask;

    public void Map(Api api)
    {
        api.On(Ops.OAuth.Token, Token).On(Ops.OAuth.TokenInfo, TokenInfo).On(Ops.OAuth.Jwks, (_, _) => Task.FromResult<Result<Answer>>(NoKeys));
        new Apps(db).Map(api);
    }

    /// <summary>Our tokens tell nothing to who holds them, so that there is no signature to check: whose one is, token-info tells.</summary>
    private static Answer NoKeys { get; } = new("""{"keys":[]}"""u8.ToArray());

    private Task<Result<Answer>> Token(Call call, CancellationToken ct) => Text(call, "grantType", "grant_type") switch
    {
        "anonymous" => Visit(call, ct),
        "refresh_token" => Refresh(call, ct),
        "client_credentials" => Credentials(call, ct),
        "authorization_code" => Exchange(call, ct),
        "authorized_client" => Vouch(call, ct),
        var other => Task.FromResult<Result<Answer>>(new GrantRefused("unsupported_grant_type", $"The grant {other ?? "(none)"} is not served here.")),
    };

    private async Task<Result<Answer>> Visit(Call call, CancellationToken ct)
    {
        if (await Installation(call, null, ct) is not { } app) return new GrantRefused("invalid_client", "The clientId is unknown.");
        return await Issue(call, app, CallerKind.Visitor, Guid.CreateVersion7(), withRefresh: true, ct);
    }

    private async Task<Result<Answer>> Exchange(Call call, CancellationToken ct)
    {
        var admitted = await members.ByCode(call, await Installation(call, null, ct), Text(call, "code", "code") ?? "", Text(call, "codeVerifier", "code_verifier") ?? "", Text(call, "redirectUri", "redirect_uri"), ct);
        if (admitted.Failed(out var fault)) return fault;
        var tokens = await SignIn(call, admitted.Value, ct);
        if (tokens.Fault is null) await SignedIn(call, admitted.Value, ct);
        return tokens;
    }

    private async Task<Result<Answer>> Vouch(Call call, CancellationToken ct)
    {
        var admitted = await members.ByOwner(call, Text(call, "memberId", "member_id"), Text(call, "sessionToken", "session_token"), ct);
        return admitted.Failed(out var fault) ? fault : await SignIn(call, admitted.Value, ct);
    }

    private Task<Result<Answer>> SignIn(Call call, Admitted admitted, CancellationToken ct) =>
        Issue(call, admitted.App, CallerKind.Member, admitted.Member, withRefresh: true, ct, session: Guid.CreateVersion7(call.Now.ToDateTimeOffset()));

    private async Task<Result<Answer>> Credentials(Call call, CancellationToken ct)
    {
        var instance = Guid.TryParse(Text(call, "instanceId", "instance_id"), out var id) ? id : (Guid?)null;
        var secret = Secrets.Hash(Text(call, "clientSecret", "client_secret") ?? "");
        if (await Installation(call, instance, ct) is not { SecretHash: { } hash } app || !CryptographicOperations.FixedTimeEquals(hash, secret))
            return new GrantRefused("invalid_client", "The client id, secret and instance id do not belong together.");
        return await Issue(call, app, CallerKind.App, app.App, withRefresh: false, ct);
    }

    private async Task<Result<Answer>> Refresh(Call call, CancellationToken ct)
    {
        var token = Text(call, "refreshToken", "refresh_token") ?? "";
        if (Secrets.SiteOf(token) is not { } site || await db.Token(site, Secrets.Hash(token), ct) is not { Refresh: true } row || Instant.FromDateTimeUtc(row.Expires) <= call.Now)
            return new GrantRefused("invalid_grant", "The refresh token is unknown or expired.");
        var app = await db.App(site, row.App, ct);
        if (app is null || Text(call, "clientId", "client_id") is { } client && client != row.App.ToString()) return new GrantRefused("invalid_grant", "The refresh token is another client's.");
        return await Issue(call, app, Enum.Parse<CallerKind>(row.Kind), row.Subject, withRefresh: false, ct, keep: token, row.Session);
    }

    /// <summary>The client's installation; an instance id tells several sites of one app apart.</summary>
    private async Task<AppRow?> Installation(Call call, Guid? instance, CancellationToken ct)
    {
        if (!Guid.TryParse(Text(call, "clientId", "client_id"), out var client)) return null;
        var all = await db.Installations(client, ct);
        return instance is { } wanted ? all.FirstOrDefault(a => a.Instance == wanted) : all is [var only] ? only : null;
    }

    /// <summary>The refresh token stays the same at renewal, and good for a year from then: the SDK keeps its first one (contract.md e).</summary>
    private async Task<Result<Answer>> Issue(Call call, AppRow app, CallerKind kind, Guid subject, bool withRefresh, CancellationToken ct, string? keep = null, Guid? session = null)
    {
        var (access, refresh) = (Secrets.NewToken(app.Site), withRefresh ? Secrets.NewToken(app.Site) : keep);
        await using var tx = db.Begin(app.Site);
        if (kind == CallerKind.Member && !await tx.IsAdmitted(subject, ct)) return new GrantRefused("invalid_grant", "There is no such member who may sign in.");
        tx.AddToken(Secrets.Hash(access), Row(AccessLife, false));
        if (keep is not null) tx.KeepToken(Secrets.Hash(keep), (call.Now + RefreshLife).ToDateTimeUtc());
        if (withRefresh) tx.AddToken(Secrets.Hash(refresh!), Row(RefreshLife, true));
        await tx.Commit(ct);
        return Answer.Write(w =>
        {
            w.WriteStartObject();
            w.WriteString("access_token", access);
            if (refresh is not null) w.WriteString("refresh_token", refresh);
            w.WriteString("token_type", "Bearer");
            w.WriteNumber("expires_in", (int)AccessLife.TotalSeconds);
            w.WriteEndObject();
        });
        TokenRow Row(Duration life, bool isRefresh) => new(kind.ToString(), subject, app.App, call.Now.ToDateTimeUtc(), (call.Now + life).ToDateTimeUtc(), isRefresh) { Session = session };
    }

    private async Task<Result<Answer>> TokenInfo(Call call, CancellationToken ct)
    {
        var token = Text(call, "token", "token") ?? "";
        var row = Secrets.SiteOf(token) is { } site ? await db.Token(site, Secrets.Hash(token), ct) : null;
        var active = row is { Refresh: false } && Instant.FromDateTimeUtc(row.Expires) > call.Now;
        return Answer.Write(w =>
        {
            w.WriteStartObject();
            w.WriteBoolean("active", active);
            if (active) WriteSubject(w, Secrets.SiteOf(token)!.Value, row!);
            w.WriteEndObject();
        });
    }

    private static void WriteSubject(Utf8JsonWriter w, Guid site, TokenRow row)
    {
        w.WriteString("subjectType", row.Kind.ToUpperInvariant());
        w.WriteString("subjectId", row.Subject);
        w.WriteString("clientId", row.App);
        w.WriteString("siteId", site);
        w.WriteString("exp", Instant.FromDateTimeUtc(row.Expires).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        w.WriteString("iat", Instant.FromDateTimeUtc(row.Issued).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string? Text(Call call, string camel, string snake) =>
        (call.Member(camel) ?? call.Member(snake)) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
}

/// <summary>The token endpoint's refusal, with OAuth's own word for it as the code (400).</summary>
internal sealed record GrantRefused(string Error, string Why) : Fault(FaultKind.Invalid, Error, Why);
