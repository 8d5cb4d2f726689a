using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.Storage;

/// <summary>What was answered under which Idempotency-Key. A key is kept for a day at least (see Sweeper).</summary>
internal static class IdempotencyRows
{
    private const string Insert = """
        INSERT INTO idempotency_keys (site_id, key, fingerprint, status, answer, created_date) VALUES ($1, $2, $3, $4, $5, $6)
        """;

    /// <summary>The answer given before under this key; a fault when the key was used for something else; null when it is new.</summary>
    public static async Task<Result<Answer>?> Earlier(this Db db, Guid site, IdempotencyKey key, CancellationToken ct)
    {
        var row = await db.Single(site, "SELECT fingerprint, status, answer FROM idempotency_keys WHERE site_id = $1 AND key = $2",
            r => new Kept(r.GetFieldValue<byte[]>(0), r.GetInt32(1), r.IsDBNull(2) ? null : r.GetFieldValue<byte[]>(2)), ct, key.Hash);
        if (row is null) return null;
        if (!row.Fingerprint.AsSpan().SequenceEqual(key.Fingerprint)) return (Fault)new IdempotencyKeyReused();
        return row.Answer is null ? (Fault)new AnswerErased() : new Answer(key.Open(row.Answer), row.Status);
    }

    /// <summary>Keeps an answer with the effects of its request; the commit fails when another request with the key came first.</summary>
    public static void KeepAnswer(this Tx tx, Guid site, IdempotencyKey key, Answer answer, DateTime now) =>
        tx.WriteFor(site, Insert, key.Hash, key.Fingerprint, answer.Status, key.Seal(answer.Body.Span), now);

    /// <summary>Keeps an answer by itself, a refusal's or a whole bulk request's; false when one was kept already.</summary>
    public static async Task<bool> Keep(this Db db, Guid site, IdempotencyKey key, Answer answer, DateTime now, CancellationToken ct)
    {
        await using var tx = db.Begin(site);
        var kept = await tx.Execute(Insert + " ON CONFLICT DO NOTHING", ct, key.Hash, key.Fingerprint, answer.Status, key.Seal(answer.Body.Span), now);
        await tx.Commit(ct);
        return kept > 0;
    }

    private sealed record Kept(byte[] Fingerprint, int Status, byte[]? Answer);
}

/// <summary>An Idempotency-Key names one request for good; this one was sent with another.</summary>
internal sealed record IdempotencyKeyReused()
    : Fault(FaultKind.Conflict, "IDEMPOTENCY_KEY_REUSED", "The Idempotency-Key was used for a different request.");

/// <summary>The request was answered and is not done again; what was answered held a customer who has since been erased.</summary>
internal sealed record AnswerErased()
    : Fault(FaultKind.Conflict, "IDEMPOTENT_ANSWER_ERASED", "The request was answered before, and its answer was erased together with a customer's data.");
