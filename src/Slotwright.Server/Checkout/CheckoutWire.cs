using System.Text.Json;
using Slotwright.Contract.Carts;
using Slotwright.Contract.Checkouts;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using Slotwright.Server.Http;
using Slotwright.Server.Payments;
using AppliedDiscount = Slotwright.Contract.Checkouts.AppliedDiscount;
using CatalogReference = Slotwright.Contract.Carts.CatalogReference;
using DiscountType = Slotwright.Contract.Checkouts.DiscountType;
using LineItem = Slotwright.Contract.Checkouts.LineItem;

namespace Slotwright.Server.Checkout;

/// <summary>A cart in the form of the older checkout API, both ways.</summary>
internal static class CheckoutWire
{
    /// <summary>New lines for what a caller of the older API puts in; all of it or none.</summary>
    public static async Task<Result<IReadOnlyList<V2LineItem>>> Read(CartLines lines, Call call, IReadOnlyList<LineItem>? items, IReadOnlyList<CustomLineItem>? custom, CancellationToken ct)
    {
        var wrong = (custom ?? []).Index().Where(c => c.Item.DepositAmount is { } deposit && deposit.StartsWith('-')).Select(c => new Domain.FieldViolation($"customLineItems[{c.Index}].depositAmount", "must not be below zero", "DECIMAL_GTE")).ToList();
        return wrong.Count > 0 ? new InvalidFields(wrong) : await lines.Read(call, Items(items), Custom(custom), ct);
    }

    /// <summary>The same lines, paid with these plans and no others.</summary>
    public static IReadOnlyList<V2LineItem> PaidWith(IReadOnlyList<V2LineItem> lines, IReadOnlyList<SelectedMembership> plans) => [.. lines.Select(l => l with
    {
        PaymentConfig = (l.PaymentConfig ?? new()) with { SelectedMembership = plans.FirstOrDefault(p => p.LineItemIds?.Contains(l.Id) == true) is { } plan ? new() { Id = plan.Id, AppId = plan.AppId } : null },
    })];

    private static IReadOnlyList<CatalogItemInput> Items(IReadOnlyList<LineItem>? items) => [.. (items ?? []).Select(i => new CatalogItemInput
    {
        CatalogReference = new() { AppId = i.CatalogReference?.AppId, CatalogItemId = i.CatalogReference?.CatalogItemId },
        Quantity = i.Quantity,
    })];

    private static IReadOnlyList<CustomItemInput> Custom(IReadOnlyList<CustomLineItem>? items) => [.. (items ?? []).Select(i => new CustomItemInput
    {
        Name = new() { Original = i.ProductName?.Original },
        QuantityInfo = new() { RequestedQuantity = i.Quantity ?? 1, FixedQuantity = i.FixedQuantity },
        Pricing = new() { Price = new() { Amount = i.Price }, PriceUndetermined = i.PriceUndetermined },
        Source = new() { CatalogReference = i.CatalogReference is { } item ? new CatalogReference { AppId = item.AppId, CatalogItemId = item.CatalogItemId } : null },
        Attributes = new() { ItemType = new() { Preset = i.ItemType?.Preset ?? Contract.Carts.ItemTypePreset.Service } },
        TaxConfig = i.TaxGroupId is { } group ? new() { TaxGroupId = group } : null,
        PaymentConfig = new() { PaymentOption = i.PaymentOption, DepositAmount = i.DepositAmount is { } deposit ? new() { Amount = deposit } : null },
    })];

    /// <summary>What the caller says of buyer and billing, over what was known.</summary>
    public static Cart Given(Contract.Checkouts.Checkout? given, Cart known) => given is null ? known : known with
    {
        Note = given.BuyerNote ?? known.Note,
        CustomerInfo = (known.CustomerInfo ?? new()) with
        {
            Email = given.BuyerInfo?.Email ?? known.CustomerInfo?.Email,
            FirstName = given.BillingInfo?.ContactDetails?.FirstName ?? known.CustomerInfo?.FirstName,
            LastName = given.BillingInfo?.ContactDetails?.LastName ?? known.CustomerInfo?.LastName,
            Phone = given.BillingInfo?.ContactDetails?.Phone ?? known.CustomerInfo?.Phone,
        },
        PaymentInfo = (known.PaymentInfo ?? new()) with { BillingAddress = given.BillingInfo?.Address is { } address ? JsonSerializer.SerializeToElement(address, CheckoutsJson.Wire.Address).Deserialize(CartsJson.Wire.Address) : known.PaymentInfo?.BillingAddress },
        BusinessInfo = (known.BusinessInfo ?? new()) with { LocationId = given.BusinessLocationId ?? known.BusinessInfo?.LocationId },
    };

