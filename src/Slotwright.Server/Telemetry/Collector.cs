using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Slotwright.Server.Telemetry;

/// <summary>Sends metrics and traces to an OpenTelemetry collector, when one is named; otherwise it does nothing at all.</summary>
internal sealed class Collector(ServerOptions options) : IHostedService
{
    private MeterProvider? meters;
    private TracerProvider? traces;

    public static bool IsWanted(ServerOptions options) => options.OtlpEndpoint is not null || options.HasOtlpEnvironment;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!IsWanted(options)) return Task.CompletedTask;
        var self = ResourceBuilder.CreateDefault().AddService("slotwright", serviceInstanceId: Guid.NewGuid().ToString("N"));
        meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(self).AddMeter(Instruments.Name, "Npgsql", "System.Runtime").AddOtlpExporter((o, reader) =>
        {
            Direct(o, "v1/metrics");
            reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)options.OtlpInterval.TotalMilliseconds;
        }).Build();
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(self).AddSource(Instruments.Name, "Npgsql").AddOtlpExporter(o =>
        {
            Direct(o, "v1/traces");
            o.BatchExportProcessorOptions.ScheduledDelayMilliseconds = (int)Math.Min(options.OtlpInterval.TotalMilliseconds, 5000);
        }).Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces?.Dispose(); // sends what is left
        meters?.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Our own setting names a collector that takes OTLP over HTTP; of the standard ones the exporter makes what it always does.</summary>
    private void Direct(OtlpExporterOptions exporter, string path)
    {
        if (options.OtlpEndpoint is not { } collector) return;
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri(new Uri(collector.AbsoluteUri.TrimEnd('/') + "/"), path);
    }
}
