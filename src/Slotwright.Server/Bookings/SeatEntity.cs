using Slotwright.Contract.Bookings;
using Slotwright.Contract.Calendar;
using Slotwright.Domain.Time;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using BookedPlace = Slotwright.Contract.Bookings.Location;
using EventPlace = Slotwright.Contract.Calendar.Location;
using PlaceType = Slotwright.Contract.Calendar.LocationType;

namespace Slotwright.Server.Bookings;

/// <summary>A class's session or a course as a booking tells it: taken from the calendar, whatever was sent (behaviour/bookings.md 3).</summary>
internal static class SeatEntity
{
    public static BookedEntity Of(BookedEntity wanted, SeatFacts facts) => facts.Session is { } session
        ? new() { Title = session.Title ?? facts.Service!.Document.Name, Tags = [SeatTarget.Group], Slot = Slot(session, facts) }
        : new() { Title = facts.Service!.Document.Name, Tags = [SeatTarget.Course], Schedule = Schedule(wanted.Schedule, facts) };

    private static BookedSlot Slot(Event session, SeatFacts facts) => new()
    {
        EventId = session.Id,
        ServiceId = facts.Service!.Id.ToString(),
        ScheduleId = session.ScheduleId,
        StartDate = session.Start!.LocalDate,
        EndDate = session.End!.LocalDate,
        Timezone = session.TimeZone,
        Resource = Resource(session, facts),
        Location = Told(session.Location),
        ResourceSelections = [],
    };

    /// <summary>The slot of a booking whose session was moved: its time, place and who gives it are the session's.</summary>
    public static BookedSlot Moved(BookedSlot slot, Event session) => slot with
    {
        StartDate = session.Start!.LocalDate,
        EndDate = session.End!.LocalDate,
        Timezone = session.TimeZone,
        Resource = session.Resources is [{ } first, ..] ? first.Id == slot.Resource?.Id ? slot.Resource : new() { Id = first.Id, Name = first.Name, Type = first.Type } : null,
        Location = Told(session.Location),
    };

    private static BookedSchedule Schedule(BookedSchedule? wanted, SeatFacts facts)
    {
        var zone = (wanted?.Timezone is { } id ? Zones.Find(id) : null) ?? facts.Catalog.Site.Zone;
        return new()
        {
            ScheduleId = facts.Target.Id,
            ServiceId = facts.Service!.Id.ToString(),
            Location = Told(facts.Catalog.Events.On(facts.Target.Id).FirstOrDefault(s => s.Event.Type == EventTypes.Course)?.Event.Location),
            Timezone = zone.Id,
            FirstSessionStart = Wire.Timestamp(facts.Term!.First),
            LastSessionEnd = facts.Term.LastEnd is { } last ? Wire.Timestamp(last) : null,
        };
    }

    /// <summary>Who gives the session: its first resource.</summary>
    private static BookedResource? Resource(Event session, SeatFacts facts) =>
        session.Resources is [{ Id: { } id } first, ..] && facts.Catalog.Resources.TryGetValue(Guid.Parse(id), out var known) ? NewBooking.Tell(known) with { Name = first.Name ?? known.Name } : null;

    private static BookedPlace? Told(EventPlace? place) => place is null ? null : new()
    {
        Id = place.Id,
        Name = place.Name,
        FormattedAddress = place.Address?.FormattedAddress,
        LocationType = place.Type switch { PlaceType.Business => "OWNER_BUSINESS", PlaceType.Custom => "OWNER_CUSTOM", _ => "CUSTOM" },
    };
}

/// <summary>A booking's part in its session or course: known by the booking's own id.</summary>
internal static class SeatParticipation
{
    public static Participation Of(Storage.Tx tx, StoredBooking booking, SeatPlace place) => new()
    {
        Id = booking.Id.ToString(),
        EventId = place.IsCourse ? null : place.Id,
        ScheduleId = place.IsCourse ? place.Id : null,
        ExternalId = booking.Id.ToString(),
        Participant = new() { ContactId = booking.Wire.ContactDetails?.ContactId, Name = Name(booking.Wire.ContactDetails), Email = booking.Wire.ContactDetails?.Email, Phone = booking.Wire.ContactDetails?.Phone },
        PartySize = booking.Participants,
        Status = StatusOf(booking),
        AppId = Schedules.BookingsApp,
        Revision = "1",
        CreatedDate = Wire.Timestamp(tx.Now),
        UpdatedDate = Wire.Timestamp(tx.Now),
    };

    /// <summary>The participation as its booking is now, one revision on.</summary>
    public static Participation Next(Storage.Tx tx, Participation before, StoredBooking booking) => before with
    {
        PartySize = booking.Participants,
        Status = StatusOf(booking),
        Revision = Wire.Revision(long.Parse(before.Revision!, System.Globalization.CultureInfo.InvariantCulture) + 1),
        UpdatedDate = Wire.Timestamp(tx.Now),
    };

    private static string StatusOf(StoredBooking booking) => booking.State.Status == Domain.Bookings.BookingStatus.Pending ? ParticipationStatus.PendingConfirmation : ParticipationStatus.Confirmed;

    private static string? Name(ContactDetails? contact) => $"{contact?.FirstName} {contact?.LastName}".Trim() is { Length: > 0 } name ? name : null;
}
