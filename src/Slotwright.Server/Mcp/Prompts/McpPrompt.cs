using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Resources;

namespace Slotwright.Server.Mcp.Prompts;

/// <summary>A prompt of contract/mcp.json: a request a person often makes, with places `{name}` or `{name|unless given}`; it exists where the tools it names do.</summary>
internal sealed partial record McpPrompt(string Name, string Title, string About, IReadOnlyList<string> Needs, IReadOnlyList<PromptArgument> Arguments, string Text)
{
    private const int MostCharacters = 500;

    public static McpPrompt Read(JsonObject row) => new((string)row["name"]!, (string)row["title"]!, (string)row["about"]!, [.. row["needs"]!.AsArray().Select(n => (string)n!)],
        [.. row["arguments"]!.AsArray().Select(a => new PromptArgument { Name = (string)a!["name"]!, Description = (string)a["about"]!, Required = (bool)a["required"]! })], (string)row["text"]!);

    public static ListPromptsResult List(ToolClient client) => new()
    {
        Prompts = [.. Of(client).Select(p => new Prompt { Name = p.Name, Title = p.Title, Description = p.About, Arguments = [.. p.Arguments] })],
        CacheScope = CacheScope.Private,
    };

    public static GetPromptResult Get(ToolClient client, GetPromptRequestParams asked)
    {
        if (Of(client).FirstOrDefault(p => p.Name == asked.Name) is not { } prompt) throw new McpProtocolException($"Unknown prompt: {Wire.Cut(asked.Name, 80)}", McpErrorCode.InvalidParams);
        return new() { Description = prompt.About, Messages = [new() { Role = Role.User, Content = new TextContentBlock { Text = prompt.Filled(asked.Arguments ?? new Dictionary<string, JsonElement>()) } }] };
    }

    private string Filled(IDictionary<string, JsonElement> given)
    {
        var wrong = Arguments.Where(a => a.Required == true && !given.ContainsKey(a.Name)).Select(a => $"{a.Name} must be given")
            .Concat(given.Where(g => Arguments.All(a => a.Name != g.Key)).Select(g => $"{Wire.Cut(g.Key, 80)} is not known here"))
            .Concat(given.Where(g => g.Value.ValueKind != JsonValueKind.String || g.Value.GetString()!.Length > MostCharacters).Select(g => $"{Wire.Cut(g.Key, 80)} must be a text of at most {MostCharacters} characters")).ToList();
        if (wrong.Count > 0) throw new McpProtocolException(string.Join("; ", wrong), McpErrorCode.InvalidParams);
        return Place().Replace(Text, m => given.TryGetValue(m.Groups[1].Value, out var value) && value.GetString() is { Length: > 0 } text ? text : m.Groups[2].Value);
    }

    public static IEnumerable<McpPrompt> Of(ToolClient client) => ResourceCatalog.Current.Prompts.Where(p => p.Needs.All(client.Scope.Tools.ContainsKey));

    [GeneratedRegex(@"\{([a-z_]+)(?:\|([^}]*))?}")]
    private static partial Regex Place();
}
