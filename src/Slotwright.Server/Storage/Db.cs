using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;
using Slotwright.Server.Http;

namespace Slotwright.Server.Storage;

/// <summary>
/// The way to PostgreSQL. `$1` of every statement is the site, and the connection names the same site for row-level
/// security in the same round trip, so no statement can see another tenant (docs/adr/0002).
/// </summary>
internal sealed class Db(NpgsqlDataSource source, [FromKeyedServices(Db.Aside)] NpgsqlDataSource aside, CommitGroup group)
{
    public const string Aside = "aside";
    public const string NameSite = "SELECT set_config('slotwright.site', $1, true)";
    public const string NameAll = "SELECT set_config('slotwright.scope', 'all', true)";

    private Db? memory;

    /// <summary>A transaction of this server has changed something of a site that is kept in memory, here named; it may also have failed to.</summary>
    public event Action<Guid, string>? Changed;

    public NpgsqlDataSource Source => source;

    /// <summary>
    /// Reads what is kept in memory, over connections of its own: a transaction that waits for a catalogue must not wait for
    /// a connection that only other waiting transactions could give back.
    /// </summary>
    public Db Memory => memory ??= new(aside, aside, group);

    /// <summary>This server among those on one database: it knows its own changes already and need not hear of them.</summary>
    public int Origin { get; } = RandomNumberGenerator.GetInt32(int.MaxValue);

    /// <summary>A transaction on the caller's site; with an idempotency key it commits its answer together with its effects.</summary>
    /// <param name="anonymizes">It erases somebody's data, as its events are to tell.</param>
    public Tx Begin(Call call, bool anonymizes = false) => new(source, Origin, call.Site, call, call.Deferred ? group : null, Tell) { Anonymizes = anonymizes };

    /// <summary>A transaction of the server's own on a site, with nobody calling.</summary>
    public Tx Begin(Guid site) => new(source, Origin, site, null, null, Tell);

    private void Tell(Guid site, string what) => Changed?.Invoke(site, what);

    public async Task<T?> Single<T>(Guid site, string sql, Func<NpgsqlDataReader, T> read, CancellationToken ct, params object?[] args) where T : class
    {
        await using var batch = Batch(NameSite, site.ToString(), sql, site, args);
        await using var rows = await OpenPastFirst(batch, ct);
        return await rows.ReadAsync(ct) ? read(rows) : null;
    }

    public async Task<List<T>> List<T>(Guid site, string sql, Func<NpgsqlDataReader, T> read, CancellationToken ct, params object?[] args)
    {
        await using var batch = Batch(NameSite, site.ToString(), sql, site, args);
        await using var rows = await OpenPastFirst(batch, ct);
        return await Drain(rows, read, ct);
    }

    /// <summary>The server's own reading or sweeping across sites: identity look-ups, expiry, the outbox's tail. `$1` is the first argument here.</summary>
    public async Task<List<T>> Across<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken ct, params object?[] args)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(NameAll));
        batch.BatchCommands.Add(Command(sql, args));
        await using var rows = await OpenPastFirst(batch, ct);
        return await Drain(rows, read, ct);
    }

    public static NpgsqlBatchCommand Command(string sql, ReadOnlySpan<object?> args)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var arg in args) command.Parameters.Add(Parameter(arg));
        return command;
    }

    private static NpgsqlParameter Parameter(object? arg) => arg switch
    {
        TypedNull missing => new() { NpgsqlDbType = missing.Type, Value = DBNull.Value },
        JsonText json => new() { NpgsqlDbType = NpgsqlDbType.Jsonb, Value = json.Value },
        _ => new() { Value = arg ?? DBNull.Value },
    };

    private NpgsqlBatch Batch(string first, string firstArgument, string sql, Guid site, object?[] args)
    {
        var batch = source.CreateBatch();
        batch.BatchCommands.Add(Command(first, [firstArgument]));
        batch.BatchCommands.Add(Command(sql, [site, .. args]));
        return batch;
    }

    private static async Task<NpgsqlDataReader> OpenPastFirst(NpgsqlBatch batch, CancellationToken ct)
    {
        var rows = await batch.ExecuteReaderAsync(ct);
        try
        {
            await Next(rows, batch.BatchCommands[^1], ct);
            return rows;
        }
        catch
        {
            await rows.DisposeAsync();
            throw;
        }
    }

    /// <summary>Goes on to the next result set. One that does not come, of a connection that broke, is not one without rows: nobody may be told that a key or booking is not there.</summary>
    public static async Task Next(NpgsqlDataReader rows, NpgsqlBatchCommand asked, CancellationToken ct)
    {
        if (!await rows.NextResultAsync(ct) && asked.StatementType is StatementType.Unknown or StatementType.Select) throw new NpgsqlException("The database's answer broke off.");
    }

    public static async Task<List<T>> Drain<T>(NpgsqlDataReader rows, Func<NpgsqlDataReader, T> read, CancellationToken ct)
    {
        var list = new List<T>();
        while (await rows.ReadAsync(ct)) list.Add(read(rows));
        return list;
    }
}
