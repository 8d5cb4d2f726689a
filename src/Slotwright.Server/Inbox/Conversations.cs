using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Conversations;
using Slotwright.Domain;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Inbox;

/// <summary>Conversations: one of the business with each of its contacts, members and visitors. Who takes part is read when it is asked for.</summary>
internal sealed class Conversations(Db db, SiteDirectory sites)
{
    private const string Fqdn = "wix.crm.inbox.v2.conversation";

    public void Map(Api api) => api.On(Ops.Conversations.GetOrCreateConversation, GetOrCreate).On(Ops.Conversations.GetConversation, Get);

    private async Task<Result<Answer>> GetOrCreate(Call call, CancellationToken ct)
    {
        var named = Wanted(call.Read(ConversationsJson.Wire.GetOrCreateConversationRequest).ParticipantId);
        if (named is not null && !Participants.TakesPart(call.Caller, named)) return new IdentityDoesNotMatch();
        if ((named ?? (Participants.Is(call.Caller) ? Participants.Own(call.Caller) : null)) is not { } wanted)
            return new InvalidFields("participantId.contactId", "REQUIRED_ONE_OF_FIELD", "or memberId or anonymousVisitorId must be given");
        await using var tx = db.Begin(call);
        if (wanted.Contact is { } contact && await db.Contact(call.Site, contact, ct) is null) return new ContactNotFound(contact);
        var known = await tx.ConversationWith(wanted.Kind, wanted.Participant, ct);
        var conversation = known ?? wanted with { Id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset()) };
        if (known is null) tx.AddConversation(conversation);
        return await tx.Commit(Answer.Of(new GetOrCreateConversationResponse { Conversation = await Show(call, conversation, ct), NewConversation = known is null }, ConversationsJson.Wire.GetOrCreateConversationResponse), ct);
    }

    private static StoredConversation? Wanted(ParticipantId? who) => who switch
    {
        { ContactId: { } id } => new(Guid.Empty, StoredConversation.OfContact, Guid.Parse(id)),
        { MemberId: { } id } => new(Guid.Empty, StoredConversation.OfMember, Guid.Parse(id)),
        { AnonymousVisitorId: { } id } => new(Guid.Empty, StoredConversation.OfVisitor, Guid.Parse(id)),
        _ => null,
    };

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        var id = call.Id("conversationId");
        if (await db.Conversation(call.Site, id, ct) is not { } found) return new ConversationNotFound(id);
        if (!Participants.TakesPart(call.Caller, found)) return new NotTheirs();
        return Answer.Of(new GetConversationResponse { Conversation = await Show(call, found, ct) }, ConversationsJson.Wire.GetConversationResponse);
    }

    private async Task<Conversation> Show(Call call, StoredConversation conversation, CancellationToken ct)
    {
        var id = conversation.Participant.ToString();
        var contact = conversation.Contact is { } known ? await db.Contact(call.Site, known, ct) : null;
        return new()
        {
            Id = conversation.Id.ToString(),
            Participant = conversation.Kind switch
            {
                StoredConversation.OfMember => new() { MemberId = id },
                StoredConversation.OfVisitor => new() { AnonymousVisitorId = id },
                _ => new() { ContactId = id },
            },
            Channels = [],
            BusinessDisplayData = new() { Name = (await sites.Catalog(call.Site, ct)).Site.Name },
            ParticipantDisplayData = new() { Name = Name(contact?.Wire) ?? (conversation.Kind == StoredConversation.OfMember ? "Member" : "Visitor") },
        };
    }

    /// <summary>What to call somebody: by name, else by what they are reached at.</summary>
    private static string? Name(Contract.Contacts.Contact? contact) =>
        $"{contact?.Info?.Name?.First} {contact?.Info?.Name?.Last}".Trim() is { Length: > 0 } name ? name : contact?.PrimaryInfo?.Email ?? contact?.PrimaryInfo?.Phone;

    /// <summary>The conversation with a contact that went into another is the other's; two become one.</summary>
    public static async Task Inherit(Tx tx, Guid from, Guid to, CancellationToken ct)
    {
        if (await tx.LockConversationWith(StoredConversation.OfContact, from, ct) is not { } old) return;
        if (await tx.LockConversationWith(StoredConversation.OfContact, to, ct) is not { } target) { tx.PassConversation(old.Id, to); return; }
        tx.JoinConversations(old.Id, target.Id);
        var told = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { ["oldConversationIds"] = new[] { old.Id.ToString() }, ["targetConversationId"] = target.Id.ToString() });
        tx.PublishAction(Fqdn, "conversations_merged", target.Id.ToString(), 1, told);
    }
}

/// <summary>The site has no conversation of this id (404).</summary>
internal sealed record ConversationNotFound(Guid Id) : Fault(FaultKind.NotFound, "CONVERSATION_NOT_FOUND", $"There is no conversation {Id}.");

/// <summary>A participant asks for somebody else's conversation (403).</summary>
internal sealed record NotTheirs() : Fault(FaultKind.Denied, "NOT_OWNED_BY_BUSINESS", "The conversation is somebody else's.");
