using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Webhooks;

/// <summary>Clears away, a batch at a time, deliveries that are long done and events that nobody is still to be told of; several servers do it side by side.</summary>
internal sealed class Pruner(Db db, TimeProvider time, ILogger<Pruner> log) : BackgroundService
{
    private const int Batch = 2000;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>A site's own settings say for how long; thirty days without any.</summary>
    private static readonly string[] Statements =
    [
        $"""
        WITH old AS (
            SELECT d.ctid FROM webhook_deliveries d LEFT JOIN webhooks w ON w.site_id = d.site_id AND w.id = d.webhook_id LEFT JOIN retention_settings r ON r.site_id = d.site_id
            WHERE w.id IS NULL OR d.status <> 'PENDING' AND d.created_date < $1 - make_interval(days => coalesce(r.deliveries_days, 30))
            LIMIT {Batch} FOR UPDATE OF d SKIP LOCKED)
        DELETE FROM webhook_deliveries d USING old WHERE d.ctid = old.ctid RETURNING 1
        """,
        $"""
        WITH old AS (
            SELECT o.ctid FROM outbox o LEFT JOIN retention_settings r ON r.site_id = o.site_id
            WHERE o.event_time < $1 - interval '3 days' AND o.event_time < $1 - make_interval(days => coalesce(r.events_days, 30)) AND o.xid < (SELECT min(position) FROM outbox_readers)
                AND NOT EXISTS (SELECT FROM webhook_deliveries d WHERE d.site_id = o.site_id AND d.outbox_id = o.id AND d.status = 'PENDING')
            LIMIT {Batch} FOR UPDATE OF o SKIP LOCKED)
        DELETE FROM outbox o USING old WHERE o.ctid = old.ctid RETURNING 1
        """,
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Prune(stoppingToken);
        }
        catch (OperationCanceledException) { } // the server stops
    }

    internal async Task Prune(CancellationToken ct)
    {
        try
        {
            foreach (var statement in Statements)
                while ((await db.Across(statement, _ => true, ct, time.GetUtcNow().UtcDateTime)).Count == Batch) { }
        }
        catch (Exception e) when (Dispatcher.IsDatabaseAway(e))
        {
            log.LogWarning("Pruning waits for the database: {Reason}", e.Message);
        }
    }
}
