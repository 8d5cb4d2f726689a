using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Bookings that are made, settled, canceled and read as one (behaviour/bookings.md 8).</summary>
public sealed class MultiServiceLife(Cluster cluster)
{
    private const string Ten = "2031-06-02T10:00:00", Eleven = "2031-06-02T11:00:00", HalfPast = "2031-06-02T11:30:00";

    [Fact]
    public async Task A_package_is_made_of_single_bookings_that_name_it_for_one_contact()
    {
        var spa = await Spa.Open(cluster.Server);
        var package = await spa.Book(Ten, status: null);
        var members = Spa.Members(package);
        Assert.Equal([(Ten, Eleven, "Massage"), (Eleven, HalfPast, "Facial")], members.Select(b => ((string)b.Slot()["startDate"]!, (string)b.Slot()["endDate"]!, (string)b["bookedEntity"]!["title"]!)));
        Assert.All(members, b => Assert.Equal(("CREATED", "1", (string)package["id"]!, "SEQUENTIAL_BOOKINGS", "00000000-0000-0000-0000-000000000000"),
            (b.Status(), b.Revision(), (string)b["multiServiceBookingInfo"]!["id"]!, (string)b["multiServiceBookingInfo"]!["type"]!, (string)b["formId"]!)));
        Assert.Single(members.Select(b => (string)b["contactDetails"]!["contactId"]!).Distinct());
        Assert.Equal(members.Select(b => b.ToJsonString()), Spa.Members((await spa.Stored(package))["multiServiceBooking"]!).Select(b => b.ToJsonString()));
        Assert.Equal(2, (await cluster.Events(spa.Site)).Count(e => e.Slug == "created"));
        Assert.Contains("10:00", await spa.Site.Offered(spa.Services[0])); // CREATED takes nothing yet
    }

    [Fact]
    public async Task Only_ids_are_told_unless_the_bookings_are_asked_for()
    {
        var spa = await Spa.Open(cluster.Server);
        var request = spa.Package(Ten);
        request.Remove("returnFullEntity");
        var told = (await spa.TryBook(request)).Ok()["multiServiceBooking"]!;
        Assert.All(told["bookings"]!.AsArray(), b => Assert.Equal((true, null), (b!["bookingId"] is not null, b["booking"])));
        Assert.Equal(0, (int)(await spa.Stored(told))["metadata"]!["totalNumberOfScheduledBookings"]!);
    }

    [Fact]
    public async Task One_form_is_answered_for_all()
    {
        var spa = await Spa.Open(cluster.Server);
        var request = spa.Package(Ten);
        request["formSubmission"] = new JsonObject { ["first_name"] = "Zoe", ["last_name"] = "Kim", ["email"] = "zoe@example.com", ["note"] = "quiet please" };
        foreach (var booking in request["bookings"]!.AsArray()) booking!.AsObject().Remove("contactDetails");
        var members = Spa.Members((await spa.TryBook(request)).Ok()["multiServiceBooking"]!);
        Assert.All(members, b => Assert.Equal(("Zoe", "zoe@example.com"), ((string)b["contactDetails"]!["firstName"]!, (string)b["contactDetails"]!["email"]!)));
        Assert.NotNull((string?)Assert.Single(members.Select(b => (string?)b["formSubmissionId"]).Distinct()));
        Assert.Single(members.Select(b => (string)b["contactDetails"]!["contactId"]!).Distinct());
    }

    [Fact]
    public async Task Somebody_who_gives_no_email_is_still_one_contact()
    {
        var spa = await Spa.Open(cluster.Server);
        var members = Spa.Members((await spa.TryBook(spa.Package(Ten, change: (b, i) => b["contactDetails"] = i == 0 ? new JsonObject { ["firstName"] = "Nameless" } : null))).Ok()["multiServiceBooking"]!);
        Assert.Equal(["Nameless", "Nameless"], members.Select(b => (string)b["contactDetails"]!["firstName"]!));
        Assert.Single(members.Select(b => (string)b["contactDetails"]!["contactId"]!).Distinct());
    }

    [Fact]
    public async Task Confirming_takes_the_time_of_all_and_tells_of_each()
    {
        var spa = await Spa.Open(cluster.Server);
        var package = await spa.Book(Ten, status: null);
        var confirmed = (await spa.Act(package, "confirm", new { confirmBookingsInfo = Spa.Info(package, "PAID"), returnFullEntity = true, participantNotification = new { notifyParticipants = true, message = "See you" } })).Ok()["multiServiceBooking"]!;
        Assert.All(Spa.Members(confirmed), b => Assert.Equal(("CONFIRMED", "PAID", "2"), (b.Status(), (string)b["paymentStatus"]!, b.Revision())));
        Assert.DoesNotContain("10:00", await spa.Site.Offered(spa.Services[0]));
        Assert.Equal(2, (int)(await spa.Stored(package))["metadata"]!["totalNumberOfScheduledBookings"]!);
        var told = (await cluster.Events(spa.Site)).Where(e => e.Slug == "confirmed").ToList();
        Assert.Equal(["See you", null], told.Select(e => (string?)e.Action["participantNotification"]?["message"])); // the customer hears once
        (await spa.Act(confirmed, "confirm", new { confirmBookingsInfo = Spa.Info(confirmed) })).Refused(428, "ALL_BOOKINGS_ARE_ALREADY_CONFIRMED");
        await Ledger.Agrees(cluster.ConnectionString, spa.Site);
    }

