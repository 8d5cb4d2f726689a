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
        var found = await Find(run, subject, run.Text(subject.Argument)!, ct);
        return found.Map(f => Projection.Of(new JsonObject { [subject.At.Split('.')[^1]] = f.DeepClone() }, run.Tool.Shown));
    }

    /// <summary>The entity; a refusal when there is none, or it is not of the staff the server is narrowed to.</summary>
    public static async Task<Result<JsonObject>> Find(ToolRun run, ToolSubject subject, string id, CancellationToken ct)
    {
        var read = await run.Send(subject.Read.Name, subject.Request(id), ct);
        if (read.Failed(out var fault)) return fault;
        var staff = run.Connection.Server.Config.StaffResourceIds;
        return RequestBuilder.At(read.Value, subject.At) is JsonObject found && (subject.Staff is null || StaffNarrowing.Owns(found, subject.Staff, staff)) ? found : new OutsideScope(subject.Kind);
    }
}
