using System.Text.Json.Nodes;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Calls;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>Fills what was left open with what there really is: one question, answered by the user where the client can ask, else by the model from the refusal.</summary>
internal static class Choosing
{
    private const int Most = 20;
    private static readonly Period Ahead = Period.FromDays(60);

    /// <summary>The service named, or the one the user chooses.</summary>
    public static async Task<Result<JsonObject>> Service(ToolRun run, CancellationToken ct)
    {
        if (run.Text("service_id") is not { } id)
        {
            var listed = await run.Send(Ops.Services.QueryServices, new() { ["query"] = new JsonObject { ["filter"] = new JsonObject { ["hidden"] = false }, ["paging"] = new JsonObject { ["limit"] = Most } } }, ct);
            if (listed.Failed(out var fault)) return fault;
            var choices = (listed.Value["services"] as JsonArray ?? []).OfType<JsonObject>().Select(s => new Choice((string)s["id"]!, $"{(string?)s["name"]} ({((string?)s["type"])?.ToLowerInvariant()})")).ToList();
            var chosen = run.Ask.Choose("service_id", "Which service?", choices);
            if (chosen.Failed(out var open)) return open;
            run.Arguments["service_id"] = id = chosen.Value;
        }
        return (await run.Send(Ops.Services.GetService, new() { ["serviceId"] = id }, ct)).Map(a => a["service"]!.AsObject());
    }

    /// <summary>The local start named, or the one the user chooses out of the next free ones.</summary>
    public static async Task<Result<string>> Start(ToolRun run, JsonObject service, CancellationToken ct)
    {
        if (run.Text("start") is { } start) return start;
        var now = run.Now.InZone(run.Zone).LocalDateTime;
        var page = await Offered.Page(run, service, now, now + Ahead, Most, null, ct);
        if (page.Failed(out var fault)) return fault;
        var chosen = run.Ask.Choose("start", $"When? The next free times of {(string?)service["name"]}:", Offered.Choices(page.Value));
        if (chosen.Fault is null) run.Arguments["start"] = chosen.Value;
        return chosen;
    }

    /// <summary>The member of staff named, the only one there is, or the one the user chooses among those who give the service; null lets the engine choose who is free.</summary>
    public static async Task<Result<string?>> Staff(ToolRun run, JsonObject service, CancellationToken ct)
    {
        if (run.Text("staff_member_id") is { } named) return named;
        var of = run.Connection.Server.Config.StaffResourceIds;
        if (of.Count == 1) return of[0].ToString();
        if ((bool?)run.Arguments["choose_staff"] != true && of.Count == 0) return (string?)null;
        var listed = await run.Send(Ops.Staff.QueryStaffMembers, new() { ["query"] = new JsonObject { ["cursorPaging"] = new JsonObject { ["limit"] = 100 } } }, ct);
        if (listed.Failed(out var fault)) return fault;
        var gives = (service["staffMemberIds"] as JsonArray ?? []).Select(i => (string)i!).ToHashSet();
        var choices = (listed.Value["staffMembers"] as JsonArray ?? []).OfType<JsonObject>().Where(s => gives.Contains((string)s["resourceId"]!) && (of.Count == 0 || of.Contains(Guid.Parse((string)s["resourceId"]!))))
            .Select(s => new Choice((string)s["resourceId"]!, (string)s["name"]!)).ToList();
        return run.Ask.Choose("staff_member_id", $"Who gives {(string?)service["name"]}?", choices).Map<string?>(c => c);
    }
}
