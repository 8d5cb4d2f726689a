using NodaTime;
using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.ICalendar;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using BookingNotFound = Slotwright.Domain.Bookings.BookingNotFound;

namespace Slotwright.Server.Bookings;

/// <summary>One booking as a calendar file: what its customer puts into a calendar, or a mail carries along.</summary>
internal sealed class BookingCalendarFile(Db db, SiteDirectory sites)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var id = call.Id("bookingId");
        if (await db.Bookings(call.Site, [id], ct) is not [var booking] || !booking.IsVisibleTo(call.Caller)) return new BookingNotFound(id);
        var site = (await sites.Catalog(call.Site, ct)).Site;
        var email = await db.Single(call.Site, "SELECT convert_from(doc, 'UTF8')::jsonb ->> 'email' FROM site_properties WHERE site_id = $1", r => r.IsDBNull(0) ? "" : r.GetString(0), ct);
        return new Answer(Of(booking.Wire, email is { Length: > 0 } ? new(site.Name, email) : null, site.Zone)) { ContentType = "text/calendar; charset=utf-8" };
    }

    /// <summary>
    /// An invitation (or its withdrawal) when both sides can be written to, as RFC 5546 asks of one; else the plain entry.
    /// The UID stays and the sequence grows, so that a calendar follows a booking that is moved or cancelled.
    /// </summary>
    public static byte[] Of(Booking b, Person? business, DateTimeZone home)
    {
        var (slot, course) = (b.BookedEntity?.Slot, b.BookedEntity?.Schedule);
        var zone = Zones.Find(slot?.Timezone ?? course?.Timezone ?? home.Id) ?? home;
        var over = Wire.Instant(b.EndDate ?? b.StartDate!); // a course without end tells its beginning
        var (start, end) = (Wire.Instant(b.StartDate!).InZone(zone).LocalDateTime, over.InZone(zone).LocalDateTime);
        var customer = b.ContactDetails is { Email: { Length: > 0 } email } contact ? new Person($"{contact.FirstName} {contact.LastName}".Trim() is { Length: > 0 } name ? name : email, email) : null;
        var isOff = b.Status is BookingStatus.Canceled or BookingStatus.Declined;
        var invites = business is not null && customer is not null;
        var location = slot?.Location ?? course?.Location;
        var entry = new CalendarEntry($"{b.Id}@slotwright", b.BookedEntity?.Title ?? "", start, end, zone, long.Parse(b.Revision!, System.Globalization.CultureInfo.InvariantCulture), Wire.Instant(b.UpdatedDate!))
        {
            Created = Wire.Instant(b.CreatedDate!),
            Location = location?.FormattedAddress ?? location?.Name,
            Status = isOff ? EntryStatus.Cancelled : b.Status == BookingStatus.Confirmed ? EntryStatus.Confirmed : EntryStatus.Tentative,
            Organizer = invites ? business : null,
            Attendee = invites ? customer : null,
        };
        return CalendarWriter.Write([entry], invites ? isOff ? "CANCEL" : "REQUEST" : "PUBLISH", null, over);
    }
}
