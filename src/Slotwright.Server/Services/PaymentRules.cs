using System.Globalization;
using Slotwright.Contract.Services;
using Slotwright.Domain;

namespace Slotwright.Server.Services;

/// <summary>How a service may be paid for, by its rate (behaviour/services.md 2).</summary>
internal sealed class PaymentRules(Payment payment, Service service)
{
    private readonly List<FieldViolation> found = [];

    public IReadOnlyList<FieldViolation> Violations()
    {
        var options = payment.Options ?? new();
        switch (payment.RateType)
        {
            case RateType.Fixed: Priced(payment.Fixed?.Price, payment.Fixed?.Deposit, options, "fixed.price"); break;
            case RateType.Varied: Priced(payment.Varied?.DefaultPrice, payment.Varied?.Deposit, options, "varied.defaultPrice"); break;
            case RateType.Custom:
                Check(payment.Custom?.Description is { Length: > 0 }, "custom.description", "INVALID_RATE", "must be given");
                InPersonOnly(options);
                break;
            case RateType.NoFee:
                Check(payment is { Fixed: null, Varied: null, Custom: null, Subscription: null }, "rateType", "INVALID_PAYMENT_TYPE", "NO_FEE takes no rate");
                InPersonOnly(options);
                break;
            case RateType.Subscription: Subscription(options); break;
            default: Check(false, "rateType", "INVALID_PAYMENT_TYPE", "must be given"); break;
        }
        Check(!(service.OnlineBooking?.RequireManualApproval == true && options.PricingPlan == true), "options.pricingPlan", "INVALID_MANUAL_APPROVAL_WITH_PRICING_PLANS", "cannot be combined with manual approval");
        return found;
    }

    private void Priced(Money? price, Money? deposit, PaymentOptions options, string field)
    {
        Check(Amount(price) > 0, field, "INVALID_RATE", "must be a price above 0");
        Check(options.Online == true || options.InPerson == true || options.PricingPlan == true, "options", "INVALID_PAYMENT_OPTIONS", "must offer online, inPerson or pricingPlan");
        if (options.Deposit != true) return;
        Check(options.Online == true, "options.deposit", "INVALID_PAYMENT_OPTIONS", "asks for online payment");
        Check(Amount(deposit) > 0 && Amount(deposit) < Amount(price), field.Split('.')[0] + ".deposit", "INVALID_RATE", "must be above 0 and below the price");
    }

    private void InPersonOnly(PaymentOptions options) =>
        Check(options is { InPerson: true, Online: not true, Deposit: not true }, "options", "INVALID_PAYMENT_OPTIONS", $"must be inPerson, and not online, for {payment.RateType}");

    private void Subscription(PaymentOptions options)
    {
        Check(service.Type == ServiceType.Course, "rateType", "INVALID_PAYMENT_TYPE", "SUBSCRIPTION is for courses only");
        Check(Amount(payment.Subscription?.AmountPerBillingCycle) > 0 && payment.Subscription is { TotalPayments: >= 2, RecurringStartDate: not null }, "subscription", "INVALID_RATE", "needs amountPerBillingCycle above 0, totalPayments of 2 or more and recurringStartDate");
        Check(options is { Online: true, InPerson: not true, Deposit: not true, PricingPlan: not true }, "options", "INVALID_PAYMENT_OPTIONS", "must be online and nothing else for SUBSCRIPTION");
    }

    private static decimal Amount(Money? money) => money?.Value is { } text && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private void Check(bool holds, string field, string rule, string description)
    {
        if (!holds) found.Add(FieldViolation.Of("service.payment." + field, rule, description));
    }
}
