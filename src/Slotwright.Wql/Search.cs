namespace Slotwright.Wql;

/// <summary>A bound search: a query whose filter holds the search text too, and what to count over all that it matches.</summary>
public sealed record Search(Query Query, IReadOnlyList<Aggregation> Aggregations);

/// <summary>What a search endpoint grants beside what a query endpoint does.</summary>
/// <param name="Searchable">The fields text is looked for in.</param>
/// <param name="Aggregatable">The fields that can be aggregated over.</param>
/// <param name="MaxNested">How many levels a nested aggregation may have.</param>
/// <param name="TellsDates">Whether the answer has room for a smallest and a greatest date.</param>
/// <param name="IsTimeZone">Whether there is a time zone of this name, for the database too.</param>
public sealed record SearchGrant(
    IReadOnlyList<Field> Searchable, IReadOnlySet<Field> Aggregatable, int MaxAggregations, int MaxNested, bool TellsDates, Func<string, bool> IsTimeZone)
{
    /// <summary>Whether numbers can be added up; the contract's own scalars only compare them.</summary>
    public bool AddsUp { get; init; }
}
