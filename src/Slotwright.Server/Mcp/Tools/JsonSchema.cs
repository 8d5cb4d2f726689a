using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Slotwright.Server.Mcp.Tools;

/// <summary>One rule of a schema that a value breaks, at a path like `slot.start` or `ids[2]`.</summary>
internal sealed record SchemaViolation(string Path, string Problem)
{
    public override string ToString() => Path.Length == 0 ? $"The arguments {Problem}" : $"{Path} {Problem}";
}

/// <summary>
/// The part of JSON Schema 2020-12 that our tools are described in, compiled once: type, enum, const, properties, required,
/// additionalProperties, items, anyOf and the bounds. A keyword it does not know stops the start rather than pass unchecked.
/// </summary>
internal sealed class JsonSchema
{
    private static readonly HashSet<string> Silent = ["description", "title", "default", "examples"];

    private readonly string? type;
    private readonly HashSet<string>? values;
    private readonly string? constant;
    private readonly Dictionary<string, JsonSchema>? properties;
    private readonly string[] required = [];
    private readonly bool closed;
    private readonly JsonSchema? others, items;
    private readonly JsonSchema[]? choices;
    private readonly int? minLength, maxLength, minItems, maxItems;
    private readonly decimal? minimum, maximum;
    private readonly Regex? pattern;
    private readonly string? format;

    public JsonSchema(JsonObject schema)
    {
        foreach (var (keyword, value) in schema)
            switch (keyword)
            {
                case "type": type = (string)value!; break;
                case "enum": values = [.. value!.AsArray().Select(Plain)]; break;
                case "const": constant = Plain(value); break;
                case "properties": properties = value!.AsObject().ToDictionary(p => p.Key, p => new JsonSchema(p.Value!.AsObject())); break;
                case "required": required = [.. value!.AsArray().Select(v => (string)v!)]; break;
                case "additionalProperties" when value is JsonObject rest: others = new(rest); break;
                case "additionalProperties": closed = !(bool)value!; break;
                case "items": items = new(value!.AsObject()); break;
                case "anyOf": choices = [.. value!.AsArray().Select(v => new JsonSchema(v!.AsObject()))]; break;
                case "minLength": minLength = (int)value!; break;
                case "maxLength": maxLength = (int)value!; break;
                case "minItems": minItems = (int)value!; break;
                case "maxItems": maxItems = (int)value!; break;
                case "minimum": minimum = Number(value!); break;
                case "maximum": maximum = Number(value!); break;
                case "pattern": pattern = new((string)value!, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100)); break;
                case "format": format = (string)value!; break;
                default: if (!Silent.Contains(keyword)) throw new NotSupportedException($"JSON Schema's {keyword} is not checked here."); break;
            }
    }

    /// <summary>Every rule a value breaks; none when it fits.</summary>
    public List<SchemaViolation> Check(JsonElement value)
    {
        var found = new List<SchemaViolation>();
        Check(value, "", found);
        return found;
    }

    private void Check(JsonElement value, string path, List<SchemaViolation> found)
    {
        if (type is not null && !IsOf(value, type)) { found.Add(new(path, $"must be {(type[0] is 'a' or 'i' or 'o' ? "an" : "a")} {type}")); return; }
        if (values is not null && !values.Contains(Canonical(value))) found.Add(new(path, $"must be one of {string.Join(", ", values)}"));
        if (constant is not null && Canonical(value) != constant) found.Add(new(path, $"must be {constant}"));
        if (choices is not null && !Array.Exists(choices, c => c.Check(value).Count == 0)) found.Add(new(path, "fits none of its forms"));
        switch (value.ValueKind)
        {
            case JsonValueKind.Object: Members(value, path, found); break;
            case JsonValueKind.Array: Items(value, path, found); break;
            case JsonValueKind.String: Text(value.GetString()!, path, found); break;
            case JsonValueKind.Number: Size(value, path, found); break;
        }
    }

    private void Members(JsonElement value, string path, List<SchemaViolation> found)
    {
        foreach (var name in required)
            if (!value.TryGetProperty(name, out _)) found.Add(new(Under(path, name), "must be given"));
        if (properties is null && others is null && !closed) return;
        foreach (var member in value.EnumerateObject())
            if (properties?.GetValueOrDefault(member.Name) is { } rule) rule.Check(member.Value, Under(path, member.Name), found);
            else if (others is not null) others.Check(member.Value, Under(path, member.Name), found);
            else if (closed) found.Add(new(Under(path, member.Name), "is not known here"));
    }

    private void Items(JsonElement value, string path, List<SchemaViolation> found)
    {
        var count = value.GetArrayLength();
        if (count < minItems) found.Add(new(path, $"must have at least {minItems} items"));
        if (count > maxItems) found.Add(new(path, $"must have at most {maxItems} items"));
        if (items is null) return;
        var i = 0;
        foreach (var item in value.EnumerateArray()) items.Check(item, $"{path}[{i++}]", found);
    }

    private void Text(string text, string path, List<SchemaViolation> found)
    {
        if (text.Length < minLength) found.Add(new(path, $"must have at least {minLength} characters"));
        if (text.Length > maxLength) found.Add(new(path, $"must have at most {maxLength} characters"));
        if (pattern?.IsMatch(text) == false) found.Add(new(path, $"must match {pattern}"));
        if (format is not null && !SchemaFormats.Matches(format, text)) found.Add(new(path, $"must be a {format}"));
    }

    private void Size(JsonElement value, string path, List<SchemaViolation> found)
    {
        if (!value.TryGetDecimal(out var number)) { found.Add(new(path, "is out of range")); return; }
        if (number < minimum) found.Add(new(path, $"must be at least {minimum}"));
        if (number > maximum) found.Add(new(path, $"must be at most {maximum}"));
    }

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var n) && n == decimal.Truncate(n),
        "number" => value.ValueKind == JsonValueKind.Number,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"There is no type {type}."),
    };

    private static string Canonical(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Plain(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value?.ToJsonString() ?? "null";

    private static decimal Number(JsonNode value) => decimal.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);

    private static string Under(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
