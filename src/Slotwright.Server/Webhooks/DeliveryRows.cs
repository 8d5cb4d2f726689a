using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Webhooks;

/// <summary>A subscription whose deliveries are this process's to make for the time being.</summary>
/// <param name="Lease">Proves it: whoever took the lease over has another.</param>
internal sealed record LeasedWebhook(StoredWebhook Webhook, Guid Lease);

/// <summary>An event that is to go to an address now.</summary>
/// <param name="Entity">Events of one entity go one after the other.</param>
internal sealed record DueDelivery(long Id, string Type, string Entity, int Attempts, OutboxEvent Event);

/// <summary>What became of an attempt.</summary>
/// <param name="Wait">Until the next one; null when there is none.</param>
internal sealed record Attempted(DueDelivery Delivery, string Status, Duration? Wait, string Entry);

/// <summary>The SQL of delivering. Times are the database's, for several processes work on one table.</summary>
internal static class DeliveryRows
{
    public const string Pending = "PENDING", Delivered = "DELIVERED", Dead = "DEAD";

    /// <summary>Owes the events of a window to everybody who subscribed to them, in their order.</summary>
    public static Task<int> OweDeliveries(this OutboxWindow window, CancellationToken ct) => window.Execute($"""
        WITH owed AS (
            INSERT INTO webhook_deliveries (site_id, webhook_id, outbox_id, event_id, event_type, entity, event_time, next_at, created_date)
            SELECT o.site_id, w.id, o.id, o.event_id, o.type, o.entity_fqdn || '/' || o.entity_id, o.event_time, now(), now()
            FROM (SELECT o.*, told.type, told.is_domain FROM outbox o CROSS JOIN LATERAL (VALUES ({OlderEvents.TypeOf}, true), ({OlderEvents.OtherTypeOf}, false)) AS told(type, is_domain)
                WHERE {OutboxWindow.Within}) o
            JOIN webhooks w ON w.site_id = o.site_id AND w.enabled AND (o.type = ANY (w.event_types) OR o.is_domain AND '*' = ANY (w.event_types))
            ORDER BY o.id
            RETURNING site_id, webhook_id)
        UPDATE webhooks w SET due_at = least(w.due_at, greatest(now(), w.paused_until))
        FROM (SELECT DISTINCT site_id, webhook_id FROM owed) o WHERE w.site_id = o.site_id AND w.id = o.webhook_id
        """, ct, window.From, window.To);

    /// <summary>Takes subscriptions with something to do that nobody works on.</summary>
    public static Task<List<LeasedWebhook>> LeaseWebhooks(this Db db, int most, TimeSpan lease, CancellationToken ct) => db.Across($"""
        UPDATE webhooks SET lease = gen_random_uuid(), leased_until = clock_timestamp() + $2
        WHERE (site_id, id) IN (
            SELECT site_id, id FROM webhooks WHERE enabled AND due_at <= clock_timestamp() AND (leased_until IS NULL OR leased_until < clock_timestamp())
            ORDER BY due_at LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED)
        RETURNING {WebhookRows.Columns}, lease
        """, r => new LeasedWebhook(WebhookRows.Read(r), r.GetGuid(14)), ct, most, lease);

    /// <summary>What is due, but for events of entities that have an earlier one waiting.</summary>
    public static Task<List<DueDelivery>> DueDeliveries(this Db db, StoredWebhook webhook, int most, CancellationToken ct) => db.List(webhook.Site, $"""
        SELECT d.id, d.event_type, d.entity, d.attempts, d.body, d.event_id, d.event_time, {OutboxEvent.Columns}
        FROM webhook_deliveries d LEFT JOIN outbox o ON o.site_id = d.site_id AND o.id = d.outbox_id
        WHERE d.site_id = $1 AND d.webhook_id = $2 AND d.status = 'PENDING' AND d.next_at <= clock_timestamp()
            AND NOT EXISTS (SELECT FROM webhook_deliveries e WHERE e.site_id = $1 AND e.webhook_id = $2 AND e.status = 'PENDING' AND e.entity = d.entity AND e.id < d.id AND e.next_at > clock_timestamp())
        ORDER BY d.id LIMIT $3
        """, ReadDue, ct, webhook.Id, most);

