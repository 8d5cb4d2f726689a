using Slotwright.Contract.DraftOrders;
using Slotwright.Contract.Orders;
using Slotwright.Domain.Orders;
using Slotwright.Server.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments;
using Slotwright.Server.Storage;
using ActivityType = Slotwright.Contract.Orders.ActivityType;
using AttributionSource = Slotwright.Contract.Orders.AttributionSource;
using ChannelInfo = Slotwright.Contract.DraftOrders.ChannelInfo;
using ChannelType = Slotwright.Contract.Orders.ChannelType;
using FulfillmentStatus = Slotwright.Contract.Orders.FulfillmentStatus;
using Order = Slotwright.Contract.Orders.Order;
using OrderStatus = Slotwright.Domain.Orders.OrderStatus;

namespace Slotwright.Server.DraftOrders;

/// <summary>The order a committed draft leads to.</summary>
internal static class OrderOfDraft
{
    /// <summary>A new order, approved and unpaid: how it is paid is between the business and the customer.</summary>
    public static StoredOrder New(Tx tx, DraftSummed summed, string number, PaymentRules rules, ChannelInfo? channel, StoredBooking? first)
    {
        var (draft, now, caller) = (summed.Draft.Wire, Wire.Timestamp(tx.Now), tx.Call.Caller);
        var contact = first?.Wire.ContactDetails;
        var bought = new Order
        {
            Id = summed.Draft.Order.ToString(),
            Number = number,
            CreatedDate = now,
            PurchasedDate = now,
            BuyerInfo = Part(DraftParts.Of(draft.BuyerDetails), DraftOrdersJson.Wire.BuyerInfo, OrdersJson.Wire.BuyerInfo) ?? new() { ContactId = contact?.ContactId, Email = contact?.Email },
            BillingInfo = Part(DraftParts.Of(draft.BillingDetails), DraftOrdersJson.Wire.AddressWithContact, OrdersJson.Wire.AddressWithContact)
                ?? new() { ContactDetails = new() { FirstName = contact?.FirstName, LastName = contact?.LastName, Phone = contact?.Phone } },
            RecipientInfo = Part(DraftParts.Of(draft.RecipientInfo), DraftOrdersJson.Wire.AddressWithContact, OrdersJson.Wire.AddressWithContact),
            BusinessLocation = Part(DraftParts.Of(draft.BusinessLocationDetails), DraftOrdersJson.Wire.Location, OrdersJson.Wire.Location),
            FulfillmentStatus = FulfillmentStatus.NotFulfilled,
            Currency = draft.Currency,
            AttributionSource = AttributionSource.Unspecified,
            CustomFields = [],
            WeightUnit = draft.WeightUnit,
            Archived = false,
            Activities = [OrderActivities.Noted(ActivityType.OrderPlaced, now)],
            CreatedBy = caller.Kind == CallerKind.User ? new() { UserId = caller.Subject.ToString() } : new() { AppId = caller.Subject.ToString() },
            ChannelInfo = channel is null ? new() { Type = ChannelType.BackofficeMerchant } : OrderAsDraft.As(channel, DraftOrdersJson.Wire.ChannelInfo, OrdersJson.Wire.ChannelInfo),
            SeenByAHuman = false,
            ExtendedFields = draft.ExtendedFields is { } fields ? OrderAsDraft.As(fields, DraftOrdersJson.Wire.ExtendedFields, OrdersJson.Wire.ExtendedFields) : null,
            PurchaseFlowId = draft.PurchaseFlowId,
            Imported = false,
        };
        var state = new OrderState(OrderStatus.Approved, new OrderMoney(summed.Total, Covered: summed.Bill.Covered));
        return new(summed.Draft.Order, 1, OrderWire.With(Priced(bought, summed, rules), state, tx.Now), summed.Bill.Covered);
    }

    /// <summary>The order with what the draft changes of it. What was paid stays what it is; what is due follows from the new total.</summary>
    public static StoredOrder Changed(Tx tx, StoredOrder order, DraftSummed summed, PaymentRules rules, bool isNoted, string? reason)
    {
        var (draft, before) = (summed.Draft.Wire, order.Wire);
        var wire = Priced(before, summed, rules);
        if (DraftParts.Of(draft.BuyerDetails) is { IsTouched: true } buyer) wire = wire with { BuyerInfo = Part(buyer, DraftOrdersJson.Wire.BuyerInfo, OrdersJson.Wire.BuyerInfo) };
        if (DraftParts.Of(draft.BillingDetails) is { IsTouched: true } billing) wire = wire with { BillingInfo = Part(billing, DraftOrdersJson.Wire.AddressWithContact, OrdersJson.Wire.AddressWithContact) };
        if (DraftParts.Of(draft.RecipientInfo) is { IsTouched: true } recipient) wire = wire with { RecipientInfo = Part(recipient, DraftOrdersJson.Wire.AddressWithContact, OrdersJson.Wire.AddressWithContact) };
        if (DraftParts.Of(draft.BusinessLocationDetails) is { IsTouched: true } place) wire = wire with { BusinessLocation = Part(place, DraftOrdersJson.Wire.Location, OrdersJson.Wire.Location) };
        var state = order.State with { Money = order.State.Money with { Total = summed.Total, Covered = summed.Bill.Covered } };
        var after = (order with { Wire = wire, Covered = summed.Bill.Covered }).Next(state, tx.Now);
        if (!isNoted) return after;
        return OrderActivities.With(after, OrderActivities.Noted(ActivityType.DraftOrderChangesApplied, Wire.Timestamp(tx.Now)) with
        { DraftOrderChangesApplied = new() { DraftOrderId = draft.Id, Reason = reason, Changes = DraftChanges.Of(before, wire, summed.Draft) } });
    }

