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
        "anonymousVisitorId", "memberId", "visitorId", "accessRestriction", "participantDisplayData", "previewText", "answer", "loginEmail", "profile",
        "buyerInfo", "billingInfo", "recipientInfo", "buyerNote", "note", "customerInfo", "deliveryInfo", "paymentInfo", "paymentMethodName", "reason",
    ];

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
        foreach (var (name, value) in members)
            if (!theirs) clean[name] = Clean(value, false, named);
            else if (!Gone.Contains(name)) clean[name] = Theirs(name, value) ?? Clean(value, true, named);
        return clean;
    }

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
