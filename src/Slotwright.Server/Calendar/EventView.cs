using NodaTime;
using Slotwright.Contract.Calendar;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;

namespace Slotwright.Server.Calendar;

/// <summary>Events as a caller sees them: occurrences of a series made from their MASTER, times also in the zone asked for, personal fields only on request.</summary>
internal static class EventView
{
    public static Event Instance(Event master, Occurrence occurrence)
    {
        var zone = Zones.Find(master.TimeZone!)!;
        return master with
        {
            Id = new InstanceId(Guid.Parse(master.Id!), occurrence.Time.StartInstant).ToString(),
            RecurrenceType = RecurrenceType.Instance,
            RecurringEventId = master.Id,
            RecurrenceRule = null,
            Status = EventStatus.Confirmed,
            Start = EventRules.Moment(occurrence.Start, occurrence.Time.StartInstant, zone),
            End = EventRules.Moment(occurrence.End, occurrence.Time.EndInstant, zone),
        };
    }

    public static Event For(Event e, Call call)
    {
        var zone = call.Member("timeZone")?.GetString() is { } id ? Zones.Find(id) : null;
        var personal = call.Member("fields")?.EnumerateArray().Any(f => f.GetString() == RequestedFields.PiFields) == true && call.Caller.Grant.Holds("SCOPE.DC-CALENDAR.READ-PI");
        return e with
        {
            AdjustedStart = Adjusted(e.Start!, zone),
            AdjustedEnd = Adjusted(e.End!, zone),
            ConferencingDetails = personal ? e.ConferencingDetails : null,
            Notes = personal ? e.Notes : null,
        };
    }

    public static Answer Answer(Event e, Call call) => Http.Answer.Wrap("event", EventRows.Bytes(For(e, call)));

    private static ZonedDate Adjusted(ZonedDate moment, DateTimeZone? zone)
    {
        if (zone is null) return moment;
        var instant = Wire.Instant(moment.UtcDate!);
        return EventRules.Moment(instant.InZone(zone).LocalDateTime, instant, zone);
    }
}
