using System.Text.Json.Nodes;
using Slotwright.Contract;

namespace Slotwright.Server.Mcp.Tools;

/// <summary>JSON Schema (2020-12) of the contract's field rules, as far as a selection goes. What is asked for keeps its bounds; of what is answered only the kinds are told.</summary>
internal static class TypeSchema
{
    public static JsonObject Of(FieldRule rule, Selection? chosen, bool bounds)
    {
        if (rule.Map) return new() { ["type"] = "object", ["additionalProperties"] = One(rule, chosen, bounds) };
        if (!rule.List) return One(rule, chosen, bounds);
        var list = new JsonObject { ["type"] = "array", ["items"] = One(rule, chosen, bounds) };
        if (bounds && rule.MinSize is { } least) list["minItems"] = least;
        if (bounds && rule.MaxSize is { } most) list["maxItems"] = most;
        return list;
    }

    public static JsonObject Object(TypeRule type, Selection chosen, bool bounds)
    {
        var properties = new JsonObject();
        foreach (var (name, below) in chosen.Members)
            properties[name] = Of(type.Fields.GetValueOrDefault(name) ?? throw new FormatException($"The contract's {type.Name} has no {name}."), below, bounds);
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (bounds) schema["additionalProperties"] = false;
        return schema;
    }

    private static JsonObject One(FieldRule rule, Selection? chosen, bool bounds) => rule.Object switch
    {
        { Values: not null } when !bounds => new() { ["type"] = "string" },
        { Values: { } values } => new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Where(IsSaid).Select(v => (JsonNode)v)]) },
        { } type when chosen is not null => Object(type, chosen, bounds),
        { } => new() { ["type"] = "object" },
        null when chosen is not null => new() { ["type"] = "object" }, // of a module that the contract does not describe here
        null => Plain(rule, bounds),
    };

    /// <summary>The names that enums keep for "nothing was said" are no choice of anybody's.</summary>
    private static bool IsSaid(string value) => !value.StartsWith("UNKNOWN", StringComparison.Ordinal) && !value.StartsWith("UNDEFINED", StringComparison.Ordinal) && !value.EndsWith("UNSPECIFIED", StringComparison.Ordinal);

    private static JsonObject Plain(FieldRule rule, bool bounds)
    {
        var schema = rule.Type switch
        {
            "bool" => new JsonObject { ["type"] = "boolean" },
            "int" => new() { ["type"] = "integer" },
            "double" => new() { ["type"] = "number" },
            "struct" => new() { ["type"] = "object" },
            "timestamp" => new() { ["type"] = "string", ["format"] = "date-time" },
            _ => new() { ["type"] = "string" },
        };
        if (!bounds) return schema;
        if (rule.Format == "GUID") schema["format"] = "uuid";
        if (rule.Format == "EMAIL") schema["format"] = "email";
        if (rule.MinLength is { } shortest) schema["minLength"] = shortest;
        if (rule.MaxLength is { } longest && rule.Format is null) schema["maxLength"] = longest;
        if (rule.Min is { } least) schema["minimum"] = least;
        if (rule.Max is { } most) schema["maximum"] = most;
        return schema;
    }
}
