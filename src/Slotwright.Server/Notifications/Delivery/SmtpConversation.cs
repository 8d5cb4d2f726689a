using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Slotwright.Server.Notifications.Delivery;

/// <summary>The mail server's no (RFC 5321), in its own words.</summary>
/// <param name="isForGood">It will say so again: it refused this mail, and not the moment or our login.</param>
internal sealed class SmtpRefusal(string said, bool isForGood) : Exception(said)
{
    public bool IsForGood => isForGood;
}

/// <summary>
/// One conversation with a mail server. .NET's own client neither speaks TLS from the first byte nor tells what the server answered, hence this one.
/// Logins and mails go over TLS whenever the server offers it; a login never goes without, but to a server on this very machine.
/// </summary>
internal sealed class SmtpConversation : IAsyncDisposable
{
    private const int LongestAnswer = 64 << 10;
    private readonly TcpClient tcp;
    private Stream stream;
    private readonly byte[] buffer = new byte[4096];
    private int at, filled;
    private string[] offers = [];

    private SmtpConversation(TcpClient tcp, Stream stream) => (this.tcp, this.stream) = (tcp, stream);

    /// <summary>Connects, greets and logs in.</summary>
    public static async Task<SmtpConversation> Open(SmtpServer server, CancellationToken ct)
    {
        var tcp = new TcpClient();
        try
        {
            await tcp.ConnectAsync(server.Host, server.Port, ct);
            var talk = new SmtpConversation(tcp, tcp.GetStream());
            await talk.Greet(server, ct);
            return talk;
        }
        catch
        {
            tcp.Dispose();
            throw;
        }
    }

    private async Task Greet(SmtpServer server, CancellationToken ct)
    {
        var isHere = tcp.Client.RemoteEndPoint is IPEndPoint { Address: var address } && IPAddress.IsLoopback(address);
        if (server.IsTls) await Secure(server.Host, ct);
        await Expect(220, false, ct);
        await Hello(ct);
        if (!server.IsTls && !isHere && Offers("STARTTLS"))
        {
            await Ask("STARTTLS", 220, false, ct);
            at = filled = 0; // whatever came in clear after its yes does not count
            await Secure(server.Host, ct);
            await Hello(ct);
        }
        if (server.User is null) return;
        if (stream is not SslStream && !isHere) throw new SmtpRefusal("the mail server offers no TLS, and a login does not go without", false);
        await LogIn(server, ct);
    }

    /// <summary>Names who writes to whom.</summary>
    public async Task Begin(string from, string to, CancellationToken ct)
    {
        await Ask($"MAIL FROM:<{from}>", 250, true, ct);
        await Ask($"RCPT TO:<{to}>", 250, true, ct);
        await Ask("DATA", 354, true, ct);
    }

    /// <summary>Gives the mail away; answers what the server said to it.</summary>
    public async Task<string> Hand(byte[] mail, CancellationToken ct)
    {
        await stream.WriteAsync(Stuffed(mail), ct);
        await stream.FlushAsync(ct);
        return await Expect(250, true, ct);
    }

    /// <summary>Says goodbye; whether it is heard does not matter any more.</summary>
    public async Task Quit()
    {
        try { await stream.WriteAsync("QUIT\r\n"u8.ToArray()); }
        catch (IOException) { }
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        tcp.Dispose();
    }

    private async Task Secure(string host, CancellationToken ct)
    {
        var secure = new SslStream(stream);
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host }, ct);
        stream = secure;
    }

    private async Task Hello(CancellationToken ct)
    {
        var name = tcp.Client.LocalEndPoint is IPEndPoint { Address: var own } ? own.AddressFamily == AddressFamily.InterNetworkV6 ? $"[IPv6:{own}]" : $"[{own}]" : "localhost";
        offers = (await Ask($"EHLO {name}", 250, false, ct)).Split('\n');
    }

    private bool Offers(string extension) => offers.Any(o => o.Equals(extension, StringComparison.OrdinalIgnoreCase) || o.StartsWith(extension + " ", StringComparison.OrdinalIgnoreCase));

    /// <summary>A login that is refused now may be right after the operator has seen to it.</summary>
    private async Task LogIn(SmtpServer server, CancellationToken ct)
    {
        static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        var ways = offers.FirstOrDefault(o => o.StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase))?.Split(' ') ?? [];
        if (ways.Contains("PLAIN", StringComparer.OrdinalIgnoreCase)) { await Ask($"AUTH PLAIN {Encoded($"\0{server.User}\0{server.Password}")}", 235, false, ct); return; }
        await Ask("AUTH LOGIN", 334, false, ct);
        await Ask(Encoded(server.User!), 334, false, ct);
        await Ask(Encoded(server.Password ?? ""), 235, false, ct);
    }

    private async Task<string> Ask(string line, int expected, bool isOfMail, CancellationToken ct)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), ct);
        await stream.FlushAsync(ct);
        return await Expect(expected, isOfMail, ct);
    }

    /// <summary>The server's answer, which may have several lines; anything but the expected one is its no.</summary>
    private async Task<string> Expect(int expected, bool isOfMail, CancellationToken ct)
    {
        var (text, code) = (new StringBuilder(), "");
        while (true)
        {
            var line = await Line(ct);
            if (line.Length < 3 || text.Length > LongestAnswer) throw new IOException("The mail server does not speak SMTP.");
            code = line[..3];
            text.Append(text.Length > 0 ? "\n" : "").Append(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-') break;
        }
        if (code == $"{expected}" || expected == 250 && code == "251") return expected == 250 && isOfMail ? $"{code} {text}" : text.ToString();
        throw new SmtpRefusal($"{code} {text}", isOfMail && code[0] == '5');
    }

    private async Task<string> Line(CancellationToken ct)
    {
        var line = new List<byte>();
        while (true)
        {
            if (at == filled)
            {
                (at, filled) = (0, await stream.ReadAsync(buffer, ct));
                if (filled == 0) throw new IOException("The mail server hung up.");
            }
            var next = buffer[at++];
            if (next == '\n') return Encoding.Latin1.GetString([.. line]).TrimEnd('\r');
            if (line.Count > LongestAnswer) throw new IOException("The mail server does not speak SMTP.");
            line.Add(next);
        }
    }

    /// <summary>A line that begins with a dot gets another one, and a dot alone ends the mail.</summary>
    private static byte[] Stuffed(byte[] mail)
    {
        var text = Encoding.Latin1.GetString(mail).Replace("\r\n.", "\r\n..", StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes($"{text}\r\n.\r\n");
    }
}
