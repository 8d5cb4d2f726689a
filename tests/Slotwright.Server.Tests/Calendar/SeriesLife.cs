using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Calendar;

/// <summary>What becomes of a weekly series: of all of it, of one occurrence, of this and the following (behaviour/calendar.md 4 to 6).</summary>
public sealed class SeriesLife(Cluster cluster) : IAsyncLifetime
{
    private readonly TestClock clock = new(new(2031, 6, 1, 8, 0, 0, TimeSpan.Zero));
    private TestServer server = null!;

    public async ValueTask InitializeAsync() => server = await cluster.Another(clock);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task What_no_series_meets_is_answered_without_counting_through_the_ages()
    {
        var site = await CalendarSite.Open(cluster.Server, new(default));
        var series = Enumerable.Range(0, 40).Select(i => new { @event = site.Session($"2031-06-02T10:{i:D2}:00", weekly: true) });
        (await site.Site.Post("/calendar/v3/bulk/events/create", new { events = series })).Ok();
        var first = (string)(await site.List("2031-06-02T00:00:00", "2031-06-03T00:00:00"))[0]!["id"]!;
        await site.Join(first);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Empty(await Ever("""{"id":"nobody's event, of thirty-six letters"}"""));
        Assert.Equal([first], await Ever($$"""{"id":"{{first}}"}"""));
        Assert.Equal([first], await Ever("""{"participants.total":{"$gt":0}}"""));
        Assert.Empty(await Ever("""{"remainingCapacity":{"$gt":100}}"""));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(8), $"{clock.Elapsed}"); // it took minutes

