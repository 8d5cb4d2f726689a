using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Packages that move, and bookings that join and leave them (behaviour/bookings.md 8).</summary>
public sealed class MultiServiceChanges(Cluster cluster)
{
    private const string Ten = "2031-06-02T10:00:00", Eleven = "2031-06-02T11:00:00", HalfPast = "2031-06-02T11:30:00", Noon = "2031-06-02T12:00:00";
    private const string AddTo = $"{Spa.Packages}/add_bookings_to_multi_service_booking", RemoveFrom = $"{Spa.Packages}/remove_bookings_from_multi_service_booking";

    [Fact]
    public async Task A_package_moves_by_less_than_its_length_since_its_members_are_not_in_each_others_way()
    {
        var spa = await Spa.Open(cluster.Server);
        var package = await spa.Book(Ten, who: [spa.Ann, spa.Ann]);
        var moved = (await Move(spa, package, [(0, "2031-06-02T10:30:00", HalfPast), (1, HalfPast, Noon)])).Ok()["multiServiceBooking"]!;
        Assert.Equal([("2031-06-02T10:30:00", "2", "CONFIRMED", spa.Ann), (HalfPast, "2", "CONFIRMED", spa.Ann)], Spa.Members(moved).Select(b => ((string)b.Slot()["startDate"]!, b.Revision(), b.Status(), (string)b.Slot()["resource"]!["id"]!)));
        Assert.Equal([Ten, Eleven], (await cluster.Events(spa.Site)).Where(e => e.Slug == "rescheduled").Select(e => (string)e.Action["previousBookedEntity"]!["slot"]!["startDate"]!));
        Assert.Contains("09:00", await spa.Site.Offered(spa.Services[0]));
        await Ledger.Agrees(cluster.ConnectionString, spa.Site);
    }

    [Fact]
    public async Task One_member_may_move_to_the_other_end()
    {
        var spa = await Spa.Open(cluster.Server, buffer: 30);
        var package = await spa.Book(Ten, who: [spa.Ann, spa.Bea]);
        var moved = Spa.Members((await Move(spa, package, [(1, "2031-06-02T09:30:00", Ten)])).Ok()["multiServiceBooking"]!);
        Assert.Equal(["Facial", "Massage"], moved.Select(b => (string)b["bookedEntity"]!["title"]!));
        Assert.Equal(["rescheduled", "updated"], (await cluster.Events(spa.Site)).Where(e => e.Sequence == 2).Select(e => e.Slug));
        // The massage is the last now: Ann is kept free for half an hour after it, and Bea no more.
        (await spa.Site.TryBook(spa.Services[1], Eleven, spa.Ann)).Refused(428, "SLOT_NOT_AVAILABLE");
        (await spa.Site.TryBook(spa.Services[1], HalfPast, spa.Ann)).Ok();
        await spa.Taken(1, Ten, spa.Bea);
    }

    [Fact]
    public async Task A_move_that_leaves_a_gap_or_meets_a_rival_changes_nothing()
    {
        var spa = await Spa.Open(cluster.Server);
        var package = await spa.Book(Ten);
        await spa.Taken(1, "2031-06-02T15:00:00", spa.Bea);
        var before = (await spa.Stored(package)).ToJsonString();
        (await Move(spa, package, [(1, HalfPast, Noon)])).Refused(428, "VALIDATION_FAILURE");
        (await Move(spa, package, [(0, "2031-06-02T14:00:00", "2031-06-02T15:00:00")])).Refused(428, "VALIDATION_FAILURE");
        (await Move(spa, package, [(0, "2031-06-02T14:00:00", "2031-06-02T15:00:00", null), (1, "2031-06-02T15:00:00", "2031-06-02T15:30:00", spa.Bea)])).Refused(428, "SLOT_NOT_AVAILABLE");
        Assert.Equal(before, (await spa.Stored(package)).ToJsonString());
        Assert.DoesNotContain("10:00", await spa.Site.Offered(spa.Services[0]));
        await Ledger.Agrees(cluster.ConnectionString, spa.Site);
    }

    [Theory]
    [InlineData("""[{"bookingId":"ONE","revision":"9","slot":{}}]""", 409, "BOOKING_REVISION_MISMATCH")]
    [InlineData("""[{"bookingId":"ONE","revision":"1","slot":{}},{"bookingId":"ONE","revision":"1","slot":{}}]""", 400, "DUPLICATE_BOOKING_INFO")]
    [InlineData("""[{"bookingId":"7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a11","revision":"1","slot":{}}]""", 404, "BOOKING_NOT_FOUND")]
    [InlineData("""[{"bookingId":"ONE","revision":"1","slot":{"startDate":"noon","endDate":"2031-06-02T13:00:00"}}]""", 400, "INVALID_DATE_FORMAT")]
    [InlineData("""[{"bookingId":"ONE","revision":"1","bookedAddOns":[{"id":"7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a11"}],"slot":{}}]""", 428, "ADD_ON_CHANGES_NOT_ALLOWED")]
    public async Task A_move_is_refused_by_its_code(string info, int status, string code)
    {
        var spa = await Spa.Open(cluster.Server);
        var package = await spa.Book(Ten);
        (await spa.Act(package, "reschedule", new { rescheduleBookingsInfo = JsonNode.Parse(info.Replace("ONE", (string)Spa.Members(package)[0]["id"]!, StringComparison.Ordinal)) })).Refused(status, code);
    }

