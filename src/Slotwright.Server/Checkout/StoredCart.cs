using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Contract.Carts;
using Slotwright.Server.Identity;

namespace Slotwright.Server.Checkout;

/// <summary>A cart as stored: what the wire shows, and whose it is. A checkout of the older API is one, too.</summary>
/// <param name="FromCart">Of a checkout: the cart it was made from.</param>
internal sealed record StoredCart(Guid Id, long Revision, Cart Wire, string OwnerKind, Guid Owner, bool IsCurrent, Guid? OrderId, Guid? FromCart)
{
    public const string Columns = "id, revision, doc, owner_kind, owner, is_current, order_id, from_cart";

    public static StoredCart Read(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetInt64(1), JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(2), CartsJson.Wire.Cart)!,
        r.GetString(3), r.GetGuid(4), r.GetBoolean(5), r.IsDBNull(6) ? null : r.GetGuid(6), r.IsDBNull(7) ? null : r.GetGuid(7));

    public IReadOnlyList<V2LineItem> Lines => Wire.LineItems ?? [];

    /// <summary>Whoever made it, and those who may see everybody's.</summary>
    public bool BelongsTo(Caller caller) => OwnerKind == caller.Kind.ToString() && Owner == caller.Subject || caller.Grant.Holds("ECOM.ADMIN_MODIFY_CARTS");

    /// <summary>The next version: one revision on.</summary>
    public StoredCart Next(Cart cart, Instant now) => this with { Revision = Revision + 1, Wire = cart with { Revision = Http.Wire.Revision(Revision + 1), UpdatedDate = Http.Wire.Timestamp(now) } };
}
