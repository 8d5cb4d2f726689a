using Slotwright.Contract.DraftOrders;
using Slotwright.Domain.Orders;
using Slotwright.Domain.Prices;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments;

namespace Slotwright.Server.DraftOrders;

/// <summary>A draft added up: as the wire tells it, and what of its discounts there was nothing left for.</summary>
internal sealed record DraftSummed(StoredDraft Draft, CheckoutBill Bill, GivenDiscounts Discounts)
{
    public decimal Total => DraftSums.Amount(Draft.Wire.PriceSummary?.Total);
}

/// <summary>Drafts added up as carts are. Prices stay what they were when a line came in; discounts and taxes are taken anew.</summary>
internal static class DraftSums
{
    public static DraftSummed Of(StoredDraft draft, PaymentRules rules, OrderMoney paid)
    {
        var (wire, currency, lines) = (draft.Wire, draft.Currency, draft.Lines);
        var tax = wire.TaxInfo?.TaxExempt == true ? TaxRule.None : rules.Tax;
        var shipping = Amount(DraftParts.Of(wire.ShippingInfo).Value?.Cost?.Price);
        GivenDiscounts Taken(IEnumerable<DiscountDetails> discounts) => GivenDiscounts.Of([.. lines.Where(l => !IsCovered(l)).Select(l => (l.Id!, Unit(l) * Quantity(l)))], shipping, [.. discounts.Select(d => Given(d, draft.Terms))], currency);
        var applied = Taken((wire.Discounts ?? []).Where(d => d.Applied == true));
        BillFee[] fees = [.. (wire.AdditionalFees ?? []).Where(f => f.Applied == true).Select(f => new BillFee(f.AdditionalFee!.Id!, f.AdditionalFee.Name ?? "", Amount(f.AdditionalFee.Price)))];
        var delivery = shipping - applied.Off(GivenDiscounts.Delivery);
        var bill = CheckoutBill.Of([.. lines.Select(l => new BillLine(l.Id!, Unit(l), Quantity(l), IsCovered(l) ? LinePayment.Membership : LinePayment.Offline, null, applied.Off(l.Id!)) { Tax = wire.TaxInfo?.TaxExempt == true ? null : Own(l, draft.Terms, rules) })], [.. fees, new("", "", delivery)], tax, currency);
        var total = Math.Max(0, bill.Total + draft.Terms.Unexplained);
        var priced = bill.Lines.ToDictionary(l => l.Line.Id);
        var deposits = Deposits(draft, bill, total);
        Price Money(decimal amount) => Price(amount, currency);
        return new(draft with
        {
            Wire = wire with
            {
                LineItems = [.. draft.Items.Select(i => i.Removed == true ? i : i with { LineItem = Line(i.LineItem!, priced[i.LineItem!.Id!], tax, deposits?.GetValueOrDefault(i.LineItem!.Id!), currency) })],
                Discounts = [.. (wire.Discounts ?? []).Select(d => Told(d, d.Applied == true ? applied : Taken([d]), draft.Terms, currency))],
                PriceSummary = new() { Subtotal = Money(bill.Subtotal), Shipping = Money(shipping), Tax = Money(bill.Tax), Discount = Money(bill.Discount + shipping - delivery), Total = Money(total), TotalAdditionalFees = Money(bill.FeeTotal - delivery) },
                TaxSummary = new() { TotalTax = Money(bill.Tax) },
                TaxInfo = new() { TotalTax = Money(bill.Tax), TaxBreakdown = [.. bill.Taxes.Select(t => Told(t.Share, currency))], TaxExempt = wire.TaxInfo?.TaxExempt },
                BalanceSummary = Balance(paid with { Total = total, Covered = bill.Covered }, currency),
            },
        }, bill, applied);
    }

    public static BalanceSummary Balance(OrderMoney money, string currency)
    {
        var balance = Price(money.Balance, currency);
        return new() { Balance = new() { Amount = balance.Amount, FormattedAmount = balance.FormattedAmount }, Paid = Price(money.Paid, currency), Refunded = Price(money.Refunded, currency), Authorized = Price(money.Authorized, currency) };
    }

    /// <summary>What the whole deposit is of each line; null when the lines say themselves what is paid in advance.</summary>
    private static Dictionary<string, decimal>? Deposits(StoredDraft draft, CheckoutBill bill, decimal total)
    {
        if (!draft.Terms.HasDeposit) return null;
        var shares = Shares.Of(Deposit(draft.Terms, total, draft.Currency), [.. bill.Lines.Select(l => l.Gross)], draft.Currency);
        return bill.Lines.Zip(shares).ToDictionary(l => l.First.Line.Id, l => l.Second);
    }

    public static decimal Deposit(DraftTerms terms, decimal total, string currency) => terms.DepositPercentage is { } part ? Currencies.Round(total * part / 100, currency) : terms.Deposit ?? 0;

