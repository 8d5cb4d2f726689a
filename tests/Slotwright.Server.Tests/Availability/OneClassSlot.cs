using System.Text.Json.Nodes;
using static Slotwright.Server.Tests.Availability.ClassSlotQuestions;

namespace Slotwright.Server.Tests.Availability;

/// <summary>Get Event Time Slot, and sessions that were cancelled or moved (behaviour/availability.md 6).</summary>
public sealed class OneClassSlot(Cluster cluster)
{
    [Fact]
    public async Task One_session_is_told_as_the_list_tells_it_and_in_the_zone_asked_for()
    {
        var (site, _, _) = await Given();
        foreach (var slot in await site.ClassSlots())
        {
            var reply = (await site.Get($"{EventSlots}/{slot!["eventInfo"]!["eventId"]}")).Ok();
            Assert.True(JsonNode.DeepEquals(slot, reply["timeSlot"]), reply.ToJsonString());
            Assert.Equal("UTC", (string)reply["timeZone"]!);
            var away = (await site.Get($"{EventSlots}/{slot["eventInfo"]!["eventId"]}?timeZone=Asia/Tokyo")).Ok();
            Assert.Equal(("Asia/Tokyo", "19:00", (string)slot["utcStartDate"]!), ((string)away["timeZone"]!, ((string)away["timeSlot"]!["localStartDate"]!)[11..16], (string)away["timeSlot"]!["utcStartDate"]!));
        }
        (await site.Get($"{EventSlots}/{(await site.ClassSlots())[0]!["eventInfo"]!["eventId"]}?timeZone=Mars")).Refused(400, "INVALID_TIME_ZONE");
    }

    [Fact]
    public async Task What_is_no_session_of_a_class_is_not_found()
    {
        var (site, yoga, master) = await Given();
        var ann = (string)master["resources"]![0]!["id"]!;
        var course = await site.GivenSession(await site.GivenCourse(), ann, Monday);
        var hours = (await site.Post(Classes.Events, new { @event = new { scheduleId = (string)yoga["schedule"]!["id"]!, type = "DEFAULT", start = new { localDate = Monday }, end = new { localDate = "2031-06-02T12:00:00" } } })).Ok()["event"]!;
        var instance = master.Id().Replace("-", "", StringComparison.Ordinal);
        string[] none = [master.Id(), course.Id(), hours.Id(), Guid.NewGuid().ToString(), $"{instance}20310603T100000Z", $"{instance}20310526T100000Z", "nothing that looks like an id but is long enough"];
        foreach (var id in none) (await site.Get($"{EventSlots}/{id}")).Refused(404, "EVENT_NOT_FOUND");
        (await site.Get($"{EventSlots}/{instance}20310609T100000Z")).Ok();
    }

    [Fact]
    public async Task A_session_of_a_deleted_service_is_not_found()
    {
        var (site, yoga, _) = await Given();
        var id = (string)(await site.ClassSlots())[0]!["eventInfo"]!["eventId"]!;
        (await site.Delete($"/_api/bookings/v2/services/{yoga.Id()}")).Ok();
        (await site.Get($"{EventSlots}/{id}")).Refused(404, "EVENT_NOT_FOUND");
    }

    [Fact]
    public async Task A_cancelled_session_leaves_the_list_and_is_told_as_cancelled_by_its_id()
    {
        var (site, yoga, master) = await Given();
        var single = (await site.GivenSession(yoga, (string)master["resources"]![0]!["id"]!, "2031-06-04T10:00:00")).Id();
        var second = (string)(await site.ClassSlots())[2]!["eventInfo"]!["eventId"]!;
        await site.BookSession(second, 2, b => b["status"] = "CONFIRMED");
        foreach (var id in new[] { single, second }) (await site.Post($"{Classes.Events}/{id}/cancel", new { })).Ok();
        Assert.Equal(["02 10:00", "16 10:00", "23 10:00", "30 10:00"], (await site.ClassSlots()).Starts());
        foreach (var (id, start) in new[] { (single, "2031-06-04T10:00:00"), (second, "2031-06-09T10:00:00") })
        {
            var slot = (await site.Get($"{EventSlots}/{id}")).Ok()["timeSlot"]!;
            Assert.Equal((start, "eventCancelled", id), ((string)slot["localStartDate"]!, slot.Reasons(), (string)slot["eventInfo"]!["eventId"]!));
        }
    }

