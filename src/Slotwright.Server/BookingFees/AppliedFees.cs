using Slotwright.Contract.Orders;
using Slotwright.Domain;
using Slotwright.Server.Orders;
using Slotwright.Server.Storage;
using OrderStatus = Slotwright.Domain.Orders.OrderStatus;

namespace Slotwright.Server.BookingFees;

/// <summary>A fee on an order in place of what the bookings cost: the customer owes the one and no longer the other (behaviour/bookings.md 12).</summary>
internal static class AppliedFees
{
    public const string Code = "booking_fee";

    public static async Task<Result<(Guid Order, Guid Fee, decimal Due)>> Apply(Tx tx, Guid id, Guid[] bookings, decimal amount, CancellationToken ct)
    {
        if (await tx.LockOrder(id, ct) is not { } order) return Orders.Orders.Missing(id);
        var lines = (await tx.BookingsOf(id, ct)).Where(b => bookings.Contains(b.Booking)).ToList();
        if (lines.Any(l => l.Fee is not null)) return new Refusal(FaultKind.Precondition, "BOOKING_FEE_ALREADY_APPLIED", "A fee of these bookings is on the order already.");
        if (order.State.Status != OrderStatus.Approved) return new Refusal(FaultKind.Precondition, "ORDER_CANNOT_BE_EDITED", $"The order is {order.Wire.Status}.");
        if (order.State.Money.Refunded > 0) return new Refusal(FaultKind.Precondition, "PARTIALLY_OR_FULLY_REFUNDED_ORDER_CANNOT_BE_EDITED", "Money of the order went back already.");
        var fee = Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        var after = Priced(order, [.. lines.Select(l => l.Line.ToString())], fee, amount, tx);
        OrderChanges.Save(tx, order, after);
        tx.NoteFee(id, bookings, fee);
        return (id, fee, after.State.Money.Balance);
    }

    private static bool IsCovered(OrderLineItem line) => line.PaymentOption is PaymentOptionType.Membership or PaymentOptionType.MembershipOffline;

    private static StoredOrder Priced(StoredOrder order, HashSet<string> freed, Guid fee, decimal amount, Tx tx)
    {
        Price Money(decimal value) => OrderWire.Price(value, order.Currency);
        var wire = order.Wire;
        var gone = wire.LineItems!.Where(l => freed.Contains(l.Id!)).ToList();
        decimal Sum(Func<OrderLineItem, Price?> of) => gone.Sum(l => OrderWire.Amount(of(l)));
        var sums = wire.PriceSummary!;
        var total = OrderWire.Amount(sums.Total) - Sum(l => l.TotalPriceAfterTax) + amount;
        var none = Money(0);
        var after = order with
        {
            Wire = wire with
            {
                LineItems = [.. wire.LineItems!.Select(l => !freed.Contains(l.Id!) ? l : l with { Price = none, LineItemPrice = none, TotalPriceAfterTax = none, TotalPriceBeforeTax = none, TaxInfo = l.TaxInfo is { } tax ? tax with { TaxAmount = none, TaxableAmount = none, TaxBreakdown = [] } : null })],
                AppliedDiscounts = OrderTaxes.Without(wire.AppliedDiscounts, freed, order.Currency),
                TaxInfo = OrderTaxes.Without(wire.TaxInfo, gone, [.. wire.LineItems!.Where(l => !freed.Contains(l.Id!))], order.Currency),
                AdditionalFees = [.. wire.AdditionalFees ?? [], new() { Id = fee.ToString(), Code = Code, Name = "Cancellation fee", Price = Money(amount), PriceBeforeTax = Money(amount), PriceAfterTax = Money(amount), LineItemIds = [.. freed], Source = AdditionalFeeSource.Manual }],
                PriceSummary = sums with
                {
                    Subtotal = Money(OrderWire.Amount(sums.Subtotal) - Sum(l => l.LineItemPrice) - Sum(l => l.TotalDiscount)),
                    Tax = Money(OrderWire.Amount(sums.Tax) - Sum(l => l.TaxInfo?.TaxAmount)),
                    Discount = Money(OrderWire.Amount(sums.Discount) - Sum(l => l.TotalDiscount)),
                    TotalAdditionalFees = Money(OrderWire.Amount(sums.TotalAdditionalFees) + amount),
                    Total = Money(total),
                },
            },
        };
        var covered = Math.Max(0, order.Covered - gone.Where(IsCovered).Sum(l => OrderWire.Amount(l.TotalPriceAfterTax))); // its sessions go back with the booking
        return (after with { Covered = covered }).Next(order.State with { Money = order.State.Money with { Total = total, Covered = covered } }, tx.Now);
    }
}
