// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Locations;

public sealed record AddLocationTypeRequest
{
    public string? Id { get; init; }
    public string? LocationType { get; init; }
}

public sealed record AddLocationTypeResponse
{
    public Location? Location { get; init; }
}

public sealed record AddTypeToLocationRequest
{
    public string? Id { get; init; }
    public string? LocationType { get; init; }
}

public sealed record AddTypeToLocationResponse
{
    public Location? Location { get; init; }
}

public sealed record Address
{
    public string? Country { get; init; }
    public string? Subdivision { get; init; }
    public string? City { get; init; }
    public string? PostalCode { get; init; }
    public StreetAddress? StreetAddress { get; init; }
    public string? FormattedAddress { get; init; }
    public string? Hint { get; init; }
    public AddressLocation? Geocode { get; init; }
}

public sealed record AddressLocation
{
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
}

public sealed record ArchiveLocationRequest
{
    public string? Id { get; init; }
}

public sealed record ArchiveLocationResponse
{
    public Location? Location { get; init; }
}

public sealed record BulkCreateLocationRequest
{
    public IReadOnlyList<Location>? Locations { get; init; }
}

public sealed record BulkCreateLocationResponse
{
    public IReadOnlyList<Location>? SuccessfulLocations { get; init; }
    public IReadOnlyList<FailedCreateLocation>? FailedLocations { get; init; }
}

public sealed record BusinessSchedule
{
    public IReadOnlyList<TimePeriod>? Periods { get; init; }
    public IReadOnlyList<SpecialHourPeriod>? SpecialHourPeriod { get; init; }
}

public sealed record CommonAddressLocation
{
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
}

public sealed record CreateLocationRequest
{
    public Location? Location { get; init; }
}

