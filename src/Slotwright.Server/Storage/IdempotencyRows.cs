using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.Storage;

/// <summary>What was answered under which Idempotency-Key. A key is kept for a day at least (see Sweeper).</summary>
internal static class IdempotencyRows
{
    public const string Insert = """
        INSERT INTO idempotency_keys (site_id, key, fingerprint, status, answer, created_date) VALUES ($1, $2, $3, $4, $5, $6)
        """;

    /// <summary>The answer given before under this key; a fault when the key was used for something else; null when it is new.</summary>
    public static async Task<Result<Answer>?> Earlier(this Db db, Guid site, IdempotencyKey key, CancellationToken ct)
    {
        var row = await db.Single(site, "SELECT fingerprint, status, answer FROM idempotency_keys WHERE site_id = $1 AND key = $2",
            r => new Kept(r.GetFieldValue<byte[]>(0), r.GetInt32(1), r.GetFieldValue<byte[]>(2)), ct, key.Key);
        if (row is null) return null;
        if (!row.Fingerprint.AsSpan().SequenceEqual(key.Fingerprint)) return (Fault)new IdempotencyKeyReused(key.Key);
        return new Answer(row.Answer, row.Status);
    }

    /// <summary>Keeps what was answered; false when another request with the same key was answered first.</summary>
    public static async Task<bool> Keep(this Db db, Guid site, IdempotencyKey key, Answer answer, DateTime now, CancellationToken ct)
    {
        await using var tx = db.Begin(site);
        var kept = await tx.Execute(Insert + " ON CONFLICT DO NOTHING", ct, key.Key, key.Fingerprint, answer.Status, answer.Body.ToArray(), now);
        await tx.Commit(ct);
        return kept > 0;
    }

    private sealed record Kept(byte[] Fingerprint, int Status, byte[] Answer);
}

/// <summary>An Idempotency-Key names one request for good; this one was sent with another.</summary>
internal sealed record IdempotencyKeyReused(string Key)
    : Fault(FaultKind.Conflict, "IDEMPOTENCY_KEY_REUSED", $"The idempotency key {Key} was used for a different request.");
