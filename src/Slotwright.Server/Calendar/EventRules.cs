using NodaTime;
using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;

namespace Slotwright.Server.Calendar;

/// <summary>From what a client sends to an event that can be stored, or everything that is wrong with it (behaviour/calendar.md 3, 4).</summary>
internal sealed class EventRules(Schedule schedule, SiteCatalog catalog, Instant now)
{
    private readonly List<FieldViolation> found = [];

    public Result<Event> Complete(Event given, Guid id)
    {
        if (schedule.Status == ScheduleStatus.Cancelled) return new Refusal(FaultKind.Precondition, "SCHEDULE_CANCELLED", $"The schedule {schedule.Id} is cancelled.");
        if (given.Type == EventTypes.Appointment) return new Refusal(FaultKind.Precondition, "EVENT_BELONGS_TO_BOOKING", "Create the booking; its event follows.");
        var zone = Zone(given.TimeZone ?? schedule.TimeZone!);
        if (zone is null) return new InvalidFields(found);
        var (start, end) = (Wire.Local(given.Start!.LocalDate!), Wire.Local(given.End!.LocalDate!));
        CheckTimes(given, start, end, zone);
        CheckReferences(given);
        return found.Count > 0 ? new InvalidFields(found) : Filled(given, id, zone, start, end);
    }

    /// <summary>What no event can do without; the contract's table says it of single creation only.</summary>
    public static List<FieldViolation> Missing(Event given)
    {
        (string Field, string? Value)[] needed = [("scheduleId", given.ScheduleId), ("start.localDate", given.Start?.LocalDate), ("end.localDate", given.End?.LocalDate)];
        return [.. needed.Where(n => n.Value is null).Select(n => new FieldViolation($"event.{n.Field}", "must be given", "REQUIRED_FIELD"))];
    }

    private DateTimeZone? Zone(string id)
    {
        if (Zones.Find(id) is { } zone) return zone;
        Add("event.timeZone", $"{id} is no IANA time zone");
        return null;
    }

    private void CheckTimes(Event given, LocalDateTime start, LocalDateTime end, DateTimeZone zone)
    {
        if (end <= start) Add("event.end.localDate", "must be after the start");
        if (given.AllDay == true && (start.TimeOfDay != LocalTime.Midnight || end.TimeOfDay != LocalTime.Midnight)) Add("event.allDay", "asks for a start and an end at midnight");
        if (given.RecurrenceRule is not { } rule) return;
        if (rule.Frequency is null) Add("event.recurrenceRule.frequency", "must be given", "REQUIRED_FIELD");
        if (rule.Days is not [var day]) Add("event.recurrenceRule.days", "must be given", "REQUIRED_FIELD");
        else if (!day.Equals(start.DayOfWeek.ToString(), StringComparison.OrdinalIgnoreCase)) Add("event.start.localDate", $"is no {day}, the day of the recurrence rule");
        if (start.Date < now.InZone(zone).Date) Add("event.start.localDate", "must not lie before today for a recurring event");
        if (rule.Until?.LocalDate is { } until && Wire.Local(until) < start) Add("event.recurrenceRule.until.localDate", "must not be before the start");
    }

    private void CheckReferences(Event given)
    {
        if (given.ExternalScheduleId is { } external && external != schedule.ExternalId) Add("event.externalScheduleId", "is not the schedule's externalId");
        if (given.Location is { Type: LocationType.Business, Id: { } location } && !(Guid.TryParse(location, out var place) && catalog.Locations.ContainsKey(place))) Add("event.location.id", "is no location of this site");
        if (given.Type is EventTypes.Class or EventTypes.Course && given.Resources is not [_, ..]) Add("event.resources", "must name who gives the session", "REQUIRED_FIELD");
        foreach (var resource in given.Resources ?? [])
            if (resource.Id is null || !catalog.Resources.ContainsKey(Guid.Parse(resource.Id))) Add("event.resources", $"names {resource.Id}, which is no resource of this site");
    }

    private Event Filled(Event given, Guid id, DateTimeZone zone, LocalDateTime start, LocalDateTime end) => given with
    {
        Id = id.ToString(),
        Revision = "1",
        CreatedDate = Wire.Timestamp(now),
        UpdatedDate = Wire.Timestamp(now),
        ExternalScheduleId = schedule.ExternalId,
        ScheduleName = schedule.Name,
        AppId = schedule.AppId,
        Type = given.Type ?? EventTypes.Default,
        Title = given.Title ?? schedule.DefaultTitle,
        Location = given.Location ?? schedule.DefaultLocation,
        AllDay = given.AllDay ?? false,
        TimeZone = zone.Id,
        Start = Moment(start, Zones.Start(start, zone), zone),
        End = Moment(end, Zones.End(end, zone), zone),
        RecurrenceType = given.RecurrenceRule is null ? RecurrenceType.None : RecurrenceType.Master,
        RecurrenceRule = given.RecurrenceRule is { } rule ? rule with { Interval = rule.Interval ?? 1, Until = Until(rule, zone) } : null,
        Transparency = given.Transparency ?? Transparency.Busy,
        Status = EventStatus.Confirmed,
        Resources = given.Resources?.Select(Named).ToList(),
        TotalCapacity = given.TotalCapacity ?? schedule.DefaultCapacity,
        RemainingCapacity = given.TotalCapacity ?? schedule.DefaultCapacity,
        InheritedFields = [.. Inherited(given)],
    };

    private static IEnumerable<string> Inherited(Event given)
    {
        if (given.Title is null) yield return InheritedField.Title;
        if (given.TimeZone is null) yield return InheritedField.TimeZone;
        if (given.Location is null) yield return InheritedField.Location;
        if (given.TotalCapacity is null) yield return InheritedField.Capacity;
        if (given.ConferencingDetails is null) yield return InheritedField.ConferencingDetails;
    }

    private EventResource Named(EventResource resource)
    {
        var known = catalog.Resources[Guid.Parse(resource.Id!)];
        return resource with { Name = known.Name, Type = known.Type.ToString(), Transparency = resource.Transparency ?? Transparency.Busy };
    }

    private static ZonedDate? Until(RecurrenceRule rule, DateTimeZone zone) =>
        rule.Until?.LocalDate is { } until ? Moment(Wire.Local(until), Zones.End(Wire.Local(until), zone), zone) : null;

    public static ZonedDate Moment(LocalDateTime wall, Instant instant, DateTimeZone zone) =>
        new() { LocalDate = Wire.Local(wall), UtcDate = Wire.Timestamp(instant), TimeZone = zone.Id };

    private void Add(string field, string description, string rule = "VALIDATION") => found.Add(new(field, description, rule));
}
