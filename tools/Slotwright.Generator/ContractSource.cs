using System.Text.Json;
using System.Text.Json.Nodes;

namespace Slotwright.Generator;

/// <summary>The contract facts of the folder contract/, with our own extension (slotwright.json) laid over them.</summary>
public sealed class ContractSource
{
    public required IReadOnlyList<JsonObject> Operations { get; init; }
    public required IReadOnlyDictionary<string, JsonObject> Types { get; init; }
    public required IReadOnlyList<JsonObject> Queries { get; init; }
    public required IReadOnlyDictionary<string, string> Modules { get; init; }

    /// <summary>Modules of which only the operations are named in code: they are read as others are, or not yet at all. Marked by a `~` before their name.</summary>
    public required IReadOnlySet<string> WithoutRecords { get; init; }

    /// <summary>What a module's types are filed under in the table: its namespace, or the module's own name where only MCP tools speak it.</summary>
    public required IReadOnlyDictionary<string, string> Spaces { get; init; }

    /// <summary>The operations that MCP tools of contract/tools.json call.</summary>
    public required IReadOnlySet<string> ToolOperations { get; init; }

    /// <summary>Every kind of domain event, once.</summary>
    public required IReadOnlyList<JsonObject> Events { get; init; }

    /// <summary>Types that only events carry, by module.</summary>
    public required ILookup<string, string> EventBodies { get; init; }

    public static ContractSource Load(string folder)
    {
        JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, file)), null,
            new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!.AsObject();
        JsonObject docsOnly = Read("docs-only.json"), ours = Read("slotwright.json");
        var operations = Objects(Read("operations.json")["operations"]!)
            .Concat(Objects(docsOnly["calendar"]!)).Concat(Objects(docsOnly["waitlist"]!)).Concat(Objects(docsOnly["availabilityExtra"]!))
            .Concat(Objects(ours["operations"]!)).ToList();
        foreach (var (name, paths) in ours["addedPaths"]!.AsObject())
            if (operations.First(o => (string)o["op"]! == name) is var added) added["aliases"] = new JsonArray([.. (added["aliases"]?.AsArray() ?? []).Concat(paths!.AsArray()).Select(p => p!.DeepClone())]);
        foreach (var open in ours["openOperations"]!.AsArray()) operations.First(o => (string)o["op"]! == (string)open!)["perms"] = new JsonArray();
        var types = new Dictionary<string, JsonObject>();
        foreach (var part in new[] { Read("types.json"), Read("calendar-types.json"), ours })
            foreach (var (name, type) in part["types"]!.AsObject()) types[name] = type!.AsObject();
        foreach (var (name, fields) in ours["addedFields"]!.AsObject())
            foreach (var (field, rule) in fields!.AsObject()) types[name]["fields"]![field] = rule!.DeepClone();
        foreach (var (name, aliases) in ours["enumAliases"]!.AsObject()) types[name]["aliases"] = aliases!.DeepClone();
        var named = ours["generatedModules"]!.AsObject().ToDictionary(m => m.Key, m => (string)m.Value!);
        var modules = named.ToDictionary(m => m.Key, m => m.Value.TrimStart('~'));
        var called = Strings(Read("tools.json")).ToHashSet();
        var spoken = operations.Where(o => called.Contains((string)o["op"]!)).Select(ModuleOf).Where(m => !modules.ContainsKey(m)).Distinct();
        return new()
        {
            Spaces = modules.Concat(spoken.Select(m => KeyValuePair.Create(m, m))).ToDictionary(),
            ToolOperations = called,
            Operations = operations,
            Types = types,
            Events = EventTable.Of(Objects(Read("events.json")["events"]!), Objects(ours["events"]!)),
            Queries = [.. Objects(Read("wql.json")["endpoints"]!), .. Objects(ours["queries"]!)],
            EventBodies = ours["eventBodies"]!.AsObject().SelectMany(m => m.Value!.AsArray().Select(t => (m.Key, Type: (string)t!))).ToLookup(m => m.Key, m => m.Type),
            Modules = modules,
            WithoutRecords = named.Where(m => m.Value.StartsWith('~')).Select(m => m.Key).ToHashSet(),
        };
    }

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Strings(p.Value)),
        JsonArray a => a.SelectMany(Strings),
        JsonValue v when v.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static IEnumerable<JsonObject> Objects(JsonNode array) => array.AsArray().Select(o => o!.AsObject());

    /// <summary>The full name of a type as a module sees it: its own, else the shared variant that lists the module.</summary>
    public string? Resolve(string module, string name)
    {
        if (Types.ContainsKey($"{module}/{name}")) return $"{module}/{name}";
        return Types.Keys.FirstOrDefault(key => key.StartsWith("shared/", StringComparison.Ordinal)
            && key["shared/".Length..].Split('#')[0] == name
            && Types[key]["in"]?.AsArray().Any(m => (string)m! == module) == true);
    }

    /// <summary>The module that owns an operation's types: the one it names, `calendar` for all of Calendar V3, else the first two parts of its name.</summary>
    public static string ModuleOf(JsonObject operation)
    {
        if ((string?)operation["module"] is { } named) return named;
        var parts = ((string)operation["op"]!).Split('.');
        return parts[0] is "calendar" or "waitlist" or "slotwright" ? parts[0] : $"{parts[0]}.{parts[1]}";
    }

    /// <summary>A field's type text taken apart: base name, whether a list, whether a map.</summary>
    public static (string Name, bool List, bool Map) Shape(string t)
    {
        t = t.TrimEnd('?');
        var list = t.EndsWith("[]", StringComparison.Ordinal);
        if (list) t = t[..^2];
        var map = t.StartsWith("map<", StringComparison.Ordinal);
        return (map ? t[4..^1] : t, list, map);
    }
}