    private static Order Priced(Order order, DraftSummed summed, PaymentRules rules)
    {
        var (draft, bill) = (summed.Draft.Wire, summed.Draft);
        var discounts = (draft.Discounts ?? []).Where(d => d.Applied == true && !IsGone(d, summed)).Select(d => Settled(d.Discount!, summed)).ToArray();
        return order with
        {
            LineItems = OrderAsDraft.As(bill.Lines, DraftOrdersJson.Wire.IReadOnlyListOrderLineItem, OrdersJson.Wire.IReadOnlyListOrderLineItem),
            AdditionalFees = OrderAsDraft.As<IReadOnlyList<Contract.DraftOrders.AdditionalFee>, IReadOnlyList<Contract.Orders.AdditionalFee>>([.. (draft.AdditionalFees ?? []).Where(f => f.Applied == true).Select(f => f.AdditionalFee!)], DraftOrdersJson.Wire.IReadOnlyListAdditionalFee, OrdersJson.Wire.IReadOnlyListAdditionalFee),
            AppliedDiscounts = OrderAsDraft.As<IReadOnlyList<Contract.DraftOrders.AppliedDiscount>, IReadOnlyList<Contract.Orders.AppliedDiscount>>(discounts, DraftOrdersJson.Wire.IReadOnlyListAppliedDiscount, OrdersJson.Wire.IReadOnlyListAppliedDiscount),
            ShippingInfo = Part(DraftParts.Of(draft.ShippingInfo), DraftOrdersJson.Wire.V1ShippingInformation, OrdersJson.Wire.V1ShippingInformation) is { } shipping ? Delivered(shipping, summed) : null,
            PriceSummary = OrderAsDraft.As(draft.PriceSummary!, DraftOrdersJson.Wire.PriceSummary, OrdersJson.Wire.PriceSummary),
            TaxSummary = OrderAsDraft.As(draft.TaxSummary!, DraftOrdersJson.Wire.TaxSummary, OrdersJson.Wire.TaxSummary),
            TaxInfo = OrderAsDraft.As(draft.TaxInfo!, DraftOrdersJson.Wire.OrderTaxInfo, OrdersJson.Wire.OrderTaxInfo),
            TaxIncludedInPrices = order.TaxIncludedInPrices ?? rules.Tax.IsIncluded,
        };
    }

    /// <summary>There is nothing left of what a discount of the order's own came off.</summary>
    private static bool IsGone(DiscountDetails given, DraftSummed summed) => given.Source == SourceType.OriginalOrder && DraftSums.Given(given.Discount!) > 0 && summed.Discounts.Shares[given.Discount!.Id!].Values.Sum() == 0;

    /// <summary>A discount that has been given is what it came to, and off which lines.</summary>
    private static Contract.DraftOrders.AppliedDiscount Settled(Contract.DraftOrders.AppliedDiscount discount, DraftSummed summed)
    {
        var shares = summed.Discounts.Shares[discount.Id!];
        var (amount, currency) = (DraftSums.Price(shares.Values.Sum(), summed.Draft.Currency), summed.Draft.Currency);
        return discount with
        {
            MerchantDiscount = discount.MerchantDiscount is { } given ? given with { Amount = amount } : null,
            Coupon = discount.Coupon is { } coupon ? coupon with { Amount = amount } : null,
            DiscountRule = discount.DiscountRule is { } rule ? rule with { Amount = amount } : null,
            LineItemIds = discount.LineItemIds?.Where(id => summed.Draft.Lines.Any(l => l.Id == id)).ToArray(),
            LineItemDiscounts = [.. shares.Where(s => s.Key != GivenDiscounts.Delivery).Select(s => new Contract.DraftOrders.LineItemDiscount { Id = s.Key, TotalDiscount = DraftSums.Price(s.Value, currency) })],
        };
    }

    private static Contract.Orders.V1ShippingInformation Delivered(Contract.Orders.V1ShippingInformation shipping, DraftSummed summed)
    {
        var (price, off) = (OrderWire.Amount(shipping.Cost?.Price), summed.Discounts.Off(GivenDiscounts.Delivery));
        var charged = OrderWire.Price(price - off, summed.Draft.Currency);
        return shipping with { Cost = (shipping.Cost ?? new()) with { Price = OrderWire.Price(price, summed.Draft.Currency), TotalPriceBeforeTax = charged, TotalPriceAfterTax = charged, Discount = OrderWire.Price(off, summed.Draft.Currency) } };
    }

    private static TTo? Part<TFrom, TTo>(DraftPart<TFrom> part, System.Text.Json.Serialization.Metadata.JsonTypeInfo<TFrom> from, System.Text.Json.Serialization.Metadata.JsonTypeInfo<TTo> to) where TFrom : class where TTo : class =>
        part.Value is { } value ? OrderAsDraft.As(value, from, to) : null;
}
