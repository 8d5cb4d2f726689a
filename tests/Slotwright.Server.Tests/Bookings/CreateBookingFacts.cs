using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>What a new booking is filled with.</summary>
public sealed class CreateBookingFacts(Cluster cluster)
{
    private const string Ten = "2031-06-02T10:00:00";

    [Fact]
    public async Task A_new_booking_is_created_and_filled_in()
    {
        var site = await cluster.Server.NewSite("America/New_York");
        var ann = await site.GivenStaff("Ann");
        var service = await site.GivenService([ann]);
        var booking = await site.Book(service, Ten, ann, b => b["paymentStatus"] = "PAID");
        Assert.Equal(("CREATED", "1", "UNDEFINED", 1), (booking.Status(), booking.Revision(), (string)booking["paymentStatus"]!, (int)booking["totalParticipants"]!));
        Assert.Equal(("2031-06-02T14:00:00.000Z", "2031-06-02T15:00:00.000Z"), ((string)booking["startDate"]!, (string)booking["endDate"]!));
        Assert.Equal(("Hair cut", "[\"INDIVIDUAL\"]"), ((string)booking["bookedEntity"]!["title"]!, booking["bookedEntity"]!["tags"]!.ToJsonString()));
        Assert.Equal((Ten, "2031-06-02T11:00:00", "America/New_York"), ((string)booking.Slot()["startDate"]!, (string)booking.Slot()["endDate"]!, (string)booking.Slot()["timezone"]!));
        Assert.Equal((ann, "Ann"), ((string)booking.Slot()["resource"]!["id"]!, (string)booking.Slot()["resource"]!["name"]!));
        Assert.Equal(site.Id, (string)booking["createdBy"]!["wixUserId"]!);
        Assert.Equal((string)service["appId"]!, (string)booking["appId"]!);
        Assert.True(Guid.TryParse((string)booking["contactDetails"]!["contactId"]!, out _));
        Assert.Equal((string)booking["contactDetails"]!["contactId"]!, (string)booking["createdBy"]!["contactId"]!);
        Assert.Null(booking.Slot()["eventId"]);
        Assert.Null(booking["doubleBooked"]);
        Assert.Equal(booking.ToJsonString(), (await site.Stored(booking)).ToJsonString());
    }

    [Theory]
    [InlineData("2031-06-02T10:00:00", "2031-06-02T11:00:00")]
    [InlineData("2031-06-02T10:00:00:000", "2031-06-02T11:00:00:000")]
    [InlineData("2031-06-02T10:00:00.000", "2031-06-02T11:00:00.000")]
    [InlineData("2031-06-02T14:00:00Z", "2031-06-02T15:00:00Z")]
    [InlineData("2031-06-02T16:00:00+02:00", "2031-06-02T17:00:00+02:00")]
    public async Task A_slot_may_be_spelt_local_with_a_fraction_or_with_an_offset(string start, string end)
    {
        var site = await cluster.Server.NewSite("America/New_York");
        var ann = await site.GivenStaff();
        var booking = await site.Book(await site.GivenService([ann]), Ten, ann, b => (b.Slot()["startDate"], b.Slot()["endDate"]) = (start, end));
        Assert.Equal(("2031-06-02T14:00:00.000Z", "2031-06-02T15:00:00.000Z"), ((string)booking["startDate"]!, (string)booking["endDate"]!));
        Assert.Equal(Ten, (string)booking.Slot()["startDate"]!);
    }

    [Fact]
    public async Task Local_dates_are_read_in_the_slots_zone_and_without_one_in_the_businesss()
    {
        var site = await cluster.Server.NewSite("America/New_York");
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var far = await site.Book(service, "2031-06-02T16:00:00", ann, b => b.Slot()["timezone"] = "Europe/Berlin");
        Assert.Equal(("2031-06-02T14:00:00.000Z", "Europe/Berlin", "2031-06-02T16:00:00"), ((string)far["startDate"]!, (string)far.Slot()["timezone"]!, (string)far.Slot()["startDate"]!));
        var here = await site.Book(service, Ten, ann, b => b.Slot().AsObject().Remove("timezone"));
        Assert.Equal(("2031-06-02T14:00:00.000Z", "America/New_York"), ((string)here["startDate"]!, (string)here.Slot()["timezone"]!));
    }

