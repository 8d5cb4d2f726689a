using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Calls;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>A conversation with a customer: found or made, and the first message sent in it.</summary>
internal static class Conversations
{
    public static async Task<Result<JsonObject>> Create(ToolRun run, CancellationToken ct)
    {
        if (run.Has("contact_id") == run.Has("member_id")) return new WrongArguments([new("contact_id", "must be given, or else member_id")]);
        var (who, id) = run.Text("contact_id") is { } contact ? ("contact", contact) : ("member", run.Text("member_id")!);
        var text = run.Text("message")!;
        if (run.DryRun) return new JsonObject { ["effects"] = new JsonArray($"Message to {who} {id}: {text}", "The customer is told.") };
        var made = await run.Send(Ops.Conversations.GetOrCreateConversation, new() { ["participantId"] = new JsonObject { [$"{who}Id"] = id } }, ct);
        if (made.Failed(out var fault)) return fault;
        if (made.Value["conversation"] is not JsonObject conversation || (string?)conversation["id"] is not { } conversationId) return new Refusal(FaultKind.Unavailable, "UPSTREAM_BAD_ANSWER", "The site told of no conversation; no message was sent.");
        var sent = await Send(run, conversationId, text, ct);
        return sent.Map(s => Told(conversation, made.Value["newConversation"], s["message"] as JsonObject));
    }

    /// <summary>One more message in a conversation.</summary>
    public static async Task<Result<JsonObject>> Write(ToolRun run, CancellationToken ct)
    {
        var (conversation, text) = (run.Text("conversation_id")!, run.Text("message")!);
        var sent = await Send(run, conversation, text, ct);
        return sent.Map(s => { var told = Tools.Projection.Of(s, run.Tool.Shown); told["effects"] = new JsonArray($"Message in conversation {conversation}: {text}", "The customer is told."); return told; });
    }

    /// <summary>A message of the business, of which the customer is told.</summary>
    public static Task<Result<JsonObject>> Send(ToolRun run, string conversation, string text, CancellationToken ct) =>
        run.Send(Ops.Messages.SendMessage, new() { ["conversationId"] = conversation, ["message"] = Message(text), ["sendNotifications"] = true }, ct);

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
