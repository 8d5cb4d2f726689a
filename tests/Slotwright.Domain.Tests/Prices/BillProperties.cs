using FsCheck;
using FsCheck.Fluent;
using Slotwright.Domain.Prices;

namespace Slotwright.Domain.Tests.Prices;

public sealed class BillProperties
{
    static readonly Gen<decimal> Cents = Gen.Choose(0, 100_000).Select(c => c / 100m);
    static readonly Gen<Party[]> Parties =
        from count in Gen.Choose(1, 6)
        from parties in (from people in Gen.Choose(1, 30) from sixtieths in Gen.Choose(1, 3000) select new Party(people, [], null, null, new(sixtieths))).ArrayOf(count)
        select parties;
    static readonly Gen<string> Currency = Gen.Elements("USD", "JPY", "KWD", "EUR");

    static decimal Total(decimal price, Party[] parties, string currency) => Bill.Of(new Rate.Fixed(price), null, parties, [], currency).Value.Total!.Value;

    [Fact]
    public void The_total_is_the_exact_sum_within_half_of_the_smallest_unit() => Always.Holds(
        from price in Cents from parties in Parties from currency in Currency select (price, parties, currency),
        asked =>
        {
            var sixtieths = asked.parties.Sum(p => asked.price * p.Participants * p.Units.Sixtieths); // sixtieths
            var half = Currencies.Decimals(asked.currency) switch { 0 => 0.5m, 2 => 0.005m, _ => 0.0005m };
            Assert.True(Math.Abs(Total(asked.price, asked.parties, asked.currency) * 60 - sixtieths) <= half * 60);
        });

    [Fact]
    public void Splitting_a_party_changes_nothing() => Always.Holds(
        from price in Cents from parties in Parties from currency in Currency select (price, parties, currency),
        asked => Assert.Equal(Total(asked.price, asked.parties, asked.currency),
            Total(asked.price, [.. asked.parties.SelectMany(p => Enumerable.Repeat(p with { Participants = 1 }, p.Participants))], asked.currency)));

    [Fact]
    public void More_participants_never_pay_less() => Always.Holds(
        from price in Cents from parties in Parties from currency in Currency select (price, parties, currency),
        asked => Assert.True(Total(asked.price, asked.parties, asked.currency) <= Total(asked.price, [.. asked.parties, asked.parties[0]], asked.currency)));

    [Fact]
    public void The_least_and_greatest_bills_can_be_reckoned()
    {
        var parties = Enumerable.Repeat(new Party(int.MaxValue, [], null, null, Units.Days(41)), 40 * 40).ToArray();
        Assert.True(Bill.Of(new Rate.Fixed(Bill.Greatest), Bill.Greatest, parties, [new(Bill.Greatest, 9999)], "KWD").Value.Total > 0);
    }
}
