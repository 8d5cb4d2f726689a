using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using Slotwright.Server.Storage.Embedded;
using Slotwright.Server.Tests.Orders.Stripe;

[assembly: AssemblyFixture(typeof(Slotwright.Server.Tests.Cluster))]

namespace Slotwright.Server.Tests;

/// <summary>
/// One real PostgreSQL and one real server over HTTP for all tests. Each test makes its own site, so nothing is ever cleaned
/// and everything runs in parallel.
/// </summary>
public sealed class Cluster : IAsyncLifetime
{
    public const string OwnerKey = "owner-key-of-the-bootstrap-site";

    /// <summary>What is written here need not survive a power cut, so nobody waits for the disk; the tests of crashes have clusters of their own. Many servers are its clients at once.</summary>
    private const string Settings = "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nmax_connections = 500\n";

    private readonly string folder = Directory.CreateTempSubdirectory("slotwright-").FullName;
    private EmbeddedPostgres? postgres;
    private Pools? pools;

    internal TestServer Server { get; private set; } = null!;

    /// <summary>Whom the server takes for Stripe.</summary>
    internal StripeStandIn Stripe { get; private set; } = null!;

    internal string ConnectionString => postgres!.ConnectionString;

    /// <summary>Hashing a password takes as long as it should everywhere but here.</summary>
    static Cluster() => Slotwright.Server.Members.Passwords.Rounds = 1_000;

    public async ValueTask InitializeAsync()
    {
        await using (await EmbeddedPostgres.Start(folder, null, NullLogger.Instance, CancellationToken.None)) { }
        await File.WriteAllTextAsync(Path.Combine(folder, "postgres", "local.conf"), Settings);
        postgres = await EmbeddedPostgres.Start(folder, null, NullLogger.Instance, CancellationToken.None);
        Stripe = await StripeStandIn.Start();
        pools = SlotwrightServer.PoolsOn(ConnectionString);
        Server = await Another();
    }

    /// <summary>A further server process's worth of server on the same database, with a clock of its own if wanted. It knows of the others only what the database tells, though they share connections: hundreds of servers would each warm up theirs.</summary>
    internal Task<TestServer> Another(TimeProvider? time = null, Func<ServerOptions, ServerOptions>? change = null) => TestServer.Start(ConnectionString, time, o => Changed(o with { StripeUrl = Stripe.Url }, change), pools);

    private static ServerOptions Changed(ServerOptions options, Func<ServerOptions, ServerOptions>? change) => change?.Invoke(options) ?? options;

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Stripe.DisposeAsync();
        await pools!.DisposeAsync();
        await postgres!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        await PreparedCluster.Discard();
    }
}

/// <summary>A running server and a client of it.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestServer(WebApplication app)
    {
        this.app = app;
        Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = new(Url) };
    }

    public string Url { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => app.Services;

    public Db Db => app.Services.GetRequiredService<Db>();

    /// <param name="change">Settings that differ from the usual ones.</param>
    /// <param name="pools">Connections it shares with other servers; without any it has its own.</param>
    public static async Task<TestServer> Start(string connectionString, TimeProvider? time = null, Func<ServerOptions, ServerOptions>? change = null, Pools? pools = null)
    {
        var options = new ServerOptions("http://127.0.0.1:0", ".", Cluster.OwnerKey, null, "UTC", false, connectionString, null) { PrivateUpstreamHosts = ["localhost"], StripeUrl = new("http://127.0.0.1:9"), RatesUrl = null, Webhooks = new() { PrivateHosts = ["localhost"], Timeout = TimeSpan.FromSeconds(10) } };
        options = change?.Invoke(options) ?? options;
        var app = SlotwrightServer.Build(options, connectionString, time, pools: pools);
        await Migrations.Apply(app.Services.GetRequiredService<NpgsqlDataSource>(), CancellationToken.None);
        await app.Services.GetRequiredService<Bootstrap>().Run(options, CancellationToken.None);
        await app.StartAsync();
        return new(app);
    }

    /// <summary>A new site of its own for one test.</summary>
    public async Task<TestSite> NewSite(string timeZone = "UTC", string currency = "USD")
    {
        var owner = new TestSite(Http, null, Cluster.OwnerKey, null, timeZone);
        var made = (await owner.Post("/slotwright/v1/sites", new { name = "Test", timeZone, currency })).Ok();
        return new(Http, (string)made["site"]!["id"]!, (string)made["apiKey"]!, (string)made["site"]!["clientId"]!, timeZone);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

/// <summary>A clock that stands where the test put it; timers go on in real time.</summary>
internal sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Current { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Current;

    public void Advance(TimeSpan by) => Current += by;
}
