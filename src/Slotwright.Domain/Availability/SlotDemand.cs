using Slotwright.Domain.Time;

namespace Slotwright.Domain.Availability;

/// <summary>The slots asked for: they start inside Window, take Duration, start every Step, and keep Buffer free of bookings after them (milliseconds).</summary>
public readonly record struct SlotDemand(Stretch Window, long Duration, long Step, long Buffer)
{
    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Duration);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Step);
        ArgumentOutOfRangeException.ThrowIfNegative(Buffer);
    }
}
