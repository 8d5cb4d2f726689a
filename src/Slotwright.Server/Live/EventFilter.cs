using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Live;

/// <summary>Which of a site's events somebody follows.</summary>
/// <param name="Kinds">`fqdn/slug` of each kind; null for all there are, which only the owner may hear.</param>
internal sealed record EventFilter(Guid Site, IReadOnlySet<string>? Kinds, string? Fqdn, string? EntityId)
{
    public bool Wants(OutboxEvent e) => e.Site == Site && (Fqdn is null || e.Fqdn == Fqdn) && (EntityId is null || e.EntityId == EntityId) && (Kinds is null || Kinds.Contains($"{e.Fqdn}/{e.Slug}"));

    /// <summary>What a request asks for, as far as its caller may see it: a kind that was named and may not be seen is refused, the others are left out.</summary>
    public static Result<EventFilter> Of(Call call)
    {
        var asked = call.Read(SlotwrightJson.Wire.StreamEventsRequest);
        string[] types = [.. (asked.EventTypes ?? []).SelectMany(t => t.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];
        if (Unknown(types, asked.EntityFqdn) is { Count: > 0 } wrong) return new InvalidFields(wrong);
        var grant = call.Caller.Grant;
        if (types.Select(t => ContractTable.Current.Events[t]).FirstOrDefault(k => !grant.Sees(k)) is { } hidden) return new PermissionDenied(hidden.Permissions.Concat(hidden.Scopes).First());
        var filter = new EventFilter(call.Site, types.Length == 0 && grant.Sees(null) ? null : Seen(grant, types, asked.EntityFqdn), asked.EntityFqdn, asked.EntityId);
        return filter.Kinds is { Count: 0 } && types.Length == 0 ? new PermissionDenied(call.Operation.Permissions[0]) : filter;
    }

    /// <summary>Whether all of it may still be seen.</summary>
    public bool IsSeenBy(Grant grant) => Kinds is null ? grant.Sees(null) : Known.Where(k => Kinds.Contains(Key(k))).All(grant.Sees);

    private static IEnumerable<EventKind> Known => ContractTable.Current.Events.Values.Where(k => k.Fqdn.Length > 0);

    private static HashSet<string> Seen(Grant grant, string[] types, string? fqdn) =>
        [.. Known.Where(k => (types.Length == 0 || types.Contains(k.Type)) && (fqdn is null || k.Fqdn == fqdn) && grant.Sees(k)).Select(Key)];

    private static List<FieldViolation> Unknown(string[] types, string? fqdn)
    {
        var wrong = types.Where(t => !ContractTable.Current.Events.ContainsKey(t)).Select(t => new FieldViolation("eventTypes", $"holds {t}, which is no type of event", "INVALID_ENUM_VALUE")).ToList();
        if (fqdn is not null && Known.All(k => k.Fqdn != fqdn)) wrong.Add(new("entityFqdn", "names no entity that has events", "INVALID_ENUM_VALUE"));
        return wrong;
    }

    private static string Key(EventKind kind) => $"{kind.Fqdn}/{kind.Slug}";
}
