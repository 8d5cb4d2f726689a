using NodaTime;
using Npgsql;
using Slotwright.Server.Orders;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments.Saved;

/// <summary>What a customer has had kept to pay with.</summary>
/// <param name="Reference">The provider's name for it, sealed.</param>
internal sealed record SavedMethod(Guid Id, Guid? Contact, Guid Payment, string Provider, byte[] Reference, string? Brand, string? LastFour, int? ExpiresMonth, int? ExpiresYear, Instant Created)
{
    public const string Columns = "id, contact_id, payment_id, provider, reference, brand, last_four, expires_month, expires_year, created_date, forget_at IS NOT NULL";

    /// <summary>Nobody may charge it any more; its name is known until nothing that was begun needs it.</summary>
    public bool IsForgotten { get; init; }

    public static SavedMethod Read(NpgsqlDataReader r) => new(r.GetGuid(0), r.IsDBNull(1) ? null : r.GetGuid(1), r.GetGuid(2), r.GetString(3), r.GetFieldValue<byte[]>(4), r.IsDBNull(5) ? null : r.GetString(5),
        r.IsDBNull(6) ? null : r.GetString(6), r.IsDBNull(7) ? null : r.GetInt32(7), r.IsDBNull(8) ? null : r.GetInt32(8), Instant.FromDateTimeUtc(r.GetDateTime(9)))
    { IsForgotten = r.GetBoolean(10) };
}

/// <summary>The SQL of what customers have had kept. Nothing else writes its table, but for erasing a customer.</summary>
internal static class SavedMethodRows
{
    /// <summary>
    /// Keeps one more. What the same customer had kept before with this provider is replaced, and forgotten there; so is this one at once
    /// when its customer is gone by now.
    /// </summary>
    public static void AddMethod(this Tx tx, SavedMethod m) => tx.Write("""
        WITH added AS (INSERT INTO saved_methods (site_id, id, contact_id, payment_id, provider, reference, brand, last_four, expires_month, expires_year, created_date, forget_at)
            SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, CASE WHEN NOT EXISTS (SELECT FROM contacts c WHERE c.site_id = $1 AND c.id = $3) THEN clock_timestamp() END ON CONFLICT DO NOTHING RETURNING contact_id, forget_at)
        UPDATE saved_methods SET forget_at = clock_timestamp() WHERE site_id = $1 AND contact_id = (SELECT a.contact_id FROM added a WHERE a.forget_at IS NULL) AND provider = $5 AND forget_at IS NULL AND id <> $2
        """, m.Id, (object?)m.Contact ?? TypedNull.Id, m.Payment, m.Provider, m.Reference, (object?)m.Brand ?? TypedNull.Text, (object?)m.LastFour ?? TypedNull.Text, (object?)m.ExpiresMonth ?? TypedNull.Integer, (object?)m.ExpiresYear ?? TypedNull.Integer, m.Created.ToDateTimeUtc());

    /// <summary>Whether there is, or was, something kept with this payment.</summary>
    public static async Task<bool> HasKept(this Tx tx, Guid payment, CancellationToken ct) => (await tx.List("SELECT 1 FROM saved_methods WHERE site_id = $1 AND payment_id = $2", _ => true, ct, payment)).Count > 0;

    /// <summary>What an order can be charged to: what was kept when something of it was paid, or else what its customer has had kept. Until the transaction is over nobody has it forgotten.</summary>
    public static async Task<SavedMethod?> MethodFor(this Tx tx, StoredOrder order, CancellationToken ct) => await tx.Single($"""
        SELECT {Saved.SavedMethod.Columns} FROM saved_methods WHERE site_id = $1 AND forget_at IS NULL AND (contact_id = $3 OR payment_id IN (SELECT p.id FROM payments p WHERE p.site_id = $1 AND p.order_id = $2))
        ORDER BY payment_id IN (SELECT p.id FROM payments p WHERE p.site_id = $1 AND p.order_id = $2) DESC, created_date DESC LIMIT 1 FOR SHARE
        """, Saved.SavedMethod.Read, ct, order.Id, Guid.TryParse(order.Wire.BuyerInfo?.ContactId, out var contact) ? contact : (object)TypedNull.Id);

