using System.Globalization;
using System.Text;

namespace Slotwright.Server.Notifications.Templates;

/// <summary>What came from outside, as far as it can be read: nothing in it steers the mail, the phone or the direction of what follows.</summary>
internal static class Plain
{
    /// <summary>One line, or null when nothing is left to read.</summary>
    public static string? Line(string? text)
    {
        if (text is null) return null;
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsControl(c) || char.IsWhiteSpace(c)) line.Append(line is [.., ' '] or { Length: 0 } ? "" : " ");
            else if (!Steers(c)) line.Append(c);
        return line.ToString().TrimEnd() is { Length: > 0 } readable ? readable : null;
    }

    /// <summary>The lines of a longer text; empty ones stay within it, not around it.</summary>
    public static string[] Lines(string? text) => text is null ? [] :
        [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => Line(line) ?? "").SkipWhile(line => line.Length == 0).Reverse().SkipWhile(line => line.Length == 0).Reverse()];

    /// <summary>A web address as it can be followed; null for anything that is none.</summary>
    public static string? Link(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address.AbsoluteUri : null;

    /// <summary>The beginning of a text, never half a character.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        if (length < 8) return "";
        var end = length - 3;
        while (end > 0 && (char.IsLowSurrogate(text[end]) || char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark)) end--;
        return text[..end].TrimEnd() + "...";
    }

    /// <summary>Marks that turn the direction of all that follows.</summary>
    private static bool Steers(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
