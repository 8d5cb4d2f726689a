using System.Globalization;
using Slotwright.Domain.Prices;

namespace Slotwright.Server.Http;

/// <summary>An amount of money as people read it: the wire's formattedValue.</summary>
internal static class MoneyText
{
    private static readonly Dictionary<string, string> Symbols = new()
    {
        ["USD"] = "$",
        ["EUR"] = "€",
        ["GBP"] = "£",
        ["ILS"] = "₪",
        ["JPY"] = "¥",
        ["INR"] = "₹",
        ["KRW"] = "₩",
        ["BRL"] = "R$",
        ["CAD"] = "CA$",
        ["AUD"] = "A$",
    };

    /// <summary>What stands for a currency; its code where it has no sign of its own.</summary>
    public static string Sign(string currency) => Symbols.GetValueOrDefault(currency, currency);

    /// <summary>An amount as the wire writes it, with the decimals of its currency.</summary>
    public static string Value(decimal amount, string currency) => amount.ToString($"F{Currencies.Decimals(currency)}", CultureInfo.InvariantCulture);

    /// <summary>`$1,012.50`; a currency without a sign of its own stands before the amount by its code. Amounts keep every decimal they have.</summary>
    public static string Of(string value, string currency)
    {
        var amount = decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture);
        var decimals = Math.Max(amount.Scale, Currencies.Decimals(currency));
        var sign = amount < 0 ? "-" : "";
        return $"{sign}{(Symbols.TryGetValue(currency, out var symbol) ? symbol : currency + " ")}{Math.Abs(amount).ToString($"N{decimals}", CultureInfo.InvariantCulture)}";
    }
}
