using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Slotwright.Bench;

/// <summary>One kept-alive HTTP/1.1 connection that costs the client next to nothing: a blocking socket, one question at a time.</summary>
internal sealed class Connection
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[64 * 1024];

    public Connection(int port) => socket.Connect(IPAddress.Loopback, port);

    public static byte[] Get(string path, string headers = "") => Encoding.UTF8.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}\r\n");

    public static byte[] Post(string path, string headers, string json) => Encoding.UTF8.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}");

    /// <summary>The answer's body, valid until the next question; anything but 200 ends the run.</summary>
    public ReadOnlySpan<byte> Ask(byte[] request)
    {
        socket.Send(request);
        var (length, body) = (0, -1);
        while (body < 0)
        {
            length += Receive(length);
            body = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
        }
        var head = buffer.AsSpan(0, body += 4);
        var end = Length(head) is { } size ? body + size : -1;
        while (end < 0 ? !buffer.AsSpan(body, length - body).EndsWith("0\r\n\r\n"u8) : length < end) length += Receive(length);
        return buffer.AsSpan(9, 3).SequenceEqual("200"u8) ? buffer.AsSpan(body, length - body) : throw new InvalidOperationException(Encoding.UTF8.GetString(buffer.AsSpan(0, length)));
    }

    /// <summary>The head of the answer.</summary>
    public string Head(byte[] request)
    {
        Ask(request);
        var whole = buffer.AsSpan();
        return Encoding.UTF8.GetString(whole[..whole.IndexOf("\r\n\r\n"u8)]) + "\r\n";
    }

    private int Receive(int from)
    {
        if (from == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var received = socket.Receive(buffer, from, buffer.Length - from, SocketFlags.None);
        return received > 0 ? received : throw new InvalidOperationException("The server hung up.");
    }

    /// <summary>Null when the body comes in chunks.</summary>
    private static int? Length(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("\r\nContent-Length: "u8);
        if (at < 0) at = head.IndexOf("\r\ncontent-length: "u8); // as Node spells it
        if (at < 0) return null;
        var number = head[(at + 18)..];
        return int.Parse(number[..number.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }
}