    [Fact]
    public async Task Declining_gives_up_what_waiting_for_approval_held()
    {
        var spa = await Spa.Open(cluster.Server, change: s => s["onlineBooking"] = new JsonObject { ["enabled"] = true, ["requireManualApproval"] = true });
        var package = await spa.Book(Ten, status: null);
        var pending = (await spa.Act(package, "mark_as_pending", new { markAsPendingBookingsInfo = Spa.Info(package), returnFullEntity = true })).Ok()["multiServiceBooking"]!;
        Assert.All(Spa.Members(pending), b => Assert.Equal("PENDING", b.Status()));
        Assert.DoesNotContain("10:00", await spa.Site.Offered(spa.Services[0]));
        (await spa.Act(pending, "mark_as_pending", new { markAsPendingBookingsInfo = Spa.Info(pending) })).Refused(428, "BOOKING_MARK_BOOKING_AS_PENDING");
        var declined = (await spa.Act(pending, "decline", new { declineBookingsInfo = Spa.Info(pending), returnFullEntity = true })).Ok()["multiServiceBooking"]!;
        Assert.All(Spa.Members(declined), b => Assert.Equal("DECLINED", b.Status()));
        Assert.Contains("10:00", await spa.Site.Offered(spa.Services[0]));
        (await spa.Act(declined, "decline", new { declineBookingsInfo = Spa.Info(declined) })).Refused(428, "ALL_BOOKINGS_ARE_ALREADY_DECLINED");
        (await spa.Act(declined, "confirm", new { confirmBookingsInfo = Spa.Info(declined) })).Refused(428, "INVALID_BOOKING_STATUS");
        (await spa.Act(declined, "cancel", new { })).Refused(428, "ALL_BOOKINGS_ARE_ALREADY_DECLINED");
        await Ledger.Agrees(cluster.ConnectionString, spa.Site);
    }

    [Fact]
    public async Task A_clash_does_not_stop_the_owner_but_is_told_of_the_member_that_has_it()
    {
        var spa = await Spa.Open(cluster.Server);
        var package = await spa.Book(Ten, status: null);
        await spa.Taken(1, Eleven, spa.Bea);
        var confirmed = (await spa.Act(package, "confirm", new { confirmBookingsInfo = Spa.Info(package), returnFullEntity = true })).Ok()["multiServiceBooking"]!;
        Assert.Equal([null, true], Spa.Members(confirmed).Select(b => (bool?)b["doubleBooked"]));
    }

    [Fact]
    public async Task Canceling_gives_everything_back()
    {
        var spa = await Spa.Open(cluster.Server);
        var package = await spa.Book(Ten);
        var canceled = (await spa.Act(package, "cancel", new { returnFullEntity = true })).Ok()["multiServiceBooking"]!;
        Assert.All(Spa.Members(canceled), b => Assert.Equal(("CANCELED", "2"), (b.Status(), b.Revision())));
        Assert.Contains("10:00", await spa.Site.Offered(spa.Services[0]));
        (await spa.Act(package, "cancel", new { })).Refused(428, "ALL_BOOKINGS_ARE_ALREADY_CANCELED");
        Assert.Equal(2, (await cluster.Events(spa.Site)).Count(e => e.Slug == "canceled"));
        await spa.Book(Ten);
        await Ledger.Agrees(cluster.ConnectionString, spa.Site);
    }

    [Fact]
    public async Task A_member_moves_and_goes_only_with_the_whole_but_may_be_confirmed_alone()
    {
        var spa = await Spa.Open(cluster.Server);
        var package = await spa.Book(Ten, status: null);
        var massage = Spa.Members(package)[0];
        (await spa.Site.Cancel(massage)).Refused(428, "NOT_ALLOWED_TO_UPDATE_BOOKING_IN_MULTI_SERVICE_BOOKING");
        (await spa.Site.Move(massage, HalfPast, "2031-06-02T12:30:00")).Refused(428, "NOT_ALLOWED_TO_UPDATE_BOOKING_IN_MULTI_SERVICE_BOOKING");
        var allowed = (await spa.Site.Post("/bookings/v2/bulk/bookings/calculate_allowed_actions", new { bookingIds = new[] { (string)massage["id"]! } })).Ok()["results"]![0]!["item"]!;
        Assert.Equal((false, false), ((bool)allowed["cancel"]!, (bool)allowed["reschedule"]!));
        Assert.Equal("CONFIRMED", (await spa.Site.ConfirmOrDecline(massage, "PAID")).Ok()["booking"]!.Status());
        Assert.Equal(1, (int)(await spa.Stored(package))["metadata"]!["totalNumberOfScheduledBookings"]!);
    }

