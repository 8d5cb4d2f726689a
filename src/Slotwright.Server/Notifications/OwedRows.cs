using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Notifications;

/// <summary>News of a booking with what only its row tells: whether its customer is reminded by SMS.</summary>
internal sealed record OutboxNews(BookingNews News, bool Sms);

/// <summary>The SQL by which events become messages that are owed. Of all sites.</summary>
internal static class OwedRows
{
    private const string OfBusiness = "convert_from(p.doc, 'UTF8')::jsonb";
    private const string Offices = $"""
        SELECT s.site_id, s.name, s.time_zone, s.secret, n.doc, {OfBusiness} ->> 'email', {OfBusiness} ->> 'phone', {OfBusiness} #>> {Address}
        FROM sites s LEFT JOIN notification_settings n ON n.site_id = s.site_id LEFT JOIN site_properties p ON p.site_id = s.site_id
        """;
    private const string Address = "'{address,googleFormattedAddress}'";

    /// <summary>
    /// The window's news of bookings and of who is offered a place, in the order they happened. The ids are cast first and for themselves: a cast can fail, and
    /// by row-level security what can fail may see no booking before the policy does, which would be a look at all of them instead of one in the index.
    /// </summary>
    public static async Task<List<OutboxNews>> News(this OutboxWindow window, CancellationToken ct) => [.. (await window.List($$"""
        WITH news AS MATERIALIZED (SELECT o.*, CASE o.entity_fqdn WHEN 'wix.bookings.v2.booking' THEN o.entity_id::uuid WHEN 'slotwright.v1.waitlist_registration' THEN o.entity_id::uuid END AS booking
            FROM outbox o WHERE {{OutboxWindow.Within}} AND (o.entity_fqdn = 'wix.bookings.v2.booking' AND o.slug IN ('created', 'confirmed', 'markedAsPending', 'declined', 'canceled', 'rescheduled', 'number_of_participants_updated')
            OR o.entity_fqdn = 'slotwright.v1.waitlist_registration' AND o.slug = 'suggested'))
        SELECT o.site_id, o.id, o.event_id, o.xid::text, o.slug, o.event_time, o.identity_type,
            CASE o.slug WHEN 'suggested' THEN convert_to('{"entity":' || convert_from(b.doc, 'UTF8') || '}', 'UTF8') ELSE o.body END, coalesce(b.sms_reminder, false)
        FROM news o JOIN bookings b ON b.site_id = o.site_id AND b.id = o.booking ORDER BY o.id
        """, r => NotificationRows.ReadNews(r) is { } news ? new OutboxNews(news, r.GetBoolean(8)) : null, ct, window.From, window.To)).OfType<OutboxNews>()];

    public static Task<List<OwnerNews>> OwnerNews(this OutboxWindow window, CancellationToken ct) => window.List($"""
        SELECT o.site_id, o.event_id, o.event_time, o.body, o.entity_fqdn FROM outbox o
        WHERE {OutboxWindow.Within} AND (o.entity_fqdn = 'slotwright.v1.webhook' AND o.slug = 'disabled' OR o.entity_fqdn = 'slotwright.v1.order_attention') ORDER BY o.id
        """, Notifications.OwnerNews.Read, ct, window.From, window.To);

    public static async Task<Dictionary<Guid, Office>> OfficesOf(this OutboxWindow window, IEnumerable<Guid> sites, CancellationToken ct) =>
        (await window.List($"{Offices} WHERE s.site_id = ANY($1)", ReadOffice, ct, (object)sites.Distinct().ToArray())).ToDictionary(o => o.Site);

    public static async Task<Office> Office(this Db db, Guid site, CancellationToken ct) => (await db.Single(site, $"{Offices} WHERE s.site_id = $1", ReadOffice, ct))!;

    /// <summary>Reminders of these bookings that wait and are not among those owed now are owed no more.</summary>
    public static Task<int> DropReminders(this OutboxWindow window, IReadOnlyCollection<BookingNews> changed, IEnumerable<OwedMessage> owed, CancellationToken ct) => window.Execute("""
        UPDATE notifications n SET status = 'CANCELED', reason = 'the booking has changed' FROM unnest($1::uuid[], $2::uuid[]) AS b (site, booking)
        WHERE n.site_id = b.site AND n.booking_id = b.booking AND n.status = 'QUEUED' AND n.kind = 'REMINDER' AND n.owed_for NOT IN (SELECT unnest($3::text[]))
        """, ct, changed.Select(c => c.Site).ToArray(), changed.Select(c => c.BookingId).ToArray(), owed.Select(o => o.For).ToArray());

