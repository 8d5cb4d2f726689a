using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Payments;

namespace Slotwright.Server.Tests.Orders;

/// <summary>What the provider, the ledger, the orders and the bookings of a shop say of its money, held against each other.</summary>
internal static class Books
{
    /// <summary>What the server's own runners do as time goes by, all at once.</summary>
    public static async Task Recover(Shop shop)
    {
        var (site, ct) = (Guid.Parse(shop.Site.Id), TestContext.Current.CancellationToken);
        var desk = shop.Server.Services.GetRequiredService<PaymentDesk>();
        foreach (var id in await shop.Server.Db.List(site, "SELECT id FROM payment_actions WHERE site_id = $1 AND status = 'PENDING'", r => r.GetGuid(0), ct)) await desk.Do(site, id, ct);
        foreach (var id in await shop.Server.Db.List(site, "SELECT id FROM payments WHERE site_id = $1 AND status = 'PENDING' AND provider IN ('test', 'stripe')", r => r.GetGuid(0), ct)) await desk.Look(site, id, ct);
        await shop.Settle(); // which ends bookings
        await shop.Settle(); // which is told to their orders
    }

    /// <summary>The orders that wait for somebody of the business.</summary>
    public static Task<List<string>> NeedOwner(Shop shop) => shop.Server.Db.List(Guid.Parse(shop.Site.Id), "SELECT needs_owner FROM orders WHERE site_id = $1 AND needs_owner IS NOT NULL", r => r.GetString(0), CancellationToken.None);

    /// <summary>Everything that must hold between the provider's books, ours, the orders and the bookings; asked past all our code.</summary>
    public static Task<List<string>> Complaints(Shop shop) => shop.Server.Db.List(Guid.Parse(shop.Site.Id), """
        WITH sums AS (SELECT order_id, sum(captured) AS paid, sum(captured) FILTER (WHERE provider = 'test') AS online FROM payments WHERE site_id = $1 GROUP BY 1),
            backs AS (SELECT order_id, sum(amount) AS back FROM payment_actions WHERE site_id = $1 AND kind = 'REFUND' AND status = 'SUCCEEDED' GROUP BY 1),
            provider AS (SELECT p.order_id, sum(t.captured - t.refunded) AS holds FROM test_payments t JOIN payments p ON p.site_id = $1 AND p.id = t.id WHERE t.site_id = $1 GROUP BY 1),
            books AS (SELECT order_id, sum(amount) FILTER (WHERE account = 'held:test') AS held, sum(amount) FILTER (WHERE account = 'receivable') AS receivable, -sum(amount) FILTER (WHERE account = 'sales') AS sold, sum(amount) AS all_of_it FROM ledger WHERE site_id = $1 GROUP BY 1),
            facts AS (SELECT o.id, o.status, o.payment_status, o.needs_owner, o.price_summary_total_amount AS total, coalesce(paid, 0) AS paid, coalesce(back, 0) AS back, coalesce(holds, 0) AS holds,
                coalesce(held, 0) AS held, coalesce(receivable, 0) AS receivable, coalesce(sold, 0) AS sold, coalesce(all_of_it, 0) AS all_of_it
                FROM orders o LEFT JOIN sums ON sums.order_id = o.id LEFT JOIN backs ON backs.order_id = o.id LEFT JOIN provider ON provider.order_id = o.id LEFT JOIN books ON books.order_id = o.id WHERE o.site_id = $1)
        SELECT 'the ledger does not add up: ' || id FROM facts WHERE all_of_it <> 0
        UNION ALL SELECT 'the provider holds ' || holds || ', the ledger ' || held || ': ' || id FROM facts WHERE holds <> held
        UNION ALL SELECT 'what was paid is not what is owed less: ' || id FROM facts WHERE status = 'APPROVED' AND (sold <> total OR receivable <> total - paid)
        UNION ALL SELECT 'sold without being approved: ' || id FROM facts WHERE status = 'INITIALIZED' AND (sold <> 0 OR paid <> 0)
        UNION ALL SELECT 'still owed after it was canceled: ' || id FROM facts WHERE status = 'CANCELED' AND receivable > 0
        UNION ALL SELECT 'the order says ' || payment_status || ' of ' || paid || ' less ' || back || ': ' || id FROM facts
            WHERE payment_status <> CASE WHEN back > 0 AND back >= paid THEN 'FULLY_REFUNDED' WHEN back > 0 THEN 'PARTIALLY_REFUNDED' WHEN paid >= total THEN 'PAID' WHEN paid > 0 THEN 'PARTIALLY_PAID' ELSE 'NOT_PAID' END
        UNION ALL SELECT 'something was left to do: ' || order_id FROM order_settlements WHERE site_id = $1
        UNION ALL SELECT 'the provider was not asked: ' || id FROM payment_actions WHERE site_id = $1 AND status = 'PENDING'
        UNION ALL SELECT 'paid, not booked, and nobody knows: ' || concat_ws(' ', f.status, f.payment_status, f.paid, f.back, b.status, b.payment_status, 'live', l.live, 'settled', l.settled, b.id) FROM facts f JOIN order_bookings l ON l.site_id = $1 AND l.order_id = f.id JOIN bookings b ON b.site_id = $1 AND b.id = l.booking_id
            WHERE f.paid > f.back AND b.status NOT IN ('CONFIRMED', 'PENDING') AND f.needs_owner IS NULL
        UNION ALL SELECT 'confirmed before it was paid: ' || b.id FROM facts f JOIN order_bookings l ON l.site_id = $1 AND l.order_id = f.id JOIN bookings b ON b.site_id = $1 AND b.id = l.booking_id
            WHERE f.status <> 'APPROVED' AND b.status IN ('CONFIRMED', 'PENDING')
        UNION ALL SELECT 'order and booking differ about the money: ' || f.payment_status || ' and ' || b.payment_status || ': ' || b.id FROM facts f JOIN order_bookings l ON l.site_id = $1 AND l.order_id = f.id JOIN bookings b ON b.site_id = $1 AND b.id = l.booking_id
            WHERE f.status <> 'INITIALIZED' AND b.payment_status <> CASE f.payment_status WHEN 'FULLY_REFUNDED' THEN 'REFUNDED' WHEN 'PARTIALLY_REFUNDED' THEN 'PARTIALLY_PAID' ELSE f.payment_status END
        """, r => r.GetString(0), CancellationToken.None);
}
