using Slotwright.Contract.Coupons;
using Slotwright.Domain.Orders;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Discounts;

/// <summary>How often discounts were used: counted once an order, with the order or not at all, and given back with an order that comes to nothing.</summary>
internal static class DiscountUses
{
    private const string CountedRule = "convert_to(jsonb_set(convert_from(doc, 'UTF8')::jsonb, '{usageCount}', to_jsonb((convert_from(doc, 'UTF8')::jsonb ->> 'usageCount')::int + $STEP))::text, 'UTF8')";
    private const string CountedCoupon = "convert_to(jsonb_set(convert_from(doc, 'UTF8')::jsonb, '{numberOfUsages}', to_jsonb(used + $STEP))::text, 'UTF8')";

    private static readonly string RaiseRules = $"""
        UPDATE discount_rules SET doc = {CountedRule.Replace("$STEP", "1", StringComparison.Ordinal)} FROM (SELECT d.id AS given FROM discount_rules d WHERE d.site_id = $1 AND d.id = ANY($2) ORDER BY d.id FOR NO KEY UPDATE) held
        WHERE site_id = $1 AND id = held.given
        """;

    /// <summary>The last use goes to who comes first: a rival waits for the row, and then the condition is judged anew.</summary>
    private static readonly string TakeCoupon = $"""
        UPDATE coupons SET used = used + 1, doc = {CountedCoupon.Replace("$STEP", "1", StringComparison.Ordinal)} WHERE site_id = $1 AND id = $2 AND (usage_limit IS NULL OR used < usage_limit) RETURNING doc, revision
        """;

    private static string LowerRules(string which) => $"""
        UPDATE discount_rules SET doc = {CountedRule.Replace("$STEP", "-1", StringComparison.Ordinal)} FROM (
            SELECT d.id AS given FROM discount_rules d JOIN discount_uses u ON u.site_id = $1 AND u.order_id = $2 AND u.discount_id = d.id AND u.returned_date IS NULL {which} WHERE d.site_id = $1 ORDER BY d.id FOR NO KEY UPDATE OF d) held
        WHERE site_id = $1 AND id = held.given
        """;

    private static string LowerCoupon(string which) => $"""
        UPDATE coupons SET used = used - 1, doc = {CountedCoupon.Replace("$STEP", "-1", StringComparison.Ordinal)} FROM (
            SELECT u.discount_id AS given FROM discount_uses u WHERE u.site_id = $1 AND u.order_id = $2 AND u.returned_date IS NULL {which}) had
        WHERE site_id = $1 AND id = had.given
        """;

    /// <summary>Counts what an order was given. Why its coupon cannot be had after all, if it cannot: then the order must not be.</summary>
    /// <param name="customer">The contact, or the visitor where there is none.</param>
    public static async Task<CouponObstacle?> Take(Tx tx, Guid order, Guid[] rules, Guid? coupon, Guid? customer, CancellationToken ct)
    {
        if (rules.Length > 0)
        {
            tx.Write(RaiseRules, (object)rules);
            tx.Write("INSERT INTO discount_uses (site_id, order_id, discount_id, customer, used_date) SELECT $1, $2, d, $4, $5 FROM unnest($3::uuid[]) AS t (d)", order, rules, (object?)customer ?? TypedNull.Id, tx.Now.ToDateTimeUtc());
        }
        if (coupon is not { } wanted) return null;
        if (await tx.List(TakeCoupon, r => (Coupon: CouponRows.Read(r), Revision: r.GetInt64(1)), ct, wanted) is not [var taken]) return CouponObstacle.MaxUsageExceeded;
        var isCounted = await tx.Execute("""
            INSERT INTO discount_uses (site_id, order_id, discount_id, customer, used_date) SELECT $1, $2, $3, $4, $5
            WHERE $6::int IS NULL OR (SELECT count(*) FROM discount_uses u WHERE u.site_id = $1 AND u.discount_id = $3 AND u.customer = $4 AND u.returned_date IS NULL) < $6
            """, ct, order, wanted, (object?)customer ?? TypedNull.Id, tx.Now.ToDateTimeUtc(), (object?)taken.Coupon.Specification!.LimitPerCustomer ?? TypedNull.Integer) > 0;
        if (!isCounted) return CouponObstacle.MaxUsagePerCustomerExceeded;
        tx.PublishAction(CouponRows.Fqdn, "applied", wanted.ToString(), taken.Revision, new CouponApplied { Coupon = taken.Coupon, WixAppId = Caller.BookingsApp.ToString(), WixAppOrderId = order.ToString() }, CouponsJson.Wire.CouponApplied);
        return null;
    }

    /// <summary>Gives back what an order was given; doing so again changes nothing. The order is locked.</summary>
    public static void Return(Tx tx, Guid order)
    {
        tx.Write(LowerRules(""), order);
        tx.Write(LowerCoupon(""), order);
        tx.Write("UPDATE discount_uses SET returned_date = $3 WHERE site_id = $1 AND order_id = $2 AND returned_date IS NULL", order, tx.Now.ToDateTimeUtc());
    }

    /// <summary>Gives back some of it, which the order has no more.</summary>
    public static void Return(Tx tx, Guid order, Guid[] discounts)
    {
        tx.Write(LowerRules("AND u.discount_id = ANY($3)"), order, discounts);
        tx.Write(LowerCoupon("AND u.discount_id = ANY($3)"), order, discounts);
        tx.Write("UPDATE discount_uses SET returned_date = $3 WHERE site_id = $1 AND order_id = $2 AND discount_id = ANY($4) AND returned_date IS NULL", order, tx.Now.ToDateTimeUtc(), discounts);
    }

    /// <summary>What a contact that went into another had used, the other has.</summary>
    public static Task Inherit(Tx tx, Guid from, Guid to, CancellationToken ct)
    {
        tx.Write("UPDATE discount_uses SET customer = $3 WHERE site_id = $1 AND customer = $2", from, to);
        return Task.CompletedTask;
    }
}
