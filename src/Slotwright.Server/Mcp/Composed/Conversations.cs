using System.Text.Json.Nodes;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Calls;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>A conversation with a customer: found or made, and the first message sent in it.</summary>
internal static class Conversations
{
    private const string GetOrCreate = "inbox.conversations.getOrCreateConversation", Send = "inbox.messages.sendMessage";

    public static async Task<Result<JsonObject>> Create(ToolRun run, CancellationToken ct)
    {
        if (run.Has("contact_id") == run.Has("member_id")) return new WrongArguments([new("contact_id", "must be given, or else member_id")]);
        var (who, id) = run.Text("contact_id") is { } contact ? ("contact", contact) : ("member", run.Text("member_id")!);
        var text = run.Text("message")!;
        if (run.DryRun) return new JsonObject { ["effects"] = new JsonArray($"Message to {who} {id}: {text}", "The customer is told.") };
        var made = await run.Send(GetOrCreate, new() { ["participantId"] = new JsonObject { [$"{who}Id"] = id } }, ct);
        if (made.Failed(out var fault)) return fault;
        if (made.Value["conversation"] is not JsonObject conversation || (string?)conversation["id"] is not { } conversationId) return new Refusal(FaultKind.Unavailable, "UPSTREAM_BAD_ANSWER", "The site told of no conversation; no message was sent.");
        var sent = await run.Send(Send, new() { ["conversationId"] = conversationId, ["message"] = Message(text), ["sendNotifications"] = true }, ct);
        return sent.Map(s => Told(conversation, made.Value["newConversation"], s["message"] as JsonObject));
    }

    private static JsonObject Message(string text) => new()
    {
        ["content"] = new JsonObject { ["basic"] = new JsonObject { ["items"] = new JsonArray(new JsonObject { ["text"] = text }) }, ["previewText"] = text.Length > 256 ? text[..256] : text },
        ["visibility"] = "BUSINESS_AND_PARTICIPANT",
        ["direction"] = "BUSINESS_TO_PARTICIPANT",
    };

    private static JsonObject Told(JsonObject conversation, JsonNode? isNew, JsonObject? message) => new()
    {
        ["conversation"] = new JsonObject { ["id"] = conversation["id"]!.DeepClone(), ["participant"] = conversation["participant"]?.DeepClone() ?? new JsonObject() },
        ["newConversation"] = isNew?.DeepClone() ?? false,
        ["message"] = new JsonObject { ["id"] = message?["id"]?.DeepClone() ?? "", ["createdDate"] = message?["createdDate"]?.DeepClone() ?? "" },
    };
}
