using System.Text.Json.Nodes;
using Slotwright.Server.Tests.AddOns;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Reports;

/// <summary>Who comes again, how early they book, and what the bookings are worth: examples worked by hand.</summary>
public sealed class CustomersAndMoney(Cluster cluster)
{
    [Fact]
    public async Task Repeat_customers_come_with_the_history_of_what_they_booked()
    {
        var (site, ann, cut) = await Given();
        var first = await site.Confirmed(cut, "2031-06-03T10:00:00", ann, "bob@example.com", b => b["contactDetails"]!["phone"] = "030 1");
        var second = await site.Confirmed(cut, "2031-06-17T10:00:00", ann, "BOB@example.com", b => b["contactDetails"]!["lastName"] = "Smith");
        await site.Confirmed(cut, "2031-07-01T10:00:00", ann, "bob@example.com"); // outside
        await site.Canceled(await site.Confirmed(cut, "2031-06-04T10:00:00", ann, "bob@example.com")); // does not stand
        await site.Confirmed(cut, "2031-06-05T10:00:00", ann, "eve@example.com"); // came once
        for (var day = 10; day < 13; day++) await site.Confirmed(cut, $"2031-06-{day}T10:00:00", ann, "ivy@example.com");
        var report = await site.Report("REPEAT_CUSTOMERS", "2031-06-01", "2031-07-01");
        Assert.Equal(["ivy - 3 3 2031-06-10T10:00:00.000Z 2031-06-12T10:00:00.000Z", "BOB Smith 2 2 2031-06-03T10:00:00.000Z 2031-06-17T10:00:00.000Z"],
            report.Rows("customer.firstName", "customer.lastName", "bookings", "participants", "firstBooking", "lastBooking"));
        Assert.Equal("5 5", report.Totals("bookings", "participants"));
        var history = report["rows"]![1]!["history"]!.AsArray();
        Assert.Equal([(string)second["id"]!, (string)first["id"]!], history.Select(h => (string)h!["bookingId"]!));
        Assert.Equal("Hair cut 2031-06-17T10:00:00.000Z CONFIRMED UNDEFINED", Ledgers.Line(history[0]!, "title", "startDate", "status", "paymentStatus"));
        var all = (await site.Post(BookingQuestions.Query, new { query = new { filter = JsonNode.Parse($$"""{"contactDetails.contactId":"{{report["rows"]![1]!["customer"]!["contactId"]}}"}""") } })).Ok()["extendedBookings"]!.AsArray();
        Assert.Equal(4, all.Count); // the two of the report, the later one and the canceled one
    }

    [Fact]
    public async Task Pages_go_on_where_the_last_one_ended_and_say_the_same_totals()
    {
        var (site, ann, cut) = await Given();
        for (var customer = 0; customer < 5; customer++)
            for (var time = 0; time <= customer; time++) await site.Confirmed(cut, $"2031-06-{10 + customer}T{10 + time}:00:00", ann, $"c{customer}@example.com");
        var (told, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page = await site.Report("REPEAT_CUSTOMERS", "2031-06-01", "2031-07-01", new { cursorPaging = new { limit = cursor is null ? 3 : (int?)null, cursor } });
            told.AddRange(page.Rows("customer.firstName", "bookings"));
            Assert.Equal("14", page.Totals("bookings"));
            cursor = (string?)page["pagingMetadata"]!["cursors"]!["next"];
            Assert.Equal(cursor is not null, (bool)page["pagingMetadata"]!["hasNext"]!);
        } while (cursor is not null);
        Assert.Equal(["c4 5", "c3 4", "c2 3", "c1 2"], told);
    }

