using Slotwright.Domain.Orders;

namespace Slotwright.Domain.Tests.Orders;

/// <summary>What a purchase comes to, exact to the smallest unit (behaviour/checkout.md 3).</summary>
public sealed class CheckoutBills
{
    private static BillLine Line(decimal price, LinePayment payment = LinePayment.FullOnline, decimal? deposit = null, decimal discount = 0, int quantity = 1) => new("1", price, quantity, payment, deposit, discount);

    [Fact]
    public void Tax_comes_on_top_line_by_line_and_the_parts_add_up()
    {
        var bill = CheckoutBill.Of([Line(0.33m), Line(0.33m), Line(0.33m)], [], new(0.19m, false), "EUR");
        Assert.Equal((0.99m, 0.18m, 1.17m), (bill.Subtotal, bill.Tax, bill.Total));
        Assert.Equal(bill.Total, bill.Lines.Sum(l => l.Gross));
    }

    [Fact]
    public void Tax_that_is_in_the_price_changes_no_total()
    {
        var bill = CheckoutBill.Of([Line(119)], [], new(0.19m, true), "EUR");
        Assert.Equal((119m, 19m, 119m), (bill.Subtotal, bill.Tax, bill.Total));
    }

    [Theory]
    [InlineData("JPY", "105", "8", "113")]
    [InlineData("KWD", "1.234", "0.099", "1.333")]
    public void Currencies_have_their_own_smallest_unit(string currency, string price, string tax, string total)
    {
        var bill = CheckoutBill.Of([Line(decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture))], [], new(0.08m, false), currency);
        Assert.Equal((tax, total), (bill.Tax.ToString(System.Globalization.CultureInfo.InvariantCulture), bill.Total.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_line_costs_what_can_be_paid()
    {
        var bill = CheckoutBill.Of([Line(9.995m), Line(3.3333m, LinePayment.DepositOnline, 1.005m), Line(0.004m, quantity: 3)], [], TaxRule.None, "USD");
        Assert.Equal((13.34m, 13.34m, 11.02m), (bill.Subtotal, bill.Total, bill.PayNow));
    }

    [Theory]
    [InlineData(LinePayment.FullOnline, 40, 0)]
    [InlineData(LinePayment.DepositOnline, 10, 30)]
    [InlineData(LinePayment.Offline, 0, 40)]
    [InlineData(LinePayment.Membership, 0, 0)]
    public void How_a_line_is_paid_says_what_is_due_now_and_later(LinePayment payment, int now, int later)
    {
        var bill = CheckoutBill.Of([Line(40, payment, 10)], [], TaxRule.None, "USD");
        Assert.Equal((now, later), (bill.PayNow, bill.PayLater));
    }

    [Fact]
    public void A_deposit_is_never_more_than_what_the_line_costs() => Assert.Equal(5, CheckoutBill.Of([Line(5, LinePayment.DepositOnline, 10)], [], TaxRule.None, "USD").PayNow);

    [Fact]
    public void A_discount_comes_off_before_the_tax_and_a_fee_is_charged_beside()
    {
        var bill = CheckoutBill.Of([Line(100, discount: 10)], [new("f", "Fee", 5)], new(0.1m, false), "USD");
        Assert.Equal((100m, 10m, 9m, 5m, 104m, 104m), (bill.Subtotal, bill.Discount, bill.Tax, bill.FeeTotal, bill.Total, bill.PayNow));
    }
}
