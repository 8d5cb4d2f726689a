using System.Text.Json.Nodes;
using static Slotwright.Server.Tests.Availability.ClassSlotQuestions;

namespace Slotwright.Server.Tests.Availability;

/// <summary>Pages of the sessions of classes, so many a day, and requests that are refused (behaviour/availability.md 6).</summary>
public sealed class ClassSlotPages(Cluster cluster)
{
    [Theory]
    [InlineData("""{"cursorPaging":{"limit":7}}""", 15)]
    [InlineData("""{"cursorPaging":{"limit":7},"maxSlotsPerDay":3}""", 3)]
    public async Task Pages_follow_the_cursor_alone_and_make_up_the_whole(string change, int pages)
    {
        var (site, _) = await Given(weekly: 20);
        var whole = Ids(await site.ClassSlots(change.Replace("7", "1000", StringComparison.Ordinal)));
        var (paged, count) = (new List<string>(), 0);
        var page = (await site.TryClassSlots(change)).Ok();
        for (; ; page = (await site.Post(EventSlots, new { cursorPaging = new { cursor = (string)page["pagingMetadata"]!["cursors"]!["next"]! } })).Ok())
        {
            paged.AddRange(Ids(page["timeSlots"]!.AsArray()));
            count++;
            if (!(bool)page["pagingMetadata"]!["hasNext"]!) break;
        }
        Assert.Null(page["pagingMetadata"]!["cursors"]!["next"]);
        Assert.Equal((whole.Count, whole.Count), (paged.Count, paged.Distinct().Count()));
        Assert.Equal(whole, paged);
        Assert.Equal(pages, count);
    }

    [Fact]
    public async Task Without_a_limit_a_page_has_fifty_slots()
    {
        var (site, _) = await Given(weekly: 20);
        Assert.Equal(50, (await site.ClassSlots()).Count);
        Assert.Equal(100, (await site.ClassSlots("""{"cursorPaging":{"limit":1000}}""")).Count);
    }

    [Fact]
    public async Task At_most_so_many_a_day_and_those_that_can_be_booked_before_others()
    {
        var site = await cluster.Server.NewSite();
        var (ann, yoga) = (await site.GivenStaff(), await site.GivenClass(1));
        foreach (var start in new[] { "02T08", "02T09", "02T10", "02T11", "03T08", "03T09", "04T23" })
        {
            var session = await site.GivenSession(yoga, ann, $"2031-06-{start}:00:00");
            if (start is "02T08" or "02T10" or "03T08" or "03T09") await site.BookSession(session.Id(), change: b => b["status"] = "CONFIRMED");
        }
        Assert.Equal(["02 09:00", "02 11:00", "03 08:00", "03 09:00", "04 23:00"], (await site.ClassSlots("""{"maxSlotsPerDay":2}""")).Starts());
        Assert.Equal(["02 09:00", "03 08:00", "04 23:00"], (await site.ClassSlots("""{"maxSlotsPerDay":1}""")).Starts());
        Assert.Equal(["02 08:00", "02 09:00", "02 11:00", "03 08:00", "03 09:00", "04 23:00"], (await site.ClassSlots("""{"maxSlotsPerDay":3}""")).Starts());
        Assert.Equal(["02 10:00", "02 12:00", "03 09:00", "05 00:00"], (await site.ClassSlots("""{"maxSlotsPerDay":2,"timeZone":"Europe/London","includeNonBookable":true}""")).Starts().Where(s => s != "03 10:00")); // the days are those of the zone asked for
    }

    [Theory]
    [InlineData("""{"fromLocalDate":null}""", "MISSING_ARGUMENTS", 400)]
    [InlineData("""{"toLocalDate":null}""", "MISSING_ARGUMENTS", 400)]
    [InlineData("""{"timeZone":"Mars/Olympus"}""", "INVALID_TIME_ZONE", 400)]
    public async Task A_request_is_refused_with_a_code(string change, string code, int status) =>
        (await (await cluster.Server.NewSite()).TryClassSlots(change)).Refused(status, code);

