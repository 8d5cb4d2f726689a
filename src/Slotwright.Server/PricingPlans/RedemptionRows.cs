using Slotwright.Server.Storage;

namespace Slotwright.Server.PricingPlans;

/// <summary>The SQL of what bookings take of sold plans and give back.</summary>
internal static class RedemptionRows
{
    /// <summary>The order as it stays until the redemption is over; other redemptions of it go on.</summary>
    public static Task<StoredPlanOrder?> SharePlanOrder(this Tx tx, Guid id, CancellationToken ct) =>
        tx.Single($"SELECT {StoredPlanOrder.Columns} FROM plan_orders WHERE site_id = $1 AND id = $2 FOR SHARE", StoredPlanOrder.Read, ct, id);

    /// <summary>What a contact bought that may pay for a service: of its plans, or of one that covered it when it was deleted.</summary>
    public static Task<List<StoredPlanOrder>> PlanOrdersFor(this Tx tx, Guid contact, Guid[] plans, Guid service, CancellationToken ct) => tx.List(
        $"SELECT {StoredPlanOrder.Columns} FROM plan_orders WHERE site_id = $1 AND contact_id = $2 AND (plan_id = ANY($3) OR $4 = ANY(covers)) AND status NOT IN ('DRAFT', 'CANCELED')", StoredPlanOrder.Read, ct, contact, plans, service);

    /// <summary>The order a booking is paid with.</summary>
    public static async Task<Guid?> RedemptionOf(this Tx tx, Guid booking, CancellationToken ct) =>
        (await tx.List("SELECT order_id FROM plan_redemptions WHERE site_id = $1 AND booking_id = $2 AND returned_date IS NULL", r => (Guid?)r.GetGuid(0), ct, booking)).FirstOrDefault();

    /// <summary>False when the booking is paid with a plan already.</summary>
    public static async Task<bool> AddRedemption(this Tx tx, Guid booking, Guid order, int allowance, int sessions, CancellationToken ct) => await tx.Execute("""
        INSERT INTO plan_redemptions (site_id, booking_id, order_id, allowance, sessions, redeemed_date) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
        """, ct, booking, order, allowance, sessions, tx.Now.ToDateTimeUtc()) > 0;

    public static Task DropRedemption(this Tx tx, Guid booking, CancellationToken ct) =>
        tx.Execute("DELETE FROM plan_redemptions WHERE site_id = $1 AND booking_id = $2 AND returned_date IS NULL", ct, booking);

    /// <summary>Takes sessions of an allowance if it has them; the row's lock makes rivals wait, and the condition is judged on what they left.</summary>
    public static async Task<bool> Spend(this Tx tx, Guid order, int allowance, int? sessions, int wanted, CancellationToken ct) => await tx.Execute("""
        INSERT INTO plan_credits AS c (site_id, order_id, allowance, sessions, used) SELECT $1, $2, $3, $4, $5 WHERE $4::int IS NULL OR $5 <= $4
        ON CONFLICT (site_id, order_id, allowance) DO UPDATE SET used = c.used + EXCLUDED.used WHERE c.sessions IS NULL OR c.used + EXCLUDED.used <= c.sessions
        """, ct, order, allowance, (object?)sessions ?? TypedNull.Integer, wanted) > 0;

    public static Task<int> GiveBack(this Tx tx, Guid booking, CancellationToken ct) => tx.Execute("""
        WITH back AS (UPDATE plan_redemptions SET returned_date = $3 WHERE site_id = $1 AND booking_id = $2 AND returned_date IS NULL RETURNING order_id, allowance, sessions)
        UPDATE plan_credits c SET used = c.used - back.sessions FROM back WHERE c.site_id = $1 AND c.order_id = back.order_id AND c.allowance = back.allowance
        """, ct, booking, tx.Now.ToDateTimeUtc());

    private const string Used = "SELECT order_id, allowance, used FROM plan_credits WHERE site_id = $1 AND order_id = ANY($2)";

    public static async Task<Dictionary<(Guid Order, int Allowance), int>> UsedSessions(this Tx tx, Guid[] orders, CancellationToken ct) => ByAllowance(await tx.List(Used, Read, ct, (object)orders));

    public static async Task<Dictionary<(Guid Order, int Allowance), int>> UsedSessions(this Db db, Guid site, Guid[] orders, CancellationToken ct) => ByAllowance(await db.List(site, Used, Read, ct, (object)orders));

    private static (Guid Order, int Allowance, int Used) Read(Npgsql.NpgsqlDataReader r) => (r.GetGuid(0), r.GetInt32(1), r.GetInt32(2));

    private static Dictionary<(Guid Order, int Allowance), int> ByAllowance(List<(Guid Order, int Allowance, int Used)> rows) => rows.ToDictionary(r => (r.Order, r.Allowance), r => r.Used);
}
