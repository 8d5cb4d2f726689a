using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Create Recurring Bookings: an appointment every so many weeks, all of it or none.</summary>
public sealed class RecurringApi(Cluster cluster)
{
    public const string Path = "/slotwright/v1/recurring-bookings";

    [Fact]
    public async Task Each_occurrence_is_a_booking_of_its_own_with_its_event_and_its_resource()
    {
        var (site, service, ann) = await Given();
        var made = (await Repeat(site, service, "2031-06-02T10:00:00", new { count = 4 }, b => { Rivals.Confirmed(b); b["bookedEntity"]!["slot"]!["resource"] = new JsonObject { ["id"] = ann }; })).Ok();
        var bookings = made["bookings"]!.AsArray();
        Assert.Equal(["2031-06-02T10:00:00.000Z", "2031-06-09T10:00:00.000Z", "2031-06-16T10:00:00.000Z", "2031-06-23T10:00:00.000Z"], bookings.Select(b => (string)b!["startDate"]!));
        Assert.Equal([0, 1, 2, 3], bookings.Select(b => (int)b!["recurringInfo"]!["index"]!));
        Assert.All(bookings, b => Assert.Equal(("CONFIRMED", (string)made["recurringGroupId"]!, ann), ((string)b!["status"]!, (string)b["recurringInfo"]!["recurringGroupId"]!, (string)b["bookedEntity"]!["slot"]!["resource"]!["id"]!)));
        Assert.Single(bookings.Select(b => (string)b!["contactDetails"]!["contactId"]!).Distinct());
        Assert.Equal(4, bookings.Select(b => (string)b!["bookedEntity"]!["slot"]!["eventId"]!).Distinct().Count());
        await Ledger.Agrees(cluster.ConnectionString, site);
    }

    [Fact]
    public async Task The_business_s_wall_clock_stays_when_the_clocks_change()
    {
        var (site, service, ann) = await Given("America/New_York");
        var made = (await Repeat(site, service, "2031-03-03T10:00:00", new { until = "2031-03-17T10:00:00" }, Rivals.Confirmed)).Ok();
        Assert.Equal(["2031-03-03T15:00:00.000Z", "2031-03-10T14:00:00.000Z", "2031-03-17T14:00:00.000Z"], made["bookings"]!.AsArray().Select(b => (string)b!["startDate"]!));
        Assert.All(made["bookings"]!.AsArray(), b => Assert.Contains("T10:00:00", (string)b!["bookedEntity"]!["slot"]!["startDate"]!, StringComparison.Ordinal));
        var away = (await Repeat(site, service, "2031-03-03T18:00:00", new { count = 2 }, b => b["bookedEntity"]!["slot"]!["timezone"] = "Europe/Berlin", new { dryRun = true })).Ok();
        Assert.Equal(["2031-03-03T12:00:00", "2031-03-10T12:00:00"], away["occurrences"]!.AsArray().Select(o => (string)o!["localStartDate"]!));
    }

