namespace Slotwright.Server.Tests.Calendar;

/// <summary>Each server keeps the calendar in memory and reads only what was written since; no question about it may show that.</summary>
public sealed class CalendarIsFresh(Cluster cluster)
{
    private const string Schedules = "/calendar/v3/schedules";

    [Fact]
    public async Task Whatever_changes_the_next_question_shows_it_through_any_server()
    {
        await using var other = await cluster.Another();
        var site = await CalendarSite.Open(cluster.Server, new(default));
        var (here, there) = (site.Site, site.Site.Through(other));
        var master = (string)(await site.Create(site.Session("2031-06-02T10:00:00", weekly: true)))["id"]!;
        var single = (string)(await site.Create(site.Session("2031-06-04T10:00:00")))["id"]!;
        var weeks = (await site.List("2031-06-01T00:00:00", "2031-06-30T00:00:00")).Where(e => (string)e!["recurrenceType"]! == "INSTANCE").Select(e => (string)e!["id"]!).ToList();
        var split = "";
        Func<TestSite, Task<Reply>>[] changes =
        [
            s => Update(s, single, new { title = "One" }),
            s => Update(s, master, new { title = "All" }),
            s => Update(s, weeks[1], new { title = "This" }),
            s => Update(s, weeks[1], CalendarSite.Times("2031-06-10T10:00:00", "2031-06-10T11:00:00")),
            s => s.Post("/calendar/v3/participations", new { participation = new { eventId = weeks[2], partySize = 2 } }),
            s => s.Post($"{CalendarSite.Path}/{weeks[1]}/restore-defaults", new { fields = new[] { "TITLE" } }),
            s => s.Post(CalendarSite.Path, new { @event = site.Session("2031-06-05T10:00:00") }),
            async s =>
            {
                var reply = await s.Post($"{CalendarSite.Path}/{master}/split", new { splitLocalDate = "2031-06-16T00:00:00" });
                split = (string)reply.Ok()["splitEvent"]!["id"]!;
                return reply;
            },
            s => Update(s, split, new { title = "Following" }),
            s => s.Post($"{CalendarSite.Path}/{weeks[2]}/cancel", new { }),
            s => s.Post($"{CalendarSite.Path}/{single}/cancel", new { }),
            s => s.Post($"{CalendarSite.Path}/{master}/cancel", new { }),
            s => s.Post($"{Schedules}/{site.Schedule}/cancel", new { }),
        ];
        for (var i = 0; i < changes.Length; i++)
        {
            await Task.WhenAll(Asked(here), Asked(there));
            var reply = await changes[i](i % 2 == 0 ? here : there);
            Assert.True(reply.Status == 200, $"change {i}: {reply.Status} {reply.Json?.ToJsonString()}");
            await using var fresh = await cluster.Another();
            var (a, b, now) = (await Asked(here), await Asked(there), await Asked(here.Through(fresh)));
            Assert.True(a == now, $"change {i}: {a} is not {now}");
            Assert.True(b == now, $"change {i}, the other server: {b} is not {now}");
        }

        async Task<string> Asked(TestSite s) => string.Join('\n', [
            .. (await CalendarSite.List(s, "2031-06-01T00:00:00", "2031-06-30T00:00:00")).Select(e => e!.ToJsonString()),
            .. (await CalendarSite.List(s, "2031-06-01T00:00:00", "2031-06-30T00:00:00", ""","recurrenceType":["MASTER"]""")).Select(e => e!.ToJsonString()),
            (await s.Get($"{Schedules}/timeframe/{site.Schedule}")).Ok().ToJsonString(),
            .. await Task.WhenAll(weeks.Select(async id => (await s.Get($"{CalendarSite.Path}/{id}")).Json!.ToJsonString().Split("requestId")[0]))]);
    }

    private static async Task<Reply> Update(TestSite site, string id, object change)
    {
        var patch = System.Text.Json.JsonSerializer.SerializeToNode(change)!.AsObject();
        (patch["id"], patch["revision"]) = (id, (string)(await site.Get($"{CalendarSite.Path}/{id}")).Ok()["event"]!["revision"]!);
        return await site.Patch($"{CalendarSite.Path}/{id}", new { @event = patch });
    }
}
