namespace Slotwright.Domain.Time;

/// <summary>Set arithmetic on sorted, disjoint stretches whose touching neighbours are merged; the answers are of the same kind.</summary>
public static class Stretches
{
    /// <summary>Puts stretches in any order into the sorted, merged form the rest relies on; empty ones vanish.</summary>
    public static Stretch[] Normalise(params ReadOnlySpan<Stretch> stretches)
    {
        var sorted = stretches.ToArray();
        if (!IsSorted(sorted)) Array.Sort(sorted, static (a, b) => a.Start.CompareTo(b.Start));
        var count = 0;
        foreach (var next in sorted)
        {
            if (next.IsEmpty) continue;
            if (count > 0 && next.Start <= sorted[count - 1].End)
                sorted[count - 1] = sorted[count - 1] with { End = Math.Max(sorted[count - 1].End, next.End) };
            else
                sorted[count++] = next;
        }
        return Cut(sorted, count);
    }

    /// <summary>What is left of <paramref name="whole"/> once every hole is taken out.</summary>
    public static Stretch[] Subtract(ReadOnlySpan<Stretch> whole, ReadOnlySpan<Stretch> holes)
    {
        var left = new Stretch[whole.Length + holes.Length];
        int count = 0, hole = 0;
        foreach (var piece in whole)
        {
            var start = piece.Start;
            while (hole < holes.Length && holes[hole].End <= start) hole++;
            for (var i = hole; i < holes.Length && holes[i].Start < piece.End; hole = i++)
            {
                if (start < holes[i].Start) left[count++] = new(start, holes[i].Start);
                start = holes[i].End;
            }
            if (start < piece.End) left[count++] = new(start, piece.End);
        }
        return Cut(left, count);
    }

    /// <summary>The time that lies in both.</summary>
    public static Stretch[] Intersect(ReadOnlySpan<Stretch> left, ReadOnlySpan<Stretch> right)
    {
        var both = new Stretch[left.Length + right.Length];
        int count = 0, l = 0, r = 0;
        while (l < left.Length && r < right.Length)
        {
            var overlap = new Stretch(Math.Max(left[l].Start, right[r].Start), Math.Min(left[l].End, right[r].End));
            if (!overlap.IsEmpty) both[count++] = overlap;
            if (left[l].End < right[r].End) l++;
            else r++;
        }
        return Cut(both, count);
    }

    static bool IsSorted(ReadOnlySpan<Stretch> stretches)
    {
        for (var i = 1; i < stretches.Length; i++)
            if (stretches[i].Start < stretches[i - 1].Start)
                return false;
        return true;
    }

    static Stretch[] Cut(Stretch[] stretches, int count) =>
        count == stretches.Length ? stretches : stretches.AsSpan(0, count).ToArray();
}
