namespace Slotwright.Wql;

/// <summary>How an endpoint pages by default.</summary>
public enum PagingStyle
{
    /// <summary>By limit and offset, with a total.</summary>
    Offset,

    /// <summary>By opaque cursors.</summary>
    Cursor,
}

/// <summary>What an endpoint grants: page sizes, number of sort steps, and the order when the caller names none.</summary>
public sealed record QueryLimits(
    int DefaultLimit, int MaxLimit, int MaxSort, PagingStyle Style, IReadOnlyList<Sort> DefaultSort);
