using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>Cancel Event: a single event, one occurrence (which leaves a hole), or a series from now on (what has been stays).</summary>
internal sealed class CancelEvent(Db db, CalendarReach reach)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        if (EventView.Refuses(call) is { } refused) return refused;
        await using var tx = db.Begin(call);
        var canceled = await Cancel(tx, call.Path["eventId"], Events.Told(call), ct);
        return canceled.Failed(out var fault) ? fault : await tx.Commit(await EventView.Answer(canceled.Value, call, tx, ct), ct);
    }

    public async Task<Result<Event>> Cancel(Tx tx, string id, ParticipantNotification? told, CancellationToken ct)
    {
        var changes = await reach.Begin(tx, told, ct);
        var target = await FoundEvent.Find(changes, id, ct);
        if (target.Failed(out var unknown)) return unknown;
        if (target.Value.Event.Status == EventStatus.Cancelled) return new Refusal(FaultKind.Precondition, "EVENT_ALREADY_CANCELLED", $"The event {id} is cancelled already.");
        var canceled = await Cancel(changes, target.Value, ct);
        await changes.Settle(ct);
        return canceled;
    }

    public static async Task<Event> Cancel(EventChanges changes, FoundEvent found, CancellationToken ct) => found.IsSeries
        ? await changes.EndSeries(found.Stored!, ct)
        : await found.Become(changes, found.Event with { Status = EventStatus.Cancelled }, ct);
}
