using FsCheck;
using FsCheck.Fluent;
using Slotwright.Domain.Orders;
using Slotwright.Domain.Prices;

namespace Slotwright.Domain.Tests.Orders;

/// <summary>Whatever is bought, however it is discounted and taxed, the parts of the bill are its whole.</summary>
public sealed class BillsOfAllKinds
{
    private static readonly Guid App = Guid.NewGuid();
    private static readonly string[] Items = ["cut", "wash"];

    private sealed record Case(string Currency, BasketLine[] Basket, LinePayment[] Payments, decimal Deposit, AutomaticDiscount[] Rules, Coupon? Coupon, NamedTax[] Taxes, bool IsIncluded);

    private static readonly Gen<decimal> Amounts = Gen.Choose(0, 1_000_000).Select(c => c / 1000m);
    private static readonly Gen<Reduction> Reductions = from kind in Gen.Choose(0, 2)
                                                        from amount in Amounts
                                                        from rate in Gen.Choose(1, 1000)
                                                        select kind switch { 0 => new Reduction.Percent(rate / 10m), 1 => new Reduction.Money(amount), _ => (Reduction)new Reduction.FixedPrice(amount) };
    private static readonly Gen<ItemScope> Scopes = from item in Gen.Choose(0, 2) select new ItemScope(App, item < 2 ? [Items[item]] : []);
    private static readonly Gen<AutomaticDiscount> Rules = from reduction in Reductions
                                                           from scope in Scopes
                                                           from least in Amounts
                                                           select new AutomaticDiscount(Guid.NewGuid(), "Rule", new DiscountTrigger.SubtotalRange([], least, null), [scope], reduction);
    private static readonly Gen<Coupon> Coupons = from reduction in Reductions
                                                  from scope in Scopes
                                                  from hasScope in Gen.Choose(0, 1)
                                                  from isForOne in Gen.Choose(0, 1)
                                                  select new Coupon(Guid.NewGuid(), "CODE", "Coupon", reduction) { Scope = hasScope == 1 ? scope : null, IsForOneItem = isForOne == 1 };

    private static readonly Gen<Case> Cases =
        from currency in Gen.Elements("USD", "JPY", "KWD")
        from count in Gen.Choose(1, 6)
        from prices in Amounts.ArrayOf(count)
        from quantities in Gen.Choose(1, 4).ArrayOf(count)
        from items in Gen.Choose(0, 1).ArrayOf(count)
        from payments in Gen.Elements(LinePayment.FullOnline, LinePayment.DepositOnline, LinePayment.Offline).ArrayOf(count)
        from deposit in Amounts
        from rules in Rules.ArrayOf(3)
        from coupon in Coupons
        from hasCoupon in Gen.Choose(0, 1)
        from taxes in Gen.Choose(1, 250_000).Select(r => new NamedTax("Tax", r / 1_000_000m)).ArrayOf(3)
        from taxCount in Gen.Choose(0, 3)
        from isIncluded in Gen.Choose(0, 1)
        select new Case(currency, [.. prices.Select((p, i) => new BasketLine($"{i}", p, quantities[i], App, Items[items[i]]))], payments, deposit,
            rules, hasCoupon == 1 ? coupon : null, taxes[..taxCount], isIncluded == 1);

    private static (CheckoutBill Bill, IReadOnlyList<AppliedDiscount> Discounts) Reckon(Case c)
    {
        var discounts = Discounting.Of(new(c.Basket, null, c.Currency), c.Rules, c.Coupon);
        var lines = c.Basket.Select((l, i) => new BillLine(l.Id, l.Price, l.Quantity, c.Payments[i], c.Deposit, discounts.Sum(d => d.Off.GetValueOrDefault(l.Id))));
        return (CheckoutBill.Of([.. lines], [new("f", "Fee", 1)], TaxRule.Of(c.Taxes, c.IsIncluded), c.Currency), discounts);
    }

    [Fact]
    public void The_parts_are_the_whole() => Always.Holds(Cases, c =>
    {
        var (bill, discounts) = Reckon(c);
        Assert.Equal(bill.Discount, discounts.Sum(d => d.Total));
        Assert.Equal(bill.Discount, bill.Lines.Sum(l => l.Line.Discount));
        Assert.Equal(bill.Tax, bill.Lines.SelectMany(l => l.Taxes).Sum(t => t.Amount));
        Assert.Equal(bill.Total, bill.Subtotal - bill.Discount + (c.IsIncluded ? 0 : bill.Tax) + bill.FeeTotal);
        Assert.Equal(bill.Total, bill.PayNow + bill.PayLater + bill.Covered);
    });

    [Fact]
    public void No_line_goes_below_nothing_and_no_deposit_beyond_what_the_line_costs() => Always.Holds(Cases, c =>
    {
        var (bill, _) = Reckon(c);
        Assert.All(bill.Lines, l => Assert.True(l.Line.Discount >= 0 && l.Net >= 0 && l.Tax >= 0 && l.Gross >= 0 && l.PayNow >= 0 && l.PayNow <= l.Gross));
        Assert.True(bill.PayNow <= bill.Total && bill.PayLater >= 0);
    });

    [Fact]
    public void Every_amount_can_be_paid() => Always.Holds(Cases, c =>
    {
        var (bill, discounts) = Reckon(c);
        Assert.All([bill.Total, bill.Tax, bill.PayNow, .. discounts.SelectMany(d => d.Off.Values), .. bill.Lines.SelectMany(l => new[] { l.Net, l.Gross, l.Tax })],
            amount => Assert.Equal(amount, Currencies.Round(amount, c.Currency)));
    });

    [Fact]
    public void An_amount_off_is_given_in_full_where_there_is_enough() => Always.Holds(Cases, c =>
    {
        var lines = c.Basket.Select(l => Currencies.Round(l.Total, c.Currency)).ToList();
        var shares = Shares.Of(123.45m, lines, c.Currency);
        Assert.Equal(Math.Min(Currencies.Round(123.45m, c.Currency), lines.Sum()), shares.Sum());
        Assert.All(lines.Zip(shares), l => Assert.InRange(l.Second, 0, l.First));
    });
}
