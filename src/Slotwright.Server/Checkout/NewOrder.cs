using System.Globalization;
using System.Text.Json;
using Slotwright.Contract.Carts;
using Slotwright.Contract.Orders;
using Slotwright.Domain.Orders;
using Slotwright.Server.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments;
using Slotwright.Server.Storage;
using ItemModifier = Slotwright.Contract.Orders.ItemModifier;
using ModifierGroup = Slotwright.Contract.Orders.ModifierGroup;
using OrderStatus = Slotwright.Domain.Orders.OrderStatus;

namespace Slotwright.Server.Checkout;

/// <summary>An order made of a cart: what was bought, by whom, for how much, as it was at that moment.</summary>
internal static class NewOrder
{
    public static StoredOrder Of(Tx tx, Guid id, long number, StoredCart cart, CheckoutBill bill, PaymentRules rules, string currency, OrderStatus status, StoredBooking? first)
    {
        var (c, now) = (cart.Wire, Wire.Timestamp(tx.Now));
        Price Money(decimal amount) => OrderWire.Price(amount, currency);
        var customer = c.CustomerInfo;
        var contact = first?.Wire.ContactDetails;
        OrderLineItem[] lines = [.. bill.Lines.Zip(c.LineItems!, (billed, line) => Line(billed, line, rules, currency))];
        var wire = new Order
        {
            Id = id.ToString(),
            Number = number.ToString(CultureInfo.InvariantCulture),
            CreatedDate = now,
            UpdatedDate = now,
            PurchasedDate = now,
            LineItems = lines,
            BuyerInfo = new() { VisitorId = customer?.VisitorId, MemberId = customer?.MemberId, ContactId = customer?.ContactId ?? contact?.ContactId, Email = customer?.Email ?? contact?.Email },
            FulfillmentStatus = FulfillmentStatus.NotFulfilled,
            Currency = currency,
            TaxIncludedInPrices = rules.Tax.IsIncluded,
            PriceSummary = new() { Subtotal = Money(bill.Subtotal), Shipping = Money(0), Tax = Money(bill.Tax), Discount = Money(bill.Discount), Total = Money(bill.Total), TotalAdditionalFees = Money(bill.FeeTotal) },
            TaxSummary = new() { TotalTax = Money(bill.Tax) },
            TaxInfo = new() { TotalTax = Money(bill.Tax), TaxBreakdown = OrderTaxes.Breakdown(lines, currency), TaxExempt = CartSums.IsExempt(c) ? true : null },
            BillingInfo = new() { ContactDetails = new() { FirstName = customer?.FirstName ?? contact?.FirstName, LastName = customer?.LastName ?? contact?.LastName, Phone = customer?.Phone ?? contact?.Phone }, Address = Same(c.PaymentInfo?.BillingAddress) },
            BuyerNote = c.Note,
            AttributionSource = AttributionSource.Unspecified,
            CustomFields = [],
            WeightUnit = Contract.Orders.WeightUnit.UnspecifiedWeightUnit,
            Archived = false,
            AppliedDiscounts = [.. CartDiscounts.Given(c).Select(d => Discount(d, bill, currency))],
            AdditionalFees = [],
            Activities = [new() { Id = Guid.NewGuid().ToString(), CreatedDate = now, Type = ActivityType.OrderPlaced, ActivityType = ActivityType.OrderPlaced }],
            CreatedBy = new() { VisitorId = By(CallerKind.Visitor), MemberId = By(CallerKind.Member), UserId = By(CallerKind.User), AppId = By(CallerKind.App) },
            ChannelInfo = new() { Type = c.Source?.ChannelType },
            SeenByAHuman = false,
            CheckoutId = cart.Id.ToString(),
            PurchaseFlowId = c.PurchaseFlowId,
            BusinessLocation = c.BusinessInfo?.LocationId is { } place ? new() { Id = place } : null,
            Imported = false,
        };
        var state = new OrderState(status, new OrderMoney(bill.Total, Covered: bill.Covered));
        return new(id, 1, OrderWire.With(wire, state, tx.Now), bill.Covered);

        string? By(CallerKind kind) => tx.Call.Caller.Kind == kind ? tx.Call.Caller.Subject.ToString() : null;
    }

