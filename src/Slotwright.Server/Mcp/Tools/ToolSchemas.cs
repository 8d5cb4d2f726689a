using System.Text.Json.Nodes;
using Slotwright.Contract;

namespace Slotwright.Server.Mcp.Tools;

/// <summary>The two schemas of a tool: what it takes, closed to anything else, and what it answers.</summary>
internal static class ToolSchemas
{
    public static JsonObject Input(IReadOnlyList<ToolArgument> arguments)
    {
        var properties = new JsonObject();
        foreach (var argument in arguments) properties[argument.Name] = argument.Schema.DeepClone();
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (arguments.Where(a => a.Required).Select(a => (JsonNode)a.Name).ToArray() is { Length: > 0 } required) schema["required"] = new JsonArray(required);
        return schema;
    }

    /// <param name="answer">The schema of an answer that is not an operation's; else it follows from what is shown of the operation's.</param>
    public static JsonObject Output(Operation? operation, ToolList? list, Selection? shown, JsonObject? answer, string kind)
    {
        var schema = answer is not null ? Literal(answer) : list is not null ? Page(operation!, list, shown!) : TypeSchema.Object(operation!.Response!, shown ?? new(new Dictionary<string, Selection?>()), bounds: false);
        if (kind == "read") return schema;
        var properties = schema["properties"]!.AsObject();
        properties["dry_run"] = new JsonObject { ["type"] = "boolean" };
        properties["confirmation_id"] = new JsonObject { ["type"] = "string" };
        properties["replayed"] = new JsonObject { ["type"] = "boolean" };
        properties["audit_id"] = new JsonObject { ["type"] = "string" };
        properties["effects"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } };
        return schema;
    }

    private static JsonObject Literal(JsonObject properties) => new() { ["type"] = "object", ["properties"] = properties.DeepClone() };

    private static JsonObject Page(Operation operation, ToolList list, Selection shown)
    {
        var item = Selection.Rule(operation.Response, list.Items)?.Object ?? throw new FormatException($"{operation.Name} answers no {list.Items}.");
        if (list.Inner is { } inner) item = item.Fields[inner].Object!;
        return new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["items"] = new JsonObject { ["type"] = "array", ["items"] = TypeSchema.Object(item, shown, bounds: false) },
                ["next_cursor"] = new JsonObject { ["type"] = "string" },
            },
            ["required"] = new JsonArray("items"),
        };
    }
}
