using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>What multi-service bookings refuse, and who may do what with them (behaviour/bookings.md 8, 10).</summary>
public sealed class MultiServiceRefusals(Cluster cluster)
{
    private const string Ten = "2031-06-02T10:00:00";

    [Theory]
    [InlineData("""{"multiServiceBookingType":"PARALLEL_BOOKINGS"}""", "VALIDATION_FAILURE")]
    [InlineData("""{"multiServiceBookingType":"SEPARATE_BOOKINGS"}""", "VALIDATION_FAILURE")]
    [InlineData("""{"1.bookedEntity.slot.startDate":"2031-06-02T11:05:00"}""", "VALIDATION_FAILURE")]
    [InlineData("""{"1.bookedEntity.slot.startDate":"2031-06-02T10:55:00"}""", "VALIDATION_FAILURE")]
    [InlineData("""{"1.bookedEntity.slot.location.locationType":"CUSTOM"}""", "VALIDATION_FAILURE")]
    [InlineData("""{"1.bookedEntity.slot.scheduleId":"7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a11"}""", "SCHEDULE_NOT_FOUND")]
    [InlineData("""{"1.bookedEntity.slot.resource.id":"7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a11"}""", "RESOURCE_NOT_FOUND")]
    [InlineData("""{"1.contactDetails.email":"somebody@else.example"}""", "VALIDATION_FAILURE")]
    [InlineData("""{"1.status":"CONFIRMED"}""", "VALIDATION_FAILURE")]
    [InlineData("""{"1.multiServiceBookingInfo":{}}""", "CAN_NOT_CREATE_BOOKING_WITH_MULTI_SERVICE_BOOKING_INFO")]
    public async Task A_package_that_cannot_be_is_refused_and_leaves_nothing(string change, string code)
    {
        var spa = await Spa.Open(cluster.Server);
        (await spa.TryBook(Changed(spa.Package(Ten), change))).Refused(428, code);
        Assert.Empty(await spa.Site.Find(new { }));
        Assert.Empty(await cluster.Events(spa.Site));
    }

    [Theory]
    [InlineData("""{"1.bookedEntity.slot.startDate":null}""", "bookings[1].bookedEntity.slot.startDate REQUIRED_FIELD")]
    [InlineData("""{"1.totalParticipants":null}""", "bookings[1].totalParticipants REQUIRED_ONE_OF_FIELD")]
    [InlineData("""{"1.bookedEntity.slot.serviceId":null}""", "bookings[1].bookedEntity.slot.serviceId REQUIRED_FIELD")]
    [InlineData("""{"bookings":[]}""", "bookings MIN_SIZE")]
    public async Task A_package_is_refused_for_a_field(string change, string violation)
    {
        var spa = await Spa.Open(cluster.Server);
        Assert.Contains(violation, (await spa.TryBook(Changed(spa.Package(Ten), change))).Violations());
    }

    [Fact]
    public async Task Nine_are_too_many_and_eight_are_not()
    {
        var spa = await Spa.Open(cluster.Server);
        Task<Reply> Try(int count) => spa.TryBook(spa.Package("2031-06-02T09:00:00", [.. Enumerable.Repeat(spa.Bea, count)], services: [.. Enumerable.Repeat(spa.Services[1], count)]));
        (await Try(9)).Refused(428, "VALIDATION_FAILURE");
        Assert.Equal(8, Spa.Members((await Try(8)).Ok()["multiServiceBooking"]!).Length);
    }

    [Fact]
    public async Task Classes_are_not_booked_together()
    {
        var spa = await Spa.Open(cluster.Server);
        (await spa.TryBook(Changed(spa.Package(Ten), """{"1.bookedEntity.slot.eventId":"7d6ee59b1a1a4b1c8dcf6f3d5c6e0a11-20310602"}"""))).Refused(428, "VALIDATION_FAILURE");
    }

    [Fact]
    public async Task A_member_that_is_taken_takes_the_others_with_it()
    {
        var spa = await Spa.Open(cluster.Server);
        await spa.Taken(1, "2031-06-02T11:00:00", spa.Bea);
        (await spa.TryBook(spa.Package(Ten, change: (b, _) => Rivals.Confirmed(b)))).Refused(428, "SLOT_NOT_AVAILABLE");
        Assert.Contains("10:00", await spa.Site.Offered(spa.Services[0]));
        await Ledger.Agrees(cluster.ConnectionString, spa.Site);
    }

    [Theory]
    [InlineData("[]", 400, "NOT_ALL_BOOKINGS_WERE_SENT")]
    [InlineData("""[{"bookingId":"ONE","revision":"1"}]""", 400, "NOT_ALL_BOOKINGS_WERE_SENT")]
    [InlineData("""[{"bookingId":"ONE","revision":"1"},{"bookingId":"ONE","revision":"1"}]""", 400, "DUPLICATE_BOOKING_INFO")]
    [InlineData("""[{"bookingId":"ONE","revision":"1"},{"bookingId":"TWO"}]""", 400, "REVISION_MISSING")]
    [InlineData("""[{"bookingId":"ONE","revision":"1"},{"bookingId":"TWO","revision":"2"}]""", 409, "BOOKING_REVISION_MISMATCH")]
    [InlineData("""[{"bookingId":"ONE","revision":"1"},{"bookingId":"7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a11","revision":"1"}]""", 404, "BOOKING_NOT_FOUND")]
    public async Task Settling_speaks_of_every_member_in_its_present_version(string info, int status, string code)
    {
        var spa = await Spa.Open(cluster.Server);
        var package = await spa.Book(Ten, status: null);
        var members = Spa.Members(package);
        var sent = JsonNode.Parse(info.Replace("ONE", (string)members[0]["id"]!, StringComparison.Ordinal).Replace("TWO", (string)members[1]["id"]!, StringComparison.Ordinal));
        (await spa.Act(package, "confirm", new { confirmBookingsInfo = sent })).Refused(status, code);
        (await spa.Act(package, "decline", new { declineBookingsInfo = sent })).Refused(status, code);
        (await spa.Act(package, "mark_as_pending", new { markAsPendingBookingsInfo = sent })).Refused(status, code);
        Assert.All(await spa.Site.Find(new { }), b => Assert.Equal(("CREATED", "1"), (b.Status(), b.Revision())));
    }

