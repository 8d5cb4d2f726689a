using System.Text.Json.Nodes;
using NodaTime;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Audits;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Tools;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>The audit, read by the assistant whose calls it holds, and changes taken back out of it.</summary>
internal sealed class AuditTools(Db db)
{
    private const int UsualPage = 25;

    public async Task<Result<JsonObject>> Query(ToolRun run, CancellationToken ct)
    {
        var limit = (int?)run.Arguments["limit"] ?? UsualPage;
        Instant? since = run.Text("since") is { } local ? Zones.Start(LocalTimes.Read(local)!.Value, run.Zone) : null;
        var server = (bool?)run.Arguments["all_servers"] == true ? (Guid?)null : run.Connection.Server.Id;
        var filter = new AuditFilter(run.Connection.Server.Site, run.Text("cursor") is { } cursor ? Guid.Parse(cursor) : null, server, run.Text("tool"), run.Text("outcome"), run.Text("subject_id"), since, run.Text("audit_id") is { } id ? Guid.Parse(id) : null);
        var found = await db.Audits(filter, limit + 1, ct);
        var page = new JsonObject { ["items"] = new JsonArray([.. found.Take(limit).Select(Shown)]) };
        if (found.Count > limit) page["next_cursor"] = found[limit - 1].Id.ToString();
        return page;
    }

    /// <summary>Takes back one change by the way its tool names; the thing must stand as the change left it.</summary>
    public async Task<Result<JsonObject>> Undo(ToolRun run, CancellationToken ct)
    {
        var id = Guid.Parse(run.Text("audit_id")!);
        if (await db.Audit(run.Connection.Server.Site, id, ct) is not { } entry || entry.Server != run.Connection.Server.Id) return new OutsideScope("call in this server's audit");
        if (entry.UndoneBy is not null) return new Refusal(FaultKind.Conflict, "ALREADY_UNDONE", "This change has been taken back already.");
        if (Undoing.Of(entry) is not { } way) return new Refusal(FaultKind.Precondition, "CANNOT_UNDO", $"What {entry.Tool} did cannot be taken back.");
        if (!run.DryRun && !await db.MarkUndone(entry, id, ct)) return new Refusal(FaultKind.Conflict, "ALREADY_UNDONE", "This change has been taken back already.");
        var result = await way(run, ct);
        if (!run.DryRun && result.Fault is not null) await db.UnmarkUndone(entry, CancellationToken.None);
        return result.Map(r => new JsonObject { ["undone"] = id.ToString(), ["tool"] = entry.Tool, ["result"] = r, ["effects"] = new JsonArray($"Undo {ToolCatalog.Current.ByName[entry.Tool].Title.ToLowerInvariant()} of {Wire.Timestamp(entry.At)}", Undoing.Told(run, entry)) });
    }

    private static JsonObject Shown(AuditEntry e)
    {
        var shown = new JsonObject
        {
            ["audit_id"] = e.Id.ToString(),
            ["at"] = Wire.Timestamp(e.At),
            ["server_id"] = e.Server.ToString(),
            ["principal"] = e.Principal,
            ["client"] = e.Client,
            ["tool"] = e.Tool,
            ["arguments"] = e.Arguments.DeepClone(),
            ["outcome"] = e.Outcome,
            ["error"] = e.Error,
            ["duration_ms"] = e.Milliseconds,
            ["subject_kind"] = e.SubjectKind,
            ["subject_id"] = e.SubjectId,
            ["before"] = Projected(e, e.Before),
            ["after"] = Projected(e, e.After),
            ["can_undo"] = e.UndoneBy is null && Undoing.Of(e) is not null,
            ["undone_by"] = e.UndoneBy?.ToString(),
        };
        foreach (var (name, _) in shown.Where(m => m.Value is null).ToList()) shown.Remove(name);
        return shown;
    }

    private static JsonObject? Projected(AuditEntry e, JsonObject? entity) =>
        entity is null ? null : Projection.Of(entity, ToolCatalog.Current.ByName.GetValueOrDefault(e.Tool)?.Shown?.Members.Values.FirstOrDefault(m => m is not null));
}
