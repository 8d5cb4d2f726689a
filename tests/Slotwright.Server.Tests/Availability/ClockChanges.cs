using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Availability;

/// <summary>Days on which the clocks change, and customers in other zones: one instant, however it is told.</summary>
public sealed class ClockChanges(Cluster cluster)
{
    [Fact]
    public async Task A_customer_elsewhere_sees_the_same_instants()
    {
        var (site, service) = await Given("America/New_York", null);
        var home = await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00");
        var away = await site.Slots(service, "2031-06-02T13:00:00", "2031-06-03T13:00:00", "Asia/Tokyo");
        Assert.Equal(home.Select(Utc), away.Select(Utc));
        Assert.Equal(("2031-06-02T09:00:00", "2031-06-02T22:00:00", "2031-06-02T13:00:00Z"), (Local(home[0]), Local(away[0]), Utc(home[0])));
    }

    [Fact]
    public async Task In_New_York_the_hour_that_is_skipped_has_no_slot()
    {
        var (site, service) = await Given("America/New_York", "2031-03-09T00:00:00");
        var night = await site.Slots(service, "2031-03-09T00:00:00", "2031-03-09T04:00:00");
        Assert.Equal(["00:00", "00:30", "01:00", "01:30", "03:00", "03:30"], night.Select(Clock));
        Assert.Equal("2031-03-09T03:00:00", (string)night[2]!["localEndDate"]!);
        Assert.All(night, OneHour);
    }

    [Fact]
    public async Task In_New_York_the_hour_that_is_repeated_has_its_slots_twice_told_apart_by_their_instants()
    {
        var (site, service) = await Given("America/New_York", "2031-11-02T00:00:00");
        var night = await site.Slots(service, "2031-11-02T00:00:00", "2031-11-02T03:00:00");
        Assert.Equal(["00:00", "00:30", "01:00", "01:30", "01:00", "01:30", "02:00", "02:30"], night.Select(Clock));
        Assert.Equal(8, night.Select(Utc).Distinct().Count());
        Assert.Equal(("2031-11-02T05:00:00Z", "2031-11-02T06:00:00Z"), (Utc(night[2]), Utc(night[4])));
        Assert.All(night, OneHour);
    }

    [Fact]
    public async Task On_Lord_Howe_the_clocks_move_by_half_an_hour()
    {
        var (site, service) = await Given("Australia/Lord_Howe", "2031-10-05T00:00:00");
        var spring = await site.Slots(service, "2031-10-05T00:00:00", "2031-10-05T04:00:00");
        Assert.Equal(["00:00", "00:30", "01:00", "01:30", "02:30", "03:00", "03:30"], spring.Select(Clock));
        Assert.All(spring, OneHour);
        var (other, second) = await Given("Australia/Lord_Howe", "2031-04-06T00:00:00");
        var autumn = await other.Slots(second, "2031-04-06T00:00:00", "2031-04-06T03:00:00");
        Assert.Equal(["00:00", "00:30", "01:00", "01:30", "01:30", "02:00", "02:30"], autumn.Select(Clock));
        Assert.Equal(7, autumn.Select(Utc).Distinct().Count());
        Assert.All(autumn, OneHour);
    }

    /// <summary>A service of an hour; with a day, its only member of staff works that whole day and no other.</summary>
    private async Task<(TestSite, JsonNode)> Given(string zone, string? day)
    {
        var site = await cluster.Server.NewSite(zone);
        var ann = (await site.Post("/bookings/v1/staff-members", new { staffMember = new { name = "Ann" }, fields = new[] { "RESOURCE_DETAILS" } })).Ok()["staffMember"]!;
        if (day is not null)
        {
            var own = (string)ann["resource"]!["eventsSchedule"]!["id"]!;
            (await site.Post($"/bookings/v1/staff-members/{ann["id"]}/assign-working-hours-schedule", new { scheduleId = own })).Ok();
            (await site.Post("/calendar/v3/events", new { @event = new { scheduleId = own, type = "WORKING_HOURS", start = new { localDate = day }, end = new { localDate = day.Replace("T00", "T22", StringComparison.Ordinal) } } })).Ok();
        }
        return (site, await site.GivenService([(string)ann["resourceId"]!]));
    }

    private static string Clock(JsonNode? slot) => Local(slot)[11..16];

    private static string Local(JsonNode? slot) => (string)slot!["localStartDate"]!;

    private static string Utc(JsonNode? slot) => (string)slot!["utcStartDate"]!;

    private static void OneHour(JsonNode? slot) => Assert.Equal(TimeSpan.FromHours(1),
        DateTimeOffset.Parse((string)slot!["utcEndDate"]!, System.Globalization.CultureInfo.InvariantCulture) - DateTimeOffset.Parse(Utc(slot), System.Globalization.CultureInfo.InvariantCulture));
}
