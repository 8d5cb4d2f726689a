using System.Text.Json.Nodes;
using Slotwright.Server.Tests.OptionsAndVariants;

namespace Slotwright.Server.Tests.AddOns;

/// <summary>Add-ons that customers take along: they make slots longer, and only what the service offers can be had (behaviour/bookings.md 3, availability.md 1 and 2).</summary>
public sealed class BookedAddOns(Cluster cluster)
{
    private const string Ten = "2031-06-02T10:00:00", Morning = "2031-06-02T09:00:00", Evening = "2031-06-02T17:00:00", Slots = "/_api/service-availability/v2/time-slots";

    [Fact]
    public async Task Add_ons_that_take_time_make_the_slots_longer()
    {
        var given = await Given();
        var plain = (await Listed(given)).Ok()["timeSlots"]!.AsArray();
        var longer = (await Listed(given, given.Oil, given.Mask)).Ok()["timeSlots"]!.AsArray();
        Assert.Equal((Ten[..11] + "10:00:00", Ten[..11] + "10:30:00"), ((string)plain[0]!["localEndDate"]!, (string)longer[0]!["localEndDate"]!));
        Assert.Equal(Evening, (string)longer[^1]!["localEndDate"]!);
        Assert.Equal(["customerChoices.addOnIds VALIDATION"], (await Listed(given, given.Stranger)).Violations());
        (await Listed(given, 90, given.Mask)).Ok();
        Assert.Equal(["customerChoices.durationInMinutes VALIDATION"], (await Listed(given, 60, given.Mask)).Violations());
    }

    [Fact]
    public async Task One_slot_is_found_with_any_of_its_add_ons()
    {
        var given = await Given();
        Task<Reply> Get(string end) => given.Site.Post($"{Slots}/get", new { serviceId = (string)given.Service["id"]!, localStartDate = Ten, localEndDate = Ten[..11] + end, timeZone = "UTC", location = new { locationType = "BUSINESS" } });
        foreach (var end in new[] { "11:00:00", "11:30:00" }) (await Get(end)).Ok();
        Assert.Equal(["localEndDate VALIDATION"], (await Get("11:15:00")).Violations());
    }

