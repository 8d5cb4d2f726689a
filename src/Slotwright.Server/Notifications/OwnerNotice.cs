using NodaTime;
using Slotwright.Server.Notifications.Delivery;
using Slotwright.Server.Notifications.Templates;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Notifications;

/// <summary>What the owner is told besides bookings.</summary>
internal sealed class OwnerNotice(Db db, NotificationSender sender)
{
    /// <summary>A webhook was switched off; told once for each time, however many servers notice.</summary>
    /// <param name="time">What sets this time apart from others.</param>
    public async Task WebhookDisabled(Tx tx, Guid webhook, string time, string detail, Instant now, CancellationToken ct)
    {
        var office = await db.Office(tx.Site, ct);
        var shown = MessageTemplates.Render(MessageKind.OwnerWebhookDisabled, office.Language, Facts.ForOwner(office, detail));
        foreach (var message in Owed.ToOwner(MessageKind.OwnerWebhookDisabled, office, (channel, recipient) =>
            new(tx.Site, null, Ways.Name(MessageKind.OwnerWebhookDisabled), channel, recipient, now, $"{webhook}/{time}/{channel}/{recipient}") { Shown = channel == Contract.Slotwright.NotificationChannel.InApp ? shown : null }))
            tx.AddOwedToOwner(message, detail, now);
        tx.Committed += sender.Wake;
    }

    /// <summary>The notice as it leaves the house.</summary>
    public static Outgoing Compose(StoredNotification n, Office office) =>
        new(n.Site, n.Id, n.Kind, n.Recipient, office.Language, MessageTemplates.Render(Ways.Kind(n.Kind)!.Value, office.Language, Facts.ForOwner(office, n.Detail))) { FromName = office.Name, ToName = office.Name };
}
