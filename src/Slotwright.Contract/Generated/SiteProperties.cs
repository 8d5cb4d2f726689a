// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.SiteProperties;

public sealed record Address
{
    public string? Street { get; init; }
    public string? City { get; init; }
    public string? Country { get; init; }
    public string? State { get; init; }
    public string? Zip { get; init; }
    public AddressHint? Hint { get; init; }
    public bool? IsPhysical { get; init; }
    public string? GoogleFormattedAddress { get; init; }
    public string? StreetNumber { get; init; }
    public string? ApartmentNumber { get; init; }
    public GeoCoordinates? Coordinates { get; init; }
}

public sealed record AddressHint
{
    public string? Text { get; init; }
    public string? Placement { get; init; }
}

public sealed record BusinessContactData
{
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Fax { get; init; }
    public Address? Address { get; init; }
}

public sealed record BusinessProfileData
{
    public string? SiteDisplayName { get; init; }
    public string? BusinessName { get; init; }
    public string? Logo { get; init; }
    public string? Description { get; init; }
    public string? CompanyId { get; init; }
}

public sealed record BusinessSchedule
{
    public IReadOnlyList<TimePeriod>? Periods { get; init; }
    public IReadOnlyList<SpecialHourPeriod>? SpecialHourPeriod { get; init; }
}

public sealed record Categories
{
    public string? Primary { get; init; }
    public IReadOnlyList<string>? Secondary { get; init; }
    public string? BusinessTermId { get; init; }
}

public sealed record ConsentPolicy
{
    public bool? Essential { get; init; }
    public bool? Functional { get; init; }
    public bool? Analytics { get; init; }
    public bool? Advertising { get; init; }
    public bool? DataToThirdParty { get; init; }
}

public static class DayOfWeek
{
    public const string Monday = "MONDAY";
    public const string Tuesday = "TUESDAY";
    public const string Wednesday = "WEDNESDAY";
    public const string Thursday = "THURSDAY";
    public const string Friday = "FRIDAY";
    public const string Saturday = "SATURDAY";
    public const string Sunday = "SUNDAY";
}

public sealed record GeoCoordinates
{
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
}

public sealed record Locale
{
    public string? LanguageCode { get; init; }
    public string? Country { get; init; }
}

public sealed record Multilingual
{
    public IReadOnlyList<SupportedLanguage>? SupportedLanguages { get; init; }
    public bool? AutoRedirect { get; init; }
}

public static class PlacementType
{
    public const string Before = "BEFORE";
    public const string After = "AFTER";
    public const string Replace = "REPLACE";
}

public sealed record Properties
{
    public Categories? Categories { get; init; }
    public Locale? Locale { get; init; }
    public string? Language { get; init; }
    public string? PaymentCurrency { get; init; }
    public string? TimeZone { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Fax { get; init; }
    public Address? Address { get; init; }
    public string? SiteDisplayName { get; init; }
    public string? BusinessName { get; init; }
    public string? Logo { get; init; }
    public string? Description { get; init; }
    public BusinessSchedule? BusinessSchedule { get; init; }
    public Multilingual? Multilingual { get; init; }
    public ConsentPolicy? ConsentPolicy { get; init; }
    public string? BusinessConfig { get; init; }
    public string? ExternalSiteUrl { get; init; }
    public bool? TrackClicksAnalytics { get; init; }
    public string? CompanyId { get; init; }
}

public sealed record PropertiesReadRequest
{
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record PropertiesReadResponse
{
    public string? Version { get; init; }
    public Properties? Properties { get; init; }
}

public static class ResolutionMethod
{
    public const string QueryParam = "QUERY_PARAM";
    public const string Subdomain = "SUBDOMAIN";
    public const string Subdirectory = "SUBDIRECTORY";
}

public sealed record SpecialHourPeriod
{
    public string? StartDate { get; init; }
    public string? EndDate { get; init; }
    public bool? IsClosed { get; init; }
    public string? Comment { get; init; }
}

public sealed record SupportedLanguage
{
    public string? LanguageCode { get; init; }
    public Locale? Locale { get; init; }
    public bool? IsPrimary { get; init; }
    public string? CountryCode { get; init; }
    public string? ResolutionMethod { get; init; }
    public bool? IsVisitorPrimary { get; init; }
}

public sealed record TimePeriod
{
    public string? OpenDay { get; init; }
    public string? OpenTime { get; init; }
    public string? CloseDay { get; init; }
    public string? CloseTime { get; init; }
}

public sealed record UpdateBusinessContactRequest
{
    public BusinessContactData? BusinessContact { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record UpdateBusinessContactResponse
{
}

public sealed record UpdateBusinessProfileRequest
{
    public BusinessProfileData? BusinessProfile { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record UpdateBusinessProfileResponse
{
}

public sealed record UpdateBusinessScheduleRequest
{
    public BusinessSchedule? BusinessSchedule { get; init; }
}

public sealed record UpdateBusinessScheduleResponse
{
}

public sealed record UpdateConsentPolicyRequest
{
    public ConsentPolicy? ConsentPolicy { get; init; }
}

public sealed record UpdateConsentPolicyResponse
{
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(AddressHint))]
[JsonSerializable(typeof(BusinessContactData))]
[JsonSerializable(typeof(BusinessProfileData))]
[JsonSerializable(typeof(BusinessSchedule))]
[JsonSerializable(typeof(Categories))]
[JsonSerializable(typeof(ConsentPolicy))]
[JsonSerializable(typeof(GeoCoordinates))]
[JsonSerializable(typeof(Locale))]
[JsonSerializable(typeof(Multilingual))]
[JsonSerializable(typeof(Properties))]
[JsonSerializable(typeof(PropertiesReadRequest))]
[JsonSerializable(typeof(PropertiesReadResponse))]
[JsonSerializable(typeof(SpecialHourPeriod))]
[JsonSerializable(typeof(SupportedLanguage))]
[JsonSerializable(typeof(TimePeriod))]
[JsonSerializable(typeof(UpdateBusinessContactRequest))]
[JsonSerializable(typeof(UpdateBusinessContactResponse))]
[JsonSerializable(typeof(UpdateBusinessProfileRequest))]
[JsonSerializable(typeof(UpdateBusinessProfileResponse))]
[JsonSerializable(typeof(UpdateBusinessScheduleRequest))]
[JsonSerializable(typeof(UpdateBusinessScheduleResponse))]
[JsonSerializable(typeof(UpdateConsentPolicyRequest))]
[JsonSerializable(typeof(UpdateConsentPolicyResponse))]
public sealed partial class SitePropertiesJson : JsonSerializerContext
{
    public static SitePropertiesJson Wire { get; } = new(WireFormat.NewOptions());
}
