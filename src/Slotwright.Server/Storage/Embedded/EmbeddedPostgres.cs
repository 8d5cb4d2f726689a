using Npgsql;

namespace Slotwright.Server.Storage.Embedded;

/// <summary>The private cluster of a server that was given no connection string; it lives and dies with this process, and is started again when it dies alone.</summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    public const string Database = "slotwright";

    /// <summary>Owns the database and is no superuser, for row-level security does not bind superusers.</summary>
    public const string User = "app";

    private readonly DataFolderLock folderLock;
    private readonly Supervision supervision;
    private readonly Lazy<Task> end;

    private EmbeddedPostgres(DataFolderLock folderLock, ClusterFolder cluster, Supervision supervision)
    {
        this.folderLock = folderLock;
        this.supervision = supervision;
        end = new(End);
        ConnectionString = Address(PidFile.Read(cluster)?.SocketFolder ?? cluster.SocketFolder);
    }

    public string ConnectionString { get; }

    /// <summary>Returns when the cluster accepts connections; makes it first if the folder has none.</summary>
    public static async Task<EmbeddedPostgres> Start(string dataFolder, string? binFolder, ILogger log, CancellationToken ct)
    {
        var bin = Path.GetFullPath(binFolder ?? PostgresBinaries.Find(Directory.GetCurrentDirectory()));
        Ownership.CreateDataFolder(dataFolder);
        var folder = await Real(dataFolder, ct);
        var folderLock = DataFolderLock.Take(folder);
        try
        {
            var cluster = new ClusterFolder(folder);
            var persona = await PersonaChoice.Make(cluster, bin, ct);
            if (!cluster.Exists)
                await new ClusterCreation(cluster, persona, bin).Run(ct);
            var start = new PostmasterStart(cluster, persona, bin, log);
            return new(folderLock, cluster, new Supervision(await start.Run(ct), start, log));
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>The connection string of the cluster another server of ours runs in a data folder, once that accepts connections.</summary>
    public static async Task<string> Running(string dataFolder, CancellationToken ct)
    {
        var cluster = new ClusterFolder(await Real(dataFolder, ct));
        for (var left = 600; left > 0; left--)
        {
            if (PidFile.Read(cluster) is { IsReady: true } running && running.Lives(cluster)) return Address(running.SocketFolder);
            await Task.Delay(50, ct);
        }
        throw new EmbeddedPostgresFailed($"Another server holds the data folder {dataFolder}, but its PostgreSQL does not come up.");
    }

    private static async Task<string> Real(string dataFolder, CancellationToken ct) =>
        (await Command.Run(new Persona.Ourselves().Command("readlink", "-f", Path.GetFullPath(dataFolder)), "", ct)).TrimEnd('\n');

    private static string Address(string socketFolder) =>
        new NpgsqlConnectionStringBuilder { Host = socketFolder, Port = ClusterFolder.Port, Database = Database, Username = User }.ConnectionString;

    /// <summary>Stops the cluster cleanly, adopted or not, and then frees the folder.</summary>
    public ValueTask DisposeAsync() => new(end.Value);

    private async Task End()
    {
        await supervision.DisposeAsync();
        folderLock.Dispose();
    }
}
