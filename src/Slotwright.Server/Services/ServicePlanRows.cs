using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>The SQL between services and the pricing plans they can be paid with.</summary>
internal static class ServicePlanRows
{
    private const string Plans = "convert_from(doc, 'UTF8')::jsonb #> '{payment,pricingPlanIds}'";

    /// <summary>Takes a plan off every service; their own revisions stay.</summary>
    public static void DropPlanOfServices(this Tx tx, Guid plan) => tx.Write($"""
        UPDATE services SET doc = convert_to(jsonb_set(convert_from(doc, 'UTF8')::jsonb, '{"{payment,pricingPlanIds}"}', ({Plans}) - $2)::text, 'UTF8')
        WHERE site_id = $1 AND jsonb_exists({Plans}, $2)
        """, plan.ToString());

    public static Task<List<Guid>> ServicesPaidWith(this Tx tx, Guid plan, CancellationToken ct) =>
        tx.List($"SELECT id FROM services WHERE site_id = $1 AND jsonb_exists({Plans}, $2) ORDER BY id", r => r.GetGuid(0), ct, plan.ToString());

    public static Task<List<Guid>> PlansOfService(this Tx tx, Guid service, CancellationToken ct) =>
        tx.List($"SELECT p::uuid FROM services, jsonb_array_elements_text({Plans}) p WHERE site_id = $1 AND id = $2", r => r.GetGuid(0), ct, service);
}