    [Theory]
    [InlineData("""{"fromLocalDate":"2031-06-02"}""", "fromLocalDate FORMAT")]
    [InlineData("""{"toLocalDate":"2031-05-31T00:00:00"}""", "toLocalDate VALIDATION")]
    [InlineData("""{"toLocalDate":"2032-06-02T00:00:01"}""", "toLocalDate VALIDATION")]
    [InlineData("""{"maxSlotsPerDay":1,"toLocalDate":"2031-07-01T00:00:01"}""", "toLocalDate VALIDATION")]
    [InlineData("""{"maxSlotsPerDay":0}""", "maxSlotsPerDay MIN")]
    [InlineData("""{"maxSlotsPerDay":1001}""", "maxSlotsPerDay MAX")]
    [InlineData("""{"minBookableCapacity":0}""", "minBookableCapacity MIN")]
    [InlineData("""{"cursorPaging":{"limit":1001}}""", "cursorPaging.limit MAX")]
    [InlineData("""{"cursorPaging":{"limit":0}}""", "cursorPaging.limit MIN")]
    [InlineData("""{"cursorPaging":{"cursor":"forged"}}""", "cursorPaging.cursor VALIDATION")]
    [InlineData("""{"eventFilter":{"nonsense":1}}""", "eventFilter.nonsense FIELD_NOT_ALLOWED")]
    [InlineData("""{"toLocalDate":"2031-05-31T00:00:00","cursorPaging":{"limit":0}}""", "toLocalDate VALIDATION, cursorPaging.limit MIN")]
    public async Task A_request_is_refused_for_its_fields(string change, string violations) =>
        Assert.Equal(violations, string.Join(", ", (await (await cluster.Server.NewSite()).TryClassSlots(change)).Violations()));

    [Fact]
    public async Task A_cursor_of_another_site_or_another_list_is_refused()
    {
        var (site, next) = await Given(weekly: 20);
        var (other, _) = await Given(weekly: 1);
        var forged = new { cursorPaging = new { cursor = next } };
        Assert.Equal(["cursorPaging.cursor VALIDATION"], (await other.Post(EventSlots, forged)).Violations());
        Assert.Equal(["cursorPaging.cursor VALIDATION"], (await site.Post("/_api/service-availability/v2/time-slots", forged)).Violations());
        var events = (await site.Post("/calendar/v3/events/query", new { fromLocalDate = "2031-06-01T00:00:00", toLocalDate = "2031-07-01T00:00:00", serviceIds = new[] { "no id" }, query = new { cursorPaging = new { limit = 1 } } })).Ok();
        var foreign = new { cursorPaging = new { cursor = (string)events["pagingMetadata"]!["cursors"]!["next"]! } };
        foreach (var list in new[] { EventSlots, "/_api/service-availability/v2/time-slots", "/_api/service-availability/v2/multi-service-time-slots" })
            Assert.Equal(["cursorPaging.cursor VALIDATION"], (await site.Post(list, foreign)).Violations());
        Assert.Equal(["query.cursorPaging.cursor VALIDATION"], (await site.Post("/calendar/v3/events/query", new { query = forged })).Violations());
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00", "0001-06-01T00:00:00")]
    [InlineData("9999-01-01T00:00:00", "9999-12-31T23:59:59")]
    [InlineData("1969-12-31T00:00:00", "1970-01-02T00:00:00")]
    public async Task The_ends_of_the_calendar_are_asked_for_like_other_times(string from, string to)
    {
        var (site, _) = await Given(weekly: 1);
        var ann = await site.GivenStaff();
        await site.GivenSession(await site.GivenClass(), ann, "1969-12-31T23:00:00");
        foreach (var zone in new[] { "UTC", "Pacific/Kiritimati", "Etc/GMT+12" })
        {
            var slots = await site.ClassSlots($$"""{"fromLocalDate":"{{from}}","toLocalDate":"{{to}}","timeZone":"{{zone}}","cursorPaging":{"limit":1000} }""");
            Assert.Equal(from[0] switch { '0' => 0, '9' => 51, _ => 1 }, slots.Count);
        }
    }

    /// <summary>Mondays with so many classes an hour apart, five of them in June; and the cursor of the first page.</summary>
    private async Task<(TestSite Site, string? Next)> Given(int weekly)
    {
        var site = await cluster.Server.NewSite();
        var (ann, yoga) = (await site.GivenStaff(), await site.GivenClass());
        for (var i = 0; i < weekly; i++) await site.GivenSeries(yoga, ann, $"2031-06-02T{i:D2}:00:00");
        return (site, (string?)(await site.TryClassSlots()).Ok()["pagingMetadata"]!["cursors"]!["next"]);
    }

    private static List<string> Ids(JsonArray slots) => [.. slots.Select(s => (string)s!["eventInfo"]!["eventId"]!)];
}