    [Fact]
    public async Task The_owner_may_create_a_booking_confirmed_or_pending_and_a_visitor_may_not()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var visitor = await site.Visitor();
        foreach (var status in new[] { "CONFIRMED", "PENDING" }) (await visitor.TryBook(service, Ten, ann, b => b["status"] = status)).Refused(403, "UNAUTHORIZED_OPERATION");
        (await visitor.TryBook(service, Ten, ann, b => b["status"] = "CREATED")).Ok();
        var confirmed = await site.Confirmed(service, Ten, ann);
        Assert.Equal("CONFIRMED", confirmed.Status());
        Assert.NotNull(confirmed.Slot()["eventId"]);
        var pending = await site.Book(service, "2031-06-02T11:00:00", ann, b => b["status"] = "PENDING");
        Assert.Equal("PENDING", pending.Status());
        Assert.DoesNotContain("10:00", await site.Offered(service));
        Assert.DoesNotContain("11:00", await site.Offered(service));
        (await site.TryBook(service, Ten, ann, b => b["status"] = "CONFIRMED")).Refused(428, "SLOT_NOT_AVAILABLE");
    }

    [Fact]
    public async Task A_resource_left_out_is_bound_at_confirmation()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bea) = (await site.GivenStaff("Ann"), await site.GivenStaff("Bea"));
        var service = await site.GivenService([ann, bea]);
        var open = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => site.Book(service, Ten, null, b => b["contactDetails"]!["email"] = $"c{i}@example.com")));
        Assert.All(open, b => Assert.Null(b.Slot()["resource"]));
        var settled = new List<JsonNode>();
        foreach (var booking in open) settled.Add((await site.ConfirmOrDecline(booking)).Ok()["booking"]!);
        Assert.Equal(["CONFIRMED", "CONFIRMED", "DECLINED"], settled.Select(b => b.Status()));
        Assert.Equal(new[] { ann, bea }.Order(), settled.Take(2).Select(b => (string)b.Slot()["resource"]!["id"]!).Order());
        (await site.TryBook(service, Ten, null)).Refused(428, "SLOT_NOT_AVAILABLE");
    }

    [Fact]
    public async Task A_customer_is_known_again_by_id_by_e_mail_and_by_phone()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        async Task<string> Contact(JsonObject details) => (string)(await site.Book(service, Ten, ann, b => b["contactDetails"] = details))["contactDetails"]!["contactId"]!;
        var bob = await Contact(new() { ["email"] = "bob@example.com", ["phone"] = "+1 555 0100" });
        Assert.Equal(bob, await Contact(new() { ["email"] = "BOB@Example.com" }));
        Assert.Equal(bob, await Contact(new() { ["phone"] = "+1 555 0100" }));
        Assert.Equal(bob, await Contact(new() { ["email"] = "robert@example.com", ["phone"] = "+1 555 0100" }));
        Assert.Equal(bob, await Contact(new() { ["contactId"] = bob, ["email"] = "another@example.com" }));
        var eve = await Contact(new() { ["email"] = "eve@example.com", ["phone"] = "+1 555 0199" });
        Assert.NotEqual(bob, eve);
        Assert.Equal(bob, await Contact(new() { ["email"] = "bob@example.com", ["phone"] = "+1 555 0199" }));
        var nobody = await Contact([]);
        Assert.NotEqual(nobody, await Contact([]));
        Assert.NotEqual(nobody, await Contact(new() { ["contactId"] = Guid.NewGuid().ToString() }));
    }

    [Fact]
    public async Task Rivals_with_one_new_e_mail_become_one_contact()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var made = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => site.Book(service, Ten, ann)));
        Assert.Single(made.Select(b => (string)b["contactDetails"]!["contactId"]!).Distinct());
    }

    [Fact]
    public async Task A_form_says_who_the_customer_is()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var booking = site.BookingOf(service, Ten, ann, b => b["contactDetails"] = new JsonObject { ["firstName"] = "Ignored" });
        var form = new { first_name = "Carl", last_name = "Carlson", email = "carl@example.com", phone = "+1 555 0101", wish = "quiet" };
        var made = (await site.Post(BookingQuestions.Create, new { booking, formSubmission = form })).Ok()["booking"]!;
        Assert.Equal(("Carl", "carl@example.com"), ((string)made["contactDetails"]!["firstName"]!, (string)made["contactDetails"]!["email"]!));
        Assert.True(Guid.TryParse((string)made["formSubmissionId"]!, out _));
        Assert.Equal((string)service["form"]!["id"]!, (string)made["formId"]!);
        booking["contactDetails"]!["email"] = "dan@example.com";
        (await site.Post(BookingQuestions.Create, new { booking, formSubmission = form })).Refused(400, "CONTACT_DETAILS_CONFLICT");
    }

    [Theory]
    [InlineData("""{"type":"BUSINESS"}""", "OWNER_BUSINESS")]
    [InlineData("""{"type":"CUSTOM","custom":{"address":{"formattedAddress":"The park"}}}""", "OWNER_CUSTOM")]
    [InlineData("""{"type":"CUSTOMER"}""", "CUSTOM")]
    public async Task A_booking_names_the_kinds_of_places_in_its_own_words(string location, string locationType)
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var given = JsonNode.Parse(location)!.AsObject();
        if (locationType == "OWNER_BUSINESS") given["business"] = new JsonObject { ["id"] = (string)(await site.GivenService([ann]))["locations"]![0]!["business"]!["id"]! };
        var service = await site.GivenService([ann], change: s => s["locations"] = new JsonArray(given));
        JsonObject At(string type) => new() { ["locationType"] = type, ["formattedAddress"] = "My place" };
        var told = (await site.Book(service, Ten, ann, b => b.Slot()["location"] = At(locationType))).Slot()["location"]!;
        Assert.Equal((locationType, locationType switch { "OWNER_CUSTOM" => "The park", "CUSTOM" => "My place", _ => null }), ((string)told["locationType"]!, (string?)told["formattedAddress"]));
        foreach (var other in new[] { "OWNER_BUSINESS", "OWNER_CUSTOM", "CUSTOM" }.Where(t => t != locationType))
            (await site.TryBook(service, Ten, ann, b => b.Slot()["location"] = At(other))).Refused(428, "VALIDATION_FAILURE");
    }
}
