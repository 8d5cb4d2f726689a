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
    public IReadOnlyList<string>? RedirectUris { get; init; }
}

public sealed record BlockedTime
{
    public string? ResourceId { get; init; }
    public string? ResourceName { get; init; }
    public string? Kind { get; init; }
    public string? Title { get; init; }
    public string? LocalStartDate { get; init; }
    public string? LocalEndDate { get; init; }
    public string? StartDate { get; init; }
    public string? EndDate { get; init; }
    public string? EventId { get; init; }
}

public sealed record CalendarConflict
{
    public string? Kind { get; init; }
    public string? ResourceId { get; init; }
    public string? ResourceName { get; init; }
    public string? Description { get; init; }
    public CalendarEntry? Entry { get; init; }
    public CalendarEntry? Other { get; init; }
}

public static class CalendarConflictKind
{
    public const string Overlap = "OVERLAP";
    public const string OutsideWorkingHours = "OUTSIDE_WORKING_HOURS";
    public const string InBlockedTime = "IN_BLOCKED_TIME";
    public const string OverCapacity = "OVER_CAPACITY";
}

public sealed record CalendarDay
{
    public string? Date { get; init; }
    public string? DayOfWeek { get; init; }
    public IReadOnlyList<CalendarStaffDay>? Staff { get; init; }
}

public sealed record CalendarEntry
{
    public string? Kind { get; init; }
    public string? Title { get; init; }
    public string? LocalStartDate { get; init; }
    public string? LocalEndDate { get; init; }
    public string? StartDate { get; init; }
    public string? EndDate { get; init; }
    public string? BookingId { get; init; }
    public string? EventId { get; init; }
    public string? ServiceId { get; init; }
    public string? Status { get; init; }
    public int? Participants { get; init; }
    public int? Capacity { get; init; }
}

public static class CalendarEntryKind
{
    public const string Appointment = "APPOINTMENT";
    public const string Class = "CLASS";
    public const string Course = "COURSE";
    public const string Blocked = "BLOCKED";
    public const string External = "EXTERNAL";
}

public sealed record CalendarFeed
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? ResourceId { get; init; }
    public bool? IncludeParticipants { get; init; }
    public string? CreatedDate { get; init; }
}

public sealed record CalendarStaffDay
{
    public string? ResourceId { get; init; }
    public string? ResourceName { get; init; }
    public int? WorkingMinutes { get; init; }
    public int? BookedMinutes { get; init; }
    public int? BlockedMinutes { get; init; }
    public int? FreeMinutes { get; init; }
    public IReadOnlyList<CalendarEntry>? Entries { get; init; }
}

public sealed record CalendarStaffTime
{
    public string? ResourceId { get; init; }
    public string? ResourceName { get; init; }
    public int? WorkingMinutes { get; init; }
    public int? BookedMinutes { get; init; }
    public int? BlockedMinutes { get; init; }
    public int? FreeMinutes { get; init; }
    public int? Entries { get; init; }
}

