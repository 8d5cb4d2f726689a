using Npgsql;
using Slotwright.Server.Mcp.Protocol;
using Slotwright.Server.Storage;
using Slotwright.Server.Storage.Embedded;

namespace Slotwright.Server;

/// <summary>`mcp --token ...`: one MCP client on standard input and output, on the database of the settings, beside a server that uses it or without one.</summary>
internal static class McpCommand
{
    private const string Usage = "usage: slotwright mcp --token <token>   (or SLOTWRIGHT_MCP_TOKEN in the environment, where other users of the machine do not see it)";

    public static async Task<int> Run(ServerOptions options, string[] arguments, Func<string, string?> env)
    {
        if ((arguments is ["--token", var given] ? given : arguments is [] ? env("SLOTWRIGHT_MCP_TOKEN") : null) is not { Length: > 0 } token)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }
        if (options.ConnectionString is null && !new ClusterFolder(options.Data).Exists)
        {
            Console.Error.WriteLine($"There is no business in {options.Data}: set SLOTWRIGHT_DATA to the data folder of the server that has it.");
            return 1;
        }
        using var logs = LoggerFactory.Create(l => l.AddSimpleConsole(c => c.SingleLine = true).AddConsole(c => c.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning));
        await using var own = options.ConnectionString is null ? await OwnCluster(options, logs) : null;
        var connection = options.ConnectionString ?? own?.ConnectionString ?? await EmbeddedPostgres.Running(options.Data, CancellationToken.None);
        await using var app = SlotwrightServer.Build(options, connection, isOnStdio: true);
        if (own is not null || options.ConnectionString is not null) await Migrations.Apply(app.Services.GetRequiredService<NpgsqlDataSource>(), CancellationToken.None);
        return await Serve(app, token);
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

    private static async Task<int> Serve(WebApplication app, string token)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        var directory = app.Services.GetRequiredService<McpDirectory>();
        var found = await directory.Find(token, null, stopping);
        if (found.Endpoint is not { } endpoint)
        {
            Console.Error.WriteLine((found.Refusal ?? McpRefusal.Unknown).Message);
            return 1;
        }
        await app.StartAsync();
        try
        {
            await using var output = Console.OpenStandardOutput();
            await app.Services.GetRequiredService<StdioRunner>().Run(endpoint, ct => directory.Find(token, null, ct), Console.OpenStandardInput(), output, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested) { } // Ctrl-C
        await app.StopAsync();
        return 0;
    }
}
