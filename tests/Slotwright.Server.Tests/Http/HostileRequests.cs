using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Contract;
using Slotwright.Server.Http;

namespace Slotwright.Server.Tests.Http;

/// <summary>Whatever is sent to whichever operation, the answer is a document of the contract, and never a failure of ours.</summary>
public sealed class HostileRequests(Cluster cluster)
{
    private const int Workers = 4, Seed = 20310602;

    [Fact]
    public async Task No_request_makes_the_server_fail_and_every_refusal_is_in_the_envelope()
    {
        var total = int.Parse(Environment.GetEnvironmentVariable("SLOTWRIGHT_FUZZ") ?? "3000", CultureInfo.InvariantCulture);
        var site = await cluster.Server.NewSite("America/New_York");
        var ids = await Known(site);
        var api = cluster.Server.Services.GetRequiredService<Api>();
        var operations = ContractTable.Current.Operations.Values.Where(o => api[o] is not null).ToList();
        var broken = await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Attack(site, new Random(Seed + worker), operations, ids, total / Workers)));
        Assert.True(broken.All(b => b.Count == 0), string.Join("\n\n", broken.SelectMany(b => b).Take(5)));
    }

    [Theory]
    [InlineData("!!!!")]
    [InlineData("eA=A")]
    [InlineData("a")]
    public async Task A_packed_query_that_cannot_be_unpacked_is_refused(string packed) =>
        Assert.Equal(["body FORMAT"], (await (await cluster.Server.NewSite()).Get($"/_api/booking-policy-snapshots/v1/policy-snapshots?.r={packed}")).Violations());

    /// <summary>Ids that exist, so that requests get past the first look-up.</summary>
    private static async Task<List<string>> Known(TestSite site)
    {
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var booking = await site.Book(service, "2031-06-02T10:00:00", ann);
        var member = (await site.Post("/bookings/v1/staff-members/query", new { fields = new[] { "RESOURCE_DETAILS" } })).Ok()["staffMembers"]![0]!;
        var events = (await site.Post("/calendar/v3/events/query", new { query = new { filter = new { type = "WORKING_HOURS" } }, recurrenceType = new[] { "MASTER", "INSTANCE" } })).Ok()["events"]!.AsArray();
        return
        [
            ann, (string)service["id"]!, (string)service["schedule"]!["id"]!, (string)service["bookingPolicy"]!["id"]!, (string)booking["id"]!, (string)member["id"]!,
            (string)member["resource"]!["eventsSchedule"]!["id"]!, TestSite.StaffType, (string)events[0]!["id"]!, (string)events[^1]!["id"]!, (string)service["locations"]![0]!["id"]!, site.ClientId,
        ];
    }

    private static async Task<List<string>> Attack(TestSite site, Random random, List<Operation> operations, List<string> ids, int count)
    {
        var (text, broken) = (new HostileText(random, ids), new List<string>());
        using var http = new HttpClient();
        for (var i = 0; i < count; i++)
        {
            var operation = operations[random.Next(operations.Count)];
            var body = text.Body(operation);
            var path = string.Join('/', operation.Paths[random.Next(operation.Paths.Count)].Split('/').Select(s => s.StartsWith('{') ? text.PathValue() + s[(s.IndexOf('}', StringComparison.Ordinal) + 1)..] : s));
            var isBodiless = operation.Verb is "GET" or "DELETE";
            if (isBodiless) path += "?.r=" + System.Buffers.Text.Base64Url.EncodeToString(body.AsSpan(0, Math.Min(body.Length, 3000)));
            using var request = new HttpRequestMessage(new(operation.Verb), new Uri(site.Url + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
            request.Headers.TryAddWithoutValidation("Authorization", site.Key);
            request.Headers.Add("wix-site-id", site.Id);
            if (random.Next(10) == 0) request.Headers.Add("Idempotency-Key", "k" + random.Next(50));
            if (!isBodiless) request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(random.Next(20) == 0 ? "application/x-www-form-urlencoded" : "application/json") } };
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (response.Content.Headers.ContentType?.MediaType == "text/event-stream") continue; // a stream, which goes on
            var answer = await response.Content.ReadAsStringAsync();
            if (response.Content.Headers.ContentType?.MediaType == "text/calendar" && answer.StartsWith("BEGIN:VCALENDAR", StringComparison.Ordinal)) continue; // a file, and no document
            if (operation.Name.Contains(".mcpServers.", StringComparison.Ordinal) && answer.StartsWith("{\"jsonrpc\"", StringComparison.Ordinal)) continue; // an account of dots climbs to /mcp, which answers in its own form
            if (Complaint((int)response.StatusCode, answer) is { } complaint)
                broken.Add($"{operation.Name} {path}: {complaint}\n  sent {System.Text.Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 3000)))}");
        }
        return broken;
    }

    private static string? Complaint(int status, string answer)
    {
        if (status >= 500 && status != 501) return $"{status} {answer}";
        JsonNode? json;
        try { json = JsonNode.Parse(answer); }
        catch (System.Text.Json.JsonException) { return $"{status} is not JSON: {answer}"; }
        if (status == 200) return json is JsonObject ? null : "200 without an object";
        var details = json?["details"];
        var tells = details?["applicationError"]?["code"] is not null || details?["validationError"]?["fieldViolations"] is JsonArray { Count: > 0 };
        return json?["message"] is not null && tells ? null : $"{status} is no envelope: {answer}";
    }
}
