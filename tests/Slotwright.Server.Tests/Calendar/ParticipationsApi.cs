using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Calendar;

/// <summary>Who takes part, and the seats that are left (behaviour/calendar.md 7).</summary>
public sealed class ParticipationsApi(Cluster cluster)
{
    private const string Path = "/calendar/v3/participations";

    [Fact]
    public async Task Seats_follow_who_takes_part_at_once()
    {
        var site = await Given();
        var id = (string)(await site.Create(site.Session("2031-06-02T10:00:00", change: e => e["totalCapacity"] = 4)))["id"]!;
        var who = await site.Join(id, 3);
        Assert.Equal(("1", "CONFIRMED", 3, id), ((string)who["revision"]!, (string)who["status"]!, (int)who["partySize"]!, (string)who["eventId"]!));
        Assert.Equal((1, 3), Seats(await site.Get(id)));
        (await site.TryJoin(id, 2)).Refused(428, "EVENT_CAPACITY_EXCEEDED");
        (await site.Site.Patch($"{Path}/{who["id"]}", new { participation = new { id = (string)who["id"]!, revision = "1", partySize = 5 } })).Refused(428, "EVENT_CAPACITY_EXCEEDED");
        var more = (await site.Site.Patch($"{Path}/{who["id"]}", new { participation = new { id = (string)who["id"]!, revision = "1", partySize = 4, status = "PENDING_CONFIRMATION", eventId = Guid.NewGuid().ToString() } })).Ok()["participation"]!;
        Assert.Equal(("2", 4, "PENDING_CONFIRMATION", id), ((string)more["revision"]!, (int)more["partySize"]!, (string)more["status"]!, (string)more["eventId"]!));
        Assert.Equal((0, 4), Seats(await site.Get(id)));
        (await site.Site.Patch($"{Path}/{who["id"]}", new { participation = new { id = (string)who["id"]!, revision = "1", partySize = 1 } })).Refused(409, "REVISION_MISMATCH");
        Assert.True(JsonNode.DeepEquals(more, (await site.Site.Get($"{Path}/{who["id"]}")).Ok()["participation"]));
        (await site.Site.Delete($"{Path}/{who["id"]}")).Ok();
        Assert.Equal((4, 0), Seats(await site.Get(id)));
        (await site.Site.Get($"{Path}/{who["id"]}")).Refused(404, "PARTICIPATION_NOT_FOUND");
        Assert.Equal(["created 1", "updated 2", "deleted 2"], (await cluster.Of(site.Site, "wix.calendar.v3.participation")).Select(e => e.Told[..e.Told.LastIndexOf(' ')]));
    }

    [Fact]
    public async Task An_occurrence_has_seats_of_its_own_and_keeps_them_when_the_series_moves()
    {
        var site = await Given();
        var master = (string)(await site.Create(site.Session("2031-06-02T10:00:00", weekly: true)))["id"]!;
        var second = (string)(await site.List("2031-06-08T00:00:00", "2031-06-15T00:00:00"))[0]!["id"]!;
        await site.Join(second, 2);
        (await site.TryJoin(master)).Refused(428, "EVENT_TAKES_NO_PARTICIPATIONS");
        await site.Update(master, CalendarSite.Times("2031-06-02T12:00:00", "2031-06-02T13:00:00"));
        Assert.Equal([10, 8, 10], (await site.List("2031-06-01T00:00:00", "2031-06-20T00:00:00")).Select(e => (int)e!["remainingCapacity"]!));
        var exception = await site.Update(second, new { title = "Special" });
        Assert.Equal((8, 2), Seats(exception));
        await site.Cancel(second);
        (await site.TryJoin(second)).Refused(428, "EVENT_CANCELLED");
    }

    [Fact]
    public async Task A_query_asks_for_seats_of_occurrences_and_single_events_alike()
    {
        var site = await Given();
        await site.Create(site.Session("2031-06-02T10:00:00", weekly: true));
        var single = (string)(await site.Create(site.Session("2031-06-03T10:00:00", change: e => e["totalCapacity"] = 2)))["id"]!;
        var second = (string)(await site.List("2031-06-08T00:00:00", "2031-06-15T00:00:00"))[0]!["id"]!;
        await site.Join(second, 10);
        await site.Join(single, 1);
        Task<string[]> Starts(string filter) => site.Shown("2031-06-01T00:00:00", "2031-06-20T00:00:00", $",\"query\":{{\"filter\":{filter}}}");
        Assert.Equal(["06-02T10:00 Yoga", "06-03T10:00 Yoga", "06-16T10:00 Yoga"], await Starts("""{"remainingCapacity":{"$gt":0}}"""));
        Assert.Equal(["06-09T10:00 Yoga"], await Starts("""{"remainingCapacity":0}"""));
        Assert.Equal(["06-03T10:00 Yoga", "06-09T10:00 Yoga"], await Starts("""{"participants.total":{"$gte":1}}"""));
        Assert.Equal(["06-09T10:00 Yoga"], await Starts($$"""{"id":"{{second}}"}"""));
        Assert.Equal(["06-02T10:00 Yoga", "06-03T10:00 Yoga", "06-16T10:00 Yoga"], await Starts($$"""{"$not":{"id":{"$in":["{{second}}"]} } }"""));
        Assert.Equal(3, (await Starts($$"""{"recurringEventId":"{{(await site.Get(second))["recurringEventId"]}}"}""")).Length);
        Assert.Equal(4, (await Starts($$"""{"resources.id":{"$hasSome":["{{site.Resource}}"]} }""")).Length);
    }

