// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Slotwright;

public sealed record App
{
    public string? Id { get; init; }
    public string? InstanceId { get; init; }
    public string? Name { get; init; }
    public IReadOnlyList<string>? Scopes { get; init; }
}

public sealed record CreateAppRequest
{
    public App? App { get; init; }
}

public sealed record CreateAppResponse
{
    public App? App { get; init; }
    public string? AppSecret { get; init; }
}

public sealed record CreateSiteRequest
{
    public string? Name { get; init; }
    public string? TimeZone { get; init; }
    public string? Currency { get; init; }
}

public sealed record CreateSiteResponse
{
    public Site? Site { get; init; }
    public string? ApiKey { get; init; }
}

public sealed record CreateSlotHoldRequest
{
    public SlotHold? SlotHold { get; init; }
}

public sealed record CreateSlotHoldResponse
{
    public SlotHold? SlotHold { get; init; }
}

public sealed record DeleteSlotHoldRequest
{
    public string? SlotHoldId { get; init; }
}

public sealed record DeleteSlotHoldResponse
{
}

public sealed record ExplainAvailabilityRequest
{
    public string? ServiceId { get; init; }
    public string? LocalStartDate { get; init; }
    public string? StartDate { get; init; }
    public string? TimeZone { get; init; }
    public int? DurationInMinutes { get; init; }
    public ExplainedLocation? Location { get; init; }
    public string? ResourceId { get; init; }
}

public sealed record ExplainAvailabilityResponse
{
    public bool? Offered { get; init; }
    public bool? Listed { get; init; }
    public bool? Bookable { get; init; }
    public string? TimeZone { get; init; }
    public int? DurationInMinutes { get; init; }
    public IReadOnlyList<ExplainedReason>? Reasons { get; init; }
    public IReadOnlyList<ExplainedSlot>? Slots { get; init; }
}

public static class ExplainedEffect
{
    public const string NotOffered = "NOT_OFFERED";
    public const string NotListed = "NOT_LISTED";
    public const string NotBookable = "NOT_BOOKABLE";
    public const string None = "NONE";
}

public sealed record ExplainedHours
{
    public string? LocalStartDate { get; init; }
    public string? LocalEndDate { get; init; }
}

public sealed record ExplainedLocation
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? LocationType { get; init; }
}

public static class ExplainedLocationType
{
    public const string Business = "BUSINESS";
    public const string Custom = "CUSTOM";
    public const string Customer = "CUSTOMER";
}

public sealed record ExplainedReason
{
    public string? Code { get; init; }
    public string? Effect { get; init; }
    public string? Description { get; init; }
    public string? EventId { get; init; }
    public string? EventTitle { get; init; }
    public string? BookingId { get; init; }
    public string? LocalStartDate { get; init; }
    public string? LocalEndDate { get; init; }
    public string? EarliestBookingDate { get; init; }
    public string? LatestBookingDate { get; init; }
    public IReadOnlyList<string>? NearestLocalStartDates { get; init; }
    public IReadOnlyList<int>? DurationsInMinutes { get; init; }
}

public static class ExplainedReasonCode
{
    public const string NobodyAvailable = "NOBODY_AVAILABLE";
    public const string NoResourcesAssigned = "NO_RESOURCES_ASSIGNED";
    public const string ResourceNotAssigned = "RESOURCE_NOT_ASSIGNED";
    public const string ResourceHidden = "RESOURCE_HIDDEN";
    public const string ResourceNotAtLocation = "RESOURCE_NOT_AT_LOCATION";
    public const string OutsideWorkingHours = "OUTSIDE_WORKING_HOURS";
    public const string BusinessClosed = "BUSINESS_CLOSED";
    public const string BlockedByEvent = "BLOCKED_BY_EVENT";
    public const string Booked = "BOOKED";
    public const string BufferBetweenSessions = "BUFFER_BETWEEN_SESSIONS";
    public const string TooEarlyToBook = "TOO_EARLY_TO_BOOK";
    public const string TooLateToBook = "TOO_LATE_TO_BOOK";
    public const string OnlineBookingDisabled = "ONLINE_BOOKING_DISABLED";
    public const string NotOnStartGrid = "NOT_ON_START_GRID";
    public const string WrongDuration = "WRONG_DURATION";
    public const string LocalTimeSkipped = "LOCAL_TIME_SKIPPED";
    public const string LocalTimeRepeated = "LOCAL_TIME_REPEATED";
    public const string LocationNotOffered = "LOCATION_NOT_OFFERED";
    public const string ServiceHidden = "SERVICE_HIDDEN";
    public const string NoSession = "NO_SESSION";
    public const string SessionCancelled = "SESSION_CANCELLED";
    public const string SessionFull = "SESSION_FULL";
    public const string KeptForWaitlist = "KEPT_FOR_WAITLIST";
}

