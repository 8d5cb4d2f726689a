using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Reports;

namespace Slotwright.Server.Tests.Mcp.Requests;

/// <summary>Numbers: what was booked, by whom, when, and what became of it.</summary>
internal static class ReportRequests
{
    public static async Task All(Salon salon)
    {
        await salon.Book("consultation", "2031-06-10T09:00:00", "bob");
        await salon.Book("haircut", "2031-07-10T11:00:00", "bob");
        await salon.Asked("Count bookings by service type this month", async () =>
        {
            var report = await Report(salon, "bookings_by_service");
            Assert.Equal(["Consultation 2 2 2 0 0", "Haircut 7 7 6 1 1", "Yoga 2 6 2 0 0"], report.Rows("serviceName", "bookings", "participants", "confirmed", "pending", "canceled").Order(StringComparer.Ordinal));
            Assert.Equal("11 15", report.Totals("bookings", "participants"));
        });
        await salon.Asked("Track cancellation rates by service", async () =>
            Assert.Equal(["Haircut 8 1 0.125", "Consultation 2 0 0", "Yoga 2 0 0"], (await Report(salon, "cancellation_rates")).Rows("serviceName", "booked", "canceled", "cancellationRate").OrderByDescending(r => r.Contains("Hair", StringComparison.Ordinal)).ThenBy(r => r, StringComparer.Ordinal)));
        await salon.Asked("Analyze peak booking times", async () =>
            Assert.Equal(["THURSDAY 9 2 2", "THURSDAY 15 1 1", "FRIDAY 10 1 1"], (await Report(salon, "peak_times")).Rows("dayOfWeek", "hour", "bookings", "participants").Where(r => r.StartsWith("THURSDAY 9", StringComparison.Ordinal) || r.StartsWith("THURSDAY 15", StringComparison.Ordinal) || r.StartsWith("FRIDAY 10", StringComparison.Ordinal))));
        await salon.Asked("Report on staff utilization", async () =>
        {
            var report = await salon.Do("wix_reports_query", new { report = "staff_utilization", from = "2031-06-02", to = "2031-06-09" });
            Assert.Equal(["Ann 2280 225 120", "Jane Smith 2400 60 0"], report.Rows("resourceName", "workingMinutes", "bookedMinutes", "blockedMinutes").Where(r => !r.StartsWith("Test", StringComparison.Ordinal)));
        });
        await Customers(salon);
    }

    private static async Task Customers(Salon salon)
    {
        await salon.Asked("List repeat customers and their booking history", async () =>
        {
            var report = await Report(salon, "repeat_customers");
            Assert.Equal(["bob@example.com 2 2031-06-04T09:00:00.000Z 2031-06-10T07:00:00.000Z"], report.Rows("customer.email", "bookings", "firstBooking", "lastBooking"));
            var history = await salon.Do("wix_bookings_query", new { customer_email = "bob@example.com" });
            Assert.Equal(["2031-06-04T09:00:00.000Z Haircut", "2031-06-10T07:00:00.000Z Consultation", "2031-07-10T09:00:00.000Z Haircut"], Salon.Of(history, "startDate", "bookedEntity.title").Order(StringComparer.Ordinal));
        });
        await salon.Asked("Track no-show rates by customer", async () =>
        {
            await salon.Do("wix_bookings_mark_attendance", new { booking_id = salon["dora 06-02"], status = "NOT_ATTENDED" });
            await salon.Do("wix_bookings_mark_attendance", new { booking_id = salon["bob 06-04"], status = "ATTENDED" });
            var report = await salon.Do("wix_reports_query", new { report = "no_show_rates", group_by = "customer", from = "2031-06-01", to = "2031-07-01" });
            Assert.Equal(["dora 1 1 1", "bob 1 0 0"], report.Rows("customer.firstName", "noted", "noShows", "noShowRate"));
        });
        await salon.Asked("Analyze booking patterns by day of week", async () =>
            Assert.Equal(["MONDAY 1 1 5", "TUESDAY 1 1 4", "WEDNESDAY 1 1 4", "THURSDAY 4 4 4", "FRIDAY 2 2 4", "SATURDAY 2 6 4", "SUNDAY 0 0 5"], (await Report(salon, "day_of_week")).Rows("dayOfWeek", "bookings", "participants", "days")));
        await salon.Asked("Generate customer retention report", async () =>
        {
            var report = await salon.Do("wix_reports_query", new { report = "customer_retention", from = "2031-06-01", to = "2031-08-01" });
            Assert.Equal(["2031-06 10 1 0.1", "2031-07 0 0 -"], report.Rows("month", "newCustomers", "returned", "returnRate"));
        });
    }

    private static Task<JsonNode> Report(Salon salon, string report) => salon.Do("wix_reports_query", new { report, from = "2031-06-01", to = "2031-07-01" });
}