    [Fact]
    public async Task A_course_is_taken_part_in_as_a_whole()
    {
        var site = await Given();
        var first = await site.Create(site.Session("2031-06-02T10:00:00", change: e => e["type"] = "COURSE"));
        (await site.TryJoin((string)first["id"]!)).Refused(428, "EVENT_TAKES_NO_PARTICIPATIONS");
        (await site.Site.Post(Path, new { participation = new { scheduleId = site.Schedule, partySize = 4 } })).Ok();
        Assert.Equal((6, 4), Seats(await site.Get((string)first["id"]!)));
        (await site.Site.Post(Path, new { participation = new { scheduleId = site.Schedule, partySize = 7 } })).Refused(428, "EVENT_CAPACITY_EXCEEDED");
        (await site.Site.Post(Path, new { participation = new { scheduleId = Guid.NewGuid() } })).Refused(404, "SCHEDULE_NOT_FOUND");
        Assert.Equal(["participation.eventId REQUIRED_FIELD"], (await site.Site.Post(Path, new { participation = new { partySize = 1 } })).Violations());
    }

    [Fact]
    public async Task Participations_are_found_by_what_they_are_of_the_latest_first()
    {
        var site = await Given();
        var id = (string)(await site.Create(site.Session("2031-06-02T10:00:00")))["id"]!;
        var (a, b) = (await site.Join(id), await site.Join(id));
        var found = (await site.Site.Post($"{Path}/query", new { query = new { filter = new { eventId = id } } })).Ok()["participations"]!.AsArray();
        Assert.Equal([(string)b["id"]!, (string)a["id"]!], found.Select(p => (string)p!["id"]!));
        Assert.Empty((await site.Site.Post($"{Path}/query", new { query = new { filter = new { scheduleId = site.Schedule } } })).Ok()["participations"]!.AsArray());
    }

    [Fact]
    public async Task An_app_leaves_events_of_bookings_alone_and_overfills_its_own()
    {
        var site = await Given();
        var made = (await site.Site.Post("/slotwright/v1/apps", new { app = new { name = "Other", scopes = new[] { "SCOPE.DC-CALENDAR.MANAGE", "SCOPE.DC-CALENDAR.READ-PUBLIC" } } })).Ok();
        var token = (await site.Site.As("").Post("/oauth2/token", new { grant_type = "client_credentials", client_id = (string)made["app"]!["id"]!, client_secret = (string)made["appSecret"]!, instance_id = (string)made["app"]!["instanceId"]! })).Ok();
        var app = site.Site.As((string)token["access_token"]!);
        var id = (string)(await site.Create(site.Session("2031-06-02T10:00:00")))["id"]!;
        (await app.Post(Path, new { participation = new { eventId = id } })).Refused(403, "NOT_EVENT_OWNER");
        var own = (await app.Post("/calendar/v3/schedules", new { schedule = new { appId = (string)made["app"]!["id"]!, name = "Mine", defaultCapacity = 1 } })).Ok()["schedule"]!;
        var mine = (await app.Post(CalendarSite.Path, new { @event = new { scheduleId = (string)own["id"]!, start = new { localDate = "2031-06-02T10:00:00" }, end = new { localDate = "2031-06-02T11:00:00" } } })).Ok()["event"]!;
        (await app.Post(Path, new { participation = new { eventId = (string)mine["id"]!, partySize = 3 } })).Ok();
        (await site.TryJoin((string)mine["id"]!)).Refused(428, "EVENT_CAPACITY_EXCEEDED");
    }

    private Task<CalendarSite> Given() => CalendarSite.Open(cluster.Server, new(default));

    private static (int, int) Seats(JsonNode e) => ((int)e["remainingCapacity"]!, (int)e["participants"]!["total"]!);
}
