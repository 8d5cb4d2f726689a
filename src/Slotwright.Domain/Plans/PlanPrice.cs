using NodaTime;
using Slotwright.Domain.Prices;

namespace Slotwright.Domain.Plans;

/// <summary>Who buys, as far as prices ask.</summary>
/// <param name="IsReturning">Has had a plan of the business before.</param>
public sealed record PlanBuyer(Guid? Member, bool IsReturning);

/// <summary>For whom and when another price than the plan's counts.</summary>
/// <param name="Members">The only ones it is for; null for everybody.</param>
public sealed record PriceCondition(IReadOnlyList<Guid>? Members, bool OnlyReturning, Instant? From, Instant? Until)
{
    public bool Meets(PlanBuyer buyer, Instant now) =>
        (Members is null || buyer.Member is { } member && Members.Contains(member)) && (!OnlyReturning || buyer.IsReturning) && !(now < From) && !(now >= Until);
}

/// <summary>Another price: a fixed one, or a share less.</summary>
public sealed record PriceOverride(decimal? Fixed, decimal PercentOff, PriceCondition Condition)
{
    public decimal Of(decimal price) => Fixed ?? price * (100 - PercentOff) / 100;
}

/// <summary>What a plan costs whom.</summary>
public static class PlanPrice
{
    /// <summary>Of the other prices that count for a buyer the lowest, also where it is higher than the plan's own; rounded once, at the end.</summary>
    public static decimal Of(decimal price, IEnumerable<PriceOverride> overrides, PlanBuyer buyer, Instant now, string currency)
    {
        var counting = overrides.Where(o => o.Condition.Meets(buyer, now)).Select(o => o.Of(price)).ToList();
        return Currencies.Round(counting.Count > 0 ? counting.Min() : price, currency);
    }
}
