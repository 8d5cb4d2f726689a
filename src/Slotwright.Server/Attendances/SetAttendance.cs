using System.Text.Json;
using Slotwright.Contract.Attendances;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Bookings;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Attendances;

/// <summary>Set Attendance and its bulk form: notes of a session of a booking who came, over what was noted before. The numbers are the business's word, checked against nothing (behaviour/staff.md 4).</summary>
internal sealed class SetAttendance(Db db)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var set = await Set(tx, call.Read(AttendancesJson.Wire.SetAttendanceRequest).Attendance!, ct);
        return set.Failed(out var fault) ? fault : await tx.Commit(Answer.Wrap("attendance", set.Value.Bytes), ct);
    }

    /// <summary>A missing required field fails the whole call; a session that is none fails its item.</summary>
    public async Task<Result<Answer>> RunBulk(Call call, CancellationToken ct)
    {
        if (call.Member("attendanceDetails") is not { } details || details.GetArrayLength() == 0) return new Refusal(FaultKind.Invalid, "ATTENDANCES_MISSING_IN_REQUEST", "attendanceDetails must hold what is to be set.");
        var items = details.EnumerateArray().ToList();
        var missing = items.SelectMany((item, i) => Missing(item.Deserialize(AttendancesJson.Wire.AttendanceDetails)?.Attendance, $"attendanceDetails[{i}].attendance")).ToList();
        if (missing.Count > 0) return new InvalidFields(missing);
        return await Bulk.Run(call, items, call.Member("returnFullEntity")?.GetBoolean() == true, async item =>
        {
            await using var tx = db.Begin(item);
            var set = await Set(tx, item.Read(AttendancesJson.Wire.AttendanceDetails).Attendance!, ct);
            return set.Failed(out var fault) ? fault : await Bulk.Commit(tx, set.Value.Id, set.Value.Bytes, ct);
        }, db, ct);
    }

    private async Task<Result<Document>> Set(Tx tx, Attendance wanted, CancellationToken ct)
    {
        if (wanted.NumberOfAttendees < 0) return new InvalidFields("attendance.numberOfAttendees", "MIN", "must be at least 0");
        var id = Guid.Parse(wanted.BookingId!);
        if (await tx.LockBooking(id, ct) is not { } booking) return new BookingNotFound(id);
        var session = await Session(tx.Site, booking, wanted.EventId ?? wanted.SessionId, ct);
        if (session.Failed(out var fault)) return fault;
        return Store(tx, await tx.AttendanceOf(id, session.Value, ct), booking, wanted, session.Value);
    }

    private static Document Store(Tx tx, Document? before, StoredBooking booking, Attendance wanted, string session)
    {
        var id = before is null ? Guid.CreateVersion7(tx.Now.ToDateTimeOffset()) : Guid.Parse(before.Id);
        var noted = new Attendance { Id = id.ToString(), BookingId = booking.Id.ToString(), SessionId = session, EventId = session, Status = wanted.Status, NumberOfAttendees = wanted.NumberOfAttendees ?? 1 };
        var stored = new Document(noted.Id, (before?.Revision ?? 0) + 1, JsonSerializer.SerializeToUtf8Bytes(noted, AttendancesJson.Wire.Attendance));
        if (before is null) AttendanceRows.Table.Insert(tx, id, stored.Bytes, [booking.ServiceId.ToString()]);
        else AttendanceRows.Table.Update(tx, id, stored.Revision, stored.Bytes, [booking.ServiceId.ToString()]);
        return stored;
    }

    /// <summary>An appointment or class has the one session it was booked for; of a course the caller names one of its events.</summary>
    private async Task<Result<string>> Session(Guid site, StoredBooking booking, string? named, CancellationToken ct)
    {
        var own = booking.Wire.BookedEntity!.Slot?.EventId;
        if ((named ?? own) is not { } session) return new SessionNotProvided();
        if (booking.Wire.BookedEntity.Slot is not null) return string.Equals(session, own, StringComparison.OrdinalIgnoreCase) ? own! : new SessionNotFound(session);
        var found = await Events.Find(db.Memory, site, session, ct);
        return found?.Id is { } id && found.ScheduleId == booking.Wire.BookedEntity.Schedule?.ScheduleId ? id : new SessionNotFound(session);
    }

    private static IEnumerable<FieldViolation> Missing(Attendance? attendance, string field)
    {
        if (attendance is null) yield return new(field, "must be given", "REQUIRED_FIELD");
        if (attendance is { BookingId: null }) yield return new($"{field}.bookingId", "must be given", "REQUIRED_FIELD");
        if (attendance is { Status: null }) yield return new($"{field}.status", "must be given", "REQUIRED_FIELD");
    }
}

/// <summary>Which session it is about cannot be told (400).</summary>
internal sealed record SessionNotProvided() : Fault(FaultKind.Invalid, "SESSION_ID_NOT_PROVIDED", "The eventId must be given: the booking has no session of its own.");

/// <summary>The booking has no such session (428).</summary>
internal sealed record SessionNotFound(string Session) : Fault(FaultKind.Precondition, "SESSION_NOT_FOUND", $"The booking has no session {Session}.");
