namespace Slotwright.Wql;

/// <summary>A bound filter: every field is known, every value has its field's type.</summary>
public abstract record Filter
{
    private Filter() { }

    /// <summary>The filter that lets every row through.</summary>
    public static Filter Everything { get; } = new All([]);

    /// <summary>All parts hold; no parts means everything.</summary>
    public sealed record All(IReadOnlyList<Filter> Parts) : Filter;

    /// <summary>Some part holds; no parts means nothing.</summary>
    public sealed record Any(IReadOnlyList<Filter> Parts) : Filter;

    /// <summary>The part does not hold, which includes rows where it cannot be told for want of a value.</summary>
    public sealed record Not(Filter Part) : Filter;

    /// <summary>
    /// One comparison. The value is null, a string, Guid, decimal, bool or DateTime (UTC), or a list of these for $in, $nin,
    /// $hasSome and $hasAll. An id compared with text that is no GUID keeps the string.
    /// </summary>
    public sealed record Test(Field Field, Operators Operator, object? Value) : Filter;

    /// <summary>Some one item of an array of objects meets the condition, whose fields are members of the item.</summary>
    public sealed record MatchItems(Field Field, Filter Item) : Filter;

    /// <summary>
    /// All or some of the words begin a word in one of the fields, ignoring case and accents; with <paramref name="Fuzzy"/>
    /// a word nearly the same will do.
    /// </summary>
    public sealed record Text(IReadOnlyList<Field> Fields, IReadOnlyList<string> Words, bool EveryWord, bool Fuzzy) : Filter;

    /// <summary>All of these filters at once, without needless nesting.</summary>
    public static Filter Every(IEnumerable<Filter> filters)
    {
        var parts = filters.SelectMany(filter => filter is All all ? all.Parts : [filter]).ToList();
        return parts.Count == 1 ? parts[0] : new All(parts);
    }

    /// <summary>At least one of these filters, without needless nesting.</summary>
    public static Filter Some(IEnumerable<Filter> filters)
    {
        var parts = filters.ToList();
        return parts.Count == 1 ? parts[0] : new Any(parts);
    }
}