    [Fact]
    public async Task A_package_that_does_not_exist_is_not_found()
    {
        var spa = await Spa.Open(cluster.Server);
        var nobody = new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["bookings"] = new JsonArray() };
        foreach (var (action, body) in new (string, object)[] { ("confirm", new { }), ("decline", new { }), ("mark_as_pending", new { }), ("cancel", new { }), ("get_availability", new { }), ("reschedule", new { rescheduleBookingsInfo = Array.Empty<object>() }) })
            (await spa.Act(nobody, action, body)).Refused(404, "MULTI_SERVICE_BOOKING_NOT_FOUND");
        (await spa.Site.Get($"{Spa.Packages}/{nobody["id"]}")).Refused(404, "MULTI_SERVICE_BOOKING_NOT_FOUND");
        (await spa.Site.Post($"{Spa.Packages}/remove_bookings_from_multi_service_booking", new { multiServiceBookingId = (string)nobody["id"]! })).Refused(404, "MULTI_SERVICE_BOOKING_NOT_FOUND");
    }

    [Fact]
    public async Task A_visitor_books_a_package_and_sees_their_own_only()
    {
        var spa = await Spa.Open(cluster.Server);
        var (visitor, other) = (await spa.Site.Visitor(), await spa.Site.Visitor());
        var package = await spa.Book(Ten, status: null, by: visitor);
        Assert.Equal(2, Spa.Members((await spa.Stored(package, visitor))["multiServiceBooking"]!).Length);
        (await other.Get($"{Spa.Packages}/{package["id"]}")).Refused(404, "MULTI_SERVICE_BOOKING_NOT_FOUND");
        (await spa.TryBook(spa.Package("2031-06-03T10:00:00", change: (b, _) => Rivals.Confirmed(b)), visitor)).Refused(403, "UNAUTHORIZED_OPERATION");
        (await spa.Act(package, "confirm", new { confirmBookingsInfo = Spa.Info(package) }, visitor)).Refused(403, "PERMISSION_DENIED");
        (await spa.TryBook(Changed(spa.Package(Ten), """{"flowControlSettings":{"skipAvailabilityValidation":true}}"""), visitor)).Refused(403, "UNAUTHORIZED_OPERATION");
    }

    [Fact]
    public async Task Members_that_the_caller_may_not_read_are_left_out_but_counted()
    {
        var spa = await Spa.Open(cluster.Server);
        var visitor = await spa.Site.Visitor();
        var package = await spa.Book(Ten, status: null, by: visitor);
        package = (await spa.Act(package, "confirm", new { confirmBookingsInfo = Spa.Info(package), returnFullEntity = true })).Ok()["multiServiceBooking"]!;
        var joining = await spa.Site.Confirmed(spa.Services[1], "2031-06-02T11:30:00", spa.Bea);
        (await spa.Site.Post($"{Spa.Packages}/add_bookings_to_multi_service_booking", new { multiServiceBookingId = (string)package["id"]!, bookings = new[] { new { bookingId = (string)joining["id"]!, revision = "1" } } })).Ok();
        var seen = await spa.Stored(package, visitor);
        Assert.Equal((2, 3), (Spa.Members(seen["multiServiceBooking"]!).Length, (int)seen["metadata"]!["totalNumberOfScheduledBookings"]!));
        (await spa.Act(package, "cancel", new { }, visitor)).Refused(404, "MULTI_SERVICE_BOOKING_NOT_FOUND"); // not theirs alone
    }

    [Fact]
    public async Task A_customer_is_bound_by_the_policy_of_every_service()
    {
        var spa = await Spa.Open(cluster.Server);
        await spa.Policy(1, """{"limitEarlyBookingPolicy":{"enabled":true,"earliestBookingInMinutes":60}}""");
        (await spa.TryBook(spa.Package(Ten), await spa.Site.Visitor())).Refused(403, "BOOKING_POLICY_VIOLATION");
        (await spa.TryBook(spa.Package(Ten))).Ok();
    }

    /// <summary>The request with changes; a path that begins with a number is that booking's.</summary>
    private static JsonObject Changed(JsonObject request, string changes)
    {
        foreach (var (path, value) in JsonNode.Parse(changes)!.AsObject())
        {
            var names = path.Split('.');
            var at = int.TryParse(names[0], out var index) ? request["bookings"]![index]!.AsObject() : request;
            foreach (var name in names[(at == request ? 0 : 1)..^1]) at = (at[name] ??= new JsonObject()).AsObject();
            at[names[^1]] = value?.DeepClone();
        }
        return request;
    }
}
