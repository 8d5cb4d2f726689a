using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Query and Count Extended Bookings: every filter path in both spellings, order, pages, and who sees what.</summary>
public sealed class ExtendedBookingsApi(Cluster cluster)
{
    private const string Ten = "2031-06-02T10:00:00", Eleven = "2031-06-02T11:00:00", Nowhere = "7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a11";

    /// <summary>A filter path in every spelling, and the value the wanted booking has there as a path into it.</summary>
    public static TheoryData<string, string> Texts => new()
    {
        { "id", "id" },
        { "bookedEntity.item.slot.eventId", "bookedEntity.slot.eventId" },
        { "bookedEntity.slot.eventId", "bookedEntity.slot.eventId" },
        { "bookedEntity.item.slot.serviceId", "bookedEntity.slot.serviceId" },
        { "bookedEntity.slot.serviceId", "bookedEntity.slot.serviceId" },
        { "bookedEntity.item.slot.scheduleId", "bookedEntity.slot.scheduleId" },
        { "bookedEntity.slot.scheduleId", "bookedEntity.slot.scheduleId" },
        { "bookedEntity.item.slot.resource.id", "bookedEntity.slot.resource.id" },
        { "bookedEntity.slot.resource.id", "bookedEntity.slot.resource.id" },
        { "bookedEntity.item.slot.location.id", "bookedEntity.slot.location.id" },
        { "bookedEntity.slot.location.id", "bookedEntity.slot.location.id" },
        { "bookedEntity.item.slot.location.locationType", "bookedEntity.slot.location.locationType" },
        { "bookedEntity.slot.location.locationType", "bookedEntity.slot.location.locationType" },
        { "contactDetails.contactId", "contactDetails.contactId" },
        { "contactDetails.email", "contactDetails.email" },
        { "status", "status" },
        { "paymentStatus", "paymentStatus" },
        { "selectedPaymentOption", "selectedPaymentOption" },
        { "externalUserId", "externalUserId" },
        { "createdBy.contactId", "createdBy.contactId" },
        { "createdBy.id.contactId", "createdBy.contactId" },
        { "createdBy.id.wixUserId", "createdBy.wixUserId" },
        { "createdBy.wixUserId", "createdBy.wixUserId" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_is_equal_different_or_one_of(string path, string at)
    {
        var (site, booking, rest) = await Given();
        var value = at.Split('.').Aggregate(booking, (node, name) => node[name]!).DeepClone();
        var all = rest.Append(booking).ToList();
        string[] with = [.. all.Where(b => (string?)at.Split('.').Aggregate(b, (node, name) => node?[name]!) == (string)value!).Select(b => (string)b["id"]!).Order()];
        Assert.Equal(with, await Ids(site, new JsonObject { [path] = value.DeepClone() }));
        Assert.Equal(with, await Ids(site, new JsonObject { [path] = new JsonObject { ["$eq"] = value.DeepClone() } }));
        Assert.Equal(with, await Ids(site, new JsonObject { [path] = new JsonObject { ["$in"] = new JsonArray(Nowhere, value.DeepClone()) } }));
        Assert.Equal(all.Select(b => (string)b["id"]!).Except(with).Order(), await Ids(site, new JsonObject { [path] = new JsonObject { ["$ne"] = value.DeepClone() } }));
    }

    [Theory]
    [InlineData("bookedEntity.item.slot.sessionId")]
    [InlineData("bookedEntity.slot.sessionId")]
    [InlineData("bookedEntity.item.schedule.scheduleId")]
    [InlineData("bookedEntity.schedule.scheduleId")]
    [InlineData("bookedEntity.item.schedule.serviceId")]
    [InlineData("bookedEntity.schedule.serviceId")]
    [InlineData("bookedEntity.item.schedule.location.id")]
    [InlineData("bookedEntity.schedule.location.id")]
    [InlineData("bookedEntity.item.schedule.location.locationType")]
    [InlineData("bookedEntity.schedule.location.locationType")]
    [InlineData("createdBy.id.appId")]
    [InlineData("createdBy.appId")]
    [InlineData("createdBy.id.memberId")]
    [InlineData("createdBy.memberId")]
    [InlineData("createdBy.id.anonymousVisitorId")]
    [InlineData("createdBy.anonymousVisitorId")]
    public async Task What_appointments_of_the_owner_never_have_is_never_found(string path)
    {
        var (site, _, _) = await Given();
        Assert.Empty(await Ids(site, new JsonObject { [path] = Nowhere }));
        Assert.Empty(await Ids(site, new JsonObject { [path] = new JsonObject { ["$in"] = new JsonArray(Nowhere) } }));
        Assert.Equal(3, (await Ids(site, new JsonObject { [path] = new JsonObject { ["$ne"] = Nowhere } })).Length);
    }

    [Theory]
    [InlineData("startDate")]
    [InlineData("endDate")]
    [InlineData("createdDate")]
    [InlineData("updatedDate")]
    public async Task Dates_are_compared_as_instants(string path)
    {
        var (site, booking, rest) = await Given();
        var all = rest.Append(booking).ToList();
        var value = (string)booking[path]!;
        string[] Where(Func<int, bool> holds) => [.. all.Where(b => holds(string.CompareOrdinal((string)b[path]!, value))).Select(b => (string)b["id"]!).Order()];
        foreach (var (op, holds) in new (string, Func<int, bool>)[] { ("$eq", c => c == 0), ("$ne", c => c != 0), ("$gt", c => c > 0), ("$gte", c => c >= 0), ("$lt", c => c < 0), ("$lte", c => c <= 0) })
            Assert.Equal(Where(holds), await Ids(site, new JsonObject { [path] = new JsonObject { [op] = value } }));
        Assert.Equal(Where(c => c == 0), await Ids(site, new JsonObject { [path] = new JsonObject { ["$in"] = new JsonArray(value, "1999-01-01T00:00:00Z") } }));
        Assert.Equal(Where(c => c != 0), await Ids(site, new JsonObject { [path] = new JsonObject { ["$nin"] = new JsonArray(value) } }));
    }

    [Fact]
    public async Task Double_booked_ones_are_told_from_the_rest()
    {
        var (site, booking, rest) = await Given();
        string[] others = [.. rest.Select(b => (string)b["id"]!).Order()];
        Assert.Equal([(string)booking["id"]!], await Ids(site, JsonNode.Parse("""{"doubleBooked":true}""")!));
        Assert.Equal(others, await Ids(site, JsonNode.Parse("""{"doubleBooked":{"$ne":true}}""")!));
        Assert.Equal(others, await Ids(site, JsonNode.Parse("""{"doubleBooked":false}""")!));
        Assert.Equal([(string)booking["id"]!], await Ids(site, JsonNode.Parse("""{"doubleBooked":{"$ne":false}}""")!));
    }

    [Theory]
    [InlineData("""{"bookedEntity.tags":{"$hasSome":["INDIVIDUAL","COURSE"]}}""", 3)]
    [InlineData("""{"bookedEntity.tags":{"$hasAll":["INDIVIDUAL"]}}""", 3)]
    [InlineData("""{"bookedEntity.tags":{"$hasAll":["INDIVIDUAL","COURSE"]}}""", 0)]
    [InlineData("""{"participantsInfo.type.totalParticipants.value":1}""", 3)]
    [InlineData("""{"participantsInfo.type.totalParticipants":{"$gte":1}}""", 3)]
    [InlineData("""{"participantsInfo.totalParticipants.value":{"$gt":1}}""", 0)]
    [InlineData("""{"participantsInfo.totalParticipants":{"$lt":2}}""", 3)]
    [InlineData("""{"totalParticipants":{"$ne":1}}""", 0)]
    [InlineData("""{"participantsInfo.type.participantsChoices.serviceChoices.choices.optionId":{"$hasSome":["7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a11"]}}""", 0)]
    [InlineData("""{"participantsInfo.participantsChoices.serviceChoices.choices.optionId":{"$hasAll":["7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a11"]}}""", 0)]
    [InlineData("""{"participantsChoices.serviceChoices.choices.optionId":{"$hasSome":["7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a11"]}}""", 0)]
    [InlineData("""{"participantsInfo.type.participantsChoices.serviceChoices.choices.choice.custom.value":{"$hasSome":["long"]}}""", 0)]
    [InlineData("""{"participantsInfo.type.participantsChoices.serviceChoices.choices.choice.custom":{"$hasSome":["long"]}}""", 0)]
    [InlineData("""{"participantsInfo.participantsChoices.serviceChoices.choices.choice.custom.value":{"$hasSome":["long"]}}""", 0)]
    [InlineData("""{"participantsChoices.serviceChoices.choices.custom":{"$hasSome":["long"]}}""", 0)]
    [InlineData("""{"$and":[{"status":"CONFIRMED"},{"doubleBooked":true}]}""", 1)]
    [InlineData("""{"$or":[{"status":"CREATED"},{"doubleBooked":true}]}""", 2)]
    [InlineData("""{"$not":{"status":"CREATED"}}""", 2)]
    [InlineData("""{"status":"CREATED","paymentStatus":"PAID"}""", 0)]
    public async Task Lists_numbers_and_combinations_are_filters_too(string filter, int found)
    {
        var (site, _, _) = await Given();
        Assert.Equal(found, (await Ids(site, JsonNode.Parse(filter)!)).Length);
    }

    [Theory]
    [InlineData("""{"query":{"filter":{"contactDetails.firstName":"Bob"}}}""")]
    [InlineData("""{"query":{"filter":{"status":{"$gt":"A"}}}}""")]
    [InlineData("""{"query":{"filter":{"startDate":"yesterday"}}}""")]
    [InlineData("""{"query":{"filter":{"doubleBooked":"maybe"}}}""")]
    [InlineData("""{"query":{"cursorPaging":{"limit":101}}}""")]
    [InlineData("""{"query":{"cursorPaging":{"cursor":"forged"}}}""")]
    [InlineData("""{"query":{"sort":[{"fieldName":"contactDetails.firstName"}]}}""")]
    public async Task A_query_that_cannot_be_answered_is_refused(string body)
    {
        var site = await cluster.Server.NewSite();
        Assert.NotEmpty((await site.Post(BookingQuestions.Query, body)).Violations());
    }

    [Fact]
    public async Task Bookings_come_newest_first_or_as_they_are_sorted()
    {
        var clock = new TestClock(new(2031, 6, 1, 8, 0, 0, TimeSpan.Zero));
        await using var server = await cluster.Another(clock);
        var site = (await cluster.Server.NewSite()).Through(server);
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var made = new List<string>();
        foreach (var hour in new[] { 12, 10, 11 })
        {
            made.Add((string)(await site.Book(service, $"2031-06-02T{hour}:00:00", ann))["id"]!);
            clock.Advance(TimeSpan.FromMinutes(1));
        }
        async Task<IEnumerable<string>> In(object? sort) => (await site.Find(new { sort })).Select(b => (string)b["id"]!);
        Assert.Equal([made[2], made[1], made[0]], await In(null));
        Assert.Equal([made[1], made[2], made[0]], await In(new[] { new { fieldName = "startDate", order = "ASC" } }));
        Assert.Equal([made[0], made[2], made[1]], await In(new[] { new { fieldName = "startDate", order = "DESC" } }));
        Assert.Equal(made.Order(), await In(new[] { new { fieldName = "id", order = "ASC" } }));
        Assert.Equal(made.Order(), await In(new[] { new { fieldName = "status", order = "DESC" }, new { fieldName = "id", order = "ASC" } }));
    }

    [Fact]
    public async Task Pages_go_forth_and_back_over_bookings_made_in_between()
    {
        var clock = new TestClock(new(2031, 6, 1, 8, 0, 0, TimeSpan.Zero));
        await using var server = await cluster.Another(clock);
        var site = (await cluster.Server.NewSite()).Through(server);
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        async Task<string> Book() { clock.Advance(TimeSpan.FromSeconds(1)); return (string)(await site.Book(service, Ten, ann))["id"]!; }
        var made = new List<string>();
        for (var i = 0; i < 7; i++) made.Insert(0, await Book());
        async Task<(string[] Ids, string? Next, string? Prev)> Page(object cursorPaging)
        {
            var answer = (await site.Post(BookingQuestions.Query, new { query = new { cursorPaging } })).Ok();
            var (metadata, cursors) = (answer["pagingMetadata"]!, answer["pagingMetadata"]!["cursors"]!);
            string[] ids = [.. answer["extendedBookings"]!.AsArray().Select(b => (string)b!["booking"]!["id"]!)];
            Assert.Equal((ids.Length, cursors["next"] is not null), ((int)metadata["count"]!, (bool)metadata["hasNext"]!));
            return (ids, (string?)cursors["next"], (string?)cursors["prev"]);
        }
        var first = await Page(new { limit = 3 });
        Assert.Equal(made[..3], first.Ids);
        Assert.Null(first.Prev);
        var late = await Book();
        var second = await Page(new { cursor = first.Next, limit = 3 });
        Assert.Equal(made[3..6], second.Ids);
        var third = await Page(new { cursor = second.Next, limit = 3 });
        Assert.Equal((made[6], null), (Assert.Single(third.Ids), third.Next));
        Assert.Equal(made[3..6], (await Page(new { cursor = third.Prev, limit = 3 })).Ids);
        var back = await Page(new { cursor = second.Prev, limit = 3 });
        Assert.Equal(made[..3], back.Ids);
        Assert.Equal([late], (await Page(new { cursor = back.Prev, limit = 3 })).Ids);
    }

    [Fact]
    public async Task Visitors_see_only_what_they_booked_themselves()
    {
        var (site, booking, _) = await Given();
        var (mine, other) = (await site.Visitor(), await site.Visitor());
        var service = new JsonObject { ["id"] = (string)booking.Slot()["serviceId"]!, ["schedule"] = new JsonObject { ["id"] = (string)booking.Slot()["scheduleId"]!, ["availabilityConstraints"] = JsonNode.Parse("""{"sessionDurations":[60]}""") } };
        var own = await mine.Book(service, "2031-06-02T15:00:00", null);
        Assert.Equal([(string)own["id"]!], (await mine.Find(new { })).Select(b => (string)b["id"]!));
        Assert.Empty(await other.Find(new { }));
        Assert.Empty(await mine.Find(new { filter = new { id = (string)booking["id"]! } }));
        Assert.Empty(await mine.Find(new JsonObject { ["filter"] = JsonNode.Parse("""{"$or":[{"status":"CONFIRMED"},{"doubleBooked":true}]}""") }));
        Assert.Equal(4, (await site.Find(new { })).Count);
        Assert.Equal([(string)own["id"]!], await Ids(site, new JsonObject { ["createdBy.id.anonymousVisitorId"] = (string)own["createdBy"]!["anonymousVisitorId"]! }));
        (await mine.Post(BookingQuestions.Count, new { })).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task Allowed_actions_come_with_the_bookings_when_asked_for()
    {
        var (site, booking, _) = await Given();
        var found = (await site.Post(BookingQuestions.Query, new { query = new { filter = new { id = (string)booking["id"]! } }, withBookingAllowedActions = true })).Ok()["extendedBookings"]![0]!;
        Assert.True((bool)found["allowedActions"]!["cancel"]!);
        Assert.True((bool)found["allowedActions"]!["reschedule"]!);
    }

    [Fact]
    public async Task Extended_fields_are_merged_within_their_namespace_and_a_submission_id_is_set()
    {
        var (site, booking, _) = await Given();
        Task<Reply> Set(object data) => site.Act(booking, "update_extended_fields", new { @namespace = "@me/app", namespaceData = data });
        (await Set(new { a = 1, b = "x" })).Ok();
        Assert.Equal("""{"b":"y","c":true}""", (await Set(JsonNode.Parse("""{"a":null,"b":"y","c":true}""")!)).Ok()["namespaceData"]!.ToJsonString());
        var submission = Guid.NewGuid().ToString();
        var stored = (await site.Act(booking, "set-booking-submission-id", new { submissionId = submission })).Ok()["booking"]!;
        Assert.Equal((submission, """{"b":"y","c":true}"""), ((string)stored["formSubmissionId"]!, stored["extendedFields"]!["namespaces"]!["@me/app"]!.ToJsonString()));
        Assert.Equal(["updated", "updated", "updated"], (await cluster.Events(site)).Where(e => (string)e.Booking["id"]! == (string)booking["id"]!).Select(e => e.Slug).TakeLast(3));
        Assert.Contains("namespace REQUIRED_FIELD", (await site.Act(booking, "update_extended_fields", new { namespaceData = new { } })).Violations());
        Assert.Contains("submissionId REQUIRED_FIELD", (await site.Act(booking, "set-booking-submission-id", new { })).Violations());
    }

    /// <summary>The ids a filter finds, in their order; Count agrees.</summary>
    private static async Task<string[]> Ids(TestSite site, JsonNode filter)
    {
        var found = (await site.Find(new { filter })).Select(b => (string)b["id"]!).Order().ToArray();
        Assert.Equal(found.Length, (int)(await site.Post(BookingQuestions.Count, new { filter })).Ok()["count"]!);
        return found;
    }

    /// <summary>A paid double booking, and beside it what it is to be told from: a confirmed one, and a created one of somebody else's for another service.</summary>
    private async Task<(TestSite, JsonNode, JsonNode[])> Given()
    {
        var clock = new TestClock(new(2031, 6, 1, 8, 0, 0, TimeSpan.Zero));
        await using var server = await cluster.Another(clock);
        var site = await cluster.Server.NewSite();
        var late = site.Through(server);
        var (ann, bea) = (await late.GivenStaff("Ann"), await late.GivenStaff("Bea"));
        var (cut, shave) = (await late.GivenService([ann]), await late.GivenService([bea], 30));
        var wanted = await late.Book(cut, Eleven, ann, b => (b["externalUserId"], b["selectedPaymentOption"]) = ("user-7", "OFFLINE"));
        clock.Advance(TimeSpan.FromMinutes(1));
        var rival = await late.Book(cut, Eleven, ann, b => (b["contactDetails"]!["email"], b["status"]) = ("rival@example.com", "CONFIRMED"));
        clock.Advance(TimeSpan.FromMinutes(-2));
        var other = await late.Book(shave, Ten, bea, b => b["contactDetails"]!["email"] = "other@example.com");
        clock.Advance(TimeSpan.FromMinutes(3));
        wanted = (await late.ConfirmOrDecline(wanted, "PAID")).Ok()["booking"]!;
        return (site, wanted, [rival, other]);
    }
}
