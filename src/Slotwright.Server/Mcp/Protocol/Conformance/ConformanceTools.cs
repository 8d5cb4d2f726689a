#pragma warning disable MCP9005 // the suite checks logging, which the newest protocol gives up
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using static Slotwright.Server.Mcp.Protocol.Conformance.ConformanceTool;

namespace Slotwright.Server.Mcp.Protocol.Conformance;

/// <summary>The suite's tools: every kind of content, errors, notifications on the way, and schemas that must arrive unchanged.</summary>
internal static class ConformanceTools
{
    /// <summary>A red pixel.</summary>
    public static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    /// <summary>A sound of no length.</summary>
    private static readonly byte[] Sound = [.. "RIFF"u8, 36, 0, 0, 0, .. "WAVEfmt "u8, 16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x80, 0x3e, 0, 0, 2, 0, 16, 0, .. "data"u8, 0, 0, 0, 0];

    private const string RichSchema = """
        {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object",
         "$defs":{"address":{"$anchor":"addressDef","type":"object","properties":{"street":{"type":"string"},"city":{"type":"string"}}}},
         "properties":{"name":{"type":"string"},"address":{"$ref":"#/$defs/address"},"contactMethod":{"type":"string","enum":["phone","email"]},"phone":{"type":"string"},"email":{"type":"string"}},
         "allOf":[{"anyOf":[{"required":["phone"]},{"required":["email"]}]}],
         "if":{"properties":{"contactMethod":{"const":"phone"}},"required":["contactMethod"]},"then":{"required":["phone"]},"else":{"required":["email"]},
         "additionalProperties":false}
        """;

    public static Dictionary<string, ConformanceTool> All(Notices notices, string endpoint) => ((IEnumerable<ConformanceTool>)
    [
        new("test_simple_text", "Answers with a text.", _ => Says("This is a simple text response for testing.")),
        new("test_image_content", "Answers with a picture.", _ => new() { Content = [ImageContentBlock.FromBytes(Picture, "image/png")] }),
        new("test_audio_content", "Answers with a sound.", _ => new() { Content = [AudioContentBlock.FromBytes(Sound, "audio/wav")] }),
        new("test_embedded_resource", "Answers with a resource.", _ => new() { Content = [Embedded("test://embedded-resource", "text/plain", "This is an embedded resource content.")] }),
        new("test_multiple_content_types", "Answers with a text, a picture and a resource.", _ => new()
        {
            Content = [new TextContentBlock { Text = "Multiple content types test:" }, ImageContentBlock.FromBytes(Picture, "image/png"), Embedded("test://mixed-content-resource", "application/json", """{"test":"data","value":123}""")],
        }),
        new("test_error_handling", "Fails.", _ => new() { IsError = true, Content = [new TextContentBlock { Text = "This tool intentionally returns an error for testing" }] }),
        new("test_tool_with_logging", "Logs on the way.", NoArguments, Logs),
        new("test_tool_with_progress", "Reports progress.", NoArguments, Progresses),
        new("json_schema_2020_12_tool", "Takes what a rich schema describes.", RichSchema, (_, _) => new(Says("Taken."))),
        new("test_missing_capability", "Needs a client that samples.", NeedsSampling),
        new("test_streaming_elicitation", "Answers without asking.", _ => Says("Nothing was asked.")),
        new("test_logging_tool", "Logs when it is asked to.", NoArguments, LogsIfWanted),
        new("test_trigger_tool_change", "Says that the tools changed.", _ => Changed(notices, endpoint, McpList.Tools)),
        new("test_trigger_prompt_change", "Says that the prompts changed.", _ => Changed(notices, endpoint, McpList.Prompts)),
        .. ConformanceQuestions.All,
        .. ConformanceInputs.All,
    ]).ToDictionary(t => t.Name);

    private static EmbeddedResourceBlock Embedded(string uri, string type, string text) => new() { Resource = new TextResourceContents { Uri = uri, MimeType = type, Text = text } };

    private static CallToolResult Changed(Notices notices, string endpoint, McpList list)
    {
        notices.ListChanged(endpoint, list);
        return Says($"{list} changed.");
    }

    private static CallToolResult NeedsSampling(RequestContext<CallToolRequestParams> request) => request.Server.ClientCapabilities?.Sampling is not null
        ? Says("The client samples.") : throw new MissingRequiredClientCapabilityException(new ClientCapabilities { Sampling = new() }, "The client must be able to sample.");

    private static async ValueTask<CallToolResult> Logs(RequestContext<CallToolRequestParams> request, CancellationToken ct)
    {
        foreach (var text in new[] { "Tool execution started", "Tool processing data", "Tool execution completed" })
        {
            await request.Server.SendNotificationAsync(NotificationMethods.LoggingMessageNotification, new LoggingMessageNotificationParams { Level = LoggingLevel.Info, Logger = "conformance", Data = JsonSerializer.SerializeToElement(text) }, cancellationToken: ct);
            await Task.Delay(50, ct);
        }
        return Says("Three messages were logged.");
    }

    private static async ValueTask<CallToolResult> LogsIfWanted(RequestContext<CallToolRequestParams> request, CancellationToken ct)
    {
        if (request.JsonRpcRequest.Context?.LogLevel is { } level && level <= LoggingLevel.Info)
            await request.Server.SendNotificationAsync(NotificationMethods.LoggingMessageNotification, new LoggingMessageNotificationParams { Level = LoggingLevel.Info, Data = JsonSerializer.SerializeToElement("As wanted.") }, cancellationToken: ct);
        return Says("Logged, if that was wanted.");
    }

    private static async ValueTask<CallToolResult> Progresses(RequestContext<CallToolRequestParams> request, CancellationToken ct)
    {
        foreach (var done in new[] { 0, 50, 100 })
        {
            if (request.Params!.ProgressToken is { } token) await request.Server.NotifyProgressAsync(token, new() { Progress = done, Total = 100 }, cancellationToken: ct);
            await Task.Delay(50, ct);
        }
        return Says("It went on to the end.");
    }
}
