using Npgsql;
using Slotwright.Contract;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Checkout;

/// <summary>What a visitor meant to buy is the member's once they have signed in: the cart itself, or what is in it when the member has one already.</summary>
internal sealed class CartOfVisitor(Db db, Carts carts)
{
    public async Task Give(Call call, Admitted admitted, CancellationToken ct)
    {
        if (admitted.Visitor is not { } visitor) return;
        try { await Try(call, admitted.App.Site, visitor, admitted.Member, ct); }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation) { await Try(call, admitted.App.Site, visitor, admitted.Member, ct); } // the member began a cart elsewhere at this moment
    }

    private async Task Try(Call call, Guid site, Guid visitor, Guid member, CancellationToken ct)
    {
        var own = new Call(ContractTable.Current.Operations[Ops.CurrentCarts.GetCurrentCart], new Caller(site, CallerKind.Member, member, Grant.Member), default, new Dictionary<string, string>(), call.Now, null);
        await using var tx = db.Begin(own);
        if (await tx.LockCurrentCart(new Caller(site, CallerKind.Visitor, visitor, Grant.Visitor), ct) is not { } theirs) return;
        if (await tx.LockCurrentCart(own.Caller, ct) is { } mine) await Merge(tx, theirs, mine, ct);
        else tx.GiveCart(theirs, theirs.Next(theirs.Wire with { CustomerInfo = (theirs.Wire.CustomerInfo ?? new()) with { VisitorId = null, MemberId = member.ToString() } }, tx.Now) with { OwnerKind = nameof(CallerKind.Member), Owner = member });
        await tx.Commit(ct);
    }

    /// <summary>What is in both is there once; a cart that is full takes no more, and one with a coupon no other.</summary>
    private async Task Merge(Tx tx, StoredCart theirs, StoredCart mine, CancellationToken ct)
    {
        var wire = mine.Wire with { LineItems = [.. CartLines.Joined(mine.Lines, theirs.Lines).Take(CartLines.Most)], Coupons = mine.Wire.Coupons is [_, ..] own ? own : theirs.Wire.Coupons };
        tx.SaveCart(mine, mine.Next((await carts.Summed(tx.Call, wire, ct)).Cart, tx.Now));
        tx.RemoveCart(theirs);
    }
}
