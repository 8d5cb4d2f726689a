using System.Text.Json.Nodes;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>Compact mode: tools are found by words and described one at a time, so that a small context holds three instead of a hundred. `call_tool` is no tool's code: the caller takes the named tool in its place.</summary>
internal static class MetaTools
{
    public const string Call = "call_tool", Preview = "wix_bookings_preview";
    private const int Most = 12;

    public static Task<Result<JsonObject>> Find(ToolRun run, CancellationToken ct)
    {
        var words = run.Text("words")!.ToLowerInvariant().Split([' ', '_', ',', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = Callable(run).Select(t => (Tool: t, Score: words.Sum(w => Score(t, w)))).Where(t => t.Score > 0).OrderByDescending(t => t.Score).ThenBy(t => t.Tool.Name, StringComparer.Ordinal).Take(Most);
        return Task.FromResult<Result<JsonObject>>(new JsonObject { ["items"] = new JsonArray([.. found.Select(f => new JsonObject { ["name"] = f.Tool.Name, ["about"] = f.Tool.About, ["kind"] = f.Tool.Kind })]) });
    }

    public static Task<Result<JsonObject>> Describe(ToolRun run, CancellationToken ct)
    {
        var name = run.Text("name")!;
        if (Callable(run).FirstOrDefault(t => t.Name == name) is not { } tool) return Task.FromResult<Result<JsonObject>>(new OutsideScope($"tool: {name}"));
        return Task.FromResult<Result<JsonObject>>(new JsonObject
        {
            ["name"] = tool.Name,
            ["about"] = tool.About,
            ["kind"] = tool.Kind,
            ["inputSchema"] = tool.InputSchema.DeepClone(),
            ["outputSchema"] = tool.OutputSchema.DeepClone(),
            ["destructive"] = tool.Hints.Destructive,
        });
    }

    private static IEnumerable<Tool> Callable(ToolRun run) => run.Connection.Scope.Tools.Values.Where(t => !t.Tags.Contains("meta"));

    /// <summary>A word in the name counts for more than one in the description; plural and singular are one.</summary>
    private static int Score(Tool tool, string word)
    {
        var stem = word.Length > 3 ? word.TrimEnd('s') : word;
        return (tool.Name.Contains(stem, StringComparison.Ordinal) ? 3 : 0) + (tool.Tags.Any(t => t.Contains(stem, StringComparison.Ordinal)) ? 2 : 0) + (tool.About.Contains(stem, StringComparison.OrdinalIgnoreCase) ? 1 : 0);
    }
}
