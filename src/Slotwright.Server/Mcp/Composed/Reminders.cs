using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>Reminders through the inbox: one message to each booking's customer, in the conversation the business has with them.</summary>
internal static class Reminders
{
    public static async Task<Result<JsonObject>> Send(ToolRun run, CancellationToken ct)
    {
        var ids = run.Arguments["booking_ids"]!.AsArray().Select(id => ((string)id!).ToLowerInvariant()).Distinct().ToList();
        var (results, effects, sent) = (new JsonArray(), new JsonArray(), 0);
        foreach (var id in ids)
        {
            var found = await run.Find(ToolCatalog.Current.Booking, id, ct);
            var text = found.Fault is null ? run.Text("message") ?? Text(run, found.Value) : "";
            var told = found.Failed(out var missing) ? missing : await Tell(run, found.Value, text, ct);
            var line = new JsonObject { ["booking_id"] = id, ["sent"] = told.Fault is null };
            if (told.Failed(out var fault)) line["reason"] = $"{fault.Code}: {fault.Message}";
            else { sent++; line["conversation_id"] = told.Value; line["text"] = text; }
            results.Add(line);
            if (found.Fault is null) effects.Add($"Remind: {run.Called(ToolCatalog.Current.Booking, found.Value)}{(told.Fault is { } why ? $" - not possible: {why.Message}" : "")}");
            await run.Progress(results.Count, ids.Count, $"{results.Count} of {ids.Count}");
        }
        return new JsonObject { ["results"] = results, ["sent"] = sent, ["skipped"] = ids.Count - sent, ["effects"] = effects };
    }

    /// <summary>The conversation the message is in; a refusal for what needs no reminder, or who cannot be written to.</summary>
    private static async Task<Result<string>> Tell(ToolRun run, JsonObject booking, string text, CancellationToken ct)
    {
        if ((string?)booking["status"] != "CONFIRMED") return new Refusal(FaultKind.Precondition, "NOT_CONFIRMED_YET", $"The booking is {(string?)booking["status"]}.");
        if (Wire.Instant((string)booking["startDate"]!) <= run.Now) return new Refusal(FaultKind.Precondition, "ALREADY_BEGUN", "The booking has begun.");
        if ((string?)RequestBuilder.At(booking, "contactDetails.contactId") is not { } contact) return new Refusal(FaultKind.Precondition, "NO_CONTACT", "The booking has no contact to write to.");
        var begun = await run.Send(Ops.Conversations.GetOrCreateConversation, new() { ["participantId"] = new JsonObject { ["contactId"] = contact } }, ct);
        if (begun.Failed(out var fault)) return fault;
        var conversation = (string)begun.Value["conversation"]!["id"]!;
        if (run.DryRun) return conversation; // a conversation that was only tried takes no message
        return (await Conversations.Send(run, conversation, text, ct)).Map(_ => conversation);
    }

    private static string Text(ToolRun run, JsonObject booking)
    {
        var who = (string?)RequestBuilder.At(booking, "bookedEntity.slot.resource.name") is { } name ? $" with {name}" : "";
        var greeting = (string?)RequestBuilder.At(booking, "contactDetails.firstName") is { } first ? $"Hello {first}, this" : "This";
        return $"{greeting} is a reminder of your booking: {(string?)RequestBuilder.At(booking, "bookedEntity.title")}{who}, {run.Spoken(Wire.Instant((string)booking["startDate"]!))} ({run.Zone.Id}).";
    }
}
