using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using Slotwright.Domain.ICalendar;
using Slotwright.Domain.Time;

namespace Slotwright.Server.Tests.ExternalCalendars;

/// <summary>The business's calendar in other programs, at addresses that only those know who were told.</summary>
public sealed class FeedsOut(Cluster cluster)
{
    private const string Path = "/slotwright/v1/calendar-feeds";
    private static readonly DateTimeOffset June = new(2031, 6, 1, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_feed_shows_appointments_and_time_off_to_whoever_knows_its_address()
    {
        await using var server = await cluster.Another(new TestClock(June));
        var (site, ann, schedule, service) = await Given(server);
        var bob = await site.GivenStaff("Bob");
        await Booked(site, service, "2031-06-02T10:00:00", ann);
        await Booked(site, await site.GivenService([bob], change: s => s["name"] = "Shave"), "2031-06-02T12:00:00", bob);
        await Off(site, schedule, "2031-06-03T09:00:00", "2031-06-03T12:00:00");
        var all = await Fetch(server, await Mint(site, new { }));
        Assert.Equal("text/calendar", all.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["2031-06-02T14:00:00Z Hair cut", "2031-06-02T16:00:00Z Shave", "2031-06-03T13:00:00Z Dentist"], await Shows(all));
        Assert.Equal(["2031-06-02T14:00:00Z Hair cut", "2031-06-03T13:00:00Z Dentist"], await Shows(await Fetch(server, await Mint(site, new { resourceId = ann }))));
        Assert.Equal(["2031-06-02T16:00:00Z Shave"], await Shows(await Fetch(server, await Mint(site, new { resourceId = bob }))));
    }

    [Fact]
    public async Task Those_who_booked_are_named_only_where_the_feed_was_made_to()
    {
        await using var server = await cluster.Another(new TestClock(June));
        var (site, ann, _, service) = await Given(server);
        await Booked(site, service, "2031-06-02T10:00:00", ann, b => b["contactDetails"] = new JsonObject { ["firstName"] = "Zoë", ["lastName"] = "Quist", ["email"] = "zoe@example.com" });
        Assert.DoesNotContain("Zo", await Text(await Fetch(server, await Mint(site, new { }))), StringComparison.Ordinal);
        Assert.Equal(["2031-06-02T14:00:00Z Hair cut: Zoë Quist"], await Shows(await Fetch(server, await Mint(site, new { includeParticipants = true }))));
    }

    [Fact]
    public async Task A_series_is_one_repeating_entry_with_its_gaps()
    {
        await using var server = await cluster.Another(new TestClock(June));
        var (site, ann, schedule, _) = await Given(server);
        var master = await Off(site, schedule, "2031-06-02T09:00:00", "2031-06-02T10:00:00", new { frequency = "WEEKLY", days = new[] { "MONDAY" }, until = new { localDate = "2031-06-23T09:00:00" } });
        var instances = (await site.Post("/calendar/v3/events/query", new { fromLocalDate = "2031-06-09T00:00:00", toLocalDate = "2031-06-10T00:00:00" })).Ok()["events"]!.AsArray();
        (await site.Post($"/calendar/v3/events/{instances.Single()!["id"]}/cancel", new { })).Ok();
        var feed = await Fetch(server, await Mint(site, new { resourceId = ann }));
        var text = (await Text(feed)).Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;UNTIL=20310623T130000Z\r\nEXDATE;TZID=America/New_York:20310609T090000\r\n", text, StringComparison.Ordinal);
        Assert.Contains($"UID:{master["id"]}@slotwright\r\n", text, StringComparison.Ordinal);
        Assert.Equal(["2031-06-02T13:00:00Z Dentist", "2031-06-16T13:00:00Z Dentist", "2031-06-23T13:00:00Z Dentist"], await Shows(feed));
    }

    [Fact]
    public async Task Only_ninety_days_back_and_four_hundred_ahead_are_shown()
    {
        await using var server = await cluster.Another(new TestClock(June));
        var (site, _, schedule, _) = await Given(server);
        foreach (var day in new[] { "2031-03-01", "2031-03-05", "2032-07-04", "2032-07-07" }) await Off(site, schedule, $"{day}T09:00:00", $"{day}T10:00:00");
        Assert.Equal(["2031-03-05T14:00:00Z Dentist", "2032-07-04T13:00:00Z Dentist"], await Shows(await Fetch(server, await Mint(site, new { }))));
    }

    [Fact]
    public async Task A_feed_that_has_not_changed_is_not_sent_again()
    {
        await using var server = await cluster.Another(new TestClock(June));
        var (site, _, schedule, _) = await Given(server);
        var address = await Mint(site, new { });
        var etag = (await Fetch(server, address)).Headers.ETag!;
        using var again = await Fetch(server, address, etag.Tag);
        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await Text(again)).Length));
        Assert.True(again.Headers.CacheControl!.Private);
        await Off(site, schedule, "2031-06-03T09:00:00", "2031-06-03T12:00:00");
        Assert.Equal(HttpStatusCode.OK, (await Fetch(server, address, etag.Tag)).StatusCode);
    }

    [Fact]
    public async Task A_feed_that_was_taken_back_leads_nowhere_and_neither_does_a_guess()
    {
        await using var server = await cluster.Another(new TestClock(June));
        var (site, _, _, _) = await Given(server);
        var address = await Mint(site, new { name = "For the phone" });
        var feed = (await site.Get(Path)).Ok()["calendarFeeds"]!.AsArray().Single()!;
        Assert.Equal("For the phone", (string)feed["name"]!);
        Assert.DoesNotContain("swt_", feed.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Fetch(server, address[..^10] + "AAAAAA.ics")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Fetch(server, $"{Path}/nothing.ics")).StatusCode);
        (await site.Delete($"{Path}/{feed["id"]}")).Ok();
        var gone = await Fetch(server, address);
        Assert.Equal("CALENDAR_FEED_NOT_FOUND", (string)JsonNode.Parse(await Text(gone))!["details"]!["applicationError"]!["code"]!);
        (await site.Delete($"{Path}/{feed["id"]}")).Refused(404, "CALENDAR_FEED_NOT_FOUND");
        Assert.Equal(["calendarFeed.resourceId VALIDATION"], (await site.Post(Path, new { calendarFeed = new { resourceId = Guid.NewGuid() } })).Violations());
        (await (await site.Visitor()).Post(Path, new { calendarFeed = new { } })).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task Only_the_hash_of_an_address_is_kept()
    {
        await using var server = await cluster.Another(new TestClock(June));
        var (site, _, _, _) = await Given(server);
        var token = (await Mint(site, new { })).Split('/')[^1][..^4];
        var stored = await server.Db.List(Guid.Parse(site.Id), "SELECT hash, row_to_json(f)::text FROM calendar_feeds f WHERE site_id = $1", r => (r.GetFieldValue<byte[]>(0), r.GetString(1)), CancellationToken.None);
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(token)), stored[0].Item1);
        Assert.DoesNotContain(token[4..], stored[0].Item2, StringComparison.Ordinal);
    }

    private static async Task<(TestSite Site, string Ann, string Schedule, JsonNode Service)> Given(TestServer server)
    {
        var site = await server.NewSite("America/New_York");
        var member = (await site.Post("/bookings/v1/staff-members", new { staffMember = new { name = "Ann" }, fields = new[] { "RESOURCE_DETAILS" } })).Ok()["staffMember"]!;
        var ann = (string)member["resourceId"]!;
        return (site, ann, (string)member["resource"]!["eventsSchedule"]!["id"]!, await site.GivenService([ann]));
    }

    private static async Task Booked(TestSite site, JsonNode service, string start, string resource, Action<JsonObject>? change = null) =>
        (await site.ConfirmOrDecline(await site.Book(service, start, resource, change), "PAID")).Ok();

    private static async Task<JsonNode> Off(TestSite site, string schedule, string start, string end, object? repeats = null) =>
        (await site.Post("/calendar/v3/events", new { @event = new { scheduleId = schedule, title = "Dentist", start = new { localDate = start }, end = new { localDate = end }, recurrenceRule = repeats } })).Ok()["event"]!;

    /// <summary>The path of a new feed's address.</summary>
    private static async Task<string> Mint(TestSite site, object feed) => new Uri((string)(await site.Post(Path, new { calendarFeed = feed })).Ok()["url"]!).AbsolutePath;

    private static async Task<HttpResponseMessage> Fetch(TestServer server, string path, string? etag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (etag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        return await server.Http.SendAsync(request);
    }

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    private static async Task<List<string>> Shows(HttpResponseMessage feed)
    {
        var window = Stretch.Of(Instant.FromUtc(2031, 1, 1, 0, 0), Instant.FromUtc(2033, 1, 1, 0, 0));
        var read = ForeignCalendar.Read(await feed.Content.ReadAsByteArrayAsync(), window, DateTimeZone.Utc, new()).Value;
        Assert.Empty(read.Problems);
        return [.. read.Busy.Select(b => $"{b.Time.StartInstant} {b.Title}")];
    }
}
