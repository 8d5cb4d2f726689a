using Slotwright.Server.Storage;

namespace Slotwright.Server.PricingPlans;

/// <summary>The SQL of sold plans.</summary>
internal static class PlanOrderRows
{
    /// <summary>Whether a member has ever had a plan of the business; one that was never paid for does not count.</summary>
    public static async Task<bool> HasBought(this Db db, Guid site, Guid member, CancellationToken ct) =>
        (await db.List(site, "SELECT EXISTS (SELECT FROM plan_orders WHERE site_id = $1 AND (member_id = $2 OR contact_id = $2) AND status <> 'DRAFT')", r => r.GetBoolean(0), ct, member))[0];
}
