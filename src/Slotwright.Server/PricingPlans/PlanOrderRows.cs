using System.Text.Json;
using NodaTime;
using Slotwright.Contract.PlanOrders;
using Slotwright.Domain.Plans;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.PricingPlans;

/// <summary>How many of a plan were sold: to one customer, and to all; ever, and of those still going on.</summary>
internal sealed record PlanSales(long OfBuyer, long OngoingOfBuyer, long Sold, long Ongoing);

/// <summary>Which orders a list asks for, and in what order.</summary>
internal sealed record WantedPlanOrders(Guid? Member, Guid[] Buyers, Guid[] Plans, bool? AutoRenewCanceled, string[] Statuses, string[] PaymentStatuses, string OrderBy, int Limit, int Offset);

/// <summary>The SQL of sold plans.</summary>
internal static class PlanOrderRows
{
    public const string Fqdn = "wix.pricing_plans.v2.order";
    private const string Select = $"SELECT {StoredPlanOrder.Columns} FROM plan_orders WHERE site_id = $1";
    private const string Bought = "SELECT EXISTS (SELECT FROM plan_orders WHERE site_id = $1 AND (member_id = $2 OR contact_id = $2) AND status <> 'DRAFT')";
    private const string Wanted = """
        ($2::uuid IS NULL OR member_id = $2) AND (cardinality($3::uuid[]) = 0 OR member_id = ANY($3)) AND (cardinality($4::uuid[]) = 0 OR plan_id = ANY($4)) AND ($5::boolean IS NULL OR auto_renew_canceled = $5)
        AND (cardinality($6::text[]) = 0 OR status = ANY($6)) AND (cardinality($7::text[]) = 0 OR payment_status = ANY($7))
        """;

    /// <summary>Whether a member has ever had a plan of the business; one that was never paid for does not count.</summary>
    public static async Task<bool> HasBought(this Db db, Guid site, Guid member, CancellationToken ct) => (await db.List(site, Bought, r => r.GetBoolean(0), ct, member))[0];

    public static async Task<bool> HasBought(this Tx tx, Guid contact, CancellationToken ct) => (await tx.List(Bought, r => r.GetBoolean(0), ct, contact))[0];

    /// <summary>The plan, as it stays until this sale is over; of those who buy one that is limited each sees what the others bought.</summary>
    public static Task<Document?> LockSoldPlan(this Tx tx, Guid plan, CancellationToken ct) => tx.Single(PlanRows.Table.LockById, Document.Read, ct, plan);

