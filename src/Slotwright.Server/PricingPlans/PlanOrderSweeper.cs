using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.PricingPlans;

/// <summary>Tells of sold plans that start, go on and end when nobody asks for them.</summary>
internal sealed class PlanOrderSweeper(Db db, PlanKeeper keeper, TimeProvider time, ILogger<PlanOrderSweeper> log) : BackgroundService
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1), Shortest = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = Longest;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested) pause = await Sweep(stoppingToken);
        }
    }

    /// <summary>Sees to every order that is due; answers how long nothing more will be.</summary>
    internal async Task<TimeSpan> Sweep(CancellationToken ct)
    {
        try
        {
            foreach (var (site, order) in await db.DuePlanOrders(time.Now(), AtOnce, ct)) await Settle(site, order, ct);
            return await db.NextDuePlanOrder(ct) is { } next ? Bounded((next - time.Now()).ToTimeSpan()) : Longest;
        }
        catch (Exception e) when (Dispatcher.IsDatabaseAway(e) || e is Npgsql.NpgsqlException or OperationCanceledException)
        {
            log.LogWarning("Sold plans wait for the database: {Reason}", e.Message);
            return Longest;
        }
    }

    private static TimeSpan Bounded(TimeSpan wait) => wait < Shortest ? Shortest : wait > Longest ? Longest : wait;

    private async Task Settle(Guid site, Guid order, CancellationToken ct)
    {
        try
        {
            await keeper.Settle(site, order, time.Now(), ct);
        }
        catch (Exception e) when (e is not OperationCanceledException && !Dispatcher.IsDatabaseAway(e)) // one order must not keep the others waiting
        {
            log.LogWarning("The order {Order} could not be brought up to date: {Reason}", order, e.Message);
        }
    }
}
