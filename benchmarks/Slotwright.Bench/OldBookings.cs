using Npgsql;

namespace Slotwright.Bench;

/// <summary>Fills the past: copies of one real booking with its hold and its event, one resource and moment each, over the last years.</summary>
internal static class OldBookings
{
    private const string Copies = """
        CREATE TEMP TABLE old AS SELECT gen_random_uuid() AS booking, gen_random_uuid()::text AS event, ($1::uuid[])[1 + n % cardinality($1)] AS resource,
            date_trunc('day', now()) - make_interval(days => 1 + n / cardinality($1) * greatest(1, 1250 * cardinality($1) / $2), hours => -10) AS starts
        FROM generate_series(0, $2 - 1) AS n
        """;

    private const string Model = """
        CREATE TEMP TABLE model AS SELECT b.id, b.booked_entity_slot_event_id AS event, b.booked_entity_slot_resource_id AS resource,
            (convert_from(b.doc, 'UTF8')::json)->>'startDate' AS starts, (convert_from(b.doc, 'UTF8')::json)->>'endDate' AS ends
        FROM bookings b WHERE b.site_id = $1 AND b.status = 'CONFIRMED' ORDER BY b.id LIMIT 1
        """;

    private const string Doc = """
        convert_to(replace(replace(replace(replace(replace(convert_from(t.doc, 'UTF8'), m.id::text, o.booking::text), m.event, o.event), m.resource, o.resource::text),
            m.starts, to_char(o.starts AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')), m.ends, to_char((o.starts + interval '1 hour') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')), 'UTF8')
        """;

    private static readonly Dictionary<string, string> Booking = new()
    {
        ["id"] = "o.booking",
        ["doc"] = Doc,
        ["created_date"] = "o.starts - interval '7 days'",
        ["updated_date"] = "o.starts - interval '7 days'",
        ["start_date"] = "o.starts",
        ["end_date"] = "o.starts + interval '1 hour'",
        ["booked_entity_slot_event_id"] = "o.event",
        ["booked_entity_slot_resource_id"] = "o.resource::text",
    };

    private static readonly Dictionary<string, string> Event = new()
    {
        ["id"] = "o.event",
        ["doc"] = Doc,
        ["created_date"] = "o.starts - interval '7 days'",
        ["updated_date"] = "o.starts - interval '7 days'",
        ["starts_at"] = "o.starts",
        ["ends_at"] = "o.starts + interval '1 hour'",
        ["resources_id"] = "ARRAY[o.resource::text]",
    };

    public static async Task Insert(Database database, Salon salon, int count)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await Run(connection, "SELECT set_config('slotwright.site', $1, false)", ServerProcess.Site.ToString());
        await Run(connection, Model, ServerProcess.Site);
        await Run(connection, Copies, salon.Staff.Concat(salon.Week.Staff).Select(Guid.Parse).ToArray(), count);
        await Run(connection, await Copy(connection, "bookings", Booking, "t.id = m.id"));
        await Run(connection, await Copy(connection, "events", Event, "t.id = m.event"));
        await Run(connection, $"INSERT INTO holds (site_id, owner_id, resource_id, starts_at, ends_at, exclusive) SELECT '{ServerProcess.Site}', booking, resource, starts, starts + interval '1 hour', true FROM old");
        foreach (var table in (string[])["bookings", "events", "holds"]) await Run(connection, $"VACUUM ANALYZE {table}");
        await Run(connection, "SELECT set_config('slotwright.site', '', false)");
    }

    public static async Task<string> Copy(NpgsqlConnection connection, string table, Dictionary<string, string> changed, string which, string past = "old")
    {
        await using var command = new NpgsqlCommand("SELECT array_agg(column_name::text ORDER BY ordinal_position) FROM information_schema.columns WHERE table_name = $1 AND table_schema = current_schema()", connection) { Parameters = { new() { Value = table } } };
        var columns = (string[])(await command.ExecuteScalarAsync())!;
        return $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", columns.Select(c => changed.GetValueOrDefault(c) ?? $"t.\"{c}\""))} FROM {past} o, model m, {table} t WHERE t.site_id = '{ServerProcess.Site}' AND {which}";
    }

    public static async Task Run(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }
}
