using System.Globalization;
using Slotwright.Contract.Totals;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using Slotwright.Server.Http;
using Slotwright.Server.Payments;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Checkout;

/// <summary>Calculate Totals: what lines with these prices add up to on this site, without any cart.</summary>
internal sealed class TotalsCalculator(Db db, SiteDirectory sites)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(TotalsJson.Wire.CalculateTotalsRequest);
        var wrong = (asked.LineItems ?? []).Index().Where(l => !IsPrice(l.Item.Price) || l.Item.DepositAmount is not null && !IsPrice(l.Item.DepositAmount)).Select(l => new Domain.FieldViolation($"lineItems[{l.Index}].price", "must be an amount", "FORMAT")).ToList();
        if (wrong.Count > 0) return new InvalidFields(wrong);
        var (rules, currency) = (await PaymentRules.Read(db, call.Site, ct), (await sites.Catalog(call.Site, ct)).Site.Currency);
        var bill = CheckoutBill.Of([.. (asked.LineItems ?? []).Select(Line)], [], rules.Tax, currency);
        MultiCurrencyPrice Money(decimal amount)
        {
            var (value, text) = (MoneyText.Value(amount, currency), MoneyText.Of(MoneyText.Value(amount, currency), currency));
            return new() { Amount = value, ConvertedAmount = value, FormattedAmount = text, FormattedConvertedAmount = text };
        }
        PriceSummary Sums(decimal total) => new() { Subtotal = Money(bill.Subtotal), Shipping = Money(0), Tax = Money(bill.Tax), Discount = Money(bill.Discount), AdditionalFees = Money(bill.FeeTotal), Total = Money(total) };
        return Answer.Of(new CalculateTotalsResponse
        {
            CalculatedLineItems = [.. bill.Lines.Zip(asked.LineItems ?? [], (b, l) => new CalculatedLineItem
            {
                LineItemId = l.Id,
                PaymentOption = l.PaymentOption ?? PaymentOptionType.FullPaymentOnline,
                PricesBreakdown = new() { Price = Money(b.Line.Price), FullPrice = Money(b.Line.Price), PriceBeforeDiscounts = Money(b.Line.Price), LineItemPrice = Money(b.Line.Total), TotalDiscount = Money(0), TotalPriceAfterTax = Money(b.Gross), TotalPriceBeforeTax = Money(b.Gross - b.Tax), TaxDetails = new() { TaxableAmount = Money(b.Net), TotalTax = Money(b.Tax), TaxRate = rules.RateText } },
            })],
            PriceSummary = Sums(bill.Total),
            PayNow = Sums(bill.PayNow),
            PayLater = Sums(bill.PayLater),
            TaxSummary = new() { TaxableAmount = Money(bill.Lines.Sum(l => l.Net)), TotalTax = Money(bill.Tax) },
            AppliedDiscounts = [],
            AdditionalFees = [],
            Currency = currency,
            ConversionCurrency = currency,
            TaxIncludedInPrice = rules.Tax.IsIncluded,
            PayNowTotalAfterGiftCard = Money(bill.PayNow),
            TotalAfterGiftCard = Money(bill.Total),
        }, TotalsJson.Wire.CalculateTotalsResponse);
    }

    private static bool IsPrice(string? text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) && price <= Domain.Prices.Bill.Greatest;

    private static BillLine Line(LineItem l) => new(l.Id ?? "", decimal.Parse(l.Price!, CultureInfo.InvariantCulture), Math.Max(l.Quantity ?? 1, 1), l.PaymentOption switch
    {
        PaymentOptionType.DepositOnline => LinePayment.DepositOnline,
        PaymentOptionType.FullPaymentOffline => LinePayment.Offline,
        PaymentOptionType.Membership => LinePayment.Membership,
        PaymentOptionType.MembershipOffline => LinePayment.MembershipOffline,
        _ => LinePayment.FullOnline,
    }, l.DepositAmount is { } deposit ? decimal.Parse(deposit, CultureInfo.InvariantCulture) : null);
}
