using System.Text.Json.Nodes;
using NodaTime;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>What a booking books, put together from what a model knows: a service and a local time become a slot, a session or a course.</summary>
internal static class BookedPlaces
{
    /// <summary>The `bookedEntity` of a booking of the service.</summary>
    public static async Task<Result<JsonObject>> Of(ToolRun run, JsonObject service, CancellationToken ct)
    {
        if ((string?)service["type"] == "COURSE" && run.Connection.Server.Config.StaffResourceIds.Count > 0) return new OutsideScope("course on this server");
        if ((string?)service["type"] == "COURSE") return new JsonObject { ["schedule"] = new JsonObject { ["scheduleId"] = (string)service["schedule"]!["id"]!, ["serviceId"] = (string)service["id"]! } };
        if ((string?)service["type"] == "CLASS") return (await Session(run, service, ct)).Map(e => new JsonObject { ["slot"] = new JsonObject { ["serviceId"] = (string)service["id"]!, ["eventId"] = e } });
        var staff = await Choosing.Staff(run, service, ct);
        if (staff.Failed(out var unknown)) return unknown;
        var start = await Choosing.Start(run, service, ct);
        if (start.Failed(out var open)) return open;
        var minutes = (int?)run.Arguments["duration_minutes"] ?? (int?)RequestBuilder.At(service, "schedule.availabilityConstraints.sessionDurations")?.AsArray().FirstOrDefault();
        if (minutes is not { } length) return new WrongArguments([new("duration_minutes", "must be given, as the service names no length")]);
        return new JsonObject { ["slot"] = Slot(service, LocalTimes.Read(start.Value)!.Value, length, run.Zone, staff.Value) };
    }

    private static JsonObject Slot(JsonObject service, LocalDateTime start, int minutes, DateTimeZone zone, string? staff)
    {
        var end = Domain.Time.Zones.Start(start, zone).Plus(Duration.FromMinutes(minutes)).InZone(zone).LocalDateTime;
        var slot = new JsonObject
        {
            ["serviceId"] = (string)service["id"]!,
            ["scheduleId"] = (string?)RequestBuilder.At(service, "schedule.id"),
            ["startDate"] = Wire.Local(start),
            ["endDate"] = Wire.Local(end),
            ["timezone"] = zone.Id,
            ["location"] = Location(service),
        };
        if (staff is not null) slot["resource"] = new JsonObject { ["id"] = staff };
        return slot;
    }

    /// <summary>The service's first place, in the names bookings have for places.</summary>
    private static JsonObject Location(JsonObject service)
    {
        var place = (service["locations"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault();
        var type = (string?)place?["type"] switch { "CUSTOM" => "OWNER_CUSTOM", "CUSTOMER" => "CUSTOM", _ => "OWNER_BUSINESS" };
        var location = new JsonObject { ["locationType"] = type };
        if (type == "OWNER_BUSINESS" && (string?)RequestBuilder.At(place, "business.id") is { } id) location["id"] = id;
        return location;
    }

    /// <summary>The session of a class: named, or the one that starts at the time named or chosen.</summary>
    public static async Task<Result<string>> Session(ToolRun run, JsonObject service, CancellationToken ct)
    {
        if (run.Text("event_id") is { } named) return await Offered.IsReachable(run, named, ct) ? named : new OutsideScope("session on this server");
        var start = await Choosing.Start(run, service, ct);
        if (start.Failed(out var open)) return open;
        var at = LocalTimes.Read(start.Value)!.Value;
        var page = await Offered.Page(run, service, at, at.PlusMinutes(1), 10, null, ct);
        if (page.Failed(out var fault)) return fault;
        var session = page.Value["items"]!.AsArray().FirstOrDefault(s => LocalTimes.Read((string)s!["start"]!) == at);
        return (string?)session?["event_id"] is { } id ? id : new Refusal(FaultKind.Precondition, "SESSION_NOT_FOUND", $"No session of {(string?)service["name"]} with free seats starts at {start.Value}; wix_availability_query lists them.");
    }
}
