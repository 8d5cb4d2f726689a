using NodaTime;
using Slotwright.Contract.Calendar;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>The SQL of looking for events by filter and time.</summary>
internal static class EventQueryRows
{
    private static readonly string Columns = string.Join(", ", EventRows.Table.Columns.All.Select(c => c.Name).Where(c => c is not ("\"remaining_capacity\"" or "\"participants_total\"" or "\"recurring_event_id\"" or "\"status\"")).Select(c => $"e.{c}"));

    // Seats are counted on the event, of a course on its schedule; an appointment keeps the count of its booking.
    private const string Counts = """
        CASE WHEN e."type" = 'APPOINTMENT' THEN e.remaining_capacity ELSE greatest(e.total_capacity - coalesce(s.taken, 0), 0) END AS remaining_capacity,
        CASE WHEN e."type" = 'APPOINTMENT' THEN e.participants_total WHEN e."type" = 'WORKING_HOURS' THEN NULL ELSE coalesce(s.taken, 0) END AS participants_total
        """;

    private static readonly string Counted = $"""
        (SELECT e.site_id, e.id, e.doc, e.recurrence_type, e.starts_at, e.ends_at, e.is_long, e.recurring_event_id, e."status", {Columns}, {Counts}
            FROM events e LEFT JOIN seats s ON s.site_id = $1 AND s.place = CASE WHEN e."type" = 'COURSE' THEN e.schedule_id ELSE e.id END WHERE e.site_id = $1) events
        """;

    // An occurrence nobody has a seat in is like all others of its series; it has no id to be asked for by.
    private static readonly string Unoccupied = $"""
        (SELECT e.site_id, e.id AS row_id, '' AS id, split_part(e.id, '/', 1) AS recurring_event_id, 'CONFIRMED' AS "status", {Columns}, {Counts}
            FROM events e LEFT JOIN seats s ON s.site_id = $1 AND s.place = e.schedule_id AND e."type" = 'COURSE' WHERE e.site_id = $1 AND e.recurrence_type IN ('MASTER', 'PAST')) events
        """;

    // Those with seats of their own, or asked for by id: each with every MASTER its series has or had; which holds it there the caller knows.
    private static readonly string Single = $"""
        (SELECT e.site_id, e.id AS row_id, named.id, split_part(e.id, '/', 1) AS recurring_event_id, 'CONFIRMED' AS "status", {Columns}, {Counts}
            FROM (SELECT place AS id FROM seats WHERE site_id = $1 AND $2 AND starts_at >= $3 AND starts_at < $4 UNION SELECT unnest($5::text[])) named
            JOIN events e ON e.site_id = $1 AND e.recurrence_type IN ('MASTER', 'PAST') AND replace(e.series_id, '-', '') = left(named.id, 32)
            LEFT JOIN seats s ON s.site_id = $1 AND s.place = CASE WHEN e."type" = 'COURSE' THEN e.schedule_id ELSE named.id END) events
        """;

    /// <summary>How many parameters come before the filter's own.</summary>
    public const int StoredFirst = 9, SeriesFirst = 2, SingleFirst = 6, OnceFirst = 4;

    /// <summary>A stored event that was found: when it begins, and its bytes.</summary>
    public sealed record Found(Instant Starts, string Id, byte[] Doc);

    /// <summary>The next stored events in order that overlap a time and meet a filter, with the catalogue's version they were found at.</summary>
    /// <param name="counted">The filter speaks of seats.</param>
    public static async Task<(long Version, List<Found> Events)> Stored(this Db db, Guid site, bool counted, string where, IEnumerable<object> args, string[] kinds, (Instant From, Instant To) time, (Instant Start, string Id) after, int limit, CancellationToken ct)
    {
        var source = counted ? Counted : "events";
        const string place = "(starts_at, id COLLATE \"C\")", order = "ORDER BY starts_at, id COLLATE \"C\" LIMIT $8";
        var rows = await db.List(site, $"""
            SELECT v.catalog_version, f.starts_at, f.id, f.doc FROM sites v LEFT JOIN LATERAL (SELECT * FROM (
                (SELECT id, doc, starts_at FROM {source} WHERE site_id = $1 AND recurrence_type = ANY($2) AND recurrence_type <> 'MASTER' AND NOT is_long
                    AND starts_at > $3 AND starts_at < $4 AND ends_at > $5 AND {place} > ($6, $7) AND {where} {order})
                UNION ALL
                (SELECT id, doc, starts_at FROM {source} WHERE site_id = $1 AND recurrence_type = ANY($2) AND is_long
                    AND ends_at > $5 AND starts_at < $4 AND {place} > ($6, $7) AND {where} {order})
                UNION ALL
                (SELECT id, doc, starts_at FROM {source} WHERE site_id = $1 AND 'MASTER' = ANY($2) AND recurrence_type IN ('MASTER', 'PAST') AND recurrence_type = 'MASTER'
                    AND (ends_at IS NULL OR ends_at > $5) AND starts_at < $4 AND {place} > ($6, $7) AND {where} {order})) found
                {order}) f ON true
            WHERE v.site_id = $1 ORDER BY f.starts_at, f.id COLLATE "C"
            """, r => (r.GetInt64(0), r.IsDBNull(1) ? null : new Found(Instant.FromDateTimeUtc(r.GetDateTime(1)), r.GetString(2), r.GetFieldValue<byte[]>(3))), ct,
            [kinds, Instant.Max(time.From - Duration.FromDays(1), after.Start - Duration.FromMilliseconds(1)).ToDateTimeUtc(), time.To.ToDateTimeUtc(), time.From.ToDateTimeUtc(), after.Start.ToDateTimeUtc(), after.Id, limit, .. args]);
        return (rows[0].Item1, [.. rows.Select(r => r.Item2).OfType<Found>()]);
    }

