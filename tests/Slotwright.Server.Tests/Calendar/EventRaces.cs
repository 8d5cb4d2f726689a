namespace Slotwright.Server.Tests.Calendar;

/// <summary>Changes and those who take part, at the same moment: one comes first and the other sees it.</summary>
public sealed class EventRaces(Cluster cluster)
{
    [Fact]
    public async Task Nobody_gets_into_a_session_that_is_cancelled_at_the_same_moment_unseen()
    {
        var site = await Given();
        for (var round = 0; round < 12; round++)
        {
            var id = (string)(await site.Create(site.Session($"2031-06-{round + 2:D2}T10:00:00")))["id"]!;
            var joins = Enumerable.Range(0, 4).Select(_ => site.TryJoin(id)).ToList();
            var cancel = site.Site.Post($"{CalendarSite.Path}/{id}/cancel", new { });
            var joined = (await Task.WhenAll(joins)).Count(r => r.Status == 200);
            (await cancel).Ok();
            Assert.Equal(joined, (int)(await site.Get(id))["participants"]!["total"]!);
            (await site.TryJoin(id)).Refused(428, "EVENT_CANCELLED");
        }
    }

    [Fact]
    public async Task No_more_get_into_an_occurrence_than_fit_while_it_becomes_an_EXCEPTION_and_its_series_moves()
    {
        var site = await Given();
        var master = (string)(await site.Create(site.Session("2031-06-02T10:00:00", weekly: true, e => e["totalCapacity"] = 3)))["id"]!;
        foreach (var occurrence in (await site.List("2031-06-01T00:00:00", "2031-07-20T00:00:00")).Select(e => (string)e!["id"]!).ToList())
        {
            var rivals = Enumerable.Range(0, 6).Select(_ => site.TryJoin(occurrence)).ToList();
            var exception = site.TryUpdate(occurrence, new { title = "Special" });
            var moved = site.TryUpdate(master, new { notes = "Moved" });
            var joined = (await Task.WhenAll(rivals)).Count(r => r.Status == 200);
            var replies = await Task.WhenAll(exception, moved);
            Assert.All(replies, r => Assert.Contains(r.Status, new[] { 200, 409 }));
            Assert.Equal(3, joined);
            var now = await site.Get(occurrence);
            Assert.Equal((0, 3), ((int)now["remainingCapacity"]!, (int)now["participants"]!["total"]!));
        }
    }

    [Fact]
    public async Task Of_two_who_change_a_series_at_once_one_is_told_that_it_has_changed()
    {
        var site = await Given();
        var master = (string)(await site.Create(site.Session("2031-06-02T10:00:00", weekly: true)))["id"]!;
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => site.Site.Patch($"{CalendarSite.Path}/{master}", new { @event = new { id = master, revision = "1", title = $"Title {i}" } })));
        Assert.Single(replies, r => r.Status == 200);
        Assert.Equal(5, replies.Count(r => r.Status == 409));
        Assert.Equal("2", (string)(await site.Get(master))["revision"]!);
    }

    private Task<CalendarSite> Given() => CalendarSite.Open(cluster.Server, new(default));
}
