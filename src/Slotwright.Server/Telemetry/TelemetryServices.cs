namespace Slotwright.Server.Telemetry;

/// <summary>The parts of watching the server.</summary>
internal static class TelemetryServices
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services) => services
        .AddSingleton<RequestWatch>().AddSingleton<MetricsPage>().AddSingleton<OutboxLag>().AddHostedService(s => s.GetRequiredService<OutboxLag>()).AddHostedService<Collector>();
}
