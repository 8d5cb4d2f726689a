using System.Threading.Channels;
using Npgsql;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Audits;

/// <summary>
/// Writes down the calls that only read, many at a time. When the database falls behind, callers wait: nothing goes
/// unwritten while the server lives, and what is queued is written before it stops.
/// </summary>
internal sealed class AuditWriter(Db db, TimeProvider time, ILogger<AuditWriter> log) : BackgroundService
{
    private const int Most = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Channel<AuditEntry> queue = Channel.CreateBounded<AuditEntry>(20_000);

    public ValueTask Add(AuditEntry entry, CancellationToken ct) => queue.Writer.TryWrite(entry) ? default : queue.Writer.WriteAsync(entry, ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<AuditEntry>(Most);
        try
        {
            while (await queue.Reader.WaitToReadAsync(stoppingToken))
                while (!await Take(batch, stoppingToken)) stoppingToken.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException) { }
        queue.Writer.TryComplete();
        while (queue.Reader.Count > 0 || batch.Count > 0)
            if (!await Take(batch, CancellationToken.None)) return;
    }

    /// <summary>Writes what has gathered; what could not be written stays and is tried again.</summary>
    private async Task<bool> Take(List<AuditEntry> batch, CancellationToken ct)
    {
        while (batch.Count < Most && queue.Reader.TryRead(out var entry)) batch.Add(entry);
        try
        {
            await Add(batch);
            batch.Clear();
            return true;
        }
        catch (Exception e) when (Dispatcher.IsDatabaseAway(e) || e is OutcomeUnknown or PostgresException)
        {
            log.LogWarning("The audit waits for the database: {Reason}", e.Message);
            await Task.Delay(Pause, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return false;
        }
    }

    /// <summary>Arguments that no database can hold (a number of a million digits) are left out, and keep nothing else from being written.</summary>
    private async Task Add(IReadOnlyList<AuditEntry> entries)
    {
        try { await db.AddAudits(entries, CancellationToken.None); }
        catch (PostgresException e) when (e.SqlState.StartsWith("22", StringComparison.Ordinal))
        {
            if (entries.Count > 1) foreach (var entry in entries) await Add([entry]);
            else if (entries[0].Arguments.Count > 0) await Add([entries[0] with { Arguments = [] }]);
            else log.LogError(e, "A call of {Tool} cannot be written down", entries[0].Tool);
        }
    }
}
