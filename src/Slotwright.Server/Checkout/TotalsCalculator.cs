using System.Globalization;
using Slotwright.Contract.Totals;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using Slotwright.Server.Bookings;
using Slotwright.Server.Discounts;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using AppliedDiscount = Slotwright.Domain.Orders.AppliedDiscount;
using Coupon = Slotwright.Domain.Orders.Coupon;
using FieldViolation = Slotwright.Domain.FieldViolation;

namespace Slotwright.Server.Checkout;

/// <summary>Calculate Totals: what lines with these prices add up to on this site, without any cart. It knows no customer, so that a coupon's limit for each is not asked about.</summary>
internal sealed class TotalsCalculator(Db db, SiteDirectory sites)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(TotalsJson.Wire.CalculateTotalsRequest);
        var items = asked.LineItems ?? [];
        if (Violations(items) is { Count: > 0 } wrong) return new InvalidFields(wrong);
        var (rules, currency) = (await PaymentRules.Read(db, call.Site, ct), (await sites.Catalog(call.Site, ct)).Site.Currency);
        var sold = await Sold(call, items, ct);
        BillLine[] lines = [.. items.Select((l, i) => Line(l, i) with { Tax = rules.TaxAt(Guid.TryParse(asked.BusinessLocationId, out var place) ? place : null, rules.Taxes.GroupOf(sold[i])) })];
        var basket = new Basket([.. lines.Select((l, i) => (Line: l, At: i)).Where(l => !l.Line.IsCovered).Select(l => new BasketLine(l.Line.Id, l.Line.Price, l.Line.Quantity, Guid.TryParse(items[l.At].CatalogReference?.AppId, out var app) ? app : null, sold[l.At]))],
            Guid.TryParse(asked.MemberId, out var member) ? member : null, currency);
        var coupon = await CouponOf(call, asked, basket, ct);
        var given = Discounting.Of(basket, await db.LiveRules(call.Site, call.Now, ct), coupon is { Fault: null } usable ? usable.Value : null);
        var bill = CheckoutBill.Of([.. lines.Select(l => l with { Discount = given.Sum(g => g.Off.GetValueOrDefault(l.Id)) })], [], rules.Tax, currency);
        return Answer.Of(Tell(bill, items, given, rules, currency) with { CalculationErrors = coupon?.Fault is { } refused ? new() { OrderValidationErrors = [], CouponCalculationError = new() { ApplicationError = new() { Code = CouponWire.OlderCode(refused), Description = refused.Message } } } : null }, TotalsJson.Wire.CalculateTotalsResponse);
    }

    private static List<FieldViolation> Violations(IReadOnlyList<LineItem> items)
    {
        var found = new List<FieldViolation>();
        foreach (var (i, item) in items.Index())
        {
            if (!IsPrice(item.Price)) found.Add(new($"lineItems[{i}].price", "must be an amount", "FORMAT"));
            if (item.DepositAmount is not null && !IsPrice(item.DepositAmount)) found.Add(new($"lineItems[{i}].depositAmount", "must be an amount", "FORMAT"));
        }
        return found;
    }

    /// <summary>What of its app's catalog each line is: of a booking, the service.</summary>
    private async Task<string?[]> Sold(Call call, IReadOnlyList<LineItem> items, CancellationToken ct)
    {
        Guid? Booking(LineItem l) => Guid.TryParse(l.CatalogReference?.AppId, out var app) && app == Caller.BookingsApp && Guid.TryParse(l.CatalogReference!.CatalogItemId, out var id) ? id : null;
        var bookings = (await db.Bookings(call.Site, [.. items.Select(Booking).OfType<Guid>().Distinct()], ct)).Where(b => b.IsVisibleTo(call.Caller)).ToDictionary(b => b.Id);
        return [.. items.Select(l => l.RootCatalogItemId ?? (Booking(l) is { } id ? bookings.GetValueOrDefault(id)?.ServiceId.ToString() : l.CatalogReference?.CatalogItemId))];
    }

    private async Task<Result<Coupon>?> CouponOf(Call call, CalculateTotalsRequest asked, Basket basket, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked.CouponId) && string.IsNullOrWhiteSpace(asked.CouponCode)) return null;
        var found = asked.CouponCode is { Length: > 0 } code ? await db.CouponOf(call.Site, code, ct) : await db.Coupon(call.Site, Call.GuidOf(asked.CouponId), ct);
        if (found is null) return new UnknownCoupon(asked.CouponCode ?? asked.CouponId);
        var coupon = DiscountTerms.Of(found);
        return coupon.Obstacle(basket, call.Now) is { } why ? CartDiscounts.Status(coupon, why, basket.Currency) : coupon;
    }

    private static CalculateTotalsResponse Tell(CheckoutBill bill, IReadOnlyList<LineItem> items, IReadOnlyList<AppliedDiscount> given, PaymentRules rules, string currency)
    {
        MultiCurrencyPrice Money(decimal amount)
        {
            var (value, text) = (MoneyText.Value(amount, currency), MoneyText.Of(MoneyText.Value(amount, currency), currency));
            return new() { Amount = value, ConvertedAmount = value, FormattedAmount = text, FormattedConvertedAmount = text };
        }
        PriceSummary Sums(decimal total) => new() { Subtotal = Money(bill.Subtotal), Shipping = Money(0), Tax = Money(bill.Tax), Discount = Money(bill.Discount), AdditionalFees = Money(bill.FeeTotal), Total = Money(total) };
        return new()
        {
            CalculatedLineItems = [.. bill.Lines.Zip(items, (b, l) => new CalculatedLineItem { LineItemId = l.Id, PaymentOption = l.PaymentOption ?? PaymentOptionType.FullPaymentOnline, PricesBreakdown = Prices(b, Money) })],
            PriceSummary = Sums(bill.Total),
            PayNow = Sums(bill.PayNow),
            PayLater = Sums(bill.PayLater),
            TaxSummary = new() { TaxableAmount = Money(bill.Lines.Sum(l => l.Net)), TotalTax = Money(bill.Tax) },
            AppliedDiscounts = [.. given.Select(g => Discount(g, bill, items, Money))],
            AdditionalFees = [],
            WeightUnit = WeightUnit.UnspecifiedWeightUnit,
            Currency = currency,
            ConversionCurrency = currency,
            TaxIncludedInPrice = rules.Tax.IsIncluded,
            PayNowTotalAfterGiftCard = Money(bill.PayNow),
            TotalAfterGiftCard = Money(bill.Total),
        };
    }

    private static LineItemPricesData Prices(BilledLine b, Func<decimal, MultiCurrencyPrice> money) => new()
    {
        Price = money(b.Net / b.Line.Quantity),
        FullPrice = money(b.Line.Price),
        PriceBeforeDiscounts = money(b.Line.Price),
        LineItemPrice = money(b.Net),
        TotalDiscount = money(b.Line.Discount),
        TotalPriceAfterTax = money(b.Gross),
        TotalPriceBeforeTax = money(b.Gross - b.Tax),
        TaxDetails = new()
        {
            TaxableAmount = money(b.Net),
            TotalTax = money(b.Tax),
            TaxRate = CartSums.RateText(b),
            RateBreakdown = [],
            TaxBreakdown = [.. b.Taxes.Select(t => new TaxBreakdown { TaxName = t.Tax.Name, TaxType = t.Tax.Type, Jurisdiction = t.Tax.Jurisdiction, JurisdictionType = t.Tax.JurisdictionType, Rate = OrderTaxes.Rate(t.Tax.Rate), TaxAmount = money(t.Amount), TaxableAmount = money(b.Net) })],
        },
    };

    private static Contract.Totals.AppliedDiscount Discount(AppliedDiscount given, CheckoutBill bill, IReadOnlyList<LineItem> items, Func<decimal, MultiCurrencyPrice> money) => new()
    {
        Coupon = given.Code is null ? null : new() { Id = given.Id.ToString(), Code = given.Code, Name = given.Name, Amount = money(given.Total) },
        DiscountRule = given.Code is not null ? null : new() { Id = given.Id.ToString(), Name = new() { Original = given.Name }, Amount = money(given.Total) },
        DiscountType = CartSums.IsOnAll(given, bill) ? DiscountType.Global : DiscountType.SpecificItems,
        LineItemIds = [.. given.Off.Keys.Select(at => items[int.Parse(at, CultureInfo.InvariantCulture)].Id!)],
    };

    private static bool IsPrice(string? text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) && price <= Domain.Prices.Bill.Greatest;

    /// <summary>Lines are told apart by where they stand: what their callers call them may be the same twice.</summary>
    private static BillLine Line(LineItem l, int at) => new(at.ToString(CultureInfo.InvariantCulture), decimal.Parse(l.Price!, CultureInfo.InvariantCulture), Math.Max(l.Quantity ?? 1, 1), l.PaymentOption switch
    {
        PaymentOptionType.DepositOnline => LinePayment.DepositOnline,
        PaymentOptionType.FullPaymentOffline => LinePayment.Offline,
        PaymentOptionType.Membership => LinePayment.Membership,
        PaymentOptionType.MembershipOffline => LinePayment.MembershipOffline,
        _ => LinePayment.FullOnline,
    }, l.DepositAmount is { } deposit ? decimal.Parse(deposit, CultureInfo.InvariantCulture) : null);
}
