using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Reports;

namespace Slotwright.Server.Tests.Mcp.Requests;

/// <summary>Bookings: made, confirmed, canceled, moved and found.</summary>
internal static class BookingRequests
{
    private static readonly string[] Who = ["bookedEntity.title", "contactDetails.firstName", "startDate"];

    public static async Task All(Salon salon)
    {
        await salon.Asked("Book a haircut for John Doe tomorrow at 2 PM", async () =>
        {
            Assert.Equal("2031-06-02T09:00:00+02:00 Europe/Berlin Monday 2031-W23", Ledgers.Line(await salon.Do("get_current_time"), "local", "time_zone", "weekday", "iso_week"));
            var booked = (await salon.Do("create_a_wix_booking", new { service_id = salon["haircut"], start = "2031-06-03T14:00", first_name = "John", last_name = "Doe", email = "john@example.com" }))["booking"]!;
            salon["john's"] = (string)booked["id"]!;
            var stored = await Stored(salon, "john's");
            Assert.Equal("CONFIRMED John Doe 2031-06-03T14:00:00 2031-06-03T14:30:00 Europe/Berlin", Ledgers.Line(stored, "status", "contactDetails.firstName", "contactDetails.lastName", "bookedEntity.slot.startDate", "bookedEntity.slot.endDate", "bookedEntity.slot.timezone"));
        });
        await salon.Asked("Create a class reservation for 5 participants", async () =>
        {
            var booked = (await salon.Do("create_a_wix_booking", new { service_id = salon["yoga"], start = "2031-06-07T10:00", participants = 5, first_name = "Mia", email = "mia@example.com" }))["booking"]!;
            Assert.Equal($"CONFIRMED 5 {salon["session"]}", Ledgers.Line(booked, "status", "totalParticipants", "bookedEntity.slot.eventId"));
            var session = (await salon.Site.Get($"{Classes.Events}/{salon["session"]}")).Ok()["event"]!;
            Assert.Equal((20, 15), ((int)session["totalCapacity"]!, (int)session["remainingCapacity"]!));
        });
        await salon.Asked("Schedule a consultation with a specific staff member", async () =>
        {
            var jane = (await salon.Do("list_all_wix_staff_members", new { name = "Jane Smith" }))["items"]![0]!;
            var booked = (await salon.Do("create_a_wix_booking", new { service_id = salon["consultation"], start = "2031-06-05T13:00", staff_member_id = (string)jane["resourceId"]!, first_name = "Kim", email = "kim@example.com" }))["booking"]!;
            Assert.Equal("CONFIRMED Jane Smith 2031-06-05T11:00:00.000Z 2031-06-05T12:00:00.000Z", Ledgers.Line(booked, "status", "bookedEntity.slot.resource.name", "startDate", "endDate"));
        });
        await salon.Asked("Book using an available session slot", async () =>
        {
            var session = (await salon.Do("wix_availability_query", new { service_id = salon["yoga"], from = "2031-06-07" }))["items"]![0]!;
            var booked = (await salon.Do("create_a_wix_booking", new { service_id = salon["yoga"], event_id = (string)session["event_id"]!, first_name = "Lou", email = "lou@example.com" }))["booking"]!;
            Assert.Equal($"CONFIRMED 1 {salon["session"]} 2031-06-07T08:00:00.000Z", Ledgers.Line(booked, "status", "totalParticipants", "bookedEntity.slot.eventId", "startDate"));
        });
        await Changes(salon);
        await Found(salon);
    }

