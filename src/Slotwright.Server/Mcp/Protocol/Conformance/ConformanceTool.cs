using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Slotwright.Server.Mcp.Protocol.Conformance;

/// <summary>One tool the suite calls.</summary>
internal sealed record ConformanceTool(string Name, string Description, string Schema, Func<RequestContext<CallToolRequestParams>, CancellationToken, ValueTask<CallToolResult>> Run)
{
    public const string NoArguments = """{"type":"object","properties":{},"additionalProperties":false}""";

    public Tool Listed { get; } = new()
    {
        Name = Name,
        Description = Description,
        InputSchema = JsonElement.Parse(Schema),
        Annotations = new() { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };

    public ConformanceTool(string name, string description, Func<RequestContext<CallToolRequestParams>, CallToolResult> run) : this(name, description, NoArguments, (request, _) => new(run(request))) { }

    public static CallToolResult Says(string text) => new() { Content = [new TextContentBlock { Text = text }] };
}
