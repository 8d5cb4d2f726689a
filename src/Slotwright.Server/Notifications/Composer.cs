using NodaTime;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain.ICalendar;
using Slotwright.Server.AnonymousActions;
using Slotwright.Server.Bookings;
using Slotwright.Server.Contacts;
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
        if (n.Kind == NotificationKind.MemberAccount) return AccountMail.Compose(n, office) is { } letter ? new(letter, null) : new(null, "it cannot be sent again");
        if (n.Booking is not { } id) return new(OwnerNotice.Compose(n, office), null);
        if (await db.Bookings(n.Site, [id], ct) is not [var stored]) return new(null, "the booking is gone");
        var news = n.Event is { } row ? await db.NewsTogether(n.Site, row, ct) : [];
        var told = news.FirstOrDefault(e => e.Event == n.Event);
        IReadOnlyList<Booking> about = told is null or { Slug: BookingNews.Offered } ? [stored.Wire] : told.Package is null ? [told.Booking] : [.. news.Where(e => e.Package == told.Package).Select(e => e.Booking).OrderBy(b => b.StartDate, StringComparer.Ordinal)];
        if (n.IsReminder)
        {
            about = await Members(n.Site, stored, ct);
            if (Moot(n, stored, about, office, now) is { } why) return new(null, why);
        }
        return new(await Write(n, office, about, told, now, ct), null);
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

    /// <summary>What the customer has booked together with this, in the order of time.</summary>
    private async Task<IReadOnlyList<Booking>> Members(Guid site, StoredBooking booking, CancellationToken ct) =>
        booking.MultiService is { } package && (await db.MultiServices(site, [package], ct)).GetValueOrDefault(package) is { } whole ? [.. whole.All.Select(b => b.Wire)] : [booking.Wire];

    private async Task<Outgoing> Write(StoredNotification n, Office office, IReadOnlyList<Booking> about, BookingNews? told, Instant now, CancellationToken ct)
    {
        var (first, kind, forOwner) = (about[0], Ways.Kind(n.Kind)!.Value, Ways.IsForOwner(n.Kind));
        var url = forOwner ? null : Link(office, first, now);
        var facts = forOwner && told is not null ? Facts.ForOwner(told, office) : Facts.ForCustomer(first, office, told);
        facts = Facts.OfAll(facts, about) with { ManageUrl = url };
        var language = forOwner ? office.Language : await Language(office, first, ct);
        var to = n.Channel == NotificationChannel.Http ? forOwner ? office.Emails.FirstOrDefault() ?? "" : first.ContactDetails?.Email ?? first.ContactDetails?.Phone ?? ""
            : !n.IsReminder ? n.Recipient : (n.Channel == NotificationChannel.Sms ? first.ContactDetails?.Phone : first.ContactDetails?.Email) ?? n.Recipient;
        return new(n.Site, n.Id, n.Kind, to, language, MessageTemplates.Render(kind, language, facts))
        {
            FromName = office.Sender,
            ToName = forOwner ? office.Name : Facts.Name(first.ContactDetails),
            ReplyTo = forOwner ? first.ContactDetails?.Email : office.ReplyTo,
            Booking = n.Booking,
            ManageUrl = url,
            Files = n.Channel == NotificationChannel.Email && !forOwner && HasFile(kind) ? [.. about.Select(b => File(b, office))] : [],
        };
    }

    /// <summary>What stands in a calendar or goes from it; whoever waits has nothing there yet.</summary>
    private static bool HasFile(MessageKind kind) => kind is not (MessageKind.WaitlistJoined or MessageKind.WaitlistOffer);

    private static byte[] File(Booking booking, Office office) => BookingCalendarFile.Of(booking, office.Email is { } email ? new Person(office.Name, email) : null, office.Zone);

    private static string? Link(Office office, Booking booking, Instant now)
    {
        if (office.Settings.ManageUrlTemplate is not { Length: > 0 } template) return null;
        var package = Guid.TryParse(booking.MultiServiceBookingInfo?.Id, out var whole) ? whole : (Guid?)null;
        var token = new ActionToken(office.Site, package is null ? TokenSubject.Booking : TokenSubject.MultiServiceBooking, package ?? Guid.Parse(booking.Id!), now).Seal(office.Secret);
        return ManageLink.Of(template, Guid.Parse(booking.Id!), token);
    }

    /// <summary>The customer's own language as far as their contact tells it and we speak it, else the site's.</summary>
    private async Task<string> Language(Office office, Booking booking, CancellationToken ct) =>
        Guid.TryParse(booking.ContactDetails?.ContactId, out var id) && await db.Contact(office.Site, id, ct) is { } contact && Readers.Known(contact.Wire.Info?.Locale?.Replace('_', '-')) is { } known ? known : office.Language;
}
