using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>Several appointments in a row for one customer, booked as one.</summary>
internal static class MultiServiceTools
{
    public static async Task<Result<JsonObject>> Create(ToolRun run, CancellationToken ct)
    {
        var (bookings, effects, next) = (new JsonArray(), new JsonArray(), (string?)null);
        foreach (var (i, item) in run.Arguments["services"]!.AsArray().Index())
        {
            var part = item!.DeepClone().AsObject();
            if (next is not null) part["start"] ??= next;
            var one = run.About(part, new());
            var service = await Choosing.Service(one, ct);
            if (service.Failed(out var unknown)) return unknown;
            if ((string?)service.Value["type"] != "APPOINTMENT") return new WrongArguments([new($"services[{i}].service_id", "must be an appointment")]);
            var place = await BookedPlaces.Of(one, service.Value, ct);
            if (place.Failed(out var open)) return open;
            next = (string?)RequestBuilder.At(place.Value, "slot.endDate");
            effects.Add($"Book: {(string?)service.Value["name"]}, {(string?)RequestBuilder.At(place.Value, "slot.startDate")} ({run.Zone.Id})");
            bookings.Add(BookingTools.Booking(run, place.Value));
        }
        var made = await run.Send(Ops.Bookings.CreateMultiServiceBooking, new() { ["bookings"] = bookings, ["multiServiceBookingType"] = "SEQUENTIAL_BOOKINGS", ["returnFullEntity"] = true, ["participantNotification"] = BookingTools.Notification(run) }, ct);
        effects.Add(run.Notified("The customer is"));
        return made.Map(m => { var told = Projection.Of(m, run.Tool.Shown); told["effects"] = effects; return told; });
    }
}
