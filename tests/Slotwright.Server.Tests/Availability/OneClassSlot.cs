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

    /// <summary>A class on Mondays at ten.</summary>
    private async Task<(TestSite Site, JsonNode Yoga, JsonNode Master)> Given()
    {
        var site = await cluster.Server.NewSite();
        var yoga = await site.GivenClass();
        return (site, yoga, await site.GivenSeries(yoga, await site.GivenStaff(), Monday));
    }
}
