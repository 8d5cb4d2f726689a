using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Slotwright.Server.ExternalCalendars;

namespace Slotwright.Server.Tests.ExternalCalendars;

/// <summary>A server with a clock and a database schema of its own, so that nobody else reads its foreign calendars; a site with one member of staff; and a foreign server.</summary>
internal sealed class CalendarWorld : IAsyncDisposable
{
    private readonly string connection;
    private readonly Func<ServerOptions, ServerOptions> settings;
    private readonly List<TestServer> servers = [];

    private CalendarWorld(string connection, ForeignServer foreign, Func<ServerOptions, ServerOptions>? change)
    {
        (this.connection, Foreign) = (connection, foreign);
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
        var schema = $"calendars_{Guid.NewGuid():N}";
        await using (var source = NpgsqlDataSource.Create(cluster.ConnectionString))
        await using (var command = source.CreateCommand($"CREATE SCHEMA {schema}"))
            await command.ExecuteNonQueryAsync();
        var world = new CalendarWorld($"{cluster.ConnectionString};Search Path={schema},public", await ForeignServer.Start(), change);
        world.servers.Add(await TestServer.Start(world.connection, world.Clock, world.settings));
        world.Site = await world.Server.NewSite();
        var member = (await world.Site.Post("/bookings/v1/staff-members", new { staffMember = new { name = "Ann" }, fields = new[] { "RESOURCE_DETAILS" } })).Ok()["staffMember"]!;
        (world.Ann, world.Schedule) = ((string)member["resourceId"]!, (string)member["resource"]!["eventsSchedule"]!["id"]!);
        world.Service = await world.Site.GivenService([world.Ann]);
        return world;
    }

    /// <summary>A further server on the same database and clock.</summary>
    public async Task<TestServer> Another()
    {
        servers.Add(await TestServer.Start(connection, Clock, settings));
        return servers[^1];
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
        await Foreign.DisposeAsync();
    }
}
