using System.Net;
using System.Text;

namespace Slotwright.Domain.Inbox;

/// <summary>Text for people to read, made of what their programs write.</summary>
public static class PlainText
{
    private static readonly string[] Unseen = ["head", "style", "script", "title", "template"];
    private static readonly string[] Lines = ["br", "p", "div", "tr", "li", "ul", "ol", "table", "blockquote", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "pre"];

    /// <summary>Where mail programs begin to repeat the mail that is answered.</summary>
    private static readonly string[] Repeats = ["<blockquote", "class=\"gmail_quote", "class=gmail_quote", "id=\"divRplyFwdMsg\"", "id=\"appendonsend\"", "class=\"moz-cite-prefix\"", "class=\"yahoo_quoted\"", "id=\"mail-editor-reference-message-container\""];

    /// <summary>The words of a page, line by line, without what it repeats of another mail.</summary>
    public static string OfHtml(string html)
    {
        var whole = Words(html);
        var cut = Repeats.Select(mark => html.IndexOf(mark, StringComparison.OrdinalIgnoreCase)).Where(at => at > 0).DefaultIfEmpty(-1).Min();
        if (cut < 0) return whole;
        var before = Words(html[..(html[cut] == '<' ? cut : Math.Max(0, html.LastIndexOf('<', cut)))]);
        return string.IsNullOrWhiteSpace(before) ? whole : before;
    }

    private static string Words(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            var words = html[at..(open < 0 ? html.Length : open)];
            foreach (var word in words.ReplaceLineEndings(" ")) if (word is not (' ' or '\t') || text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(word == '\t' ? ' ' : word);
            if (open < 0) break;
            var close = html.AsSpan(open).StartsWith("<!--") ? html.IndexOf("-->", open, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : -1 : html.IndexOf('>', open);
            if (close < 0) break;
            var name = NameOf(html.AsSpan(open + 1));
            if (Lines.Contains(name) && text.Length > 0 && (text[^1] != '\n' || name == "br")) text.Append('\n');
            at = close + 1;
            if (Unseen.Contains(name) && html[open + 1] != '/') at = html.IndexOf($"</{name}", at, StringComparison.OrdinalIgnoreCase) is >= 0 and var over ? over : html.Length;
        }
        return WebUtility.HtmlDecode(text.ToString());
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        var (begin, end) = (tag.StartsWith("/") ? 1 : 0, 1);
        while (end < tag.Length && end <= 12 && char.IsAsciiLetterOrDigit(tag[end])) end++;
        return tag[begin..end].ToString().ToLowerInvariant();
    }

    /// <summary>Lines without blanks at their ends, never two empty ones in a row, and no character that no screen shows.</summary>
    public static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var empty = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var shown = string.Concat(line.EnumerateRunes().Where(r => r.Value == '\t' || !Rune.IsControl(r))).TrimEnd();
            empty = shown.Length == 0 ? empty + 1 : 0;
            if (empty < 2) tidy.Append(shown).Append('\n');
        }
        return tidy.ToString().Trim('\n', ' ');
    }
}