    private static OrderLineItem Line(OrderLineItem line, BilledLine billed, TaxRule tax, decimal? deposit, string currency)
    {
        Price Money(decimal amount) => Price(amount, currency);
        var (isIncluded, rate) = ((billed.Line.Tax ?? tax).IsIncluded, Rate(billed.TaxRate));
        return line with
        {
            TotalDiscount = Money(billed.Line.Discount),
            Price = Money(billed.Net / billed.Line.Quantity),
            PriceBeforeDiscounts = Money(billed.Line.Price),
            TotalPriceBeforeTax = Money(isIncluded ? billed.Gross - billed.Tax : billed.Net),
            TotalPriceAfterTax = Money(billed.Gross),
            LineItemPrice = Money(billed.Net),
            TaxInfo = (line.TaxInfo ?? new()) with
            {
                TaxAmount = Money(billed.Tax),
                TaxableAmount = Money(billed.Net),
                TaxRate = rate,
                TaxIncludedInPrice = isIncluded,
                TaxBreakdown = line.TaxInfo?.TaxBreakdown?.Select((t, i) => t with { TaxAmount = Money(billed.Taxes.ElementAtOrDefault(i)?.Amount ?? 0), TaxableAmount = Money(billed.Net) }).ToArray(),
            },
            TaxDetails = new() { TaxRate = rate, TotalTax = Money(billed.Tax), TaxableAmount = Money(billed.Net) },
            DepositAmount = deposit is { } share ? Money(share) : HasDeposit(line) ? line.DepositAmount : null,
        };
    }

    /// <summary>A discount with what it comes to now. One of a fixed amount keeps it, however little there is left to take it off.</summary>
    private static DiscountDetails Told(DiscountDetails discount, GivenDiscounts taken, DraftTerms terms, string currency)
    {
        if (discount.Source != SourceType.Custom) return discount;
        var (id, shares) = (discount.Discount!.Id!, taken.Shares[discount.Discount.Id!]);
        var lines = shares.Where(s => s.Key != GivenDiscounts.Delivery).ToList();
        return discount with
        {
            Discount = discount.Discount with
            {
                MerchantDiscount = terms.Percentages.ContainsKey(id) ? discount.Discount.MerchantDiscount! with { Amount = Price(shares.Values.Sum(), currency) } : discount.Discount.MerchantDiscount,
                LineItemDiscounts = [.. lines.Select(s => new LineItemDiscount { Id = s.Key, TotalDiscount = Price(s.Value, currency) })],
            },
        };
    }

    private static GivenDiscount Given(DiscountDetails given, DraftTerms terms)
    {
        var discount = given.Discount!;
        var scope = discount.DiscountType switch { DiscountType.Shipping => DiscountScope.Shipping, DiscountType.SpecificItems => DiscountScope.Line, _ => DiscountScope.Order };
        return new(discount.Id!, scope, discount.LineItemIds ?? [], Given(discount), terms.Percentages.TryGetValue(discount.Id!, out var part) ? part : null)
        { Settled = given.Source == SourceType.OriginalOrder && scope != DiscountScope.Shipping && discount.LineItemDiscounts is [_, ..] settled ? settled.GroupBy(s => s.Id!).ToDictionary(g => g.Key, g => g.Sum(s => Amount(s.TotalDiscount))) : null };
    }

    /// <summary>What a discount is of, by whatever it was given.</summary>
    public static decimal Given(Contract.DraftOrders.AppliedDiscount discount) => Amount(discount.MerchantDiscount?.Amount ?? discount.Coupon?.Amount ?? discount.DiscountRule?.Amount);

    public static bool IsCovered(OrderLineItem line) => line.PaymentOption is PaymentOptionType.Membership or PaymentOptionType.MembershipOffline;

    public static bool HasDeposit(OrderLineItem line) => line.PaymentOption == PaymentOptionType.DepositOnline;

    public static int Quantity(OrderLineItem line) => Math.Max(line.Quantity ?? 1, 1);

    /// <summary>The taxes a line came in with, which are its own, however the site is taxed by now; null where the site's one rate holds.</summary>
    private static TaxRule? Own(OrderLineItem line, DraftTerms terms, PaymentRules rules) => terms.Taxes.TryGetValue(line.Id!, out var sold) ? sold : line.TaxInfo?.TaxBreakdown is not [_, ..] own ? null
        : TaxRule.Of([.. own.Select(t => new NamedTax(t.TaxName ?? "", OrderWire.Amount(t.Rate), t.TaxType, t.Jurisdiction, t.JurisdictionType))], rules.Tax.IsIncluded);

    private static OrderTaxBreakdown Told(TaxShare share, string currency) => new()
    {
        TaxName = share.Tax.Name,
        TaxType = share.Tax.Type ?? "",
        Jurisdiction = share.Tax.Jurisdiction ?? "",
        JurisdictionType = share.Tax.JurisdictionType ?? JurisdictionType.Undefined,
        Rate = Rate(share.Tax.Rate),
        AggregatedTaxAmount = Price(share.Amount, currency),
    };

    /// <summary>A rate that was read out of amounts has no end.</summary>
    private static string Rate(decimal rate) => OrderTaxes.Rate(Math.Round(rate, 6));

    /// <summary>What one costs before discounts. A line that a fee stands in for costs nothing, whatever it did before.</summary>
    public static decimal Unit(OrderLineItem line) => line.LineItemPrice is { } whole && Amount(whole) == 0 && Amount(line.TotalDiscount) < Amount(line.PriceBeforeDiscounts) * Quantity(line) ? 0 : Amount(line.PriceBeforeDiscounts ?? line.Price);

    public static decimal Amount(Price? price) => OrderWire.Amount(price?.Amount);

    public static Price Price(decimal amount, string currency)
    {
        var value = MoneyText.Value(amount, currency);
        return new() { Amount = value, FormattedAmount = MoneyText.Of(value, currency) };
    }
}
