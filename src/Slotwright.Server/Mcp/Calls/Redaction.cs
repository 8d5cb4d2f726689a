using System.Text.Json.Nodes;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>Masks what is known of people, by the names that members have on the wire, at any depth; in a filter a path stands for its last member.</summary>
internal static class Redaction
{
    public const string Mask = "[redacted]";
    public static readonly IReadOnlyList<string> Everything = ["email", "phone", "address", "name", "notes"];

    private static readonly Dictionary<string, string[]> Members = new()
    {
        ["email"] = ["email", "emails", "loginEmail", "primaryEmail", "customer_email", "recipientEmail"],
        ["phone"] = ["phone", "phones", "primaryPhone", "customer_phone", "formattedPhone", "e164Phone"],
        ["address"] = ["fullAddress", "address", "addresses", "formattedAddress", "addressLine"],
        ["name"] = ["firstName", "lastName", "fullName", "customerName", "customer_name", "first", "last", "first_name", "last_name"],
        ["notes"] = ["notes", "message", "additionalFields", "formSubmission", "extendedFields", "content", "text"],
    };

    /// <summary>Masks the named groups where they stand.</summary>
    public static JsonObject Apply(JsonObject document, IReadOnlyList<string> groups)
    {
        if (groups.Count == 0) return document;
        var names = groups.SelectMany(g => Members[g]).ToHashSet(StringComparer.Ordinal);
        Walk(document, names);
        return document;
    }

    /// <summary>The first masked member that a filter or sort speaks of; null when there is none.</summary>
    public static string? Mentions(JsonNode? node, IReadOnlyList<string> groups)
    {
        if (groups.Count == 0) return null;
        var names = groups.SelectMany(g => Members[g]).ToHashSet(StringComparer.Ordinal);
        return Paths(node).FirstOrDefault(p => p.Split('.').Any(names.Contains));
    }

    private static IEnumerable<string> Paths(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(m => Paths(m.Value).Prepend(m.Key)),
        JsonArray a => a.SelectMany(Paths),
        JsonValue v when v.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static void Walk(JsonNode? node, HashSet<string> names)
    {
        if (node is JsonArray list) foreach (var item in list) Walk(item, names);
        if (node is not JsonObject one) return;
        foreach (var (name, value) in one.ToList())
            if (names.Contains(name[(name.LastIndexOf('.') + 1)..])) Blacken(one, name, value);
            else Walk(value, names);
    }

    /// <summary>Text gives way to the mask; objects and lists keep their shape, so that a schema still fits.</summary>
    private static void Blacken(JsonObject parent, string name, JsonNode? value)
    {
        if (value is JsonObject or JsonArray) Cover(value);
        else if (value?.GetValueKind() == System.Text.Json.JsonValueKind.String) parent[name] = Mask;
    }

    private static void Cover(JsonNode node)
    {
        if (node is JsonObject one) foreach (var (name, value) in one.ToList()) Blacken(one, name, value);
        if (node is not JsonArray list) return;
        for (var i = 0; i < list.Count; i++)
            if (list[i] is JsonObject or JsonArray) Cover(list[i]!);
            else if (list[i]?.GetValueKind() == System.Text.Json.JsonValueKind.String) list[i] = Mask;
    }
}
