using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Slotwright.Server.Demo;

/// <summary>
/// Makes a business of the demo on a site of its own. All its dates are counted from the day the site was made, so that
/// a start that was cut short is completed by the next one with the same requests.
/// </summary>
internal sealed class Founding(DemoClient owner, Business plan)
{
    private const int DaysAhead = 14;
    private readonly Dictionary<string, string> staff = [];
    private readonly Dictionary<string, JsonNode> offers = [];
    private DemoClient? site;
    private LocalDate today;

    public async Task<DemoSite> Run(CancellationToken ct)
    {
        var made = await owner.Once($"{plan.Key}/site", "/slotwright/v1/sites", new { name = plan.Name, timeZone = plan.TimeZone, currency = plan.Currency }, ct);
        var (id, key, client) = (Text(made["site"]!["id"]), Text(made["apiKey"]), Text(made["site"]!["clientId"]));
        site = owner.On(id, key);
        today = InstantPattern.ExtendedIso.Parse(Text(made["site"]!["createdDate"])).Value.InZone(DateTimeZoneProviders.Tzdb[plan.TimeZone]).Date;
        var policy = Text((await Make("policy", "/bookings/v1/booking-policies", new { bookingPolicy = plan.Policy }, ct))["bookingPolicy"]!["id"]);
        foreach (var person in plan.Staff) await Hire(person, ct);
        foreach (var offer in plan.Offers) await Offer(offer, policy, ct);
        await Fill(ct);
        return new(plan.Name, id, key, client);
    }

    private async Task Hire(Person person, CancellationToken ct)
    {
        var body = new { staffMember = new { name = person.Name, description = person.About, email = Mail(person.Name) }, fields = new[] { "RESOURCE_DETAILS" } };
        var member = (await Make($"staff/{person.Name}", "/bookings/v1/staff-members", body, ct))["staffMember"]!;
        staff[person.Name] = Text(member["resourceId"]);
        var schedule = Text(member["resource"]!["eventsSchedule"]!["id"]);
        await Make($"assign/{person.Name}", $"/bookings/v1/staff-members/{member["id"]}/assign-working-hours-schedule", new { scheduleId = schedule }, ct);
        var hours = person.Days.SelectMany(day => person.Hours.Select(stretch => new { @event = WorkingHours(schedule, day, stretch) })).ToArray();
        var opened = await Make($"hours/{person.Name}", "/calendar/v3/bulk/events/create", new { events = hours }, ct);
        if ((int?)opened["bulkActionMetadata"]?["totalFailures"] is > 0) throw new DemoFailed($"{person.Name}'s hours were refused: {opened.ToJsonString()}");
    }

    private object WorkingHours(string scheduleId, IsoDayOfWeek day, string stretch)
    {
        var first = today.DayOfWeek == day ? today : today.Next(day);
        var (from, to) = (stretch.Split('-')[0], stretch.Split('-')[1]);
        return new
        {
            scheduleId,
            type = "WORKING_HOURS",
            start = new { localDate = Local(first, from) },
            end = new { localDate = Local(first, to) },
            recurrenceRule = new { frequency = "WEEKLY", interval = 1, days = new[] { day.ToString().ToUpperInvariant() } },
        };
    }

    private async Task Offer(Offer offer, string policy, CancellationToken ct)
    {
        var service = new
        {
            name = offer.Name,
            type = "APPOINTMENT",
            description = offer.About,
            onlineBooking = new { enabled = true, requireManualApproval = offer.OnRequest },
            payment = new { rateType = "FIXED", @fixed = new { price = new { value = offer.Price } }, options = new { inPerson = true } },
            staffMemberIds = offer.Staff.Select(name => staff[name]).ToArray(),
            schedule = new { availabilityConstraints = new { sessionDurations = new[] { offer.Minutes }, timeBetweenSessions = offer.Buffer } },
            bookingPolicy = new { id = policy },
        };
        offers[offer.Name] = (await Make($"service/{offer.Name}", "/bookings/v2/services", new { service }, ct))["service"]!;
    }

    /// <summary>Two weeks of visits from today on; the last one is canceled again.</summary>
    private async Task Fill(CancellationToken ct)
    {
        var (count, canceled) = (0, (JsonNode?)null);
        for (var day = 0; day < DaysAhead; day++)
            foreach (var (person, at) in plan.Staff.Select((person, at) => (person, at)).Where(p => p.person.Days.Contains(today.PlusDays(day).DayOfWeek)))
                foreach (var visit in person.Visits[(day + at) % person.Visits.Length])
                {
                    var booking = await Book(today.PlusDays(day), person, visit, plan.Customers[count++ % plan.Customers.Count], ct);
                    if ((string?)booking["status"] == "CONFIRMED") canceled = booking;
                }
        if (canceled is not null)
            await Make("cancel", $"/bookings/v2/bookings/{canceled["id"]}/cancel", new { revision = Text(canceled["revision"]) }, ct);
    }

    private async Task<JsonNode> Book(LocalDate day, Person person, Visit visit, string customer, CancellationToken ct)
    {
        var (start, once) = (Local(day, visit.At), $"{person.Name}/{day:uuuu-MM-dd}T{visit.At}");
        var booking = new
        {
            totalParticipants = 1,
            selectedPaymentOption = "OFFLINE",
            contactDetails = new { firstName = customer.Split(' ')[0], lastName = customer.Split(' ')[1], email = Mail(customer) },
            bookedEntity = new { slot = Slot(start, person, visit) },
        };
        var made = await Make($"book/{once}", "/bookings/v2/bookings", new { booking }, ct);
        return (await Make($"settle/{once}", $"/bookings/v2/confirmation/{made["booking"]!["id"]}:confirmOrDecline", new { paymentStatus = "NOT_PAID" }, ct))["booking"]!;
    }

    private object Slot(string start, Person person, Visit visit) => new
    {
        serviceId = Text(offers[visit.Offer]["id"]),
        scheduleId = Text(offers[visit.Offer]["schedule"]!["id"]),
        startDate = start,
        endDate = LocalDateTimePattern.GeneralIso.Format(LocalDateTimePattern.GeneralIso.Parse(start).Value.PlusMinutes(plan.Offers.Single(o => o.Name == visit.Offer).Minutes)),
        timezone = plan.TimeZone,
        resource = new { id = staff[person.Name] },
        location = new { locationType = "OWNER_BUSINESS" },
    };

    private Task<JsonNode> Make(string what, string path, object body, CancellationToken ct) => site!.Once($"{plan.Key}/{what}", path, body, ct);

    private static string Local(LocalDate day, string time) => string.Create(CultureInfo.InvariantCulture, $"{day:uuuu-MM-dd}T{time}:00");

    private static string Mail(string name) => $"{name.ToLowerInvariant().Replace(' ', '.')}@example.com";

    private static string Text(JsonNode? value) => (string?)value ?? throw new DemoFailed("An answer lacks what the demo needs of it.");
}
