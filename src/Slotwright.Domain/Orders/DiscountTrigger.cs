namespace Slotwright.Domain.Orders;

/// <summary>What must be so before an automatic discount is given. Bounds are part of their range; one that is missing bounds nothing.</summary>
public abstract record DiscountTrigger
{
    public sealed record Always : DiscountTrigger;

    public sealed record All(IReadOnlyList<DiscountTrigger> Parts) : DiscountTrigger;

    public sealed record Any(IReadOnlyList<DiscountTrigger> Parts) : DiscountTrigger;

    /// <summary>What the lines in scope cost together, before anything comes off.</summary>
    public sealed record SubtotalRange(IReadOnlyList<ItemScope> Scopes, decimal? From, decimal? To) : DiscountTrigger;

    /// <summary>How many things the lines in scope are; a booking is one, however many take part.</summary>
    public sealed record QuantityRange(IReadOnlyList<ItemScope> Scopes, int? From, int? To) : DiscountTrigger;

    public sealed record Members(IReadOnlyList<Guid> Ids) : DiscountTrigger;

    public bool IsMet(Basket basket) => this switch
    {
        All all => all.Parts.All(p => p.IsMet(basket)),
        Any any => any.Parts.Any(p => p.IsMet(basket)),
        SubtotalRange r => IsWithin(ItemScope.Of(r.Scopes, basket).Sum(basket.Cost), r.From, r.To),
        QuantityRange r => IsWithin(ItemScope.Of(r.Scopes, basket).Sum(l => (decimal)l.Quantity), r.From, r.To),
        Members m => basket.Member is { } member && m.Ids.Contains(member),
        _ => true,
    };

    private static bool IsWithin(decimal value, decimal? from, decimal? to) => value > 0 && value >= (from ?? 0) && value <= (to ?? decimal.MaxValue);
}
