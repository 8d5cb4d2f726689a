using NodaTime;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Notifications.Delivery;
using Slotwright.Server.Notifications.Templates;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Notifications;

/// <summary>Send Test Mail: at once, in the site's language, and answers what the mail server said.</summary>
internal sealed class SendTestMail(Db db, Deliveries deliveries)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        if (deliveries.For(NotificationChannel.Email) is not { } mail) return new Refusal(FaultKind.Precondition, "NO_MAIL_SERVER", "No mail server is set: SLOTWRIGHT_SMTP_URL and SLOTWRIGHT_MAIL_FROM name one.");
        var office = await db.Office(call.Site, ct);
        var facts = new MessageFacts
        {
            Business = office.Name,
            BusinessEmail = office.Email,
            BusinessPhone = office.Phone,
            BusinessAddress = office.Address,
            Customer = "Test",
            Service = "Test",
            Start = call.Now + Duration.FromDays(1),
            End = call.Now + Duration.FromHours(25),
            Zone = office.Zone,
        };
        var message = new Outgoing(call.Site, Guid.CreateVersion7(call.Now.ToDateTimeOffset()), "TEST", call.Read(SlotwrightJson.Wire.SendTestMailRequest).Email!, office.Language,
            MessageTemplates.Render(MessageKind.BookingConfirmed, office.Language, facts))
        {
            FromName = office.Settings.SenderName is { Length: > 0 } name ? name : office.Name,
            ReplyTo = office.Settings.ReplyTo ?? office.Email,
        };
        var delivered = await mail.Send(message, ct);
        return Answer.Of(new SendTestMailResponse { Sent = delivered.Outcome == Outcome.Sent, Reply = delivered.Said }, SlotwrightJson.Wire.SendTestMailResponse);
    }
}
