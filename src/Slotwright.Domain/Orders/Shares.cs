using Slotwright.Domain.Prices;

namespace Slotwright.Domain.Orders;

/// <summary>An amount over several things by what they cost.</summary>
public static class Shares
{
    /// <summary>In the currency's smallest unit, none more than its weight: all of the amount, or as much as there is to take it off.</summary>
    public static IReadOnlyList<decimal> Of(decimal amount, IReadOnlyList<decimal> weights, string currency)
    {
        decimal[] units = [.. weights.Select(w => Math.Round(w, Currencies.Decimals(currency), MidpointRounding.ToZero))];
        var (whole, passed, spent) = (units.Sum(), 0m, 0m);
        var given = Math.Min(Currencies.Round(amount, currency), whole);
        var shares = new List<decimal>();
        foreach (var unit in units)
        {
            passed += unit;
            shares.Add(whole == 0 ? 0 : Currencies.Round(passed / whole * given, currency) - spent);
            spent += shares[^1];
        }
        return shares;
    }
}
