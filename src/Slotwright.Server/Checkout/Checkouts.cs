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
        .On(Ops.Checkouts.CreateCheckout, Create).On(Ops.Checkouts.GetCheckout, Get).On(Ops.Checkouts.GetCheckoutByCartId, GetByCart).On(Ops.Checkouts.GetCheckoutUrl, GetUrl).On(Ops.Checkouts.GetWixCheckoutUrl, GetOwnUrl)
        .On(Ops.Checkouts.UpdateCheckout, Changing("checkout.id", Update)).On(Ops.Checkouts.AddToCheckout, Changing("id", Add)).On(Ops.Checkouts.RemoveLineItems, Changing("id", Remove))
        .On(Ops.Checkouts.UpdateLineItemsQuantity, Changing("id", Resize)).On(Ops.Checkouts.RemoveCoupon, Changing("id", (_, cart, _) => Task.FromResult<Result<Cart>>(cart.Wire with { Coupons = [] }))).On(Ops.Checkouts.RemoveGiftCard, Changing("id", Same))
        .On(Ops.Checkouts.RemoveOverrideCheckoutUrl, Changing("id", (_, cart, _) => Task.FromResult<Result<Cart>>(cart.Wire with { CustomCheckoutUrl = null })))
        .On(Ops.Checkouts.CreateOrder, CreateOrder).On(Ops.Checkouts.MarkCheckoutAsCompleted, Complete);

    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        var asked = call.Read(CheckoutsJson.Wire.CreateCheckoutRequest);
        if (asked.ChannelType is null) return new InvalidFields("channelType", "REQUIRED_FIELD", "must be given");
        if (asked.GiftCardCode is { Length: > 0 } card) return new Refusal(FaultKind.Invalid, "INVALID_GIFT_CARD_CODE", $"There is no gift card {card}.");
        var read = await lines.Read(call, CheckoutWire.Items(asked.LineItems), CheckoutWire.Custom(asked.CustomLineItems), ct);
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

    private async Task<Result<Answer>> GetUrl(Call call, CancellationToken ct) => await db.Cart(call.Site, call.Named("id"), ct) is { } cart && cart.BelongsTo(call.Caller)
        ? Answer.Of(new Contract.Checkouts.GetCheckoutURLResponse { CheckoutUrl = cart.Wire.CustomCheckoutUrl ?? $"{address.Public}/checkout/{cart.Id}" }, CheckoutsJson.Wire.GetCheckoutURLResponse) : Missing(call);

    /// <summary>Our own page, whatever address stands in for it.</summary>
    private async Task<Result<Answer>> GetOwnUrl(Call call, CancellationToken ct) => await db.Cart(call.Site, call.Named("id"), ct) is { } cart && cart.BelongsTo(call.Caller)
        ? Answer.Of(new GetWixCheckoutURLResponse { CheckoutUrl = $"{address.Public}/checkout/{cart.Id}" }, CheckoutsJson.Wire.GetWixCheckoutURLResponse) : Missing(call);

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
        var added = await lines.Read(call, CheckoutWire.Items(asked.LineItems), CheckoutWire.Custom(asked.CustomLineItems), ct);
        if (added.Failed(out var fault)) return fault;
        return await discounts.Exchange(call, CheckoutWire.Given(asked.Checkout, cart.Wire) with { LineItems = Joined(cart, added.Value), CustomCheckoutUrl = asked.OverrideCheckoutUrl ?? cart.Wire.CustomCheckoutUrl }, asked.CouponCode, ct);
    }

    private async Task<Result<Cart>> Add(Call call, StoredCart cart, CancellationToken ct)
    {
        var asked = call.Read(CheckoutsJson.Wire.AddToCheckoutRequest);
        var added = await lines.Read(call, CheckoutWire.Items(asked.LineItems), CheckoutWire.Custom(asked.CustomLineItems), ct);
        return added.Map(a => cart.Wire with { LineItems = Joined(cart, a) });
    }

    public static V2LineItem[] Joined(StoredCart cart, IReadOnlyList<V2LineItem> added)
    {
        var known = cart.Lines.Select(l => l.Source?.CatalogReference?.CatalogItemId).ToHashSet();
        return [.. cart.Lines, .. added.Where(l => l.CustomLineItem == true || known.Add(l.Source?.CatalogReference?.CatalogItemId))];
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
        return Task.FromResult<Result<Cart>>(cart.Wire with { LineItems = [.. cart.Lines.Where(l => wanted.FirstOrDefault(w => w.Id == l.Id)?.Quantity != 0)] });
    }

    /// <summary>Where prices have changed, the checkout has the new ones from then on, so that who reads it and tries again can order it.</summary>
    private async Task<Result<Answer>> CreateOrder(Call call, CancellationToken ct)
    {
        var ordered = await Order(call, ct);
        if (ordered.Fault is { Code: "CHECKOUT_CHANGED" }) await Changing("id", async (c, cart, t) => cart.Wire with { LineItems = await lines.Renew(c, cart.Lines, t) })(call with { Key = null }, ct);
        return ordered;
    }

    private async Task<Result<Answer>> Order(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await Carts.Named(tx, call.Named("id"), ct) is not { } cart) return Missing(call);
        var asked = call.Read(CheckoutsJson.Wire.CreateOrderRequest);
        var placed = await placing.Place(tx, cart, asked.DelayCapture == true, asked.SavePaymentMethod == true, ct);
        if (placed.Failed(out var fault)) return Older(fault);
        tx.OnceDurable(settler.Wake);
        return await tx.Commit(Answer.Of(new CreateOrderResponse { OrderId = placed.Value.Order.Id.ToString(), PaymentGatewayOrderId = placed.Value.Payment?.ToString() }, CheckoutsJson.Wire.CreateOrderResponse), ct);
    }

    /// <summary>What ordering refuses, under the names the older API has for it.</summary>
    private static Fault Older(Fault fault) => fault switch
    {
        Refusal { Code: "EMPTY_CART" } => new Refusal(FaultKind.Precondition, "EMPTY_CHECKOUT", "There is nothing in the checkout."),
        Refusal { Code: "CART_PRICES_OUT_OF_SYNC" } => new Refusal(FaultKind.Precondition, "CHECKOUT_CHANGED", "Prices have changed: read the checkout again."),
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
