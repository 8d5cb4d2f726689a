using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Reports;

/// <summary>How many bookings, of what, when, canceled or missed: examples worked by hand.</summary>
public sealed class BookingCounts(Cluster cluster)
{
    private const string June = "2031-06-01", July = "2031-07-01";

    [Fact]
    public async Task Bookings_are_counted_by_service_and_status_from_the_first_day_up_to_the_last()
    {
        var (site, ann, cut, shave) = await Given();
        await site.Confirmed(cut, "2031-06-01T00:00:00", ann, "bob@example.com"); // on the first midnight
        await site.Confirmed(cut, "2031-06-30T23:00:00", ann, "eve@example.com"); // until the last
        await site.Confirmed(cut, "2031-07-01T00:00:00", ann, "eve@example.com"); // no more
        await site.Confirmed(cut, "2031-05-31T23:00:00", ann, "eve@example.com"); // not yet
        await site.Canceled(await site.Confirmed(cut, "2031-06-03T10:00:00", ann, "bob@example.com"));
        await site.Book(cut, "2031-06-03T12:00:00", ann); // CREATED only: not taken, not counted
        await site.Book(cut, "2031-06-03T13:00:00", ann, b => b["status"] = "PENDING");
        await site.Confirmed(shave, "2031-06-04T10:00:00", ann, "bob@example.com");
        var report = await site.Report("BOOKINGS_BY_SERVICE", June, July);
        string[] columns = ["serviceName", "bookings", "participants", "confirmed", "pending", "canceled", "declined", "waiting"];
        Assert.Equal(["Hair cut 3 3 2 1 1 0 0", "Shave 1 1 1 0 0 0 0"], report.Rows(columns));
        Assert.Equal("- 4 4 3 1 1 0 0", report.Totals(columns));
        Assert.Equal(("BOOKINGS_BY_SERVICE", June, July, "UTC"), ((string)report["report"]!, (string)report["from"]!, (string)report["to"]!, (string)report["timeZone"]!));
    }

    [Fact]
    public async Task Days_are_those_of_the_zone_asked_for()
    {
        var (site, ann, cut, _) = await Given();
        await site.Confirmed(cut, "2031-05-31T23:00:00", ann, "bob@example.com"); // June in Berlin
        await site.Confirmed(cut, "2031-06-30T22:00:00", ann, "bob@example.com"); // July in Berlin
        Assert.Equal(["1 1"], (await site.Report("BOOKINGS_BY_SERVICE", June, July, new { timeZone = "Europe/Berlin" })).Rows("bookings", "confirmed"));
        Assert.Equal(["SATURDAY 23 0", "SUNDAY 1 1"], [$"{(await site.Report("PEAK_TIMES", "2031-05-31", June)).Rows("dayOfWeek", "hour")[0]} 0", $"{(await site.Report("PEAK_TIMES", June, July, new { timeZone = "Europe/Berlin" })).Rows("dayOfWeek", "hour")[0]} 1"]);
    }

    [Fact]
    public async Task Services_staff_and_places_narrow_every_count()
    {
        var (site, ann, cut, shave) = await Given();
        var bea = await site.GivenStaff("Bea");
        var both = await site.GivenService([ann, bea], change: s => s["name"] = "Wash");
        await site.Confirmed(cut, "2031-06-03T10:00:00", ann, "bob@example.com");
        await site.Confirmed(both, "2031-06-03T10:00:00", bea, "bob@example.com");
        await site.Confirmed(shave, "2031-06-03T12:00:00", ann, "bob@example.com");
        async Task<string[]> Names(object more) => (await site.Report("BOOKINGS_BY_SERVICE", June, July, more)).Rows("serviceName");
        Assert.Equal(["Wash"], await Names(new { resourceIds = new[] { bea.ToUpperInvariant() } }));
        Assert.Equal(["Shave"], await Names(new { serviceIds = new[] { (string)shave["id"]! } }));
        Assert.Empty(await Names(new { locationIds = new[] { Guid.NewGuid() } }));
        Assert.Equal(3, (await Names(new { locationIds = new[] { (string)cut["locations"]![0]!["id"]! } })).Length);
        var none = await site.Report("BOOKINGS_BY_SERVICE", June, July, new { serviceIds = new[] { Guid.NewGuid() } });
        Assert.Equal("0 0", none.Totals("bookings", "canceled"));
    }

