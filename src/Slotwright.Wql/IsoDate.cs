using System.Globalization;
using System.Text.RegularExpressions;

namespace Slotwright.Wql;

/// <summary>Reads ISO 8601 dates as PostgreSQL keeps them: in UTC, to the microsecond. Without an offset they mean UTC.</summary>
internal static partial class IsoDate
{
    private const string Canonical = "yyyy-MM-dd'T'HH:mm:ss.ffffffzzz";
    private const int Longest = 64;

    public static DateTime? Parse(string text)
    {
        if (text.Length > Longest || Shape().Match(text) is not { Success: true } match) return null;
        var fraction = Part(match, "fraction", "").PadRight(6, '0')[..6];
        var canonical = $"{match.Groups["date"]}T{Part(match, "time", "00:00")}:{Part(match, "second", "00")}.{fraction}{Offset(match)}";
        return DateTimeOffset.TryParseExact(canonical, Canonical, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.UtcDateTime : null;
    }

    private static string Offset(Match match) => Part(match, "offset", "Z") switch
    {
        "Z" or "z" => "+00:00",
        { Length: 3 } hours => $"{hours}:00",
        { Length: 5 } plain => $"{plain[..3]}:{plain[3..]}",
        var offset => offset,
    };

    private static string Part(Match match, string group, string missing) =>
        match.Groups[group] is { Success: true, Value: var value } ? value : missing;

    [GeneratedRegex("""
        \A(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})
        ([Tt\x20](?<time>[0-9]{2}:[0-9]{2})(:(?<second>[0-9]{2})([.,](?<fraction>[0-9]+))?)?
        (?<offset>[Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?)?\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
