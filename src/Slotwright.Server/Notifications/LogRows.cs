using NodaTime;
using Npgsql;
using Slotwright.Contract.Slotwright;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Notifications;

/// <summary>The SQL of the log of messages, as a site sees its own.</summary>
internal static class LogRows
{
    private const string Select = """
        SELECT id, booking_id, kind, channel, recipient, language, status, reason, attempts, subject, CASE channel WHEN 'IN_APP' THEN body END, is_read, due_at, CASE status WHEN 'QUEUED' THEN next_at END, created_date, sent_date FROM notifications WHERE site_id = $1
        """;

    /// <summary>Messages older than one, the newest first.</summary>
    public static Task<List<Notification>> Log(this Db db, Guid site, ListNotificationsRequest asked, Guid? before, int limit, CancellationToken ct) => db.List(site, $"""
        {Select} AND ($2::uuid IS NULL OR booking_id = $2) AND ($3::text IS NULL OR status = $3) AND ($4::text IS NULL OR channel = $4) AND ($5::text IS NULL OR kind = $5)
            AND (NOT $6 OR NOT is_read AND channel = 'IN_APP') AND ($7::uuid IS NULL OR id < $7) ORDER BY id DESC LIMIT $8
        """, Read, ct, asked.BookingId is { } booking ? Guid.Parse(booking) : TypedNull.Id, (object?)asked.Status ?? TypedNull.Text, (object?)asked.Channel ?? TypedNull.Text, (object?)asked.Kind ?? TypedNull.Text,
        asked.UnreadOnly == true, before is { } last ? last : TypedNull.Id, limit);

    public static Task<Notification?> LockLogged(this Tx tx, Guid id, CancellationToken ct) => tx.Single($"{Select} AND id = $2 FOR UPDATE", Read, ct, id);

    public static void MarkRead(this Tx tx, Guid id, bool read) => tx.Write("UPDATE notifications SET is_read = $3 WHERE site_id = $1 AND id = $2", id, read);

    public static void OweAgain(this Tx tx, Guid id, Guid again) => tx.Write("""
        INSERT INTO notifications (site_id, id, owed_for, booking_id, kind, channel, recipient, event, starts_at, ahead, conversation_id, sequence, body, status, due_at, next_at, created_date)
        SELECT $1, $3, $3::text, booking_id, kind, channel, recipient, event, starts_at, ahead, conversation_id, sequence, body, 'QUEUED', $4, $4, $4 FROM notifications WHERE site_id = $1 AND id = $2
        """, id, again, tx.Now.ToDateTimeUtc());

    private static Notification Read(NpgsqlDataReader r) => new()
    {
        Id = r.GetGuid(0).ToString(),
        BookingId = r.IsDBNull(1) ? null : r.GetGuid(1).ToString(),
        Kind = r.GetString(2),
        Channel = r.GetString(3),
        Recipient = r.GetString(4),
        Language = Text(r, 5),
        Status = r.GetString(6),
        Reason = Text(r, 7),
        Attempts = r.GetInt32(8),
        Subject = Text(r, 9),
        Text = Text(r, 10),
        Read = r.GetString(3) == NotificationChannel.InApp ? r.GetBoolean(11) : null,
        DueDate = Date(r, 12),
        NextAttemptDate = Date(r, 13),
        CreatedDate = Date(r, 14),
        SentDate = Date(r, 15),
    };

    private static string? Text(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    private static string? Date(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : Wire.Timestamp(Instant.FromDateTimeUtc(r.GetDateTime(column)));
}
