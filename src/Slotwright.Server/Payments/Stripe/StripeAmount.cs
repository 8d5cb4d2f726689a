using Slotwright.Domain.Prices;

namespace Slotwright.Server.Payments.Stripe;

/// <summary>Amounts as Stripe counts them: whole numbers of a currency's smallest unit, which is not everywhere the one of ISO 4217.</summary>
internal static class StripeAmount
{
    /// <summary>Those Stripe counts without decimals.</summary>
    private static readonly HashSet<string> Whole = ["BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF"];

    /// <summary>Counted in hundredths as they once were, though only whole ones can be paid.</summary>
    private static readonly HashSet<string> WholeInHundredths = ["ISK", "UGX"];

    /// <summary>Null when Stripe cannot move exactly this much: it is refused rather than rounded.</summary>
    public static long? Of(decimal amount, string currency)
    {
        var units = amount * Factor(currency);
        return units == decimal.Truncate(units) && units % Step(currency) == 0 && units is >= 0 and <= 999_999_999_999 ? (long)units : null;
    }

    public static decimal From(long units, string currency) => units / Factor(currency);

    private static decimal Factor(string currency) => Whole.Contains(currency) ? 1 : Currencies.Decimals(currency) == 3 ? 1000 : 100;

    /// <summary>Of thousandths the last digit must be a nought.</summary>
    private static int Step(string currency) => WholeInHundredths.Contains(currency) ? 100 : Factor(currency) == 1000 ? 10 : 1;
}
