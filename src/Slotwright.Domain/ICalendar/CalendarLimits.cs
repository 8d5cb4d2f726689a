namespace Slotwright.Domain.ICalendar;

/// <summary>How much of a foreign calendar is worked through before it counts as too large.</summary>
/// <param name="Components">Blocks in a file: events, zones and what they are made of.</param>
/// <param name="Occurrences">Times the calendar is busy within the window.</param>
/// <param name="Steps">Days, weeks, months and years its repeating events are followed through, all together.</param>
/// <param name="Problems">Malformed parts that are told of.</param>
public sealed record CalendarLimits(int Components = 30_000, int Occurrences = 10_000, int Steps = 300_000, int Problems = 10);

/// <summary>The work done on one file, against its limits.</summary>
internal sealed class Allowance(CalendarLimits limits)
{
    private int steps, occurrences;

    public bool IsSpent { get; private set; }

    public bool Step() => !(IsSpent |= ++steps > limits.Steps);

    public bool Occurrence() => !(IsSpent |= ++occurrences > limits.Occurrences);
}
