using NodaTime;
using Npgsql;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Upstreams;

/// <summary>The SQL of connected Wix sites.</summary>
internal static class UpstreamRows
{
    private const string Columns = "site_id, id, name, base_url, wix_site_id, client_id, instance_id, installed, credentials, state_hash, state_until, created_by, created_date, updated_date";

    public static Task<StoredUpstream?> Upstream(this Db db, Guid site, Guid id, CancellationToken ct) =>
        db.Single(site, $"SELECT {Columns} FROM mcp_upstreams WHERE site_id = $1 AND id = $2", Read, ct, id);

    /// <summary>The newest first, those made before the given one.</summary>
    public static Task<List<StoredUpstream>> Upstreams(this Db db, Guid site, Guid? before, int limit, CancellationToken ct) =>
        db.List(site, $"SELECT {Columns} FROM mcp_upstreams WHERE site_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3", Read, ct, (object?)before ?? TypedNull.Id, limit);

    public static void AddUpstream(this Tx tx, StoredUpstream u) => tx.Write("""
        INSERT INTO mcp_upstreams (site_id, id, name, base_url, wix_site_id, client_id, instance_id, installed, credentials, state_hash, state_until, created_by, created_date, updated_date)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
        """, u.Id, u.Name, u.BaseUrl, Text(u.WixSiteId), Text(u.ClientId), Text(u.InstanceId), u.Installed, u.Credentials, (object?)u.StateHash ?? TypedNull.Bytes, Date(u.StateUntil), u.CreatedBy, u.Created.ToDateTimeUtc());

    public static Task<StoredUpstream?> LockUpstream(this Tx tx, Guid id, CancellationToken ct) =>
        tx.Single($"SELECT {Columns} FROM mcp_upstreams WHERE site_id = $1 AND id = $2 FOR UPDATE", Read, ct, id);

    /// <summary>The install a state was given out for; whoever holds the lock may use it up.</summary>
    public static Task<StoredUpstream?> LockInstall(this Tx tx, byte[] stateHash, CancellationToken ct) =>
        tx.Single($"SELECT {Columns} FROM mcp_upstreams WHERE site_id = $1 AND state_hash = $2 FOR UPDATE", Read, ct, stateHash);

    public static void SaveUpstream(this Tx tx, StoredUpstream u) => tx.Write("""
        UPDATE mcp_upstreams SET instance_id = $3, installed = $4, credentials = $5, state_hash = $6, state_until = $7, updated_date = $8 WHERE site_id = $1 AND id = $2
        """, u.Id, Text(u.InstanceId), u.Installed, u.Credentials, (object?)u.StateHash ?? TypedNull.Bytes, Date(u.StateUntil), u.Updated.ToDateTimeUtc());

    public static void RemoveUpstream(this Tx tx, Guid id) => tx.Write("DELETE FROM mcp_upstreams WHERE site_id = $1 AND id = $2", id);

    private static object Text(string? text) => (object?)text ?? TypedNull.Text;

    private static object Date(Instant? at) => at?.ToDateTimeUtc() is { } utc ? utc : TypedNull.Date;

    private static StoredUpstream Read(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetGuid(1), r.GetString(2), r.GetString(3), r.GetFieldValue<byte[]>(8), r.GetString(11), Instant.FromDateTimeUtc(r.GetDateTime(12)), Instant.FromDateTimeUtc(r.GetDateTime(13)))
    {
        WixSiteId = Text(r, 4),
        ClientId = Text(r, 5),
        InstanceId = Text(r, 6),
        Installed = r.GetBoolean(7),
        StateHash = r.IsDBNull(9) ? null : r.GetFieldValue<byte[]>(9),
        StateUntil = r.IsDBNull(10) ? null : Instant.FromDateTimeUtc(r.GetDateTime(10)),
    };

    private static string? Text(NpgsqlDataReader r, int at) => r.IsDBNull(at) ? null : r.GetString(at);
}
