using NodaTime;
using Npgsql;
using Slotwright.Domain.Members;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>A site's sign-on policy as stored.</summary>
internal sealed record StoredPolicy(long Revision, Instant Created, Instant Updated, SignOnRules Rules);

/// <summary>An address that is yet to be shown to be somebody's own.</summary>
/// <param name="Member">Who is a member already; null for who would be one, with what they told.</param>
internal sealed record StoredVerification(byte[] Hash, byte[] CodeHash, int Tries, string EmailKey, Guid? Member, byte[]? Registration, string? Password, Instant Expires);

/// <summary>How often an address was tried, since a moment.</summary>
internal sealed record Failures(int Count, Instant Since);

/// <summary>The SQL of signing in: policies, codes that were mailed, and wrong passwords.</summary>
internal static class SignOnRows
{
    public static Task<StoredPolicy?> SignOnPolicy(this Tx tx, CancellationToken ct) => tx.Single("""
        SELECT revision, created_date, updated_date, require_owner_approval, require_email_verification FROM sign_on_policies WHERE site_id = $1 FOR UPDATE
        """, ReadPolicy, ct);

    public static async Task<SignOnRules> SignOnRules(this Tx tx, CancellationToken ct) => (await tx.Single("""
        SELECT revision, created_date, updated_date, require_owner_approval, require_email_verification FROM sign_on_policies WHERE site_id = $1
        """, ReadPolicy, ct))?.Rules ?? new(false, false);

    public static void SavePolicy(this Tx tx, StoredPolicy policy) => tx.Write("""
        INSERT INTO sign_on_policies (site_id, revision, created_date, updated_date, require_owner_approval, require_email_verification) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (site_id) DO UPDATE SET revision = EXCLUDED.revision, updated_date = EXCLUDED.updated_date,
            require_owner_approval = EXCLUDED.require_owner_approval, require_email_verification = EXCLUDED.require_email_verification
        """, policy.Revision, policy.Created.ToDateTimeUtc(), policy.Updated.ToDateTimeUtc(), policy.Rules.OwnerApproval, policy.Rules.EmailVerification);

    public static void AddVerification(this Tx tx, StoredVerification v) => tx.Write("""
        INSERT INTO member_verifications (site_id, hash, code_hash, email_key, member_id, registration, password, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """, v.Hash, v.CodeHash, v.EmailKey, v.Member is { } member ? member : TypedNull.Id, (object?)v.Registration ?? TypedNull.Bytes, (object?)v.Password ?? TypedNull.Text, v.Expires.ToDateTimeUtc());

    public static Task<StoredVerification?> LockVerification(this Tx tx, string state, CancellationToken ct) => tx.Single("""
        SELECT hash, code_hash, tries, email_key, member_id, registration, password, expires_at FROM member_verifications WHERE site_id = $1 AND hash = $2 FOR UPDATE
        """, ReadVerification, ct, Secrets.Hash(state));

    /// <summary>How many codes are on their way to an address.</summary>
    public static async Task<long> CountVerifications(this Tx tx, string emailKey, Instant now, CancellationToken ct) =>
        (long)(await tx.Single("SELECT count(*) FROM member_verifications WHERE site_id = $1 AND email_key = $2 AND expires_at > $3", r => (object)r.GetInt64(0), ct, emailKey, now.ToDateTimeUtc()))!;

    public static void CountTry(this Tx tx, StoredVerification v) => tx.Write("UPDATE member_verifications SET tries = tries + 1 WHERE site_id = $1 AND hash = $2", v.Hash);

    /// <summary>Once an address is somebody's, nothing else that was to show it is worth anything.</summary>
    public static void RemoveVerifications(this Tx tx, string emailKey) => tx.Write("DELETE FROM member_verifications WHERE site_id = $1 AND email_key = $2", emailKey);

    /// <summary>Counts a try before it is known what comes of it, so that any number at once are still counted one by one.</summary>
    public static async Task<Failures> CountLogin(this Db db, Guid site, byte[] key, Instant now, Duration window, CancellationToken ct) => (await db.Single(site, """
        INSERT INTO login_failures AS f (site_id, key, since, failures) VALUES ($1, $2, $3, 1)
        ON CONFLICT (site_id, key) DO UPDATE SET failures = CASE WHEN f.since <= $4 THEN 1 ELSE f.failures + 1 END, since = CASE WHEN f.since <= $4 THEN EXCLUDED.since ELSE f.since END
        RETURNING failures, since
        """, r => new Failures(r.GetInt32(0), Instant.FromDateTimeUtc(r.GetDateTime(1))), ct, key, now.ToDateTimeUtc(), (now - window).ToDateTimeUtc()))!;

    public static void ForgetFailures(this Tx tx, byte[] key) => tx.Write("DELETE FROM login_failures WHERE site_id = $1 AND key = $2", key);

    private static StoredPolicy ReadPolicy(NpgsqlDataReader r) =>
        new(r.GetInt64(0), Instant.FromDateTimeUtc(r.GetDateTime(1)), Instant.FromDateTimeUtc(r.GetDateTime(2)), new(r.GetBoolean(3), r.GetBoolean(4)));

    private static StoredVerification ReadVerification(NpgsqlDataReader r) => new(r.GetFieldValue<byte[]>(0), r.GetFieldValue<byte[]>(1), r.GetInt32(2), r.GetString(3), r.IsDBNull(4) ? null : r.GetGuid(4),
        r.IsDBNull(5) ? null : r.GetFieldValue<byte[]>(5), r.IsDBNull(6) ? null : r.GetString(6), Instant.FromDateTimeUtc(r.GetDateTime(7)));
}
