using Microsoft.Extensions.DependencyInjection.Extensions;
using Slotwright.Server.Mcp.Protocol.Conformance;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>The parts of the protocol layer. Who finds endpoints, the <see cref="EndpointResolver"/>, is somebody else's to register; without one no token is known.</summary>
internal static class McpServices
{
    public static IServiceCollection AddMcpProtocol(this IServiceCollection services)
    {
        services.TryAddSingleton<EndpointResolver>((_, _, _) => new(McpRefusal.Unknown));
        return services.AddSingleton<HostGuard>().AddSingleton<Notices>().AddSingleton<McpHost>().AddSingleton<McpPost>().AddSingleton<McpFront>().AddSingleton<ConformanceEndpoint>().AddSingleton<StdioRunner>().AddSingleton<McpDirectory>()
            .AddSingleton<McpSessions>().AddHostedService(s => s.GetRequiredService<McpSessions>());
    }
}
