using System.Text.Json.Nodes;
using Npgsql;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Jobs;

/// <summary>A server that stops in the middle of a job leaves the rest to another, which does nothing twice and leaves nothing out.</summary>
public sealed class Restarts(Cluster cluster)
{
    private const int Count = 100;
    private const string Bulk = "/bookings/v2/bulk/services";

    [Theory]
    [InlineData("update", "updated", Count)]
    [InlineData("delete", "deleted", 0)]
    public async Task Each_match_is_dealt_with_once_though_the_server_stopped_half_way(string what, string slug, int left)
    {
        var site = await cluster.Server.NewSite();
        var ids = await Many(site);
        string job;
        await using (var locked = await Locked(site, ids[Count / 2]))
        {
            await using (var stopping = await cluster.Another())
            {
                job = (string)(await site.Through(stopping).Post($"{Bulk}/{what}-by-filter", new { filter = new { }, service = new { tagLine = "all" } })).Ok()["jobId"]!;
                await Until(async () => (await Ask("SELECT pid FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids(pid))", r => r.GetInt32(0), locked.ProcessID)).Count > 0);
                Assert.Equal(Count / 2, (int)(await Job(site, job))["succeeded"]!);
            }
            Assert.Equal("RUNNING", (string)(await Job(site, job))["status"]!);
        }
        await Until(async () => (string)(await Job(site, job))["status"]! == "FINISHED");
        var done = await Job(site, job);
        Assert.Equal((Count, 0), ((int)done["succeeded"]!, (int)done["failed"]!));
        var told = await Ask("SELECT entity_id FROM outbox WHERE site_id = $1 AND slug = $2 AND entity_fqdn = 'wix.bookings.services.v2.service'", r => r.GetString(0), Guid.Parse(site.Id), slug);
        Assert.Equal(ids.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        Assert.Equal(left, (await Ask("SELECT id FROM services WHERE site_id = $1 AND revision = 2", r => r.GetGuid(0), Guid.Parse(site.Id))).Count);
        Assert.Equal(left, (int)(await site.Post("/_api/bookings/v2/services/count", new { filter = new { } })).Ok()["count"]!);
    }

    /// <summary>As many services as one request makes, in the order a job deals with them.</summary>
    private static async Task<List<string>> Many(TestSite site)
    {
        var staff = await site.GivenStaff();
        var services = Enumerable.Range(0, Count).Select(i => new
        {
            name = $"Service {i}",
            type = "APPOINTMENT",
            onlineBooking = new { enabled = true },
            payment = new { rateType = "NO_FEE", options = new { inPerson = true } },
            staffMemberIds = new[] { staff },
            schedule = new { availabilityConstraints = new { sessionDurations = new[] { 60 } } },
        });
        var made = (await site.Post($"{Bulk}/create", new { services })).Ok();
        Assert.Equal(Count, (int)made["bulkActionMetadata"]!["totalSuccesses"]!);
        return [.. made["results"]!.AsArray().Select(r => (string)r!["itemMetadata"]!["id"]!).Order(StringComparer.Ordinal)];
    }

    /// <summary>Another transaction that keeps one service from being changed until it is closed.</summary>
    private async Task<NpgsqlConnection> Locked(TestSite site, string service)
    {
        var connection = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        foreach (var sql in new[] { "BEGIN", "SELECT set_config('slotwright.scope', 'all', true)", $"SELECT id FROM services WHERE site_id = '{site.Id}' AND id = '{service}' FOR UPDATE" })
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
        return connection;
    }

    private Task<List<T>> Ask<T>(string sql, Func<NpgsqlDataReader, T> read, params object[] args) => Ledger.Ask(cluster.ConnectionString, sql, read, args);

    private static async Task<JsonNode> Job(TestSite site, string id) => (await site.Get($"/slotwright/v1/jobs/{id}")).Ok()["job"]!;

    private static async Task Until(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await condition()) await Task.Delay(20, patience.Token);
    }
}
