using NodaTime;
using Slotwright.Server.Storage;

namespace Slotwright.Server.PricingPlans;

/// <summary>A cycle of a sold plan that is to be paid, and the order it is paid with once there is one.</summary>
/// <param name="Attempts">Charges that came to nothing.</param>
internal sealed record PlanBill(Guid Plan, int Cycle, Guid? Order, int Attempts = 0);

/// <summary>The SQL of what sold plans are paid with: each cycle once.</summary>
internal static class PlanBillRows
{
    /// <summary>A cycle has begun that nobody has paid for.</summary>
    public static void OweBill(this Tx tx, Guid plan, int cycle) =>
        tx.Write("INSERT INTO plan_bills (site_id, plan_order_id, cycle, due_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", plan, cycle, tx.Now.ToDateTimeUtc());

    public static void AddBill(this Tx tx, PlanBill bill) => tx.Write("""
        INSERT INTO plan_bills (site_id, plan_order_id, cycle, order_id) VALUES ($1, $2, $3, $4) ON CONFLICT (site_id, plan_order_id, cycle) DO UPDATE SET order_id = excluded.order_id
        """, bill.Plan, bill.Cycle, bill.Order);

    /// <summary>Nothing happens to it by itself any more.</summary>
    public static void EndBill(this Tx tx, Guid plan, int cycle) => tx.Write("UPDATE plan_bills SET due_at = NULL WHERE site_id = $1 AND plan_order_id = $2 AND cycle = $3", plan, cycle);

    public static void DelayBill(this Tx tx, PlanBill bill, Instant until) =>
        tx.Write("UPDATE plan_bills SET due_at = $4 WHERE site_id = $1 AND plan_order_id = $2 AND cycle = $3 AND due_at IS NOT NULL", bill.Plan, bill.Cycle, until.ToDateTimeUtc());

    /// <summary>A charge came to nothing; it is tried again then, or not any more. False when that is known already.</summary>
    public static async Task<bool> FailBill(this Tx tx, PlanBill bill, Instant? again, CancellationToken ct) => await tx.Execute(
        "UPDATE plan_bills SET attempts = attempts + 1, due_at = $5 WHERE site_id = $1 AND plan_order_id = $2 AND cycle = $3 AND attempts = $4 AND due_at IS NOT NULL",
        ct, bill.Plan, bill.Cycle, bill.Attempts, again is { } at ? at.ToDateTimeUtc() : TypedNull.Date) == 1;

    /// <summary>The plan an order pays for, and whether no later cycle of it is to be paid; null for other orders.</summary>
    public static async Task<(Guid Plan, int Cycle, bool IsLast)?> PlanBilledBy(this Tx tx, Guid order, CancellationToken ct) => await tx.List("""
        SELECT b.plan_order_id, b.cycle, NOT EXISTS (SELECT FROM plan_bills l WHERE l.site_id = $1 AND l.plan_order_id = b.plan_order_id AND l.cycle > b.cycle) FROM plan_bills b WHERE b.site_id = $1 AND b.order_id = $2
        """, r => (r.GetGuid(0), r.GetInt32(1), r.GetBoolean(2)), ct, order) is [var bill] ? bill : null;

    /// <summary>The order the latest payment of a sold plan goes with: its page is asked for by the sold plan alone.</summary>
    public static async Task<(Guid Site, Guid Order)?> LatestBill(this Db db, Guid plan, CancellationToken ct) => await db.Across(
        "SELECT site_id, order_id FROM plan_bills WHERE plan_order_id = $1 AND order_id IS NOT NULL ORDER BY cycle DESC LIMIT 1", r => (r.GetGuid(0), r.GetGuid(1)), ct, plan) is [var latest] ? latest : null;

    /// <summary>The database's clock judges, for it is one for all servers.</summary>
    public static Task<List<(Guid Site, Guid Plan, int Cycle)>> DueBills(this Db db, CancellationToken ct) => db.Across(
        "SELECT site_id, plan_order_id, cycle FROM plan_bills WHERE due_at <= clock_timestamp() ORDER BY due_at LIMIT 100", r => (r.GetGuid(0), r.GetGuid(1), r.GetInt32(2)), ct);

    /// <summary>Takes a bill to deal with, until a while from now: others leave it alone meanwhile, and whoever crashes does not keep it.</summary>
    public static async Task<PlanBill?> ClaimBill(this Tx tx, Guid plan, int cycle, Instant now, Instant until, CancellationToken ct) => await tx.Single("""
        UPDATE plan_bills SET due_at = $5 WHERE site_id = $1 AND (plan_order_id, cycle) IN (SELECT b.plan_order_id, b.cycle FROM plan_bills b WHERE b.site_id = $1 AND b.plan_order_id = $2 AND b.cycle = $3 AND b.due_at <= $4 FOR UPDATE SKIP LOCKED)
        RETURNING plan_order_id, cycle, order_id, attempts
        """, Read, ct, plan, cycle, now.ToDateTimeUtc(), until.ToDateTimeUtc());

    private static PlanBill Read(Npgsql.NpgsqlDataReader r) => new(r.GetGuid(0), r.GetInt32(1), r.IsDBNull(2) ? null : r.GetGuid(2), r.GetInt32(3));
}
