// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Messages;

public sealed record Badge
{
    public string? Text { get; init; }
    public string? IconUrl { get; init; }
    public string? BadgeVisibility { get; init; }
}

public static class BadgeVisibility
{
    public const string UnknownBadgeVisibility = "UNKNOWN_BADGE_VISIBILITY";
    public const string BusinessAndParticipant = "BUSINESS_AND_PARTICIPANT";
    public const string Business = "BUSINESS";
}

public sealed record BasicMessageData
{
    public string? Text { get; init; }
    public ImageMessage? Image { get; init; }
    public FileMessage? File { get; init; }
}

public sealed record BasicMessagePayload
{
    public IReadOnlyList<BasicMessageData>? Items { get; init; }
}

public sealed record Button
{
    public string? Label { get; init; }
    public string? LaunchUrl { get; init; }
    public PostbackProperties? PostbackProperties { get; init; }
}

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

public sealed record CursorPaging
{
    public int? Limit { get; init; }
    public string? Cursor { get; init; }
}

public sealed record Cursors
{
    public string? Next { get; init; }
    public string? Prev { get; init; }
}

public sealed record FileMessage
{
    public string? Id { get; init; }
    public string? Url { get; init; }
    public string? Filename { get; init; }
    public string? MimeType { get; init; }
    public string? UrlExpiration { get; init; }
}

public sealed record FormField
{
    public string? Name { get; init; }
    public string? Value { get; init; }
}

public sealed record FormMessagePayload
{
    public string? Title { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<FormField>? Fields { get; init; }
    public IReadOnlyList<MediaItem>? Media { get; init; }
}

public sealed record IdentificationData
{
    public string? AnonymousVisitorId { get; init; }
    public string? MemberId { get; init; }
    public string? WixUserId { get; init; }
    public string? AppId { get; init; }
    public string? ContactId { get; init; }
}

public sealed record ImageMessage
{
    public string? Id { get; init; }
    public string? Url { get; init; }
    public string? Filename { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
    public string? UrlExpiration { get; init; }
}

public sealed record InteractionInfo
{
    public string? AppId { get; init; }
    public string? InteractionId { get; init; }
}

public sealed record ListMessagesRequest
{
    public string? ConversationId { get; init; }
    public string? Visibility { get; init; }
    public CursorPaging? Paging { get; init; }
    public Sorting? Sorting { get; init; }
}

public sealed record ListMessagesResponse
{
    public IReadOnlyList<Message>? Messages { get; init; }
    public PagingMetadataV2? PagingMetadata { get; init; }
}

public sealed record MediaItem
{
    public ImageMessage? Image { get; init; }
    public FileMessage? File { get; init; }
}

public sealed record Message
{
    public string? Id { get; init; }
    public MessageContent? Content { get; init; }
    public IdentificationData? Sender { get; init; }
    public IReadOnlyList<Badge>? Badges { get; init; }
    public IReadOnlyList<string>? TargetChannels { get; init; }
    public string? SourceChannel { get; init; }
    public string? AppId { get; init; }
    public string? Visibility { get; init; }
    public string? Sequence { get; init; }
    public string? Direction { get; init; }
    public string? CreatedDate { get; init; }
    public IReadOnlyList<string>? TargetChannelIds { get; init; }
    public string? SourceChannelId { get; init; }
    public bool? Silent { get; init; }
}

public sealed record MessageContent
{
    public BasicMessagePayload? Basic { get; init; }
    public TemplateMessagePayload? Template { get; init; }
    public MinimalMessagePayload? Minimal { get; init; }
    public FormMessagePayload? Form { get; init; }
    public SystemMessagePayload? System { get; init; }
    public string? PreviewText { get; init; }
    public string? Title { get; init; }
}

public static class MessageDirection
{
    public const string UnknownDirection = "UNKNOWN_DIRECTION";
    public const string BusinessToParticipant = "BUSINESS_TO_PARTICIPANT";
    public const string ParticipantToBusiness = "PARTICIPANT_TO_BUSINESS";
}

public sealed record MessageSentToBusiness
{
    public string? ConversationId { get; init; }
    public Message? Message { get; init; }
    public InteractionInfo? InteractionInfo { get; init; }
}

public static class MessageVisibility
{
    public const string UnknownVisibility = "UNKNOWN_VISIBILITY";
    public const string BusinessAndParticipant = "BUSINESS_AND_PARTICIPANT";
    public const string Business = "BUSINESS";
}

public sealed record MinimalMessagePayload
{
    public string? Text { get; init; }
    public string? IconUrl { get; init; }
    public string? Url { get; init; }
}

public static class Orientation
{
    public const string UnknownOrientation = "UNKNOWN_ORIENTATION";
    public const string Portrait = "PORTRAIT";
    public const string Landscape = "LANDSCAPE";
}

public static class OverrideSenderOptions
{
    public const string Caller = "CALLER";
    public const string Participant = "PARTICIPANT";
    public const string BusinessUser = "BUSINESS_USER";
}

public sealed record PagingMetadataV2
{
    public int? Count { get; init; }
    public int? Offset { get; init; }
    public int? Total { get; init; }
    public bool? TooManyToCount { get; init; }
    public Cursors? Cursors { get; init; }
}

public sealed record PostbackProperties
{
    public string? AppId { get; init; }
    public string? InteractionId { get; init; }
}

public sealed record SendMessageRequest
{
    public string? ConversationId { get; init; }
    public Message? Message { get; init; }
    public bool? SendNotifications { get; init; }
    public bool? Silent { get; init; }
    public string? SendAs { get; init; }
}

public sealed record SendMessageResponse
{
    public Message? Message { get; init; }
}

public static class SortOrder
{
    public const string Asc = "ASC";
    public const string Desc = "DESC";
}

public sealed record Sorting
{
    public string? FieldName { get; init; }
    public string? Order { get; init; }
}

public sealed record SystemMessagePayload
{
    public string? Text { get; init; }
    public IReadOnlyList<Button>? Buttons { get; init; }
    public string? ImageUrl { get; init; }
}

public sealed record TemplateMessagePayload
{
    public string? Title { get; init; }
    public IReadOnlyList<Button>? Buttons { get; init; }
    public string? Orientation { get; init; }
    public IReadOnlyList<string>? TextLines { get; init; }
    public string? ImageUrl { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Badge))]
[JsonSerializable(typeof(BasicMessageData))]
[JsonSerializable(typeof(BasicMessagePayload))]
[JsonSerializable(typeof(Button))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(FileMessage))]
[JsonSerializable(typeof(FormField))]
[JsonSerializable(typeof(FormMessagePayload))]
[JsonSerializable(typeof(IdentificationData))]
[JsonSerializable(typeof(ImageMessage))]
[JsonSerializable(typeof(InteractionInfo))]
[JsonSerializable(typeof(ListMessagesRequest))]
[JsonSerializable(typeof(ListMessagesResponse))]
[JsonSerializable(typeof(MediaItem))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(MessageContent))]
[JsonSerializable(typeof(MessageSentToBusiness))]
[JsonSerializable(typeof(MinimalMessagePayload))]
[JsonSerializable(typeof(PagingMetadataV2))]
[JsonSerializable(typeof(PostbackProperties))]
[JsonSerializable(typeof(SendMessageRequest))]
[JsonSerializable(typeof(SendMessageResponse))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(SystemMessagePayload))]
[JsonSerializable(typeof(TemplateMessagePayload))]
public sealed partial class MessagesJson : JsonSerializerContext
{
    public static MessagesJson Wire { get; } = new(WireFormat.NewOptions());
}
