using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Npgsql;
using Slotwright.Server.Storage.Embedded;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Crashes;

/// <summary>A server in a process of its own with a private PostgreSQL, customers who keep it busy, and the account of what they were told.</summary>
internal sealed class CrashSite(string folder) : IAsyncDisposable
{
    private const int Customers = 8;
    private TestSite site = null!;
    private Customer[] customers = [];
    private int slots;

    public ServerProcess Server { get; private set; } = null!;

    public ClusterFolder Cluster => new(folder);

    public string Folder => folder;

    public int Acknowledged => customers.Sum(c => c.Acknowledged.Count);

    public int Repeated => customers.Sum(c => c.Repeated);

    public static async Task<CrashSite> Open()
    {
        var crash = new CrashSite(await PreparedCluster.NewFolder("slotwright-crash-")) { Server = null! };
        crash.Server = await ServerProcess.WithData(crash.Folder);
        var owner = new TestSite(crash.Server.Http, null, Tests.Cluster.OwnerKey, null, "UTC");
        var made = (await owner.Post("/slotwright/v1/sites", new { name = "Crash", timeZone = "UTC", currency = "USD" })).Ok();
        crash.site = new(crash.Server.Http, (string)made["site"]!["id"]!, (string)made["apiKey"]!, null, "UTC");
        JsonNode service = await crash.site.GivenService([await crash.site.GivenStaff("Ann"), await crash.site.GivenStaff("Bea")], minutes: 30);
        // Three customers meet at every slot, which two can serve.
        crash.customers = [.. Enumerable.Range(0, Customers).Select(i => new Customer(i, service, () => Interlocked.Increment(ref crash.slots) / 3))];
        return crash;
    }

    /// <summary>Keeps everybody busy for a while, does it, and waits until nobody expects an answer any more.</summary>
    public async Task Strike(int milliseconds, Action strike)
    {
        using var stop = new CancellationTokenSource();
        var busy = customers.Select(c => Task.Run(() => c.Work(site.Through(Server.Http), stop.Token))).ToArray();
        await Task.Delay(milliseconds);
        strike();
        await stop.CancelAsync();
        await Task.WhenAll(busy);
    }

    public async Task Restart()
    {
        if (await Server.Exit() is var _) Server = await ServerProcess.WithData(folder);
    }

    /// <summary>kill -9 of the postmaster, which its own children and the server outlive for a moment.</summary>
    public void KillPostgres() => Process.GetProcessById(PidFile.Read(Cluster)!.Pid).Kill();

    /// <summary>After the crash: every open question is asked again, then the books must be right.</summary>
    public async Task Recover()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await Server.UntilReady();
        await Task.WhenAll(customers.Select(c => c.Recover(site.Through(Server.Http), patience.Token)));
        var stored = await Ledger.Ask(Database, "SELECT id::text, status, revision FROM bookings WHERE site_id = $1",
            r => (r.GetString(0), r.GetString(1), r.GetInt64(2).ToString(CultureInfo.InvariantCulture)), Guid.Parse(site.Id));
        var told = customers.SelectMany(c => c.Acknowledged).Select(b => (b.Key, b.Value.Status, b.Value.Revision));
        Assert.Equal(told.Order(), stored.Order());
        Assert.Empty(await Ledger.Ask(Database, "SELECT contact_details_email FROM bookings WHERE site_id = $1 GROUP BY 1 HAVING count(*) > 1", r => r.GetString(0), Guid.Parse(site.Id)));
        await Ledger.Agrees(Database, site);
    }

    /// <summary>PostgreSQL's own word on how it ended: 1 in its control file is a clean shutdown.</summary>
    public async Task<bool> WasShutDownCleanly() =>
        BitConverter.ToInt32(await File.ReadAllBytesAsync(Path.Combine(Cluster.Folder, "global", "pg_control")), 16) == 1;

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private string Database => new NpgsqlConnectionStringBuilder
    {
        Host = PidFile.Read(Cluster)!.SocketFolder,
        Port = ClusterFolder.Port,
        Database = EmbeddedPostgres.Database,
        Username = EmbeddedPostgres.User,
        Pooling = false, // what is connected now may be killed before it is asked again
    }.ConnectionString;
}
