// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Bookings;

public sealed record AddBookingsToMultiServiceBookingRequest
{
    public string? MultiServiceBookingId { get; init; }
    public IReadOnlyList<BookingIdAndRevision>? Bookings { get; init; }
    public bool? ReturnFullEntity { get; init; }
}

public sealed record AddBookingsToMultiServiceBookingResponse
{
    public IReadOnlyList<BookingResult>? Bookings { get; init; }
}

public sealed record AddOnDetails
{
    public string? AddOnId { get; init; }
    public int? DurationInMinutes { get; init; }
}

public sealed record AddOnGroup
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public int? MaxNumberOfAddOns { get; init; }
    public IReadOnlyList<string>? AddOnIds { get; init; }
    public string? Prompt { get; init; }
}

public static class AddOnPaymentOptions
{
    public const string Online = "ONLINE";
    public const string InPerson = "IN_PERSON";
}

public sealed record Address
{
    public StreetAddress? StreetAddress { get; init; }
    public string? AddressLine { get; init; }
    public string? Country { get; init; }
    public string? Subdivision { get; init; }
    public string? City { get; init; }
    public string? PostalCode { get; init; }
    public string? AddressLine2 { get; init; }
    public string? FormattedAddress { get; init; }
    public string? Hint { get; init; }
    public AddressLocation? Geocode { get; init; }
    public string? CountryFullname { get; init; }
    public IReadOnlyList<Subdivision>? Subdivisions { get; init; }
}

public sealed record AddressLocation
{
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
}

public sealed record AllowedActions
{
    public bool? Cancel { get; init; }
    public bool? Reschedule { get; init; }
}

public sealed record ApplicationError
{
    public string? Code { get; init; }
    public string? Description { get; init; }
    public JsonElement? Data { get; init; }
}

public sealed record AvailabilityConstraints
{
    public IReadOnlyList<V2Duration>? Durations { get; init; }
    public IReadOnlyList<int>? SessionDurations { get; init; }
    public int? TimeBetweenSessions { get; init; }
    public DurationRange? DurationRange { get; init; }
}

public sealed record BookAfterStartPolicy
{
    public bool? Enabled { get; init; }
}

public sealed record BookedAddOn
{
    public string? Id { get; init; }
    public string? GroupId { get; init; }
    public int? DurationInMinutes { get; init; }
    public int? Quantity { get; init; }
    public string? Name { get; init; }
    public string? NameTranslated { get; init; }
}

public sealed record BookedEntity
{
    public BookedSlot? Slot { get; init; }
    public BookedSchedule? Schedule { get; init; }
    public string? Title { get; init; }
    public IReadOnlyList<string>? Tags { get; init; }
}

public sealed record BookedResource
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? ScheduleId { get; init; }
    public string? Type { get; init; }
}

public sealed record BookedSchedule
{
    public string? ScheduleId { get; init; }
    public string? ServiceId { get; init; }
    public Location? Location { get; init; }
    public string? Timezone { get; init; }
    public string? FirstSessionStart { get; init; }
    public string? LastSessionEnd { get; init; }
}

public sealed record BookedSlot
{
    public string? SessionId { get; init; }
    public string? ServiceId { get; init; }
    public string? ScheduleId { get; init; }
    public string? EventId { get; init; }
    public string? StartDate { get; init; }
    public string? EndDate { get; init; }
    public string? Timezone { get; init; }
    public BookedResource? Resource { get; init; }
    public Location? Location { get; init; }
    public IReadOnlyList<ResourceSelection>? ResourceSelections { get; init; }
    public bool? AllDay { get; init; }
    public string? DurationUnitType { get; init; }
    public int? DurationUnitCount { get; init; }
}

