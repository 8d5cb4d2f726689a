using Slotwright.Contract;
using Slotwright.Domain.Orders;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Orders;

/// <summary>A booking an order is for.</summary>
/// <param name="Live">It keeps other orders from the booking.</param>
/// <param name="Settled">The order has had its say about it once.</param>
internal sealed record OrderedBooking(Guid Booking, Guid Line, bool Live, bool Settled, Guid? Fee);

/// <summary>The order a booking was bought with.</summary>
/// <param name="Fee">The additional fee of the order that stands in for the booking's price; null while there is none.</param>
internal sealed record OrderOfBooking(Guid Booking, Guid Order, Guid Line, Guid? Fee);

/// <summary>The SQL of orders, of the bookings they are for, and of the ledger. Nothing else writes those tables.</summary>
internal static class OrderRows
{
    public const string Fqdn = "wix.ecom.v1.order";
    private const string Select = "SELECT id, revision, doc, covered, needs_owner FROM orders WHERE site_id = $1";

    public static readonly EntityTable Table = new("orders", new EntityColumns(Ops.Orders.SearchOrders), "covered", "needs_owner");

    public static Task<StoredOrder?> Order(this Db db, Guid site, Guid id, CancellationToken ct) => db.Single(site, $"{Select} AND id = $2", StoredOrder.Read, ct, id);

    public static Task<List<StoredOrder>> Orders(this Db db, Guid site, Guid[] ids, CancellationToken ct) => db.List(site, $"{Select} AND id = ANY($2)", StoredOrder.Read, ct, (object)ids);

    public static Task<StoredOrder?> LockOrder(this Tx tx, Guid id, CancellationToken ct) => tx.Single($"{Select} AND id = $2 FOR NO KEY UPDATE", StoredOrder.Read, ct, id);

    private const string HoldNumbers = "INSERT INTO order_numbers (site_id, last) VALUES ($1, 10000) ON CONFLICT (site_id) DO UPDATE SET last = order_numbers.last";

    /// <summary>The next order number of the site that no order has; whoever asks next waits for this transaction.</summary>
    public static async Task<long> NextNumber(this Tx tx, CancellationToken ct)
    {
        tx.Write(HoldNumbers); // what is read after it is as those have left it who held the numbers before
        return (await tx.List("""
            UPDATE order_numbers n SET last = CASE WHEN NOT EXISTS (SELECT FROM orders WHERE site_id = $1 AND number = (n.last + 1)::text) THEN n.last + 1 ELSE (
                SELECT free FROM generate_series(n.last + 2, n.last + 2 + (SELECT count(*) FROM orders WHERE site_id = $1)) AS free
                WHERE NOT EXISTS (SELECT FROM orders WHERE site_id = $1 AND number = free::text) ORDER BY free LIMIT 1) END
            WHERE n.site_id = $1 RETURNING last
            """, r => r.GetInt64(0), ct))[0];
    }

    /// <summary>The last number given; nobody takes another before this transaction is over.</summary>
    public static async Task<long> LockNumbers(this Tx tx, CancellationToken ct) => (await tx.List($"{HoldNumbers} RETURNING last", r => r.GetInt64(0), ct))[0];

    public static void SetLastNumber(this Tx tx, long last) => tx.Write("UPDATE order_numbers SET last = $2 WHERE site_id = $1", last);

    /// <summary>Whether another order has this number.</summary>
    public static async Task<bool> HasNumber(this Tx tx, string number, Guid but, CancellationToken ct) =>
        (await tx.List("SELECT EXISTS (SELECT FROM orders WHERE site_id = $1 AND number = $2 AND id <> $3)", r => r.GetBoolean(0), ct, number, but))[0];

    /// <summary>An order as it was elsewhere, with the date of its own creation; nobody hears of it but by `imported`.</summary>
    public static byte[] ImportOrder(this Tx tx, StoredOrder order, bool isNew)
    {
        var bytes = order.Bytes;
        if (isNew) Table.Insert(tx, order.Id, bytes, Own(order));
        else Table.Update(tx, order.Id, order.Revision, bytes, Own(order));
        tx.Write("UPDATE orders SET created_date = $3 WHERE site_id = $1 AND id = $2", order.Id, Http.Wire.Instant(order.Wire.CreatedDate!).ToDateTimeUtc());
        tx.PublishAction(Fqdn, "imported", order.Id.ToString(), order.Revision, Http.Answer.Wrap("order", bytes).Body.Span);
        return bytes;
    }

    public static void DeleteImported(this Tx tx, StoredOrder order)
    {
        tx.Write(Table.DeleteById, order.Id);
        tx.PublishAction(Fqdn, "imported_order_deleted", order.Id.ToString(), order.Revision + 1, Http.Answer.Wrap("order", order.Bytes).Body.Span);
    }

    /// <summary>Binds the bookings to the order; answers those that another order, or another line of this one, has already.</summary>
    public static async Task<IReadOnlyList<(Guid Booking, Guid Line)>> BindBookings(this Tx tx, Guid order, IReadOnlyList<(Guid Booking, Guid Line)> lines, CancellationToken ct)
    {
        var bound = await tx.List("""
            INSERT INTO order_bookings (site_id, order_id, booking_id, line_id, live) SELECT $1, $2, b, l, true FROM unnest($3::uuid[], $4::uuid[]) AS t (b, l) ORDER BY b
            ON CONFLICT DO NOTHING RETURNING line_id
            """, r => r.GetGuid(0), ct, order, lines.Select(l => l.Booking).ToArray(), lines.Select(l => l.Line).ToArray());
        return [.. lines.Where(l => !bound.Contains(l.Line))];
    }

