using System.Text.Json;
using Slotwright.Contract.Policies;
using Slotwright.Contract.Services;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>What a service leans on, locked so that it stays until the service is stored: whoever changes one of them afterwards finds the service and brings it up to date.</summary>
/// <param name="Category">As services show it; null when there is none of the id the service names.</param>
/// <param name="ResourceTypes">Those of the service's that the site has, beside staff.</param>
internal sealed record ServiceLinks(Contract.Policies.BookingPolicy? Policy, V2Category? Category, bool HasForm, IReadOnlySet<Guid> ResourceTypes)
{
    public static async Task<ServiceLinks> Read(Tx tx, Service service, CancellationToken ct) => new(
        await PolicyOf(tx, service.BookingPolicy?.Id, ct),
        service.Category?.Id is { } category ? await CategoryOf(tx, Guid.Parse(category), ct) : null,
        service.Form?.Id is null or ServiceRules.DefaultForm || await HasFormOf(tx, Guid.Parse(service.Form.Id), ct),
        (service.ServiceResources ?? []).Select(n => n.ResourceType?.Id).OfType<string>().Select(Guid.Parse).ToArray() is { Length: > 0 } types ? await TypesOf(tx, types, ct) : new HashSet<Guid>());

    private static async Task<Contract.Policies.BookingPolicy?> PolicyOf(Tx tx, string? id, CancellationToken ct)
    {
        var found = id is null
            ? await tx.Single("""SELECT id, revision, doc FROM booking_policies WHERE site_id = $1 AND "default" FOR SHARE""", Document.Read, ct)
            : await tx.Single("SELECT id, revision, doc FROM booking_policies WHERE site_id = $1 AND id = $2 FOR SHARE", Document.Read, ct, Guid.Parse(id));
        return found is null ? null : JsonSerializer.Deserialize(found.Bytes, PoliciesJson.Wire.BookingPolicy);
    }

    private static async Task<V2Category?> CategoryOf(Tx tx, Guid id, CancellationToken ct) =>
        await tx.Single("SELECT id, revision, doc FROM categories WHERE site_id = $1 AND id = $2 FOR SHARE", Document.Read, ct, id) is { } found
            ? CategoryRows.Embedded(JsonSerializer.Deserialize(found.Bytes, Contract.Categories.CategoriesJson.Wire.Category)!)
            : null;

    private static async Task<IReadOnlySet<Guid>> TypesOf(Tx tx, Guid[] types, CancellationToken ct) =>
        (await tx.List("SELECT id FROM resource_types WHERE site_id = $1 AND id = ANY($2) ORDER BY id FOR SHARE", r => r.GetGuid(0), ct, (object)types)).ToHashSet();

    private static async Task<bool> HasFormOf(Tx tx, Guid id, CancellationToken ct) =>
        await tx.Single("SELECT id, revision, doc FROM forms WHERE site_id = $1 AND id = $2 AND deleted_date IS NULL FOR SHARE", Document.Read, ct, id) is not null;
}
