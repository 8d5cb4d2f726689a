using Slotwright.Domain.Prices;

namespace Slotwright.Domain.Orders;

/// <summary>What a discount that somebody gives by hand is taken off.</summary>
public enum DiscountScope { Order, Line, Shipping }

/// <summary>A discount the business gives by hand: an amount, or a part of the price.</summary>
/// <param name="Lines">The lines it is for; all of them when it names none.</param>
/// <param name="Percentage">10 is a tenth; null when it is an amount.</param>
public sealed record GivenDiscount(string Id, DiscountScope Scope, IReadOnlyCollection<string> Lines, decimal Amount, decimal? Percentage = null)
{
    /// <summary>What it takes off each line, where that was settled when the order was placed.</summary>
    public IReadOnlyDictionary<string, decimal>? Settled { get; init; }

    public bool IsFor(string line) => Scope != DiscountScope.Shipping && (Settled?.ContainsKey(line) ?? (Lines.Count == 0 || Lines.Contains(line)));
}

/// <summary>What discounts given by hand come to, one after the other: nothing ever costs less than nothing.</summary>
/// <param name="Shares">By discount, what it takes off each line, and off the delivery under <see cref="Delivery"/>.</param>
/// <param name="Exceeding">Discounts of more than there was left to take it off.</param>
public sealed record GivenDiscounts(IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> Shares, IReadOnlyList<GivenDiscount> Exceeding)
{
    public const string Delivery = "";

    public decimal Off(string line) => Shares.Values.Sum(s => s.GetValueOrDefault(line));

    public static GivenDiscounts Of(IReadOnlyList<(string Id, decimal Total)> lines, decimal shipping, IReadOnlyList<GivenDiscount> discounts, string currency)
    {
        var left = lines.Append((Delivery, shipping)).ToDictionary(l => l.Item1, l => l.Item2);
        var (shares, exceeding) = (new Dictionary<string, IReadOnlyDictionary<string, decimal>>(), new List<GivenDiscount>());
        foreach (var discount in discounts)
        {
            var wanted = discount.Scope == DiscountScope.Shipping ? [(Delivery, Wanted(discount, shipping, currency))] : Wanted(discount, [.. lines.Where(l => discount.IsFor(l.Id))], left, currency);
            var taken = wanted.ToDictionary(w => w.Line, w => Math.Min(w.Amount, left[w.Line]));
            if (taken.Values.Sum() < (discount is { Percentage: null, Settled: null } ? discount.Amount : wanted.Sum(w => w.Amount))) exceeding.Add(discount);
            foreach (var (line, amount) in taken) left[line] -= amount;
            shares[discount.Id] = taken;
        }
        return new(shares, exceeding);
    }

    private static decimal Wanted(GivenDiscount discount, decimal price, string currency) => discount.Percentage is { } part ? Currencies.Round(price * part / 100, currency) : discount.Amount;

    /// <summary>A part of each line's price, or an amount spread over what the lines still cost, so that the parts add up to it.</summary>
    private static List<(string Line, decimal Amount)> Wanted(GivenDiscount discount, IReadOnlyList<(string Id, decimal Total)> lines, Dictionary<string, decimal> left, string currency)
    {
        if (discount.Settled is { } settled) return [.. lines.Select(l => (l.Id, settled[l.Id]))];
        if (discount.Percentage is not null) return [.. lines.Select(l => (l.Id, Wanted(discount, l.Total, currency)))];
        return [.. lines.Zip(Orders.Shares.Of(discount.Amount, [.. lines.Select(l => left[l.Id])], currency), (line, share) => (line.Id, share))];
    }
}
