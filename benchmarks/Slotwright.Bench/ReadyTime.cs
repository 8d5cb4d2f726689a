using System.Diagnostics;

namespace Slotwright.Bench;

/// <summary>From starting the process until /health/ready answers 200: on an empty data folder, and on one that is there.</summary>
internal static class ReadyTime
{
    private const int Times = 5;

    public static async Task Measure(Report report)
    {
        var (first, later) = (new List<double>(), new List<double>());
        for (var i = 0; i < Times; i++)
        {
            var folder = Directory.CreateTempSubdirectory("slotwright-bench-").FullName;
            first.Add(await Start(folder));
            later.Add(await Start(folder));
            Directory.Delete(folder, recursive: true);
        }
        report.Add("ready, data folder there", "<= 1 s", Report.Millis(Report.Median(later)), Report.Median(later) <= 1000);
        report.Add("ready, first start", "<= 3 s", Report.Millis(Report.Median(first)), Report.Median(first) <= 3000);
    }

    private static async Task<double> Start(string folder)
    {
        var clock = Stopwatch.StartNew();
        await using var server = await ServerProcess.Server(folder, null);
        return clock.Elapsed.TotalMilliseconds;
    }
}
