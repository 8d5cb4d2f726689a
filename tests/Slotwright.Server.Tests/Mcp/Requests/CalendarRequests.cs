using Slotwright.Server.Tests.Reports;

namespace Slotwright.Server.Tests.Mcp.Requests;

/// <summary>What is free, and what is on the calendar.</summary>
internal static class CalendarRequests
{
    public static async Task All(Salon salon)
    {
        await salon.Asked("Find available slots for haircut service next week", async () =>
        {
            var free = Salon.Of(await salon.Do("wix_availability_query", new { service_id = salon["haircut"], from = "2031-06-09", to = "2031-06-16", limit = 100 }), "start");
            Assert.Equal((90, "2031-06-09T09:00:00", "2031-06-13T17:30:00"), (free.Length, free[0], free[^1])); // Ann from nine to five, Jane from ten to six
        });
        await salon.Asked("Check availability for a specific staff member", async () =>
        {
            var who = (string)(await BookingRequests.Stored(salon, "john's"))["bookedEntity"]!["slot"]!["resource"]!["id"]!;
            var other = who == salon["ann"] ? salon["jane"] : salon["ann"];
            Assert.False((bool)(await salon.Do("wix_availability_check", new { service_id = salon["haircut"], start = "2031-06-13T10:00", staff_member_id = who }))["bookable"]!);
            Assert.True((bool)(await salon.Assistant.Do("wix_availability_check", new { service_id = salon["haircut"], start = "2031-06-13T10:00", staff_member_id = other }))["bookable"]!);
        });
        await salon.Asked("Show open spots for yoga class on Saturday", async () =>
            Assert.Equal(["2031-06-07T10:00:00 14"], Salon.Of(await salon.Do("wix_availability_query", new { service_id = salon["yoga"], from = "2031-06-07", to = "2031-06-08" }), "start", "spots_left")));
        await salon.Asked("Get bookable time slots for the next 7 days", async () =>
        {
            var free = Salon.Of(await salon.Do("wix_availability_query", new { service_id = salon["haircut"], from = "2031-06-02T09:00", limit = 100 }), "start");
            Assert.Equal((79, "2031-06-02T09:30:00", "2031-06-06T16:30:00"), (free.Length, free[0], free[^1])); // Jane is free whenever Ann is not
        });
        await Management(salon);
    }

    private static async Task Management(Salon salon)
    {
        await salon.Asked("View all calendar events for this month", async () =>
        {
            var events = await salon.Do("wix_calendar_events_query", new { from = "2031-06-01", to = "2031-07-01" });
            Assert.Equal(["2031-06-02T16:00:00 APPOINTMENT Haircut", "2031-06-04T09:00:00 DEFAULT Dentist", "2031-06-04T11:00:00 APPOINTMENT Haircut", "2031-06-05T13:00:00 APPOINTMENT Consultation", "2031-06-05T15:00:00 APPOINTMENT Haircut",
                "2031-06-06T15:00:00 APPOINTMENT Haircut", "2031-06-07T10:00:00 CLASS Yoga", "2031-06-13T10:00:00 APPOINTMENT Haircut"], Salon.Of(events, "start.localDate", "type", "title"));
        });
        await salon.Asked("Show staff schedules and blocked times", async () =>
        {
            var week = await salon.Do("wix_calendar_weekly_report", new { iso_week = "2031-W23" });
            var wednesday = week["days"]![2]!["staff"]!.AsArray();
            Assert.Equal(["Ann 360 30 120", "Jane Smith 480 0 0"], wednesday.Where(s => (string)s!["resourceName"]! is "Ann" or "Jane Smith").Select(s => Ledgers.Line(s!, "resourceName", "workingMinutes", "bookedMinutes", "blockedMinutes")));
            Assert.Equal(["Ann Dentist 2031-06-04T09:00:00"], Salon.Of(await salon.Do("list_all_wix_blocked_times", new { from = "2031-06-02", to = "2031-06-09" }), "resourceName", "title", "localStartDate"));
        });
        await salon.Asked("List booking conflicts and overlaps", async () =>
        {
            await salon.Book("haircut", "2031-06-05T09:00:00", "eve");
            await salon.Book("haircut", "2031-06-05T09:15:00", "finn");
            var conflicts = Salon.Of(await salon.Do("list_all_wix_calendar_conflicts", new { from = "2031-06-02", to = "2031-06-09" }), "kind", "resourceName", "entry.title", "entry.localStartDate", "other.localStartDate");
            Assert.Equal(["OVERLAP Ann Haircut 2031-06-05T09:15:00 2031-06-05T09:00:00"], conflicts);
        });
        await salon.Asked("Generate weekly calendar report", async () =>
        {
            var week = await salon.Do("wix_calendar_weekly_report", new { iso_week = "2031-W23" });
            Assert.Equal("2031-W23 2031-06-02 2031-06-09 Europe/Berlin", Ledgers.Line(week, "isoWeek", "from", "to", "timeZone"));
            Assert.Equal(["Ann 2280 225 120 8", "Jane Smith 2400 60 0 1"], week["totals"]!.AsArray().Where(t => (string)t!["resourceName"]! is "Ann" or "Jane Smith").Select(t => Ledgers.Line(t!, "resourceName", "workingMinutes", "bookedMinutes", "blockedMinutes", "entries")));
            Assert.Equal(["2031-06-05 Haircut 09:00", "2031-06-05 Haircut 09:15", "2031-06-05 Haircut 15:00"], week["days"]![3]!["staff"]!.AsArray().Single(s => (string)s!["resourceName"]! == "Ann")!["entries"]!.AsArray().Select(e => $"{week["days"]![3]!["date"]} {e!["title"]} {((string)e["localStartDate"]!)[11..16]}"));
        });
    }
}
