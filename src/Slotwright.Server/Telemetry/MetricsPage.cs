using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Slotwright.Server.Telemetry;

/// <summary>`/metrics`, for a Prometheus on the same machine or one that has the key; to everybody else there is no such page.</summary>
internal sealed class MetricsPage(ServerOptions options, OutboxLag lag)
{
    private static readonly string[] MarksOfProxies = ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"];

    /// <summary>From here on the process measures.</summary>
    private readonly Measures measures = Measures.OfProcess;

    public bool IsOpenTo(HttpRequest request) => HasKey(request.Headers.Authorization.ToString()) || IsLocal(request);

    public async Task Write(HttpContext http)
    {
        await lag.Look(http.RequestAborted);
        http.Response.ContentType = MetricsText.ContentType;
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(MetricsText.Of(measures.Now()), http.RequestAborted);
    }

    private bool HasKey(string header) => options.MetricsKey is { } key && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(header["Bearer ".Length..].Trim()), Encoding.UTF8.GetBytes(key));

    /// <summary>What a reverse proxy on this machine passes on comes from elsewhere.</summary>
    private static bool IsLocal(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from) && !MarksOfProxies.Any(request.Headers.ContainsKey);
}
