using System.Text.Json.Nodes;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Webhooks;

/// <summary>Messages from before there were domain events, for those who subscribed to them: made of the domain event that now tells the same (events.json: `domainEvent` false).</summary>
internal static class OlderEvents
{
    private const string Category = "com.wixpress.bookings.services.api.v1.CategoryNotification";

    private const string Properties = "SitePropertiesUpdated";

    /// <summary>The type of an event, and the older message the same is told as, too; SQL over an outbox called `o`.</summary>
    public const string TypeOf = $"CASE o.entity_fqdn WHEN 'wix.siteproperties.v4.properties' THEN '{Properties}' ELSE o.entity_fqdn || '_' || o.slug END",
        OtherTypeOf = $"CASE o.entity_fqdn WHEN 'wix.bookings.categories.v2.category' THEN '{Category}' END";

    public static bool Hold(string type) => type is Category or Properties;

    public static string Text(OutboxEvent e, string type)
    {
        var body = JsonNode.Parse(e.Body)!;
        if (type == Properties) return (body["body"] ?? body).ToJsonString();
        var (of, was) = e.Slug switch { "created" => ("entity", "Created"), "deleted" => ("deletedEntity", "Deleted"), _ => ("currentEntity", "Updated") };
        var category = new JsonObject { ["status"] = e.Slug == "deleted" ? "DELETED" : "CREATED" };
        foreach (var member in (string[])["id", "name", "sortOrder"]) category[member] = body[of]?[member]?.DeepClone();
        return new JsonObject { ["category"] = category, ["event"] = was }.ToJsonString();
    }
}
