using System.Globalization;
using Slotwright.Contract.DraftOrders;
using Slotwright.Domain.Orders;
using Order = Slotwright.Contract.Orders.Order;

namespace Slotwright.Server.DraftOrders;

/// <summary>How a line of an order was taxed when it was sold, whoever made the order and whatever the site's taxes are by now.</summary>
internal static class SoldTaxes
{
    /// <summary>No tax is ten times the price: what says so is not reckoned with.</summary>
    private const decimal Most = 10;

    /// <summary>The taxes the line states, where they come to what was charged; else the one that does.</summary>
    public static TaxRule On(OrderLineItem line, Order order)
    {
        var net = DraftSums.Unit(line) * DraftSums.Quantity(line) - (DraftSums.IsCovered(line) ? 0 : DraftSums.Amount(line.TotalDiscount));
        var charged = DraftSums.Amount(line.TaxInfo?.TaxAmount ?? line.TaxDetails?.TotalTax);
        var isIncluded = IsIncluded(line, net, charged, order);
        var stated = Stated(line, isIncluded);
        if (order.TaxInfo?.TaxExempt == true || stated.Shares(net, order.Currency!).Sum(s => s.Amount) == charged) return stated;
        var untaxed = isIncluded ? net - charged : net;
        return untaxed > 0 && charged / untaxed is >= 0 and < Most and var rate ? new(rate, isIncluded) : new(0, isIncluded);
    }

    /// <summary>The amounts say whether the tax is in the price; where they do not, the line does, or the order.</summary>
    private static bool IsIncluded(OrderLineItem line, decimal net, decimal charged, Order order) => line.TotalPriceAfterTax is { } gross && charged != 0 && (DraftSums.Amount(gross) == net || DraftSums.Amount(gross) == net + charged)
        ? DraftSums.Amount(gross) == net : line.TaxInfo?.TaxIncludedInPrice ?? order.TaxIncludedInPrices == true;

    private static TaxRule Stated(OrderLineItem line, bool isIncluded)
    {
        if (line.TaxInfo?.TaxBreakdown is not [_, ..] taxes) return new(Rate(line.TaxInfo?.TaxRate ?? line.TaxDetails?.TaxRate), isIncluded);
        return TaxRule.Of([.. taxes.Select(t => new NamedTax(t.TaxName ?? "", Rate(t.Rate), t.TaxType, t.Jurisdiction, t.JurisdictionType))], isIncluded);
    }

    private static decimal Rate(string? text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var rate) && rate is >= 0 and < Most ? rate : 0;
}
