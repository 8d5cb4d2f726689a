using Slotwright.Server.Http;
using Slotwright.Server.Payments.Requests;
using Slotwright.Server.Payments.Saved;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments;

/// <summary>Goes after what was left undone: what providers were asked and did not answer, and payments they did not tell of.</summary>
internal sealed class PaymentRunner(Db db, PaymentDesk desk, RequestPayments requests, TimeProvider time, ILogger<PaymentRunner> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Pass(stoppingToken);
        }
        catch (OperationCanceledException) { } // the server stops
    }

    /// <summary>All that is due, once; a provider that is away is asked again later.</summary>
    internal async Task Pass(CancellationToken ct)
    {
        try
        {
            foreach (var (site, id) in await db.DueActions(ct)) await Try(() => desk.Do(site, id, ct), id);
            foreach (var (site, id) in await db.DueLooks(ct)) await Try(() => desk.Look(site, id, ct), id);
            foreach (var (site, id) in await db.DueSchedules(ct)) await Try(() => desk.DoScheduled(site, id, ct), id);
            foreach (var (site, id) in await db.DueForgetting(ct)) await Try(() => desk.Forget(site, id, ct), id);
            foreach (var (site, id) in await db.DueRequests(ct)) await Try(() => requests.Expire(site, id, ct), id);
        }
        catch (Exception e) when (Dispatcher.IsDatabaseAway(e) || e is Npgsql.NpgsqlException)
        {
            log.LogWarning("Payments wait for the database: {Reason}", e.Message);
        }
    }

    /// <summary>One that fails must not keep the others waiting.</summary>
    private async Task Try(Func<Task> work, Guid id)
    {
        try { await work(); }
        catch (Exception e) when (e is not OperationCanceledException && !Dispatcher.IsDatabaseAway(e))
        {
            log.LogWarning("The provider could not be asked about {Payment} and is asked again: {Reason}", id, e.Message);
        }
    }
}
