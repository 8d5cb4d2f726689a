using Slotwright.Domain.Orders;

namespace Slotwright.Domain.Tests.Orders;

/// <summary>What discounts that an owner gives take off lines and delivery.</summary>
public sealed class DiscountsGivenByHand
{
    private static readonly (string, decimal)[] Lines = [("cut", 40m), ("oil", 25m)];

    [Fact]
    public void A_part_of_the_price_comes_off_each_line() =>
        Assert.Equal((4m, 2.5m), Off(new GivenDiscount("d", DiscountScope.Order, [], 0, 10)));

    [Fact]
    public void An_amount_is_spread_over_the_lines_and_adds_up()
    {
        Assert.Equal((6.15m, 3.85m), Off(new GivenDiscount("d", DiscountScope.Order, [], 10)));
        Assert.Equal([3.33m, 3.34m, 3.33m], Shares.Of(10, [4, 4, 4], "USD"));
        Assert.Equal([3m, 4m, 3m], Shares.Of(10, [4, 4, 4], "JPY"));
        Assert.Equal([0m, 0m], Shares.Of(10, [0, 0], "USD"));
    }

    [Fact]
    public void One_for_a_line_leaves_the_others() => Assert.Equal((0m, 10m), Off(new GivenDiscount("d", DiscountScope.Line, ["oil"], 10)));

    [Fact]
    public void What_was_settled_with_the_order_stays_so() =>
        Assert.Equal((1m, 0m), Off(new GivenDiscount("d", DiscountScope.Order, [], 9) { Settled = new Dictionary<string, decimal> { ["cut"] = 1, ["gone"] = 8 } }));

    [Fact]
    public void Nothing_costs_less_than_nothing_and_who_gives_too_much_is_told()
    {
        var given = Given(new("a", DiscountScope.Line, ["oil"], 20), new("b", DiscountScope.Line, ["oil"], 20), new("c", DiscountScope.Order, [], 100));
        Assert.Equal((40m, 25m), (given.Off("cut"), given.Off("oil")));
        Assert.Equal(["b", "c"], given.Exceeding.Select(d => d.Id));
        Assert.Equal(5, given.Shares["b"]["oil"]);
    }

    [Fact]
    public void A_discount_on_the_delivery_takes_nothing_off_the_lines()
    {
        var given = Given(new GivenDiscount("d", DiscountScope.Shipping, [], 0, 50), new GivenDiscount("e", DiscountScope.Shipping, [], 4));
        Assert.Equal((7m, 0m, "e"), (given.Off(GivenDiscounts.Delivery), given.Off("cut"), given.Exceeding.Single().Id));
    }

    private static (decimal, decimal) Off(GivenDiscount discount) => Given(discount) is var given ? (given.Off("cut"), given.Off("oil")) : default;

    private static GivenDiscounts Given(params GivenDiscount[] discounts) => GivenDiscounts.Of(Lines, 7, discounts, "USD");
}
