using System.Text.Json;
using Npgsql;
using Slotwright.Domain;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Http;

/// <summary>
/// Runs one write, the busiest operations first without locks. It is run again when it was overtaken, was the victim of a
/// deadlock, or met another at a unique name; nothing of it had happened. Nor had it when the body could not be read: then it is read without the read-only
/// members that are in the way, for those are passed over, never refused. A bulk request is many writes: each has its own attempts.
/// </summary>
internal static class Attempts
{
    private const int Most = 5;

    public static async Task<Result<Answer>> Run(Handler write, Call call, bool deferrable, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try { return await write(call with { Deferred = attempt == 1 && deferrable }, ct); }
            catch (Contended) when (attempt == 1) { }
            catch (JsonException) when (attempt == 1 && call.Operation.Request is { } type) { call = call with { Body = Documents.Fitting(call.Body, type) }; }
            catch (PostgresException e) when (attempt < Most && IsPassing(e)) { }
        }
    }

    public static bool IsPassing(PostgresException e) => e.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
        || e is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: not "idempotency_keys_pkey" };
}
