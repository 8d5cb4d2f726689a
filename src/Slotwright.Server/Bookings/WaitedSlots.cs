using Slotwright.Domain.Waiting;

namespace Slotwright.Server.Bookings;

/// <summary>Appointments that are waited for, and the bookings that wait for them.</summary>
internal static class WaitedSlots
{
    /// <summary>What an appointment's booking waits for: a slot with nobody or with somebody in particular, as it was asked for.</summary>
    public static string NameOf(StoredBooking booking) => new WaitedSlot(booking.ServiceId, booking.Time, booking.Resource).Name;
}
