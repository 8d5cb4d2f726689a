using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Carts;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Checkout;

/// <summary>Cart V2: what a customer means to buy. Everything happens to a cart named by its id, or to the caller's current one.</summary>
internal sealed class Carts(Db db, SiteDirectory sites, CartLines lines, CartDiscounts discounts, ServerAddress address)
{
    private static readonly TypeRule Rules = ContractTable.Current.Types["Carts/Cart"];

    /// <summary>The cart a call is about, locked; null when there is none of the caller's.</summary>
    internal delegate Task<StoredCart?> Find(Tx tx, CancellationToken ct);

    /// <summary>What becomes of a cart.</summary>
    private delegate Task<Result<Cart>> Change(Call call, StoredCart cart, CancellationToken ct);

    public void Map(Api api)
    {
        api.On(Ops.Carts.CreateCart, (call, ct) => Create(call, isCurrent: false, ct)).On(Ops.CurrentCarts.CreateCurrentCart, (call, ct) => Create(call, isCurrent: true, ct))
            .On(Ops.Carts.GetCheckoutUrl, GetCheckoutUrl).On(Ops.Carts.MarkCartAsCompleted, Complete);
        Both(api, Ops.Carts.GetCart, Ops.CurrentCarts.GetCurrentCart, Get);
        Both(api, Ops.Carts.DeleteCart, Ops.CurrentCarts.DeleteCurrentCart, Delete);
        Both(api, Ops.Carts.CalculateCart, Ops.CurrentCarts.CalculateCurrentCart, Calculate);
        Both(api, Ops.Carts.EstimateCart, Ops.CurrentCarts.EstimateCurrentCart, Estimate);
        Changes(api, Ops.Carts.UpdateCart, Ops.CurrentCarts.UpdateCurrentCart, Update);
        Changes(api, Ops.Carts.RefreshCart, Ops.CurrentCarts.RefreshCurrentCart, async (call, cart, ct) => cart.Wire with { LineItems = await lines.Renew(call, cart.Lines, ct) });
        Changes(api, Ops.Carts.AddLineItems, Ops.CurrentCarts.AddLineItemsToCurrentCart, AddLines);
        Changes(api, Ops.Carts.RemoveLineItems, Ops.CurrentCarts.RemoveLineItemsFromCurrentCart, RemoveLines);
        Changes(api, Ops.Carts.UpdateLineItems, Ops.CurrentCarts.UpdateLineItemsInCurrentCart, UpdateLines);
        Changes(api, Ops.Carts.AddCoupon, Ops.CurrentCarts.AddCouponToCurrentCart, (call, cart, ct) => discounts.Add(call, cart.Wire, call.Read(CartsJson.Wire.AddCouponRequest).Coupon?.Code, ct));
        Changes(api, Ops.Carts.RemoveCoupon, Ops.CurrentCarts.RemoveCouponFromCurrentCart, RemoveCoupon);
        Changes(api, Ops.Carts.AddGiftCard, Ops.CurrentCarts.AddGiftCardToCurrentCart, (call, _, _) => Refuse("INVALID_GIFT_CARD_CODE", $"There is no gift card {call.Read(CartsJson.Wire.AddGiftCardRequest).GiftCard?.Code}."));
        Changes(api, Ops.Carts.RemoveGiftCard, Ops.CurrentCarts.RemoveGiftCardFromCurrentCart, (_, cart, _) => Same(cart));
        Changes(api, Ops.Carts.SetDeliveryMethod, Ops.CurrentCarts.SetDeliveryMethodForCurrentCart, (_, _, _) => Refuse("DELIVERY_METHOD_NOT_FOUND", "Bookings are not delivered."));
        Changes(api, Ops.Carts.RemoveDeliveryMethod, Ops.CurrentCarts.RemoveDeliveryMethodFromCurrentCart, (_, cart, _) => Same(cart));
    }

    private static Task<Result<Cart>> Refuse(string code, string why) => Task.FromResult<Result<Cart>>(new Refusal(FaultKind.Invalid, code, why));

    private static Task<Result<Cart>> Same(StoredCart cart) => Task.FromResult<Result<Cart>>(cart.Wire);

    public static void Both(Api api, string byId, string current, Func<Call, Find, CancellationToken, Task<Result<Answer>>> run) => api
        .On(byId, (call, ct) => run(call, (tx, c) => Named(tx, IdOf(call), c), ct))
        .On(current, (call, ct) => run(call, (tx, c) => tx.LockCurrentCart(call.Caller, c), ct));

    private void Changes(Api api, string byId, string current, Change change) => Both(api, byId, current, (call, find, ct) => Run(call, find, change, ct));

    private static Guid IdOf(Call call) => call.Named(call.Path.ContainsKey("cartId") ? "cartId" : "cart.id");

