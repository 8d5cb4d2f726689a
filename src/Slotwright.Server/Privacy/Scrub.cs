using System.Text.Json;
using System.Text.Json.Nodes;

namespace Slotwright.Server.Privacy;

/// <summary>
/// What is left of a document when a person is taken out of it: what was booked, when, where, by how many and for how much; not who
/// it was, nor anything they or others wrote about them. By the members' names, which mean the same in every entity and event.
/// </summary>
internal sealed class Scrub(Traces traces, string pseudonym)
{
    public const string Erased = "Erased customer";

    private static readonly HashSet<string> Gone =
    [
        "additionalFields", "extendedFields", "externalUserId", "primaryInfo", "primaryEmail", "primaryPhone", "picture", "notes", "orderDetails", "appointmentDetails",
        "anonymousVisitorId", "memberId", "visitorId", "accessRestriction", "participantDisplayData", "previewText", "answer", "text", "loginEmail", "profile",
        "buyerInfo", "billingInfo", "recipientInfo", "buyerNote", "note", "customerInfo", "deliveryInfo", "paymentInfo", "paymentMethodName", "reason",
    ];

    /// <summary>What a task or a request to pay says; elsewhere these names mean what was booked.</summary>
    private static readonly HashSet<string> OfTasks = ["title", "description"];

    /// <summary>The document without the person.</summary>
    /// <param name="theirs">It is about this person alone; of another one only traces are taken out.</param>
    /// <param name="named">Whether the full name can mean nobody else here.</param>
    public JsonNode? Clean(JsonNode? node, bool theirs, bool named) => node switch
    {
        JsonObject members => Members(members, theirs, named),
        JsonArray items => new JsonArray([.. items.Select(i => Clean(i, theirs, named))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && traces.Cleaned(value.GetValue<string>(), named) is { } cleaned => cleaned,
        _ => node?.DeepClone(),
    };

    private JsonObject Members(JsonObject members, bool theirs, bool named)
    {
        var clean = new JsonObject();
        foreach (var (name, value) in Telling(members, theirs))
            if (!theirs) clean[name] = Clean(value, false, named);
            else if (!Gone.Contains(name)) clean[name] = Theirs(name, value) ?? Clean(value, true, named);
        return clean;
    }

    /// <summary>The members without what a task or a request says, also of what is told of its change.</summary>
    private static IEnumerable<KeyValuePair<string, JsonNode?>> Telling(JsonObject members, bool theirs) => !theirs ? members
        : IsTask(members) ? members.Where(m => !OfTasks.Contains(m.Key))
        : !IsTask(members["currentEntity"]) ? members
        : members.Select(m => m is { Key: "modifiedFields", Value: JsonObject was } ? KeyValuePair.Create(m.Key, (JsonNode?)new JsonObject(was.Where(w => !OfTasks.Contains(w.Key)).Select(w => KeyValuePair.Create(w.Key, w.Value?.DeepClone())))) : m);

    private static bool IsTask(JsonNode? node) => node is JsonObject members
        && (members["source"] is JsonObject && (Is(members["status"], "ACTION_NEEDED") || Is(members["status"], "COMPLETED")) || members["orderId"] is not null && members["blockedPaymentMethods"] is JsonArray);

    /// <summary>What stands for a member that tells who it was; null for any other.</summary>
    private JsonObject? Theirs(string name, JsonNode? value) => (name, value) switch
    {
        ("contactDetails", JsonObject details) => new() { ["contactId"] = details["contactId"]?.DeepClone() ?? pseudonym, ["firstName"] = Erased },
        ("participant", JsonObject who) => new() { ["contactId"] = who["contactId"]?.DeepClone() ?? pseudonym, ["name"] = Erased },
        ("contact", JsonObject) => new() { ["firstName"] = Erased },
        ("info", JsonObject) => new() { ["name"] = new JsonObject { ["first"] = Erased } },
        ("participantNotification", JsonObject told) => told["notifyParticipants"] is { } notify ? new() { ["notifyParticipants"] = notify.DeepClone() } : [],
        ("submissions" or "content", JsonObject) => [],
        ("location", JsonObject place) when Is(place["locationType"], "CUSTOM") => new() { ["locationType"] = "CUSTOM" },
        ("location", JsonObject place) when Is(place["type"], "CUSTOMER") => new() { ["type"] = "CUSTOMER" },
        _ => null,
    };

    private static bool Is(JsonNode? node, string text) => node?.GetValueKind() == JsonValueKind.String && node.GetValue<string>() == text;
}
