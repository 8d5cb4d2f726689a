using Slotwright.Server.Storage;

namespace Slotwright.Server.Orders;

/// <summary>The SQL of what is due between orders and their bookings.</summary>
internal static class SettlementRows
{
    /// <summary>The order and its bookings are to be looked at once this has committed.</summary>
    public static void OweSettlement(this Tx tx, Guid order) => tx.Write("""
        INSERT INTO order_settlements (site_id, order_id, due_at) VALUES ($1, $2, clock_timestamp())
        ON CONFLICT (site_id, order_id) DO UPDATE SET turn = order_settlements.turn + 1, due_at = excluded.due_at, attempts = 0
        """, order);

    /// <summary>Which turn of it is being dealt with, and whether what is owed is waived; null when it is not due any more.</summary>
    public static async Task<(long Number, bool Waives)?> Turn(this Tx tx, Guid order, CancellationToken ct) =>
        await tx.List("SELECT turn, waives FROM order_settlements WHERE site_id = $1 AND order_id = $2", r => (r.GetInt64(0), r.GetBoolean(1)), ct, order) is [var turn] ? turn : null;

    /// <summary>Dealt with, unless something new came in the meantime.</summary>
    public static void Settled(this Tx tx, Guid order, long turn) => tx.Write("DELETE FROM order_settlements WHERE site_id = $1 AND order_id = $2 AND turn = $3", order, turn);

    public static void Delay(this Tx tx, Guid order, string error) => tx.Write("""
        UPDATE order_settlements SET attempts = attempts + 1, error = $3, due_at = clock_timestamp() + make_interval(secs => least(power(2, attempts), 3600)) WHERE site_id = $1 AND order_id = $2
        """, order, error);

    public static Task<List<(Guid Site, Guid Order)>> DueSettlements(this Db db, CancellationToken ct) => db.Across(
        "SELECT site_id, order_id FROM order_settlements WHERE due_at <= clock_timestamp() ORDER BY due_at LIMIT 100", r => (r.GetGuid(0), r.GetGuid(1)), ct);
}
