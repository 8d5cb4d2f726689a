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

    [Fact]
    public async Task A_changed_occurrence_of_before_weeks_were_counted_is_of_the_week_its_id_names_over_a_change_of_the_clocks()
    {
        await using var source = await GivenSchema();
        var (site, master) = (Guid.NewGuid(), Guid.NewGuid());
        var changed = $"{master:N}20260406T080000Z";
        string Event(string id, string kind, string? of, string starts, string doc) => $$"""
            INSERT INTO events (site_id, id, revision, created_date, updated_date, doc, recurring_event_id, "type", recurrence_type, starts_at, ends_at)
            VALUES ('{{site}}', '{{id}}', 1, now(), now(), convert_to('{{doc}}', 'UTF8'), {{(of is null ? "NULL" : $"'{of}'")}}, 'CLASS', '{{kind}}', '{{starts}}', '{{starts}}'::timestamptz + interval '1 hour')
            """;
        await Run(source, await Text(First), "CREATE TABLE migrations (name text PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())", $"INSERT INTO migrations (name) VALUES ('{First}')",
            $"INSERT INTO sites (site_id, name, time_zone, currency, client_id, secret, location_id, business_schedule, created_date) VALUES ('{site}', 'Old', 'UTC', 'USD', gen_random_uuid(), '', gen_random_uuid(), gen_random_uuid(), now())",
            Event(master.ToString(), "MASTER", null, "2026-03-02T09:00:00Z", """{"start":{"localDate":"2026-03-02T10:00:00"},"timeZone":"Europe/Berlin"}"""),
            Event(changed, "EXCEPTION", master.ToString(), "2026-04-07T08:00:00Z", "{}"));
        await Migrations.Apply(source, CancellationToken.None);
        await using var connection = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var ask = new NpgsqlCommand("SELECT set_config('slotwright.scope', 'all', false); SELECT id, series_id, anchor, start_week, first_week, last_week FROM events ORDER BY recurrence_type", connection);
        await using var rows = await ask.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await rows.NextResultAsync(TestContext.Current.CancellationToken);
        var found = new List<string>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken)) found.Add(string.Join(' ', Enumerable.Range(0, 6).Select(i => rows.GetValue(i).ToString())).Trim());
        Assert.Equal([$"{changed} {master} 2026-03-02T10:00:00 Europe/Berlin 5 5 5", $"{master} {master} 2026-03-02T10:00:00 Europe/Berlin 0 0"], found);
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
