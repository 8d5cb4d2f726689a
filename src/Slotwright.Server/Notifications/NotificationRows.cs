using NodaTime;
using Npgsql;
using Slotwright.Contract.Slotwright;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Notifications;

/// <summary>A message as stored, for whoever sends it.</summary>
internal sealed record StoredNotification(Guid Site, Guid Id, string Kind, string Channel, string Recipient, int Attempts, Instant Due)
{
    public Guid? Booking { get; init; }
    public long? Event { get; init; }

    /// <summary>A reminder: what it reminds of, and how long before.</summary>
    public Instant? Start { get; init; }
    public string? Ahead { get; init; }

    /// <summary>A message of the inbox.</summary>
    public Guid? Conversation { get; init; }
    public long? Sequence { get; init; }

    /// <summary>What a message about no booking is about.</summary>
    public string? Detail { get; init; }

    public bool IsReminder => Kind == NotificationKind.Reminder;
}

/// <summary>How a message stands after an attempt.</summary>
internal sealed record Ending(string Status, string? Reason)
{
    public Instant? Again { get; init; }
    public string? Recipient { get; init; }
    public string? Language { get; init; }
    public string? Subject { get; init; }
}

/// <summary>The SQL of what is sent: who takes a message, and what came of it. Of all sites.</summary>
internal static class NotificationRows
{
    private const string Columns = "site_id, id, kind, channel, recipient, attempts, due_at, booking_id, event, starts_at, ahead, conversation_id, sequence, body";

    /// <summary>
    /// Takes messages that are due for three minutes from the database's now; that it is being sent is committed before anything leaves the house,
    /// so that a crash cannot make it look unsent.
    /// </summary>
    /// <param name="only">Of one site alone; null for all.</param>
    public static Task<List<StoredNotification>> LeaseDue(this Db db, string channel, Instant now, Guid? only, int most, CancellationToken ct) => db.Across($"""
        UPDATE notifications SET status = 'SENDING', attempts = attempts + 1, leased_until = clock_timestamp() + interval '3 minutes' WHERE (site_id, id) IN (
            SELECT site_id, id FROM notifications WHERE status = 'QUEUED' AND channel = $4 AND next_at <= $1 AND ($2::uuid IS NULL OR site_id = $2) ORDER BY next_at LIMIT $3 FOR UPDATE SKIP LOCKED)
        RETURNING {Columns}
        """, Read, ct, now.ToDateTimeUtc(), only is { } site ? site : TypedNull.Id, most, channel);

    /// <summary>
    /// What was being sent by a server that is gone may have arrived. A reminder is not risked twice; a repeated confirmation carries the id of
    /// the first, and not to have it would be worse.
    /// </summary>
    public static Task<List<int>> TakeBack(this Db db, CancellationToken ct) => db.Across("""
        UPDATE notifications SET status = CASE kind WHEN 'REMINDER' THEN 'UNKNOWN' ELSE 'QUEUED' END, leased_until = NULL,
            reason = 'the server went down while it was being sent; it may have arrived' WHERE status = 'SENDING' AND leased_until < clock_timestamp() RETURNING 1
        """, r => r.GetInt32(0), ct);

    /// <summary>Notes what came of an attempt, unless the message was taken from this server meanwhile.</summary>
    public static Task<List<int>> End(this Db db, StoredNotification n, Ending end, Instant now, CancellationToken ct) => db.List(n.Site, """
        UPDATE notifications SET status = $4, reason = $5, next_at = coalesce($6, next_at), recipient = coalesce($7, recipient), language = coalesce($8, language), subject = coalesce($9, subject),
            sent_date = CASE $4 WHEN 'SENT' THEN $10::timestamptz END, leased_until = NULL
        WHERE site_id = $1 AND id = $2 AND status = 'SENDING' AND attempts = $3 RETURNING 1
        """, r => r.GetInt32(0), ct, n.Id, n.Attempts, end.Status, (object?)end.Reason ?? TypedNull.Text, end.Again is { } again ? again.ToDateTimeUtc() : TypedNull.Date,
        (object?)end.Recipient ?? TypedNull.Text, (object?)end.Language ?? TypedNull.Text, (object?)end.Subject ?? TypedNull.Text, now.ToDateTimeUtc());

    /// <summary>The event a message is about and what happened in one with it; none when the outbox has let it go.</summary>
    public static async Task<List<BookingNews>> NewsTogether(this Db db, Guid site, long row, CancellationToken ct) => [.. (await db.List(site, """
        SELECT o.site_id, o.id, o.event_id, o.xid::text, o.slug, o.event_time, o.identity_type, o.body FROM outbox o JOIN outbox e ON e.site_id = $1 AND e.id = $2
        WHERE o.site_id = $1 AND o.xid = e.xid AND o.slug = e.slug AND o.entity_fqdn = e.entity_fqdn ORDER BY o.id
        """, ReadNews, ct, row)).OfType<BookingNews>()];

    public static BookingNews? ReadNews(NpgsqlDataReader r) => BookingNews.Read(r.GetGuid(0), r.GetInt64(1), r.GetGuid(2), r.GetString(3), r.GetString(4), At(r, 5)!.Value, r.GetString(6), r.GetFieldValue<byte[]>(7));

    private static StoredNotification Read(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetGuid(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetInt32(5), At(r, 6)!.Value)
    {
        Booking = r.IsDBNull(7) ? null : r.GetGuid(7),
        Event = r.IsDBNull(8) ? null : r.GetInt64(8),
        Start = At(r, 9),
        Ahead = r.IsDBNull(10) ? null : r.GetString(10),
        Conversation = r.IsDBNull(11) ? null : r.GetGuid(11),
        Sequence = r.IsDBNull(12) ? null : r.GetInt64(12),
        Detail = r.IsDBNull(13) ? null : r.GetString(13),
    };

    private static Instant? At(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : Instant.FromDateTimeUtc(r.GetDateTime(column));
}