    /// <summary>The order is for these bookings no more.</summary>
    public static void UnbindBookings(this Tx tx, Guid order, Guid[] bookings) => tx.Write("DELETE FROM order_bookings WHERE site_id = $1 AND order_id = $2 AND booking_id = ANY($3)", order, bookings);

    /// <summary>The orders these bookings were bought with: of several the one that is alive, else the last.</summary>
    public static async Task<Dictionary<Guid, OrderOfBooking>> OrdersOf(this Db db, Guid site, Guid[] bookings, CancellationToken ct) => (await db.List(site, """
        SELECT DISTINCT ON (booking_id) booking_id, order_id, line_id, fee_id FROM order_bookings WHERE site_id = $1 AND booking_id = ANY($2) ORDER BY booking_id, live DESC, order_id DESC
        """, r => new OrderOfBooking(r.GetGuid(0), r.GetGuid(1), r.GetGuid(2), r.IsDBNull(3) ? null : r.GetGuid(3)), ct, (object)bookings)).ToDictionary(o => o.Booking);

    public static void NoteFee(this Tx tx, Guid order, Guid[] bookings, Guid fee) => tx.Write("UPDATE order_bookings SET fee_id = $4 WHERE site_id = $1 AND order_id = $2 AND booking_id = ANY($3)", order, bookings, fee);

    public static async Task<HashSet<Guid>> Ordered(this Db db, Guid site, Guid[] bookings, CancellationToken ct) =>
        [.. await db.List(site, "SELECT booking_id FROM order_bookings WHERE site_id = $1 AND booking_id = ANY($2) AND live", r => r.GetGuid(0), ct, (object)bookings)];

    public static Task<List<OrderedBooking>> BookingsOf(this Tx tx, Guid order, CancellationToken ct) => tx.List(
        "SELECT booking_id, line_id, live, settled, fee_id FROM order_bookings WHERE site_id = $1 AND order_id = $2 ORDER BY booking_id", r => new OrderedBooking(r.GetGuid(0), r.GetGuid(1), r.GetBoolean(2), r.GetBoolean(3), r.IsDBNull(4) ? null : r.GetGuid(4)), ct, order);

    public static void SaveOrderedBooking(this Tx tx, Guid order, OrderedBooking booking) => tx.Write(
        "UPDATE order_bookings SET live = $4, settled = $5 WHERE site_id = $1 AND order_id = $2 AND booking_id = $3", order, booking.Booking, booking.Live, booking.Settled);

    public static byte[] AddOrder(this Tx tx, StoredOrder order)
    {
        var bytes = order.Bytes;
        Table.Insert(tx, order.Id, bytes, Own(order));
        tx.PublishCreated(Fqdn, order.Id.ToString(), order.Revision, bytes);
        return bytes;
    }

    public static byte[] SaveOrder(this Tx tx, StoredOrder before, StoredOrder order)
    {
        var bytes = order.Bytes;
        Table.Update(tx, order.Id, order.Revision, bytes, Own(order));
        tx.PublishUpdated(Fqdn, order.Id.ToString(), order.Revision, bytes, Http.Documents.Modified(before.Bytes, bytes));
        return bytes;
    }

    /// <summary>The orders of a contact that went into another are that one's.</summary>
    public static void InheritOrders(this Tx tx, Guid from, Guid to) => tx.Write("""
        UPDATE orders SET buyer_info_contact_id = $3, revision = revision + 1, doc = convert_to(jsonb_set(d, '{buyerInfo,contactId}', to_jsonb($3::text))::text, 'UTF8')
        FROM (SELECT o.id AS ordered, convert_from(o.doc, 'UTF8')::jsonb AS d FROM orders o WHERE o.site_id = $1 AND o.buyer_info_contact_id = $2 ORDER BY o.id FOR NO KEY UPDATE) theirs
        WHERE site_id = $1 AND id = theirs.ordered
        """, from.ToString(), to.ToString());

    /// <summary>Books a movement of money. What was booked under this key is not booked again.</summary>
    public static void Book(this Tx tx, StoredOrder order, Transfer transfer)
    {
        if (order.IsImported || transfer.Postings.All(p => p.Amount == 0)) return; // what was sold elsewhere is in the books there
        tx.Write("""
            INSERT INTO ledger (site_id, transfer, account, order_id, currency, amount, booked_at) SELECT $1, $2, a, $3, $4, m, $5 FROM unnest($6::text[], $7::numeric[]) AS t (a, m) ON CONFLICT DO NOTHING
            """, transfer.Key, order.Id, order.Currency, tx.Now.ToDateTimeUtc(), transfer.Postings.Select(p => p.Account).ToArray(), transfer.Postings.Select(p => p.Amount).ToArray());
    }

    private static object?[] Own(StoredOrder o) => [o.Covered, (object?)o.NeedsOwner ?? TypedNull.Text];
}
