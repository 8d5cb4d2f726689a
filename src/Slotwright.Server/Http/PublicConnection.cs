using System.Net;
using System.Net.Sockets;

namespace Slotwright.Server.Http;

/// <summary>The way to other people's servers: only to addresses of the public internet, unless a setting names the host.</summary>
internal static class PublicConnection
{
    public static async ValueTask<Stream> Open(SocketsHttpConnectionContext context, IReadOnlyList<string> privateHosts, CancellationToken ct)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        IPAddress[] addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, ct);
        var allowed = privateHosts.Contains(host, StringComparer.OrdinalIgnoreCase) ? addresses : [.. addresses.Where(PublicAddresses.Hold)];
        if (allowed.Length == 0) throw new NotPublic(host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A host that leads to no address of the public internet.</summary>
internal sealed class NotPublic(string host) : Exception($"{host} is not an address of the public internet");