    [Fact]
    public async Task A_move_names_the_fields_that_break_a_rule()
    {
        var spa = await Spa.Open(cluster.Server);
        var package = await spa.Book(Ten);
        Assert.Equal(["rescheduleBookingsInfo[0].slot.startDate REQUIRED_FIELD", "rescheduleBookingsInfo[0].slot.endDate REQUIRED_FIELD"],
            (await spa.Act(package, "reschedule", new { rescheduleBookingsInfo = new[] { new { bookingId = (string)Spa.Members(package)[1]["id"]!, revision = "1", slot = new { } } } })).Violations());
        Assert.Equal(["rescheduleBookingsInfo MIN_SIZE"], (await spa.Act(package, "reschedule", new { rescheduleBookingsInfo = Array.Empty<object>() })).Violations());
    }

    [Fact]
    public async Task A_customer_moves_and_cancels_a_package_while_every_policy_allows_it()
    {
        var spa = await Spa.Open(cluster.Server);
        await spa.Policy(1, """{"reschedulePolicy":{"enabled":false},"cancellationPolicy":{"enabled":true}}""");
        var visitor = await spa.Site.Visitor();
        var package = await spa.Book(Ten, status: null, by: visitor);
        (await Move(spa, package, [(0, "2031-06-02T10:30:00", HalfPast), (1, HalfPast, Noon)], visitor)).Refused(403, "BOOKING_POLICY_VIOLATION");
        (await Move(spa, package, [(0, "2031-06-02T10:30:00", HalfPast), (1, HalfPast, Noon)])).Ok();
        (await spa.Act(package, "cancel", new { }, await spa.Site.Visitor())).Refused(404, "MULTI_SERVICE_BOOKING_NOT_FOUND");
        (await spa.Act(package, "cancel", new { }, visitor)).Ok();
    }

    [Fact]
    public async Task A_booking_of_the_same_customer_joins_at_either_end_and_keeps_its_time()
    {
        var spa = await Spa.Open(cluster.Server);
        var package = await spa.Book(Ten);
        var after = await spa.Site.Confirmed(spa.Services[1], HalfPast, spa.Bea);
        var joined = (await Add(spa, package, after)).Ok()["bookings"]!.AsArray();
        Assert.Equal((Id(after), "2", Id(package)), ((string)joined[0]!["bookingId"]!, joined[0]!["booking"]!.Revision(), (string)joined[0]!["booking"]!["multiServiceBookingInfo"]!["id"]!));
        Assert.Equal(3, (int)(await spa.Stored(package))["metadata"]!["totalNumberOfScheduledBookings"]!);
        Assert.Contains((await cluster.Events(spa.Site)), e => e.Slug == "updated" && (string)e.Booking["id"]! == Id(after));
        (await Add(spa, package, joined[0]!["booking"]!)).Refused(428, "MULTI_SERVICE_BOOKING_ALREADY_INCLUDES_BOOKING");
        (await spa.Site.Cancel(joined[0]!["booking"]!)).Refused(428, "NOT_ALLOWED_TO_UPDATE_BOOKING_IN_MULTI_SERVICE_BOOKING");
        await Ledger.Agrees(cluster.ConnectionString, spa.Site);
    }

    [Fact]
    public async Task What_is_not_the_same_customers_next_booking_cannot_join()
    {
        var spa = await Spa.Open(cluster.Server);
        var package = await spa.Book(Ten);
        (await Add(spa, package, await spa.Site.Confirmed(spa.Services[1], Noon, spa.Bea))).Refused(428, "VALIDATION_FAILURE");
        (await Add(spa, package, await spa.Site.Book(spa.Services[1], HalfPast, spa.Bea))).Refused(428, "BOOKING_TO_ADD_STATUS_NOT_VALID");
        var other = await spa.Site.Book(spa.Services[1], HalfPast, spa.Ann, b => { Rivals.Confirmed(b); b["contactDetails"]!["email"] = "zoe@example.com"; });
        (await Add(spa, package, other)).Refused(428, "VALIDATION_FAILURE");
        (await Add(spa, package, Spa.Members(await spa.Book("2031-06-03T10:00:00"))[0])).Refused(428, "BOOKING_ALREADY_PART_OF_ANOTHER_MULTI_SERVICE_BOOKING");
        other["revision"] = "7";
        (await Add(spa, package, other)).Refused(409, "BOOKING_REVISION_MISMATCH");
        other["id"] = Guid.NewGuid().ToString();
        (await Add(spa, package, other)).Refused(404, "BOOKING_NOT_FOUND");
        package["id"] = Guid.NewGuid().ToString();
        (await Add(spa, package, other)).Refused(404, "MULTI_SERVICE_BOOKING_NOT_FOUND");
    }

