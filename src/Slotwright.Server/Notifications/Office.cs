using NodaTime;
using Choices = Slotwright.Contract.Slotwright.NotificationSettings;

namespace Slotwright.Server.Notifications;

/// <summary>The business as a sender of messages, and as their reader.</summary>
internal sealed record Office(Guid Site, string Name, DateTimeZone Zone, byte[] Secret, Choices Settings)
{
    /// <summary>As the site's properties have them.</summary>
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Address { get; init; }

    /// <summary>Somebody is told of everything by HTTP.</summary>
    public bool Posts { get; init; }

    /// <summary>The name messages to customers come under, and the address their answers go to.</summary>
    public string Sender => Settings.SenderName is { Length: > 0 } name ? name : Name;
    public string? ReplyTo => Settings.ReplyTo ?? Email;

    public string Language => Readers.Known(Settings.Language) ?? "en";

    /// <summary>Who is told what concerns the business: those the settings name, else its own address.</summary>
    public IReadOnlyList<string> Emails => Settings.OwnerEmails ?? (Email is null ? [] : [Email]);
}
