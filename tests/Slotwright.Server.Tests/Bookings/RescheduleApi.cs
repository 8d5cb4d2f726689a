using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Moving a booking, and what its event on the calendar does meanwhile.</summary>
public sealed class RescheduleApi(Cluster cluster)
{
    private const string Ten = "2031-06-02T10:00:00", Eleven = "2031-06-02T11:00:00", Noon = "2031-06-02T12:00:00", One = "2031-06-02T13:00:00";

    [Fact]
    public async Task A_moved_booking_gives_its_old_slot_back_and_takes_the_new_one()
    {
        var (site, ann, service) = await Given();
        var booking = await site.Confirmed(service, Ten, ann);
        var moved = (await site.Move(booking, Noon, One)).Ok()["booking"]!;
        Assert.Equal(("2031-06-02T12:00:00.000Z", Noon, ann), ((string)moved["startDate"]!, (string)moved.Slot()["startDate"]!, (string)moved.Slot()["resource"]!["id"]!));
        await site.Confirmed(service, Ten, ann);
        (await site.TryBook(service, Noon, ann)).Refused(428, "SLOT_NOT_AVAILABLE");
    }

    [Fact]
    public async Task A_bookings_own_slot_is_no_rival_of_its_new_one()
    {
        var (site, ann, service) = await Given();
        var booking = await site.Confirmed(service, Ten, ann);
        booking = (await site.Move(booking, "2031-06-02T10:30:00", "2031-06-02T11:30:00")).Ok()["booking"]!;
        Assert.Equal("2031-06-02T10:30:00", (string)booking.Slot()["startDate"]!);
    }

    [Fact]
    public async Task A_move_to_a_taken_slot_changes_nothing()
    {
        var (site, ann, service) = await Given();
        var booking = await site.Confirmed(service, Ten, ann);
        await site.Confirmed(service, Noon, ann);
        (await site.Move(booking, Noon, One)).Refused(428, "SLOT_NOT_AVAILABLE");
        Assert.Equal(booking.ToJsonString(), (await site.Stored(booking)).ToJsonString());
        (await site.TryBook(service, Ten, ann)).Refused(428, "SLOT_NOT_AVAILABLE");
        var forced = (await site.Move(booking, Noon, One, new { skipAvailabilityValidation = true })).Ok()["booking"]!;
        Assert.Equal((Noon, null), ((string)forced.Slot()["startDate"]!, (bool?)forced["doubleBooked"]));
    }

    [Fact]
    public async Task Of_two_moves_to_one_slot_one_is_made()
    {
        var (site, ann, service) = await Given();
        var all = await Task.WhenAll(Enumerable.Range(9, 4).Select(h => site.Confirmed(service, $"2031-06-02T{h:00}:00:00", ann)));
        var moved = await Task.WhenAll(all.Select(b => site.Move(b, "2031-06-02T15:00:00", "2031-06-02T16:00:00")));
        Assert.Equal(1, moved.Count(r => r.Status == 200));
        foreach (var late in moved.Where(r => r.Status != 200)) late.Refused(428, "SLOT_NOT_AVAILABLE");
    }

    [Theory]
    [InlineData("""{"slot":{}}""", "slot.startDate REQUIRED_FIELD")]
    [InlineData("""{"slot":{"startDate":"2031-06-02T12:00:00"}}""", "slot.endDate REQUIRED_FIELD")]
    [InlineData("""{}""", "slot REQUIRED_FIELD")]
    [InlineData("""{"slot":{"startDate":"2031-06-02T12:00:00","endDate":"2031-06-02T12:00:00"}}""", "slot.endDate VALIDATION")]
    [InlineData("""{"totalParticipants":0,"slot":{"startDate":"2031-06-02T12:00:00","endDate":"2031-06-02T13:00:00"}}""", "totalParticipants MIN")]
    public async Task A_move_names_the_fields_that_break_a_rule(string json, string violation)
    {
        var (site, ann, service) = await Given();
        var body = JsonNode.Parse(json)!.AsObject();
        body["revision"] = "1";
        Assert.Contains(violation, (await site.Act(await site.Book(service, Ten, ann), "reschedule", body)).Violations());
    }

    [Theory]
    [InlineData("""{"startDate":"noon","endDate":"2031-06-02T13:00:00"}""", 400, "INVALID_DATE_FORMAT")]
    [InlineData("""{"startDate":"2031-06-02T12:00:00","endDate":"2031-06-02T13:00:00","timezone":"Mars/Olympus"}""", 400, "INVALID_TIME_ZONE")]
    [InlineData("""{"startDate":"2031-06-02T12:00:00","endDate":"2031-06-02T12:30:00"}""", 428, "SLOT_NOT_AVAILABLE")]
    [InlineData("""{"startDate":"2031-06-02T20:00:00","endDate":"2031-06-02T21:00:00"}""", 428, "SLOT_NOT_AVAILABLE")]
    [InlineData("""{"startDate":"2031-06-02T12:00:00","endDate":"2031-06-02T13:00:00","serviceId":"7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a11"}""", 428, "VALIDATION_FAILURE")]
    [InlineData("""{"startDate":"2031-06-02T12:00:00","endDate":"2031-06-02T13:00:00","location":{"locationType":"CUSTOM"}}""", 428, "VALIDATION_FAILURE")]
    [InlineData("""{"startDate":"2031-06-02T12:00:00","endDate":"2031-06-02T13:00:00","resource":{"id":"7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a11"}}""", 428, "RESOURCE_NOT_FOUND")]
    public async Task A_move_that_cannot_be_is_refused_by_its_code(string slot, int status, string code)
    {
        var (site, ann, service) = await Given();
        var booking = await site.Book(service, Ten, ann);
        (await site.Act(booking, "reschedule", new { revision = "1", slot = JsonNode.Parse(slot) })).Refused(status, code);
        (await site.Act(booking, "reschedule", new { revision = "1", slot = new { startDate = Noon, endDate = One }, totalParticipants = 2 })).Refused(428, "SESSION_CAPACITY_EXCEEDED");
        Assert.Equal("1", (await site.Stored(booking)).Revision());
    }

