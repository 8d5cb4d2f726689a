using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server;

namespace Slotwright.Bench;

/// <summary>Where the time of a write goes: the same server in this process, one client, and the driver's own account of its round trips.</summary>
internal static class CreateView
{
    private const int Calls = 400;

    public static async Task Measure(Database database, Salon salon, Report report)
    {
        var options = new ServerOptions("http://127.0.0.1:0", database.Folder, null, null, "UTC", false, database.ConnectionString, null);
        await using var app = SlotwrightServer.Build(options, database.ConnectionString);
        await app.StartAsync();
        var questions = new Questions(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port, salon);
        Report.Say("Inside a write, one client, server and client in one process:");
        Tell(report, "create, checked", questions.Create(hold: false));
        Tell(report, "create with hold", questions.Create(hold: true));
        Tell(report, "create + confirm", questions.CreateAndConfirm());
        Tell(report, "read a service", questions.ReadService());
        await app.StopAsync();
    }

    // The background look at the change feed adds a trip now and then: the count is rounded.
    private static void Tell(Report report, string name, Action call)
    {
        for (var i = 0; i < 2 * Calls; i++) call();
        var total = Time(call);
        var (trips, inside) = (0, 0d);
        using (var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
            ActivityStopped = a => { Interlocked.Increment(ref trips); lock (report) inside += a.Duration.TotalMicroseconds; },
        })
        {
            ActivitySource.AddActivityListener(listener);
            Time(call);
        }
        var bytes = Allocated(call);
        report.Note($"{name}: in all / in PostgreSQL / in process", $"{Report.Micros(total)} / {Report.Micros(inside / Calls)} / {Report.Micros(total - inside / Calls)}");
        report.Note($"{name}: round trips, bytes allocated", $"{(double)trips / Calls:F0}, {bytes / 1024} KB");
    }

    private static double Time(Action call)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Calls; i++) call();
        return clock.Elapsed.TotalMicroseconds / Calls;
    }

    private static long Allocated(Action call)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < Calls; i++) call();
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / Calls;
    }
}
