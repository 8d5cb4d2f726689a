using Npgsql;
using Slotwright.Server;
using Slotwright.Server.Demo;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using Slotwright.Server.Storage.Embedded;

if (args is ["compatibility"] or ["mcp-tokens"])
{
    Console.Write(args[0] == "mcp-tokens" ? McpTokens.Table() : Compatibility.Table());
    return 0;
}
try
{
    var options = ServerOptions.Read(Environment.GetEnvironmentVariable);
    if (args is ["mcp-server", .. var asked]) return await McpServerCommand.Run(options, asked);
    if (args is ["mcp", .. var more]) return await McpCommand.Run(options, more, Environment.GetEnvironmentVariable);
    using var logs = LoggerFactory.Create(l => l.AddSimpleConsole(c => c.SingleLine = true).SetMinimumLevel(LogLevel.Warning));
    await using var postgres = options.ConnectionString is null
        ? await EmbeddedPostgres.Start(options.Data, options.PostgresBin, logs.CreateLogger("PostgreSQL"), CancellationToken.None) : null;
    await using var app = SlotwrightServer.Build(options, options.ConnectionString ?? postgres!.ConnectionString);
    await Migrations.Apply(app.Services.GetRequiredService<NpgsqlDataSource>(), CancellationToken.None);
    var told = await app.Services.GetRequiredService<Bootstrap>().Run(options, CancellationToken.None);
    await app.StartAsync();
    if (!options.LogsJson || told.NewKey is not null) StartScreen.Show(options, told, app.Urls); // nothing but lines of JSON, unless there is a key to show this once
    if (options.Demo) await DemoSites.Run(app, options, told);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception e) when (e is WrongSetting or DataFolderInUse or EmbeddedPostgresFailed or IOException or NpgsqlException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
