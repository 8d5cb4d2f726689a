using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Notifications.Delivery;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Notifications;

/// <summary>What was sent, waits or failed; the owner's inbox among it.</summary>
internal sealed class NotificationsModule(Db db, SiteDirectory sites, Deliveries deliveries, NotificationSender sender)
{
    private const int Usual = 50;

    public void Map(Api api)
    {
        new NotificationSettings(db, sites).Map(api);
        api.On(Ops.Slotwright.ListNotifications, List).On(Ops.Slotwright.UpdateNotification, Update).On(Ops.Slotwright.ResendNotification, Resend)
            .On(Ops.Slotwright.SendTestMail, new SendTestMail(db, deliveries).Run);
    }

    /// <summary>The newest first.</summary>
    private async Task<Result<Answer>> List(Call call, CancellationToken ct)
    {
        var (secret, after) = ((await sites.Catalog(call.Site, ct)).Site.Secret, (Guid?)null);
        if (call.Read(SlotwrightJson.Wire.ListNotificationsRequest).Cursor is { } cursor)
        {
            var opened = SealedCursor.Open(secret, call, cursor, "cursor");
            if (opened.Failed(out var bad)) return bad;
            (call, after) = (opened.Value.Call, Guid.Parse(opened.Value.Reached));
        }
        var asked = call.Read(SlotwrightJson.Wire.ListNotificationsRequest);
        var limit = asked.Limit ?? Usual;
        var found = await db.Log(call.Site, asked, after, limit + 1, ct);
        var more = found.Count > limit;
        if (more) found.RemoveAt(limit);
        return Answer.Of(new ListNotificationsResponse
        {
            Notifications = found,
            PagingMetadata = new() { Count = found.Count, HasNext = more, Cursors = new() { Next = more ? SealedCursor.Make(secret, call, found[^1].Id!) : null } },
        }, SlotwrightJson.Wire.ListNotificationsResponse);
    }

    /// <summary>Marks one of the owner's inbox as read, or unread again.</summary>
    private async Task<Result<Answer>> Update(Call call, CancellationToken ct)
    {
        var id = call.Id("notification.id");
        await using var tx = db.Begin(call);
        if (await tx.LockLogged(id, ct) is not { } found) return NotFound(id);
        if (found.Channel != NotificationChannel.InApp) return new Refusal(FaultKind.Precondition, "NOT_IN_INBOX", "Only a notification of the channel IN_APP can be marked as read.");
        var read = call.Read(SlotwrightJson.Wire.UpdateNotificationRequest).Notification!.Read!.Value;
        tx.MarkRead(id, read);
        return await tx.Commit(Answer.Of(new UpdateNotificationResponse { Notification = found with { Read = read } }, SlotwrightJson.Wire.UpdateNotificationResponse), ct);
    }

    /// <summary>The same message once more, as one of its own: with the addresses and the words of today.</summary>
    private async Task<Result<Answer>> Resend(Call call, CancellationToken ct)
    {
        var id = call.Id("notificationId");
        await using var tx = db.Begin(call);
        if (await tx.LockLogged(id, ct) is not { } found) return NotFound(id);
        if (found.Channel == NotificationChannel.InApp) return new Refusal(FaultKind.Precondition, "NOT_SENT", "What is in the inbox is there already.");
        if (found.Status is NotificationStatus.Queued or NotificationStatus.Sending) return new Refusal(FaultKind.Precondition, "NOT_SENT_YET", "It is still to be sent.");
        if (found.Recipient is not { Length: > 0 }) return new Refusal(FaultKind.Precondition, "NO_RECIPIENT", "It is not known where to send it.");
        var again = Guid.CreateVersion7(call.Now.ToDateTimeOffset());
        tx.OweAgain(id, again);
        tx.Committed += sender.Wake;
        var next = await tx.LockLogged(again, ct);
        return await tx.Commit(Answer.Of(new ResendNotificationResponse { Notification = next }, SlotwrightJson.Wire.ResendNotificationResponse), ct);
    }

    private static Refusal NotFound(Guid id) => new(FaultKind.NotFound, "NOTIFICATION_NOT_FOUND", $"There is no notification {id}.");
}
