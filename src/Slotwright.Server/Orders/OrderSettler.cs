using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Orders;

/// <summary>Settles orders as they fall due: at once when this server made them so, and every second for what others did or left behind.</summary>
internal sealed class OrderSettler(Db db, SettleOrder settle, TimeProvider time, ILogger<OrderSettler> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim woken = new(0);

    /// <summary>Something was committed that is due at once.</summary>
    public void Wake() => woken.Release();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SettleDue(stoppingToken);
                using var pause = new CancellationTokenSource(Pause, time);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(pause.Token, stoppingToken);
                await woken.WaitAsync(either.Token);
                while (woken.Wait(0, CancellationToken.None)) { }
            }
            catch (OperationCanceledException) { }
            catch (Exception e) when (Dispatcher.IsDatabaseAway(e) || e is Npgsql.NpgsqlException)
            {
                log.LogWarning("Orders wait for the database: {Reason}", e.Message);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>All that is due, each in its own transaction; what fails is tried again, later and later.</summary>
    internal async Task SettleDue(CancellationToken ct)
    {
        while (await db.DueSettlements(ct) is { Count: > 0 } due)
            foreach (var (site, order) in due)
                try { await settle.Run(site, order, ct); }
                catch (Exception e) when (e is not OperationCanceledException && !Dispatcher.IsDatabaseAway(e))
                {
                    log.LogWarning(e, "Order {Order} could not be settled and is tried again", order);
                    await using var tx = db.Begin(site);
                    tx.Delay(order, e.Message);
                    await tx.Commit(ct);
                }
    }
}
