using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Slotwright.Domain.ICalendar;

/// <summary>A DURATION: whole days by the wall clock, then elapsed time.</summary>
public readonly partial record struct Length(int Days, Duration Elapsed)
{
    private const int MostDays = 4_000, MostHours = 100_000;

    /// <summary>Null when it is none, or longer than a decade.</summary>
    public static Length? Parse(string text)
    {
        if (Form.Match(text.Trim()) is not { Success: true } match || text.Trim() is "P" or "PT") return null;
        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
        var (days, hours) = (Part("w") * 7L + Part("d"), Part("h") + Part("m") / 60L + Part("s") / 3600L);
        if (days > MostDays || hours > MostHours) return null;
        var elapsed = Duration.FromHours(Part("h")) + Duration.FromMinutes(Part("m")) + Duration.FromSeconds(Part("s"));
        return match.Groups["minus"].Success ? new(-(int)days, -elapsed) : new((int)days, elapsed);
    }

    [GeneratedRegex(@"^(?:(?<minus>-)|\+)?P(?:(?<w>\d{1,7})W)?(?:(?<d>\d{1,7})D)?(?:T(?:(?<h>\d{1,7})H)?(?:(?<m>\d{1,7})M)?(?:(?<s>\d{1,7})S)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Form { get; }
}
