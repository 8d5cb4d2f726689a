using System.Security.Cryptography;
using System.Text.Json;
using Slotwright.Contract.DraftOrders;
using Slotwright.Contract.Orders;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments;
using AddressWithContact = Slotwright.Contract.DraftOrders.AddressWithContact;
using AppliedDiscount = Slotwright.Contract.DraftOrders.AppliedDiscount;
using BuyerInfo = Slotwright.Contract.DraftOrders.BuyerInfo;
using DiscountType = Slotwright.Contract.DraftOrders.DiscountType;
using LineItemDiscount = Slotwright.Contract.DraftOrders.LineItemDiscount;
using Order = Slotwright.Contract.Orders.Order;
using OrderLineItem = Slotwright.Contract.DraftOrders.OrderLineItem;
using SourceType = Slotwright.Contract.DraftOrders.SourceType;

namespace Slotwright.Server.DraftOrders;

/// <summary>An order as the draft of its own changes, while nothing of it is changed yet.</summary>
internal static class OrderAsDraft
{
    /// <summary>Why an order cannot be changed: it is not approved, money of it went back, or it is of another currency than the site.</summary>
    public static IReadOnlyList<string> Obstacles(StoredOrder order, string currency)
    {
        var found = new List<string>();
        if (!order.State.IsCollectable) found.Add(NonDraftableReason.OrderStatusIsNotSupported);
        if (order.State.Money is { Refunded: > 0 } or { PendingRefund: > 0 }) found.Add(NonDraftableReason.PartiallyOrFullyRefunded);
        if (order.Currency != currency) found.Add(NonDraftableReason.OrderAndSiteCurrenciesAreInconsistent);
        return found;
    }

    public static StoredDraft Of(StoredOrder order, StoredDraft empty, PaymentRules rules)
    {
        var wire = order.Wire;
        var lines = Named(As(wire.LineItems ?? [], OrdersJson.Wire.IReadOnlyListOrderLineItem, DraftOrdersJson.Wire.IReadOnlyListOrderLineItem), l => l.Id, (l, id) => l with { Id = id });
        var fees = Named(As(wire.AdditionalFees ?? [], OrdersJson.Wire.IReadOnlyListAdditionalFee, DraftOrdersJson.Wire.IReadOnlyListAdditionalFee), f => f.Id, (f, id) => f with { Id = id });
        var discounts = Named(As(wire.AppliedDiscounts ?? [], OrdersJson.Wire.IReadOnlyListAppliedDiscount, DraftOrdersJson.Wire.IReadOnlyListAppliedDiscount), d => d.Id, (d, id) => d with { Id = id });
        var draft = empty.Wire with
        {
            LineItems = [.. lines.Select(l => new ItemDetails { LineItem = l })],
            AdditionalFees = [.. fees.Select(f => new AdditionalFeeDetails { AdditionalFee = f, TaxDetails = new() { Taxable = false }, Source = SourceType.OriginalOrder, Applied = true })],
            Discounts = [.. discounts.Concat(Unnamed(lines, discounts, order.Currency)).Select(d => new DiscountDetails { Discount = d, Source = SourceType.OriginalOrder, Applied = true })],
            ShippingInfo = wire.ShippingInfo is { } shipping ? new() { ShippingInfo = As(shipping, OrdersJson.Wire.V1ShippingInformation, DraftOrdersJson.Wire.V1ShippingInformation) } : null,
            RecipientInfo = wire.RecipientInfo is { } recipient ? new() { RecipientInfo = As(recipient, OrdersJson.Wire.AddressWithContact, DraftOrdersJson.Wire.AddressWithContact) } : null,
            BusinessLocationDetails = wire.BusinessLocation is { } place ? new() { BusinessLocation = As(place, OrdersJson.Wire.Location, DraftOrdersJson.Wire.Location) } : null,
            TaxInfo = new() { TaxExempt = wire.TaxInfo?.TaxExempt },
            WeightUnit = wire.WeightUnit ?? empty.Wire.WeightUnit,
            PurchaseFlowId = wire.PurchaseFlowId ?? empty.Wire.PurchaseFlowId,
        };
        draft = DraftParts.With(draft, new DraftPart<BuyerInfo>(false, false, null, wire.BuyerInfo is { } buyer ? As(buyer, OrdersJson.Wire.BuyerInfo, DraftOrdersJson.Wire.BuyerInfo) : null));
        draft = DraftParts.WithBilling(draft, new DraftPart<AddressWithContact>(false, false, null, wire.BillingInfo is { } billing ? As(billing, OrdersJson.Wire.AddressWithContact, DraftOrdersJson.Wire.AddressWithContact) : null));
        var made = empty with { Wire = draft, IsEdit = true, Terms = DraftTerms.None with { Stood = Fingerprint(wire), Taxes = lines.ToDictionary(l => l.Id!, l => SoldTaxes.On(l, wire)) } };
        return made with { Terms = made.Terms with { Unexplained = OrderWire.Amount(wire.PriceSummary?.Total) - DraftSums.Of(made, rules, order.State.Money).Bill.Total } };
    }

    /// <summary>What a draft would lay over, should it change between the draft's making and its commit.</summary>
    public static string Fingerprint(Order order) => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new Order { LineItems = order.LineItems, AdditionalFees = order.AdditionalFees, AppliedDiscounts = order.AppliedDiscounts, ShippingInfo = order.ShippingInfo, PriceSummary = order.PriceSummary, TaxInfo = order.TaxInfo }, OrdersJson.Wire.Order)));

    /// <summary>What came off the lines without any of the order's discounts saying so is a discount, too.</summary>
    private static IEnumerable<AppliedDiscount> Unnamed(IReadOnlyList<OrderLineItem> lines, IReadOnlyList<AppliedDiscount> discounts, string currency)
    {
        if (discounts.Any(d => d.LineItemDiscounts is not [_, ..])) yield break;
        var named = discounts.SelectMany(d => d.LineItemDiscounts!).GroupBy(d => d.Id!).ToDictionary(g => g.Key, g => g.Sum(d => DraftSums.Amount(d.TotalDiscount)));
        var rest = lines.Where(l => !DraftSums.IsCovered(l)).Select(l => (Id: l.Id!, Amount: DraftSums.Amount(l.TotalDiscount) - named.GetValueOrDefault(l.Id!))).Where(l => l.Amount > 0).ToList();
        if (rest.Count == 0) yield break;
        yield return new()
        {
            Id = Guid.CreateVersion7().ToString(),
            DiscountType = DiscountType.SpecificItems,
            LineItemIds = [.. rest.Select(l => l.Id)],
            MerchantDiscount = new() { Amount = DraftSums.Price(rest.Sum(l => l.Amount), currency) },
            LineItemDiscounts = [.. rest.Select(l => new LineItemDiscount { Id = l.Id, TotalDiscount = DraftSums.Price(l.Amount, currency) })],
        };
    }

    /// <summary>Each under an id of its own, whatever an order that was made elsewhere has.</summary>
    private static List<T> Named<T>(IReadOnlyList<T> all, Func<T, string?> id, Func<T, string, T> with)
    {
        var seen = new HashSet<string>();
        return [.. all.Select(one => id(one) is { Length: > 0 } known && seen.Add(known) ? one : with(one, Guid.CreateVersion7().ToString()))];
    }

    /// <summary>The same thing in the words of another module.</summary>
    public static TTo As<TFrom, TTo>(TFrom value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<TFrom> from, System.Text.Json.Serialization.Metadata.JsonTypeInfo<TTo> to) => JsonSerializer.SerializeToElement(value, from).Deserialize(to)!;
}
