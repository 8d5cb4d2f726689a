using NodaTime;
using NodaTime.Text;
using Slotwright.Contract.AvailabilityCalendar;
using Slotwright.Domain.Policies;
using Slotwright.Domain.Time;
using Slotwright.Server.Site;

namespace Slotwright.Server.Availability;

/// <summary>One entry of the older availability calendar, written out only when it is told.</summary>
internal sealed record CalendarEntry(Stretch Time, bool Bookable, int OpenSpots, PolicyViolations Violations, Func<DateTimeZone, SlotAvailability> Tell);

/// <summary>How the older availability calendar writes what the others write, too.</summary>
internal static class CalendarEntries
{
    private static readonly OffsetDateTimePattern Stamp = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<Z+HH:mm>");

    /// <summary>A free resource at a slot of an appointment.</summary>
    public static CalendarEntry Of(ServiceFacts service, SlotPlace place, ResourceFacts resource, Stretch time, PolicyViolations violations) => new(time, !violations.Any, 1, violations, zone => new()
    {
        Slot = new()
        {
            ServiceId = service.Id.ToString(),
            ScheduleId = service.ScheduleId,
            StartDate = Moment(time.StartInstant, zone),
            EndDate = Moment(time.EndInstant, zone),
            Timezone = zone.Id,
            Resource = new() { Id = resource.Id.ToString(), Name = resource.Name },
            Location = Told(place),
        },
        Bookable = !violations.Any,
        TotalSpots = 1,
        OpenSpots = 1,
        BookingPolicyViolations = Told(violations),
        Locked = false,
        IsFromV2 = false,
    });

    /// <summary>A session of a class. It can be booked while a place remains, also one that is kept for the waitlist: that is told by `locked`.</summary>
    public static CalendarEntry Of(ClassSlot slot, SiteCatalog catalog)
    {
        var (session, violations) = (slot.Session, slot.Violations);
        var bookable = slot.Remaining > 0 && !violations.Any;
        return new(session.Time, bookable, slot.Remaining, violations, zone => new()
        {
            Slot = new()
            {
                SessionId = session.Id,
                EventId = session.Id,
                ServiceId = session.Class.Service.Id.ToString(),
                ScheduleId = session.Class.Service.ScheduleId,
                StartDate = Moment(session.Time.StartInstant, zone),
                EndDate = Moment(session.Time.EndInstant, zone),
                Timezone = zone.Id,
                Resource = session.Class.Event.Resources is [{ Id: { } id } first, ..] ? new() { Id = id, Name = catalog.Resources.GetValueOrDefault(Guid.Parse(id))?.Name ?? first.Name } : null,
                Location = session.Class.Event.Location is { } at ? Told(new SlotPlace(at.Id ?? "", at.Type ?? "", at.Name, at.Address?.FormattedAddress)) with { Id = at.Id } : null,
            },
            Bookable = bookable,
            TotalSpots = session.Class.Capacity,
            OpenSpots = slot.Remaining,
            WaitingList = session.Class.WaitlistCapacity is { } most ? new() { TotalSpots = most, OpenSpots = Math.Max(0, most - slot.Seats.Waiting) } : null,
            BookingPolicyViolations = Told(violations),
            Locked = slot.Remaining > 0 && slot.BookableCapacity == 0,
            IsFromV2 = false,
        });
    }

    /// <summary>In order: those that can be booked first, each by start; at most so many a local day.</summary>
    public static IEnumerable<CalendarEntry> InOrder(this IEnumerable<CalendarEntry> entries, bool descending, int? perDay, DateTimeZone zone)
    {
        IEnumerable<CalendarEntry> Sorted(IEnumerable<CalendarEntry> some) => descending
            ? some.OrderByDescending(e => e.Bookable).ThenByDescending(e => e.Time.Start) : some.OrderByDescending(e => e.Bookable).ThenBy(e => e.Time.Start);
        return perDay is not { } most ? Sorted(entries) : Sorted(entries.GroupBy(e => e.Time.StartInstant.InZone(zone).Date).SelectMany(day => Sorted(day).Take(most)));
    }

    public static string Moment(Instant moment, DateTimeZone zone) => Stamp.Format(moment.InZone(zone).ToOffsetDateTime());

    public static BookingPolicyViolations Told(PolicyViolations v) => new() { TooEarlyToBook = v.TooEarly, TooLateToBook = v.TooLate, BookOnlineDisabled = v.OnlineDisabled };

    public static Location Told(SlotPlace place) => new()
    {
        Id = place.Id,
        Name = place.Name,
        FormattedAddress = place.Address,
        LocationType = place.Type switch { "BUSINESS" => LocationType.OwnerBusiness, "CUSTOM" => LocationType.OwnerCustom, _ => LocationType.Custom },
    };
}
