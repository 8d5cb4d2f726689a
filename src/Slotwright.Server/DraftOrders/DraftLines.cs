using System.Text.Json;
using Slotwright.Contract.Carts;
using Slotwright.Contract.DraftOrders;
using Slotwright.Domain;
using Slotwright.Server.Checkout;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments;
using Slotwright.Server.Storage;
using CatalogReference = Slotwright.Contract.DraftOrders.CatalogReference;
using ItemModifier = Slotwright.Contract.DraftOrders.ItemModifier;
using ItemTypePreset = Slotwright.Contract.DraftOrders.ItemTypePreset;
using ModifierGroup = Slotwright.Contract.DraftOrders.ModifierGroup;

namespace Slotwright.Server.DraftOrders;

/// <summary>What an owner puts into a draft: bookings at today's price or at one of the owner's, and whatever else is sold.</summary>
internal sealed class DraftLines(CartLines carts, Db db)
{
    public const int Most = 300;

    private static string Path(string list, int at) => $"{list}[{at}]";

    /// <summary>New lines for a draft; all of them or none.</summary>
    public async Task<Result<StoredDraft>> Add(Call call, StoredDraft draft, IReadOnlyList<CatalogReferenceLineItem> catalog, IReadOnlyList<CustomLineItem> custom, string under, CancellationToken ct)
    {
        var amounts = new DraftAmounts(draft.Currency);
        var made = custom.Select((c, i) => Custom(c, $"{under}{Path("customLineItems", i)}", amounts)).ToList();
        foreach (var (item, at) in catalog.Select((c, i) => (c, $"{under}{Path("catalogLineItems", i)}")))
        {
            amounts.Read(item.Price, $"{at}.price");
            if (item.CatalogReference is null) amounts.Required($"{at}.catalogReference");
            if (item.CatalogReference is not null && item.Quantity is not (null or 1)) amounts.Violations.Add(new($"{at}.quantity", "must be 1: a booking is sold once", "MAX"));
        }
        if (amounts.Fault is { } wrong) return wrong;
        var booked = await Booked(call, draft, catalog, ct);
        if (booked.Failed(out var fault)) return fault;
        return Among(draft, [.. booked.Value, .. made]);
    }

