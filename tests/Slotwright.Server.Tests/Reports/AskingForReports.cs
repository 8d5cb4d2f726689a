namespace Slotwright.Server.Tests.Reports;

/// <summary>Who may ask for reports, for what, and that no site sees another's.</summary>
public sealed class AskingForReports(Cluster cluster)
{
    private static readonly string[] Lists = ["weekly-calendar", "conflicts", "blocked-times"];

    public static TheoryData<string, string?> Every => new()
    {
        { "BOOKINGS_BY_SERVICE", null }, { "CANCELLATION_RATES", null }, { "NO_SHOW_RATES", "CUSTOMER" }, { "NO_SHOW_RATES", "SERVICE" }, { "PEAK_TIMES", null }, { "DAY_OF_WEEK", null }, { "STAFF_UTILIZATION", null },
        { "REVENUE_BY_SERVICE", null }, { "MONEY_RECEIVED", "SERVICE" }, { "MONEY_RECEIVED", "STAFF" }, { "MONEY_RECEIVED", "DAY" }, { "OUTSTANDING_BALANCES", null }, { "REPEAT_CUSTOMERS", null }, { "CUSTOMER_RETENTION", null }, { "CLASS_FILL_RATES", null }, { "LEAD_TIME", null },
    };

    [Fact]
    public async Task Every_report_is_listed_with_what_its_columns_mean()
    {
        var site = await cluster.Server.NewSite();
        var listed = (await site.Get(Ledgers.Path)).Ok()["reports"]!.AsArray();
        Assert.Equal(Every.Select(r => $"{r.Data.Item1} {r.Data.Item2}"), listed.Select(r => $"{r!["name"]} {r["groupBy"]}"));
        Assert.All(listed, r => Assert.All(r!["columns"]!.AsArray(), c => Assert.NotEmpty((string)c!["description"]!)));
        Assert.All(listed, r => Assert.Contains(r!["parameters"]!.AsArray(), p => (string)p!["name"]! == "resourceIds"));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Another_sites_bookings_are_in_no_report(string report, string? groupBy)
    {
        var (site, other) = (await cluster.Server.NewSite(), await cluster.Server.NewSite());
        var empty = await site.Report(report, "2031-06-01", "2031-07-01", new { groupBy });
        var (own, yoga) = (await other.GivenStaff(), await other.GivenClass());
        var cut = await other.GivenService([own]);
        foreach (var start in new[] { "2031-06-02T10:00:00", "2031-06-09T10:00:00" })
            await other.Attended(await other.Confirmed(cut, start, own, "bob@example.com"), came: false);
        await other.BookSession((string)(await other.GivenSession(yoga, own, "2031-06-04T10:00:00"))["id"]!, 2, b => b["status"] = "CONFIRMED");
        var after = await site.Report(report, "2031-06-01", "2031-07-01", new { groupBy, resourceIds = (string[]?)null });
        Assert.Equal(empty.ToJsonString(), after.ToJsonString());
        if (report is not ("MONEY_RECEIVED" or "OUTSTANDING_BALANCES")) Assert.NotEqual(empty["totals"]!.ToJsonString(), (await other.Report(report, "2031-06-01", "2031-07-01", new { groupBy }))["totals"]!.ToJsonString());
        foreach (var foreign in new object[] { new { groupBy, resourceIds = new[] { own } }, new { groupBy, serviceIds = new[] { (string)cut["id"]! } } })
            Assert.DoesNotContain((await site.Report(report, "2031-06-01", "2031-07-01", foreign))["rows"]!.AsArray(), r => r!["customer"] is not null || r["serviceId"] is not null || (string?)r["resourceId"] == own);
    }

    [Fact]
    public async Task Only_who_may_see_every_booking_is_told()
    {
        var site = await cluster.Server.NewSite();
        var visitor = await site.Visitor();
        (await visitor.Get(Ledgers.Path)).Refused(403, "PERMISSION_DENIED");
        (await visitor.TryReport("LEAD_TIME", "2031-06-01", "2031-07-01")).Refused(403, "PERMISSION_DENIED");
        foreach (var list in Lists)
        {
            (await visitor.Post($"{Ledgers.Path}/{list}", new { })).Refused(403, "PERMISSION_DENIED");
            (await site.Post($"{Ledgers.Path}/{list}", new { })).Ok();
        }
    }

    [Fact]
    public async Task Everything_wrong_with_a_question_is_told_at_once()
    {
        var site = await cluster.Server.NewSite();
        async Task<string[]> Wrong(object question) => (await site.Post($"{Ledgers.Path}/query", question)).Violations();
        Assert.Equal(["report REQUIRED_FIELD"], await Wrong(new { }));
        Assert.Equal(["report INVALID_ENUM_VALUE", "from FORMAT", "serviceIds[0] FORMAT", "resourceIds MIN_SIZE", "cursorPaging.limit MIN"],
            await Wrong(new { report = "WEATHER", from = "June", serviceIds = new[] { "x" }, resourceIds = Array.Empty<string>(), cursorPaging = new { limit = 0 } }));
        Assert.Equal(["groupBy VALIDATION", "to VALIDATION"], await Wrong(new { report = "LEAD_TIME", groupBy = "SERVICE", from = "2031-06-01", to = "2031-06-01" }));
        Assert.Equal(["from VALIDATION", "to VALIDATION", "timeZone VALIDATION"], await Wrong(new { report = "LEAD_TIME", from = "1899-12-31", to = "9999-12-31", timeZone = "Mars/Olympus" }));
        Assert.Equal(["to MAX"], await Wrong(new { report = "LEAD_TIME", from = "2031-06-01", to = "2034-06-02" }));
        (await site.TryReport("LEAD_TIME", "2031-06-01", "2034-06-01")).Ok();
        Assert.Equal(["cursorPaging.cursor VALIDATION"], await Wrong(new { report = "LEAD_TIME", cursorPaging = new { cursor = "bm9uZQ" } }));
        foreach (var list in new[] { "conflicts", "blocked-times" })
        {
            Assert.Equal(["to MAX"], (await site.Post($"{Ledgers.Path}/{list}", new { from = "2031-06-01", to = "2032-06-02" })).Violations());
            Assert.Equal(["timeZone VALIDATION"], (await site.Post($"{Ledgers.Path}/{list}", new { timeZone = "UTC+03:00" })).Violations());
        }
        Assert.Equal(["timeZone VALIDATION", "date ONE_OF_ALIGNMENT", "isoWeek FORMAT"], (await site.Post($"{Ledgers.Path}/weekly-calendar", new { isoWeek = "2025-W53", date = "2031-06-02", timeZone = "Mars" })).Violations());
        foreach (var end in new object[] { new { date = "0001-01-01" }, new { date = "9999-12-31" }, new { isoWeek = "9998-W52" } }) Assert.Single((await site.Post($"{Ledgers.Path}/weekly-calendar", end)).Violations());
    }

    [Fact]
    public async Task Without_days_it_is_about_this_month_and_one_day_alone_means_a_month()
    {
        var clock = new TestClock(new(2031, 6, 30, 23, 0, 0, TimeSpan.Zero));
        await using var server = await cluster.Another(clock);
        var site = await server.NewSite("Europe/Berlin"); // where it is July
        async Task<string> Days(object question) => Ledgers.Line((await site.Post($"{Ledgers.Path}/query", question)).Ok(), "from", "to", "timeZone");
        Assert.Equal("2031-07-01 2031-08-01 Europe/Berlin", await Days(new { report = "LEAD_TIME" }));
        Assert.Equal("2031-06-01 2031-07-01 UTC", await Days(new { report = "LEAD_TIME", timeZone = "UTC" }));
        Assert.Equal("2031-01-31 2031-02-28 Europe/Berlin", await Days(new { report = "LEAD_TIME", from = "2031-01-31" }));
        Assert.Equal("2031-02-15 2031-03-15 Europe/Berlin", await Days(new { report = "LEAD_TIME", to = "2031-03-15" }));
        Assert.Equal("2031-W27 2031-06-30 2031-07-07", Ledgers.Line((await site.Post($"{Ledgers.Path}/weekly-calendar", new { })).Ok(), "isoWeek", "from", "to"));
        Assert.Equal("2031-07-01 2031-07-29", Ledgers.Line((await site.Post($"{Ledgers.Path}/conflicts", new { })).Ok(), "from", "to"));
    }

    [Fact]
    public async Task A_cursor_goes_on_with_its_own_list_and_asks_about_nobody_else()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bea) = (await site.GivenStaff("Ann"), await site.GivenStaff("Bea"));
        var page = await site.Report("STAFF_UTILIZATION", "2031-06-01", "2031-07-01", new { resourceIds = new[] { ann, bea }, cursorPaging = new { limit = 1 } });
        var cursor = (string)page["pagingMetadata"]!["cursors"]!["next"]!;
        Assert.Equal(["Bea"], (await site.Report("STAFF_UTILIZATION", "2031-06-01", "2031-07-01", new { resourceIds = new[] { ann, bea }, cursorPaging = new { cursor } })).Rows("resourceName"));
        Assert.Equal(["cursorPaging.cursor VALIDATION"], (await site.TryReport("STAFF_UTILIZATION", "2031-06-01", "2031-07-01", new { resourceIds = new[] { ann }, cursorPaging = new { cursor } })).Violations());
        Assert.Equal(["cursorPaging.cursor VALIDATION"], (await site.Post($"{Ledgers.Path}/conflicts", new { cursorPaging = new { cursor } })).Violations());
    }
}
