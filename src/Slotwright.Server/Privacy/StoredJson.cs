using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Slotwright.Server.Privacy;

/// <summary>Stored documents as nodes, whatever callers once put into the free parts of them: as deep as an event wraps them, and with the last of members that are there twice.</summary>
internal static class StoredJson
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 512 };

    public static JsonNode? Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    public static JsonNode? Read(byte[] json)
    {
        using var document = JsonDocument.Parse(json, Deep);
        return Node(document.RootElement);
    }

    private static JsonNode? Node(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array) return new JsonArray([.. element.EnumerateArray().Select(Node)]);
        if (element.ValueKind != JsonValueKind.Object) return element.ValueKind == JsonValueKind.Null ? null : JsonValue.Create(element.Clone());
        var members = new JsonObject();
        foreach (var member in element.EnumerateObject()) members[member.Name] = Node(member.Value);
        return members;
    }
}
