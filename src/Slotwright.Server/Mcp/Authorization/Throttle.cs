using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Protocol;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>How often one address may do what costs others something: counted by this process, a whole IPv6 subscriber as one.</summary>
internal sealed class Throttle(TimeProvider time)
{
    private const int Remembered = 50_000;
    private readonly ConcurrentDictionary<string, Allowance> allowances = new(StringComparer.Ordinal);

    /// <summary>Takes one; answers the state of the limit when there is none to take.</summary>
    public RateLimit? Take(string what, HttpContext http, int times, int seconds) => Of($"{what} {Address(http)}", times, seconds).Take(what, Now);

    /// <summary>The limit as it stands when it is used up, without taking one.</summary>
    public RateLimit? Reached(string what, HttpContext http, int times, int seconds) => Of($"{what} {Address(http)}", times, seconds).Left(what, Now) is { Remaining: <= 0 } state ? state : null;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private Allowance Of(string key, int times, int seconds)
    {
        if (allowances.Count >= Remembered) allowances.Clear();
        return allowances.GetOrAdd(key, static (_, limit) => new(limit.times, limit.seconds), (times, seconds));
    }

    private static string Address(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? new IPAddress([.. address.GetAddressBytes()[..8], 0, 0, 0, 0, 0, 0, 0, 0]).ToString() : address.ToString();
    }
}
