using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Jobs;

/// <summary>A job as its runner needs it: who asked for what, when, and how far it has come.</summary>
internal sealed record OpenJob(Guid Site, Guid Id, string Operation, JobCaller Caller, JsonElement Body, Guid? After, Instant Asked);

/// <summary>Who asked for a job. What the step may do was settled when it was asked for; events tell the same identity.</summary>
internal sealed record JobCaller(CallerKind Kind, Guid Subject);

/// <summary>The SQL of jobs. A lease keeps two servers from working on one job; the row lock of each step decides all the same.</summary>
internal static class JobRows
{
    private const string Columns = """id, operation, "status", succeeded, failed, failures::text, created_date, updated_date""";

    public static void AddJob(this Tx tx, Guid id, Call call) => tx.Write("""
        INSERT INTO jobs (site_id, id, operation, caller, body, "status", created_date, updated_date) VALUES ($1, $2, $3, $4, $5, 'QUEUED', $6, $6)
        """, id, call.Operation.Name, new JsonText(JsonSerializer.Serialize(new JobCaller(call.Caller.Kind, call.Caller.Subject))), new JsonText(call.Body.GetRawText()), tx.Now.ToDateTimeUtc());

    /// <summary>Takes the oldest open job nobody works on, for half a minute from the database's now.</summary>
    public static async Task<OpenJob?> LeaseJob(this Db db, CancellationToken ct) => (await db.Across("""
        UPDATE jobs SET "status" = 'RUNNING', leased_until = clock_timestamp() + interval '30 seconds' WHERE (site_id, id) IN (
            SELECT site_id, id FROM jobs WHERE "status" IN ('QUEUED', 'RUNNING') AND (leased_until IS NULL OR leased_until < clock_timestamp())
            ORDER BY created_date LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING site_id, id, operation, caller::text, body::text, after_id, created_date
        """, ReadOpen, ct)).FirstOrDefault();

    /// <summary>Locks the job at the place its runner thinks it is; false when another has moved it on or ended it.</summary>
    public static async Task<bool> HoldsJob(this Tx tx, OpenJob job, Guid? after, CancellationToken ct) =>
        await tx.Single("""SELECT id FROM jobs WHERE site_id = $1 AND id = $2 AND "status" = 'RUNNING' AND after_id IS NOT DISTINCT FROM $3 FOR UPDATE""",
            r => (object)r.GetGuid(0), ct, job.Id, (object?)after ?? TypedNull.Id) is not null;

    /// <summary>Notes one match as dealt with; the first hundred failures are kept with their reasons.</summary>
    public static void StepJob(this Tx tx, OpenJob job, Guid match, Fault? fault) => tx.Write("""
        UPDATE jobs SET after_id = $3, updated_date = $4, leased_until = clock_timestamp() + interval '30 seconds', succeeded = succeeded + $5, failed = failed + 1 - $5,
            failures = CASE WHEN $6::jsonb IS NULL OR jsonb_array_length(failures) >= 100 THEN failures ELSE failures || $6::jsonb END
        WHERE site_id = $1 AND id = $2
        """, job.Id, match, tx.Now.ToDateTimeUtc(), fault is null ? 1 : 0, fault is null ? TypedNull.Json : new JsonText(JsonSerializer.Serialize(Failure(match, fault), SlotwrightJson.Wire.JobFailure)));

    public static void EndJob(this Tx tx, OpenJob job, string status, DateTime now) =>
        tx.Write("""UPDATE jobs SET "status" = $3, updated_date = $4, leased_until = NULL WHERE site_id = $1 AND id = $2""", job.Id, status, now);

    /// <summary>Lets another server, or this one after its restart, go on at once.</summary>
    public static Task ReleaseJob(this Db db, OpenJob job, CancellationToken ct) =>
        db.List(job.Site, "UPDATE jobs SET leased_until = NULL WHERE site_id = $1 AND id = $2", _ => 0, ct, job.Id);

    public static Task<Job?> Job(this Db db, Guid site, Guid id, CancellationToken ct) =>
        db.Single(site, $"SELECT {Columns} FROM jobs WHERE site_id = $1 AND id = $2", Read, ct, id);

    public static Task<List<Job>> Jobs(this Db db, Guid site, int limit, CancellationToken ct) =>
        db.List(site, $"SELECT {Columns} FROM jobs WHERE site_id = $1 ORDER BY created_date DESC, id DESC LIMIT $2", Read, ct, limit);

    private static JobFailure Failure(Guid match, Fault fault) => new() { Id = match.ToString(), Code = fault.Code, Description = fault.Message };

    private static OpenJob ReadOpen(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetGuid(1), r.GetString(2), JsonSerializer.Deserialize<JobCaller>(r.GetString(3))!,
        JsonDocument.Parse(r.GetString(4)).RootElement, r.IsDBNull(5) ? null : r.GetGuid(5), Instant.FromDateTimeUtc(r.GetDateTime(6)));

    private static Job Read(NpgsqlDataReader r) => JsonSerializer.Deserialize($$"""{"failures":{{r.GetString(5)}}}""", SlotwrightJson.Wire.Job)! with
    {
        Id = r.GetGuid(0).ToString(),
        Operation = r.GetString(1),
        Status = r.GetString(2),
        Succeeded = r.GetInt32(3),
        Failed = r.GetInt32(4),
        CreatedDate = Wire.Timestamp(Instant.FromDateTimeUtc(r.GetDateTime(6))),
        UpdatedDate = Wire.Timestamp(Instant.FromDateTimeUtc(r.GetDateTime(7))),
    };
}
