using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Contract.Slotwright;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Webhooks;

/// <summary>Which deliveries of a webhook are to be made again; whatever is not given does not matter.</summary>
internal sealed record Replayed(long[]? Ids, Instant? From, Instant? To, bool OnlyDead);

/// <summary>The SQL of looking at deliveries and asking for them again.</summary>
internal static class DeliveryLogRows
{
    private const string Columns = "id, webhook_id, event_id, event_type, entity, event_time, status, log::text, next_at, done_date, outbox_id, body";

    public static async Task<(int Pending, int Dead)> CountDeliveries(this Db db, Guid site, Guid webhook, CancellationToken ct) => (await db.List(site, """
        SELECT count(*) FILTER (WHERE status = 'PENDING')::int, count(*) FILTER (WHERE status = 'DEAD')::int FROM webhook_deliveries WHERE site_id = $1 AND webhook_id = $2 AND status IN ('PENDING', 'DEAD')
        """, r => (r.GetInt32(0), r.GetInt32(1)), ct, webhook))[0];

    /// <summary>The newest first, those before the given one.</summary>
    public static Task<List<StoredDelivery>> Deliveries(this Db db, Guid site, Guid webhook, string? status, string? type, long? before, int limit, CancellationToken ct) => db.List(site, $"""
        SELECT {Columns} FROM webhook_deliveries WHERE site_id = $1 AND webhook_id = $2 AND ($3::text IS NULL OR status = $3) AND ($4::text IS NULL OR event_type = $4) AND ($5::bigint IS NULL OR id < $5)
        ORDER BY id DESC LIMIT $6
        """, Read, ct, webhook, (object?)status ?? TypedNull.Text, (object?)type ?? TypedNull.Text, (object?)before ?? new TypedNull(NpgsqlTypes.NpgsqlDbType.Bigint), limit);

    public static Task<StoredDelivery?> Delivery(this Db db, Guid site, Guid webhook, long id, CancellationToken ct) =>
        db.Single(site, $"SELECT {Columns} FROM webhook_deliveries WHERE site_id = $1 AND webhook_id = $2 AND id = $3", Read, ct, webhook, id);

    /// <summary>The event as it stands in the outbox; null when it is kept no longer.</summary>
    public static Task<OutboxEvent?> Event(this Db db, Guid site, long id, CancellationToken ct) =>
        db.Single(site, $"SELECT {OutboxEvent.Columns} FROM outbox o WHERE o.site_id = $1 AND o.id = $2", r => OutboxEvent.Read(r), ct, id);

    /// <summary>Makes deliveries that are done due again, if their event is still kept; how many.</summary>
    public static async Task<int> Replay(this Tx tx, Guid webhook, Replayed which, CancellationToken ct)
    {
        var count = await tx.Execute("""
            UPDATE webhook_deliveries d SET status = 'PENDING', attempts = 0, next_at = clock_timestamp(), done_date = NULL
            WHERE d.site_id = $1 AND d.webhook_id = $2 AND d.status IN ('DELIVERED', 'DEAD') AND ($3::bigint[] IS NULL OR d.id = ANY ($3)) AND ($4::timestamptz IS NULL OR d.event_time >= $4)
                AND ($5::timestamptz IS NULL OR d.event_time < $5) AND (NOT $6 OR d.status = 'DEAD')
                AND (d.outbox_id IS NULL OR EXISTS (SELECT FROM outbox o WHERE o.site_id = d.site_id AND o.id = d.outbox_id))
            """, ct, webhook, (object?)which.Ids ?? new TypedNull(NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Bigint), (object?)which.From?.ToDateTimeUtc() ?? TypedNull.Date, (object?)which.To?.ToDateTimeUtc() ?? TypedNull.Date, which.OnlyDead);
        tx.MakeDue(webhook);
        return count;
    }

    /// <summary>Owes a test event; the delivery's id.</summary>
    public static async Task<long> OweTest(this Tx tx, Guid webhook, string type, string entity, byte[]? body, CancellationToken ct)
    {
        var id = (await tx.List("""
            INSERT INTO webhook_deliveries (site_id, webhook_id, event_id, event_type, entity, event_time, next_at, body, created_date)
            VALUES ($1, $2, gen_random_uuid(), $3, $4, $5, clock_timestamp(), $6, clock_timestamp()) RETURNING id
            """, r => r.GetInt64(0), ct, webhook, type, entity, tx.Now.ToDateTimeUtc(), (object?)body ?? TypedNull.Bytes))[0];
        tx.MakeDue(webhook);
        return id;
    }

    /// <summary>The last event of a kind, of a thousand: whose it was and what it said.</summary>
    public static async Task<(string Entity, byte[] Body)?> LastOf(this Db db, Guid site, string fqdn, string slug, CancellationToken ct) => await db.List(site, """
        SELECT entity_id, body FROM (SELECT * FROM outbox WHERE site_id = $1 ORDER BY id DESC LIMIT 1000) AS late WHERE entity_fqdn = $2 AND slug = $3 ORDER BY id DESC LIMIT 1
        """, r => (r.GetString(0), r.GetFieldValue<byte[]>(1)), ct, fqdn, slug) is [var last, ..] ? last : null;

    private static void MakeDue(this Tx tx, Guid webhook) =>
        tx.Write("UPDATE webhooks SET due_at = least(due_at, greatest(clock_timestamp(), paused_until)) WHERE site_id = $1 AND id = $2", webhook);

    private static StoredDelivery Read(NpgsqlDataReader r) => new(r.GetInt64(0), r.GetString(3), r.GetString(4), r.GetGuid(2), Instant.FromDateTimeUtc(r.GetDateTime(5)), r.IsDBNull(10) ? null : r.GetInt64(10), r.IsDBNull(11) ? null : r.GetFieldValue<byte[]>(11))
    {
        Shown = new()
        {
            Id = r.GetInt64(0).ToString(System.Globalization.CultureInfo.InvariantCulture),
            WebhookId = r.GetGuid(1).ToString(),
            EventId = r.GetGuid(2).ToString(),
            EventType = r.GetString(3),
            EntityId = r.GetString(4).Split('/', 2)[^1],
            EventTime = Wire.Timestamp(Instant.FromDateTimeUtc(r.GetDateTime(5))),
            Status = r.GetString(6),
            Attempts = JsonSerializer.Deserialize($$"""{"attempts":{{r.GetString(7)}}}""", SlotwrightJson.Wire.Delivery)!.Attempts,
            NextAttemptDate = r.GetString(6) == DeliveryRows.Pending ? Wire.Timestamp(Instant.FromDateTimeUtc(r.GetDateTime(8))) : null,
            DoneDate = r.IsDBNull(9) ? null : Wire.Timestamp(Instant.FromDateTimeUtc(r.GetDateTime(9))),
        },
    };
}

/// <summary>A delivery as stored, and as it is shown but for the request itself.</summary>
internal sealed record StoredDelivery(long Id, string Type, string Entity, Guid EventId, Instant EventTime, long? Outbox, byte[]? Body)
{
    public required Delivery Shown { get; init; }
}