    /// <summary>Adds what is owed and is not yet; nothing of a customer who was erased meanwhile. A reminder that was dropped and never sent may be owed again.</summary>
    public static Task<int> AddOwed(this OutboxWindow window, IReadOnlyList<OwedMessage> owed, Instant now, CancellationToken ct) => window.Execute("""
        INSERT INTO notifications AS n (site_id, id, owed_for, booking_id, kind, channel, recipient, event, starts_at, ahead, status, reason, due_at, next_at, created_date, sent_date, subject, body)
        SELECT o.site, o.id, o.owed_for, o.booking, o.kind, o.channel, o.recipient, o.event, o.starts::timestamptz, o.ahead, o.status, o.reason, o.due::timestamptz, o.due::timestamptz, $15, CASE o.status WHEN 'SENT' THEN $15 END, o.subject, o.body
        FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $16::text[])
            AS o (site, id, owed_for, booking, kind, channel, recipient, event, starts, ahead, status, due, subject, body, reason)
        WHERE NOT EXISTS (SELECT FROM bookings b WHERE b.site_id = o.site AND b.id = o.booking AND b.erased_date IS NOT NULL)
        ON CONFLICT (site_id, owed_for) DO UPDATE SET status = 'QUEUED', reason = NULL, next_at = excluded.next_at WHERE n.status = 'CANCELED' AND n.kind = 'REMINDER'
        """, ct, All(owed, o => o.Site), All(owed, _ => Guid.CreateVersion7(now.ToDateTimeOffset())), All(owed, o => o.For), All(owed, o => o.Booking), All(owed, o => o.Kind), All(owed, o => o.Channel), All(owed, o => o.Recipient),
        All(owed, o => o.Event), All(owed, o => o.Start is { } start ? Wire.Timestamp(start) : null), All(owed, o => o.Ahead), All(owed, Status), All(owed, o => Wire.Timestamp(o.Due)), All(owed, o => o.Shown?.Subject), All(owed, o => o.Shown?.Text ?? o.Detail), now.ToDateTimeUtc(), All(owed, o => o.Skipped));

    /// <summary>A message of the inbox is owed in the transaction that stores it.</summary>
    public static void AddOwedOfInbox(this Tx tx, Guid conversation, long sequence, string recipient, string? skipped) => tx.Write("""
        INSERT INTO notifications (site_id, id, owed_for, kind, channel, recipient, conversation_id, sequence, status, reason, due_at, next_at, created_date)
        VALUES ($1, $2, $3, 'INBOX_MESSAGE', 'EMAIL', $4, $5, $6, $7, $8, $9, $9, $9)
        """, Guid.CreateVersion7(tx.Now.ToDateTimeOffset()), $"{conversation}/{sequence}", recipient, conversation, sequence, skipped is null ? NotificationStatus.Queued : NotificationStatus.Skipped,
        (object?)skipped ?? TypedNull.Text, tx.Now.ToDateTimeUtc());

    /// <summary>A mail about somebody's account is owed in the transaction that makes it due; what it says is sealed.</summary>
    public static void AddOwedAccountMail(this Tx tx, Guid id, string recipient, string sealed_) => tx.Write("""
        INSERT INTO notifications (site_id, id, owed_for, kind, channel, recipient, body, status, due_at, next_at, created_date) VALUES ($1, $2, $3, 'MEMBER_ACCOUNT', 'EMAIL', $4, $5, 'QUEUED', $6, $6, $6)
        """, id, id.ToString(), recipient, sealed_, tx.Now.ToDateTimeUtc());

    public static async Task<byte[]> SiteSecret(this Tx tx, CancellationToken ct) => (await tx.Single("SELECT secret FROM sites WHERE site_id = $1", r => r.GetFieldValue<byte[]>(0), ct))!;

    private static string Status(OwedMessage o) => o.Shown is not null ? NotificationStatus.Sent : o.Skipped is not null ? NotificationStatus.Skipped : NotificationStatus.Queued;

    private static object All<T>(IReadOnlyList<OwedMessage> owed, Func<OwedMessage, T> of) => owed.Select(of).ToArray();

    private static Office ReadOffice(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetString(1), Zones.Find(r.GetString(2))!, r.GetFieldValue<byte[]>(3),
        r.IsDBNull(4) ? new() : JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(4), SlotwrightJson.Wire.NotificationSettings)!)
    {
        Email = Text(r, 5),
        Phone = Text(r, 6),
        Address = Text(r, 7),
    };

    private static string? Text(NpgsqlDataReader r, int column) => r.IsDBNull(column) || r.GetString(column) is not { Length: > 0 } text ? null : text;
}
