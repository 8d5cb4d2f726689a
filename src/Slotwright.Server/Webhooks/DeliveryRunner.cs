using System.Collections.Concurrent;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Webhooks;

/// <summary>
/// Owes events to subscribers as they happen, and delivers what is due: many addresses at a time, each by one process alone. Any
/// number of servers do this on one database; no request waits for any of it.
/// </summary>
internal sealed class DeliveryRunner(Db db, WebhookHttp http, EventTokens tokens, ServerOptions options, Pace pace, TimeProvider time, ILogger<DeliveryRunner> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly WebhookSettings settings = options.Webhooks;
    private readonly ConcurrentDictionary<(Guid, Guid), Task> running = new();
    private readonly SemaphoreSlim wake = new(0);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        new OutboxReader(db.Source, "webhooks").Run(Owe, time, log, stoppingToken),
        Deliver(stoppingToken));

    private async Task Owe(OutboxWindow window, CancellationToken ct)
    {
        if (await window.OweDeliveries(ct) > 0) window.Done += () => wake.Release();
    }

    private async Task Deliver(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                foreach (var leased in await db.LeaseWebhooks(settings.Addresses - running.Count, settings.Lease, ct)) Start(leased, ct);
                await wake.WaitAsync(Pause, ct);
                while (wake.Wait(0, CancellationToken.None)) { }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested) { }
            catch (Exception e) when (Dispatcher.IsDatabaseAway(e))
            {
                log.LogWarning("Deliveries wait for the database: {Reason}", e.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        await Task.WhenAll(running.Values);
    }

    private void Start(LeasedWebhook leased, CancellationToken ct)
    {
        var key = (leased.Webhook.Site, leased.Webhook.Id);
        var begun = new TaskCompletionSource();
        running[key] = Finish();
        begun.SetResult();

        async Task Finish()
        {
            await begun.Task;
            await Task.Run(() => Run(leased, ct), CancellationToken.None);
            running.TryRemove(key, out _);
            wake.Release();
        }
    }

    /// <summary>A run that fails leaves its lease to run out, and what it did not note is done again.</summary>
    private async Task Run(LeasedWebhook leased, CancellationToken ct)
    {
        try
        {
            var result = await new AddressRun(db, http, tokens, settings, pace, time, leased).Run(ct);
            await db.GiveBack(leased, result, time.Now(), CancellationToken.None);
        }
        catch (Exception e)
        {
            log.LogWarning("Deliveries to webhook {Webhook} broke off: {Reason}", leased.Webhook.Id, e.Message);
        }
    }
}
