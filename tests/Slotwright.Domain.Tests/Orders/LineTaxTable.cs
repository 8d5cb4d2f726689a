using Slotwright.Domain.Orders;

namespace Slotwright.Domain.Tests.Orders;

/// <summary>Which taxes are on a line, and what each comes to.</summary>
public sealed class LineTaxTable
{
    private static readonly Guid Here = Guid.NewGuid(), There = Guid.NewGuid(), Food = Guid.NewGuid();

    private static readonly TaxRate[] Rates =
    [
        new(new("State", 0.06m)), new(new("City", 0.025m)), new(new("Island", 0.04m), There), new(new("Reduced", 0.03m), null, Food), new(new("Free", 0), There, Food),
    ];

    public static TheoryData<Guid?, Guid?, string> Places => new()
    {
        { null, null, "State City" }, { Here, null, "State City" }, { There, null, "Island" }, { Here, Food, "Reduced" }, { There, Food, "Free" }, { null, Guid.NewGuid(), "State City" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void The_rates_that_say_most_of_a_line_are_its_own(Guid? location, Guid? group, string names) => Assert.Equal(names, string.Join(' ', TaxRate.For(Rates, location, group).Select(t => t.Name)));

    [Fact]
    public void Where_no_rate_fits_there_is_none() => Assert.Empty(TaxRate.For([Rates[2]], Here, null));

    [Theory]
    [InlineData(false, "0.60 0.25", "10.85")]
    [InlineData(true, "0.55 0.23", "10.00")]
    public void Several_taxes_are_told_one_by_one_and_are_the_tax_together(bool isIncluded, string shares, string total)
    {
        var line = Assert.Single(CheckoutBill.Of([new("1", 10, 1, LinePayment.FullOnline)], [], TaxRule.Of(TaxRate.For(Rates, null, null), isIncluded), "USD").Lines);
        Assert.Equal((shares, total), (string.Join(' ', line.Taxes.Select(t => $"{t.Amount:F2}")), $"{line.Gross:F2}"));
        Assert.Equal(line.Tax, line.Taxes.Sum(t => t.Amount));
    }

    [Fact]
    public void A_line_can_be_taxed_otherwise_than_the_rest()
    {
        var bill = CheckoutBill.Of([new("1", 10, 1, LinePayment.FullOnline) { Tax = TaxRule.None }, new("2", 10, 1, LinePayment.FullOnline)], [], new(0.1m, false), "USD");
        Assert.Equal((0m, 1m, 21m), (bill.Lines[0].Tax, bill.Lines[1].Tax, bill.Total));
    }
}
