using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Slotwright.Server.Tests.ExternalCalendars;

/// <summary>Calendars on CalDAV servers: one by its address, or an account with all it has.</summary>
public sealed class Accounts(Cluster cluster)
{
    private const string Dentist = "Dentist 20310602T100000Z 20310602T120000Z", Lunch = "Lunch 20310602T130000Z 20310602T140000Z";
    private const string Path = "/bookings/v2/external-calendars";

    [Fact]
    public async Task A_collection_is_asked_for_the_events_of_the_window()
    {
        await using var world = await CalendarWorld.Start(cluster);
        var asked = Serve(world.Foreign);
        var id = await world.Subscribe(world.Foreign.Url("/dav/home/work/"), "pw", "ann@example.com", "CALDAV");
        Assert.Equal("CONNECTED", (string)(await world.Calendar(id))["status"]!);
        Assert.Equal("09 12 13 14 15 16", await world.FreeHours());
        Assert.Contains("time-range start=\"20310531T000000Z\" end=\"20320706T000000Z\"", asked[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_connected_by_credentials_and_its_calendars_are_chosen()
    {
        await using var world = await CalendarWorld.Start(cluster);
        Serve(world.Foreign);
        var provider = (await world.Site.Get($"{Path}/providers")).Ok()["providers"]![0]!;
        Assert.Equal(("Cloud", "CREDENTIALS"), ((string)provider["name"]!, (string)provider["features"]!["connectMethods"]![0]!));
        var connection = (await Connect(world, provider)).Ok()["connection"]!;
        Assert.Equal(("SYNC_IN_PROGRESS", world.Schedule, "ann@example.com"), ((string)connection["status"]!, (string)connection["scheduleId"]!, (string)connection["externalAccountEmail"]!));
        await world.Pass(TimeSpan.Zero);
        Assert.Equal("09 12 14 15 16", await world.FreeHours());
        var path = $"{Path}/connections/{connection["id"]}";
        var calendars = (await world.Site.Get($"{path}/calendars")).Ok()["calendars"]!.AsArray();
        Assert.Equal(["Work", "Private"], calendars.Select(c => (string)c!["name"]!));
        var chosen = (await world.Site.Patch($"{path}/sync-config", new { syncConfig = new { listEventFromCalendars = new { enabled = true, calendars = new { calendars = new[] { calendars[1] } } } } })).Ok();
        Assert.Equal("Private", (string)Assert.Single(chosen["connection"]!["syncConfig"]!["listEventFromCalendars"]!["calendars"]!["calendars"]!.AsArray())!["name"]!);
        await world.Pass(TimeSpan.Zero);
        Assert.Equal("09 10 11 12 14 15 16", await world.FreeHours());
        (await world.Site.Patch($"{path}/sync-config", new { syncConfig = new { listEventFromCalendars = new { enabled = false } } })).Ok();
        Assert.Equal("09 10 11 12 13 14 15 16", await world.FreeHours());
    }

    [Fact]
    public async Task A_connection_is_listed_until_it_is_ended()
    {
        await using var world = await CalendarWorld.Start(cluster);
        Serve(world.Foreign);
        var id = (string)(await Connect(world)).Ok()["connection"]!["id"]!;
        await world.Pass(TimeSpan.Zero);
        Assert.Equal("CONNECTED", (string)(await world.Site.Get($"{Path}/connections/{id}")).Ok()["connection"]!["status"]!);
        Assert.Single((await world.Site.Get($"{Path}/connections?scheduleIds={world.Schedule}")).Ok()["connections"]!.AsArray());
        Assert.Empty((await world.Site.Get($"{Path}/connections?scheduleIds={Guid.NewGuid()}")).Ok()["connections"]!.AsArray());
        Assert.Equal("DISCONNECTED", (string)(await world.Site.Post($"{Path}/connections/{id}/disconnect", new { })).Ok()["connection"]!["status"]!);
        Assert.Equal("09 10 11 12 13 14 15 16", await world.FreeHours());
        Assert.Empty((await world.Site.Get($"{Path}/connections")).Ok()["connections"]!.AsArray());
        (await world.Site.Post($"{Path}/connections/{id}/disconnect", new { })).Refused(428, "CONNECTION_ALREADY_DISCONNECTED");
        (await world.Site.Get($"{Path}/connections/{id}/calendars")).Refused(428, "CONNECTION_NOT_CONNECTED");
        (await world.Site.Get($"{Path}/connections/{Guid.NewGuid()}")).Refused(404, "CONNECTION_NOT_FOUND");
    }

    [Fact]
    public async Task What_went_wrong_is_told_in_the_words_of_the_contract()
    {
        await using var world = await CalendarWorld.Start(cluster);
        Serve(world.Foreign);
        var id = (string)(await Connect(world)).Ok()["connection"]!["id"]!;
        await world.Pass(TimeSpan.Zero);
        foreach (var (status, reason) in new[] { (401, "TOKEN_REVOKED"), (404, "EXTERNAL_CALENDAR_DELETED"), (500, "UNDEFINED") })
        {
            world.Foreign.Answer = context => { context.Response.StatusCode = status; return Task.CompletedTask; };
            await world.Pass(TimeSpan.FromHours(4));
            var connection = (await world.Site.Get($"{Path}/connections/{id}")).Ok()["connection"]!;
            Assert.Equal(("ERROR", reason), ((string)connection["status"]!, (string)connection["errorReason"]!));
        }
    }

    [Fact]
    public async Task Connecting_is_refused_with_a_wrong_password_an_unknown_provider_or_schedule_or_by_OAuth()
    {
        await using var world = await CalendarWorld.Start(cluster);
        Serve(world.Foreign);
        var providers = (await world.Site.Get($"{Path}/providers")).Ok()["providers"]!.AsArray();
        (await Connect(world, providers[0], password: "wrong")).Refused(428, "BAD_CREDENTIALS");
        (await Connect(world, providers[0], schedule: Guid.NewGuid().ToString())).Refused(404, "SCHEDULE_NOT_FOUND");
        (await Connect(world, providers[1])).Refused(428, "NOT_SUPPORTED_BY_PROVIDER");
        (await Connect(world, new JsonObject { ["id"] = Guid.NewGuid().ToString() })).Refused(404, "PROVIDER_NOT_FOUND");
        (await world.Site.Post($"{Path}/connections:connectByOAuth", new { providerId = (string)providers[0]!["id"]!, scheduleId = world.Schedule, redirectUrl = "https://example.com" })).Refused(428, "NOT_SUPPORTED_BY_PROVIDER");
        world.Foreign.Answer = context => context.Response.WriteAsync("<html/>");
        (await Connect(world, providers[0])).Refused(428, "CALENDAR_OUT_OF_REACH");
        Assert.Empty((await world.Site.Get($"{Path}/connections")).Ok()["connections"]!.AsArray());
    }

    [Fact]
    public async Task A_sync_config_is_refused_for_unknown_calendars_and_for_writing()
    {
        await using var world = await CalendarWorld.Start(cluster);
        Serve(world.Foreign);
        var path = $"{Path}/connections/{(await Connect(world)).Ok()["connection"]!["id"]}/sync-config";
        Assert.Equal(["syncConfig.listEventFromCalendars.calendars VALIDATION"],
            (await world.Site.Patch(path, new { syncConfig = new { listEventFromCalendars = new { calendars = new { calendars = new[] { new { id = "http://other/" } } } } } })).Violations());
        (await world.Site.Patch(path, new { syncConfig = new { syncToCalendar = new { enabled = true } } })).Refused(428, "NOT_SUPPORTED_BY_PROVIDER");
    }

    [Fact]
    public async Task Imported_events_are_listed_by_start_and_named_only_on_request()
    {
        await using var world = await CalendarWorld.Start(cluster);
        world.Foreign.Serves(ForeignServer.Calendar(Lunch, Dentist, "Fair 20310603T000000Z 20310604T000000Z"));
        await world.Subscribe(world.Foreign.Url("/ann.ics"));
        var plain = (await world.Site.Get($"{Path}/events?from=2031-06-02T00:00:00Z&to=2031-06-03T00:00:00Z")).Ok();
        Assert.Equal(["2031-06-02T10:00:00.000Z", "2031-06-02T13:00:00.000Z"], plain["events"]!.AsArray().Select(e => (string)e!["start"]!));
        Assert.All(plain["events"]!.AsArray(), e => Assert.Null(e!["title"]));
        var (names, query) = (new List<string>(), $"from=2031-06-01T00:00:00&scheduleIds={world.Schedule}&fieldsets=OWN_PI&cursorPaging.limit=2");
        for (var page = 0; page < 5; page++)
        {
            var reply = (await world.Site.Get($"{Path}/events?{query}")).Ok();
            names.AddRange(reply["events"]!.AsArray().Select(e => $"{e!["calendarName"]}: {e["title"]} of {e["scheduleOwnerName"]}"));
            if ((string?)reply["pagingMetadata"]!["cursors"]!["next"] is not { } next) break;
            query = $"cursorPaging.cursor={next}";
        }
        Assert.Equal(["Ann's own: Dentist of Ann", "Ann's own: Lunch of Ann", "Ann's own: Fair of Ann"], names);
        Assert.Empty((await world.Site.Get($"{Path}/events?userIds={Guid.NewGuid()}")).Ok()["events"]!.AsArray());
        Assert.Equal(["from FORMAT"], (await world.Site.Get($"{Path}/events?from=soon")).Violations());
        Assert.Equal(["cursorPaging.limit MAX"], (await world.Site.Get($"{Path}/events?cursorPaging.limit=5000")).Violations());
        Assert.Equal(["cursorPaging.cursor VALIDATION"], (await world.Site.Get($"{Path}/events?cursorPaging.cursor=forged")).Violations());
    }

    private static async Task<Reply> Connect(CalendarWorld world, JsonNode? provider = null, string password = "pw", string? schedule = null)
    {
        provider ??= (await world.Site.Get($"{Path}/providers")).Ok()["providers"]![0]!;
        return await world.Site.Post($"{Path}/connections:connectByCredentials", new { providerId = (string)provider["id"]!, scheduleId = schedule ?? world.Schedule, email = "ann@example.com", password });
    }

    /// <summary>A CalDAV server with one account of two calendars and a task list; answers what it was asked, body by body.</summary>
    private static List<string> Serve(ForeignServer server)
    {
        var asked = new List<string>();
        server.Answer = async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            lock (asked) asked.Add(body);
            if (context.Request.Headers.Authorization != $"Basic {Convert.ToBase64String("ann@example.com:pw"u8)}") { context.Response.StatusCode = 401; return; }
            var found = (context.Request.Method, context.Request.Path.Value) switch
            {
                ("PROPFIND", "/dav/") => One("/dav/", "<d:current-user-principal><d:href>/dav/ann/</d:href></d:current-user-principal>"),
                ("PROPFIND", "/dav/ann/") => One("/dav/ann/", "<c:calendar-home-set><d:href>/dav/home/</d:href></c:calendar-home-set>"),
                ("PROPFIND", "/dav/home/") => One("/dav/home/", "<d:resourcetype><d:collection/></d:resourcetype>") + Calendar("work", "Work", "VEVENT") + Calendar("private", "Private", "VEVENT") + Calendar("journal", "Journal", "VJOURNAL"),
                ("REPORT", "/dav/home/work/") => One("/dav/home/work/1.ics", $"<c:calendar-data>{ForeignServer.Calendar(Dentist)}</c:calendar-data>"),
                ("REPORT", "/dav/home/private/") => One("/dav/home/private/1.ics", $"<c:calendar-data>{ForeignServer.Calendar(Lunch)}</c:calendar-data>"),
                _ => null,
            };
            context.Response.StatusCode = found is null ? 404 : 207;
            if (found is not null) await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"""<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">{found}</d:multistatus>"""));
        };
        return asked;
    }

    private static string One(string href, string properties) => $"<d:response><d:href>{href}</d:href><d:propstat><d:prop>{properties}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";

    private static string Calendar(string id, string name, string kind) => One($"/dav/home/{id}/",
        $"<d:resourcetype><d:collection/><c:calendar/></d:resourcetype><d:displayname>{name}</d:displayname><c:supported-calendar-component-set><c:comp name=\"{kind}\"/></c:supported-calendar-component-set>");
}