public sealed record CompleteMcpUpstreamInstallRequest
{
    public string? Code { get; init; }
    public string? InstanceId { get; init; }
    public string? State { get; init; }
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

public sealed record CreateCalendarFeedRequest
{
    public CalendarFeed? CalendarFeed { get; init; }
}

public sealed record CreateCalendarFeedResponse
{
    public CalendarFeed? CalendarFeed { get; init; }
    public string? Url { get; init; }
}

public sealed record CreateExternalCalendarRequest
{
    public ExternalCalendar? ExternalCalendar { get; init; }
    public string? Password { get; init; }
}

public sealed record CreateExternalCalendarResponse
{
    public ExternalCalendar? ExternalCalendar { get; init; }
}

public sealed record CreateMcpServerRequest
{
    [JsonPropertyName("integrated_account_id")]
    public string? IntegratedAccountId { get; init; }
    public string? Name { get; init; }
    public McpServerConfig? Config { get; init; }
    [JsonPropertyName("expires_at")]
    public string? ExpiresAt { get; init; }
}

public sealed record CreateMcpUpstreamRequest
{
    public string? Name { get; init; }
    [JsonPropertyName("base_url")]
    public string? BaseUrl { get; init; }
    [JsonPropertyName("wix_site_id")]
    public string? WixSiteId { get; init; }
    [JsonPropertyName("api_key")]
    public string? ApiKey { get; init; }
    public McpUpstreamApp? App { get; init; }
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

public sealed record CreateWebhookRequest
{
    public string? Name { get; init; }
    public string? Url { get; init; }
    public IReadOnlyList<string>? EventTypes { get; init; }
    public string? AppId { get; init; }
}

public sealed record CustomerIdentifiers
{
    public IReadOnlyList<string>? ContactIds { get; init; }
    public IReadOnlyList<string>? Emails { get; init; }
    public IReadOnlyList<string>? Phones { get; init; }
    public IReadOnlyList<string>? Names { get; init; }
}

public sealed record DeleteCalendarFeedRequest
{
    public string? CalendarFeedId { get; init; }
}

public sealed record DeleteCalendarFeedResponse
{
}

public sealed record DeleteExternalCalendarRequest
{
    public string? ExternalCalendarId { get; init; }
}

public sealed record DeleteExternalCalendarResponse
{
}

public sealed record DeleteMcpServerRequest
{
    [JsonPropertyName("integrated_account_id")]
    public string? IntegratedAccountId { get; init; }
    [JsonPropertyName("mcp_id")]
    public string? McpId { get; init; }
}

public sealed record DeleteMcpServerResponse
{
}

public sealed record DeleteMcpUpstreamRequest
{
    [JsonPropertyName("upstream_id")]
    public string? UpstreamId { get; init; }
}

public sealed record DeleteMcpUpstreamResponse
{
}

public sealed record DeleteSavedPaymentMethodRequest
{
    public string? SavedPaymentMethodId { get; init; }
}

public sealed record DeleteSavedPaymentMethodResponse
{
}

public sealed record DeleteSlotHoldRequest
{
    public string? SlotHoldId { get; init; }
}

public sealed record DeleteSlotHoldResponse
{
}

public sealed record DeleteWebhookRequest
{
    public string? WebhookId { get; init; }
}

public sealed record DeleteWebhookResponse
{
}

public sealed record Delivery
{
    public string? Id { get; init; }
    public string? WebhookId { get; init; }
    public string? EventId { get; init; }
    public string? EventType { get; init; }
    public string? EntityId { get; init; }
    public string? EventTime { get; init; }
    public string? Status { get; init; }
    public IReadOnlyList<DeliveryAttempt>? Attempts { get; init; }
    public string? NextAttemptDate { get; init; }
    public string? DoneDate { get; init; }
    public string? Request { get; init; }
}

public sealed record DeliveryAttempt
{
    public int? Attempt { get; init; }
    public string? Date { get; init; }
    public int? Status { get; init; }
    public int? Milliseconds { get; init; }
    public string? Error { get; init; }
    public string? Answer { get; init; }
}

public static class DeliveryStatus
{
    public const string Pending = "PENDING";
    public const string Delivered = "DELIVERED";
    public const string Dead = "DEAD";
}

public sealed record DomainEvent
{
    public string? Id { get; init; }
    public string? EntityFqdn { get; init; }
    public string? Slug { get; init; }
    public string? EntityId { get; init; }
    public string? EventTime { get; init; }
    public bool? TriggeredByAnonymizeRequest { get; init; }
    public string? OriginatedFrom { get; init; }
    public string? EntityEventSequence { get; init; }
    public JsonElement? CreatedEvent { get; init; }
    public JsonElement? UpdatedEvent { get; init; }
    public JsonElement? DeletedEvent { get; init; }
    public JsonElement? ActionEvent { get; init; }
}

public sealed record EraseCustomerRequest
{
    public string? ContactId { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public bool? Confirm { get; init; }
    public bool? Preview { get; init; }
    public bool? CancelBookings { get; init; }
}

public sealed record EraseCustomerResponse
{
    public Erasure? Erasure { get; init; }
    public bool? Preview { get; init; }
}

public sealed record ErasedBy
{
    public string? IdentityType { get; init; }
    public string? Id { get; init; }
}

public sealed record ErasedRows
{
    public string? Name { get; init; }
    public int? Count { get; init; }
}

public sealed record Erasure
{
    public string? Id { get; init; }
    public string? ErasedDate { get; init; }
    public ErasedBy? ErasedBy { get; init; }
    public string? Cause { get; init; }
    public int? CanceledBookings { get; init; }
    public IReadOnlyList<ErasedRows>? Touched { get; init; }
}

public static class ErasureCause
{
    public const string Request = "REQUEST";
    public const string Retention = "RETENTION";
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

public sealed record ExportCustomerRequest
{
    public string? ContactId { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
}

public sealed record ExportCustomerResponse
{
    public string? ExportedDate { get; init; }
    public CustomerIdentifiers? Customer { get; init; }
    public IReadOnlyList<ExportedSection>? Sections { get; init; }
}

public sealed record ExportedSection
{
    public string? Name { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<JsonElement>? Records { get; init; }
}

public sealed record ExternalCalendar
{
    public string? Id { get; init; }
    public string? Revision { get; init; }
    public string? ResourceId { get; init; }
    public string? Type { get; init; }
    public string? Url { get; init; }
    public string? Name { get; init; }
    public string? Username { get; init; }
    public string? Status { get; init; }
    public string? StatusReason { get; init; }
    public string? StatusSince { get; init; }
    public string? LastReadDate { get; init; }
    public IReadOnlyList<string>? Problems { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
}

public static class ExternalCalendarStatus
{
    public const string Pending = "PENDING";
    public const string Connected = "CONNECTED";
    public const string Failed = "FAILED";
    public const string Disconnected = "DISCONNECTED";
}

public static class ExternalCalendarType
{
    public const string Ics = "ICS";
    public const string Caldav = "CALDAV";
    public const string CaldavAccount = "CALDAV_ACCOUNT";
}

public sealed record GetAppRequest
{
    public string? AppId { get; init; }
}

public sealed record GetAppResponse
{
    public App? App { get; init; }
}

public sealed record GetBookingCalendarFileRequest
{
    public string? BookingId { get; init; }
}

public sealed record GetCalendarFeedFileRequest
{
    public string? Token { get; init; }
}

public sealed record GetDeliveryRequest
{
    public string? WebhookId { get; init; }
    public string? DeliveryId { get; init; }
}

public sealed record GetDeliveryResponse
{
    public Delivery? Delivery { get; init; }
}

public sealed record GetExternalCalendarRequest
{
    public string? ExternalCalendarId { get; init; }
}

public sealed record GetExternalCalendarResponse
{
    public ExternalCalendar? ExternalCalendar { get; init; }
}

public sealed record GetJobRequest
{
    public string? JobId { get; init; }
}

public sealed record GetJobResponse
{
    public Job? Job { get; init; }
}

public sealed record GetMcpServerRequest
{
    [JsonPropertyName("integrated_account_id")]
    public string? IntegratedAccountId { get; init; }
    [JsonPropertyName("mcp_id")]
    public string? McpId { get; init; }
}

public sealed record GetMcpUpstreamRequest
{
    [JsonPropertyName("upstream_id")]
    public string? UpstreamId { get; init; }
}

public sealed record GetNotificationSettingsRequest
{
}

public sealed record GetNotificationSettingsResponse
{
    public NotificationSettings? NotificationSettings { get; init; }
}

public sealed record GetPaymentSettingsRequest
{
}

public sealed record GetPaymentSettingsResponse
{
    public PaymentSettings? PaymentSettings { get; init; }
}

public sealed record GetReceiptRequest
{
    public string? ReceiptId { get; init; }
}

public sealed record GetReceiptResponse
{
    public Receipt? Receipt { get; init; }
}

public sealed record GetRetentionSettingsRequest
{
}

public sealed record GetRetentionSettingsResponse
{
    public RetentionSettings? RetentionSettings { get; init; }
}

public sealed record GetSlotHoldRequest
{
    public string? SlotHoldId { get; init; }
}

public sealed record GetSlotHoldResponse
{
    public SlotHold? SlotHold { get; init; }
}

public sealed record GetWebhookRequest
{
    public string? WebhookId { get; init; }
}

public sealed record GetWeeklyCalendarRequest
{
    public string? IsoWeek { get; init; }
    public string? Date { get; init; }
    public string? TimeZone { get; init; }
    public IReadOnlyList<string>? ResourceIds { get; init; }
}

public sealed record GetWeeklyCalendarResponse
{
    public string? IsoWeek { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? TimeZone { get; init; }
    public IReadOnlyList<CalendarDay>? Days { get; init; }
    public IReadOnlyList<CalendarStaffTime>? Totals { get; init; }
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

public sealed record ListBlockedTimesRequest
{
    public string? From { get; init; }
    public string? To { get; init; }
    public string? TimeZone { get; init; }
    public IReadOnlyList<string>? ResourceIds { get; init; }
    public ReportPaging? CursorPaging { get; init; }
}

public sealed record ListBlockedTimesResponse
{
    public string? From { get; init; }
    public string? To { get; init; }
    public string? TimeZone { get; init; }
    public IReadOnlyList<BlockedTime>? BlockedTimes { get; init; }
    public ReportPagingMetadata? PagingMetadata { get; init; }
}

public sealed record ListCalendarFeedsRequest
{
    public string? ResourceId { get; init; }
}

public sealed record ListCalendarFeedsResponse
{
    public IReadOnlyList<CalendarFeed>? CalendarFeeds { get; init; }
}

public sealed record ListConflictsRequest
{
    public string? From { get; init; }
    public string? To { get; init; }
    public string? TimeZone { get; init; }
    public IReadOnlyList<string>? ResourceIds { get; init; }
    public ReportPaging? CursorPaging { get; init; }
}

public sealed record ListConflictsResponse
{
    public string? From { get; init; }
    public string? To { get; init; }
    public string? TimeZone { get; init; }
    public IReadOnlyList<CalendarConflict>? Conflicts { get; init; }
    public ReportPagingMetadata? PagingMetadata { get; init; }
}

public sealed record ListDeliveriesRequest
{
    public string? WebhookId { get; init; }
    public string? Status { get; init; }
    public string? EventType { get; init; }
    public int? Limit { get; init; }
    public string? Cursor { get; init; }
}

public sealed record ListDeliveriesResponse
{
    public IReadOnlyList<Delivery>? Deliveries { get; init; }
    public string? NextCursor { get; init; }
}

public sealed record ListErasuresRequest
{
    public int? Limit { get; init; }
    public string? Before { get; init; }
}

public sealed record ListErasuresResponse
{
    public IReadOnlyList<Erasure>? Erasures { get; init; }
}

public sealed record ListExternalCalendarsRequest
{
    public string? ResourceId { get; init; }
}

public sealed record ListExternalCalendarsResponse
{
    public IReadOnlyList<ExternalCalendar>? ExternalCalendars { get; init; }
}

public sealed record ListJobsRequest
{
    public int? Limit { get; init; }
}

public sealed record ListJobsResponse
{
    public IReadOnlyList<Job>? Jobs { get; init; }
}

public sealed record ListMcpServersRequest
{
    [JsonPropertyName("integrated_account_id")]
    public string? IntegratedAccountId { get; init; }
    public int? Limit { get; init; }
    [JsonPropertyName("next_cursor")]
    public string? NextCursor { get; init; }
}

public sealed record ListMcpServersResponse
{
    [JsonPropertyName("next_cursor")]
    public string? NextCursor { get; init; }
    public IReadOnlyList<McpServer>? Result { get; init; }
}

public sealed record ListMcpUpstreamsRequest
{
    public int? Limit { get; init; }
    [JsonPropertyName("next_cursor")]
    public string? NextCursor { get; init; }
}

public sealed record ListMcpUpstreamsResponse
{
    [JsonPropertyName("next_cursor")]
    public string? NextCursor { get; init; }
    public IReadOnlyList<McpUpstream>? Result { get; init; }
}

public sealed record ListNotificationsRequest
{
    public string? BookingId { get; init; }
    public string? Status { get; init; }
    public string? Channel { get; init; }
    public string? Kind { get; init; }
    public bool? UnreadOnly { get; init; }
    public int? Limit { get; init; }
    public string? Cursor { get; init; }
}

public sealed record ListNotificationsResponse
{
    public IReadOnlyList<Notification>? Notifications { get; init; }
    public ReportPagingMetadata? PagingMetadata { get; init; }
}

public sealed record ListReportsRequest
{
}

public sealed record ListReportsResponse
{
    public IReadOnlyList<Report>? Reports { get; init; }
}

public sealed record ListSavedPaymentMethodsRequest
{
    public string? ContactId { get; init; }
}

public sealed record ListSavedPaymentMethodsResponse
{
    public IReadOnlyList<SavedPaymentMethod>? SavedPaymentMethods { get; init; }
}

public sealed record ListWebhookKeysRequest
{
    public string? AppId { get; init; }
}

public sealed record ListWebhookKeysResponse
{
    public IReadOnlyList<WebhookKey>? Keys { get; init; }
}

public sealed record ListWebhooksRequest
{
}

public sealed record ListWebhooksResponse
{
    public IReadOnlyList<Webhook>? Webhooks { get; init; }
}

public static class McpConfirm
{
    public const string User = "user";
    public const string Preview = "preview";
    public const string None = "none";
}

public static class McpPreset
{
    public const string Front_desk = "front_desk";
    public const string Analyst = "analyst";
    public const string Marketing = "marketing";
    public const string Shop = "shop";
    public const string Owner = "owner";
    public const string My_calendar = "my_calendar";
}

public sealed record McpRateLimit
{
    public int? Calls { get; init; }
    [JsonPropertyName("per_seconds")]
    public int? PerSeconds { get; init; }
}

public static class McpRateLimitErrors
{
    public const string Jsonrpc = "jsonrpc";
    public const string Http = "http";
}

public static class McpRedaction
{
    public const string Email = "email";
    public const string Phone = "phone";
    public const string Address = "address";
    public const string Name = "name";
    public const string Notes = "notes";
}

public sealed record McpServer
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public McpServerConfig? Config { get; init; }
    [JsonPropertyName("expires_at")]
    public string? ExpiresAt { get; init; }
    [JsonPropertyName("integrated_account_id")]
    public string? IntegratedAccountId { get; init; }
    [JsonPropertyName("created_by")]
    public string? CreatedBy { get; init; }
    [JsonPropertyName("created_at")]
    public string? CreatedAt { get; init; }
    [JsonPropertyName("updated_at")]
    public string? UpdatedAt { get; init; }
    public string? Token { get; init; }
    public string? Url { get; init; }
}

public sealed record McpServerConfig
{
    public IReadOnlyList<string>? Methods { get; init; }
    public IReadOnlyList<string>? Tags { get; init; }
    [JsonPropertyName("require_api_token_auth")]
    public bool? RequireApiTokenAuth { get; init; }
    [JsonPropertyName("require_oauth")]
    public bool? RequireOauth { get; init; }
    [JsonPropertyName("staff_member_ids")]
    public IReadOnlyList<string>? StaffMemberIds { get; init; }
    [JsonPropertyName("rate_limit")]
    public McpRateLimit? RateLimit { get; init; }
    [JsonPropertyName("rate_limit_errors")]
    public string? RateLimitErrors { get; init; }
    public IReadOnlyList<string>? Redact { get; init; }
    public string? Confirm { get; init; }
    public bool? Compact { get; init; }
    public string? Preset { get; init; }
    [JsonPropertyName("upstream_id")]
    public string? UpstreamId { get; init; }
}

public sealed record McpUpstream
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    [JsonPropertyName("base_url")]
    public string? BaseUrl { get; init; }
    [JsonPropertyName("wix_site_id")]
    public string? WixSiteId { get; init; }
    [JsonPropertyName("client_id")]
    public string? ClientId { get; init; }
    [JsonPropertyName("instance_id")]
    public string? InstanceId { get; init; }
    public string? Status { get; init; }
    [JsonPropertyName("install_url")]
    public string? InstallUrl { get; init; }
    [JsonPropertyName("created_by")]
    public string? CreatedBy { get; init; }
    [JsonPropertyName("created_at")]
    public string? CreatedAt { get; init; }
    [JsonPropertyName("updated_at")]
    public string? UpdatedAt { get; init; }
}

public sealed record McpUpstreamApp
{
    [JsonPropertyName("client_id")]
    public string? ClientId { get; init; }
    [JsonPropertyName("client_secret")]
    public string? ClientSecret { get; init; }
    [JsonPropertyName("instance_id")]
    public string? InstanceId { get; init; }
}

public static class McpUpstreamStatus
{
    public const string Connected = "CONNECTED";
    public const string WaitingForInstall = "WAITING_FOR_INSTALL";
}

public sealed record MessageChannels
{
    public string? Kind { get; init; }
    public IReadOnlyList<string>? Channels { get; init; }
}

public sealed record Notification
{
    public string? Id { get; init; }
    public string? BookingId { get; init; }
    public string? Kind { get; init; }
    public string? Channel { get; init; }
    public string? Recipient { get; init; }
    public string? Language { get; init; }
    public string? Status { get; init; }
    public string? Reason { get; init; }
    public int? Attempts { get; init; }
    public string? Subject { get; init; }
    public string? Text { get; init; }
    public bool? Read { get; init; }
    public string? DueDate { get; init; }
    public string? NextAttemptDate { get; init; }
    public string? CreatedDate { get; init; }
    public string? SentDate { get; init; }
}

public static class NotificationChannel
{
    public const string Email = "EMAIL";
    public const string Sms = "SMS";
    public const string InApp = "IN_APP";
    public const string Http = "HTTP";
}

public static class NotificationKind
{
    public const string BookingPending = "BOOKING_PENDING";
    public const string BookingConfirmed = "BOOKING_CONFIRMED";
    public const string BookingDeclined = "BOOKING_DECLINED";
    public const string BookingCanceled = "BOOKING_CANCELED";
    public const string BookingRescheduled = "BOOKING_RESCHEDULED";
    public const string ParticipantsChanged = "PARTICIPANTS_CHANGED";
    public const string Reminder = "REMINDER";
    public const string WaitlistOffer = "WAITLIST_OFFER";
    public const string WaitlistJoined = "WAITLIST_JOINED";
    public const string OwnerNewBooking = "OWNER_NEW_BOOKING";
    public const string OwnerPendingApproval = "OWNER_PENDING_APPROVAL";
    public const string OwnerDoubleBooked = "OWNER_DOUBLE_BOOKED";
    public const string OwnerCanceled = "OWNER_CANCELED";
    public const string OwnerRescheduled = "OWNER_RESCHEDULED";
    public const string OwnerWebhookDisabled = "OWNER_WEBHOOK_DISABLED";
    public const string InboxMessage = "INBOX_MESSAGE";
    public const string OwnerOrderAttention = "OWNER_ORDER_ATTENTION";
    public const string MemberAccount = "MEMBER_ACCOUNT";
}

public sealed record NotificationSettings
{
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? Language { get; init; }
    public string? SenderName { get; init; }
    public string? ReplyTo { get; init; }
    public IReadOnlyList<string>? OwnerEmails { get; init; }
    public string? ManageUrlTemplate { get; init; }
    public IReadOnlyList<MessageChannels>? Messages { get; init; }
    public IReadOnlyList<Reminder>? Reminders { get; init; }
}

public static class NotificationStatus
{
    public const string Queued = "QUEUED";
    public const string Sending = "SENDING";
    public const string Sent = "SENT";
    public const string Failed = "FAILED";
    public const string Canceled = "CANCELED";
    public const string Skipped = "SKIPPED";
    public const string Unknown = "UNKNOWN";
}

public sealed record OrderAttentionNeeded
{
    public string? OrderId { get; init; }
    public string? OrderNumber { get; init; }
    public string? Reason { get; init; }
}

public static class PaymentProviderName
{
    public const string Test = "TEST";
    public const string Stripe = "STRIPE";
}

public sealed record PaymentSettings
{
    public string? Id { get; init; }
    public string? Revision { get; init; }
    public string? UpdatedDate { get; init; }
    public string? Provider { get; init; }
    public string? TaxRate { get; init; }
    public bool? TaxIncludedInPrices { get; init; }
    public IReadOnlyList<TaxRate>? TaxRates { get; init; }
    public IReadOnlyList<TaxGroup>? TaxGroups { get; init; }
    public string? SecretKey { get; init; }
    public string? WebhookSecret { get; init; }
    public string? PublishableKey { get; init; }
}

public sealed record QueryReportRequest
{
    public string? Report { get; init; }
    public string? GroupBy { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? TimeZone { get; init; }
    public IReadOnlyList<string>? ServiceIds { get; init; }
    public IReadOnlyList<string>? ResourceIds { get; init; }
    public IReadOnlyList<string>? LocationIds { get; init; }
    public ReportPaging? CursorPaging { get; init; }
}

public sealed record QueryReportResponse
{
    public string? Report { get; init; }
    public string? GroupBy { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? TimeZone { get; init; }
    public string? Currency { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<ReportColumn>? Columns { get; init; }
    public IReadOnlyList<JsonElement>? Rows { get; init; }
    public JsonElement? Totals { get; init; }
    public ReportPagingMetadata? PagingMetadata { get; init; }
}

public sealed record Receipt
{
    public string? Id { get; init; }
    public string? DisplayNumber { get; init; }
    public string? IssuedDate { get; init; }
    public string? OrderId { get; init; }
    public string? OrderNumber { get; init; }
    public string? PaymentId { get; init; }
    public string? PaidDate { get; init; }
    public string? Currency { get; init; }
    public string? Amount { get; init; }
    public string? FormattedAmount { get; init; }
    public string? OrderTotal { get; init; }
    public string? OrderTax { get; init; }
    public string? PaymentMethod { get; init; }
    public IReadOnlyList<ReceiptLine>? Lines { get; init; }
}

public sealed record ReceiptLine
{
    public string? Name { get; init; }
    public int? Quantity { get; init; }
    public string? Amount { get; init; }
}

public sealed record ReceiveMailRequest
{
    public string? Mail { get; init; }
    public string? MailBase64 { get; init; }
}

public sealed record ReceiveMailResponse
{
    public string? Outcome { get; init; }
    public string? ConversationId { get; init; }
    public string? MessageId { get; init; }
}

public static class ReceivedMailOutcome
{
    public const string Received = "RECEIVED";
    public const string Duplicate = "DUPLICATE";
    public const string Automatic = "AUTOMATIC";
}

public sealed record Reminder
{
    public int? Amount { get; init; }
    public string? Unit { get; init; }
    public IReadOnlyList<string>? Channels { get; init; }
}

public static class ReminderUnit
{
    public const string Minutes = "MINUTES";
    public const string Hours = "HOURS";
    public const string Days = "DAYS";
}

public sealed record ReplayDeliveriesRequest
{
    public string? WebhookId { get; init; }
    public IReadOnlyList<string>? DeliveryIds { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public bool? Dead { get; init; }
}

public sealed record ReplayDeliveriesResponse
{
    public int? Queued { get; init; }
}

public sealed record Report
{
    public string? Name { get; init; }
    public string? GroupBy { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<ReportParameter>? Parameters { get; init; }
    public IReadOnlyList<ReportColumn>? Columns { get; init; }
}

public sealed record ReportColumn
{
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? Description { get; init; }
}

public static class ReportColumnType
{
    public const string Text = "TEXT";
    public const string Count = "COUNT";
    public const string Number = "NUMBER";
    public const string Rate = "RATE";
    public const string Money = "MONEY";
    public const string Timestamp = "TIMESTAMP";
    public const string Object = "OBJECT";
    public const string List = "LIST";
}

public sealed record ReportCursors
{
    public string? Next { get; init; }
}

public static class ReportGroup
{
    public const string Service = "SERVICE";
    public const string Customer = "CUSTOMER";
    public const string Staff = "STAFF";
    public const string Day = "DAY";
}

public static class ReportName
{
    public const string MoneyReceived = "MONEY_RECEIVED";
    public const string OutstandingBalances = "OUTSTANDING_BALANCES";
    public const string BookingsByService = "BOOKINGS_BY_SERVICE";
    public const string CancellationRates = "CANCELLATION_RATES";
    public const string NoShowRates = "NO_SHOW_RATES";
    public const string PeakTimes = "PEAK_TIMES";
    public const string DayOfWeek = "DAY_OF_WEEK";
    public const string StaffUtilization = "STAFF_UTILIZATION";
    public const string RevenueByService = "REVENUE_BY_SERVICE";
    public const string RepeatCustomers = "REPEAT_CUSTOMERS";
    public const string CustomerRetention = "CUSTOMER_RETENTION";
    public const string ClassFillRates = "CLASS_FILL_RATES";
    public const string LeadTime = "LEAD_TIME";
}

public sealed record ReportPaging
{
    public int? Limit { get; init; }
    public string? Cursor { get; init; }
}

public sealed record ReportPagingMetadata
{
    public int? Count { get; init; }
    public ReportCursors? Cursors { get; init; }
    public bool? HasNext { get; init; }
}

public sealed record ReportParameter
{
    public string? Name { get; init; }
    public string? Description { get; init; }
}

public sealed record ResendNotificationRequest
{
    public string? NotificationId { get; init; }
}

public sealed record ResendNotificationResponse
{
    public Notification? Notification { get; init; }
}

public sealed record RetentionSettings
{
    public int? BookingsMonths { get; init; }
    public int? ContactsMonths { get; init; }
    public int? MessagesMonths { get; init; }
    public int? AuditDays { get; init; }
    public int? EventsDays { get; init; }
    public int? DeliveriesDays { get; init; }
    public string? UpdatedDate { get; init; }
}

public sealed record RotateWebhookKeyRequest
{
    public string? AppId { get; init; }
    public string? ActiveFrom { get; init; }
}

public sealed record RotateWebhookKeyResponse
{
    public WebhookKey? Key { get; init; }
}

public sealed record SavedPaymentMethod
{
    public string? Id { get; init; }
    public string? ContactId { get; init; }
    public string? Provider { get; init; }
    public string? Brand { get; init; }
    public string? LastFourDigits { get; init; }
    public int? ExpiresMonth { get; init; }
    public int? ExpiresYear { get; init; }
    public string? CreatedDate { get; init; }
}

public sealed record SendTestMailRequest
{
    public string? Email { get; init; }
}

public sealed record SendTestMailResponse
{
    public bool? Sent { get; init; }
    public string? Reply { get; init; }
}

public sealed record SetRedirectUrisRequest
{
    public string? AppId { get; init; }
    public IReadOnlyList<string>? RedirectUris { get; init; }
}

public sealed record SetRedirectUrisResponse
{
    public App? App { get; init; }
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

public sealed record StreamEventsRequest
{
    public IReadOnlyList<string>? EventTypes { get; init; }
    public string? EntityFqdn { get; init; }
    public string? EntityId { get; init; }
    public string? LastEventId { get; init; }
}

public sealed record TaxGroup
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public IReadOnlyList<string>? ServiceIds { get; init; }
}

public static class TaxJurisdictionType
{
    public const string Undefined = "UNDEFINED";
    public const string Country = "COUNTRY";
    public const string State = "STATE";
    public const string County = "COUNTY";
    public const string City = "CITY";
    public const string Special = "SPECIAL";
}

public sealed record TaxRate
{
    public string? Name { get; init; }
    public string? Rate { get; init; }
    public string? LocationId { get; init; }
    public string? TaxGroupId { get; init; }
    public string? TaxType { get; init; }
    public string? Jurisdiction { get; init; }
    public string? JurisdictionType { get; init; }
}

public sealed record TestMcpUpstreamRequest
{
    [JsonPropertyName("upstream_id")]
    public string? UpstreamId { get; init; }
}

public sealed record TestMcpUpstreamResponse
{
    [JsonPropertyName("site_name")]
    public string? SiteName { get; init; }
    [JsonPropertyName("time_zone")]
    public string? TimeZone { get; init; }
    public string? Currency { get; init; }
    public string? Language { get; init; }
}

public sealed record TestWebhookRequest
{
    public string? WebhookId { get; init; }
    public string? EventType { get; init; }
}

public sealed record TestWebhookResponse
{
    public string? DeliveryId { get; init; }
}

public sealed record UpdateMcpServerRequest
{
    [JsonPropertyName("integrated_account_id")]
    public string? IntegratedAccountId { get; init; }
    [JsonPropertyName("mcp_id")]
    public string? McpId { get; init; }
    public string? Name { get; init; }
    public McpServerConfig? Config { get; init; }
    [JsonPropertyName("expires_at")]
    public string? ExpiresAt { get; init; }
}

public sealed record UpdateNotificationRequest
{
    public Notification? Notification { get; init; }
}

public sealed record UpdateNotificationResponse
{
    public Notification? Notification { get; init; }
}

public sealed record UpdateNotificationSettingsRequest
{
    public NotificationSettings? NotificationSettings { get; init; }
}

public sealed record UpdateNotificationSettingsResponse
{
    public NotificationSettings? NotificationSettings { get; init; }
}

public sealed record UpdatePaymentSettingsRequest
{
    public PaymentSettings? PaymentSettings { get; init; }
}

public sealed record UpdatePaymentSettingsResponse
{
    public PaymentSettings? PaymentSettings { get; init; }
}

public sealed record UpdateRetentionSettingsRequest
{
    public int? BookingsMonths { get; init; }
    public int? ContactsMonths { get; init; }
    public int? MessagesMonths { get; init; }
    public int? AuditDays { get; init; }
    public int? EventsDays { get; init; }
    public int? DeliveriesDays { get; init; }
}

public sealed record UpdateRetentionSettingsResponse
{
    public RetentionSettings? RetentionSettings { get; init; }
}

public sealed record UpdateWebhookRequest
{
    public string? WebhookId { get; init; }
    public string? Name { get; init; }
    public string? Url { get; init; }
    public IReadOnlyList<string>? EventTypes { get; init; }
    public bool? Enabled { get; init; }
}

public sealed record Webhook
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Url { get; init; }
    public IReadOnlyList<string>? EventTypes { get; init; }
    public bool? Enabled { get; init; }
    public string? AppId { get; init; }
    public string? InstanceId { get; init; }
    public string? Status { get; init; }
    public string? StatusReason { get; init; }
    public int? ConsecutiveFailures { get; init; }
    public string? PausedUntil { get; init; }
    public int? PendingDeliveries { get; init; }
    public int? DeadDeliveries { get; init; }
    public string? KeyId { get; init; }
    public string? PublicKey { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
}

public sealed record WebhookDisabled
{
    public string? WebhookId { get; init; }
    public string? Url { get; init; }
    public string? Reason { get; init; }
}

public sealed record WebhookKey
{
    public string? Id { get; init; }
    public string? AppId { get; init; }
    public string? Status { get; init; }
    public string? PublicKey { get; init; }
    public string? ActiveFrom { get; init; }
    public string? CreatedDate { get; init; }
}

public static class WebhookKeyStatus
{
    public const string Next = "NEXT";
    public const string Signing = "SIGNING";
    public const string Retired = "RETIRED";
}

public static class WebhookStatus
{
    public const string Active = "ACTIVE";
    public const string Paused = "PAUSED";
    public const string Disabled = "DISABLED";
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(App))]
[JsonSerializable(typeof(BlockedTime))]
[JsonSerializable(typeof(CalendarConflict))]
[JsonSerializable(typeof(CalendarDay))]
[JsonSerializable(typeof(CalendarEntry))]
[JsonSerializable(typeof(CalendarFeed))]
[JsonSerializable(typeof(CalendarStaffDay))]
[JsonSerializable(typeof(CalendarStaffTime))]
[JsonSerializable(typeof(CompleteMcpUpstreamInstallRequest))]
[JsonSerializable(typeof(CreateAppRequest))]
[JsonSerializable(typeof(CreateAppResponse))]
[JsonSerializable(typeof(CreateCalendarFeedRequest))]
[JsonSerializable(typeof(CreateCalendarFeedResponse))]
[JsonSerializable(typeof(CreateExternalCalendarRequest))]
[JsonSerializable(typeof(CreateExternalCalendarResponse))]
[JsonSerializable(typeof(CreateMcpServerRequest))]
[JsonSerializable(typeof(CreateMcpUpstreamRequest))]
[JsonSerializable(typeof(CreateSiteRequest))]
[JsonSerializable(typeof(CreateSiteResponse))]
[JsonSerializable(typeof(CreateSlotHoldRequest))]
[JsonSerializable(typeof(CreateSlotHoldResponse))]
[JsonSerializable(typeof(CreateWebhookRequest))]
[JsonSerializable(typeof(CustomerIdentifiers))]
[JsonSerializable(typeof(DeleteCalendarFeedRequest))]
[JsonSerializable(typeof(DeleteCalendarFeedResponse))]
[JsonSerializable(typeof(DeleteExternalCalendarRequest))]
[JsonSerializable(typeof(DeleteExternalCalendarResponse))]
[JsonSerializable(typeof(DeleteMcpServerRequest))]
[JsonSerializable(typeof(DeleteMcpServerResponse))]
[JsonSerializable(typeof(DeleteMcpUpstreamRequest))]
[JsonSerializable(typeof(DeleteMcpUpstreamResponse))]
[JsonSerializable(typeof(DeleteSavedPaymentMethodRequest))]
[JsonSerializable(typeof(DeleteSavedPaymentMethodResponse))]
[JsonSerializable(typeof(DeleteSlotHoldRequest))]
[JsonSerializable(typeof(DeleteSlotHoldResponse))]
[JsonSerializable(typeof(DeleteWebhookRequest))]
[JsonSerializable(typeof(DeleteWebhookResponse))]
[JsonSerializable(typeof(Delivery))]
[JsonSerializable(typeof(DeliveryAttempt))]
[JsonSerializable(typeof(DomainEvent))]
[JsonSerializable(typeof(EraseCustomerRequest))]
[JsonSerializable(typeof(EraseCustomerResponse))]
[JsonSerializable(typeof(ErasedBy))]
[JsonSerializable(typeof(ErasedRows))]
[JsonSerializable(typeof(Erasure))]
[JsonSerializable(typeof(ExplainAvailabilityRequest))]
[JsonSerializable(typeof(ExplainAvailabilityResponse))]
[JsonSerializable(typeof(ExplainedHours))]
[JsonSerializable(typeof(ExplainedLocation))]
[JsonSerializable(typeof(ExplainedReason))]
[JsonSerializable(typeof(ExplainedResource))]
[JsonSerializable(typeof(ExplainedResourceType))]
[JsonSerializable(typeof(ExplainedSlot))]
[JsonSerializable(typeof(ExportCustomerRequest))]
[JsonSerializable(typeof(ExportCustomerResponse))]
[JsonSerializable(typeof(ExportedSection))]
[JsonSerializable(typeof(ExternalCalendar))]
[JsonSerializable(typeof(GetAppRequest))]
[JsonSerializable(typeof(GetAppResponse))]
[JsonSerializable(typeof(GetBookingCalendarFileRequest))]
[JsonSerializable(typeof(GetCalendarFeedFileRequest))]
[JsonSerializable(typeof(GetDeliveryRequest))]
[JsonSerializable(typeof(GetDeliveryResponse))]
[JsonSerializable(typeof(GetExternalCalendarRequest))]
[JsonSerializable(typeof(GetExternalCalendarResponse))]
[JsonSerializable(typeof(GetJobRequest))]
[JsonSerializable(typeof(GetJobResponse))]
[JsonSerializable(typeof(GetMcpServerRequest))]
[JsonSerializable(typeof(GetMcpUpstreamRequest))]
[JsonSerializable(typeof(GetNotificationSettingsRequest))]
[JsonSerializable(typeof(GetNotificationSettingsResponse))]
[JsonSerializable(typeof(GetPaymentSettingsRequest))]
[JsonSerializable(typeof(GetPaymentSettingsResponse))]
[JsonSerializable(typeof(GetReceiptRequest))]
[JsonSerializable(typeof(GetReceiptResponse))]
[JsonSerializable(typeof(GetRetentionSettingsRequest))]
[JsonSerializable(typeof(GetRetentionSettingsResponse))]
[JsonSerializable(typeof(GetSlotHoldRequest))]
[JsonSerializable(typeof(GetSlotHoldResponse))]
[JsonSerializable(typeof(GetWebhookRequest))]
[JsonSerializable(typeof(GetWeeklyCalendarRequest))]
[JsonSerializable(typeof(GetWeeklyCalendarResponse))]
[JsonSerializable(typeof(Job))]
[JsonSerializable(typeof(JobFailure))]
[JsonSerializable(typeof(ListBlockedTimesRequest))]
[JsonSerializable(typeof(ListBlockedTimesResponse))]
[JsonSerializable(typeof(ListCalendarFeedsRequest))]
[JsonSerializable(typeof(ListCalendarFeedsResponse))]
[JsonSerializable(typeof(ListConflictsRequest))]
[JsonSerializable(typeof(ListConflictsResponse))]
[JsonSerializable(typeof(ListDeliveriesRequest))]
[JsonSerializable(typeof(ListDeliveriesResponse))]
[JsonSerializable(typeof(ListErasuresRequest))]
[JsonSerializable(typeof(ListErasuresResponse))]
[JsonSerializable(typeof(ListExternalCalendarsRequest))]
[JsonSerializable(typeof(ListExternalCalendarsResponse))]
[JsonSerializable(typeof(ListJobsRequest))]
[JsonSerializable(typeof(ListJobsResponse))]
[JsonSerializable(typeof(ListMcpServersRequest))]
[JsonSerializable(typeof(ListMcpServersResponse))]
[JsonSerializable(typeof(ListMcpUpstreamsRequest))]
[JsonSerializable(typeof(ListMcpUpstreamsResponse))]
[JsonSerializable(typeof(ListNotificationsRequest))]
[JsonSerializable(typeof(ListNotificationsResponse))]
[JsonSerializable(typeof(ListReportsRequest))]
[JsonSerializable(typeof(ListReportsResponse))]
[JsonSerializable(typeof(ListSavedPaymentMethodsRequest))]
[JsonSerializable(typeof(ListSavedPaymentMethodsResponse))]
[JsonSerializable(typeof(ListWebhookKeysRequest))]
[JsonSerializable(typeof(ListWebhookKeysResponse))]
[JsonSerializable(typeof(ListWebhooksRequest))]
[JsonSerializable(typeof(ListWebhooksResponse))]
[JsonSerializable(typeof(McpRateLimit))]
[JsonSerializable(typeof(McpServer))]
[JsonSerializable(typeof(McpServerConfig))]
[JsonSerializable(typeof(McpUpstream))]
[JsonSerializable(typeof(McpUpstreamApp))]
[JsonSerializable(typeof(MessageChannels))]
[JsonSerializable(typeof(Notification))]
[JsonSerializable(typeof(NotificationSettings))]
[JsonSerializable(typeof(OrderAttentionNeeded))]
[JsonSerializable(typeof(PaymentSettings))]
[JsonSerializable(typeof(QueryReportRequest))]
[JsonSerializable(typeof(QueryReportResponse))]
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(ReceiptLine))]
[JsonSerializable(typeof(ReceiveMailRequest))]
[JsonSerializable(typeof(ReceiveMailResponse))]
[JsonSerializable(typeof(Reminder))]
[JsonSerializable(typeof(ReplayDeliveriesRequest))]
[JsonSerializable(typeof(ReplayDeliveriesResponse))]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(ReportColumn))]
[JsonSerializable(typeof(ReportCursors))]
[JsonSerializable(typeof(ReportPaging))]
[JsonSerializable(typeof(ReportPagingMetadata))]
[JsonSerializable(typeof(ReportParameter))]
[JsonSerializable(typeof(ResendNotificationRequest))]
[JsonSerializable(typeof(ResendNotificationResponse))]
[JsonSerializable(typeof(RetentionSettings))]
[JsonSerializable(typeof(RotateWebhookKeyRequest))]
[JsonSerializable(typeof(RotateWebhookKeyResponse))]
[JsonSerializable(typeof(SavedPaymentMethod))]
[JsonSerializable(typeof(SendTestMailRequest))]
[JsonSerializable(typeof(SendTestMailResponse))]
[JsonSerializable(typeof(SetRedirectUrisRequest))]
[JsonSerializable(typeof(SetRedirectUrisResponse))]
[JsonSerializable(typeof(Site))]
[JsonSerializable(typeof(SlotHold))]
[JsonSerializable(typeof(StreamEventsRequest))]
[JsonSerializable(typeof(TaxGroup))]
[JsonSerializable(typeof(TaxRate))]
[JsonSerializable(typeof(TestMcpUpstreamRequest))]
[JsonSerializable(typeof(TestMcpUpstreamResponse))]
[JsonSerializable(typeof(TestWebhookRequest))]
[JsonSerializable(typeof(TestWebhookResponse))]
[JsonSerializable(typeof(UpdateMcpServerRequest))]
[JsonSerializable(typeof(UpdateNotificationRequest))]
[JsonSerializable(typeof(UpdateNotificationResponse))]
[JsonSerializable(typeof(UpdateNotificationSettingsRequest))]
[JsonSerializable(typeof(UpdateNotificationSettingsResponse))]
[JsonSerializable(typeof(UpdatePaymentSettingsRequest))]
[JsonSerializable(typeof(UpdatePaymentSettingsResponse))]
[JsonSerializable(typeof(UpdateRetentionSettingsRequest))]
[JsonSerializable(typeof(UpdateRetentionSettingsResponse))]
[JsonSerializable(typeof(UpdateWebhookRequest))]
[JsonSerializable(typeof(Webhook))]
[JsonSerializable(typeof(WebhookDisabled))]
[JsonSerializable(typeof(WebhookKey))]
public sealed partial class SlotwrightJson : JsonSerializerContext
{
    public static SlotwrightJson Wire { get; } = new(WireFormat.NewOptions());
}
