namespace Slotwright.Wql;

/// <summary>
/// A bound query. The sort always ends with the id. <paramref name="Style"/> is how this caller pages, whatever the endpoint prefers;
/// with a keyset in <paramref name="After"/> the offset is 0.
/// </summary>
public sealed record Query(
    Filter Filter, IReadOnlyList<Sort> Sort, int Limit, int Offset, Keyset? After, PagingStyle Style)
{
    /// <summary>Whether rows come from the database in reverse, being the page before a cursor.</summary>
    public bool Backwards => After is { Backwards: true };

    /// <summary>The columns to select, in this order, so that a row's sort values can go into a cursor.</summary>
    public IReadOnlyList<string> CursorColumns => [.. Sort.Select(step => step.Field.Column)];

    /// <summary>What cursors are made with; only a query read from a request has it.</summary>
    internal CursorPress? Cursors { get; init; }

    /// <summary>A cursor for the page after the row with these sort values; null if they are too long to be carried.</summary>
    public string? CursorAfter(IReadOnlyList<object?> sortValues) => Cursors?.Make(this, new Keyset(sortValues, Backwards: false));

    /// <summary>A cursor for the page before the row with these sort values; null if they are too long to be carried.</summary>
    public string? CursorBefore(IReadOnlyList<object?> sortValues) => Cursors?.Make(this, new Keyset(sortValues, Backwards: true));

    /// <summary>Makes a page of the rows that <see cref="SqlWriter.Page"/> fetched: up to one more than the limit, perhaps in reverse.</summary>
    public Page<T> PageOf<T>(IReadOnlyList<T> fetched)
    {
        var more = fetched.Count > Limit;
        var rows = fetched.Take(Limit).ToList();
        if (Backwards) rows.Reverse();
        return new Page<T>(rows, HasNext: Backwards || more, HasPrevious: Backwards ? more : After is not null || Offset > 0);
    }
}

/// <summary>The rows of one page in the caller's order, and whether there are pages beside it.</summary>
public sealed record Page<T>(IReadOnlyList<T> Rows, bool HasNext, bool HasPrevious);
