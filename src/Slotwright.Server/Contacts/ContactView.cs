using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract.Contacts;

namespace Slotwright.Server.Contacts;

/// <summary>How much of a contact a request wants to see: fields, and sets of fields; all of it when neither is named.</summary>
internal sealed class ContactView
{
    private static readonly string[] Always = ["id", "revision"];

    private static readonly Dictionary<string, string[]> Sets = new()
    {
        [ContactFieldSet.Basic] = ["info.name", "primaryInfo", "primaryEmail", "primaryPhone"],
        [ContactFieldSet.CommunicationDetails] = ["info.name", "info.phones", "info.emails", "info.addresses", "primaryInfo", "primaryEmail", "primaryPhone"],
        [ContactFieldSet.Extended] = ["info.name", "primaryInfo", "info.extendedFields"],
    };

    private readonly List<string[]>? paths;

    /// <param name="asked">The object with `fields` and `fieldsets`: the request itself, or its query.</param>
    public ContactView(JsonElement? asked)
    {
        var (fields, sets) = (Texts(asked, "fields"), Texts(asked, "fieldsets"));
        if (fields.Count + sets.Count == 0 || sets.Any(s => !Sets.ContainsKey(s))) return;
        paths = [.. Always.Concat(fields).Concat(sets.SelectMany(s => Sets[s])).Select(p => p.Split('.'))];
    }

    public byte[] Show(byte[] contact)
    {
        if (paths is null) return contact;
        var (all, kept) = (JsonNode.Parse(contact)!.AsObject(), new JsonObject());
        foreach (var path in paths) Keep(kept, all, path);
        return JsonSerializer.SerializeToUtf8Bytes(kept);
    }

    private static void Keep(JsonObject kept, JsonObject all, ReadOnlySpan<string> path)
    {
        if (all[path[0]] is not { } value) return;
        if (path.Length == 1 || value is not JsonObject inner) { kept[path[0]] = value.DeepClone(); return; }
        if (kept[path[0]] is not JsonObject there) kept[path[0]] = there = [];
        Keep(there, inner, path[1..]);
    }

    private static List<string> Texts(JsonElement? asked, string name) =>
        asked is { ValueKind: JsonValueKind.Object } all && all.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!)] : [];
}
