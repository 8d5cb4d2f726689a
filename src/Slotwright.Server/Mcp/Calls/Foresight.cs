using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>What can be told of a change that the upstream cannot try: what is asked for, laid over what is there.</summary>
internal static class Foresight
{
    public const string Note = "The site itself judges this only when it is done.";

    /// <summary>The tool's entity as it would stand; null when the call names an action and no values.</summary>
    public static JsonObject? Of(ToolRun run)
    {
        if (run.Before is not { } before || run.Tool is not { Subject: { } subject, Operation: not null }) return null;
        return RequestBuilder.Build(run.Tool, run.Arguments, run.Zone)[Member(subject)] is JsonObject asked ? Laid(before, asked) : null;
    }

    /// <summary>What one operation would answer, as far as its request and the subject tell; its ids and states are not known yet.</summary>
    public static JsonObject Answer(ToolRun run, Operation operation, JsonObject request)
    {
        var answer = new JsonObject();
        var entities = operation.Response?.Fields.Where(f => f.Value is { List: false, Map: false, Object: { Values: null } }).Select(f => f.Key).ToList() ?? [];
        foreach (var name in entities)
        {
            var before = run.Before is { } subject && name == (run.Tool.Subject is { } of ? Member(of) : entities[0]) ? subject : null;
            if (request[name] is not JsonObject && before is null) continue;
            answer[name] = Timed(run, Laid(before ?? [], request[name] as JsonObject ?? Slot(request)));
        }
        return answer;
    }

    private static string Member(ToolSubject subject) => subject.At.Split('.')[^1];

    private static JsonObject Laid(JsonObject before, JsonObject asked)
    {
        var after = before.DeepClone().AsObject();
        foreach (var (name, value) in asked)
            after[name] = value is JsonObject below && after[name] is JsonObject there ? Laid(there, below) : value?.DeepClone();
        return after;
    }

    /// <summary>The new slot of a booking stands deeper in it than in the request.</summary>
    private static JsonObject Slot(JsonObject request) => request["slot"] is JsonObject slot ? new() { ["bookedEntity"] = new JsonObject { ["slot"] = slot.DeepClone() } } : [];

    /// <summary>A booking begins and ends when its slot does.</summary>
    private static JsonObject Timed(ToolRun run, JsonObject entity)
    {
        if (RequestBuilder.At(entity, "bookedEntity.slot") is not JsonObject slot) return entity;
        var zone = Zones.Find((string?)slot["timezone"] ?? "") ?? run.Zone;
        foreach (var name in new[] { "startDate", "endDate" })
            if ((string?)slot[name] is { } text && LocalTimes.Read(text) is { } local) entity[name] = Wire.Timestamp(Zones.Start(local, zone));
        return entity;
    }
}
