using NodaTime;

namespace Slotwright.Domain.Orders;

/// <summary>How much comes off.</summary>
public abstract record Reduction
{
    /// <param name="Rate">10 is a tenth.</param>
    public sealed record Percent(decimal Rate) : Reduction;

    public sealed record Money(decimal Amount) : Reduction;

    /// <summary>The price everything in scope has then; what costs less already stays as it is.</summary>
    public sealed record FixedPrice(decimal Price) : Reduction;

    /// <summary>What comes off a price, never more than the price.</summary>
    public decimal Off(decimal price) => Math.Clamp(this switch
    {
        Percent p => price * p.Rate / 100,
        Money m => m.Amount,
        FixedPrice f => price - f.Price,
        _ => 0,
    }, 0, Math.Max(price, 0));
}

/// <summary>A discount nobody has to ask for.</summary>
public sealed record AutomaticDiscount(Guid Id, string Name, DiscountTrigger Trigger, IReadOnlyList<ItemScope> Scopes, Reduction Reduction)
{
    /// <summary>What it takes off one line of a basket that triggers it.</summary>
    public decimal Off(BasketLine line, Basket basket) => Scopes.Any(s => s.Takes(line)) ? Math.Min(basket.Round(Reduction.Off(line.Price) * line.Quantity), basket.Cost(line)) : 0;
}

/// <summary>Why a coupon gives nothing; the names are those of the wire's reasons.</summary>
public enum CouponObstacle { Expired, Disabled, Inactive, MaxUsageExceeded, MaxUsagePerCustomerExceeded, NotApplicableToSelectedLineItems, MinSubtotalNotReached }

/// <summary>A discount for who knows its code.</summary>
public sealed record Coupon(Guid Id, string Code, string Name, Reduction Reduction)
{
    /// <summary>What it is for; everything when it does not say.</summary>
    public ItemScope? Scope { get; init; }

    public decimal MinimumSubtotal { get; init; }

    /// <summary>It is given for the cheapest thing it applies to, and for nothing else.</summary>
    public bool IsForOneItem { get; init; }

    public bool IsActive { get; init; } = true;

    public Instant? Start { get; init; }

    public Instant? End { get; init; }

    public int? UsageLimit { get; init; }

    public int? LimitPerCustomer { get; init; }

    public int Used { get; init; }

    /// <summary>Why it gives nothing for this basket at this time; null when it does. Its end is not part of its time.</summary>
    /// <param name="usedByCustomer">How often the customer had it, as far as is known who that is.</param>
    public CouponObstacle? Obstacle(Basket basket, Instant now, int usedByCustomer = 0) => this switch
    {
        { IsActive: false } => CouponObstacle.Disabled,
        { End: { } end } when end <= now => CouponObstacle.Expired,
        { Start: { } start } when start > now => CouponObstacle.Inactive,
        { UsageLimit: { } limit } when Used >= limit => CouponObstacle.MaxUsageExceeded,
        { LimitPerCustomer: { } limit } when usedByCustomer >= limit => CouponObstacle.MaxUsagePerCustomerExceeded,
        _ when !Eligible(basket).Any() => CouponObstacle.NotApplicableToSelectedLineItems,
        _ when basket.Subtotal < MinimumSubtotal => CouponObstacle.MinSubtotalNotReached,
        _ => null,
    };

    public IEnumerable<BasketLine> Eligible(Basket basket) => basket.Lines.Where(l => l.Price > 0 && Scope?.Takes(l) != false);
}
