using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>Who waits for a place, found by their bookings that wait, with how their line stands.</summary>
internal static class WaitlistTools
{
    private const int UsualPage = 50;

    public static async Task<Result<JsonObject>> List(ToolRun run, CancellationToken ct)
    {
        var waiting = await run.Send(Ops.ExtendedBookings.QueryExtendedBookings, Waiting(run), ct);
        if (waiting.Failed(out var fault)) return fault;
        var bookings = (waiting.Value["extendedBookings"] as JsonArray ?? []).Select(e => e!["booking"]).OfType<JsonObject>().ToList();
        var lines = await Lines(run, [.. bookings.Select(Event).OfType<string>().Distinct()], ct);
        if (lines.Failed(out var refused)) return refused;
        var page = new JsonObject { ["items"] = new JsonArray([.. bookings.Select(b => Shown(b, lines.Value.GetValueOrDefault((string)b["id"]!)))]) };
        if ((string?)RequestBuilder.At(waiting.Value, "pagingMetadata.cursors.next") is { Length: > 0 } next) page["next_cursor"] = next;
        return page;
    }

    private static JsonObject Waiting(ToolRun run)
    {
        var request = new JsonObject { ["query"] = new JsonObject { ["cursorPaging"] = new JsonObject { ["limit"] = (int?)run.Arguments["limit"] ?? UsualPage } } };
        if (run.Text("cursor") is { } cursor) { RequestBuilder.Put(request, "query.cursorPaging.cursor", JsonValue.Create(cursor)); return request; }
        var filter = new JsonObject { ["status"] = "WAITING_LIST", ["startDate"] = new JsonObject { ["$gte"] = Http.Wire.Timestamp(run.Now) } };
        if (run.Text("event_id") is { } session) filter["bookedEntity.item.slot.eventId"] = session;
        if (run.Text("service_id") is { } service) filter["bookedEntity.item.slot.serviceId"] = service;
        RequestBuilder.Put(request, "query.filter", filter);
        return request;
    }

    /// <summary>Each registration of the lines by the booking it is.</summary>
    private static async Task<Result<Dictionary<string, JsonObject>>> Lines(ToolRun run, List<string> sessions, CancellationToken ct)
    {
        if (sessions.Count == 0) return new Dictionary<string, JsonObject>();
        var listed = await run.Send(Ops.Waitlist.ListWaitlistedEntities, new() { ["waitingResources"] = new JsonArray([.. sessions.Select(s => (JsonNode)s)]) }, ct);
        return listed.Map(l => (l["list"] as JsonArray ?? []).SelectMany(e => e!["registrations"] as JsonArray ?? []).OfType<JsonObject>().ToDictionary(r => (string)r["bookingId"]!));
    }

    private static string? Event(JsonObject booking) => (string?)RequestBuilder.At(booking, "bookedEntity.slot.eventId");

    private static JsonObject Shown(JsonObject booking, JsonObject? registration)
    {
        var shown = new JsonObject
        {
            ["registration_id"] = (string?)registration?["id"] ?? (string)booking["id"]!,
            ["status"] = (string?)registration?["status"] ?? "WAITING",
            ["can_promote"] = (bool?)RequestBuilder.At(registration, "availableActions.enroll") ?? false,
            ["event_id"] = Event(booking),
            ["title"] = (string?)RequestBuilder.At(booking, "bookedEntity.title"),
            ["start"] = (string?)booking["startDate"],
            ["participants"] = (int?)booking["totalParticipants"],
        };
        foreach (var member in new[] { "firstName", "lastName", "email", "phone" }) shown[member] = (string?)RequestBuilder.At(booking, $"contactDetails.{member}");
        foreach (var (name, _) in shown.Where(m => m.Value is null).ToList()) shown.Remove(name);
        return shown;
    }

    public static Task<Result<JsonObject>> Join(ToolRun run, CancellationToken ct) => run.Send(Ops.Waitlist.RegisterToWaitlist, new()
    {
        ["waitingResource"] = run.Text("event_id"),
        ["formInfo"] = new JsonObject
        {
            ["contactDetails"] = BookingTools.Customer(run.Arguments),
            ["paymentSelection"] = new JsonArray(new JsonObject { ["numberOfParticipants"] = (int?)run.Arguments["participants"] ?? 1 }),
        },
    }, ct);
}
