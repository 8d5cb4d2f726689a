using Npgsql;

namespace Slotwright.Server.Storage;

/// <summary>Clears away what has run out: slot holds, tokens, idempotency keys older than two days. Nothing depends on when it comes by.</summary>
internal sealed class Sweeper(Db db, TimeProvider time, ILogger<Sweeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly string[] Statements =
    [
        "DELETE FROM holds WHERE expires_at < $1 - interval '1 minute'",
        "DELETE FROM slot_holds WHERE expires_at < $1 - interval '1 day'",
        "DELETE FROM tokens WHERE expires_at < $1",
        "DELETE FROM idempotency_keys WHERE created_date < $1 - interval '2 days'",
        EmptyTrashBin,
    ];

    /// <summary>Staff members leave the trash bin after thirty days, told as deleted by the Bookings app and by no server (origin 0).</summary>
    private const string EmptyTrashBin = """
        WITH gone AS (DELETE FROM staff_members WHERE deleted_date < $1 - interval '30 days' RETURNING site_id, id, revision, doc)
        INSERT INTO outbox (site_id, origin, entity_fqdn, slug, kind, entity_id, sequence, event_time, identity_type, identity_id, body)
        SELECT site_id, 0, 'wix.bookings.staff.v1.staff_member', 'deleted', 'deletedEvent', id::text, revision, $1, 'App', '13d21c63-b5ec-5912-8397-c3a5ddb27a97',
            convert_to('{"deletedEntity":' || convert_from(doc, 'UTF8') || '}', 'UTF8') FROM gone
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Sweep(stoppingToken);
        }
        catch (OperationCanceledException) { } // the server stops
    }

    internal async Task Sweep(CancellationToken ct)
    {
        try
        {
            foreach (var statement in Statements) await db.Across(statement, _ => 0, ct, time.GetUtcNow().UtcDateTime);
        }
        catch (NpgsqlException e)
        {
            log.LogWarning("Sweeping failed and will be tried again: {Reason}", e.Message);
        }
    }
}
