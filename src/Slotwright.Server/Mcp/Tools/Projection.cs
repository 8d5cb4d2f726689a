using System.Text.Json.Nodes;

namespace Slotwright.Server.Mcp.Tools;

/// <summary>An answer as a model is shown it: the selected members that have a value.</summary>
internal static class Projection
{
    public static JsonObject Of(JsonObject document, Selection? shown)
    {
        var result = new JsonObject();
        foreach (var (name, value) in document)
            if (value is not null && (shown is null || shown.Members.ContainsKey(name))) result[name] = Value(value, shown?.Members[name]);
        return result;
    }

    private static JsonNode Value(JsonNode value, Selection? below) => value switch
    {
        JsonObject one => Of(one, below),
        JsonArray list => new JsonArray([.. list.OfType<JsonNode>().Select(item => Value(item, below))]),
        _ => value.DeepClone(),
    };

    /// <summary>One page as `items` and, when there is more, `next_cursor`.</summary>
    public static JsonObject Page(JsonObject answer, ToolList list, Selection? shown, JsonObject request)
    {
        var items = (RequestBuilder.At(answer, list.Items) as JsonArray ?? []).OfType<JsonObject>().Select(i => list.Inner is { } inner ? i[inner] as JsonObject : i).OfType<JsonObject>().ToList();
        var page = new JsonObject { ["items"] = new JsonArray([.. items.Select(i => Of(i, shown))]) };
        if (Next(answer, list, request, items.Count) is { } cursor) page["next_cursor"] = cursor;
        return page;
    }

    private static string? Next(JsonObject answer, ToolList list, JsonObject request, int count)
    {
        var metadata = list.Metadata is { } at ? RequestBuilder.At(answer, at) as JsonObject : null;
        if (list.Cursor) return (string?)RequestBuilder.At(metadata, "cursors.next") is { Length: > 0 } cursor ? cursor : null;
        var offset = (int?)RequestBuilder.At(request, $"{list.Paging}.offset") ?? 0;
        var more = (int?)metadata?["total"] is { } total ? offset + count < total : count > 0 && count == (int?)RequestBuilder.At(request, $"{list.Paging}.limit");
        return more ? $"after-{offset + count}" : null;
    }
}
