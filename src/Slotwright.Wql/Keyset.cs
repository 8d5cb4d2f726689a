namespace Slotwright.Wql;

/// <summary>Where a page begins: the sort values of a row, and whether the page lies after it or, backwards, before it.</summary>
public sealed record Keyset(IReadOnlyList<object?> Values, bool Backwards);
