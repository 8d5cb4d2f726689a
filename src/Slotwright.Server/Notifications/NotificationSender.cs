using NodaTime;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain.Notifications;
using Slotwright.Server.Http;
using Slotwright.Server.Notifications.Delivery;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Notifications;

/// <summary>Hands over what is due, several at a time, in as many server processes as there are; none takes what another has. No channel waits for another.</summary>
internal sealed class NotificationSender(Db db, Composer composer, Deliveries deliveries, TimeProvider time, ILogger<NotificationSender> log) : BackgroundService
{
    private const int AtOnce = 8, MostTries = 15;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly string[] Channels = [NotificationChannel.Email, NotificationChannel.Sms, NotificationChannel.Http];
    private readonly Dictionary<string, SemaphoreSlim> owed = Channels.ToDictionary(c => c, _ => new SemaphoreSlim(0));

    /// <summary>Something is owed now; what other servers find to be owed is looked for all the time.</summary>
    public void Wake()
    {
        foreach (var signal in owed.Values)
            if (signal.CurrentCount == 0) signal.Release();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Channels.Select(c => Run(c, stoppingToken)));

    private async Task Run(string channel, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                if (channel == NotificationChannel.Email) await db.TakeBack(ct);
                await Send(channel, time.Now(), null, ct);
                await owed[channel].WaitAsync(Pause, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested) { return; }
            catch (Exception e) when (Dispatcher.IsDatabaseAway(e) || e is Npgsql.NpgsqlException)
            {
                log.LogWarning("Notifications wait for the database: {Reason}", e.Message);
                await Task.Delay(Pause, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Sends whatever is due at a moment; when it returns, nothing is.</summary>
    internal Task Send(Instant now, Guid? only, CancellationToken ct) => Task.WhenAll(Channels.Select(c => Send(c, now, only, ct)));

    private async Task Send(string channel, Instant now, Guid? only, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested && await db.LeaseDue(channel, now, only, AtOnce, ct) is { Count: > 0 } due) await Task.WhenAll(due.Select(n => Send(n, now)));
    }

    /// <summary>One message. What was begun is ended even when the server is about to stop; a bug met in one keeps none of the others waiting.</summary>
    private async Task Send(StoredNotification n, Instant now)
    {
        Ending end;
        try
        {
            end = await Try(n, now);
        }
        catch (Exception e) when (!Dispatcher.IsDatabaseAway(e))
        {
            log.LogError("The notification {Notification} of site {Site} failed: {Error}", n.Id, n.Site, e.GetType().Name); // its words could tell of a customer
            end = Later(n, "an error of ours", now);
        }
        if ((await Patiently(() => db.End(n, end, now, CancellationToken.None))).Count == 0) log.LogWarning("The notification {Notification} was taken over before it ended", n.Id);
    }

    private async Task<Ending> Try(StoredNotification n, Instant now)
    {
        if (deliveries.For(n.Channel) is not { } way) return new(NotificationStatus.Skipped, Deliveries.Missing(n.Channel));
        var composed = await Patiently(() => composer.Compose(n, now, CancellationToken.None));
        if (composed.Message is not { } message) return new(NotificationStatus.Canceled, composed.Moot);
        var delivered = await way.Send(message, CancellationToken.None);
        var end = delivered.Outcome switch
        {
            Outcome.Sent => new(NotificationStatus.Sent, null),
            Outcome.Refused => new(NotificationStatus.Failed, delivered.Said),
            Outcome.Unknown when n.IsReminder => new(NotificationStatus.Unknown, delivered.Said),
            _ => Later(n, delivered.Said, now),
        };
        return end with { Recipient = n.Channel == NotificationChannel.Http ? null : message.To, Language = message.Language, Subject = message.Text.Subject };
    }

    /// <summary>A database that is away for a moment must not make a message look as if it had been given away, nor forget that it was.</summary>
    private async Task<T> Patiently<T>(Func<Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try { return await work(); }
            catch (Exception e) when (attempt < MostTries && Dispatcher.IsDatabaseAway(e)) { await Task.Delay(Pause, time); }
        }
    }

    private static Ending Later(StoredNotification n, string why, Instant now) => Patience.Next(now, n.Due, n.Attempts, Random.Shared.NextDouble()) is { } again
        ? new(NotificationStatus.Queued, why) { Again = again } : new(NotificationStatus.Failed, why);
}
