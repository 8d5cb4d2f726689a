// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.MultiServiceTimeSlots;

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

public sealed record EventInfo
{
    public string? EventId { get; init; }
    public WaitingList? WaitingList { get; init; }
    public string? EventTitle { get; init; }
}

public sealed record GetMultiServiceAvailabilityTimeSlotRequest
{
    public IReadOnlyList<Service>? Services { get; init; }
    public string? LocalStartDate { get; init; }
    public string? LocalEndDate { get; init; }
    public string? TimeZone { get; init; }
    public Location? Location { get; init; }
}

public sealed record GetMultiServiceAvailabilityTimeSlotResponse
{
    public TimeSlot? TimeSlot { get; init; }
    public string? TimeZone { get; init; }
}

public sealed record ListMultiServiceAvailabilityTimeSlotsRequest
{
    public IReadOnlyList<Service>? Services { get; init; }
    public string? FromLocalDate { get; init; }
    public string? ToLocalDate { get; init; }
    public string? TimeZone { get; init; }
    public Location? Location { get; init; }
    public bool? Bookable { get; init; }
    public BookingPolicyViolations? BookingPolicyViolations { get; init; }
    public int? TimeSlotsPerDay { get; init; }
    public CursorPaging? CursorPaging { get; init; }
}

public sealed record ListMultiServiceAvailabilityTimeSlotsResponse
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

public static class RequestedGenderValueRequestedGender
{
    public const string AnyMale = "ANY_MALE";
    public const string AnyFemale = "ANY_FEMALE";
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

public sealed record Service
{
    public string? ServiceId { get; init; }
    public IReadOnlyList<string>? IncludeResourceTypeIds { get; init; }
    public V2CustomerChoices? CustomerChoices { get; init; }
    public IReadOnlyList<ResourceType>? ResourceTypes { get; init; }
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

public sealed record V2CustomerChoices
{
    public int? DurationInMinutes { get; init; }
    public IReadOnlyList<string>? AddOnIds { get; init; }
    public string? DurationChoiceId { get; init; }
    public V2RequestedGenderValue? RequestedGender { get; init; }
}

public sealed record V2RequestedGenderValue
{
    public string? Gender { get; init; }
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
[JsonSerializable(typeof(EventInfo))]
[JsonSerializable(typeof(GetMultiServiceAvailabilityTimeSlotRequest))]
[JsonSerializable(typeof(GetMultiServiceAvailabilityTimeSlotResponse))]
[JsonSerializable(typeof(ListMultiServiceAvailabilityTimeSlotsRequest))]
[JsonSerializable(typeof(ListMultiServiceAvailabilityTimeSlotsResponse))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(NestedTimeSlot))]
[JsonSerializable(typeof(NonBookableReasons))]
[JsonSerializable(typeof(Resource))]
[JsonSerializable(typeof(ResourceType))]
[JsonSerializable(typeof(Service))]
[JsonSerializable(typeof(TimeSlot))]
[JsonSerializable(typeof(V2CustomerChoices))]
[JsonSerializable(typeof(V2RequestedGenderValue))]
[JsonSerializable(typeof(WaitingList))]
public sealed partial class MultiServiceTimeSlotsJson : JsonSerializerContext
{
    public static MultiServiceTimeSlotsJson Wire { get; } = new(WireFormat.NewOptions());
}
