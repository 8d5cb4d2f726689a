using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>Booking for a customer and moving what is booked: appointment, class session or course, by the business's own hand, so that it is confirmed at once.</summary>
internal static class BookingTools
{
    public static async Task<Result<JsonObject>> Create(ToolRun run, CancellationToken ct)
    {
        var service = await Choosing.Service(run, ct);
        if (service.Failed(out var unknown)) return unknown;
        var place = await BookedPlaces.Of(run, service.Value, ct);
        if (place.Failed(out var open)) return open;
        var made = await run.Send(Ops.Bookings.CreateBooking, Request(run, place.Value), ct);
        return made.Map(m => Told(run, m, "Book"));
    }

    private static JsonObject Request(ToolRun run, JsonObject place)
    {
        var request = new JsonObject
        {
            ["booking"] = Booking(run, place),
            ["participantNotification"] = Notification(run),
        };
        if (run.Text("hold_id") is { } hold) request["slotHoldId"] = hold;
        return request;
    }

    /// <summary>A booking of the place for the customer of the call, confirmed unless it is to be left pending.</summary>
    public static JsonObject Booking(ToolRun run, JsonObject place) => new()
    {
        ["bookedEntity"] = place,
        ["contactDetails"] = Customer(run.Arguments),
        ["totalParticipants"] = (int?)run.Arguments["participants"] ?? 1,
        ["status"] = (bool?)run.Arguments["leave_pending"] == true ? "PENDING" : "CONFIRMED",
    };

    public static JsonObject Customer(JsonObject arguments)
    {
        var customer = new JsonObject();
        foreach (var (argument, member) in new[] { ("contact_id", "contactId"), ("first_name", "firstName"), ("last_name", "lastName"), ("email", "email"), ("phone", "phone") })
            if (arguments[argument] is { } value) customer[member] = value.DeepClone();
        return customer;
    }

    public static JsonObject Notification(ToolRun run)
    {
        var notification = new JsonObject { ["notifyParticipants"] = (bool?)run.Arguments["notify"] ?? false };
        if (run.Text("message") is { } message) notification["message"] = message;
        return notification;
    }

    /// <summary>The same booking at another time, with another member of staff, or in another session of its class.</summary>
    public static async Task<Result<JsonObject>> Reschedule(ToolRun run, CancellationToken ct)
    {
        if (run.Before is not { } before) return new OutsideScope("booking");
        if (RequestBuilder.At(before, "bookedEntity.slot") is not JsonObject booked) return new Refusal(FaultKind.Precondition, "VALIDATION_FAILURE", "A course is booked as a whole and cannot be rescheduled.");
        run.Arguments["service_id"] = (string)booked["serviceId"]!;
        run.Arguments["duration_minutes"] ??= Minutes(before);
        if (run.Text("staff_member_id") is null && (bool?)run.Arguments["any_staff"] != true && (string?)RequestBuilder.At(booked, "resource.id") is { } same) run.Arguments["staff_member_id"] = same;
        var service = await Choosing.Service(run, ct);
        if (service.Failed(out var unknown)) return unknown;
        var place = await BookedPlaces.Of(run, service.Value, ct);
        if (place.Failed(out var open)) return open;
        var slot = place.Value["slot"]!.AsObject();
        if ((string?)service.Value["type"] == "APPOINTMENT" && booked["location"] is { } location) slot["location"] = location.DeepClone();
        var request = new JsonObject { ["bookingId"] = (string)before["id"]!, ["slot"] = slot.DeepClone(), ["revision"] = run.Arguments["revision"]?.DeepClone(), ["participantNotification"] = Notification(run) };
        if ((bool?)run.Arguments["ignore_reschedule_policy"] == true) request["flowControlSettings"] = new JsonObject { ["ignoreReschedulePolicy"] = true };
        var moved = await run.Send(Ops.Bookings.RescheduleBooking, request, ct);
        return moved.Map(m => Told(run, m, "Move"));
    }

    private static int Minutes(JsonObject booking) =>
        (int)(Http.Wire.Instant((string)booking["endDate"]!) - Http.Wire.Instant((string)booking["startDate"]!)).TotalMinutes;

    /// <summary>The booking as it is shown, with what is done to it in a line.</summary>
    private static JsonObject Told(ToolRun run, JsonObject answer, string verb)
    {
        var booking = answer["booking"]!.AsObject();
        var told = Projection.Of(answer, run.Tool.Shown);
        told["effects"] = new JsonArray($"{verb}: {run.Called(ToolCatalog.Current.Booking, booking)}", run.Notified("The customer is"));
        return told;
    }
}
