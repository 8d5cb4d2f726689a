using Slotwright.Domain.Time;

namespace Slotwright.Domain.Availability;

/// <summary>
/// Finds when several services fit one right after the other: every one at its own time has a free resource in each of its groups, whoever serves the
/// ones beside it. Between them nothing is kept free; the buffer of the last is kept after the whole.
/// </summary>
public static class SequenceFinder
{
    /// <summary>The sequences that start on the first service's grid and lie inside the window from their first start to their last end.</summary>
    public static SequenceTable Find(Stretch window, long step, long buffer, IReadOnlyList<SequencePart> parts)
    {
        var length = parts.Sum(part => part.Duration);
        if (parts.Count == 0 || window.Length < length) return SequenceTable.Empty;
        SlotDemand first = new(new(window.Start, window.End - length + 1), parts[0].Duration, step, BufferOf(0, buffer, parts));
        return Follow(SlotFinder.Find(first, parts[0].Groups), buffer, parts);
    }

    /// <summary>The sequence that starts at this very moment, on the grid or not; an empty table when it does not fit.</summary>
    public static SequenceTable At(long start, long buffer, IReadOnlyList<SequencePart> parts) =>
        parts.Count == 0 ? SequenceTable.Empty : Follow(SlotFinder.Among([start], Demand(0, buffer, parts), parts[0].Groups), buffer, parts);

    /// <summary>Each next service is tried where the ones before it end, and only the starts at which it fits go on.</summary>
    static SequenceTable Follow(SlotTable first, long buffer, IReadOnlyList<SequencePart> parts)
    {
        var tables = new SlotTable[parts.Count];
        tables[0] = first;
        for (var part = 1; part < parts.Count; part++)
            tables[part] = SlotFinder.Among(Ends(tables[part - 1], parts[part - 1].Duration), Demand(part, buffer, parts), parts[part].Groups);
        return new(tables, [.. parts.Select(part => part.Duration)]);
    }

    static long[] Ends(SlotTable table, long duration)
    {
        var ends = new long[table.Count];
        for (var slot = 0; slot < ends.Length; slot++) ends[slot] = table.Starts[slot] + duration;
        return ends;
    }

    static SlotDemand Demand(int part, long buffer, IReadOnlyList<SequencePart> parts) =>
        new(default, parts[part].Duration, parts[part].Duration, BufferOf(part, buffer, parts));

    static long BufferOf(int part, long buffer, IReadOnlyList<SequencePart> parts) => part == parts.Count - 1 ? buffer : 0;
}
