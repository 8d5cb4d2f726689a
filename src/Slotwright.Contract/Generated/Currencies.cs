// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Currencies;

public sealed record ConversionRateRequest
{
    public string? From { get; init; }
    public string? To { get; init; }
}

public sealed record ConversionRateResponse
{
    public DecimalValue? Rate { get; init; }
    public string? RateTimestamp { get; init; }
}

public sealed record ConvertCurrencyRequest
{
    public IReadOnlyList<DecimalValue>? Amounts { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
}

public sealed record ConvertCurrencyResponse
{
    public IReadOnlyList<DecimalValue>? Amounts { get; init; }
    public string? RateTimestamp { get; init; }
}

public sealed record Currency
{
    public string? Code { get; init; }
    public string? Symbol { get; init; }
}

public sealed record DecimalValue
{
    public string? Value { get; init; }
    public int? DecimalPlaces { get; init; }
}

public sealed record ListCurrenciesRequest
{
}

public sealed record ListCurrenciesResponse
{
    public IReadOnlyList<Currency>? Currencies { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ConversionRateRequest))]
[JsonSerializable(typeof(ConversionRateResponse))]
[JsonSerializable(typeof(ConvertCurrencyRequest))]
[JsonSerializable(typeof(ConvertCurrencyResponse))]
[JsonSerializable(typeof(Currency))]
[JsonSerializable(typeof(DecimalValue))]
[JsonSerializable(typeof(ListCurrenciesRequest))]
[JsonSerializable(typeof(ListCurrenciesResponse))]
public sealed partial class CurrenciesJson : JsonSerializerContext
{
    public static CurrenciesJson Wire { get; } = new(WireFormat.NewOptions());
}
