// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Calendar;

public sealed record Address
{
    public string? Country { get; init; }
    public string? Subdivision { get; init; }
    public string? City { get; init; }
    public string? PostalCode { get; init; }
    public string? AddressLine { get; init; }
    public string? AddressLine2 { get; init; }
    public StreetAddress? StreetAddress { get; init; }
    public string? FormattedAddress { get; init; }
    public AddressLocation? Geocode { get; init; }
}

public sealed record AddressLocation
{
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
}

public sealed record ApplicationError
{
    public string? Code { get; init; }
    public string? Description { get; init; }
    public JsonElement? Data { get; init; }
}

public sealed record BulkActionMetadata
{
    public int? TotalSuccesses { get; init; }
    public int? TotalFailures { get; init; }
    public int? UndetailedFailures { get; init; }
}

public sealed record BulkCancelEventRequest
{
    public IReadOnlyList<string>? EventIds { get; init; }
    public bool? ReturnEntity { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
}

public sealed record BulkCreateEventRequest
{
    public IReadOnlyList<MaskedEvent>? Events { get; init; }
    public bool? ReturnEntity { get; init; }
    public string? IdempotencyKey { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record BulkEventResponse
{
    public IReadOnlyList<BulkEventResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkEventResult
{
    public ItemMetadata? ItemMetadata { get; init; }
    public Event? Item { get; init; }
}

public sealed record BulkUpdateEventRequest
{
    public IReadOnlyList<MaskedEvent>? Events { get; init; }
    public string? Fieldmask { get; init; }
    public bool? ReturnEntity { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
}

public sealed record CancelEventRequest
{
    public string? EventId { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public string? TimeZone { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record CancelEventResponse
{
    public Event? Event { get; init; }
}

public sealed record CancelScheduleRequest
{
    public string? ScheduleId { get; init; }
    public bool? PreserveFutureEventsWithParticipants { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
}

public sealed record CancelScheduleResponse
{
    public Schedule? Schedule { get; init; }
}

public sealed record ConferencingDetails
{
    public string? Type { get; init; }
    public string? HostUrl { get; init; }
    public string? GuestUrl { get; init; }
    public string? Password { get; init; }
    public string? ExternalId { get; init; }
}

public sealed record CreateEventRequest
{
    public Event? Event { get; init; }
    public string? IdempotencyKey { get; init; }
    public string? TimeZone { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record CreateEventResponse
{
    public Event? Event { get; init; }
}

public sealed record CreateParticipationRequest
{
    public Participation? Participation { get; init; }
    public string? IdempotencyKey { get; init; }
}

public sealed record CreateParticipationResponse
{
    public Participation? Participation { get; init; }
}

public sealed record CreateScheduleRequest
{
    public Schedule? Schedule { get; init; }
    public string? IdempotencyKey { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record CreateScheduleResponse
{
    public Schedule? Schedule { get; init; }
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

public sealed record CursorQuery
{
    public JsonElement? Filter { get; init; }
    public IReadOnlyList<JsonElement>? Sort { get; init; }
    public CursorPaging? CursorPaging { get; init; }
}

public sealed record Cursors
{
    public string? Next { get; init; }
    public string? Prev { get; init; }
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

public sealed record DeleteParticipationRequest
{
    public string? ParticipationId { get; init; }
}

public sealed record DeleteParticipationResponse
{
}

public sealed record Event
{
    public string? Id { get; init; }
    public string? ScheduleId { get; init; }
    public string? ExternalScheduleId { get; init; }
    public string? ScheduleName { get; init; }
    public string? ScheduleOwnerId { get; init; }
    public string? AppId { get; init; }
    public string? Type { get; init; }
    public string? Title { get; init; }
    public ZonedDate? Start { get; init; }
    public ZonedDate? End { get; init; }
    public ZonedDate? AdjustedStart { get; init; }
    public ZonedDate? AdjustedEnd { get; init; }
    public bool? AllDay { get; init; }
    public string? TimeZone { get; init; }
    public string? RecurrenceType { get; init; }
    public RecurrenceRule? RecurrenceRule { get; init; }
    public string? RecurringEventId { get; init; }
    public string? Transparency { get; init; }
    public string? Status { get; init; }
    public Location? Location { get; init; }
    public IReadOnlyList<EventResource>? Resources { get; init; }
    public int? TotalCapacity { get; init; }
    public int? RemainingCapacity { get; init; }
    public Participants? Participants { get; init; }
    public ConferencingDetails? ConferencingDetails { get; init; }
    public ExternalCalendarOverrides? ExternalCalendarOverrides { get; init; }
    public string? Notes { get; init; }
    public IReadOnlyList<string>? InheritedFields { get; init; }
    public string? PermissionRole { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
}

public sealed record EventCancelled
{
    public Event? Event { get; init; }
    public bool? NotifyParticipants { get; init; }
}

public sealed record EventRecurringSplit
{
    public Event? OriginalEvent { get; init; }
    public Event? NewEvent { get; init; }
}

public sealed record EventResource
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? Transparency { get; init; }
}

public static class EventStatus
{
    public const string Confirmed = "CONFIRMED";
    public const string Cancelled = "CANCELLED";
}

public sealed record EventsView
{
    public string? EndDate { get; init; }
    public int? FutureDurationInDays { get; init; }
}

public sealed record EventsViewProjectionUpdated
{
    public Event? EventAddedOrUpdated { get; init; }
    public Event? EventRemoved { get; init; }
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record ExternalCalendarOverrides
{
    public string? Title { get; init; }
    public string? Description { get; init; }
}

public static class Frequency
{
    public const string Weekly = "WEEKLY";
}

public sealed record GetEventRequest
{
    public string? EventId { get; init; }
    public string? TimeZone { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record GetEventResponse
{
    public Event? Event { get; init; }
}

public sealed record GetEventsViewResponse
{
    public EventsView? EventsView { get; init; }
}

public sealed record GetParticipationRequest
{
    public string? ParticipationId { get; init; }
}

public sealed record GetParticipationResponse
{
    public Participation? Participation { get; init; }
}

public sealed record GetScheduleRequest
{
    public string? ScheduleId { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record GetScheduleResponse
{
    public Schedule? Schedule { get; init; }
}

public sealed record GetScheduleTimeFrameRequest
{
    public string? Id { get; init; }
    public string? TimeZone { get; init; }
}

public sealed record GetScheduleTimeFrameResponse
{
    public ScheduleTimeFrame? TimeFrame { get; init; }
}

public static class InheritedField
{
    public const string Title = "TITLE";
    public const string TimeZone = "TIME_ZONE";
    public const string Location = "LOCATION";
    public const string Capacity = "CAPACITY";
    public const string ConferencingDetails = "CONFERENCING_DETAILS";
    public const string Resources = "RESOURCES";
    public const string Transparency = "TRANSPARENCY";
}

public sealed record ItemMetadata
{
    public string? Id { get; init; }
    public int? OriginalIndex { get; init; }
    public bool? Success { get; init; }
    public ApplicationError? Error { get; init; }
}

public sealed record Location
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Type { get; init; }
    public Address? Address { get; init; }
}

public static class LocationType
{
    public const string Business = "BUSINESS";
    public const string Custom = "CUSTOM";
    public const string Customer = "CUSTOMER";
}

public sealed record MaskedEvent
{
    public Event? Event { get; init; }
    public string? Fieldmask { get; init; }
}

public sealed record Participant
{
    public string? ContactId { get; init; }
    public string? Name { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
}

public sealed record ParticipantCountList
{
    public int? Total { get; init; }
    public IReadOnlyList<ParticipantSummary>? List { get; init; }
}

public sealed record ParticipantNotification
{
    public bool? NotifyParticipants { get; init; }
    public string? Message { get; init; }
}

public sealed record ParticipantSummary
{
    public string? ParticipationId { get; init; }
    public string? ContactId { get; init; }
    public string? Name { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public int? PartySize { get; init; }
    public string? Status { get; init; }
}

public sealed record Participants
{
    public int? Total { get; init; }
    public ParticipantCountList? Confirmed { get; init; }
    public ParticipantCountList? PendingConfirmation { get; init; }
}

public sealed record Participation
{
    public string? Id { get; init; }
    public string? EventId { get; init; }
    public string? ScheduleId { get; init; }
    public string? ExternalId { get; init; }
    public Participant? Participant { get; init; }
    public int? PartySize { get; init; }
    public string? Status { get; init; }
    public string? AppId { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
}

public static class ParticipationStatus
{
    public const string Confirmed = "CONFIRMED";
    public const string PendingConfirmation = "PENDING_CONFIRMATION";
}

public sealed record Permission
{
    public string? WixUserId { get; init; }
    public string? Role { get; init; }
}

public sealed record QueryEventsRequest
{
    public CursorQuery? Query { get; init; }
    public IReadOnlyList<string>? RecurrenceType { get; init; }
    public string? FromLocalDate { get; init; }
    public string? ToLocalDate { get; init; }
    public string? TimeZone { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record QueryEventsResponse
{
    public IReadOnlyList<Event>? Events { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
}

public sealed record QueryParticipationsRequest
{
    public CursorQuery? Query { get; init; }
}

public sealed record QueryParticipationsResponse
{
    public IReadOnlyList<Participation>? Participations { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
}

public sealed record QuerySchedulesRequest
{
    public CursorQuery? Query { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record QuerySchedulesResponse
{
    public IReadOnlyList<Schedule>? Schedules { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
}

public sealed record RecurrenceRule
{
    public string? Frequency { get; init; }
    public int? Interval { get; init; }
    public IReadOnlyList<string>? Days { get; init; }
    public ZonedDate? Until { get; init; }
}

public static class RecurrenceType
{
    public const string None = "NONE";
    public const string Instance = "INSTANCE";
    public const string Exception = "EXCEPTION";
    public const string Master = "MASTER";
}

public static class RequestedFields
{
    public const string PiFields = "PI_FIELDS";
    public const string OwnPiFields = "OWN_PI_FIELDS";
}

public sealed record RestoreEventDefaultsRequest
{
    public string? EventId { get; init; }
    public string? Revision { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record RestoreEventDefaultsResponse
{
    public Event? Event { get; init; }
}

public static class Role
{
    public const string Writer = "WRITER";
    public const string Commenter = "COMMENTER";
}

public sealed record Schedule
{
    public string? Id { get; init; }
    public string? AppId { get; init; }
    public string? ExternalId { get; init; }
    public string? Name { get; init; }
    public string? TimeZone { get; init; }
    public bool? BusinessTimeZoneEnabled { get; init; }
    public string? DefaultTitle { get; init; }
    public int? DefaultCapacity { get; init; }
    public Location? DefaultLocation { get; init; }
    public ConferencingDetails? DefaultConferencingDetails { get; init; }
    public string? Status { get; init; }
    public IReadOnlyList<Permission>? Permissions { get; init; }
    public string? PermissionRole { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
}

public static class ScheduleStatus
{
    public const string Active = "ACTIVE";
    public const string Cancelled = "CANCELLED";
}

public sealed record ScheduleTimeFrame
{
    public string? Id { get; init; }
    public string? StartDate { get; init; }
    public string? EndDate { get; init; }
    public ZonedDate? AdjustedStart { get; init; }
    public ZonedDate? AdjustedEnd { get; init; }
    public TimeFrameEvents? Events { get; init; }
}

public sealed record SplitRecurringEventRequest
{
    public string? RecurringEventId { get; init; }
    public string? SplitLocalDate { get; init; }
    public string? Revision { get; init; }
}

public sealed record SplitRecurringEventResponse
{
    public Event? OriginalEvent { get; init; }
    public Event? SplitEvent { get; init; }
}

public sealed record StreetAddress
{
    public string? Number { get; init; }
    public string? Name { get; init; }
    public string? Apt { get; init; }
}

public sealed record TimeFrameEvents
{
    public int? Total { get; init; }
    public string? First { get; init; }
    public string? Last { get; init; }
}

public static class Transparency
{
    public const string Free = "FREE";
    public const string Busy = "BUSY";
}

public sealed record UpdateEventRequest
{
    public Event? Event { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public string? TimeZone { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record UpdateEventResponse
{
    public Event? Event { get; init; }
}

public sealed record UpdateParticipationRequest
{
    public Participation? Participation { get; init; }
}

public sealed record UpdateParticipationResponse
{
    public Participation? Participation { get; init; }
}

public sealed record UpdateScheduleRequest
{
    public Schedule? Schedule { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record UpdateScheduleResponse
{
    public Schedule? Schedule { get; init; }
}

public sealed record ZonedDate
{
    public string? LocalDate { get; init; }
    public string? UtcDate { get; init; }
    public string? TimeZone { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(AddressLocation))]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(BulkActionMetadata))]
[JsonSerializable(typeof(BulkCancelEventRequest))]
[JsonSerializable(typeof(BulkCreateEventRequest))]
[JsonSerializable(typeof(BulkEventResponse))]
[JsonSerializable(typeof(BulkEventResult))]
[JsonSerializable(typeof(BulkUpdateEventRequest))]
[JsonSerializable(typeof(CancelEventRequest))]
[JsonSerializable(typeof(CancelEventResponse))]
[JsonSerializable(typeof(CancelScheduleRequest))]
[JsonSerializable(typeof(CancelScheduleResponse))]
[JsonSerializable(typeof(ConferencingDetails))]
[JsonSerializable(typeof(CreateEventRequest))]
[JsonSerializable(typeof(CreateEventResponse))]
[JsonSerializable(typeof(CreateParticipationRequest))]
[JsonSerializable(typeof(CreateParticipationResponse))]
[JsonSerializable(typeof(CreateScheduleRequest))]
[JsonSerializable(typeof(CreateScheduleResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(CursorQuery))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(DeleteParticipationRequest))]
[JsonSerializable(typeof(DeleteParticipationResponse))]
[JsonSerializable(typeof(Event))]
[JsonSerializable(typeof(EventCancelled))]
[JsonSerializable(typeof(EventRecurringSplit))]
[JsonSerializable(typeof(EventResource))]
[JsonSerializable(typeof(EventsView))]
[JsonSerializable(typeof(EventsViewProjectionUpdated))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(ExternalCalendarOverrides))]
[JsonSerializable(typeof(GetEventRequest))]
[JsonSerializable(typeof(GetEventResponse))]
[JsonSerializable(typeof(GetEventsViewResponse))]
[JsonSerializable(typeof(GetParticipationRequest))]
[JsonSerializable(typeof(GetParticipationResponse))]
[JsonSerializable(typeof(GetScheduleRequest))]
[JsonSerializable(typeof(GetScheduleResponse))]
[JsonSerializable(typeof(GetScheduleTimeFrameRequest))]
[JsonSerializable(typeof(GetScheduleTimeFrameResponse))]
[JsonSerializable(typeof(ItemMetadata))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(MaskedEvent))]
[JsonSerializable(typeof(Participant))]
[JsonSerializable(typeof(ParticipantCountList))]
[JsonSerializable(typeof(ParticipantNotification))]
[JsonSerializable(typeof(ParticipantSummary))]
[JsonSerializable(typeof(Participants))]
[JsonSerializable(typeof(Participation))]
[JsonSerializable(typeof(Permission))]
[JsonSerializable(typeof(QueryEventsRequest))]
[JsonSerializable(typeof(QueryEventsResponse))]
[JsonSerializable(typeof(QueryParticipationsRequest))]
[JsonSerializable(typeof(QueryParticipationsResponse))]
[JsonSerializable(typeof(QuerySchedulesRequest))]
[JsonSerializable(typeof(QuerySchedulesResponse))]
[JsonSerializable(typeof(RecurrenceRule))]
[JsonSerializable(typeof(RestoreEventDefaultsRequest))]
[JsonSerializable(typeof(RestoreEventDefaultsResponse))]
[JsonSerializable(typeof(Schedule))]
[JsonSerializable(typeof(ScheduleTimeFrame))]
[JsonSerializable(typeof(SplitRecurringEventRequest))]
[JsonSerializable(typeof(SplitRecurringEventResponse))]
[JsonSerializable(typeof(StreetAddress))]
[JsonSerializable(typeof(TimeFrameEvents))]
[JsonSerializable(typeof(UpdateEventRequest))]
[JsonSerializable(typeof(UpdateEventResponse))]
[JsonSerializable(typeof(UpdateParticipationRequest))]
[JsonSerializable(typeof(UpdateParticipationResponse))]
[JsonSerializable(typeof(UpdateScheduleRequest))]
[JsonSerializable(typeof(UpdateScheduleResponse))]
[JsonSerializable(typeof(ZonedDate))]
public sealed partial class CalendarJson : JsonSerializerContext
{
    public static CalendarJson Wire { get; } = new(WireFormat.NewOptions());
}
