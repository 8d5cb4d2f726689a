using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Slotwright.Wql;

/// <summary>Reads a search's text: {expression, mode, fields, fuzzy}.</summary>
internal sealed class SearchTextReader(IReadOnlyList<Field> searchable, ComplaintList complaints)
{
    public static readonly string[] Members = ["expression", "mode", "fields", "fuzzy"];

    private const int MaxExpression = 200;
    private const int MaxFields = 20;

    public Filter Read(JsonElement json, string path)
    {
        if (Json.IsMissing(json)) return Filter.Everything;
        if (json.ValueKind != JsonValueKind.Object) return Refuse(path, Rule.Format, "must be an object");
        var fields = Fields(Json.Property(json, "fields"), $"{path}.fields");
        var all = Choice(Json.Property(json, "mode"), $"{path}.mode");
        var fuzzy = Fuzzy(Json.Property(json, "fuzzy"), $"{path}.fuzzy");
        if (Expression(Json.Property(json, "expression"), $"{path}.expression") is not { } expression) return Filter.Everything;
        var words = Words(expression);
        return words.Count == 0 || fields.Count == 0 ? Filter.Some([]) : new Filter.Text(fields, words, all, fuzzy);
    }

    /// <summary>What is looked for; null when nothing is.</summary>
    private string? Expression(JsonElement json, string path)
    {
        if (Json.IsMissing(json)) return null;
        if (Json.Text(json) is not { } text) Refuse(path, Rule.Format, ValueReader.Expectation(FieldType.Text));
        else if (text.Length > MaxExpression) Refuse(path, Rule.MaxLength, $"must have at most {MaxExpression} characters");
        else return string.IsNullOrWhiteSpace(text) ? null : text;
        return null;
    }

    /// <summary>The fields named, or all there are; what cannot be searched is complained about.</summary>
    private List<Field> Fields(JsonElement json, string path)
    {
        if (Json.IsMissing(json) || json is { ValueKind: JsonValueKind.Array } && json.GetArrayLength() == 0) return [.. searchable];
        if (json.ValueKind != JsonValueKind.Array) Refuse(path, Rule.Format, "must be an array");
        else if (json.GetArrayLength() > MaxFields) Refuse(path, Rule.MaxSize, $"must hold at most {MaxFields} fields");
        else return [.. json.EnumerateArray().Select((item, i) => Named(item, $"{path}[{i}]")).OfType<Field>().Distinct()];
        return [];
    }

    private Field? Named(JsonElement json, string path)
    {
        var name = Json.Text(json);
        if (searchable.FirstOrDefault(field => field.Path == name) is { } field) return field;
        Refuse(path, Rule.FieldNotAllowed, $"cannot be searched; {string.Join(", ", searchable.Select(one => one.Path))} can");
        return null;
    }

    /// <summary>Whether all words must be found; some will do unless the caller says AND.</summary>
    private bool Choice(JsonElement json, string path)
    {
        if (Json.IsMissing(json)) return false;
        var mode = Json.Text(json)?.ToUpperInvariant();
        if (mode is not ("AND" or "OR")) Refuse(path, Rule.InvalidEnumValue, "must be AND or OR");
        return mode == "AND";
    }

    private bool Fuzzy(JsonElement json, string path)
    {
        if (Json.IsMissing(json)) return false;
        if (ValueReader.Boolean(json) is { } fuzzy) return fuzzy;
        Refuse(path, Rule.Format, ValueReader.Expectation(FieldType.Boolean));
        return false;
    }

    /// <summary>Runs of letters and digits with the marks upon them; whatever stands between words means nothing.</summary>
    private static List<string> Words(string expression)
    {
        var spaced = new StringBuilder();
        foreach (var rune in expression.EnumerateRunes())
            spaced.Append(Rune.IsLetterOrDigit(rune) || IsMark(rune) ? rune.ToString() : " ");
        return [.. spaced.ToString().Split(' ').Where(word => word.EnumerateRunes().Any(Rune.IsLetterOrDigit)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private Filter Refuse(string path, string rule, string description)
    {
        complaints.Add(path, rule, description);
        return Filter.Everything;
    }
}
