// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Services;

public static class Action
{
    public const string KeepAtCurrentLocation = "KEEP_AT_CURRENT_LOCATION";
    public const string MoveToLocation = "MOVE_TO_LOCATION";
}

public sealed record AddOn
{
    public int? DurationInMinutes { get; init; }
    public int? MaxQuantity { get; init; }
    public string? AddOnId { get; init; }
    public string? Name { get; init; }
    public Money? Price { get; init; }
    public string? NameTranslated { get; init; }
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

public sealed record AddOnGroupDetail
{
    public string? GroupId { get; init; }
    public int? MaxNumberOfAddOns { get; init; }
    public string? GroupName { get; init; }
    public IReadOnlyList<AddOn>? AddOns { get; init; }
    public string? Prompt { get; init; }
    public string? GroupNameTranslated { get; init; }
    public string? PromptTranslated { get; init; }
}

public static class AddOnPaymentOptions
{
    public const string Online = "ONLINE";
    public const string InPerson = "IN_PERSON";
}

public sealed record Aggregation
{
    public ValueAggregation? Value { get; init; }
    public RangeAggregation? Range { get; init; }
    public ScalarAggregation? Scalar { get; init; }
    public DateHistogramAggregation? DateHistogram { get; init; }
    public NestedAggregation? Nested { get; init; }
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? FieldPath { get; init; }
    public GroupByAggregation? GroupBy { get; init; }
}

public sealed record AggregationData
{
    public IReadOnlyList<AggregationResults>? Results { get; init; }
}

public sealed record AggregationResults
{
    public ValueResults? Values { get; init; }
    public RangeResults? Ranges { get; init; }
    public AggregationResultsScalarResult? Scalar { get; init; }
    public GroupByValueResults? GroupedByValue { get; init; }
    public DateHistogramResults? DateHistogram { get; init; }
    public NestedResults? Nested { get; init; }
    public AggregationResultsScalarDateResult? ScalarDate { get; init; }
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? FieldPath { get; init; }
}

public sealed record AggregationResultsScalarDateResult
{
    public string? Type { get; init; }
    public string? Value { get; init; }
}

public sealed record AggregationResultsScalarResult
{
    public string? Type { get; init; }
    public double? Value { get; init; }
}

public static class AggregationType
{
    public const string Value = "VALUE";
    public const string Range = "RANGE";
    public const string Scalar = "SCALAR";
    public const string DateHistogram = "DATE_HISTOGRAM";
    public const string Nested = "NESTED";
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

public sealed record BookingForm
{
    public FormDetails? FormDetails { get; init; }
    public IReadOnlyList<ConnectedService>? ConnectedServices { get; init; }
    public int? TotalServiceCount { get; init; }
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

public sealed record BookingPolicyWithServices
{
    public BookingPolicy? BookingPolicy { get; init; }
    public IReadOnlyList<Service>? ConnectedServices { get; init; }
    public int? TotalServiceCount { get; init; }
}

public sealed record BulkActionMetadata
{
    public int? TotalSuccesses { get; init; }
    public int? TotalFailures { get; init; }
    public int? UndetailedFailures { get; init; }
}

public sealed record BulkCreateServicesRequest
{
    public IReadOnlyList<Service>? Services { get; init; }
    public bool? ReturnEntity { get; init; }
}

public sealed record BulkCreateServicesResponse
{
    public IReadOnlyList<BulkServiceResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkDeleteServicesByFilterRequest
{
    public JsonElement? Filter { get; init; }
    public bool? PreserveFutureSessionsWithParticipants { get; init; }
    public V2ParticipantNotification? ParticipantNotification { get; init; }
}

public sealed record BulkDeleteServicesByFilterResponse
{
    public string? JobId { get; init; }
}

public sealed record BulkDeleteServicesRequest
{
    public IReadOnlyList<string>? Ids { get; init; }
    public bool? PreserveFutureSessionsWithParticipants { get; init; }
    public V2ParticipantNotification? ParticipantNotification { get; init; }
}

public sealed record BulkDeleteServicesResponse
{
    public IReadOnlyList<BulkServiceResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkServiceResult
{
    public ItemMetadata? ItemMetadata { get; init; }
    public Service? Item { get; init; }
}

public sealed record BulkUpdateServicesByFilterRequest
{
    public JsonElement? Filter { get; init; }
    public Service? Service { get; init; }
}

public sealed record BulkUpdateServicesByFilterResponse
{
    public string? JobId { get; init; }
}

public sealed record BulkUpdateServicesRequest
{
    public IReadOnlyList<MaskedService>? Services { get; init; }
    public bool? ReturnEntity { get; init; }
}

public sealed record BulkUpdateServicesResponse
{
    public IReadOnlyList<BulkServiceResult>? Results { get; init; }
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

public sealed record BusinessLocations
{
    public bool? Exists { get; init; }
    public IReadOnlyList<V2Location>? Locations { get; init; }
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
    public Money? Amount { get; init; }
    public string? Percentage { get; init; }
    public int? StartInMinutes { get; init; }
}

public static class CloneErrors
{
    public const string OptionsAndVariants = "OPTIONS_AND_VARIANTS";
    public const string Form = "FORM";
}

public sealed record CloneServiceRequest
{
    public string? SourceServiceId { get; init; }
}

public sealed record CloneServiceResponse
{
    public Service? Service { get; init; }
    public IReadOnlyList<string>? Errors { get; init; }
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

public sealed record ConnectedService
{
    public string? Id { get; init; }
    public string? Name { get; init; }
}

public sealed record CountServicesRequest
{
    public JsonElement? Filter { get; init; }
}

public sealed record CountServicesResponse
{
    public int? Count { get; init; }
}

public sealed record CreateAddOnGroupRequest
{
    public AddOnGroup? AddOnGroup { get; init; }
    public string? ServiceId { get; init; }
}

public sealed record CreateAddOnGroupResponse
{
    public AddOnGroup? AddOnGroup { get; init; }
}

public sealed record CreateServiceRequest
{
    public Service? Service { get; init; }
}

public sealed record CreateServiceResponse
{
    public Service? Service { get; init; }
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
    public CursorPaging? CursorPaging { get; init; }
    public JsonElement? Filter { get; init; }
    public IReadOnlyList<Sorting>? Sort { get; init; }
}

public sealed record CursorSearch
{
    public CursorPaging? CursorPaging { get; init; }
    public JsonElement? Filter { get; init; }
    public IReadOnlyList<Sorting>? Sort { get; init; }
    public IReadOnlyList<Aggregation>? Aggregations { get; init; }
    public SearchDetails? Search { get; init; }
    public string? TimeZone { get; init; }
}

public sealed record Cursors
{
    public string? Next { get; init; }
    public string? Prev { get; init; }
}

public sealed record CustomLocationOptions
{
    public string? Id { get; init; }
    public CommonAddress? Address { get; init; }
}

public sealed record CustomLocations
{
    public bool? Exists { get; init; }
}

public sealed record CustomPayment
{
    public string? Description { get; init; }
}

public sealed record CustomerLocations
{
    public bool? Exists { get; init; }
}

public sealed record DailyConfig
{
    public int? MinDurationInDays { get; init; }
    public int? MaxDurationInDays { get; init; }
}

public sealed record DateHistogramAggregation
{
    public string? Interval { get; init; }
}

public sealed record DateHistogramResult
{
    public string? Value { get; init; }
    public int? Count { get; init; }
}

public sealed record DateHistogramResults
{
    public IReadOnlyList<DateHistogramResult>? Results { get; init; }
}

public sealed record DeleteAddOnGroupRequest
{
    public string? AddOnGroupId { get; init; }
    public string? ServiceId { get; init; }
}

public sealed record DeleteAddOnGroupResponse
{
}

public sealed record DeleteServiceRequest
{
    public string? ServiceId { get; init; }
    public bool? PreserveFutureSessionsWithParticipants { get; init; }
    public V2ParticipantNotification? ParticipantNotification { get; init; }
}

public sealed record DeleteServiceResponse
{
}

public sealed record DisablePricingPlansForServiceRequest
{
    public string? ServiceId { get; init; }
    public IReadOnlyList<string>? PricingPlanIds { get; init; }
}

public sealed record DisablePricingPlansForServiceResponse
{
    public Service? Service { get; init; }
}

public sealed record DiscountInfo
{
    public string? DiscountName { get; init; }
    public Money? PriceAfterDiscount { get; init; }
}

public sealed record DurationRange
{
    public HourlyConfig? HourOptions { get; init; }
    public DailyConfig? DayOptions { get; init; }
    public string? UnitType { get; init; }
}

public sealed record EnablePricingPlansForServiceRequest
{
    public string? ServiceId { get; init; }
    public IReadOnlyList<string>? PricingPlanIds { get; init; }
}

public sealed record EnablePricingPlansForServiceResponse
{
    public Service? Service { get; init; }
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
    public Money? Price { get; init; }
    public Money? Deposit { get; init; }
    public bool? FullUpfrontPaymentAllowed { get; init; }
}

public sealed record Form
{
    public string? Id { get; init; }
}

public sealed record FormDetails
{
    public string? FormId { get; init; }
    public string? Name { get; init; }
    public string? Revision { get; init; }
}

public static class FrequencyType
{
    public const string Monthly = "MONTHLY";
}

public sealed record GetServiceRequest
{
    public string? ServiceId { get; init; }
    public IReadOnlyList<string>? ConditionalFields { get; init; }
}

public sealed record GetServiceResponse
{
    public Service? Service { get; init; }
}

public sealed record GroupByAggregation
{
    public ValueAggregation? Value { get; init; }
    public string? Name { get; init; }
    public string? FieldPath { get; init; }
}

public sealed record GroupByValueResults
{
    public IReadOnlyList<NestedValueAggregationResult>? Results { get; init; }
}

public sealed record HourlyConfig
{
    public int? MinDurationInMinutes { get; init; }
    public int? MaxDurationInMinutes { get; init; }
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

public sealed record IncludeMissingValuesOptions
{
    public string? AddToBucket { get; init; }
}

public static class Interval
{
    public const string Year = "YEAR";
    public const string Month = "MONTH";
    public const string Week = "WEEK";
    public const string Day = "DAY";
    public const string Hour = "HOUR";
    public const string Minute = "MINUTE";
    public const string Second = "SECOND";
}

public static class InvalidSlugError
{
    public const string SlugContainsIllegalCharacters = "SLUG_CONTAINS_ILLEGAL_CHARACTERS";
    public const string SlugAlreadyExists = "SLUG_ALREADY_EXISTS";
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

public sealed record ListAddOnGroupsByServiceIdRequest
{
    public string? ServiceId { get; init; }
    public IReadOnlyList<string>? GroupIds { get; init; }
}

public sealed record ListAddOnGroupsByServiceIdResponse
{
    public IReadOnlyList<AddOnGroupDetail>? AddOnGroupsDetails { get; init; }
}

public static class LocationTypeEnumLocationType
{
    public const string Custom = "CUSTOM";
    public const string Business = "BUSINESS";
    public const string Customer = "CUSTOMER";
}

public sealed record MaskedService
{
    public Service? Service { get; init; }
    public IReadOnlyList<string>? Mask { get; init; }
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

public static class MissingValues
{
    public const string Exclude = "EXCLUDE";
    public const string Include = "INCLUDE";
}

public static class Mode
{
    public const string Or = "OR";
    public const string And = "AND";
}

public sealed record Money
{
    public string? Value { get; init; }
    public string? Currency { get; init; }
    public string? FormattedValue { get; init; }
}

public sealed record MoveToNewLocationsOptions
{
    public V2Location? NewLocation { get; init; }
}

public sealed record NestedAggregation
{
    public IReadOnlyList<NestedAggregationItem>? NestedAggregations { get; init; }
}

public sealed record NestedAggregationItem
{
    public ValueAggregation? Value { get; init; }
    public RangeAggregation? Range { get; init; }
    public ScalarAggregation? Scalar { get; init; }
    public DateHistogramAggregation? DateHistogram { get; init; }
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? FieldPath { get; init; }
}

public sealed record NestedAggregationResults
{
    public ValueResults? Values { get; init; }
    public RangeResults? Ranges { get; init; }
    public AggregationResultsScalarResult? Scalar { get; init; }
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? FieldPath { get; init; }
}

public static class NestedAggregationType
{
    public const string Value = "VALUE";
    public const string Range = "RANGE";
    public const string Scalar = "SCALAR";
    public const string DateHistogram = "DATE_HISTOGRAM";
}

public sealed record NestedResultValue
{
    public ValueResult? Value { get; init; }
    public RangeResult? Range { get; init; }
    public ScalarResult? Scalar { get; init; }
    public ValueResult? DateHistogram { get; init; }
    public ScalarDateResult? ScalarDate { get; init; }
}

public sealed record NestedResults
{
    public IReadOnlyList<Results>? Results { get; init; }
}

public sealed record NestedValueAggregationResult
{
    public string? Value { get; init; }
    public NestedAggregationResults? NestedResults { get; init; }
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

public sealed record Paging
{
    public int? Limit { get; init; }
    public int? Offset { get; init; }
}

public sealed record PagingMetadataV2
{
    public int? Count { get; init; }
    public int? Offset { get; init; }
    public int? Total { get; init; }
    public bool? TooManyToCount { get; init; }
    public Cursors? Cursors { get; init; }
}

public sealed record ParticipantsPolicy
{
    public int? MaxParticipantsPerBooking { get; init; }
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

public sealed record PolicyDescription
{
    public bool? Enabled { get; init; }
    public string? Description { get; init; }
}

public sealed record QueryBookingFormsRequest
{
    public CursorQuery? Query { get; init; }
    public IReadOnlyList<string>? ConditionalFields { get; init; }
}

public sealed record QueryBookingFormsResponse
{
    public IReadOnlyList<BookingForm>? BookingForms { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
    public BookingForm? DefaultBookingForm { get; init; }
}

public sealed record QueryCategoriesFilter
{
    public JsonElement? Services { get; init; }
    public IReadOnlyList<string>? CategoryIds { get; init; }
}

public sealed record QueryCategoriesRequest
{
    public QueryCategoriesFilter? Filter { get; init; }
}

public sealed record QueryCategoriesResponse
{
    public IReadOnlyList<V2Category>? Categories { get; init; }
}

public sealed record QueryLocationsFilter
{
    public JsonElement? Services { get; init; }
    public IReadOnlyList<string>? BusinessLocationIds { get; init; }
}

public sealed record QueryLocationsRequest
{
    public QueryLocationsFilter? Filter { get; init; }
}

public sealed record QueryLocationsResponse
{
    public BusinessLocations? BusinessLocations { get; init; }
    public CustomLocations? CustomLocations { get; init; }
    public CustomerLocations? CustomerLocations { get; init; }
}

public sealed record QueryPoliciesRequest
{
    public CursorQuery? Query { get; init; }
}

public sealed record QueryPoliciesResponse
{
    public IReadOnlyList<BookingPolicyWithServices>? BookingPolicies { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
}

public sealed record QueryServicesRequest
{
    public QueryV2? Query { get; init; }
    public IReadOnlyList<string>? ConditionalFields { get; init; }
}

public sealed record QueryServicesResponse
{
    public IReadOnlyList<Service>? Services { get; init; }
    public PagingMetadataV2? PagingMetadata { get; init; }
}

public sealed record QueryV2
{
    public Paging? Paging { get; init; }
    public JsonElement? Filter { get; init; }
    public IReadOnlyList<Sorting>? Sort { get; init; }
}

public sealed record RangeAggregation
{
    public IReadOnlyList<RangeBucket>? Buckets { get; init; }
}

public sealed record RangeAggregationResult
{
    public double? From { get; init; }
    public double? To { get; init; }
    public int? Count { get; init; }
}

public sealed record RangeBucket
{
    public double? From { get; init; }
    public double? To { get; init; }
}

public sealed record RangeResult
{
    public int? From { get; init; }
    public int? To { get; init; }
    public int? Count { get; init; }
}

public sealed record RangeResults
{
    public IReadOnlyList<RangeAggregationResult>? Results { get; init; }
}

public static class RateType
{
    public const string Fixed = "FIXED";
    public const string Custom = "CUSTOM";
    public const string Varied = "VARIED";
    public const string NoFee = "NO_FEE";
    public const string Subscription = "SUBSCRIPTION";
}

public sealed record RemovedLocationSessionsAction
{
    public MoveToNewLocationsOptions? MoveToLocationOptions { get; init; }
    public string? Action { get; init; }
}

public static class RequestedFields
{
    public const string DefaultBookingForm = "DEFAULT_BOOKING_FORM";
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

public sealed record Results
{
    [JsonPropertyName("results")]
    public IReadOnlyDictionary<string, NestedResultValue>? ResultsValue { get; init; }
}

public sealed record SaveCreditCardPolicy
{
    public bool? Enabled { get; init; }
}

public sealed record ScalarAggregation
{
    public string? Type { get; init; }
}

public sealed record ScalarDateResult
{
    public string? Value { get; init; }
}

public sealed record ScalarResult
{
    public int? Value { get; init; }
}

public static class ScalarType
{
    public const string CountDistinct = "COUNT_DISTINCT";
    public const string Min = "MIN";
    public const string Max = "MAX";
}

public sealed record Schedule
{
    public string? Id { get; init; }
    public string? FirstSessionStart { get; init; }
    public string? LastSessionEnd { get; init; }
    public AvailabilityConstraints? AvailabilityConstraints { get; init; }
}

public sealed record SearchDetails
{
    public string? Mode { get; init; }
    public string? Expression { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
    public bool? Fuzzy { get; init; }
}

public sealed record SearchServicesRequest
{
    public CursorSearch? Search { get; init; }
}

public sealed record SearchServicesResponse
{
    public IReadOnlyList<Service>? Services { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
    public AggregationData? AggregationData { get; init; }
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
    public V2Category? Category { get; init; }
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

public sealed record SetAddOnsForGroupRequest
{
    public string? ServiceId { get; init; }
    public string? GroupId { get; init; }
    public IReadOnlyList<string>? AddOnIds { get; init; }
}

public sealed record SetAddOnsForGroupResponse
{
    public AddOnGroup? AddOnGroup { get; init; }
}

public sealed record SetCustomSlugRequest
{
    public string? ServiceId { get; init; }
    public string? Slug { get; init; }
}

public sealed record SetCustomSlugResponse
{
    public Slug? Slug { get; init; }
    public Service? Service { get; init; }
}

public sealed record SetServiceLocationsRequest
{
    public string? ServiceId { get; init; }
    public IReadOnlyList<V2Location>? Locations { get; init; }
    public RemovedLocationSessionsAction? RemovedLocationSessionsAction { get; init; }
    public V2ParticipantNotification? ParticipantNotification { get; init; }
}

public sealed record SetServiceLocationsResponse
{
    public Service? Service { get; init; }
}

public sealed record Settings
{
    public bool? PreventAutoRedirect { get; init; }
    public IReadOnlyList<Keyword>? Keywords { get; init; }
}

public sealed record Slug
{
    public string? Name { get; init; }
    public bool? Custom { get; init; }
    public string? CreatedDate { get; init; }
}

public static class SortDirection
{
    public const string Desc = "DESC";
    public const string Asc = "ASC";
}

public static class SortOrder
{
    public const string Asc = "ASC";
    public const string Desc = "DESC";
}

public static class SortType
{
    public const string Count = "COUNT";
    public const string Value = "VALUE";
}

public sealed record Sorting
{
    public string? FieldName { get; init; }
    public string? Order { get; init; }
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

public sealed record SubscriptionPayment
{
    public Money? AmountPerBillingCycle { get; init; }
    public string? Frequency { get; init; }
    public int? TotalPayments { get; init; }
    public string? FirstChargeDate { get; init; }
    public string? RecurringStartDate { get; init; }
    public Money? EnrollmentFeeAmount { get; init; }
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

public sealed record UpdateAddOnGroupRequest
{
    public AddOnGroup? AddOnGroup { get; init; }
    public string? ServiceId { get; init; }
}

public sealed record UpdateAddOnGroupResponse
{
    public AddOnGroup? AddOnGroup { get; init; }
}

public sealed record UpdateServiceRequest
{
    public Service? Service { get; init; }
}

public sealed record UpdateServiceResponse
{
    public Service? Service { get; init; }
}

public sealed record V2Category
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public int? SortOrder { get; init; }
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

public sealed record V2ParticipantNotification
{
    public bool? NotifyParticipants { get; init; }
    public string? Message { get; init; }
}

public static class V2RequestedFields
{
    public const string StaffMemberDetails = "STAFF_MEMBER_DETAILS";
    public const string ResourceTypeDetails = "RESOURCE_TYPE_DETAILS";
    public const string DiscountInfoDetails = "DISCOUNT_INFO_DETAILS";
    public const string ResourceDetails = "RESOURCE_DETAILS";
}

public sealed record ValidateSlugRequest
{
    public string? ServiceId { get; init; }
    public string? Slug { get; init; }
}

public sealed record ValidateSlugResponse
{
    public bool? Valid { get; init; }
    public string? Slug { get; init; }
    public IReadOnlyList<string>? Errors { get; init; }
}

public sealed record ValueAggregation
{
    public IncludeMissingValuesOptions? IncludeOptions { get; init; }
    public string? SortType { get; init; }
    public string? SortDirection { get; init; }
    public int? Limit { get; init; }
    public string? MissingValues { get; init; }
}

public sealed record ValueAggregationResult
{
    public string? Value { get; init; }
    public int? Count { get; init; }
}

public sealed record ValueResult
{
    public string? Value { get; init; }
    public int? Count { get; init; }
}

public sealed record ValueResults
{
    public IReadOnlyList<ValueAggregationResult>? Results { get; init; }
}

public sealed record VariedPayment
{
    public Money? DefaultPrice { get; init; }
    public Money? Deposit { get; init; }
    public Money? MinPrice { get; init; }
    public Money? MaxPrice { get; init; }
    public bool? FullUpfrontPaymentAllowed { get; init; }
}

public sealed record WaitlistPolicy
{
    public bool? Enabled { get; init; }
    public int? Capacity { get; init; }
    public int? ReservationTimeInMinutes { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AddOn))]
[JsonSerializable(typeof(AddOnDetails))]
[JsonSerializable(typeof(AddOnGroup))]
[JsonSerializable(typeof(AddOnGroupDetail))]
[JsonSerializable(typeof(Aggregation))]
[JsonSerializable(typeof(AggregationData))]
[JsonSerializable(typeof(AggregationResults))]
[JsonSerializable(typeof(AggregationResultsScalarDateResult))]
[JsonSerializable(typeof(AggregationResultsScalarResult))]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(AvailabilityConstraints))]
[JsonSerializable(typeof(BookAfterStartPolicy))]
[JsonSerializable(typeof(BookingForm))]
[JsonSerializable(typeof(BookingPolicy))]
[JsonSerializable(typeof(BookingPolicyWithServices))]
[JsonSerializable(typeof(BulkActionMetadata))]
[JsonSerializable(typeof(BulkCreateServicesRequest))]
[JsonSerializable(typeof(BulkCreateServicesResponse))]
[JsonSerializable(typeof(BulkDeleteServicesByFilterRequest))]
[JsonSerializable(typeof(BulkDeleteServicesByFilterResponse))]
[JsonSerializable(typeof(BulkDeleteServicesRequest))]
[JsonSerializable(typeof(BulkDeleteServicesResponse))]
[JsonSerializable(typeof(BulkServiceResult))]
[JsonSerializable(typeof(BulkUpdateServicesByFilterRequest))]
[JsonSerializable(typeof(BulkUpdateServicesByFilterResponse))]
[JsonSerializable(typeof(BulkUpdateServicesRequest))]
[JsonSerializable(typeof(BulkUpdateServicesResponse))]
[JsonSerializable(typeof(BusinessLocationOptions))]
[JsonSerializable(typeof(BusinessLocations))]
[JsonSerializable(typeof(CancellationFeePolicy))]
[JsonSerializable(typeof(CancellationPolicy))]
[JsonSerializable(typeof(CancellationWindow))]
[JsonSerializable(typeof(CloneServiceRequest))]
[JsonSerializable(typeof(CloneServiceResponse))]
[JsonSerializable(typeof(CommonAddress))]
[JsonSerializable(typeof(CommonStreetAddress))]
[JsonSerializable(typeof(Conferencing))]
[JsonSerializable(typeof(ConnectedService))]
[JsonSerializable(typeof(CountServicesRequest))]
[JsonSerializable(typeof(CountServicesResponse))]
[JsonSerializable(typeof(CreateAddOnGroupRequest))]
[JsonSerializable(typeof(CreateAddOnGroupResponse))]
[JsonSerializable(typeof(CreateServiceRequest))]
[JsonSerializable(typeof(CreateServiceResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(CursorQuery))]
[JsonSerializable(typeof(CursorSearch))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(CustomLocationOptions))]
[JsonSerializable(typeof(CustomLocations))]
[JsonSerializable(typeof(CustomPayment))]
[JsonSerializable(typeof(CustomerLocations))]
[JsonSerializable(typeof(DailyConfig))]
[JsonSerializable(typeof(DateHistogramAggregation))]
[JsonSerializable(typeof(DateHistogramResult))]
[JsonSerializable(typeof(DateHistogramResults))]
[JsonSerializable(typeof(DeleteAddOnGroupRequest))]
[JsonSerializable(typeof(DeleteAddOnGroupResponse))]
[JsonSerializable(typeof(DeleteServiceRequest))]
[JsonSerializable(typeof(DeleteServiceResponse))]
[JsonSerializable(typeof(DisablePricingPlansForServiceRequest))]
[JsonSerializable(typeof(DisablePricingPlansForServiceResponse))]
[JsonSerializable(typeof(DiscountInfo))]
[JsonSerializable(typeof(DurationRange))]
[JsonSerializable(typeof(EnablePricingPlansForServiceRequest))]
[JsonSerializable(typeof(EnablePricingPlansForServiceResponse))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(FixedPayment))]
[JsonSerializable(typeof(Form))]
[JsonSerializable(typeof(FormDetails))]
[JsonSerializable(typeof(GetServiceRequest))]
[JsonSerializable(typeof(GetServiceResponse))]
[JsonSerializable(typeof(GroupByAggregation))]
[JsonSerializable(typeof(GroupByValueResults))]
[JsonSerializable(typeof(HourlyConfig))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(IncludeMissingValuesOptions))]
[JsonSerializable(typeof(ItemMetadata))]
[JsonSerializable(typeof(Keyword))]
[JsonSerializable(typeof(LimitEarlyBookingPolicy))]
[JsonSerializable(typeof(LimitLateBookingPolicy))]
[JsonSerializable(typeof(ListAddOnGroupsByServiceIdRequest))]
[JsonSerializable(typeof(ListAddOnGroupsByServiceIdResponse))]
[JsonSerializable(typeof(MaskedService))]
[JsonSerializable(typeof(Media))]
[JsonSerializable(typeof(MediaItem))]
[JsonSerializable(typeof(Money))]
[JsonSerializable(typeof(MoveToNewLocationsOptions))]
[JsonSerializable(typeof(NestedAggregation))]
[JsonSerializable(typeof(NestedAggregationItem))]
[JsonSerializable(typeof(NestedAggregationResults))]
[JsonSerializable(typeof(NestedResultValue))]
[JsonSerializable(typeof(NestedResults))]
[JsonSerializable(typeof(NestedValueAggregationResult))]
[JsonSerializable(typeof(OnlineBooking))]
[JsonSerializable(typeof(PageUrlV2))]
[JsonSerializable(typeof(Paging))]
[JsonSerializable(typeof(PagingMetadataV2))]
[JsonSerializable(typeof(ParticipantsPolicy))]
[JsonSerializable(typeof(Payment))]
[JsonSerializable(typeof(PaymentOptions))]
[JsonSerializable(typeof(PolicyDescription))]
[JsonSerializable(typeof(QueryBookingFormsRequest))]
[JsonSerializable(typeof(QueryBookingFormsResponse))]
[JsonSerializable(typeof(QueryCategoriesFilter))]
[JsonSerializable(typeof(QueryCategoriesRequest))]
[JsonSerializable(typeof(QueryCategoriesResponse))]
[JsonSerializable(typeof(QueryLocationsFilter))]
[JsonSerializable(typeof(QueryLocationsRequest))]
[JsonSerializable(typeof(QueryLocationsResponse))]
[JsonSerializable(typeof(QueryPoliciesRequest))]
[JsonSerializable(typeof(QueryPoliciesResponse))]
[JsonSerializable(typeof(QueryServicesRequest))]
[JsonSerializable(typeof(QueryServicesResponse))]
[JsonSerializable(typeof(QueryV2))]
[JsonSerializable(typeof(RangeAggregation))]
[JsonSerializable(typeof(RangeAggregationResult))]
[JsonSerializable(typeof(RangeBucket))]
[JsonSerializable(typeof(RangeResult))]
[JsonSerializable(typeof(RangeResults))]
[JsonSerializable(typeof(RemovedLocationSessionsAction))]
[JsonSerializable(typeof(ReschedulePolicy))]
[JsonSerializable(typeof(ResourceIds))]
[JsonSerializable(typeof(ResourceType))]
[JsonSerializable(typeof(ResourcesPolicy))]
[JsonSerializable(typeof(Results))]
[JsonSerializable(typeof(SaveCreditCardPolicy))]
[JsonSerializable(typeof(ScalarAggregation))]
[JsonSerializable(typeof(ScalarDateResult))]
[JsonSerializable(typeof(ScalarResult))]
[JsonSerializable(typeof(Schedule))]
[JsonSerializable(typeof(SearchDetails))]
[JsonSerializable(typeof(SearchServicesRequest))]
[JsonSerializable(typeof(SearchServicesResponse))]
[JsonSerializable(typeof(SeoSchema))]
[JsonSerializable(typeof(Service))]
[JsonSerializable(typeof(ServiceResource))]
[JsonSerializable(typeof(SetAddOnsForGroupRequest))]
[JsonSerializable(typeof(SetAddOnsForGroupResponse))]
[JsonSerializable(typeof(SetCustomSlugRequest))]
[JsonSerializable(typeof(SetCustomSlugResponse))]
[JsonSerializable(typeof(SetServiceLocationsRequest))]
[JsonSerializable(typeof(SetServiceLocationsResponse))]
[JsonSerializable(typeof(Settings))]
[JsonSerializable(typeof(Slug))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(StaffMediaItem))]
[JsonSerializable(typeof(StaffMember))]
[JsonSerializable(typeof(StaffMemberDetails))]
[JsonSerializable(typeof(SubscriptionPayment))]
[JsonSerializable(typeof(Tag))]
[JsonSerializable(typeof(TaxableAddress))]
[JsonSerializable(typeof(URLs))]
[JsonSerializable(typeof(UpdateAddOnGroupRequest))]
[JsonSerializable(typeof(UpdateAddOnGroupResponse))]
[JsonSerializable(typeof(UpdateServiceRequest))]
[JsonSerializable(typeof(UpdateServiceResponse))]
[JsonSerializable(typeof(V2Category))]
[JsonSerializable(typeof(V2Duration))]
[JsonSerializable(typeof(V2Location))]
[JsonSerializable(typeof(V2ParticipantNotification))]
[JsonSerializable(typeof(ValidateSlugRequest))]
[JsonSerializable(typeof(ValidateSlugResponse))]
[JsonSerializable(typeof(ValueAggregation))]
[JsonSerializable(typeof(ValueAggregationResult))]
[JsonSerializable(typeof(ValueResult))]
[JsonSerializable(typeof(ValueResults))]
[JsonSerializable(typeof(VariedPayment))]
[JsonSerializable(typeof(WaitlistPolicy))]
public sealed partial class ServicesJson : JsonSerializerContext
{
    public static ServicesJson Wire { get; } = new(WireFormat.NewOptions());
}
