using System.Globalization;

namespace Slotwright.Server.Notifications.Delivery;

/// <summary>An address in the form mail servers take: plain ASCII, an international domain in its ASCII form.</summary>
internal sealed record MailAddress(string Address, string? Name = null)
{
    private const int Longest = 320;
    private static readonly IdnMapping International = new();

    /// <summary>Reads `a@b.c` or `Name &lt;a@b.c&gt;`; null for what no mail can be sent to, and for anything that could say more than an address.</summary>
    public static MailAddress? Parse(string text)
    {
        text = text.Trim();
        if (text.EndsWith('>') && text.IndexOf('<', StringComparison.Ordinal) is >= 0 and var open)
            return Parse(text[(open + 1)..^1]) is { Name: null } inner ? inner with { Name = text[..open].Trim().Trim('"') is { Length: > 0 } name ? name : null } : null;
        var cut = text.LastIndexOf('@');
        if (cut < 1 || text.Length > Longest || !text[..cut].All(IsOfLocalPart)) return null;
        return Domain(text[(cut + 1)..]) is { } domain ? new($"{text[..cut]}@{domain}") : null;
    }

    private static bool IsOfLocalPart(char c) => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".Contains(c, StringComparison.Ordinal);

    private static string? Domain(string text)
    {
        try { text = International.GetAscii(text); }
        catch (ArgumentException) { return null; } // there is no way to ask before
        return text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.') && !text.StartsWith('-') ? text : null;
    }
}
