using System.Security.Cryptography;
using System.Text.Json;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Identity;

/// <summary>
/// Tokens: anonymous visitors of a public client, apps by client credentials and instance id, and renewal. Names arrive
/// camelCase from OAuthStrategy and snake_case from AppStrategy; both are read (contract.md e).
/// </summary>
internal sealed class OAuth(Db db)
{
    private static readonly Duration AccessLife = Duration.FromHours(4), RefreshLife = Duration.FromDays(365);

    public void Map(Api api) => api.On(Ops.OAuth.Token, Token).On(Ops.OAuth.TokenInfo, TokenInfo).On(Ops.Slotwright.CreateApp, CreateApp);

    private Task<Result<Answer>> Token(Call call, CancellationToken ct) => Text(call, "grantType", "grant_type") switch
    {
        "anonymous" => Visit(call, ct),
        "refresh_token" => Refresh(call, ct),
        "client_credentials" => Credentials(call, ct),
        var other => Task.FromResult<Result<Answer>>(new GrantRefused("unsupported_grant_type", $"The grant {other ?? "(none)"} is not served here.")),
    };

    private async Task<Result<Answer>> Visit(Call call, CancellationToken ct)
    {
        if (await Installation(call, null, ct) is not { } app) return new GrantRefused("invalid_client", "The clientId is unknown.");
        return await Issue(call, app, CallerKind.Visitor, Guid.CreateVersion7(), withRefresh: true, ct);
    }

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
        return await Issue(call, app, Enum.Parse<CallerKind>(row.Kind), row.Subject, withRefresh: false, ct, keep: token);
    }

    /// <summary>The client's installation; an instance id tells several sites of one app apart.</summary>
    private async Task<AppRow?> Installation(Call call, Guid? instance, CancellationToken ct)
    {
        if (!Guid.TryParse(Text(call, "clientId", "client_id"), out var client)) return null;
        var all = await db.Installations(client, ct);
        return instance is { } wanted ? all.FirstOrDefault(a => a.Instance == wanted) : all is [var only] ? only : null;
    }

    /// <summary>The refresh token stays the same at renewal: the SDK keeps its first one (contract.md e).</summary>
    private async Task<Result<Answer>> Issue(Call call, AppRow app, CallerKind kind, Guid subject, bool withRefresh, CancellationToken ct, string? keep = null)
    {
        var (access, refresh) = (Secrets.NewToken(app.Site), withRefresh ? Secrets.NewToken(app.Site) : keep);
        await using var tx = db.Begin(app.Site);
        tx.AddToken(Secrets.Hash(access), Row(AccessLife, false));
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
        TokenRow Row(Duration life, bool isRefresh) => new(kind.ToString(), subject, app.App, call.Now.ToDateTimeUtc(), (call.Now + life).ToDateTimeUtc(), isRefresh);
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

    /// <summary>Registers an app on the caller's site: its secret is shown this once. Without scopes it may do what visitors may.</summary>
    private async Task<Result<Answer>> CreateApp(Call call, CancellationToken ct)
    {
        var wanted = call.Read(SlotwrightJson.Wire.CreateAppRequest).App!;
        var secret = Secrets.NewKey();
        var app = new AppRow(call.Site, Guid.NewGuid(), Guid.NewGuid(), [.. wanted.Scopes ?? []], Secrets.Hash(secret));
        await using var tx = db.Begin(call);
        tx.AddApp(app, wanted.Name!, call.Now.ToDateTimeUtc());
        var created = new App { Id = app.App.ToString(), InstanceId = app.Instance.ToString(), Name = wanted.Name, Scopes = app.Scopes };
        return await tx.Commit(Answer.Of(new CreateAppResponse { App = created, AppSecret = secret }, SlotwrightJson.Wire.CreateAppResponse), ct);
    }

    private static string? Text(Call call, string camel, string snake) =>
        (call.Member(camel) ?? call.Member(snake)) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
}

/// <summary>The token endpoint's refusal, with OAuth's own word for it as the code (400).</summary>
internal sealed record GrantRefused(string Error, string Why) : Fault(FaultKind.Invalid, Error, Why);
