using System.Net;
using System.Net.Sockets;

namespace Slotwright.Server.Http;

/// <summary>
/// Which addresses a URL that somebody gave may lead to: whoever may subscribe to a calendar or connect a site could otherwise
/// make the server ask its own network. The address connected to is what is judged, not the name.
/// </summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] Reserved =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    public static bool Hold(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !Global.Contains(address)) return false;
        return !Reserved.Any(n => n.Contains(address));
    }
}
