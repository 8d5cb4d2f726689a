namespace Slotwright.Wql;

/// <summary>What a search wants counted over everything it matches. The name is the caller's, as is the path.</summary>
public abstract record Aggregation(string Name, string Path)
{
    /// <summary>How many rows have each value, the most frequent or the first ones only.</summary>
    /// <param name="Missing">The name under which rows without a value are counted; null leaves them out.</param>
    public sealed record Values(string Name, string Path, Field Field, bool ByCount, bool Descending, int Limit, string? Missing) : Aggregation(Name, Path);

    /// <summary>How many rows have a value in each bucket.</summary>
    public sealed record Ranges(string Name, string Path, Field Field, IReadOnlyList<Bucket> Buckets) : Aggregation(Name, Path);

    /// <summary>One number about all rows; of dates one date, or the milliseconds since 1970 where the contract has no room for a date.</summary>
    public sealed record Scalar(string Name, string Path, Field Field, ScalarKind Kind, bool AsDate) : Aggregation(Name, Path);

    /// <summary>How many rows fall into each year, month, ... of a time zone.</summary>
    public sealed record Histogram(string Name, string Path, Field Field, string Interval, string Zone) : Aggregation(Name, Path);

    /// <summary>Each part within each value of the part before it.</summary>
    public sealed record Nested(string Name, string Path, IReadOnlyList<Aggregation> Parts) : Aggregation(Name, Path);
}

/// <summary>From a number on and up to another, which is not in it; without one there is no end on that side.</summary>
public sealed record Bucket(double? From, double? To);

/// <summary>What can be told of all values at once.</summary>
public enum ScalarKind
{
    /// <summary>How many different ones there are.</summary>
    CountDistinct,

    /// <summary>The smallest.</summary>
    Min,

    /// <summary>The greatest.</summary>
    Max,

    /// <summary>All together.</summary>
    Sum,

    /// <summary>What each would be if all were the same.</summary>
    Average,
}