public sealed record CreateLocationResponse
{
    public Location? Location { get; init; }
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

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record FailedCreateLocation
{
    public Location? Location { get; init; }
    public string? ErrorMessage { get; init; }
}

public sealed record GetLocationRequest
{
    public string? Id { get; init; }
}

public sealed record GetLocationResponse
{
    public Location? Location { get; init; }
    public bool? LocationManagementAuthorized { get; init; }
}

public sealed record ListLocationsRequest
{
    public Sorting? Sort { get; init; }
    public Paging? Paging { get; init; }
    public bool? IncludeArchived { get; init; }
    public bool? FilterAuthorizedLocationEntities { get; init; }
}

public sealed record ListLocationsResponse
{
    public IReadOnlyList<Location>? Locations { get; init; }
    public PagingMetadata? PagingMetadata { get; init; }
    public IReadOnlyList<string>? AuthorizedLocationEntities { get; init; }
}

public sealed record Location
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Description { get; init; }
    public bool? Default { get; init; }
    public string? Status { get; init; }
    public string? LocationType { get; init; }
    public string? Fax { get; init; }
    public string? TimeZone { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public Address? Address { get; init; }
    public BusinessSchedule? BusinessSchedule { get; init; }
    public string? Revision { get; init; }
    public bool? Archived { get; init; }
    public IReadOnlyList<string>? LocationTypes { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
}

public static class LocationStatus
{
    public const string Active = "ACTIVE";
    public const string Inactive = "INACTIVE";
}

public static class LocationType
{
    public const string Unknown = "UNKNOWN";
    public const string Branch = "BRANCH";
    public const string Offices = "OFFICES";
    public const string Reception = "RECEPTION";
    public const string Headquarters = "HEADQUARTERS";
    public const string Inventory = "INVENTORY";
}

public sealed record Paging
{
    public int? Limit { get; init; }
    public int? Offset { get; init; }
}

public sealed record PagingMetadata
{
    public int? Count { get; init; }
    public int? Offset { get; init; }
    public bool? HasNext { get; init; }
}

public sealed record Query
{
    public JsonElement? Filter { get; init; }
    public IReadOnlyList<Sorting>? Sort { get; init; }
    public Paging? Paging { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
    public IReadOnlyList<string>? Fieldsets { get; init; }
}

public sealed record QueryLocationsRequest
{
    public Query? Query { get; init; }
    public bool? FilterAuthorizedLocationEntities { get; init; }
}

public sealed record QueryLocationsResponse
{
    public IReadOnlyList<Location>? Locations { get; init; }
    public PagingMetadata? PagingMetadata { get; init; }
    public IReadOnlyList<string>? AuthorizedLocationEntities { get; init; }
}

public sealed record RemoveLocationTypeRequest
{
    public string? Id { get; init; }
    public string? LocationType { get; init; }
}

public sealed record RemoveLocationTypeResponse
{
    public Location? Location { get; init; }
}

public sealed record RemoveTypeFromLocationRequest
{
    public string? Id { get; init; }
    public string? LocationType { get; init; }
}

public sealed record RemoveTypeFromLocationResponse
{
    public Location? Location { get; init; }
}

public sealed record SetDefaultLocationRequest
{
    public string? Id { get; init; }
}

public sealed record SetDefaultLocationResponse
{
    public Location? Location { get; init; }
}

public static class SortOrder
{
    public const string Asc = "ASC";
    public const string Desc = "DESC";
}

public sealed record Sorting
{
    public string? FieldName { get; init; }
    public string? Order { get; init; }
    public CommonAddressLocation? Origin { get; init; }
}

public sealed record SpecialHourPeriod
{
    public string? StartDate { get; init; }
    public string? EndDate { get; init; }
    public bool? IsClosed { get; init; }
    public string? Comment { get; init; }
}

public sealed record StreetAddress
{
    public string? Number { get; init; }
    public string? Name { get; init; }
    public string? Apt { get; init; }
}

public sealed record TimePeriod
{
    public string? OpenDay { get; init; }
    public string? OpenTime { get; init; }
    public string? CloseDay { get; init; }
    public string? CloseTime { get; init; }
}

public sealed record UpdateLocationRequest
{
    public Location? Location { get; init; }
}

public sealed record UpdateLocationResponse
{
    public Location? Location { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AddLocationTypeRequest))]
[JsonSerializable(typeof(AddLocationTypeResponse))]
[JsonSerializable(typeof(AddTypeToLocationRequest))]
[JsonSerializable(typeof(AddTypeToLocationResponse))]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(AddressLocation))]
[JsonSerializable(typeof(ArchiveLocationRequest))]
[JsonSerializable(typeof(ArchiveLocationResponse))]
[JsonSerializable(typeof(BulkCreateLocationRequest))]
[JsonSerializable(typeof(BulkCreateLocationResponse))]
[JsonSerializable(typeof(BusinessSchedule))]
[JsonSerializable(typeof(CommonAddressLocation))]
[JsonSerializable(typeof(CreateLocationRequest))]
[JsonSerializable(typeof(CreateLocationResponse))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(FailedCreateLocation))]
[JsonSerializable(typeof(GetLocationRequest))]
[JsonSerializable(typeof(GetLocationResponse))]
[JsonSerializable(typeof(ListLocationsRequest))]
[JsonSerializable(typeof(ListLocationsResponse))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(Paging))]
[JsonSerializable(typeof(PagingMetadata))]
[JsonSerializable(typeof(Query))]
[JsonSerializable(typeof(QueryLocationsRequest))]
[JsonSerializable(typeof(QueryLocationsResponse))]
[JsonSerializable(typeof(RemoveLocationTypeRequest))]
[JsonSerializable(typeof(RemoveLocationTypeResponse))]
[JsonSerializable(typeof(RemoveTypeFromLocationRequest))]
[JsonSerializable(typeof(RemoveTypeFromLocationResponse))]
[JsonSerializable(typeof(SetDefaultLocationRequest))]
[JsonSerializable(typeof(SetDefaultLocationResponse))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(SpecialHourPeriod))]
[JsonSerializable(typeof(StreetAddress))]
[JsonSerializable(typeof(TimePeriod))]
[JsonSerializable(typeof(UpdateLocationRequest))]
[JsonSerializable(typeof(UpdateLocationResponse))]
public sealed partial class LocationsJson : JsonSerializerContext
{
    public static LocationsJson Wire { get; } = new(WireFormat.NewOptions());
}