    public static async Task<StoredCart?> Named(Tx tx, Guid id, CancellationToken ct) => await tx.LockCart(id, ct) is { } cart && cart.BelongsTo(tx.Call.Caller) ? cart : null;

    public static CartNotFound Missing(Call call) => new(call.Path.Values.FirstOrDefault() ?? "current");

    /// <summary>A new cart; the current one, when it is that, unless its owner has one: then that one gets more.</summary>
    private async Task<Result<Answer>> Create(Call call, bool isCurrent, CancellationToken ct)
    {
        var asked = call.Read(CartsJson.Wire.CreateCartRequest);
        if (asked.GiftCards is [var card, ..]) return new Refusal(FaultKind.Invalid, "INVALID_GIFT_CARD_CODE", $"There is no gift card {card.Code}.");
        var read = await lines.Read(call, asked.CatalogItems, asked.CustomItems, ct);
        if (read.Failed(out var fault)) return fault;
        await using var tx = db.Begin(call);
        if (isCurrent && await tx.LockCurrentCart(call.Caller, ct) is { } open)
        {
            var more = await WithCoupons(call, open.Wire with { LineItems = CartLines.Joined(open.Lines, read.Value) }, asked.Coupons, ct);
            return more.Failed(out var unusable) ? unusable : await Saved(tx, open, more.Value, ct);
        }
        var given = call.Member("cart") is { } cart ? Documents.Clean(cart, Rules).Deserialize(CartsJson.Wire.Cart)! : new();
        var made = Begin(tx, given with { LineItems = read.Value }, isCurrent, null);
        if (made.Failed(out var refused)) return refused;
        var filled = await WithCoupons(call, made.Value.Wire, asked.Coupons, ct);
        if (filled.Failed(out var invalid)) return invalid;
        var stored = made.Value with { Wire = (await Summed(call, filled.Value, ct)).Cart };
        tx.AddCart(stored);
        return await tx.Commit(Tell(stored), ct);
    }

    /// <summary>A new cart of the caller's, not yet stored.</summary>
    public static Result<StoredCart> Begin(Tx tx, Cart given, bool isCurrent, Guid? fromCart)
    {
        var (caller, id, now) = (tx.Call.Caller, Guid.NewGuid(), Wire.Timestamp(tx.Now));
        if ((ChannelRefused(given, caller) ?? ExemptionRefused(new(), given, caller)) is { } refused) return refused;
        var cart = given with
        {
            Id = id.ToString(),
            CreatedDate = now,
            UpdatedDate = now,
            Revision = "1",
            PurchaseFlowId = Guid.NewGuid().ToString(),
            OrderPlaced = false,
            CurrentCart = isCurrent,
            Coupons = [],
            Source = (given.Source ?? new()) with
            {
                ChannelType = given.Source?.ChannelType ?? ChannelType.Web,
                CreatedBy = new() { VisitorId = Of(CallerKind.Visitor), MemberId = Of(CallerKind.Member), UserId = Of(CallerKind.User), AppId = Of(CallerKind.App) },
            },
            CustomerInfo = (given.CustomerInfo ?? new()) with { VisitorId = Of(CallerKind.Visitor), MemberId = Of(CallerKind.Member), UserId = Of(CallerKind.User) },
        };
        return new StoredCart(id, 1, cart, caller.Kind.ToString(), caller.Subject, isCurrent, null, fromCart);

        string? Of(CallerKind kind) => caller.Kind == kind ? caller.Subject.ToString() : null;
    }

    /// <summary>Only the business sells over its own counter (behaviour/checkout.md 4).</summary>
    private static Refusal? ChannelRefused(Cart cart, Caller caller) => cart.Source?.ChannelType == ChannelType.BackofficeMerchant && caller.Kind is CallerKind.Visitor or CallerKind.Member
        ? new(FaultKind.Denied, "PERMISSION_DENIED", "BACKOFFICE_MERCHANT is the business's own channel.") : null;

    /// <summary>Who pays no tax is for the business to say.</summary>
    private static Refusal? ExemptionRefused(Cart before, Cart after, Caller caller) => caller.Kind is CallerKind.Visitor or CallerKind.Member && before.TaxInfo?.TaxExemptGroupId != after.TaxInfo?.TaxExemptGroupId
        ? new(FaultKind.Denied, "PERMISSION_DENIED", "Only the business says who is exempt from tax.") : null;

    private async Task<Result<Answer>> Get(Call call, Find find, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        return await find(tx, ct) is { } cart ? Tell(cart) : Missing(call);
    }

