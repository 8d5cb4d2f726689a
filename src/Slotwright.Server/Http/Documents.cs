using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Slotwright.Contract;

namespace Slotwright.Server.Http;

/// <summary>What happens to an entity's JSON between the request and the store: read-only members fall away, patches are merged.</summary>
internal static class Documents
{
    /// <summary>The entity as the caller may set it: without read-only and unknown members, enum spellings made ours.</summary>
    public static JsonObject Clean(JsonElement entity, TypeRule type, bool update = false)
    {
        var clean = new JsonObject();
        foreach (var member in entity.EnumerateObject())
            if (type.Fields.TryGetValue(member.Name, out var rule) && !rule.ReadOnly && !(update && rule.Immutable))
                clean[member.Name] = CleanValue(member.Value, rule);
        return clean;
    }

    /// <summary>The same for an entity that becomes a record at once: written as bytes, without nodes in between.</summary>
    public static T Clean<T>(JsonElement entity, TypeRule type, JsonTypeInfo<T> json)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer)) WriteClean(writer, entity, type);
        return JsonSerializer.Deserialize(buffer.WrittenSpan, json)!;
    }

    private static void WriteClean(Utf8JsonWriter writer, JsonElement entity, TypeRule type)
    {
        writer.WriteStartObject();
        foreach (var member in entity.EnumerateObject())
        {
            if (!type.Fields.TryGetValue(member.Name, out var rule) || rule.ReadOnly) continue;
            writer.WritePropertyName(member.Name);
            WriteCleanValue(writer, member.Value, rule);
        }
        writer.WriteEndObject();
    }

    private static void WriteCleanValue(Utf8JsonWriter writer, JsonElement value, FieldRule rule)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array when rule.List:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray()) WriteCleanValue(writer, item, rule);
                writer.WriteEndArray();
                break;
            case JsonValueKind.Object when rule.Object is { Values: null } type && !rule.Map: WriteClean(writer, value, type); break;
            case JsonValueKind.String when rule.Object?.Aliases.GetValueOrDefault(value.GetString()!) is { } spelling: writer.WriteStringValue(spelling); break;
            default: value.WriteTo(writer); break;
        }
    }

    private static JsonNode? CleanValue(JsonElement value, FieldRule rule) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Array when rule.List => new JsonArray([.. value.EnumerateArray().Select(item => CleanValue(item, rule))]),
        JsonValueKind.Object when rule.Object is { Values: null } type && !rule.Map => Clean(value, type),
        JsonValueKind.String when rule.Object?.Aliases.GetValueOrDefault(value.GetString()!) is { } spelling => JsonValue.Create(spelling),
        _ => JsonNode.Parse(value.GetRawText()),
    };

    /// <summary>The body without the read-only members that are of a wrong kind, at any depth.</summary>
    public static JsonElement Fitting(JsonElement body, TypeRule type) => FittingObject(body, type).Deserialize<JsonElement>();

    private static JsonObject FittingObject(JsonElement value, TypeRule type)
    {
        var kept = new JsonObject();
        foreach (var member in value.EnumerateObject())
            if (!type.Fields.TryGetValue(member.Name, out var rule)) kept[member.Name] = JsonNode.Parse(member.Value.GetRawText());
            else if (!rule.ReadOnly || Validation.Fits(member.Value, rule)) kept[member.Name] = FittingValue(member.Value, rule);
        return kept;
    }

    private static JsonNode? FittingValue(JsonElement value, FieldRule rule) => value.ValueKind switch
    {
        JsonValueKind.Array when rule.List => new JsonArray([.. value.EnumerateArray().Select(item => FittingValue(item, rule))]),
        JsonValueKind.Object when rule.Object is { Values: null } type && !rule.Map => FittingObject(value, type),
        _ => JsonNode.Parse(value.GetRawText()),
    };

    /// <summary>Present members change, null clears, absent ones stay; lists are replaced; choosing one member of a one-of group drops the others.</summary>
    public static void Merge(JsonObject target, JsonObject patch, TypeRule type)
    {
        foreach (var (name, value) in patch)
        {
            var rule = type.Fields.GetValueOrDefault(name);
            foreach (var group in type.OneOfs.Values)
                if (value is not null && group.Contains(name))
                    foreach (var other in group) if (other != name) target.Remove(other);
            if (value is JsonObject inner && target[name] is JsonObject old && rule?.Object is { } nested) Merge(old, inner, nested);
            else if (value is JsonObject map && target[name] is JsonObject kept && rule is { Map: true }) foreach (var (key, entry) in map) kept[key] = entry?.DeepClone();
            else if (value is JsonObject entries && rule?.Object is { } merged && !rule.List) { var fresh = new JsonObject(); Merge(fresh, entries, merged); target[name] = fresh; }
            else target[name] = value?.DeepClone();
        }
        foreach (var name in patch.Where(p => p.Value is null).Select(p => p.Key)) target.Remove(name);
    }

    /// <summary>Update Extended Fields: members given change, null takes one out, other namespaces stay.</summary>
    public static Dictionary<string, JsonElement> Extended(IReadOnlyDictionary<string, JsonElement>? known, string name, JsonElement data)
    {
        var namespaces = new Dictionary<string, JsonElement>(known ?? new Dictionary<string, JsonElement>());
        var merged = namespaces.TryGetValue(name, out var old) && old.ValueKind == JsonValueKind.Object ? JsonNode.Parse(old.GetRawText())!.AsObject() : [];
        foreach (var member in data.EnumerateObject())
            if (member.Value.ValueKind == JsonValueKind.Null) merged.Remove(member.Name);
            else merged[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        namespaces[name] = JsonSerializer.SerializeToElement(merged);
        return namespaces;
    }

    /// <summary>The top-level members two versions of a document differ in, each with what it was before (null when it was not there), for `modifiedFields`.</summary>
    public static JsonObject Modified(JsonObject before, JsonObject after) => new(before.Select(m => m.Key).Union(after.Select(m => m.Key))
        .Where(k => k is not ("revision" or "updatedDate") && !JsonNode.DeepEquals(before[k], after[k])).Select(k => KeyValuePair.Create(k, before[k]?.DeepClone())));

    public static JsonObject Modified(byte[] before, byte[] after) => Modified(JsonNode.Parse(before)!.AsObject(), JsonNode.Parse(after)!.AsObject());
}
