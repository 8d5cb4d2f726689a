using System.Runtime.InteropServices;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Availability;

/// <summary>
/// The starts worth trying: in every working stretch of a resource, every Step from that stretch's own beginning (so that others' bookings
/// never move the grid), as long as the slot fits the stretch and starts in the window.
/// </summary>
internal static class StartGrid
{
    /// <summary>Writes the runs of starts that the resources' hours give, no start twice, and returns how many runs there are.</summary>
    internal static int Runs(in SlotDemand demand, ReadOnlySpan<ResourceTime> resources, Span<StartRun> runs)
    {
        var count = 0;
        var patterns = 0;
        for (var i = 0; i < resources.Length; i++)
        {
            if (i > 0 && SameHours(resources[i].Open, resources[i - 1].Open)) continue;
            count = AddRuns(demand, resources[i].Open, runs, count);
            patterns++;
        }
        return patterns > 1 ? Merge(runs[..count], demand.Step) : count;
    }

    /// <summary>How many starts the runs hold.</summary>
    internal static int Count(ReadOnlySpan<StartRun> runs, long step)
    {
        var count = 0L;
        foreach (var run in runs) count += (run.Last - run.First) / step + 1;
        return checked((int)count);
    }

    /// <summary>Writes the runs' starts in ascending order.</summary>
    internal static void Fill(Span<long> starts, ReadOnlySpan<StartRun> runs, long step)
    {
        var count = 0;
        var ascending = true;
        foreach (var run in runs)
        {
            ascending &= count == 0 || starts[count - 1] < run.First;
            for (var start = run.First; start <= run.Last; start += step) starts[count++] = start;
        }
        if (!ascending) starts.Sort();
    }

    static int AddRuns(in SlotDemand demand, Stretch[] open, Span<StartRun> runs, int count)
    {
        foreach (var stretch in open)
        {
            var first = FirstFrom(demand.Window.Start, stretch.Start, demand.Step);
            var last = Math.Min(stretch.End - demand.Duration, demand.Window.End - 1);
            if (first <= last) runs[count++] = new(Phase(first, demand.Step), first, last);
        }
        return count;
    }

    static long FirstFrom(long from, long anchor, long step) =>
        anchor >= from ? anchor : anchor + (from - anchor + step - 1) / step * step;

    static long Phase(long start, long step) => (start % step + step) % step;

    // Runs of one phase lie on one grid, so they merge; runs of different phases have no start in common.
    static int Merge(Span<StartRun> runs, long step)
    {
        runs.Sort();
        var count = 0;
        foreach (var next in runs)
        {
            if (count > 0 && runs[count - 1].Reaches(next, step))
                runs[count - 1] = runs[count - 1] with { Last = Math.Max(runs[count - 1].Last, next.Last) };
            else
                runs[count++] = next;
        }
        return count;
    }

    static bool SameHours(Stretch[] one, Stretch[] other) =>
        ReferenceEquals(one, other)
        || MemoryMarshal.Cast<Stretch, long>(one).SequenceEqual(MemoryMarshal.Cast<Stretch, long>(other));
}
