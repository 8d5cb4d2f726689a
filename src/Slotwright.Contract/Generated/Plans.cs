// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Plans;

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
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? FieldPath { get; init; }
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

public static class AppliedAt
{
    public const string FirstPayment = "FIRST_PAYMENT";
}

public sealed record BenefitDistributionSettings
{
    public CustomScheduleOptions? CustomScheduleOptions { get; init; }
    public string? DistributionStrategyType { get; init; }
}

public sealed record BillingTerms
{
    public CyclesCompletedDetails? CyclesCompletedDetails { get; init; }
    public V3Duration? BillingCycle { get; init; }
    public string? StartType { get; init; }
    public string? EndType { get; init; }
}

public sealed record BulkActionMetadata
{
    public int? TotalSuccesses { get; init; }
    public int? TotalFailures { get; init; }
    public int? UndetailedFailures { get; init; }
}

public sealed record BulkPlanResult
{
    public ItemMetadata? ItemMetadata { get; init; }
    public Plan? Item { get; init; }
}

public sealed record BulkUpdatePlanTagsByFilterRequest
{
    public JsonElement? Filter { get; init; }
    public Tags? AssignTags { get; init; }
    public Tags? UnassignTags { get; init; }
}

public sealed record BulkUpdatePlanTagsByFilterResponse
{
    public string? JobId { get; init; }
}

public sealed record BulkUpdatePlanTagsRequest
{
    public IReadOnlyList<string>? PlanIds { get; init; }
    public Tags? AssignTags { get; init; }
    public Tags? UnassignTags { get; init; }
}

