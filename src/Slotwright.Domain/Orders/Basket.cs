using Slotwright.Domain.Prices;

namespace Slotwright.Domain.Orders;

/// <summary>One thing in a basket, as discounts look at it.</summary>
/// <param name="Price">Of one, before anything comes off.</param>
/// <param name="Item">What of the app's catalog it is: of a booking, the service.</param>
public sealed record BasketLine(string Id, decimal Price, int Quantity, Guid? App = null, string? Item = null)
{
    public decimal Total => Price * Quantity;
}

/// <summary>What somebody is about to buy and pays money for. What a membership pays is in no basket: nothing comes off it, and it triggers nothing.</summary>
public sealed record Basket(IReadOnlyList<BasketLine> Lines, Guid? Member, string Currency)
{
    public decimal Subtotal => Lines.Sum(Cost);

    /// <summary>What a line costs before anything comes off.</summary>
    public decimal Cost(BasketLine line) => Round(line.Total);

    /// <summary>To what the currency can pay.</summary>
    public decimal Round(decimal amount) => Currencies.Round(amount, Currency);
}

/// <summary>Which lines are meant: those of an app, or of some of its items.</summary>
public sealed record ItemScope(Guid App, IReadOnlyList<string> Items)
{
    public bool Takes(BasketLine line) => line.App == App && (Items.Count == 0 || line.Item is { } item && Items.Contains(item, StringComparer.OrdinalIgnoreCase));

    /// <summary>Those any of the scopes takes; without scopes all.</summary>
    public static IEnumerable<BasketLine> Of(IReadOnlyList<ItemScope> scopes, Basket basket) => basket.Lines.Where(l => scopes.Count == 0 || scopes.Any(s => s.Takes(l)));
}
