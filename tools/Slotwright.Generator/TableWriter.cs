using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Slotwright.Generator;

/// <summary>Writes Generated/contract.json: every operation and kind of event, and for modules that are generated or spoken by tools the field rules and query specs.</summary>
public static class TableWriter
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] RuleKeys = ["ro", "im", "f", "minLen", "maxLen", "minSize", "maxSize", "min", "max", "dec"];

    public static string Write(ContractSource source)
    {
        var lines = new List<string> { "{\"operations\":[" };
        lines.AddRange(Joined(source.Operations.Select(o => Operation(source, o).ToJsonString(Compact))));
        lines.Add("],\"types\":{");
        lines.AddRange(Joined(source.Spaces.Keys.SelectMany(m => TypeClosure.Of(source, m)
            .Select(t => $"\"{source.Spaces[m]}/{t.Key}\":{Type(t.Value).ToJsonString(Compact)}"))));
        lines.Add("},\"queries\":{");
        lines.AddRange(Joined(QueryTable.All(source).Select(q => $"\"{q.Key}\":{q.Value.ToJsonString(Compact)}")));
        lines.Add("},\"events\":[");
        lines.AddRange(Joined(source.Events.Select(e => e.ToJsonString(Compact))));
        lines.Add("]}");
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> Joined(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Select((item, i) => i < all.Count - 1 ? item + "," : item);
    }

    private static JsonObject Operation(ContractSource source, JsonObject o)
    {
        var module = ContractSource.ModuleOf(o);
        var paths = new List<string> { (string)o["path"]! };
        if ((string?)o["customHostPath"] is { } custom) paths.Add(custom);
        foreach (var key in new[] { "aliases", "otherHostAliases" })
            paths.AddRange((o[key]?.AsArray() ?? []).Select(p => (string)p!));
        var row = new JsonObject
        {
            ["n"] = (string)o["op"]!,
            ["v"] = (string)o["verb"]!,
            ["p"] = new JsonArray([.. paths.Distinct().Select(p => (JsonNode)p)]),
        };
        if (o["postFallback"] is not null) row["fallback"] = true;
        if (source.Spaces.TryGetValue(module, out var space)) row["q"] = $"{space}/{(string?)o["req"]}";
        if (space is not null && (string?)o["res"] is { } response) row["s"] = $"{space}/{response}";
        if (Permissions(o) is { Count: > 0 } perms) row["a"] = perms;
        if (Required(source, module, o) is { Count: > 0 } required) row["r"] = required;
        if ((string?)o["entity"] is { } entity) row["e"] = entity;
        return row;
    }

    /// <summary>What a caller must hold: `perms`, or the Calendar's scopes, of which one is enough.</summary>
    private static JsonArray Permissions(JsonObject o) => (o["perms"] ?? o["scopes"]) is JsonArray list
        ? list.DeepClone().AsArray()
        : (string?)(o["scope"]) is { } scope && scope.StartsWith("SCOPE", StringComparison.Ordinal) ? [scope] : [];

    /// <summary>Required paths in the SDK's argument names, said again as request paths; what does not resolve is left out.</summary>
    private static JsonArray Required(ContractSource source, string module, JsonObject o)
    {
        if (!source.Spaces.ContainsKey(module) || (string?)o["req"] is not { } request) return [];
        var paths = (o["required"]?.AsArray() ?? []).Select(p => (string)p!)
            .Select(p => p.StartsWith("options.", StringComparison.Ordinal) ? p["options.".Length..] : p)
            .Where(p => p is not ("options" or "_id")).Select(p => p.Replace("_id", "id", StringComparison.Ordinal))
            .SelectMany(p => o.ContainsKey("args") ? [p] : WithParents(p))
            .Select(p => TypePath.Resolve(source, module, request, p)?.JsonPath).OfType<string>();
        return new([.. paths.Distinct().Order(StringComparer.Ordinal).Select(p => (JsonNode)p)]);
    }

    /// <summary>The documentation's paths (no SDK arguments known) ask for their parents too.</summary>
    private static IEnumerable<string> WithParents(string path)
    {
        for (var dot = path.IndexOf('.'); dot > 0; dot = path.IndexOf('.', dot + 1)) yield return path[..dot];
        yield return path;
    }

    private static JsonObject Type(JsonObject type)
    {
        if (type["enum"] is JsonArray values)
        {
            var row = new JsonObject { ["enum"] = values.DeepClone() };
            if (type["aliases"] is { } aliases) row["aliases"] = aliases.DeepClone();
            return row;
        }
        var fields = new JsonObject();
        foreach (var (name, rule) in type["fields"]?.AsObject() ?? []) fields[name] = Field(rule!.AsObject());
        var result = new JsonObject { ["fields"] = fields };
        if (type["oneofs"] is JsonObject groups && groups.Count > 0) result["oneofs"] = groups.DeepClone();
        return result;
    }

    private static JsonObject Field(JsonObject rule)
    {
        var row = new JsonObject { ["t"] = ((string)rule["t"]!).Replace("?", "", StringComparison.Ordinal) };
        foreach (var key in RuleKeys) if (rule[key] is { } value) row[key] = value.DeepClone();
        if ((string?)rule["w"] == "fieldMask" && ((string)row["t"]!).EndsWith("[]", StringComparison.Ordinal)) row["mask"] = 1;
        return row;
    }
}
