using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests;

/// <summary>What came back: the status and the document. `Ok` and `Refused` say what the test expects of it.</summary>
internal sealed record Reply(int Status, JsonNode? Json, HttpResponseHeaders Headers)
{
    public JsonNode Ok()
    {
        Assert.True(Status == 200, $"{Status} {Json?.ToJsonString()}");
        return Json!;
    }

    public JsonNode Refused(int status, string code)
    {
        Assert.True(Status == status && (string?)Json?["details"]?["applicationError"]?["code"] == code, $"expected {status} {code}, was {Status} {Json?.ToJsonString()}");
        return Json!["details"]!["applicationError"]!;
    }

    /// <summary>The field violations of a 400, as `field rule` with the business rule's name where there is one.</summary>
    public string[] Violations()
    {
        Assert.True(Status == 400, $"expected 400, was {Status} {Json?.ToJsonString()}");
        return [.. Json!["details"]!["validationError"]!["fieldViolations"]!.AsArray().Select(v => $"{v!["field"]} {(string?)v["ruleName"] ?? (string?)v["violatedRule"]}")];
    }
}

/// <summary>A site under test, seen by one caller: its owner unless made by <see cref="Visitor"/> or <see cref="As"/>.</summary>
internal sealed class TestSite(HttpClient http, string? id, string authorization, string? clientId, string timeZone)
{
    public const string StaffType = "1cd44cf8-756f-41c3-bd90-3e2ffcaf1155";

    public string Id => id!;
    public string Key => authorization;
    public string Url => http.BaseAddress!.ToString().TrimEnd('/');
    public string ClientId => clientId!;
    public string TimeZone => timeZone;

    public Task<Reply> Post(string path, object body, string? idempotencyKey = null) => Send(HttpMethod.Post, path, body, idempotencyKey);
    public Task<Reply> Patch(string path, object body) => Send(HttpMethod.Patch, path, body);
    public Task<Reply> Get(string path) => Send(HttpMethod.Get, path, null);
    public Task<Reply> Delete(string path) => Send(HttpMethod.Delete, path, null);

    public async Task<Reply> Send(HttpMethod method, string path, object? body, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (authorization.Length > 0) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (id is not null) request.Headers.Add("wix-site-id", id);
        if (idempotencyKey is not null) request.Headers.Add("Idempotency-Key", idempotencyKey);
        if (body is not null) request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body, JsonSerializerOptions.Web), Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), response.Headers);
    }

    /// <summary>The same site through another server.</summary>
    public TestSite Through(TestServer server) => Through(server.Http);

    public TestSite Through(HttpClient other) => new(other, id, authorization, clientId, timeZone);

    /// <summary>The same site for another caller.</summary>
    public TestSite As(string authorization) => new(http, id, authorization, clientId, timeZone);

    /// <summary>A new anonymous visitor of the site.</summary>
    public async Task<TestSite> Visitor()
    {
        var token = (await new TestSite(http, null, "", null, timeZone).Post("/oauth2/token", new { clientId, grantType = "anonymous" })).Ok();
        return new(http, null, (string)token["access_token"]!, clientId, timeZone);
    }

    /// <summary>A new member of staff; answers its resource id.</summary>
    public async Task<string> GivenStaff(string name = "Ann") =>
        (string)(await Post("/bookings/v1/staff-members", new { staffMember = new { name } })).Ok()["staffMember"]!["resourceId"]!;

    /// <summary>An appointment service of an hour, bookable online, paid in person; `change` alters what is sent.</summary>
    public async Task<JsonNode> GivenService(string[] staff, int minutes = 60, int buffer = 0, Action<JsonObject>? change = null)
    {
        var service = JsonSerializer.SerializeToNode(new
        {
            name = "Hair cut",
            type = "APPOINTMENT",
            onlineBooking = new { enabled = true },
            payment = new { rateType = "FIXED", @fixed = new { price = new { value = "40" } }, options = new { inPerson = true } },
            staffMemberIds = staff,
            schedule = new { availabilityConstraints = new { sessionDurations = new[] { minutes }, timeBetweenSessions = buffer } },
        })!.AsObject();
        change?.Invoke(service);
        return (await Post("/_api/bookings/v2/services", new { service })).Ok()["service"]!;
    }

    /// <summary>The time slots of a service between two local times of the site's zone, as the answer's list.</summary>
    public async Task<JsonArray> Slots(JsonNode service, string from, string to, string? zone = null) =>
        (await Post("/_api/service-availability/v2/time-slots", new { serviceId = (string)service["id"]!, fromLocalDate = from, toLocalDate = to, timeZone = zone ?? timeZone })).Ok()["timeSlots"]!.AsArray();

    /// <summary>What Create Booking takes for one appointment; `change` alters the booking.</summary>
    public JsonObject BookingOf(JsonNode service, string start, string? resource, Action<JsonObject>? change = null)
    {
        var minutes = (int)service["schedule"]!["availabilityConstraints"]!["sessionDurations"]![0]!;
        var end = DateTime.Parse(start, System.Globalization.CultureInfo.InvariantCulture).AddMinutes(minutes).ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        var slot = new JsonObject
        {
            ["serviceId"] = (string)service["id"]!,
            ["scheduleId"] = (string)service["schedule"]!["id"]!,
            ["startDate"] = start,
            ["endDate"] = end,
            ["timezone"] = timeZone,
            ["location"] = new JsonObject { ["locationType"] = "OWNER_BUSINESS" },
        };
        if (resource is not null) slot["resource"] = new JsonObject { ["id"] = resource };
        var booking = new JsonObject { ["totalParticipants"] = 1, ["contactDetails"] = new JsonObject { ["email"] = "bob@example.com", ["firstName"] = "Bob" }, ["bookedEntity"] = new JsonObject { ["slot"] = slot } };
        change?.Invoke(booking);
        return booking;
    }

    public Task<Reply> TryBook(JsonNode service, string start, string? resource, Action<JsonObject>? change = null, object? flow = null) =>
        Post("/_api/bookings-service/v2/bookings", new { booking = BookingOf(service, start, resource, change), flowControlSettings = flow });

    public async Task<JsonNode> Book(JsonNode service, string start, string? resource, Action<JsonObject>? change = null) =>
        (await TryBook(service, start, resource, change)).Ok()["booking"]!;

    public Task<Reply> ConfirmOrDecline(JsonNode booking, string paymentStatus = "NOT_PAID") =>
        Post($"/bookings/v2/confirmation/{booking["id"]}:confirmOrDecline", new { paymentStatus });

    public Task<Reply> Act(JsonNode booking, string action, object body) => Post($"/_api/bookings-service/v2/bookings/{booking["id"]}/{action}", body);
}
