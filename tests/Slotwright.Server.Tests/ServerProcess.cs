using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Slotwright.Server.Tests;

/// <summary>A real server in a process of its own, to be signalled, killed and started again.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static int lastPort = 20_000 + Environment.ProcessId % 8_000;
    private readonly Process process;
    private readonly StringBuilder said = new();

    private ServerProcess(params (string Name, string Value)[] settings)
    {
        Port = FreePort();
        var start = new ProcessStartInfo("dotnet", [typeof(SlotwrightServer).Assembly.Location]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SLOTWRIGHT_URLS"] = $"http://127.0.0.1:{Port}";
        start.Environment["SLOTWRIGHT_API_KEY"] = Cluster.OwnerKey;
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        process = new() { StartInfo = start };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = new($"http://127.0.0.1:{Port}"), Timeout = TimeSpan.FromSeconds(30) };
    }

    public int Port { get; }

    public int Pid => process.Id;

    public HttpClient Http { get; }

    public string Said { get { lock (said) return said.ToString(); } }

    /// <summary>A server with the private PostgreSQL of a data folder, once it is ready.</summary>
    public static Task<ServerProcess> WithData(string folder, params (string, string)[] more) => Ready(new([("SLOTWRIGHT_DATA", folder), .. more]));

    /// <summary>The same without waiting for it.</summary>
    public static ServerProcess Begin(string folder) => new(("SLOTWRIGHT_DATA", folder));

    /// <summary>A further server on the database of all tests. It does its share of what every site there has to be done, so it reaches whom the others reach.</summary>
    public static Task<ServerProcess> On(Cluster cluster, params (string Name, string Value)[] settings) => Ready(new([("ConnectionStrings__Slotwright", cluster.ConnectionString),
        ("SLOTWRIGHT_WEBHOOK_PRIVATE_HOSTS", "localhost"), ("SLOTWRIGHT_WEBHOOK_TIMEOUT", "10000"), ("SLOTWRIGHT_STRIPE_URL", cluster.Stripe.Url.ToString()), ("SLOTWRIGHT_RATES_URL", "off"), .. settings]));

    public void Kill() => process.Kill();

    public void Terminate() => Process.Start("kill", ["-TERM", $"{process.Id}"]).WaitForExit();

    public async Task<int> Exit()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public async Task UntilReady()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await IsReady(patience.Token)) await Task.Delay(20, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited) Terminate();
        await Exit();
        process.Dispose();
    }

    private static async Task<ServerProcess> Ready(ServerProcess server)
    {
        await server.UntilReady();
        return server;
    }

    private async Task<bool> IsReady(CancellationToken ct)
    {
        Assert.False(process.HasExited, $"The server ended: {Said}");
        try
        {
            using var answer = await Http.GetAsync("/health/ready", ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (said) said.AppendLine(line.Data);
    }

    /// <summary>Below the ports that the system hands out by itself: a server takes seconds to listen, and meanwhile another test's could get one of those.</summary>
    private static int FreePort()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, Interlocked.Increment(ref lastPort));
            try { listener.Start(); }
            catch (SocketException) { continue; }
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
