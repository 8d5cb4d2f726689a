using System.Text.Json;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.Coupons;
using Slotwright.Contract.DiscountRules;
using Slotwright.Domain.Orders;
using Slotwright.Server.Storage;
using Coupon = Slotwright.Contract.Coupons.Coupon;

namespace Slotwright.Server.Discounts;

/// <summary>The SQL of discount rules beside what every entity has.</summary>
internal static class DiscountRows
{
    public const string Fqdn = "wix.ecom.discounts.v1.discount_rule";

    public static readonly EntityTable Table = new("discount_rules", new EntityColumns(Ops.DiscountRules.QueryDiscountRules));

    public static async Task<long> CountRules(this Tx tx, CancellationToken ct) => (await tx.List("SELECT count(*) FROM discount_rules WHERE site_id = $1", r => r.GetInt64(0), ct))[0];

    /// <summary>The rules that are given at a time, the oldest first.</summary>
    public static Task<List<AutomaticDiscount>> LiveRules(this Db db, Guid site, Instant now, CancellationToken ct) => db.List(site, """
        SELECT doc FROM discount_rules WHERE site_id = $1 AND active AND (active_time_info_start IS NULL OR active_time_info_start <= $2) AND (active_time_info_end IS NULL OR active_time_info_end > $2) ORDER BY created_date, id
        """, r => DiscountTerms.Of(JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(0), DiscountRulesJson.Wire.DiscountRule)!), ct, now.ToDateTimeUtc());
}

/// <summary>The SQL of coupons beside what every entity has.</summary>
internal static class CouponRows
{
    public const string Fqdn = "wix.ecommerce.coupons.v2.coupon";

    public static readonly EntityTable Table = new("coupons", new EntityColumns(Ops.Coupons.QueryCoupons), "code_key", "used", "usage_limit", "limit_per_customer", "expires_at");

    /// <summary>A code as it is compared: whoever types it need not care for capitals.</summary>
    public static string Key(string code) => code.Trim().ToUpperInvariant();

    public static Task<Coupon?> CouponOf(this Db db, Guid site, string code, CancellationToken ct) =>
        db.Single(site, "SELECT doc FROM coupons WHERE site_id = $1 AND code_key = $2", Read, ct, Key(code));

    public static Task<Coupon?> Coupon(this Db db, Guid site, Guid id, CancellationToken ct) => db.Single(site, "SELECT doc FROM coupons WHERE site_id = $1 AND id = $2", Read, ct, id);

    /// <summary>How often a customer had it, and kept it.</summary>
    public static async Task<int> UsesBy(this Db db, Guid site, Guid coupon, Guid customer, CancellationToken ct) =>
        (await db.List(site, "SELECT count(*)::int FROM discount_uses WHERE site_id = $1 AND discount_id = $2 AND customer = $3 AND returned_date IS NULL", r => r.GetInt32(0), ct, coupon, customer))[0];

    public static async Task<bool> HasCode(this Tx tx, string code, Guid except, CancellationToken ct) =>
        (await tx.List("SELECT EXISTS (SELECT FROM coupons WHERE site_id = $1 AND code_key = $2 AND id <> $3)", r => r.GetBoolean(0), ct, Key(code), except))[0];

    public static Coupon Read(Npgsql.NpgsqlDataReader r) => JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(0), CouponsJson.Wire.Coupon)!;
}
