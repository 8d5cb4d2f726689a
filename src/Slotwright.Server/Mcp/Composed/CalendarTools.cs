using System.Text.Json.Nodes;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>Time that nobody can book, on the schedule of whoever is off; and what else resources need.</summary>
internal static class CalendarTools
{
    public static async Task<Result<JsonObject>> Block(ToolRun run, CancellationToken ct)
    {
        var (start, end, weekly) = (LocalTimes.Read(run.Text("start")!)!.Value, LocalTimes.Read(run.Text("end")!)!.Value, (bool?)run.Arguments["weekly"] == true);
        if (end <= start) return new WrongArguments([new("end", "must be after start")]);
        if (run.Has("until") && !weekly) return new WrongArguments([new("until", "is for weekly time alone")]);
        var read = await run.Send(Ops.Resources.GetResource, new() { ["resourceId"] = run.Text("staff_member_id") }, ct);
        if (read.Failed(out var unknown)) return unknown;
        var resource = read.Value["resource"]!;
        var blocked = new JsonObject
        {
            ["scheduleId"] = (string?)RequestBuilder.At(resource, "eventsSchedule.scheduleId"),
            ["type"] = "DEFAULT",
            ["title"] = run.Text("title") ?? "Blocked",
            ["start"] = new JsonObject { ["localDate"] = Wire.Local(start) },
            ["end"] = new JsonObject { ["localDate"] = Wire.Local(end) },
            ["timeZone"] = run.Zone.Id,
            ["resources"] = new JsonArray(new JsonObject { ["id"] = (string)resource["id"]! }),
        };
        if (weekly) blocked["recurrenceRule"] = Weekly(start, run.Text("until"));
        var made = await run.Send(Ops.Calendar.CreateEvent, new() { ["event"] = blocked }, ct);
        return made.Map(m =>
        {
            var told = Projection.Of(m, run.Tool.Shown);
            told["effects"] = new JsonArray($"Block {(string?)resource["name"]} {(weekly ? "every week " : "")}from {Wire.Local(start)} to {Wire.Local(end)} ({run.Zone.Id})");
            return told;
        });
    }

    private static JsonObject Weekly(LocalDateTime start, string? until)
    {
        var rule = new JsonObject { ["frequency"] = "WEEKLY", ["interval"] = 1, ["days"] = new JsonArray(start.DayOfWeek.ToString().ToUpperInvariant()) };
        if (until is not null) rule["until"] = new JsonObject { ["localDate"] = Wire.Local(LocalTimes.Read(until)!.Value) };
        return rule;
    }

    /// <summary>A resource of a type known by its name, which is made when there is none.</summary>
    public static async Task<Result<JsonObject>> CreateResource(ToolRun run, CancellationToken ct)
    {
        var type = run.Text("type")!;
        var types = await run.Send(Ops.ResourceTypes.QueryResourceTypes, new() { ["query"] = new JsonObject { ["filter"] = new JsonObject { ["name"] = type } } }, ct);
        if (types.Failed(out var fault)) return fault;
        var id = (string?)RequestBuilder.At(types.Value, "resourceTypes[0].id");
        if (id is null)
        {
            var fresh = await run.Send(Ops.ResourceTypes.CreateResourceType, new() { ["resourceType"] = new JsonObject { ["name"] = type } }, ct);
            if (fresh.Failed(out var refused)) return refused;
            id = (string)fresh.Value["resourceType"]!["id"]!;
            if (run.DryRun) return new JsonObject { ["resource"] = new JsonObject { ["name"] = run.Text("name") }, ["effects"] = new JsonArray($"Create the resource type {type}", $"Create the resource {run.Text("name")}") };
        }
        var made = await run.Send(Ops.Resources.CreateResource, new() { ["resource"] = new JsonObject { ["name"] = run.Text("name"), ["typeId"] = id } }, ct);
        return made.Map(m => Projection.Of(m, run.Tool.Shown));
    }
}
