using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Slotwright.Contract.Messages;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Domain.Inbox;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Inbox;

/// <summary>
/// Receive Mail: what a customer answers by mail becomes a message of the conversation whose mail it answers. The sender must be the contact; a mail
/// that comes twice is one message; what machines write is none.
/// </summary>
internal sealed class ReceiveMail(Db db)
{
    private const int LongestText = 16384; // of the contract

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var read = Bytes(call.Read(SlotwrightJson.Wire.ReceiveMailRequest));
        if (read.Failed(out var unreadable)) return unreadable;
        var mail = MailReader.Read(read.Value);
        if (mail.IsAutomatic) return Told(ReceivedMailOutcome.Automatic);
        var text = Wire.Cut(string.Join('\n', [QuotedText.Cut(mail.Text), .. mail.Files.Select(f => $"[{f}]")]).Trim('\n'), LongestText);
        if (text.Length == 0) return new InvalidFields("mail", "VALIDATION", "says nothing");
        await using var tx = db.Begin(call);
        var found = await Conversation(tx, mail, ct);
        if (found.Failed(out var stranger)) return stranger;
        if (await tx.NextSequence(found.Value, ct) is not ({ } into, var sequence)) return new NoConversationOfMail();
        var print = SHA256.HashData(mail.MessageId is { } id ? Encoding.UTF8.GetBytes(id) : read.Value);
        if (await tx.HasMail(into.Id, print, ct)) return Told(ReceivedMailOutcome.Duplicate, into);
        var message = Said(tx, into, text, sequence);
        tx.AddMessage(into.Id, sequence, message.Visibility!, JsonSerializer.SerializeToUtf8Bytes(message, MessagesJson.Wire.Message), print);
        Messages.Tell(tx, into, message, sequence);
        return await tx.Commit(Told(ReceivedMailOutcome.Received, into, message), ct);
    }

    private static Result<byte[]> Bytes(ReceiveMailRequest asked)
    {
        if (asked.Mail is { Length: > 0 } text) return Encoding.UTF8.GetBytes(text);
        if (asked.MailBase64 is not { Length: > 0 } packed) return new InvalidFields("mail", "REQUIRED_ONE_OF_FIELD", "or mailBase64 must be given, or the mail itself as the body");
        var bytes = new byte[packed.Length];
        return Convert.TryFromBase64String(packed, bytes, out var length) ? bytes[..length] : new InvalidFields("mailBase64", "FORMAT", "must be base64");
    }

    /// <summary>The conversation whose mail is answered; when it went into another since, that of the sender.</summary>
    private static async Task<Result<Guid>> Conversation(Tx tx, ReceivedMail mail, CancellationToken ct)
    {
        var sender = ContactKey.OfEmail(mail.From);
        var named = mail.References.Select(MailThread.Conversation).OfType<Guid>().Distinct().ToArray();
        if (named.Length == 0) return new NoConversationOfMail();
        var known = (await tx.Conversations(named, ct)).ToDictionary(c => c.Id);
        foreach (var conversation in named.Where(known.ContainsKey).Select(id => known[id]))
            if (conversation.Contact is { } who && await tx.HoldContact(who, ct) is { } contact && ContactKey.Of(contact.Wire.Info).Any(k => k.Key == sender)) return conversation.Id;
        if (known.Count > 0) return new SenderDoesNotMatch();
        var holder = sender.Length > 0 ? await tx.HolderOf([sender], Guid.Empty, ct) : null;
        return holder is not null && await tx.ConversationWith(StoredConversation.OfContact, holder.Contact, ct) is { } theirs ? theirs.Id : new NoConversationOfMail();
    }

    private static Message Said(Tx tx, StoredConversation into, string text, long sequence)
    {
        var content = new MessageContent { Basic = new() { Items = [new() { Text = text }] } };
        return new()
        {
            Id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset()).ToString(),
            Content = content with { PreviewText = MessageRules.Preview(content) },
            Sender = Messages.Of(into),
            Direction = MessageDirection.ParticipantToBusiness,
            Visibility = MessageVisibility.BusinessAndParticipant,
            Sequence = sequence.ToString(CultureInfo.InvariantCulture),
            CreatedDate = Wire.Timestamp(tx.Now),
            Badges = [],
            TargetChannels = [],
            TargetChannelIds = [],
            SourceChannel = ChannelType.Email,
            Silent = false,
        };
    }

    private static Answer Told(string outcome, StoredConversation? into = null, Message? message = null) =>
        Answer.Of(new ReceiveMailResponse { Outcome = outcome, ConversationId = into?.Id.ToString(), MessageId = message?.Id }, SlotwrightJson.Wire.ReceiveMailResponse);
}

/// <summary>The mail answers none of ours (404).</summary>
internal sealed record NoConversationOfMail() : Fault(FaultKind.NotFound, "CONVERSATION_NOT_FOUND", "The mail answers no message of a conversation.");

/// <summary>The mail is from somebody else than the conversation is with (403).</summary>
internal sealed record SenderDoesNotMatch() : Fault(FaultKind.Denied, "SENDER_DOES_NOT_MATCH", "The mail is not from an address of the contact whose conversation it answers.");
