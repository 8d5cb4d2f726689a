using Npgsql;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Services;

/// <summary>Bookings made or moved while their service is deleted: either they come first and are cancelled with it, or they find it gone.</summary>
public sealed class DeletionRaces(Cluster cluster)
{
    private const string Path = "/_api/bookings/v2/services";

    [Fact]
    public async Task No_booking_is_left_on_a_service_deleted_while_it_was_being_made()
    {
        await using var server = await cluster.Another();
        var site = await server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann], minutes: 30);
        await using var rival = await NameTaken(site, "bob@example.com");
        var booking = site.TryBook(service, Rivals.Slot(0), ann);
        await Until(async () => await Waiting("$1 = ANY(pg_blocking_pids(pid))", rival.ProcessID) > 0);
        var deleting = site.Through(cluster.Server).Delete($"{Path}/{service["id"]}");
        await Until(async () => deleting.IsCompleted || await Waiting("cardinality(pg_blocking_pids(pid)) > 0 AND pid <> $1 AND query LIKE '%FOR UPDATE%'", rival.ProcessID) > 0);
        await rival.CloseAsync();
        Assert.Contains((await booking).Status, new[] { 200, 404 });
        (await deleting).Ok();
        Assert.Empty(await Ledger.Ask(cluster.ConnectionString, "SELECT id FROM bookings WHERE site_id = $1 AND status NOT IN ('CANCELED', 'DECLINED')", r => r.GetGuid(0), Guid.Parse(site.Id)));
    }

    [Fact]
    public async Task Bookings_and_a_deletion_all_at_once_leave_no_booking_behind()
    {
        await using var server = await cluster.Another();
        var site = await server.NewSite();
        var ann = await site.GivenStaff();
        for (var round = 0; round < 3; round++)
        {
            var service = await site.GivenService([ann], minutes: 30);
            var from = round * 40;
            var booked = Enumerable.Range(0, 30).Select(i => site.TryBook(service, Rivals.Slot(from + i), ann, b => { Rivals.Name(b, Rivals.Slot(from + i), i); if (i % 2 == 0) Rivals.Confirmed(b); })).ToList();
            var deleting = site.Through(cluster.Server).Delete($"{Path}/{service["id"]}");
            Assert.All(await Task.WhenAll(booked), r => Assert.Contains(r.Status, new[] { 200, 404 }));
            (await deleting).Ok();
        }
        Assert.Empty(await Ledger.Ask(cluster.ConnectionString, "SELECT id FROM bookings WHERE site_id = $1 AND status NOT IN ('CANCELED', 'DECLINED')", r => r.GetGuid(0), Guid.Parse(site.Id)));
        Assert.Empty(await Ledger.Ask(cluster.ConnectionString, "SELECT owner_id FROM holds WHERE site_id = $1", r => r.GetGuid(0), Guid.Parse(site.Id)));
    }

    [Fact]
    public async Task No_booking_is_moved_past_the_deletion_of_its_service()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann], minutes: 30);
        var booking = await site.Book(service, Rivals.Slot(0), ann, Rivals.Confirmed);
        await Ledger.Ask(cluster.ConnectionString, "UPDATE bookings SET start_date = now() - interval '1 day' WHERE site_id = $1", _ => 0, Guid.Parse(site.Id)); // what is over is not cancelled with its service
        await using var rival = await TimeTaken(site, ann, Rivals.Slot(5));
        var moving = site.Act(booking, "reschedule", new { revision = booking["revision"], slot = new { startDate = Rivals.Slot(5), endDate = Rivals.Slot(6), timezone = "UTC" } });
        await Until(async () => await Waiting("$1 = ANY(pg_blocking_pids(pid))", rival.ProcessID) > 0);
        var deleting = site.Delete($"{Path}/{service["id"]}");
        await Until(async () => deleting.IsCompleted || await Waiting("cardinality(pg_blocking_pids(pid)) > 0 AND pid <> $1 AND query LIKE '%FOR UPDATE%'", rival.ProcessID) > 0);
        await rival.CloseAsync();
        (await moving).Ok();
        (await deleting).Ok();
        Assert.Empty(await Ledger.Ask(cluster.ConnectionString, "SELECT id FROM bookings WHERE site_id = $1 AND status NOT IN ('CANCELED', 'DECLINED')", r => r.GetGuid(0), Guid.Parse(site.Id)));
    }

    private async Task<int> Waiting(string condition, int pid) =>
        (await Ledger.Ask(cluster.ConnectionString, $"SELECT pid FROM pg_stat_activity WHERE $1::int IS NOT NULL AND {condition}", r => r.GetInt32(0), pid)).Count;

    private static async Task Until(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await condition()) await Task.Delay(20, patience.Token);
    }

    /// <summary>Another transaction, not yet committed, with a contact of this name: whoever wants the name has to wait for it.</summary>
    private Task<NpgsqlConnection> NameTaken(TestSite site, string email) =>
        Uncommitted("INSERT INTO contact_keys (site_id, key, contact_id, finds) VALUES ($1, 'e:' || $2, gen_random_uuid(), true)", Guid.Parse(site.Id), email);

    /// <summary>The same for a stretch of somebody's time.</summary>
    private Task<NpgsqlConnection> TimeTaken(TestSite site, string resource, string from) => Uncommitted("""
        INSERT INTO holds (site_id, owner_id, resource_id, starts_at, ends_at, exclusive) VALUES ($1, gen_random_uuid(), $2, $3::timestamptz, $3::timestamptz + interval '30 minutes', true)
        """, Guid.Parse(site.Id), Guid.Parse(resource), DateTime.SpecifyKind(DateTime.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc));

    private async Task<NpgsqlConnection> Uncommitted(string sql, params object[] args)
    {
        var connection = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var begin = new NpgsqlCommand("BEGIN; SELECT set_config('slotwright.scope', 'all', true)", connection);
        await begin.ExecuteNonQueryAsync();
        await using var insert = new NpgsqlCommand(sql, connection);
        foreach (var arg in args) insert.Parameters.Add(new() { Value = arg });
        await insert.ExecuteNonQueryAsync();
        return connection;
    }
}
