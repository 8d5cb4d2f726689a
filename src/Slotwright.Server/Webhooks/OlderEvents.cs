using System.Text.Json.Nodes;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Webhooks;

/// <summary>Messages from before there were domain events, for those who subscribed to them: made of the domain event that now tells the same (events.json: `domainEvent` false).</summary>
internal static class OlderEvents
{
    private const string Category = "com.wixpress.bookings.services.api.v1.CategoryNotification";

    /// <summary>Which message the events of an entity are told as, too; a condition of SQL over an outbox called `o`.</summary>
    public const string TypeOf = $"""
        CASE o.entity_fqdn WHEN 'wix.bookings.categories.v2.category' THEN '{Category}' WHEN 'wix.siteproperties.v4.properties' THEN 'SitePropertiesUpdated' END
        """;

    public static string Text(OutboxEvent e, string type)
    {
        var body = JsonNode.Parse(e.Body)!;
        if (type != Category) return body["body"]!.ToJsonString();
        var (of, was) = e.Slug switch { "created" => ("entity", "Created"), "deleted" => ("deletedEntity", "Deleted"), _ => ("currentEntity", "Updated") };
        var category = new JsonObject { ["status"] = e.Slug == "deleted" ? "DELETED" : "CREATED" };
        foreach (var member in (string[])["id", "name", "sortOrder"]) category[member] = body[of]?[member]?.DeepClone();
        return new JsonObject { ["category"] = category, ["event"] = was }.ToJsonString();
    }
}
