using System.Text.Json.Nodes;
using static Slotwright.Server.Tests.Availability.ClassSlotQuestions;

namespace Slotwright.Server.Tests.Availability;

/// <summary>What List Event Time Slots tells of the sessions of classes, and how the caller chooses among them (behaviour/availability.md 6).</summary>
public sealed class ClassSlots(Cluster cluster)
{
    [Fact]
    public async Task A_slot_tells_when_where_who_and_how_many()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var ann = await site.GivenStaff();
        var yoga = await site.GivenClass(12);
        var session = await site.GivenSession(yoga, ann, Monday);
        var slot = await site.OnlyClassSlot();
        var place = yoga["locations"]![0]!["business"]!;
        var expected = JsonNode.Parse($$"""
            {"serviceId":"{{yoga.Id()}}","scheduleId":"{{yoga["schedule"]!["id"]}}","localStartDate":"2031-06-02T10:00:00","localEndDate":"2031-06-02T11:00:00",
            "utcStartDate":"2031-06-02T08:00:00Z","utcEndDate":"2031-06-02T09:00:00Z","eventInfo":{"eventId":"{{session.Id()}}","eventTitle":"Yoga"},
            "location":{"id":"{{place["id"]}}","name":"{{place["name"]}}","locationType":"BUSINESS"},
            "availableResources":[{"resourceTypeId":"{{TestSite.StaffType}}","resources":[{"id":"{{ann}}","name":"Ann"}],"hasMoreAvailableResources":false}],
            "nestedTimeSlots":[],"allDay":false,"totalCapacity":12,"remainingCapacity":12,"bookableCapacity":12,"bookable":true,
            "bookingPolicyViolations":{"tooEarlyToBook":false,"tooLateToBook":false,"bookOnlineDisabled":false} }
            """);
        Assert.True(JsonNode.DeepEquals(expected, slot), slot.ToJsonString());
        Assert.Equal("Europe/Berlin", (string)(await site.TryClassSlots()).Ok()["timeZone"]!);
    }

    [Theory]
    [InlineData("2031-06-02T10:00:00", "2031-06-02T11:00:00", "02 10:00")]
    [InlineData("2031-06-02T10:00:01", "2031-06-09T10:00:00", "04 18:00")]
    [InlineData("2031-06-01T00:00:00", "2031-06-02T10:00:00", "")]
    [InlineData("2031-06-02T10:30:00", "2031-06-02T10:45:00", "")]
    [InlineData("2031-06-01T00:00:00", "2031-06-17T00:00:00", "02 10:00, 04 18:00, 09 10:00, 16 10:00")]
    [InlineData("2031-06-02T10:00:00", "2031-06-02T10:00:00", "")]
    public async Task Sessions_that_begin_within_the_time_are_told_in_its_order(string from, string to, string starts)
    {
        var site = await cluster.Server.NewSite();
        var (ann, yoga) = (await site.GivenStaff(), await site.GivenClass());
        await site.GivenSession(yoga, ann, "2031-06-04T18:00:00");
        await site.GivenSeries(yoga, ann, Monday);
        Assert.Equal(starts, string.Join(", ", (await site.ClassSlots($$"""{"fromLocalDate":"{{from}}","toLocalDate":"{{to}}"}""")).Starts()));
    }

    [Fact]
    public async Task Only_classes_have_slots_of_this_kind()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var pottery = await site.GivenCourse();
        await site.GivenSession(pottery, ann, Monday);
        var cut = await site.GivenService([ann]);
        await site.Book(cut, "2031-06-03T10:00:00", ann, b => b["status"] = "CONFIRMED");
        await site.GivenSession(pottery, ann, Monday, e => { e["scheduleId"] = (string)cut["schedule"]!["id"]!; e["type"] = "CLASS"; });
        Assert.Empty(await site.ClassSlots());
    }

    [Fact]
    public async Task Some_services_or_all_of_them()
    {
        var (site, yoga, dance) = await Given();
        Assert.Equal(2, (await site.ClassSlots("""{"serviceIds":[]}""")).Count);
        Assert.Equal(dance.Id(), (string)(await site.OnlyClassSlot($$"""{"serviceIds":["{{dance.Id().ToUpperInvariant()}}"]}"""))["serviceId"]!);
        Assert.Equal(2, (await site.ClassSlots($$"""{"serviceIds":["{{dance.Id()}}","{{yoga.Id()}}","{{Guid.NewGuid()}}"]}""")).Count);
        Assert.Empty(await site.ClassSlots($$"""{"serviceIds":["{{Guid.NewGuid()}}"]}"""));
    }

    [Fact]
    public async Task Hidden_services_and_those_not_booked_online_are_told_the_latter_as_such()
    {
        var (site, yoga, dance) = await Given();
        await Change(site, yoga, """{"hidden":true}""");
        await Change(site, dance, """{"onlineBooking":{"enabled":false}}""");
        var slots = await (await site.Visitor()).ClassSlots();
        Assert.Equal(["", "violatesBookingPolicy"], slots.Select(s => s!.Reasons()));
        Assert.True((bool)slots[1]!["bookingPolicyViolations"]!["bookOnlineDisabled"]!);
        Assert.Single(await site.ClassSlots("""{"bookingPolicyViolations":{"bookOnlineDisabled":true}}"""));
        Assert.Single(await site.ClassSlots("""{"bookingPolicyViolations":{"bookOnlineDisabled":false}}"""));
    }

    [Fact]
    public async Task A_service_that_is_deleted_leaves_the_list_and_one_that_is_renamed_is_told_by_its_new_name()
    {
        var (site, yoga, dance) = await Given();
        await site.ClassSlots();
        (await site.Delete($"/_api/bookings/v2/services/{yoga.Id()}")).Ok();
        await Change(site, dance, """{"name":"Salsa","defaultCapacity":7}""");
        var slot = await site.OnlyClassSlot();
        Assert.Equal(("Salsa", (7, 7, 7)), ((string)slot["eventInfo"]!["eventTitle"]!, slot.Places()));
    }

    [Theory]
    [InlineData("""{"includeNonBookable":true}""", "02 10:00, 03 10:00, 04 10:00")]
    [InlineData("""{"includeNonBookable":null}""", "02 10:00, 03 10:00, 04 10:00")]
    [InlineData("""{"includeNonBookable":false}""", "03 10:00, 04 10:00")]
    [InlineData("""{"minBookableCapacity":1}""", "03 10:00, 04 10:00")]
    [InlineData("""{"minBookableCapacity":2}""", "04 10:00")]
    [InlineData("""{"minBookableCapacity":5}""", "")]
    public async Task Sessions_are_chosen_by_what_can_still_be_booked(string choice, string starts)
    {
        var site = await cluster.Server.NewSite();
        var (ann, yoga) = (await site.GivenStaff(), await site.GivenClass(4));
        foreach (var (day, taken) in new[] { (2, 4), (3, 3), (4, 1) })
            await site.BookSession((await site.GivenSession(yoga, ann, $"2031-06-0{day}T10:00:00")).Id(), taken, b => b["status"] = "CONFIRMED");
        Assert.Equal(starts, string.Join(", ", (await site.ClassSlots(choice)).Starts()));
    }

    [Theory]
    [InlineData("{}", "02 08:00 violatesBookingPolicy, 02 12:00 violatesBookingPolicy, 02 15:00 , 03 13:00 violatesBookingPolicy")]
    [InlineData("""{"bookingPolicyViolations":{"tooLateToBook":true}}""", "02 08:00 violatesBookingPolicy, 02 12:00 violatesBookingPolicy")]
    [InlineData("""{"bookingPolicyViolations":{"tooEarlyToBook":true}}""", "03 13:00 violatesBookingPolicy")]
    [InlineData("""{"bookingPolicyViolations":{"tooEarlyToBook":false,"tooLateToBook":false}}""", "02 15:00 ")]
    [InlineData("""{"bookingPolicyViolations":{"tooEarlyToBook":true,"tooLateToBook":true}}""", "")]
    [InlineData("""{"includeNonBookable":false}""", "02 15:00 ")]
    public async Task Sessions_are_chosen_by_the_rules_they_break(string choice, string told)
    {
        await using var later = await cluster.Another(new TestClock(new(2031, 6, 2, 11, 30, 0, TimeSpan.Zero)));
        var site = await later.NewSite();
        var policy = await site.GivenPolicy("""{"limitEarlyBookingPolicy":{"enabled":true,"earliestBookingInMinutes":1440},"limitLateBookingPolicy":{"enabled":true,"latestBookingInMinutes":60}}""");
        var (ann, yoga) = (await site.GivenStaff(), await site.GivenClass(change: s => s["bookingPolicy"] = policy));
        foreach (var start in new[] { "02T08", "02T12", "02T15", "03T13" }) await site.GivenSession(yoga, ann, $"2031-06-{start}:00:00");
        var slots = await site.ClassSlots(choice);
        Assert.Equal(told, string.Join(", ", slots.Starts().Zip(slots, (start, slot) => $"{start} {slot!.Reasons()}")));
        Assert.All(slots.Where(s => (bool)s!["bookingPolicyViolations"]!["tooEarlyToBook"]!), s => Assert.Equal("2031-06-02T13:00:00.000Z", (string)s!["bookingPolicyViolations"]!["earliestBookingDate"]!));
    }

    [Theory]
    [InlineData(false, "10:00", "violatesBookingPolicy")]
    [InlineData(true, "10:00", "")]
    [InlineData(true, "10:59", "")]
    [InlineData(true, "11:00", "violatesBookingPolicy")]
    public async Task A_running_class_can_be_booked_until_its_end_where_the_policy_lets_customers_in_after_the_start(bool afterStart, string now, string reasons)
    {
        var clock = new TestClock(new(2031, 6, 2, 9, 0, 0, TimeSpan.Zero));
        await using var later = await cluster.Another(clock);
        var site = await later.NewSite();
        var policy = await site.GivenPolicy($$"""{"bookAfterStartPolicy":{"enabled":{{(afterStart ? "true" : "false")}} } }""");
        var session = await site.GivenSession(await site.GivenClass(change: s => s["bookingPolicy"] = policy), await site.GivenStaff(), Monday);
        clock.Current = new(2031, 6, 2, int.Parse(now[..2], System.Globalization.CultureInfo.InvariantCulture), int.Parse(now[3..], System.Globalization.CultureInfo.InvariantCulture), 0, TimeSpan.Zero);
        Assert.Equal(reasons, (await site.OnlyClassSlot()).Reasons());
        Assert.Equal(reasons.Length == 0 ? 200 : 403, (await (await site.Visitor()).TryBookSession(session.Id())).Status); // what is told is what holds
    }

    [Theory]
    [InlineData("""{"title":"Yoga"}""", 0)]
    [InlineData("""{"location.type":"CUSTOM"}""", 1)]
    [InlineData("""{"scheduleId":"SCHEDULE"}""", 5)]
    [InlineData("""{"resources.id":{"$hasSome":["BOB"]}}""", 2)]
    [InlineData("""{"totalCapacity":{"$gte":10},"resources.id":{"$hasSome":["ANN"]}}""", 3)]
    [InlineData("""{"remainingCapacity":{"$lt":10}}""", 2)]
    [InlineData("""{"$or":[{"participants.total":1},{"totalCapacity":2}]}""", 2)]
    [InlineData("""{"id":"SECOND"}""", 1)]
    [InlineData("""{"$not":{"id":"SECOND"}}""", 4)]
    [InlineData("{}", 5)]
    [InlineData("null", 5)]
    public async Task Sessions_are_chosen_by_a_filter_over_their_events(string filter, int count)
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob, yoga) = (await site.GivenStaff(), await site.GivenStaff("Bob"), await site.GivenClass());
        await site.GivenSeries(yoga, ann, Monday, "2031-06-16T10:00:00");
        await site.GivenSession(yoga, bob, "2031-06-03T10:00:00", e => e["location"] = JsonNode.Parse("""{"type":"CUSTOM","address":{"formattedAddress":"The park"}}"""));
        await site.GivenSession(yoga, bob, "2031-06-05T10:00:00", e => e["totalCapacity"] = 2);
        var second = (string)(await site.ClassSlots("""{"fromLocalDate":"2031-06-09T00:00:00"}"""))[0]!["eventInfo"]!["eventId"]!;
        await site.BookSession(second, change: b => b["status"] = "CONFIRMED");
        filter = filter.Replace("SECOND", second, StringComparison.Ordinal).Replace("ANN", ann, StringComparison.Ordinal).Replace("BOB", bob, StringComparison.Ordinal).Replace("SCHEDULE", (string)yoga["schedule"]!["id"]!, StringComparison.Ordinal);
        var reply = await site.TryClassSlots($$"""{"eventFilter":{{filter}}}""");
        if (count == 0) Assert.StartsWith("eventFilter", Assert.Single(reply.Violations()));
        else Assert.Equal(count, reply.Ok()["timeSlots"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_class_in_the_open_tells_its_address()
    {
        var site = await cluster.Server.NewSite();
        await site.GivenSession(await site.GivenClass(), await site.GivenStaff(), Monday, e => e["location"] = JsonNode.Parse("""{"type":"CUSTOM","name":"Meadow","address":{"formattedAddress":"The park"}}"""));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"name":"Meadow","formattedAddress":"The park","locationType":"CUSTOM"}"""), (await site.OnlyClassSlot())["location"]));
    }

    [Fact]
    public async Task A_class_that_does_not_say_where_tells_what_kind_of_place_its_service_has()
    {
        var site = await cluster.Server.NewSite();
        var branch = (string)(await site.GivenClass())["locations"]![0]!["business"]!["id"]!;
        var places = JsonNode.Parse($$"""[{"type":"CUSTOM","custom":{"address":{"formattedAddress":"The park"} } },{"type":"BUSINESS","business":{"id":"{{branch}}"} }]""");
        await site.GivenSession(await site.GivenClass(change: s => s["locations"] = places), await site.GivenStaff(), Monday);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"locationType":"CUSTOM"}"""), (await site.OnlyClassSlot())["location"]));
    }

    [Theory]
    [InlineData("2031-06-02T00:00:00", "2031-06-03T00:00:00", 1)]
    [InlineData("2031-06-02T00:00:01", "2031-06-03T00:00:00", 0)]
    [InlineData("2031-06-01T00:00:00", "2031-06-02T00:00:00", 0)]
    public async Task Whole_days_are_told_by_the_classs_own_calendar_wherever_the_customer_is(string from, string to, int count)
    {
        var site = await cluster.Server.NewSite("Pacific/Kiritimati");
        await site.GivenSession(await site.GivenClass(), await site.GivenStaff(), "2031-06-02T00:00:00", e => e["allDay"] = true, 2 * 24 * 60);
        foreach (var zone in new[] { "Pacific/Kiritimati", "Etc/GMT+12" })
        {
            var slots = await site.ClassSlots($$"""{"fromLocalDate":"{{from}}","toLocalDate":"{{to}}","timeZone":"{{zone}}"}""");
            Assert.Equal(count, slots.Count);
            Assert.All(slots, s => Assert.Equal((true, "2031-06-02T00:00:00", "2031-06-04T00:00:00", "2031-06-01T10:00:00Z"), ((bool)s!["allDay"]!, (string)s["localStartDate"]!, (string)s["localEndDate"]!, (string)s["utcStartDate"]!)));
        }
    }

    private async Task<(TestSite Site, JsonNode Yoga, JsonNode Dance)> Given()
    {
        var site = await cluster.Server.NewSite();
        var (ann, yoga, dance) = (await site.GivenStaff(), await site.GivenClass(), await site.GivenClass(change: s => s["name"] = "Dance"));
        await site.GivenSession(yoga, ann, Monday);
        await site.GivenSession(dance, ann, "2031-06-02T12:00:00");
        return (site, yoga, dance);
    }

    private static async Task Change(TestSite site, JsonNode service, string change)
    {
        var patch = JsonNode.Parse(change)!.AsObject();
        patch["revision"] = (string)service["revision"]!;
        (await site.Patch($"/_api/bookings/v2/services/{service.Id()}", new { service = patch })).Ok();
    }
}