        async Task<string[]> Ever(string filter) => [.. (await site.List("2031-06-01T00:00:00", "9999-12-01T00:00:00", $$""","query":{"filter":{{filter}}}""")).Select(e => (string)e!["id"]!)];
    }

    [Fact]
    public async Task What_has_begun_stays_and_what_is_to_come_follows_with_the_ids_it_had()
    {
        var site = await Given();
        var master = await site.Create(site.Session("2031-06-02T10:00:00", weekly: true));
        var before = Ids(await site.List("2031-06-01T00:00:00", "2031-07-07T00:00:00"));
        site.At("2031-06-16T10:30:00Z"); // the third one runs
        var updated = await site.Update((string)master["id"]!, new { title = "Flow", start = new { localDate = "2031-06-02T14:00:00" }, end = new { localDate = "2031-06-02T15:30:00" } });
        Assert.Equal(("2", "MASTER"), ((string)updated["revision"]!, (string)updated["recurrenceType"]!));
        Assert.Equal(["06-02T10:00 Yoga", "06-09T10:00 Yoga", "06-16T10:00 Yoga", "06-23T14:00 Flow", "06-30T14:00 Flow"], await site.Shown("2031-06-01T00:00:00", "2031-07-07T00:00:00"));
        Assert.Equal(before, Ids(await site.List("2031-06-01T00:00:00", "2031-07-07T00:00:00")));
        Assert.Equal(("Yoga", "2031-06-09T10:00:00"), Told(await site.Get(before[1])));
        Assert.Equal(("Flow", "2031-06-23T14:00:00"), Told(await site.Get(before[3])));
        site.At("2031-06-25T00:00:00Z");
        await site.Update((string)master["id"]!, new { title = "Power" });
        Assert.Equal(["06-16T10:00 Yoga", "06-23T14:00 Flow", "06-30T14:00 Power"], await site.Shown("2031-06-15T00:00:00", "2031-07-07T00:00:00"));
    }

    [Fact]
    public async Task A_series_moves_to_another_day_of_the_week_and_its_last_day_with_it()
    {
        var site = await Given();
        var master = await site.Create(site.Session("2031-06-02T10:00:00", weekly: true, e => e["recurrenceRule"]!["until"] = JsonNode.Parse("""{"localDate":"2031-06-16T10:00:00"}""")));
        var ids = Ids(await site.List("2031-06-01T00:00:00", "2031-07-07T00:00:00"));
        var moved = await site.Update((string)master["id"]!, new { start = new { localDate = "2031-06-04T09:00:00" }, end = new { localDate = "2031-06-04T10:00:00" }, recurrenceRule = new { days = new[] { "WEDNESDAY" } } });
        Assert.Equal("2031-06-18T09:00:00", (string)moved["recurrenceRule"]!["until"]!["localDate"]!);
        Assert.Equal(["06-04T09:00 Yoga", "06-11T09:00 Yoga", "06-18T09:00 Yoga"], await site.Shown("2031-06-01T00:00:00", "2031-07-07T00:00:00"));
        Assert.Equal(ids, Ids(await site.List("2031-06-01T00:00:00", "2031-07-07T00:00:00")));
    }

    [Fact]
    public async Task A_start_moved_by_weeks_leaves_the_later_occurrences_their_ids()
    {
        var site = await Given();
        var master = (string)(await site.Create(site.Session("2031-06-02T10:00:00", weekly: true)))["id"]!;
        var ids = Ids(await site.List("2031-06-01T00:00:00", "2031-07-07T00:00:00"));
        await site.Update(master, CalendarSite.Times("2031-06-16T10:00:00", "2031-06-16T11:00:00"));
        Assert.Equal(ids[2..], Ids(await site.List("2031-06-01T00:00:00", "2031-07-07T00:00:00")));
        await site.Update(master, CalendarSite.Times("2031-06-09T10:00:00", "2031-06-09T11:00:00"));
        Assert.Equal(ids[1..], Ids(await site.List("2031-06-01T00:00:00", "2031-07-07T00:00:00")));
        await site.Update(master, new { recurrenceRule = new { interval = 2 } });
        Assert.Equal([ids[1], ids[3]], Ids(await site.List("2031-06-01T00:00:00", "2031-07-07T00:00:00")));
    }

    [Fact]
    public async Task One_occurrence_changed_is_an_EXCEPTION_for_life_and_takes_what_it_still_inherits()
    {
        var site = await Given();
        var master = (string)(await site.Create(site.Session("2031-06-02T10:00:00", weekly: true)))["id"]!;
        var second = Ids(await site.List("2031-06-01T00:00:00", "2031-06-17T00:00:00"))[1];
        Assert.Equal(7, (await site.Get(second))["inheritedFields"]!.AsArray().Count);
        var changed = await site.Update(second, new { title = "Special", start = new { localDate = "2031-06-10T18:00:00" }, end = new { localDate = "2031-06-10T19:00:00" } });
        Assert.Equal(("EXCEPTION", second, master), ((string)changed["recurrenceType"]!, (string)changed["id"]!, (string)changed["recurringEventId"]!));
        Assert.DoesNotContain("TITLE", changed["inheritedFields"]!.AsArray().Select(f => (string)f!));
        await site.Update(master, new { title = "Flow", totalCapacity = 4, start = new { localDate = "2031-06-02T12:00:00" }, end = new { localDate = "2031-06-02T13:00:00" } });
        Assert.Equal(["06-02T12:00 Flow", "06-10T18:00 Special", "06-16T12:00 Flow"], await site.Shown("2031-06-01T00:00:00", "2031-06-17T00:00:00"));
        Assert.Equal(4, (int)(await site.Get(second))["totalCapacity"]!);
        Assert.Equal("EXCEPTION", (string)(await site.Update(second, CalendarSite.Times("2031-06-09T12:00:00", "2031-06-09T13:00:00")))["recurrenceType"]!);
        var restored = (await site.Site.Post($"{CalendarSite.Path}/{second}/restore-defaults", new { fields = new[] { "TITLE" } })).Ok()["event"]!;
        Assert.Equal(("Flow", "EXCEPTION"), ((string)restored["title"]!, (string)restored["recurrenceType"]!));
        await site.Update(master, new { title = "Power" });
        Assert.Equal("Power", (string)(await site.Get(second))["title"]!);
    }

    [Fact]
    public async Task This_and_the_following_are_changed_by_a_split_and_the_new_series()
    {
        var site = await Given();
        var master = (string)(await site.Create(site.Session("2031-06-02T10:00:00", weekly: true)))["id"]!;
        var ids = Ids(await site.List("2031-06-01T00:00:00", "2031-07-07T00:00:00"));
        await site.Update(ids[3], new { title = "Special" });
        var answer = (await site.Site.Post($"{CalendarSite.Path}/{master}/split", new { splitLocalDate = "2031-06-16T10:00:00" })).Ok();
        var (old, fresh) = (answer["originalEvent"]!, answer["splitEvent"]!);
        Assert.Equal((master, "2031-06-09T11:00:00"), ((string)old["id"]!, (string)old["recurrenceRule"]!["until"]!["localDate"]!));
        Assert.Equal(("2031-06-16T10:00:00", "1"), ((string)fresh["start"]!["localDate"]!, (string)fresh["revision"]!));
        await site.Update((string)fresh["id"]!, new { title = "Flow", start = new { localDate = "2031-06-17T09:00:00" }, end = new { localDate = "2031-06-17T10:00:00" }, recurrenceRule = new { days = new[] { "TUESDAY" } } });
        Assert.Equal(["06-02T10:00 Yoga", "06-09T10:00 Yoga", "06-17T09:00 Flow", "06-23T10:00 Special", "07-01T09:00 Flow"], await site.Shown("2031-06-01T00:00:00", "2031-07-07T00:00:00"));
        var now = await site.List("2031-06-01T00:00:00", "2031-07-07T00:00:00");
        Assert.Equal(ids, Ids(now));
        Assert.Equal([master, master, (string)fresh["id"]!, (string)fresh["id"]!, (string)fresh["id"]!], now.Select(e => (string)e!["recurringEventId"]!));
        var told = (await cluster.Of(site.Site, "wix.calendar.v3.event")).Select(e => e.Told).ToList();
        Assert.Contains($"recurring_split 2 {master}", told);
        Assert.Contains($"updated 2 {master}", told);
        Assert.Contains($"created 1 {fresh["id"]}", told);
        Assert.Contains($"updated 2 {ids[3]}", told);
        Assert.Equal(["event.recurrenceRule.until VALIDATION"], (await site.TryUpdate(master, new { recurrenceRule = new { until = new { localDate = "2031-08-01T00:00:00" } } })).Violations());
    }

    [Theory]
    [InlineData("2031-05-01T00:00:00", "INVALID_SPLIT_DATE")] // past
    [InlineData("2031-06-02T10:00:00", "INVALID_SPLIT_DATE")] // the next occurrence must stay before
    [InlineData("2031-06-17T00:00:00", "INVALID_SPLIT_DATE")] // nothing after
    public async Task A_split_is_refused_for(string at, string code)
    {
        var site = await Given();
        var master = (string)(await site.Create(site.Session("2031-06-02T10:00:00", weekly: true, e => e["recurrenceRule"]!["until"] = JsonNode.Parse("""{"localDate":"2031-06-16T10:00:00"}"""))))["id"]!;
        (await site.Site.Post($"{CalendarSite.Path}/{master}/split", new { splitLocalDate = at })).Refused(428, code);
        (await site.Site.Post($"{CalendarSite.Path}/{Guid.NewGuid()}/split", new { splitLocalDate = at })).Refused(404, "EVENT_NOT_FOUND");
        var single = (string)(await site.Create(site.Session("2031-06-03T10:00:00")))["id"]!;
        (await site.Site.Post($"{CalendarSite.Path}/{single}/split", new { splitLocalDate = at })).Refused(428, "NOT_A_MASTER_EVENT");
    }

    [Fact]
    public async Task A_cancelled_series_keeps_its_past_and_takes_its_exceptions_along()
    {
        var site = await Given();
        var master = (string)(await site.Create(site.Session("2031-06-02T10:00:00", weekly: true)))["id"]!;
        var ids = Ids(await site.List("2031-06-01T00:00:00", "2031-07-07T00:00:00"));
        await site.Update(ids[0], new { title = "First" });
        await site.Update(ids[3], new { title = "Special" });
        site.At("2031-06-09T10:30:00Z");
        Assert.Equal("CANCELLED", (string)(await site.Cancel(master))["status"]!);
        Assert.Equal(["06-02T10:00 First", "06-09T10:00 Yoga"], await site.Shown("2031-06-01T00:00:00", "2031-07-07T00:00:00"));
        Assert.Equal("CANCELLED", (string)(await site.Get(ids[3]))["status"]!);
        (await site.Site.Get($"{CalendarSite.Path}/{ids[2]}")).Refused(404, "EVENT_NOT_FOUND");
        (await site.Site.Post($"{CalendarSite.Path}/{master}/cancel", new { })).Refused(428, "EVENT_ALREADY_CANCELLED");
        (await site.TryUpdate(master, new { title = "x" })).Refused(428, "EVENT_CANCELLED");
        var told = (await cluster.Of(site.Site, "wix.calendar.v3.event")).Select(e => e.Told).ToList();
        Assert.Contains($"cancelled 2 {master}", told);
        Assert.Contains($"updated 2 {master}", told);
        Assert.Contains($"cancelled 2 {ids[3]}", told);
    }

    [Fact]
    public async Task An_earlier_end_takes_exceptions_after_it_along()
    {
        var site = await Given();
        var master = (string)(await site.Create(site.Session("2031-06-02T10:00:00", weekly: true)))["id"]!;
        var ids = Ids(await site.List("2031-06-01T00:00:00", "2031-07-07T00:00:00"));
        await site.Update(ids[3], new { title = "Special" });
        await site.Update(master, new { recurrenceRule = new { until = new { localDate = "2031-06-16T10:00:00" } } });
        Assert.Equal(ids[..3], Ids(await site.List("2031-06-01T00:00:00", "2031-08-01T00:00:00")));
        Assert.Equal("CANCELLED", (string)(await site.Get(ids[3]))["status"]!);
    }

    [Fact]
    public async Task Wall_times_stay_over_a_clock_change_and_when_the_series_changes_its_zone()
    {
        var site = await Given("Europe/Berlin");
        var master = (string)(await site.Create(site.Session("2031-10-20T10:00:00", weekly: true)))["id"]!;
        var ids = Ids(await site.List("2031-10-19T00:00:00", "2031-11-04T00:00:00"));
        Assert.Equal(["2031-10-20T08:00:00.000Z", "2031-10-27T09:00:00.000Z", "2031-11-03T09:00:00.000Z"], (await site.List("2031-10-19T00:00:00", "2031-11-04T00:00:00")).Select(e => (string)e!["start"]!["utcDate"]!));
        var moved = await site.Update(master, new { timeZone = "America/New_York" });
        Assert.Equal("2031-10-20T10:00:00", (string)moved["start"]!["localDate"]!);
        Assert.Equal(["2031-10-20T14:00:00.000Z", "2031-10-27T14:00:00.000Z", "2031-11-03T15:00:00.000Z"], (await site.List("2031-10-19T00:00:00", "2031-11-04T00:00:00")).Select(e => (string)e!["start"]!["utcDate"]!));
        Assert.Equal(ids, Ids(await site.List("2031-10-19T00:00:00", "2031-11-04T00:00:00")));
    }

    private Task<CalendarSite> Given(string zone = "UTC") => CalendarSite.Open(server, clock, zone);

    private static string[] Ids(JsonArray events) => [.. events.Select(e => (string)e!["id"]!)];

    private static (string, string) Told(JsonNode e) => ((string)e["title"]!, (string)e["start"]!["localDate"]!);
}
