using System.Globalization;
using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Contacts;
using Slotwright.Contract.Messages;
using Slotwright.Domain;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using SortOrder = Slotwright.Contract.Messages.SortOrder;

namespace Slotwright.Server.Inbox;

/// <summary>How a message comes to its participant outside the inbox.</summary>
internal delegate Task Delivering(Tx tx, StoredConversation into, long sequence, CancellationToken ct);

/// <summary>Messages of a conversation, kept in the order in which they were sent.</summary>
internal sealed class Messages(Db db, SiteDirectory sites)
{
    private const string Fqdn = "wix.crm.inbox.v2.message";
    private const int Usual = 30;

    public required Delivering Deliver { get; init; }

    public void Map(Api api) => api.On(Ops.Messages.SendMessage, Send).On(Ops.Messages.ListMessages, List).On(Ops.Slotwright.ReceiveMail, new ReceiveMail(db).Run);

    private async Task<Result<Answer>> Send(Call call, CancellationToken ct)
    {
        var asked = call.Read(MessagesJson.Wire.SendMessageRequest);
        var wanted = asked.Message!;
        if (MessageRules.Refused(wanted) is { } broken) return broken;
        if (Participants.Refused(call.Caller, asked) is { } stranger) return stranger;
        var conversation = Guid.Parse(asked.ConversationId!);
        await using var tx = db.Begin(call);
        if (await tx.NextSequence(conversation, ct) is not ({ } into, var sequence)) return new ConversationNotFound(conversation);
        if (!Participants.TakesPart(call.Caller, into)) return new NotJoined();
        var message = Sent(tx, wanted, asked, into, sequence);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(message, MessagesJson.Wire.Message);
        tx.AddMessage(conversation, sequence, message.Visibility!, bytes);
        Tell(tx, into, message, sequence);
        if (asked.SendNotifications == true && message is { Direction: MessageDirection.BusinessToParticipant, Visibility: MessageVisibility.BusinessAndParticipant }) await Deliver(tx, into, sequence, ct);
        return await tx.Commit(Answer.Wrap("message", bytes), ct);
    }

    private static Message Sent(Tx tx, Message wanted, SendMessageRequest asked, StoredConversation into, long sequence) => wanted with
    {
        Id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset()).ToString(),
        Content = wanted.Content! with { PreviewText = MessageRules.Preview(wanted.Content) },
        Sender = asked.SendAs == OverrideSenderOptions.Participant ? Of(into) : Of(tx.Call.Caller),
        AppId = tx.Call.Caller.Kind == CallerKind.App ? tx.Call.Caller.Subject.ToString() : null,
        Sequence = sequence.ToString(CultureInfo.InvariantCulture),
        CreatedDate = Wire.Timestamp(tx.Now),
        Badges = wanted.Badges ?? [],
        TargetChannels = wanted.TargetChannels ?? [],
        TargetChannelIds = wanted.TargetChannelIds ?? [],
        SourceChannel = wanted.SourceChannel ?? ChannelType.UnknownChannelType,
        Silent = wanted.Silent ?? asked.Silent ?? false,
    };

    /// <summary>A message of the participant is told as an event, and whatever the participant can see is an activity of the contact.</summary>
    public static void Tell(Tx tx, StoredConversation into, Message message, long sequence)
    {
        var isForBusiness = message.Direction == MessageDirection.ParticipantToBusiness;
        if (into.Contact is { } contact && message.Visibility == MessageVisibility.BusinessAndParticipant)
            tx.NoteActivity(contact, isForBusiness ? ContactActivityType.InboxMessageFromCustomer : ContactActivityType.InboxMessageToCustomer);
        if (isForBusiness) tx.PublishAction(Fqdn, "message_sent_to_business", message.Id!, sequence, new MessageSentToBusiness { ConversationId = into.Id.ToString(), Message = message }, MessagesJson.Wire.MessageSentToBusiness);
    }

    public static IdentificationData Of(StoredConversation conversation) => conversation.Kind switch
    {
        StoredConversation.OfMember => new() { MemberId = conversation.Participant.ToString() },
        StoredConversation.OfVisitor => new() { AnonymousVisitorId = conversation.Participant.ToString() },
        _ => new() { ContactId = conversation.Participant.ToString() },
    };

    private static IdentificationData Of(Caller caller) => caller.Kind switch
    {
        CallerKind.App => new() { AppId = caller.Subject.ToString() },
        CallerKind.Member => new() { MemberId = caller.Subject.ToString() },
        CallerKind.Visitor => new() { AnonymousVisitorId = caller.Subject.ToString() },
        _ => new() { WixUserId = caller.Subject.ToString() },
    };

    /// <summary>The newest first, unless asked otherwise; BUSINESS sees all, BUSINESS_AND_PARTICIPANT what both see.</summary>
    private async Task<Result<Answer>> List(Call call, CancellationToken ct)
    {
        var (secret, asked) = ((await sites.Catalog(call.Site, ct)).Site.Secret, call.Read(MessagesJson.Wire.ListMessagesRequest));
        var limit = asked.Paging?.Limit ?? Usual;
        if (limit < 1) return new InvalidFields("paging.limit", "MIN", "must be at least 1");
        long? reached = null;
        if (asked.Paging?.Cursor is { Length: > 0 } cursor)
        {
            var opened = SealedCursor.Open(secret, call, cursor, "paging.cursor");
            if (opened.Failed(out var unreadable)) return unreadable;
            (call, reached) = (opened.Value.Call, long.Parse(opened.Value.Reached, CultureInfo.InvariantCulture));
            asked = call.Read(MessagesJson.Wire.ListMessagesRequest);
        }
        if (Refused(asked) is { } fault) return fault;
        var (id, newestFirst) = (Guid.Parse(asked.ConversationId!), asked.Sorting?.Order != SortOrder.Asc);
        if (await db.Conversation(call.Site, id, ct) is not { } from) return new ConversationNotFound(id);
        if (!Participants.TakesPart(call.Caller, from) || Participants.Is(call.Caller) && asked.Visibility != MessageVisibility.BusinessAndParticipant) return new NotJoined();
        var found = await db.Messages(call.Site, id, asked.Visibility == MessageVisibility.Business ? null : asked.Visibility, reached ?? (newestFirst ? long.MaxValue : 0), newestFirst, limit + 1, ct);
        var next = found.Count > limit ? SealedCursor.Make(secret, call, found[limit - 1].Sequence.ToString(CultureInfo.InvariantCulture)) : null;
        return Page([.. found.Take(limit).Select(m => m.Bytes)], next);
    }

    private static InvalidFields? Refused(ListMessagesRequest asked)
    {
        if (asked.Visibility is null or MessageVisibility.UnknownVisibility) return new("visibility", "REQUIRED_FIELD", "must be BUSINESS or BUSINESS_AND_PARTICIPANT");
        return asked.Sorting?.FieldName is { Length: > 0 } field && field != "sequence" ? new("sorting.fieldName", "VALIDATION", "messages are sorted by sequence") : null;
    }

    private static Answer Page(List<byte[]> messages, string? next) => Answer.Write(w =>
    {
        w.WriteStartObject();
        w.WriteStartArray("messages");
        foreach (var message in messages) w.WriteRawValue(message, skipInputValidation: true);
        w.WriteEndArray();
        w.WriteStartObject("pagingMetadata");
        w.WriteNumber("count", messages.Count);
        Http.Paging.WriteCursors(w, next, null);
        w.WriteEndObject();
        w.WriteEndObject();
    });
}