    [Fact]
    public async Task Hours_beyond_the_business_are_not_offered_with_a_service_that_has_add_ons()
    {
        var site = await cluster.Server.NewSite();
        var member = (await site.Post("/bookings/v1/staff-members", new { staffMember = new { name = "Ann" }, fields = new[] { "RESOURCE_DETAILS" } })).Ok()["staffMember"]!;
        var (ann, schedule) = ((string)member["resourceId"]!, (string)member["resource"]!["eventsSchedule"]!["id"]!);
        (await site.Post($"/bookings/v1/staff-members/{member["id"]}/assign-working-hours-schedule", new { scheduleId = schedule })).Ok();
        (await site.Post("/calendar/v3/events", new { @event = new { scheduleId = schedule, type = "WORKING_HOURS", start = new { localDate = "2031-06-02T07:00:00" }, end = new { localDate = "2031-06-02T10:00:00" }, recurrenceRule = new { frequency = "WEEKLY", days = new[] { "MONDAY" } } } })).Ok();
        var service = await site.GivenService([ann]);
        Assert.Equal("2031-06-02T07:00:00", (string)(await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00"))[0]!["localStartDate"]!);
        await site.GivenGroup(service, null, await site.GivenAddOn("Oil"));
        Assert.Equal(Morning, (string)(await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00"))[0]!["localStartDate"]!);
    }

    [Fact]
    public async Task A_booking_keeps_its_add_ons_and_lasts_as_long_as_they_make_it()
    {
        var given = await Given();
        var booking = (await Book(given, "11:30:00", Chosen(given.Oil, 2), Chosen(given.Mask))).Ok()["booking"]!;
        Assert.Equal([$"Oil 2  {given.Group["id"]}", $"Mask  30 {given.Group["id"]}"], booking["bookedAddOns"]!.AsArray().Select(a => $"{a!["name"]} {a["quantity"]} {a["durationInMinutes"]} {a["groupId"]}"));
        (await Book(given, "11:00:00", Chosen(given.Mask))).Refused(428, "SLOT_NOT_AVAILABLE");
        (await Book(given, "11:30:00", Chosen(given.Oil))).Refused(428, "SLOT_NOT_AVAILABLE");
        async Task<Reply> Move(string end) => await given.Site.Act(booking, "reschedule", new { revision = "1", slot = new { startDate = "2031-06-02T13:00:00", endDate = Ten[..11] + end, timezone = "UTC" } });
        (await Move("14:00:00")).Refused(428, "SLOT_NOT_AVAILABLE");
        Assert.Equal(2, (await Move("14:30:00")).Ok()["booking"]!["bookedAddOns"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_chosen_length_is_the_services_own_beside_the_add_ons()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenVaried([ann]);
        var options = await site.GivenOptions(Choosing.Lengths(service, ("30", "20"), ("60", "35")));
        var mask = await site.GivenAddOn("Mask", minutes: 30);
        await site.GivenGroup(service, null, mask);
        Task<Reply> Try(int minutes) => site.TryBook(service, Ten, ann, b =>
        {
            b.Remove("totalParticipants");
            b["participantsChoices"] = Choosing.Chosen(options, (1, new { duration = new { minutes } }));
            b["bookedAddOns"] = new JsonArray(Chosen(mask));
        });
        (await Try(60)).Refused(428, "INVALID_SERVICE_CHOICES");
        (await Try(30)).Ok();
    }

    [Fact]
    public async Task Add_ons_beyond_what_the_service_offers_are_refused_all_at_once()
    {
        var given = await Given();
        var (foreign, twice) = (Chosen(given.Oil), Chosen(given.Mask, 2));
        foreign["groupId"] = Guid.NewGuid().ToString();
        Assert.Equal(["booking.bookedAddOns[0].id INVALID_ARGUMENT", "booking.bookedAddOns[1].groupId INVALID_ARGUMENT", "booking.bookedAddOns[1].id INVALID_ARGUMENT", "booking.bookedAddOns[2].quantity INVALID_ARGUMENT"],
            (await Book(given, "11:30:00", Chosen(given.Stranger), foreign, twice)).Violations());
        Assert.Equal(["booking.bookedAddOns[0].quantity INVALID_ARGUMENT"], (await Book(given, "11:00:00", Chosen(given.Oil, 6))).Violations());
        Assert.Equal(["booking.bookedAddOns INVALID_ARGUMENT"], (await Book(given, "11:00:00", Chosen(given.Oil), Chosen(given.Oil))).Violations());
        Assert.Equal(["booking.bookedAddOns INVALID_ARGUMENT"], (await Book(given, "11:30:00", Chosen(given.Oil), Chosen(given.Mask), Chosen(given.Towel))).Violations());
        Assert.Equal(["booking.bookedAddOns[0].id REQUIRED_FIELD"], (await Book(given, "11:00:00", new JsonObject())).Violations());
        Assert.Equal(["booking.bookedAddOns[0] VALIDATION"], (await given.Site.TryBook(given.Service, Ten, null, b => b["bookedAddOns"] = new JsonArray((JsonNode?)null))).Violations());
        var skips = (await given.Site.TryBook(given.Service, Ten, null, b => b["bookedAddOns"] = new JsonArray(Chosen(given.Stranger)), new { skipAddOnValidation = true })).Ok()["booking"]!;
        Assert.Equal("Stranger", (string)skips["bookedAddOns"]![0]!["name"]!);
    }

    private sealed record Offer(TestSite Site, JsonNode Service, JsonNode Group, JsonNode Oil, JsonNode Mask, JsonNode Towel, JsonNode Stranger);

    private async Task<Offer> Given()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()]);
        var (oil, mask, towel, stranger) = (await site.GivenAddOn("Oil"), await site.GivenAddOn("Mask", minutes: 30), await site.GivenAddOn("Towel"), await site.GivenAddOn("Stranger"));
        return new(site, service, await site.GivenGroup(service, 2, oil, mask, towel), oil, mask, towel, stranger);
    }

    private static JsonObject Chosen(JsonNode addOn, int? quantity = null) => new() { ["id"] = (string)addOn["id"]!, ["quantity"] = quantity };

    private static Task<Reply> Book(Offer given, string end, params JsonObject[] addOns) => given.Site.TryBook(given.Service, Ten, null, b =>
    {
        b["bookedEntity"]!["slot"]!["endDate"] = Ten[..11] + end;
        b["bookedAddOns"] = new JsonArray([.. addOns]);
    });

    private static Task<Reply> Listed(Offer given, params JsonNode[] addOns) => Listed(given, null, addOns);

    private static Task<Reply> Listed(Offer given, int? minutes, params JsonNode[] addOns) => given.Site.Post(Slots, new
    {
        serviceId = (string)given.Service["id"]!,
        fromLocalDate = "2031-06-02T00:00:00",
        toLocalDate = "2031-06-03T00:00:00",
        timeZone = "UTC",
        customerChoices = new { durationInMinutes = minutes, addOnIds = addOns.Select(a => (string)a["id"]!) },
    });
}
