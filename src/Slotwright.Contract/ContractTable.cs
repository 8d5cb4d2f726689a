using System.Text.Json;

namespace Slotwright.Contract;

/// <summary>The contract as data, read once from the generated table: routes, validation and query specs all come from here.</summary>
public sealed class ContractTable
{
    public static ContractTable Current { get; } = new();

    public IReadOnlyDictionary<string, Operation> Operations { get; }
    public IReadOnlyDictionary<string, TypeRule> Types { get; }
    public IReadOnlyDictionary<string, QuerySpec> Queries { get; }

    /// <summary>Every kind of event by its type.</summary>
    public IReadOnlyDictionary<string, EventKind> Events { get; }

    private readonly Dictionary<(string Fqdn, string Slug), EventKind> told;

    /// <summary>The kind of an event as the outbox names it; null for one the contract does not know.</summary>
    public EventKind? Event(string fqdn, string slug) => told.GetValueOrDefault((fqdn, slug));

    private ContractTable()
    {
        using var stream = typeof(ContractTable).Assembly.GetManifestResourceStream("contract.json")!;
        using var json = JsonDocument.Parse(stream);
        var types = json.RootElement.GetProperty("types").EnumerateObject().ToDictionary(t => t.Name, t => new TypeRule(t.Name));
        foreach (var type in json.RootElement.GetProperty("types").EnumerateObject()) Fill(types[type.Name], type.Value, types);
        Types = types;
        Operations = json.RootElement.GetProperty("operations").EnumerateArray().Select(o => ReadOperation(o, types)).ToDictionary(o => o.Name);
        Queries = json.RootElement.GetProperty("queries").EnumerateObject().ToDictionary(q => q.Name, q => ReadQuery(q.Value));
        Events = json.RootElement.GetProperty("events").EnumerateArray().Select(ReadEvent).ToDictionary(e => e.Type);
        told = Events.Values.Where(e => e.Fqdn.Length > 0).ToDictionary(e => (e.Fqdn, e.Slug));
    }

    private static EventKind ReadEvent(JsonElement e) => new(Text(e, "t")!, Text(e, "f") ?? "", Text(e, "s")!, Text(e, "k")!, Strings(e, "a"), Strings(e, "c"), Text(e, "x"))
    {
        TellsModified = e.TryGetProperty("m", out _),
        IsDomainEvent = !e.TryGetProperty("d", out _),
    };

    private static Operation ReadOperation(JsonElement o, Dictionary<string, TypeRule> types) => new(
        o.GetProperty("n").GetString()!, o.GetProperty("v").GetString()!, Strings(o, "p"), o.TryGetProperty("fallback", out _),
        Text(o, "q") is { } request ? types.GetValueOrDefault(request) : null, Strings(o, "a"), Strings(o, "r"), Text(o, "e") ?? "")
    { Response = Text(o, "s") is { } response ? types.GetValueOrDefault(response) : null };

    private static void Fill(TypeRule rule, JsonElement type, Dictionary<string, TypeRule> types)
    {
        if (type.TryGetProperty("enum", out _)) rule.Values = Strings(type, "enum").ToHashSet();
        if (type.TryGetProperty("aliases", out var aliases)) rule.Aliases = aliases.EnumerateObject().ToDictionary(a => a.Name, a => a.Value.GetString()!);
        if (type.TryGetProperty("oneofs", out var groups)) rule.OneOfs = groups.EnumerateObject().ToDictionary(g => g.Name, g => g.Value.EnumerateArray().Select(m => m.GetString()!).ToArray());
        if (type.TryGetProperty("fields", out var fields)) rule.Fields = fields.EnumerateObject().ToDictionary(f => f.Name, f => ReadField(f.Value, rule, types));
    }

    private static FieldRule ReadField(JsonElement f, TypeRule owner, Dictionary<string, TypeRule> types)
    {
        var t = f.GetProperty("t").GetString()!;
        var list = t.EndsWith("[]", StringComparison.Ordinal);
        if (list) t = t[..^2];
        var map = t.StartsWith("map<", StringComparison.Ordinal);
        if (map) t = t[4..^1];
        return new(t, list, map, f.TryGetProperty("ro", out _), f.TryGetProperty("im", out _), Text(f, "f"), Int(f, "minLen"), Int(f, "maxLen"),
            Int(f, "minSize"), Int(f, "maxSize"), Number(f, "min"), Number(f, "max"), Text(f, "dec") is { Length: > 0 } dec ? ReadDecimal(dec) : null)
        { Object = types.GetValueOrDefault($"{owner.Name.Split('/')[0]}/{t}"), Mask = f.TryGetProperty("mask", out _) };
    }

    private static DecimalRule ReadDecimal(string text)
    {
        var parts = text.Split(',').Select(p => p.Split(':')).ToDictionary(p => p[0], p => decimal.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture));
        decimal? Get(string key) => parts.TryGetValue(key, out var value) ? value : null;
        return new(Get("gt"), Get("gte"), Get("lt"), Get("lte"), (int?)Get("maxScale"));
    }

    private static QuerySpec ReadQuery(JsonElement q) => new(Text(q, "style") == "offset", Int(q, "limit")!.Value, Int(q, "max")!.Value,
        Int(q, "maxSort")!.Value, Text(q, "sort")!, [.. q.GetProperty("fields").EnumerateArray().Select(f => new QueryField(
            Text(f, "path")!, Text(f, "json")!, Text(f, "kind")!, Text(f, "ops")!, f.GetProperty("sort").GetBoolean()))])
    {
        Searchable = Strings(q, "searchable"),
        Aggregatable = Strings(q, "aggregatable"),
        MaxAggregations = Int(q, "maxAggregations") ?? 0,
    };

    private static string? Text(JsonElement e, string key) => e.TryGetProperty(key, out var value) ? value.GetString() : null;
    private static int? Int(JsonElement e, string key) => e.TryGetProperty(key, out var value) ? value.GetInt32() : null;
    private static decimal? Number(JsonElement e, string key) => e.TryGetProperty(key, out var value) ? value.GetDecimal() : null;
    private static string[] Strings(JsonElement e, string key) =>
        e.TryGetProperty(key, out var value) ? [.. value.EnumerateArray().Select(v => v.GetString()!)] : [];
}
