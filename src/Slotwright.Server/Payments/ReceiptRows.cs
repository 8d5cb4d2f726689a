using System.Text.Json;
using NodaTime;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain.Orders;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments;

/// <summary>The SQL of receipts. They are written once and stay as they are.</summary>
internal static class ReceiptRows
{
    /// <summary>The next receipt number of the site; whoever asks next waits for this transaction, so that none is left out.</summary>
    public static async Task<long> NextReceipt(this Tx tx, CancellationToken ct) => (await tx.List("""
        INSERT INTO receipt_numbers (site_id, last) VALUES ($1, 1) ON CONFLICT (site_id) DO UPDATE SET last = receipt_numbers.last + 1 RETURNING last
        """, r => r.GetInt64(0), ct))[0];

    public static async Task<bool> HasReceipt(this Tx tx, Guid payment, CancellationToken ct) =>
        (await tx.List("SELECT 1 FROM receipts WHERE site_id = $1 AND payment_id = $2", _ => true, ct, payment)).Count > 0;

    /// <summary>When the money of a payment came in, the last of it where it did in parts.</summary>
    public static async Task<Instant> CameIn(this Tx tx, Guid order, Guid payment, CancellationToken ct) => (await tx.List(
        "SELECT max(booked_at) FROM ledger WHERE site_id = $1 AND order_id = $2 AND starts_with(transfer, $3)", r => Instant.FromDateTimeUtc(r.GetDateTime(0)), ct, order, Transfer.Captures(payment)))[0];

    public static void AddReceipt(this Tx tx, Guid id, long number, Guid order, Guid payment, Receipt receipt) => tx.Write(
        "INSERT INTO receipts (site_id, id, \"number\", order_id, payment_id, issued_date, doc) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        id, number, order, payment, tx.Now.ToDateTimeUtc(), JsonSerializer.SerializeToUtf8Bytes(receipt, SlotwrightJson.Wire.Receipt));

    public static Task<byte[]?> Receipt(this Db db, Guid site, Guid id, CancellationToken ct) => db.Single(site, "SELECT doc FROM receipts WHERE site_id = $1 AND id = $2", r => r.GetFieldValue<byte[]>(0), ct, id);
}
