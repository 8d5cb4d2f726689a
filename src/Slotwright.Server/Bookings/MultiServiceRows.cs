using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>The SQL of multi-service bookings: a row that is locked, and bookings that name it.</summary>
internal static class MultiServiceRows
{
    public static void AddMultiService(this Tx tx, Guid id) =>
        tx.Write("INSERT INTO multi_service_bookings (site_id, id, created_date) VALUES ($1, $2, $3)", id, tx.Now.ToDateTimeUtc());

    public static void DeleteMultiService(this Tx tx, Guid id) => tx.Write("DELETE FROM multi_service_bookings WHERE site_id = $1 AND id = $2", id);

    /// <summary>The members in the order of time, the whole locked first and then they, in the order of their ids; null when there is none.</summary>
    /// <param name="joining">Bookings that want to become members, locked among them.</param>
    public static async Task<(MultiServiceMembers? Members, List<StoredBooking> Joining)> LockMultiService(this Tx tx, Guid id, Guid[] joining, CancellationToken ct)
    {
        if ((await tx.List("SELECT id FROM multi_service_bookings WHERE site_id = $1 AND id = $2 FOR UPDATE", r => r.GetGuid(0), ct, id)).Count == 0) return (null, []);
        var locked = await tx.List($"{BookingRows.Select} AND (multi_service_booking_id = $2 OR id = ANY($3)) ORDER BY id FOR NO KEY UPDATE", StoredBooking.Read, ct, id, joining);
        return (new(id, [.. locked.Where(b => b.MultiService == id).OrderBy(b => b.Start)]), [.. locked.Where(b => joining.Contains(b.Id))]);
    }

    /// <summary>The members as they are now, without locks.</summary>
    public static async Task<MultiServiceMembers?> MultiService(this Tx tx, Guid id, CancellationToken ct) =>
        await tx.List($"{BookingRows.Select} AND multi_service_booking_id = $2 ORDER BY start_date", StoredBooking.Read, ct, id) is { Count: > 0 } members ? new(id, members) : null;

    /// <summary>The members of many.</summary>
    public static async Task<Dictionary<Guid, MultiServiceMembers>> MultiServices(this Db db, Guid site, Guid[] ids, CancellationToken ct) =>
        (await db.List(site, $"{BookingRows.Select} AND multi_service_booking_id = ANY($2) ORDER BY start_date", StoredBooking.Read, ct, ids))
            .GroupBy(b => b.MultiService!.Value).ToDictionary(g => g.Key, g => new MultiServiceMembers(g.Key, [.. g]));

    /// <summary>Keeps the members' services from going (see <see cref="ServicePin"/>), to be asked for before anything else is locked.</summary>
    public static void PinServicesOf(this Tx tx, Guid multiService) => tx.Write("""
        SELECT s.id FROM bookings b JOIN services s ON s.site_id = $1 AND s.id = b.booked_entity_slot_service_id::uuid WHERE b.site_id = $1 AND b.multi_service_booking_id = $2 FOR KEY SHARE OF s
        """, multiService);

    /// <summary>Gives up the time kept free after a booking: the next one of the same customer begins right then.</summary>
    public static void EndHolds(this Tx tx, StoredBooking booking) =>
        tx.Write("UPDATE holds SET ends_at = $3 WHERE site_id = $1 AND owner_id = $2 AND ends_at > $3", booking.Id, booking.Time.EndInstant.ToDateTimeUtc());
}
