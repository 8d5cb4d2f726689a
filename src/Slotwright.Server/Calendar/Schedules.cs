using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>Calendar V3 schedules: whose events belong together. Services, resources and the business have one each.</summary>
internal sealed class Schedules(Db db, SiteDirectory sites) : Entity<Schedule>(db, sites,
    new("schedules", "schedule", "schedules", "Calendar/Schedule", Fqdn, "SCHEDULE_NOT_FOUND"),
    CalendarJson.Wire.Schedule, ScheduleTable)
{
    private const string Fqdn = "wix.calendar.v3.schedule";

    /// <summary>The Wix Bookings app: what makes a schedule show in the booking calendar (contract.md e).</summary>
    public const string BookingsApp = "13d21c63-b5ec-5912-8397-c3a5ddb27a97";

    /// <summary>The business schedule's externalId, the same on every site (behaviour/calendar.md 10).</summary>
    public const string BusinessExternalId = "4e0579a5-491e-4e70-a872-d097eed6e520";

    private static readonly EntityTable ScheduleTable = new("schedules", new EntityColumns(Ops.Calendar.QuerySchedules), "time_zone");

    protected override bool InCatalog => false;

    public void Map(Api api) => api.On(Ops.Calendar.GetSchedule, Get)
        .OnQuery(Ops.Calendar.QuerySchedules, Query(new(ScheduleTable, Ops.Calendar.QuerySchedules) { Usually = ("status", "\"status\" = 'ACTIVE'") }));

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

    /// <summary>A schedule tells what its owner is now, and so do the events to come that say nothing of their own; a series follows whole.</summary>
    public static async Task Follow(Tx tx, Guid id, ScheduleDefaults defaults, CancellationToken ct)
    {
        if (await Alter(tx, id, defaults.Into, ct) is not { } saved) return;
        tx.PublishUpdated(Fqdn, saved.Id, saved.Revision, saved.Bytes, saved.Modified);
        foreach (var e in await tx.LockComing(id, ct))
        {
            var revision = long.Parse(e.Revision!, System.Globalization.CultureInfo.InvariantCulture) + 1;
            if (defaults.Into(e) is var next && !ReferenceEquals(next, e)) tx.SaveEvent(next with { Revision = Wire.Revision(revision), UpdatedDate = Wire.Timestamp(tx.Now) }, revision);
        }
    }

    /// <summary>Ends a schedule for good, with its stored events; what bookings hold is theirs.</summary>
    public static async Task Close(Tx tx, Guid id, CancellationToken ct)
    {
        if (await Alter(tx, id, s => s with { Status = ScheduleStatus.Cancelled }, ct) is not { } closed) return;
        tx.PublishAction(Fqdn, "cancelled", closed.Id, closed.Revision, closed.Bytes);
        tx.Write("DELETE FROM events WHERE site_id = $1 AND schedule_id = $2 AND \"type\" <> 'APPOINTMENT'", id.ToString());
    }

    /// <summary>The next version of an active schedule, stored; null when there is none.</summary>
    private static async Task<Altered?> Alter(Tx tx, Guid id, Func<Schedule, Schedule> change, CancellationToken ct)
    {
        if (await tx.Single($"{ScheduleTable.SelectById} AND \"status\" = 'ACTIVE' FOR NO KEY UPDATE", Document.Read, ct, id) is not { } stored) return null;
        var revision = stored.Revision + 1;
        var next = change(JsonSerializer.Deserialize(stored.Bytes, CalendarJson.Wire.Schedule)!) with { Revision = Wire.Revision(revision), UpdatedDate = Wire.Timestamp(tx.Now) };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(next, CalendarJson.Wire.Schedule);
        ScheduleTable.Update(tx, id, revision, bytes, [next.TimeZone]);
        return new(stored.Id, revision, bytes, Documents.Modified(JsonNode.Parse(stored.Bytes)!.AsObject(), JsonNode.Parse(bytes)!.AsObject()));
    }

    private sealed record Altered(string Id, long Revision, byte[] Bytes, IReadOnlyList<string> Modified);

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
