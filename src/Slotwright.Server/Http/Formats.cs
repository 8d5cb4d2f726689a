using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime.Text;

namespace Slotwright.Server.Http;

/// <summary>The contract's string formats. Those we have no sure rule for accept everything.</summary>
internal static partial class Formats
{
    public static bool Matches(string format, string text) => format switch
    {
        "GUID" => Guid.TryParseExact(text, "D", out _),
        "EMAIL" => text.Length == 0 || IsEmail(text),
        "PHONE" => text.All(c => char.IsAsciiDigit(c) || " +-().,#*/xXext".Contains(c, StringComparison.Ordinal)),
        "LOCAL_DATE_TIME" => LocalDateTimePattern.GeneralIso.Parse(text) is { Success: true, Value.Year: > 0 },
        "LOCAL_DATE" => LocalDatePattern.Iso.Parse(text) is { Success: true, Value.Year: > 0 },
        "LOCAL_TIME" => LocalTimePattern.ExtendedIso.Parse(text).Success,
        "TIMESTAMP" => OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value.Year: > 0 },
        "DECIMAL_VALUE" => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        "COUNTRY" => text.Length == 2 && text.All(char.IsAsciiLetterUpper),
        "SUBDIVISION" => text is [_, _, '-', _, ..] && text.Length <= 6 && text[..2].All(char.IsAsciiLetterUpper) && text[3..].All(char.IsAsciiLetterOrDigit),
        "CURRENCY" => text.Length == 3 && text.All(char.IsAsciiLetterUpper),
        "WEB_URL" => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https",
        "URL_SLUG" => text.All(c => c is '-' or '_' || char.IsLetterOrDigit(c)),
        "COLOR_HEX" => text is ['#', ..] && text[1..].All(char.IsAsciiHexDigit),
        "LANGUAGE" or "LANGUAGE_TAG" => Languages().IsMatch(text),
        _ => true,
    };

    /// <summary>The wire lets a double be named (`"NaN"`, `"Infinity"`, `"-Infinity"`).</summary>
    public static bool IsDouble(string text) =>
        text is "NaN" or "Infinity" or "-Infinity" || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value);

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Languages();

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1 && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
    }
}