    [Fact]
    public async Task Retention_is_of_those_who_came_for_the_first_time_in_a_month()
    {
        var (site, ann, cut) = await Given();
        async Task Came(string email, params string[] days) { foreach (var day in days) await site.Confirmed(cut, $"{day}T10:00:00", ann, email); }
        await Came("old@example.com", "2031-05-31", "2031-06-10", "2031-07-10"); // was there before
        await Came("a@example.com", "2031-06-01", "2031-06-20", "2031-07-02", "2031-08-02");
        await Came("b@example.com", "2031-06-30", "2031-08-31");
        await Came("c@example.com", "2031-06-15", "2031-09-01"); // too late to count
        await Came("d@example.com", "2031-07-01");
        await site.Canceled(await site.Confirmed(cut, "2031-08-05T10:00:00", ann, "d@example.com"));
        var report = await site.Report("CUSTOMER_RETENTION", "2031-06-01", "2031-09-01");
        Assert.Equal(["2031-06 3 2 0.6667", "2031-07 1 0 0", "2031-08 0 0 -"], report.Rows("month", "newCustomers", "returned", "returnRate"));
        Assert.Equal("4 2 0.5", report.Totals("newCustomers", "returned", "returnRate"));
        string[] Months(int row) => [.. report["rows"]![row]!["followingMonths"]!.AsArray().Select(m => Ledgers.Line(m!, "month", "customers", "rate"))];
        Assert.Equal(["1 1 0.3333", "2 2 0.6667"], Months(0));
        Assert.Equal(["1 0 0"], Months(1));
        Assert.Empty(Months(2));
    }

