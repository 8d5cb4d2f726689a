using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>Calendar V3 events as far as working hours and time off need them: create, bulk create, get, query, cancel.</summary>
internal sealed class Events(Db db, SiteDirectory sites)
{
    public const string Fqdn = EventRows.Fqdn;

    private static readonly TypeRule EventType = ContractTable.Current.Types["Calendar/Event"];

    public void Map(Api api) => api.On(Ops.Calendar.CreateEvent, Create).On(Ops.Calendar.BulkCreateEvent, BulkCreate).On(Ops.Calendar.GetEvent, Get)
        .On(Ops.Calendar.QueryEvents, new QueryEvents(db, sites).Run).On(Ops.Calendar.CancelEvent, new CancelEvent(db, sites).Run);

    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var created = await Add(tx, call.Body.GetProperty("event"), ct);
        return created.Failed(out var fault) ? fault : await tx.Commit(EventView.Answer(created.Value, call), ct);
    }

    private async Task<Result<Answer>> BulkCreate(Call call, CancellationToken ct)
    {
        var given = call.Member("events")?.EnumerateArray().Select(e => e.TryGetProperty("event", out var item) ? item : default).ToList() ?? [];
        if (given.Count == 0) return new InvalidFields("events", "REQUIRED_FIELD", "must be given");
        var missing = given.Index().Where(e => e.Item.ValueKind != JsonValueKind.Object).Select(e => new FieldViolation($"events[{e.Index}].event", "must be given", "REQUIRED_FIELD")).ToList();
        if (missing.Count > 0) return new InvalidFields(missing);
        return await Bulk.Run(call, given, call.Member("returnEntity")?.GetBoolean() == true, async item =>
        {
            await using var tx = db.Begin(item);
            var created = await Add(tx, item.Body, ct);
            if (created.Failed(out var fault)) return fault;
            return await Bulk.Commit(tx, created.Value.Id!, EventRows.Bytes(EventView.For(created.Value, call)), ct);
        }, db, ct);
    }

    private async Task<Result<Event>> Add(Tx tx, JsonElement given, CancellationToken ct)
    {
        var clean = Documents.Clean(given, EventType);
        if (given.TryGetProperty("externalScheduleId", out var external)) clean["externalScheduleId"] = JsonNode.Parse(external.GetRawText());
        var wanted = clean.Deserialize(CalendarJson.Wire.Event)!;
        if (EventRules.Missing(wanted) is { Count: > 0 } missing) return new InvalidFields(missing);
        if (await Schedules.Find(tx, Guid.Parse(wanted.ScheduleId!), ct) is not { } schedule)
            return new Refusal(FaultKind.NotFound, "SCHEDULE_NOT_FOUND", $"There is no schedule {wanted.ScheduleId}.");
        var complete = new EventRules(schedule, await sites.Catalog(tx.Site, ct), tx.Now).Complete(wanted, Guid.CreateVersion7(tx.Now.ToDateTimeOffset()));
        if (complete.Failed(out var fault)) return fault;
        tx.AddEvent(complete.Value);
        sites.Changed(tx);
        return complete.Value;
    }

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        var found = await Find(db, call.Site, call.Path["eventId"], ct);
        return found is null ? NotFound(call.Path["eventId"]) : EventView.Answer(found, call);
    }

    /// <summary>A stored event, or the occurrence of a series that an instance id names.</summary>
    public static async Task<Event?> Find(Db db, Guid site, string id, CancellationToken ct)
    {
        if (await db.Event(site, id, ct) is { } stored) return stored;
        return InstanceId.Parse(id) is { } instance && await db.Event(site, instance.Master.ToString(), ct) is { RecurrenceRule: not null } master ? Instance(master, instance.Start) : null;
    }

    /// <summary>The occurrence of a series that begins at an instant, if there is one.</summary>
    public static Event? Instance(Event master, Instant start)
    {
        var occurrence = EventSeries.Series(master).Between(start, start + Duration.FromMilliseconds(1)).FirstOrDefault(o => o.Time.StartInstant == start);
        return occurrence.Time.IsEmpty ? null : EventView.Instance(master, occurrence);
    }

    public static Fault NotFound(string id) => new Refusal(FaultKind.NotFound, "EVENT_NOT_FOUND", $"There is no event {id}.");
}
