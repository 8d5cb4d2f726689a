using System.Text.Json;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Webhooks;

/// <summary>An event that did not happen, for trying an address out; `originatedFrom` says so.</summary>
internal static class TestEvent
{
    public const string Origin = "slotwright.test";

    /// <param name="body">The last real one's of that kind; without one, an entity of which only the id is known.</param>
    public static OutboxEvent Of(string type, string entity, Guid id, Instant time, byte[]? body)
    {
        var kind = ContractTable.Current.Events.GetValueOrDefault(type);
        var (fqdn, entityId) = entity.Split('/', 2) is [var f, var e] ? (f, e) : (entity, id.ToString());
        var slug = kind?.Slug ?? (type.StartsWith(fqdn + "_", StringComparison.Ordinal) ? type[(fqdn.Length + 1)..] : type);
        return new(Guid.Empty, 0, id, fqdn, slug, Member(kind, slug), entityId, 0, time, false, Origin, nameof(CallerKind.App), Guid.Empty, body ?? Sample(kind, slug, entityId));
    }

    private static string Member(EventKind? kind, string slug) => (kind?.Kind is { Length: > 0 } told ? told : slug) switch
    {
        "created" => "createdEvent",
        "updated" => "updatedEvent",
        "deleted" => "deletedEvent",
        _ => "actionEvent",
    };

    private static byte[] Sample(EventKind? kind, string slug, string id)
    {
        var name = Member(kind, slug) switch { "createdEvent" => "entity", "updatedEvent" => "currentEntity", "deletedEvent" => "deletedEntity", _ => "body" };
        return JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { [name] = new Dictionary<string, string> { ["id"] = id } });
    }
}
