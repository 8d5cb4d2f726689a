using Npgsql;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Identity;

/// <summary>A token as stored: whose it is and until when.</summary>
internal sealed record TokenRow(string Kind, Guid Subject, Guid App, DateTime Issued, DateTime Expires, bool Refresh)
{
    public Guid? Session { get; init; }

    /// <summary>A member's, as the member is now.</summary>
    public Guid? Contact { get; init; }
    public string? Email { get; init; }
}

/// <summary>An app installed on a site; without a secret it is a public client (a web page).</summary>
internal sealed record AppRow(Guid Site, Guid App, Guid Instance, string[] Scopes, byte[]? SecretHash)
{
    public string Name { get; init; } = "";

    /// <summary>Where its people may be sent back to.</summary>
    public string[] RedirectUris { get; init; } = [];

    /// <summary>Whether they may be sent to this very address.</summary>
    public bool MaySendTo(string redirect) => RedirectUris.Any(known => Identity.RedirectUris.Fit(known, redirect));
}

/// <summary>The SQL of keys, apps and tokens.</summary>
internal static class IdentityRows
{
    public static async Task<bool> HasKey(this Db db, Guid site, byte[] hash, CancellationToken ct) =>
        await db.Single(site, "SELECT id FROM api_keys WHERE site_id = $1 AND hash = $2", r => (object)r.GetGuid(0), ct, hash) is not null;

    public static Task<TokenRow?> Token(this Db db, Guid site, byte[] hash, CancellationToken ct) => db.Single(site, """
        SELECT t.kind, t.subject, t.app_id, t.issued_at, t.expires_at, t.refresh, t.session_id, m.contact_id::uuid, CASE WHEN (convert_from(m.doc, 'UTF8')::jsonb ->> 'loginEmailVerified')::boolean THEN lower(m.login_email) END
        FROM tokens t LEFT JOIN members m ON m.site_id = t.site_id AND m.id = t.subject AND t.kind = 'Member' WHERE t.site_id = $1 AND t.hash = $2
        """, ReadToken, ct, hash);

    /// <summary>The installations of an app, on whichever site: a token request names the app, not the site.</summary>
    public static Task<List<AppRow>> Installations(this Db db, Guid app, CancellationToken ct) => db.Across("""
        SELECT site_id, app_id, instance_id, scopes, secret_hash, name, redirect_uris FROM apps WHERE app_id = $1
        """, ReadApp, ct, app);

    public static Task<AppRow?> App(this Db db, Guid site, Guid app, CancellationToken ct) => db.Single(site, """
        SELECT site_id, app_id, instance_id, scopes, secret_hash, name, redirect_uris FROM apps WHERE site_id = $1 AND app_id = $2
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
        INSERT INTO tokens (site_id, hash, refresh, kind, subject, app_id, issued_at, expires_at, session_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """, hash, token.Refresh, token.Kind, token.Subject, token.App, token.Issued, token.Expires, token.Session is { } session ? session : TypedNull.Id);

    /// <summary>A token that is used goes on.</summary>
    public static void KeepToken(this Tx tx, byte[] hash, DateTime expires) => tx.Write("UPDATE tokens SET expires_at = $3 WHERE site_id = $1 AND hash = $2", hash, expires);

    /// <summary>Signs a member out: of one sign-in, of all others, or everywhere.</summary>
    public static void EndSession(this Tx tx, Guid session) => tx.Write("DELETE FROM tokens WHERE site_id = $1 AND session_id = $2", session);

    public static void EndSessions(this Tx tx, Guid member, Guid? but = null) =>
        tx.Write("DELETE FROM tokens WHERE site_id = $1 AND kind = 'Member' AND subject = $2 AND session_id IS DISTINCT FROM $3", member, but is { } kept ? kept : TypedNull.Id);

    public static async Task<bool> SetRedirectUris(this Tx tx, Guid app, string[] uris, CancellationToken ct) =>
        await tx.Execute("UPDATE apps SET redirect_uris = $3 WHERE site_id = $1 AND app_id = $2", ct, app, uris) == 1;

    /// <summary>Every address that some client of the site may send its people to.</summary>
    public static async Task<List<string>> RedirectUris(this Db db, Guid site, CancellationToken ct) =>
        await db.List(site, "SELECT unnest(redirect_uris) FROM apps WHERE site_id = $1", r => r.GetString(0), ct);

    /// <summary>Signs the forms of our pages.</summary>
    public static async Task<byte[]> FormSecret(this Db db, CancellationToken ct) => (await db.Across("SELECT secret FROM mcp_oauth_secret", r => r.GetFieldValue<byte[]>(0), ct))[0];

    private static AppRow ReadApp(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetGuid(1), r.GetGuid(2), r.GetFieldValue<string[]>(3), r.IsDBNull(4) ? null : r.GetFieldValue<byte[]>(4)) { Name = r.GetString(5), RedirectUris = r.GetFieldValue<string[]>(6) };

    private static TokenRow ReadToken(NpgsqlDataReader r) => new(r.GetString(0), r.GetGuid(1), r.GetGuid(2), r.GetDateTime(3), r.GetDateTime(4), r.GetBoolean(5))
    {
        Session = r.IsDBNull(6) ? null : r.GetGuid(6),
        Contact = r.IsDBNull(7) ? null : r.GetGuid(7),
        Email = r.IsDBNull(8) ? null : r.GetString(8),
    };
}
