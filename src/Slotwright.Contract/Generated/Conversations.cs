// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Conversations;

public static class ChannelType
{
    public const string UnknownChannelType = "UNKNOWN_CHANNEL_TYPE";
    public const string Chat = "CHAT";
    public const string Email = "EMAIL";
    public const string Sms = "SMS";
    public const string Facebook = "FACEBOOK";
    public const string Instagram = "INSTAGRAM";
    public const string Whatsapp = "WHATSAPP";
}

public sealed record Conversation
{
    public string? Id { get; init; }
    public IdentificationData? Participant { get; init; }
    public IReadOnlyList<string>? Channels { get; init; }
    public ConversationDisplayData? BusinessDisplayData { get; init; }
    public ConversationDisplayData? ParticipantDisplayData { get; init; }
}

public sealed record ConversationDisplayData
{
    public string? Name { get; init; }
    public string? ImageUrl { get; init; }
}

public sealed record GetConversationRequest
{
    public string? ConversationId { get; init; }
}

public sealed record GetConversationResponse
{
    public Conversation? Conversation { get; init; }
}

public sealed record GetOrCreateConversationRequest
{
    public ParticipantId? ParticipantId { get; init; }
}

public sealed record GetOrCreateConversationResponse
{
    public Conversation? Conversation { get; init; }
    public bool? NewConversation { get; init; }
}

public sealed record IdentificationData
{
    public string? AnonymousVisitorId { get; init; }
    public string? MemberId { get; init; }
    public string? ContactId { get; init; }
}

public sealed record ParticipantId
{
    public string? ContactId { get; init; }
    public string? AnonymousVisitorId { get; init; }
    public string? MemberId { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(ConversationDisplayData))]
[JsonSerializable(typeof(GetConversationRequest))]
[JsonSerializable(typeof(GetConversationResponse))]
[JsonSerializable(typeof(GetOrCreateConversationRequest))]
[JsonSerializable(typeof(GetOrCreateConversationResponse))]
[JsonSerializable(typeof(IdentificationData))]
[JsonSerializable(typeof(ParticipantId))]
public sealed partial class ConversationsJson : JsonSerializerContext
{
    public static ConversationsJson Wire { get; } = new(WireFormat.NewOptions());
}
