using Slotwright.Domain.Prices;

namespace Slotwright.Domain.Orders;

/// <summary>How a line is to be paid; the names are those of the wire's paymentOption.</summary>
public enum LinePayment { FullOnline, DepositOnline, Offline, Membership, MembershipOffline }

/// <summary>One thing that is bought.</summary>
/// <param name="Price">Of one, add-ons included, exact.</param>
/// <param name="Deposit">Of the whole line, paid now where the rest is paid later.</param>
/// <param name="Discount">Off the whole line, never more than it costs.</param>
public sealed record BillLine(string Id, decimal Price, int Quantity, LinePayment Payment, decimal? Deposit = null, decimal Discount = 0)
{
    public decimal Total => Price * Quantity;

    /// <summary>How this line is taxed, where it is another way than the rest.</summary>
    public TaxRule? Tax { get; init; }

    public bool IsCovered => Payment is LinePayment.Membership or LinePayment.MembershipOffline;
}

/// <summary>What is charged beside the lines: a fee for a late cancellation, a surcharge.</summary>
public sealed record BillFee(string Id, string Name, decimal Price);

/// <summary>How a site is taxed: one rate on every line, in the prices or on top of them.</summary>
/// <param name="Rate">0.19 is nineteen percent.</param>
public sealed record TaxRule(decimal Rate, bool IsIncluded)
{
    public static TaxRule None { get; } = new(0, false);

    /// <summary>The taxes the rate is made of.</summary>
    public IReadOnlyList<NamedTax> Taxes { get; init; } = Rate == 0 ? [] : [new("Tax", Rate)];

    /// <summary>Several taxes side by side, all on the same amount.</summary>
    public static TaxRule Of(IReadOnlyList<NamedTax> taxes, bool isIncluded) => new(taxes.Sum(t => t.Rate), isIncluded) { Taxes = taxes };

    /// <summary>What each tax comes to, rounded on its own: together they are the tax.</summary>
    public IReadOnlyList<TaxShare> Shares(decimal amount, string currency) =>
        [.. Taxes.Select(t => new TaxShare(t, Taxes.Count == 1 ? Of(amount, currency) : Currencies.Round(IsIncluded ? amount / (1 + Rate) * t.Rate : amount * t.Rate, currency)))];

    /// <summary>The tax on or in an amount, to the currency's smallest unit, halves up.</summary>
    public decimal Of(decimal amount, string currency) => Currencies.Round(IsIncluded ? amount - amount / (1 + Rate) : amount * Rate, currency);
}

/// <summary>One line as it is charged.</summary>
/// <param name="Net">After the discount, before a tax that comes on top.</param>
/// <param name="Gross">What the customer pays for it.</param>
public sealed record BilledLine(BillLine Line, decimal Net, decimal Tax, decimal Gross, decimal PayNow)
{
    /// <summary>What the tax is made of.</summary>
    public IReadOnlyList<TaxShare> Taxes { get; init; } = [];

    /// <summary>The rate of all taxes together.</summary>
    public decimal TaxRate => Taxes.Sum(t => t.Tax.Rate);
}

/// <summary>The totals of a purchase (behaviour/checkout.md 3). Everything is rounded line by line, so that the parts add up to the whole.</summary>
public sealed record CheckoutBill(IReadOnlyList<BilledLine> Lines, IReadOnlyList<BillFee> Fees, decimal Subtotal, decimal Discount, decimal Tax, decimal FeeTotal, decimal Total, decimal PayNow, decimal Covered)
{
    public decimal PayLater => Total - Covered - PayNow;

    /// <summary>What each tax comes to over all lines, with what it is charged on.</summary>
    public IReadOnlyList<(TaxShare Share, decimal Taxable)> Taxes =>
        [.. Lines.SelectMany(l => l.Taxes.Select(s => (s.Tax, s.Amount, l.Net))).GroupBy(s => s.Tax).Select(g => (new TaxShare(g.Key, g.Sum(s => s.Amount)), g.Sum(s => s.Net))).Where(t => t.Item1.Amount != 0)];

    public static CheckoutBill Of(IReadOnlyList<BillLine> lines, IReadOnlyList<BillFee> fees, TaxRule tax, string currency)
    {
        BilledLine[] billed = [.. lines.Select(line => Charge(line, tax, currency))];
        var feeTotal = fees.Sum(f => f.Price);
        var total = billed.Sum(l => l.Gross) + feeTotal;
        var paysOnline = billed.Any(l => l.PayNow > 0);
        return new(billed, fees, billed.Sum(l => l.Net) + lines.Sum(l => l.Discount), lines.Sum(l => l.Discount), billed.Sum(l => l.Tax), feeTotal, total,
            billed.Sum(l => l.PayNow) + (paysOnline ? feeTotal : 0), billed.Where(l => l.Line.IsCovered).Sum(l => l.Gross));
    }

    /// <summary>A line costs what can be paid in its currency. A deposit is a part of what it costs in the end, and never more than that.</summary>
    private static BilledLine Charge(BillLine line, TaxRule tax, string currency)
    {
        var net = Currencies.Round(line.Total, currency) - line.Discount;
        var shares = (line.Tax ?? tax).Shares(net, currency);
        var taxed = shares.Sum(s => s.Amount);
        var gross = (line.Tax ?? tax).IsIncluded ? net : net + taxed;
        return new(line, net, taxed, gross, line.Payment switch
        {
            LinePayment.FullOnline => gross,
            LinePayment.DepositOnline => Math.Min(Currencies.Round(line.Deposit ?? gross, currency), gross),
            _ => 0,
        })
        { Taxes = shares };
    }
}
