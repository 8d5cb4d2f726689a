using Npgsql;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>The SQL of registered clients, which belong to no site.</summary>
internal static class ClientRows
{
    public static async Task<OAuthClient?> OAuthClient(this Db db, Guid id, CancellationToken ct) =>
        await db.Across("SELECT id, name, redirect_uris FROM mcp_oauth_clients WHERE id = $1", Read, ct, id) is [var client] ? client : null;

    public static Task AddOAuthClient(this Db db, Guid id, OAuthClient client, string applicationType, DateTime now, CancellationToken ct) => db.Across("""
        INSERT INTO mcp_oauth_clients (id, name, redirect_uris, application_type, created_date) VALUES ($1, $2, $3, $4, $5)
        """, _ => 0, ct, id, client.Name, client.RedirectUris.ToArray(), applicationType, now);

    /// <summary>Remembers that an owner let the client in: registrations nobody ever let in are cleared away after a day.</summary>
    public static Task OAuthClientUsed(this Db db, Guid id, DateTime now, CancellationToken ct) => db.Across("UPDATE mcp_oauth_clients SET used_date = $2 WHERE id = $1", _ => 0, ct, id, now);

    private static OAuthClient Read(NpgsqlDataReader r) => new(r.GetGuid(0).ToString(), r.GetString(1), r.GetFieldValue<string[]>(2));
}
