using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Why a booking is not made: each refusal with its status and code, each violated field under its name.</summary>
public sealed class CreateBookingRefusals(Cluster cluster)
{
    private const string Ten = "2031-06-02T10:00:00";

    public static TheoryData<string, string, string> Fields => new()
    {
        { "booking", "null", "booking REQUIRED_FIELD" },
        { "booking.bookedEntity", "null", "booking.bookedEntity REQUIRED_FIELD" },
        { "booking.bookedEntity", "{}", "booking.bookedEntity REQUIRED_ONE_OF_FIELD" },
        { "booking.bookedEntity.schedule", "{}", "booking.bookedEntity.schedule ONE_OF_ALIGNMENT" },
        { "booking.totalParticipants", "null", "booking.totalParticipants REQUIRED_ONE_OF_FIELD" },
        { "booking.totalParticipants", "0", "booking.totalParticipants MIN" },
        { "booking.totalParticipants", "\"two\"", "booking.totalParticipants VALIDATION" },
        { "booking.participantsChoices", "{\"serviceChoices\":[{\"numberOfParticipants\":1}]}", "booking.participantsChoices ONE_OF_ALIGNMENT" },
        { "booking.bookedEntity.slot.serviceId", "null", "booking.bookedEntity.slot.serviceId REQUIRED_FIELD" },
        { "booking.bookedEntity.slot.serviceId", "\"hair\"", "booking.bookedEntity.slot.serviceId REQUIRED_FIELD" },
        { "booking.bookedEntity.slot.scheduleId", "null", "booking.bookedEntity.slot.scheduleId REQUIRED_FIELD" },
        { "booking.bookedEntity.slot.startDate", "null", "booking.bookedEntity.slot.startDate REQUIRED_FIELD" },
        { "booking.bookedEntity.slot.endDate", "null", "booking.bookedEntity.slot.endDate REQUIRED_FIELD" },
        { "booking.bookedEntity.slot.endDate", "\"2031-06-02T10:00:00\"", "booking.bookedEntity.slot.endDate VALIDATION" },
        { "booking.bookedEntity.slot.endDate", "\"2031-08-02T10:00:00\"", "booking.bookedEntity.slot.endDate VALIDATION" },
        { "booking.bookedEntity.slot.location", "null", "booking.bookedEntity.slot.location.locationType REQUIRED_FIELD" },
        { "booking.bookedEntity.slot.location.locationType", "\"UNDEFINED\"", "booking.bookedEntity.slot.location.locationType REQUIRED_FIELD" },
        { "booking.bookedEntity.slot.location.locationType", "\"BUSINESS\"", "booking.bookedEntity.slot.location.locationType INVALID_ENUM_VALUE" },
        { "booking.bookedEntity.slot.location.locationType", "\"CUSTOMER\"", "booking.bookedEntity.slot.location.locationType INVALID_ENUM_VALUE" },
        { "booking.contactDetails.email", "\"bob at home\"", "booking.contactDetails.email FORMAT" },
        { "booking.contactDetails.contactId", "\"bob\"", "booking.contactDetails.contactId FORMAT" },
        { "booking.status", "\"DONE\"", "booking.status INVALID_ENUM_VALUE" },
        { "booking.additionalFields", "[{\"value\":\"x\"}]", "booking.additionalFields[0].id REQUIRED_FIELD" },
        { "booking.bookedAddOns", "[{\"id\":\"7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a11\",\"groupId\":\"7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a12\"}]", "booking.bookedAddOns[0].id INVALID_ARGUMENT" },
        { "slotHoldId", "\"mine\"", "slotHoldId FORMAT" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_field_that_breaks_a_rule_is_named(string path, string json, string violation)
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var request = new JsonObject { ["booking"] = site.BookingOf(await site.GivenService([ann]), Ten, ann) };
        var names = path.Split('.');
        var parent = names[..^1].Aggregate((JsonNode)request, (node, name) => node[name]!);
        parent[names[^1]] = JsonNode.Parse(json);
        Assert.Contains(violation, (await site.Post(BookingQuestions.Create, request)).Violations());
        Assert.Empty(await cluster.Events(site));
    }

    [Fact]
    public async Task All_missing_fields_are_told_at_once()
    {
        var site = await cluster.Server.NewSite();
        Assert.Equal(6, (await site.Post(BookingQuestions.Create, """{"booking":{"bookedEntity":{"slot":{}}}}""")).Violations().Length);
    }

    public static TheoryData<string, string, int, string> Codes => new()
    {
        { "bookedEntity.slot.serviceId", "\"7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a11\"", 404, "SERVICE_NOT_FOUND" },
        { "bookedEntity.slot.scheduleId", "\"7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a11\"", 428, "SCHEDULE_NOT_FOUND" },
        { "bookedEntity.slot.resource.id", "\"7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a11\"", 428, "RESOURCE_NOT_FOUND" },
        { "bookedEntity.slot.startDate", "\"Monday, ten\"", 400, "INVALID_DATE_FORMAT" },
        { "bookedEntity.slot.endDate", "\"2031-06-02\"", 400, "INVALID_DATE_FORMAT" },
        { "bookedEntity.slot.startDate", "\"2031-06-02T10:00:00.0000001Z\"", 400, "INVALID_DATE_FORMAT" },
        { "bookedEntity.slot.timezone", "\"Mars/Olympus\"", 400, "INVALID_TIME_ZONE" },
        { "bookedEntity.slot.startDate", "\"2031-06-02T10:30:00\"", 428, "SLOT_NOT_AVAILABLE" },
        { "bookedEntity.slot.location.locationType", "\"OWNER_CUSTOM\"", 428, "VALIDATION_FAILURE" },
        { "bookedEntity.slot.location.locationType", "\"CUSTOM\"", 428, "VALIDATION_FAILURE" },
        { "bookedEntity.slot.sessionId", "\"7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a11\"", 428, "SESSION_NOT_FOUND" },
        { "bookedEntity", "{\"slot\":{\"eventId\":\"7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a11\"}}", 428, "SESSION_NOT_FOUND" },
        { "bookedEntity", "{\"schedule\":{\"scheduleId\":\"7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a11\"}}", 428, "SCHEDULE_NOT_FOUND" },
        { "totalParticipants", "2", 428, "SESSION_CAPACITY_EXCEEDED" },
        { "status", "\"WAITING_LIST\"", 428, "VALIDATION_FAILURE" },
        { "status", "\"CANCELED\"", 403, "UNAUTHORIZED_OPERATION" },
        { "selectedPaymentOption", "\"ONLINE\"", 428, "VALIDATION_FAILURE" },
        { "selectedPaymentOption", "\"MEMBERSHIP\"", 428, "VALIDATION_FAILURE" },
        { "multiServiceBookingInfo", "{}", 428, "CAN_NOT_CREATE_BOOKING_WITH_MULTI_SERVICE_BOOKING_INFO" },
        { "depositSelected", "true", 428, "VALIDATION_FAILURE" },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_booking_that_cannot_be_is_refused_by_its_code_and_tells_nobody(string path, string json, int status, string code)
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var refused = await site.TryBook(service, Ten, ann, b =>
        {
            var names = path.Split('.');
            names[..^1].Aggregate((JsonNode)b, (node, name) => node[name]!)[names[^1]] = JsonNode.Parse(json);
        });
        refused.Refused(status, code);
        Assert.Empty(await cluster.Events(site));
        Assert.Empty(await site.Find(new { }));
    }

    [Fact]
    public async Task Choices_of_a_service_that_has_no_options_are_refused()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        (await site.TryBook(service, Ten, ann, b => (b["participantsChoices"], b["totalParticipants"]) =
            (JsonNode.Parse("""{"serviceChoices":[{"numberOfParticipants":1,"choices":[{"optionId":"7d6ee59b-1a1a-4b1c-8dcf-6f3d5c6e0a11","custom":"long"}]}]}"""), null))).Refused(428, "INVALID_SERVICE_CHOICES");
    }