    private static Contract.Orders.AppliedDiscount Discount(Domain.Orders.AppliedDiscount given, CheckoutBill bill, string currency)
    {
        var amount = OrderWire.Price(given.Total, currency);
        return new()
        {
            Id = given.Id.ToString(),
            Coupon = given.Code is null ? null : new() { Id = given.Id.ToString(), Code = given.Code, Name = given.Name, Amount = amount },
            DiscountRule = given.Code is not null ? null : new() { Id = given.Id.ToString(), Name = new() { Original = given.Name }, Amount = amount },
            DiscountType = CartSums.IsOnAll(given, bill) ? DiscountType.Global : DiscountType.SpecificItems,
            LineItemIds = [.. given.Off.Keys],
            LineItemDiscounts = [.. given.Off.Select(o => new LineItemDiscount { Id = o.Key, TotalDiscount = OrderWire.Price(o.Value, currency) })],
        };
    }

    private static LineItemTaxBreakdown Tax(TaxShare share, decimal taxable, string currency) => new()
    {
        TaxName = share.Tax.Name,
        TaxType = share.Tax.Type,
        Jurisdiction = share.Tax.Jurisdiction,
        JurisdictionType = share.Tax.JurisdictionType,
        Rate = OrderTaxes.Rate(share.Tax.Rate),
        TaxAmount = OrderWire.Price(share.Amount, currency),
        TaxableAmount = OrderWire.Price(taxable, currency),
    };

    private static OrderLineItem Line(BilledLine billed, V2LineItem line, PaymentRules rules, string currency)
    {
        Price Money(decimal amount) => OrderWire.Price(amount, currency);
        var quantity = billed.Line.Quantity;
        return new()
        {
            Id = line.Id,
            ProductName = new() { Original = line.Name?.Original, Translated = line.Name?.Translated },
            CatalogReference = line.Source?.CatalogReference is { } item ? new() { AppId = item.AppId, CatalogItemId = item.CatalogItemId, Options = item.Options } : null,
            Quantity = quantity,
            TotalDiscount = Money(billed.Line.Discount),
            DescriptionLines = [],
            ItemType = new() { Preset = line.Attributes?.ItemType?.Preset, Custom = line.Attributes?.ItemType?.Custom },
            Price = Money(billed.Net / quantity),
            PriceBeforeDiscounts = Money(billed.Line.Price),
            TotalPriceBeforeTax = Money(rules.Tax.IsIncluded ? billed.Gross - billed.Tax : billed.Net),
            TotalPriceAfterTax = Money(billed.Gross),
            LineItemPrice = Money(billed.Net),
            PaymentOption = line.PaymentConfig?.PaymentOption ?? Contract.Orders.PaymentOptionType.FullPaymentOffline,
            DepositAmount = billed.Line is { Payment: LinePayment.DepositOnline, Deposit: { } deposit } ? Money(deposit) : null,
            TaxInfo = new() { TaxAmount = Money(billed.Tax), TaxableAmount = Money(billed.Net), TaxRate = CartSums.RateText(billed), TaxGroupId = CartSums.TaxGroup(line, rules)?.ToString(), TaxIncludedInPrice = rules.Tax.IsIncluded, TaxBreakdown = [.. billed.Taxes.Select(t => Tax(t, billed.Net, currency))] },
            TaxDetails = new() { TaxRate = CartSums.RateText(billed), TotalTax = Money(billed.Tax), TaxableAmount = Money(billed.Net) },
            PriceDescription = line.Pricing?.PriceDescription is { } words ? new() { Original = words.Original } : null,
            PriceUndetermined = line.Pricing?.PriceUndetermined ?? false,
            FixedQuantity = line.QuantityInfo?.FixedQuantity,
            ServiceProperties = line.Attributes?.ServiceProperties is { } service ? new() { ScheduledDate = service.ScheduledDate, NumberOfParticipants = service.NumberOfParticipants } : null,
            ModifierGroups = line.ModifierGroups?.Select(g => new ModifierGroup
            {
                Id = g.Id,
                Name = new() { Original = g.Name?.Original },
                Modifiers = [.. (g.Modifiers ?? []).Select(m => new ItemModifier { Id = m.Id, Quantity = m.Quantity, Label = new() { Original = m.Label?.Original }, Price = Money(CartLines.Amount(m.Price)) })],
            }).ToArray(),
        };
    }

    private static Contract.Orders.Address? Same(Contract.Carts.Address? address) =>
        address is null ? null : JsonSerializer.SerializeToElement(address, CartsJson.Wire.Address).Deserialize(OrdersJson.Wire.Address);
}
