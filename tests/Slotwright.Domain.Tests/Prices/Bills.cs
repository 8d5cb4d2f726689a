using Slotwright.Domain.Prices;

namespace Slotwright.Domain.Tests.Prices;

/// <summary>What a booking costs by its rate, choices, length and extras (behaviour/services.md 8).</summary>
public sealed class Bills
{
    static readonly Guid Option = Guid.NewGuid(), Ann = Guid.NewGuid(), Bob = Guid.NewGuid();
    static readonly Variants Ages = new(Option, OptionKind.Custom, [(Choice.Of("Adult"), 20), (Choice.Of("Child"), 7.5m)]);
    static readonly Variants People = new(Option, OptionKind.Staff, [(Choice.Of(Ann), 50), (Choice.Of(Bob), 35)]);
    static readonly Variants Lengths = new(Option, OptionKind.Duration, [(Choice.Lasting(30), 25), (Choice.Lasting(60), 45)]);

    static Party Of(int people, params Choice[] choices) => new(people, choices, null, null, Units.Once);

    static Bill Reckon(Rate rate, Party[] parties, decimal? deposit = null, Extra[]? extras = null, string currency = "USD") =>
        Bill.Of(rate, deposit, parties, extras ?? [], currency).Value;

    [Theory]
    [InlineData("40", 1, "40")]
    [InlineData("40", 3, "120")]
    [InlineData("19.99", 7, "139.93")]
    [InlineData("0.1", 3, "0.3")]
    public void A_fixed_price_is_paid_by_each_participant(string price, int people, string total) =>
        Assert.Equal(Exact(total), Reckon(new Rate.Fixed(Exact(price)), [Of(people)]).Total);

    [Fact]
    public void No_fee_is_zero_and_asks_no_deposit() => Assert.Equal((0m, null), (Reckon(new Rate.Free(), [Of(4)], 10).Total, Reckon(new Rate.Free(), [Of(4)], 10).Deposit));

    [Fact]
    public void A_price_in_words_has_no_number()
    {
        var bill = Reckon(new Rate.Worded("Ask us"), [Of(2)], 5, [new(10, 1)]);
        Assert.Equal((null, null), (bill.Total, bill.Deposit));
        Assert.Equal([null], bill.Each);
    }

    [Fact]
    public void Each_party_pays_by_its_own_choice()
    {
        var bill = Reckon(new Rate.Varied(99, Ages), [Of(2, Choice.Of("Adult")), Of(3, Choice.Of("Child"))]);
        Assert.Equal(62.5m, bill.Total);
        Assert.Equal([20m, 7.5m], bill.Each);
    }

    [Fact]
    public void A_choice_is_known_in_whatever_case_it_is_spelled() => Assert.Equal(20, Reckon(new Rate.Varied(99, Ages), [Of(1, Choice.Of("aDULT"))]).Total);

    [Fact]
    public void A_choice_without_a_variant_pays_the_default() =>
        Assert.Equal(99 + 99, Reckon(new Rate.Varied(99, Ages), [Of(1, Choice.Of("Dog")), Of(1)]).Total);

    [Fact]
    public void A_varied_rate_without_variants_is_its_default() => Assert.Equal(99, Reckon(new Rate.Varied(99, null), [Of(1, Choice.Of("Adult"))]).Total);

    [Fact]
    public void Who_serves_decides_where_staff_is_the_option()
    {
        Assert.Equal(50, Reckon(new Rate.Varied(9, People), [Of(1) with { Staff = Ann }]).Total);
        Assert.Equal(70, Reckon(new Rate.Varied(9, People), [Of(2) with { Staff = Bob }]).Total);
        Assert.Equal(9, Reckon(new Rate.Varied(9, People), [Of(1)]).Total);
    }

    [Fact]
    public void Staff_who_left_has_no_price_any_more()
    {
        var left = People.Among([Bob]);
        Assert.Equal(9, Reckon(new Rate.Varied(9, left), [Of(1) with { Staff = Ann }]).Total);
        Assert.Equal((35m, 35m), left.Range);
        Assert.Null(People.Among([]).Range);
        Assert.Same(Ages, Ages.Among([]));
    }

    [Fact]
    public void The_length_decides_where_it_is_the_option_and_a_said_length_goes_before()
    {
        Assert.Equal(25, Reckon(new Rate.Varied(9, Lengths), [Of(1) with { Minutes = 30 }]).Total);
        Assert.Equal(45, Reckon(new Rate.Varied(9, Lengths), [Of(1, Choice.Lasting(60)) with { Minutes = 30 }]).Total);
        Assert.Equal(9, Reckon(new Rate.Varied(9, Lengths), [Of(1) with { Minutes = 31 }]).Total);
    }

    [Theory]
    [InlineData("30", 60, 1, "30")]
    [InlineData("30", 90, 1, "45")]
    [InlineData("10", 50, 1, "8.33")]
    [InlineData("10", 50, 3, "25")] // a third each, whole together: rounded once
    [InlineData("0.01", 30, 1, "0.01")]
    [InlineData("0.01", 29, 1, "0")]
    public void An_hourly_price_is_charged_by_the_minute_and_rounded_once(string price, int minutes, int people, string total) =>
        Assert.Equal(Exact(total), Reckon(new Rate.Fixed(Exact(price)), [Of(people) with { Units = Units.Minutes(minutes) }]).Total);

    [Fact]
    public void A_daily_price_is_charged_by_the_day() => Assert.Equal(360, Reckon(new Rate.Fixed(60), [Of(2) with { Units = Units.Days(3) }]).Total);

    [Fact]
    public void Extras_are_charged_by_quantity_and_not_by_participant() =>
        Assert.Equal(80 + 15 + 4.5m, Reckon(new Rate.Fixed(40), [Of(2)], extras: [new(5, 3), new(4.5m, 1)]).Total);

    [Fact]
    public void A_deposit_is_paid_by_each_participant() => Assert.Equal(37.5m, Reckon(new Rate.Fixed(40), [Of(2), Of(1)], 12.5m).Deposit);

    [Theory]
    [InlineData("JPY", "33")]
    [InlineData("USD", "33.33")]
    [InlineData("KWD", "33.333")]
    [InlineData("CLF", "33.3333")]
    public void A_sum_is_rounded_to_what_the_currency_can_pay(string currency, string total) =>
        Assert.Equal(Exact(total), Reckon(new Rate.Fixed(100), [Of(1) with { Units = Units.Minutes(20) }], currency: currency).Total);

    [Fact]
    public void A_price_beyond_reckoning_is_refused() => Assert.IsType<PriceOutOfReach>(Bill.Of(new Rate.Fixed(Bill.Greatest + 1), null, [Of(1)], [], "USD").Fault);

    static decimal Exact(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
