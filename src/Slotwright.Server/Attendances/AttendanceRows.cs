using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Contract;
using Slotwright.Contract.Attendances;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Attendances;

/// <summary>What was noted of a booking's session, and when.</summary>
internal sealed record NotedAttendance(Attendance Attendance, Instant Noted);

/// <summary>The SQL of attendances. Nothing else writes their table.</summary>
internal static class AttendanceRows
{
    public const string Fqdn = "wix.bookings.v2.attendance";

    /// <summary>Those of the bookings a member made, who is `$2`.</summary>
    public const string OfMember = "booking_id IN (SELECT id::text FROM bookings WHERE site_id = $1 AND created_by_member_id = $2)";

    public static readonly EntityTable Table = new("attendances", new EntityColumns(Ops.Attendances.QueryAttendance), "service_id");

    public static Attendance Parse(Document stored) => JsonSerializer.Deserialize(stored.Bytes, AttendancesJson.Wire.Attendance)!;

    /// <summary>What is known of a session; the booking's lock keeps others from writing it.</summary>
    public static Task<Document?> AttendanceOf(this Tx tx, Guid booking, string session, CancellationToken ct) =>
        tx.Single("SELECT id, revision, doc FROM attendances WHERE site_id = $1 AND booking_id = $2 AND event_id = $3", Document.Read, ct, booking.ToString(), session);

    /// <summary>All that was noted of some bookings, the latest last.</summary>
    public static Task<List<NotedAttendance>> AttendancesOf(this Db db, Guid site, IEnumerable<Guid> bookings, CancellationToken ct) => db.List(site, """
        SELECT id, revision, doc, updated_date FROM attendances WHERE site_id = $1 AND booking_id = ANY($2) ORDER BY updated_date, id
        """, Noted, ct, (object)bookings.Select(id => id.ToString()).ToArray());

    private static NotedAttendance Noted(NpgsqlDataReader r) => new(Parse(Document.Read(r)), Instant.FromDateTimeUtc(r.GetDateTime(3)));
}