    [Fact]
    public async Task Nothing_is_kept_free_any_more_after_the_member_another_one_follows()
    {
        var spa = await Spa.Open(cluster.Server, buffer: 30);
        var package = await spa.Book(Ten, who: [spa.Ann, spa.Bea]);
        (await spa.Site.TryBook(spa.Services[1], HalfPast, spa.Bea)).Refused(428, "SLOT_NOT_AVAILABLE");
        (await Add(spa, package, await spa.Site.Confirmed(spa.Services[1], HalfPast, spa.Ann))).Ok();
        Assert.Equal(["2", "2"], Spa.Members((await spa.Stored(package))["multiServiceBooking"]!).Skip(1).Select(b => b.Revision()));
        (await spa.Site.TryBook(spa.Services[1], HalfPast, spa.Bea)).Ok();
    }

    [Fact]
    public async Task The_first_and_the_last_leave_and_none_from_the_middle()
    {
        var spa = await Spa.Open(cluster.Server);
        var package = await Three(spa);
        var members = Spa.Members(package);
        (await Remove(spa, package, members[1])).Refused(428, "VALIDATION_FAILURE");
        var left = (await Remove(spa, package, members[0])).Ok()["bookings"]!.AsArray();
        Assert.Equal((Id(members[0]), null), ((string)left[0]!["bookingId"]!, left[0]!["booking"]!["multiServiceBookingInfo"]));
        Assert.Equal(members[1..].Select(Id), Spa.Members((await spa.Stored(package))["multiServiceBooking"]!).Select(Id));
        (await spa.Site.Cancel(left[0]!["booking"]!)).Ok();
        await Ledger.Agrees(cluster.ConnectionString, spa.Site);
    }

    [Fact]
    public async Task One_that_is_left_alone_is_a_booking_of_its_own()
    {
        var spa = await Spa.Open(cluster.Server);
        var package = await spa.Book(Ten);
        var members = Spa.Members(package);
        (await Remove(spa, package, members[1])).Ok();
        (await spa.Site.Get($"{Spa.Packages}/{package["id"]}")).Refused(404, "MULTI_SERVICE_BOOKING_NOT_FOUND");
        var alone = await spa.Site.Stored(members[0]);
        Assert.Equal(("2", null), (alone.Revision(), alone["multiServiceBookingInfo"]));
        (await spa.Site.Move(alone, "2031-06-02T09:00:00", Ten)).Ok();
        await Ledger.Agrees(cluster.ConnectionString, spa.Site);
    }

    [Fact]
    public async Task All_leave_when_none_is_named()
    {
        var spa = await Spa.Open(cluster.Server);
        var package = await Three(spa);
        Assert.Equal(3, (await spa.Site.Post(RemoveFrom, new { multiServiceBookingId = Id(package) })).Ok()["bookings"]!.AsArray().Count);
        (await spa.Act(package, "cancel", new { })).Refused(404, "MULTI_SERVICE_BOOKING_NOT_FOUND");
        Assert.All(await spa.Site.Find(new { }), b => Assert.Null(b["multiServiceBookingInfo"]));
        await Ledger.Agrees(cluster.ConnectionString, spa.Site);
    }

    private static async Task<JsonNode> Three(Spa spa) =>
        (await spa.TryBook(spa.Package(Ten, [spa.Ann, spa.Bea, spa.Bea], (b, _) => Rivals.Confirmed(b), [.. spa.Services, spa.Services[1]]))).Ok()["multiServiceBooking"]!;

    private static Task<Reply> Move(Spa spa, JsonNode package, (int Member, string Start, string End)[] to, TestSite? by = null) => Move(spa, package, [.. to.Select(t => (t.Member, t.Start, t.End, (string?)null))], by);

    private static Task<Reply> Move(Spa spa, JsonNode package, (int Member, string Start, string End, string? Who)[] to, TestSite? by = null) => spa.Act(package, "reschedule", new
    {
        rescheduleBookingsInfo = to.Select(t => new { bookingId = Id(Spa.Members(package)[t.Member]), revision = Spa.Members(package)[t.Member].Revision(), slot = new { startDate = t.Start, endDate = t.End, resource = t.Who is null ? null : new { id = t.Who } } }),
        returnFullEntity = true,
    }, by);

    private static Task<Reply> Add(Spa spa, JsonNode package, JsonNode booking) => Change(spa, AddTo, package, booking);

    private static Task<Reply> Remove(Spa spa, JsonNode package, JsonNode booking) => Change(spa, RemoveFrom, package, booking);

    private static Task<Reply> Change(Spa spa, string path, JsonNode package, JsonNode booking) =>
        spa.Site.Post(path, new { multiServiceBookingId = Id(package), bookings = new[] { new { bookingId = Id(booking), revision = booking.Revision() } }, returnFullEntity = true });

    private static string Id(JsonNode entity) => (string)entity["id"]!;
}
