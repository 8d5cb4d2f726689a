using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>The same done to many bookings, one after another, each with an outcome of its own; the client hears how far it has come. One question to the user covers all, and names each.</summary>
internal static class BulkTools
{
    public static Task<Result<JsonObject>> Cancel(ToolRun run, CancellationToken ct) =>
        Each(run, [.. run.Arguments["booking_ids"]!.AsArray().Select(i => new JsonObject { ["booking_id"] = (string)i! })], "Cancel", (_, booking) => run.Send(Ops.Bookings.CancelBooking, new()
        {
            ["bookingId"] = (string)booking["id"]!,
            ["revision"] = (string)booking["revision"]!,
            ["participantNotification"] = BookingTools.Notification(run),
        }, ct), ct);

    public static Task<Result<JsonObject>> Reschedule(ToolRun run, CancellationToken ct) =>
        Each(run, [.. run.Arguments["moves"]!.AsArray().Select(m => m!.AsObject())], "Move", async (item, booking) =>
        {
            var arguments = run.Arguments.DeepClone().AsObject();
            foreach (var (name, value) in item) arguments[name] = value?.DeepClone();
            arguments["revision"] = booking["revision"]!.DeepClone();
            return await BookingTools.Reschedule(run.About(arguments, booking), ct);
        }, ct);

    private static async Task<Result<JsonObject>> Each(ToolRun run, List<JsonObject> items, string verb, Func<JsonObject, JsonObject, Task<Result<JsonObject>>> act, CancellationToken ct)
    {
        var (results, effects, failed, limit) = (new JsonArray(), new JsonArray(), 0, (Fault?)null);
        foreach (var item in items)
        {
            var id = (string)item["booking_id"]!;
            var found = limit ?? await run.Find(ToolCatalog.Current.Booking, id, ct); // beyond a limit nothing more is tried: when to go on is the caller's to decide
            var done = found.Failed(out var missing) ? missing : await act(item, found.Value);
            if (done.Fault?.Kind == FaultKind.TooMany) limit = done.Fault;
            var line = new JsonObject { ["booking_id"] = id, ["succeeded"] = done.Fault is null };
            if (done.Failed(out var fault)) { failed++; line["error"] = $"{fault.Code}: {fault.Message}"; }
            else line["status"] = (string?)RequestBuilder.At(done.Value, "booking.status");
            results.Add(line);
            if (found.Fault is null) effects.Add($"{verb}: {run.Called(ToolCatalog.Current.Booking, found.Value)}{(done.Fault is { } why ? $" - not possible: {why.Message}" : "")}");
            await run.Progress(results.Count, items.Count, $"{results.Count} of {items.Count}");
        }
        effects.Add(run.Notified("The customers are"));
        return new JsonObject { ["results"] = results, ["succeeded"] = items.Count - failed, ["failed"] = failed, ["effects"] = effects };
    }
}
