using System.Text.Json;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>When a booking was canceled, and whether its customer was let off the fee.</summary>
internal sealed record Cancellation(Guid Booking, Instant At, bool FeeWaived);

/// <summary>The SQL of bookings. Nothing else writes their table.</summary>
internal static class BookingRows
{
    public const string Fqdn = "wix.bookings.v2.booking";
    public const string Select = "SELECT id, revision, doc, policy, flow, notification, sms_reminder FROM bookings WHERE site_id = $1";

    public static readonly EntityTable Table = new("bookings", new EntityColumns(Ops.ExtendedBookings.QueryExtendedBookings) { FalseWhenAbsent = new HashSet<string> { "doubleBooked" } }, "policy", "flow", "notification", "sms_reminder", "multi_service_booking_id", "recurring_group");

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

    /// <summary>The bookings that were made together, by their start.</summary>
    public static Task<List<StoredBooking>> BookingsOfGroup(this Db db, Guid site, Guid group, CancellationToken ct) =>
        db.List(site, $"{Select} AND recurring_group = $2 ORDER BY start_date", StoredBooking.Read, ct, group);

    /// <summary>A service's bookings that are still to come and still alive, locked in the order of their ids.</summary>
    public static Task<List<StoredBooking>> LockFuture(this Tx tx, Guid service, CancellationToken ct) => tx.List($"""
        {Select} AND (booked_entity_slot_service_id = $2 AND start_date > $3 OR booked_entity_schedule_service_id = $2 AND coalesce(end_date, 'infinity') > $3)
            AND status NOT IN ('CANCELED', 'DECLINED') ORDER BY id FOR NO KEY UPDATE
        """, StoredBooking.Read, ct, service.ToString(), tx.Now.ToDateTimeUtc());

    /// <summary>The live bookings of any events, appointments among them, locked in the order of their ids.</summary>
    public static Task<List<StoredBooking>> LockBookingsOn(this Tx tx, IReadOnlyCollection<string> events, CancellationToken ct) => tx.List($"""
        {Select} AND booked_entity_slot_event_id = ANY($2) AND status NOT IN ('CANCELED', 'DECLINED') ORDER BY id FOR NO KEY UPDATE
        """, StoredBooking.Read, ct, (object)events.ToArray());

    /// <summary>The events of a service still to come that have live bookings.</summary>
    public static Task<List<string>> BookedSessions(this Tx tx, Guid service, CancellationToken ct) => tx.List("""
        SELECT DISTINCT booked_entity_slot_event_id FROM bookings WHERE site_id = $1 AND booked_entity_slot_service_id = $2 AND start_date > $3
            AND booked_entity_tags = ARRAY['GROUP'] AND status NOT IN ('CANCELED', 'DECLINED')
        """, r => r.GetString(0), ct, service.ToString(), tx.Now.ToDateTimeUtc());

    /// <summary>The live bookings of a course, locked in the order of their ids.</summary>
    public static Task<List<StoredBooking>> LockEnrolments(this Tx tx, string schedule, CancellationToken ct) => tx.List($"""
        {Select} AND booked_entity_schedule_schedule_id = $2 AND status NOT IN ('CANCELED', 'DECLINED') ORDER BY id FOR NO KEY UPDATE
        """, StoredBooking.Read, ct, schedule);

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
        if (booking.State.IsOver) tx.Write(OweSettlement, booking.Id);
        return bytes;
    }

    /// <summary>The order a booking is for hears of its end, in a transaction of its own: bookings are locked after orders.</summary>
    private const string OweSettlement = """
        INSERT INTO order_settlements (site_id, order_id, due_at) SELECT site_id, order_id, clock_timestamp() FROM order_bookings WHERE site_id = $1 AND booking_id = $2 AND live ORDER BY order_id
        ON CONFLICT (site_id, order_id) DO UPDATE SET turn = order_settlements.turn + 1, due_at = excluded.due_at, attempts = 0
        """;

    /// <summary>Remembers when a booking was canceled, and whether its customer was let off the fee.</summary>
    public static void AddCancellation(this Tx tx, Guid booking, bool feeWaived) => tx.Write(
        "INSERT INTO cancellations (site_id, booking_id, canceled_at, fee_waived) VALUES ($1, $2, $3, $4)", booking, tx.Now.ToDateTimeUtc(), feeWaived);

    public static async Task<Dictionary<Guid, Cancellation>> Cancellations(this Db db, Guid site, IEnumerable<Guid> bookings, CancellationToken ct) => (await db.List(site, """
        SELECT booking_id, canceled_at, fee_waived FROM cancellations WHERE site_id = $1 AND booking_id = ANY($2)
        """, r => new Cancellation(r.GetGuid(0), Instant.FromDateTimeUtc(r.GetDateTime(1)), r.GetBoolean(2)), ct, (object)bookings.ToArray())).ToDictionary(c => c.Booking);

    /// <summary>The bookings of a contact that went into another are that one's: a next version of each, for whoever is changing one at this moment to see.</summary>
    public static void InheritBookings(this Tx tx, Guid from, Guid to) => tx.Write("""
        UPDATE bookings SET contact_details_contact_id = $3, created_by_contact_id = CASE created_by_contact_id WHEN $2 THEN $3 ELSE created_by_contact_id END, revision = revision + 1,
            doc = convert_to(jsonb_set(jsonb_set(CASE created_by_contact_id WHEN $2 THEN jsonb_set(d, '{createdBy,contactId}', to_jsonb($3::text)) ELSE d END,
                '{contactDetails,contactId}', to_jsonb($3::text)), '{revision}', to_jsonb((revision + 1)::text))::text, 'UTF8')
        FROM (SELECT b.id AS booked, convert_from(b.doc, 'UTF8')::jsonb AS d FROM bookings b WHERE b.site_id = $1 AND b.contact_details_contact_id = $2 ORDER BY b.id FOR NO KEY UPDATE) theirs
        WHERE site_id = $1 AND id = theirs.booked
        """, from.ToString(), to.ToString());

    public static Answer Answer(ReadOnlySpan<byte> booking) => Http.Answer.Wrap("booking", booking);

    public static byte[] Bytes(StoredBooking booking) => JsonSerializer.SerializeToUtf8Bytes(booking.Wire, BookingsJson.Wire.Booking);

    private static object?[] Own(StoredBooking b) =>
    [
        JsonSerializer.SerializeToUtf8Bytes(b.Policy, Contract.Policies.PoliciesJson.Wire.BookingPolicy), b.Flow,
        b.Notification is null ? TypedNull.Bytes : JsonSerializer.SerializeToUtf8Bytes(b.Notification, BookingsJson.Wire.ParticipantNotification),
        b.SmsReminder is { } reminder ? reminder : TypedNull.Boolean, b.MultiService is { } whole ? whole : TypedNull.Id,
        b.Wire.RecurringInfo is { } recurring ? Guid.Parse(recurring.RecurringGroupId!) : TypedNull.Id,
    ];
}