public sealed record BulkUpdatePlanTagsResponse
{
    public IReadOnlyList<BulkUpdatePlanTagsResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkUpdatePlanTagsResult
{
    public ItemMetadata? ItemMetadata { get; init; }
}

public sealed record BulkUpdatePlansRequest
{
    public IReadOnlyList<MaskedPlan>? Plans { get; init; }
    public bool? ReturnEntity { get; init; }
}

public sealed record BulkUpdatePlansResponse
{
    public IReadOnlyList<BulkPlanResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record CountPlansRequest
{
    public JsonElement? Filter { get; init; }
    public SearchDetails? Search { get; init; }
}

public sealed record CountPlansResponse
{
    public int? Count { get; init; }
}

public sealed record CreatePlanRequest
{
    public Plan? Plan { get; init; }
    public string? IdempotencyKey { get; init; }
}

public sealed record CreatePlanResponse
{
    public Plan? Plan { get; init; }
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

public sealed record CustomScheduleOptions
{
    public Duration? CycleDuration { get; init; }
}

public static class CustomerEligibility
{
    public const string All = "ALL";
    public const string Returning = "RETURNING";
    public const string SpecificMembers = "SPECIFIC_MEMBERS";
}

public sealed record CyclesCompletedDetails
{
    public string? BillingCycleCount { get; init; }
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

public sealed record DateRangeOptions
{
    public string? StartDate { get; init; }
    public string? EndDate { get; init; }
}

public sealed record DayOfMonthOptions
{
    public int? DayOfMonth { get; init; }
}

public sealed record DeletePlanRequest
{
    public string? PlanId { get; init; }
}

public sealed record DeletePlanResponse
{
}

public static class DistributionStrategyType
{
    public const string UnknownDistributionStrategyType = "UNKNOWN_DISTRIBUTION_STRATEGY_TYPE";
    public const string PerBillingCycle = "PER_BILLING_CYCLE";
    public const string CustomSchedule = "CUSTOM_SCHEDULE";
}

public sealed record Duration
{
    public string? Unit { get; init; }
    public int? Count { get; init; }
}

public static class DurationUnit
{
    public const string Unknown = "UNKNOWN";
    public const string Day = "DAY";
    public const string Week = "WEEK";
    public const string Month = "MONTH";
    public const string Year = "YEAR";
}

public static class EndType
{
    public const string UntilCancelled = "UNTIL_CANCELLED";
    public const string CyclesCompleted = "CYCLES_COMPLETED";
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record Fee
{
    public FixedAmountOption? FixedAmountOptions { get; init; }
    public string? Id { get; init; }
    public string? PriceType { get; init; }
    public string? Name { get; init; }
    public string? AppliedAt { get; init; }
}

public sealed record FeeOverride
{
    public FixedAmountOptions? FixedAmountOptions { get; init; }
    public string? Id { get; init; }
    public string? FeeId { get; init; }
    public PurchaseConditions? Conditions { get; init; }
    public string? OverrideType { get; init; }
}

public sealed record FeeOverrides
{
    public IReadOnlyList<FeeOverride>? Overrides { get; init; }
}

public sealed record FixedAmountOption
{
    public string? Amount { get; init; }
}

public sealed record FixedAmountOptions
{
    public string? Amount { get; init; }
}

public sealed record FixedDateOptions
{
    public string? StartDate { get; init; }
}

public sealed record FixedDatesOptions
{
    public IReadOnlyList<string>? Dates { get; init; }
}

public sealed record FixedPriceOptions
{
    public string? Amount { get; init; }
}

public sealed record FlatRate
{
    public string? Amount { get; init; }
}

public sealed record GetPlanConfigurationConstraintsRequest
{
    public string? PlanId { get; init; }
    public string? PricingVariantId { get; init; }
    public string? MemberId { get; init; }
}

public sealed record GetPlanConfigurationConstraintsResponse
{
    public StartDateLimits? StartDateLimits { get; init; }
    public StartDateRules? StartDateRules { get; init; }
}

public sealed record GetPlanPreviewRequest
{
    public string? PlanId { get; init; }
    public string? PricingVariantId { get; init; }
    public string? MemberId { get; init; }
}

public sealed record GetPlanPreviewResponse
{
    public Plan? Plan { get; init; }
}

public sealed record GetPlanRequest
{
    public string? PlanId { get; init; }
}

public sealed record GetPlanResponse
{
    public Plan? Plan { get; init; }
}

public sealed record GroupByValueResults
{
    public IReadOnlyList<NestedValueAggregationResult>? Results { get; init; }
}

public sealed record Image
{
    public string? Id { get; init; }
    public int? Height { get; init; }
    public int? Width { get; init; }
    public string? AltText { get; init; }
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

public sealed record ItemMetadata
{
    public string? Id { get; init; }
    public int? OriginalIndex { get; init; }
    public bool? Success { get; init; }
    public ApplicationError? Error { get; init; }
}

public sealed record MaskedPlan
{
    public Plan? Plan { get; init; }
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

public sealed record MonthlyRecurrence
{
    public int? DayOfMonth { get; init; }
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

public static class OverrideType
{
    public const string FixedAmount = "FIXED_AMOUNT";
    public const string Waived = "WAIVED";
}

public sealed record PagingMetadataV2
{
    public int? Count { get; init; }
    public int? Offset { get; init; }
    public int? Total { get; init; }
    public bool? TooManyToCount { get; init; }
    public Cursors? Cursors { get; init; }
}

public sealed record PercentageDiscountOptions
{
    public string? Percentage { get; init; }
}

public static class Period
{
    public const string Day = "DAY";
    public const string Week = "WEEK";
    public const string Month = "MONTH";
    public const string Year = "YEAR";
}

public sealed record Perk
{
    public string? Id { get; init; }
    public string? Description { get; init; }
}

public sealed record Plan
{
    public string? Id { get; init; }
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? Name { get; init; }
    public string? Description { get; init; }
    public Image? Image { get; init; }
    public string? Slug { get; init; }
    public string? TermsAndConditions { get; init; }
    public int? MaxPurchasesPerBuyer { get; init; }
    public IReadOnlyList<PricingVariant>? PricingVariants { get; init; }
    public IReadOnlyList<Perk>? Perks { get; init; }
    public string? Visibility { get; init; }
    public bool? Buyable { get; init; }
    public string? FormId { get; init; }
    public bool? BuyerCanCancel { get; init; }
    public string? Currency { get; init; }
    public IReadOnlyList<PurchaseLimit>? PurchaseLimits { get; init; }
    public BenefitDistributionSettings? BenefitDistributionSettings { get; init; }
    public StartDateSettings? StartDateSettings { get; init; }
    public Tags? Tags { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public int? IncludedSessions { get; init; }
}

public sealed record PriceOverride
{
    public FixedPriceOptions? FixedPriceOptions { get; init; }
    public PercentageDiscountOptions? PercentageDiscountOptions { get; init; }
    public string? Id { get; init; }
    public PurchaseConditions? Conditions { get; init; }
    public string? OverrideType { get; init; }
}

public static class PriceOverrideOverrideType
{
    public const string FixedPrice = "FIXED_PRICE";
    public const string PercentageDiscount = "PERCENTAGE_DISCOUNT";
}

public sealed record PriceOverrides
{
    public IReadOnlyList<PriceOverride>? Overrides { get; init; }
}

public static class PriceType
{
    public const string FixedAmount = "FIXED_AMOUNT";
}

public sealed record PricingStrategy
{
    public FlatRate? FlatRate { get; init; }
}

public sealed record PricingVariant
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public int? FreeTrialDays { get; init; }
    public IReadOnlyList<Fee>? Fees { get; init; }
    public BillingTerms? BillingTerms { get; init; }
    public string? Promotion { get; init; }
    public IReadOnlyList<PricingStrategy>? PricingStrategies { get; init; }
    public bool? Visible { get; init; }
    public IReadOnlyList<string>? CategoryIds { get; init; }
    public PriceOverrides? PriceOverrides { get; init; }
    public FeeOverrides? FeeOverrides { get; init; }
}

public sealed record PurchaseConditions
{
    public SpecificMembersOptions? SpecificMembersOptions { get; init; }
    public string? CustomerEligibility { get; init; }
    public string? ValidFromDate { get; init; }
    public string? ValidUntilDate { get; init; }
}

public sealed record PurchaseLimit
{
    public string? Type { get; init; }
    public int? MaxCount { get; init; }
}

public static class PurchaseLimitType
{
    public const string PerMemberLifetime = "PER_MEMBER_LIFETIME";
    public const string PerMemberActive = "PER_MEMBER_ACTIVE";
    public const string TotalActive = "TOTAL_ACTIVE";
    public const string TotalSold = "TOTAL_SOLD";
}

public sealed record QueryPlansRequest
{
    public QueryV2? Query { get; init; }
}

public sealed record QueryPlansResponse
{
    public IReadOnlyList<Plan>? Plans { get; init; }
    public PagingMetadataV2? PagingMetadata { get; init; }
}

public sealed record QueryV2
{
    public CursorPaging? CursorPaging { get; init; }
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

public sealed record RecurrenceOptions
{
    public WeeklyRecurrence? WeeklyOptions { get; init; }
    public MonthlyRecurrence? MonthlyOptions { get; init; }
    public string? StartDate { get; init; }
    public string? EndDate { get; init; }
    public int? Interval { get; init; }
    public string? RecurrenceType { get; init; }
}

public static class RecurrenceType
{
    public const string Weekly = "WEEKLY";
    public const string Monthly = "MONTHLY";
}

public sealed record Results
{
    [JsonPropertyName("results")]
    public IReadOnlyDictionary<string, NestedResultValue>? ResultsValue { get; init; }
}

public static class RulesType
{
    public const string AvailableImmediately = "AVAILABLE_IMMEDIATELY";
    public const string FixedDates = "FIXED_DATES";
    public const string Recurrence = "RECURRENCE";
}

public sealed record ScalarAggregation
{
    public string? Type { get; init; }
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

public sealed record SearchDetails
{
    public string? Mode { get; init; }
    public string? Expression { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
    public bool? Fuzzy { get; init; }
}

public sealed record SearchPlansRequest
{
    public CursorSearch? Search { get; init; }
}

public sealed record SearchPlansResponse
{
    public IReadOnlyList<Plan>? Plans { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
    public AggregationData? AggregationData { get; init; }
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

public sealed record SpecificMembersOptions
{
    public IReadOnlyList<string>? MemberIds { get; init; }
}

public sealed record StartDateLimits
{
    public string? EarliestDate { get; init; }
    public string? LatestDate { get; init; }
    public string? ErrorMessage { get; init; }
}

public sealed record StartDateRules
{
    public FixedDatesOptions? FixedDatesOptions { get; init; }
    public RecurrenceOptions? RecurrenceOptions { get; init; }
    public string? Type { get; init; }
    public string? ErrorMessage { get; init; }
}

public sealed record StartDateSettings
{
    public FixedDateOptions? FixedDateOptions { get; init; }
    public DayOfMonthOptions? DayOfMonthOptions { get; init; }
    public DateRangeOptions? DateRangeOptions { get; init; }
    public string? Type { get; init; }
    public string? StartDateUnavailableMessage { get; init; }
}

public static class StartDateType
{
    public const string FixedDate = "FIXED_DATE";
    public const string DayOfMonth = "DAY_OF_MONTH";
    public const string DateRange = "DATE_RANGE";
}

public static class StartType
{
    public const string OnPurchase = "ON_PURCHASE";
    public const string Custom = "CUSTOM";
}

public sealed record TagList
{
    public IReadOnlyList<string>? TagIds { get; init; }
}

public sealed record Tags
{
    public TagList? PrivateTags { get; init; }
    public TagList? PublicTags { get; init; }
}

public sealed record UpdatePlanRequest
{
    public Plan? Plan { get; init; }
}

public sealed record UpdatePlanResponse
{
    public Plan? Plan { get; init; }
}

public static class V1DayOfWeek
{
    public const string Sunday = "SUNDAY";
    public const string Monday = "MONDAY";
    public const string Tuesday = "TUESDAY";
    public const string Wednesday = "WEDNESDAY";
    public const string Thursday = "THURSDAY";
    public const string Friday = "FRIDAY";
    public const string Saturday = "SATURDAY";
}

public sealed record V3Duration
{
    public string? Period { get; init; }
    public string? Count { get; init; }
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

public static class Visibility
{
    public const string Public = "PUBLIC";
    public const string Private = "PRIVATE";
}

public sealed record WeeklyRecurrence
{
    public string? Weekday { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Aggregation))]
[JsonSerializable(typeof(AggregationData))]
[JsonSerializable(typeof(AggregationResults))]
[JsonSerializable(typeof(AggregationResultsScalarResult))]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(BenefitDistributionSettings))]
[JsonSerializable(typeof(BillingTerms))]
[JsonSerializable(typeof(BulkActionMetadata))]
[JsonSerializable(typeof(BulkPlanResult))]
[JsonSerializable(typeof(BulkUpdatePlanTagsByFilterRequest))]
[JsonSerializable(typeof(BulkUpdatePlanTagsByFilterResponse))]
[JsonSerializable(typeof(BulkUpdatePlanTagsRequest))]
[JsonSerializable(typeof(BulkUpdatePlanTagsResponse))]
[JsonSerializable(typeof(BulkUpdatePlanTagsResult))]
[JsonSerializable(typeof(BulkUpdatePlansRequest))]
[JsonSerializable(typeof(BulkUpdatePlansResponse))]
[JsonSerializable(typeof(CountPlansRequest))]
[JsonSerializable(typeof(CountPlansResponse))]
[JsonSerializable(typeof(CreatePlanRequest))]
[JsonSerializable(typeof(CreatePlanResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(CursorSearch))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(CustomScheduleOptions))]
[JsonSerializable(typeof(CyclesCompletedDetails))]
[JsonSerializable(typeof(DateHistogramAggregation))]
[JsonSerializable(typeof(DateHistogramResult))]
[JsonSerializable(typeof(DateHistogramResults))]
[JsonSerializable(typeof(DateRangeOptions))]
[JsonSerializable(typeof(DayOfMonthOptions))]
[JsonSerializable(typeof(DeletePlanRequest))]
[JsonSerializable(typeof(DeletePlanResponse))]
[JsonSerializable(typeof(Duration))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(Fee))]
[JsonSerializable(typeof(FeeOverride))]
[JsonSerializable(typeof(FeeOverrides))]
[JsonSerializable(typeof(FixedAmountOption))]
[JsonSerializable(typeof(FixedAmountOptions))]
[JsonSerializable(typeof(FixedDateOptions))]
[JsonSerializable(typeof(FixedDatesOptions))]
[JsonSerializable(typeof(FixedPriceOptions))]
[JsonSerializable(typeof(FlatRate))]
[JsonSerializable(typeof(GetPlanConfigurationConstraintsRequest))]
[JsonSerializable(typeof(GetPlanConfigurationConstraintsResponse))]
[JsonSerializable(typeof(GetPlanPreviewRequest))]
[JsonSerializable(typeof(GetPlanPreviewResponse))]
[JsonSerializable(typeof(GetPlanRequest))]
[JsonSerializable(typeof(GetPlanResponse))]
[JsonSerializable(typeof(GroupByValueResults))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(IncludeMissingValuesOptions))]
[JsonSerializable(typeof(ItemMetadata))]
[JsonSerializable(typeof(MaskedPlan))]
[JsonSerializable(typeof(MonthlyRecurrence))]
[JsonSerializable(typeof(NestedAggregation))]
[JsonSerializable(typeof(NestedAggregationItem))]
[JsonSerializable(typeof(NestedAggregationResults))]
[JsonSerializable(typeof(NestedResultValue))]
[JsonSerializable(typeof(NestedResults))]
[JsonSerializable(typeof(NestedValueAggregationResult))]
[JsonSerializable(typeof(PagingMetadataV2))]
[JsonSerializable(typeof(PercentageDiscountOptions))]
[JsonSerializable(typeof(Perk))]
[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(PriceOverride))]
[JsonSerializable(typeof(PriceOverrides))]
[JsonSerializable(typeof(PricingStrategy))]
[JsonSerializable(typeof(PricingVariant))]
[JsonSerializable(typeof(PurchaseConditions))]
[JsonSerializable(typeof(PurchaseLimit))]
[JsonSerializable(typeof(QueryPlansRequest))]
[JsonSerializable(typeof(QueryPlansResponse))]
[JsonSerializable(typeof(QueryV2))]
[JsonSerializable(typeof(RangeAggregation))]
[JsonSerializable(typeof(RangeAggregationResult))]
[JsonSerializable(typeof(RangeBucket))]
[JsonSerializable(typeof(RangeResult))]
[JsonSerializable(typeof(RangeResults))]
[JsonSerializable(typeof(RecurrenceOptions))]
[JsonSerializable(typeof(Results))]
[JsonSerializable(typeof(ScalarAggregation))]
[JsonSerializable(typeof(ScalarResult))]
[JsonSerializable(typeof(SearchDetails))]
[JsonSerializable(typeof(SearchPlansRequest))]
[JsonSerializable(typeof(SearchPlansResponse))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(SpecificMembersOptions))]
[JsonSerializable(typeof(StartDateLimits))]
[JsonSerializable(typeof(StartDateRules))]
[JsonSerializable(typeof(StartDateSettings))]
[JsonSerializable(typeof(TagList))]
[JsonSerializable(typeof(Tags))]
[JsonSerializable(typeof(UpdatePlanRequest))]
[JsonSerializable(typeof(UpdatePlanResponse))]
[JsonSerializable(typeof(V3Duration))]
[JsonSerializable(typeof(ValueAggregation))]
[JsonSerializable(typeof(ValueAggregationResult))]
[JsonSerializable(typeof(ValueResult))]
[JsonSerializable(typeof(ValueResults))]
[JsonSerializable(typeof(WeeklyRecurrence))]
public sealed partial class PlansJson : JsonSerializerContext
{
    public static PlansJson Wire { get; } = new(WireFormat.NewOptions());
}
