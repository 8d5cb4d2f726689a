using System.Text.Json.Nodes;
using Slotwright.Server.Tests.OptionsAndVariants;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Bookings of services with something to choose: the length, the staff, or the service's own words (behaviour/bookings.md 3, availability.md 2).</summary>
public sealed class ChoicesOfCustomers(Cluster cluster)
{
    private const string Day = "2031-06-02";

    private static Action<JsonObject> With(JsonObject choices, int? minutes = null) => b =>
    {
        b.Remove("totalParticipants");
        b["participantsChoices"] = choices;
        if (minutes is { } m) b["bookedEntity"]!["slot"]!["endDate"] = $"{Day}T{10 + m / 60:00}:{m % 60:00}:00";
    };

    [Fact]
    public async Task A_booking_keeps_its_choices_and_counts_their_participants()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenVaried([ann]);
        var options = await site.GivenOptions(Choosing.Words(service, ("Adult", "20"), ("Child", "7.5")));
        var booking = await site.Book(service, $"{Day}T10:00:00", ann, With(Choosing.Chosen(options, (1, new { custom = "Adult" }))));
        Assert.Equal((1, "Adult"), ((int)booking["totalParticipants"]!, (string)booking["participantsChoices"]!["serviceChoices"]![0]!["choices"]![0]!["custom"]!));
        (await site.TryBook(service, $"{Day}T11:00:00", ann, With(Choosing.Chosen(options, (1, new { custom = "Adult" }), (1, new { custom = "Child" }))))).Refused(428, "SESSION_CAPACITY_EXCEEDED");
    }

    [Fact]
    public async Task Choices_the_service_does_not_have_are_refused()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenVaried([ann]);
        var options = Choosing.Words(service, ("Adult", "20"));
        Task<Reply> Book(JsonObject choices) => site.TryBook(service, $"{Day}T10:00:00", ann, With(choices));
        (await Book(Choosing.Chosen(options, (1, new { custom = "Adult" })))).Refused(428, "INVALID_SERVICE_CHOICES");
        await site.GivenOptions(options);
        (await Book(Choosing.Chosen(options, (1, new { custom = "Dog" })))).Refused(428, "INVALID_SERVICE_CHOICES");
        (await Book(Choosing.Chosen(options, (1, new { duration = new { minutes = 60 } })))).Refused(428, "INVALID_SERVICE_CHOICES");
        (await Book(Choosing.Chosen(Choosing.Words(service, ("Adult", "20")), (1, new { custom = "Adult" })))).Refused(428, "INVALID_SERVICE_CHOICES");
        (await Book(Choosing.Chosen(options, (1, new { custom = "Adult" })))).Ok();
    }

    [Fact]
    public async Task Malformed_choices_are_refused()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenVaried([ann]);
        var option = Choosing.OptionId(await site.GivenOptions(Choosing.Words(service, ("Adult", "20"))));
        foreach (var choices in new[] { "{}", """{"serviceChoices":[{"numberOfParticipants":1}]}""", """{"serviceChoices":[{"numberOfParticipants":1,"choices":[{"custom":"Adult"}]}]}""", $$"""{"serviceChoices":[{"choices":[{"custom":"Adult","optionId":"{{option}}"}]}]}""" })
            (await site.TryBook(service, $"{Day}T10:00:00", ann, With(JsonNode.Parse(choices)!.AsObject()))).Refused(400, "INVALID_CHOICES");
        Assert.Contains("ONE_OF", (await site.TryBook(service, $"{Day}T10:00:00", ann, b => b["participantsChoices"] = JsonNode.Parse("""{"serviceChoices":[{"numberOfParticipants":1}]}"""))).Violations().First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slots_last_as_long_as_chosen_and_the_service_shows_its_lengths()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenVaried([ann]);
        await site.GivenOptions(Choosing.Lengths(service, ("30", "20"), ("90", "50")));
        Assert.Equal([30, 90], (await site.Again(service))["schedule"]!["availabilityConstraints"]!["durations"]!.AsArray().Select(d => (int)d!["minutes"]!));
        Task<Reply> List(object? customerChoices) => site.Post("/_api/service-availability/v2/time-slots", new { serviceId = (string)service["id"]!, fromLocalDate = $"{Day}T10:00:00", toLocalDate = $"{Day}T10:01:00", timeZone = "UTC", customerChoices });
        static string End(Reply reply) => (string)reply.Ok()["timeSlots"]![0]!["localEndDate"]!;
        Assert.Equal(($"{Day}T11:30:00", $"{Day}T10:30:00"), (End(await List(new { durationInMinutes = 90 })), End(await List(null))));
        Assert.Equal(["customerChoices.durationInMinutes VALIDATION"], (await List(new { durationInMinutes = 60 })).Violations());
        Task<Reply> Get(string end) => site.Post("/_api/service-availability/v2/time-slots/get", new { serviceId = (string)service["id"]!, localStartDate = $"{Day}T10:10:00", localEndDate = end, timeZone = "UTC", location = new { locationType = "BUSINESS" } });
        (await Get($"{Day}T11:40:00")).Ok();
        Assert.Equal(["localEndDate VALIDATION"], (await Get($"{Day}T11:10:00")).Violations());
    }

    [Fact]
    public async Task A_booking_lasts_as_one_of_the_variants_and_as_its_choice_says()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenVaried([ann]);
        var options = await site.GivenOptions(Choosing.Lengths(service, ("30", "20"), ("90", "50")));
        JsonObject Lasting(int minutes) => Choosing.Chosen(options, (1, new { duration = new { minutes } }));
        (await site.TryBook(service, $"{Day}T10:00:00", ann)).Refused(428, "SLOT_NOT_AVAILABLE"); // the hour of its session duration, which counts no more
        (await site.TryBook(service, $"{Day}T10:00:00", ann, With(Lasting(30), 90))).Refused(428, "INVALID_SERVICE_CHOICES");
        var booking = (await site.TryBook(service, $"{Day}T10:00:00", ann, With(Lasting(90), 90))).Ok()["booking"]!;
        Assert.Equal($"{Day}T11:30:00.000Z", (string)booking["endDate"]!);
        Task<Reply> Move(JsonNode from, int minutes, JsonObject? participantsChoices) => site.Post($"/_api/bookings-service/v2/bookings/{booking["id"]}/reschedule",
            new { revision = (string)from["revision"]!, slot = new { startDate = $"{Day}T14:00:00", endDate = $"{Day}T{14 + minutes / 60:00}:{minutes % 60:00}:00" }, participantsChoices });
        (await Move(booking, 30, null)).Refused(428, "INVALID_SERVICE_CHOICES");
        var moved = (await Move(booking, 90, null)).Ok()["booking"]!;
        Assert.Equal(90, (int)moved["participantsChoices"]!["serviceChoices"]![0]!["choices"]![0]!["duration"]!["minutes"]!);
        var shorter = (await Move(moved, 30, Lasting(30))).Ok()["booking"]!;
        Assert.Equal(30, (int)shorter["participantsChoices"]!["serviceChoices"]![0]!["choices"]![0]!["duration"]!["minutes"]!);
    }

    [Fact]
    public async Task A_choice_of_staff_agrees_with_who_serves()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob) = (await site.GivenStaff(), await site.GivenStaff("Bob"));
        var service = await site.GivenVaried([ann, bob]);
        var options = await site.GivenOptions(Choosing.Staff(service, (ann, "50"), (bob, "40")));
        (await site.TryBook(service, $"{Day}T10:00:00", bob, With(Choosing.Chosen(options, (1, new { choiceId = ann }))))).Refused(428, "INVALID_SERVICE_CHOICES");
        (await site.TryBook(service, $"{Day}T10:00:00", bob, With(Choosing.Chosen(options, (1, new { choiceId = bob }))))).Ok();
        (await site.TryBook(service, $"{Day}T10:00:00", ann, With(Choosing.Chosen(options, (1, new { }))))).Ok();
        (await site.TryBook(service, $"{Day}T12:00:00", ann, With(Choosing.Chosen(options, (1, new { custom = "Ann" }))))).Refused(428, "INVALID_SERVICE_CHOICES");
    }
}