    [Fact]
    public async Task Neither_another_sites_service_nor_its_staff_can_be_booked()
    {
        var (here, there) = (await cluster.Server.NewSite(), await cluster.Server.NewSite());
        var (ann, bea) = (await here.GivenStaff(), await there.GivenStaff());
        var (mine, theirs) = (await here.GivenService([ann]), await there.GivenService([bea]));
        (await here.TryBook(theirs, Ten, bea)).Refused(404, "SERVICE_NOT_FOUND");
        (await here.TryBook(mine, Ten, bea)).Refused(428, "RESOURCE_NOT_FOUND");
        (await there.As(here.Key).TryBook(theirs, Ten, bea)).Refused(401, "UNAUTHENTICATED");
    }

    [Fact]
    public async Task Somebody_who_does_not_give_the_service_is_not_available_for_it()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bea) = (await site.GivenStaff("Ann"), await site.GivenStaff("Bea"));
        (await site.TryBook(await site.GivenService([ann]), Ten, bea)).Refused(428, "SLOT_NOT_AVAILABLE");
    }

    [Theory]
    [InlineData("2031-06-02T08:30:00")]
    [InlineData("2031-06-02T16:30:00")]
    [InlineData("2031-06-01T10:00:00")]
    public async Task Outside_working_hours_nothing_is_available_unless_the_owner_skips_the_check(string start)
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        (await site.TryBook(service, start, ann)).Refused(428, "SLOT_NOT_AVAILABLE");
        (await site.TryBook(service, start, ann, flow: new { skipAvailabilityValidation = true })).Ok();
    }

    [Fact]
    public async Task Flags_ask_for_their_permissions()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var visitor = await site.Visitor();
        foreach (var flow in new[] { "skipAvailabilityValidation", "skipBusinessConfirmation", "skipSelectedPaymentOptionValidation", "skipAddOnValidation" }.Select(f => new JsonObject { [f] = true }))
        {
            (await visitor.TryBook(service, Ten, ann, flow: flow)).Refused(403, "UNAUTHORIZED_OPERATION");
            (await site.TryBook(service, Ten, ann, flow: flow.DeepClone())).Ok();
        }
        (await visitor.TryBook(service, Ten, ann, flow: new { skipAvailabilityValidation = false })).Ok();
        (await site.TryBook(service, Ten, null, b => b["status"] = "CONFIRMED", new { skipAvailabilityValidation = true })).Refused(428, "CAN_NOT_SKIP_AVAILABILITY_VALIDATION_IF_RESOURCE_NOT_PROVIDED");
        (await site.TryBook(service, Ten, null, flow: new { skipAvailabilityValidation = true })).Ok();
    }

    [Fact]
    public async Task A_payment_option_must_be_offered_unless_the_check_is_skipped()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        Assert.Equal("OFFLINE", (string)(await site.Book(service, Ten, ann, b => b["selectedPaymentOption"] = "OFFLINE"))["selectedPaymentOption"]!);
        var made = (await site.TryBook(service, Ten, ann, b => b["selectedPaymentOption"] = "ONLINE", new { skipSelectedPaymentOptionValidation = true })).Ok()["booking"]!;
        Assert.Equal("ONLINE", (string)made["selectedPaymentOption"]!);
    }

    [Fact]
    public async Task A_deposit_is_chosen_by_itself_and_may_be_waived_only_where_all_may_be_paid_at_once()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        Task<JsonNode> Given(bool whole) => site.GivenService([ann], change: s => s["payment"] = JsonNode.Parse($$"""
            {"rateType":"FIXED","options":{"online":true,"inPerson":true,"deposit":true},"fixed":{"price":{"value":"40"},"fullUpfrontPaymentAllowed":{{(whole ? "true" : "false")}},"deposit":{"value":"10"} } }
            """));
        var (bound, free) = (await Given(false), await Given(true));
        Assert.True((bool)(await site.Book(bound, Ten, ann, b => b["selectedPaymentOption"] = "ONLINE"))["depositSelected"]!);
        (await site.TryBook(bound, Ten, ann, b => (b["selectedPaymentOption"], b["depositSelected"]) = ("ONLINE", false))).Refused(428, "VALIDATION_FAILURE");
        (await site.TryBook(bound, Ten, ann, b => (b["selectedPaymentOption"], b["depositSelected"]) = ("OFFLINE", true))).Refused(428, "VALIDATION_FAILURE");
        Assert.False((bool)(await site.Book(free, Ten, ann, b => (b["selectedPaymentOption"], b["depositSelected"]) = ("ONLINE", false)))["depositSelected"]!);
        Assert.Null((await site.Book(free, Ten, ann, b => b["selectedPaymentOption"] = "OFFLINE"))["depositSelected"]);
    }

    [Fact]
    public async Task Without_identity_nothing_is_booked()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        (await site.As("").TryBook(service, Ten, ann)).Refused(401, "UNAUTHENTICATED");
    }
}
