using NodaTime;
using Npgsql;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Identity;

/// <summary>The SQL of members' secrets, of which only hashes are kept.</summary>
internal static class MemberSecretRows
{
    private const string Columns = "purpose, member_id, expires_at, app_id, redirect_uri, challenge, visitor_id";

    public static void AddSecret(this Tx tx, string secret, MemberSecret row) => tx.Write("""
        INSERT INTO member_secrets (site_id, hash, purpose, member_id, app_id, redirect_uri, challenge, expires_at, visitor_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """, Secrets.Hash(secret), row.Purpose.ToString(), row.Member, row.App is { } app ? app : TypedNull.Id, (object?)row.RedirectUri ?? TypedNull.Text, (object?)row.Challenge ?? TypedNull.Text, row.Expires.ToDateTimeUtc(), row.Visitor is { } visitor ? visitor : TypedNull.Id);

    /// <summary>Takes a secret out, so that nobody can bring it again; null when it is unknown or was brought too late.</summary>
    public static async Task<MemberSecret?> TakeSecret(this Tx tx, SecretPurpose purpose, string secret, Instant now, CancellationToken ct) =>
        await tx.Single($"DELETE FROM member_secrets WHERE site_id = $1 AND hash = $2 AND purpose = $3 RETURNING {Columns}", Read, ct, Secrets.Hash(secret), purpose.ToString()) is { } found && found.Expires > now ? found : null;

    public static async Task<bool> HasSecret(this Db db, Guid site, SecretPurpose purpose, string secret, Instant now, CancellationToken ct) =>
        await db.Single(site, $"SELECT {Columns} FROM member_secrets WHERE site_id = $1 AND hash = $2 AND purpose = $3", Read, ct, Secrets.Hash(secret), purpose.ToString()) is { } found && found.Expires > now;

    /// <summary>How many of a kind somebody has that are still good.</summary>
    public static async Task<long> CountSecrets(this Tx tx, SecretPurpose purpose, Guid member, Instant now, CancellationToken ct) => (long)(await tx.Single(
        "SELECT count(*) FROM member_secrets WHERE site_id = $1 AND member_id = $2 AND purpose = $3 AND expires_at > $4", r => (object)r.GetInt64(0), ct, member, purpose.ToString(), now.ToDateTimeUtc()))!;

    public static void RemoveSecrets(this Tx tx, Guid member) => tx.Write("DELETE FROM member_secrets WHERE site_id = $1 AND member_id = $2", member);

    /// <summary>Whether a member may sign in at this moment; it cannot be blocked before the transaction is over.</summary>
    public static async Task<bool> IsAdmitted(this Tx tx, Guid member, CancellationToken ct) =>
        await tx.Single("SELECT \"status\" FROM members WHERE site_id = $1 AND id = $2 FOR SHARE", r => r.GetString(0), ct, member) == "APPROVED";

    private static MemberSecret Read(NpgsqlDataReader r) => new(Enum.Parse<SecretPurpose>(r.GetString(0)), r.GetGuid(1), Instant.FromDateTimeUtc(r.GetDateTime(2)))
    {
        App = r.IsDBNull(3) ? null : r.GetGuid(3),
        RedirectUri = r.IsDBNull(4) ? null : r.GetString(4),
        Challenge = r.IsDBNull(5) ? null : r.GetString(5),
        Visitor = r.IsDBNull(6) ? null : r.GetGuid(6),
    };
}
