using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Slotwright.Server.Mcp.Protocol.Conformance;

/// <summary>The suite's prompts.</summary>
internal static class ConformancePrompts
{
    public static ListPromptsResult List(TimeSpan kept) => new()
    {
        Prompts =
        [
            new() { Name = "test_simple_prompt", Description = "A prompt without arguments." },
            new() { Name = "test_prompt_with_arguments", Description = "A prompt of two arguments.", Arguments = [Needed("arg1"), Needed("arg2")] },
            new() { Name = "test_prompt_with_embedded_resource", Description = "A prompt that holds a resource.", Arguments = [Needed("resourceUri")] },
            new() { Name = "test_prompt_with_image", Description = "A prompt that holds a picture." },
            new() { Name = "test_input_required_result_prompt", Description = "A prompt that needs to know more." },
        ],
        TimeToLive = kept,
        CacheScope = CacheScope.Public,
    };

    public static GetPromptResult Get(RequestContext<GetPromptRequestParams> request) => request.Params!.Name switch
    {
        "test_simple_prompt" => Of(Text("This is a simple prompt for testing.")),
        "test_prompt_with_arguments" => Of(Text($"Prompt with arguments: arg1='{Argument(request, "arg1")}', arg2='{Argument(request, "arg2")}'")),
        "test_prompt_with_embedded_resource" => Of(
            new EmbeddedResourceBlock { Resource = new TextResourceContents { Uri = Argument(request, "resourceUri"), MimeType = "text/plain", Text = "Embedded resource content for testing." } },
            Text("Please process the embedded resource above.")),
        "test_prompt_with_image" => Of(ImageContentBlock.FromBytes(ConformanceTools.Picture, "image/png"), Text("Please analyze the image above.")),
        "test_input_required_result_prompt" => request.Params.InputResponses?.ContainsKey("user_context") == true ? Of(Text("Go on with what the user said."))
            : throw ConformanceInputs.Ask(("user_context", ConformanceInputs.Form("What context should the prompt use?", "context", new ElicitRequestParams.StringSchema()))),
        var name => throw new McpProtocolException($"Unknown prompt: {name}", McpErrorCode.InvalidParams),
    };

    private static PromptArgument Needed(string name) => new() { Name = name, Description = $"The argument {name}.", Required = true };

    private static string Argument(RequestContext<GetPromptRequestParams> request, string name) => request.Params!.Arguments?.TryGetValue(name, out var value) == true
        ? value.ToString() : throw new McpProtocolException($"The argument {name} is missing.", McpErrorCode.InvalidParams);

    private static TextContentBlock Text(string text) => new() { Text = text };

    private static GetPromptResult Of(params ContentBlock[] contents) => new() { Messages = [.. contents.Select(c => new PromptMessage { Role = Role.User, Content = c })] };
}
