using System.Text.Json.Nodes;

namespace Slotwright.Generator;

/// <summary>The query specs of the generated modules: paths with their JSON path, kind, operators and whether sortable.</summary>
public static class QueryTable
{
    private static readonly string[] Always = ["id", "createdDate", "updatedDate"];
    private static readonly Dictionary<string, string> Builder = new()
    {
        ["eq"] = "$eq",
        ["ne"] = "$ne",
        ["ge"] = "$gte",
        ["gt"] = "$gt",
        ["le"] = "$lte",
        ["lt"] = "$lt",
        ["in"] = "$in",
        ["startsWith"] = "$startsWith",
        ["endsWith"] = "$endsWith",
        ["contains"] = "$contains",
        ["hasSome"] = "$hasSome",
        ["hasAll"] = "$hasAll",
        ["exists"] = "$exists",
    };

    public static SortedDictionary<string, JsonObject> All(ContractSource source)
    {
        var all = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var spec in source.Queries)
            if (source.Operations.FirstOrDefault(o => (string)o["op"]! == (string)spec["op"]!) is { } operation
                && (source.Modules.ContainsKey(ContractSource.ModuleOf(operation)) || source.ToolOperations.Contains((string)spec["op"]!)) && Entity(source, operation, spec) is { } entity)
                all[(string)spec["op"]!] = One(source, ContractSource.ModuleOf(operation), entity, spec);
        foreach (var operation in source.Operations.Where(o => o["filter"] is JsonObject && source.Modules.ContainsKey(ContractSource.ModuleOf(o))))
            all[(string)operation["op"]!] = FromDocs(source, operation);
        return all;
    }

    private static string? Entity(ContractSource source, JsonObject operation, JsonObject spec)
    {
        var module = ContractSource.ModuleOf(operation);
        if (((string?)spec["result"])?.Split(',')[0] is not { } list || source.Resolve(module, (string)operation["res"]!) is not { } response) return null;
        if ((string?)source.Types[response]["fields"]?[list]?["t"] is not { } t) return null;
        var name = ContractSource.Shape(t).Name;
        return name == "ExtendedBooking" ? "Booking" : name;
    }

    private static JsonObject One(ContractSource source, string module, string entity, JsonObject spec)
    {
        var fields = new SortedDictionary<string, Row>(StringComparer.Ordinal);
        var groups = (spec["groups"]?.AsArray() ?? []).Concat(spec["docs"]?["groups"]?.AsArray() ?? []);
        foreach (var group in groups)
            foreach (var path in group!["fields"]!.AsArray())
                Add(source, module, entity, fields, (string)path!, Operators(group["operators"]), ((string?)group["sort"] ?? "BOTH") != "NONE");
        foreach (var (path, allowed) in spec["builder"]?.AsObject() ?? [])
            Add(source, module, entity, fields, path, [.. ((string)allowed!).Split(',').Where(Builder.ContainsKey).Select(o => Builder[o])],
                ((string)allowed!).Split(',').Contains("sort"));
        foreach (var path in Always) Add(source, module, entity, fields, path, ["*"], true);
        var limits = spec["limits"]?.AsObject() ?? [];
        var row = new JsonObject
        {
            ["style"] = (string?)spec["pagingStyle"] ?? "cursor",
            ["limit"] = (int?)spec["defaultLimit"] ?? 50,
            ["max"] = Upper((string?)(limits["query.cursorPaging.limit"] ?? limits["search.cursorPaging.limit"] ?? limits["query.paging.limit"] ?? limits["paging.limit"]), 1000),
            ["maxSort"] = (int?)(limits["query.sort.maxSize"] ?? limits["search.sort.maxSize"]) ?? 50,
            ["sort"] = (string?)spec["defaultSort"] ?? "createdDate DESC",
            ["fields"] = Rows(fields),
        };
        if (!Searches(spec)) return row;
        row["searchable"] = new JsonArray([.. (spec["searchable"]?.AsArray() ?? ["name"]).Select(p => (JsonNode)(string)p!)]);
        row["aggregatable"] = new JsonArray([.. (spec["aggregatable"]?.AsArray() ?? []).Select(p => (JsonNode)(string)p!)]);
        row["maxAggregations"] = (int?)limits["search.aggregations.maxSize"] ?? 10;
        return row;
    }

    /// <summary>Search endpoints take text and aggregations beside the filter; one that names no searchable field searches names.</summary>
    private static bool Searches(JsonObject spec) => ((string)spec["op"]!).Contains(".search", StringComparison.Ordinal);

    private static JsonObject FromDocs(ContractSource source, JsonObject operation)
    {
        var module = ContractSource.ModuleOf(operation);
        var name = (string)operation["op"]!;
        var entity = name.Contains("vents", StringComparison.Ordinal) ? "Event" : name.Contains("Schedules", StringComparison.Ordinal) ? "Schedule" : "Participation";
        var fields = new SortedDictionary<string, Row>(StringComparer.Ordinal);
        foreach (var (paths, operators) in operation["filter"]!.AsObject())
            foreach (var path in paths.Split(','))
                Add(source, module, entity, fields, path, [.. ((string)operators!).Split(' ')], false);
        Add(source, module, entity, fields, "id", ["$eq", "$in"], false);
        if (entity == "Event") Add(source, module, entity, fields, "status", ["$eq", "$in"], false);
        return new()
        {
            ["style"] = "cursor",
            ["limit"] = 50,
            ["max"] = (int?)operation["maxLimit"] ?? 100,
            ["maxSort"] = 0,
            ["sort"] = entity switch { "Event" => "start ASC", "Participation" => "createdDate DESC", _ => "id ASC" },
            ["fields"] = Rows(fields),
        };
    }

    private sealed record Row(TypePath.End End, SortedSet<string> Operators, bool Sortable);

    private static void Add(ContractSource source, string module, string entity, SortedDictionary<string, Row> fields,
        string path, string[] operators, bool sortable)
    {
        if (TypePath.Resolve(source, module, entity, path) is not { } end) return;
        var row = fields.GetValueOrDefault(path) ?? new(end, new(StringComparer.Ordinal), false);
        row.Operators.UnionWith(operators);
        fields[path] = row with { Sortable = row.Sortable || sortable };
    }

    private static JsonArray Rows(SortedDictionary<string, Row> fields) => new([.. fields.Select(f => (JsonNode)new JsonObject
    {
        ["path"] = f.Key,
        ["json"] = f.Value.End.JsonPath,
        ["kind"] = Kind(f.Key, f.Value.End),
        ["ops"] = string.Join(' ', f.Value.Operators),
        ["sort"] = f.Value.Sortable,
    })]);

    private static string Kind(string path, TypePath.End end) => end switch
    {
        _ when path == "id" => "Id",
        _ when path == "revision" => "Number",
        { InList: true, IsPlain: true } => "TextArray",
        { InList: true } => "ObjectArray",
        { IsDecimal: true } => "Number",
        { Type: "int" or "double" } => "Number",
        { Type: "bool" } => "Boolean",
        { Type: "timestamp" } => "Date",
        { IsEnum: true } or { Type: "string" } => "Text",
        _ => "Object",
    };

    private static string[] Operators(JsonNode? node) => node is JsonArray list ? [.. list.Select(o => (string)o!)] : ["*"];

    private static int Upper(string? range, int otherwise) =>
        int.TryParse(range?.Split("..").ElementAtOrDefault(1), out var max) ? max : otherwise;
}