    private static Result<StoredDraft> Among(StoredDraft draft, IReadOnlyList<OrderLineItem> added)
    {
        if (draft.Items.Select(i => i.LineItem!.Id).Concat(added.Select(l => l.Id)).GroupBy(id => id).Any(g => g.Count() > 1)) return new Refusal(FaultKind.Conflict, "DUPLICATED_LINE_ITEM_IDS", "Two lines have the same id.");
        if (draft.Lines.Concat(added).Select(l => CartLines.IdOf(Same(l.CatalogReference))).OfType<Guid>().GroupBy(id => id).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return new Refusal(FaultKind.Conflict, "CATALOG_ITEM_ALREADY_EXIST", $"The booking {twice.Key} is in the draft already.");
        if (draft.Items.Count + added.Count > Most) return new Refusal(FaultKind.Precondition, "MAX_ITEMS_REACHED", $"A draft has at most {Most} lines.");
        if (draft.Terms.HasDeposit && added.Any(DraftSums.HasDeposit)) return new Refusal(FaultKind.Precondition, "DRAFT_ORDER_HAS_GLOBAL_DEPOSIT", "The draft asks for a deposit of its own, and so does what is added.");
        return draft.With([.. draft.Items, .. added.Select(l => new ItemDetails { Added = true, LineItem = l })]);
    }

    private async Task<Result<IReadOnlyList<OrderLineItem>>> Booked(Call call, StoredDraft draft, IReadOnlyList<CatalogReferenceLineItem> items, CancellationToken ct)
    {
        if (items.Count == 0) return Array.Empty<OrderLineItem>();
        var twice = items.GroupBy(i => CartLines.IdOf(Same(i.CatalogReference))).FirstOrDefault(g => g.Key is not null && g.Count() > 1);
        if (twice is not null) return new Refusal(FaultKind.Conflict, "CATALOG_ITEM_ALREADY_EXIST", $"The booking {twice.Key} is in the request twice.");
        if (draft.Lines.Select(l => CartLines.IdOf(Same(l.CatalogReference))).OfType<Guid>().Intersect(items.Select(i => CartLines.IdOf(Same(i.CatalogReference))).OfType<Guid>()).Any()) return new Refusal(FaultKind.Conflict, "CATALOG_ITEM_ALREADY_EXIST", "A booking is in the draft already.");
        var read = await Read(call, items.Select(i => i.CatalogReference), ct);
        if (read.Failed(out var fault)) return fault;
        if (read.Value.FirstOrDefault(l => l.PaymentConfig?.PaymentOption is Contract.Carts.PaymentOptionType.Membership or Contract.Carts.PaymentOptionType.MembershipOffline) is { } covered)
            return new Refusal(FaultKind.Precondition, "CATALOG_ITEM_PAYMENT_OPTION_UNSUPPORTED", $"{covered.Name?.Original} is paid with a membership: it is ordered with a cart.");
        var rules = await PaymentRules.Read(db, call.Site, ct);
        return items.Zip(read.Value, (item, line) => Line(item, line, rules, draft.Currency)).ToArray();
    }

    /// <summary>What the bookings are and cost now; refused as the carts refuse them, in the words of drafts.</summary>
    public async Task<Result<IReadOnlyList<V2LineItem>>> Read(Call call, IEnumerable<CatalogReference?> items, CancellationToken ct)
    {
        var read = await carts.Read(call, [.. items.Select(i => new CatalogItemInput { Quantity = 1, CatalogReference = Same(i) })], null, ct);
        return !read.Failed(out var fault) ? read : fault switch
        {
            ItemNotFoundInCatalog => new Refusal(FaultKind.NotFound, "CATALOG_ITEM_NOT_FOUND", fault.Message),
            InsufficientInventory => new Refusal(FaultKind.Precondition, "CATALOG_ITEM_NOT_AVAILABLE", fault.Message),
            _ => fault,
        };
    }

    private static OrderLineItem Line(CatalogReferenceLineItem item, V2LineItem line, PaymentRules rules, string currency) => new()
    {
        Id = Id(item.Id),
        ProductName = new() { Original = line.Name?.Original, Translated = line.Name?.Translated },
        CatalogReference = item.CatalogReference,
        Quantity = 1,
        DescriptionLines = [],
        ItemType = new() { Preset = line.Attributes?.ItemType?.Preset },
        PriceBeforeDiscounts = item.Price is { } price ? DraftSums.Price(DraftSums.Amount(price), currency) : DraftSums.Price(CartLines.Amount(line.Pricing?.UnitPrice), currency),
        PaymentOption = line.PaymentConfig?.PaymentOption ?? Contract.DraftOrders.PaymentOptionType.FullPaymentOffline,
        DepositAmount = line.PaymentConfig?.DepositAmount is { } deposit ? DraftSums.Price(CartLines.Amount(deposit), currency) : null,
        TaxInfo = new() { TaxGroupId = CartSums.TaxGroup(line, rules)?.ToString(), TaxBreakdown = [.. CartSums.TaxesOn(line, rules).Select(t => new LineItemTaxBreakdown { TaxName = t.Name, Rate = OrderTaxes.Rate(t.Rate), TaxType = t.Type, Jurisdiction = t.Jurisdiction, JurisdictionType = t.JurisdictionType })] },
        PriceDescription = line.Pricing?.PriceDescription is { } words ? new() { Original = words.Original } : null,
        PriceUndetermined = item.PriceUndetermined ?? line.Pricing?.PriceUndetermined ?? false,
        FixedQuantity = true,
        Locations = item.Locations,
        ServiceProperties = line.Attributes?.ServiceProperties is { } service ? JsonSerializer.SerializeToElement(service, CartsJson.Wire.ServiceProperties) : null,
        ModifierGroups = line.ModifierGroups?.Select(g => new ModifierGroup
        {
            Id = g.Id,
            Name = new() { Original = g.Name?.Original },
            Modifiers = [.. (g.Modifiers ?? []).Select(m => new ItemModifier { Id = m.Id, Quantity = m.Quantity, Label = new() { Original = m.Label?.Original }, Price = DraftSums.Price(CartLines.Amount(m.Price), currency) })],
        }).ToArray(),
    };

    /// <summary>What is sold outside any catalog, at the price it is given. A booking is no such thing.</summary>
    private static OrderLineItem Custom(CustomLineItem item, string at, DraftAmounts amounts)
    {
        if (item.ProductName?.Original is null) amounts.Required($"{at}.productName.original");
        if (CartLines.IdOf(Same(item.CatalogReference)) is not null) amounts.Violations.Add(new($"{at}.catalogReference", "names a booking: it belongs into catalogLineItems", "FIELD_NOT_ALLOWED"));
        var price = amounts.Read(item.Price, $"{at}.price") ?? amounts.Read(item.PriceBeforeDiscounts, $"{at}.priceBeforeDiscounts") ?? amounts.Read(item.FullPrice, $"{at}.fullPrice");
        if (price is null && item is { Price: null, PriceBeforeDiscounts: null, FullPrice: null, PriceDescription: null }) amounts.Required($"{at}.price");
        return new()
        {
            Id = Id(item.Id),
            ProductName = item.ProductName,
            CatalogReference = item.CatalogReference,
            Quantity = item.Quantity ?? 1,
            DescriptionLines = item.DescriptionLines ?? [],
            Image = item.Media,
            PhysicalProperties = item.PhysicalProperties is { } physical ? physical with { Shippable = physical.Shippable ?? false } : null,
            ItemType = item.ItemType ?? new() { Preset = ItemTypePreset.Service },
            PriceBeforeDiscounts = new() { Amount = OrderText(price ?? 0) },
            PriceDescription = item.PriceDescription,
            PriceUndetermined = false,
            FixedQuantity = false,
            Locations = item.Locations,
            PaymentOption = Contract.DraftOrders.PaymentOptionType.FullPaymentOffline,
        };
    }

    private static string OrderText(decimal amount) => amount.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Id(string? given) => (Guid.TryParse(given, out var id) ? id : Guid.CreateVersion7()).ToString();

    /// <summary>Whose words these are makes no difference to what is meant.</summary>
    public static Contract.Carts.CatalogReference? Same(CatalogReference? item) => item is null ? null : new() { AppId = item.AppId, CatalogItemId = item.CatalogItemId, Options = item.Options };
}
