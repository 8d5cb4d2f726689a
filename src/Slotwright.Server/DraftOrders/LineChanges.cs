using Slotwright.Contract.DraftOrders;
using Slotwright.Domain;

namespace Slotwright.Server.DraftOrders;

/// <summary>Changes to the lines of a draft. A line of the order's own remembers what it was; one that came with the draft is just another.</summary>
internal static class LineChanges
{
    public static Result<StoredDraft> Apply(StoredDraft draft, IReadOnlyList<LineItemChangeDetails> changes)
    {
        var (amounts, items) = (new DraftAmounts(draft.Currency), draft.Items.ToList());
        if (changes.GroupBy(c => Key(c.LineItemId)).Any(g => g.Count() > 1)) return new Refusal(FaultKind.Invalid, "MULTIPLE_CHANGES_FOR_SAME_LINE_ITEM", "A line is changed twice.");
        foreach (var (change, i) in changes.Select((c, i) => (c, i)))
        {
            var at = items.FindIndex(d => d.LineItem!.Id == Key(change.LineItemId));
            if (at < 0) return new LineNotFound("LINE_ITEM_DOES_NOT_EXIST", change.LineItemId ?? "");
            if (Refused(items[at], change) is { } refused) return refused;
            Judge(items[at].LineItem!, change, $"lineItemChanges[{i}]", amounts);
            if (amounts.Fault is null && Changed(items[at], change, draft.Currency).Failed(out var fault)) return fault;
        }
        if (amounts.Fault is { } wrong) return wrong;
        foreach (var change in changes)
        {
            var at = items.FindIndex(d => d.LineItem!.Id == Key(change.LineItemId));
            if (Changed(items[at], change, draft.Currency).Value is { } after) items[at] = after;
            else items.RemoveAt(at);
        }
        return draft.With(items);
    }

    public static string Key(string? id) => Guid.TryParse(id, out var guid) ? guid.ToString() : id ?? "";

    private static Refusal? Refused(ItemDetails item, LineItemChangeDetails change) => change switch
    {
        { NewQuantity: null, NewPrice: null, NewPriceDescription: null, NewProductName: null, NewDescriptionLines: null, NewModifierGroups: null } => new(FaultKind.Invalid, "EMPTY_CHANGE_REQUEST", "A change says what is to change."),
        { NewQuantity: 0, NewPrice: not null } => new(FaultKind.Precondition, "UPDATING_PRICE_OF_REMOVED_ITEM_IS_FORBIDDEN", "What is removed has no price."),
        { NewQuantity: null or 0 } when item.Removed == true => new(FaultKind.Precondition, "UPDATING_PRICE_OF_REMOVED_ITEM_IS_FORBIDDEN", "The line has been removed."),
        _ when DraftSums.IsCovered(item.LineItem!) => new(FaultKind.Precondition, "CATALOG_ITEM_PAYMENT_OPTION_UNSUPPORTED", "The line is paid with a membership, and stays as it is."),
        _ => null,
    };

    private static void Judge(OrderLineItem line, LineItemChangeDetails change, string at, DraftAmounts amounts)
    {
        if (change.NewQuantity < 0) amounts.Violations.Add(new($"{at}.newQuantity", "must be at least 0", "MIN"));
        if (change.NewQuantity > 1 && line.FixedQuantity == true) amounts.Violations.Add(new($"{at}.newQuantity", "must be 1: a booking is sold once", "MAX"));
        if (change.NewPrice is not null) amounts.Read(change.NewPrice, $"{at}.newPrice");
        if (change.NewProductName is { Original: null }) amounts.Required($"{at}.newProductName.original");
        foreach (var (group, g) in (change.NewModifierGroups?.ModifierGroups ?? []).Select((m, i) => (m, $"{at}.newModifierGroups.modifierGroups[{i}]")))
        {
            if (group.Id is null) amounts.Required($"{g}.id");
            foreach (var (modifier, m) in (group.Modifiers ?? []).Select((m, i) => (m, $"{g}.modifiers[{i}]")))
            {
                if (modifier.Id is null) amounts.Required($"{m}.id");
                amounts.Read(modifier.Price, $"{m}.price");
            }
        }
    }

    /// <summary>Null when nothing is left of the line: it was the draft's own.</summary>
    private static Result<ItemDetails?> Changed(ItemDetails item, LineItemChangeDetails change, string currency)
    {
        var origin = Origin(item);
        if (change.NewQuantity == 0) return item.Added == true ? default : (Result<ItemDetails?>)new ItemDetails { Removed = true, LineItem = origin };
        var line = (item.Removed == true ? origin : item.LineItem!) with { LineItemPrice = null };
        var groups = change.NewModifierGroups is { } given ? given.ModifierGroups ?? [] : line.ModifierGroups;
        var unit = change.NewPrice is { } price ? Orders.OrderWire.Amount(price) : Math.Max(0, DraftSums.Unit(item.LineItem!) + Modifiers(groups) - Modifiers(line.ModifierGroups));
        if (change.NewPrice is not null && change.NewModifierGroups is not null && Modifiers(groups) > unit) return new Refusal(FaultKind.Invalid, "MODIFIERS_SUM_CANNOT_EXCEED_ITEM_PRICE", "What is added costs more than the line.");
        line = line with
        {
            Quantity = change.NewQuantity ?? line.Quantity,
            PriceBeforeDiscounts = DraftSums.Price(unit, currency),
            PriceDescription = change.NewPriceDescription ?? line.PriceDescription,
            ProductName = change.NewProductName ?? line.ProductName,
            ModifierGroups = groups,
        };
        return item.Added == true ? item with { LineItem = line } : new ItemDetails { ChangedDetails = Details(origin, line, currency), LineItem = line };
    }

    private static ItemChangedDetails? Details(OrderLineItem origin, OrderLineItem line, string currency)
    {
        var (was, isRenamed) = (DraftSums.Unit(origin), origin.ProductName?.Original != line.ProductName?.Original);
        var details = new ItemChangedDetails
        {
            QuantityBeforeChange = origin.Quantity != line.Quantity ? DraftSums.Quantity(origin) : null,
            PriceBeforeChange = was != DraftSums.Unit(line) ? DraftSums.Price(was, currency) : null,
            PriceDescriptionBeforeChange = origin.PriceDescription != line.PriceDescription ? origin.PriceDescription : null,
            ModifierGroupsBeforeChange = ReferenceEquals(origin.ModifierGroups, line.ModifierGroups) ? null : origin.ModifierGroups ?? [],
        };
        return isRenamed || details != new ItemChangedDetails() ? details : null;
    }

    /// <summary>The line as the order has it.</summary>
    public static OrderLineItem Origin(ItemDetails item) => item.ChangedDetails is not { } was ? item.LineItem! : item.LineItem! with
    {
        Quantity = was.QuantityBeforeChange ?? item.LineItem!.Quantity,
        PriceBeforeDiscounts = was.PriceBeforeChange ?? item.LineItem!.PriceBeforeDiscounts,
        PriceDescription = was.PriceDescriptionBeforeChange ?? item.LineItem!.PriceDescription,
        ModifierGroups = was.ModifierGroupsBeforeChange ?? item.LineItem!.ModifierGroups,
        LineItemPrice = null,
    };

    private static decimal Modifiers(IReadOnlyList<ModifierGroup>? groups) => (groups ?? []).SelectMany(g => g.Modifiers ?? []).Sum(m => DraftSums.Amount(m.Price) * (m.Quantity ?? 1));
}
