using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>Update Event: one event; one occurrence, which becomes an EXCEPTION; or a MASTER, whose occurrences to come follow.</summary>
internal sealed class UpdateEvent(Db db, CalendarReach reach)
{
    private static readonly string[] Fixed = ["scheduleId", "type"];

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        if (EventView.Refuses(call) is { } refused) return refused;
        await using var tx = db.Begin(call);
        var updated = await Change(tx, call.Path["event.id"], call.Body.GetProperty("event"), Events.Told(call), ct);
        return updated.Failed(out var fault) ? fault : await tx.Commit(await EventView.Answer(updated.Value, call, tx, ct), ct);
    }

    public async Task<Result<Event>> Change(Tx tx, string id, JsonElement patch, ParticipantNotification? told, CancellationToken ct)
    {
        var changes = await reach.Begin(tx, told, ct);
        var target = await FoundEvent.Find(changes, id, ct);
        if (target.Failed(out var unknown)) return unknown;
        var found = target.Value;
        if (!patch.TryGetProperty("revision", out var revision) || revision.ToString() != found.Event.Revision) return new RevisionMismatch(long.Parse(found.Event.Revision!, System.Globalization.CultureInfo.InvariantCulture));
        if (found.Event.Status == EventStatus.Cancelled) return new Refusal(FaultKind.Precondition, "EVENT_CANCELLED", $"The event {id} is cancelled.");
        if (Refixed(patch, found.Event) is { Count: > 0 } wrong) return new InvalidFields(wrong);
        var judged = await Judge(changes, found, Documents.Clean(patch, Events.EventType, update: true), ct);
        if (judged.Failed(out var fault)) return fault;
        if (Beyond(found, judged.Value) is { } beyond) return beyond;
        var saved = await found.Become(changes, judged.Value, ct);
        await changes.Settle(ct);
        return saved;
    }

    /// <summary>What an event is and whose it is stays for life.</summary>
    private static List<FieldViolation> Refixed(JsonElement patch, Event e) =>
        [.. Fixed.Where(name => patch.TryGetProperty(name, out var said) && !string.Equals(said.ToString(), name == "type" ? e.Type : e.ScheduleId, StringComparison.OrdinalIgnoreCase)).Select(name => new FieldViolation($"event.{name}", "cannot be changed", "VALIDATION"))];

    private static async Task<Result<Event>> Judge(EventChanges changes, FoundEvent found, JsonObject given, CancellationToken ct)
    {
        var merged = JsonSerializer.SerializeToNode(found.Event, CalendarJson.Wire.Event)!.AsObject();
        Documents.Merge(merged, given, Events.EventType);
        KeepReach(merged, given, found.Event);
        var parent = await found.Parent(changes, ct);
        return new EventRules(changes.Catalog, changes.Tx.Now).Change(merged.Deserialize(CalendarJson.Wire.Event)!, found.Event, [.. given.Select(m => m.Key)], parent);
    }

    /// <summary>A series moved within the week ends as much later or earlier, unless it is said when: it has as many occurrences as before.</summary>
    private static void KeepReach(JsonObject merged, JsonObject given, Event before)
    {
        if (before.RecurrenceRule?.Until?.LocalDate is not { } until || given["recurrenceRule"]?["until"] is not null || given["recurrenceRule"] is JsonObject rule && rule.ContainsKey("until")) return;
        if ((string?)merged["start"]?["localDate"] is not { } start || merged["recurrenceRule"]?["until"] is not JsonObject end) return;
        var (was, now) = (Wire.Local(before.Start!.LocalDate!), Wire.Local(start));
        var within = NodaTime.Period.DaysBetween(was.Date, now.Date) % 7;
        end["localDate"] = Wire.Local(Zones.Within(Wire.Local(until)).PlusDays(within).PlusTicks(now.TimeOfDay.TickOfDay - was.TimeOfDay.TickOfDay));
    }

    /// <summary>What another MASTER goes on with cannot be had back by a later end: the weeks are that one's.</summary>
    private static InvalidFields? Beyond(FoundEvent found, Event next)
    {
        if (found.Stored is not { Recurring: { } recurring, Weeks.Last: { } last }) return null;
        var rule = recurring.Series;
        var limit = Zones.Start(Zones.Within(rule.Start.PlusWeeks(last + 1 - rule.StartWeek)), rule.Zone);
        return next.RecurrenceRule?.Until?.UtcDate is { } until && Wire.Instant(until) < limit ? null
            : new("event.recurrenceRule.until", "VALIDATION", "must stay before the weeks that another series goes on with");
    }
}
