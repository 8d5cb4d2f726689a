using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace Slotwright.Server.Tests.Notifications;

/// <summary>
/// A mail server on this machine that keeps what it is given. The beginning of an address tells what it does with mails to it: `busy-` has no time the first
/// time, `gone-` knows nobody of that name, `silent-` takes the first mail and hangs up without a word.
/// </summary>
internal sealed class MailServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, Channel<Mail>> boxes = new();
    private readonly ConcurrentDictionary<string, int> tries = new();

    private MailServer() => listener.Start();

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public static MailServer Start()
    {
        var server = new MailServer();
        _ = server.Listen();
        return server;
    }

    /// <summary>The next mail to somebody.</summary>
    public async Task<Mail> Next(string to)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await Box(to).Reader.ReadAsync(patience.Token);
    }

    /// <summary>Whether no mail to somebody is left unread.</summary>
    public bool IsEmpty(string to) => Box(to).Reader.Count == 0;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        stop.Dispose();
    }

    private Channel<Mail> Box(string to) => boxes.GetOrAdd(to, _ => Channel.CreateUnbounded<Mail>());

    private async Task Listen()
    {
        try
        {
            while (true) _ = Talk(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException) { }
    }

    private async Task Talk(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail.test at your service");
        for (var to = ""; await reader.ReadLineAsync() is { } line;)
        {
            if (line.StartsWith("RCPT TO:<", StringComparison.Ordinal)) to = line[9..^1];
            var first = line == "DATA" && tries.AddOrUpdate(to, 1, (_, n) => n + 1) == 1;
            var answer = line.Split(' ', ':')[0] switch
            {
                "EHLO" => "250-mail.test\r\n250 8BITMIME",
                "RCPT" when to.StartsWith("gone-", StringComparison.Ordinal) => "550 5.1.1 nobody of that name",
                "DATA" when first && to.StartsWith("busy-", StringComparison.Ordinal) => "451 4.3.2 too busy",
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 fine",
            };
            await writer.WriteLineAsync(answer);
            if (line == "DATA" && answer[0] == '3' && !await Take(reader, writer, to, first)) return;
        }
    }

    private async Task<bool> Take(StreamReader reader, StreamWriter writer, string to, bool first)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line and not ".") mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        Box(to).Writer.TryWrite(new(mail.ToString()));
        if (first && to.StartsWith("silent-", StringComparison.Ordinal)) return false;
        await writer.WriteLineAsync("250 2.0.0 taken as 42");
        return true;
    }
}
