using NodaTime;
using Npgsql;
using Slotwright.Contract.Slotwright;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Privacy;

/// <summary>A site whose turn it is to let go of what it has kept long enough.</summary>
internal sealed record DueSite(Guid Site, int? BookingsMonths, int? ContactsMonths, int? MessagesMonths);

/// <summary>The SQL of how long things are kept.</summary>
internal static class RetentionRows
{
    private const string Select = "SELECT bookings_months, contacts_months, messages_months, audit_days, events_days, deliveries_days, updated_date FROM retention_settings WHERE site_id = $1";

    public static Task<RetentionSettings?> Retention(this Db db, Guid site, CancellationToken ct) => db.Single(site, Select, Read, ct);

    /// <summary>The settings under their lock; a site that has none yet is locked by its own row.</summary>
    public static Task<RetentionSettings?> LockRetention(this Tx tx, CancellationToken ct)
    {
        tx.Write("SELECT site_id FROM sites WHERE site_id = $1 FOR NO KEY UPDATE");
        return tx.Single(Select, Read, ct);
    }

    public static void SaveRetention(this Tx tx, RetentionSettings settings) => tx.Write("""
        INSERT INTO retention_settings (site_id, bookings_months, contacts_months, messages_months, audit_days, events_days, deliveries_days, updated_date) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (site_id) DO UPDATE SET bookings_months = $2, contacts_months = $3, messages_months = $4, audit_days = $5, events_days = $6, deliveries_days = $7, updated_date = $8, swept_until = NULL
        """, Number(settings.BookingsMonths), Number(settings.ContactsMonths), Number(settings.MessagesMonths), settings.AuditDays!.Value, settings.EventsDays!.Value, settings.DeliveriesDays!.Value, tx.Now.ToDateTimeUtc());

    /// <summary>Takes the next site that is due, for a day; other servers pass over it meanwhile.</summary>
    public static async Task<DueSite?> NextDueSite(this Db db, Instant now, CancellationToken ct) => (await db.Across("""
        UPDATE retention_settings SET swept_until = $1 + interval '1 day' WHERE site_id = (
            SELECT site_id FROM retention_settings WHERE coalesce(bookings_months, contacts_months, messages_months) IS NOT NULL AND (swept_until IS NULL OR swept_until <= $1) ORDER BY site_id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING site_id, bookings_months, contacts_months, messages_months
        """, r => new DueSite(r.GetGuid(0), Months(r, 1), Months(r, 2), Months(r, 3)), ct, now.ToDateTimeUtc())).FirstOrDefault();

    /// <summary>Customers whose last booking and last activity both lie before a time.</summary>
    public static Task<List<Guid>> QuietCustomers(this Db db, Guid site, Instant before, Guid after, int limit, CancellationToken ct) => db.List(site, """
        SELECT b.contact_details_contact_id::uuid FROM bookings b LEFT JOIN contacts c ON c.site_id = $1 AND c.id = b.contact_details_contact_id::uuid
        WHERE b.site_id = $1 AND b.contact_details_contact_id > $3::text GROUP BY b.contact_details_contact_id
        HAVING max(coalesce(b.end_date, b.start_date, 'infinity')) < $2 AND max(b.created_date) < $2 AND coalesce(max(c.last_activity_activity_date), '-infinity') < $2 AND bool_or(b.erased_date IS NULL)
        ORDER BY b.contact_details_contact_id LIMIT $4
        """, r => r.GetGuid(0), ct, before.ToDateTimeUtc(), after, limit);

    /// <summary>Contacts who never booked and were last active before a time.</summary>
    public static Task<List<Guid>> QuietContacts(this Db db, Guid site, Instant before, Guid after, int limit, CancellationToken ct) => db.List(site, """
        SELECT id FROM contacts c WHERE site_id = $1 AND id > $3 AND coalesce(last_activity_activity_date, created_date) < $2
            AND NOT EXISTS (SELECT FROM bookings b WHERE b.site_id = $1 AND b.contact_details_contact_id = c.id::text) ORDER BY id LIMIT $4
        """, r => r.GetGuid(0), ct, before.ToDateTimeUtc(), after, limit);

    /// <summary>Deletes some messages sent before a time; answers how many.</summary>
    public static async Task<int> RemoveMessages(this Db db, Guid site, Instant before, int limit, CancellationToken ct)
    {
        await using var tx = db.Begin(site);
        var removed = await tx.Execute("""
            DELETE FROM messages WHERE site_id = $1 AND (conversation_id, sequence) IN (SELECT m.conversation_id, m.sequence FROM messages m
                WHERE m.site_id = $1 AND convert_from(m.doc, 'UTF8')::jsonb ->> 'createdDate' < $2 LIMIT $3)
            """, ct, Wire.Timestamp(before), limit);
        await tx.Commit(ct);
        return removed;
    }

    private static object Number(int? number) => number is { } given ? given : TypedNull.Integer;

    private static int? Months(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetInt32(column);

    private static RetentionSettings Read(NpgsqlDataReader r) => new()
    {
        BookingsMonths = Months(r, 0),
        ContactsMonths = Months(r, 1),
        MessagesMonths = Months(r, 2),
        AuditDays = r.GetInt32(3),
        EventsDays = r.GetInt32(4),
        DeliveriesDays = r.GetInt32(5),
        UpdatedDate = Wire.Timestamp(Instant.FromDateTimeUtc(r.GetDateTime(6))),
    };
}
