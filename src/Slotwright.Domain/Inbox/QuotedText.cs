using System.Text.RegularExpressions;

namespace Slotwright.Domain.Inbox;

/// <summary>An answer by mail repeats what it answers, more often than not; here it is told apart from what is new.</summary>
public static partial class QuotedText
{
    private const int LongestMark = 300;

    /// <summary>The new words: without the mail that is repeated before or after them, and without the signature. Quotes between them stay, being what they speak of; of nothing but quotes all is kept.</summary>
    public static string Cut(string text)
    {
        var lines = text.Split('\n').Select(l => l.TrimEnd()).ToList();
        if (End(lines) is > 0 and var end) lines = lines[..end];
        if (lines.Exists(IsQuote)) lines = WithoutQuoteBefore(WithoutQuoteAfter(lines));
        var cut = PlainText.Tidy(string.Join('\n', lines));
        return cut.Length > 0 ? cut : text;
    }

    /// <summary>Where the old mail, or the signature, begins by any of the marks that programs set; -1 when by none.</summary>
    private static int End(List<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Length > LongestMark ? lines[i][..LongestMark] : lines[i];
            if (line is "--" or "-- " || Divider().IsMatch(line) || Attribution().IsMatch(line)) return i;
            if (i + 1 < lines.Count && line.Length > 0 && lines[i + 1].Length < LongestMark && Attribution().IsMatch($"{line} {lines[i + 1]}")) return i;
            if (Sender().IsMatch(line) && lines.Skip(i + 1).Take(4).Any(l => l.Length < LongestMark && SentDate().IsMatch(l))) return i > 0 && Rule().IsMatch(lines[i - 1]) ? i - 1 : i;
        }
        return -1;
    }

    private static bool IsQuote(string line) => line.StartsWith('>');

    private static List<string> WithoutQuoteAfter(List<string> lines)
    {
        var end = lines.Count;
        while (end > 0 && (lines[end - 1].Length == 0 || IsQuote(lines[end - 1]))) end--;
        if (!lines[end..].Exists(IsQuote)) return lines;
        if (end > 0 && lines[end - 1].EndsWith(':')) end = Introduced(lines, end);
        return lines[..end];
    }

    /// <summary>Who wrote what when, in whatever language: a line that ends in a colon and has an address or a date in it, or in the line before.</summary>
    private static int Introduced(List<string> lines, int end) =>
        lines[end - 1].Any(c => char.IsDigit(c) || c == '@') ? end - 1 : end > 1 && lines[end - 2].Any(c => char.IsDigit(c) || c == '@') ? end - 2 : end;

    private static List<string> WithoutQuoteBefore(List<string> lines)
    {
        var first = lines.FindIndex(l => l.Length > 0);
        if (first < 0) return lines;
        var begin = IsQuote(lines[first]) ? first : Enumerable.Range(first + 1, 2).FirstOrDefault(i => i < lines.Count && lines[i - 1].EndsWith(':') && IsQuote(lines[i]), -1);
        if (begin < 0) return lines;
        var end = begin;
        while (end < lines.Count && (lines[end].Length == 0 || IsQuote(lines[end]))) end++;
        return lines[end..];
    }

    [GeneratedRegex(@"^-{3,} *[^\s-].*[^\s-] *-{3,}$", RegexOptions.NonBacktracking)]
    private static partial Regex Divider();

    [GeneratedRegex(@"^(On|Am|Le|El|Il|Op|Em|Den|Dnia|W dniu)\b.*\b(wrote|schrieb|a écrit|écrit|escribió|ha scritto|schreef|escreveu|skrev|napisał\(?a?\)?)\b[^:]{0,80}:$", RegexOptions.NonBacktracking)]
    private static partial Regex Attribution();

    [GeneratedRegex(@"^\*?(From|Von|De|Da|Van|Från|Fra|Od)\*? ?: ?.*\S", RegexOptions.NonBacktracking)]
    private static partial Regex Sender();

    [GeneratedRegex(@"^\*?(Sent|Date|Gesendet|Datum|Envoyé|Enviado( el)?|Inviato|Data|Verzonden|Skickat|Sendt|Fecha|Wysłano)\*? ?:", RegexOptions.NonBacktracking)]
    private static partial Regex SentDate();

    [GeneratedRegex("^_{10,}$", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();
}
