using Slotwright.Server.Http;
using Slotwright.Server.Notifications.Delivery;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Notifications;

/// <summary>Reads what has happened to bookings and writes down, in the transaction that moves it on, which messages that makes owed: each exactly once (docs/adr/0016).</summary>
internal sealed class NotificationReader(Db db, Deliveries deliveries, NotificationSender sender, Pressure pressure, TimeProvider time, ILogger<NotificationReader> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new OutboxReader(db.Source, "notifications") { IsWaiting = () => pressure.IsHigh }.Run(Plan, time, log, stoppingToken);

    private async Task Plan(OutboxWindow window, CancellationToken ct)
    {
        var (news, ended) = (await window.News(ct), await window.OwnerNews(ct));
        if (news.Count + ended.Count == 0) return;
        var offices = (await window.OfficesOf(news.Select(n => n.News.Site).Concat(ended.Select(w => w.Site)), ct)).ToDictionary(o => o.Key, o => o.Value with { Posts = deliveries.PostsAll });
        var messages = Owed.OncePerPackage(news.Select(n => n.News)).SelectMany(n => MessagesOf(n, offices[n.Site])).Concat(ended.SelectMany(w => OwnerNotice.Messages(w, offices[w.Site]))).Select(Sendable);
        var last = news.Where(n => n.News.Slug is not (BookingNews.Offered or BookingNews.Resized)).GroupBy(n => n.News.BookingId).Select(same => same.Last()).ToList();
        var reminders = last.SelectMany(n => Reminders.Of(n.News, n.Sms, offices[n.News.Site])).ToList();
        if (last.Count > 0) await window.DropReminders([.. last.Select(n => n.News)], reminders, ct);
        OwedMessage[] owed = [.. messages.Concat(reminders).DistinctBy(o => (o.Site, o.For))];
        if (owed.Length == 0) return;
        await window.AddOwed(owed, time.Now(), ct);
        window.Done += sender.Wake;
    }

    /// <summary>A bug met in one event must not keep all others from being told.</summary>
    private List<OwedMessage> MessagesOf(BookingNews news, Office office)
    {
        try
        {
            return [.. Owed.Messages(news, office)];
        }
        catch (Exception e)
        {
            log.LogError("Who is to be told of the event {Event} of site {Site} could not be found out: {Error}", news.EventId, news.Site, e.GetType().Name); // its words could tell of a customer
            return [];
        }
    }

    /// <summary>What there is no way for is not queued first. Reminders are: by then there may be one.</summary>
    private OwedMessage Sendable(OwedMessage o) =>
        o.Skipped is null && o.Shown is null && deliveries.For(o.Channel) is null ? o with { Skipped = Deliveries.Missing(o.Channel) } : o;
}