    /// <summary>The rows of series whose occurrences meet a filter, but for those with something of their own.</summary>
    public static async Task<HashSet<string>> SeriesMeeting(this Db db, Guid site, string where, IEnumerable<object> args, CancellationToken ct) =>
        [.. await db.List(site, $"SELECT row_id FROM {Unoccupied} WHERE site_id = $1 AND {where}", r => r.GetString(0), ct, [.. args])];

    /// <summary>The ids of stored events that take place once, overlap a time and meet a filter.</summary>
    public static async Task<HashSet<string>> OnceMeeting(this Db db, Guid site, bool counted, string where, IEnumerable<object> args, Instant from, Instant to, CancellationToken ct) =>
        [.. await db.List(site, $"""
            SELECT id FROM {(counted ? Counted : "events")} WHERE site_id = $1 AND recurrence_type IN ('NONE', 'EXCEPTION') AND NOT is_long AND starts_at >= $2 AND starts_at < $3 AND {where}
            UNION ALL SELECT id FROM {(counted ? Counted : "events")} WHERE site_id = $1 AND is_long AND ends_at > $2 AND starts_at < $3 AND {where}
            """, r => r.GetString(0), ct, [from.ToDateTimeUtc(), to.ToDateTimeUtc(), .. args])];

    /// <summary>Which occurrences with something of their own meet a filter, by id and the row they would be held by.</summary>
    public static async Task<Dictionary<(string Id, string Row), bool>> SinglesMeeting(this Db db, Guid site, string where, IEnumerable<object> args, bool seats, (Instant From, Instant To) time, string[] named, CancellationToken ct) =>
        (await db.List(site, $"SELECT id, row_id, coalesce({where}, false) FROM {Single} WHERE site_id = $1", r => ((r.GetString(0), r.GetString(1)), r.GetBoolean(2)), ct,
            [seats, time.From.ToDateTimeUtc(), time.To.ToDateTimeUtc(), named, .. args])).ToDictionary(m => m.Item1, m => m.Item2);

    /// <summary>All rows of one series.</summary>
    public static Task<List<StoredEvent>> Series(this Db db, Guid site, string series, CancellationToken ct) =>
        db.List(site, $"SELECT {StoredEvent.Columns} FROM events WHERE site_id = $1 AND series_id = $2", StoredEvent.Read, ct, series);

    public static Task<List<StoredEvent>> Series(this Tx tx, string series, CancellationToken ct) =>
        tx.List($"SELECT {StoredEvent.Columns} FROM events WHERE site_id = $1 AND series_id = $2", StoredEvent.Read, ct, series);

    private const string PartiesSql = "SELECT doc FROM participations WHERE site_id = $1 AND (event_id = ANY($2) OR schedule_id = ANY($2)) ORDER BY created_date, id";

    /// <summary>Who takes part, by place.</summary>
    public static async Task<ILookup<string, Participation>> Parties(this Db db, Guid site, IEnumerable<string> places, CancellationToken ct) =>
        ByPlace(await db.List(site, PartiesSql, r => SeatRows.Parse(r.GetFieldValue<byte[]>(0)), ct, (object)places.ToArray()));

    public static async Task<ILookup<string, Participation>> Parties(this Tx tx, IEnumerable<string> places, CancellationToken ct) =>
        ByPlace(await tx.List(PartiesSql, r => SeatRows.Parse(r.GetFieldValue<byte[]>(0)), ct, (object)places.ToArray()));

    private static ILookup<string, Participation> ByPlace(IEnumerable<Participation> all) => all.ToLookup(p => (p.EventId ?? p.ScheduleId)!);
}
