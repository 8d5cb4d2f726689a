using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>Reports as the engine works them out: a page of rows, with the totals of all.</summary>
internal static class ReportTools
{
    private const int UsualPage = 50;
    private static readonly string[] Told = ["from", "to", "timeZone", "currency", "rows", "totals"];

    public static async Task<Result<JsonObject>> Query(ToolRun run, CancellationToken ct)
    {
        var request = new JsonObject { ["report"] = run.Text("report")!.ToUpperInvariant() };
        if (run.Text("group_by") is { } group) request["groupBy"] = group.ToUpperInvariant();
        foreach (var argument in run.Tool.Arguments)
            if (argument.Path is { } path && run.Arguments[argument.Name] is { } value) request[path] = value.DeepClone();
        RequestBuilder.Put(request, "cursorPaging.limit", (int?)run.Arguments["limit"] ?? UsualPage);
        if (run.Text("cursor") is { } cursor) RequestBuilder.Put(request, "cursorPaging.cursor", cursor);
        return (await run.Send(Ops.Slotwright.QueryReport, request, ct)).Map(a => Page(run, a));
    }

    private static JsonObject Page(ToolRun run, JsonObject answer)
    {
        var page = new JsonObject { ["report"] = run.Text("report") };
        foreach (var member in Told)
            if (answer[member] is { } value) page[member] = value.DeepClone();
        if ((string?)RequestBuilder.At(answer, "pagingMetadata.cursors.next") is { Length: > 0 } next) page["next_cursor"] = next;
        return page;
    }
}
