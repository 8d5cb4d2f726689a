using NodaTime;
using Npgsql;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Webhooks;

/// <summary>The SQL of the keys events are signed with.</summary>
internal static class KeyRows
{
    private const string Columns = "id, app_id, public_key, active_from, created_date";

    /// <summary>An app's keys, the one that signs last of those already active, newest first.</summary>
    public static Task<List<SigningKey>> Keys(this Db db, Guid site, Guid app, CancellationToken ct) =>
        db.List(site, $"SELECT {Columns} FROM webhook_keys WHERE site_id = $1 AND app_id = $2 ORDER BY active_from DESC, id DESC", Read, ct, app);

    public static Task<List<SigningKey>> Keys(this Tx tx, Guid app, CancellationToken ct) =>
        tx.List($"SELECT {Columns} FROM webhook_keys WHERE site_id = $1 AND app_id = $2 ORDER BY active_from DESC, id DESC", Read, ct, app);

    /// <summary>Makes others that would add a key or a subscription to this site wait.</summary>
    public static Task LockKeys(this Tx tx, CancellationToken ct) =>
        tx.List("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended('webhooks ' || $1::uuid::text, 0))) AS locked", _ => true, ct);

    public static void AddKey(this Tx tx, SigningKey key, byte[] privateKey) => tx.Write("""
        INSERT INTO webhook_keys (site_id, id, app_id, private_key, public_key, active_from, created_date) VALUES ($1, $2, $3, $4, $5, $6, $7)
        """, key.Id, key.App, privateKey, key.PublicKey, key.ActiveFrom.ToDateTimeUtc(), key.Created.ToDateTimeUtc());

    /// <summary>The key that signs now, sealed, with the site's secret that opens it.</summary>
    public static async Task<(Guid Id, byte[] Sealed, byte[] Secret)?> SigningKey(this Db db, Guid site, Guid app, CancellationToken ct) => await db.List(site, """
        SELECT k.id, k.private_key, s.secret FROM webhook_keys k JOIN sites s ON s.site_id = k.site_id
        WHERE k.site_id = $1 AND k.app_id = $2 AND k.active_from <= clock_timestamp() ORDER BY k.active_from DESC, k.id DESC LIMIT 1
        """, r => (r.GetGuid(0), r.GetFieldValue<byte[]>(1), r.GetFieldValue<byte[]>(2)), ct, app) is [var key, ..] ? key : null;

    public static async Task<byte[]> SecretOf(this Tx tx, CancellationToken ct) =>
        (await tx.List("SELECT secret FROM sites WHERE site_id = $1", r => r.GetFieldValue<byte[]>(0), ct))[0];

    private static SigningKey Read(NpgsqlDataReader r) =>
        new(r.GetGuid(0), r.GetGuid(1), r.GetString(2), Instant.FromDateTimeUtc(r.GetDateTime(3)), Instant.FromDateTimeUtc(r.GetDateTime(4)));
}
