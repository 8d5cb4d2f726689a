using System.Text.RegularExpressions;
using Npgsql;

namespace Slotwright.Server.Tests.Rules;

/// <summary>No statement of the server can mean another site's rows: each names the site as $1, or says that it works across sites.</summary>
public sealed partial class TenantSql(Cluster cluster)
{
    /// <summary>The server's own work across sites, through Db.Across: nothing here may be reached with a caller's site.</summary>
    private static readonly string[] AcrossSites =
    [
        "src/Slotwright.Server/Checkout/CartRows.cs: carts",
        "src/Slotwright.Server/Orders/SettlementRows.cs: order_settlements",
        "src/Slotwright.Server/Payments/PaymentRows.cs: payment_actions",
        "src/Slotwright.Server/Payments/PaymentRows.cs: payments",
        "src/Slotwright.Server/Payments/Requests/RequestRows.cs: payment_requests",
        "src/Slotwright.Server/Jobs/JobRows.cs: jobs",
        "src/Slotwright.Server/ExternalCalendars/ConnectionRows.cs: external_calendars",
        "src/Slotwright.Server/Mcp/Audits/AuditRows.cs: mcp_audit",
        "src/Slotwright.Server/Live/LiveRows.cs: outbox",
        "src/Slotwright.Server/Notifications/NotificationRows.cs: notifications",
        "src/Slotwright.Server/Notifications/OwedRows.cs: bookings",
        "src/Slotwright.Server/Notifications/OwedRows.cs: notification_settings",
        "src/Slotwright.Server/Notifications/OwedRows.cs: notifications",
        "src/Slotwright.Server/Notifications/OwedRows.cs: outbox",
        "src/Slotwright.Server/Payments/Saved/SavedMethodRows.cs: payments",
        "src/Slotwright.Server/PricingPlans/PlanBillRows.cs: plan_bills",
        "src/Slotwright.Server/PricingPlans/PlanOrderRows.cs: plan_orders",
        "src/Slotwright.Server/Privacy/RetentionRows.cs: retention_settings",
        "src/Slotwright.Server/Storage/ChangeFeed.cs: outbox",
        "src/Slotwright.Server/Storage/Migrations.cs: outbox",
        "src/Slotwright.Server/Storage/OutboxReader.cs: outbox",
        "src/Slotwright.Server/Storage/Sweeper.cs: holds",
        "src/Slotwright.Server/Storage/Sweeper.cs: slot_holds",
        "src/Slotwright.Server/Storage/Sweeper.cs: tokens",
        "src/Slotwright.Server/Storage/Sweeper.cs: member_secrets",
        "src/Slotwright.Server/Storage/Sweeper.cs: member_verifications",
        "src/Slotwright.Server/Storage/Sweeper.cs: login_failures",
        "src/Slotwright.Server/Storage/Sweeper.cs: mcp_oauth_codes",
        "src/Slotwright.Server/Storage/Sweeper.cs: mcp_oauth_grants",
        "src/Slotwright.Server/Storage/Sweeper.cs: mcp_oauth_tokens",
        "src/Slotwright.Server/Storage/Sweeper.cs: idempotency_keys",
        "src/Slotwright.Server/Storage/Sweeper.cs: provider_events",
        "src/Slotwright.Server/Storage/Sweeper.cs: mcp_servers",
        "src/Slotwright.Server/Storage/Sweeper.cs: mcp_audit",
        "src/Slotwright.Server/Storage/Sweeper.cs: notifications",
        "src/Slotwright.Server/Storage/Sweeper.cs: staff_members",
        "src/Slotwright.Server/Telemetry/OutboxLag.cs: outbox",
        "src/Slotwright.Server/Telemetry/OutboxLag.cs: webhook_deliveries",
        "src/Slotwright.Server/Waitlist/WaitlistRows.cs: seats",
        "src/Slotwright.Server/Waitlist/WaitlistRows.cs: waitlist_registrations",
        "src/Slotwright.Server/Webhooks/DeliveryRows.cs: outbox",
        "src/Slotwright.Server/Webhooks/DeliveryRows.cs: webhooks",
        "src/Slotwright.Server/Webhooks/Pruner.cs: outbox",
        "src/Slotwright.Server/Webhooks/Pruner.cs: retention_settings",
        "src/Slotwright.Server/Identity/IdentityRows.cs: apps",
        "src/Slotwright.Server/Identity/IdentityRows.cs: sites",
    ];

