using NodaTime;
using Npgsql;
using Slotwright.Server.Http;

namespace Slotwright.Server.Storage;

/// <summary>
/// One transaction on one site. Writes are queued and travel with the next read or with COMMIT, so a usual operation
/// costs two round trips. Without a commit everything is undone. A deferred one reads without locks, guards what it read,
/// and commits together with others (docs/adr/0008); what cannot be done so is <see cref="Contended"/> and run again with locks.
/// </summary>
internal sealed class Tx(NpgsqlDataSource source, int origin, Guid site, Call? call, CommitGroup? group, Action<Guid, string> told) : IAsyncDisposable
{
    private string contends = "";
    private readonly List<NpgsqlBatchCommand> pending = [];
    private readonly HashSet<string> done = [];
    private readonly List<Func<CancellationToken, Task>> last = [];
    private readonly List<Action> durable = [];
    private NpgsqlConnection? connection;
    private bool open;

    public Guid Site => site;

    /// <summary>The server that writes, as its events tell.</summary>
    public int Origin => origin;

    public bool IsDeferred => group is not null;

    public Call Call => call ?? throw new InvalidOperationException("No caller in the server's own transaction.");

    public Instant Now => Call.Now;

    /// <summary>Somebody's data is being erased, as its events tell (`triggeredByAnonymizeRequest`).</summary>
    public bool Anonymizes { get; init; }

    /// <summary>The other change that brings this one about, as its events tell (`originatedFrom`).</summary>
    public string? OriginatedFrom { get; set; }

    /// <summary>What must be forgotten or renewed in memory once this has committed.</summary>
    public event Action? Committed;

    /// <summary>Queues a write; `$1` is the site, the arguments begin at `$2`.</summary>
    public void Write(string sql, params ReadOnlySpan<object?> args) => pending.Add(Db.Command(sql, [site, .. args]));

    /// <summary>Queues a statement that must touch or find exactly one row; in a deferred transaction the commit fails when it does not.</summary>
    public void Guard(string countOfOne, params ReadOnlySpan<object?> args) => Write(countOfOne, args);

    /// <summary>What this transaction's writes may have to wait for, as a key to sort by.</summary>
    public void Contends(string key) => contends = contends.Length == 0 ? key : contends;

    /// <summary>Queues one row of another site, which row-level security lets through for the rest of this transaction: a new site's answer is kept for the site that asked.</summary>
    public void WriteFor(Guid other, string sql, params ReadOnlySpan<object?> args)
    {
        if (other != site) pending.Add(new(Db.NameAll));
        pending.Add(Db.Command(sql, [other, .. args]));
    }

