using Npgsql;

namespace Slotwright.Bench;

/// <summary>A catalogue of so many services: copies of a real one, in twenty categories, a seventh of them hidden.</summary>
internal sealed class ManyServices(int port)
{
    private const int Categories = 20;

    private const string Copy = """
        SELECT (SELECT string_agg('"' || column_name || '"', ', ' ORDER BY ordinal_position) FROM information_schema.columns WHERE table_name = 'services' AND table_schema = current_schema()),
            (SELECT string_agg(CASE column_name
                WHEN 'id' THEN 'n.id' WHEN 'name' THEN 'n.name' WHEN 'category_id' THEN 'n.category' WHEN 'hidden' THEN 'n.hidden' WHEN 'created_date' THEN 't.created_date + make_interval(secs => n.n)'
                WHEN 'doc' THEN 'convert_to(replace(replace(convert_from(t.doc, ''UTF8''), t.id::text, n.id::text), ''"name":"Hair cut"'', ''"name":"'' || n.name || ''","category":{"id":"'' || n.category || ''"}''), ''UTF8'')'
                ELSE 't."' || column_name || '"' END, ', ' ORDER BY ordinal_position) FROM information_schema.columns WHERE table_name = 'services' AND table_schema = current_schema())
        """;

    public static string Category(int n) => $"00000000-0000-4000-8000-{n % Categories:D12}";

    /// <summary>Fills the site up to the count.</summary>
    public static async Task Insert(Database database, int count)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await Run(connection, "SELECT set_config('slotwright.scope', 'all', false)");
        await using var columns = new NpgsqlCommand(Copy, connection);
        string into, from;
        await using (var row = await columns.ExecuteReaderAsync())
        {
            await row.ReadAsync();
            (into, from) = (row.GetString(0), row.GetString(1));
        }
        await Run(connection, $"""
            INSERT INTO services ({into}) SELECT {from} FROM (SELECT * FROM services WHERE site_id = '{ServerProcess.Site}' ORDER BY id LIMIT 1) t,
                (SELECT n, gen_random_uuid() AS id, 'Service ' || lpad((n * 7919 % {count})::text, 6, '0') AS name, '00000000-0000-4000-8000-' || lpad((n % {Categories})::text, 12, '0') AS category, n % 7 = 6 AS hidden
                    FROM generate_series(1, {count}) AS n) n
            """);
        await Run(connection, "VACUUM ANALYZE services");
        await Run(connection, "SELECT set_config('slotwright.scope', '', false)");
    }

    /// <summary>A page of twenty of one category, not hidden, by name: another category and another page each time.</summary>
    public Action Query()
    {
        var (connection, n) = (new Connection(port), 0);
        return () => connection.Ask(Question(n++));
    }

    /// <summary>The same with a filter nobody has sent before, so that page and total come out of the tables.</summary>
    public Action FirstQuery()
    {
        var (connection, n) = (new Connection(port), 0);
        return () => connection.Ask(Question(n++, $"\"createdDate\":{{\"$gt\":\"2001-01-01T00:00:00.{Interlocked.Increment(ref first) % 1_000_000:D6}Z\"}},"));
    }

    private static int first;

    public int Size() => new Connection(port).Ask(Question(1)).Length;

    private static byte[] Question(int n, string more = "") => Connection.Post("/_api/bookings/v2/services/query", ServerProcess.Owner, $$"""
        {"query":{"filter":{ {{more}}"category.id":"{{Category(n)}}","hidden":false},"sort":[{"fieldName":"name","order":"ASC"}],"paging":{"limit":20,"offset":{{n % 2 * 20}}} } }
        """);

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }
}
