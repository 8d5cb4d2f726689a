using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Telemetry;

/// <summary>How far the readers of the outbox are behind and how much is still to be delivered: looked up when somebody asks for the metrics, and now and then for a collector they are sent to.</summary>
internal sealed class OutboxLag(Db db, ServerOptions options, TimeProvider time, ILogger<OutboxLag> log) : BackgroundService
{
    private const int Most = 10_000;
    private const string Sql = """
        SELECT r.name, waiting.rows, greatest(0, coalesce(extract(epoch FROM $1 - waiting.oldest), 0))::float8
        FROM outbox_readers r CROSS JOIN LATERAL (SELECT count(*) AS rows, min(o.event_time) AS oldest
            FROM (SELECT event_time FROM outbox WHERE xid >= r.position LIMIT $2) o) waiting
        """;
    private const string Owed = """
        SELECT 'pending', (SELECT count(*) FROM (SELECT FROM webhook_deliveries WHERE status = 'PENDING' LIMIT $1) d)
        UNION ALL SELECT 'dead', (SELECT count(*) FROM (SELECT FROM webhook_deliveries WHERE status = 'DEAD' LIMIT $1) d)
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!Collector.IsWanted(options)) return;
        using var timer = new PeriodicTimer(options.OtlpInterval, time);
        try
        {
            do await Look(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) { } // the server stops
    }

    public async Task Look(CancellationToken ct)
    {
        try
        {
            foreach (var (reader, rows, seconds) in await db.Memory.Across(Sql, r => (r.GetString(0), r.GetInt64(1), r.GetDouble(2)), ct, time.GetUtcNow().UtcDateTime, Most)) Instruments.ReaderLags(reader, rows, seconds);
            foreach (var (state, count) in await db.Memory.Across(Owed, r => (r.GetString(0), r.GetInt64(1)), ct, 10 * Most)) Instruments.DeliveriesPending(state, count);
        }
        catch (Exception e) when (Dispatcher.IsDatabaseAway(e) || e is InvalidOperationException)
        {
            log.LogDebug("How far the readers of the outbox are behind cannot be looked up: {Reason}", e.Message);
        }
    }
}
