using Slotwright.Domain.Time;

namespace Slotwright.Domain.Availability;

/// <summary>The sequences on offer, by ascending start, and who is free for each service of each.</summary>
public sealed class SequenceTable
{
    internal static readonly SequenceTable Empty = new([SlotTable.Empty], [0]);

    readonly SlotTable[] tables;
    readonly long[] offsets;
    readonly long length;

    internal SequenceTable(SlotTable[] tables, long[] durations)
    {
        this.tables = tables;
        offsets = new long[durations.Length];
        for (var part = 1; part < offsets.Length; part++) offsets[part] = offsets[part - 1] + durations[part - 1];
        length = offsets[^1] + durations[^1];
    }

    /// <summary>What fits to the end is in the last service's table.</summary>
    public int Count => tables[^1].Count;

    /// <summary>From the first service's start to the last one's end.</summary>
    public Stretch this[int sequence] => new(Start(sequence), Start(sequence) + length);

    /// <summary>When one service of a sequence takes place.</summary>
    public Stretch Time(int sequence, int part) => tables[part][Row(sequence, part)];

    /// <summary>The free resources of a group of one service, by their place in the group; never empty.</summary>
    public FreeSet Free(int sequence, int part, int group) => tables[part].Free(Row(sequence, part), group);

    long Start(int sequence) => tables[^1].Starts[sequence] - offsets[^1];

    int Row(int sequence, int part) => tables[part].Starts.BinarySearch(Start(sequence) + offsets[part]);
}
