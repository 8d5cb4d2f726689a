using Npgsql;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Tests.Storage;

/// <summary>Sites that are older than a table have in it, after the migration, what a new site is born with.</summary>
public sealed class SitesOfBefore(Cluster cluster)
{
    private const string First = "0001_main_job.sql";

    [Fact]
    public async Task A_site_of_before_the_catalog_has_a_time_slots_configuration()
    {
        await using var source = await GivenSchema();
        var site = Guid.NewGuid();
        await Run(source, await Text(First), "CREATE TABLE migrations (name text PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())", $"INSERT INTO migrations (name) VALUES ('{First}')",
            $"INSERT INTO sites (site_id, name, time_zone, currency, client_id, secret, location_id, business_schedule, created_date) VALUES ('{site}', 'Old', 'UTC', 'USD', gen_random_uuid(), '', gen_random_uuid(), gen_random_uuid(), now())");
        await Migrations.Apply(source, CancellationToken.None);
        await using var connection = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var ask = new NpgsqlCommand("""
            SELECT set_config('slotwright.scope', 'all', false);
            SELECT site_id, convert_from(doc, 'UTF8')::jsonb #>> '{splitInterval,valueInMinutes}', convert_from(doc, 'UTF8')::jsonb ->> 'id' = id::text FROM time_slots_configurations
            """, connection);
        await using var rows = await ask.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await rows.NextResultAsync(TestContext.Current.CancellationToken);
        Assert.True(await rows.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal((site, "30", true), (rows.GetGuid(0), rows.GetString(1), rows.GetBoolean(2)));
        Assert.False(await rows.ReadAsync(TestContext.Current.CancellationToken));
    }

    private async Task<NpgsqlDataSource> GivenSchema()
    {
        var name = $"old_{Guid.NewGuid():N}";
        await using var main = NpgsqlDataSource.Create(cluster.ConnectionString + ";Pooling=false");
        await Run(main, $"CREATE SCHEMA {name}");
        return NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { SearchPath = $"{name}, public", Pooling = false });
    }

    private static async Task Run(NpgsqlDataSource source, params string[] statements)
    {
        await using var connection = await source.OpenConnectionAsync();
        foreach (var sql in (string[])["SELECT set_config('slotwright.scope', 'all', false)", .. statements])
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<string> Text(string file)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(file)!);
        return await reader.ReadToEndAsync();
    }
}