    [Fact]
    public async Task Nothing_is_kept_free_between_the_members_though_one_serves_both()
    {
        var spa = await Spa.Open(cluster.Server, buffer: 30);
        var package = await spa.Book(Ten, who: [spa.Ann, spa.Ann]);
        Assert.All(Spa.Members(package), b => Assert.Null((bool?)b["doubleBooked"]));
        (await spa.Site.TryBook(spa.Services[0], HalfPast, spa.Ann)).Refused(428, "SLOT_NOT_AVAILABLE"); // the last member's own buffer
        (await spa.Site.TryBook(spa.Services[0], "2031-06-02T12:00:00", spa.Ann)).Ok();
        var later = await spa.Book("2031-06-02T14:00:00", status: null, who: [spa.Ann, spa.Ann]);
        var confirmed = (await spa.Act(later, "confirm", new { confirmBookingsInfo = Spa.Info(later), returnFullEntity = true })).Ok()["multiServiceBooking"]!;
        Assert.All(Spa.Members(confirmed), b => Assert.Equal(("CONFIRMED", (bool?)null), (b.Status(), (bool?)b["doubleBooked"])));
    }

    [Fact]
    public async Task Who_serves_is_chosen_for_each_when_nobody_is_named()
    {
        var spa = await Spa.Open(cluster.Server);
        await spa.Taken(1, Eleven, spa.Bea);
        var members = Spa.Members(await spa.Book(Ten, who: [null, null]));
        Assert.Equal([spa.Ann, spa.Ann], members.Select(b => (string)b.Slot()["resource"]!["id"]!));
        (await spa.TryBook(spa.Package(Ten, [null, null], (b, _) => Rivals.Confirmed(b)))).Refused(428, "SLOT_NOT_AVAILABLE");
    }

    [Fact]
    public async Task Whether_it_could_still_be_had_follows_the_business()
    {
        var spa = await Spa.Open(cluster.Server);
        var package = await spa.Book(Ten);
        async Task<JsonNode> Ask() => (await spa.Act(package, "get_availability", new { })).Ok();
        var now = await Ask();
        Assert.Equal((true, 1, 1, 1), ((bool)now["bookable"]!, (int)now["totalCapacity"]!, (int)now["remainingCapacity"]!, (int)now["policySettings"]!["maxParticipantsPerBooking"]!));
        Assert.Equal(Spa.Members(package).Select(b => (string)b["id"]!), now["multiServiceBookingInfo"]!.AsArray().Select(b => (string)b!["bookingId"]!));
        (await spa.Site.Patch($"/_api/bookings/v2/services/{spa.Id(1)}", JsonNode.Parse("""{"service":{"revision":"1","onlineBooking":{"enabled":false}}}""")!)).Ok();
        Assert.Equal((false, 1, true), ((bool)(now = await Ask())["bookable"]!, (int)now["remainingCapacity"]!, (bool)now["policyViolations"]!["bookOnlineDisabled"]!));
        (await spa.Act(package, "cancel", new { })).Ok();
        await spa.Taken(0, Ten, spa.Ann);
        Assert.Equal((false, 0), ((bool)(now = await Ask())["bookable"]!, (int)now["remainingCapacity"]!));
    }

    [Fact]
    public async Task An_action_is_allowed_when_every_member_allows_it()
    {
        var spa = await Spa.Open(cluster.Server);
        await spa.Policy(1, """{"reschedulePolicy":{"enabled":false},"cancellationPolicy":{"enabled":true}}""");
        var package = await spa.Book(Ten);
        var unknown = Guid.NewGuid().ToString();
        var results = (await spa.Site.Post("/bookings/multiServiceBookings/v2/bulk/multi_service_bookings/get_allowed_actions", new { multiServiceBookingIds = new[] { (string)package["id"]!, unknown } })).Ok();
        Assert.Equal((true, false), ((bool)results["results"]![0]!["item"]!["cancel"]!, (bool)results["results"]![0]!["item"]!["reschedule"]!));
        Assert.Equal(("MULTI_SERVICE_BOOKING_NOT_FOUND", 1), ((string)results["results"]![1]!["itemMetadata"]!["error"]!["code"]!, (int)results["bulkActionMetadata"]!["totalFailures"]!));
    }

    [Fact]
    public async Task A_repeated_request_makes_one_package()
    {
        var spa = await Spa.Open(cluster.Server);
        var request = spa.Package(Ten, change: (b, _) => Rivals.Confirmed(b));
        var replies = await Rivals.All(5, _ => spa.Site.Post(Spa.Packages, request.DeepClone(), "same-key"));
        Assert.Single(replies.Select(r => (string)r.Ok()["multiServiceBooking"]!["id"]!).Distinct());
        Assert.Equal(2, (await cluster.Events(spa.Site)).Count(e => e.Slug == "created"));
    }
}
