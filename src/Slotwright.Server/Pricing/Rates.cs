using System.Globalization;
using Slotwright.Contract.Services;
using Slotwright.Domain.Prices;
using Slotwright.Server.Site;

namespace Slotwright.Server.Pricing;

/// <summary>A service's payment as a rule: what each participant pays, and in advance.</summary>
internal static class Rates
{
    public static Rate Of(ServiceFacts service)
    {
        var payment = service.Document.Payment!;
        return payment.RateType switch
        {
            RateType.Fixed => new Rate.Fixed(Amount(payment.Fixed?.Price?.Value)),
            RateType.Varied => new Rate.Varied(Amount(payment.Varied?.DefaultPrice?.Value), service.Options?.Variants),
            RateType.Custom => new Rate.Worded(payment.Custom?.Description ?? ""),
            RateType.Subscription => new Rate.Fixed(Amount(payment.Subscription?.AmountPerBillingCycle?.Value)),
            _ => new Rate.Free(),
        };
    }

    /// <summary>Null for a service that asks for none.</summary>
    public static decimal? Deposit(ServiceFacts service) => service.Document.Payment is { Options.Deposit: true } payment
        && (payment.Fixed?.Deposit ?? payment.Varied?.Deposit)?.Value is { } deposit ? Amount(deposit) : null;

    public static decimal Amount(string? value) => value is null ? 0 : decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture);
}
