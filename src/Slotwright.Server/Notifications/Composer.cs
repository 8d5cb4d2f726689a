using NodaTime;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain.ICalendar;
using Slotwright.Server.AnonymousActions;
using Slotwright.Server.Bookings;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Notifications.Delivery;
using Slotwright.Server.Notifications.Templates;
using Slotwright.Server.Storage;
using Booking = Slotwright.Contract.Bookings.Booking;
using BookingStatus = Slotwright.Contract.Bookings.BookingStatus;

namespace Slotwright.Server.Notifications;

/// <summary>A message ready to leave, or why nobody needs it any more.</summary>
internal sealed record Composed(Outgoing? Message, string? Moot);

/// <summary>Makes of what is owed what is sent, at the moment it is sent: an event is told as it happened, a reminder as things stand.</summary>
internal sealed class Composer(Db db)
{
    public async Task<Composed> Compose(StoredNotification n, Instant now, CancellationToken ct)
    {
        var office = await db.Office(n.Site, ct);
        if (n.Conversation is not null) return await InboxMail.Compose(db, n, office, ct) is { } mail ? new(mail, null) : new(null, "the message is gone");
        if (await db.Bookings(n.Site, [n.Booking!.Value], ct) is not [var stored]) return new(null, "the booking is gone");
        var members = await Members(stored, ct);
        if (n.IsReminder && Moot(n, stored, members, office, now) is { } why) return new(null, why);
        var news = n.Event is { } row ? await db.News(n.Site, row, ct) : null;
        var booking = news is { Slug: not BookingNews.Offered } && news.Booking.BookedEntity is not null ? news.Booking : stored.Wire;
        return new(await Write(n, office, booking, news, members, now, ct), null);
    }

    /// <summary>Why a reminder is not sent although it is due: the booking is looked at again.</summary>
    private static string? Moot(StoredNotification n, StoredBooking stored, IReadOnlyList<Booking> members, Office office, Instant now)
    {
        if (stored.Wire.Status != BookingStatus.Confirmed) return "the booking is not confirmed";
        if (stored.Start != n.Start) return "the booking has moved";
        if (n.Start <= now) return "it has begun already";
        if (members.Count > 1 && members[0].Id != stored.Wire.Id) return "it is reminded of with what was booked before it";
        var isWanted = (office.Settings.Reminders ?? []).Any(r => Reminders.Of(r)?.ToString() == n.Ahead && (n.Channel == NotificationChannel.Http || r.Channels?.Contains(n.Channel) == true));
        return isWanted ? null : "it was switched off";
    }

    private async Task<IReadOnlyList<Booking>> Members(StoredBooking booking, CancellationToken ct) =>
        booking.MultiService is { } package && (await db.MultiServices(booking.Wire.Id is null ? Guid.Empty : SiteOf(booking), [package], ct)).GetValueOrDefault(package) is { } whole ? [.. whole.All.Select(b => b.Wire)] : [booking.Wire];
}
