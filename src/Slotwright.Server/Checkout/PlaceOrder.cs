using NodaTime;
using Slotwright.Contract.Carts;
using Slotwright.Domain;
using Slotwright.Server.Bookings;
using Slotwright.Server.Discounts;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using OrderStatus = Slotwright.Domain.Orders.OrderStatus;

namespace Slotwright.Server.Checkout;

/// <summary>What ordering a cart led to.</summary>
/// <param name="Payment">What the customer has yet to pay; null when nothing is to be paid now.</param>
internal sealed record Placed(StoredOrder Order, Guid? Payment);

/// <summary>Place Order: a cart becomes an order, its bookings become the order's, and what is to be paid now waits for the customer (behaviour/checkout.md 4).</summary>
internal sealed class PlaceOrder(Db db, SiteDirectory sites, CartLines lines, CartDiscounts discounts, SlotSettlement settlement, PlanCharges plans, OrderSettler settler)
{
    /// <summary>The customer saw another price.</summary>
    public const string OutOfSync = "CART_PRICES_OUT_OF_SYNC";
    private static readonly Duration TimeToPay = Duration.FromHours(24);

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(CartsJson.Wire.PlaceOrderRequest);
        await using var tx = db.Begin(call);
        if (await Carts.Named(tx, call.Named("cartId"), ct) is not { } cart) return new CartNotFound(call.Path["cartId"]);
        var placed = await Place(tx, cart, asked.DelayCapture == true, asked.SavePaymentMethod == true, ct);
        if (placed.Failed(out var fault)) return fault;
        tx.OnceDurable(settler.Wake);
        return await tx.Commit(Answer.Of(new PlaceOrderResponse
        {
            OrderId = placed.Value.Order.Id.ToString(),
            PaymentGatewayOrderId = placed.Value.Payment?.ToString(),
            Completed = placed.Value.Payment is null,
        }, CartsJson.Wire.PlaceOrderResponse), ct);
    }

    /// <summary>Orders a cart that is locked. One that was ordered answers its order again.</summary>
    public async Task<Result<Placed>> Place(Tx tx, StoredCart cart, bool delaysCapture, bool keeps, CancellationToken ct)
    {
        if (cart.OrderId is { } known) return await tx.LockOrder(known, ct) is { } before ? new Placed(before, await WaitingFor(tx, before, ct)) : new CartAlreadyOrdered(known);
        var (rules, currency) = (await PaymentRules.Read(db, tx.Site, ct), (await sites.Catalog(tx.Site, ct)).Site.Currency);
        var now = await Renew(tx, cart, ct);
        if (now.Failed(out var refused)) return refused;
        var (renewed, bill) = (now.Value, CartSums.Of(now.Value, rules, currency));
        var payNow = IsBackOffice(renewed) ? 0 : bill.PayNow;
        if (payNow > 0 && rules.Provider is null) return new Refusal(FaultKind.Precondition, "SITE_NOT_ACCEPTING_PAYMENTS", "The site takes no payments online.");

        var id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        var bookings = renewed.LineItems!.Where(l => CartLines.IdOf(l.Source?.CatalogReference) is not null).Select(l => (CartLines.IdOf(l.Source?.CatalogReference)!.Value, Guid.Parse(l.Id!))).ToList();
        if (await tx.BindBookings(id, bookings, ct) is [_, ..] taken) return new LineItemsOutOfStock([.. taken.Select(t => t.Line.ToString())]);
        var charged = await plans.Charge(tx, id, renewed, ct);
        if (charged.Failed(out var uncharged)) return uncharged;
        if (await Use(tx, id, renewed, currency, ct) is { } used) return new CouponViolation(used);
        var number = await tx.NextNumber(ct);
        var order = NewOrder.Of(tx, id, number, cart with { Wire = renewed }, bill, rules, currency, payNow > 0 ? OrderStatus.Initialized : OrderStatus.Approved, await Contact(tx, bookings, ct));
        OrderChanges.Add(tx, order);
        var payment = payNow > 0 ? StoredPayment.Waiting(tx, order, payNow, rules.Provider!, delaysCapture, tx.Now + TimeToPay) with { Keeps = keeps || renewed.LineItems!.Any(l => l.PaymentConfig?.SavePaymentMethod == true) } : null;
        foreach (var made in charged.Value.Append(payment).OfType<StoredPayment>()) tx.AddPayment(made);
        var after = cart.Next(renewed with { OrderPlaced = true, OrderId = id.ToString(), CurrentCart = false }, tx.Now) with { OrderId = id };
        tx.SaveCart(cart, after);
        return new Placed(order, payment?.Id);
    }

    /// <summary>The cart as it can be ordered: something in it, all of it to be had, at the price the customer saw.</summary>
    private async Task<Result<Cart>> Renew(Tx tx, StoredCart cart, CancellationToken ct)
    {
        if (cart.Lines.Count == 0) return new Refusal(FaultKind.Precondition, "EMPTY_CART", "There is nothing in the cart.");
        var renewed = await lines.Renew(tx.Call, cart.Lines, ct);
        if (renewed.Where(l => l.Status != ItemStatus.InStock).Select(l => l.Id!).ToList() is { Count: > 0 } gone) return new LineItemsOutOfStock(gone);
        var discounted = await discounts.Apply(tx.Call, cart.Wire with { LineItems = renewed }, ct);
        if (discounted.Refused is { } coupon) return new CouponViolation(coupon);
        renewed = discounted.Cart.LineItems!;
        if (renewed.Zip(cart.Lines).Any(pair => Costs(pair.First) != Costs(pair.Second)))
            return new Refusal(FaultKind.Precondition, OutOfSync, "Prices have changed since the cart was calculated: calculate it again.");
        if (!IsBackOffice(cart.Wire) && renewed.Where(CartSums.IsUndecided).ToList() is { Count: > 0 } open) return new ViolationsWithErrorSeverity([.. open.Select(l => (l.Id!, CartSums.Undecided(l)))]);
        var full = await Full(tx, renewed, ct);
        return full.Count > 0 ? new LineItemsOutOfStock(full) : cart.Wire with { LineItems = renewed };
    }

    private static (decimal, decimal) Costs(V2LineItem line) => (CartLines.Amount(line.Pricing?.TotalPrice), (line.Discounts ?? []).Sum(d => CartLines.Amount(d.AmountOff)));

    /// <summary>Counts the discounts of the cart as used; answers why its coupon cannot be had after all.</summary>
    private async Task<Fault?> Use(Tx tx, Guid order, Cart cart, string currency, CancellationToken ct)
    {
        var given = CartDiscounts.Given(cart);
        if (given.Count == 0) return null;
        var coupon = given.FirstOrDefault(g => g.Code is not null);
        var obstacle = await DiscountUses.Take(tx, order, [.. given.Where(g => g.Code is null).Select(g => g.Id)], coupon?.Id, await discounts.CustomerOf(tx.Site, cart, ct), ct);
        return obstacle is { } why ? new InvalidCouponStatus(coupon!.Code!, why, MoneyText.Value(0, currency)) : null;
    }

    /// <summary>Lines whose slot another has by now: better told before money is taken. Who is first in the end is decided when the booking is settled.</summary>
    private async Task<List<string>> Full(Tx tx, IReadOnlyList<V2LineItem> renewed, CancellationToken ct)
    {
        var full = new List<string>();
        foreach (var (id, line) in renewed.Where(l => CartLines.IdOf(l.Source?.CatalogReference) is not null).Select(l => (CartLines.IdOf(l.Source?.CatalogReference)!.Value, l.Id!)).OrderBy(l => l.Value))
        {
            if (await tx.LockBooking(id, ct) is not { State.Status: Domain.Bookings.BookingStatus.Created, State.SkipsAvailability: false } booking) continue;
            var isTaken = false;
            await settlement.Settle(tx, booking, (taken, _) => { isTaken = taken; return Asked; }, ct);
            if (isTaken) full.Add(line);
        }
        return full;
    }

    private static readonly Refusal Asked = new(FaultKind.Precondition, "ASKED", "Only asked.");

    private static bool IsBackOffice(Cart cart) => cart.Source?.ChannelType == ChannelType.BackofficeMerchant;

    private async Task<StoredBooking?> Contact(Tx tx, List<(Guid Booking, Guid Line)> bookings, CancellationToken ct) =>
        bookings is [var first, ..] ? (await db.Bookings(tx.Site, [first.Booking], ct)).FirstOrDefault() : null;

    private static async Task<Guid?> WaitingFor(Tx tx, StoredOrder order, CancellationToken ct) => order.State.Status == OrderStatus.Initialized
        ? (await tx.PaymentsOf(order.Id, ct)).FirstOrDefault(p => p.IsOnline && p.State.IsOpen)?.Id : null;
}