    public async Task<T?> Single<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken ct, params object?[] args) where T : class =>
        (await List(sql, read, ct, args)) is [var first, ..] ? first : null;

    public async Task<List<T>> List<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken ct, params object?[] args)
    {
        if (IsDeferred) return await Unlocked(sql, read, ct, args);
        await using var batch = await Flush(ct);
        var skipped = batch.BatchCommands.Count;
        batch.BatchCommands.Add(Db.Command(sql, [site, .. args]));
        await using var rows = await batch.ExecuteReaderAsync(ct);
        for (var i = FirstWithRows(batch, skipped); i > 0; i--) await Db.Next(rows, batch.BatchCommands[^1], ct);
        return await Db.Drain(rows, read, ct);
    }

    /// <summary>A read outside any transaction. A statement that writes or locks cannot be one.</summary>
    private async Task<List<T>> Unlocked<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken ct, object?[] args)
    {
        if (!sql.StartsWith("SELECT", StringComparison.Ordinal) || sql.Contains(" FOR ", StringComparison.Ordinal)) throw new Contended();
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(Db.Command(Db.NameSite, [site.ToString()]));
        batch.BatchCommands.Add(Db.Command(sql, [site, .. args]));
        await using var rows = await batch.ExecuteReaderAsync(ct);
        await Db.Next(rows, batch.BatchCommands[^1], ct);
        return await Db.Drain(rows, read, ct);
    }

    /// <summary>Does something once in this transaction, however often it is asked for.</summary>
    public void Once(string what, Action action)
    {
        if (done.Add(what)) action();
    }

    /// <summary>Does something that depends on all that this transaction wrote, as the last thing before it commits.</summary>
    public void BeforeCommit(Func<CancellationToken, Task> work) => last.Add(work);

    /// <summary>What is named so changes for the site; whoever keeps it in memory hears of it after the commit (see <see cref="Db.Changed"/>).</summary>
    public void Changes(string what) => Once(what, () => Committed += () => told(site, what));

    /// <summary>Notes something only when it has surely been committed; what is to be forgotten is forgotten in any case (<see cref="Committed"/>).</summary>
    public void OnceDurable(Action note) => durable.Add(note);

    /// <summary>How many rows a writing statement touched, when that decides what comes next.</summary>
    public async Task<int> Execute(string sql, CancellationToken ct, params object?[] args)
    {
        if (IsDeferred) throw new Contended();
        await using var batch = await Flush(ct);
        var command = Db.Command(sql, [site, .. args]);
        batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(ct);
        return (int)command.RecordsAffected;
    }

    /// <summary>
    /// Makes the effects durable together with the answer, if the caller sent an idempotency key. Answers with what was
    /// answered the first time when another request with the same key came first.
    /// </summary>
    public async Task<Answer> Commit(Answer answer, CancellationToken ct)
    {
        if (call?.Key is { } key) this.KeepAnswer(site, key, answer, call.Now.ToDateTimeUtc());
        await Commit(ct);
        return answer;
    }

    /// <summary>Once begun, a commit is not given up for a caller that went away; and memory forgets even when its outcome stays unknown.</summary>
    public async Task Commit(CancellationToken ct)
    {
        foreach (var work in last) await work(ct);
        if (call?.DryRun == true) { await Rehearse(ct); return; }
        if (group is not null) { await group.Commit(contends, pending, () => Committed?.Invoke(), ct); foreach (var note in durable) note(); return; }
        try
        {
            if (connection is null && pending.Count == 0) return;
            await using var batch = await Flush(ct);
            batch.BatchCommands.Add(new("COMMIT"));
            await batch.ExecuteNonQueryAsync(CancellationToken.None);
            open = false;
            foreach (var note in durable) note();
        }
        catch (Exception e) when (OutcomeUnknown.Follows(e))
        {
            throw new OutcomeUnknown(e);
        }
        finally
        {
            Committed?.Invoke();
        }
    }

    /// <summary>What is queued meets the database's constraints like any write, and is then undone; nobody hears of it.</summary>
    private async Task Rehearse(CancellationToken ct)
    {
        if (connection is null && pending.Count == 0) return;
        await using var batch = await Flush(ct);
        batch.BatchCommands.Add(new("ROLLBACK"));
        await batch.ExecuteNonQueryAsync(ct);
        open = false;
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is null) return;
        try
        {
            if (open && connection.FullState == System.Data.ConnectionState.Open) await Rollback();
        }
        finally
        {
            await connection.DisposeAsync();
        }
    }

    private async Task Rollback()
    {
        try
        {
            await using var command = new NpgsqlCommand("ROLLBACK", connection);
            await command.ExecuteNonQueryAsync();
        }
        catch (NpgsqlException) { } // the connection is gone, and the transaction with it
    }

    private async Task<NpgsqlBatch> Flush(CancellationToken ct)
    {
        connection ??= await source.OpenConnectionAsync(ct);
        var batch = new NpgsqlBatch(connection);
        if (!open)
        {
            batch.BatchCommands.Add(new("BEGIN"));
            batch.BatchCommands.Add(Db.Command(Db.NameSite, [site.ToString()]));
            open = true;
        }
        foreach (var command in pending) batch.BatchCommands.Add(command);
        pending.Clear();
        return batch;
    }

    /// <summary>How many result sets lie before the wanted one: only set_config among the skipped statements returns rows.</summary>
    private static int FirstWithRows(NpgsqlBatch batch, int skipped)
    {
        var sets = 0;
        for (var i = 0; i < skipped; i++)
            if (batch.BatchCommands[i].CommandText.StartsWith("SELECT", StringComparison.Ordinal)) sets++;
        return sets;
    }
}
