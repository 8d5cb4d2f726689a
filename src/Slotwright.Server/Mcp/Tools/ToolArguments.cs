using System.Text.Json.Nodes;
using Slotwright.Contract;

namespace Slotwright.Server.Mcp.Tools;

/// <summary>
/// The arguments of one tool, from its `in`: `"name!": "path{selection}|what it is"`; the mark says that it must be given, a path
/// ending in `[]` that one value makes the list. `"?path $gte local|..."` filters a list; an object is a schema of our own.
/// </summary>
internal sealed class ToolArguments(Operation? operation, ToolList? list, IReadOnlyDictionary<string, string> shapes)
{
    private const string DryRun = "Only tell what would happen; nothing is changed.", Key = "Makes a repetition of the same call harmless.", Seen = "From the dry run, if it gave one and the user said yes.";

    public IEnumerable<ToolArgument> Read(JsonObject rows, JsonObject with)
    {
        foreach (var (key, row) in rows)
        {
            var (name, required) = (key.TrimEnd('!'), key.EndsWith('!'));
            var more = with[name]?.AsObject();
            yield return row is JsonObject own ? Own(name, required, own, more) : Derived(name, required, (string)row!, more);
        }
    }

    /// <summary>What every tool of a kind takes besides.</summary>
    public IEnumerable<ToolArgument> Usual(string kind, string method, bool destroys)
    {
        if (list is not null) yield return new("limit", false, null, null, false, new() { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = list.MaxLimit }, null);
        if (list is not null) yield return new("cursor", false, null, null, false, new() { ["type"] = "string", ["description"] = "next_cursor of the page before, unchanged." }, null);
        if (list is { Filter: not null } && method == "query" && Filterable() is { Length: > 0 } paths)
            yield return new("filter", false, null, null, false, new() { ["type"] = "object", ["description"] = $"Wix query filter ($eq $in $gte ...) on: {paths}" }, null);
        if (list is { Sort: not null } && method == "query") yield return new("sort", false, null, null, false, Sort(), null);
        if (kind == "read") yield break;
        yield return new("dry_run", false, null, null, false, new() { ["type"] = "boolean", ["description"] = DryRun }, null);
        yield return new("idempotency_key", false, null, null, false, new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = 200, ["description"] = Key }, null);
        if (destroys) yield return new("confirmation_id", false, null, null, false, new() { ["type"] = "string", ["description"] = Seen }, null);
    }

    private ToolArgument Own(string name, bool required, JsonObject row, JsonObject? with)
    {
        var schema = row.DeepClone().AsObject();
        var (path, filter) = ((string?)schema["path"], (string?)schema["where"]);
        var local = schema.Remove("local");
        schema.Remove("path");
        schema.Remove("where");
        if (filter is not null) Filters(path!, filter);
        return new(name, required, path, filter, local, schema, with);
    }

    private ToolArgument Derived(string name, bool required, string text, JsonObject? with)
    {
        var (where, about) = (text.Split('|', 2)[0].Trim(), text.Split('|', 2).ElementAtOrDefault(1)?.Trim());
        var filter = where.StartsWith('?') ? where[1..].Split(' ') : null;
        if (filter is not null) Filters(filter[0], filter[1]);
        var (path, chosen) = filter is not null ? (filter[0], null) : Chosen(where);
        var rule = Rule(path.Replace("[]", "", StringComparison.Ordinal), filter is not null) ?? throw new FormatException($"{operation?.Name} has no {path}.");
        var schema = TypeSchema.Of(rule with { List = filter is null ? rule.List && !path.EndsWith("[]", StringComparison.Ordinal) : filter[1] is "$in" or "$hasSome" or "$hasAll" }, chosen, bounds: true);
        var local = filter?.Contains("local") == true;
        if (local) schema["format"] = "local-date-time";
        if (about is not null) schema["description"] = about;
        return new(name, required, path, filter?[1], local, schema, with);
    }

    /// <summary>A narrowing that the endpoint would refuse is a mistake of the row.</summary>
    private void Filters(string path, string comparison)
    {
        var spec = ContractTable.Current.Queries.GetValueOrDefault(operation!.Name);
        if (spec is not null && spec.Fields.FirstOrDefault(f => f.Path == path)?.Operators.Split(' ').Any(o => o == comparison || o == "*") != true) throw new FormatException($"{path} cannot be filtered with {comparison}.");
    }

    private (string Path, Selection? Chosen) Chosen(string text)
    {
        var brace = text.IndexOf('{', StringComparison.Ordinal);
        return brace < 0 ? (text, null) : (text[..brace], Selection.Parse(text[(brace + 1)..^1], shapes));
    }

    private FieldRule? Rule(string path, bool ofItem)
    {
        if (!ofItem) return Selection.Rule(operation!.Request, path);
        var item = Selection.Rule(operation!.Response, list!.Items)?.Object;
        return Selection.Rule(list.Inner is { } inner ? item!.Fields[inner].Object : item, path);
    }

    private string Filterable() => string.Join(", ", ContractTable.Current.Queries.GetValueOrDefault(operation!.Name)?.Fields.Where(f => f.Operators.Length > 0).Select(f => f.Path).Take(24) ?? []);

    private static JsonObject Sort() => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["fieldName"] = new JsonObject { ["type"] = "string" }, ["order"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("ASC", "DESC") } },
            ["required"] = new JsonArray("fieldName"),
            ["additionalProperties"] = false,
        },
    };
}
