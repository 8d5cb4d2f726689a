using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;

namespace Slotwright.Server.Mcp.Resources;

/// <summary>A resource of contract/mcp.json: an address, with places in braces, that stands for what a tool answers to these arguments.</summary>
internal sealed partial record McpResource(string Uri, string Name, string Title, string About, string Tool, JsonObject Arguments, bool IsSubscribable)
{
    public bool IsTemplate => Uri.Contains('{', StringComparison.Ordinal);

    private Regex Pattern { get; } = new("^" + Place().Replace(Regex.Escape(Uri).Replace(@"\{", "{", StringComparison.Ordinal), "(?<$1>[^/]+)") + "$", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100));

    public static McpResource Read(JsonObject row) => new((string)row["uri"]!, (string)row["name"]!, (string)row["title"]!, (string)row["about"]!, (string)row["tool"]!, row["arguments"]!.AsObject(), (bool)row["subscribable"]!);

    /// <summary>The tool's arguments an address stands for; null when it is none of this resource's, or names no day or week there is.</summary>
    public JsonObject? Match(string uri)
    {
        if (uri.Length > 300 || Pattern.Match(uri) is not { Success: true } match) return null;
        var places = match.Groups.Keys.Where(k => !char.IsDigit(k[0])).ToDictionary(k => k, k => match.Groups[k].Value);
        var made = Arguments.DeepClone().AsObject();
        foreach (var (name, value) in Arguments)
            if (value?.GetValueKind() == System.Text.Json.JsonValueKind.String && (string?)value is ['{', .., '}'] place)
            {
                if (Value(place[1..^1], places) is not { } text) return null;
                made[name] = text;
            }
        return made;
    }

    /// <summary>A place's value; `+1` is the day or week after it.</summary>
    private static string? Value(string place, Dictionary<string, string> places)
    {
        var (name, next) = place.EndsWith("+1", StringComparison.Ordinal) ? (place[..^2], 1) : (place, 0);
        if (name == "date") return LocalDatePattern.Iso.Parse(places[name]) is { Success: true } day ? LocalDatePattern.Iso.Format(day.Value.PlusDays(next)) : null;
        if (name == "iso_week") return Monday(places[name]) is { } monday ? LocalDatePattern.Iso.Format(monday.PlusWeeks(next)) : null;
        return places[name];
    }

    public static string Week(LocalDate day) => $"{WeekYearRules.Iso.GetWeekYear(day):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(day):00}";

    private static LocalDate? Monday(string week)
    {
        if (week.Split("-W") is not [var y, var w] || !int.TryParse(y, out var year) || !int.TryParse(w, out var number) || year is < 1900 or > 9000) return null;
        return number >= 1 && number <= WeekYearRules.Iso.GetWeeksInWeekYear(year) ? WeekYearRules.Iso.GetLocalDate(year, number, IsoDayOfWeek.Monday) : null;
    }

    [GeneratedRegex(@"\{([a-z_]+)}")]
    private static partial Regex Place();
}
