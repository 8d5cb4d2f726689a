using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Slotwright.Bench;

/// <summary>A service and who gives it.</summary>
internal sealed record Offer(string Service, string Schedule, string[] Staff);

/// <summary>
/// The business that is measured, made through the API: one service of ten staff whose next week is booked to 70 %, and
/// eight more for the bookings of the run, so that each finds a slot nobody has.
/// </summary>
internal sealed class Salon
{
    private const int Hours = 8, FirstHour = 9, StaffEach = 10;
    public const string BookPath = "/_api/bookings-service/v2/bookings";
    private static readonly DateTime Monday = NextMonday(TimeProvider.System.GetUtcNow().UtcDateTime.Date);
    private readonly HttpClient http;
    private readonly List<Offer> offers = [];
    private int next = -1, customer;

    private Salon(int port)
    {
        http = new() { BaseAddress = new($"http://127.0.0.1:{port}") };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", ServerProcess.Key);
        http.DefaultRequestHeaders.Add("wix-site-id", ServerProcess.Site.ToString());
    }

    /// <summary>The service whose availability is asked for.</summary>
    public Offer Week { get; private set; } = null!;

    public IEnumerable<string> Staff => offers.SelectMany(o => o.Staff);

    public static async Task<Salon> Open(int port, int offers = 8)
    {
        var salon = new Salon(port);
        salon.Week = await salon.NewOffer();
        for (var i = 0; i < offers; i++) salon.offers.Add(await salon.NewOffer());
        var random = new Random(42);
        var hours = from day in Enumerable.Range(0, 5) from hour in Enumerable.Range(0, Hours) from staff in salon.Week.Staff where random.NextDouble() < 0.7 select (Monday.AddDays(day).AddHours(FirstHour + hour), staff);
        foreach (var (start, staff) in hours.ToList()) await salon.Post(BookPath, JsonNode.Parse(salon.Booking(salon.Week, start, staff, true))!);
        for (var i = 0; i < Customers; i++) await salon.Post(BookPath, JsonNode.Parse(salon.NewBooking(false))!); // known customers from now on
        return salon;
    }

    private const int Customers = 200;

    /// <summary>Create Booking's body for a slot that no other request of the run names; taken at once, or only checked.</summary>
    public string NewBooking(bool hold)
    {
        var n = Interlocked.Increment(ref next);
        var perHour = offers.Count * StaffEach;
        var offer = offers[n % offers.Count];
        var workday = n / perHour / Hours;
        var start = Monday.AddDays(14 + workday / 5 * 7 + workday % 5).AddHours(FirstHour + n / perHour % Hours);
        return Booking(offer, start, offer.Staff[n / offers.Count % StaffEach], hold);
    }

    /// <summary>The week's time slots.</summary>
    public string AvailabilityQuestion => $$"""{"serviceId":"{{Week.Service}}","fromLocalDate":"{{Monday:s}}","toLocalDate":"{{Monday.AddDays(7):s}}","timeZone":"UTC"}""";

    public Task<JsonNode> Send(string path, string body) => Post(path, JsonNode.Parse(body)!);

    private string Booking(Offer offer, DateTime start, string staff, bool hold) => $$"""
        {"booking":{"totalParticipants":1,{{(hold ? "\"status\":\"CONFIRMED\"," : "")}}"contactDetails":{"email":"customer{{(uint)Interlocked.Increment(ref customer) % Customers}}@example.com","firstName":"Bob"},"bookedEntity":{"slot":{"serviceId":"{{offer.Service}}","scheduleId":"{{offer.Schedule}}","startDate":"{{start:s}}","endDate":"{{start.AddHours(1):s}}","timezone":"UTC","location":{"locationType":"OWNER_BUSINESS"},"resource":{"id":"{{staff}}"} } } } }
        """;

    private async Task<Offer> NewOffer()
    {
        var staff = new string[StaffEach];
        for (var i = 0; i < staff.Length; i++) staff[i] = (string)(await Post("/bookings/v1/staff-members", JsonNode.Parse("""{"staffMember":{"name":"Ann"}}""")!))["staffMember"]!["resourceId"]!;
        var service = JsonNode.Parse("""
            {"service":{"name":"Hair cut","type":"APPOINTMENT","onlineBooking":{"enabled":true},"payment":{"rateType":"FIXED","fixed":{"price":{"value":"40"}},"options":{"inPerson":true}},"schedule":{"availabilityConstraints":{"sessionDurations":[60],"timeBetweenSessions":0}}}}
            """)!;
        service["service"]!["staffMemberIds"] = new JsonArray([.. staff.Select(s => (JsonNode)s)]);
        var made = (await Post("/_api/bookings/v2/services", service))["service"]!;
        return new((string)made["id"]!, (string)made["schedule"]!["id"]!, staff);
    }

    private async Task<JsonNode> Post(string path, JsonNode body)
    {
        using var answer = await http.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{path}: {text}");
    }

    private static DateTime NextMonday(DateTime day) => day.AddDays(7 + ((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);
}
