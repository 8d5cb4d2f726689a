using System.Text.Json;
using Slotwright.Contract.Slotwright;
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

    public static void AddReceipt(this Tx tx, Guid id, long number, Guid order, Guid payment, Receipt receipt) => tx.Write(
        "INSERT INTO receipts (site_id, id, \"number\", order_id, payment_id, issued_date, doc) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        id, number, order, payment, tx.Now.ToDateTimeUtc(), JsonSerializer.SerializeToUtf8Bytes(receipt, SlotwrightJson.Wire.Receipt));

    public static Task<byte[]?> Receipt(this Db db, Guid site, Guid id, CancellationToken ct) => db.Single(site, "SELECT doc FROM receipts WHERE site_id = $1 AND id = $2", r => r.GetFieldValue<byte[]>(0), ct, id);
}