    /// <summary>Notes what became of attempts and keeps the lease; false when another process has it.</summary>
    public static async Task<bool> NoteAttempts(this Db db, LeasedWebhook leased, IReadOnlyList<Attempted> done, TimeSpan lease, CancellationToken ct)
    {
        await using var tx = db.Begin(leased.Webhook.Site);
        if (await tx.Execute("UPDATE webhooks SET leased_until = clock_timestamp() + $4 WHERE site_id = $1 AND id = $2 AND lease = $3", ct, leased.Webhook.Id, leased.Lease, lease) == 0) return false;
        tx.Write("""
            UPDATE webhook_deliveries d SET status = a.status, attempts = d.attempts + 1, log = d.log || a.entry,
                next_at = clock_timestamp() + make_interval(secs => a.wait), done_date = CASE WHEN a.status = 'PENDING' THEN NULL ELSE clock_timestamp() END
            FROM unnest($3::bigint[], $4::text[], $5::float8[], $6::jsonb[]) AS a(id, status, wait, entry)
            WHERE d.site_id = $1 AND d.webhook_id = $2 AND d.id = a.id AND d.status = 'PENDING'
            """, leased.Webhook.Id, done.Select(a => a.Delivery.Id).ToArray(), done.Select(a => a.Status).ToArray(), done.Select(a => a.Wait?.TotalSeconds ?? 0).ToArray(), done.Select(a => a.Entry).ToArray());
        await tx.Commit(CancellationToken.None);
        return true;
    }

    /// <summary>
    /// Gives the subscription back with how it went. What was owed meanwhile is seen: the row is locked before the next time
    /// is looked for, and whoever owes more comes after that.
    /// </summary>
    public static async Task GiveBack(this Db db, LeasedWebhook leased, RunResult result, Instant now, CancellationToken ct)
    {
        var webhook = leased.Webhook;
        await using var tx = db.Begin(Own(webhook.Site, now));
        if (await tx.Single("SELECT id FROM webhooks WHERE site_id = $1 AND id = $2 AND lease = $3 FOR NO KEY UPDATE", r => (object)r.GetGuid(0), ct, webhook.Id, leased.Lease) is null) return;
        if (result.IsBack) tx.Write("UPDATE webhook_deliveries SET next_at = clock_timestamp() WHERE site_id = $1 AND webhook_id = $2 AND status = 'PENDING' AND next_at > clock_timestamp()", webhook.Id);
        if (result.Pause is not null)
            tx.Write("""
                UPDATE webhook_deliveries SET status = 'DEAD', done_date = clock_timestamp() WHERE site_id = $1 AND webhook_id = $2 AND status = 'PENDING' AND created_date < clock_timestamp() - make_interval(secs => $3)
                """, webhook.Id, result.GivenUpAfter.TotalSeconds);
        tx.Write("""
            UPDATE webhooks w SET lease = NULL, leased_until = NULL, failures = $3, failing_since = CASE WHEN $3 = 0 THEN NULL ELSE coalesce(w.failing_since, clock_timestamp()) END,
                enabled = w.enabled AND $5::text IS NULL, disabled_reason = coalesce($5::text, w.disabled_reason),
                paused_until = clock_timestamp() + make_interval(secs => $4::float8),
                due_at = CASE WHEN next.at IS NOT NULL THEN greatest(clock_timestamp() + make_interval(secs => $4::float8), next.at) END
            FROM (SELECT min(next_at) AS at FROM (SELECT DISTINCT ON (entity) next_at FROM webhook_deliveries d
                WHERE d.site_id = $1 AND d.webhook_id = $2 AND d.status = 'PENDING' ORDER BY entity, id) AS heads) AS next
            WHERE w.site_id = $1 AND w.id = $2
            """, webhook.Id, result.Failures, (object?)result.Pause?.TotalSeconds ?? new TypedNull(NpgsqlTypes.NpgsqlDbType.Double), (object?)result.DisabledReason ?? TypedNull.Text);
        if (result.DisabledReason is { } reason)
            tx.PublishAction(Webhooks.Entity, "disabled", webhook.Id.ToString(), now.ToUnixTimeMilliseconds(), JsonSerializer.SerializeToUtf8Bytes(new WebhookDisabled { WebhookId = webhook.Id.ToString(), Url = webhook.Url, Reason = reason }, SlotwrightJson.Wire.WebhookDisabled));
        await tx.Commit(CancellationToken.None);
    }

    private static Call Own(Guid site, Instant now) => new(ContractTable.Current.Operations[Ops.Slotwright.UpdateWebhook], Caller.Server(site), default, new Dictionary<string, string>(), now, null);

    private static DueDelivery ReadDue(NpgsqlDataReader r)
    {
        var (type, entity) = (r.GetString(1), r.GetString(2));
        if (!r.IsDBNull(7)) return new(r.GetInt64(0), type, entity, r.GetInt32(3), OutboxEvent.Read(r, 7));
        var test = TestEvent.Of(type, entity, r.GetGuid(5), Instant.FromDateTimeUtc(r.GetDateTime(6)), r.IsDBNull(4) ? null : r.GetFieldValue<byte[]>(4));
        return new(r.GetInt64(0), type, entity, r.GetInt32(3), test);
    }
}
