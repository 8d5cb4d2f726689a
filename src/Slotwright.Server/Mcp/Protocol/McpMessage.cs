using System.Runtime.InteropServices;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using Slotwright.Server.Http;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>One JSON-RPC message as it came, known to be well formed: an object with a method, or an answer to a question of ours.</summary>
internal sealed record McpMessage(byte[] Bytes, JsonElement Json)
{
    public string? Method { get; private init; }

    public bool HasId { get; private init; }

    public bool IsRequest => Method is not null && HasId;

    public bool IsNotification => Method is not null && !HasId;

    /// <summary>The id as it was written; `null` for what has none.</summary>
    public ReadOnlySpan<byte> Id => HasId ? JsonMarshal.GetRawUtf8Value(Json.GetProperty("id"u8)) : "null"u8;

    /// <summary>Reads a message, or tells why it is none.</summary>
    public static (McpMessage? Message, RpcError? Error) Read(byte[] bytes)
    {
        var text = bytes.AsSpan().Trim(" \r\n\t"u8);
        if (text.IsEmpty) return (null, new(RpcError.Parse, "There is no message."));
        var parsed = RequestBody.Parse(bytes);
        if (parsed.Failed(out var fault))
            return (null, text[0] == '[' && fault.Message.EndsWith("object", StringComparison.Ordinal) ? new(RpcError.Request, "Batches are not supported: send one message at a time.") : new(RpcError.Parse, fault.Message));
        return Shaped(bytes, parsed.Value.Json);
    }

    /// <summary>A text below the message's members, say `params`, `name`; null when there is none.</summary>
    public string? Text(params ReadOnlySpan<string> path) => At(path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public JsonElement? At(params ReadOnlySpan<string> path)
    {
        var at = Json;
        foreach (var name in path)
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at)) return null;
        return at;
    }

    /// <summary>A value of the request's own metadata.</summary>
    public JsonElement? Meta(string key) => At("params", "_meta", key);

    public JsonRpcMessage ForSdk() => JsonSerializer.Deserialize(Bytes, Sdk.Message)!;

    private static (McpMessage?, RpcError?) Shaped(byte[] bytes, JsonElement json)
    {
        if (!json.TryGetProperty("jsonrpc"u8, out var version) || version.ValueKind != JsonValueKind.String || !version.ValueEquals("2.0"u8)) return Bad("jsonrpc must be \"2.0\"");
        var hasId = json.TryGetProperty("id"u8, out var id);
        if (hasId && !(id.ValueKind == JsonValueKind.String || id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out _))) return Bad("id must be a text or a whole number");
        if (!json.TryGetProperty("method"u8, out var method))
            return hasId && (json.TryGetProperty("result"u8, out _) || HoldsError(json)) ? (new(bytes, json) { HasId = true }, null) : Bad("there must be a method");
        if (method.ValueKind != JsonValueKind.String) return Bad("method must be a text");
        if (json.TryGetProperty("params"u8, out var given) && given.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null)) return Bad("params must be an object");
        return (new(bytes, json) { Method = method.GetString(), HasId = hasId }, null);
    }

    private static bool HoldsError(JsonElement json) =>
        json.TryGetProperty("error"u8, out var error) && error.ValueKind == JsonValueKind.Object && error.TryGetProperty("code"u8, out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out _);

    private static (McpMessage?, RpcError?) Bad(string why) => (null, new(RpcError.Request, $"This is no JSON-RPC message: {why}."));
}
