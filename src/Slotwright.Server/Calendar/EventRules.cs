using NodaTime;
using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;

namespace Slotwright.Server.Calendar;

/// <summary>From what a client says to an event that can be stored, or everything that is wrong with it (behaviour/calendar.md 3, 4).</summary>
internal sealed class EventRules(SiteCatalog catalog, Instant now)
{
    private readonly List<FieldViolation> found = [];

    /// <summary>A new single event or series on a schedule.</summary>
    /// <param name="said">The members the client gave, be it as null.</param>
    public Result<Event> Complete(Event given, IReadOnlyCollection<string> said, Schedule schedule, Guid id)
    {
        if (schedule.Status == ScheduleStatus.Cancelled) return new Refusal(FaultKind.Precondition, "SCHEDULE_CANCELLED", $"The schedule {schedule.Id} is cancelled.");
        if (given.Type == EventTypes.Appointment) return new Refusal(FaultKind.Precondition, "EVENT_BELONGS_TO_BOOKING", "Create the booking; its event follows.");
        if (given.ExternalScheduleId is { } external && external != schedule.ExternalId) Add("event.externalScheduleId", "is not the schedule's externalId");
        var inherited = Inheritance.Left(Inheritance.Possible(fromMaster: false), said.Where(name => name != "timeZone" || given.TimeZone is not null));
        var fresh = Inheritance.Follow(given, Inheritance.Parent(schedule), inherited.Where(f => f != InheritedField.TimeZone)) with
        {
            Id = id.ToString(),
            Revision = "1",
            CreatedDate = Wire.Timestamp(now),
            UpdatedDate = Wire.Timestamp(now),
            ExternalScheduleId = schedule.ExternalId,
            ScheduleName = schedule.Name,
            AppId = schedule.AppId,
            Type = given.Type ?? EventTypes.Default,
            TimeZone = given.TimeZone ?? schedule.TimeZone,
            RecurrenceType = given.RecurrenceRule is null ? RecurrenceType.None : RecurrenceType.Master,
            Status = EventStatus.Confirmed,
            InheritedFields = inherited,
        };
        return Judged(fresh, null);
    }

    /// <summary>An event as a client changed it.</summary>
    /// <param name="merged">What was, with what was said laid over it; an occurrence as an event of its own.</param>
    public Result<Event> Change(Event merged, Event before, IReadOnlyCollection<string> said, Event parent)
    {
        var followsZone = said.Contains("timeZone") && merged.TimeZone is null;
        var inherited = Inheritance.Left(before.InheritedFields ?? [], said.Where(name => name != "timeZone" || !followsZone));
        if (followsZone && !inherited.Contains(InheritedField.TimeZone)) inherited.Add(InheritedField.TimeZone);
        if (before.RecurrenceType == RecurrenceType.Master && merged.RecurrenceRule is null) Add("event.recurrenceRule", "cannot be taken from a series");
        if (before.RecurrenceType != RecurrenceType.Master && merged.RecurrenceRule is not null) Add("event.recurrenceRule", "is the series', not a single event's");
        return Judged(merged with { TimeZone = merged.TimeZone ?? parent.TimeZone, InheritedFields = inherited }, before);
    }

    /// <summary>What no event can do without; the contract's table says it of single creation only.</summary>
    public static List<FieldViolation> Missing(Event given)
    {
        (string Field, string? Value)[] needed = [("scheduleId", given.ScheduleId), ("start.localDate", given.Start?.LocalDate), ("end.localDate", given.End?.LocalDate)];
        return [.. needed.Where(n => n.Value is null).Select(n => new FieldViolation($"event.{n.Field}", "must be given", "REQUIRED_FIELD"))];
    }

    private Result<Event> Judged(Event e, Event? before)
    {
        found.AddRange(Missing(e));
        if (Zones.Find(e.TimeZone!) is not { } zone) Add("event.timeZone", $"{e.TimeZone} is no IANA time zone");
        else if (e is { Start.LocalDate: { } start, End.LocalDate: { } end }) CheckTimes(e, before, Wire.Local(start), Wire.Local(end), zone);
        CheckReferences(e);
        return found.Count > 0 ? new InvalidFields(found) : Filled(e, Zones.Find(e.TimeZone!)!);
    }

