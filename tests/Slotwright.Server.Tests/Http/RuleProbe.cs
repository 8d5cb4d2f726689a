using System.Globalization;
using System.Text.Json.Nodes;
using Slotwright.Contract;

namespace Slotwright.Server.Tests.Http;

/// <summary>One field of one request that breaks one rule: where it is, which rule, and the value that breaks it.</summary>
internal sealed record RuleProbe(string Path, string Rule, JsonNode? Value)
{
    private const int Deepest = 9, Longest = 20_000;

    /// <summary>Every rule of every field an operation's request can hold, broken once.</summary>
    public static IEnumerable<RuleProbe> Of(Operation operation) => operation.Request is { } request ? Of(request, "", [], ro: false) : [];

    /// <summary>Every read-only field of the request, with a value no read-only rule could accept.</summary>
    public static IEnumerable<RuleProbe> ReadOnly(Operation operation) => operation.Request is { } request ? Of(request, "", [], ro: true) : [];

    private static IEnumerable<RuleProbe> Of(TypeRule type, string prefix, TypeRule[] above, bool ro)
    {
        if (above.Length >= Deepest || above.Contains(type)) yield break;
        if (!ro)
            foreach (var members in type.OneOfs.Values.Where(m => m.Length > 1 && m.All(type.Fields.ContainsKey)))
                yield return new(prefix + members[1], "ONE_OF_ALIGNMENT", members[0]);
        foreach (var (name, rule) in type.Fields)
        {
            var path = prefix + name;
            if (rule.ReadOnly && ro) yield return new(path, "READ_ONLY", WrongKind(rule));
            if (rule.ReadOnly) continue;
            if (!ro) foreach (var probe in Broken(rule, path)) yield return probe;
            if (rule is { Object: { Values: null } nested, Map: false })
                foreach (var probe in Of(nested, rule.List ? path + "[0]." : path + ".", [.. above, type], ro)) yield return probe;
        }
    }

    private static IEnumerable<RuleProbe> Broken(FieldRule rule, string path)
    {
        var item = rule.List ? path + "[0]" : rule.Map ? path + ".k" : path;
        JsonNode? In(JsonNode? value) => rule.List ? new JsonArray(value) : rule.Map ? new JsonObject { ["k"] = value } : value;
        if (rule.List && rule.MinSize > 0) yield return new(path, "MIN_SIZE", new JsonArray());
        if (rule.List && rule.MaxSize < Longest) yield return new(path, "MAX_SIZE", new JsonArray([.. Enumerable.Repeat(0, rule.MaxSize.Value + 1).Select(_ => (JsonNode)JsonValue.Create("x")!)]));
        if (rule.Object is { Values: not null }) yield return new(item, "INVALID_ENUM_VALUE", In("NOT_ONE_OF_THEM"));
        if (rule.Object is not null) yield break;
        if (rule.MinLength > 0) yield return new(item, "MIN_LENGTH", In(new string('x', rule.MinLength.Value - 1)));
        if (rule.MaxLength < Longest) yield return new(item, "MAX_LENGTH", In(new string('1', rule.MaxLength.Value + 1)));
        if (rule.Format is not null || rule.Type == "timestamp") yield return new(item, "FORMAT", In("§ not of this form"));
        if (rule.Min is { } min && rule.Type is "int" or "double") yield return new(item, "MIN", In(JsonValue.Create(rule.Min!.Value - 1)));
        if (rule.Max is { } max && rule.Type is "int" or "double") yield return new(item, "MAX", In(JsonValue.Create(rule.Max!.Value + 1)));
        if (rule.Decimal is { } bounds) foreach (var probe in Decimals(bounds, item)) yield return probe with { Value = In(probe.Value) };
        if (WrongKind(rule) is { } wrong) yield return new(item, "VALIDATION", In(wrong));
    }

    private static IEnumerable<RuleProbe> Decimals(DecimalRule rule, string path)
    {
        static JsonNode Text(decimal d) => d.ToString(CultureInfo.InvariantCulture);
        if (rule.Gt is { } gt) yield return new(path, "DECIMAL_GT", Text(gt));
        if (rule.Gte is { } gte) yield return new(path, "DECIMAL_GTE", Text(gte - 1));
        if (rule.Lt is { } lt) yield return new(path, "DECIMAL_LT", Text(lt));
        if (rule.Lte is { } lte) yield return new(path, "DECIMAL_LTE", Text(lte + 1));
        if (rule.MaxScale is { } scale) yield return new(path, "DECIMAL_MAX_SCALE", "1." + new string('1', scale + 1));
    }

    /// <summary>A value of a kind the field cannot be; null where every kind is welcome or a form says it better.</summary>
    private static JsonNode? WrongKind(FieldRule rule) => rule.Object is not null ? JsonValue.Create(7)
        : rule.Type is "string" or "int64" or "bytes" or "bool" or "int" or "double" or "timestamp" or "struct" ? new JsonArray() : null;

    /// <summary>The least request that holds the broken value where it belongs; for a one-of group both its members.</summary>
    public JsonObject Request()
    {
        var body = new JsonObject();
        var (parent, last) = Place(body);
        if (Rule == "ONE_OF_ALIGNMENT")
        {
            parent[(string)Value!] = new JsonObject();
            parent[last] = new JsonObject();
        }
        else parent[last] = Value?.DeepClone();
        return body;
    }

    private (JsonObject Parent, string Last) Place(JsonObject body)
    {
        var path = Path.EndsWith("[0]", StringComparison.Ordinal) ? Path[..^3] : Value is JsonObject map && map.ContainsKey("k") ? Path[..^2] : Path;
        var steps = path.Split('.');
        var parent = body;
        foreach (var step in steps[..^1])
        {
            var inner = new JsonObject();
            if (step.EndsWith("[0]", StringComparison.Ordinal)) parent[step[..^3]] = new JsonArray(inner);
            else parent[step] = inner;
            parent = inner;
        }
        return (parent, steps[^1]);
    }
}
