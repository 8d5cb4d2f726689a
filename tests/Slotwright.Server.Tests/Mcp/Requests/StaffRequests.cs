
namespace Slotwright.Server.Tests.Mcp.Requests;

/// <summary>Staff: who they are, what they give, when they work, and what stands in each other's way.</summary>
internal static class StaffRequests
{
    public static async Task All(Salon salon)
    {
        await salon.Asked("Add a new staff member named Jane Smith", async () =>
        {
            var made = (await salon.Do("create_a_wix_staff_member", new { name = "Jane Smith" }))["staffMember"]!;
            (salon["jane's id"], salon["jane"]) = ((string)made["id"]!, (string)made["resourceId"]!);
        });
        await salon.Asked("List all staff members and their assigned services", async () =>
        {
            var staff = await salon.Do("list_all_wix_staff_members");
            var services = (await salon.Do("list_all_wix_services"))["items"]!.AsArray();
            Assert.Equal(["Ann: Consultation, Haircut, Massage", "Jane Smith: "], staff["items"]!.AsArray().Where(s => services.Any(v => v!["staffMemberIds"] is { } ids && ids.AsArray().Any(id => (string)id! == (string)s!["resourceId"]!)) || (string)s!["name"]! == "Jane Smith")
                .Select(s => $"{s!["name"]}: {string.Join(", ", services.Where(v => v!["staffMemberIds"] is { } ids && ids.AsArray().Any(id => (string)id! == (string)s["resourceId"]!)).Select(v => (string)v!["name"]!).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal));
        });
        await salon.Asked("Update staff contact information", async () =>
        {
            await salon.Do("update_a_wix_staff_member_by_id", new { staff_member_id = salon["jane's id"], email = "jane@salon.example", phone = "+49 30 1234567" });
            var stored = (await salon.Site.Get($"/bookings/v1/staff-members/{salon["jane's id"]}")).Ok()["staffMember"]!;
            Assert.Equal(("jane@salon.example", "+49 30 1234567"), ((string)stored["email"]!, (string)stored["phone"]!));
        });
        await salon.Asked("Assign staff to specific services", async () =>
        {
            var assigned = await salon.Do("wix_staff_members_assign_services", new { staff_member_id = salon["jane's id"], add_service_ids = new[] { salon["haircut"], salon["consultation"] } });
            Assert.Equal(2, (int)assigned["succeeded"]!);
            Assert.Equal([salon["ann"], salon["jane"]], (await ServiceRequests.Stored(salon, "haircut"))["staffMemberIds"]!.AsArray().Select(id => (string)id!));
            Assert.Equal("Jane Smith gives Haircut\nJane Smith gives Consultation", salon.Assistant.Asked[^1].Message);
        });
        await Hours(salon);
    }

    private static async Task Hours(Salon salon)
    {
        await salon.Asked("Check staff availability for next week", async () =>
        {
            var free = await salon.Do("wix_availability_query", new { service_id = salon["haircut"], from = "2031-06-09", to = "2031-06-16", staff_member_ids = new[] { salon["jane"] }, limit = 100 });
            Assert.Equal((80, "2031-06-09T09:00:00", "2031-06-13T16:30:00"), (Salon.Of(free, "start").Length, Salon.Of(free, "start")[0], Salon.Of(free, "start")[^1]));
            Assert.All(free["items"]!.AsArray(), s => Assert.Contains("Jane Smith", s!["staff"]!.AsArray().Select(p => (string)p!["name"]!)));
        });
        await salon.Asked("View blocked time periods for each staff member", async () =>
            Assert.Equal(["Ann Dentist 2031-06-04T09:00:00 2031-06-04T11:00:00"], Salon.Of(await salon.Do("list_all_wix_blocked_times"), "resourceName", "title", "localStartDate", "localEndDate")));
        await salon.Asked("Set up working hours for new employees", async () =>
        {
            var weekly = new[] { "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY" }.Select(day => new { day, from = "10:00", to = "18:00" });
            await salon.Do("wix_staff_members_set_working_hours", new { staff_member_id = salon["jane's id"], effective_from = "2031-06-09", weekly });
            foreach (var (day, first, last) in new[] { ("2031-06-03", "09:00", "16:30"), ("2031-06-06", "09:00", "16:30"), ("2031-06-09", "10:00", "17:30"), ("2031-06-17", "10:00", "17:30") })
            {
                var free = Salon.Of(await salon.Assistant.Do("wix_availability_query", new { service_id = salon["haircut"], from = day, to = $"{day}T23:59", staff_member_ids = new[] { salon["jane"] } }), "start");
                Assert.Equal(($"{day}T{first}:00", $"{day}T{last}:00", 16), (free[0], free[^1], free.Length));
            }
        });
        await salon.Asked("Manage resource scheduling conflicts", async () =>
        {
            await salon.Book("haircut", "2031-06-04T10:00:00", "bob");
            var conflict = await salon.Do("list_all_wix_calendar_conflicts", new { from = "2031-06-04", to = "2031-06-05" });
            Assert.Equal([$"IN_BLOCKED_TIME Ann Haircut 2031-06-04T10:00:00 Dentist {salon["bob 06-04"]}"], Salon.Of(conflict, "kind", "resourceName", "entry.title", "entry.localStartDate", "other.title", "entry.bookingId"));
            await salon.Do("wix_bookings_reschedule", new { booking_id = (string)conflict["items"]![0]!["entry"]!["bookingId"]!, start = "2031-06-04T11:00" });
            Assert.Empty(Salon.Of(await salon.Do("list_all_wix_calendar_conflicts", new { from = "2031-06-04", to = "2031-06-05" }), "kind"));
        });
    }
}