    public static async Task<PlanSales> Sales(this Tx tx, Guid plan, Guid contact, CancellationToken ct) => (await tx.List("""
        SELECT count(*) FILTER (WHERE contact_id = $3), count(*) FILTER (WHERE contact_id = $3 AND going), count(*), count(*) FILTER (WHERE going)
        FROM (SELECT contact_id, status IN ('PENDING', 'ACTIVE', 'PAUSED') AS going FROM plan_orders WHERE site_id = $1 AND plan_id = $2 AND status <> 'DRAFT') sold
        """, r => new PlanSales(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3)), ct, plan, contact))[0];

    public static StoredPlanOrder AddPlanOrder(this Tx tx, Guid id, Order order, SoldPlan sold, PlanLife life)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(order, PlanOrdersJson.Wire.Order);
        tx.Write("""
            INSERT INTO plan_orders (site_id, id, revision, created_date, updated_date, doc, plan_id, contact_id, member_id, buyer_can_cancel, sessions, sessions_every, status, payment_status, auto_renew_canceled, starts_at, ends_at, due_at)
            VALUES ($1, $2, 1, $3, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            """, [id, tx.Now.ToDateTimeUtc(), bytes, sold.Plan, sold.Contact, (object?)sold.Member ?? TypedNull.Id, sold.BuyerCanCancel, (object?)sold.Sessions ?? TypedNull.Integer,
                (object?)StoredPlanOrder.Text(sold.Every) ?? TypedNull.Text, .. State(order, life, tx.Now)]);
        tx.PublishCreated(Fqdn, id.ToString(), 1, bytes);
        return new(id, 1, order, bytes, sold, null);
    }

    /// <summary>Stores an order as its life now is, and tells of it.</summary>
    public static StoredPlanOrder SavePlanOrder(this Tx tx, StoredPlanOrder before, Order after, PlanLife life)
    {
        var revision = before.Revision + 1;
        var order = PlanOrderWire.At(after, life, tx.Now) with { UpdatedDate = Wire.Timestamp(tx.Now) };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(order, PlanOrdersJson.Wire.Order);
        tx.Write("""
            UPDATE plan_orders SET revision = $3, updated_date = $4, doc = $5, status = $6, payment_status = $7, auto_renew_canceled = $8, starts_at = $9, ends_at = $10, due_at = $11 WHERE site_id = $1 AND id = $2
            """, [before.Id, revision, tx.Now.ToDateTimeUtc(), bytes, .. State(order, life, tx.Now)]);
        tx.PublishUpdated(Fqdn, before.Id.ToString(), revision, bytes);
        return before with { Revision = revision, Wire = order, Bytes = bytes, Due = life.Next(tx.Now) };
    }

    private static object[] State(Order order, PlanLife life, Instant now) =>
        [order.Status!, order.LastPaymentStatus!, life.RenewalCanceled, life.Start.ToDateTimeUtc(), Moment(life.End), Moment(life.Next(now))];

    /// <summary>Tells what happened to an order; `cycleNumber` where a cycle began.</summary>
    public static void Tell(this Tx tx, StoredPlanOrder order, string slug, int? cycle = null) =>
        tx.PublishAction(Fqdn, slug, order.Id.ToString(), order.Revision, Answer.Write(w =>
        {
            w.WriteStartObject();
            w.WritePropertyName("order");
            w.WriteRawValue(order.Bytes, skipInputValidation: true);
            if (cycle is { } number) w.WriteNumber("cycleNumber", number);
            w.WriteEndObject();
        }).Body.Span);

    public static Task<StoredPlanOrder?> LockPlanOrder(this Tx tx, Guid id, CancellationToken ct) => tx.Single($"{Select} AND id = $2 FOR NO KEY UPDATE", StoredPlanOrder.Read, ct, id);

    public static Task<StoredPlanOrder?> PlanOrder(this Db db, Guid site, Guid id, CancellationToken ct) => db.Single(site, $"{Select} AND id = $2", StoredPlanOrder.Read, ct, id);

    public static Task<List<StoredPlanOrder>> PlanOrders(this Db db, Guid site, WantedPlanOrders w, CancellationToken ct) =>
        db.List(site, $"{Select} AND {Wanted} ORDER BY {w.OrderBy} LIMIT $8 OFFSET $9", StoredPlanOrder.Read, ct, [.. Filter(w), w.Limit, w.Offset]);

    public static async Task<long> CountPlanOrders(this Db db, Guid site, WantedPlanOrders w, CancellationToken ct) =>
        (await db.List(site, $"SELECT count(*) FROM plan_orders WHERE site_id = $1 AND {Wanted}", r => r.GetInt64(0), ct, Filter(w)))[0];

    private static object?[] Filter(WantedPlanOrders w) =>
        [(object?)w.Member ?? TypedNull.Id, w.Buyers, w.Plans, (object?)w.AutoRenewCanceled ?? TypedNull.Boolean, w.Statuses, w.PaymentStatuses];

    /// <summary>Orders of all sites to which something has happened by itself, the longest waiting first.</summary>
    public static Task<List<(Guid Site, Guid Order)>> DuePlanOrders(this Db db, Instant now, int most, CancellationToken ct) => db.Across(
        "SELECT site_id, id FROM plan_orders WHERE due_at <= $1 ORDER BY due_at LIMIT $2", r => (r.GetGuid(0), r.GetGuid(1)), ct, now.ToDateTimeUtc(), most);

    public static Task<List<Guid>> DuePlanOrders(this Db db, Guid site, Instant now, CancellationToken ct) =>
        db.List(site, "SELECT id FROM plan_orders WHERE site_id = $1 AND due_at <= $2 ORDER BY id", r => r.GetGuid(0), ct, now.ToDateTimeUtc());

    /// <summary>When the next of all sites' orders changes by itself.</summary>
    public static async Task<Instant?> NextDuePlanOrder(this Db db, CancellationToken ct) =>
        (await db.Across("SELECT min(due_at) FROM plan_orders WHERE due_at IS NOT NULL", r => r.IsDBNull(0) ? (Instant?)null : Instant.FromDateTimeUtc(r.GetDateTime(0)), ct))[0];

    /// <summary>What a contact that went into another had bought is the other's.</summary>
    public static void InheritPlanOrders(this Tx tx, Guid from, Guid to) => tx.Write("""
        UPDATE plan_orders SET contact_id = $3, member_id = CASE WHEN member_id = $2 THEN $3 ELSE member_id END, doc = convert_to(jsonb_set(convert_from(doc, 'UTF8')::jsonb, '{buyer}',
            jsonb_strip_nulls(jsonb_build_object('memberId', CASE WHEN member_id = $2 THEN $3 ELSE member_id END, 'contactId', $3::uuid)))::text, 'UTF8')
        WHERE site_id = $1 AND contact_id = $2
        """, from, to);

    private static object Moment(Instant? at) => at is { } moment ? moment.ToDateTimeUtc() : TypedNull.Date;
}
