using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Slotwright.Server.Telemetry;

/// <summary>One instrument and what it measured.</summary>
internal sealed class Measured(Instrument instrument)
{
    private static readonly double[] UsualBounds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
    private readonly ConcurrentDictionary<LabelValues, Series> series = new();

    public Instrument Instrument => instrument;

    /// <summary>A histogram's bounds; null for everything else.</summary>
    public double[]? Bounds { get; } = instrument is Histogram<double> timed ? [.. timed.Advice?.HistogramBucketBoundaries ?? UsualBounds] : instrument is Histogram<long> or Histogram<int> ? UsualBounds : null;

    public bool IsCounter { get; } = instrument.GetType().Name is "Counter`1" or "ObservableCounter`1";

    public IEnumerable<Series> Series => series.Values;

    public void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var key = LabelValues.Of(tags);
        if (!series.TryGetValue(key, out var one)) one = series.GetOrAdd(key, new Series(tags.ToArray(), Bounds));
        if (Bounds is not null) one.Record(value);
        else if (instrument.IsObservable || instrument is Gauge<double> or Gauge<long>) one.Set(value);
        else one.Add(value);
    }
}

/// <summary>Keeps what the process measures, for whoever asks with <see cref="MetricsText"/>: our own instruments, those of the database driver and of the runtime.</summary>
internal sealed class Measures
{
    private static readonly string[] Meters = [Instruments.Name, "Npgsql", "System.Runtime"];
    private static readonly Lazy<Measures> Process = new(() => new());
    private readonly ConcurrentDictionary<Instrument, Measured> all = new();
    private readonly MeterListener listener = new();

    private Measures()
    {
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(Instruments).TypeHandle); // so that all are named from the first look on
        listener.InstrumentPublished = (instrument, told) =>
        {
            if (Meters.Contains(instrument.Meter.Name)) told.EnableMeasurementEvents(instrument, all.GetOrAdd(instrument, i => new(i)));
        };
        listener.SetMeasurementEventCallback<double>((_, value, tags, to) => ((Measured)to!).Take(value, tags));
        listener.SetMeasurementEventCallback<long>((_, value, tags, to) => ((Measured)to!).Take(value, tags));
        listener.SetMeasurementEventCallback<int>((_, value, tags, to) => ((Measured)to!).Take(value, tags));
        listener.Start();
    }

    /// <summary>Those of this process, kept since they were first asked for.</summary>
    public static Measures OfProcess => Process.Value;

    /// <summary>Every instrument with what it measured up to now.</summary>
    public IReadOnlyList<Measured> Now()
    {
        listener.RecordObservableInstruments();
        return [.. all.Values.OrderBy(m => m.Instrument.Name, StringComparer.Ordinal)];
    }
}
