using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Contract.Slotwright;
using Slotwright.Server.Notifications.Delivery;
using Slotwright.Server.Notifications.Templates;

namespace Slotwright.Server.Notifications;

/// <summary>A webhook was switched off, as its event tells.</summary>
internal sealed record WebhookNews(Guid Site, Guid EventId, Instant At, WebhookDisabled Told)
{
    public static WebhookNews Read(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetGuid(1), Instant.FromDateTimeUtc(r.GetDateTime(2)),
        JsonDocument.Parse(r.GetFieldValue<byte[]>(3)).RootElement.GetProperty("body").Deserialize(SlotwrightJson.Wire.WebhookDisabled)!);
}

/// <summary>What the owner is told besides bookings.</summary>
internal static class OwnerNotice
{
    private const MessageKind Kind = MessageKind.OwnerWebhookDisabled;

    public static IEnumerable<OwedMessage> Messages(WebhookNews news, Office office)
    {
        var detail = $"{news.Told.Url} ({news.Told.Reason})";
        return Owed.ToOwner(Kind, office, (channel, recipient) => new(news.Site, null, Ways.Name(Kind), channel, recipient, news.At, $"{news.EventId}/{Ways.Name(Kind)}/{channel}/{recipient}")
        {
            Detail = detail,
            Shown = channel == NotificationChannel.InApp ? MessageTemplates.Render(Kind, office.Language, Facts.ForOwner(office, detail)) : null,
        });
    }

    /// <summary>The notice as it leaves the house.</summary>
    public static Outgoing Compose(StoredNotification n, Office office) =>
        new(n.Site, n.Id, n.Kind, n.Recipient, office.Language, MessageTemplates.Render(Ways.Kind(n.Kind)!.Value, office.Language, Facts.ForOwner(office, n.Detail))) { FromName = office.Name, ToName = office.Name };
}
