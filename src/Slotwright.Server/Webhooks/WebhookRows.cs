using NodaTime;
using Npgsql;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Webhooks;

/// <summary>The SQL of subscriptions.</summary>
internal static class WebhookRows
{
    public const string Columns = "site_id, id, app_id, instance_id, url, event_types, created_date, name, enabled, disabled_reason, failures, failing_since, paused_until, updated_date";

    /// <summary>The site's, oldest first; only one app's when one is named.</summary>
    public static Task<List<StoredWebhook>> Webhooks(this Db db, Guid site, Guid? app, CancellationToken ct) =>
        db.List(site, $"SELECT {Columns} FROM webhooks WHERE site_id = $1 AND ($2::uuid IS NULL OR app_id = $2) ORDER BY id", Read, ct, (object?)app ?? TypedNull.Id);

    public static Task<StoredWebhook?> Webhook(this Db db, Guid site, Guid id, CancellationToken ct) =>
        db.Single(site, $"SELECT {Columns} FROM webhooks WHERE site_id = $1 AND id = $2", Read, ct, id);

    public static Task<StoredWebhook?> LockWebhook(this Tx tx, Guid id, CancellationToken ct) =>
        tx.Single($"SELECT {Columns} FROM webhooks WHERE site_id = $1 AND id = $2 FOR UPDATE", Read, ct, id);

    /// <summary>Counts a site's subscriptions, and keeps others from adding to them until this transaction ends.</summary>
    public static async Task<int> CountWebhooks(this Tx tx, CancellationToken ct)
    {
        await tx.LockKeys(ct);
        return (await tx.List("SELECT count(*)::int FROM webhooks WHERE site_id = $1", r => r.GetInt32(0), ct))[0];
    }

    /// <summary>The instance of an app on the site; null when the app is not installed.</summary>
    public static async Task<Guid?> InstanceOf(this Db db, Guid site, Guid app, CancellationToken ct) =>
        await db.List(site, "SELECT instance_id FROM apps WHERE site_id = $1 AND app_id = $2", r => r.GetGuid(0), ct, app) is [var instance, ..] ? instance : null;

    public static void AddWebhook(this Tx tx, StoredWebhook w) => tx.Write("""
        INSERT INTO webhooks (site_id, id, app_id, instance_id, name, url, event_types, enabled, created_date, updated_date) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
        """, w.Id, w.App, w.Instance, (object?)w.Name ?? TypedNull.Text, w.Url, w.EventTypes.ToArray(), w.Enabled, w.Created.ToDateTimeUtc());

    /// <summary>Saves what its owner may change. One that is switched on again begins anew, with what has been waiting.</summary>
    public static void SaveWebhook(this Tx tx, StoredWebhook w, bool anew) => tx.Write("""
        UPDATE webhooks SET name = $3, url = $4, event_types = $5, enabled = $6, disabled_reason = $7, updated_date = $8,
            failures = CASE WHEN $9 THEN 0 ELSE failures END, failing_since = CASE WHEN $9 THEN NULL ELSE failing_since END,
            paused_until = CASE WHEN $9 THEN NULL ELSE paused_until END, due_at = CASE WHEN $9 THEN clock_timestamp() ELSE due_at END
        WHERE site_id = $1 AND id = $2
        """, w.Id, (object?)w.Name ?? TypedNull.Text, w.Url, w.EventTypes.ToArray(), w.Enabled, (object?)w.DisabledReason ?? TypedNull.Text, w.Updated.ToDateTimeUtc(), anew);

    public static void RemoveWebhook(this Tx tx, Guid id) => tx.Write("DELETE FROM webhooks WHERE site_id = $1 AND id = $2", id);

    public static StoredWebhook Read(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetGuid(1), r.GetGuid(2), r.GetGuid(3), r.GetString(4), r.GetFieldValue<string[]>(5), Instant.FromDateTimeUtc(r.GetDateTime(6)))
    {
        Name = r.IsDBNull(7) ? null : r.GetString(7),
        Enabled = r.GetBoolean(8),
        DisabledReason = r.IsDBNull(9) ? null : r.GetString(9),
        Failures = r.GetInt32(10),
        FailingSince = r.IsDBNull(11) ? null : Instant.FromDateTimeUtc(r.GetDateTime(11)),
        PausedUntil = r.IsDBNull(12) ? null : Instant.FromDateTimeUtc(r.GetDateTime(12)),
        Updated = Instant.FromDateTimeUtc(r.GetDateTime(13)),
    };
}
