// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.EventTimeSlots;

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

public sealed record GetEventTimeSlotRequest
{
    public string? EventId { get; init; }
    public string? TimeZone { get; init; }
}

public sealed record GetEventTimeSlotResponse
{
    public TimeSlot? TimeSlot { get; init; }
    public string? TimeZone { get; init; }
}

public sealed record ListEventTimeSlotsRequest
{
    public string? FromLocalDate { get; init; }
    public string? ToLocalDate { get; init; }
    public string? TimeZone { get; init; }
    public IReadOnlyList<string>? ServiceIds { get; init; }
    public bool? IncludeNonBookable { get; init; }
    public int? MinBookableCapacity { get; init; }
    public JsonElement? EventFilter { get; init; }
    public int? MaxSlotsPerDay { get; init; }
    public CursorPaging? CursorPaging { get; init; }
    public BookingPolicyViolations? BookingPolicyViolations { get; init; }
}

public sealed record ListEventTimeSlotsResponse
{
    public IReadOnlyList<TimeSlot>? TimeSlots { get; init; }
    public string? TimeZone { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
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

public sealed record Resource
{
    public string? Id { get; init; }
    public string? Name { get; init; }
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
[JsonSerializable(typeof(EventInfo))]
[JsonSerializable(typeof(GetEventTimeSlotRequest))]
[JsonSerializable(typeof(GetEventTimeSlotResponse))]
[JsonSerializable(typeof(ListEventTimeSlotsRequest))]
[JsonSerializable(typeof(ListEventTimeSlotsResponse))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(NestedTimeSlot))]
[JsonSerializable(typeof(NonBookableReasons))]
[JsonSerializable(typeof(Resource))]
[JsonSerializable(typeof(TimeSlot))]
[JsonSerializable(typeof(WaitingList))]
public sealed partial class EventTimeSlotsJson : JsonSerializerContext
{
    public static EventTimeSlotsJson Wire { get; } = new(WireFormat.NewOptions());
}
