using Slotwright.Contract.Slotwright;
using Slotwright.Domain.Notifications;
using Slotwright.Server.Http;

namespace Slotwright.Server.Notifications;

/// <summary>Which reminders a booking is owed as it stands after an event; whatever else is queued for it is owed no more.</summary>
internal static class Reminders
{
    private const int MostMinutes = 100 * 24 * 60;

    /// <summary>The distance a setting means; null when it means none.</summary>
    public static Ahead? Of(Reminder setting)
    {
        if (setting is not { Amount: > 0 and var amount, Unit: { } unit }) return null;
        var ahead = new Ahead(amount, unit switch { ReminderUnit.Days => AheadUnit.Days, ReminderUnit.Hours => AheadUnit.Hours, _ => AheadUnit.Minutes });
        var minutes = (long)amount * ahead.Unit switch { AheadUnit.Days => 24 * 60, AheadUnit.Hours => 60, _ => 1 };
        return minutes <= MostMinutes ? ahead : null;
    }

    /// <summary>Only a confirmed booking is reminded of, and only of what is not over by the time of the event: who books an hour before needs no day's reminder.</summary>
    public static IEnumerable<OwedMessage> Of(BookingNews news, bool sms, Office office)
    {
        if (news.Booking is not { Status: Contract.Bookings.BookingStatus.Confirmed, StartDate: { } date }) yield break;
        var start = Wire.Instant(date);
        foreach (var setting in office.Settings.Reminders ?? [])
        {
            if (Of(setting) is not { } ahead || ahead.Before(start, office.Zone) is var due && (due <= news.At || due >= start)) continue;
            foreach (var channel in Ways.With(office, setting.Channels ?? []))
                if (RecipientOf(news, channel, sms) is { } recipient)
                    yield return new(news.Site, news.BookingId, NotificationKind.Reminder, channel, recipient, due, $"{news.BookingId}/{Wire.Timestamp(start)}/{ahead}/{channel}") { Start = start, Ahead = ahead.ToString() };
        }
    }

    private static string? RecipientOf(BookingNews news, string channel, bool sms) => channel switch
    {
        NotificationChannel.Sms => sms ? news.Phone : null,
        NotificationChannel.Http => Owed.Http,
        _ => news.Email,
    };
}
