using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>The SQL of bookings. Nothing else writes their table.</summary>
internal static class BookingRows
{
    public const string Fqdn = "wix.bookings.v2.booking";
    private const string Select = "SELECT id, revision, doc, policy, flow, notification, sms_reminder FROM bookings WHERE site_id = $1";

    public static readonly EntityTable Table = new("bookings", new EntityColumns(Ops.ExtendedBookings.QueryExtendedBookings) { FalseWhenAbsent = new HashSet<string> { "doubleBooked" } }, "policy", "flow", "notification", "sms_reminder");

    /// <summary>The booking under its lock; in a deferred transaction its revision stands in for the lock (see SaveBooking).</summary>
    public static Task<StoredBooking?> LockBooking(this Tx tx, Guid id, CancellationToken ct)
    {
        if (tx.IsDeferred) return tx.Single($"{Select} AND id = $2", StoredBooking.Read, ct, id);
        tx.Write(PinSession, id); // whoever cancels or moves a session locks it before its bookings
        return tx.Single($"{Select} AND id = $2 FOR NO KEY UPDATE", StoredBooking.Read, ct, id);
    }

    private const string PinSession = """
        SELECT e.id FROM bookings b JOIN events e ON e.site_id = $1
            AND e.id IN (b.booked_entity_slot_event_id, CASE WHEN length(b.booked_entity_slot_event_id) > 36 THEN left(b.booked_entity_slot_event_id, 32)::uuid::text END)
        WHERE b.site_id = $1 AND b.id = $2 AND b.booked_entity_tags = '{GROUP}' FOR SHARE OF e
        """;

    public static Task<List<StoredBooking>> Bookings(this Db db, Guid site, Guid[] ids, CancellationToken ct) =>
        db.List(site, $"{Select} AND id = ANY($2)", StoredBooking.Read, ct, ids);

    /// <summary>A service's bookings that are still to come and still alive, locked in the order of their ids.</summary>
    public static Task<List<StoredBooking>> LockFuture(this Tx tx, Guid service, CancellationToken ct) => tx.List($"""
        {Select} AND (booked_entity_slot_service_id = $2 AND start_date > $3 OR booked_entity_schedule_service_id = $2 AND coalesce(end_date, 'infinity') > $3)
            AND status NOT IN ('CANCELED', 'DECLINED') ORDER BY id FOR NO KEY UPDATE
        """, StoredBooking.Read, ct, service.ToString(), tx.Now.ToDateTimeUtc());

    public static byte[] AddBooking(this Tx tx, StoredBooking booking)
    {
        var bytes = Bytes(booking);
        Table.Insert(tx, booking.Id, bytes, Own(booking));
        tx.PublishCreated(Fqdn, booking.Id.ToString(), booking.Revision, bytes);
        return bytes;
    }

    /// <summary>Stores a booking's next version; the event is the operation's to publish.</summary>
    public static byte[] SaveBooking(this Tx tx, StoredBooking booking)
    {
        var bytes = Bytes(booking);
        Table.Update(tx, booking.Id, booking.Revision, bytes, Own(booking));
        return bytes;
    }

    public static Answer Answer(ReadOnlySpan<byte> booking) => Http.Answer.Wrap("booking", booking);

    private static byte[] Bytes(StoredBooking booking) => JsonSerializer.SerializeToUtf8Bytes(booking.Wire, BookingsJson.Wire.Booking);

    private static object?[] Own(StoredBooking b) =>
    [
        JsonSerializer.SerializeToUtf8Bytes(b.Policy, Contract.Policies.PoliciesJson.Wire.BookingPolicy), b.Flow,
        b.Notification is null ? TypedNull.Bytes : JsonSerializer.SerializeToUtf8Bytes(b.Notification, BookingsJson.Wire.ParticipantNotification),
        b.SmsReminder is { } reminder ? reminder : TypedNull.Boolean,
    ];
}
