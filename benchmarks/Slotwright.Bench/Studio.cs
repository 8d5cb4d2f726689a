using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Slotwright.Bench;

/// <summary>A studio of two hundred weekly classes, some of their coming sessions booked: what customers choose from.</summary>
internal sealed class Studio
{
    public const int Classes = 200;
    public const string SlotsPath = "/_api/service-availability/v2/time-slots/event";
    private const int Services = 20, EachDay = Classes / 7 + 1;
    private static readonly DateTime Monday = NextMonday(TimeProvider.System.GetUtcNow().UtcDateTime.Date);
    private readonly HttpClient http;
    private readonly int port;

    private Studio(int port)
    {
        this.port = port;
        http = new() { BaseAddress = new($"http://127.0.0.1:{port}") };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", ServerProcess.Key);
        http.DefaultRequestHeaders.Add("wix-site-id", ServerProcess.Site.ToString());
    }

    /// <summary>The id of one of its series, whose past may grow.</summary>
    public string Series { get; private set; } = "";

    public static async Task<Studio> Open(int port)
    {
        var studio = new Studio(port);
        var teacher = (string)(await studio.Post("/bookings/v1/staff-members", new { staffMember = new { name = "Ann" } }))["staffMember"]!["resourceId"]!;
        var schedules = new List<string>();
        for (var i = 0; i < Services; i++) schedules.Add(await studio.NewClass(i));
        for (var i = 0; i < Classes; i++)
            studio.Series = (string)(await studio.Post("/calendar/v3/events", Weekly(schedules[i % Services], teacher, Monday.AddDays(i % 7).AddHours(7).AddMinutes(i / 7 % EachDay * 30))))["event"]!["id"]!;
        foreach (var slot in (await studio.Post(SlotsPath, JsonNode.Parse(studio.Question(200))!))["timeSlots"]!.AsArray().Where((_, n) => n % 4 == 0)) await studio.Book(slot!);
        return studio;
    }

    /// <summary>The same studio through another server.</summary>
    public Studio At(int other) => new(other) { Series = Series };

    /// <summary>A month's sessions, a page of so many.</summary>
    public Action Month(int limit) => Questions.On(port, Request(limit));

    public int Size(int limit) => new Connection(port).Ask(Request(limit)).Length;

    private byte[] Request(int limit) => Connection.Post(SlotsPath, ServerProcess.Owner, Question(limit));

    private string Question(int limit) => $$"""{"fromLocalDate":"{{Monday:s}}","toLocalDate":"{{Monday.AddDays(30):s}}","timeZone":"Europe/Berlin","cursorPaging":{"limit":{{limit}} } }""";

    private Task<JsonNode> Book(JsonNode slot) => Post(Salon.BookPath, new
    {
        booking = new { totalParticipants = 1, status = "CONFIRMED", contactDetails = new { email = "customer@example.com", firstName = "Bob" }, bookedEntity = new { slot = new { eventId = (string)slot["eventInfo"]!["eventId"]! } } },
    });

    private async Task<string> NewClass(int n) => (string)(await Post("/_api/bookings/v2/services", new
    {
        service = new { name = $"Yoga {n}", type = "CLASS", defaultCapacity = 12, onlineBooking = new { enabled = true }, payment = new { rateType = "FIXED", @fixed = new { price = new { value = "15" } }, options = new { inPerson = true } } },
    }))["service"]!["schedule"]!["id"]!;

    private static object Weekly(string schedule, string teacher, DateTime start) => new
    {
        @event = new
        {
            scheduleId = schedule,
            type = "CLASS",
            start = new { localDate = $"{start:s}" },
            end = new { localDate = $"{start.AddHours(1):s}" },
            resources = new[] { new { id = teacher } },
            recurrenceRule = new { frequency = "WEEKLY", days = new[] { start.DayOfWeek.ToString().ToUpperInvariant() } },
        },
    };

    private async Task<JsonNode> Post(string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{path}: {text}");
    }

    private static DateTime NextMonday(DateTime day) => day.AddDays(7 + ((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);
}