public sealed record Booking
{
    public int? TotalParticipants { get; init; }
    public ParticipantChoices? ParticipantsChoices { get; init; }
    public string? Id { get; init; }
    public BookedEntity? BookedEntity { get; init; }
    public ContactDetails? ContactDetails { get; init; }
    public IReadOnlyList<CustomFormField>? AdditionalFields { get; init; }
    public string? Status { get; init; }
    public string? PaymentStatus { get; init; }
    public string? SelectedPaymentOption { get; init; }
    public string? CreatedDate { get; init; }
    public string? ExternalUserId { get; init; }
    public string? Revision { get; init; }
    public CommonIdentificationData? CreatedBy { get; init; }
    public string? StartDate { get; init; }
    public string? EndDate { get; init; }
    public string? UpdatedDate { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public bool? DoubleBooked { get; init; }
    public MultiServiceBookingInfo? MultiServiceBookingInfo { get; init; }
    public string? FormSubmissionId { get; init; }
    public string? FormId { get; init; }
    public IReadOnlyList<BookedAddOn>? BookedAddOns { get; init; }
    public string? AppId { get; init; }
    public string? CreatedByAppId { get; init; }
    public bool? DepositSelected { get; init; }
    public RecurringInfo? RecurringInfo { get; init; }
}

public sealed record BookingCanceled
{
    public Booking? Booking { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public CancelBookingFlowControlSettings? FlowControlSettings { get; init; }
    public IdentificationData? InitiatedBy { get; init; }
    public string? PreviousStatus { get; init; }
}

public sealed record BookingConfirmed
{
    public Booking? Booking { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public bool? SendSmsReminder { get; init; }
    public bool? DoubleBooked { get; init; }
    public IdentificationData? InitiatedBy { get; init; }
    public string? PreviousStatus { get; init; }
    public string? PreviousPaymentStatus { get; init; }
}

public sealed record BookingDeclined
{
    public Booking? Booking { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public bool? DoubleBooked { get; init; }
    public IdentificationData? InitiatedBy { get; init; }
    public string? PreviousStatus { get; init; }
    public string? PreviousPaymentStatus { get; init; }
    public DeclineBookingFlowControlSettings? FlowControlSettings { get; init; }
}

public sealed record BookingFee
{
    public string? Id { get; init; }
    public string? BookingId { get; init; }
    public CancellationFee? CancellationFee { get; init; }
    public PolicyDetails? PolicyDetails { get; init; }
}

public static class BookingFeeStatus
{
    public const string UnknownStatus = "UNKNOWN_STATUS";
    public const string Preview = "PREVIEW";
    public const string NotYetAppliedToOrder = "NOT_YET_APPLIED_TO_ORDER";
    public const string AppliedToOrder = "APPLIED_TO_ORDER";
}

public sealed record BookingIdAndRevision
{
    public string? BookingId { get; init; }
    public string? Revision { get; init; }
}

public sealed record BookingInfo
{
    public string? BookingId { get; init; }
    public string? Revision { get; init; }
    public string? PaymentStatus { get; init; }
}

public sealed record BookingMarkedAsPending
{
    public Booking? Booking { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public bool? SendSmsReminder { get; init; }
    public bool? DoubleBooked { get; init; }
    public IdentificationData? InitiatedBy { get; init; }
    public string? PreviousStatus { get; init; }
    public string? PreviousPaymentStatus { get; init; }
}

public sealed record BookingPolicy
{
    public string? Id { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? Name { get; init; }
    public PolicyDescription? CustomPolicyDescription { get; init; }
    public bool? Default { get; init; }
    public LimitEarlyBookingPolicy? LimitEarlyBookingPolicy { get; init; }
    public LimitLateBookingPolicy? LimitLateBookingPolicy { get; init; }
    public BookAfterStartPolicy? BookAfterStartPolicy { get; init; }
    public CancellationPolicy? CancellationPolicy { get; init; }
    public ReschedulePolicy? ReschedulePolicy { get; init; }
    public WaitlistPolicy? WaitlistPolicy { get; init; }
    public ParticipantsPolicy? ParticipantsPolicy { get; init; }
    public ResourcesPolicy? ResourcesPolicy { get; init; }
    public CancellationFeePolicy? CancellationFeePolicy { get; init; }
    public SaveCreditCardPolicy? SaveCreditCardPolicy { get; init; }
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
}

public sealed record BookingRescheduled
{
    public int? PreviousTotalParticipants { get; init; }
    public ParticipantChoices? PreviousParticipantsChoices { get; init; }
    public Booking? Booking { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public RescheduleBookingFlowControlSettings? FlowControlSettings { get; init; }
    public IdentificationData? InitiatedBy { get; init; }
    public string? PreviousStatus { get; init; }
    public BookedEntity? PreviousBookedEntity { get; init; }
    public string? PreviousStartDate { get; init; }
    public string? PreviousEndDate { get; init; }
    public IReadOnlyList<BookedAddOn>? PreviousBookedAddOns { get; init; }
}

public sealed record BookingResult
{
    public string? BookingId { get; init; }
    public Booking? Booking { get; init; }
}

public static class BookingStatus
{
    public const string Created = "CREATED";
    public const string Confirmed = "CONFIRMED";
    public const string Canceled = "CANCELED";
    public const string Pending = "PENDING";
    public const string Declined = "DECLINED";
    public const string WaitingList = "WAITING_LIST";
}

public sealed record BookingsCancelList
{
    public IReadOnlyList<CancelBookingInfo>? BookingsInfo { get; init; }
}

public sealed record BulkActionMetadata
{
    public int? TotalSuccesses { get; init; }
    public int? TotalFailures { get; init; }
    public int? UndetailedFailures { get; init; }
}

public sealed record BulkBookingResult
{
    public ItemMetadata? ItemMetadata { get; init; }
    public Booking? Item { get; init; }
}

public sealed record BulkCalculateAllowedActionsRequest
{
    public IReadOnlyList<string>? BookingIds { get; init; }
}

public sealed record BulkCalculateAllowedActionsResponse
{
    public IReadOnlyList<BulkCalculateAllowedActionsResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkCalculateAllowedActionsResult
{
    public ItemMetadata? ItemMetadata { get; init; }
    public AllowedActions? Item { get; init; }
}

public sealed record BulkCancelBookingRequest
{
    public BookingsCancelList? Bookings { get; init; }
    public RecurringCancelInfo? RecurringCancellation { get; init; }
    public bool? ReturnFullEntity { get; init; }
}

public sealed record BulkCancelBookingResponse
{
    public IReadOnlyList<BulkBookingResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkConfirmOrDeclineBookingRequest
{
    public IReadOnlyList<BulkConfirmOrDeclineBookingRequestBookingDetails>? Details { get; init; }
    public bool? ReturnEntity { get; init; }
}

public sealed record BulkConfirmOrDeclineBookingRequestBookingDetails
{
    public string? BookingId { get; init; }
    public string? PaymentStatus { get; init; }
}

public sealed record BulkConfirmOrDeclineBookingResponse
{
    public IReadOnlyList<BulkBookingResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkCreateBookingRequest
{
    public IReadOnlyList<CreateBookingInfo>? CreateBookingsInfo { get; init; }
    public bool? ReturnFullEntity { get; init; }
}

public sealed record BulkCreateBookingResponse
{
    public IReadOnlyList<BulkBookingResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkGetMultiServiceBookingAllowedActionsRequest
{
    public IReadOnlyList<string>? MultiServiceBookingIds { get; init; }
}

public sealed record BulkGetMultiServiceBookingAllowedActionsResponse
{
    public IReadOnlyList<BulkCalculateAllowedActionsResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BusinessLocationOptions
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public bool? Default { get; init; }
    public CommonAddress? Address { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
}

public sealed record CancelBookingFlowControlSettings
{
    public bool? IgnoreCancellationPolicy { get; init; }
    public bool? WithRefund { get; init; }
    public bool? WaiveCancellationFee { get; init; }
}

public sealed record CancelBookingInfo
{
    public string? BookingId { get; init; }
    public string? Revision { get; init; }
    public CancelBookingFlowControlSettings? FlowControlSettings { get; init; }
    public bool? WaiveCharges { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
}

public sealed record CancelBookingRequest
{
    public string? BookingId { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public CancelBookingFlowControlSettings? FlowControlSettings { get; init; }
    public string? Revision { get; init; }
    public bool? WaiveCharges { get; init; }
}

public sealed record CancelBookingResponse
{
    public Booking? Booking { get; init; }
}

public sealed record CancelMultiServiceBookingAnonymouslyRequest
{
    public string? Token { get; init; }
}

public sealed record CancelMultiServiceBookingAnonymouslyResponse
{
    public MultiServiceBooking? MultiServiceBooking { get; init; }
}

public sealed record CancelMultiServiceBookingRequest
{
    public string? MultiServiceBookingId { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public CancelBookingFlowControlSettings? FlowControlSettings { get; init; }
    public bool? ReturnFullEntity { get; init; }
    public bool? WaiveCharges { get; init; }
}

public sealed record CancelMultiServiceBookingResponse
{
    public MultiServiceBooking? MultiServiceBooking { get; init; }
}

public sealed record CancellationFee
{
    public Money? Price { get; init; }
    public string? Status { get; init; }
    public string? Trigger { get; init; }
}

public sealed record CancellationFeePolicy
{
    public bool? Enabled { get; init; }
    public IReadOnlyList<CancellationWindow>? CancellationWindows { get; init; }
    public bool? AutoCollectFeeEnabled { get; init; }
}

public sealed record CancellationPolicy
{
    public bool? Enabled { get; init; }
    public bool? LimitLatestCancellation { get; init; }
    public int? LatestCancellationInMinutes { get; init; }
    public bool? AllowAnonymous { get; init; }
}

public sealed record CancellationWindow
{
    public CommonMoney? Amount { get; init; }
    public string? Percentage { get; init; }
    public int? StartInMinutes { get; init; }
}

public sealed record Category
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public int? SortOrder { get; init; }
}

public sealed record CommonAddress
{
    public CommonStreetAddress? StreetAddress { get; init; }
    public string? AddressLine { get; init; }
    public string? Country { get; init; }
    public string? Subdivision { get; init; }
    public string? City { get; init; }
    public string? PostalCode { get; init; }
    public string? FormattedAddress { get; init; }
}

public sealed record CommonIdentificationData
{
    public string? AnonymousVisitorId { get; init; }
    public string? MemberId { get; init; }
    public string? WixUserId { get; init; }
    public string? AppId { get; init; }
    public string? ContactId { get; init; }
}

public sealed record CommonMoney
{
    public string? Value { get; init; }
    public string? Currency { get; init; }
    public string? FormattedValue { get; init; }
}

public sealed record CommonStreetAddress
{
    public string? Number { get; init; }
    public string? Name { get; init; }
    public string? Apt { get; init; }
}

public sealed record Conferencing
{
    public bool? Enabled { get; init; }
}

public sealed record ConfirmBookingFlowControlSettings
{
    public bool? CheckAvailabilityValidation { get; init; }
}

public sealed record ConfirmBookingRequest
{
    public string? BookingId { get; init; }
    public string? Revision { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public bool? SendSmsReminder { get; init; }
    public string? PaymentStatus { get; init; }
    public bool? DoubleBooked { get; init; }
    public ConfirmBookingFlowControlSettings? FlowControlSettings { get; init; }
}

public sealed record ConfirmBookingResponse
{
    public Booking? Booking { get; init; }
}

public sealed record ConfirmMultiServiceBookingRequest
{
    public string? MultiServiceBookingId { get; init; }
    public IReadOnlyList<BookingInfo>? ConfirmBookingsInfo { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public bool? SendSmsReminder { get; init; }
    public bool? DoubleBooked { get; init; }
    public bool? ReturnFullEntity { get; init; }
    public ConfirmBookingFlowControlSettings? FlowControlSettings { get; init; }
}

public sealed record ConfirmMultiServiceBookingResponse
{
    public MultiServiceBooking? MultiServiceBooking { get; init; }
}

public sealed record ConfirmOrDeclineBookingRequest
{
    public string? BookingId { get; init; }
    public string? PaymentStatus { get; init; }
}

public sealed record ConfirmOrDeclineBookingResponse
{
    public Booking? Booking { get; init; }
}

public sealed record ContactDetails
{
    public string? ContactId { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public Address? FullAddress { get; init; }
    public string? TimeZone { get; init; }
    public string? CountryCode { get; init; }
}

public sealed record CreateBookingFlowControlSettings
{
    public bool? SkipAvailabilityValidation { get; init; }
    public bool? SkipBusinessConfirmation { get; init; }
    public bool? SkipSelectedPaymentOptionValidation { get; init; }
    public bool? SkipAddOnValidation { get; init; }
}

public sealed record CreateBookingInfo
{
    public Booking? Booking { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public bool? SendSmsReminder { get; init; }
    public CreateBookingFlowControlSettings? FlowControlSettings { get; init; }
    public JsonElement? FormSubmission { get; init; }
    public string? SlotHoldId { get; init; }
}

public sealed record CreateBookingRequest
{
    public Booking? Booking { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public bool? SendSmsReminder { get; init; }
    public CreateBookingFlowControlSettings? FlowControlSettings { get; init; }
    public JsonElement? FormSubmission { get; init; }
    public string? SlotHoldId { get; init; }
}

public sealed record CreateBookingResponse
{
    public Booking? Booking { get; init; }
}

public sealed record CreateMultiServiceBookingRequest
{
    public IReadOnlyList<Booking>? Bookings { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public bool? SendSmsReminder { get; init; }
    public CreateBookingFlowControlSettings? FlowControlSettings { get; init; }
    public bool? ReturnFullEntity { get; init; }
    public string? MultiServiceBookingType { get; init; }
    public JsonElement? FormSubmission { get; init; }
}

public sealed record CreateMultiServiceBookingResponse
{
    public MultiServiceBooking? MultiServiceBooking { get; init; }
}

public sealed record CreateRecurringBookingsRequest
{
    public Booking? Booking { get; init; }
    public Recurrence? Recurrence { get; init; }
    public bool? DryRun { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public bool? SendSmsReminder { get; init; }
    public CreateBookingFlowControlSettings? FlowControlSettings { get; init; }
    public JsonElement? FormSubmission { get; init; }
}

public sealed record CreateRecurringBookingsResponse
{
    public string? RecurringGroupId { get; init; }
    public IReadOnlyList<RecurringOccurrence>? Occurrences { get; init; }
    public IReadOnlyList<Booking>? Bookings { get; init; }
}

public sealed record CustomFormField
{
    public string? Id { get; init; }
    public string? Value { get; init; }
    public string? Label { get; init; }
    public string? ValueType { get; init; }
}

public sealed record CustomLocationOptions
{
    public string? Id { get; init; }
    public CommonAddress? Address { get; init; }
}

public sealed record CustomPayment
{
    public string? Description { get; init; }
}

public sealed record DailyConfig
{
    public int? MinDurationInDays { get; init; }
    public int? MaxDurationInDays { get; init; }
}

public sealed record DateTimeRule
{
    public string? Name { get; init; }
}

public sealed record DeclineBookingFlowControlSettings
{
    public bool? WithRefund { get; init; }
}

public sealed record DeclineBookingRequest
{
    public string? BookingId { get; init; }
    public string? Revision { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public string? PaymentStatus { get; init; }
    public bool? DoubleBooked { get; init; }
    public DeclineBookingFlowControlSettings? FlowControlSettings { get; init; }
}

public sealed record DeclineBookingResponse
{
    public Booking? Booking { get; init; }
}

public sealed record DeclineMultiServiceBookingRequest
{
    public string? MultiServiceBookingId { get; init; }
    public IReadOnlyList<BookingInfo>? DeclineBookingsInfo { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public bool? DoubleBooked { get; init; }
    public bool? ReturnFullEntity { get; init; }
    public DeclineBookingFlowControlSettings? FlowControlSettings { get; init; }
}

public sealed record DeclineMultiServiceBookingResponse
{
    public MultiServiceBooking? MultiServiceBooking { get; init; }
}

public sealed record DiscountInfo
{
    public string? DiscountName { get; init; }
    public CommonMoney? PriceAfterDiscount { get; init; }
}

public sealed record Duration
{
    public int? Minutes { get; init; }
    public string? Name { get; init; }
}

public sealed record DurationRange
{
    public HourlyConfig? HourOptions { get; init; }
    public DailyConfig? DayOptions { get; init; }
    public string? UnitType { get; init; }
}

public static class DurationUnitType
{
    public const string Hour = "HOUR";
    public const string Day = "DAY";
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public static class FirstChargeDateType
{
    public const string Checkout = "CHECKOUT";
    public const string Scheduled = "SCHEDULED";
}

public sealed record FixedPayment
{
    public CommonMoney? Price { get; init; }
    public CommonMoney? Deposit { get; init; }
    public bool? FullUpfrontPaymentAllowed { get; init; }
}

public sealed record Form
{
    public string? Id { get; init; }
}

public static class FrequencyType
{
    public const string Monthly = "MONTHLY";
}

public sealed record GetAnonymousActionTokenForMultiServiceBookingRequest
{
    public string? MultiServiceBookingId { get; init; }
}

public sealed record GetAnonymousActionTokenForMultiServiceBookingResponse
{
    public string? Token { get; init; }
}

public sealed record GetAnonymousActionTokenRequest
{
    public string? BookingId { get; init; }
}

public sealed record GetAnonymousActionTokenResponse
{
    public string? Token { get; init; }
}

public sealed record GetMultiServiceBookingAnonymouslyRequest
{
    public string? Token { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record GetMultiServiceBookingAnonymouslyResponse
{
    public MultiServiceBooking? MultiServiceBooking { get; init; }
    public V1AllowedAnonymousActions? AllowedAnonymousActions { get; init; }
}

public sealed record GetMultiServiceBookingAvailabilityRequest
{
    public string? MultiServiceBookingId { get; init; }
}

public sealed record GetMultiServiceBookingAvailabilityResponse
{
    public bool? Bookable { get; init; }
    public int? TotalCapacity { get; init; }
    public int? RemainingCapacity { get; init; }
    public BookingPolicyViolations? PolicyViolations { get; init; }
    public BookingPolicySettings? PolicySettings { get; init; }
    public IReadOnlyList<GetMultiServiceBookingAvailabilityResponseBookingInfo>? MultiServiceBookingInfo { get; init; }
}

public sealed record GetMultiServiceBookingAvailabilityResponseBookingInfo
{
    public string? BookingId { get; init; }
}

public sealed record GetMultiServiceBookingRequest
{
    public string? MultiServiceBookingId { get; init; }
}

public sealed record GetMultiServiceBookingResponse
{
    public MultiServiceBooking? MultiServiceBooking { get; init; }
    public MultiServiceBookingMetadata? Metadata { get; init; }
}

public sealed record GetServiceAnonymouslyRequest
{
    public string? Token { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record GetServiceAnonymouslyResponse
{
    public Service? Service { get; init; }
}

public sealed record HourlyConfig
{
    public int? MinDurationInMinutes { get; init; }
    public int? MaxDurationInMinutes { get; init; }
}

public sealed record IdentificationData
{
    public string? AnonymousVisitorId { get; init; }
    public string? MemberId { get; init; }
    public string? WixUserId { get; init; }
    public string? AppId { get; init; }
    public string? ContactId { get; init; }
}

public sealed record Image
{
    public string? Id { get; init; }
    public string? Url { get; init; }
    public int? Height { get; init; }
    public int? Width { get; init; }
    public string? AltText { get; init; }
    public string? Filename { get; init; }
}

public sealed record ItemMetadata
{
    public string? Id { get; init; }
    public int? OriginalIndex { get; init; }
    public bool? Success { get; init; }
    public ApplicationError? Error { get; init; }
}

public sealed record Keyword
{
    public string? Term { get; init; }
    public bool? IsMain { get; init; }
    public string? Origin { get; init; }
}

public sealed record LimitEarlyBookingPolicy
{
    public bool? Enabled { get; init; }
    public int? EarliestBookingInMinutes { get; init; }
}

public sealed record LimitLateBookingPolicy
{
    public bool? Enabled { get; init; }
    public int? LatestBookingInMinutes { get; init; }
}

public sealed record Location
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? FormattedAddress { get; init; }
    public string? FormattedAddressTranslated { get; init; }
    public string? LocationType { get; init; }
}

public static class LocationLocationType
{
    public const string Undefined = "UNDEFINED";
    public const string OwnerBusiness = "OWNER_BUSINESS";
    public const string OwnerCustom = "OWNER_CUSTOM";
    public const string Custom = "CUSTOM";
}

public static class LocationType
{
    public const string Undefined = "UNDEFINED";
    public const string OwnerBusiness = "OWNER_BUSINESS";
    public const string OwnerCustom = "OWNER_CUSTOM";
    public const string Custom = "CUSTOM";
}

public static class LocationTypeEnumLocationType
{
    public const string Custom = "CUSTOM";
    public const string Business = "BUSINESS";
    public const string Customer = "CUSTOMER";
}

public sealed record MarkBookingAsPendingFlowControlSettings
{
    public bool? CheckAvailabilityValidation { get; init; }
    public bool? SkipPendingApprovalServiceValidation { get; init; }
}

public sealed record MarkBookingAsPendingRequest
{
    public string? BookingId { get; init; }
    public string? Revision { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public bool? SendSmsReminder { get; init; }
    public string? PaymentStatus { get; init; }
    public bool? DoubleBooked { get; init; }
    public MarkBookingAsPendingFlowControlSettings? FlowControlSettings { get; init; }
}

public sealed record MarkBookingAsPendingResponse
{
    public Booking? Booking { get; init; }
}

public sealed record MarkMultiServiceBookingAsPendingRequest
{
    public string? MultiServiceBookingId { get; init; }
    public IReadOnlyList<BookingInfo>? MarkAsPendingBookingsInfo { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public bool? SendSmsReminder { get; init; }
    public bool? DoubleBooked { get; init; }
    public bool? ReturnFullEntity { get; init; }
    public MarkBookingAsPendingFlowControlSettings? FlowControlSettings { get; init; }
}

public sealed record MarkMultiServiceBookingAsPendingResponse
{
    public MultiServiceBooking? MultiServiceBooking { get; init; }
}

public sealed record Media
{
    public IReadOnlyList<MediaItem>? Items { get; init; }
    public MediaItem? MainMedia { get; init; }
    public MediaItem? CoverMedia { get; init; }
}

public sealed record MediaItem
{
    public Image? Image { get; init; }
}

public sealed record Money
{
    public string? Value { get; init; }
    public string? Currency { get; init; }
    public string? FormattedValue { get; init; }
}

public sealed record MultiServiceBooking
{
    public string? Id { get; init; }
    public IReadOnlyList<BookingResult>? Bookings { get; init; }
}

public sealed record MultiServiceBookingInfo
{
    public string? Id { get; init; }
    public string? Type { get; init; }
}

public sealed record MultiServiceBookingMetadata
{
    public int? TotalNumberOfScheduledBookings { get; init; }
}

public static class MultiServiceBookingType
{
    public const string SequentialBookings = "SEQUENTIAL_BOOKINGS";
    public const string SeparateBookings = "SEPARATE_BOOKINGS";
    public const string ParallelBookings = "PARALLEL_BOOKINGS";
}

public sealed record NumberOfParticipantsUpdated
{
    public int? PreviousTotalParticipants { get; init; }
    public ParticipantChoices? PreviousParticipantsChoices { get; init; }
    public Booking? Booking { get; init; }
    public IdentificationData? InitiatedBy { get; init; }
}

public sealed record OnlineBooking
{
    public bool? Enabled { get; init; }
    public bool? RequireManualApproval { get; init; }
    public bool? AllowMultipleRequests { get; init; }
}

public sealed record PageUrlV2
{
    public string? RelativePath { get; init; }
    public string? Url { get; init; }
}

public sealed record ParticipantChoices
{
    public IReadOnlyList<ServiceChoices>? ServiceChoices { get; init; }
}

public sealed record ParticipantNotification
{
    public bool? NotifyParticipants { get; init; }
    public string? Message { get; init; }
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}

public sealed record ParticipantsPolicy
{
    public int? MaxParticipantsPerBooking { get; init; }
}

public sealed record ParticipantsRange
{
    public string? Name { get; init; }
}

public sealed record Payment
{
    public FixedPayment? Fixed { get; init; }
    public CustomPayment? Custom { get; init; }
    public VariedPayment? Varied { get; init; }
    public SubscriptionPayment? Subscription { get; init; }
    public string? RateType { get; init; }
    public PaymentOptions? Options { get; init; }
    public IReadOnlyList<string>? PricingPlanIds { get; init; }
    public string? AddOnOption { get; init; }
    public DiscountInfo? DiscountInfo { get; init; }
}

public sealed record PaymentOptions
{
    public bool? Online { get; init; }
    public bool? InPerson { get; init; }
    public bool? Deposit { get; init; }
    public bool? PricingPlan { get; init; }
}

public static class PaymentStatus
{
    public const string Undefined = "UNDEFINED";
    public const string NotPaid = "NOT_PAID";
    public const string Paid = "PAID";
    public const string PartiallyPaid = "PARTIALLY_PAID";
    public const string Refunded = "REFUNDED";
    public const string Exempt = "EXEMPT";
    public const string Failed = "FAILED";
}

public sealed record PolicyDescription
{
    public bool? Enabled { get; init; }
    public string? Description { get; init; }
}

public sealed record PolicyDetails
{
    public string? Id { get; init; }
    public string? Description { get; init; }
    public string? DescriptionTranslated { get; init; }
}

public static class RateType
{
    public const string Fixed = "FIXED";
    public const string Custom = "CUSTOM";
    public const string Varied = "VARIED";
    public const string NoFee = "NO_FEE";
    public const string Subscription = "SUBSCRIPTION";
}

public sealed record Recurrence
{
    public int? Count { get; init; }
    public string? Until { get; init; }
    public int? IntervalWeeks { get; init; }
    public IReadOnlyList<int>? Only { get; init; }
}

public sealed record RecurringCancelInfo
{
    public string? RecurringGroupId { get; init; }
    public string? CancellationStartDate { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public CancelBookingFlowControlSettings? FlowControlSettings { get; init; }
    public bool? WaiveCharges { get; init; }
    public string? TimeZone { get; init; }
}

public sealed record RecurringInfo
{
    public string? RecurringGroupId { get; init; }
    public int? Index { get; init; }
}

public sealed record RecurringOccurrence
{
    public int? Index { get; init; }
    public string? StartDate { get; init; }
    public string? EndDate { get; init; }
    public string? LocalStartDate { get; init; }
    public bool? Available { get; init; }
    public string? Code { get; init; }
    public string? Description { get; init; }
}

public sealed record RemoveBookingsFromMultiServiceBookingRequest
{
    public string? MultiServiceBookingId { get; init; }
    public IReadOnlyList<BookingIdAndRevision>? Bookings { get; init; }
    public bool? ReturnFullEntity { get; init; }
}

public sealed record RemoveBookingsFromMultiServiceBookingResponse
{
    public IReadOnlyList<BookingResult>? Bookings { get; init; }
}

public static class RequestedFields
{
    public const string StaffMemberDetails = "STAFF_MEMBER_DETAILS";
    public const string ResourceTypeDetails = "RESOURCE_TYPE_DETAILS";
    public const string DiscountInfoDetails = "DISCOUNT_INFO_DETAILS";
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

public sealed record RescheduleBookingFlowControlSettings
{
    public bool? IgnoreReschedulePolicy { get; init; }
    public bool? SkipAvailabilityValidation { get; init; }
    public bool? SkipBusinessConfirmation { get; init; }
    public bool? AllowAddOnChanges { get; init; }
}

public sealed record RescheduleBookingInfo
{
    public int? TotalParticipants { get; init; }
    public ParticipantChoices? ParticipantsChoices { get; init; }
    public string? BookingId { get; init; }
    public V2Slot? Slot { get; init; }
    public string? Revision { get; init; }
    public IReadOnlyList<BookedAddOn>? BookedAddOns { get; init; }
}

public sealed record RescheduleBookingRequest
{
    public int? TotalParticipants { get; init; }
    public ParticipantChoices? ParticipantsChoices { get; init; }
    public string? BookingId { get; init; }
    public V2Slot? Slot { get; init; }
    public string? Revision { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public RescheduleBookingFlowControlSettings? FlowControlSettings { get; init; }
    public IReadOnlyList<BookedAddOn>? BookedAddOns { get; init; }
}

public sealed record RescheduleBookingResponse
{
    public Booking? Booking { get; init; }
}

public sealed record RescheduleMultiServiceBookingRequest
{
    public string? MultiServiceBookingId { get; init; }
    public IReadOnlyList<RescheduleBookingInfo>? RescheduleBookingsInfo { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
    public RescheduleBookingFlowControlSettings? FlowControlSettings { get; init; }
    public bool? ReturnFullEntity { get; init; }
}

public sealed record RescheduleMultiServiceBookingResponse
{
    public MultiServiceBooking? MultiServiceBooking { get; init; }
}

public sealed record ReschedulePolicy
{
    public bool? Enabled { get; init; }
    public bool? LimitLatestReschedule { get; init; }
    public int? LatestRescheduleInMinutes { get; init; }
    public bool? AllowAnonymous { get; init; }
}

public sealed record ResourceIds
{
    public IReadOnlyList<string>? Values { get; init; }
}

public sealed record ResourceSelection
{
    public string? ResourceTypeId { get; init; }
    public string? SelectionMethod { get; init; }
    public RequestedGenderValue? RequestedGender { get; init; }
}

public static class ResourceTransparency
{
    public const string Opaque = "OPAQUE";
    public const string Transparent = "TRANSPARENT";
}

public sealed record ResourceType
{
    public string? Id { get; init; }
    public string? Name { get; init; }
}

public sealed record ResourcesPolicy
{
    public bool? Enabled { get; init; }
    public bool? AutoAssignAllowed { get; init; }
}

public sealed record SaveCreditCardPolicy
{
    public bool? Enabled { get; init; }
}

public sealed record Schedule
{
    public string? Id { get; init; }
    public string? FirstSessionStart { get; init; }
    public string? LastSessionEnd { get; init; }
    public AvailabilityConstraints? AvailabilityConstraints { get; init; }
}

public static class SelectedPaymentOption
{
    public const string Undefined = "UNDEFINED";
    public const string Offline = "OFFLINE";
    public const string Online = "ONLINE";
    public const string Membership = "MEMBERSHIP";
    public const string MembershipOffline = "MEMBERSHIP_OFFLINE";
}

public static class SelectionMethod
{
    public const string SpecificResource = "SPECIFIC_RESOURCE";
    public const string AnyResource = "ANY_RESOURCE";
    public const string NoSelection = "NO_SELECTION";
}

public sealed record SeoSchema
{
    public IReadOnlyList<Tag>? Tags { get; init; }
    public Settings? Settings { get; init; }
}

public sealed record Service
{
    public string? Id { get; init; }
    public string? AppId { get; init; }
    public string? CreatedByAppId { get; init; }
    public string? Type { get; init; }
    public int? SortOrder { get; init; }
    public string? Name { get; init; }
    public string? Description { get; init; }
    public string? TagLine { get; init; }
    public int? DefaultCapacity { get; init; }
    public Media? Media { get; init; }
    public bool? Hidden { get; init; }
    public Category? Category { get; init; }
    public Form? Form { get; init; }
    public Payment? Payment { get; init; }
    public OnlineBooking? OnlineBooking { get; init; }
    public Conferencing? Conferencing { get; init; }
    public IReadOnlyList<V2Location>? Locations { get; init; }
    public BookingPolicy? BookingPolicy { get; init; }
    public Schedule? Schedule { get; init; }
    public IReadOnlyList<string>? StaffMemberIds { get; init; }
    public StaffMemberDetails? StaffMemberDetails { get; init; }
    public IReadOnlyList<ServiceResource>? ServiceResources { get; init; }
    public IReadOnlyList<Slug>? SupportedSlugs { get; init; }
    public Slug? MainSlug { get; init; }
    public URLs? Urls { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public SeoSchema? SeoData { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? Revision { get; init; }
    public IReadOnlyList<AddOnGroup>? AddOnGroups { get; init; }
    public IReadOnlyList<AddOnDetails>? AddOnDetails { get; init; }
    public TaxableAddress? TaxableAddress { get; init; }
    public string? PrimaryResourceType { get; init; }
}

public sealed record ServiceChoice
{
    public string? Custom { get; init; }
    public Duration? Duration { get; init; }
    public DateTimeRule? DateTime { get; init; }
    public ParticipantsRange? ParticipantRange { get; init; }
    public string? OptionId { get; init; }
    public string? ChoiceId { get; init; }
}

public sealed record ServiceChoices
{
    public int? NumberOfParticipants { get; init; }
    public IReadOnlyList<ServiceChoice>? Choices { get; init; }
}

public sealed record ServiceResource
{
    public ResourceIds? ResourceIds { get; init; }
    public ResourceType? ResourceType { get; init; }
}

public static class ServiceType
{
    public const string Appointment = "APPOINTMENT";
    public const string Class = "CLASS";
    public const string Course = "COURSE";
}

public sealed record SetBookingSubmissionIdRequest
{
    public string? BookingId { get; init; }
    public string? SubmissionId { get; init; }
}

public sealed record SetBookingSubmissionIdResponse
{
    public Booking? Booking { get; init; }
}

public sealed record Settings
{
    public bool? PreventAutoRedirect { get; init; }
    public IReadOnlyList<Keyword>? Keywords { get; init; }
}

public sealed record SlotLocation
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? FormattedAddress { get; init; }
    public string? LocationType { get; init; }
}

public sealed record SlotSlotResource
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Transparency { get; init; }
}

public sealed record Slug
{
    public string? Name { get; init; }
    public bool? Custom { get; init; }
    public string? CreatedDate { get; init; }
}

public sealed record StaffMediaItem
{
    public Image? Image { get; init; }
}

public sealed record StaffMember
{
    public string? StaffMemberId { get; init; }
    public string? Name { get; init; }
    public StaffMediaItem? MainMedia { get; init; }
}

public sealed record StaffMemberDetails
{
    public IReadOnlyList<StaffMember>? StaffMembers { get; init; }
}

public sealed record StreetAddress
{
    public string? Number { get; init; }
    public string? Name { get; init; }
    public string? Apt { get; init; }
}

public sealed record Subdivision
{
    public string? Code { get; init; }
    public string? Name { get; init; }
}

public sealed record SubscriptionPayment
{
    public CommonMoney? AmountPerBillingCycle { get; init; }
    public string? Frequency { get; init; }
    public int? TotalPayments { get; init; }
    public string? FirstChargeDate { get; init; }
    public string? RecurringStartDate { get; init; }
    public CommonMoney? EnrollmentFeeAmount { get; init; }
}

public sealed record Tag
{
    public string? Type { get; init; }
    public JsonElement? Props { get; init; }
    public JsonElement? Meta { get; init; }
    public string? Children { get; init; }
    public bool? Custom { get; init; }
    public bool? Disabled { get; init; }
}

public sealed record TaxableAddress
{
    public string? TaxableAddressType { get; init; }
}

public static class TaxableAddressType
{
    public const string Business = "BUSINESS";
    public const string Billing = "BILLING";
}

public static class Trigger
{
    public const string UnknownTrigger = "UNKNOWN_TRIGGER";
    public const string NotAttended = "NOT_ATTENDED";
    public const string BookingCanceled = "BOOKING_CANCELED";
}

public sealed record URLs
{
    public PageUrlV2? ServicePage { get; init; }
    public PageUrlV2? BookingPage { get; init; }
    public PageUrlV2? CalendarPage { get; init; }
}

public static class UnitType
{
    public const string Hour = "HOUR";
    public const string Day = "DAY";
}

public sealed record UpdateExtendedFieldsRequest
{
    public string? Id { get; init; }
    public string? Namespace { get; init; }
    public JsonElement? NamespaceData { get; init; }
}

public sealed record UpdateExtendedFieldsResponse
{
    public string? Namespace { get; init; }
    public JsonElement? NamespaceData { get; init; }
}

public sealed record UpdateNumberOfParticipantsRequest
{
    public int? TotalParticipants { get; init; }
    public ParticipantChoices? ParticipantsChoices { get; init; }
    public string? BookingId { get; init; }
    public string? Revision { get; init; }
}

public sealed record UpdateNumberOfParticipantsResponse
{
    public Booking? Booking { get; init; }
}

public sealed record V1AllowedAnonymousActions
{
    public bool? Cancel { get; init; }
    public bool? Reschedule { get; init; }
}

public sealed record V1CancelBookingAnonymouslyRequest
{
    public string? Token { get; init; }
    public string? Revision { get; init; }
}

public sealed record V1CancelBookingAnonymouslyResponse
{
    public Booking? Booking { get; init; }
}

public sealed record V1GetBookingAnonymouslyRequest
{
    public string? Token { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record V1GetBookingAnonymouslyResponse
{
    public Booking? Booking { get; init; }
    public V1AllowedAnonymousActions? AllowedAnonymousActions { get; init; }
    public BookingFee? BookingFee { get; init; }
}

public static class V1RequestedFields
{
    public const string BookingFees = "BOOKING_FEES";
}

public sealed record V1RescheduleBookingAnonymouslyRequest
{
    public string? Token { get; init; }
    public V2Slot? Slot { get; init; }
    public string? Revision { get; init; }
}

public sealed record V1RescheduleBookingAnonymouslyResponse
{
    public Booking? Booking { get; init; }
}

public sealed record V2Duration
{
    public int? Minutes { get; init; }
}

public sealed record V2Location
{
    public BusinessLocationOptions? Business { get; init; }
    public CustomLocationOptions? Custom { get; init; }
    public string? Id { get; init; }
    public string? Type { get; init; }
    public CommonAddress? CalculatedAddress { get; init; }
}

public sealed record V2Slot
{
    public string? SessionId { get; init; }
    public string? ServiceId { get; init; }
    public string? ScheduleId { get; init; }
    public string? StartDate { get; init; }
    public string? EndDate { get; init; }
    public string? Timezone { get; init; }
    public SlotSlotResource? Resource { get; init; }
    public SlotLocation? Location { get; init; }
    public string? EventId { get; init; }
    public IReadOnlyList<ResourceSelection>? ResourceSelections { get; init; }
    public bool? AllDay { get; init; }
}

public static class ValueType
{
    public const string ShortText = "SHORT_TEXT";
    public const string LongText = "LONG_TEXT";
    public const string CheckBox = "CHECK_BOX";
}

public sealed record VariedPayment
{
    public CommonMoney? DefaultPrice { get; init; }
    public CommonMoney? Deposit { get; init; }
    public CommonMoney? MinPrice { get; init; }
    public CommonMoney? MaxPrice { get; init; }
    public bool? FullUpfrontPaymentAllowed { get; init; }
}

public sealed record WaitlistPolicy
{
    public bool? Enabled { get; init; }
    public int? Capacity { get; init; }
    public int? ReservationTimeInMinutes { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AddBookingsToMultiServiceBookingRequest))]
[JsonSerializable(typeof(AddBookingsToMultiServiceBookingResponse))]
[JsonSerializable(typeof(AddOnDetails))]
[JsonSerializable(typeof(AddOnGroup))]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(AddressLocation))]
[JsonSerializable(typeof(AllowedActions))]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(AvailabilityConstraints))]
[JsonSerializable(typeof(BookAfterStartPolicy))]
[JsonSerializable(typeof(BookedAddOn))]
[JsonSerializable(typeof(BookedEntity))]
[JsonSerializable(typeof(BookedResource))]
[JsonSerializable(typeof(BookedSchedule))]
[JsonSerializable(typeof(BookedSlot))]
[JsonSerializable(typeof(Booking))]
[JsonSerializable(typeof(BookingCanceled))]
[JsonSerializable(typeof(BookingConfirmed))]
[JsonSerializable(typeof(BookingDeclined))]
[JsonSerializable(typeof(BookingFee))]
[JsonSerializable(typeof(BookingIdAndRevision))]
[JsonSerializable(typeof(BookingInfo))]
[JsonSerializable(typeof(BookingMarkedAsPending))]
[JsonSerializable(typeof(BookingPolicy))]
[JsonSerializable(typeof(BookingPolicySettings))]
[JsonSerializable(typeof(BookingPolicyViolations))]
[JsonSerializable(typeof(BookingRescheduled))]
[JsonSerializable(typeof(BookingResult))]
[JsonSerializable(typeof(BookingsCancelList))]
[JsonSerializable(typeof(BulkActionMetadata))]
[JsonSerializable(typeof(BulkBookingResult))]
[JsonSerializable(typeof(BulkCalculateAllowedActionsRequest))]
[JsonSerializable(typeof(BulkCalculateAllowedActionsResponse))]
[JsonSerializable(typeof(BulkCalculateAllowedActionsResult))]
[JsonSerializable(typeof(BulkCancelBookingRequest))]
[JsonSerializable(typeof(BulkCancelBookingResponse))]
[JsonSerializable(typeof(BulkConfirmOrDeclineBookingRequest))]
[JsonSerializable(typeof(BulkConfirmOrDeclineBookingRequestBookingDetails))]
[JsonSerializable(typeof(BulkConfirmOrDeclineBookingResponse))]
[JsonSerializable(typeof(BulkCreateBookingRequest))]
[JsonSerializable(typeof(BulkCreateBookingResponse))]
[JsonSerializable(typeof(BulkGetMultiServiceBookingAllowedActionsRequest))]
[JsonSerializable(typeof(BulkGetMultiServiceBookingAllowedActionsResponse))]
[JsonSerializable(typeof(BusinessLocationOptions))]
[JsonSerializable(typeof(CancelBookingFlowControlSettings))]
[JsonSerializable(typeof(CancelBookingInfo))]
[JsonSerializable(typeof(CancelBookingRequest))]
[JsonSerializable(typeof(CancelBookingResponse))]
[JsonSerializable(typeof(CancelMultiServiceBookingAnonymouslyRequest))]
[JsonSerializable(typeof(CancelMultiServiceBookingAnonymouslyResponse))]
[JsonSerializable(typeof(CancelMultiServiceBookingRequest))]
[JsonSerializable(typeof(CancelMultiServiceBookingResponse))]
[JsonSerializable(typeof(CancellationFee))]
[JsonSerializable(typeof(CancellationFeePolicy))]
[JsonSerializable(typeof(CancellationPolicy))]
[JsonSerializable(typeof(CancellationWindow))]
[JsonSerializable(typeof(Category))]
[JsonSerializable(typeof(CommonAddress))]
[JsonSerializable(typeof(CommonIdentificationData))]
[JsonSerializable(typeof(CommonMoney))]
[JsonSerializable(typeof(CommonStreetAddress))]
[JsonSerializable(typeof(Conferencing))]
[JsonSerializable(typeof(ConfirmBookingFlowControlSettings))]
[JsonSerializable(typeof(ConfirmBookingRequest))]
[JsonSerializable(typeof(ConfirmBookingResponse))]
[JsonSerializable(typeof(ConfirmMultiServiceBookingRequest))]
[JsonSerializable(typeof(ConfirmMultiServiceBookingResponse))]
[JsonSerializable(typeof(ConfirmOrDeclineBookingRequest))]
[JsonSerializable(typeof(ConfirmOrDeclineBookingResponse))]
[JsonSerializable(typeof(ContactDetails))]
[JsonSerializable(typeof(CreateBookingFlowControlSettings))]
[JsonSerializable(typeof(CreateBookingInfo))]
[JsonSerializable(typeof(CreateBookingRequest))]
[JsonSerializable(typeof(CreateBookingResponse))]
[JsonSerializable(typeof(CreateMultiServiceBookingRequest))]
[JsonSerializable(typeof(CreateMultiServiceBookingResponse))]
[JsonSerializable(typeof(CreateRecurringBookingsRequest))]
[JsonSerializable(typeof(CreateRecurringBookingsResponse))]
[JsonSerializable(typeof(CustomFormField))]
[JsonSerializable(typeof(CustomLocationOptions))]
[JsonSerializable(typeof(CustomPayment))]
[JsonSerializable(typeof(DailyConfig))]
[JsonSerializable(typeof(DateTimeRule))]
[JsonSerializable(typeof(DeclineBookingFlowControlSettings))]
[JsonSerializable(typeof(DeclineBookingRequest))]
[JsonSerializable(typeof(DeclineBookingResponse))]
[JsonSerializable(typeof(DeclineMultiServiceBookingRequest))]
[JsonSerializable(typeof(DeclineMultiServiceBookingResponse))]
[JsonSerializable(typeof(DiscountInfo))]
[JsonSerializable(typeof(Duration))]
[JsonSerializable(typeof(DurationRange))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(FixedPayment))]
[JsonSerializable(typeof(Form))]
[JsonSerializable(typeof(GetAnonymousActionTokenForMultiServiceBookingRequest))]
[JsonSerializable(typeof(GetAnonymousActionTokenForMultiServiceBookingResponse))]
[JsonSerializable(typeof(GetAnonymousActionTokenRequest))]
[JsonSerializable(typeof(GetAnonymousActionTokenResponse))]
[JsonSerializable(typeof(GetMultiServiceBookingAnonymouslyRequest))]
[JsonSerializable(typeof(GetMultiServiceBookingAnonymouslyResponse))]
[JsonSerializable(typeof(GetMultiServiceBookingAvailabilityRequest))]
[JsonSerializable(typeof(GetMultiServiceBookingAvailabilityResponse))]
[JsonSerializable(typeof(GetMultiServiceBookingAvailabilityResponseBookingInfo))]
[JsonSerializable(typeof(GetMultiServiceBookingRequest))]
[JsonSerializable(typeof(GetMultiServiceBookingResponse))]
[JsonSerializable(typeof(GetServiceAnonymouslyRequest))]
[JsonSerializable(typeof(GetServiceAnonymouslyResponse))]
[JsonSerializable(typeof(HourlyConfig))]
[JsonSerializable(typeof(IdentificationData))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(ItemMetadata))]
[JsonSerializable(typeof(Keyword))]
[JsonSerializable(typeof(LimitEarlyBookingPolicy))]
[JsonSerializable(typeof(LimitLateBookingPolicy))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(MarkBookingAsPendingFlowControlSettings))]
[JsonSerializable(typeof(MarkBookingAsPendingRequest))]
[JsonSerializable(typeof(MarkBookingAsPendingResponse))]
[JsonSerializable(typeof(MarkMultiServiceBookingAsPendingRequest))]
[JsonSerializable(typeof(MarkMultiServiceBookingAsPendingResponse))]
[JsonSerializable(typeof(Media))]
[JsonSerializable(typeof(MediaItem))]
[JsonSerializable(typeof(Money))]
[JsonSerializable(typeof(MultiServiceBooking))]
[JsonSerializable(typeof(MultiServiceBookingInfo))]
[JsonSerializable(typeof(MultiServiceBookingMetadata))]
[JsonSerializable(typeof(NumberOfParticipantsUpdated))]
[JsonSerializable(typeof(OnlineBooking))]
[JsonSerializable(typeof(PageUrlV2))]
[JsonSerializable(typeof(ParticipantChoices))]
[JsonSerializable(typeof(ParticipantNotification))]
[JsonSerializable(typeof(ParticipantsPolicy))]
[JsonSerializable(typeof(ParticipantsRange))]
[JsonSerializable(typeof(Payment))]
[JsonSerializable(typeof(PaymentOptions))]
[JsonSerializable(typeof(PolicyDescription))]
[JsonSerializable(typeof(PolicyDetails))]
[JsonSerializable(typeof(Recurrence))]
[JsonSerializable(typeof(RecurringCancelInfo))]
[JsonSerializable(typeof(RecurringInfo))]
[JsonSerializable(typeof(RecurringOccurrence))]
[JsonSerializable(typeof(RemoveBookingsFromMultiServiceBookingRequest))]
[JsonSerializable(typeof(RemoveBookingsFromMultiServiceBookingResponse))]
[JsonSerializable(typeof(RequestedGenderValue))]
[JsonSerializable(typeof(RescheduleBookingFlowControlSettings))]
[JsonSerializable(typeof(RescheduleBookingInfo))]
[JsonSerializable(typeof(RescheduleBookingRequest))]
[JsonSerializable(typeof(RescheduleBookingResponse))]
[JsonSerializable(typeof(RescheduleMultiServiceBookingRequest))]
[JsonSerializable(typeof(RescheduleMultiServiceBookingResponse))]
[JsonSerializable(typeof(ReschedulePolicy))]
[JsonSerializable(typeof(ResourceIds))]
[JsonSerializable(typeof(ResourceSelection))]
[JsonSerializable(typeof(ResourceType))]
[JsonSerializable(typeof(ResourcesPolicy))]
[JsonSerializable(typeof(SaveCreditCardPolicy))]
[JsonSerializable(typeof(Schedule))]
[JsonSerializable(typeof(SeoSchema))]
[JsonSerializable(typeof(Service))]
[JsonSerializable(typeof(ServiceChoice))]
[JsonSerializable(typeof(ServiceChoices))]
[JsonSerializable(typeof(ServiceResource))]
[JsonSerializable(typeof(SetBookingSubmissionIdRequest))]
[JsonSerializable(typeof(SetBookingSubmissionIdResponse))]
[JsonSerializable(typeof(Settings))]
[JsonSerializable(typeof(SlotLocation))]
[JsonSerializable(typeof(SlotSlotResource))]
[JsonSerializable(typeof(Slug))]
[JsonSerializable(typeof(StaffMediaItem))]
[JsonSerializable(typeof(StaffMember))]
[JsonSerializable(typeof(StaffMemberDetails))]
[JsonSerializable(typeof(StreetAddress))]
[JsonSerializable(typeof(Subdivision))]
[JsonSerializable(typeof(SubscriptionPayment))]
[JsonSerializable(typeof(Tag))]
[JsonSerializable(typeof(TaxableAddress))]
[JsonSerializable(typeof(URLs))]
[JsonSerializable(typeof(UpdateExtendedFieldsRequest))]
[JsonSerializable(typeof(UpdateExtendedFieldsResponse))]
[JsonSerializable(typeof(UpdateNumberOfParticipantsRequest))]
[JsonSerializable(typeof(UpdateNumberOfParticipantsResponse))]
[JsonSerializable(typeof(V1AllowedAnonymousActions))]
[JsonSerializable(typeof(V1CancelBookingAnonymouslyRequest))]
[JsonSerializable(typeof(V1CancelBookingAnonymouslyResponse))]
[JsonSerializable(typeof(V1GetBookingAnonymouslyRequest))]
[JsonSerializable(typeof(V1GetBookingAnonymouslyResponse))]
[JsonSerializable(typeof(V1RescheduleBookingAnonymouslyRequest))]
[JsonSerializable(typeof(V1RescheduleBookingAnonymouslyResponse))]
[JsonSerializable(typeof(V2Duration))]
[JsonSerializable(typeof(V2Location))]
[JsonSerializable(typeof(V2Slot))]
[JsonSerializable(typeof(VariedPayment))]
[JsonSerializable(typeof(WaitlistPolicy))]
public sealed partial class BookingsJson : JsonSerializerContext
{
    public static BookingsJson Wire { get; } = new(WireFormat.NewOptions());
}
