using System.Diagnostics;
using System.Globalization;

namespace Slotwright.Server.Http;

/// <summary>
/// Whether requests want all the processors there are: then what can wait should, so that nobody who books waits for it. Looked
/// at anew every fifth of a second, by who asks.
/// </summary>
internal sealed class Pressure
{
    private const double Busy = 0.85, RequestsPerSecond = 20;
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(200), Lasting = TimeSpan.FromSeconds(2);
    private readonly Lock looking = new();
    private long requests;
    private long lookedAt = Stopwatch.GetTimestamp();
    private (long Requests, TimeSpan Own, double Used, double All) last;
    private long highAt = long.MinValue;
    private volatile bool isHigh;

    /// <summary>A request has come.</summary>
    public void Count() => Interlocked.Increment(ref requests);

    public bool IsHigh
    {
        get
        {
            if (Stopwatch.GetElapsedTime(Interlocked.Read(ref lookedAt)) < Fresh || !looking.TryEnter()) return isHigh;
            try { Look(Stopwatch.GetElapsedTime(lookedAt)); }
            finally { looking.Exit(); }
            return isHigh;
        }
    }

    private void Look(TimeSpan since)
    {
        var (used, all) = Machine();
        var now = (Requests: Interlocked.Read(ref requests), Own: Environment.CpuUsage.TotalTime, Used: used, All: all);
        var machine = now.All > last.All ? (now.Used - last.Used) / (now.All - last.All) : 0;
        var own = (now.Own - last.Own) / since / Environment.ProcessorCount;
        // What waits leaves room at once; without some patience it would take that room, too, and give it back a moment later.
        if ((now.Requests - last.Requests) / since.TotalSeconds > RequestsPerSecond && Math.Max(machine, own) > Busy) highAt = Stopwatch.GetTimestamp();
        isHigh = highAt != long.MinValue && Stopwatch.GetElapsedTime(highAt) < Lasting;
        last = now;
        Interlocked.Exchange(ref lookedAt, Stopwatch.GetTimestamp());
    }

    /// <summary>What all programs of the machine have used of its processors, of how much, since it started; nothing where the kernel does not tell.</summary>
    private static (double Used, double All) Machine()
    {
        if (!OperatingSystem.IsLinux()) return default;
        using var stat = new StreamReader("/proc/stat");
        var times = stat.ReadLine()!.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..].Select(t => double.Parse(t, CultureInfo.InvariantCulture)).ToArray();
        var all = times[..Math.Min(8, times.Length)].Sum();
        return (all - times[3] - times[4], all); // idle, and waiting for disks
    }
}
