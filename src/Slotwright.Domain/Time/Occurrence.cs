using NodaTime;

namespace Slotwright.Domain.Time;

/// <summary>One turn of a series: the wall times it was meant for, the time it really takes, and the week of its series it belongs to.</summary>
public readonly record struct Occurrence(LocalDateTime Start, LocalDateTime End, Stretch Time, int Week = 0);
