using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Mcp.Requests;

/// <summary>Services: made, listed, changed and hidden.</summary>
internal static class ServiceRequests
{
    public static async Task All(Salon salon)
    {
        await salon.Asked("Create a new 30-minute haircut service priced at $45", async () =>
        {
            var made = await salon.Do("create_a_wix_service", new { type = "APPOINTMENT", name = "Haircut", durations_minutes = new[] { 30 }, price = "45.00", staff_member_ids = new[] { salon["ann"] } });
            salon["haircut"] = (string)made["service"]!["id"]!;
            var stored = await Stored(salon, "haircut");
            Assert.Equal(("APPOINTMENT", "FIXED", "45.00", "USD", 30, true), ((string)stored["type"]!, (string)stored["payment"]!["rateType"]!, (string)stored["payment"]!["fixed"]!["price"]!["value"]!, (string)stored["payment"]!["fixed"]!["price"]!["currency"]!,
                (int)stored["schedule"]!["availabilityConstraints"]!["sessionDurations"]!.AsArray().Single()!, (bool)stored["onlineBooking"]!["enabled"]!));
        });
        await salon.Asked("List all available appointment services", async () =>
            Assert.Equal(["Haircut", "Massage"], Salon.Of(await salon.Do("list_all_wix_services", new { type = "APPOINTMENT", hidden = false }), "name").Order(StringComparer.Ordinal)));
        await salon.Asked("Update the yoga class capacity to 20 participants", async () =>
        {
            var yoga = (await salon.Do("list_all_wix_services", new { type = "CLASS", name = "Yoga" }))["items"]![0]!;
            await salon.Do("update_a_wix_service_by_id", new { service_id = (string)yoga["id"]!, capacity = 20 });
            Assert.Contains("defaultCapacity: 10 -> 20", salon.Assistant.Asked[^1].Message, StringComparison.Ordinal);
            Assert.Equal(20, (int)(await Stored(salon, "yoga"))["defaultCapacity"]!);
        });
        await salon.Asked("Hide the massage service from online booking", async () =>
        {
            await salon.Do("wix_services_hide", new { service_id = salon["massage"] });
            Assert.DoesNotContain("Massage", Salon.Of(await salon.Assistant.Do("list_all_wix_services", new { hidden = false }), "name"));
            Assert.Contains("Massage", Salon.Of(await salon.Assistant.Do("list_all_wix_services", new { hidden = true }), "name"));
        });
        await Configuration(salon);
    }

    private static async Task Configuration(Salon salon)
    {
        await salon.Asked("Set up a 60-minute consultation with online booking enabled", async () =>
        {
            var made = await salon.Do("create_a_wix_service", new { type = "APPOINTMENT", name = "Consultation", durations_minutes = new[] { 60 }, online_booking = true, staff_member_ids = new[] { salon["ann"] } });
            salon["consultation"] = (string)made["service"]!["id"]!;
            var stored = await Stored(salon, "consultation");
            Assert.Equal((true, 60), ((bool)stored["onlineBooking"]!["enabled"]!, (int)stored["schedule"]!["availabilityConstraints"]!["sessionDurations"]![0]!));
        });
        await salon.Asked("Configure payment options for in-person services", async () =>
        {
            await salon.Do("update_a_wix_service_by_id", new { service_id = salon["haircut"], pay_in_person = true, pay_online = false });
            var payment = (await Stored(salon, "haircut"))["payment"]!;
            Assert.Equal((true, false, "45.00"), ((bool)payment["options"]!["inPerson"]!, (bool)payment["options"]!["online"]!, (string)payment["fixed"]!["price"]!["value"]!));
        });
        await salon.Asked("Add multiple session durations to a service", async () =>
        {
            await salon.Do("wix_services_set_session_durations", new { service_id = salon["consultation"], durations_minutes = new[] { 60, 90 } });
            Assert.Equal([60, 90], (await Stored(salon, "consultation"))["schedule"]!["availabilityConstraints"]!["sessionDurations"]!.AsArray().Select(m => (int)m!));
        });
        await salon.Asked("Update service descriptions and taglines", async () =>
        {
            await salon.Do("update_a_wix_service_by_id", new { service_id = salon["haircut"], description = "Wash, cut and dry.", tagline = "In and out in half an hour" });
            var stored = await Stored(salon, "haircut");
            Assert.Equal(("Wash, cut and dry.", "In and out in half an hour"), ((string)stored["description"]!, (string)stored["tagLine"]!));
        });
    }

    /// <summary>As the API tells it, not the tools.</summary>
    public static async Task<JsonNode> Stored(Salon salon, string service) => (await salon.Site.Get($"/_api/bookings/v2/services/{salon[service]}")).Ok()["service"]!;
}
