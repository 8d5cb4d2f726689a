namespace Slotwright.Domain.Availability;

/// <summary>One service of several taken one right after the other: how long it lasts (milliseconds), and the groups out of each of which it needs one resource.</summary>
public sealed record SequencePart(long Duration, IReadOnlyList<ResourceTime[]> Groups);
