using Npgsql;
using Slotwright.Server.Http;

namespace Slotwright.Server.Storage;

/// <summary>
/// Reads the outbox for one purpose, whichever of several server processes gets to it: the events of a window are dealt with in
/// the transaction that moves the reader on, so each is dealt with once, whatever crashes when (docs/adr/0015).
/// </summary>
/// <param name="name">A row of `outbox_readers`.</param>
internal sealed class OutboxReader(NpgsqlDataSource source, string name)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private const string Waiting = """
        SELECT 1 FROM outbox_readers r WHERE r.name = $1
            AND EXISTS (SELECT FROM outbox o WHERE o.xid >= r.position AND o.xid < pg_snapshot_xmin(pg_current_snapshot()))
        """;
    private const string Claim = """
        SELECT position::text, pg_snapshot_xmin(pg_current_snapshot())::text FROM outbox_readers WHERE name = $1 FOR UPDATE SKIP LOCKED
        """;

    /// <summary>Reads on and on, ten times a second, until the server stops; while the database is away it waits.</summary>
    public async Task Run(Func<OutboxWindow, CancellationToken, Task> work, TimeProvider time, ILogger log, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (!ct.IsCancellationRequested)
        {
            try
            {
                while (await Next(work, ct)) { }
                await timer.WaitForNextTickAsync(ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested) { return; }
            catch (Exception e) when (Dispatcher.IsDatabaseAway(e) || e is PostgresException failed && Attempts.IsPassing(failed)) { await Wait(e.Message); }
            catch (Exception e)
            {
                log.LogError(e, "The reader {Reader} of the outbox failed and tries the same events again", name);
                await Wait(e.Message);
            }
        }

        async Task Wait(string reason)
        {
            log.LogWarning("The reader {Reader} of the outbox waits: {Reason}", name, reason);
            await Task.Delay(TimeSpan.FromSeconds(1), time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Deals with one window; false when there is nothing new or another process is at it.</summary>
    public async Task<bool> Next(Func<OutboxWindow, CancellationToken, Task> work, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var window = new OutboxWindow(connection);
        if ((await window.List(Waiting, _ => true, ct, name)).Count == 0) return false;
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (await window.List(Claim, r => (From: r.GetString(0), To: r.GetString(1)), ct, name) is not [var claimed]) return false;
        window = new OutboxWindow(connection) { From = claimed.From, To = claimed.To };
        await work(window, ct);
        await window.Execute("UPDATE outbox_readers SET position = $2::text::xid8 WHERE name = $1", ct, name, claimed.To);
        await transaction.CommitAsync(CancellationToken.None);
        window.Committed();
        return true;
    }
}

/// <summary>
/// The events of transactions [From, To), all of them finished; in the order of `outbox.id` those of one entity stand as they
/// happened. Statements here see every site and end with the reader's transaction.
/// </summary>
internal sealed class OutboxWindow(NpgsqlConnection connection)
{
    /// <summary>What an event of this window fulfils, once `From` and `To` are the statement's first two arguments.</summary>
    public const string Within = "o.xid >= $1::text::xid8 AND o.xid < $2::text::xid8";

    /// <summary>What is to be done once the window is dealt with for good.</summary>
    public event Action? Done;

    public string From { get; init; } = "";

    public string To { get; init; } = "";

    public async Task<List<T>> List<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken ct, params object?[] args)
    {
        await using var batch = Batch(sql, args);
        await using var rows = await batch.ExecuteReaderAsync(ct);
        await Db.Next(rows, batch.BatchCommands[^1], ct);
        return await Db.Drain(rows, read, ct);
    }

    public async Task<int> Execute(string sql, CancellationToken ct, params object?[] args)
    {
        await using var batch = Batch(sql, args);
        await batch.ExecuteNonQueryAsync(ct);
        return (int)batch.BatchCommands[^1].RecordsAffected;
    }

    public void Committed() => Done?.Invoke();

    private NpgsqlBatch Batch(string sql, object?[] args) => new(connection) { BatchCommands = { new(Db.NameAll), Db.Command(sql, args) } };
}
