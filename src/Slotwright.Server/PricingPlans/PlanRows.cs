using Slotwright.Contract;
using Slotwright.Server.Storage;

namespace Slotwright.Server.PricingPlans;

/// <summary>The SQL of plans.</summary>
internal static class PlanRows
{
    public static readonly EntityTable Table = new("plans", new EntityColumns(Ops.Plans.QueryPlans, Ops.Plans.SearchPlans));

    /// <summary>Those of some ids that there are. Whoever asks has the site's row, which every change of a plan locks first.</summary>
    public static Task<List<string>> KnownPlans(this Tx tx, IReadOnlyList<string> ids, CancellationToken ct) =>
        tx.List("SELECT id::text FROM plans WHERE site_id = $1 AND id = ANY($2)", r => r.GetString(0), ct, (object)ids.Select(Guid.Parse).ToArray());

    /// <summary>Slugs of other plans that are a wanted one, or such a one with a number.</summary>
    public static async Task<HashSet<string>> PlanSlugs(this Tx tx, Guid except, string wanted, CancellationToken ct) =>
        [.. await tx.List("SELECT slug FROM plans WHERE site_id = $1 AND id <> $2 AND starts_with(slug, $3)", r => r.GetString(0), ct, except, wanted)];

    /// <summary>Notes for who bought a plan that goes what it covers.</summary>
    public static void KeepCovered(this Tx tx, Guid plan, IReadOnlyList<Guid> services) =>
        tx.Write("UPDATE plan_orders SET covers = $3 WHERE site_id = $1 AND plan_id = $2", plan, services.ToArray());
}
