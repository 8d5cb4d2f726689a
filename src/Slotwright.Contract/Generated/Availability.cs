// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Availability;

public sealed record AvailableResources
{
    public string? ResourceTypeId { get; init; }
    public IReadOnlyList<Resource>? Resources { get; init; }
    public bool? HasMoreAvailableResources { get; init; }
}

public sealed record BookingPolicyViolations
{
    public bool? TooEarlyToBook { get; init; }
    public string? EarliestBookingDate { get; init; }
    public bool? TooLateToBook { get; init; }
    public bool? BookOnlineDisabled { get; init; }
}

public sealed record CursorPaging
{
    public int? Limit { get; init; }
    public string? Cursor { get; init; }
}

public sealed record CursorPagingMetadata
{
    public Cursors? Cursors { get; init; }
    public bool? HasNext { get; init; }
}

public sealed record Cursors
{
    public string? Next { get; init; }
    public string? Prev { get; init; }
}

public sealed record CustomerChoices
{
    public int? DurationInMinutes { get; init; }
    public IReadOnlyList<string>? AddOnIds { get; init; }
    public string? DurationChoiceId { get; init; }
    public RequestedGenderValue? RequestedGender { get; init; }
}

public sealed record DiagnoseAvailabilityRequest
{
    public string? ServiceId { get; init; }
    public string? ResourceId { get; init; }
    public string? FromLocalDate { get; init; }
    public string? ToLocalDate { get; init; }
    public string? TimeZone { get; init; }
    public IReadOnlyList<Location>? Locations { get; init; }
    public bool? Deep { get; init; }
}

public sealed record DiagnoseAvailabilityResponse
{
    public bool? HasAvailability { get; init; }
    public IReadOnlyList<DiagnosedReason>? Reasons { get; init; }
    public DiagnosedContext? ResolvedContext { get; init; }
}

public static class DiagnosedAction
{
    public const string AssignStaffOrResources = "ASSIGN_STAFF_OR_RESOURCES";
    public const string AssignResourceToService = "ASSIGN_RESOURCE_TO_SERVICE";
    public const string CheckStaffWorkingHours = "CHECK_STAFF_WORKING_HOURS";
    public const string CheckWorkLocations = "CHECK_WORK_LOCATIONS";
    public const string CheckServiceAvailabilityRange = "CHECK_SERVICE_AVAILABILITY_RANGE";
    public const string CheckServiceLocations = "CHECK_SERVICE_LOCATIONS";
    public const string ReduceDurationOrBuffer = "REDUCE_DURATION_OR_BUFFER";
    public const string CheckBlockedTime = "CHECK_BLOCKED_TIME";
}

public sealed record DiagnosedContext
{
    public string? ServiceId { get; init; }
    public IReadOnlyList<string>? ResourceIds { get; init; }
    public IReadOnlyList<string>? LocationIds { get; init; }
    public string? FromLocalDate { get; init; }
    public string? ToLocalDate { get; init; }
    public string? TimeZone { get; init; }
    public int? DurationInMinutes { get; init; }
    public int? TimeBetweenSessions { get; init; }
}

public sealed record DiagnosedReason
{
    public string? Code { get; init; }
    public string? SuggestedAction { get; init; }
}

public static class DiagnosedReasonCode
{
    public const string ServiceAvailabilityConfigurationMissing = "SERVICE_AVAILABILITY_CONFIGURATION_MISSING";
    public const string RequestedLocationNotOfferedByService = "REQUESTED_LOCATION_NOT_OFFERED_BY_SERVICE";
    public const string ResourceNotAssignedToService = "RESOURCE_NOT_ASSIGNED_TO_SERVICE";
    public const string ResourceTypeResolutionFailed = "RESOURCE_TYPE_RESOLUTION_FAILED";
    public const string NoAssignedStaffOrResources = "NO_ASSIGNED_STAFF_OR_RESOURCES";
    public const string ResourceNotAvailableAtServiceLocation = "RESOURCE_NOT_AVAILABLE_AT_SERVICE_LOCATION";
    public const string ResourceHasNoWorkingHours = "RESOURCE_HAS_NO_WORKING_HOURS";
    public const string ResourceNotInWorkingHours = "RESOURCE_NOT_IN_WORKING_HOURS";
    public const string ResourceBlocked = "RESOURCE_BLOCKED";
    public const string DurationTooLongForAvailableWindows = "DURATION_TOO_LONG_FOR_AVAILABLE_WINDOWS";
    public const string BufferTimeEliminatesWindows = "BUFFER_TIME_ELIMINATES_WINDOWS";
    public const string NoResourceAvailabilityWindows = "NO_RESOURCE_AVAILABILITY_WINDOWS";
    public const string RequestedDateOutsideServiceAvailabilityRange = "REQUESTED_DATE_OUTSIDE_SERVICE_AVAILABILITY_RANGE";
}

public sealed record EventInfo
{
    public string? EventId { get; init; }
    public WaitingList? WaitingList { get; init; }
    public string? EventTitle { get; init; }
}

public sealed record GetAvailabilityTimeSlotRequest
{
    public string? ServiceId { get; init; }
    public string? LocalStartDate { get; init; }
    public string? LocalEndDate { get; init; }
    public string? TimeZone { get; init; }
    public Location? Location { get; init; }
    public IReadOnlyList<string>? IncludeResourceTypeIds { get; init; }
    public IReadOnlyList<ResourceType>? ResourceTypes { get; init; }
}

