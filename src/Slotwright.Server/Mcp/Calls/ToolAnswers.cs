using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Protocol;
using Slotwright.Server.Mcp.Upstreams;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>What a call answers: the document, as structure and as text for clients that know no structure; or an error a model can act on.</summary>
internal static class ToolAnswers
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same as bytes, as the protocol's server would write them.</summary>
    public static ReadOnlyMemory<byte> Bytes(Result<JsonObject> result, McpWire wire, Implementation self)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteStartArray("content"u8);
            json.WriteStartObject();
            json.WriteString("type"u8, "text"u8);
            json.WriteString("text"u8, result.Failed(out var fault) ? Error(fault) : result.Value.ToJsonString(Plain));
            json.WriteEndObject();
            json.WriteEndArray();
            if (fault is not null) json.WriteBoolean("isError"u8, true);
            else { json.WritePropertyName("structuredContent"u8); result.Value.WriteTo(json, Plain); }
            if (wire == McpWire.Stateless) ListedTools.Complete(json, self);
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    public static CallToolResult Done(JsonObject document)
    {
        var structured = JsonSerializer.SerializeToElement(document, Plain);
        return new() { StructuredContent = structured, Content = [new TextContentBlock { Text = structured.GetRawText() }] };
    }

    public static CallToolResult Refused(Fault fault) => new() { IsError = true, Content = [new TextContentBlock { Text = Error(fault) }] };

    private static string Error(Fault fault)
    {
        var error = new JsonObject { ["code"] = fault.Code, ["message"] = fault.Message };
        if (fault is WrongArguments wrong) error["violations"] = new JsonArray([.. wrong.Violations.Select(v => new JsonObject { ["path"] = v.Path, ["problem"] = v.Problem })]);
        if (fault is UpstreamRefused { Details: { } details, Status: var status }) { error["status"] = status; error["details"] = details.DeepClone(); }
        else if (fault.Data is { } data) error["data"] = JsonSerializer.SerializeToNode(data, Plain);
        return new JsonObject { ["error"] = error }.ToJsonString(Plain);
    }
}
