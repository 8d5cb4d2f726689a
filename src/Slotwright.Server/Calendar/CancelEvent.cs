using NodaTime;
using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>Cancel Event: a single event, one occurrence (which leaves a hole), or a series from now on (what has been stays).</summary>
internal sealed class CancelEvent(Db db, SiteDirectory sites)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var id = call.Path["eventId"];
        var stored = await tx.LockEvent(id, ct);
        var found = stored ?? await Occurrence(tx, id, ct);
        if (found is null) return Events.NotFound(id);
        if (found.Status == EventStatus.Cancelled) return new Refusal(FaultKind.Precondition, "EVENT_ALREADY_CANCELLED", $"The event {id} is cancelled already.");
        if (found.Type == EventTypes.Appointment) return new Refusal(FaultKind.Precondition, "EVENT_BELONGS_TO_BOOKING", "Cancel or reschedule the booking; its event follows.");
        var canceled = Canceled(found, tx.Now) with { Revision = Wire.Revision(stored is null ? 1 : long.Parse(found.Revision!, System.Globalization.CultureInfo.InvariantCulture) + 1), UpdatedDate = Wire.Timestamp(tx.Now) };
        if (stored is null) tx.AddEvent(canceled, InstanceId.Parse(id)!.Value.Start);
        else tx.SaveEvent(canceled, long.Parse(canceled.Revision!, System.Globalization.CultureInfo.InvariantCulture));
        tx.PublishAction(EventRows.Fqdn, "cancelled", id, long.Parse(canceled.Revision!, System.Globalization.CultureInfo.InvariantCulture), new CancelEventResponse { Event = canceled }, CalendarJson.Wire.CancelEventResponse);
        sites.Changed(tx);
        return await tx.Commit(EventView.Answer(canceled, call), ct);
    }

    private static async Task<Event?> Occurrence(Tx tx, string id, CancellationToken ct)
    {
        if (InstanceId.Parse(id) is not { } instance || await tx.LockEvent(instance.Master.ToString(), ct) is not { RecurrenceRule: not null } master) return null;
        return Events.Instance(master, instance.Start) is { } occurrence ? occurrence with { RecurrenceType = RecurrenceType.Exception } : null;
    }

    private static Event Canceled(Event e, Instant now)
    {
        var canceled = e with { Status = EventStatus.Cancelled };
        if (e.RecurrenceRule is not { } rule) return canceled;
        var zone = Zones.Find(e.TimeZone!)!;
        return canceled with { RecurrenceRule = rule with { Until = EventRules.Moment(now.InZone(zone).LocalDateTime.With(TimeAdjusters.TruncateToSecond), now, zone) } };
    }
}