public sealed record ExplainedResource
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public bool? Available { get; init; }
    public IReadOnlyList<ExplainedHours>? WorkingHours { get; init; }
    public IReadOnlyList<ExplainedReason>? Reasons { get; init; }
}

public sealed record ExplainedResourceType
{
    public string? ResourceTypeId { get; init; }
    public bool? Available { get; init; }
    public IReadOnlyList<ExplainedResource>? Resources { get; init; }
}

public sealed record ExplainedSlot
{
    public string? LocalStartDate { get; init; }
    public string? LocalEndDate { get; init; }
    public string? UtcStartDate { get; init; }
    public string? UtcEndDate { get; init; }
    public ExplainedLocation? Location { get; init; }
    public string? EventId { get; init; }
    public string? EventTitle { get; init; }
    public int? TotalCapacity { get; init; }
    public int? RemainingCapacity { get; init; }
    public int? BookableCapacity { get; init; }
    public bool? Offered { get; init; }
    public bool? Listed { get; init; }
    public bool? Bookable { get; init; }
    public IReadOnlyList<ExplainedHours>? BusinessHours { get; init; }
    public IReadOnlyList<ExplainedReason>? Reasons { get; init; }
    public IReadOnlyList<ExplainedResourceType>? ResourceTypes { get; init; }
}

public sealed record GetJobRequest
{
    public string? JobId { get; init; }
}

public sealed record GetJobResponse
{
    public Job? Job { get; init; }
}

public sealed record GetSlotHoldRequest
{
    public string? SlotHoldId { get; init; }
}

public sealed record GetSlotHoldResponse
{
    public SlotHold? SlotHold { get; init; }
}

public sealed record Job
{
    public string? Id { get; init; }
    public string? Operation { get; init; }
    public string? Status { get; init; }
    public int? Succeeded { get; init; }
    public int? Failed { get; init; }
    public IReadOnlyList<JobFailure>? Failures { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
}

public sealed record JobFailure
{
    public string? Id { get; init; }
    public string? Code { get; init; }
    public string? Description { get; init; }
}

public static class JobStatus
{
    public const string Queued = "QUEUED";
    public const string Running = "RUNNING";
    public const string Finished = "FINISHED";
    public const string Failed = "FAILED";
}

public sealed record ListJobsRequest
{
    public int? Limit { get; init; }
}

public sealed record ListJobsResponse
{
    public IReadOnlyList<Job>? Jobs { get; init; }
}

public sealed record Site
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? TimeZone { get; init; }
    public string? Currency { get; init; }
    public string? ClientId { get; init; }
    public string? CreatedDate { get; init; }
}

public sealed record SlotHold
{
    public string? Id { get; init; }
    public string? ServiceId { get; init; }
    public string? ResourceId { get; init; }
    public string? LocalStartDate { get; init; }
    public string? LocalEndDate { get; init; }
    public string? TimeZone { get; init; }
    public string? EventId { get; init; }
    public int? Participants { get; init; }
    public int? Minutes { get; init; }
    public string? ExpiresDate { get; init; }
    public string? CreatedDate { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(App))]
[JsonSerializable(typeof(CreateAppRequest))]
[JsonSerializable(typeof(CreateAppResponse))]
[JsonSerializable(typeof(CreateSiteRequest))]
[JsonSerializable(typeof(CreateSiteResponse))]
[JsonSerializable(typeof(CreateSlotHoldRequest))]
[JsonSerializable(typeof(CreateSlotHoldResponse))]
[JsonSerializable(typeof(DeleteSlotHoldRequest))]
[JsonSerializable(typeof(DeleteSlotHoldResponse))]
[JsonSerializable(typeof(ExplainAvailabilityRequest))]
[JsonSerializable(typeof(ExplainAvailabilityResponse))]
[JsonSerializable(typeof(ExplainedHours))]
[JsonSerializable(typeof(ExplainedLocation))]
[JsonSerializable(typeof(ExplainedReason))]
[JsonSerializable(typeof(ExplainedResource))]
[JsonSerializable(typeof(ExplainedResourceType))]
[JsonSerializable(typeof(ExplainedSlot))]
[JsonSerializable(typeof(GetJobRequest))]
[JsonSerializable(typeof(GetJobResponse))]
[JsonSerializable(typeof(GetSlotHoldRequest))]
[JsonSerializable(typeof(GetSlotHoldResponse))]
[JsonSerializable(typeof(Job))]
[JsonSerializable(typeof(JobFailure))]
[JsonSerializable(typeof(ListJobsRequest))]
[JsonSerializable(typeof(ListJobsResponse))]
[JsonSerializable(typeof(Site))]
[JsonSerializable(typeof(SlotHold))]
public sealed partial class SlotwrightJson : JsonSerializerContext
{
    public static SlotwrightJson Wire { get; } = new(WireFormat.NewOptions());
}
