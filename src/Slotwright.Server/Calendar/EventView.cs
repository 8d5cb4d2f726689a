using NodaTime;
using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>Events as a caller sees them: with the seats taken by now, times also in the zone asked for, personal fields only on request.</summary>
internal static class EventView
{
    private const string PersonalRight = "SCOPE.DC-CALENDAR.READ-PI";

    /// <summary>An occurrence of a series: it takes everything from its MASTER.</summary>
    public static Event Instance(Event master, Occurrence occurrence, string id)
    {
        var zone = Zones.Find(master.TimeZone!)!;
        return master with
        {
            Id = id,
            RecurrenceType = RecurrenceType.Instance,
            RecurringEventId = master.Id,
            RecurrenceRule = null,
            InheritedFields = Inheritance.All,
            Status = EventStatus.Confirmed,
            Start = EventRules.Moment(occurrence.Start, occurrence.Time.StartInstant, zone),
            End = EventRules.Moment(occurrence.End, occurrence.Time.EndInstant, zone),
        };
    }

    /// <summary>Refuses who asks for personal fields without the right to them, and a zone that is none.</summary>
    public static Fault? Refuses(Call call)
    {
        if (call.Member("timeZone")?.GetString() is { } zone && Zones.Find(zone) is null) return new InvalidFields("timeZone", "VALIDATION", "is no IANA time zone");
        return AsksPersonal(call) && !call.Caller.Grant.Holds(PersonalRight) ? new PermissionDenied(PersonalRight) : null;
    }

    public static async Task<Answer> Answer(Event e, Call call, Tx tx, CancellationToken ct) => Http.Answer.Wrap("event", EventRows.Bytes(await Shown(e, call, tx, ct)));

    public static async Task<Event> Shown(Event e, Call call, Tx tx, CancellationToken ct) =>
        For(e, call, await tx.Counts(Places([e]), ct), AsksPersonal(call) ? await tx.Parties(Places([e]), ct) : null);

    /// <summary>A page of events for the caller.</summary>
    public static async Task<List<Event>> Shown(IReadOnlyList<Event> page, Call call, Db db, CancellationToken ct)
    {
        var places = Places(page);
        var counts = places.Count == 0 ? [] : await db.Counts(call.Site, places, ct);
        var parties = AsksPersonal(call) && places.Count > 0 ? await db.Parties(call.Site, places, ct) : null;
        return [.. page.Select(e => For(e, call, counts, parties))];
    }

    private static Event For(Event e, Call call, Dictionary<string, SeatCount> seats, ILookup<string, Participation>? parties)
    {
        var zone = call.Member("timeZone")?.GetString() is { } id ? Zones.Find(id) : null;
        var personal = AsksPersonal(call);
        return Seated(e, seats.GetValueOrDefault(Place(e)).Taken, parties?[Place(e)]) with
        {
            AdjustedStart = Adjusted(e.Start!, zone),
            AdjustedEnd = Adjusted(e.End!, zone),
            ConferencingDetails = personal ? e.ConferencingDetails : null,
            Notes = personal ? e.Notes : null,
        };
    }

    /// <summary>An appointment is its booking's and keeps its own count; of a series nobody takes part, but of its occurrences.</summary>
    private static Event Seated(Event e, int taken, IEnumerable<Participation>? who)
    {
        if (e.Type == EventTypes.Appointment) return e;
        if (e.RecurrenceType == RecurrenceType.Master && e.Type != EventTypes.Course) return e with { RemainingCapacity = e.TotalCapacity, Participants = null };
        return e with
        {
            RemainingCapacity = e.TotalCapacity is { } total ? Math.Max(0, total - taken) : null,
            Participants = e.Type == EventTypes.WorkingHours ? null : new() { Total = taken, Confirmed = Party(who, ParticipationStatus.Confirmed), PendingConfirmation = Party(who, ParticipationStatus.PendingConfirmation) },
        };
    }

    private static ParticipantCountList? Party(IEnumerable<Participation>? who, string status)
    {
        if (who?.Where(p => p.Status == status).ToList() is not { } party) return null;
        return new() { Total = party.Sum(p => p.PartySize), List = [.. party.Take(100).Select(Summary)] };
    }

    private static ParticipantSummary Summary(Participation p) => new()
    {
        ParticipationId = p.Id,
        ContactId = p.Participant?.ContactId,
        Name = p.Participant?.Name,
        Phone = p.Participant?.Phone,
        Email = p.Participant?.Email,
        PartySize = p.PartySize,
        Status = p.Status,
    };

    /// <summary>Where an event's seats are counted: a course's on its schedule, all others' on themselves.</summary>
    public static string Place(Event e) => e.Type == EventTypes.Course ? e.ScheduleId! : e.Id!;

    private static List<string> Places(IEnumerable<Event> events) => [.. events.Where(e => e.Type is not (EventTypes.WorkingHours or EventTypes.Appointment)).Select(Place).Distinct()];

    public static bool AsksPersonal(Call call) => call.Member("fields") is { ValueKind: System.Text.Json.JsonValueKind.Array } fields && fields.EnumerateArray().Any(f => f.GetString() == RequestedFields.PiFields);

    private static ZonedDate Adjusted(ZonedDate moment, DateTimeZone? zone)
    {
        if (zone is null) return moment;
        var instant = Wire.Instant(moment.UtcDate!);
        return EventRules.Moment(instant.InZone(zone).LocalDateTime, instant, zone);
    }
}
