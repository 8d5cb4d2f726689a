using Slotwright.Contract;
using Slotwright.Domain.Orders;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments.Requests;

/// <summary>The SQL of payment requests. Nothing else writes their table, and whoever does holds the order's lock.</summary>
internal static class RequestRows
{
    public const string Fqdn = "wix.ecom.v1.order_payment_request";
    private const string Select = $"SELECT {StoredRequest.Columns} FROM payment_requests WHERE site_id = $1";

    public static readonly EntityTable Table = new("payment_requests", new EntityColumns(Ops.PaymentRequests.QueryOrderPaymentRequests), "payments", "due_at");

    public static Task<StoredRequest?> PaymentRequest(this Db db, Guid site, Guid id, CancellationToken ct) => db.Single(site, $"{Select} AND id = $2", StoredRequest.Read, ct, id);

    public static Task<List<StoredRequest>> RequestsOf(this Tx tx, Guid order, CancellationToken ct) => tx.List($"{Select} AND order_id = $2 ORDER BY id FOR NO KEY UPDATE", StoredRequest.Read, ct, order.ToString());

    /// <summary>What the customer was told a payment is for; null when it was begun for no request.</summary>
    public static async Task<string?> TitleOf(this Db db, Guid site, StoredPayment payment, CancellationToken ct) =>
        (await db.List(site, "SELECT title FROM payment_requests WHERE site_id = $1 AND order_id = $2 AND $3 = ANY(payments)", r => r.IsDBNull(0) ? null : r.GetString(0), ct, payment.Order.ToString(), payment.Id)).FirstOrDefault();

    public static void AddRequest(this Tx tx, StoredRequest request)
    {
        Table.Insert(tx, request.Id, request.Bytes, Own(request));
        tx.PublishCreated(Fqdn, request.Id.ToString(), request.Revision, request.Bytes);
    }

    /// <summary>Stores the next version; one that came to its end says so, too.</summary>
    public static void SaveRequest(this Tx tx, StoredRequest before, StoredRequest request)
    {
        var bytes = request.Bytes;
        Table.Update(tx, request.Id, request.Revision, bytes, Own(request));
        tx.PublishUpdated(Fqdn, request.Id.ToString(), request.Revision, bytes, Documents.Modified(before.Bytes, bytes));
        if (before.Wire.Status != request.Wire.Status) tx.PublishAction(Fqdn, request.Wire.Status!.ToLowerInvariant(), request.Id.ToString(), request.Revision, Answer.Wrap("orderPaymentRequest", bytes).Body.Span);
    }

    public static void RemoveRequest(this Tx tx, StoredRequest request)
    {
        tx.Write(Table.DeleteById, request.Id);
        tx.PublishDeleted(Fqdn, request.Id.ToString(), request.Revision, request.Bytes);
    }

    /// <summary>Requests whose time may be over. The database's clock judges, for it is one for all servers.</summary>
    public static Task<List<(Guid Site, Guid Id)>> DueRequests(this Db db, CancellationToken ct) => db.Across(
        "SELECT site_id, id FROM payment_requests WHERE due_at <= clock_timestamp() ORDER BY due_at LIMIT 100", r => (r.GetGuid(0), r.GetGuid(1)), ct);

    /// <summary>Somebody is paying it, or the provider does not say.</summary>
    public static void ExpireLater(this Tx tx, Guid id) => tx.Write("UPDATE payment_requests SET due_at = clock_timestamp() + interval '10 minutes' WHERE site_id = $1 AND id = $2 AND due_at IS NOT NULL", id);

    private static object?[] Own(StoredRequest r) => [r.Payments.ToArray(), r.State is { Status: PaymentRequestStatus.Unpaid, Expires: { } end } ? end.ToDateTimeUtc() : TypedNull.Date];
}
