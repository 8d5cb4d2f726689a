using System.Text.Json.Nodes;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>What can be told of a change that the upstream cannot try: what is asked for, laid over what is there.</summary>
internal static class Foresight
{
    public const string Note = "The site itself judges this only when it is done.";

    /// <summary>The entity as it would stand; null when the call names an action and no values.</summary>
    public static JsonObject? Of(ToolRun run)
    {
        if (run.Before is not { } before || run.Tool is not { Subject: { } subject, Operation: not null }) return null;
        return RequestBuilder.Build(run.Tool, run.Arguments, run.Zone)[subject.At.Split('.')[^1]] is JsonObject asked ? Laid(before, asked) : null;
    }

    private static JsonObject Laid(JsonObject before, JsonObject asked)
    {
        var after = before.DeepClone().AsObject();
        foreach (var (name, value) in asked)
            after[name] = value is JsonObject below && after[name] is JsonObject there ? Laid(there, below) : value?.DeepClone();
        return after;
    }
}
