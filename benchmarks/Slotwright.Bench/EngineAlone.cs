using System.Diagnostics;
using System.Globalization;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Time;

namespace Slotwright.Bench;

/// <summary>The slot finder without HTTP: ten staff, nine hours a day, 70 % of the half hours booked.</summary>
internal static class EngineAlone
{
    private const long Minute = 60_000, Day = 24 * 60 * Minute;

    public static void Measure(Report report)
    {
        foreach (var (days, most) in (ReadOnlySpan<(int, double)>)[(7, 10), (31, 500)])
        {
            var (micros, bytes) = Find(days);
            report.Add($"availability engine alone, 10 staff, {days} days", days == 7 ? "<= 10 us" : "< 500 us",
                string.Create(CultureInfo.InvariantCulture, $"{micros:F1} us, {bytes} bytes"), micros <= most);
        }
    }

    private static (double Micros, long Bytes) Find(int days)
    {
        const int Times = 5_000;
        var random = new Random(42);
        IReadOnlyList<ResourceTime[]> groups = [[.. Enumerable.Range(0, 10).Select(_ => Resource(random, days))]];
        var demand = new SlotDemand(new(0, days * Day), 60 * Minute, 30 * Minute, 0);
        for (var i = 0; i < 20_000; i++) SlotFinder.Find(demand, groups);
        var rounds = Enumerable.Range(0, 7).Select(_ =>
        {
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < Times; i++) SlotFinder.Find(demand, groups);
            return clock.Elapsed.TotalMicroseconds / Times;
        }).ToList();
        var before = GC.GetAllocatedBytesForCurrentThread();
        SlotFinder.Find(demand, groups);
        return (Report.Median(rounds), GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static ResourceTime Resource(Random random, int days)
    {
        var open = Enumerable.Range(0, days).Select(day => day * Day + 540 * Minute).Select(start => new Stretch(start, start + 540 * Minute)).ToArray();
        var halfHours = open.SelectMany(day => Enumerable.Range(0, 18).Select(half => day.Start + half * 30 * Minute));
        return new(open, [], Stretches.Normalise([.. halfHours.Where(_ => random.NextDouble() < 0.7).Select(start => new Stretch(start, start + 30 * Minute))]));
    }
}
