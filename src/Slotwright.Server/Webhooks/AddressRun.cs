using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using NodaTime;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;
using Slotwright.Server.Telemetry;

namespace Slotwright.Server.Webhooks;

/// <summary>How a run of deliveries to one address went.</summary>
/// <param name="Failures">The attempts in a row that had failed at its end.</param>
/// <param name="Pause">How long the address is left alone now.</param>
/// <param name="IsBack">It had been left alone, and answers again: what waits for it need not wait longer.</param>
/// <param name="GivenUpAfter">The age at which a paused address's deliveries are dead.</param>
internal sealed record RunResult(int Failures, Duration? Pause, bool IsBack, string? DisabledReason, Duration GivenUpAfter);

/// <summary>
/// One process's run over what is due at one address: entities side by side in lanes, the events of one entity one after the
/// other, each when the one before was received. An address that had been left alone gets a single attempt first.
/// </summary>
internal sealed class AddressRun(Db db, WebhookHttp http, EventTokens tokens, WebhookSettings settings, Pace pace, TimeProvider time, LeasedWebhook leased)
{
    private const int Batch = 256;
    private readonly ConcurrentQueue<Attempted> done = new();
    private readonly SemaphoreSlim noting = new(1);
    private long leaseTaken = Stopwatch.GetTimestamp();
    private int failures = leased.Webhook.Failures;
    private volatile bool isOver;
    private volatile string? disabled;

    private StoredWebhook Webhook => leased.Webhook;

    public async Task<RunResult> Run(CancellationToken ct)
    {
        var wasOpen = settings.Circuit.IsOpen(failures);
        while (!isOver && !ct.IsCancellationRequested && await db.DueDeliveries(Webhook, settings.Circuit.IsOpen(failures) ? 1 : Batch, CancellationToken.None) is { Count: > 0 } due)
        {
            await Parallel.ForEachAsync(due.GroupBy(d => d.Entity), new ParallelOptions { MaxDegreeOfParallelism = settings.Lanes }, async (lane, _) => await Pass(lane, ct));
            await Note(last: true);
        }
        var pause = settings.Circuit.Pause(failures, Random.Shared.NextDouble());
        if (pause is not null && Webhook.FailingSince is { } since && time.Now() - since > Duration.FromTimeSpan(settings.DisabledAfter)) disabled ??= $"nothing was received since {Wire.Timestamp(since)}";
        return new(failures, pause, wasOpen && failures == 0, disabled, settings.Retries.Whole);
    }

    /// <summary>The events of one entity, up to the first that is not received. The server stopping is no failure of the receiver's.</summary>
    private async Task Pass(IEnumerable<DueDelivery> lane, CancellationToken ct)
    {
        try
        {
            foreach (var delivery in lane)
            {
                await pace.Turn(ct);
                if (isOver || ct.IsCancellationRequested || !await HoldsLease()) return;
                var reception = await http.Send(Webhook.Url, await tokens.For(delivery.Event, delivery.Type, Webhook, ct), ct);
                Conclude(delivery, reception);
                await Note(last: false);
                if (!reception.IsReceived) return;
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested) { }
    }

    private void Conclude(DueDelivery delivery, Reception reception)
    {
        var attempts = delivery.Attempts + 1;
        if (reception.IsReceived) Interlocked.Exchange(ref failures, 0);
        else if (settings.Circuit.IsOpen(Interlocked.Increment(ref failures))) isOver = true;
        if (reception.IsGone)
        {
            disabled = "the receiver answered 410 Gone";
            isOver = true;
        }
        Instruments.DeliveryAttempted(reception.IsReceived ? "received" : reception.Status is null ? "no_answer" : "refused", reception.Took.TotalSeconds);
        var wait = reception.IsReceived ? null : settings.Retries.After(attempts, Random.Shared.NextDouble());
        done.Enqueue(new(delivery, reception.IsReceived ? DeliveryRows.Delivered : wait is null ? DeliveryRows.Dead : DeliveryRows.Pending, wait, Entry(attempts, reception)));
    }

    /// <summary>Writes down what has been concluded since the last time; while one lane does, the others go on and leave theirs to the next.</summary>
    private async Task Note(bool last)
    {
        if (last) await noting.WaitAsync(CancellationToken.None);
        else if (!await noting.WaitAsync(0, CancellationToken.None)) return;
        try
        {
            var batch = new List<Attempted>();
            while (done.TryDequeue(out var attempted)) batch.Add(attempted);
            if (batch.Count > 0 && !await Keep(batch)) isOver = true;
        }
        finally
        {
            noting.Release();
        }
    }

    private async Task<bool> Keep(IReadOnlyList<Attempted> batch)
    {
        var at = Stopwatch.GetTimestamp();
        if (!await db.NoteAttempts(leased, batch, settings.Lease, CancellationToken.None)) return false;
        Interlocked.Exchange(ref leaseTaken, at);
        return true;
    }

    /// <summary>Whether an attempt begun now ends while the lease is surely this process's; a lease that runs low is renewed.</summary>
    private async Task<bool> HoldsLease()
    {
        if (Left() > settings.Timeout + settings.Lease / 3) return true;
        await noting.WaitAsync(CancellationToken.None);
        try
        {
            if (Left() <= settings.Timeout + settings.Lease / 3 && !await Keep([])) isOver = true;
        }
        finally
        {
            noting.Release();
        }
        return !isOver && Left() > settings.Timeout;
    }

    private TimeSpan Left() => settings.Lease - Stopwatch.GetElapsedTime(Interlocked.Read(ref leaseTaken));

    private string Entry(int attempt, Reception reception) => JsonSerializer.Serialize(new Contract.Slotwright.DeliveryAttempt
    {
        Attempt = attempt,
        Date = Wire.Timestamp(time.Now()),
        Status = reception.Status,
        Milliseconds = (int)reception.Took.TotalMilliseconds,
        Error = reception.Error,
        Answer = reception.Answer?.Replace("\0", "", StringComparison.Ordinal),
    }, Contract.Slotwright.SlotwrightJson.Wire.DeliveryAttempt);
}
