using Slotwright.Server.Http;
using Slotwright.Server.PricingPlans;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Subscriptions;

/// <summary>Charges the cycles of plans as they fall due.</summary>
internal sealed class PlanRenewalRunner(Db db, PlanRenewals renewals, TimeProvider time, ILogger<PlanRenewalRunner> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Pass(stoppingToken);
        }
        catch (OperationCanceledException) { } // the server stops
    }

    internal async Task Pass(CancellationToken ct)
    {
        try
        {
            foreach (var (site, plan, cycle) in await db.DueBills(ct)) await Try(site, plan, cycle, ct);
        }
        catch (Exception e) when (Dispatcher.IsDatabaseAway(e) || e is Npgsql.NpgsqlException)
        {
            log.LogWarning("The payments of plans wait for the database: {Reason}", e.Message);
        }
    }

    /// <summary>One that fails must not keep the others waiting; its turn ends, and it is looked at again.</summary>
    private async Task Try(Guid site, Guid plan, int cycle, CancellationToken ct)
    {
        try { await renewals.Run(site, plan, cycle, time.Now(), ct); }
        catch (Exception e) when (e is not OperationCanceledException && !Dispatcher.IsDatabaseAway(e))
        {
            log.LogWarning("Cycle {Cycle} of the plan {Plan} could not be charged and is tried again: {Reason}", cycle, plan, e.Message);
        }
    }
}