    private void CheckTimes(Event e, Event? before, LocalDateTime start, LocalDateTime end, DateTimeZone zone)
    {
        if (end <= start) Add("event.end.localDate", "must be after the start");
        if (e.AllDay == true && (start.TimeOfDay != LocalTime.Midnight || end.TimeOfDay != LocalTime.Midnight)) Add("event.allDay", "asks for a start and an end at midnight");
        if (e.RecurrenceRule is not { } rule) return;
        if (rule.Frequency is null) Add("event.recurrenceRule.frequency", "must be given", "REQUIRED_FIELD");
        if (rule.Days is not [var day]) Add("event.recurrenceRule.days", "must be given", "REQUIRED_FIELD");
        else if (!day.Equals(start.DayOfWeek.ToString(), StringComparison.OrdinalIgnoreCase)) Add("event.start.localDate", $"is no {day}, the day of the recurrence rule");
        if (start.Date < now.InZone(zone).Date && !IsNear(before, start)) Add("event.start.localDate", "must not lie before today for a recurring event");
        if (rule.Until?.LocalDate is { } until && Wire.Local(until) < start) Add("event.recurrenceRule.until.localDate", "must not be before the start");
    }

    /// <summary>A series that has begun keeps its first start, or moves it within the week: it is what its weeks are told from.</summary>
    private static bool IsNear(Event? before, LocalDateTime start) => before?.Start?.LocalDate is { } was && Math.Abs(Period.DaysBetween(Wire.Local(was).Date, start.Date)) < 7;

    private void CheckReferences(Event e)
    {
        if (e.Location is { Type: LocationType.Business, Id: { } location } && !(Guid.TryParse(location, out var place) && catalog.Locations.ContainsKey(place))) Add("event.location.id", "is no location of this site");
        if (e.Type is EventTypes.Class or EventTypes.Course && e.Resources is not [_, ..]) Add("event.resources", "must name who gives the session", "REQUIRED_FIELD");
        foreach (var resource in e.Resources ?? [])
            if (resource.Id is null || !catalog.Resources.ContainsKey(Guid.Parse(resource.Id))) Add("event.resources", $"names {resource.Id}, which is no resource of this site");
    }

    private Event Filled(Event e, DateTimeZone zone)
    {
        var (start, end) = (Wire.Local(e.Start!.LocalDate!), Wire.Local(e.End!.LocalDate!));
        return e with
        {
            AllDay = e.AllDay ?? false,
            TimeZone = zone.Id,
            Start = Moment(start, Zones.Start(start, zone), zone),
            End = Moment(end, Zones.End(end, zone), zone),
            RecurrenceRule = e.RecurrenceRule is { } rule ? rule with { Interval = rule.Interval ?? 1, Until = Until(rule, zone) } : null,
            Transparency = e.Transparency ?? Transparency.Busy,
            Resources = e.Resources?.Select(r => Named(r, e)).ToList(),
        };
    }

    /// <summary>A resource is as busy as the event unless it is said otherwise of it.</summary>
    private EventResource Named(EventResource resource, Event e)
    {
        var known = catalog.Resources[Guid.Parse(resource.Id!)];
        return resource with { Name = known.Name, Type = known.Type.ToString(), Transparency = resource.Transparency ?? e.Transparency ?? Transparency.Busy };
    }

    private static ZonedDate? Until(RecurrenceRule rule, DateTimeZone zone) =>
        rule.Until?.LocalDate is { } until ? Moment(Wire.Local(until), Zones.End(Wire.Local(until), zone), zone) : null;

    public static ZonedDate Moment(LocalDateTime wall, Instant instant, DateTimeZone zone) =>
        new() { LocalDate = Wire.Local(wall), UtcDate = Wire.Timestamp(instant), TimeZone = zone.Id };

    private void Add(string field, string description, string rule = "VALIDATION") => found.Add(new(field, description, rule));
}
