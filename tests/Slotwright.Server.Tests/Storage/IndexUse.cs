using Npgsql;
using Slotwright.Server.Bookings;

namespace Slotwright.Server.Tests.Storage;

/// <summary>Row-level security keeps the planner from using an index for anything that could leak; what a booking reads must not grow with the site's past.</summary>
public sealed class IndexUse(Cluster cluster)
{
    [Fact]
    public async Task A_booking_reads_the_holds_around_it_and_its_one_customer_through_indexes()
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var site = Guid.NewGuid();
        await Run(connection, "BEGIN");
        await Run(connection, $"SELECT set_config('slotwright.site', '{site}', true), set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)");
        await Run(connection, $"INSERT INTO contact_keys (site_id, key, contact_id, finds) SELECT '{site}', 'e:c' || n, gen_random_uuid(), true FROM generate_series(1, 3000) n");
        await Run(connection, $"INSERT INTO holds (site_id, owner_id, resource_id, starts_at, ends_at, exclusive) SELECT '{site}', gen_random_uuid(), gen_random_uuid(), now() - n * interval '1 hour', now() - (n - 1) * interval '1 hour', false FROM generate_series(1, 3000) n");
        await Run(connection, "ANALYZE contact_keys, holds");
        await Run(connection, $"PREPARE facts (uuid, timestamptz, timestamptz, uuid, text, timestamptz) AS {SlotFacts.Sql}");
        var conditions = (await Run(connection, $"EXPLAIN EXECUTE facts ('{Guid.NewGuid()}', now(), now(), '{Guid.NewGuid()}', 'e:bob@example.com', now())")).Where(l => l.Contains("Index Cond", StringComparison.Ordinal)).ToList();
        Assert.Contains(conditions, c => c.Contains("starts_at > ", StringComparison.Ordinal) && c.Contains("starts_at < ", StringComparison.Ordinal));
        Assert.Contains(conditions, c => c.Contains("key = ", StringComparison.Ordinal));
    }

    private static async Task<List<string>> Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken)) lines.Add(rows.GetString(0));
        return lines;
    }
}
