namespace Slotwright.Domain.Orders;

/// <summary>A discount as it was given.</summary>
/// <param name="Code">Of a coupon; null of an automatic one.</param>
/// <param name="Off">What it took off which line, each more than nothing.</param>
public sealed record AppliedDiscount(Guid Id, string Name, string? Code, IReadOnlyDictionary<string, decimal> Off)
{
    public decimal Total => Off.Values.Sum();
}

/// <summary>
/// What comes off a basket. A line has the one automatic discount that takes most off it, of equals the first; a coupon comes off
/// what is left. No line is ever below nothing, and what a discount takes in all is the sum of what it takes off the lines.
/// </summary>
public static class Discounting
{
    public static IReadOnlyList<AppliedDiscount> Of(Basket basket, IEnumerable<AutomaticDiscount> rules, Coupon? coupon)
    {
        var met = rules.Where(r => r.Trigger.IsMet(basket)).ToList();
        var best = basket.Lines.Select(l => met.Select(r => new Offer(l.Id, r, r.Off(l, basket))).Where(o => o.Off > 0).MaxBy(o => o.Off)).OfType<Offer>().ToList();
        var given = best.GroupBy(o => o.Rule.Id).Select(g => new AppliedDiscount(g.Key, g.First().Rule.Name, null, g.ToDictionary(o => o.Line, o => o.Off))).ToList();
        if (coupon is null) return given;
        var left = basket.Lines.ToDictionary(l => l.Id, l => basket.Cost(l) - best.Where(o => o.Line == l.Id).Sum(o => o.Off));
        var off = Of(coupon, basket, left).Where(o => o.Value > 0).ToDictionary();
        return off.Count == 0 ? given : [.. given, new(coupon.Id, coupon.Name, coupon.Code, off)];
    }

    private sealed record Offer(string Line, AutomaticDiscount Rule, decimal Off);

    private static Dictionary<string, decimal> Of(Coupon coupon, Basket basket, Dictionary<string, decimal> left)
    {
        var eligible = coupon.Eligible(basket).Where(l => left[l.Id] > 0).ToList();
        if (eligible.Count == 0) return [];
        if (coupon.IsForOneItem)
        {
            var cheapest = eligible.MinBy(l => left[l.Id] / l.Quantity)!;
            return new() { [cheapest.Id] = Math.Min(basket.Round(coupon.Reduction.Off(left[cheapest.Id] / cheapest.Quantity)), left[cheapest.Id]) };
        }
        if (coupon.Reduction is Reduction.Money money) return eligible.Zip(Shares.Of(money.Amount, [.. eligible.Select(l => left[l.Id])], basket.Currency)).ToDictionary(l => l.First.Id, l => l.Second);
        return eligible.ToDictionary(l => l.Id, l => Math.Min(basket.Round(coupon.Reduction.Off(left[l.Id] / l.Quantity) * l.Quantity), left[l.Id]));
    }
}
