using Slotwright.Domain.Orders;
using Slotwright.Domain.Prices;

namespace Slotwright.Domain.Tests.Orders;

/// <summary>Amounts spread over what they come off, however they are given.</summary>
public sealed class SharesOfAmounts
{
    [Fact]
    public void Shares_are_in_the_smallest_unit_none_more_than_its_weight_and_add_up()
    {
        var random = new Random(20310602);
        for (var i = 0; i < 2000; i++)
        {
            var currency = new[] { "USD", "JPY", "KWD" }[i % 3];
            decimal[] weights = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(0, 50_000) / (decimal)Math.Pow(10, random.Next(0, 5)))];
            var amount = random.Next(0, 90_000) / 100m;
            var shares = Shares.Of(amount, weights, currency);
            Assert.All(shares.Zip(weights), s => Assert.InRange(s.First, 0, s.Second));
            Assert.All(shares, s => Assert.Equal(Currencies.Round(s, currency), s));
            Assert.Equal(Math.Min(Currencies.Round(amount, currency), weights.Sum(w => Math.Round(w, Currencies.Decimals(currency), MidpointRounding.ToZero))), shares.Sum());
        }
    }

    [Fact]
    public void What_is_left_of_a_unit_takes_no_whole_one()
    {
        var given = GivenDiscounts.Of([("a", 0.006m), ("b", 0.006m)], 0, [new("d", DiscountScope.Order, [], 0.01m)], "USD");
        Assert.Equal((0m, 0m, 1), (given.Off("a"), given.Off("b"), given.Exceeding.Count));
    }
}
