using System.Text.Json.Nodes;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>When a service can be booked. Where the service was left open the user is asked which.</summary>
internal static class AvailabilityTools
{
    private const int UsualPage = 50, UsualCount = 5;
    private static readonly Period Ahead = Period.FromDays(60);

    public static async Task<Result<JsonObject>> Query(ToolRun run, CancellationToken ct)
    {
        var service = await Choosing.Service(run, ct);
        if (service.Failed(out var fault)) return fault;
        var from = LocalTimes.Read(run.Text("from")!)!.Value;
        var to = run.Text("to") is { } until ? LocalTimes.Read(until)!.Value : from + Period.FromDays(7);
        if (to <= from) return new WrongArguments([new("to", "must be after from")]);
        return await Offered.Page(run, service.Value, from, to, (int?)run.Arguments["limit"] ?? UsualPage, run.Text("cursor"), ct);
    }

    /// <summary>The first free slots from now, or from a time given.</summary>
    public static async Task<Result<JsonObject>> Next(ToolRun run, CancellationToken ct)
    {
        var service = await Choosing.Service(run, ct);
        if (service.Failed(out var fault)) return fault;
        var from = run.Text("from") is { } given ? LocalTimes.Read(given)!.Value : run.Now.InZone(run.Zone).LocalDateTime;
        var page = await Offered.Page(run, service.Value, from, from + Ahead, (int?)run.Arguments["count"] ?? UsualCount, null, ct);
        return page.Map(p => new JsonObject { ["items"] = p["items"]!.DeepClone() });
    }

    /// <summary>Whether one time can be booked, and if not, why.</summary>
    public static async Task<Result<JsonObject>> Check(ToolRun run, CancellationToken ct)
    {
        var service = await Choosing.Service(run, ct);
        if (service.Failed(out var fault)) return fault;
        var request = new JsonObject { ["serviceId"] = (string)service.Value["id"]!, ["localStartDate"] = Http.Wire.Local(LocalTimes.Read(run.Text("start")!)!.Value), ["timeZone"] = run.Zone.Id };
        if (run.Text("staff_member_id") is { } staff) request["resourceId"] = staff;
        return (await run.Send(Ops.Slotwright.ExplainAvailability, request, ct)).Map(a => Projection.Of(a, run.Tool.Shown));
    }
}
