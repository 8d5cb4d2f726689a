using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Slotwright.Bench;

/// <summary>A server in a process of its own, as ./run starts it; or the reference server, out of this program.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    public const string Key = "the-owner-key-of-the-bench-site";
    public static readonly Guid Site = Guid.Parse("5107a719-0000-4000-8000-000000000001");
    private static readonly string Ours = Path.Combine(AppContext.BaseDirectory, "Slotwright.Bench.dll");
    private static readonly string Theirs = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Slotwright.Server", new DirectoryInfo(AppContext.BaseDirectory).Name, "Slotwright.Server.dll"));
    private readonly Process process;

    private ServerProcess(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    /// <summary>The processor time it has used so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The headers of the site's owner.</summary>
    public static string Owner { get; } = $"Authorization: {Key}\r\nwix-site-id: {Site}\r\n";

    /// <summary>With a connection string it uses that database, else its own in the data folder.</summary>
    public static Task<ServerProcess> Server(string data, string? connectionString) => Start([Theirs], port => new()
    {
        ["SLOTWRIGHT_URLS"] = $"http://127.0.0.1:{port}",
        ["SLOTWRIGHT_DATA"] = data,
        ["SLOTWRIGHT_API_KEY"] = Key,
        ["SLOTWRIGHT_SITE_ID"] = Site.ToString(),
        ["ConnectionStrings__Slotwright"] = connectionString,
        ["SLOTWRIGHT_WEBHOOK_PRIVATE_HOSTS"] = "localhost",
        ["SLOTWRIGHT_WEBHOOK_TIMEOUT"] = "20000",
    }, "/health/ready");

    public static Task<ServerProcess> References(string connectionString, IEnumerable<int> sizes) =>
        Start([Ours, "reference", .. sizes.Select(s => s.ToString(System.Globalization.CultureInfo.InvariantCulture))],
            port => new() { ["BENCH_URL"] = $"http://127.0.0.1:{port}", ["ConnectionStrings__Slotwright"] = connectionString }, "/json/0");

    /// <summary>The TypeScript SDK's server with these tools; its packages are those of tests/Mcp.</summary>
    public static Task<ServerProcess> McpReference(string tools) => Start(["benchmarks/mcp/reference.mjs"], port => new() { ["BENCH_PORT"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture), ["BENCH_TOOLS"] = tools }, "/", "node");

    public async ValueTask DisposeAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<ServerProcess> Start(string[] arguments, Func<int, Dictionary<string, string?>> environment, string path, string program = "dotnet")
    {
        var port = FreePort();
        var how = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment(port)) how.Environment[name] = value;
        var process = Process.Start(how)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        while (!Answers(port, path))
        {
            if (process.HasExited) throw new InvalidOperationException($"{arguments[0]} did not start.");
            await Task.Delay(2);
        }
        return new(process, port);
    }

    private static bool Answers(int port, string path)
    {
        try { return new Connection(port).Ask(Connection.Get(path)).Length > 0; }
        catch (Exception e) when (e is SocketException or InvalidOperationException) { return false; } // not yet
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
