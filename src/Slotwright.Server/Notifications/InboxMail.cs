using System.Net;
using System.Text.Json;
using Slotwright.Contract.Contacts;
using Slotwright.Contract.Messages;
using Slotwright.Server.Contacts;
using Slotwright.Server.Inbox;
using Slotwright.Server.Notifications.Delivery;
using Slotwright.Server.Notifications.Templates;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Notifications;

/// <summary>What the business writes to a participant of a conversation, as a mail to the contact.</summary>
internal static class InboxMail
{
    private const string NoAddress = "the contact has no e-mail address", NoContact = "the participant is no contact";

    /// <summary>Makes a message owed in the transaction that stores it.</summary>
    public static async Task Owe(Db db, Tx tx, StoredConversation into, long sequence, CancellationToken ct)
    {
        var contact = into.Contact is { } id ? await db.Contact(tx.Site, id, ct) : null;
        var email = AddressOf(contact?.Wire);
        tx.AddOwedOfInbox(into.Id, sequence, email ?? "", email is not null ? null : contact is null ? NoContact : NoAddress);
    }

    /// <summary>Null when the message or its conversation is gone.</summary>
    public static async Task<Outgoing?> Compose(Db db, StoredNotification n, Office office, CancellationToken ct)
    {
        if (await db.Messages(n.Site, n.Conversation!.Value, null, n.Sequence!.Value - 1, newestFirst: false, 1, ct) is not [var (sequence, bytes)] || sequence != n.Sequence) return null;
        var text = Text(JsonSerializer.Deserialize(bytes, MessagesJson.Wire.Message)!.Content!);
        var html = $"<!doctype html><html lang=\"{office.Language}\"><body style=\"font-family:sans-serif;font-size:16px;line-height:1.5\"><p>{WebUtility.HtmlEncode(text).ReplaceLineEndings("<br>")}</p><p>{WebUtility.HtmlEncode(office.Name)}</p></body></html>";
        var subject = $"{office.Name}: {Http.Wire.Cut(text.ReplaceLineEndings(" "), 60)}";
        return new(n.Site, n.Id, n.Kind, n.Recipient, office.Language, new RenderedMessage(subject, html, $"{text}\n\n{office.Name}\n", text))
        {
            FromName = office.Sender,
            ReplyTo = office.ReplyTo,
            MailId = MailThread.Of(n.Conversation!.Value, sequence),
            RefersTo = MailThread.Of(n.Conversation!.Value),
        };
    }

    private static string? AddressOf(Contact? contact) => contact?.PrimaryInfo?.Email is { Length: > 0 } email ? email : null;

    /// <summary>What a message says in words, its pictures and files as addresses.</summary>
    private static string Text(MessageContent content) => content switch
    {
        { Basic.Items: { } items } => string.Join("\n", items.Select(i => i.Text ?? i.Image?.Url ?? i.File?.Url)),
        { Minimal.Text: { } text } => text,
        _ => content.PreviewText ?? "",
    };
}
