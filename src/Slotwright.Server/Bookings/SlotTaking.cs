using NodaTime;
using Slotwright.Contract.Calendar;
using Slotwright.Domain.Time;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>How a booking takes its slot: one resource of every group it needs, all or none, then the event on the calendar.</summary>
internal static class SlotTaking
{
    /// <summary>
    /// Takes one of the free resources of each group exclusively, trying the next when a rival was faster. Null when a group
    /// has none left; whatever was taken by then is given back.
    /// </summary>
    public static async Task<List<ResourceFacts>?> Take(Tx tx, Guid owner, IReadOnlyList<List<ResourceFacts>> free, Stretch during, Instant? expires, CancellationToken ct)
    {
        tx.ReleaseHolds(owner);
        var taken = new List<ResourceFacts>();
        foreach (var group in free)
        {
            var got = await First(tx, owner, group, during, expires, ct);
            if (got is null) { tx.ReleaseHolds(owner); return null; }
            taken.Add(got);
        }
        return taken.Count > 0 ? taken : null;
    }

    /// <summary>Takes resources beside whoever else holds them: a wanted overlap.</summary>
    public static async Task Share(Tx tx, Guid owner, IEnumerable<ResourceFacts> resources, Stretch during, CancellationToken ct)
    {
        tx.ReleaseHolds(owner);
        foreach (var resource in resources) await tx.TakeHold(owner, resource.Id, during, exclusive: false, expires: null, ct);
    }

    /// <summary>The slot and the time kept free after it.</summary>
    public static Stretch WithBuffer(Stretch time, ServiceFacts service) => new(time.Start, time.End + service.BufferMinutes * 60_000L);

    private static async Task<ResourceFacts?> First(Tx tx, Guid owner, List<ResourceFacts> group, Stretch during, Instant? expires, CancellationToken ct)
    {
        foreach (var resource in group)
            if (await tx.TakeHold(owner, resource.Id, during, exclusive: true, expires, ct)) return resource;
        return null;
    }

    /// <summary>Puts the appointment on the service's schedule; answers the event's id.</summary>
    public static string AddToCalendar(Tx tx, ServiceFacts service, StoredBooking booking, IEnumerable<ResourceFacts> resources)
    {
        var zone = Zones.Find(booking.Wire.BookedEntity!.Slot!.Timezone!)!;
        var place = booking.Wire.BookedEntity.Slot.Location!;
        var e = new Event
        {
            Id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset()).ToString(),
            Revision = "1",
            CreatedDate = Wire.Timestamp(tx.Now),
            UpdatedDate = Wire.Timestamp(tx.Now),
            ScheduleId = service.ScheduleId,
            ExternalScheduleId = service.Id.ToString(),
            ScheduleName = service.Document.Name,
            AppId = Schedules.BookingsApp,
            Type = EventTypes.Appointment,
            Title = service.Document.Name!.Length > 200 ? service.Document.Name[..200] : service.Document.Name,
            AllDay = false,
            TimeZone = zone.Id,
            Start = Moment(booking.Time.StartInstant, zone),
            End = Moment(booking.Time.EndInstant, zone),
            RecurrenceType = RecurrenceType.None,
            Transparency = Transparency.Busy,
            Status = EventStatus.Confirmed,
            Location = At(place),
            Resources = [.. resources.Select(r => new EventResource { Id = r.Id.ToString(), Name = r.Name, Type = r.Type.ToString(), Transparency = Transparency.Busy })],
            TotalCapacity = 1,
            RemainingCapacity = 0,
            Participants = new() { Total = booking.Wire.TotalParticipants ?? 1 },
        };
        tx.AddEvent(e);
        return e.Id;
    }

    /// <summary>Takes a booking's event off the calendar; answers whose time it was.</summary>
    public static async Task<IReadOnlyCollection<Guid>> RemoveFromCalendar(Tx tx, string? eventId, CancellationToken ct)
    {
        if (eventId is null || await tx.LockEvent(eventId, ct) is not { Status: EventStatus.Confirmed } e) return [];
        var revision = long.Parse(e.Revision!, System.Globalization.CultureInfo.InvariantCulture) + 1;
        var canceled = e with { Status = EventStatus.Cancelled, Revision = Wire.Revision(revision), UpdatedDate = Wire.Timestamp(tx.Now) };
        tx.SaveEvent(canceled, revision);
        tx.PublishAction(Calendar.Events.Fqdn, "cancelled", eventId, revision, new CancelEventResponse { Event = canceled }, CalendarJson.Wire.CancelEventResponse);
        return [.. (e.Resources ?? []).Select(r => Guid.Parse(r.Id!))];
    }

    /// <summary>Takes a booking's event to another place at the same time.</summary>
    public static async Task MoveOnCalendar(Tx tx, string? eventId, Contract.Bookings.Location place, CancellationToken ct)
    {
        if (eventId is null || await tx.LockEvent(eventId, ct) is not { Status: EventStatus.Confirmed } e) return;
        var revision = long.Parse(e.Revision!, System.Globalization.CultureInfo.InvariantCulture) + 1;
        tx.SaveEvent(e with { Location = At(place), Revision = Wire.Revision(revision), UpdatedDate = Wire.Timestamp(tx.Now) }, revision);
    }

    private static Location At(Contract.Bookings.Location place) =>
        new() { Id = place.Id, Name = place.Name, Type = place.LocationType switch { "OWNER_BUSINESS" => LocationType.Business, "OWNER_CUSTOM" => LocationType.Custom, _ => LocationType.Customer } };

    private static ZonedDate Moment(Instant instant, DateTimeZone zone) => EventRules.Moment(instant.InZone(zone).LocalDateTime, instant, zone);
}
