using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>What somebody takes part in, as it stays until the transaction ends.</summary>
/// <param name="Capacity">Null when nobody said how many it takes.</param>
internal sealed record ParticipationPlace(SeatPlace Seats, int? Capacity, string? AppId)
{
    /// <summary>The event or schedule, pinned.</summary>
    /// <param name="evenOver">Also one that is cancelled: who took part may still leave.</param>
    public static async Task<Result<ParticipationPlace>> Find(Tx tx, string? eventId, string? scheduleId, CancellationToken ct, bool evenOver = false) =>
        eventId is not null ? await OfEvent(tx, eventId, evenOver, ct) : await OfSchedule(tx, Guid.Parse(scheduleId!), evenOver, ct);

    /// <summary>Apps other than the owner keep their hands off what is the bookings' (behaviour/calendar.md 7).</summary>
    public Fault? Refuses(Caller caller) => caller.Kind == CallerKind.App && AppId == Schedules.BookingsApp && !Owns(caller)
        ? new Refusal(FaultKind.Denied, "NOT_EVENT_OWNER", "Who takes part in events of Bookings is settled by its bookings.") : null;

    /// <summary>The app an event is of may let in as many as it likes.</summary>
    public int CapacityFor(Caller caller) => Owns(caller) ? Calendar.Seats.Unbounded : Capacity ?? Calendar.Seats.Unbounded;

    private bool Owns(Caller caller) => caller.Kind == CallerKind.App && caller.Subject.ToString() == AppId;

    private static async Task<Result<ParticipationPlace>> OfEvent(Tx tx, string id, bool evenOver, CancellationToken ct)
    {
        tx.PinEvent(id);
        if (await Events.Find(tx, id, ct) is not { } e) return Events.NotFound(id);
        if (e.Status == EventStatus.Cancelled && !evenOver) return new Refusal(FaultKind.Precondition, "EVENT_CANCELLED", $"The event {id} is cancelled.");
        if (e.RecurrenceType == RecurrenceType.Master || e.Type is EventTypes.Course or EventTypes.WorkingHours or EventTypes.Appointment)
            return new Refusal(FaultKind.Precondition, "EVENT_TAKES_NO_PARTICIPATIONS", e.Type == EventTypes.Course ? "People take part in a course as a whole: name its schedule." : "Nobody takes part in this event by itself.");
        return new ParticipationPlace(new(e.Id!, Wire.Instant(e.Start!.UtcDate!)), e.TotalCapacity, e.AppId);
    }

    private static async Task<Result<ParticipationPlace>> OfSchedule(Tx tx, Guid id, bool evenOver, CancellationToken ct)
    {
        tx.PinSchedule(id);
        if (await Schedules.Find(tx, id, ct) is not { } schedule) return Schedules.NotThere(id.ToString());
        if (schedule.Status == ScheduleStatus.Cancelled && !evenOver) return new Refusal(FaultKind.Precondition, "SCHEDULE_CANCELLED", $"The schedule {id} is cancelled.");
        return new ParticipationPlace(new(id.ToString(), null), schedule.DefaultCapacity, schedule.AppId);
    }
}
