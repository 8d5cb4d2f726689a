using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>Calendar V3 events: create and read; what else is done with one has a file of its own. Bulk forms do one item after another.</summary>
internal sealed class Events(Db db, CalendarReach reach)
{
    public const string Fqdn = EventRows.Fqdn;

    public static readonly TypeRule EventType = ContractTable.Current.Types["Calendar/Event"];

    private readonly UpdateEvent update = new(db, reach);
    private readonly CancelEvent cancel = new(db, reach);

    public void Map(Api api) => api.On(Ops.Calendar.CreateEvent, Create).On(Ops.Calendar.BulkCreateEvent, BulkCreate).On(Ops.Calendar.GetEvent, Get)
        .On(Ops.Calendar.QueryEvents, new QueryEvents(db, reach.Sites).Run)
        .On(Ops.Calendar.UpdateEvent, update.Run).On(Ops.Calendar.BulkUpdateEvent, BulkUpdate)
        .On(Ops.Calendar.CancelEvent, cancel.Run).On(Ops.Calendar.BulkCancelEvent, BulkCancel)
        .On(Ops.Calendar.SplitRecurringEvent, new SplitRecurringEvent(db, reach).Run)
        .On(Ops.Calendar.RestoreEventDefaults, new RestoreEventDefaults(db, reach).Run);

    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        if (EventView.Refuses(call) is { } refused) return refused;
        await using var tx = db.Begin(call);
        var created = await Add(tx, call.Body.GetProperty("event"), ct);
        return created.Failed(out var fault) ? fault : await tx.Commit(await EventView.Answer(created.Value, call, tx, ct), ct);
    }

    private async Task<Result<Answer>> BulkCreate(Call call, CancellationToken ct)
    {
        if (EventView.Refuses(call) is { } refused) return refused;
        var given = Items(call);
        if (given.Failed(out var wrong)) return wrong;
        return await Bulk.Run(call, given.Value, ReturnsEntity(call), async item =>
        {
            await using var tx = db.Begin(item);
            var created = await Add(tx, item.Body, ct);
            return created.Failed(out var fault) ? fault : await Settled(tx, created.Value, call, ct);
        }, db, ct);
    }

    private async Task<Result<Answer>> BulkUpdate(Call call, CancellationToken ct)
    {
        var given = Items(call);
        if (given.Failed(out var wrong)) return wrong;
        return await Bulk.Run(call, given.Value, ReturnsEntity(call), async item =>
        {
            if (IdOf(item.Body) is not { } id) return new InvalidFields("event.id", "REQUIRED_FIELD", "must be given");
            await using var tx = db.Begin(item);
            var updated = await update.Change(tx, id, item.Body, Told(call), ct);
            return updated.Failed(out var fault) ? fault : await Settled(tx, updated.Value, call, ct);
        }, db, ct, named: IdOf);
    }

    private static string? IdOf(JsonElement item) => item.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    private Task<Result<Answer>> BulkCancel(Call call, CancellationToken ct) => Bulk.Run(call, [.. call.Body.GetProperty("eventIds").EnumerateArray()], ReturnsEntity(call), async item =>
    {
        await using var tx = db.Begin(item);
        var canceled = await cancel.Cancel(tx, item.Body.GetString()!, Told(call), ct);
        return canceled.Failed(out var fault) ? fault : await Settled(tx, canceled.Value, call, ct);
    }, db, ct, named: id => id.GetString());

    private static async Task<Result<Answer>> Settled(Tx tx, Event e, Call call, CancellationToken ct) =>
        await Bulk.Commit(tx, e.Id!, EventRows.Bytes(await EventView.Shown(e, call, tx, ct)), ct);

    /// <summary>The events of a bulk request, which come with a mask that presence makes needless.</summary>
    private static Result<List<JsonElement>> Items(Call call)
    {
        var given = call.Member("events")?.EnumerateArray().Select(e => e.TryGetProperty("event", out var item) ? item : default).ToList() ?? [];
        if (given.Count == 0) return new InvalidFields("events", "REQUIRED_FIELD", "must be given");
        var missing = given.Index().Where(e => e.Item.ValueKind != JsonValueKind.Object).Select(e => new FieldViolation($"events[{e.Index}].event", "must be given", "REQUIRED_FIELD")).ToList();
        return missing.Count > 0 ? new InvalidFields(missing) : given;
    }

    private static bool ReturnsEntity(Call call) => call.Member("returnEntity")?.GetBoolean() == true;

    public static ParticipantNotification? Told(Call call) => call.Member("participantNotification")?.Deserialize(CalendarJson.Wire.ParticipantNotification);

    private async Task<Result<Event>> Add(Tx tx, JsonElement given, CancellationToken ct)
    {
        var clean = Documents.Clean(given, EventType);
        if (given.TryGetProperty("externalScheduleId", out var external)) clean["externalScheduleId"] = JsonNode.Parse(external.GetRawText());
        if (given.TryGetProperty("recurrenceType", out var kind) && kind.ValueKind == JsonValueKind.String && kind.GetString() is RecurrenceType.Instance or RecurrenceType.Exception)
            return new InvalidFields("event.recurrenceType", "VALIDATION", "occurrences come of their series and cannot be created");
        var wanted = clean.Deserialize(CalendarJson.Wire.Event)!;
        if (EventRules.Missing(wanted) is { Count: > 0 } missing) return new InvalidFields(missing);
        var catalog = await reach.Sites.Latest(tx, ct);
        if (await Schedules.Find(tx, Guid.Parse(wanted.ScheduleId!), ct) is not { } schedule) return Schedules.NotThere(wanted.ScheduleId!);
        var complete = new EventRules(catalog, tx.Now).Complete(wanted, [.. clean.Select(m => m.Key)], schedule, Guid.CreateVersion7(tx.Now.ToDateTimeOffset()));
        if (complete.Failed(out var fault)) return fault;
        tx.AddEvent(complete.Value);
        return complete.Value;
    }

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        if (EventView.Refuses(call) is { } refused) return refused;
        var found = await Find(db, call.Site, call.Path["eventId"], ct);
        return found is null ? NotFound(call.Path["eventId"]) : Answer.Wrap("event", EventRows.Bytes((await EventView.Shown([found], call, db, ct))[0]));
    }

    /// <summary>A stored event, or the occurrence of a series that an instance id names.</summary>
    public static async Task<Event?> Find(Db db, Guid site, string id, CancellationToken ct)
    {
        if (await db.Event(site, id, ct) is { } stored) return stored;
        return InstanceId.Parse(id) is { } instance ? EventBook.Empty.With(await db.Series(site, instance.SeriesRow, ct), 0).Occurrence(id)?.ToEvent() : null;
    }

    /// <summary>The same within a transaction, as of now.</summary>
    public static async Task<Event?> Find(Tx tx, string id, CancellationToken ct)
    {
        if (await tx.Event(id, ct) is { } stored) return stored;
        return InstanceId.Parse(id) is { } instance ? EventBook.Empty.With(await tx.Series(instance.SeriesRow, ct), 0).Occurrence(id)?.ToEvent() : null;
    }

    public static Fault NotFound(string id) => new Refusal(FaultKind.NotFound, "EVENT_NOT_FOUND", $"There is no event {id}.");
}
