using NodaTime;
using Slotwright.Domain.Orders;

namespace Slotwright.Domain.Tests.Orders;

/// <summary>What comes off a purchase, by itself or for who knows a code.</summary>
public sealed class DiscountTable
{
    private const string Cut = "cut", Wash = "wash";
    private static readonly Guid App = Guid.NewGuid();
    private static readonly Instant Now = Instant.FromUtc(2031, 6, 1, 0, 0);
    private static readonly ItemScope All = new(App, []), Cuts = new(App, [Cut]);

    private static Basket Of(params BasketLine[] lines) => new(lines, null, "USD");

    private static BasketLine Line(string id, decimal price, string item = Cut, int quantity = 1) => new(id, price, quantity, App, item);

    private static AutomaticDiscount Rule(Reduction reduction, DiscountTrigger? trigger = null, params ItemScope[] scopes) =>
        new(Guid.NewGuid(), "Rule", trigger ?? new DiscountTrigger.Always(), scopes is [] ? [All] : scopes, reduction);

    private static Coupon Coupon(Reduction reduction) => new(Guid.NewGuid(), "SUMMER", "Summer", reduction);

    private static string Off(Basket basket, Coupon? coupon, params AutomaticDiscount[] rules) => string.Join(' ', Discounting.Of(basket, rules, coupon).Select(a => string.Join(',', a.Off.Select(o => $"{o.Key}:{o.Value:0.##}"))));

    public static TheoryData<Reduction, decimal, decimal> Reductions => new()
    {
        { new Reduction.Percent(10), 40, 4 }, { new Reduction.Percent(33.3m), 0.99m, 0.33m }, { new Reduction.Percent(50), 0.01m, 0.01m }, { new Reduction.Percent(100), 40, 40 },
        { new Reduction.Money(15), 40, 15 }, { new Reduction.Money(50), 40, 40 }, { new Reduction.FixedPrice(25), 40, 15 }, { new Reduction.FixedPrice(25), 20, 0 }, { new Reduction.FixedPrice(0), 40, 40 },
    };

    [Theory]
    [MemberData(nameof(Reductions))]
    public void A_reduction_takes_no_more_than_there_is_to_the_smallest_unit_halves_up(Reduction reduction, decimal price, decimal off) =>
        Assert.Equal(off, Discounting.Of(Of(Line("a", price)), [Rule(reduction)], null).Sum(a => a.Total));

    [Fact]
    public void A_rule_is_for_what_its_scopes_name() => Assert.Equal("a:10", Off(Of(Line("a", 40), Line("b", 40, Wash), new("c", 40, 1)), null, Rule(new Reduction.Money(10), null, Cuts)));

    [Fact]
    public void A_rule_takes_its_amount_off_each_of_several() => Assert.Equal("a:30", Off(Of(Line("a", 40, quantity: 3)), null, Rule(new Reduction.Money(10))));

    [Fact]
    public void Of_several_rules_each_line_has_the_one_that_takes_most() =>
        Assert.Equal("a:10 b:40", Off(Of(Line("a", 40), Line("b", 200, Wash)), null, Rule(new Reduction.Money(10)), Rule(new Reduction.Percent(20))));

    [Fact]
    public void Of_rules_that_take_the_same_the_first_is_given()
    {
        var (first, second) = (Rule(new Reduction.Money(10)), Rule(new Reduction.Percent(25)));
        Assert.Equal(first.Id, Assert.Single(Discounting.Of(Of(Line("a", 40)), [first, second], null)).Id);
    }

    public static TheoryData<DiscountTrigger, bool> Triggers => new()
    {
        { new DiscountTrigger.SubtotalRange([], 80, null), true }, { new DiscountTrigger.SubtotalRange([], 80.01m, null), false }, { new DiscountTrigger.SubtotalRange([], null, 80), true },
        { new DiscountTrigger.SubtotalRange([Cuts], 80, null), false }, { new DiscountTrigger.SubtotalRange([Cuts], 40, 40), true }, { new DiscountTrigger.SubtotalRange([new(Guid.NewGuid(), [])], null, 5), false },
        { new DiscountTrigger.QuantityRange([], 2, 2), true }, { new DiscountTrigger.QuantityRange([Cuts], 2, null), false },
        { new DiscountTrigger.All([new DiscountTrigger.QuantityRange([], 2, null), new DiscountTrigger.SubtotalRange([], 100, null)]), false },
        { new DiscountTrigger.Any([new DiscountTrigger.QuantityRange([], 2, null), new DiscountTrigger.SubtotalRange([], 100, null)]), true },
        { new DiscountTrigger.Members([Guid.NewGuid()]), false },
    };

