using Slotwright.Domain;

namespace Slotwright.Server.Checkout;

/// <summary>The site has no cart of this id that the caller may see (404).</summary>
internal sealed record CartNotFound(string Id) : Fault(FaultKind.NotFound, "CART_NOT_FOUND", $"There is no cart {Id}.");

/// <summary>What was ordered cannot be changed any more (428).</summary>
internal sealed record CartAlreadyOrdered(Guid Order) : Fault(FaultKind.Precondition, "CART_ALREADY_ORDERED", "The cart has been ordered.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["orderId"] = Order.ToString() };
}

/// <summary>There is no such thing to buy: no booking of this id, or none of the caller's (404).</summary>
internal sealed record ItemNotFoundInCatalog(string? App, string? Item) : Fault(FaultKind.NotFound, "ITEM_NOT_FOUND_IN_CATALOG", $"The app {App} has no item {Item} to sell to this caller.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["catalogItemId"] = Item, ["appId"] = App };
}

/// <summary>A booking is bought once (400).</summary>
internal sealed record FixedQuantityItem(string? Item) : Fault(FaultKind.Invalid, "FIXED_QUANTITY_ITEM", $"The quantity of {Item} is 1.");

/// <summary>A booking that is over, or that another order is for (428).</summary>
internal sealed record InsufficientInventory(string? Item, string Why) : Fault(FaultKind.Precondition, "INSUFFICIENT_INVENTORY", $"The booking {Item} cannot be ordered: it {Why}.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["catalogItemId"] = Item };
}

/// <summary>The contract's list of what keeps an order from being placed, each with the line it is about (428).</summary>
internal sealed record ViolationsWithErrorSeverity(IReadOnlyList<(string Line, string Why)> Found) : Fault(FaultKind.Precondition, "VIOLATIONS_WITH_ERROR_SEVERITY", string.Join(" ", Found.Select(f => f.Why)))
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?>
    {
        ["violations"] = Found.Select(f => (IReadOnlyDictionary<string, object?>)new Dictionary<string, object?> { ["severity"] = "ERROR", ["lineItemId"] = f.Line, ["description"] = f.Why }),
    };
}

/// <summary>Lines that cannot be had any more (428).</summary>
internal sealed record LineItemsOutOfStock(IReadOnlyList<string> Lines) : Fault(FaultKind.Precondition, "LINE_ITEMS_OUT_OF_STOCK", "What was to be ordered is no longer available.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["lineItemIds"] = Lines };
}
