using Slotwright.Contract.Slotwright;
using Slotwright.Server.Notifications.Templates;

namespace Slotwright.Server.Notifications;

/// <summary>By which channels a kind of message goes: as the settings say, else as it usually does.</summary>
internal static class Ways
{
    private static readonly Dictionary<string, MessageKind> Kinds = Enum.GetValues<MessageKind>().ToDictionary(Name);

    public static IReadOnlyList<string> Of(MessageKind kind, Office office) =>
        With(office, office.Settings.Messages?.FirstOrDefault(m => m.Kind == Name(kind))?.Channels ?? Usual(kind));

    /// <summary>Whoever is told of everything is told of this, too, unless nobody is.</summary>
    public static IReadOnlyList<string> With(Office office, IReadOnlyList<string> channels) =>
        office.Posts && channels.Count > 0 && !channels.Contains(NotificationChannel.Http) ? [.. channels, NotificationChannel.Http] : [.. channels.Distinct()];

    public static bool IsForOwner(string kind) => kind.StartsWith("OWNER_", StringComparison.Ordinal);

    /// <summary>The wire's name of a kind: `BOOKING_CONFIRMED`.</summary>
    public static string Name(MessageKind kind) => string.Concat(kind.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"_{c}" : char.ToUpperInvariant(c).ToString()));

    public static MessageKind? Kind(string name) => Kinds.TryGetValue(name, out var kind) ? kind : null;

    private static string[] Usual(MessageKind kind) => IsForOwner(Name(kind)) ? [NotificationChannel.Email, NotificationChannel.InApp] : [NotificationChannel.Email];
}
