using Slotwright.Domain.Time;

namespace Slotwright.Domain.Availability;

/// <summary>What can keep a resource from taking a slot.</summary>
public enum Obstacle { OutsideWorkingHours, BusinessClosed, Blocked, Booked, Buffer }

/// <summary>One thing in the way of a slot.</summary>
/// <param name="Index">Which of the blocked or taken times it is; 0 where there is nothing to point at.</param>
public readonly record struct SlotObstacle(Obstacle Kind, int Index);

/// <summary>A session of somebody else's, and the time its service keeps free after it.</summary>
public readonly record struct TakenTime(Stretch Session, long Until)
{
    public Stretch Hold => new(Session.Start, Until);
}

/// <summary>A resource's time with everything that <see cref="ResourceTime"/> merges kept apart, so that it can be told why it is not free.</summary>
/// <param name="Hours">Its own working hours at the place asked.</param>
/// <param name="Business">When the business is open, where that matters; null where it does not.</param>
/// <param name="Blocked">Each event that takes it off by itself, in any order; they may overlap.</param>
/// <param name="Taken">What is booked of it, in any order.</param>
public sealed record ResourceSituation(Stretch[] Hours, Stretch[]? Business, IReadOnlyList<Stretch> Blocked, IReadOnlyList<TakenTime> Taken)
{
    /// <summary>The same as the slot finder takes it.</summary>
    public ResourceTime Time => new(Business is null ? Hours : Stretches.Intersect(Hours, Business), Stretches.Normalise([.. Blocked]), [.. Taken.Select(t => t.Hold).OrderBy(h => h.Start)]);

    /// <summary>Everything in the way of a slot; nothing exactly when <see cref="SlotFinder.IsFree"/> finds the resource free.</summary>
    public IReadOnlyList<SlotObstacle> InTheWayOf(long start, in SlotDemand demand)
    {
        var slot = new Stretch(start, start + demand.Duration);
        var kept = slot with { End = slot.End + demand.Buffer };
        var found = new List<SlotObstacle>();
        if (!IsWithin(Hours, slot)) found.Add(new(Obstacle.OutsideWorkingHours, 0));
        if (Business is not null && !IsWithin(Business, slot)) found.Add(new(Obstacle.BusinessClosed, 0));
        for (var i = 0; i < Blocked.Count; i++)
            if (Blocked[i].Overlaps(slot)) found.Add(new(Obstacle.Blocked, i));
        for (var i = 0; i < Taken.Count; i++)
            if (Taken[i].Hold.Overlaps(kept)) found.Add(new(Taken[i].Session.Overlaps(slot) ? Obstacle.Booked : Obstacle.Buffer, i));
        return found;
    }

    static bool IsWithin(Stretch[] open, Stretch slot) => Array.Exists(open, o => o.Contains(slot));
}
