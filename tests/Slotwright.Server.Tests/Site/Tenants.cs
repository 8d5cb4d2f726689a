using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Site;

/// <summary>A site knows nothing of another one's things, whatever id it is given.</summary>
public sealed class Tenants(Cluster cluster)
{
    [Fact]
    public async Task No_operation_finds_or_changes_what_belongs_to_another_site()
    {
        var (mine, theirs) = (await cluster.Server.NewSite(), await cluster.Server.NewSite());
        var bob = await theirs.GivenStaff("Bob");
        var service = await theirs.GivenService([bob]);
        var booking = await theirs.Book(service, "2031-06-02T10:00:00", bob);
        var member = (string)(await theirs.Post("/bookings/v1/staff-members/query", new { })).Ok()["staffMembers"]![0]!["id"]!;
        var policy = (await theirs.Post("/bookings/v1/booking-policies", JsonNode.Parse("""{"bookingPolicy":{"name":"Theirs"}}""")!)).Ok()["bookingPolicy"]!;
        var hours = (await theirs.Post("/calendar/v3/events/query", JsonNode.Parse("""{"recurrenceType":["MASTER"],"query":{"filter":{"type":"WORKING_HOURS"}}}""")!)).Ok()["events"]![0]!;
        var (s, b, p, e) = ((string)service["id"]!, (string)booking["id"]!, (string)policy["id"]!, (string)hours["id"]!);
        var revision = new { revision = "1" };
        Task<Reply>[] attempts =
        [
            mine.Get($"/_api/bookings/v2/services/{s}"), mine.Patch($"/_api/bookings/v2/services/{s}", new { service = new { revision = "1", name = "Mine" } }), mine.Delete($"/_api/bookings/v2/services/{s}"),
            mine.Get($"/bookings/v1/staff-members/{member}"), mine.Patch($"/bookings/v1/staff-members/{member}", new { staffMember = new { revision = "1", name = "Mine" } }), mine.Delete($"/bookings/v1/staff-members/{member}"),
            mine.Post($"/bookings/v1/staff-members/{member}/assign-working-hours-schedule", new { scheduleId = Guid.NewGuid() }), mine.Get($"/bookings/v2/resources/{bob}"),
            mine.Get($"/bookings/v1/booking-policies/{p}"), mine.Patch($"/bookings/v1/booking-policies/{p}", new { bookingPolicy = new { revision = "1", name = "Mine" } }), mine.Delete($"/bookings/v1/booking-policies/{p}"),
            mine.Post($"/bookings/v1/booking-policies/{p}:setDefault", new { }), mine.Post("/bookings/v1/booking-policies/strictest", new { bookingPolicyIds = new[] { p } }),
            mine.Get($"/calendar/v3/events/{e}"), mine.Post($"/calendar/v3/events/{e}/cancel", new { }), mine.Get($"/calendar/v3/schedules/{service["schedule"]!["id"]}"),
            mine.Post("/calendar/v3/events", new { @event = new { scheduleId = (string)service["schedule"]!["id"]!, start = new { localDate = "2031-06-02T10:00:00" }, end = new { localDate = "2031-06-02T11:00:00" } } }),
            mine.Post("/_api/service-availability/v2/time-slots", new { serviceId = s, fromLocalDate = "2031-06-02T00:00:00", toLocalDate = "2031-06-03T00:00:00" }),
            mine.TryBook(service, "2031-06-02T12:00:00", bob), mine.Act(booking, "confirm", revision), mine.Act(booking, "decline", revision), mine.Act(booking, "cancel", revision), mine.Act(booking, "mark_booking_as_pending", revision),
            mine.ConfirmOrDecline(booking, "PAID"), mine.Act(booking, "reschedule", new { revision = "1", slot = new { startDate = "2031-06-02T12:00:00Z", endDate = "2031-06-02T13:00:00Z" } }),
        ];
        var replies = await Task.WhenAll(attempts);
        Assert.All(replies, r => Assert.True(r.Status is 404 or 400 or 403 or 428, $"{r.Status} {r.Json}"));
        Assert.True(replies.Count(r => r.Status == 404) >= 20, string.Join('\n', replies.Where(r => r.Status != 404).Select(r => r.Json)));
        Assert.All(replies, r => Assert.DoesNotContain("Hair cut", r.Json!.ToJsonString(), StringComparison.Ordinal));
        Assert.True(JsonNode.DeepEquals(service, (await theirs.Get($"/_api/bookings/v2/services/{s}")).Ok()["service"]));
    }

    [Fact]
    public async Task No_query_and_no_count_shows_another_sites_things()
    {
        var (mine, theirs) = (await cluster.Server.NewSite(), await cluster.Server.NewSite());
        var bob = await theirs.GivenStaff("Bob");
        var booking = await theirs.Book(await theirs.GivenService([bob]), "2031-06-02T10:00:00", bob);
        (string Path, int Own)[] lists =
        [
            ("/_api/bookings/v2/services", 0), ("/bookings/v1/staff-members", 0), ("/bookings/staff/v2/staff-members", 0), ("/bookings/v2/resources", 0), ("/bookings/v2/resources/resource-types", 1),
            ("/bookings/v1/booking-policies", 1), ("/_api/bookings-reader/v2/extended-bookings", 0),
        ];
        foreach (var (path, own) in lists)
        {
            var page = (await mine.Post($"{path}/query", new { })).Ok();
            Assert.Equal(own, page.AsObject().First(m => m.Value is JsonArray).Value!.AsArray().Count);
            Assert.Equal(own, (int)(await mine.Post($"{path}/count", new { })).Ok()["count"]!);
        }
        Assert.Equal(5, (await mine.Post("/calendar/v3/events/query", JsonNode.Parse("""{"recurrenceType":["MASTER"],"query":{"filter":{"type":"WORKING_HOURS"}}}""")!)).Ok()["events"]!.AsArray().Count);
        Assert.Single((await mine.Post("/calendar/v3/schedules/query", new { })).Ok()["schedules"]!.AsArray());
        Assert.Empty((await mine.Post("/_api/bookings-reader/v2/extended-bookings/query", new { query = new { filter = new { id = (string)booking["id"]! } } })).Ok()["extendedBookings"]!.AsArray());
    }
}
