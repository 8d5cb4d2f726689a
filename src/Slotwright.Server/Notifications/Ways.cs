using Slotwright.Contract.Slotwright;
using Slotwright.Server.Notifications.Templates;
using Settings = Slotwright.Contract.Slotwright.NotificationSettings;

namespace Slotwright.Server.Notifications;

/// <summary>By which channels a kind of message goes: as the settings say, else as it usually does.</summary>
internal static class Ways
{
    private static readonly Dictionary<string, MessageKind> Kinds = Enum.GetValues<MessageKind>().ToDictionary(Name);

    public static IReadOnlyList<string> Of(MessageKind kind, Settings settings) =>
        settings.Messages?.FirstOrDefault(m => m.Kind == Name(kind))?.Channels ?? Usual(kind);

    public static bool IsForOwner(string kind) => kind.StartsWith("OWNER_", StringComparison.Ordinal);

    /// <summary>The wire's name of a kind: `BOOKING_CONFIRMED`.</summary>
    public static string Name(MessageKind kind) => string.Concat(kind.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"_{c}" : char.ToUpperInvariant(c).ToString()));

    public static MessageKind? Kind(string name) => Kinds.TryGetValue(name, out var kind) ? kind : null;

    private static string[] Usual(MessageKind kind) => IsForOwner(Name(kind)) ? [NotificationChannel.Email, NotificationChannel.InApp] : [NotificationChannel.Email];
}
