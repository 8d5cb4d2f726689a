using System.Text.Json.Nodes;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>One entity by its id, where the upstream has only a query for it.</summary>
internal static class Subjects
{
    public static async Task<Result<JsonObject>> Read(ToolRun run, CancellationToken ct)
    {
        var subject = run.Tool.Subject!;
        var found = await run.Find(subject, run.Text(subject.Argument)!, ct);
        return found.Map(f => Projection.Of(new JsonObject { [subject.At.Split('.')[^1]] = f.DeepClone() }, run.Tool.Shown));
    }
}