    [Fact]
    public async Task A_check_says_of_each_occurrence_whether_it_can_be_had_and_takes_nothing()
    {
        var (site, service, ann) = await Given();
        await site.Confirmed(service, "2031-06-09T10:00:00", ann);
        var told = (await Repeat(site, service, "2031-06-02T10:00:00", new { count = 3 }, Rivals.Confirmed, new { dryRun = true })).Ok();
        Assert.Equal(["", "SLOT_NOT_AVAILABLE", ""], told["occurrences"]!.AsArray().Select(o => (string?)o!["code"] ?? ""));
        Assert.Equal([true, false, true], told["occurrences"]!.AsArray().Select(o => (bool)o!["available"]!));
        Assert.Empty(told["bookings"]!.AsArray());
        Assert.Equal(1, await Count(site));
        Assert.Equal(15, (await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00")).Count);
    }

    [Fact]
    public async Task All_of_it_is_booked_or_nothing_and_those_that_can_be_had_may_be_named()
    {
        var (site, service, ann) = await Given();
        await site.Confirmed(service, "2031-06-09T10:00:00", ann);
        var refused = (await Repeat(site, service, "2031-06-02T10:00:00", new { count = 3 })).Refused(428, "OCCURRENCES_NOT_AVAILABLE");
        var occurrence = refused["data"]!["occurrences"]!.AsArray().Single()!;
        Assert.Equal((1, "SLOT_NOT_AVAILABLE", "2031-06-09T10:00:00"), ((int)occurrence["index"]!, (string)occurrence["code"]!, (string)occurrence["localStartDate"]!));
        Assert.Equal(1, await Count(site));
        Assert.Equal(15, (await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00")).Count);
        var made = (await Repeat(site, service, "2031-06-02T10:00:00", new { count = 3, only = new[] { 2, 0 } })).Ok();
        Assert.Equal([0, 2], made["bookings"]!.AsArray().Select(b => (int)b!["recurringInfo"]!["index"]!));
    }

    [Fact]
    public async Task A_customer_s_slots_are_kept_until_the_group_is_settled_or_half_an_hour_has_passed()
    {
        var clock = new TestClock(new(2031, 6, 1, 12, 0, 0, TimeSpan.Zero));
        await using var later = await cluster.Another(clock);
        var (site, service, _) = await Given(server: later);
        var bob = await site.Visitor();
        var made = (await Repeat(bob, service, "2031-06-02T10:00:00", new { count = 2 })).Ok()["bookings"]!.AsArray();
        Assert.All(made, b => Assert.Equal("CREATED", (string)b!["status"]!));
        Assert.Equal(12, (await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00")).Count);
        Assert.Equal("CONFIRMED", (string)(await site.ConfirmOrDecline(made[0]!)).Ok()["booking"]!["status"]!);
        clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(12, (await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00")).Count);
        Assert.Equal(15, (await site.Slots(service, "2031-06-09T00:00:00", "2031-06-10T00:00:00")).Count);
    }

    [Fact]
    public async Task Customers_are_bound_by_the_policy_at_each_occurrence()
    {
        await using var later = await cluster.Another(new TestClock(new(2031, 6, 1, 12, 0, 0, TimeSpan.Zero)));
        var (site, service, _) = await Given(server: later);
        var policy = (await site.Post("/bookings/v1/booking-policies", JsonNode.Parse("""{"bookingPolicy":{"limitEarlyBookingPolicy":{"enabled":true,"earliestBookingInMinutes":10080}}}""")!)).Ok()["bookingPolicy"]!;
        (await site.Patch($"/_api/bookings/v2/services/{service["id"]}", new { service = new { revision = "1", bookingPolicy = new { id = (string)policy["id"]! } } })).Ok();
        var told = (await Repeat(await site.Visitor(), service, "2031-06-02T10:00:00", new { count = 2 }, null, new { dryRun = true })).Ok();
        Assert.Equal(["", "BOOKING_POLICY_VIOLATION"], told["occurrences"]!.AsArray().Select(o => (string?)o!["code"] ?? ""));
        (await Repeat(site, service, "2031-06-02T10:00:00", new { count = 2 })).Ok();
    }

    [Theory]
    [InlineData("""{}""", "recurrence.count REQUIRED_ONE_OF_FIELD")]
    [InlineData("""{"count":1}""", "recurrence.count MIN")]
    [InlineData("""{"count":53}""", "recurrence.count MAX")]
    [InlineData("""{"count":3,"intervalWeeks":0}""", "recurrence.intervalWeeks MIN")]
    [InlineData("""{"until":"2031-06-02T10:00:00"}""", "recurrence.until VALIDATION")]
    [InlineData("""{"until":"2035-06-02T10:00:00"}""", "recurrence.until VALIDATION")]
    [InlineData("""{"count":3,"only":[0,0]}""", "recurrence.only VALIDATION")]
    [InlineData("""{"count":3,"only":[3]}""", "recurrence.only VALIDATION")]
    public async Task A_recurrence_that_is_none_is_named(string recurrence, string violation)
    {
        var (site, service, _) = await Given();
        Assert.Equal([violation], (await Repeat(site, service, "2031-06-02T10:00:00", JsonNode.Parse(recurrence)!)).Violations());
    }

    [Fact]
    public async Task What_is_wrong_with_the_booking_itself_is_said_as_of_one_booking()
    {
        var (site, service, _) = await Given();
        (await Repeat(site, service, "2031-06-02T10:00:00", new { count = 3 }, b => b["bookedEntity"]!["slot"]!["resource"] = new JsonObject { ["id"] = Guid.NewGuid().ToString() })).Refused(428, "RESOURCE_NOT_FOUND");
        (await Repeat(await site.Visitor(), service, "2031-06-02T10:00:00", new { count = 3 }, Rivals.Confirmed)).Refused(403, "UNAUTHORIZED_OPERATION");
    }

    [Fact]
    public async Task A_request_sent_twice_under_one_key_books_once()
    {
        var (site, service, _) = await Given();
        var body = Body(site, service, "2031-06-02T10:00:00", new { count = 3 }, Rivals.Confirmed, null);
        var (first, second) = ((await site.Post(Path, body, "again")).Ok(), (await site.Post(Path, body, "again")).Ok());
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Equal(3, await Count(site));
    }

    [Fact]
    public async Task Of_fifty_customers_with_overlapping_sets_each_occurrence_has_one_winner_and_losers_hold_nothing()
    {
        var (site, service, ann) = await Given();
        await using var other = await cluster.Another();
        TestSite[] doors = [site, site.Through(other)];
        var replies = await Rivals.All(50, i => Repeat(doors[i % 2], service, new DateTime(2031, 6, 2).AddDays(7 * (i % 6)).ToString("yyyy-MM-ddT10:00:00", System.Globalization.CultureInfo.InvariantCulture),
            new { count = 2 + i % 4 }, b => { Rivals.Confirmed(b); Rivals.Name(b, "recurring", i); b["bookedEntity"]!["slot"]!["resource"] = new JsonObject { ["id"] = ann }; }));
        foreach (var loser in replies.Where(r => r.Status != 200)) loser.Refused(428, "OCCURRENCES_NOT_AVAILABLE");
        var won = replies.Where(r => r.Status == 200).SelectMany(r => r.Json!["bookings"]!.AsArray()).Select(b => (string)b!["startDate"]!).ToList();
        Assert.NotEmpty(won);
        Assert.Equal(won.Count, won.Distinct().Count());
        Assert.Equal(won.Count, await Count(site));
        await Ledger.Agrees(cluster.ConnectionString, site);
    }

    internal static Task<Reply> Repeat(TestSite site, JsonNode service, string start, object recurrence, Action<JsonObject>? change = null, object? more = null) =>
        site.Post(Path, Body(site, service, start, recurrence, change, more));

    private static JsonObject Body(TestSite site, JsonNode service, string start, object recurrence, Action<JsonObject>? change, object? more)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        body["booking"] = site.BookingOf(service, start, null, change);
        body["recurrence"] = System.Text.Json.JsonSerializer.SerializeToNode(recurrence);
        return body;
    }

    private static async Task<int> Count(TestSite site) => (int)(await site.Post("/_api/bookings-reader/v2/extended-bookings/count", new { filter = new { } })).Ok()["count"]!;

    private async Task<(TestSite Site, JsonNode Service, string Ann)> Given(string zone = "UTC", TestServer? server = null)
    {
        var site = await (server ?? cluster.Server).NewSite(zone);
        var ann = await site.GivenStaff();
        return (site, await site.GivenService([ann]), ann);
    }
}
