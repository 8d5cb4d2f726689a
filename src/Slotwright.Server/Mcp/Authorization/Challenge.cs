using Slotwright.Server.Site;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>The header by which a client learns where to get a token, and for what (RFC 6750, RFC 9728).</summary>
internal static class Challenge
{
    /// <param name="refused">Whether a token came that is not good here.</param>
    public static string NoToken(Audience resource, ServerAddress address, IEnumerable<string> scopes, bool refused) =>
        $"Bearer {(refused ? "error=\"invalid_token\", error_description=\"The token is unknown, has ended, or is for another address.\", " : "")}resource_metadata=\"{resource.Metadata(address)}\", scope=\"{Scopes.Text(scopes)}\"";

    public static string MoreScope(Audience resource, ServerAddress address, IEnumerable<string> needed) =>
        $"Bearer error=\"insufficient_scope\", scope=\"{Scopes.Text(needed)}\", resource_metadata=\"{resource.Metadata(address)}\", error_description=\"The tool needs a scope the token lacks.\"";
}
