using System.Text.Json.Nodes;
using Slotwright.Server.Tests.ExternalCalendars;

namespace Slotwright.Server.Tests.Reports;

/// <summary>The week of the staff, what clashes, and when they are off: examples worked by hand.</summary>
public sealed class TheCalendar(Cluster cluster)
{
    private static readonly string[] Minutes = ["resourceName", "workingMinutes", "bookedMinutes", "blockedMinutes", "freeMinutes"];

    [Fact]
    public async Task A_week_tells_day_by_day_who_does_what_and_what_is_left()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var (ann, hours) = await site.GivenOwnHours("Ann");
        var (bea, _) = await site.GivenOwnHours("Bea");
        await site.On(hours, "WORKING_HOURS", "2031-06-02T09:00:00", "2031-06-02T17:00:00", weekly: true);
        await site.On(hours, "WORKING_HOURS", "2031-06-03T09:00:00", "2031-06-03T13:00:00", weekly: true);
        var lunch = await site.On(hours, "DEFAULT", "2031-06-02T12:00:00", "2031-06-02T13:00:00", "Lunch", weekly: true);
        var trip = await site.On(hours, "DEFAULT", "2031-06-10T12:00:00", "2031-06-11T08:00:00", "Trip");
        var cut = await site.GivenService([ann, bea]);
        var yoga = await site.GivenClass();
        await site.GivenSeries(yoga, ann, "2031-06-02T15:00:00");
        var session = (string)(await site.Sessions(yoga, "2031-06-09T00:00:00", "2031-06-10T00:00:00"))[0]!["id"]!;
        await site.BookSession(session, 3, b => b["status"] = "CONFIRMED");
        var booking = await site.Confirmed(cut, "2031-06-09T10:00:00", ann, "bob@example.com");
        await site.Confirmed(cut, "2031-06-16T10:00:00", ann, "bob@example.com"); // the week after
        await site.Confirmed(cut, "2031-06-15T23:30:00", bea, "eve@example.com"); // over midnight, out of the week
        var week = (await site.Post($"{Ledgers.Path}/weekly-calendar", new { isoWeek = "2031-W24" })).Ok();
        Assert.Equal("2031-W24 2031-06-09 2031-06-16 Europe/Berlin", Ledgers.Line(week, "isoWeek", "from", "to", "timeZone"));
        var days = week["days"]!.AsArray();
        Assert.Equal(["MONDAY 2031-06-09", "TUESDAY 2031-06-10", "WEDNESDAY 2031-06-11"], days.Take(3).Select(d => Ledgers.Line(d!, "dayOfWeek", "date")));
        Assert.Equal("SUNDAY 2031-06-15", Ledgers.Line(days[6]!, "dayOfWeek", "date"));
        var (monday, tuesday) = (days[0]!["staff"]![0]!, days[1]!["staff"]![0]!);
        Assert.Equal("Ann 420 120 60 300", Ledgers.Line(monday, Minutes));
        Assert.Equal("Ann 180 0 60 180", Ledgers.Line(tuesday, Minutes)); // the trip takes the last hour
        Assert.Equal([$"APPOINTMENT Hair cut 2031-06-09T10:00:00 2031-06-09T11:00:00 2031-06-09T08:00:00.000Z {booking["id"]} CONFIRMED 1 -", $"BLOCKED Lunch 2031-06-09T12:00:00 2031-06-09T13:00:00 2031-06-09T10:00:00.000Z - - - -", "CLASS Yoga 2031-06-09T15:00:00 2031-06-09T16:00:00 2031-06-09T13:00:00.000Z - - 3 10"],
            monday["entries"]!.AsArray().Select(e => Ledgers.Line(e!, "kind", "title", "localStartDate", "localEndDate", "startDate", "bookingId", "status", "participants", "capacity")));
        Assert.Equal([(string)trip["id"]!], tuesday["entries"]!.AsArray().Select(e => (string)e!["eventId"]!));
        Assert.Equal([(string)trip["id"]!], days[2]!["staff"]![0]!["entries"]!.AsArray().Select(e => (string)e!["eventId"]!)); // told on both its days
        Assert.NotEqual((string)lunch["id"]!, (string)monday["entries"]![1]!["eventId"]!);
        Assert.Equal("Bea 0 30 0 0", Ledgers.Line(days[6]!["staff"]![1]!, Minutes)); // the half hour of that day
        Assert.Equal(["Ann 600 120 120 480 4", "Bea 0 30 0 0 1"], week["totals"]!.AsArray().Select(t => Ledgers.Line(t!, [.. Minutes, "entries"])));
        var beas = (await site.Post($"{Ledgers.Path}/weekly-calendar", new { date = "2031-06-11", resourceIds = new[] { bea } })).Ok();
        Assert.Equal("2031-W24", (string)beas["isoWeek"]!);
        Assert.All(beas["days"]!.AsArray(), d => Assert.Equal("Bea", (string)Assert.Single(d!["staff"]!.AsArray())!["resourceName"]!));
    }

    [Fact]
    public async Task A_week_with_a_change_of_the_clocks_is_as_long_as_it_is()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var (_, hours) = await site.GivenOwnHours("Ann");
        await site.On(hours, "WORKING_HOURS", "2031-03-23T00:00:00", "2031-03-23T12:00:00", weekly: true);
        async Task<string> Sunday(string week) => Ledgers.Line((await site.Post($"{Ledgers.Path}/weekly-calendar", new { isoWeek = week })).Ok()["days"]![6]!["staff"]![0]!, "workingMinutes");
        Assert.Equal("720", await Sunday("2031-W12"));
        Assert.Equal("660", await Sunday("2031-W13")); // the 30th of March
        Assert.Equal("780", await Sunday("2031-W43")); // the 26th of October
    }

    [Fact]
    public async Task Conflicts_are_overlaps_hours_time_off_and_too_many_people()
    {
        var site = await cluster.Server.NewSite();
        var (ann, hours) = await site.GivenOwnHours("Ann");
        var (bea, beas) = await site.GivenOwnHours("Bea");
        foreach (var schedule in new[] { hours, beas }) await site.On(schedule, "WORKING_HOURS", "2031-06-02T09:00:00", "2031-06-02T17:00:00", weekly: true);
        await site.On(hours, "DEFAULT", "2031-06-02T12:00:00", "2031-06-02T13:00:00", "Lunch");
        var cut = await site.GivenService([ann, bea], 60, buffer: 30);
        var yoga = await site.GivenClass(2);
        var first = await site.Confirmed(cut, "2031-06-02T09:00:00", ann, "bob@example.com");
        var second = await site.Confirmed(cut, "2031-06-02T09:30:00", ann, "eve@example.com"); // over the first
        await site.Confirmed(cut, "2031-06-02T10:30:00", ann, "ivy@example.com"); // touches the second: the buffer is nobody's
        await site.Confirmed(cut, "2031-06-02T09:30:00", bea, "ivy@example.com"); // somebody else
        await site.Confirmed(cut, "2031-06-02T11:30:00", ann, "ivy@example.com"); // into lunch
        await site.Confirmed(cut, "2031-06-02T16:30:00", ann, "ivy@example.com"); // half an hour after hours
        await site.Canceled(await site.Confirmed(cut, "2031-06-02T09:15:00", ann, "ivy@example.com"));
        var session = (string)(await site.GivenSession(yoga, bea, "2031-06-02T14:00:00"))["id"]!;
        (await site.TryBookSession(session, 3, b => b["status"] = "CONFIRMED", new { skipAvailabilityValidation = true })).Ok();
        await site.Confirmed(cut, "2031-06-02T14:45:00", bea, "bob@example.com"); // over the class
        var found = await Conflicts(site, new { from = "2031-06-02", to = "2031-06-03" });
        Assert.Equal(["OVERLAP Ann 2031-06-02T09:30:00 2031-06-02T09:00:00 APPOINTMENT", "IN_BLOCKED_TIME Ann 2031-06-02T11:30:00 2031-06-02T12:00:00 BLOCKED", "OVER_CAPACITY Bea 2031-06-02T14:00:00 - -",
            "OVERLAP Bea 2031-06-02T14:45:00 2031-06-02T14:00:00 CLASS", "OUTSIDE_WORKING_HOURS Ann 2031-06-02T16:30:00 - -"],
            found.Select(c => Ledgers.Line(c!, "kind", "resourceName", "entry.localStartDate", "other.localStartDate", "other.kind")));
        Assert.Equal(((string)second["id"]!, (string)first["id"]!, "Hair cut"), ((string)found[0]!["entry"]!["bookingId"]!, (string)found[0]!["other"]!["bookingId"]!, (string)found[0]!["other"]!["title"]!));
        Assert.Equal((3, 2), ((int)found[2]!["entry"]!["participants"]!, (int)found[2]!["entry"]!["capacity"]!));
        Assert.Equal(["OVER_CAPACITY", "OVERLAP"], (await Conflicts(site, new { from = "2031-06-02", to = "2031-06-03", resourceIds = new[] { bea } })).Select(c => (string)c!["kind"]!));
        Assert.Empty(await Conflicts(site, new { from = "2031-06-03", to = "2031-06-09" }));
        var (told, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page = (await site.Post($"{Ledgers.Path}/conflicts", new { from = "2031-06-02", to = "2031-06-03", cursorPaging = new { limit = 2, cursor } })).Ok();
            told.AddRange(page["conflicts"]!.AsArray().Select(c => (string)c!["kind"]!));
            cursor = (string?)page["pagingMetadata"]!["cursors"]!["next"];
        } while (cursor is not null);
        Assert.Equal(found.Select(c => (string)c!["kind"]!), told);
    }

    [Fact]
    public async Task What_began_before_the_days_still_clashes_with_what_begins_in_them()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var ann = await site.GivenStaff();
        var cut = await site.GivenService([ann]);
        await site.Confirmed(cut, "2031-06-02T23:30:00", ann, "bob@example.com");
        await site.Confirmed(cut, "2031-06-03T00:00:00", ann, "eve@example.com");
        Assert.Contains(await Conflicts(site, new { from = "2031-06-03", to = "2031-06-04" }), c => (string)c!["kind"]! == "OVERLAP");
        Assert.DoesNotContain(await Conflicts(site, new { from = "2031-06-02", to = "2031-06-03" }), c => (string)c!["kind"]! == "OVERLAP");
    }

    [Fact]
    public async Task Time_off_is_told_one_by_one_with_what_began_before_and_no_booking_among_it()
    {
        await using var world = await CalendarWorld.Start(cluster);
        world.Foreign.Serves(ForeignServer.Calendar("Dentist 20310604T100000Z 20310604T120000Z"));
        await world.Subscribe(world.Foreign.Url("/ann.ics"));
        var site = world.Site;
        await site.On(world.Schedule, "DEFAULT", "2031-06-02T12:00:00", "2031-06-02T13:00:00", "Lunch", weekly: true);
        await site.On(world.Schedule, "DEFAULT", "2031-05-30T00:00:00", "2031-06-02T08:00:00", "Long weekend");
        await site.On(world.Schedule, "DEFAULT", "2031-05-20T00:00:00", "2031-05-21T00:00:00", "Past");
        var yoga = await site.GivenClass();
        await site.GivenSeries(yoga, world.Ann, "2031-06-03T15:00:00");
        await site.Confirmed(world.Service, "2031-06-03T10:00:00", world.Ann, "bob@example.com");
        var found = (await site.Post($"{Ledgers.Path}/blocked-times", new { from = "2031-06-02", to = "2031-06-16" })).Ok();
        Assert.Equal(["Ann BLOCKED Long weekend 2031-05-30T00:00:00 2031-06-02T08:00:00", "Ann BLOCKED Lunch 2031-06-02T12:00:00 2031-06-02T13:00:00", "Ann EXTERNAL - 2031-06-04T10:00:00 2031-06-04T12:00:00", "Ann BLOCKED Lunch 2031-06-09T12:00:00 2031-06-09T13:00:00"],
            found["blockedTimes"]!.AsArray().Select(b => Ledgers.Line(b!, "resourceName", "kind", "title", "localStartDate", "localEndDate")));
        var bea = await site.GivenStaff("Bea");
        Assert.Empty((await site.Post($"{Ledgers.Path}/blocked-times", new { from = "2031-06-02", to = "2031-06-16", resourceIds = new[] { bea } })).Ok()["blockedTimes"]!.AsArray());
        var page = (await site.Post($"{Ledgers.Path}/blocked-times", new { from = "2031-06-02", to = "2031-06-16", cursorPaging = new { limit = 3 } })).Ok();
        var rest = (await site.Post($"{Ledgers.Path}/blocked-times", new { cursorPaging = new { cursor = (string)page["pagingMetadata"]!["cursors"]!["next"]! } })).Ok();
        Assert.Equal((3, 1, false), ((int)page["pagingMetadata"]!["count"]!, rest["blockedTimes"]!.AsArray().Count, (bool)rest["pagingMetadata"]!["hasNext"]!));
        await site.Confirmed(world.Service, "2031-06-04T11:30:00", world.Ann, "bob@example.com");
        Assert.Equal(["EXTERNAL"], (await Conflicts(site, new { from = "2031-06-04", to = "2031-06-05" })).Select(c => (string)c!["other"]!["kind"]!));
    }

    private static async Task<JsonArray> Conflicts(TestSite site, object question) => (await site.Post($"{Ledgers.Path}/conflicts", question)).Ok()["conflicts"]!.AsArray();
}
