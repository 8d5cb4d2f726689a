using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Calendar;

/// <summary>An occurrence in a list says the very same as when it is asked for by itself.</summary>
public sealed class ListedAsAlone(Cluster cluster)
{
    private const string From = "2031-10-20T00:00:00", To = "2031-11-03T00:00:00"; // the clocks go back on October 26th

    [Theory]
    [InlineData(null)]
    [InlineData("Asia/Kathmandu")]
    public async Task Whatever_the_series_is_and_whichever_zone_is_asked_for(string? zone)
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var teacher = await site.GivenStaff();
        var (yoga, course) = (await site.GivenClass(7), await site.GivenCourse(5));
        await site.GivenSeries(yoga, teacher, "2031-06-02T18:00:00", change: e => e["title"] = "\"~id~\" {\"localDate\":\"~start~\"} Öffnung -987654321");
        await site.GivenSeries(course, teacher, "2031-06-01T02:30:00", change: e => e["location"] = new JsonObject { ["type"] = "CUSTOM", ["name"] = "By the lake" });
        await site.GivenSeries(yoga, teacher, "2031-06-04T00:00:00", change: e => { e["allDay"] = true; e["end"] = new JsonObject { ["localDate"] = "2031-06-05T00:00:00" }; });
        await site.BookCourse(course, 2, b => b["status"] = "CONFIRMED");
        var listed = await Listed(site, yoga, zone);
        await site.BookSession((string)listed[0]["id"]!, 3, b => b["status"] = "CONFIRMED");
        var hours = (await site.Post($"{Classes.Events}/query", new { fromLocalDate = From, toLocalDate = To, timeZone = zone, query = new { filter = new { type = "WORKING_HOURS" } } })).Ok()["events"]!.AsArray().Select(e => e!);
        List<JsonNode> all = [.. await Listed(site, yoga, zone), .. await Listed(site, course, zone), .. hours];
        Assert.True(all.Count >= 16, $"only {all.Count}"); // three series twice, and the hours of five weekdays
        Assert.Contains(all, e => e["participants"]?["total"]?.GetValue<int>() == 3 && (int)e["remainingCapacity"]! == 4);
        foreach (var e in all)
        {
            var alone = (await site.Get($"{Classes.Events}/{e["id"]}{(zone is null ? "" : $"?timeZone={zone}")}")).Ok()["event"]!;
            Assert.True(JsonNode.DeepEquals(alone, e), $"{alone.ToJsonString()}\n{e.ToJsonString()}");
        }
    }

    private static async Task<List<JsonNode>> Listed(TestSite site, JsonNode service, string? zone) =>
        [.. (await site.Post($"{Classes.Events}/query", new { fromLocalDate = From, toLocalDate = To, timeZone = zone, query = new { filter = new { scheduleId = (string)service["schedule"]!["id"]! } } })).Ok()["events"]!.AsArray().Select(e => e!)];
}
