using System.Globalization;
using System.Text.Json;

namespace Slotwright.Wql;

/// <summary>Reads one JSON value as a field's type; null means it is not of that type.</summary>
internal static class ValueReader
{
    private const NumberStyles Numeric =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static object? Read(JsonElement json, FieldType type) => type switch
    {
        FieldType.Id => Id(json),
        FieldType.Number => Number(json),
        FieldType.Boolean => Boolean(json),
        FieldType.Date => Date(json),
        FieldType.Member => Member(json),
        FieldType.TextArray => Item(json),
        _ => Json.Text(json),
    };

    public static string Expectation(FieldType type) => type switch
    {
        FieldType.Number => "must be a number",
        FieldType.Boolean => "must be true or false",
        FieldType.Member or FieldType.TextArray => "must be a string of valid Unicode without NUL characters, a number, true or false",
        FieldType.Date => "must be an ISO 8601 date between the years 1 and 9999",
        _ => "must be a string of valid Unicode without NUL characters",
    };

    public static decimal? Number(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => json.TryGetDecimal(out var number) ? number : null,
        JsonValueKind.String => decimal.TryParse(Json.Text(json), Numeric, CultureInfo.InvariantCulture, out var number)
            ? number : null,
        _ => null,
    };

    public static bool? Boolean(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => Json.Text(json) switch { "true" => true, "false" => false, _ => null },
        _ => null,
    };

    /// <summary>The date in an ISO string, bare or wrapped as {"$date": "..."}.</summary>
    public static DateTime? Date(JsonElement json)
    {
        var bare = json.ValueKind == JsonValueKind.Object ? Json.Property(json, "$date") : json;
        return Json.Text(bare) is { } text ? IsoDate.Parse(text) : null;
    }

    /// <summary>The value as its own JSON type has it.</summary>
    private static object? Member(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => Number(json),
        JsonValueKind.True or JsonValueKind.False => Boolean(json),
        JsonValueKind.Object => Json.Text(Json.Property(json, "$date")),
        _ => Json.Text(json),
    };

    /// <summary>Columns keep the items of lists as text, numbers and flags as JSON writes them.</summary>
    private static string? Item(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => Number(json)?.ToString(CultureInfo.InvariantCulture),
        JsonValueKind.True or JsonValueKind.False => json.GetRawText(),
        _ => Json.Text(json),
    };

    /// <summary>A Guid where the text is one in its usual form; any other text stays text and equals no id.</summary>
    private static object? Id(JsonElement json)
    {
        var text = Json.Text(json);
        var isGuid = Guid.TryParseExact(text, "D", out var id) && id.ToString().Equals(text, StringComparison.OrdinalIgnoreCase);
        return isGuid ? id : text;
    }
}