public sealed record GetAvailabilityTimeSlotResponse
{
    public TimeSlot? TimeSlot { get; init; }
    public string? TimeZone { get; init; }
}

public sealed record ListAvailabilityTimeSlotEndOptionsRequest
{
    public string? ServiceId { get; init; }
    public string? LocalStartDate { get; init; }
    public string? MaxLocalEndDate { get; init; }
    public string? TimeZone { get; init; }
    public Location? Location { get; init; }
    public IReadOnlyList<ResourceType>? ResourceTypes { get; init; }
}

public sealed record ListAvailabilityTimeSlotEndOptionsResponse
{
    public IReadOnlyList<TimeSlot>? EndOptions { get; init; }
    public string? TimeZone { get; init; }
}

public sealed record ListAvailabilityTimeSlotsRequest
{
    public string? ServiceId { get; init; }
    public string? FromLocalDate { get; init; }
    public string? ToLocalDate { get; init; }
    public string? TimeZone { get; init; }
    public IReadOnlyList<Location>? Locations { get; init; }
    public IReadOnlyList<string>? IncludeResourceTypeIds { get; init; }
    public bool? Bookable { get; init; }
    public BookingPolicyViolations? BookingPolicyViolations { get; init; }
    public int? TimeSlotsPerDay { get; init; }
    public CursorPaging? CursorPaging { get; init; }
    public CustomerChoices? CustomerChoices { get; init; }
    public IReadOnlyList<ResourceType>? ResourceTypes { get; init; }
}

public sealed record ListAvailabilityTimeSlotsResponse
{
    public IReadOnlyList<TimeSlot>? TimeSlots { get; init; }
    public string? TimeZone { get; init; }
    public CursorPagingMetadata? CursorPagingMetadata { get; init; }
}

public sealed record Location
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? FormattedAddress { get; init; }
    public string? LocationType { get; init; }
}

public static class LocationType
{
    public const string Business = "BUSINESS";
    public const string Custom = "CUSTOM";
    public const string Customer = "CUSTOMER";
}

public sealed record NestedTimeSlot
{
    public string? ServiceId { get; init; }
    public string? LocalStartDate { get; init; }
    public string? LocalEndDate { get; init; }
    public IReadOnlyList<AvailableResources>? AvailableResources { get; init; }
    public string? ScheduleId { get; init; }
}

public sealed record NonBookableReasons
{
    public bool? NoRemainingCapacity { get; init; }
    public bool? ViolatesBookingPolicy { get; init; }
    public bool? ReservedForWaitingList { get; init; }
    public bool? EventCancelled { get; init; }
}

public static class RequestedGender
{
    public const string AnyMale = "ANY_MALE";
    public const string AnyFemale = "ANY_FEMALE";
}

public sealed record RequestedGenderValue
{
    public string? Gender { get; init; }
}

public sealed record Resource
{
    public string? Id { get; init; }
    public string? Name { get; init; }
}

public sealed record ResourceType
{
    public string? ResourceTypeId { get; init; }
    public IReadOnlyList<string>? ResourceIds { get; init; }
}

public sealed record TimeSlot
{
    public string? ServiceId { get; init; }
    public string? LocalStartDate { get; init; }
    public string? LocalEndDate { get; init; }
    public bool? Bookable { get; init; }
    public Location? Location { get; init; }
    public EventInfo? EventInfo { get; init; }
    public int? TotalCapacity { get; init; }
    public int? RemainingCapacity { get; init; }
    public int? BookableCapacity { get; init; }
    public BookingPolicyViolations? BookingPolicyViolations { get; init; }
    public IReadOnlyList<AvailableResources>? AvailableResources { get; init; }
    public IReadOnlyList<NestedTimeSlot>? NestedTimeSlots { get; init; }
    public NonBookableReasons? NonBookableReasons { get; init; }
    public string? ScheduleId { get; init; }
    public bool? AllDay { get; init; }
}

public sealed record WaitingList
{
    public int? TotalCapacity { get; init; }
    public int? RemainingCapacity { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AvailableResources))]
[JsonSerializable(typeof(BookingPolicyViolations))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(CustomerChoices))]
[JsonSerializable(typeof(DiagnoseAvailabilityRequest))]
[JsonSerializable(typeof(DiagnoseAvailabilityResponse))]
[JsonSerializable(typeof(DiagnosedContext))]
[JsonSerializable(typeof(DiagnosedReason))]
[JsonSerializable(typeof(EventInfo))]
[JsonSerializable(typeof(GetAvailabilityTimeSlotRequest))]
[JsonSerializable(typeof(GetAvailabilityTimeSlotResponse))]
[JsonSerializable(typeof(ListAvailabilityTimeSlotEndOptionsRequest))]
[JsonSerializable(typeof(ListAvailabilityTimeSlotEndOptionsResponse))]
[JsonSerializable(typeof(ListAvailabilityTimeSlotsRequest))]
[JsonSerializable(typeof(ListAvailabilityTimeSlotsResponse))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(NestedTimeSlot))]
[JsonSerializable(typeof(NonBookableReasons))]
[JsonSerializable(typeof(RequestedGenderValue))]
[JsonSerializable(typeof(Resource))]
[JsonSerializable(typeof(ResourceType))]
[JsonSerializable(typeof(TimeSlot))]
[JsonSerializable(typeof(WaitingList))]
public sealed partial class AvailabilityJson : JsonSerializerContext
{
    public static AvailabilityJson Wire { get; } = new(WireFormat.NewOptions());
}
