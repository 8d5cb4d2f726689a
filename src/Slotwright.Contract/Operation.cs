namespace Slotwright.Contract;

/// <summary>One operation of the contract: its name, every path it answers on, what it takes and what its caller must hold.</summary>
/// <param name="Name">As in contract/operations.json, e.g. `bookings.services.createService`.</param>
/// <param name="Paths">The SDK's path first, then custom-host path and aliases; `{service.id}` names a place in the body.</param>
/// <param name="PostFallback">A GET that also arrives as POST on the same path when its query grows too long.</param>
/// <param name="Request">The request type, when its module is generated or spoken by tools.</param>
/// <param name="Permissions">Any one of them suffices; none means everyone.</param>
/// <param name="Required">Request paths that must be there whenever their parent is.</param>
/// <param name="EntityFqdn">The domain events' entityFqdn.</param>
public sealed record Operation(string Name, string Verb, IReadOnlyList<string> Paths, bool PostFallback, TypeRule? Request,
    IReadOnlyList<string> Permissions, IReadOnlyList<string> Required, string EntityFqdn)
{
    /// <summary>Reads change nothing: they skip idempotency and may be repeated freely.</summary>
    public bool IsRead { get; } = Verb == "GET" || (Reads.Any(verb => Name[(Name.LastIndexOf('.') + 1)..].StartsWith(verb, StringComparison.Ordinal)) && !Name.Contains("OrCreate", StringComparison.Ordinal));

    /// <summary>A bulk request is many writes, each with a transaction and an outcome of its own.</summary>
    public bool IsBulk { get; } = Name[(Name.LastIndexOf('.') + 1)..].StartsWith("bulk", StringComparison.Ordinal);

    /// <summary>The answer's type, when its module is generated or spoken by tools.</summary>
    public TypeRule? Response { get; init; }

    /// <summary>Whether a field mask is anywhere in its request.</summary>
    public bool TakesMasks { get; } = Request?.HoldsMask([]) == true;

    private static readonly string[] Reads = ["get", "list", "query", "search", "count", "validate", "calculate", "preview", "bulkCalculate", "bulkGet", "diagnose", "explain"];
}

/// <summary>A wire type's rules: its fields and its one-of groups, or the values of an enum.</summary>
public sealed class TypeRule(string name)
{
    public string Name { get; } = name;
    public IReadOnlyDictionary<string, FieldRule> Fields { get; internal set; } = new Dictionary<string, FieldRule>();
    public IReadOnlyDictionary<string, string[]> OneOfs { get; internal set; } = new Dictionary<string, string[]>();
    public IReadOnlySet<string>? Values { get; internal set; }
    public IReadOnlyDictionary<string, string> Aliases { get; internal set; } = new Dictionary<string, string>();

    /// <summary>The same type where everything can be given, for who brings along what was written elsewhere.</summary>
    public TypeRule Writable() => Writable([]);

    private TypeRule Writable(Dictionary<TypeRule, TypeRule> made)
    {
        if (made.TryGetValue(this, out var known)) return known;
        var copy = made[this] = new(Name) { OneOfs = OneOfs, Values = Values, Aliases = Aliases };
        copy.Fields = Fields.ToDictionary(f => f.Key, f => f.Value with { ReadOnly = false, Immutable = false, Object = f.Value.Object?.Writable(made) });
        return copy;
    }

    internal bool HoldsMask(HashSet<TypeRule> seen) => seen.Add(this) && Fields.Values.Any(f => f.Mask || f.Object?.HoldsMask(seen) == true);
}

/// <summary>What the contract says of one field; bounds are inclusive, lengths in UTF-16 characters.</summary>
public sealed record FieldRule(string Type, bool List, bool Map, bool ReadOnly, bool Immutable, string? Format,
    int? MinLength, int? MaxLength, int? MinSize, int? MaxSize, decimal? Min, decimal? Max, DecimalRule? Decimal)
{
    /// <summary>The rules of an object or enum field; null for plain values and free-form objects.</summary>
    public TypeRule? Object { get; internal set; }

    /// <summary>A list of field paths, which the SDK sends as one text (contract.md h2).</summary>
    public bool Mask { get; init; }
}

/// <summary>Bounds of a decimal that travels as a string.</summary>
public sealed record DecimalRule(decimal? Gt, decimal? Gte, decimal? Lt, decimal? Lte, int? MaxScale);

/// <summary>What a list endpoint lets its caller filter and sort by.</summary>
public sealed record QuerySpec(bool Offset, int DefaultLimit, int MaxLimit, int MaxSort, string DefaultSort, IReadOnlyList<QueryField> Fields)
{
    /// <summary>The paths a search endpoint's text is looked for in, unless the search names some of them.</summary>
    public IReadOnlyList<string> Searchable { get; init; } = [];

    /// <summary>The paths a search endpoint aggregates over.</summary>
    public IReadOnlyList<string> Aggregatable { get; init; } = [];

    /// <summary>How many aggregations one search may ask for.</summary>
    public int MaxAggregations { get; init; }
}

/// <summary>A filterable path: as named in filters, as found in the JSON, its kind (`Id`, `Text`, `Number`, `Boolean`, `Date`, `TextArray`, `ObjectArray`, `Object`).</summary>
public sealed record QueryField(string Path, string JsonPath, string Kind, string Operators, bool Sortable);
