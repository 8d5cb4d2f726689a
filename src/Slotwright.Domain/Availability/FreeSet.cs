using System.Numerics;

namespace Slotwright.Domain.Availability;

/// <summary>The free resources of one group at one slot, as places in the group; foreach gives them in ascending order.</summary>
public readonly ref struct FreeSet(ReadOnlySpan<ulong> words)
{
    readonly ReadOnlySpan<ulong> words = words;

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words) count += BitOperations.PopCount(word);
            return count;
        }
    }

    public bool Contains(int index) =>
        (uint)index < (uint)words.Length * 64 && (words[index / 64] & 1UL << index) != 0;

    public Enumerator GetEnumerator() => new(words);

    /// <summary>Walks the set bits.</summary>
    public ref struct Enumerator(ReadOnlySpan<ulong> words)
    {
        readonly ReadOnlySpan<ulong> words = words;
        ulong rest;
        int next;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (rest == 0)
            {
                if (next == words.Length) return false;
                rest = words[next++];
            }
            Current = (next - 1) * 64 + BitOperations.TrailingZeroCount(rest);
            rest &= rest - 1;
            return true;
        }
    }
}
