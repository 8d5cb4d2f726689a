using System.Text.Json;
using NodaTime;
using Slotwright.Contract.OrderTransactions;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments;

/// <summary>A stored refund: its details as the wire has them, without its transactions.</summary>
internal sealed record StoredRefund(Guid Id, Guid Order, Instant Created, RefundDetails Details);

/// <summary>The SQL of payments, of what providers are to do with them, and of refunds. Nothing else writes those tables.</summary>
internal static class PaymentRows
{
    public static Task<List<StoredPayment>> PaymentsOf(this Tx tx, Guid order, CancellationToken ct) =>
        tx.List($"SELECT {StoredPayment.Columns} FROM payments WHERE site_id = $1 AND order_id = $2 ORDER BY id FOR NO KEY UPDATE", StoredPayment.Read, ct, order);

    public static Task<List<StoredPayment>> Payments(this Db db, Guid site, Guid[] orders, CancellationToken ct) =>
        db.List(site, $"SELECT {StoredPayment.Columns} FROM payments WHERE site_id = $1 AND order_id = ANY($2) ORDER BY id", StoredPayment.Read, ct, (object)orders);

    public static Task<StoredPayment?> Payment(this Db db, Guid site, Guid id, CancellationToken ct) =>
        db.Single(site, $"SELECT {StoredPayment.Columns} FROM payments WHERE site_id = $1 AND id = $2", StoredPayment.Read, ct, id);

    /// <summary>The payment a provider calls by this name.</summary>
    public static Task<StoredPayment?> PaymentAt(this Db db, Guid site, string provider, string reference, CancellationToken ct) =>
        db.Single(site, $"SELECT {StoredPayment.Columns} FROM payments WHERE site_id = $1 AND provider = $2 AND reference = $3", StoredPayment.Read, ct, provider, reference);

    public static Task<List<StoredAction>> ActionsOf(this Tx tx, Guid order, CancellationToken ct) =>
        tx.List($"SELECT {StoredAction.Columns} FROM payment_actions WHERE site_id = $1 AND order_id = $2 ORDER BY id", StoredAction.Read, ct, order);

    public static Task<List<StoredAction>> Actions(this Db db, Guid site, Guid[] orders, CancellationToken ct) =>
        db.List(site, $"SELECT {StoredAction.Columns} FROM payment_actions WHERE site_id = $1 AND order_id = ANY($2) ORDER BY id", StoredAction.Read, ct, (object)orders);

    public static Task<StoredAction?> Action(this Db db, Guid site, Guid id, CancellationToken ct) =>
        db.Single(site, $"SELECT {StoredAction.Columns} FROM payment_actions WHERE site_id = $1 AND id = $2", StoredAction.Read, ct, id);

