using Slotwright.Domain.Time;

namespace Slotwright.Domain.Availability;

/// <summary>The slots on offer, by ascending start, and for each of them which resources of each group are free.</summary>
public sealed class SlotTable
{
    internal static readonly SlotTable Empty = new(0, [], [], new GroupWords([]));

    readonly long duration;
    readonly long[] starts;
    readonly ulong[] free;
    readonly GroupWords words;

    SlotTable(long duration, long[] starts, ulong[] free, GroupWords words) =>
        (this.duration, this.starts, this.free, this.words) = (duration, starts, free, words);

    public int Count => starts.Length;

    public ReadOnlySpan<long> Starts => starts;

    public Stretch this[int slot] => new(starts[slot], starts[slot] + duration);

    /// <summary>The free resources of a group at a slot, by their place in the group; never empty.</summary>
    public FreeSet Free(int slot, int group) =>
        new(free.AsSpan(slot * words.Total + words.First(group), words.Count(group)));

    /// <summary>Keeps the starts at which no group is without a free resource; rows holds one word of every start after another.</summary>
    internal static SlotTable Of(long duration, ReadOnlySpan<long> starts, GroupWords words, ReadOnlySpan<ulong> rows)
    {
        using var offered = new Rented<int>(starts.Length);
        var count = 0;
        for (var i = 0; i < starts.Length; i++)
            if (IsOffered(rows, i, starts.Length, words))
                offered.Span[count++] = i;
        return Pick(duration, starts, words, rows, offered.Span[..count]);
    }

    static SlotTable Pick(long duration, ReadOnlySpan<long> starts, GroupWords words, ReadOnlySpan<ulong> rows, ReadOnlySpan<int> offered)
    {
        var (kept, free) = (new long[offered.Length], new ulong[offered.Length * words.Total]);
        for (var slot = 0; slot < offered.Length; slot++)
        {
            kept[slot] = starts[offered[slot]];
            for (var word = 0; word < words.Total; word++)
                free[slot * words.Total + word] = rows[word * starts.Length + offered[slot]];
        }
        return new(duration, kept, free, words);
    }

    static bool IsOffered(ReadOnlySpan<ulong> rows, int start, int stride, GroupWords words)
    {
        for (var group = 0; group < words.Groups; group++)
        {
            var any = 0UL;
            for (var word = words.First(group); word < words.First(group + 1); word++) any |= rows[word * stride + start];
            if (any == 0) return false;
        }
        return true;
    }
}
