namespace Slotwright.Server.Tests.Reports;

/// <summary>Working, booked, blocked and free time of the staff, and how full classes are: examples worked by hand.</summary>
public sealed class StaffTime(Cluster cluster)
{
    private static readonly string[] Minutes = ["resourceName", "workingMinutes", "bookedMinutes", "blockedMinutes", "freeMinutes", "minutesOutsideHours", "utilization"];

    [Fact]
    public async Task A_night_is_as_long_as_the_clocks_make_it()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var (ann, hours) = await site.GivenOwnHours("Ann");
        await site.On(hours, "WORKING_HOURS", "2031-03-22T22:00:00", "2031-03-23T06:00:00", weekly: true); // Saturday night, eight hours by the wall
        var cut = await site.GivenService([ann]);
        await site.Confirmed(cut, "2031-03-30T01:30:00", ann, "bob@example.com"); // 01:30 to 02:30, which is 03:30
        async Task<string> Day(string day, string next) => (await site.Report("STAFF_UTILIZATION", day, next)).Rows(Minutes)[0];
        Assert.Equal("Ann 360 0 0 360 0 0", await Day("2031-03-23", "2031-03-24"));
        Assert.Equal("Ann 300 60 0 240 0 0.2", await Day("2031-03-30", "2031-03-31")); // an hour is skipped
        Assert.Equal("Ann 120 0 0 120 0 0", await Day("2031-03-29", "2031-03-30"));
        Assert.Equal("Ann 420 0 0 420 0 0", await Day("2031-10-26", "2031-10-27")); // an hour comes twice
        Assert.Equal("Ann 420 60 0 360 0 0.1429", await Day("2031-03-29", "2031-03-31"));
    }

    [Fact]
    public async Task Time_off_is_no_working_time_and_what_is_booked_twice_counts_once()
    {
        var site = await cluster.Server.NewSite();
        var (ann, hours) = await site.GivenOwnHours("Ann");
        var (bea, _) = await site.GivenOwnHours("Bea"); // never works
        await site.On(hours, "WORKING_HOURS", "2031-06-02T09:00:00", "2031-06-02T17:00:00");
        await site.On(hours, "DEFAULT", "2031-06-02T12:00:00", "2031-06-02T13:00:00", "Lunch");
        await site.On(hours, "DEFAULT", "2031-06-02T18:00:00", "2031-06-02T19:00:00", "Gym"); // not within the hours
        var cut = await site.GivenService([ann, bea], 60, buffer: 15);
        await site.Confirmed(cut, "2031-06-02T10:00:00", ann, "bob@example.com");
        await site.Confirmed(cut, "2031-06-02T10:30:00", ann, "eve@example.com");
        await site.Confirmed(cut, "2031-06-02T16:30:00", ann, "eve@example.com"); // half of it after hours
        await site.Confirmed(cut, "2031-06-02T10:00:00", bea, "ivy@example.com");
        await site.Canceled(await site.Confirmed(cut, "2031-06-02T14:00:00", ann, "ivy@example.com"));
        await site.Book(cut, "2031-06-02T14:00:00", ann); // CREATED holds nothing
        var report = await site.Report("STAFF_UTILIZATION", "2031-06-02", "2031-06-03");
        Assert.Equal(["Ann 420 150 60 300 30 0.2857", "Bea 0 60 0 0 60 -"], report.Rows(Minutes));
        Assert.Equal("- 420 210 60 300 90 0.2857", report.Totals(Minutes));
        Assert.Equal(["Bea"], (await site.Report("STAFF_UTILIZATION", "2031-06-02", "2031-06-03", new { resourceIds = new[] { bea } })).Rows("resourceName"));
    }

    [Fact]
    public async Task Sessions_count_when_somebody_has_booked_them()
    {
        var site = await cluster.Server.NewSite();
        var (ann, hours) = await site.GivenOwnHours("Ann");
        await site.On(hours, "WORKING_HOURS", "2031-06-02T09:00:00", "2031-06-02T17:00:00", weekly: true);
        var (yoga, pottery) = (await site.GivenClass(), await site.GivenCourse());
        await site.GivenSeries(yoga, ann, "2031-06-02T10:00:00");
        var sessions = await site.Sessions(yoga, "2031-06-02T00:00:00", "2031-06-17T00:00:00");
        await site.BookSession((string)sessions[1]!["id"]!, 2, b => b["status"] = "CONFIRMED");
        await site.GivenSeries(pottery, ann, "2031-06-02T14:00:00", "2031-06-17T00:00:00");
        Assert.Equal(["Ann 1440 60 0 1380 0 0.0417"], (await site.Report("STAFF_UTILIZATION", "2031-06-01", "2031-06-22")).Rows(Minutes));
        await site.BookCourse(pottery, 1, b => b["status"] = "CONFIRMED");
        Assert.Equal(["Ann 1440 240 0 1200 0 0.1667"], (await site.Report("STAFF_UTILIZATION", "2031-06-01", "2031-06-22")).Rows(Minutes));
    }

    [Fact]
    public async Task Classes_are_as_full_as_their_seats_are_taken()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bea) = (await site.GivenStaff("Ann"), await site.GivenStaff("Bea"));
        var (yoga, dance) = (await site.GivenClass(4), await site.GivenClass(10, s => s["name"] = "Dance"));
        await site.GivenSeries(yoga, ann, "2031-06-02T10:00:00");
        await site.GivenSession(dance, bea, "2031-06-03T10:00:00");
        await site.GivenSession(dance, bea, "2031-07-01T00:00:00"); // not in June
        var sessions = await site.Sessions(yoga, "2031-06-02T00:00:00", "2031-07-01T00:00:00");
        await site.BookSession((string)sessions[0]!["id"]!, 3, b => b["status"] = "CONFIRMED");
        await site.BookSession((string)sessions[0]!["id"]!, 1, b => b["status"] = "CONFIRMED");
        await site.BookSession((string)sessions[2]!["id"]!, 1, b => b["status"] = "CONFIRMED");
        await site.Canceled(await site.BookSession((string)sessions[3]!["id"]!, 1, b => b["status"] = "CONFIRMED"));
        string[] columns = ["serviceName", "sessions", "capacity", "participants", "fillRate", "full", "empty"];
        var report = await site.Report("CLASS_FILL_RATES", "2031-06-01", "2031-07-01");
        Assert.Equal(["Yoga 5 20 5 0.25 1 3", "Dance 1 10 0 0 0 1"], report.Rows(columns));
        Assert.Equal("- 6 30 5 0.1667 1 4", report.Totals(columns));
        Assert.Equal(["Dance 1 10 0 0 0 1"], (await site.Report("CLASS_FILL_RATES", "2031-06-01", "2031-07-01", new { resourceIds = new[] { bea } })).Rows(columns));
    }

    [Fact]
    public async Task A_course_is_its_teachers()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bea) = (await site.GivenStaff("Ann"), await site.GivenStaff("Bea"));
        var pottery = await site.GivenCourse();
        await site.GivenSeries(pottery, ann, "2031-06-02T14:00:00", "2031-06-17T00:00:00");
        await site.BookCourse(pottery, 2, b => b["status"] = "CONFIRMED");
        async Task<string[]> Of(string who) => (await site.Report("BOOKINGS_BY_SERVICE", "2031-06-01", "2031-07-01", new { resourceIds = new[] { who } })).Rows("serviceName", "participants");
        Assert.Equal(["Pottery 2"], await Of(ann));
        Assert.Empty(await Of(bea));
    }
}
