using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.ExternalCalendars;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Tests.ExternalCalendars;

/// <summary>
/// A server with a clock and, for as long as it runs, a database schema of its own, so that nobody else reads its foreign calendars; a site with one member
/// of staff; and a foreign server. A schema is handed on without calendars: to make one takes a second of PostgreSQL's time, and all its sessions forget what they know.
/// </summary>
internal sealed class CalendarWorld : IAsyncDisposable
{
    private static readonly ConcurrentBag<(string Connection, Pools Pools)> Schemas = [];
    private readonly (string Connection, Pools Pools) schema;
    private readonly Func<ServerOptions, ServerOptions> settings;
    private readonly List<TestServer> servers = [];

    private CalendarWorld((string, Pools) schema, ForeignServer foreign, Func<ServerOptions, ServerOptions>? change)
    {
        (this.schema, Foreign) = (schema, foreign);
        settings = o => (change ?? (c => c))(o with { PrivateCalendarHosts = ["localhost"], CalDavProviders = [("Cloud", new(foreign.Url("/dav/")))] });
    }

    public ForeignServer Foreign { get; }
    public TestClock Clock { get; } = new(new(2031, 6, 1, 6, 0, 0, TimeSpan.Zero));
    public TestServer Server => servers[0];
    public TestSite Site { get; private set; } = null!;
    public string Ann { get; private set; } = "";
    public string Schedule { get; private set; } = "";
    public JsonNode Service { get; private set; } = null!;

    public static async Task<CalendarWorld> Start(Cluster cluster, Func<ServerOptions, ServerOptions>? change = null)
    {
        var world = new CalendarWorld(Schemas.TryTake(out var free) ? free : await NewSchema(cluster), await ForeignServer.Start(), change);
        await world.Another();
        world.Site = await world.Server.NewSite();
        var member = (await world.Site.Post("/bookings/v1/staff-members", new { staffMember = new { name = "Ann" }, fields = new[] { "RESOURCE_DETAILS" } })).Ok()["staffMember"]!;
        (world.Ann, world.Schedule) = ((string)member["resourceId"]!, (string)member["resource"]!["eventsSchedule"]!["id"]!);
        world.Service = await world.Site.GivenService([world.Ann]);
        return world;
    }

    /// <summary>A further server on the same database and clock.</summary>
    public async Task<TestServer> Another()
    {
        servers.Add(await TestServer.Start(schema.Connection, Clock, settings, schema.Pools));
        return servers[^1];
    }

    private static async Task<(string, Pools)> NewSchema(Cluster cluster)
    {
        var name = $"calendars_{Guid.NewGuid():N}";
        await cluster.Server.Db.Across($"CREATE SCHEMA {name}", _ => 0, CancellationToken.None);
        var connection = $"{cluster.ConnectionString};Search Path={name},public";
        return (connection, SlotwrightServer.PoolsOn(connection));
    }

    /// <summary>Time passes, and whatever is due then is read.</summary>
    public async Task Pass(TimeSpan time, TestServer? by = null)
    {
        Clock.Advance(time);
        await (by ?? Server).Services.GetRequiredService<CalendarPoller>().Poll(TestContext.Current.CancellationToken);
    }

    /// <summary>Subscribes Ann to an address and has it read.</summary>
    public async Task<string> Subscribe(string url, object? password = null, string? username = null, string type = "ICS")
    {
        var made = (await Site.Post("/slotwright/v1/external-calendars", new { externalCalendar = new { resourceId = Ann, url, type, username }, password })).Ok()["externalCalendar"]!;
        await Pass(TimeSpan.Zero);
        return (string)made["id"]!;
    }

    public async Task<JsonNode> Calendar(string id) => (await Site.Get($"/slotwright/v1/external-calendars/{id}")).Ok()["externalCalendar"]!;

    /// <summary>The hours of a day in June 2031 at which Ann can be booked for one.</summary>
    public async Task<string> FreeHours(int day = 2, TestSite? through = null) =>
        string.Join(' ', (await (through ?? Site).Slots(Service, $"2031-06-{day:D2}T00:00:00", $"2031-06-{day:D2}T23:59:00")).Where(s => (bool)s!["bookable"]!).Select(s => ((string)s!["localStartDate"]!)[11..13]).Distinct());

    /// <summary>Waits until this server has heard what another one read, which takes it a moment.</summary>
    public async Task Hears(string hours)
    {
        var patience = Stopwatch.StartNew();
        while (await FreeHours() is var free && free != hours)
        {
            if (patience.Elapsed > TimeSpan.FromSeconds(20)) Assert.Equal(hours, free);
            await Task.Yield();
        }
    }

    public async Task<long> CatalogVersion() => (await Server.Db.List(Guid.Parse(Site.Id), "SELECT catalog_version FROM sites WHERE site_id = $1", r => r.GetInt64(0), CancellationToken.None))[0];

    public async ValueTask DisposeAsync()
    {
        foreach (var server in servers) await server.DisposeAsync();
        await using (var forget = schema.Pools.Main.CreateBatch())
        {
            foreach (var sql in new[] { Db.NameAll, "DELETE FROM external_busy", "DELETE FROM external_calendars" }) forget.BatchCommands.Add(new(sql));
            await forget.ExecuteNonQueryAsync();
        }
        Schemas.Add(schema);
        await Foreign.DisposeAsync();
    }
}
