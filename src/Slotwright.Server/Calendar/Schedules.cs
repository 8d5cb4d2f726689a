using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>Calendar V3 schedules: whose events belong together, and what those say that say nothing of their own. Services, resources and the business have one each.</summary>
internal sealed partial class Schedules(Db db, CalendarReach reach) : Entity<Schedule>(db, reach.Sites,
    new("schedules", "schedule", "schedules", "Calendar/Schedule", Fqdn, "SCHEDULE_NOT_FOUND"),
    CalendarJson.Wire.Schedule, ScheduleTable)
{
    private const string Fqdn = "wix.calendar.v3.schedule";

    /// <summary>The Wix Bookings app: what makes a schedule show in the booking calendar (contract.md e).</summary>
    public const string BookingsApp = "13d21c63-b5ec-5912-8397-c3a5ddb27a97";

    /// <summary>The business schedule's externalId, the same on every site (behaviour/calendar.md 10).</summary>
    public const string BusinessExternalId = "4e0579a5-491e-4e70-a872-d097eed6e520";

    private static readonly EntityTable ScheduleTable = new("schedules", new EntityColumns(Ops.Calendar.QuerySchedules), "time_zone");

    public void Map(Api api) => api.On(Ops.Calendar.CreateSchedule, Checked(Create)).On(Ops.Calendar.GetSchedule, Checked(Get)).On(Ops.Calendar.UpdateSchedule, Checked(Update))
        .On(Ops.Calendar.CancelSchedule, Cancel).On(Ops.Calendar.GetScheduleTimeFrame, new TimeFrames(Db, reach.Sites).Get)
        .On(Ops.Calendar.QuerySchedules, Checked(Query(new(ScheduleTable, Ops.Calendar.QuerySchedules) { Usually = ("status", "\"status\" = 'ACTIVE'") })));

    private static Handler Checked(Handler handler) => async (call, ct) => EventView.Refuses(call) is { } refused ? refused : await handler(call, ct);

    /// <summary>How to reach an online session is personal, and shown only to who asks for it.</summary>
    protected override byte[] Render(byte[] document, Call call)
    {
        if (EventView.AsksPersonal(call)) return document;
        var shown = JsonNode.Parse(document)!.AsObject();
        return shown.Remove("defaultConferencingDetails") ? JsonSerializer.SerializeToUtf8Bytes(shown) : document;
    }

    protected override object?[] Own(Schedule schedule) => [schedule.TimeZone];

    protected override async Task<Result<Schedule>> Prepare(Change<Schedule> change, CancellationToken ct)
    {
        var catalog = await reach.Sites.Latest(change.Tx, ct);
        if (change.Before is { Status: ScheduleStatus.Cancelled }) return new Refusal(FaultKind.Precondition, "SCHEDULE_CANCELLED", $"The schedule {change.Id} is cancelled.");
        var wanted = change.After with { BusinessTimeZoneEnabled = change.After.BusinessTimeZoneEnabled ?? true, Status = ScheduleStatus.Active, AppId = change.After.AppId ?? BookingsApp };
        var found = new List<FieldViolation>();
        var follows = wanted.BusinessTimeZoneEnabled == true;
        if (wanted.TimeZone is { } zone && Zones.Find(zone) is null) found.Add(new("schedule.timeZone", $"{zone} is no IANA time zone", "VALIDATION"));
        else if (follows && change.Given["timeZone"] is not null && wanted.TimeZone != catalog.Site.Zone.Id) found.Add(new("schedule.timeZone", "is the business's while businessTimeZoneEnabled", "VALIDATION"));
        if (wanted.DefaultLocation is { Type: LocationType.Business, Id: { } id } && !(Guid.TryParse(id, out var place) && catalog.Locations.ContainsKey(place))) found.Add(new("schedule.defaultLocation.id", "is no location of this site", "VALIDATION"));
        if (found.Count > 0) return new InvalidFields(found);
        wanted = wanted with { TimeZone = follows ? catalog.Site.Zone.Id : Zones.Find(wanted.TimeZone ?? catalog.Site.Zone.Id)!.Id };
        if (change.Before is null) return await IsTaken(change.Tx, wanted, ct) ? new Refusal(FaultKind.Conflict, "SCHEDULE_ALREADY_EXISTS", $"{wanted.ExternalId} has an active schedule already.") : wanted;
        await Pass(change.Tx, wanted, Events.Told(change.Tx.Call), ct);
        return wanted;
    }

    /// <summary>An owner has one active schedule at most; asked under the lock of the site's row, with an index beneath it.</summary>
    private static async Task<bool> IsTaken(Tx tx, Schedule wanted, CancellationToken ct) =>
        wanted.ExternalId is not null && (await tx.List("SELECT id FROM schedules WHERE site_id = $1 AND app_id = $2 AND external_id = $3 AND \"status\" = 'ACTIVE'", r => r.GetGuid(0), ct, wanted.AppId, wanted.ExternalId)).Count > 0;

    /// <summary>Adds the schedule of a service, a resource or the business.</summary>
    public static Schedule Open(Tx tx, Guid id, string externalId, ScheduleDefaults defaults, string zone)
    {
        var schedule = defaults.Into(new Schedule
        {
            Id = id.ToString(),
            Revision = "1",
            CreatedDate = Wire.Timestamp(tx.Now),
            UpdatedDate = Wire.Timestamp(tx.Now),
            AppId = BookingsApp,
            ExternalId = externalId,
            TimeZone = zone,
            BusinessTimeZoneEnabled = true,
            Status = ScheduleStatus.Active,
        });
        var bytes = JsonSerializer.SerializeToUtf8Bytes(schedule, CalendarJson.Wire.Schedule);
        ScheduleTable.Insert(tx, id, bytes, [zone]);
        tx.PublishCreated(Fqdn, schedule.Id!, 1, bytes);
        return schedule;
    }

    public static async Task<Schedule?> Find(Tx tx, Guid id, CancellationToken ct) =>
        await tx.Single(ScheduleTable.SelectById, Document.Read, ct, id) is { } found ? JsonSerializer.Deserialize(found.Bytes, CalendarJson.Wire.Schedule) : null;

    public static Fault NotThere(string id) => new Refusal(FaultKind.NotFound, "SCHEDULE_NOT_FOUND", $"There is no schedule {id}.");

    /// <summary>Whether the caller's filter speaks of a field, anywhere in it.</summary>
    public static bool AsksFor(Call call, string field) => call.Member("query") is { ValueKind: JsonValueKind.Object } query && query.TryGetProperty("filter", out var filter) && Mentions(filter, field);

    public static bool Mentions(JsonElement json, string field) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Any(m => m.Name == field || Mentions(m.Value, field)),
        JsonValueKind.Array => json.EnumerateArray().Any(e => Mentions(e, field)),
        _ => false,
    };
}