    [Fact]
    public async Task Months_of_cohorts_are_the_zones()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var ann = await site.GivenStaff();
        var cut = await site.GivenService([ann]);
        await site.Confirmed(cut, "2031-07-01T00:00:00", ann, "a@example.com"); // still June by UTC
        Assert.Equal(["2031-06 0", "2031-07 1"], (await site.Report("CUSTOMER_RETENTION", "2031-06-01", "2031-08-01")).Rows("month", "newCustomers"));
        Assert.Equal(["2031-06 1", "2031-07 0"], (await site.Report("CUSTOMER_RETENTION", "2031-06-01", "2031-08-01", new { timeZone = "UTC" })).Rows("month", "newCustomers"));
    }

    [Fact]
    public async Task Lead_time_is_from_the_booking_to_its_start()
    {
        var clock = new TestClock(new(2031, 6, 2, 8, 0, 0, TimeSpan.Zero));
        await using var server = await cluster.Another(clock);
        var site = await server.NewSite();
        var ann = await site.GivenStaff();
        var cut = await site.GivenService([ann]);
        await site.Confirmed(cut, "2031-06-02T08:30:00", ann, "a@example.com"); // half an hour
        await site.Confirmed(cut, "2031-06-02T09:00:00", ann, "a@example.com"); // exactly one
        await site.Confirmed(cut, "2031-06-03T08:00:00", ann, "a@example.com"); // exactly a day
        await site.Confirmed(cut, "2031-06-12T08:00:00", ann, "a@example.com"); // ten days
        clock.Advance(TimeSpan.FromHours(2));
        await site.Confirmed(cut, "2031-06-02T09:00:00", ann, "b@example.com"); // an hour late
        await site.Canceled(await site.Confirmed(cut, "2031-06-20T09:00:00", ann, "b@example.com"));
        var report = await site.Report("LEAD_TIME", "2031-06-01", "2031-07-01");
        Assert.Equal(["AFTER_START 1 0.2", "UNDER_1_HOUR 1 0.2", "UNDER_1_DAY 1 0.2", "UNDER_3_DAYS 1 0.2", "UNDER_2_WEEKS 1 0.2"], report.Rows("leadTime", "bookings", "share"));
        Assert.Equal("5 1 52.9 0.5 1 24 153.6", report.Totals("bookings", "share", "averageHours", "p25Hours", "medianHours", "p75Hours", "p90Hours"));
    }

    [Fact]
    public async Task Revenue_is_what_the_bookings_that_stand_cost_by_what_is_said_of_their_payment()
    {
        var (site, ann, cut) = await Given();
        var shave = await site.GivenService([ann], change: s => (s["name"], s["payment"]) = ("Shave", JsonNode.Parse("""{"rateType":"FIXED","fixed":{"price":{"value":"12.50"}},"options":{"inPerson":true}}""")));
        var talk = await site.GivenService([ann], change: s => (s["name"], s["payment"]) = ("Talk", JsonNode.Parse("""{"rateType":"CUSTOM","custom":{"description":"As you like"},"options":{"inPerson":true}}""")));
        (await site.ConfirmOrDecline(await site.Book(cut, "2031-06-02T10:00:00", ann), "PAID")).Ok();
        (await site.ConfirmOrDecline(await site.Book(cut, "2031-06-02T11:00:00", ann), "PAID")).Ok();
        (await site.ConfirmOrDecline(await site.Book(cut, "2031-06-02T12:00:00", ann), "NOT_PAID")).Ok();
        (await site.ConfirmOrDecline(await site.Book(shave, "2031-06-02T13:00:00", ann), "PARTIALLY_PAID")).Ok();
        await site.Confirmed(talk, "2031-06-02T15:00:00", ann, "bob@example.com");
        await site.Canceled(await site.Confirmed(cut, "2031-06-02T16:00:00", ann, "bob@example.com"));
        var report = await site.Report("REVENUE_BY_SERVICE", "2031-06-01", "2031-07-01");
        string[] columns = ["serviceName", "bookings", "expected", "paid", "partiallyPaid", "unpaid", "other", "unpriced"];
        Assert.Equal(["Hair cut 3 120 80 0 40 0 0", "Shave 1 12.5 0 12.5 0 0 0", "Talk 1 0 0 0 0 0 1"], report.Rows(columns));
        Assert.Equal("- 5 132.5 80 12.5 40 0 1", report.Totals(columns));
        Assert.Equal("""{"NOT_PAID":{"bookings":1,"amount":40},"PAID":{"bookings":2,"amount":80}}""", report["rows"]![0]!["byPaymentStatus"]!.ToJsonString());
        Assert.Equal("USD", (string)report["currency"]!);
        Assert.Contains("not money received", (string)report["description"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revenue_counts_everybody_who_comes_and_what_they_added()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var yoga = await site.GivenClass(change: s => s["payment"] = JsonNode.Parse("""{"rateType":"FIXED","fixed":{"price":{"value":"15"}},"options":{"inPerson":true}}"""));
        var session = (string)(await site.GivenSession(yoga, ann, "2031-06-03T10:00:00"))["id"]!;
        await site.BookSession(session, 3, b => b["status"] = "CONFIRMED");
        await site.BookSession(session, 1, b => b["status"] = "CONFIRMED");
        Assert.Equal(["2 60"], (await site.Report("REVENUE_BY_SERVICE", "2031-06-01", "2031-07-01")).Rows("bookings", "expected"));
        var cut = await site.GivenService([ann]);
        var oil = await site.GivenAddOn("Oil", price: "10");
        await site.GivenGroup(cut, null, oil);
        await site.Confirmed(cut, "2031-06-04T10:00:00", ann, "bob@example.com");
        await site.Confirmed(cut, "2031-06-04T12:00:00", ann, "bob@example.com", b => b["bookedAddOns"] = new JsonArray(new JsonObject { ["id"] = (string)oil["id"]!, ["quantity"] = 2 }));
        Assert.Equal(["2 100"], (await site.Report("REVENUE_BY_SERVICE", "2031-06-01", "2031-07-01", new { serviceIds = new[] { (string)cut["id"]! } })).Rows("bookings", "expected"));
        Assert.Equal(["2 2", "2 4"], (await site.Report("BOOKINGS_BY_SERVICE", "2031-06-01", "2031-07-01")).Rows("bookings", "participants").Order());
    }

    private async Task<(TestSite, string Ann, JsonNode Cut)> Given()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        return (site, ann, await site.GivenService([ann]));
    }
}
