using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Reports;

/// <summary>Asking for reports, and their rows as lines of text.</summary>
internal static class Ledgers
{
    public const string Path = "/slotwright/v1/reports";

    public static Task<Reply> TryReport(this TestSite site, string report, string from, string to, object? more = null)
    {
        var asked = System.Text.Json.JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        (asked["report"], asked["from"], asked["to"]) = (report, from, to);
        return site.Post($"{Path}/query", asked);
    }

    public static async Task<JsonNode> Report(this TestSite site, string report, string from, string to, object? more = null) => (await site.TryReport(report, from, to, more)).Ok();

    /// <summary>The rows by some of their columns.</summary>
    public static string[] Rows(this JsonNode report, params string[] columns) => [.. report["rows"]!.AsArray().Select(r => Line(r!, columns))];

    public static string Totals(this JsonNode report, params string[] columns) => Line(report["totals"]!, columns);

    public static string Line(JsonNode row, params string[] columns) => string.Join(' ', columns.Select(c => c.Split('.').Aggregate((JsonNode?)row, (at, name) => at?[name])?.ToString() ?? "-"));

    /// <summary>A booking of somebody, confirmed by the owner, whether or not there is time for it.</summary>
    public static async Task<JsonNode> Confirmed(this TestSite site, JsonNode service, string start, string? resource, string email, Action<JsonObject>? change = null) => (await site.TryBook(service, start, resource, b =>
    {
        b["status"] = "CONFIRMED";
        b["contactDetails"] = new JsonObject { ["email"] = email, ["firstName"] = email[..email.IndexOf('@', StringComparison.Ordinal)] };
        change?.Invoke(b);
    }, new { skipAvailabilityValidation = true })).Ok()["booking"]!;

    public static async Task Canceled(this TestSite site, JsonNode booking) => (await site.Cancel(booking, new { ignoreCancellationPolicy = true })).Ok();

    public static async Task Attended(this TestSite site, JsonNode booking, bool came) =>
        (await site.Post("/bookings/bookings-attendance/set", new { attendance = new { bookingId = (string)booking["id"]!, status = came ? "ATTENDED" : "NOT_ATTENDED" } })).Ok();

    /// <summary>A member of staff with hours, or time off, of their own: `WORKING_HOURS` and `DEFAULT` events.</summary>
    public static async Task<(string Resource, string Schedule)> GivenOwnHours(this TestSite site, string name)
    {
        var member = (await site.Post("/bookings/v1/staff-members", new { staffMember = new { name }, fields = new[] { "RESOURCE_DETAILS" } })).Ok()["staffMember"]!;
        var own = (string)member["resource"]!["eventsSchedule"]!["id"]!;
        (await site.Post($"/bookings/v1/staff-members/{member["id"]}/assign-working-hours-schedule", new { scheduleId = own })).Ok();
        return ((string)member["resourceId"]!, own);
    }

    public static async Task<JsonNode> On(this TestSite site, string schedule, string type, string from, string to, string? title = null, bool weekly = false)
    {
        var e = new JsonObject { ["scheduleId"] = schedule, ["type"] = type, ["title"] = title, ["start"] = new JsonObject { ["localDate"] = from }, ["end"] = new JsonObject { ["localDate"] = to } };
        if (weekly) e["recurrenceRule"] = Classes.Weekly(from);
        return (await site.Post(Classes.Events, new { @event = e })).Ok()["event"]!;
    }
}
