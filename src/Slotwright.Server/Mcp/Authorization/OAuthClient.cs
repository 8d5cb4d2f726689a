using System.Globalization;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>A program that asks for access, as it describes itself; public, for it keeps no secret (PKCE stands for one).</summary>
/// <param name="Id">The id it was registered under, or the https address its description was read from.</param>
internal sealed record OAuthClient(string Id, string Name, IReadOnlyList<string> RedirectUris)
{
    private const int LongestName = 80;

    /// <summary>The host that answers for the client; null when nobody does, since it registered itself.</summary>
    public string? Host => Guid.TryParse(Id, out _) ? null : new Uri(Id).Host;

    public bool MaySendTo(string redirect) => RedirectUris.Any(r => Identity.RedirectUris.Fit(r, redirect));

    /// <summary>A name fit to be shown: in one line, without signs that cannot be seen or turn the text around.</summary>
    public static string Shown(string name)
    {
        var seen = new string([.. name.Where(c => char.IsAscii(c) ? c >= ' ' && c != '\x7f' : !char.IsControl(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))]).Trim();
        return Http.Wire.Cut(seen, LongestName);
    }
}
