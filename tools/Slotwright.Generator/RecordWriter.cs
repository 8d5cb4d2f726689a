using System.Text;
using System.Text.Json.Nodes;

namespace Slotwright.Generator;

/// <summary>Writes one module's wire types as C# records and its JSON context.</summary>
public static class RecordWriter
{
    public static string Write(ContractSource source, string module)
    {
        var space = source.Modules[module];
        var types = TypeClosure.Of(source, module);
        var text = new StringBuilder();
        text.Append($"// Generated from contract/ by tools/Slotwright.Generator. Do not edit.\n#nullable enable\n");
        text.Append("using System.Text.Json;\nusing System.Text.Json.Serialization;\n\n");
        text.Append($"namespace Slotwright.Contract.{space};\n");
        foreach (var (name, type) in types)
            if (type["enum"] is JsonArray values) WriteEnum(text, name, values);
            else WriteRecord(text, name, type, types);
        WriteContext(text, space, types);
        return text.ToString();
    }

    private static void WriteEnum(StringBuilder text, string name, JsonArray values)
    {
        text.Append($"\npublic static class {name}\n{{\n");
        foreach (var value in values) text.Append($"    public const string {Pascal((string)value!)} = \"{value}\";\n");
        text.Append("}\n");
    }

    private static void WriteRecord(StringBuilder text, string name, JsonObject type, SortedDictionary<string, JsonObject> types)
    {
        text.Append($"\npublic sealed record {name}\n{{\n");
        foreach (var (field, rule) in type["fields"]?.AsObject() ?? [])
        {
            var property = string.Concat(field.Split('_').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
            if (property == name) property += "Value";
            if (!property.Equals(field, StringComparison.OrdinalIgnoreCase)) text.Append($"    [JsonPropertyName(\"{field}\")]\n");
            text.Append($"    public {ClrType((string)rule!["t"]!, types)}? {property} {{ get; init; }}\n");
        }
        text.Append("}\n");
    }

    private static string ClrType(string t, SortedDictionary<string, JsonObject> types)
    {
        var (name, list, map) = ContractSource.Shape(t);
        var clr = name switch
        {
            "int" => "int",
            "bool" => "bool",
            "double" => "double",
            "string" or "timestamp" or "bytes" or "int64" => "string",
            _ when types.TryGetValue(name, out var type) => type.ContainsKey("enum") ? "string" : name,
            _ => "JsonElement",
        };
        return map ? $"IReadOnlyDictionary<string, {clr}>" : list ? $"IReadOnlyList<{clr}>" : clr;
    }

    private static void WriteContext(StringBuilder text, string space, SortedDictionary<string, JsonObject> types)
    {
        text.Append("\n[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]\n");
        foreach (var (name, type) in types)
            if (!type.ContainsKey("enum")) text.Append($"[JsonSerializable(typeof({name}))]\n");
        text.Append($"public sealed partial class {space}Json : JsonSerializerContext\n{{\n");
        text.Append($"    public static {space}Json Wire {{ get; }} = new(WireFormat.NewOptions());\n}}\n");
    }

    /// <summary>`NOT_PAID` becomes `NotPaid`; names that are Pascal already stay.</summary>
    public static string Pascal(string value) => value.Any(char.IsLower)
        ? char.ToUpperInvariant(value[0]) + value[1..]
        : string.Concat(value.Split('_').Where(w => w.Length > 0).Select(w => char.IsDigit(w[0]) ? "_" + w : w[..1] + w[1..].ToLowerInvariant()));
}
