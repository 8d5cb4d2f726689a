using Slotwright.Domain.Time;

namespace Slotwright.Domain.Availability;

/// <summary>Finds the starts at which every group has at least one free resource: one sweep of the candidates per resource, no search.</summary>
public static class SlotFinder
{
    /// <summary>
    /// The slots on offer. The first group's working hours make the grid of starts; then every resource of every group is tried at each of them.
    /// What is blocked and booked must be known up to Duration and Buffer past the window's end, where its last slots reach.
    /// </summary>
    public static SlotTable Find(in SlotDemand demand, IReadOnlyList<ResourceTime[]> groups)
    {
        demand.Validate();
        if (groups.Count == 0) return SlotTable.Empty;
        using var rentedRuns = new Rented<StartRun>(OpenStretches(groups[0]));
        var runs = rentedRuns.Span[..StartGrid.Runs(demand, groups[0], rentedRuns.Span)];
        using var starts = new Rented<long>(StartGrid.Count(runs, demand.Step));
        StartGrid.Fill(starts.Span, runs, demand.Step);
        return Kept(starts.Span, demand, groups);
    }

    /// <summary>Those of the given starts (ascending) at which every group has somebody free; neither grid nor window matters.</summary>
    internal static SlotTable Among(ReadOnlySpan<long> starts, in SlotDemand demand, IReadOnlyList<ResourceTime[]> groups)
    {
        demand.Validate();
        return groups.Count == 0 ? SlotTable.Empty : Kept(starts, demand, groups);
    }

    /// <summary>Whether the resource could take the slot at this very start, which need not lie on any grid or in the window.</summary>
    public static bool IsFree(long start, in SlotDemand demand, in ResourceTime resource)
    {
        demand.Validate();
        ulong free = 0;
        Mark(demand, new(ref start), resource, new(ref free), 1);
        return free != 0;
    }

    static SlotTable Kept(ReadOnlySpan<long> starts, in SlotDemand demand, IReadOnlyList<ResourceTime[]> groups)
    {
        var words = new GroupWords(groups);
        using var free = new Rented<ulong>(checked(words.Total * starts.Length));
        MarkAll(demand, starts, groups, words, free.Span);
        return SlotTable.Of(demand.Duration, starts, words, free.Span);
    }

    static void MarkAll(in SlotDemand demand, ReadOnlySpan<long> starts, IReadOnlyList<ResourceTime[]> groups, GroupWords words, Span<ulong> free)
    {
        free.Clear();
        for (var group = 0; group < groups.Count; group++)
        {
            var resources = groups[group];
            for (var i = 0; i < resources.Length; i++)
                Mark(demand, starts, resources[i], free.Slice((words.First(group) + i / 64) * starts.Length, starts.Length), 1UL << i);
        }
    }

    /// <summary>
    /// The rule of a free slot: inside one working stretch, clear of time off, and clear of bookings until its own buffer has passed.
    /// As starts ascend, what has ended before one start has ended before the next, so the three lists are walked once.
    /// </summary>
    static void Mark(in SlotDemand demand, ReadOnlySpan<long> starts, in ResourceTime resource, Span<ulong> row, ulong bit)
    {
        ReadOnlySpan<Stretch> open = resource.Open, blocked = resource.Blocked, booked = resource.Booked;
        var (duration, buffer) = (demand.Duration, demand.Buffer);
        int o = 0, t = 0, b = 0;
        for (var i = 0; i < starts.Length && i < row.Length; i++)
        {
            var start = starts[i];
            var end = start + duration;
            while (o < open.Length && open[o].End < end) o++;
            if (o == open.Length) return;
            if (start < open[o].Start) continue;
            while (t < blocked.Length && blocked[t].End <= start) t++;
            if (t < blocked.Length && blocked[t].Start < end) continue;
            while (b < booked.Length && booked[b].End <= start) b++;
            if (b < booked.Length && booked[b].Start < end + buffer) continue;
            row[i] |= bit;
        }
    }

    static int OpenStretches(ResourceTime[] resources)
    {
        var count = 0;
        foreach (var resource in resources) count += resource.Open.Length;
        return count;
    }
}
