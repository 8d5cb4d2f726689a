namespace Slotwright.Domain.Availability;

/// <summary>Where a moment lies on the grid of starts: on it, or between the last start before it and the first after it, free or not.</summary>
public readonly record struct NearestStarts(bool IsOnGrid, long? Before, long? After)
{
    /// <summary>The grid of the first group's working hours, as <see cref="SlotFinder.Find"/> makes it; what is known of the hours bounds what is found.</summary>
    public static NearestStarts Of(long moment, in SlotDemand demand, IReadOnlyList<ResourceTime> first)
    {
        demand.Validate();
        var (isOn, before, after) = (false, (long?)null, (long?)null);
        foreach (var resource in first)
            foreach (var open in resource.Open)
            {
                var steps = open.Length < demand.Duration ? -1 : (open.Length - demand.Duration) / demand.Step;
                if (steps < 0) continue;
                var at = Math.Clamp(Below(moment - open.Start, demand.Step), -1, steps);
                isOn |= at >= 0 && open.Start + at * demand.Step == moment;
                if (LastBefore(moment, open.Start, at, demand.Step) is { } earlier && !(earlier < before)) before = earlier;
                if (at < steps && open.Start + (at + 1) * demand.Step is var later && !(later > after)) after = later;
            }
        return new(isOn, before, after);
    }

    static long Below(long distance, long step) => distance >= 0 ? distance / step : -1;

    static long? LastBefore(long moment, long anchor, long at, long step)
    {
        if (at >= 0 && anchor + at * step == moment) at--;
        return at >= 0 ? anchor + at * step : null;
    }
}