    [Fact]
    public async Task Cancellation_rates_are_of_bookings_that_stood_and_tell_the_late_ones()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (site, ann, cut, shave) = await Given();
        for (var hour = 10; hour < 13; hour++) await site.Confirmed(cut, $"2031-06-03T{hour}:00:00", ann, "bob@example.com");
        await site.Canceled(await site.Confirmed(cut, "2031-06-03T14:00:00", ann, "bob@example.com"));
        await site.Canceled(await site.Confirmed(shave, "2031-06-03T15:00:00", ann, "bob@example.com"));
        await site.Book(shave, "2031-06-03T16:00:00", ann);
        var report = await site.Report("CANCELLATION_RATES", June, July);
        Assert.Equal(["Shave 1 1 1 0", "Hair cut 4 1 0.25 0"], report.Rows("serviceName", "booked", "canceled", "cancellationRate", "canceledWithinADay"));
        Assert.Equal("5 2 0.4", report.Totals("booked", "canceled", "cancellationRate"));
        var soon = now.AddHours(3).ToString("yyyy-MM-ddTHH:00:00", System.Globalization.CultureInfo.InvariantCulture);
        await site.Canceled(await site.Confirmed(cut, soon, ann, "bob@example.com"));
        var late = await site.Report("CANCELLATION_RATES", now.AddDays(-1).ToString("yyyy-MM-dd", null), now.AddDays(3).ToString("yyyy-MM-dd", null));
        Assert.Equal("1 1 1 1", late.Totals("booked", "canceled", "cancellationRate", "canceledWithinADay"));
    }

    [Fact]
    public async Task Who_does_not_come_is_told_by_customer_and_by_service()
    {
        var (site, ann, cut, shave) = await Given();
        await site.Attended(await site.Confirmed(cut, "2031-06-03T09:00:00", ann, "bob@example.com"), came: true);
        await site.Attended(await site.Confirmed(cut, "2031-06-03T10:00:00", ann, "bob@example.com"), came: false);
        await site.Attended(await site.Confirmed(shave, "2031-06-04T10:00:00", ann, "BOB@example.com"), came: false);
        await site.Attended(await site.Confirmed(cut, "2031-06-03T11:00:00", ann, "eve@example.com"), came: true);
        await site.Confirmed(cut, "2031-06-03T12:00:00", ann, "eve@example.com"); // nothing noted
        var byCustomer = await site.Report("NO_SHOW_RATES", June, July);
        Assert.Equal(["bob@example.com 3 1 2 0.6667", "eve@example.com 1 1 0 0"], byCustomer.Rows("customer.email", "noted", "attended", "noShows", "noShowRate").Select(r => r.ToLowerInvariant()));
        Assert.Equal("2031-06-04T10:00:00.000Z", (string)byCustomer["rows"]![0]!["lastNoShow"]!);
        Assert.Equal("4 2 2 0.5 -", byCustomer.Totals("noted", "attended", "noShows", "noShowRate", "customer"));
        var byService = await site.Report("no_show_rates", June, July, new { groupBy = "service" });
        Assert.Equal(["Shave 1 0 1 1", "Hair cut 3 2 1 0.3333"], byService.Rows("serviceName", "noted", "attended", "noShows", "noShowRate"));
        Assert.Equal("SERVICE", (string)byService["groupBy"]!);
    }

    [Fact]
    public async Task Peak_times_are_those_of_the_wall_clock_on_either_side_of_a_change()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var ann = await site.GivenStaff();
        var cut = await site.GivenService([ann]);
        foreach (var sunday in new[] { "2031-03-23", "2031-03-30", "2031-04-06" }) await site.Confirmed(cut, $"{sunday}T09:00:00", ann, "bob@example.com"); // clocks go forward on the 30th
        await site.Confirmed(cut, "2031-03-30T10:00:00", ann, "bob@example.com");
        await site.Canceled(await site.Confirmed(cut, "2031-03-31T10:00:00", ann, "bob@example.com"));
        var report = await site.Report("PEAK_TIMES", "2031-03-01", "2031-05-01");
        Assert.Equal(["SUNDAY 9 3 3", "SUNDAY 10 1 1"], report.Rows("dayOfWeek", "hour", "bookings", "participants"));
        Assert.Equal("4 4", report.Totals("bookings", "participants"));
        var utc = await site.Report("PEAK_TIMES", "2031-03-01", "2031-05-01", new { timeZone = "UTC" });
        Assert.Equal(["SUNDAY 8 2", "SUNDAY 7 2"], utc.Rows("dayOfWeek", "hour", "bookings").OrderDescending()); // 8 and 7+8, 7 by UTC
    }

    [Fact]
    public async Task Weekdays_without_bookings_are_told_too_and_averages_are_of_the_days_there_were()
    {
        var (site, ann, cut, _) = await Given();
        await site.Confirmed(cut, "2031-06-02T10:00:00", ann, "bob@example.com"); // Mondays: 2, 9, 16, 23, 30
        await site.Confirmed(cut, "2031-06-09T10:00:00", ann, "bob@example.com");
        await site.Canceled(await site.Confirmed(cut, "2031-06-16T10:00:00", ann, "bob@example.com"));
        await site.Confirmed(cut, "2031-06-08T10:00:00", ann, "bob@example.com");
        var report = await site.Report("DAY_OF_WEEK", June, July);
        Assert.Equal(["MONDAY 2 1 5 0.4", "TUESDAY 0 0 4 0", "WEDNESDAY 0 0 4 0", "THURSDAY 0 0 4 0", "FRIDAY 0 0 4 0", "SATURDAY 0 0 4 0", "SUNDAY 1 0 5 0.2"],
            report.Rows("dayOfWeek", "bookings", "canceled", "days", "bookingsPerDay"));
        Assert.Equal("3 1 30 0.1", report.Totals("bookings", "canceled", "days", "bookingsPerDay"));
    }

    private async Task<(TestSite, string Ann, JsonNode Cut, JsonNode Shave)> Given()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        return (site, ann, await site.GivenService([ann]), await site.GivenService([ann], change: s => s["name"] = "Shave"));
    }
}
