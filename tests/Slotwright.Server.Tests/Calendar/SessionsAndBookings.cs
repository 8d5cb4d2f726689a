using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Calendar;

/// <summary>What becomes of the bookings of sessions that the business moves, cancels or ends with their schedule (behaviour/calendar.md 6, 7).</summary>
public sealed class SessionsAndBookings(Cluster cluster)
{
    [Fact]
    public async Task Bookings_go_along_with_a_series_that_moves_and_end_with_occurrences_that_are_no_more()
    {
        var (site, yoga, master, ids) = await Given();
        var (second, third) = (await site.BookSession(ids[1], 2, Rivals.Confirmed), await site.BookSession(ids[2], 1, Rivals.Confirmed));
        await Update(site, master, new { start = new { localDate = "2031-06-02T12:00:00" }, end = new { localDate = "2031-06-02T13:00:00" } });
        Assert.Equal(("2031-06-09T12:00:00.000Z", "CONFIRMED"), await Booked(site, second));
        await Update(site, ids[1], new { start = new { localDate = "2031-06-10T18:00:00" }, end = new { localDate = "2031-06-10T19:00:00" } });
        Assert.Equal(("2031-06-10T18:00:00.000Z", "CONFIRMED"), await Booked(site, second));
        await Update(site, master, new { recurrenceRule = new { until = new { localDate = "2031-06-09T12:00:00" } } });
        Assert.Equal(("2031-06-16T12:00:00.000Z", "CANCELED"), await Booked(site, third));
        Assert.Equal("CONFIRMED", (await Booked(site, second)).Status);
        (await site.Post($"{Classes.Events}/{master}/cancel", new { })).Ok();
        Assert.Equal("CANCELED", (await Booked(site, second)).Status);
        (await site.TryBookSession(ids[0])).Refused(428, "SESSION_NOT_FOUND");
        await cluster.SeatsAgree(site);
    }

    [Fact]
    public async Task Bookings_stay_attached_when_a_series_is_split_and_the_new_one_moves()
    {
        var (site, _, master, ids) = await Given();
        var third = await site.BookSession(ids[2], 1, Rivals.Confirmed);
        var split = (await site.Post($"{Classes.Events}/{master}/split", new { splitLocalDate = "2031-06-16T00:00:00" })).Ok()["splitEvent"]!;
        await Update(site, (string)split["id"]!, new { start = new { localDate = "2031-06-18T08:00:00" }, end = new { localDate = "2031-06-18T09:00:00" }, recurrenceRule = new { days = new[] { "WEDNESDAY" } } });
        Assert.Equal(("2031-06-18T08:00:00.000Z", "CONFIRMED"), await Booked(site, third));
        await site.BookSession(ids[2], 1, Rivals.Confirmed);
        Assert.Equal(2, (int)(await site.Get($"{Classes.Events}/{ids[2]}")).Ok()["event"]!["participants"]!["total"]!);
        await cluster.SeatsAgree(site);
    }

    [Fact]
    public async Task A_schedule_that_ends_cancels_its_bookings_unless_what_people_take_part_in_is_kept()
    {
        foreach (var preserve in new[] { false, true })
        {
            var (site, yoga, _, ids) = await Given();
            var booking = await site.BookSession(ids[1], 1, Rivals.Confirmed);
            (await site.Post($"/calendar/v3/schedules/{yoga["schedule"]!["id"]}/cancel", new { preserveFutureEventsWithParticipants = preserve })).Ok();
            Assert.Equal(preserve ? "CONFIRMED" : "CANCELED", (await Booked(site, booking)).Status);
            Assert.Equal(preserve ? [ids[1]] : [], (await site.Sessions(yoga, "2031-06-01T00:00:00", "2031-08-01T00:00:00")).Select(e => (string)e!["id"]!));
            await cluster.SeatsAgree(site);
        }
    }

    [Fact]
    public async Task Nobody_keeps_a_booking_of_a_session_that_was_cancelled_at_the_same_moment()
    {
        var (site, _, _, ids) = await Given();
        foreach (var id in ids)
        {
            var rivals = Enumerable.Range(0, 4).Select(_ => site.TryBookSession(id, 1, Rivals.Confirmed)).ToList();
            var cancel = site.Post($"{Classes.Events}/{id}/cancel", new { });
            Assert.All(await Task.WhenAll(rivals), r => Assert.Contains(r.Status, new[] { 200, 428 }));
            (await cancel).Ok();
            var left = await site.Find(new { filter = new Dictionary<string, object> { ["bookedEntity.item.slot.eventId"] = id } });
            Assert.All(left, b => Assert.Equal("CANCELED", b.Status()));
        }
        await cluster.SeatsAgree(site);
    }

    private async Task<(TestSite Site, JsonNode Class, string Master, string[] Ids)> Given()
    {
        var site = await cluster.Server.NewSite();
        var yoga = await site.GivenClass(4);
        var master = (string)(await site.GivenSeries(yoga, await site.GivenStaff(), "2031-06-02T10:00:00"))["id"]!;
        return (site, yoga, master, [.. (await site.Sessions(yoga, "2031-06-01T00:00:00", "2031-07-07T00:00:00")).Select(e => (string)e!["id"]!)]);
    }

    private static async Task Update(TestSite site, string id, object change)
    {
        var patch = System.Text.Json.JsonSerializer.SerializeToNode(change)!.AsObject();
        (patch["id"], patch["revision"]) = (id, (string)(await site.Get($"{Classes.Events}/{id}")).Ok()["event"]!["revision"]!);
        (await site.Patch($"{Classes.Events}/{id}", new { @event = patch })).Ok();
    }

    private static async Task<(string Start, string Status)> Booked(TestSite site, JsonNode booking)
    {
        var now = await site.Stored(booking);
        return ((string)now["startDate"]!, (string)now["status"]!);
    }
}
