using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Domain.Prices;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Staff;

/// <summary>
/// The services that name a resource (a member of staff, a room), when it goes: each forgets it and moves on by a revision. A list that named
/// nobody else stays, empty: the service then has no slots, for nobody decided that another would do.
/// </summary>
internal static class ServicesOfResource
{
    private const string Fqdn = "wix.bookings.services.v2.service";

    public static async Task Forget(Tx tx, string resource, CancellationToken ct)
    {
        var naming = await tx.List("""
            SELECT id, revision, doc FROM services WHERE site_id = $1
                AND EXISTS (SELECT FROM unnest(staff_member_ids || service_resources_resource_ids_values) AS named WHERE lower(named) = $2) ORDER BY id FOR NO KEY UPDATE
            """, Document.Read, ct, resource);
        if (naming.Count == 0) return;
        var options = (await tx.List("SELECT service_id, doc FROM service_options WHERE site_id = $1 AND service_id = ANY($2)", r => (Service: r.GetString(0), Facts: OptionFacts.Read(r.GetFieldValue<byte[]>(1))), ct,
            (object)naming.Select(s => s.Id).ToArray())).ToDictionary(o => o.Service, o => o.Facts);
        foreach (var service in naming) Forget(tx, service, resource, options.GetValueOrDefault(service.Id));
    }

    private static void Forget(Tx tx, Document stored, string resource, OptionFacts? options)
    {
        var service = JsonNode.Parse(stored.Bytes)!.AsObject();
        var before = (JsonObject)service.DeepClone();
        var revision = stored.Revision + 1;
        service["revision"] = Wire.Revision(revision);
        service["updatedDate"] = Wire.Timestamp(tx.Now);
        service["staffMemberIds"] = Without(service["staffMemberIds"], resource);
        var needs = service["serviceResources"]?.AsArray() ?? [];
        foreach (var named in needs.Select(n => n?["resourceIds"]).OfType<JsonObject>()) named["values"] = Without(named["values"], resource);
        if (options is not null) Price(service, options);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(service);
        tx.Write("""
            UPDATE services SET revision = $3, updated_date = $4, doc = $5, staff_member_ids = $6, service_resources_resource_ids_values = $7 WHERE site_id = $1 AND id = $2
            """, Guid.Parse(stored.Id), revision, tx.Now.ToDateTimeUtc(), bytes, Texts(service["staffMemberIds"]), needs.SelectMany(n => Texts(n?["resourceIds"]?["values"])).ToArray());
        tx.PublishUpdated(Fqdn, stored.Id, revision, bytes, Documents.Modified(before, service));
    }

    /// <summary>Where staff is the option, the range of prices is that of those who are left.</summary>
    private static void Price(JsonObject service, OptionFacts options)
    {
        if (options.Variants.Kind != OptionKind.Staff || service["payment"]?["varied"] is not JsonObject varied) return;
        var range = options.Variants.Among(Texts(service["staffMemberIds"]).Select(Guid.Parse)).Range;
        foreach (var (member, price) in new[] { ("minPrice", range?.Least), ("maxPrice", range?.Most) })
            if (price is not { } amount) varied.Remove(member);
            else if (varied[member] is JsonObject shown) shown["value"] = amount.ToString(CultureInfo.InvariantCulture);
    }

    private static JsonArray Without(JsonNode? ids, string resource) =>
        [.. Texts(ids).Where(id => !id.Equals(resource, StringComparison.OrdinalIgnoreCase)).Select(id => (JsonNode)id)];

    private static string[] Texts(JsonNode? ids) => [.. (ids as JsonArray ?? []).Select(id => (string)id!)];
}
