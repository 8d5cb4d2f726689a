using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>What can be booked: the free slots of an appointment or the sessions of a class, in one shape for a model.</summary>
internal static class Offered
{
    /// <summary>The resource type of members of staff, the same on every site (contract.md).</summary>
    private const string StaffType = "1cd44cf8-756f-41c3-bd90-3e2ffcaf1155";

    /// <summary>One page of slots between two local times of the business, those that can be booked.</summary>
    public static async Task<Result<JsonObject>> Page(ToolRun run, JsonObject service, LocalDateTime from, LocalDateTime to, int limit, string? cursor, CancellationToken ct)
    {
        var isAppointment = (string?)service["type"] == "APPOINTMENT";
        var request = isAppointment ? Appointments(run, service, from, to) : Sessions(run, service, from, to);
        if (cursor is not null) request = [];
        RequestBuilder.Put(request, "cursorPaging.limit", limit);
        if (cursor is not null) RequestBuilder.Put(request, "cursorPaging.cursor", cursor);
        var answer = await run.Send(isAppointment ? Ops.Availability.ListAvailabilityTimeSlots : Ops.EventTimeSlots.ListEventTimeSlots, request, ct);
        if (answer.Failed(out var fault)) return fault;
        var zone = (string?)answer.Value["timeZone"] ?? run.Zone.Id;
        var staff = run.Arguments["staff_member_ids"] as JsonArray;
        var slots = (answer.Value["timeSlots"] as JsonArray ?? []).OfType<JsonObject>().Select(s => Shown(s, zone)).Where(s => isAppointment || staff is null || GivenBy(s, staff));
        var page = new JsonObject { ["items"] = new JsonArray([.. slots]) };
        if (((string?)RequestBuilder.At(answer.Value, "cursorPagingMetadata.cursors.next") ?? (string?)RequestBuilder.At(answer.Value, "pagingMetadata.cursors.next")) is { Length: > 0 } next) page["next_cursor"] = next;
        return page;
    }

    private static JsonObject Appointments(ToolRun run, JsonObject service, LocalDateTime from, LocalDateTime to)
    {
        var request = new JsonObject
        {
            ["serviceId"] = (string)service["id"]!,
            ["fromLocalDate"] = Wire.Local(from),
            ["toLocalDate"] = Wire.Local(to),
            ["timeZone"] = run.Zone.Id,
            ["bookable"] = true,
            ["includeResourceTypeIds"] = new JsonArray(StaffType),
        };
        if (run.Arguments["staff_member_ids"] is JsonArray staff) request["resourceTypes"] = new JsonArray(new JsonObject { ["resourceTypeId"] = StaffType, ["resourceIds"] = staff.DeepClone() });
        return request;
    }

    private static JsonObject Sessions(ToolRun run, JsonObject service, LocalDateTime from, LocalDateTime to) => new()
    {
        ["serviceIds"] = new JsonArray((string)service["id"]!),
        ["fromLocalDate"] = Wire.Local(from),
        ["toLocalDate"] = Wire.Local(to),
        ["timeZone"] = run.Zone.Id,
        ["minBookableCapacity"] = (int?)run.Arguments["participants"] ?? 1,
    };

    /// <summary>Whether a session is given by one of the staff a server is narrowed to.</summary>
    public static async Task<bool> IsReachable(ToolRun run, string session, CancellationToken ct)
    {
        if (run.Connection.Server.Config.StaffResourceIds is not { Count: > 0 } staff) return true;
        var answer = await run.Send(Ops.EventTimeSlots.GetEventTimeSlot, new() { ["eventId"] = session, ["timeZone"] = run.Zone.Id }, ct);
        return answer.Fault is null && answer.Value["timeSlot"] is JsonObject slot && GivenBy(Shown(slot, run.Zone.Id), [.. staff.Select(s => (JsonNode)s.ToString())]);
    }

    private static bool GivenBy(JsonObject slot, JsonArray staff) => (slot["staff"] as JsonArray ?? []).Any(s => staff.Any(id => (string?)id == (string?)s!["id"]));

    private static JsonObject Shown(JsonObject slot, string zone)
    {
        var shown = new JsonObject { ["start"] = (string?)slot["localStartDate"], ["end"] = (string?)slot["localEndDate"], ["time_zone"] = zone, ["service_id"] = (string?)slot["serviceId"], ["spots_left"] = (int?)slot["bookableCapacity"] ?? (int?)slot["remainingCapacity"] ?? 1 };
        if ((string?)RequestBuilder.At(slot, "eventInfo.eventId") is { } session) shown["event_id"] = session;
        if ((string?)RequestBuilder.At(slot, "location.name") is { } place) shown["location"] = place;
        var staff = (slot["availableResources"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(t => t["resources"] as JsonArray ?? []).OfType<JsonObject>();
        shown["staff"] = new JsonArray([.. staff.Select(r => new JsonObject { ["id"] = (string?)r["id"], ["name"] = (string?)r["name"] })]);
        return shown;
    }

    /// <summary>The next slots to choose from, as people say them.</summary>
    public static IReadOnlyList<Choice> Choices(JsonObject page) => [.. (page["items"] as JsonArray ?? []).OfType<JsonObject>().Select(s =>
    {
        var start = LocalDateTimePattern.GeneralIso.Parse((string)s["start"]!).Value;
        var staff = string.Join(", ", s["staff"]!.AsArray().Select(p => (string?)p!["name"]));
        return new Choice((string)s["start"]!, $"{start.ToString("ddd d MMM uuuu HH:mm", System.Globalization.CultureInfo.InvariantCulture)} ({(string)s["time_zone"]!}){(staff.Length > 0 ? $" with {staff}" : "")}");
    }).DistinctBy(c => c.Value)];
}
