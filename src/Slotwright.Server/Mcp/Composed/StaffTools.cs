using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>Which services a member of staff gives, said from their side: each service's own list is changed.</summary>
internal static class StaffTools
{
    public static async Task<Result<JsonObject>> Assign(ToolRun run, CancellationToken ct)
    {
        if (run.Before is not { } member) return new OutsideScope("member of staff");
        var asked = Asked(run, "add_service_ids").Select(id => (Id: id, Adds: true)).Concat(Asked(run, "remove_service_ids").Select(id => (Id: id, Adds: false))).ToList();
        if (asked.Count == 0) return new WrongArguments([new("add_service_ids", "or remove_service_ids must be given")]);
        if (asked.GroupBy(a => a.Id).FirstOrDefault(g => g.Count() > 1) is { } twice) return new WrongArguments([new("add_service_ids", $"names {twice.Key} more than once")]);
        var (results, effects, failed) = (new JsonArray(), new JsonArray(), 0);
        foreach (var (id, adds) in asked)
        {
            var (line, effect) = await One(run, member, id, adds, ct);
            if ((bool)line["succeeded"]! == false) failed++;
            results.Add(line);
            effects.Add(effect);
        }
        return new JsonObject { ["results"] = results, ["succeeded"] = asked.Count - failed, ["failed"] = failed, ["effects"] = effects };
    }

    private static IEnumerable<string> Asked(ToolRun run, string argument) => (run.Arguments[argument] as JsonArray ?? []).Select(id => ((string)id!).ToLowerInvariant());

    private static async Task<(JsonObject Line, string Effect)> One(ToolRun run, JsonObject member, string id, bool adds, CancellationToken ct)
    {
        var line = new JsonObject { ["service_id"] = id };
        var changed = await Change(run, line, (string)member["resourceId"]!, id, adds, ct);
        line["succeeded"] = changed.Fault is null;
        var effect = $"{(string?)member["name"]} {(adds ? "gives" : "no longer gives")} {(string?)line["name"] ?? id}";
        if (!changed.Failed(out var fault)) { line["staff_member_ids"] = changed.Value.DeepClone(); return (line, effect); }
        line["error"] = $"{fault.Code}: {fault.Message}";
        return (line, $"{effect} - not possible: {fault.Message}");
    }

    /// <summary>The service's staff as they are then; a service that has them so already is left alone.</summary>
    private static async Task<Result<JsonArray>> Change(ToolRun run, JsonObject line, string resource, string id, bool adds, CancellationToken ct)
    {
        var read = await run.Send(Ops.Services.GetService, new() { ["serviceId"] = id }, ct);
        if (read.Failed(out var fault)) return fault;
        var service = read.Value["service"]!.AsObject();
        line["name"] = (string?)service["name"];
        var given = (service["staffMemberIds"] as JsonArray ?? []).Select(s => (string)s!).ToList();
        if (given.Contains(resource) == adds) return new JsonArray([.. given.Select(s => (JsonNode)s)]);
        var next = adds ? [.. given, resource] : given.Where(s => s != resource).ToList();
        var update = new JsonObject { ["service"] = new JsonObject { ["id"] = id, ["revision"] = (string?)service["revision"], ["staffMemberIds"] = new JsonArray([.. next.Select(s => (JsonNode)s)]) } };
        return (await run.Send(Ops.Services.UpdateService, update, ct)).Map(a => RequestBuilder.At(a, "service.staffMemberIds") as JsonArray ?? []);
    }
}
