using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Audits;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>How a change is taken back: by a compensating write that carries the revision the change left, so that nothing done since is overwritten.</summary>
internal static class Undoing
{
    /// <summary>The way back of one call; null when there is none.</summary>
    public static ToolCode? Of(AuditEntry entry)
    {
        if (entry.Outcome != "done" || ToolCatalog.Current.ByName.GetValueOrDefault(entry.Tool) is not { Undo: { } undo } tool) return null;
        if (undo == "patch") return entry is { Before: not null, After: not null } ? (run, ct) => SetBack(run, entry, tool, ct) : null;
        if (undo == "reschedule") return entry is { Before: not null, After: not null } ? (run, ct) => MoveBack(run, entry, ct) : null;
        if (undo == "cancel_all") return entry.SubjectId is { } whole ? (run, ct) => CancelAll(run, whole, ct) : null;
        if (undo == "cancel") return entry.After is not null || entry.SubjectId is not null ? (run, ct) => Cancel(run, entry, ct) : null;
        return ToolCatalog.Current.ByName.GetValueOrDefault(undo) is { } opposite && (entry.SubjectId ?? (string?)entry.After?["id"]) is { } id ? (run, ct) => Opposite(run, entry, opposite, id, ct) : null;
    }

    /// <summary>What is put back, in one line.</summary>
    public static string Told(ToolRun run, AuditEntry entry)
    {
        var subject = ToolCatalog.Current.ByName[entry.Tool].Subject;
        return subject is not null && (entry.Before ?? entry.After) is { } entity ? run.Called(subject, entity) : entry.SubjectId ?? "";
    }

    /// <summary>The same arguments with the values that stood there before; what had no value is cleared.</summary>
    private static Task<Result<JsonObject>> SetBack(ToolRun run, AuditEntry entry, Tool tool, CancellationToken ct)
    {
        var root = tool.Subject!.Member;
        var request = new JsonObject();
        foreach (var argument in tool.Arguments)
        {
            if (argument.Path is not { } path || argument.Name == "revision" || !entry.Arguments.ContainsKey(argument.Name)) continue;
            var names = argument.Name == tool.Subject.Argument;
            if (names) RequestBuilder.Put(request, path, entry.SubjectId!);
            foreach (var part in new[] { path }.Skip(names ? 1 : 0).Concat(argument.With?.Select(w => w.Key) ?? []))
                Clear(request, part, RequestBuilder.At(entry.Before, part.StartsWith($"{root}.", StringComparison.Ordinal) ? part[(root.Length + 1)..] : part));
        }
        var revision = tool.Arguments.FirstOrDefault(a => a.Name == "revision")?.Path;
        if (revision is not null && entry.After!["revision"] is { } left) RequestBuilder.Put(request, revision, left);
        return run.Send(tool.Operation!.Name, request, ct);
    }

    private static void Clear(JsonObject request, string path, JsonNode? value)
    {
        if (value is not null) { RequestBuilder.Put(request, path, value); return; }
        var dot = path.LastIndexOf('.');
        var parent = dot < 0 ? request : RequestBuilder.At(request, path[..dot]) as JsonObject;
        if (parent is null) { RequestBuilder.Put(request, path[..dot], new JsonObject()); parent = RequestBuilder.At(request, path[..dot])!.AsObject(); }
        parent[path[(dot + 1)..]] = null;
    }

    private static Task<Result<JsonObject>> MoveBack(ToolRun run, AuditEntry entry, CancellationToken ct) => run.Send(Ops.Bookings.RescheduleBooking, new()
    {
        ["bookingId"] = entry.SubjectId,
        ["slot"] = entry.Before!["bookedEntity"]!["slot"]!.DeepClone(),
        ["revision"] = entry.After!["revision"]?.DeepClone(),
    }, ct);

    private static Task<Result<JsonObject>> Cancel(ToolRun run, AuditEntry entry, CancellationToken ct) => run.Send(Ops.Bookings.CancelBooking, new()
    {
        ["bookingId"] = entry.SubjectId ?? (string?)entry.After!["id"],
        ["revision"] = entry.After!["revision"]?.DeepClone(),
        ["flowControlSettings"] = new JsonObject { ["ignoreCancellationPolicy"] = true },
    }, ct);

    /// <summary>A multi-service booking has no revision of its own; each of its bookings is canceled as it stands.</summary>
    private static Task<Result<JsonObject>> CancelAll(ToolRun run, string id, CancellationToken ct) => run.Send(Ops.Bookings.CancelMultiServiceBooking, new()
    {
        ["multiServiceBookingId"] = id,
        ["flowControlSettings"] = new JsonObject { ["ignoreCancellationPolicy"] = true },
    }, ct);

    private static Task<Result<JsonObject>> Opposite(ToolRun run, AuditEntry entry, Tool opposite, string id, CancellationToken ct)
    {
        var arguments = new JsonObject { [opposite.Subject!.Argument] = id };
        if (opposite.Arguments.Any(a => a.Name == "revision") && entry.After?["revision"] is { } left) arguments["revision"] = left.DeepClone();
        return run.Send(opposite.Operation!.Name, RequestBuilder.Build(opposite, arguments, run.Zone), ct);
    }
}