    private static async Task Changes(Salon salon)
    {
        await salon.Book("haircut", "2031-06-02T16:00:00", "dora");
        await salon.Book("haircut", "2031-06-03T15:00:00", "cara");
        await salon.Book("haircut", "2031-06-05T15:00:00", "jane", "PENDING");
        await salon.Book("haircut", "2031-06-06T15:00:00", "paul", "PENDING");
        await salon.Asked("Confirm the pending booking for customer Jane", async () =>
        {
            var pending = (await salon.Do("wix_bookings_query", new { status = new[] { "PENDING" } }))["items"]!.AsArray().Single(b => (string)b!["contactDetails"]!["firstName"]! == "jane")!;
            await salon.Do("wix_bookings_confirm", new { booking_id = (string)pending["id"]! });
            Assert.Equal("CONFIRMED", (string)(await Stored(salon, "jane 06-05"))["status"]!);
        });
        await salon.Asked("Cancel tomorrow's 3 PM appointment with notification", async () =>
        {
            var at = (await salon.Do("wix_bookings_query", new { from = "2031-06-03T15:00", to = "2031-06-03T15:01" }))["items"]!.AsArray().Single()!;
            await salon.Do("wix_bookings_cancel", new { booking_id = (string)at["id"]!, notify = true });
            Assert.Equal("Cancel a booking: Haircut for cara, Tue 3 Jun 2031 15:00 (Europe/Berlin)\nstatus: CONFIRMED -> CANCELED\nThe customer is told.", salon.Assistant.Asked[^1].Message);
            Assert.Equal("CANCELED", (string)(await Stored(salon, "cara 06-03"))["status"]!);
        });
        await salon.Asked("Reschedule the booking to next Friday at 10 AM", async () =>
        {
            await salon.Do("wix_bookings_reschedule", new { booking_id = salon["john's"], start = "2031-06-13T10:00" });
            Assert.Equal("CONFIRMED 2031-06-13T10:00:00 2031-06-13T08:00:00.000Z", Ledgers.Line(await Stored(salon, "john's"), "status", "bookedEntity.slot.startDate", "startDate"));
        });
    }

    private static async Task Found(Salon salon)
    {
        await salon.Asked("List all confirmed bookings for this week", async () =>
            Assert.Equal(["Consultation Kim 2031-06-05T11:00:00.000Z", "Haircut bob 2031-06-04T09:00:00.000Z", "Haircut dora 2031-06-02T14:00:00.000Z", "Haircut jane 2031-06-05T13:00:00.000Z", "Yoga Lou 2031-06-07T08:00:00.000Z", "Yoga Mia 2031-06-07T08:00:00.000Z"],
                Salon.Of(await salon.Do("wix_bookings_query", new { status = new[] { "CONFIRMED" }, from = "2031-06-02", to = "2031-06-09" }), Who).Order(StringComparer.Ordinal)));
        await salon.Asked("Show all upcoming bookings for today", async () =>
            Assert.Equal(["Haircut dora 2031-06-02T14:00:00.000Z"], Salon.Of(await salon.Do("wix_bookings_query", new { status = new[] { "CONFIRMED", "PENDING" }, from = "2031-06-02T09:00", to = "2031-06-03" }), Who)));
        await salon.Asked("Find bookings for a specific service", async () =>
            Assert.Equal(["CONFIRMED Kim"], Salon.Of(await salon.Do("wix_bookings_query", new { service_id = salon["consultation"] }), "status", "contactDetails.firstName")));
        await salon.Asked("List pending bookings awaiting confirmation", async () =>
            Assert.Equal(["PENDING paul 2031-06-06T13:00:00.000Z"], Salon.Of(await salon.Do("wix_bookings_query", new { status = new[] { "PENDING" } }), "status", "contactDetails.firstName", "startDate")));
        await salon.Asked("Get booking details by customer email", async () =>
            Assert.Equal([$"{salon["john's"]} CONFIRMED Haircut John Doe john@example.com 2031-06-13T08:00:00.000Z 1"], Salon.Of(await salon.Do("wix_bookings_query", new { customer_email = "john@example.com" }),
                "id", "status", "bookedEntity.title", "contactDetails.firstName", "contactDetails.lastName", "contactDetails.email", "startDate", "totalParticipants")));
    }

    public static async Task<JsonNode> Stored(Salon salon, string booking) =>
        (await salon.Site.Post("/_api/bookings-reader/v2/extended-bookings/query", new { query = new { filter = new { id = salon[booking] } } })).Ok()["extendedBookings"]![0]!["booking"]!;
}