    public static Task<SavedMethod?> SavedMethod(this Db db, Guid site, Guid id, CancellationToken ct) => db.Single(site, $"SELECT {Saved.SavedMethod.Columns} FROM saved_methods WHERE site_id = $1 AND id = $2", Saved.SavedMethod.Read, ct, id);

    public static Task<List<SavedMethod>> MethodsOf(this Db db, Guid site, Guid contact, CancellationToken ct) =>
        db.List(site, $"SELECT {Saved.SavedMethod.Columns} FROM saved_methods WHERE site_id = $1 AND contact_id = $2 AND forget_at IS NULL ORDER BY created_date DESC, id", Saved.SavedMethod.Read, ct, contact);

    /// <summary>Nobody charges it any more, and the provider is told to forget it.</summary>
    public static async Task<bool> ForgetMethod(this Tx tx, Guid id, CancellationToken ct) =>
        await tx.Execute("UPDATE saved_methods SET forget_at = clock_timestamp() WHERE site_id = $1 AND id = $2 AND forget_at IS NULL", ct, id) == 1;

    /// <summary>What a contact that went into another had kept is the other's, of each provider what was kept last.</summary>
    public static void InheritMethods(this Tx tx, Guid from, Guid to)
    {
        tx.Write("UPDATE saved_methods SET contact_id = $3 WHERE site_id = $1 AND contact_id = $2", from, to);
        tx.Write("""
            UPDATE saved_methods m SET forget_at = clock_timestamp() WHERE m.site_id = $1 AND m.contact_id = $2 AND m.forget_at IS NULL AND EXISTS (
                SELECT FROM saved_methods n WHERE n.site_id = $1 AND n.contact_id = $2 AND n.forget_at IS NULL AND n.provider = m.provider AND (n.created_date, n.id) > (m.created_date, m.id))
            """, to);
    }

    /// <summary>The site knows this contact.</summary>
    public static async Task<bool> IsContact(this Db db, Guid site, Guid contact, CancellationToken ct) => (await db.List(site, "SELECT 1 FROM contacts WHERE site_id = $1 AND id = $2", _ => true, ct, contact)).Count > 0;

    public static void RemoveMethod(this Tx tx, Guid id) => tx.Write("DELETE FROM saved_methods WHERE site_id = $1 AND id = $2 AND forget_at IS NOT NULL", id);

    public static void DelayForgetting(this Tx tx, Guid id) => tx.Write(
        "UPDATE saved_methods SET attempts = attempts + 1, forget_at = clock_timestamp() + make_interval(secs => least(30 * power(2, attempts), 3600)) WHERE site_id = $1 AND id = $2 AND forget_at IS NOT NULL", id);

    /// <summary>A charge to it is under way: what becomes of that can only be asked for while its name is known.</summary>
    public static async Task<bool> IsCharged(this Db db, Guid site, Guid id, CancellationToken ct) =>
        (await db.List(site, "SELECT 1 FROM payments WHERE site_id = $1 AND method_id = $2 AND status = 'PENDING' AND look_at IS NOT NULL LIMIT 1", _ => true, ct, id)).Count > 0;

    public static Task<List<(Guid Site, Guid Id)>> DueForgetting(this Db db, CancellationToken ct) => db.Across("""
        SELECT m.site_id, m.id FROM saved_methods m WHERE m.forget_at <= clock_timestamp()
            AND NOT EXISTS (SELECT FROM payments p WHERE p.site_id = m.site_id AND p.method_id = m.id AND p.status = 'PENDING' AND p.look_at IS NOT NULL)
        ORDER BY m.forget_at LIMIT 100
        """, r => (r.GetGuid(0), r.GetGuid(1)), ct);
}
