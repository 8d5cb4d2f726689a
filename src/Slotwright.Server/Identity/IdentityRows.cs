using Npgsql;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Identity;

/// <summary>A token as stored: whose it is and until when.</summary>
internal sealed record TokenRow(string Kind, Guid Subject, Guid App, DateTime Issued, DateTime Expires, bool Refresh);

/// <summary>An app installed on a site; without a secret it is a public client (a web page).</summary>
internal sealed record AppRow(Guid Site, Guid App, Guid Instance, string[] Scopes, byte[]? SecretHash);

/// <summary>The SQL of keys, apps and tokens.</summary>
internal static class IdentityRows
{
    public static async Task<bool> HasKey(this Db db, Guid site, byte[] hash, CancellationToken ct) =>
        await db.Single(site, "SELECT id FROM api_keys WHERE site_id = $1 AND hash = $2", r => (object)r.GetGuid(0), ct, hash) is not null;

    public static Task<TokenRow?> Token(this Db db, Guid site, byte[] hash, CancellationToken ct) => db.Single(site, """
        SELECT kind, subject, app_id, issued_at, expires_at, refresh FROM tokens WHERE site_id = $1 AND hash = $2
        """, r => new TokenRow(r.GetString(0), r.GetGuid(1), r.GetGuid(2), r.GetDateTime(3), r.GetDateTime(4), r.GetBoolean(5)), ct, hash);

    /// <summary>The installations of an app, on whichever site: a token request names the app, not the site.</summary>
    public static Task<List<AppRow>> Installations(this Db db, Guid app, CancellationToken ct) => db.Across("""
        SELECT site_id, app_id, instance_id, scopes, secret_hash FROM apps WHERE app_id = $1
        """, ReadApp, ct, app);

    public static Task<AppRow?> App(this Db db, Guid site, Guid app, CancellationToken ct) => db.Single(site, """
        SELECT site_id, app_id, instance_id, scopes, secret_hash FROM apps WHERE site_id = $1 AND app_id = $2
        """, ReadApp, ct, app);

    public static async Task<Guid?> BootstrapSite(this Db db, CancellationToken ct) =>
        await db.Across("SELECT site_id FROM sites WHERE bootstrap", r => r.GetGuid(0), ct) is [var site, ..] ? site : null;

    /// <summary>The sites of a name, oldest first, with their public client.</summary>
    public static Task<List<(Guid Site, Guid Client, DateTime Made)>> SitesNamed(this Db db, string name, CancellationToken ct) => db.Across("""
        SELECT site_id, client_id, created_date FROM sites WHERE name = $1 ORDER BY created_date
        """, r => (r.GetGuid(0), r.GetGuid(1), r.GetDateTime(2)), ct, name);

    public static void AddKey(this Tx tx, byte[] hash, DateTime now) => tx.Write(
        "INSERT INTO api_keys (site_id, hash, id, created_date) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", hash, Guid.CreateVersion7(), now);

    public static void AddApp(this Tx tx, AppRow app, string name, DateTime now) => tx.Write("""
        INSERT INTO apps (site_id, app_id, instance_id, name, scopes, secret_hash, created_date) VALUES ($1, $2, $3, $4, $5, $6, $7)
        """, app.App, app.Instance, name, app.Scopes, app.SecretHash, now);

    public static void AddToken(this Tx tx, byte[] hash, TokenRow token) => tx.Write("""
        INSERT INTO tokens (site_id, hash, refresh, kind, subject, app_id, issued_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """, hash, token.Refresh, token.Kind, token.Subject, token.App, token.Issued, token.Expires);

    private static AppRow ReadApp(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetGuid(1), r.GetGuid(2), r.GetFieldValue<string[]>(3), r.IsDBNull(4) ? null : r.GetFieldValue<byte[]>(4));
}
