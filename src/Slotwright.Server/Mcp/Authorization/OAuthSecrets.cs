namespace Slotwright.Server.Mcp.Authorization;

/// <summary>Codes and tokens of the authorization server: random, told once, kept as their hash alone, with the site in them.</summary>
internal static class OAuthSecrets
{
    public const string Access = "swo_", Refresh = "swr_", Code = "swc_";
}
