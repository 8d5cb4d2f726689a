using System.Text.Json;
using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>Restore Event Defaults: fields that were the event's own follow its parent again.</summary>
internal sealed class RestoreEventDefaults(Db db, CalendarReach reach)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var (id, asked) = (call.Path["eventId"], call.Body.Deserialize(CalendarJson.Wire.RestoreEventDefaultsRequest)!);
        await using var tx = db.Begin(call);
        var changes = await reach.Begin(tx, null, ct);
        var target = await FoundEvent.Find(changes, id, ct);
        if (target.Failed(out var unknown)) return unknown;
        var found = target.Value;
        if (asked.Revision is { } revision && revision != found.Event.Revision) return new RevisionMismatch(long.Parse(found.Event.Revision!, System.Globalization.CultureInfo.InvariantCulture));
        if (found.Event.Status == EventStatus.Cancelled) return new Refusal(FaultKind.Precondition, "EVENT_CANCELLED", $"The event {id} is cancelled.");
        var (fields, before) = (asked.Fields ?? [], found.Event.InheritedFields ?? []);
        var possible = Inheritance.Possible(found.Event.RecurringEventId is not null).ToList();
        if (fields.Except(possible).ToList() is { Count: > 0 } strange) return new InvalidFields("fields", "VALIDATION", $"{string.Join(", ", strange)} cannot be inherited by this event");
        if (!fields.Except(before).Any()) return await tx.Commit(await EventView.Answer(found.Event, call, tx, ct), ct); // nothing was its own
        var parent = await found.Parent(changes, ct);
        var restored = Inheritance.Follow(found.Event, parent, fields) with { InheritedFields = [.. possible.Where(f => before.Contains(f) || fields.Contains(f))] };
        var saved = await found.Become(changes, restored, ct);
        await changes.Settle(ct);
        return await tx.Commit(await EventView.Answer(saved, call, tx, ct), ct);
    }
}
