using System.Globalization;
using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Availability;

/// <summary>What is explained is what the lists show, on businesses made at random.</summary>
public sealed class ExplanationsAgree(Cluster cluster)
{
    private static readonly DateTime Monday = new(2031, 6, 2);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Offered_is_what_can_be_had_listed_what_is_listed_and_whatever_is_not_has_a_reason(int seed)
    {
        var random = new Random(seed);
        var (site, service) = await Given(random);
        var listed = await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00");
        var minutes = (int)service["schedule"]!["availabilityConstraints"]!["sessionDurations"]![0]!;
        for (var i = 0; i < 60; i++)
        {
            var start = Monday.AddMinutes(i % 2 == 0 ? random.Next(0, 48) * 30 : random.Next(16 * 12, 19 * 12) * 5 % 1440);
            var told = (await site.Post(Explanations.Path, new { serviceId = (string)service["id"]!, localStartDate = Text(start) })).Ok();
            var slot = listed.SingleOrDefault(s => (string)s!["localStartDate"]! == Text(start));
            var got = await site.Post("/_api/service-availability/v2/time-slots/get", new { serviceId = (string)service["id"]!, localStartDate = Text(start), localEndDate = Text(start.AddMinutes(minutes)), timeZone = site.TimeZone, location = new { locationType = "BUSINESS" } });
            var about = $"seed {seed}, {Text(start)}: {told.ToJsonString()}";
            Assert.True((bool)told["listed"]! == slot is not null, about);
            Assert.True((bool)told["offered"]! == (got.Status == 200), about);
            Assert.True((bool)told["bookable"]! == (got.Status == 200 && (bool)got.Json!["timeSlot"]!["bookable"]!), about);
            if (got.Status == 200) Assert.True(Free(got.Json!["timeSlot"]!).SetEquals(Available(told)), about);
            AssertReasons(told, about);
        }
    }

    private static void AssertReasons(JsonNode told, string about)
    {
        var slot = told["slots"]![0]!;
        var effects = told["reasons"]!.AsArray().Concat(slot["reasons"]!.AsArray()).Select(r => (string)r!["effect"]!).ToHashSet();
        Assert.True((bool)slot["offered"]! != effects.Contains("NOT_OFFERED"), about);
        Assert.True((bool)slot["listed"]! != (effects.Contains("NOT_OFFERED") || effects.Contains("NOT_LISTED")), about);
        Assert.True((bool)slot["bookable"]! != (effects.Contains("NOT_OFFERED") || effects.Contains("NOT_BOOKABLE")), about);
        foreach (var resource in slot["resourceTypes"]!.AsArray().SelectMany(t => t!["resources"]!.AsArray()))
            Assert.True((bool)resource!["available"]! == (resource["reasons"]!.AsArray().Count == 0), about);
    }

    /// <summary>A business with members of staff of different hours, time off, rooms, buffers, an interval, a policy and bookings, some of these or all.</summary>
    private async Task<(TestSite Site, JsonNode Service)> Given(Random random)
    {
        var site = await cluster.Server.NewSite();
        var staff = new List<string> { await site.GivenStaff() };
        for (var i = random.Next(0, 3); i > 0; i--) staff.Add(await Member(site, random));
        foreach (var one in staff.Where(_ => random.Next(2) == 0)) await Off(site, one, random);
        var change = (JsonObject s) => { };
        if (random.Next(2) == 0)
        {
            var type = await site.GivenType();
            var room = await site.GivenRoom(type);
            if (random.Next(2) == 0) await Off(site, room, random);
            change = s => s["serviceResources"] = new JsonArray(Rooms.Need(type));
        }
        var buffer = random.Next(0, 3) * 10;
        var service = await site.GivenService([.. staff], minutes: random.Next(1, 4) * 25, buffer, change);
        for (var i = random.Next(1, 5); i > 0; i--)
            await site.TryBook(service, Text(Monday.AddHours(9).AddMinutes(random.Next(0, 96) * 5)), random.Next(2) == 0 ? staff[0] : null, Rivals.Confirmed);
        if (random.Next(2) == 0) await Off(site, staff[0], random);
        return (site, service);
    }

    /// <summary>A member of staff with hours of their own.</summary>
    private static async Task<string> Member(TestSite site, Random random)
    {
        var made = (await site.Post("/bookings/v1/staff-members", new { staffMember = new { name = "Bob" }, fields = new[] { "RESOURCE_DETAILS" } })).Ok()["staffMember"]!;
        var own = (string)made["resource"]!["eventsSchedule"]!["id"]!;
        (await site.Post($"/bookings/v1/staff-members/{made["id"]}/assign-working-hours-schedule", new { scheduleId = own })).Ok();
        var start = Monday.AddMinutes(random.Next(24, 60) * 15);
        (await site.Post("/calendar/v3/events", new { @event = new { scheduleId = own, type = "WORKING_HOURS", start = new { localDate = Text(start) }, end = new { localDate = Text(start.AddMinutes(random.Next(4, 30) * 15)) } } })).Ok();
        return (string)made["resourceId"]!;
    }

    private static Task Off(TestSite site, string resource, Random random)
    {
        var start = Monday.AddMinutes(random.Next(30, 70) * 15);
        return Explanations.TimeOff(site, resource, Text(start), Text(start.AddMinutes(random.Next(1, 12) * 15)));
    }

    private static HashSet<string> Free(JsonNode slot) => [.. slot["availableResources"]!.AsArray().SelectMany(g => g!["resources"]!.AsArray()).Select(r => (string)r!["id"]!)];

    private static IEnumerable<string> Available(JsonNode told) =>
        told["slots"]![0]!["resourceTypes"]!.AsArray().SelectMany(t => t!["resources"]!.AsArray()).Where(r => (bool)r!["available"]!).Select(r => (string)r!["id"]!);

    private static string Text(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
