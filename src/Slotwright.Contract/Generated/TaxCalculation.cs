// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.TaxCalculation;

public sealed record Address
{
    public string? Country { get; init; }
    public string? Subdivision { get; init; }
    public string? City { get; init; }
    public string? PostalCode { get; init; }
    public string? AddressLine { get; init; }
    public string? AddressLine2 { get; init; }
}

public sealed record AddressIndex
{
    public int? SingleAddress { get; init; }
    public MultipleAddresses? MultipleAddresses { get; init; }
}

public sealed record AggregatedTaxBreakdown
{
    public string? TaxName { get; init; }
    public string? TaxType { get; init; }
    public string? Jurisdiction { get; init; }
    public string? JurisdictionType { get; init; }
    public string? Rate { get; init; }
    public string? AggregatedTaxAmount { get; init; }
}

public sealed record ApplicationError
{
    public string? Code { get; init; }
    public string? Description { get; init; }
    public JsonElement? Data { get; init; }
}

public sealed record CalculateTaxRequest
{
    public string? ExternalId { get; init; }
    public string? Currency { get; init; }
    public IReadOnlyList<Address>? Addresses { get; init; }
    public IReadOnlyList<LineItem>? LineItems { get; init; }
}

public sealed record CalculateTaxResponse
{
    public string? ExternalId { get; init; }
    public string? Currency { get; init; }
    public IReadOnlyList<Address>? Addresses { get; init; }
    public TaxSummary? TaxSummary { get; init; }
    public IReadOnlyList<LineItemTaxDetails>? LineItemTaxDetails { get; init; }
    public IReadOnlyList<ApplicationError>? Errors { get; init; }
}

public static class JurisdictionType
{
    public const string Undefined = "UNDEFINED";
    public const string Country = "COUNTRY";
    public const string State = "STATE";
    public const string County = "COUNTY";
    public const string City = "CITY";
    public const string Special = "SPECIAL";
}

public sealed record LineItem
{
    public string? Id { get; init; }
    public string? ItemName { get; init; }
    public int? Quantity { get; init; }
    public string? Price { get; init; }
    public string? ItemCode { get; init; }
    public string? TaxGroupId { get; init; }
    public string? AppId { get; init; }
    public bool? TaxIncludedInPrice { get; init; }
    public AddressIndex? AddressIndex { get; init; }
}

public sealed record LineItemTaxDetails
{
    public string? Id { get; init; }
    public string? ItemName { get; init; }
    public int? Quantity { get; init; }
    public IReadOnlyList<TaxBreakdown>? TaxBreakdown { get; init; }
    public LineItemTaxSummary? TaxSummary { get; init; }
    public AddressIndex? AddressIndex { get; init; }
    public bool? TaxIncludedInPrice { get; init; }
}

public sealed record LineItemTaxSummary
{
    public string? FullPrice { get; init; }
    public string? TaxAmount { get; init; }
    public string? TaxableAmount { get; init; }
    public string? AppId { get; init; }
}

public sealed record ListTaxCalculatorsRequest
{
}

public sealed record ListTaxCalculatorsResponse
{
    public IReadOnlyList<TaxCalculatorDetails>? TaxCalculatorDetails { get; init; }
}

public sealed record MultipleAddresses
{
    public int? Origin { get; init; }
    public int? Destination { get; init; }
}

public sealed record TaxBreakdown
{
    public string? Jurisdiction { get; init; }
    public string? NonTaxableAmount { get; init; }
    public string? Rate { get; init; }
    public string? TaxAmount { get; init; }
    public string? TaxableAmount { get; init; }
    public string? TaxType { get; init; }
    public string? TaxName { get; init; }
    public string? JurisdictionType { get; init; }
}

public sealed record TaxCalculatorDetails
{
    public string? AppId { get; init; }
    public string? DisplayName { get; init; }
    public IReadOnlyList<string>? UnsupportedCountries { get; init; }
}

public sealed record TaxSummary
{
    public string? TotalAmount { get; init; }
    public string? TotalTax { get; init; }
    public string? TotalTaxableAmount { get; init; }
    public string? TotalTaxIncludedInPrice { get; init; }
    public IReadOnlyList<AggregatedTaxBreakdown>? AggregatedTaxBreakdown { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(AddressIndex))]
[JsonSerializable(typeof(AggregatedTaxBreakdown))]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(CalculateTaxRequest))]
[JsonSerializable(typeof(CalculateTaxResponse))]
[JsonSerializable(typeof(LineItem))]
[JsonSerializable(typeof(LineItemTaxDetails))]
[JsonSerializable(typeof(LineItemTaxSummary))]
[JsonSerializable(typeof(ListTaxCalculatorsRequest))]
[JsonSerializable(typeof(ListTaxCalculatorsResponse))]
[JsonSerializable(typeof(MultipleAddresses))]
[JsonSerializable(typeof(TaxBreakdown))]
[JsonSerializable(typeof(TaxCalculatorDetails))]
[JsonSerializable(typeof(TaxSummary))]
public sealed partial class TaxCalculationJson : JsonSerializerContext
{
    public static TaxCalculationJson Wire { get; } = new(WireFormat.NewOptions());
}
