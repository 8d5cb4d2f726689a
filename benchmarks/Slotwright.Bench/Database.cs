using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Slotwright.Server;
using Slotwright.Server.Storage.Embedded;

namespace Slotwright.Bench;

/// <summary>An embedded PostgreSQL in a temporary folder, with the tables of the references in it.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("slotwright-bench-").FullName;
    private EmbeddedPostgres postgres = null!;

    public string ConnectionString => postgres.ConnectionString;

    public NpgsqlDataSource Source { get; private set; } = null!;

    public string Folder => folder;

    public static async Task<Database> Start()
    {
        var database = new Database();
        database.postgres = await EmbeddedPostgres.Start(database.folder, null, NullLogger.Instance, CancellationToken.None);
        database.Source = SlotwrightServer.Source(database.ConnectionString);
        await database.Run("CREATE SCHEMA bench; CREATE TABLE bench.documents (id uuid PRIMARY KEY, doc bytea NOT NULL); CREATE TABLE bench.rows (site_id uuid, id uuid, at timestamptz NOT NULL, doc bytea NOT NULL, PRIMARY KEY (site_id, id))");
        return database;
    }

    /// <summary>A single row, made durable on its own: what a commit costs on this machine.</summary>
    public Action RawInsert()
    {
        var doc = new byte[600];
        Random.Shared.NextBytes(doc);
        return () =>
        {
            using var command = Source.CreateCommand("INSERT INTO bench.rows (site_id, id, at, doc) VALUES ($1, $2, $3, $4)");
            foreach (var value in (object[])[ServerProcess.Site, Guid.CreateVersion7(), TimeProvider.System.GetUtcNow().UtcDateTime, doc]) command.Parameters.Add(new() { Value = value });
            command.ExecuteNonQuery();
        };
    }

    public async Task Run(string sql, params object[] values)
    {
        await using var command = Source.CreateCommand(sql);
        command.CommandTimeout = 300;
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await postgres.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
