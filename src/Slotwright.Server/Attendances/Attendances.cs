using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Attendances;
using Slotwright.Contract.ExtendedBookings;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using Slotwright.Wql;

namespace Slotwright.Server.Attendances;

/// <summary>Attendance: who came to what was booked. Members see that of their own bookings (behaviour/staff.md 4).</summary>
internal sealed class Attendances(Db db, SiteDirectory sites)
{
    private const string Everything = "$2::text IS NOT NULL";
    private readonly EntityQuery query = new(AttendanceRows.Table, Ops.Attendances.QueryAttendance);

    /// <summary>What members may count by.</summary>
    private static readonly FieldCatalogue Countable = new([new("id", "id", FieldType.Id), new("status", "\"status\"", FieldType.Text), new("serviceId", "service_id", FieldType.Text)]);

    public void Map(Api api)
    {
        var set = new SetAttendance(db);
        api.On(Ops.Attendances.SetAttendance, set.Run).On(Ops.Attendances.BulkSetAttendance, set.RunBulk)
            .On(Ops.Attendances.GetAttendance, Get).OnQuery(Ops.Attendances.QueryAttendance, Page).OnQuery(Ops.Attendances.CountAttendances, Count)
            .On(Ops.Attendances.DeleteAttendance, Delete).On(Ops.Attendances.BulkDeleteAttendances, BulkDelete);
    }

    /// <summary>What extended bookings show: of several sessions of a course the one last noted.</summary>
    public async Task<IReadOnlyDictionary<Guid, byte[]>> Shown(Guid site, IReadOnlyList<Guid> bookings, CancellationToken ct) => (await db.AttendancesOf(site, bookings, ct))
        .GroupBy(n => Guid.Parse(n.Attendance.BookingId!), n => n.Attendance)
        .ToDictionary(g => g.Key, g => JsonSerializer.SerializeToUtf8Bytes(new() { Id = g.Last().Id, Status = g.Last().Status, NumberOfAttendees = g.Last().NumberOfAttendees }, ExtendedBookingsJson.Wire.Attendance));

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        var id = call.Id("attendanceId");
        var found = await db.Single(call.Site, $"SELECT id, revision, doc FROM attendances WHERE site_id = $1 AND {Scope(call)} AND id = $3", Document.Read, ct, Caller(call), id);
        return found is null ? new AttendanceNotFound(id) : Answer.Wrap("attendance", found.Bytes);
    }

    private async Task<Result<Answer>> Page(Call call, CancellationToken ct) =>
        (await query.Run(db, call, call.Member("query") ?? default, await sites.Seal(call.Site, ct), ct, Scope(call), Caller(call))).Map(page => page.ToAnswer("attendances"));

    /// <summary>Count Attendances: how often a member came, or did not; for nobody else.</summary>
    private async Task<Result<Answer>> Count(Call call, CancellationToken ct)
    {
        var reading = FilterReader.Read(call.Member("filter") ?? default, Countable);
        if (EntityQuery.Refused(call, reading) is { } fault) return fault;
        if (call.Caller.Kind != CallerKind.Member) return new PermissionDenied("BOOKINGS.ATTENDANCE_READ as a member");
        var sql = new SqlWriter(3);
        var text = $"SELECT count(*)::int FROM attendances WHERE site_id = $1 AND {AttendanceRows.OfMember} AND {sql.Where(reading.Value!)}";
        var count = (int)(await db.Single(call.Site, text, r => (object)r.GetInt32(0), ct, [Caller(call), .. sql.Arguments]))!;
        return Answer.Of(new CountAttendancesResponse { Count = count }, AttendancesJson.Wire.CountAttendancesResponse);
    }

    private async Task<Result<Answer>> Delete(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        return await Remove(tx, call.Id("attendanceId"), ct) is { } fault ? fault : await tx.Commit(Answer.Empty, ct);
    }

    private Task<Result<Answer>> BulkDelete(Call call, CancellationToken ct) =>
        Bulk.Run(call, [.. call.Body.GetProperty("attendanceIds").EnumerateArray()], returnEntity: false, async item =>
        {
            var id = Guid.Parse(item.Body.GetString()!);
            await using var tx = db.Begin(item);
            return await Remove(tx, id, ct) is { } fault ? fault : await Bulk.Commit(tx, id.ToString(), "{}"u8.ToArray(), ct);
        }, db, ct, named: id => id.GetString());

    private static async Task<Fault?> Remove(Tx tx, Guid id, CancellationToken ct)
    {
        if (await tx.Single(AttendanceRows.Table.LockById, Document.Read, ct, id) is not { } stored) return new AttendanceNotFound(id);
        tx.Write(AttendanceRows.Table.DeleteById, id);
        tx.PublishDeleted(AttendanceRows.Fqdn, stored.Id, stored.Revision, stored.Bytes);
        return null;
    }

    private static string Scope(Call call) => call.Caller.Kind == CallerKind.Member ? AttendanceRows.OfMember : Everything;

    private static object Caller(Call call) => call.Caller.Subject.ToString();
}

/// <summary>No attendance of this id that the caller may know of (404).</summary>
internal sealed record AttendanceNotFound(Guid Id) : Fault(FaultKind.NotFound, "ATTENDANCE_NOT_FOUND", $"There is no attendance {Id}.");
