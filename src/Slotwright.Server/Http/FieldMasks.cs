using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;

namespace Slotwright.Server.Http;

/// <summary>A field mask travels as one text, its paths joined by commas (contract.md h2), or as the list that the contract's types call it; within the server it is the list.</summary>
internal static class FieldMasks
{
    public static JsonElement Apart(JsonElement body, Operation operation)
    {
        if (!operation.TakesMasks || operation.Request is not { } type) return body;
        var all = JsonNode.Parse(body.GetRawText())!.AsObject();
        Object(all, type);
        return all.Deserialize<JsonElement>();
    }

    private static void Object(JsonObject json, TypeRule type)
    {
        foreach (var (name, value) in json.ToList())
        {
            if (value is null || !type.Fields.TryGetValue(name, out var rule)) continue;
            if (rule.Mask) json[name] = Paths(value);
            else if (rule.Object is { } nested && value is JsonObject one && !rule.Map) Object(one, nested);
            else if (rule.Object is { } item && value is JsonArray list) foreach (var each in list.OfType<JsonObject>()) Object(each, item);
        }
    }

    /// <summary>What is neither text nor a list of texts stays, for the rules to refuse.</summary>
    private static JsonNode Paths(JsonNode mask) => mask switch
    {
        JsonValue text when text.GetValueKind() == JsonValueKind.String => new JsonArray([.. Split(text)]),
        JsonArray list => new JsonArray([.. list.SelectMany(Split)]),
        _ => mask.DeepClone(),
    };

    private static IEnumerable<JsonNode?> Split(JsonNode? path) => path is not null && path.GetValueKind() == JsonValueKind.String
        ? path.GetValue<string>().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => (JsonNode?)p)
        : [path?.DeepClone()];
}
