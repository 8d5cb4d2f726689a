using System.Globalization;
using Slotwright.Contract.Carts;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using Slotwright.Server.Payments;
using DiscountScope = Slotwright.Contract.Carts.DiscountScope;

namespace Slotwright.Server.Checkout;

/// <summary>A cart added up, and as the wire tells it (behaviour/checkout.md 3).</summary>
internal static class CartSums
{
    public static CheckoutBill Of(Cart cart, PaymentRules rules, string currency) =>
        CheckoutBill.Of([.. (cart.LineItems ?? []).Select(l => Line(l) with { Tax = IsExempt(cart) ? null : TaxOn(l, cart, rules) })], [], IsExempt(cart) ? TaxRule.None : rules.Tax, currency);

    /// <summary>Some customers pay no tax, whatever they buy.</summary>
    public static bool IsExempt(Cart cart) => cart.TaxInfo?.TaxExemptGroupId is not null;

    /// <summary>
    /// What is bought is taxed where it takes place; what the business sells by itself, where its cart says it is sold. A customer does not
    /// choose where a booking without a place is taxed.
    /// </summary>
    private static TaxRule TaxOn(V2LineItem line, Cart cart, PaymentRules rules) => rules.TaxAt(PlaceOf(line, line.CustomLineItem == true ? cart.BusinessInfo?.LocationId : null), TaxGroup(line, rules));

    /// <summary>The taxes that are on a line for what and where it is; none where the site's one rate holds.</summary>
    public static IReadOnlyList<NamedTax> TaxesOn(V2LineItem line, PaymentRules rules) => rules.Taxes.At(PlaceOf(line, null), TaxGroup(line, rules));

    private static Guid? PlaceOf(V2LineItem line, string? otherwise) => Guid.TryParse(line.TaxConfig?.LocationId ?? otherwise, out var place) ? place : null;

    public static Guid? TaxGroup(V2LineItem line, PaymentRules rules) => Guid.TryParse(line.TaxConfig?.TaxGroupId, out var group) ? group : rules.Taxes.GroupOf(line.Source?.RootCatalogItemId);

    private static BillLine Line(V2LineItem line) => new(line.Id!, CartLines.Amount(line.Pricing?.UnitPrice), line.QuantityInfo?.ConfirmedQuantity ?? 1, Payment(line),
        line.PaymentConfig?.DepositAmount is { } deposit ? CartLines.Amount(deposit) : null, (line.Discounts ?? []).Sum(d => CartLines.Amount(d.AmountOff)));

    /// <summary>What says nothing of how it is paid is paid where it takes place.</summary>
    private static LinePayment Payment(V2LineItem line) => line.PaymentConfig?.PaymentOption switch
    {
        PaymentOptionType.FullPaymentOnline => LinePayment.FullOnline,
        PaymentOptionType.DepositOnline => LinePayment.DepositOnline,
        PaymentOptionType.Membership => LinePayment.Membership,
        PaymentOptionType.MembershipOffline => LinePayment.MembershipOffline,
        _ => LinePayment.Offline,
    };

    /// <summary>The cart with what its lines add up to.</summary>
    public static Cart WithSubtotal(Cart cart, CheckoutBill bill, string currency) => cart with { Subtotal = CartLines.Money(bill.Subtotal, currency) };

    /// <param name="coupon">Why the cart's coupon gives nothing.</param>
    public static CartSummary Tell(StoredCart cart, CheckoutBill bill, PaymentRules rules, string currency, Guid calculation, Fault? coupon = null)
    {
        ConvertedMoney Money(decimal amount) => CartLines.Money(amount, currency);
        return new()
        {
            CartId = cart.Id.ToString(),
            CartRevision = cart.Wire.Revision,
            CalculationId = calculation.ToString(),
            LineItems = [.. bill.Lines.Select(l => new LineItemSummary { LineItemId = l.Line.Id, Quantity = l.Line.Quantity, UnitPrice = Money(l.Line.Price), TotalPrice = Money(l.Line.Total) })],
            Discounts = [.. CartDiscounts.Given(cart.Wire).Select(d => Discount(d, bill, currency))],
            AdditionalFees = [],
            TaxSummary = new()
            {
                Taxes = [.. bill.Taxes.Select(t => new Tax { Name = new() { Original = t.Share.Tax.Name }, TaxableAmount = Money(t.Taxable), Amount = Money(t.Share.Amount) })],
                PricesIncludeTax = rules.Tax.IsIncluded,
                AdditionalFeeTaxes = [],
                LineItemTaxes = [.. bill.Lines.Select(l => new LineItemTax { LineItemId = l.Line.Id, Tax = Money(l.Tax), Rate = RateText(l) })],
            },
            PriceSummary = new() { Subtotal = Money(bill.Subtotal), Discount = Money(bill.Discount), Delivery = Money(0), AdditionalFees = Money(bill.FeeTotal), Tax = Money(bill.Tax), Total = Money(bill.Total) },
            PaymentSummary = new()
            {
                GiftCards = [],
                Memberships = [],
                SubscriptionCharges = [],
                RequiresPaymentAfterGiftCard = bill.PayNow > 0,
                TotalAfterGiftCards = Money(bill.Total),
                PayNow = Money(bill.PayNow),
                PayLater = Money(bill.PayLater),
                PayAfterFreeTrial = Money(0),
            },
            PriceVerificationToken = null,
            SpiViolations = [],
            Violations = [.. Violations(cart.Wire), .. coupon is null ? [] : new[] { CouponWire.Violation(coupon) }],
        };
    }

    private static Discount Discount(AppliedDiscount given, CheckoutBill bill, string currency) => new()
    {
        Name = new() { Original = given.Name },
        Source = new() { SourceType = given.Code is null ? DiscountSourceType.AutomaticRule : DiscountSourceType.Coupon, CouponCode = given.Code },
        Scope = IsOnAll(given, bill) ? DiscountScope.CartSubtotal : DiscountScope.LineItem,
        Total = CartLines.Money(given.Total, currency),
        LineItemDiscounts = [.. given.Off.Select(o => new V2LineItemDiscount { LineItemId = o.Key, AmountOff = CartLines.Money(o.Value, currency) })],
    };

    /// <summary>Something came off everything there is to pay.</summary>
    public static bool IsOnAll(AppliedDiscount given, CheckoutBill bill) => bill.Lines.Where(l => l.Line is { IsCovered: false, Total: > 0 }).All(l => given.Off.ContainsKey(l.Line.Id));

    public static string RateText(BilledLine line) => line.TaxRate.ToString(CultureInfo.InvariantCulture);

    /// <summary>What keeps the cart from being ordered as it is.</summary>
    public static IEnumerable<V2Violation> Violations(Cart cart) => (cart.LineItems ?? []).Where(IsUndecided).Select(l => new V2Violation
    {
        Scope = "LINE_ITEM",
        Severity = Severity.Error,
        Code = "VALIDATION_VIOLATION",
        Description = Undecided(l),
        CustomValidationData = new() { Target = new() { LineItem = new() { Id = l.Id, Name = NameInLineItem.LineItemDefault } } },
    });

    /// <summary>Nobody said how it is to be paid, and it costs something (behaviour/checkout.md 1).</summary>
    public static bool IsUndecided(V2LineItem line) => line.PaymentConfig?.PaymentOption is null && CartLines.Amount(line.Pricing?.TotalPrice) > 0;

    public static string Undecided(V2LineItem line) => $"{line.Name?.Original}: the booking names no selectedPaymentOption.";
}
