using System.Globalization;
using Slotwright.Contract.Orders;

namespace Slotwright.Server.Orders;

/// <summary>What an order says of taxes and discounts as a whole, out of what its lines say.</summary>
internal static class OrderTaxes
{
    /// <summary>What each tax comes to over these lines.</summary>
    public static OrderTaxBreakdown[] Breakdown(IEnumerable<OrderLineItem> lines, string currency) =>
    [
        .. lines.SelectMany(l => l.TaxInfo?.TaxBreakdown ?? []).GroupBy(t => (t.TaxName, t.TaxType, t.Jurisdiction, t.JurisdictionType, t.Rate)).Select(g => new OrderTaxBreakdown
        {
            TaxName = g.Key.TaxName,
            TaxType = g.Key.TaxType ?? "",
            Jurisdiction = g.Key.Jurisdiction ?? "",
            JurisdictionType = g.Key.JurisdictionType ?? JurisdictionType.Undefined,
            Rate = g.Key.Rate,
            AggregatedTaxAmount = OrderWire.Price(g.Sum(t => OrderWire.Amount(t.TaxAmount)), currency),
        }),
    ];

    /// <summary>The taxes of an order once some of its lines cost nothing any more.</summary>
    public static OrderTaxInfo? Without(OrderTaxInfo? taxes, IReadOnlyList<OrderLineItem> gone, IReadOnlyList<OrderLineItem> left, string currency) => taxes is null ? null : taxes with
    {
        TotalTax = OrderWire.Price(OrderWire.Amount(taxes.TotalTax) - gone.Sum(l => OrderWire.Amount(l.TaxInfo?.TaxAmount)), currency),
        TaxBreakdown = gone.Any(l => l.TaxInfo?.TaxBreakdown is [_, ..]) ? Breakdown(left, currency) : taxes.TaxBreakdown,
    };

    /// <summary>Discounts once some lines cost nothing any more: what came off those comes off nothing.</summary>
    public static AppliedDiscount[]? Without(IReadOnlyList<AppliedDiscount>? discounts, HashSet<string> lines, string currency) => discounts?.Select(d =>
    {
        if (d.LineItemDiscounts is not { } parts || !parts.Any(p => lines.Contains(p.Id!))) return d;
        LineItemDiscount[] left = [.. parts.Where(p => !lines.Contains(p.Id!))];
        var amount = OrderWire.Price(left.Sum(p => OrderWire.Amount(p.TotalDiscount)), currency);
        return d with
        {
            LineItemDiscounts = left,
            LineItemIds = d.LineItemIds?.Where(id => !lines.Contains(id)).ToArray(),
            Coupon = d.Coupon is { } coupon ? coupon with { Amount = amount } : null,
            DiscountRule = d.DiscountRule is { } rule ? rule with { Amount = amount } : null,
            MerchantDiscount = d.MerchantDiscount is { } own ? own with { Amount = amount } : null,
        };
    }).Where(d => d.LineItemDiscounts is not []).ToArray();

    public static string Rate(decimal rate) => rate.ToString(CultureInfo.InvariantCulture);
}
