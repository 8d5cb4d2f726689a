using Slotwright.Server.Identity;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>Codes and tokens of the authorization server: random, told once, kept as their hash alone, with the site in them.</summary>
internal static class OAuthSecrets
{
    public const string Access = "swo_", Refresh = "swr_", Code = "swc_";

    public static string New(string kind, Guid site) => kind + Secrets.NewToken(site)[Secrets.TokenPrefix.Length..];

    /// <summary>The site a secret names; null when it is not one of this kind.</summary>
    public static Guid? SiteOf(string kind, string secret) =>
        secret.StartsWith(kind, StringComparison.Ordinal) ? Secrets.SiteOf(Secrets.TokenPrefix + secret[kind.Length..]) : null;
}
