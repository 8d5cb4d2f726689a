#pragma warning disable MCP9001, MCP9005 // the suite still asks for sampling and the former titled enum
using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using static ModelContextProtocol.Protocol.ElicitRequestParams;
using static Slotwright.Server.Mcp.Protocol.Conformance.ConformanceTool;

namespace Slotwright.Server.Mcp.Protocol.Conformance;

/// <summary>The suite's tools that ask the client while they run, as only sessions can.</summary>
internal static class ConformanceQuestions
{
    public static IEnumerable<ConformanceTool> All =>
    [
        new("test_sampling", "Asks the client's model.", Needs("prompt"), Samples),
        new("test_elicitation", "Asks the user.", Needs("message"), (request, ct) => Asks(request, request.Params!.Arguments!["message"].ToString(), Person, ct)),
        new("test_elicitation_sep1034_defaults", "Asks with answers filled in.", NoArguments, (request, ct) => Asks(request, "Is this right?", Defaults, ct)),
        new("test_elicitation_sep1330_enums", "Asks with choices.", NoArguments, (request, ct) => Asks(request, "Choose.", Choices, ct)),
    ];

    private static RequestSchema Person => new()
    {
        Properties = new Dictionary<string, PrimitiveSchemaDefinition> { ["username"] = new StringSchema { Description = "User's response" }, ["email"] = new StringSchema { Description = "User's email address" } },
        Required = ["username", "email"],
    };

    private static RequestSchema Defaults => new()
    {
        Properties = new Dictionary<string, PrimitiveSchemaDefinition>
        {
            ["name"] = new StringSchema { Default = "John Doe" },
            ["age"] = new NumberSchema { Type = "integer", Default = 30 },
            ["score"] = new NumberSchema { Default = 95.5 },
            ["status"] = new UntitledSingleSelectEnumSchema { Enum = ["active", "inactive", "pending"], Default = "active" },
            ["verified"] = new BooleanSchema { Default = true },
        },
    };

    private static RequestSchema Choices => new()
    {
        Properties = new Dictionary<string, PrimitiveSchemaDefinition>
        {
            ["untitledSingle"] = new UntitledSingleSelectEnumSchema { Enum = ["option1", "option2", "option3"] },
            ["titledSingle"] = new TitledSingleSelectEnumSchema { OneOf = Titled("First Option", "Second Option", "Third Option") },
            ["legacyEnum"] = new LegacyTitledEnumSchema { Enum = ["opt1", "opt2", "opt3"], EnumNames = ["Option One", "Option Two", "Option Three"] },
            ["untitledMulti"] = new UntitledMultiSelectEnumSchema { Items = new() { Enum = ["option1", "option2", "option3"] } },
            ["titledMulti"] = new TitledMultiSelectEnumSchema { Items = new() { AnyOf = Titled("First Choice", "Second Choice", "Third Choice") } },
        },
    };

    private static List<EnumSchemaOption> Titled(params string[] titles) => [.. titles.Select((title, i) => new EnumSchemaOption { Const = $"value{i + 1}", Title = title })];

    private static string Needs(string argument) => $$$"""{"type":"object","properties":{"{{{argument}}}":{"type":"string"}},"required":["{{{argument}}}"]}""";

    private static async ValueTask<CallToolResult> Samples(RequestContext<CallToolRequestParams> request, CancellationToken ct)
    {
        if (request.Server.ClientCapabilities?.Sampling is null) return new() { IsError = true, Content = [new TextContentBlock { Text = "The client does not sample." }] };
        var asked = new SamplingMessage { Role = Role.User, Content = [new TextContentBlock { Text = request.Params!.Arguments!["prompt"].ToString() }] };
        var answer = await request.Server.SampleAsync(new CreateMessageRequestParams { Messages = [asked], MaxTokens = 100 }, ct);
        return Says($"LLM response: {string.Concat(answer.Content.OfType<TextContentBlock>().Select(t => t.Text))}");
    }

    private static async ValueTask<CallToolResult> Asks(RequestContext<CallToolRequestParams> request, string message, RequestSchema schema, CancellationToken ct)
    {
        if (request.Server.ClientCapabilities?.Elicitation is null) return new() { IsError = true, Content = [new TextContentBlock { Text = "The client does not ask its user." }] };
        var answer = await request.Server.ElicitAsync(new ElicitRequestParams { Message = message, RequestedSchema = schema }, ct);
        return Says($"User response: action={answer.Action}, content={JsonSerializer.Serialize(answer.Content)}");
    }
}