    [Fact]
    public async Task A_session_that_is_moved_keeps_its_id_and_its_places_and_may_say_something_of_its_own()
    {
        var (site, _, _) = await Given();
        var second = (string)(await site.ClassSlots())[1]!["eventInfo"]!["eventId"]!;
        await site.BookSession(second, 2, b => b["status"] = "CONFIRMED");
        await Change(site, second, """{"start":{"localDate":"2031-06-11T09:00:00"},"end":{"localDate":"2031-06-11T09:30:00"},"totalCapacity":4,"title":"Short yoga"}""");
        var slots = await site.ClassSlots();
        Assert.Equal(["02 10:00", "11 09:00", "16 10:00", "23 10:00", "30 10:00"], slots.Starts());
        Assert.Equal((second, "Short yoga", (4, 2, 2), "2031-06-11T09:30:00"), ((string)slots[1]!["eventInfo"]!["eventId"]!, (string)slots[1]!["eventInfo"]!["eventTitle"]!, slots[1]!.Places(), (string)slots[1]!["localEndDate"]!));
        Assert.True(JsonNode.DeepEquals(slots[1], (await site.Get($"{EventSlots}/{second}")).Ok()["timeSlot"]));
        await Change(site, second, """{"start":{"localDate":"2031-07-02T09:00:00"},"end":{"localDate":"2031-07-02T09:30:00"}}""");
        Assert.Equal(["02 10:00", "16 10:00", "23 10:00", "30 10:00"], (await site.ClassSlots()).Starts());
        Assert.Equal((4, 2, 2), (await site.OnlyClassSlot("""{"fromLocalDate":"2031-07-01T00:00:00","toLocalDate":"2031-07-03T00:00:00"}""")).Places());
    }

    [Fact]
    public async Task A_series_that_is_changed_keeps_the_past_and_the_ids_and_places_of_what_is_to_come()
    {
        var clock = new TestClock(new(2031, 6, 1, 0, 0, 0, TimeSpan.Zero));
        await using var later = await cluster.Another(clock);
        var site = await later.NewSite();
        var (yoga, ann) = (await site.GivenClass(), await site.GivenStaff());
        var master = await site.GivenSeries(yoga, ann, Monday);
        var before = (await site.ClassSlots()).Select(s => (string)s!["eventInfo"]!["eventId"]!).ToList();
        foreach (var id in before) await site.BookSession(id, 3, b => b["status"] = "CONFIRMED");
        clock.Current = new(2031, 6, 18, 0, 0, 0, TimeSpan.Zero);
        await Change(site, master.Id(), """{"start":{"localDate":"2031-06-03T12:00:00"},"end":{"localDate":"2031-06-03T13:00:00"},"recurrenceRule":{"frequency":"WEEKLY","interval":1,"days":["TUESDAY"]}}""");
        var slots = await site.ClassSlots();
        Assert.Equal(["02 10:00", "09 10:00", "16 10:00", "24 12:00"], slots.Starts());
        Assert.Equal(before[..4], slots.Select(s => (string)s!["eventInfo"]!["eventId"]!));
        Assert.All(slots, s => Assert.Equal((10, 7, 7), s!.Places()));
    }

    private static async Task Change(TestSite site, string id, string change)
    {
        var patch = JsonNode.Parse(change)!.AsObject();
        patch["id"] = id;
        patch["revision"] = (string)(await site.Get($"{Classes.Events}/{id}")).Ok()["event"]!["revision"]!;
        (await site.Patch($"{Classes.Events}/{id}", new { @event = patch })).Ok();
    }

    /// <summary>A class on Mondays at ten.</summary>
    private async Task<(TestSite Site, JsonNode Yoga, JsonNode Master)> Given()
    {
        var site = await cluster.Server.NewSite();
        var yoga = await site.GivenClass();
        return (site, yoga, await site.GivenSeries(yoga, await site.GivenStaff(), Monday));
    }
}