    public static Task<List<StoredRefund>> Refunds(this Db db, Guid site, Guid[] orders, CancellationToken ct) =>
        db.List(site, "SELECT id, order_id, created_date, doc FROM refunds WHERE site_id = $1 AND order_id = ANY($2) ORDER BY created_date, id",
            r => new StoredRefund(r.GetGuid(0), r.GetGuid(1), Instant.FromDateTimeUtc(r.GetDateTime(2)), JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(3), OrderTransactionsJson.Wire.RefundDetails)!), ct, (object)orders);

    public static void AddPayment(this Tx tx, StoredPayment p) => tx.Write("""
        INSERT INTO payments (site_id, id, order_id, status, amount, captured, refunded, provider, reference, delays_capture, doc, created_date, updated_date, expires_at, look_at, keeps, method_id, charge_key, scheduled_action, scheduled_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
        """, p.Id, p.Order, Name(p.State.Status), p.State.Amount, p.State.Captured, p.State.Refunded, p.Provider, (object?)p.Reference ?? TypedNull.Text, p.DelaysCapture,
        Bytes(p), p.Created.ToDateTimeUtc(), p.Updated.ToDateTimeUtc(), Date(p.Expires), Date(p.Look), p.Keeps, (object?)p.Method ?? TypedNull.Id, (object?)p.ChargeKey ?? TypedNull.Id, (object?)p.Scheduled?.Action ?? TypedNull.Text, Date(p.Scheduled?.At));

    /// <summary>Stores how a payment stands; one that is no longer open waits for nobody.</summary>
    public static void SavePayment(this Tx tx, StoredPayment p) => tx.Write("""
        UPDATE payments SET status = $3, captured = $4, refunded = $5, reference = coalesce($6, reference), doc = $7, updated_date = $8,
            expires_at = CASE WHEN $9 THEN expires_at END, look_at = CASE WHEN $9 THEN look_at END, keeps = $10, failure = $11 WHERE site_id = $1 AND id = $2
        """, p.Id, Name(p.State.Status), p.State.Captured, p.State.Refunded, (object?)p.Reference ?? TypedNull.Text, Bytes(p), tx.Now.ToDateTimeUtc(), p.State.Status == Domain.Orders.PaymentStatus.Pending, p.Keeps, (object?)p.Failure ?? TypedNull.Text);

    public static void LookLater(this Tx tx, Guid payment) => tx.Write("UPDATE payments SET look_at = clock_timestamp() + interval '10 minutes' WHERE site_id = $1 AND id = $2 AND look_at IS NOT NULL", payment);

    public static void AddAction(this Tx tx, StoredAction a, Instant? due) => tx.Write("""
        INSERT INTO payment_actions (site_id, id, order_id, payment_id, kind, amount, status, external, refund_id, created_date, updated_date, due_at, reference) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12)
        """, a.Id, a.Order, a.Payment, a.Kind, a.Amount, a.Status, a.External, (object?)a.Refund ?? TypedNull.Id, a.Created.ToDateTimeUtc(), Date(due), (object?)a.Reference ?? TypedNull.Text);

    public static void SaveAction(this Tx tx, StoredAction a) => tx.Write(
        "UPDATE payment_actions SET status = $3, reference = $4, failure = $5, updated_date = $6, due_at = NULL WHERE site_id = $1 AND id = $2",
        a.Id, a.Status, (object?)a.Reference ?? TypedNull.Text, (object?)a.Failure ?? TypedNull.Text, tx.Now.ToDateTimeUtc());

    public static void DelayAction(this Tx tx, Guid id) => tx.Write(
        "UPDATE payment_actions SET attempts = attempts + 1, due_at = clock_timestamp() + make_interval(secs => least(30 * power(2, attempts), 3600)) WHERE site_id = $1 AND id = $2 AND due_at IS NOT NULL", id);

    public static void AddRefund(this Tx tx, StoredRefund refund) => tx.Write("INSERT INTO refunds (site_id, id, order_id, created_date, doc) VALUES ($1, $2, $3, $4, $5)",
        refund.Id, refund.Order, refund.Created.ToDateTimeUtc(), JsonSerializer.SerializeToUtf8Bytes(refund.Details, OrderTransactionsJson.Wire.RefundDetails));

    /// <summary>What providers are still to do, and payments nobody told us of for a while. The database's clock judges, for it is one for all servers.</summary>
    public static Task<List<(Guid Site, Guid Id)>> DueActions(this Db db, CancellationToken ct) => db.Across(
        "SELECT site_id, id FROM payment_actions WHERE due_at <= clock_timestamp() ORDER BY due_at LIMIT 100", r => (r.GetGuid(0), r.GetGuid(1)), ct);

    public static Task<List<(Guid Site, Guid Id)>> DueLooks(this Db db, CancellationToken ct) => db.Across(
        "SELECT site_id, id FROM payments WHERE look_at <= clock_timestamp() ORDER BY look_at LIMIT 100", r => (r.GetGuid(0), r.GetGuid(1)), ct);

    /// <summary>Authorizations that were to be captured or let go by now; not those of which it is not known yet whether they are, nor those somebody is at.</summary>
    public static Task<List<(Guid Site, Guid Id)>> DueSchedules(this Db db, CancellationToken ct) => db.Across("""
        SELECT p.site_id, p.id FROM payments p WHERE p.scheduled_at <= clock_timestamp() AND p.status <> 'PENDING'
            AND NOT EXISTS (SELECT FROM payment_actions a WHERE a.site_id = p.site_id AND a.order_id = p.order_id AND a.payment_id = p.id AND a.status = 'PENDING')
        ORDER BY p.scheduled_at LIMIT 100
        """, r => (r.GetGuid(0), r.GetGuid(1)), ct);

    /// <summary>What was to become of an authorization, now that it does or cannot any more; it is that once.</summary>
    public static async Task<string?> TakeSchedule(this Tx tx, Guid payment, CancellationToken ct)
    {
        var action = (await tx.List("SELECT scheduled_action FROM payments WHERE site_id = $1 AND id = $2 AND scheduled_at IS NOT NULL", r => r.GetString(0), ct, payment)).FirstOrDefault();
        tx.Write("UPDATE payments SET scheduled_at = NULL WHERE site_id = $1 AND id = $2", payment);
        return action;
    }

    /// <summary>The time to pay it is over, or the order is.</summary>
    public static async Task<bool> HasExpired(this Db db, Guid site, Guid payment, CancellationToken ct) => await db.List(site, """
        SELECT coalesce(p.expires_at <= clock_timestamp(), false) OR o.status IN ('CANCELED', 'REJECTED') FROM payments p JOIN orders o ON o.site_id = $1 AND o.id = p.order_id WHERE p.site_id = $1 AND p.id = $2
        """, r => r.GetBoolean(0), ct, payment) is [true];

    /// <summary>The time to pay is over for all that customers of the order could still pay beyond what is due.</summary>
    public static void CallOffBeyond(this Tx tx, Guid order, decimal due) => tx.Write("""
        UPDATE payments SET expires_at = least(expires_at, clock_timestamp()), look_at = clock_timestamp() WHERE site_id = $1 AND order_id = $2 AND status = 'PENDING' AND look_at IS NOT NULL AND amount > $3
        """, order, due);

    private static string Name(Domain.Orders.PaymentStatus status) => status.ToString().ToUpperInvariant();

    private static object Date(Instant? at) => at is { } known ? known.ToDateTimeUtc() : TypedNull.Date;

    private static byte[] Bytes(StoredPayment p) => JsonSerializer.SerializeToUtf8Bytes(p.Shown, OrderTransactionsJson.Wire.Payment);
}
