using Slotwright.Contract.Orders;

namespace Slotwright.Server.DraftOrders;

/// <summary>What a draft changed of its order, told line by line to who reads the order's history.</summary>
internal static class DraftChanges
{
    public static IReadOnlyList<OrderChange> Of(Order before, Order after, StoredDraft draft) =>
    [
        .. draft.Items.Where(i => i.Added == true).Select(i => new OrderChange { LineItemAdded = Line(i.LineItem!) }),
        .. draft.Items.Where(i => i.Removed == true).Select(i => new OrderChange { LineItemRemoved = Line(i.LineItem!) }),
        .. draft.Items.Where(i => i.ChangedDetails is not null).Select(i => new OrderChange { LineItemChanged = Changed(i) }),
        .. Only(after.AppliedDiscounts, before.AppliedDiscounts, d => d.Id).Select(d => new OrderChange { DiscountAdded = Discount(d) }),
        .. Only(before.AppliedDiscounts, after.AppliedDiscounts, d => d.Id).Select(d => new OrderChange { DiscountRemoved = Discount(d) }),
        .. Only(after.AdditionalFees, before.AdditionalFees, f => f.Id).Select(f => new OrderChange { AdditionalFeeAdded = Fee(f) }),
        .. Only(before.AdditionalFees, after.AdditionalFees, f => f.Id).Select(f => new OrderChange { AdditionalFeeRemoved = Fee(f) }),
        .. DraftParts.Of(draft.Wire.ShippingInfo).IsTouched ? new[] { new OrderChange { ShippingInformationChanged = new() { OriginalShippingInfo = Delivery(before), NewShippingInfo = Delivery(after) } } } : [],
        .. before.PriceSummary?.Total?.Amount != after.PriceSummary?.Total?.Amount ? new[] { new OrderChange { TotalPriceChanged = new() { OriginalTotal = before.PriceSummary?.Total, NewTotal = after.PriceSummary?.Total } } } : [],
    ];

    private static IEnumerable<T> Only<T>(IReadOnlyList<T>? of, IReadOnlyList<T>? but, Func<T, string?> id) => (of ?? []).Where(o => (but ?? []).All(b => id(b) != id(o)));

    private static ManagedLineItem Line(Contract.DraftOrders.OrderLineItem line) => new() { Id = line.Id, Name = Name(line), Quantity = DraftSums.Quantity(line) };

    private static ProductName Name(Contract.DraftOrders.OrderLineItem line) => new() { Original = line.ProductName?.Original, Translated = line.ProductName?.Translated };

    private static LineItemChanges Changed(Contract.DraftOrders.ItemDetails item)
    {
        var (was, now) = (LineChanges.Origin(item), item.LineItem!);
        var (before, after) = (DraftSums.Quantity(was), DraftSums.Quantity(now));
        return new()
        {
            Id = now.Id,
            Name = Name(now),
            Quantity = before == after ? null : new() { OriginalQuantity = before, NewQuantity = after, Diff = Math.Abs(after - before), DeltaType = after > before ? LineItemQuantityChangeType.QuantityIncreased : LineItemQuantityChangeType.QuantityDecreased },
            Price = item.ChangedDetails!.PriceBeforeChange is { } price ? new() { OriginalPrice = Same(price), NewPrice = Same(now.PriceBeforeDiscounts) } : null,
        };
    }

    private static ManagedDiscount Discount(AppliedDiscount discount) => new()
    {
        Id = discount.Id,
        Name = new() { Original = discount.MerchantDiscount?.Description ?? discount.Coupon?.Name ?? discount.DiscountRule?.Name?.Original },
        AffectedLineItems = [.. (discount.LineItemDiscounts ?? []).Select(d => new LineItemAmount { Id = d.Id, Amount = d.TotalDiscount })],
        TotalAmount = discount.MerchantDiscount?.Amount ?? discount.Coupon?.Amount ?? discount.DiscountRule?.Amount,
    };

    private static ManagedAdditionalFee Fee(AdditionalFee fee) => new() { Id = fee.Id, Name = new() { Original = fee.Name }, AffectedLineItems = [.. (fee.LineItemIds ?? []).Select(id => new LineItemAmount { Id = id })], TotalAmount = fee.Price };

    private static ShippingInformation? Delivery(Order order) => order.ShippingInfo is { } shipping ? new() { ShippingTitle = shipping.Title, Total = shipping.Cost?.Price } : null;

    private static Price? Same(Contract.DraftOrders.Price? price) => price is null ? null : new() { Amount = price.Amount, FormattedAmount = price.FormattedAmount };
}