    [Fact]
    public async Task Whoever_serves_the_booking_goes_on_doing_so_if_free_else_another_takes_over()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bea) = (await site.GivenStaff("Ann"), await site.GivenStaff("Bea"));
        var service = await site.GivenService([ann, bea]);
        var booking = await site.Confirmed(service, Ten, bea);
        booking = (await site.Move(booking, Eleven, Noon)).Ok()["booking"]!;
        Assert.Equal(bea, (string)booking.Slot()["resource"]!["id"]!);
        await site.Confirmed(service, Noon, bea);
        booking = (await site.Move(booking, Noon, One)).Ok()["booking"]!;
        Assert.Equal(ann, (string)booking.Slot()["resource"]!["id"]!);
        booking = (await site.Move(booking, One, "2031-06-02T14:00:00", resource: new { id = bea })).Ok()["booking"]!;
        Assert.Equal(bea, (string)booking.Slot()["resource"]!["id"]!);
    }

    [Fact]
    public async Task A_request_that_names_nobody_can_be_moved_to_a_taken_slot_by_the_owners_hand()
    {
        var (site, ann, service) = await Given();
        await site.Confirmed(service, Noon, ann);
        var booking = await site.Book(service, Ten, null);
        (await site.Move(booking, Noon, One)).Refused(428, "SLOT_NOT_AVAILABLE");
        var moved = (await site.Move(booking, Noon, One, new { skipAvailabilityValidation = true })).Ok()["booking"]!;
        Assert.Equal((Noon, null, "CREATED"), ((string)moved.Slot()["startDate"]!, moved.Slot()["resource"], moved.Status()));
        Assert.Equal((ann, "CONFIRMED", null), await Settled(moved));

        async Task<(string, string, JsonNode?)> Settled(JsonNode b)
        {
            var settled = (await site.ConfirmOrDecline(b)).Ok()["booking"]!;
            return ((string)settled.Slot()["resource"]!["id"]!, settled.Status(), settled["doubleBooked"]);
        }
    }

    [Fact]
    public async Task A_booking_that_named_nobody_still_names_nobody_after_a_move()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bea) = (await site.GivenStaff("Ann"), await site.GivenStaff("Bea"));
        var service = await site.GivenService([ann, bea]);
        var booking = (await site.Move(await site.Book(service, Ten, null), Eleven, Noon)).Ok()["booking"]!;
        Assert.Null(booking.Slot()["resource"]);
        await site.Confirmed(service, Eleven, ann);
        Assert.Equal(bea, (string)(await site.ConfirmOrDecline(booking)).Ok()["booking"]!.Slot()["resource"]!["id"]!);
    }

    [Fact]
    public async Task A_customers_move_of_a_confirmed_booking_waits_for_approval_and_the_owners_does_not()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenApproval([ann]);
        var visitor = await site.Visitor();
        var booking = await visitor.Book(service, Ten, ann);
        booking = (await site.Confirm(booking)).Ok()["booking"]!;
        booking = (await site.Move(booking, Eleven, Noon)).Ok()["booking"]!;
        Assert.Equal("CONFIRMED", booking.Status());
        booking = (await visitor.Move(booking, Noon, One)).Ok()["booking"]!;
        Assert.Equal("PENDING", booking.Status());
        Assert.DoesNotContain("12:00", await site.Offered(service));
    }

    [Fact]
    public async Task The_appointments_event_appears_moves_and_is_canceled_with_the_booking()
    {
        var (site, ann, service) = await Given();
        var booking = await site.Book(service, Ten, ann);
        booking = (await site.ConfirmOrDecline(booking)).Ok()["booking"]!;
        var first = await Event(site, booking);
        Assert.Equal(("APPOINTMENT", "CONFIRMED", "Hair cut", Ten), ((string)first["type"]!, (string)first["status"]!, (string)first["title"]!, (string)first["start"]!["localDate"]!));
        Assert.Equal((string)service["schedule"]!["id"]!, (string)first["scheduleId"]!);
        Assert.Equal(ann, (string)Assert.Single(first["resources"]!.AsArray())!["id"]!);

        var moved = (await site.Move(booking, Noon, One)).Ok()["booking"]!;
        Assert.NotEqual((string)booking.Slot()["eventId"]!, (string)moved.Slot()["eventId"]!);
        Assert.Equal("CANCELLED", (string)(await Event(site, booking))["status"]!);
        var second = await Event(site, moved);
        Assert.Equal(("CONFIRMED", Noon, One), ((string)second["status"]!, (string)second["start"]!["localDate"]!, (string)second["end"]!["localDate"]!));

        (await site.Cancel(moved)).Ok();
        Assert.Equal("CANCELLED", (string)(await Event(site, moved))["status"]!);
        var left = (await site.Post("/calendar/v3/events/query", new { fromLocalDate = "2031-06-02T00:00:00", toLocalDate = "2031-06-03T00:00:00" })).Ok()["events"]!.AsArray();
        Assert.DoesNotContain(left, e => (string)e!["type"]! == "APPOINTMENT");
    }

    private static async Task<JsonNode> Event(TestSite site, JsonNode booking) => (await site.Get($"/calendar/v3/events/{(string)booking.Slot()["eventId"]!}")).Ok()["event"]!;

    private async Task<(TestSite, string, JsonNode)> Given()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        return (site, ann, await site.GivenService([ann]));
    }
}
