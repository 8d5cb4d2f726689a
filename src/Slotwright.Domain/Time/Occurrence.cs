using NodaTime;

namespace Slotwright.Domain.Time;

/// <summary>One turn of a series: the wall times it was meant for, and the time it really takes.</summary>
public readonly record struct Occurrence(LocalDateTime Start, LocalDateTime End, Stretch Time);