    [Fact]
    public async Task Every_statement_names_the_site_or_is_listed_as_working_across_sites()
    {
        var tables = await Tables();
        var loose = from file in Repository.Sources("src/Slotwright.Server")
                    from sql in Texts(file.Text)
                    where IsStatement().IsMatch(sql)
                    let table = tables.FirstOrDefault(t => Regex.IsMatch(sql, $@"\b(FROM|INTO|UPDATE|JOIN)\s+{t}\b"))
                    where table is not null && !NamesSite().IsMatch(sql)
                    select $"{file.Path}: {table}";
        Assert.Equal(AcrossSites.Order(StringComparer.Ordinal), loose.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Row_level_security_is_forced_on_every_table_with_a_site()
    {
        var open = await Read("""
            SELECT c.relname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'site_id'
            WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))
            """);
        Assert.Empty(open);
    }

    [Fact]
    public async Task Every_key_leads_with_the_site()
    {
        var others = await Read("""
            SELECT format('%s on %s', i.indexrelid::regclass, i.indrelid::regclass) FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
            JOIN pg_class c ON c.oid = i.indrelid AND c.relnamespace = 'public'::regnamespace
            WHERE (i.indisunique OR i.indisexclusion) AND a.attname <> 'site_id' AND EXISTS (SELECT FROM pg_attribute s WHERE s.attrelid = i.indrelid AND s.attname = 'site_id')
            """);
        Assert.Equal(["sites_one_bootstrap on sites"], others);
    }

    [Fact]
    public async Task A_connection_that_names_no_site_sees_no_row_of_any()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        await site.Book(await site.GivenService([ann]), "2031-06-02T10:00:00", ann);
        var seen = new List<string>();
        foreach (var table in await Tables())
            seen.AddRange(await Read($"SELECT '{table}' FROM {table} LIMIT 1"));
        Assert.Empty(seen);
        var own = await Read($"SELECT set_config('slotwright.site', '{site.Id}', false)", "SELECT site_id::text FROM bookings");
        Assert.Equal([site.Id], own);
        Assert.Equal([site.Id], await Read($"SELECT set_config('slotwright.site', '{site.Id}', false)", "SELECT DISTINCT site_id::text FROM services"));
    }

    [Fact]
    public async Task A_connection_cannot_write_rows_of_a_site_it_has_not_named()
    {
        var (mine, other) = (await cluster.Server.NewSite(), await cluster.Server.NewSite());
        var wrong = await Assert.ThrowsAsync<PostgresException>(() => Read($"SELECT set_config('slotwright.site', '{mine.Id}', false)",
            $"INSERT INTO contact_keys (site_id, key, contact_id, finds) VALUES ('{other.Id}', 'e:bob', gen_random_uuid(), true) RETURNING 'written'"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, wrong.SqlState);
    }

    private async Task<List<string>> Tables() => await Read("""
        SELECT c.relname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'site_id'
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1
        """);

    /// <summary>What a plain connection of the server's role reads; of several statements the last one's rows.</summary>
    private async Task<List<string>> Read(params string[] statements)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        var found = new List<string>();
        foreach (var sql in statements)
        {
            found.Clear();
            await using var command = new NpgsqlCommand(sql, connection);
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync()) found.Add(rows.GetString(0));
        }
        return found;
    }

    /// <summary>String literals of a source file, raw ones included.</summary>
    private static IEnumerable<string> Texts(string source) => Literal().Matches(source).Select(m => m.Value);

    [GeneratedRegex("\\$*\"\"\"[\\s\\S]*?\"\"\"|\\$?\"(?:\\\\.|[^\"\\\\\\n])*\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b")]
    private static partial Regex IsStatement();

    [GeneratedRegex(@"site_id = \$1|\(site_id,[\s\S]*(VALUES \(|SELECT )\$1")]
    private static partial Regex NamesSite();
}
