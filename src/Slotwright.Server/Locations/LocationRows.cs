using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Locations;
using Slotwright.Contract.Services;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Locations;

/// <summary>The SQL of locations, and what keeps those embedded in services current: they are live links, not copies (behaviour/services.md 3).</summary>
internal static class LocationRows
{
    public const string Fqdn = "wix.locations.v1.location";

    public static readonly EntityTable Table = new("locations", new EntityColumns(Ops.Locations.QueryLocations));

    // jsonb respells the document, which no reader can tell: members have no order, and numbers in it are whole.
    private const string Put = """
        UPDATE services SET doc = convert_to(fresh.doc::text, 'UTF8'),
            locations_business_name = ARRAY(SELECT v #>> '{}' FROM jsonb_path_query(fresh.doc, '$.locations[*].business.name') v),
            locations_calculated_address_formatted_address = ARRAY(SELECT v #>> '{}' FROM jsonb_path_query(fresh.doc, '$.locations[*].calculatedAddress.formattedAddress') v)
        FROM (
            SELECT held.id, jsonb_set(held.doc, '{locations}', (SELECT jsonb_agg(CASE WHEN l #>> '{business,id}' = $2 THEN convert_from($3, 'UTF8')::jsonb ELSE l END ORDER BY n)
                FROM jsonb_array_elements(held.doc -> 'locations') WITH ORDINALITY AS part(l, n))) AS doc
            FROM (SELECT id, convert_from(doc, 'UTF8')::jsonb AS doc FROM services WHERE site_id = $1 AND locations_business_id @> ARRAY[$2] ORDER BY id FOR NO KEY UPDATE) held
        ) fresh
        WHERE services.site_id = $1 AND services.id = fresh.id
        """;

    /// <summary>Shows services the location as it is now.</summary>
    public static void Embed(Tx tx, Location current) =>
        tx.Write(Put, current.Id, JsonSerializer.SerializeToUtf8Bytes(LocationFacts.Of(current).AtService, ServicesJson.Wire.V2Location));

    /// <summary>Stores a location's next version without an event of its own: the operation tells what happened.</summary>
    public static Document Save(Tx tx, Document stored, Location next)
    {
        var saved = next with { Revision = Wire.Revision(stored.Revision + 1) };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(saved, LocationsJson.Wire.Location);
        Table.Update(tx, Guid.Parse(stored.Id), stored.Revision + 1, bytes);
        Embed(tx, saved);
        return new(stored.Id, stored.Revision + 1, bytes);
    }
}
