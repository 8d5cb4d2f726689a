using NodaTime;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>The SQL of what lies on a schedule.</summary>
internal static class ScheduleRows
{
    public static async Task<bool> HasSchedule(this Db db, Guid site, Guid id, CancellationToken ct) =>
        (await db.List(site, "SELECT id FROM schedules WHERE site_id = $1 AND id = $2", r => r.GetGuid(0), ct, id)).Count > 0;

    /// <summary>Keeps a schedule from being changed or cancelled until who takes part in it is committed.</summary>
    public static void PinSchedule(this Tx tx, Guid id) => tx.Write("SELECT id FROM schedules WHERE site_id = $1 AND id = $2 FOR SHARE", id);

    /// <summary>From the first to the last of the bookings' appointments on a schedule.</summary>
    public static async Task<TimeFrame?> AppointmentFrame(this Db db, Guid site, string schedule, CancellationToken ct) =>
        await db.Single(site, """
            SELECT min(starts_at), max(starts_at), max(ends_at) FROM events WHERE site_id = $1 AND schedule_id = $2 AND "type" = 'APPOINTMENT' AND "status" = 'CONFIRMED' HAVING count(*) > 0
            """, r => new TimeFrame(Instant.FromDateTimeUtc(r.GetDateTime(0)), Instant.FromDateTimeUtc(r.GetDateTime(1)), Instant.FromDateTimeUtc(r.GetDateTime(2))), ct, schedule);

    /// <summary>The bookings' appointments to come on a schedule.</summary>
    public static Task<List<string>> AppointmentsOn(this Tx tx, string schedule, CancellationToken ct) => tx.List("""
        SELECT id FROM events WHERE site_id = $1 AND schedule_id = $2 AND "type" = 'APPOINTMENT' AND "status" = 'CONFIRMED' AND starts_at > $3 ORDER BY id
        """, r => r.GetString(0), ct, schedule, tx.Now.ToDateTimeUtc());

    /// <summary>Of the schedule itself, its events and its series (by what their occurrences' ids begin with): the places somebody takes part in from now on.</summary>
    public static async Task<HashSet<string>> OccupiedOn(this Tx tx, string schedule, Instant now, IReadOnlyCollection<string> places, CancellationToken ct) =>
        [.. await tx.List("""
            SELECT place FROM seats WHERE site_id = $1 AND taken > 0 AND (place = $2 OR starts_at > $3 AND (place = ANY($4) OR left(place, 32) = ANY($4)))
            """, r => r.GetString(0), ct, schedule, now.ToDateTimeUtc(), places.ToArray())];
}
