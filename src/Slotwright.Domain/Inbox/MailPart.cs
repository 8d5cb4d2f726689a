using System.Globalization;
using System.Text;

namespace Slotwright.Domain.Inbox;

/// <summary>A mail or a part of one (RFC 5322, MIME): its headers and what comes after them, byte by byte as characters of Latin-1.</summary>
public sealed class MailPart
{
    private readonly List<(string Name, string Value)> headers = [];
    private readonly string body;

    public MailPart(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            var line = text[at..(end < 0 ? text.Length : end)].TrimEnd('\r');
            at = end < 0 ? text.Length : end + 1;
            if (line.Length == 0) break;
            Take(line);
        }
        body = text[at..];
        Type = Parameters(this["Content-Type"] ?? "text/plain", out var parameters);
        TypeParameters = parameters;
    }

    /// <summary>`text/plain` and the like, in lower case.</summary>
    public string Type { get; }

    private Dictionary<string, string> TypeParameters { get; }

    /// <summary>The first header of a name.</summary>
    public string? this[string name] => headers.FirstOrDefault(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The name of the file it is; null for what is to be read in the mail itself.</summary>
    public string? File
    {
        get
        {
            var kind = Parameters(this["Content-Disposition"] ?? "inline", out var parameters);
            var name = parameters.GetValueOrDefault("filename") ?? TypeParameters.GetValueOrDefault("name");
            if (kind == "attachment" || name is not null && !Type.StartsWith("text/", StringComparison.Ordinal)) return name ?? "file";
            return Type.StartsWith("text/", StringComparison.Ordinal) || Type.StartsWith("multipart/", StringComparison.Ordinal) ? null : "file";
        }
    }

    /// <summary>The parts of a multipart one.</summary>
    public IEnumerable<MailPart> Parts()
    {
        if (!TypeParameters.TryGetValue("boundary", out var boundary) || boundary.Length == 0) yield break;
        var (mark, at, begun) = ("--" + boundary, 0, -1);
        while (at <= body.Length)
        {
            var end = body.IndexOf('\n', at) is >= 0 and var found ? found : body.Length;
            if (body.AsSpan(at, end - at).StartsWith(mark))
            {
                if (begun >= 0) yield return new(body[begun..at]);
                if (body.AsSpan(at + mark.Length, end - at - mark.Length).StartsWith("--")) yield break;
                begun = end + 1;
            }
            at = end + 1;
        }
        if (begun >= 0 && begun < body.Length) yield return new(body[begun..]); // cut off on the way
    }

    /// <summary>The words of a text part.</summary>
    public string Words()
    {
        var bytes = this["Content-Transfer-Encoding"]?.Trim().ToLowerInvariant() switch
        {
            "base64" => Base64(body),
            "quoted-printable" => QuotedPrintable(body),
            _ => Encoding.Latin1.GetBytes(body),
        };
        return CharsetOf(TypeParameters.GetValueOrDefault("charset"), bytes).GetString(bytes);
    }

    private void Take(string line)
    {
        if (line[0] is ' ' or '\t')
        {
            if (headers.Count > 0 && headers[^1].Value.Length < 20_000) headers[^1] = (headers[^1].Name, headers[^1].Value + " " + line.Trim());
        }
        else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) headers.Add((line[..colon].Trim(), line[(colon + 1)..].Trim()));
    }

    /// <summary>`text/plain; charset="utf-8"` taken apart.</summary>
    private static string Parameters(string header, out Dictionary<string, string> parameters)
    {
        parameters = new(StringComparer.OrdinalIgnoreCase);
        var (pieces, piece, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var c in header)
            if (c == '"') quoted = !quoted;
            else if (c == ';' && !quoted) { pieces.Add(piece.ToString()); piece.Clear(); }
            else piece.Append(c);
        pieces.Add(piece.ToString());
        foreach (var pair in pieces.Skip(1))
            if (pair.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals) parameters.TryAdd(pair[..equals].Trim().TrimEnd('*'), pair[..equals].Trim().EndsWith('*') ? Extended(pair[(equals + 1)..].Trim()) : pair[(equals + 1)..].Trim());
        return pieces[0].Trim().ToLowerInvariant();
    }

    /// <summary>`utf-8''caf%C3%A9.png` (RFC 2231).</summary>
    private static string Extended(string value) => value.Split('\'', 3) is [_, _, var name] ? Uri.UnescapeDataString(name) : value;

    private static byte[] Base64(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text) if (char.IsAsciiLetterOrDigit(c) || c is '+' or '/') clean.Append(c);
        if (clean.Length % 4 == 1) clean.Length--;
        return Convert.FromBase64String(clean.Append('=', (4 - clean.Length % 4) % 4).ToString());
    }

    private static byte[] QuotedPrintable(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (text[i] != '=') bytes.Add((byte)text[i]);
            else if (i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) { bytes.Add(value); i += 2; }
            else if (text.AsSpan(i + 1).TrimStart(" \t\r") is ['\n', ..] rest) i = text.Length - rest.Length; // the line goes on
        return [.. bytes];
    }

    private static Encoding CharsetOf(string? name, byte[] bytes)
    {
        name = name?.Trim().ToLowerInvariant();
        if (name is null or "us-ascii" or "ascii" or "utf-8" or "utf8" or "utf-7") return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1;
        try { return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name); }
        catch (Exception e) when (e is ArgumentException or NotSupportedException) { return Encoding.Latin1; } // there is no way to ask before
    }
}
