namespace Slotwright.Bench;

/// <summary>Fills a studio's past: so many changed occurrences of one of its series, each with its seats, one who took part, and the booking.</summary>
internal static class OldSessions
{
    private const string Moments = """
        CREATE TEMP TABLE past AS SELECT gen_random_uuid() AS person, replace($1, '-', '') || to_char(starts AT TIME ZONE 'UTC', 'YYYYMMDD"T"HH24MISS"Z"') AS event, starts
        FROM (SELECT date_trunc('day', now()) - make_interval(days => 1 + n / 90, mins => 10 * (n % 90)) AS starts FROM generate_series(0, $2 - 1) AS n) AS moments
        """;

    private const string Model = """
        CREATE TEMP TABLE model AS SELECT b.id, b.booked_entity_slot_event_id AS event, (convert_from(b.doc, 'UTF8')::json)->>'startDate' AS starts, (convert_from(b.doc, 'UTF8')::json)->>'endDate' AS ends
        FROM bookings b WHERE b.site_id = $1 AND b.status = 'CONFIRMED' ORDER BY b.id LIMIT 1
        """;

    private const string Starts = """to_char(o.starts AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')""";
    private const string Ends = """to_char((o.starts + interval '1 hour') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')""";
    private const string Doc = $"convert_to(replace(replace(replace(replace(convert_from(t.doc, 'UTF8'), m.id::text, o.person::text), m.event, o.event), m.starts, {Starts}), m.ends, {Ends}), 'UTF8')";

    private const string Week = "floor(extract(epoch FROM o.starts - t.starts_at) / 604800)::int";

    private static readonly Dictionary<string, string> Born = new() { ["doc"] = Doc, ["created_date"] = "o.starts - interval '7 days'", ["updated_date"] = "o.starts - interval '7 days'" };

    private static readonly Dictionary<string, string> Booking = new(Born) { ["id"] = "o.person", ["start_date"] = "o.starts", ["end_date"] = "o.starts + interval '1 hour'", ["booked_entity_slot_event_id"] = "o.event" };

    private static readonly Dictionary<string, string> Participation = new(Born) { ["id"] = "o.person", ["external_id"] = "o.person::text", ["event_id"] = "o.event" };

    private static readonly Dictionary<string, string> Event = new(Born)
    {
        ["id"] = "o.event",
        ["doc"] = $$"""
            convert_to((convert_from(t.doc, 'UTF8')::jsonb - 'recurrenceRule' || jsonb_build_object('id', o.event, 'recurrenceType', 'EXCEPTION', 'recurringEventId', t.id,
                'start', convert_from(t.doc, 'UTF8')::jsonb -> 'start' || jsonb_build_object('utcDate', {{Starts}}, 'localDate', left({{Starts}}, 19)),
                'end', convert_from(t.doc, 'UTF8')::jsonb -> 'end' || jsonb_build_object('utcDate', {{Ends}}, 'localDate', left({{Ends}}, 19))))::text, 'UTF8')
            """,
        ["recurrence_type"] = "'EXCEPTION'",
        ["recurring_event_id"] = "t.id",
        ["starts_at"] = "o.starts",
        ["ends_at"] = "o.starts + interval '1 hour'",
        ["start_week"] = Week,
        ["first_week"] = Week,
        ["last_week"] = Week,
        ["version"] = "(SELECT catalog_version + 1 FROM sites WHERE site_id = t.site_id)",
    };

    public static async Task Insert(Database database, Studio studio, int count)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await OldBookings.Run(connection, "SELECT set_config('slotwright.site', $1, false)", ServerProcess.Site.ToString());
        await OldBookings.Run(connection, Model, ServerProcess.Site);
        await OldBookings.Run(connection, Moments, studio.Series, count);
        await OldBookings.Run(connection, await OldBookings.Copy(connection, "bookings", Booking, "t.id = m.id", "past"));
        await OldBookings.Run(connection, await OldBookings.Copy(connection, "participations", Participation, "t.id = m.id", "past"));
        await OldBookings.Run(connection, await OldBookings.Copy(connection, "events", Event, $"t.id = '{studio.Series}'", "past"));
        await OldBookings.Run(connection, $"INSERT INTO seats (site_id, place, starts_at, taken) SELECT '{ServerProcess.Site}', event, starts, 1 FROM past");
        await OldBookings.Run(connection, $"UPDATE sites SET catalog_version = catalog_version + 1 WHERE site_id = '{ServerProcess.Site}'");
        foreach (var table in (string[])["bookings", "participations", "events", "seats"]) await OldBookings.Run(connection, $"VACUUM ANALYZE {table}");
        await OldBookings.Run(connection, "SELECT set_config('slotwright.site', '', false)");
    }
}
