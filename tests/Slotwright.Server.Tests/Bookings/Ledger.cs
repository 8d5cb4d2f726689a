using Npgsql;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>
/// What must hold of a site's rows at any moment, whatever was done to it: asked of the database itself, past all our code.
/// </summary>
internal static class Ledger
{
    private const string Sql = """
        WITH live AS (SELECT * FROM bookings WHERE site_id = $1 AND status IN ('CONFIRMED', 'PENDING')),
            told AS (SELECT entity_id, count(DISTINCT sequence) AS revisions, max(sequence) AS last, count(*) FILTER (WHERE slug = 'created') AS born,
                count(*) FILTER (WHERE slug = 'confirmed') AS confirmed, count(*) FILTER (WHERE slug = 'declined') AS declined
                FROM outbox WHERE site_id = $1 AND entity_fqdn = 'wix.bookings.v2.booking' GROUP BY entity_id)
        SELECT 'two exclusive holds overlap: ' || a.owner_id || ' and ' || b.owner_id FROM holds a JOIN holds b
            ON b.site_id = a.site_id AND b.resource_id = a.resource_id AND b.owner_id > a.owner_id AND b.during && a.during AND a.exclusive AND b.exclusive WHERE a.site_id = $1
        UNION ALL SELECT 'not as many holds as the booking needs: ' || id FROM live WHERE (SELECT count(*) FROM holds h WHERE h.site_id = $1 AND h.owner_id = live.id) <> $2
        UNION ALL SELECT 'a hold of nobody: ' || owner_id FROM holds h WHERE site_id = $1 AND owner_id NOT IN (SELECT id FROM live) AND expires_at IS NULL
        UNION ALL SELECT 'a hold at another time than its booking: ' || id FROM live JOIN holds h ON h.site_id = $1 AND h.owner_id = id
            WHERE h.starts_at <> start_date OR h.ends_at <> end_date + $3
        UNION ALL SELECT 'the booking names a resource that it does not hold: ' || id FROM live
            WHERE NOT EXISTS (SELECT FROM holds h WHERE h.site_id = $1 AND h.owner_id = id AND h.resource_id::text = booked_entity_slot_resource_id)
        UNION ALL SELECT 'the document differs from its columns: ' || id FROM bookings, LATERAL (SELECT convert_from(doc, 'UTF8')::jsonb AS d) AS document
            WHERE site_id = $1 AND (d ->> 'status' <> status OR d ->> 'revision' <> revision::text OR (d ->> 'startDate')::timestamptz <> start_date OR (d ->> 'endDate')::timestamptz <> end_date)
        UNION ALL SELECT 'no event of its time on the calendar: ' || id FROM live WHERE NOT EXISTS (SELECT FROM events e
            WHERE e.site_id = $1 AND e.id = booked_entity_slot_event_id AND e.type = 'APPOINTMENT' AND e.status = 'CONFIRMED' AND e.starts_at = start_date AND e.ends_at = end_date)
        UNION ALL SELECT 'an appointment of no booking: ' || id FROM events e
            WHERE site_id = $1 AND type = 'APPOINTMENT' AND status = 'CONFIRMED' AND id NOT IN (SELECT booked_entity_slot_event_id FROM live)
        UNION ALL SELECT 'its events are not one per revision: ' || id FROM bookings b LEFT JOIN told ON entity_id = id::text
            WHERE site_id = $1 AND (revisions IS DISTINCT FROM revision OR last <> revision OR born <> 1)
        UNION ALL SELECT 'its events do not tell its status: ' || id FROM bookings b LEFT JOIN told ON entity_id = id::text
            WHERE site_id = $1 AND (status = 'CONFIRMED' AND confirmed <> 1 OR status = 'DECLINED' AND (declined <> 1 OR confirmed <> 0) OR status = 'CREATED' AND confirmed + declined <> 0)
        UNION ALL SELECT 'an event of no booking: ' || entity_id FROM told WHERE entity_id NOT IN (SELECT id::text FROM bookings WHERE site_id = $1)
        """;

    /// <summary>Asserts all of it. <paramref name="buffer"/> is the minutes kept free after each booking, <paramref name="holds"/> how many resources each takes.</summary>
    public static async Task Agrees(string database, TestSite site, int buffer = 0, int holds = 1) =>
        Assert.Empty(await Complaints(database, site, buffer, holds));

    public static Task<List<string>> Complaints(string database, TestSite site, int buffer = 0, int holds = 1) =>
        Ask(database, Sql, r => r.GetString(0), Guid.Parse(site.Id), (long)holds, TimeSpan.FromMinutes(buffer));

    /// <summary>Reads any site's rows past the server.</summary>
    public static async Task<List<T>> Ask<T>(string database, string sql, Func<NpgsqlDataReader, T> read, params object[] args)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using (var scope = new NpgsqlCommand("SELECT set_config('slotwright.scope', 'all', false)", connection)) await scope.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var arg in args) command.Parameters.Add(new() { Value = arg });
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<T>();
        while (await rows.ReadAsync()) found.Add(read(rows));
        return found;
    }
}
