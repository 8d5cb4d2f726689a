using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>
/// Keeps a service from being deleted, or from becoming another kind of service, until the booking made of it, or moved, is committed: whoever
/// does that waits for this transaction and then sees the booking. The same lock a foreign key takes, so bookings of one service do
/// not wait for each other, nor for changes that leave the service what it is.
/// </summary>
internal static class ServicePin
{
    private const string Sql = "SELECT id FROM services WHERE site_id = $1 AND id = $2 FOR KEY SHARE";

    /// <summary>To be asked for before the catalogue's version is looked at: what changed it earlier is then seen, and nothing can follow.</summary>
    public static void PinService(this Tx tx, Guid service)
    {
        if (tx.IsDeferred) tx.Guard($"SELECT 1 / count(*) FROM ({Sql}) pinned", service);
        else tx.Write(Sql, service); // travels with the next read, and before it
    }

    /// <summary>The same for a booking that is going to move: before the booking itself is locked, as whoever deletes the service locks that first.</summary>
    public static void PinServiceOf(this Tx tx, Guid booking) => tx.Write("""
        SELECT s.id FROM bookings b JOIN services s ON s.site_id = $1 AND s.id = coalesce(b.booked_entity_slot_service_id, b.booked_entity_schedule_service_id)::uuid WHERE b.site_id = $1 AND b.id = $2 FOR KEY SHARE OF s
        """, booking);
}
