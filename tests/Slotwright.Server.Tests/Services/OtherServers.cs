namespace Slotwright.Server.Tests.Services;

/// <summary>A service is stored by what is true now, though this server has not yet heard of what another one changed.</summary>
public sealed class OtherServers(Cluster cluster)
{
    private const int Tries = 5;

    [Fact]
    public async Task A_service_shows_its_location_as_another_server_has_just_named_it()
    {
        await using var other = await cluster.Another();
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var location = (await site.Post("/locations/v1/locations", new { location = new { name = "Old", timeZone = "UTC", address = new { city = "Rome" } } })).Ok()["location"]!;
        for (var i = 0; i < Tries; i++)
        {
            await Remembered(site);
            location["name"] = $"New {i}";
            location = (await site.Through(other).Send(HttpMethod.Put, $"/locations/v1/locations/{location["id"]}", new { location })).Ok()["location"]!;
            var service = await site.GivenService([ann], change: s => s["locations"] = System.Text.Json.JsonSerializer.SerializeToNode(new[] { new { type = "BUSINESS", business = new { id = (string)location["id"]! } } }));
            Assert.Equal($"New {i}", (string)service["locations"]![0]!["business"]!["name"]!);
        }
    }

    [Fact]
    public async Task A_service_names_nobody_whom_another_server_has_just_deleted()
    {
        await using var other = await cluster.Another();
        var site = await cluster.Server.NewSite();
        for (var i = 0; i < Tries; i++)
        {
            var member = (await site.Post("/bookings/v1/staff-members", new { staffMember = new { name = "Ann" } })).Ok()["staffMember"]!;
            string[] staff = [(string)member["resourceId"]!];
            await Remembered(site);
            (await site.Through(other).Delete($"/bookings/v1/staff-members/{member["id"]}")).Ok();
            var refused = await site.Post("/_api/bookings/v2/services", new
            {
                service = new
                {
                    name = "Late",
                    type = "APPOINTMENT",
                    onlineBooking = new { enabled = true },
                    payment = new { rateType = "NO_FEE", options = new { inPerson = true } },
                    staffMemberIds = staff,
                    schedule = new { availabilityConstraints = new { sessionDurations = new[] { 60 } } },
                },
            });
            Assert.Equal(["service.staffMemberIds INVALID_STAFF_MEMBER_IDS"], refused.Violations());
        }
    }

    /// <summary>Has the site's catalogue in this server's memory.</summary>
    private static async Task Remembered(TestSite site) => (await site.Post("/_api/bookings/v2/services/query", new { })).Ok();
}