    private async Task<Result<Answer>> Delete(Call call, Find find, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await find(tx, ct) is not { } cart) return Missing(call);
        if (cart.OrderId is { } order) return new CartAlreadyOrdered(order);
        tx.RemoveCart(cart);
        return await tx.Commit(Answer.Empty, ct);
    }

    private async Task<Result<Answer>> Run(Call call, Find find, Change change, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await find(tx, ct) is not { } cart) return Missing(call);
        if (cart.OrderId is { } order) return new CartAlreadyOrdered(order);
        var changed = await change(call, cart, ct);
        if (changed.Failed(out var fault)) return fault;
        return (ChannelRefused(changed.Value, call.Caller) ?? ExemptionRefused(cart.Wire, changed.Value, call.Caller)) is { } refused ? refused : await Saved(tx, cart, changed.Value, ct);
    }

    private async Task<Result<Answer>> Saved(Tx tx, StoredCart before, Cart cart, CancellationToken ct)
    {
        if (cart.LineItems?.Count > CartLines.Most) return new Refusal(FaultKind.Invalid, "MAX_LINE_ITEMS_EXCEEDED", $"A cart has {CartLines.Most} lines at most.");
        var after = before.Next((await Summed(tx.Call, cart, ct)).Cart, tx.Now);
        tx.SaveCart(before, after);
        return await tx.Commit(Tell(after), ct);
    }

    private async Task<Result<Cart>> WithCoupons(Call call, Cart cart, IReadOnlyList<CouponInput>? coupons, CancellationToken ct)
    {
        Result<Cart> filled = cart;
        foreach (var coupon in coupons ?? [])
            if ((filled = await discounts.Add(call, filled.Value, coupon.Code, ct)).Fault is not null) break;
        return filled;
    }

    private static Task<Result<Cart>> RemoveCoupon(Call call, StoredCart cart, CancellationToken ct)
    {
        var id = call.Read(CartsJson.Wire.RemoveCouponRequest).CouponId;
        if (cart.Wire.Coupons?.Any(c => string.Equals(c.Id, id, StringComparison.OrdinalIgnoreCase)) != true) return Task.FromResult<Result<Cart>>(new Refusal(FaultKind.NotFound, "COUPON_NOT_FOUND_IN_CART", $"The cart has no coupon {id}."));
        return Task.FromResult<Result<Cart>>(cart.Wire with { Coupons = [] });
    }

    public async Task<Discounted> Summed(Call call, Cart cart, CancellationToken ct)
    {
        var applied = await discounts.Apply(call, cart, ct);
        cart = applied.Cart;
        var (rules, currency) = (await PaymentRules.Read(db, call.Site, ct), (await sites.Catalog(call.Site, ct)).Site.Currency);
        cart = cart with
        {
            BusinessInfo = (cart.BusinessInfo ?? new()) with { CurrencyCode = currency },
            PaymentInfo = (cart.PaymentInfo ?? new()) with { CurrencyCode = currency },
            TaxInfo = (cart.TaxInfo ?? new()) with { PricesIncludeTax = rules.Tax.IsIncluded },
        };
        return applied with { Cart = CartSums.WithSubtotal(cart, CartSums.Of(cart, rules, currency), currency) };
    }

    private static Task<Result<Cart>> Update(Call call, StoredCart cart, CancellationToken ct)
    {
        var merged = JsonSerializer.SerializeToNode(cart.Wire, CartsJson.Wire.Cart)!.AsObject();
        Documents.Merge(merged, Documents.Clean(call.Body.GetProperty("cart"), Rules, update: true), Rules);
        return Task.FromResult<Result<Cart>>(merged.Deserialize(CartsJson.Wire.Cart)!);
    }

    private async Task<Result<Cart>> AddLines(Call call, StoredCart cart, CancellationToken ct)
    {
        var asked = call.Read(CartsJson.Wire.AddLineItemsRequest);
        var added = await lines.Read(call, asked.CatalogItems, asked.CustomItems, ct);
        return added.Map(a => cart.Wire with { LineItems = CartLines.Joined(cart.Lines, a) });
    }

    private static Task<Result<Cart>> RemoveLines(Call call, StoredCart cart, CancellationToken ct)
    {
        var ids = call.Read(CartsJson.Wire.RemoveLineItemsRequest).LineItemIds ?? [];
        return Task.FromResult<Result<Cart>>(Unknown(cart, ids) is { } unknown ? unknown : cart.Wire with { LineItems = [.. cart.Lines.Where(l => !ids.Contains(l.Id))] });
    }

    /// <summary>How many of what the business sells by itself, and which plan pays; a booking's quantity is one.</summary>
    private async Task<Result<Cart>> UpdateLines(Call call, StoredCart cart, CancellationToken ct)
    {
        var updates = call.Read(CartsJson.Wire.UpdateLineItemsRequest).LineItems ?? [];
        if (Unknown(cart, [.. updates.Select(u => u.LineItemId!)]) is { } unknown) return unknown;
        var after = new List<V2LineItem>();
        foreach (var line in cart.Lines)
        {
            var update = updates.LastOrDefault(u => u.LineItemId == line.Id);
            var (wanted, plan) = (update?.Quantity?.NewQuantity, CartLines.Chosen(update?.SelectedMembership?.NewMembership, update?.MembershipPayment));
            if (wanted is > 1 && line.CustomLineItem != true) return new FixedQuantityItem(line.Source?.CatalogReference?.CatalogItemId);
            if (plan is not null) after.AddRange(await lines.Renew(call, [line with { PaymentConfig = line.PaymentConfig! with { SelectedMembership = plan } }], ct));
            else after.Add(wanted is { } n && line.CustomLineItem == true ? CartLines.Resized(line, n) : line);
        }
        return cart.Wire with { LineItems = after };
    }

    private static Refusal? Unknown(StoredCart cart, IReadOnlyList<string> ids) => ids.FirstOrDefault(id => cart.Lines.All(l => l.Id != id)) is { } missing
        ? new(FaultKind.NotFound, "LINE_ITEM_NOT_FOUND", $"The cart has no line {missing}.") : null;

    private async Task<Result<Answer>> Calculate(Call call, Find find, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await find(tx, ct) is not { } cart) return Missing(call);
        if (cart.OrderId is { } order) return new CartAlreadyOrdered(order);
        var summed = await Summed(call, cart.Wire with { LineItems = await lines.Renew(call, cart.Lines, ct) }, ct);
        var after = cart.Next(summed.Cart, tx.Now);
        var summary = await Summary(call, after, summed.Refused, ct);
        tx.SaveCart(cart, after);
        tx.PublishAction(CartRows.Fqdn, "calculated", cart.Id.ToString(), after.Revision, summary, CartsJson.Wire.CartSummary);
        return await tx.Commit(Answer.Of(new CalculateCartResponse { Cart = after.Wire, Summary = summary }, CartsJson.Wire.CalculateCartResponse), ct);
    }

    private async Task<Result<Answer>> Estimate(Call call, Find find, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await find(tx, ct) is not { } cart) return Missing(call);
        var summed = await Summed(call, cart.Wire with { LineItems = await lines.Renew(call, cart.Lines, ct) }, ct);
        return Answer.Of(new EstimateCartResponse { Cart = summed.Cart, Summary = await Summary(call, cart with { Wire = summed.Cart }, summed.Refused, ct) }, CartsJson.Wire.EstimateCartResponse);
    }

    private async Task<CartSummary> Summary(Call call, StoredCart cart, Fault? coupon, CancellationToken ct)
    {
        var (rules, currency) = (await PaymentRules.Read(db, call.Site, ct), (await sites.Catalog(call.Site, ct)).Site.Currency);
        return CartSums.Tell(cart, CartSums.Of(cart.Wire, rules, currency), rules, currency, Guid.NewGuid(), coupon);
    }

    private async Task<Result<Answer>> GetCheckoutUrl(Call call, CancellationToken ct)
    {
        var id = call.Named("cartId");
        if (await db.Cart(call.Site, id, ct) is not { } cart || !cart.BelongsTo(call.Caller)) return new CartNotFound(id.ToString());
        return Answer.Of(new GetCheckoutURLResponse { CheckoutUrl = cart.Wire.CustomCheckoutUrl ?? $"{address.Public}/checkout/{id}" }, CartsJson.Wire.GetCheckoutURLResponse);
    }

    /// <summary>A checkout of the business's own has made the order.</summary>
    private async Task<Result<Answer>> Complete(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await Named(tx, call.Named("cartId"), ct) is not { } cart) return Missing(call);
        if (cart.OrderId is { } known) return new CartAlreadyOrdered(known);
        var order = Guid.TryParse(call.Read(CartsJson.Wire.MarkCartAsCompletedRequest).OrderId, out var id) ? id : Guid.Empty;
        if (order != Guid.Empty && call.Caller.Kind is CallerKind.Visitor or CallerKind.Member && (await db.Order(call.Site, order, ct))?.IsBy(call.Caller) != true) return Orders.Orders.Missing(order);
        var after = cart.Next(cart.Wire with { OrderPlaced = true, OrderId = order == Guid.Empty ? null : order.ToString() }, tx.Now) with { OrderId = order };
        tx.SaveCart(cart, after);
        return await tx.Commit(Tell(after), ct);
    }

    public static Answer Tell(StoredCart cart) => Answer.Of(new GetCartResponse { Cart = cart.Wire }, CartsJson.Wire.GetCartResponse);
}
