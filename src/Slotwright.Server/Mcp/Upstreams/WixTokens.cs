using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Upstreams;

/// <summary>The app of a connected site has not been installed, or not by way of its install address.</summary>
internal sealed record NotInstalled(string Name) : Fault(FaultKind.Precondition, "UPSTREAM_NOT_INSTALLED", $"The app of {Name} is not installed on the Wix site yet; its owner must open the install_url.");

/// <summary>The Wix site does not take what the upstream was connected with.</summary>
internal sealed record CredentialsRefused(string Name, string Reason) : Fault(FaultKind.Precondition, "UPSTREAM_UNAUTHENTICATED", $"Wix refuses the credentials of {Name}: {Reason} An owner must connect the site anew.");

/// <summary>Tokens an app was given.</summary>
internal sealed record WixToken(string Access, string? Refresh, DateTimeOffset Until);

/// <summary>
/// What a connected site is spoken to with: its API key, or an access token, which is fetched when the last one has run out or was
/// refused. One caller fetches and the others wait, for an app's refresh token must not be used twice at once.
/// </summary>
internal sealed class WixTokens(Db db, SiteDirectory sites, WixHttp http, TimeProvider time)
{
    /// <summary>Wix takes codes and refresh tokens of apps at the older of its two addresses where it does not at the newer (contract.md e).</summary>
    private const string Tokens = "/oauth2/token", OlderTokens = "/oauth/access";
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60), Usual = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<Guid, Held> tokens = new();

    /// <param name="refused">A token that the site no longer takes, though its time is not over.</param>
    public async Task<Result<string>> Of(StoredUpstream upstream, string? refused, CancellationToken ct)
    {
        var secret = (await sites.Catalog(upstream.Site, ct)).Site.Secret;
        if (UpstreamCredentials.Open(secret, upstream) is not { } credentials) return new CredentialsRefused(upstream.Name, "what was kept of them cannot be read.");
        if (credentials.ApiKey is { } key) return key;
        var held = tokens.GetOrAdd(upstream.Id, _ => new());
        if (held.Good(time.GetUtcNow(), refused) is { } good) return good;
        await held.Gate.WaitAsync(ct);
        try
        {
            if (held.Good(time.GetUtcNow(), refused) is { } fetched) return fetched;
            credentials = credentials with { RefreshToken = held.Token?.Refresh ?? credentials.RefreshToken };
            var fresh = await Fetch(upstream, credentials, ct);
            if (fresh.Failed(out var fault)) return fault;
            held.Token = fresh.Value with { Refresh = fresh.Value.Refresh ?? credentials.RefreshToken };
            if (upstream.InstanceId is null && held.Token.Refresh is { } next && next != credentials.RefreshToken) await Keep(upstream, credentials with { RefreshToken = next }, secret);
            return fresh.Value.Access;
        }
        finally { held.Gate.Release(); }
    }

    /// <summary>Exchanges the code an install came back with.</summary>
    public Task<Result<WixToken>> OfCode(StoredUpstream upstream, UpstreamCredentials credentials, string code, CancellationToken ct) =>
        Ask(upstream, credentials, new() { ["grant_type"] = "authorization_code", ["code"] = code }, ct);

    public void Forget(Guid upstream) => tokens.TryRemove(upstream, out _);

    private Task<Result<WixToken>> Fetch(StoredUpstream upstream, UpstreamCredentials credentials, CancellationToken ct)
    {
        if (upstream.InstanceId is { } instance) return Ask(upstream, credentials, new() { ["grant_type"] = "client_credentials", ["instance_id"] = instance }, ct);
        if (credentials.RefreshToken is { } refresh) return Ask(upstream, credentials, new() { ["grant_type"] = "refresh_token", ["refresh_token"] = refresh }, ct);
        return Task.FromResult<Result<WixToken>>(new NotInstalled(upstream.Name));
    }

    private async Task<Result<WixToken>> Ask(StoredUpstream upstream, UpstreamCredentials credentials, JsonObject grant, CancellationToken ct)
    {
        grant["client_id"] = upstream.ClientId;
        grant["client_secret"] = credentials.ClientSecret;
        var answer = await Post(upstream, Tokens, grant, ct);
        if (answer is { Fault: null } && answer.Value.Status is >= 400 and < 500 and not 429 && (string)grant["grant_type"]! != "client_credentials") answer = await Post(upstream, OlderTokens, grant, ct);
        if (answer.Failed(out var away)) return away;
        if (answer.Value is { Status: >= 200 and < 300 } given && given.Body["access_token"] is JsonValue access && access.TryGetValue<string>(out var token))
            return new WixToken(token, given.Body["refresh_token"] is JsonValue value && value.TryGetValue<string>(out var refresh) ? refresh : null, time.GetUtcNow() + Life(given.Body["expires_in"]) - Margin);
        var refused = UpstreamRefused.Read(answer.Value.Status, answer.Value.Body, answer.Value.Limit);
        return refused.Kind is FaultKind.TooMany or FaultKind.Unavailable ? refused : new CredentialsRefused(upstream.Name, $"{refused.Reason.TrimEnd('.')}.");
    }

    private async Task<Result<WixAnswer>> Post(StoredUpstream upstream, string path, JsonObject grant, CancellationToken ct)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, upstream.BaseUrl + path) { Content = WixRequest.Json(grant) };
        return await http.Send(message, ct);
    }

    /// <summary>Seconds, which come as a number or as a text (contract.md e).</summary>
    private static TimeSpan Life(JsonNode? seconds) =>
        double.TryParse(seconds?.ToString(), CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1e9 ? TimeSpan.FromSeconds(number) : Usual;

    private async Task Keep(StoredUpstream upstream, UpstreamCredentials credentials, byte[] secret)
    {
        await using var tx = db.Begin(upstream.Site);
        if (await tx.LockUpstream(upstream.Id, CancellationToken.None) is not { } stored) return;
        tx.SaveUpstream(stored with { Credentials = credentials.Close(secret, upstream.Id), Updated = time.Now() });
        await tx.Commit(CancellationToken.None);
    }

    private sealed class Held
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);
        public WixToken? Token { get; set; }

        public string? Good(DateTimeOffset now, string? refused) => Token is { } token && token.Until > now && token.Access != refused ? token.Access : null;
    }
}
