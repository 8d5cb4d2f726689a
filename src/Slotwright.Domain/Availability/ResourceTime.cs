using Slotwright.Domain.Time;

namespace Slotwright.Domain.Availability;

/// <summary>
/// What is known of one member of staff, room or device at the location asked. Open: working hours, sorted, disjoint, touching ones
/// merged. Blocked: time off, sorted, disjoint. Booked: the holds of bookings, each with its own buffer at its end, sorted by
/// start; they may overlap where the owner booked twice.
/// </summary>
public readonly record struct ResourceTime(Stretch[] Open, Stretch[] Blocked, Stretch[] Booked);
