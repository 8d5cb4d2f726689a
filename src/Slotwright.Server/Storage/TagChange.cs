using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;

namespace Slotwright.Server.Storage;

/// <summary>Which tags entities are to get and to lose, private and public ones; what is both given and taken ends given (behaviour/staff.md 2).</summary>
internal sealed class TagChange
{
    private const int Most = 100;
    private readonly string[] kinds;
    private readonly Dictionary<string, string[]> assigned, unassigned;

    private TagChange(JsonElement body, string[] kinds)
    {
        this.kinds = kinds;
        assigned = kinds.ToDictionary(kind => kind, kind => Ids(body, "assignTags", kind));
        unassigned = kinds.ToDictionary(kind => kind, kind => Ids(body, "unassignTags", kind).Except(assigned[kind]).ToArray());
    }

    /// <param name="entity">Says how its public tags are called.</param>
    public static Result<TagChange> Of(JsonElement body, TypeRule entity)
    {
        var change = new TagChange(body, [.. entity.Fields["tags"].Object!.Fields.Keys]);
        var empty = change.kinds.All(kind => change.assigned[kind].Length + change.unassigned[kind].Length == 0);
        return empty ? new Refusal(FaultKind.Invalid, "EMPTY_ASSIGN_AND_UNASSIGN_LISTS", "There is no tag to assign nor to unassign.") : change;
    }

    /// <summary>Changes a document's `tags`; a fault when it would have more than the contract lets it have.</summary>
    public Fault? Apply(JsonObject document)
    {
        if (document["tags"] is not JsonObject tags) document["tags"] = tags = [];
        foreach (var kind in kinds)
        {
            if (assigned[kind].Length + unassigned[kind].Length == 0) continue;
            var had = (tags[kind]?["tagIds"] as JsonArray)?.Select(tag => (string)tag!) ?? [];
            var has = had.Except(unassigned[kind]).Union(assigned[kind]).ToList();
            if (has.Count > Most) return new InvalidFields($"assignTags.{kind}.tagIds", "MAX_SIZE", $"would leave more than {Most} tags on one entity");
            tags[kind] = List(has);
        }
        return null;
    }

    /// <summary>The body of `tags_modified`: the entity as it is now and what was changed.</summary>
    public byte[] Told(string member, byte[] entity) => Encoding.UTF8.GetBytes(new JsonObject
    {
        [member] = JsonNode.Parse(entity),
        ["assignedTags"] = Lists(assigned),
        ["unassignedTags"] = Lists(unassigned),
    }.ToJsonString());

    private static JsonObject Lists(Dictionary<string, string[]> tags) => new(tags.Where(t => t.Value.Length > 0).Select(t => KeyValuePair.Create<string, JsonNode?>(t.Key, List(t.Value))));

    private static JsonObject List(IEnumerable<string> ids) => new() { ["tagIds"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]) };

    private static string[] Ids(JsonElement body, string list, string kind) =>
        Inside(Inside(Inside(body, list), kind), "tagIds") is { ValueKind: JsonValueKind.Array } ids ? [.. ids.EnumerateArray().Select(id => id.GetString()!).Distinct()] : [];

    private static JsonElement? Inside(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(name, out var value) ? value : null;
}
