using System.Text.Json.Nodes;

namespace Slotwright.Generator;

/// <summary>The kinds of domain events as rows of the table: one per type, with what any of its modules lets see it.</summary>
public static class EventTable
{
    /// <param name="ours">Laid over the SDK's: a row with a `type` completes that one, the others are more.</param>
    public static IReadOnlyList<JsonObject> Of(IEnumerable<JsonObject> theirs, IEnumerable<JsonObject> ours)
    {
        var all = new Dictionary<string, JsonObject>();
        foreach (var e in theirs.Concat(ours))
        {
            var type = (string?)e["type"] ?? $"{e["entityFqdn"]}_{e["slug"]}";
            if (!all.TryGetValue(type, out var row)) all[type] = row = New(type, e);
            if ((string?)e["entityFqdn"] is { } fqdn) row["f"] = fqdn;
            Add(row, "a", e["perms"]);
            Add(row, "c", e["scopes"]);
        }
        return [.. all.Values];
    }

    /// <summary>An event of unknown kind is told by its slug: the SDK says nothing of what most deleted ones carry.</summary>
    private static JsonObject New(string type, JsonObject e)
    {
        var row = new JsonObject { ["t"] = type, ["s"] = (string)e["slug"]!, ["k"] = (string?)e["kind"] ?? (string)e["slug"]! };
        if ((string?)(e["entityType"] ?? e["dataType"]) is { } body) row["x"] = body;
        if (e["modifiedFields"] is not null) row["m"] = true;
        if ((bool?)e["domainEvent"] == false) row["d"] = false;
        return row;
    }

    private static void Add(JsonObject row, string key, JsonNode? more)
    {
        if (more is not JsonArray { Count: > 0 } list) return;
        var known = row[key]?.AsArray().Select(p => (string)p!) ?? [];
        row[key] = new JsonArray([.. known.Union(list.Select(p => (string)p!)).Select(p => (JsonNode)p)]);
    }
}
