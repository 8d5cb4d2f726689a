using System.Text;

namespace Slotwright.Domain.Inbox;

/// <summary>Reads mails as they come from anybody: what is broken in one is passed over, never an error.</summary>
public static class MailReader
{
    private const int Deepest = 8, MostParts = 100, MostReferences = 100;

    public static ReceivedMail Read(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        if (text.StartsWith("From ", StringComparison.Ordinal) && text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var line) text = text[(line + 1)..]; // a mailbox's own mark
        var (mail, files, left) = (new MailPart(text), new List<string>(), MostParts);
        var words = Told(mail, files, Deepest, ref left);
        return new(Address(mail["From"]), Ids(mail["Message-ID"]).FirstOrDefault(), [.. Ids(mail["In-Reply-To"]).Concat(Ids(mail["References"]).Reverse()).Distinct().Take(MostReferences)],
            IsAutomatic(mail), PlainText.Tidy(words?.Text ?? ""), files);
    }

    private sealed record Said(string Text, bool IsPlain);

    /// <summary>Of alternatives the plain one is read, of a mixture everything.</summary>
    private static Said? Told(MailPart part, List<string> files, int depth, ref int left)
    {
        if (left-- <= 0) return null;
        if (part.File is { } file) { files.Add(PlainText.Tidy(file).ReplaceLineEndings(" ")); return null; }
        if (part.Type == "text/plain") return new(part.Words(), true);
        if (part.Type == "text/html") return new(PlainText.OfHtml(part.Words()), false);
        if (!part.Type.StartsWith("multipart/", StringComparison.Ordinal) || depth == 0) return null;
        var told = new List<Said>();
        foreach (var inner in part.Parts()) if (Told(inner, files, depth - 1, ref left) is { } said && !string.IsNullOrWhiteSpace(said.Text)) told.Add(said);
        if (told.Count < 2) return told.FirstOrDefault();
        return part.Type == "multipart/alternative" ? told.Find(s => s.IsPlain) ?? told[0] : new(string.Join('\n', told.Select(s => s.Text)), told.TrueForAll(s => s.IsPlain));
    }

    private static bool IsAutomatic(MailPart mail) =>
        mail["Auto-Submitted"] is { } how && !how.StartsWith("no", StringComparison.OrdinalIgnoreCase)
        || mail["X-Autoreply"] is not null || mail["X-Autorespond"] is not null || mail["Return-Path"] is "<>" || mail.Type == "multipart/report"
        || mail["Precedence"]?.ToLowerInvariant() is "bulk" or "junk" or "list" or "auto_reply";

    /// <summary>The first address of a header: what stands in angle brackets, else the whole; names in quotes or brackets may hold anything.</summary>
    private static string? Address(string? header)
    {
        if (header is null) return null;
        var (bare, quoted, comments) = (new StringBuilder(), false, 0);
        foreach (var c in header)
            if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c == '(') comments++;
            else if (c == ')' && comments > 0) comments--;
            else if (comments == 0) bare.Append(c);
        var first = bare.ToString();
        var (open, close) = (first.IndexOf('<', StringComparison.Ordinal), first.IndexOf('>', StringComparison.Ordinal));
        var address = (open >= 0 && close > open ? first[(open + 1)..close] : first.Split(',')[0]).Trim().ToLowerInvariant();
        return address.Contains('@', StringComparison.Ordinal) && !address.Any(char.IsWhiteSpace) ? address : null;
    }

    private static IEnumerable<string> Ids(string? header)
    {
        for (var at = 0; header is not null && header.IndexOf('<', at) is >= 0 and var open && header.IndexOf('>', open) is >= 0 and var close; at = close + 1)
            if (header[(open + 1)..close].Trim() is { Length: > 0 and <= 998 } id) yield return id;
    }
}
