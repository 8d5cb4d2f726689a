using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Slotwright.Server.Tests.Orders;

/// <summary>
/// Stands between a server and its PostgreSQL and cuts every line between them in the middle of the talk: before a message gets
/// through, or after it did and before its answer. Whatever the server was doing ends there, as in a crash.
/// </summary>
internal sealed class WireCutter : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder target;
    private readonly HashSet<Socket> lines = [];
    private readonly CancellationTokenSource over = new();
    private int left = int.MaxValue;

    public WireCutter(string connectionString)
    {
        target = new(connectionString);
        listener.Start();
        _ = Task.Run(Accept);
    }

    public int Cuts { get; private set; }

    public string ConnectionString => new NpgsqlConnectionStringBuilder(target.ConnectionString) { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port, SslMode = SslMode.Disable, GssEncryptionMode = GssEncryptionMode.Disable }.ConnectionString;

    /// <summary>A server on these lines. It delivers to no webhook: what it had delivered to other sites' when it was cut would be delivered again.</summary>
    public Task<TestServer> Server() => TestServer.Start(ConnectionString, change: o => o with { Webhooks = o.Webhooks with { Addresses = 0 } });

    /// <summary>Cuts once so many more messages have passed, in either direction.</summary>
    public void CutAfter(int messages) => Interlocked.Exchange(ref left, messages);

    public void Mend() => Interlocked.Exchange(ref left, int.MaxValue);

    private async Task Accept()
    {
        while (!over.IsCancellationRequested)
            try { _ = Join(await listener.AcceptSocketAsync(over.Token)); }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException) { return; }
    }

    private async Task Join(Socket server)
    {
        using var database = target.Host!.StartsWith('/') ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        using (server)
            try
            {
                await (target.Host.StartsWith('/') ? database.ConnectAsync(new UnixDomainSocketEndPoint($"{target.Host}/.s.PGSQL.{target.Port}")) : database.ConnectAsync(target.Host, target.Port));
                lock (lines) { lines.Add(server); lines.Add(database); }
                await Task.WhenAny(Pass(server, database), Pass(database, server));
            }
            catch (SocketException) { }
            finally { lock (lines) { lines.Remove(server); lines.Remove(database); } }
    }

    private async Task Pass(Socket from, Socket to)
    {
        var buffer = new byte[65536];
        try
        {
            while (await from.ReceiveAsync(buffer, over.Token) is > 0 and var read)
            {
                if (Interlocked.Decrement(ref left) == 0) Cut();
                await to.SendAsync(buffer.AsMemory(0, read), over.Token);
            }
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException) { }
    }

    private void Cut()
    {
        Mend();
        lock (lines)
        {
            Cuts++;
            foreach (var line in lines) { line.LingerState = new(true, 0); line.Dispose(); }
            lines.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Dispose();
        lock (lines) foreach (var line in lines) line.Dispose();
        over.Dispose();
    }
}
