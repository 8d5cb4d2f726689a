using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Upstreams;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>What a call answers: the document, as structure and as text for clients that know no structure; or an error a model can act on.</summary>
internal static class ToolAnswers
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static CallToolResult Done(JsonObject document)
    {
        var structured = JsonSerializer.SerializeToElement(document, Plain);
        return new() { StructuredContent = structured, Content = [new TextContentBlock { Text = structured.GetRawText() }] };
    }

    public static CallToolResult Refused(Fault fault)
    {
        var error = new JsonObject { ["code"] = fault.Code, ["message"] = fault.Message };
        if (fault is WrongArguments wrong) error["violations"] = new JsonArray([.. wrong.Violations.Select(v => new JsonObject { ["path"] = v.Path, ["problem"] = v.Problem })]);
        if (fault is UpstreamRefused { Details: { } details, Status: var status }) { error["status"] = status; error["details"] = details.DeepClone(); }
        else if (fault.Data is { } data) error["data"] = JsonSerializer.SerializeToNode(data, Plain);
        return new() { IsError = true, Content = [new TextContentBlock { Text = new JsonObject { ["error"] = error }.ToJsonString(Plain) }] };
    }
}
