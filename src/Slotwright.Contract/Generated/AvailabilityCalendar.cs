// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.AvailabilityCalendar;

public sealed record AddressLocation
{
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
}

public sealed record AvailabilityV2CustomerChoices
{
    public int? DurationInMinutes { get; init; }
    public IReadOnlyList<string>? AddOnIds { get; init; }
    public string? DurationChoiceId { get; init; }
    public V2RequestedGenderValue? RequestedGender { get; init; }
}

public sealed record AvailabilityWaitingList
{
    public int? TotalSpots { get; init; }
    public int? OpenSpots { get; init; }
}

public sealed record BookingPolicySettings
{
    public int? MaxParticipantsPerBooking { get; init; }
}

public sealed record BookingPolicyViolations
{
    public bool? TooEarlyToBook { get; init; }
    public bool? TooLateToBook { get; init; }
    public bool? BookOnlineDisabled { get; init; }
    public bool? ValidSubmissionRequired { get; init; }
}

public sealed record CalculateMultiSlotAvailabilityRequest
{
    public string? From { get; init; }
    public string? To { get; init; }
    public string? TimeZone { get; init; }
    public bool? Bookable { get; init; }
    public BookingPolicyViolations? BookingPolicyViolations { get; init; }
    public Location? Location { get; init; }
    public IReadOnlyList<RuleBasedConstraints>? Slots { get; init; }
    public int? SlotsPerDay { get; init; }
    public CursorPaging? CursorPaging { get; init; }
}

public sealed record CalculateMultiSlotAvailabilityResponse
{
    public IReadOnlyList<SlotAvailability>? Slots { get; init; }
    public CursorPagingMetadata? CursorPagingMetadata { get; init; }
}

public sealed record CursorPaging
{
    public int? Limit { get; init; }
    public string? Cursor { get; init; }
}

public sealed record CursorPagingMetadata
{
    public int? Count { get; init; }
    public Cursors? Cursors { get; init; }
    public bool? HasNext { get; init; }
}

public sealed record Cursors
{
    public string? Next { get; init; }
    public string? Prev { get; init; }
}

public sealed record GetScheduleAvailabilityRequest
{
    public string? ScheduleId { get; init; }
}

public sealed record GetScheduleAvailabilityResponse
{
    public ScheduleAvailability? Availability { get; init; }
    public BookingPolicySettings? BookingPolicySettings { get; init; }
}

public sealed record Location
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? FormattedAddress { get; init; }
    public string? FormattedAddressTranslated { get; init; }
    public string? LocationType { get; init; }
}

public static class LocationType
{
    public const string Undefined = "UNDEFINED";
    public const string OwnerBusiness = "OWNER_BUSINESS";
    public const string OwnerCustom = "OWNER_CUSTOM";
    public const string Custom = "CUSTOM";
}

public sealed record QueryAvailabilityRequest
{
    public QueryV2? Query { get; init; }
    public string? Timezone { get; init; }
    public int? SlotsPerDay { get; init; }
}

public sealed record QueryAvailabilityResponse
{
    public IReadOnlyList<SlotAvailability>? AvailabilityEntries { get; init; }
}

public sealed record QueryV2
{
    public JsonElement? Filter { get; init; }
    public IReadOnlyList<Sorting>? Sort { get; init; }
}

public static class RequestedGenderValueRequestedGender
{
    public const string AnyMale = "ANY_MALE";
    public const string AnyFemale = "ANY_FEMALE";
}

public sealed record ResourcesFilter
{
    public IReadOnlyList<string>? ResourceIds { get; init; }
}

public sealed record RuleBasedConstraints
{
    public string? ServiceId { get; init; }
    public ResourcesFilter? ResourcesFilter { get; init; }
    public AvailabilityV2CustomerChoices? CustomerChoices { get; init; }
}

public sealed record ScheduleAvailability
{
    public int? TotalSpots { get; init; }
    public int? OpenSpots { get; init; }
    public BookingPolicyViolations? BookingPolicyViolations { get; init; }
}

public sealed record Slot
{
    public string? SessionId { get; init; }
    public string? ServiceId { get; init; }
    public string? ScheduleId { get; init; }
    public string? StartDate { get; init; }
    public string? EndDate { get; init; }
    public string? Timezone { get; init; }
    public SlotResource? Resource { get; init; }
    public Location? Location { get; init; }
    public string? EventId { get; init; }
}

public sealed record SlotAvailability
{
    public Slot? Slot { get; init; }
    public bool? Bookable { get; init; }
    public int? TotalSpots { get; init; }
    public int? OpenSpots { get; init; }
    public AvailabilityWaitingList? WaitingList { get; init; }
    public BookingPolicyViolations? BookingPolicyViolations { get; init; }
    public bool? Locked { get; init; }
    public bool? IsFromV2 { get; init; }
}

public sealed record SlotResource
{
    public string? Id { get; init; }
    public string? Name { get; init; }
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
    public AddressLocation? Origin { get; init; }
}

public sealed record V2RequestedGenderValue
{
    public string? Gender { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AddressLocation))]
[JsonSerializable(typeof(AvailabilityV2CustomerChoices))]
[JsonSerializable(typeof(AvailabilityWaitingList))]
[JsonSerializable(typeof(BookingPolicySettings))]
[JsonSerializable(typeof(BookingPolicyViolations))]
[JsonSerializable(typeof(CalculateMultiSlotAvailabilityRequest))]
[JsonSerializable(typeof(CalculateMultiSlotAvailabilityResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(GetScheduleAvailabilityRequest))]
[JsonSerializable(typeof(GetScheduleAvailabilityResponse))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(QueryAvailabilityRequest))]
[JsonSerializable(typeof(QueryAvailabilityResponse))]
[JsonSerializable(typeof(QueryV2))]
[JsonSerializable(typeof(ResourcesFilter))]
[JsonSerializable(typeof(RuleBasedConstraints))]
[JsonSerializable(typeof(ScheduleAvailability))]
[JsonSerializable(typeof(Slot))]
[JsonSerializable(typeof(SlotAvailability))]
[JsonSerializable(typeof(SlotResource))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(V2RequestedGenderValue))]
public sealed partial class AvailabilityCalendarJson : JsonSerializerContext
{
    public static AvailabilityCalendarJson Wire { get; } = new(WireFormat.NewOptions());
}
