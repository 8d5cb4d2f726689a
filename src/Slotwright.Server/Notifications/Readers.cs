using NodaTime;
using Slotwright.Contract.Bookings;
using Slotwright.Domain.Time;
using Slotwright.Server.Notifications.Templates;

namespace Slotwright.Server.Notifications;

/// <summary>How somebody is written to: in which language, by which clock.</summary>
internal static class Readers
{
    /// <summary>The language messages are there in for this tag: itself, or what it is a variety of (`de` for `de-AT`); null when there is none.</summary>
    public static string? Known(string? tag)
    {
        for (; tag is { Length: > 0 }; tag = tag.LastIndexOf('-') is > 0 and var cut ? tag[..cut] : null)
            if (MessageTemplates.Languages.FirstOrDefault(l => l.Equals(tag, StringComparison.OrdinalIgnoreCase)) is { } known) return known;
        return null;
    }

    /// <summary>The customer's own zone, as told with the booking or shown with the slot that was chosen; else the business's.</summary>
    public static DateTimeZone Zone(Booking booking, DateTimeZone home) =>
        Find(booking.ContactDetails?.TimeZone) ?? Find(booking.BookedEntity?.Slot?.Timezone) ?? Find(booking.BookedEntity?.Schedule?.Timezone) ?? home;

    private static DateTimeZone? Find(string? zone) => zone is { Length: > 0 } ? Zones.Find(zone) : null;
}
