using Slotwright.Contract.Messages;
using Slotwright.Domain;
using Slotwright.Server.Identity;

namespace Slotwright.Server.Inbox;

/// <summary>What customers do in the inbox themselves: read and write in the one conversation that is theirs, and only what both sides see.</summary>
internal static class Participants
{
    public static bool Is(Caller caller) => caller.Kind is CallerKind.Visitor or CallerKind.Member;

    public static StoredConversation Own(Caller caller) => new(Guid.Empty, caller.Kind == CallerKind.Member ? StoredConversation.OfMember : StoredConversation.OfVisitor, caller.Subject);

    /// <summary>The business takes part in all conversations.</summary>
    public static bool TakesPart(Caller caller, StoredConversation conversation) => !Is(caller) || Own(caller) is var own && own.Kind == conversation.Kind && own.Participant == conversation.Participant;

    /// <summary>A customer speaks to the business, and as nobody else.</summary>
    public static Fault? Refused(Caller caller, SendMessageRequest asked) => Is(caller)
        && (asked.SendAs == OverrideSenderOptions.BusinessUser || asked.Message is not { Direction: MessageDirection.ParticipantToBusiness, Visibility: MessageVisibility.BusinessAndParticipant })
        ? new IdentityDoesNotMatch() : null;
}

/// <summary>Nobody speaks for somebody else (403).</summary>
internal sealed record IdentityDoesNotMatch() : Fault(FaultKind.Denied, "IDENTITY_DOES_NOT_MATCH", "Participants speak for themselves, to the business.");

/// <summary>The conversation is somebody else's (403).</summary>
internal sealed record NotJoined() : Fault(FaultKind.Denied, "NOT_JOINED_CHATROOM", "Participants read and write in their own conversation, and only what both sides see.");
