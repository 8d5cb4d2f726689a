namespace Slotwright.Domain.Prices;

/// <summary>What can be paid in a currency: its smallest unit, as ISO 4217 has it.</summary>
public static class Currencies
{
    private static readonly HashSet<string> Whole = ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"];
    private static readonly HashSet<string> Thousandths = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];
    private static readonly HashSet<string> TenThousandths = ["CLF", "UYW"];

    public static int Decimals(string currency) => Whole.Contains(currency) ? 0 : Thousandths.Contains(currency) ? 3 : TenThousandths.Contains(currency) ? 4 : 2;

    /// <summary>To the smallest unit, halves up, as bills are.</summary>
    public static decimal Round(decimal amount, string currency) => Math.Round(amount, Decimals(currency), MidpointRounding.AwayFromZero);
}
