using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Servers;

/// <summary>The SQL of minted servers.</summary>
internal static class ServerRows
{
    private const string Columns = "site_id, id, name, config::text, expires_at, created_by, created_date, updated_date";

    public static Task<MintedServer?> ServerOfToken(this Db db, Guid site, byte[] hash, CancellationToken ct) =>
        db.Single(site, $"SELECT {Columns} FROM mcp_servers WHERE site_id = $1 AND token_hash = $2", Read, ct, hash);

    public static Task<MintedServer?> Server(this Db db, Guid site, Guid id, CancellationToken ct) =>
        db.Single(site, $"SELECT {Columns} FROM mcp_servers WHERE site_id = $1 AND id = $2", Read, ct, id);

    /// <summary>The newest first, those made before the given one.</summary>
    public static Task<List<MintedServer>> Servers(this Db db, Guid site, Guid? before, int limit, CancellationToken ct) =>
        db.List(site, $"SELECT {Columns} FROM mcp_servers WHERE site_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3", Read, ct, (object?)before ?? TypedNull.Id, limit);

    /// <summary>The resources of members of staff, each beside the id it was named by.</summary>
    public static Task<List<(Guid Named, Guid Resource)>> StaffResources(this Db db, Guid site, IReadOnlyList<Guid> ids, CancellationToken ct) => ids.Count == 0 ? Task.FromResult(new List<(Guid, Guid)>()) : db.List(site, """
        SELECT named.id, s.resource_id::uuid FROM staff_members s JOIN unnest($2::uuid[]) AS named(id) ON named.id = s.id OR named.id::text = s.resource_id
        WHERE s.site_id = $1 AND s.deleted_date IS NULL
        """, r => (r.GetGuid(0), r.GetGuid(1)), ct, ids.ToArray());

    public static void AddServer(this Tx tx, MintedServer server, byte[] tokenHash) => tx.Write("""
        INSERT INTO mcp_servers (site_id, id, token_hash, name, config, expires_at, created_by, created_date, updated_date) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
        """, server.Id, tokenHash, server.Name, Config(server), Expires(server), server.CreatedBy, server.Created.ToDateTimeUtc());

    public static Task<MintedServer?> LockServer(this Tx tx, Guid id, CancellationToken ct) =>
        tx.Single($"SELECT {Columns} FROM mcp_servers WHERE site_id = $1 AND id = $2 FOR UPDATE", Read, ct, id);

    public static void SaveServer(this Tx tx, MintedServer server) => tx.Write("""
        UPDATE mcp_servers SET name = $3, config = $4, expires_at = $5, updated_date = $6 WHERE site_id = $1 AND id = $2
        """, server.Id, server.Name, Config(server), Expires(server), server.Updated.ToDateTimeUtc());

    public static void RemoveServer(this Tx tx, Guid id) => tx.Write("DELETE FROM mcp_servers WHERE site_id = $1 AND id = $2", id);

    private static JsonText Config(MintedServer server) => new(JsonSerializer.Serialize(server.Config, ServerConfigJson.Default.ServerConfig));

    private static object Expires(MintedServer server) => server.Expires?.ToDateTimeUtc() is { } at ? at : TypedNull.Date;

    private static MintedServer Read(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetGuid(1), r.GetString(2), JsonSerializer.Deserialize(r.GetString(3), ServerConfigJson.Default.ServerConfig)!,
        r.IsDBNull(4) ? null : Instant.FromDateTimeUtc(r.GetDateTime(4)), r.GetString(5), Instant.FromDateTimeUtc(r.GetDateTime(6)), Instant.FromDateTimeUtc(r.GetDateTime(7)));
}
