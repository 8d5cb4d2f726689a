using Slotwright.Contract.Slotwright;
using Slotwright.Domain;

namespace Slotwright.Server.Mcp.Upstreams;

/// <summary>What a connection must say: where the site is, and exactly one way to be known there.</summary>
internal static class UpstreamRules
{
    private const string Wix = "https://www.wixapis.com";

    public static string BaseUrl(CreateMcpUpstreamRequest asked) => (asked.BaseUrl ?? Wix).TrimEnd('/');

    public static IEnumerable<FieldViolation> Violations(CreateMcpUpstreamRequest asked, IReadOnlyList<string> privateHosts)
    {
        if (asked is { ApiKey: null, App: null }) yield return new("api_key", "must be given, or app", "REQUIRED_ONE_OF_FIELD");
        if (asked is { ApiKey: not null, App: not null }) yield return new("app", "cannot be given together with api_key", "ONE_OF_ALIGNMENT");
        if (asked is { ApiKey: not null, WixSiteId: null }) yield return new("wix_site_id", "must say which site the key is used on", "REQUIRED_FIELD");
        if (asked.App is { ClientId: null }) yield return new("app.client_id", "must be given", "REQUIRED_FIELD");
        if (asked.App is { ClientSecret: null }) yield return new("app.client_secret", "must be given", "REQUIRED_FIELD");
        if (asked.ApiKey is { } key && !IsHeader(key)) yield return new("api_key", "must be one line of plain characters", "FORMAT");
        if (!Uri.TryCreate(BaseUrl(asked), UriKind.Absolute, out var url) || url is not { UserInfo: "", Query: "", Fragment: "" } || !IsSafe(url, privateHosts))
            yield return new("base_url", "must be an https address without login, query or fragment", "FORMAT");
    }

    /// <summary>In clear only where the setting says that it stays on our own network.</summary>
    private static bool IsSafe(Uri url, IReadOnlyList<string> privateHosts) =>
        url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp && privateHosts.Contains(url.Host, StringComparer.OrdinalIgnoreCase);

    private static bool IsHeader(string text) => text.All(c => c is > ' ' and < '\u007f');
}