    [Theory]
    [MemberData(nameof(Triggers))]
    public void A_rule_is_given_when_its_trigger_is_met(DiscountTrigger trigger, bool isMet) =>
        Assert.Equal(isMet ? "a:4,b:4" : "", Off(Of(Line("a", 40), Line("b", 40, Wash)), null, Rule(new Reduction.Percent(10), trigger)));

    [Fact]
    public void A_rule_for_members_is_for_those_it_names()
    {
        var basket = Of(Line("a", 40)) with { Member = Guid.NewGuid() };
        Assert.Equal("a:4", Off(basket, null, Rule(new Reduction.Percent(10), new DiscountTrigger.Members([basket.Member!.Value]))));
    }

    [Fact]
    public void A_coupon_comes_off_what_a_rule_has_left() => Assert.Equal("a:20 a:2", Off(Of(Line("a", 40)), Coupon(new Reduction.Percent(10)), Rule(new Reduction.Percent(50))));

    [Fact]
    public void An_amount_off_is_spread_by_price_and_its_parts_are_the_whole() => Assert.Equal("a:3.33,b:3.34,c:3.33", Off(Of(Line("a", 40), Line("b", 40), Line("c", 40)), Coupon(new Reduction.Money(10))));

    [Fact]
    public void An_amount_is_given_once_and_never_more_than_there_is() => Assert.Equal("a:5,b:3", Off(Of(Line("a", 5), Line("b", 3)), Coupon(new Reduction.Money(10))));

    [Fact]
    public void A_coupon_for_one_item_is_given_for_the_cheapest() => Assert.Equal("b:3", Off(Of(Line("a", 40), Line("b", 30, quantity: 2), Line("c", 0)), Coupon(new Reduction.Percent(10)) with { IsForOneItem = true }));

    [Theory]
    [InlineData("USD", "3.33 3.34 3.33")]
    [InlineData("JPY", "3 4 3")]
    [InlineData("KWD", "3.333 3.334 3.333")]
    public void Currencies_are_spread_in_their_own_unit(string currency, string shares) =>
        Assert.Equal(shares, string.Join(' ', Shares.Of(10, [40, 40, 40], currency).Select(v => v.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture))));

    public static TheoryData<Coupon, CouponObstacle?> Obstacles => new()
    {
        { Coupon(new Reduction.Money(5)), null },
        { Coupon(new Reduction.Money(5)) with { IsActive = false }, CouponObstacle.Disabled },
        { Coupon(new Reduction.Money(5)) with { End = Now }, CouponObstacle.Expired },
        { Coupon(new Reduction.Money(5)) with { End = Now.PlusNanoseconds(1), Start = Now }, null },
        { Coupon(new Reduction.Money(5)) with { Start = Now.PlusNanoseconds(1) }, CouponObstacle.Inactive },
        { Coupon(new Reduction.Money(5)) with { UsageLimit = 2, Used = 2 }, CouponObstacle.MaxUsageExceeded },
        { Coupon(new Reduction.Money(5)) with { UsageLimit = 2, Used = 1, LimitPerCustomer = 2 }, null },
        { Coupon(new Reduction.Money(5)) with { LimitPerCustomer = 1 }, CouponObstacle.MaxUsagePerCustomerExceeded },
        { Coupon(new Reduction.Money(5)) with { Scope = new(App, [Wash]) }, CouponObstacle.NotApplicableToSelectedLineItems },
        { Coupon(new Reduction.Money(5)) with { MinimumSubtotal = 40 }, null },
        { Coupon(new Reduction.Money(5)) with { MinimumSubtotal = 40.01m }, CouponObstacle.MinSubtotalNotReached },
    };

    [Theory]
    [MemberData(nameof(Obstacles))]
    public void A_coupon_says_why_it_gives_nothing(Coupon coupon, CouponObstacle? why) => Assert.Equal(why, coupon.Obstacle(Of(Line("a", 40)), Now, usedByCustomer: 1));
}
