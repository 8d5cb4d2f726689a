using NodaTime;

namespace Slotwright.Domain.Prices;

/// <summary>What a euro was worth in other currencies at one moment.</summary>
/// <param name="Set">When these rates were set.</param>
/// <param name="PerEuro">Units of each currency for one euro; all above zero.</param>
public sealed record RateTable(Instant Set, IReadOnlyDictionary<string, decimal> PerEuro)
{
    public const string Base = "EUR";
    private const int Digits = 8;

    /// <summary>How much of one currency is a unit of the other, to eight significant digits; null where a rate is not known.</summary>
    public decimal? Rate(string from, string to) => from == to ? 1 : Of(from) is { } source && Of(to) is { } target ? Significant(target / source) : null;

    private decimal? Of(string currency) => currency == Base ? 1 : PerEuro.TryGetValue(currency, out var rate) ? rate : null;

    private static decimal Significant(decimal rate)
    {
        var places = Math.Clamp(Digits - 1 - (int)Math.Floor(Math.Log10((double)rate)), 0, 28);
        return Math.Round(rate, places, MidpointRounding.AwayFromZero);
    }
}
