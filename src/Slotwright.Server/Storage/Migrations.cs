using Npgsql;

namespace Slotwright.Server.Storage;

/// <summary>Brings the database to this server's schema: ordered SQL files, each once, one server at a time.</summary>
internal static class Migrations
{
    private const long Lock = 0x5107_3164;

    /// <summary>
    /// In a database that was restored from a copy, transactions are numbered by another cluster than the events were. What some
    /// reader had not come to yet is made new then, so that it is read once more rather than never. Both are asked under one snapshot, or what
    /// others write meanwhile would look like it.
    /// </summary>
    private const string Restored = """
        DO $$
        BEGIN
            PERFORM set_config('slotwright.scope', 'all', true);
            IF (SELECT max(position::text::numeric) FROM outbox_readers) > pg_snapshot_xmax(pg_current_snapshot())::text::numeric OR (SELECT xid FROM outbox ORDER BY xid DESC LIMIT 1) >= pg_snapshot_xmax(pg_current_snapshot()) THEN
                UPDATE outbox SET xid = CASE WHEN xid < (SELECT position FROM outbox_readers ORDER BY position LIMIT 1) THEN '1'::xid8 ELSE pg_current_xact_id() END;
                UPDATE outbox_readers SET position = pg_current_xact_id();
            END IF;
        END $$
        """;

    public static async Task Apply(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await Run(connection, $"SELECT pg_advisory_lock({Lock})", ct);
        try
        {
            await Run(connection, "CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())", ct);
            foreach (var file in await Missing(connection, ct))
            {
                await using var tx = await connection.BeginTransactionAsync(ct);
                await Run(connection, await Text(file), ct);
                await using var note = new NpgsqlCommand("INSERT INTO migrations (name) VALUES ($1)", connection) { Parameters = { new() { Value = file } } };
                await note.ExecuteNonQueryAsync(ct);
                await tx.CommitAsync(ct);
            }
            await Run(connection, Restored, ct);
        }
        finally
        {
            await Run(connection, $"SELECT pg_advisory_unlock({Lock})", ct);
        }
    }

    private static async Task<List<string>> Missing(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT name FROM migrations", connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var applied = await Db.Drain(rows, r => r.GetString(0), ct);
        var files = typeof(Migrations).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal));
        return [.. files.Except(applied).Order(StringComparer.Ordinal)];
    }

    private static async Task<string> Text(string file)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(file)!);
        return await reader.ReadToEndAsync();
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
