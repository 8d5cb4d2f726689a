using System.Text.Json;
using Slotwright.Contract.Carts;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Checkout;

/// <summary>The SQL of carts. Nothing else writes their table.</summary>
internal static class CartRows
{
    public const string Fqdn = "wix.ecom.v2.cart";
    private const string Select = $"SELECT {StoredCart.Columns} FROM carts WHERE site_id = $1";

    public static Task<StoredCart?> Cart(this Db db, Guid site, Guid id, CancellationToken ct) => db.Single(site, $"{Select} AND id = $2", StoredCart.Read, ct, id);

    public static Task<StoredCart?> LockCart(this Tx tx, Guid id, CancellationToken ct) => tx.Single($"{Select} AND id = $2 FOR NO KEY UPDATE", StoredCart.Read, ct, id);

    /// <summary>The caller's own open cart.</summary>
    public static Task<StoredCart?> LockCurrentCart(this Tx tx, Caller caller, CancellationToken ct) =>
        tx.Single($"{Select} AND owner_kind = $2 AND owner = $3 AND is_current FOR NO KEY UPDATE", StoredCart.Read, ct, caller.Kind.ToString(), caller.Subject);

    public static Task<StoredCart?> CheckoutOf(this Db db, Guid site, Guid cart, CancellationToken ct) =>
        db.Single(site, $"{Select} AND from_cart = $2 ORDER BY created_date DESC LIMIT 1", StoredCart.Read, ct, cart);

    /// <summary>The site a cart is of: a checkout page is asked for by the cart alone.</summary>
    public static async Task<Guid?> SiteOfCart(this Db db, Guid id, CancellationToken ct) =>
        await db.Across("SELECT site_id FROM carts WHERE id = $1", r => r.GetGuid(0), ct, id) is [var site, ..] ? site : null;

    public static void AddCart(this Tx tx, StoredCart cart)
    {
        var bytes = Bytes(cart);
        tx.Write("""
            INSERT INTO carts (site_id, id, revision, created_date, updated_date, doc, owner_kind, owner, is_current, from_cart) VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9)
            """, cart.Id, cart.Revision, tx.Now.ToDateTimeUtc(), bytes, cart.OwnerKind, cart.Owner, cart.IsCurrent, (object?)cart.FromCart ?? TypedNull.Id);
        tx.PublishCreated(Fqdn, cart.Id.ToString(), cart.Revision, bytes);
    }

    /// <summary>Stores the next version. A cart that was ordered is nobody's current one any more.</summary>
    public static void SaveCart(this Tx tx, StoredCart before, StoredCart cart)
    {
        var bytes = Bytes(cart);
        tx.Write("UPDATE carts SET revision = $3, updated_date = $4, doc = $5, order_id = $6, is_current = $7 WHERE site_id = $1 AND id = $2",
            cart.Id, cart.Revision, tx.Now.ToDateTimeUtc(), bytes, (object?)cart.OrderId ?? TypedNull.Id, cart.IsCurrent && cart.OrderId is null);
        tx.PublishUpdated(Fqdn, cart.Id.ToString(), cart.Revision, bytes, Documents.Modified(Bytes(before), bytes));
    }

    /// <summary>The cart is somebody else's from now on.</summary>
    public static void GiveCart(this Tx tx, StoredCart before, StoredCart cart)
    {
        tx.SaveCart(before, cart);
        tx.Write("UPDATE carts SET owner_kind = $3, owner = $4 WHERE site_id = $1 AND id = $2", cart.Id, cart.OwnerKind, cart.Owner);
    }

    public static void RemoveCart(this Tx tx, StoredCart cart)
    {
        tx.Write("DELETE FROM carts WHERE site_id = $1 AND id = $2", cart.Id);
        tx.PublishDeleted(Fqdn, cart.Id.ToString(), cart.Revision, Bytes(cart));
    }

    private static byte[] Bytes(StoredCart cart) => JsonSerializer.SerializeToUtf8Bytes(cart.Wire, CartsJson.Wire.Cart);
}
