using Slotwright.Server.Mcp.Protocol;

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
        await using var attached = await Attachment.Open(options);
        return attached is null ? 1 : await Serve(attached.App, token);
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
