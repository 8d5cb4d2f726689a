using Slotwright.Domain.Time;

namespace Slotwright.Domain.Availability;

/// <summary>Why a stretch of time holds no slot at all, what is nearest to the cause first.</summary>
public enum Diagnosis { NobodyHere, NoWorkingHours, NotInWorkingHours, Blocked, DurationTooLong, BufferTooLong, NoWindows }

/// <summary>A resource that could serve at the place asked, as far as its time allows.</summary>
/// <param name="HasHours">Whether it has working hours at all, at whatever time.</param>
public sealed record Candidate(bool HasHours, ResourceSituation Situation);

/// <summary>Finds what leaves a window without slots: a group none of whose resources gets past the same point, or groups that are never free together.</summary>
public static class Diagnoses
{
    /// <summary>The causes, none twice, in their order; asked only of a demand that has no slot.</summary>
    public static IReadOnlyList<Diagnosis> Of(SlotDemand demand, IReadOnlyList<Candidate[]> groups)
    {
        var found = groups.Select(group => OfGroup(demand, group)).OfType<Diagnosis>().Distinct().Order().ToList();
        if (found.Count > 0) return found;
        return [HasSlotsWithoutBuffers(demand, groups) ? Diagnosis.BufferTooLong : Diagnosis.NoWindows];
    }

    static Diagnosis? OfGroup(SlotDemand demand, Candidate[] group)
    {
        if (group.Length == 0) return Diagnosis.NobodyHere;
        if (!group.Any(c => c.HasHours)) return Diagnosis.NoWorkingHours;
        var open = group.Select(c => (Time: c.Situation.Time, Left: In(demand.Window, c.Situation.Time.Open))).ToList();
        if (open.TrueForAll(r => r.Left.Length == 0)) return Diagnosis.NotInWorkingHours;
        var unblocked = open.ConvertAll(r => r with { Left = Stretches.Subtract(r.Left, r.Time.Blocked) });
        if (unblocked.TrueForAll(r => In(demand.Window, r.Left).Length == 0)) return Diagnosis.Blocked;
        var free = unblocked.ConvertAll(r => In(demand.Window, Stretches.Subtract(r.Left, Stretches.Normalise(r.Time.Booked))));
        if (free.TrueForAll(left => left.Length == 0)) return Diagnosis.NoWindows;
        return free.TrueForAll(left => Array.TrueForAll(left, f => f.Length < demand.Duration)) ? Diagnosis.DurationTooLong : null;
    }

    /// <summary>The stretches in which something could begin within the window: not before it, but beyond its end.</summary>
    static Stretch[] In(Stretch window, Stretch[] stretches) =>
        [.. stretches.Where(s => s.Overlaps(window)).Select(s => s with { Start = Math.Max(s.Start, window.Start) })];

    static bool HasSlotsWithoutBuffers(SlotDemand demand, IReadOnlyList<Candidate[]> groups) => SlotFinder.Find(demand with { Buffer = 0 },
        [.. groups.Select(g => Array.ConvertAll(g, c => c.Situation.Time with { Booked = [.. c.Situation.Taken.Select(t => t.Session).OrderBy(s => s.Start)] }))]).Count > 0;
}
