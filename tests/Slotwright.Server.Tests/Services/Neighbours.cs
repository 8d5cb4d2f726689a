using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Site;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Services;

/// <summary>What services lean on, put into the database as their own modules would.</summary>
internal static class Neighbours
{
    private const string Path = "/_api/bookings/v2/services";

    public static async Task<string> GivenCategory(this Cluster cluster, TestSite site, string name, int sortOrder = 0)
    {
        var id = Guid.NewGuid();
        await Ledger.Ask(cluster.ConnectionString, """
            INSERT INTO categories (site_id, id, revision, created_date, updated_date, doc, "name", sort_order)
            VALUES ($1, $2, 1, now(), now(), convert_to(jsonb_build_object('id', $2::uuid, 'revision', '1', 'name', $3::text, 'sortOrder', $4::int)::text, 'UTF8'), $3, $4)
            """, _ => 0, Guid.Parse(site.Id), id, name, sortOrder);
        return id.ToString();
    }

    public static async Task<string> GivenLocation(this Cluster cluster, TestSite site, string name, bool archived = false)
    {
        var id = Guid.NewGuid();
        await Ledger.Ask(cluster.ConnectionString, """
            INSERT INTO locations (site_id, id, revision, created_date, updated_date, doc, "name", archived, "default") VALUES ($1, $2, 1, now(), now(), convert_to(jsonb_build_object('id', $2::uuid,
                'revision', '1', 'name', $3::text, 'archived', $4::boolean, 'default', false, 'phone', '123', 'address', jsonb_build_object('city', 'Ulm', 'formattedAddress', $3 || ' street 1, Ulm'))::text, 'UTF8'), $3, $4, false)
            """, _ => 0, Guid.Parse(site.Id), id, name, archived);
        cluster.Server.Services.GetRequiredService<SiteDirectory>().Forget(Guid.Parse(site.Id));
        return id.ToString();
    }

    public static async Task<string> GivenForm(this Cluster cluster, TestSite site, string name)
    {
        var id = Guid.NewGuid();
        await Ledger.Ask(cluster.ConnectionString, """
            INSERT INTO forms (site_id, id, revision, created_date, updated_date, doc, "name", "namespace") VALUES ($1, $2, 1, now(), now(),
                convert_to(jsonb_build_object('id', $2::uuid, 'revision', '1', 'name', $3::text, 'namespace', 'wix.bookings.v2.bookings')::text, 'UTF8'), $3, 'wix.bookings.v2.bookings')
            """, _ => 0, Guid.Parse(site.Id), id, name);
        return id.ToString();
    }

    public static async Task<System.Text.Json.Nodes.JsonNode> Service(this TestSite site, System.Text.Json.Nodes.JsonNode service) => (await site.Get($"{Path}/{service["id"]}")).Ok()["service"]!;
}
