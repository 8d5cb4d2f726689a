using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>Calendar V3 schedules: whose events belong together. Services, resources and the business have one each.</summary>
internal sealed class Schedules(Db db, SiteDirectory sites) : Entity<Schedule>(db, sites,
    new("schedules", "schedule", "schedules", "Calendar/Schedule", "wix.calendar.v3.schedule", "SCHEDULE_NOT_FOUND"),
    CalendarJson.Wire.Schedule, ScheduleTable)
{
    /// <summary>The Wix Bookings app: what makes a schedule show in the booking calendar (contract.md e).</summary>
    public const string BookingsApp = "13d21c63-b5ec-5912-8397-c3a5ddb27a97";

    /// <summary>The business schedule's externalId, the same on every site (behaviour/calendar.md 10).</summary>
    public const string BusinessExternalId = "4e0579a5-491e-4e70-a872-d097eed6e520";

    private static readonly EntityTable ScheduleTable = new("schedules", new EntityColumns(Ops.Calendar.QuerySchedules), "time_zone");

    public void Map(Api api) => api.On(Ops.Calendar.GetSchedule, Get)
        .OnQuery(Ops.Calendar.QuerySchedules, Query(new(ScheduleTable, Ops.Calendar.QuerySchedules) { Usually = ("status", "\"status\" = 'ACTIVE'") }));

    /// <summary>Adds the schedule of a service, a resource or the business.</summary>
    public static Schedule Open(Tx tx, Guid id, string externalId, string name, string zone, int? capacity = null)
    {
        var schedule = new Schedule
        {
            Id = id.ToString(),
            Revision = "1",
            CreatedDate = Wire.Timestamp(tx.Now),
            UpdatedDate = Wire.Timestamp(tx.Now),
            AppId = BookingsApp,
            ExternalId = externalId,
            Name = Wire.Cut(name, 200),
            TimeZone = zone,
            BusinessTimeZoneEnabled = true,
            DefaultTitle = Wire.Cut(name, 200),
            DefaultCapacity = capacity,
            Status = ScheduleStatus.Active,
        };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(schedule, CalendarJson.Wire.Schedule);
        ScheduleTable.Insert(tx, id, bytes, [zone]);
        tx.PublishCreated("wix.calendar.v3.schedule", schedule.Id, 1, bytes);
        return schedule;
    }

    /// <summary>A schedule is called as its owner is, from now on.</summary>
    public static async Task Rename(Tx tx, Guid id, string name, CancellationToken ct)
    {
        if (await tx.Single(ScheduleTable.LockById, Document.Read, ct, id) is not { } stored) return;
        var revision = stored.Revision + 1;
        var renamed = JsonSerializer.Deserialize(stored.Bytes, CalendarJson.Wire.Schedule)! with { Name = name, DefaultTitle = name, Revision = Wire.Revision(revision), UpdatedDate = Wire.Timestamp(tx.Now) };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(renamed, CalendarJson.Wire.Schedule);
        ScheduleTable.Update(tx, id, revision, bytes, [renamed.TimeZone]);
        tx.PublishUpdated("wix.calendar.v3.schedule", stored.Id, revision, bytes, ["name", "defaultTitle"]);
    }

    /// <summary>Ends a schedule for good, with its stored events; what bookings hold is theirs.</summary>
    public static void Close(Tx tx, Guid id) => tx.Write("""
        WITH closed AS (UPDATE schedules SET "status" = 'CANCELLED', revision = revision + 1, updated_date = $3,
            doc = convert_to((convert_from(doc, 'UTF8')::jsonb || jsonb_build_object('status', 'CANCELLED', 'revision', (revision + 1)::text, 'updatedDate', $4::text))::text, 'UTF8') WHERE site_id = $1 AND id = $2)
        DELETE FROM events WHERE site_id = $1 AND schedule_id = $2::text AND "type" <> 'APPOINTMENT'
        """, id, tx.Now.ToDateTimeUtc(), Wire.Timestamp(tx.Now));

    public static async Task<Schedule?> Find(Tx tx, Guid id, CancellationToken ct) =>
        await tx.Single(ScheduleTable.SelectById, Document.Read, ct, id) is { } found ? JsonSerializer.Deserialize(found.Bytes, CalendarJson.Wire.Schedule) : null;

    protected override Task<Result<Schedule>> Prepare(Change<Schedule> change, CancellationToken ct) => Task.FromResult<Result<Schedule>>(change.After);

    /// <summary>Whether the caller's filter speaks of a field, anywhere in it.</summary>
    public static bool AsksFor(Call call, string field) => call.Member("query") is { ValueKind: JsonValueKind.Object } query && query.TryGetProperty("filter", out var filter) && Mentions(filter, field);

    private static bool Mentions(JsonElement json, string field) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Any(m => m.Name == field || Mentions(m.Value, field)),
        JsonValueKind.Array => json.EnumerateArray().Any(e => Mentions(e, field)),
        _ => false,
    };
}
