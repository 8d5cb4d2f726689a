using NodaTime;
using Npgsql;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>The SQL of consents, codes and tokens.</summary>
internal static class AuthorizationRows
{
    private const string Grant = "g.site_id, g.id, g.server_id, g.at_root, g.client_id, g.client_name";

    public static Task<IssuedToken?> OAuthToken(this Db db, Guid site, byte[] hash, CancellationToken ct) => db.Single(site, $"""
        SELECT {Grant}, t.scopes, t.refresh, t.expires_at, t.used_date IS NOT NULL
        FROM mcp_oauth_tokens t JOIN mcp_oauth_grants g ON g.site_id = t.site_id AND g.id = t.grant_id WHERE t.site_id = $1 AND t.hash = $2
        """, ReadToken, ct, hash);

    /// <summary>A refresh token, its consent locked: of two that bring it at once the second one waits here.</summary>
    public static Task<IssuedToken?> LockToken(this Tx tx, byte[] hash, CancellationToken ct) => tx.Single($"""
        SELECT {Grant}, t.scopes, t.refresh, t.expires_at, t.used_date IS NOT NULL
        FROM mcp_oauth_tokens t JOIN mcp_oauth_grants g ON g.site_id = t.site_id AND g.id = t.grant_id WHERE t.site_id = $1 AND t.hash = $2 FOR UPDATE OF g
        """, ReadToken, ct, hash);

    public static Task<IssuedCode?> LockCode(this Tx tx, byte[] hash, CancellationToken ct) => tx.Single($"""
        SELECT {Grant}, c.scopes, c.redirect_uri, c.challenge, c.expires_at
        FROM mcp_oauth_codes c JOIN mcp_oauth_grants g ON g.site_id = c.site_id AND g.id = c.grant_id WHERE c.site_id = $1 AND c.hash = $2 FOR UPDATE OF g
        """, ReadCode, ct, hash);

    /// <summary>Whether a code is taken now for the first time.</summary>
    public static async Task<bool> UseCode(this Tx tx, byte[] hash, Instant now, CancellationToken ct) =>
        await tx.Execute("UPDATE mcp_oauth_codes SET used_date = $3 WHERE site_id = $1 AND hash = $2 AND used_date IS NULL", ct, hash, now.ToDateTimeUtc()) == 1;

    /// <summary>Whether a refresh token is taken now for the first time.</summary>
    public static async Task<bool> UseToken(this Tx tx, byte[] hash, Instant now, CancellationToken ct) =>
        await tx.Execute("UPDATE mcp_oauth_tokens SET used_date = $3 WHERE site_id = $1 AND hash = $2 AND used_date IS NULL", ct, hash, now.ToDateTimeUtc()) == 1;

    public static void AddGrant(this Tx tx, AccessGrant grant, Instant now) => tx.Write("""
        INSERT INTO mcp_oauth_grants (site_id, id, server_id, at_root, client_id, client_name, created_date) VALUES ($1, $2, $3, $4, $5, $6, $7)
        """, grant.Id, grant.Server, grant.AtRoot, grant.Client, grant.ClientName, now.ToDateTimeUtc());

    public static void AddCode(this Tx tx, byte[] hash, IssuedCode code) => tx.Write("""
        INSERT INTO mcp_oauth_codes (site_id, hash, grant_id, scopes, redirect_uri, challenge, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
        """, hash, code.Grant.Id, code.Scopes.ToArray(), code.RedirectUri, code.Challenge, code.Expires.ToDateTimeUtc());

    public static void AddToken(this Tx tx, byte[] hash, IssuedToken token) => tx.Write("""
        INSERT INTO mcp_oauth_tokens (site_id, hash, grant_id, refresh, scopes, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
        """, hash, token.Grant.Id, token.Refresh, token.Scopes.ToArray(), token.Expires.ToDateTimeUtc());

    /// <summary>Takes a consent back, and with it everything issued under it.</summary>
    public static void EndGrant(this Tx tx, Guid grant) => tx.Write("DELETE FROM mcp_oauth_grants WHERE site_id = $1 AND id = $2", grant);

    public static void EndToken(this Tx tx, byte[] hash) => tx.Write("DELETE FROM mcp_oauth_tokens WHERE site_id = $1 AND hash = $2", hash);

    private static AccessGrant ReadGrant(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetGuid(1), r.GetGuid(2), r.GetBoolean(3), r.GetString(4), r.GetString(5));

    private static IssuedToken ReadToken(NpgsqlDataReader r) => new(ReadGrant(r), r.GetFieldValue<string[]>(6), r.GetBoolean(7), Instant.FromDateTimeUtc(r.GetDateTime(8)), r.GetBoolean(9));

    private static IssuedCode ReadCode(NpgsqlDataReader r) => new(ReadGrant(r), r.GetFieldValue<string[]>(6), r.GetString(7), r.GetString(8), Instant.FromDateTimeUtc(r.GetDateTime(9)));
}
