using Slotwright.Contract;
using Slotwright.Contract.Carts;
using Slotwright.Contract.Checkouts;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Checkout;

/// <summary>The older checkout API (seed 004): a checkout is a cart, shown in its older form; what happens to it happens to the cart.</summary>
internal sealed class Checkouts(Db db, SiteDirectory sites, CartLines lines, CartDiscounts discounts, PlaceOrder placing, OrderSettler settler, ServerAddress address)
{
    private delegate Task<Result<Cart>> Change(Call call, StoredCart cart, CancellationToken ct);

    public void Map(Api api) => api
        .On(Ops.Checkouts.CreateCheckout, Create).On(Ops.Checkouts.GetCheckout, Get).On(Ops.Checkouts.GetCheckoutByCartId, GetByCart).On(Ops.Checkouts.GetCheckoutUrl, Url(cart => cart.Wire.CustomCheckoutUrl)).On(Ops.Checkouts.GetWixCheckoutUrl, Url(_ => null))
        .On(Ops.Checkouts.UpdateCheckout, Changing("checkout.id", Update)).On(Ops.Checkouts.AddToCheckout, Changing("id", Add)).On(Ops.Checkouts.RemoveLineItems, Changing("id", Remove))
        .On(Ops.Checkouts.UpdateLineItemsQuantity, Changing("id", Resize)).On(Ops.Checkouts.RemoveCoupon, Changing("id", (_, cart, _) => Task.FromResult<Result<Cart>>(cart.Wire with { Coupons = [] }))).On(Ops.Checkouts.RemoveGiftCard, Changing("id", Same))
        .On(Ops.Checkouts.RemoveOverrideCheckoutUrl, Changing("id", (_, cart, _) => Task.FromResult<Result<Cart>>(cart.Wire with { CustomCheckoutUrl = null })))
        .On(Ops.Checkouts.CreateOrder, CreateOrder).On(Ops.Checkouts.MarkCheckoutAsCompleted, Complete);

    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        var asked = call.Read(CheckoutsJson.Wire.CreateCheckoutRequest);
        if (asked.ChannelType is null) return new InvalidFields("channelType", "REQUIRED_FIELD", "must be given");
        if (asked.GiftCardCode is { Length: > 0 } card) return new Refusal(FaultKind.Invalid, "INVALID_GIFT_CARD_CODE", $"There is no gift card {card}.");
        var read = await CheckoutWire.Read(lines, call, asked.LineItems, asked.CustomLineItems, ct);
        if (read.Failed(out var fault)) return fault;
        return await Store(call, CheckoutWire.Given(asked.CheckoutInfo, new()) with { LineItems = read.Value, CustomCheckoutUrl = asked.OverrideCheckoutUrl, Source = new() { ChannelType = asked.ChannelType } }, null, asked.CouponCode, ct);
    }

    /// <summary>A checkout with the lines of a cart.</summary>
    public async Task<Result<Answer>> Store(Call call, Cart given, Guid? fromCart, string? coupon, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var made = Carts.Begin(tx, given, isCurrent: false, fromCart);
        if (made.Failed(out var refused)) return refused;
        var filled = await discounts.Exchange(call, made.Value.Wire with { Coupons = given.Coupons ?? [] }, coupon, ct);
        if (filled.Failed(out var unusable)) return unusable;
        var applied = await discounts.Apply(call, filled.Value, ct);
        var stored = made.Value with { Wire = applied.Cart };
        tx.AddCart(stored);
        return await tx.Commit(await Tell(call, stored, applied.Refused, ct), ct);
    }

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        if (await db.Cart(call.Site, call.Named("id"), ct) is not { } cart || !cart.BelongsTo(call.Caller)) return Missing(call);
        if (cart.OrderId is not null) return await Tell(call, cart, null, ct);
        var now = await discounts.Apply(call, cart.Wire with { LineItems = await lines.Renew(call, cart.Lines, ct) }, ct);
        return await Tell(call, cart with { Wire = now.Cart }, now.Refused, ct);
    }

    private async Task<Result<Answer>> GetByCart(Call call, CancellationToken ct) =>
        await db.CheckoutOf(call.Site, call.Named("id"), ct) is { } cart && cart.BelongsTo(call.Caller) ? await Tell(call, cart, null, ct) : Missing(call);

    /// <summary>Our own page, or with some calls the address that stands in for it.</summary>
    private Handler Url(Func<StoredCart, string?> instead) => async (call, ct) => await db.Cart(call.Site, call.Named("id"), ct) is { } cart && cart.BelongsTo(call.Caller)
        ? Answer.Of(new Contract.Checkouts.GetCheckoutURLResponse { CheckoutUrl = instead(cart) ?? $"{address.Public}/checkout/{cart.Id}" }, CheckoutsJson.Wire.GetCheckoutURLResponse) : Missing(call);

    private static Refusal Missing(Call call) => new(FaultKind.NotFound, "CHECKOUT_NOT_FOUND", $"There is no checkout {call.Path.Values.First()}.");

    private Handler Changing(string name, Change change) => async (call, ct) =>
    {
        await using var tx = db.Begin(call);
        if (await Carts.Named(tx, call.Named(name), ct) is not { } cart) return Missing(call);
        if (cart.OrderId is not null) return AlreadyPaid(cart);
        var changed = await change(call, cart, ct);
        if (changed.Failed(out var fault)) return fault;
        var applied = await discounts.Apply(call, changed.Value, ct);
        var after = cart.Next(applied.Cart, tx.Now);
        tx.SaveCart(cart, after);
        return await tx.Commit(await Tell(call, after, applied.Refused, ct), ct);
    };

    private static Refusal AlreadyPaid(StoredCart cart) => new(FaultKind.Precondition, "CHECKOUT_ALREADY_PAID", $"The checkout became the order {cart.OrderId}.");

    private static Task<Result<Cart>> Same(Call call, StoredCart cart, CancellationToken ct) => Task.FromResult<Result<Cart>>(cart.Wire);

    private async Task<Result<Cart>> Update(Call call, StoredCart cart, CancellationToken ct)
    {
        var asked = call.Read(CheckoutsJson.Wire.UpdateCheckoutRequest);
        var added = await CheckoutWire.Read(lines, call, asked.LineItems, asked.CustomLineItems, ct);
        if (added.Failed(out var fault)) return fault;
        var kept = asked.Checkout?.MembershipOptions?.SelectedMemberships?.Memberships is { } plans ? await lines.Renew(call, CheckoutWire.PaidWith(cart.Lines, plans), ct) : cart.Lines;
        return await discounts.Exchange(call, CheckoutWire.Given(asked.Checkout, cart.Wire) with { LineItems = CartLines.Joined(kept, added.Value), CustomCheckoutUrl = asked.OverrideCheckoutUrl ?? cart.Wire.CustomCheckoutUrl }, asked.CouponCode, ct);
    }

    private async Task<Result<Cart>> Add(Call call, StoredCart cart, CancellationToken ct)
    {
        var asked = call.Read(CheckoutsJson.Wire.AddToCheckoutRequest);
        var added = await CheckoutWire.Read(lines, call, asked.LineItems, asked.CustomLineItems, ct);
        return added.Map(a => cart.Wire with { LineItems = CartLines.Joined(cart.Lines, a) });
    }

    public static Task<Result<Cart>> Remove(Call call, StoredCart cart, CancellationToken ct)
    {
        var ids = call.Read(CheckoutsJson.Wire.RemoveLineItemsRequest).LineItemIds ?? [];
        return Task.FromResult<Result<Cart>>(cart.Wire with { LineItems = [.. cart.Lines.Where(l => !ids.Contains(l.Id))] });
    }

    public static Task<Result<Cart>> Resize(Call call, StoredCart cart, CancellationToken ct)
    {
        var wanted = call.Read(CheckoutsJson.Wire.UpdateLineItemsQuantityRequest).LineItems ?? [];
        var fixedLine = cart.Lines.FirstOrDefault(l => l.CustomLineItem != true && wanted.Any(w => w.Id == l.Id && w.Quantity > 1));
        if (fixedLine is not null) return Task.FromResult<Result<Cart>>(new FixedQuantityItem(fixedLine.Source?.CatalogReference?.CatalogItemId));
        return Task.FromResult<Result<Cart>>(cart.Wire with { LineItems = [.. cart.Lines.Select(l => l.CustomLineItem == true && wanted.LastOrDefault(w => w.Id == l.Id)?.Quantity is { } n ? CartLines.Resized(l, n) : l)] });
    }

    private async Task<Result<Answer>> CreateOrder(Call call, CancellationToken ct)
    {
        var asked = call.Read(CheckoutsJson.Wire.CreateOrderRequest);
        var ordered = await Order(call, asked.DelayCapture == true, asked.SavePaymentMethod == true, _ => null, placed => Answer.Of(new CreateOrderResponse { OrderId = placed.Order.Id.ToString(), PaymentGatewayOrderId = placed.Payment?.ToString() }, CheckoutsJson.Wire.CreateOrderResponse), ct);
        return ordered.Map(o => o.Answer);
    }

    /// <summary>Orders a checkout. Where prices have changed, it has the new ones from then on, so that who reads it and tries again can order it.</summary>
    /// <param name="judge">Why what was placed is not to stand after all; null when it is.</param>
    public async Task<Result<(Placed Placed, Answer Answer)>> Order(Call call, bool delaysCapture, bool keeps, Func<Placed, Fault?> judge, Func<Placed, Answer> tell, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await Carts.Named(tx, call.Named("id"), ct) is not { } cart) return Missing(call);
        var placed = await placing.Place(tx, cart, delaysCapture, keeps, ct);
        if (placed.Failed(out var fault))
        {
            if (fault.Code == PlaceOrder.OutOfSync) await Renew(tx, cart, ct);
            return Older(fault);
        }
        if (judge(placed.Value) is { } refused) return refused;
        tx.OnceDurable(settler.Wake);
        return (placed.Value, await tx.Commit(tell(placed.Value), ct));
    }

    private async Task Renew(Tx tx, StoredCart cart, CancellationToken ct)
    {
        var now = await discounts.Apply(tx.Call, cart.Wire with { LineItems = await lines.Renew(tx.Call, cart.Lines, ct) }, ct);
        tx.SaveCart(cart, cart.Next(now.Cart, tx.Now));
        await tx.Commit(ct);
    }

    /// <summary>What ordering refuses, under the names the older API has for it.</summary>
    private static Fault Older(Fault fault) => fault switch
    {
        Refusal { Code: "EMPTY_CART" } => new Refusal(FaultKind.Precondition, "EMPTY_CHECKOUT", "There is nothing in the checkout."),
        Refusal { Code: PlaceOrder.OutOfSync } => new Refusal(FaultKind.Precondition, "CHECKOUT_CHANGED", "Prices have changed: read the checkout again."),
        CouponViolation violated => new CouponCalculationError(violated.Coupon),
        LineItemsOutOfStock => new Refusal(FaultKind.Precondition, "FULL_OUT_OF_STOCK", fault.Message),
        _ => fault,
    };

    private async Task<Result<Answer>> Complete(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await Carts.Named(tx, call.Named("id"), ct) is not { } cart) return Missing(call);
        if (cart.OrderId is not null) return AlreadyPaid(cart);
        tx.SaveCart(cart, cart.Next(cart.Wire with { OrderPlaced = true }, tx.Now) with { OrderId = Guid.Empty });
        return await tx.Commit(Answer.Empty, ct);
    }

    private async Task<Answer> Tell(Call call, StoredCart cart, Fault? coupon, CancellationToken ct)
    {
        var (rules, currency) = (await PaymentRules.Read(db, call.Site, ct), (await sites.Catalog(call.Site, ct)).Site.Currency);
        return Answer.Of(new GetCheckoutResponse { Checkout = CheckoutWire.Tell(cart, CartSums.Of(cart.Wire, rules, currency), rules, currency, coupon) }, CheckoutsJson.Wire.GetCheckoutResponse);
    }
}
