using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Contract.Slotwright;
using Slotwright.Server.Notifications.Delivery;
using Slotwright.Server.Notifications.Templates;

namespace Slotwright.Server.Notifications;

/// <summary>Something of the business's own, besides bookings, that its owner should know.</summary>
/// <param name="Detail">What it is about.</param>
internal sealed record OwnerNews(Guid Site, Guid EventId, Instant At, MessageKind Kind, string Detail)
{
    public static OwnerNews Read(NpgsqlDataReader r)
    {
        var body = JsonDocument.Parse(r.GetFieldValue<byte[]>(3)).RootElement.GetProperty("body");
        var (kind, detail) = r.GetString(4) == "slotwright.v1.webhook"
            ? (MessageKind.OwnerWebhookDisabled, body.Deserialize(SlotwrightJson.Wire.WebhookDisabled) is var webhook ? $"{webhook!.Url} ({webhook.Reason})" : "")
            : (MessageKind.OwnerOrderAttention, body.Deserialize(SlotwrightJson.Wire.OrderAttentionNeeded) is var order ? $"#{order!.OrderNumber} ({order.Reason})" : "");
        return new(r.GetGuid(0), r.GetGuid(1), Instant.FromDateTimeUtc(r.GetDateTime(2)), kind, detail);
    }
}

/// <summary>What the owner is told besides bookings.</summary>
internal static class OwnerNotice
{
    public static IEnumerable<OwedMessage> Messages(OwnerNews news, Office office) =>
        Owed.ToOwner(news.Kind, office, (channel, recipient) => new(news.Site, null, Ways.Name(news.Kind), channel, recipient, news.At, $"{news.EventId}/{Ways.Name(news.Kind)}/{channel}/{recipient}")
        {
            Detail = news.Detail,
            Shown = channel == NotificationChannel.InApp ? MessageTemplates.Render(news.Kind, office.Language, Facts.ForOwner(office, news.Detail)) : null,
        });

    /// <summary>The notice as it leaves the house.</summary>
    public static Outgoing Compose(StoredNotification n, Office office) =>
        new(n.Site, n.Id, n.Kind, n.Recipient, office.Language, MessageTemplates.Render(Ways.Kind(n.Kind)!.Value, office.Language, Facts.ForOwner(office, n.Detail))) { FromName = office.Name, ToName = office.Name };
}