    /// <param name="coupon">Why the cart's coupon gives nothing.</param>
    public static Contract.Checkouts.Checkout Tell(StoredCart cart, CheckoutBill bill, PaymentRules rules, string currency, Fault? coupon = null)
    {
        var c = cart.Wire;
        MultiCurrencyPrice Money(decimal amount)
        {
            var value = MoneyText.Value(amount, currency);
            var text = MoneyText.Of(value, currency);
            return new() { Amount = value, ConvertedAmount = value, FormattedAmount = text, FormattedConvertedAmount = text };
        }
        Contract.Checkouts.PriceSummary Sums(decimal total) => new() { Subtotal = Money(bill.Subtotal), Shipping = Money(0), Tax = Money(bill.Tax), Discount = Money(bill.Discount), AdditionalFees = Money(bill.FeeTotal), Total = Money(total) };
        return new()
        {
            Id = cart.Id.ToString(),
            CartId = cart.FromCart?.ToString(),
            LineItems = [.. bill.Lines.Zip(cart.Lines, (b, l) => Line(b, l, Money))],
            BuyerInfo = new() { VisitorId = c.CustomerInfo?.VisitorId, MemberId = c.CustomerInfo?.MemberId, ContactId = c.CustomerInfo?.ContactId, Email = c.CustomerInfo?.Email },
            BillingInfo = new() { ContactDetails = new() { FirstName = c.CustomerInfo?.FirstName, LastName = c.CustomerInfo?.LastName, Phone = c.CustomerInfo?.Phone } },
            BuyerNote = c.Note,
            Currency = currency,
            ConversionCurrency = currency,
            PaymentCurrency = currency,
            ChannelType = c.Source?.ChannelType,
            Completed = cart.OrderId is not null,
            TaxIncludedInPrice = rules.Tax.IsIncluded,
            PriceSummary = Sums(bill.Total),
            PayNow = Sums(bill.PayNow),
            PayLater = Sums(bill.PayLater),
            TaxSummary = new() { TaxableAmount = Money(bill.Lines.Sum(l => l.Net)), TotalTax = Money(bill.Tax) },
            AppliedDiscounts = [.. CartDiscounts.Given(c).Select(d => Discount(d, bill, Money))],
            CalculationErrors = coupon is null ? null : new() { OrderValidationErrors = [], CouponCalculationError = new() { ApplicationError = new() { Code = CouponWire.OlderCode(coupon), Description = coupon.Message } } },
            AdditionalFees = [],
            CustomFields = [],
            Violations = [],
            CreatedBy = new() { UserId = c.Source?.CreatedBy?.UserId, MemberId = c.Source?.CreatedBy?.MemberId, VisitorId = c.Source?.CreatedBy?.VisitorId, AppId = c.Source?.CreatedBy?.AppId },
            BuyerLanguage = c.CustomerInfo?.LanguageCode ?? "en",
            SiteLanguage = "en",
            WeightUnit = Contract.Checkouts.WeightUnit.Kg,
            CreatedDate = c.CreatedDate,
            UpdatedDate = c.UpdatedDate,
            PurchaseFlowId = c.PurchaseFlowId,
            BusinessLocationId = c.BusinessInfo?.LocationId,
        };
    }

    private static AppliedDiscount Discount(Domain.Orders.AppliedDiscount given, CheckoutBill bill, Func<decimal, MultiCurrencyPrice> money) => new()
    {
        Coupon = given.Code is null ? null : new() { Id = given.Id.ToString(), Code = given.Code, Name = given.Name, Amount = money(given.Total) },
        DiscountRule = given.Code is not null ? null : new() { Id = given.Id.ToString(), Name = new() { Original = given.Name }, Amount = money(given.Total) },
        DiscountType = CartSums.IsOnAll(given, bill) ? DiscountType.Global : DiscountType.SpecificItems,
        LineItemIds = [.. given.Off.Keys],
    };

    private static LineItem Line(BilledLine billed, V2LineItem line, Func<decimal, MultiCurrencyPrice> money) => new()
    {
        Id = line.Id,
        Quantity = billed.Line.Quantity,
        CatalogReference = line.Source?.CatalogReference is { } item ? new() { AppId = item.AppId, CatalogItemId = item.CatalogItemId } : null,
        ProductName = new() { Original = line.Name?.Original, Translated = line.Name?.Translated },
        RootCatalogItemId = line.Source?.RootCatalogItemId,
        Price = money(billed.Net / billed.Line.Quantity),
        LineItemPrice = money(billed.Net),
        FullPrice = money(billed.Line.Price),
        PriceBeforeDiscounts = money(billed.Line.Price),
        TotalPriceAfterTax = money(billed.Gross),
        TotalPriceBeforeTax = money(billed.Gross - billed.Tax),
        TaxDetails = new()
        {
            TaxableAmount = money(billed.Net),
            TaxRate = CartSums.RateText(billed),
            RateBreakdown = [],
            TotalTax = money(billed.Tax),
            TaxBreakdown = [.. billed.Taxes.Select(t => new TaxBreakdown { TaxName = t.Tax.Name, TaxType = t.Tax.Type, Jurisdiction = t.Tax.Jurisdiction, JurisdictionType = t.Tax.JurisdictionType, Rate = Orders.OrderTaxes.Rate(t.Tax.Rate), TaxAmount = money(t.Amount), TaxableAmount = money(billed.Net) })],
        },
        Discount = money(billed.Line.Discount),
        DescriptionLines = [],
        Availability = new() { Status = line.Status switch { ItemStatus.InStock => ItemAvailabilityStatus.Available, ItemStatus.RemovedFromCatalog => ItemAvailabilityStatus.NotFound, _ => ItemAvailabilityStatus.NotAvailable }, QuantityAvailable = line.Status == ItemStatus.InStock ? 1 : 0 },
        ItemType = new() { Preset = line.Attributes?.ItemType?.Preset, Custom = line.Attributes?.ItemType?.Custom },
        PaymentOption = line.PaymentConfig?.PaymentOption,
        DepositAmount = billed.Line.Deposit is { } deposit ? money(deposit) : null,
        ServiceProperties = line.Attributes?.ServiceProperties is { } service ? new() { ScheduledDate = service.ScheduledDate, NumberOfParticipants = service.NumberOfParticipants } : null,
        PriceDescription = line.Pricing?.PriceDescription is { } words ? new() { Original = words.Original } : null,
        CustomLineItem = line.CustomLineItem,
        FixedQuantity = line.QuantityInfo?.FixedQuantity,
        PriceUndetermined = line.Pricing?.PriceUndetermined ?? false,
        MembersOnly = false,
        SavePaymentMethod = line.PaymentConfig?.SavePaymentMethod ?? false,
    };
}
