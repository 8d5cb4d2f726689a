using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests;

/// <summary>A business whose packages are a massage of an hour by Ann and then a facial of half an hour by Ann or Bea.</summary>
internal sealed record Spa(TestSite Site, JsonNode[] Services, string Ann, string Bea)
{
    public const string Availability = "/_api/service-availability/v2/multi-service-time-slots";

    public static async Task<Spa> Open(TestServer server, int buffer = 0, Action<JsonObject>? change = null)
    {
        var site = await server.NewSite();
        var (ann, bea) = (await site.GivenStaff("Ann"), await site.GivenStaff("Bea"));
        return new(site, [await site.GivenService([ann], 60, buffer, s => { s["name"] = "Massage"; change?.Invoke(s); }), await site.GivenService([ann, bea], 30, buffer, s => { s["name"] = "Facial"; change?.Invoke(s); })], ann, bea);
    }

    public string Location => (string)Services[0]["locations"]![0]!["id"]!;

    public string Id(int service) => (string)Services[service]["id"]!;

    public string Schedule(int service) => (string)Services[service]["schedule"]!["id"]!;

    /// <summary>A confirmed booking of one service.</summary>
    public async Task Taken(int service, string start, string who) => (await Site.ConfirmOrDecline(await Site.Book(Services[service], start, who))).Ok();

    public async Task Policy(int service, string rules)
    {
        var policy = (await Site.Post("/bookings/v1/booking-policies", new { bookingPolicy = JsonNode.Parse(rules) })).Ok()["bookingPolicy"]!;
        (await Site.Patch($"/_api/bookings/v2/services/{Id(service)}", new { service = new { revision = "1", bookingPolicy = new { id = (string)policy["id"]! } } })).Ok();
    }

    public async Task<JsonNode> List(string change = "{}") => (await Site.Post(Availability, Request(change))).Ok();

    /// <summary>All of a Monday, with changes.</summary>
    public JsonObject Request(string change)
    {
        var request = new JsonObject
        {
            ["services"] = Asked(2),
            ["fromLocalDate"] = "2031-06-02T00:00:00",
            ["toLocalDate"] = "2031-06-03T00:00:00",
            ["timeZone"] = Site.TimeZone,
            ["location"] = Place(Location),
        };
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject()) request[name] = value?.DeepClone();
        return request;
    }

    public JsonObject Get(string start, string end, string? location = null, int count = 2) =>
        new() { ["services"] = Asked(count), ["localStartDate"] = start, ["localEndDate"] = end, ["timeZone"] = Site.TimeZone, ["location"] = Place(location ?? Location) };

    /// <summary>What Create Multi Service Booking takes: the services one right after the other from a start on, each by whom it names or by anybody.</summary>
    public JsonObject Package(string start, string?[]? who = null, Action<JsonObject, int>? change = null, JsonNode[]? services = null)
    {
        var (bookings, at) = (new JsonArray(), start);
        foreach (var (i, service) in (services ?? Services).Index())
        {
            var booking = Site.BookingOf(service, at, (who ?? [Ann, Bea])[i], b => change?.Invoke(b, i));
            at = (string)booking["bookedEntity"]!["slot"]!["endDate"]!;
            bookings.Add((JsonNode)booking);
        }
        return new() { ["bookings"] = bookings, ["returnFullEntity"] = true };
    }

    public Task<Reply> TryBook(JsonObject package, TestSite? by = null) => (by ?? Site).Post(Packages, package);

    /// <summary>A package of the massage and the facial.</summary>
    public async Task<JsonNode> Book(string start, string? status = "CONFIRMED", string?[]? who = null, TestSite? by = null) =>
        (await TryBook(Package(start, who, (b, _) => b["status"] = status), by)).Ok()["multiServiceBooking"]!;

    public Task<Reply> Act(JsonNode package, string action, object body, TestSite? by = null) => (by ?? Site).Post($"{Packages}/{package["id"]}/{action}", body);

    public async Task<JsonNode> Stored(JsonNode package, TestSite? by = null) => (await (by ?? Site).Get($"{Packages}/{package["id"]}")).Ok();

    public static JsonNode[] Members(JsonNode package) => [.. package["bookings"]!.AsArray().Select(b => b!["booking"]!)];

    /// <summary>What settling asks for: every member with its revision.</summary>
    public static JsonArray Info(JsonNode package, string? paid = null) =>
        [.. Members(package).Select(b => new JsonObject { ["bookingId"] = (string)b["id"]!, ["revision"] = (string)b["revision"]!, ["paymentStatus"] = paid })];

    public const string Packages = "/_api/bookings-service/v2/multi_service_bookings";

    private JsonArray Asked(int count) => [.. Services.Take(count).Select(s => new JsonObject { ["serviceId"] = (string)s["id"]! })];

    private static JsonObject Place(string id) => new() { ["id"] = id, ["locationType"] = "BUSINESS" };
}
