using System.Text.Json.Nodes;
using Npgsql;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>When the database is lost in the middle of a commit, the caller is told that nobody knows, and the server goes on.</summary>
public sealed class LostCommits(Cluster cluster)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_commit_cut_off_is_answered_as_unknown_and_the_next_one_is_made()
    {
        await using var server = await TestServer.Start(cluster.ConnectionString);
        var site = await server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()], minutes: 30);
        await using var rival = await NameTaken(site, "bob@example.com");
        var cut = site.TryBook(service, Rivals.Slot(0), null);

        await CutOffWhoeverWaitsFor(rival);

        (await cut).Refused(503, "OUTCOME_UNKNOWN");
        await rival.CloseAsync();
        (await site.TryBook(service, Rivals.Slot(0), null)).Ok();
        await Ledger.Agrees(cluster.ConnectionString, site);
    }

    [Fact]
    public async Task A_caller_who_goes_away_in_the_middle_leaves_no_lock_behind()
    {
        await using var server = await TestServer.Start(cluster.ConnectionString);
        var site = await server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann], minutes: 30);
        var booking = await site.Book(service, Rivals.Slot(0), ann, Rivals.Confirmed);
        await Rivals.All(60, i => Abandon(server, site, service, booking, Rivals.Slot(i % 3), 1 + i * 2));
        (await CancelAsItStands(site, booking)).Ok();
        await Ledger.Agrees(cluster.ConnectionString, site);
    }

    /// <summary>Cancels at the revision of the moment: a move whose caller is gone may still come to its end in between.</summary>
    private async Task<Reply> CancelAsItStands(TestSite site, JsonNode booking)
    {
        for (var attempt = 1; ; attempt++)
        {
            var revision = (await Ledger.Ask(cluster.ConnectionString, "SELECT revision FROM bookings WHERE site_id = $1", r => r.GetInt64(0), Guid.Parse(site.Id))).Single();
            var reply = await site.Act(booking, "cancel", new { revision = $"{revision}" });
            if (reply.Status != 409 || attempt == 10) return reply;
        }
    }

    /// <summary>Asks for a move and hangs up after some milliseconds, answered or not.</summary>
    private static async Task<bool> Abandon(TestServer server, TestSite site, JsonNode service, JsonNode booking, string start, int milliseconds)
    {
        using var impatient = new HttpClient { BaseAddress = server.Http.BaseAddress, Timeout = TimeSpan.FromMilliseconds(milliseconds) };
        try
        {
            await site.Through(impatient).Act(booking, "reschedule", new { revision = "1", slot = site.BookingOf(service, start, null)["bookedEntity"]!["slot"]!.DeepClone() });
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Another transaction, not yet committed, with a contact of this name: whoever wants the name has to wait for it.</summary>
    private async Task<NpgsqlConnection> NameTaken(TestSite site, string email)
    {
        var connection = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var begin = new NpgsqlCommand("BEGIN; SELECT set_config('slotwright.scope', 'all', true)", connection);
        await begin.ExecuteNonQueryAsync();
        await using var insert = new NpgsqlCommand("INSERT INTO contact_keys (site_id, key, contact_id, finds) VALUES ($1, 'e:' || $2, gen_random_uuid(), true)", connection)
        {
            Parameters = { new() { Value = Guid.Parse(site.Id) }, new() { Value = email } },
        };
        await insert.ExecuteNonQueryAsync();
        return connection;
    }

    private async Task CutOffWhoeverWaitsFor(NpgsqlConnection rival)
    {
        using var patience = new CancellationTokenSource(Patience);
        while ((await Ledger.Ask(cluster.ConnectionString, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids(pid))", r => r.GetBoolean(0), rival.ProcessID)).Count == 0)
            await Task.Delay(20, patience.Token);
    }
}
