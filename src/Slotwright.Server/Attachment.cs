using Npgsql;
using Slotwright.Server.Storage;
using Slotwright.Server.Storage.Embedded;

namespace Slotwright.Server;

/// <summary>The server's parts on the database of the settings, without a listener: beside a server that uses it, or without one.</summary>
internal sealed class Attachment : IAsyncDisposable
{
    private readonly ILoggerFactory logs;
    private readonly EmbeddedPostgres? own;

    private Attachment(WebApplication app, EmbeddedPostgres? own, ILoggerFactory logs) => (App, this.own, this.logs) = (app, own, logs);

    public WebApplication App { get; }

    /// <summary>Null, and said why, when there is no business where the settings point.</summary>
    public static async Task<Attachment?> Open(ServerOptions options)
    {
        if (options.ConnectionString is null && !new ClusterFolder(options.Data).Exists)
        {
            Console.Error.WriteLine($"There is no business in {options.Data}: set SLOTWRIGHT_DATA to the data folder of the server that has it.");
            return null;
        }
        var logs = LoggerFactory.Create(l => l.AddSimpleConsole(c => c.SingleLine = true).AddConsole(c => c.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning));
        var own = options.ConnectionString is null ? await OwnCluster(options, logs) : null;
        var app = SlotwrightServer.Build(options, options.ConnectionString ?? own?.ConnectionString ?? await EmbeddedPostgres.Running(options.Data, CancellationToken.None), isOnStdio: true);
        if (own is not null || options.ConnectionString is not null) await Migrations.Apply(app.Services.GetRequiredService<NpgsqlDataSource>(), CancellationToken.None);
        return new(app, own, logs);
    }

    /// <summary>Null when a server uses the data folder already: its cluster serves us, too.</summary>
    private static async Task<EmbeddedPostgres?> OwnCluster(ServerOptions options, ILoggerFactory logs)
    {
        try
        {
            return await EmbeddedPostgres.Start(options.Data, options.PostgresBin, logs.CreateLogger("PostgreSQL"), CancellationToken.None);
        }
        catch (DataFolderInUse)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        if (own is not null) await own.DisposeAsync();
        logs.Dispose();
    }
}
