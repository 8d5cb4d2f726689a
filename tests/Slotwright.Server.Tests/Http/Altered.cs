using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Http;

/// <summary>A recorded request with one member of its body, at any depth, replaced by a value of each other kind in turn.</summary>
internal static class Altered
{
    private static readonly string[] Kinds = ["null", "true", "-7", "1e300", "\"\"", "\"x\"", "[]", "[null]", "[{}]", "{}"];

    public static IEnumerable<Recording> Of(Recording request) =>
        from path in Paths(request.Body, [])
        from kind in Kinds
        select request with { Body = With(request.Body!, path, JsonNode.Parse(kind)) };

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] at) => node switch
    {
        JsonObject members => members.SelectMany(m => Paths(m.Value, [.. at, m.Key]).Prepend([.. at, m.Key])),
        JsonArray items => items.SelectMany((item, i) => Paths(item, [.. at, i]).Prepend([.. at, i])),
        _ => [],
    };

    private static JsonNode With(JsonNode body, object[] path, JsonNode? value)
    {
        var copy = body.DeepClone();
        var parent = path.SkipLast(1).Aggregate(copy, (node, step) => step is int i ? node[i]! : node[(string)step]!);
        if (path[^1] is int last) parent[last] = value;
        else parent[(string)path[^1]] = value;
        return copy;
    }
}
