// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Resources;

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

public sealed record BulkActionMetadata
{
    public int? TotalSuccesses { get; init; }
    public int? TotalFailures { get; init; }
    public int? UndetailedFailures { get; init; }
}

public sealed record BulkCreateResourcesRequest
{
    public IReadOnlyList<Resource>? Resources { get; init; }
    public bool? ReturnEntity { get; init; }
}

public sealed record BulkCreateResourcesResponse
{
    public IReadOnlyList<BulkResourceResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkDeleteResourcesRequest
{
    public IReadOnlyList<string>? Ids { get; init; }
}

public sealed record BulkDeleteResourcesResponse
{
    public IReadOnlyList<BulkResourceResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkResourceResult
{
    public ItemMetadata? ItemMetadata { get; init; }
    public Resource? Item { get; init; }
}

public sealed record BulkUpdateResourcesRequest
{
    public IReadOnlyList<MaskedResource>? Resources { get; init; }
    public bool? ReturnEntity { get; init; }
}

public sealed record BulkUpdateResourcesResponse
{
    public IReadOnlyList<BulkResourceResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BusinessLocation
{
    public string? LocationId { get; init; }
}

public sealed record CountResourcesRequest
{
    public JsonElement? Filter { get; init; }
    public SearchDetails? Search { get; init; }
}

public sealed record CountResourcesResponse
{
    public int? Count { get; init; }
}

public sealed record CreateResourceRequest
{
    public Resource? Resource { get; init; }
}

public sealed record CreateResourceResponse
{
    public Resource? Resource { get; init; }
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

public sealed record DeleteResourceRequest
{
    public string? ResourceId { get; init; }
}

public sealed record DeleteResourceResponse
{
}

public sealed record EventsSchedule
{
    public string? ScheduleId { get; init; }
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record GetResourceRequest
{
    public string? ResourceId { get; init; }
}

public sealed record GetResourceResponse
{
    public Resource? Resource { get; init; }
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

public sealed record LocationOptions
{
    public bool? AvailableInAllLocations { get; init; }
    public SpecificLocation? SpecificLocationOptions { get; init; }
}

public sealed record MaskedResource
{
    public Resource? Resource { get; init; }
    public IReadOnlyList<string>? FieldMask { get; init; }
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

public sealed record QueryResourcesRequest
{
    public CursorQuery? Query { get; init; }
}

public sealed record QueryResourcesResponse
{
    public IReadOnlyList<Resource>? Resources { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
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

public sealed record Resource
{
    public string? Id { get; init; }
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? Name { get; init; }
    public string? TypeId { get; init; }
    public WorkingHoursSchedules? WorkingHoursSchedules { get; init; }
    public LocationOptions? LocationOptions { get; init; }
    public EventsSchedule? EventsSchedule { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
}

public sealed record Results
{
    [JsonPropertyName("results")]
    public IReadOnlyDictionary<string, NestedResultValue>? ResultsValue { get; init; }
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

public sealed record SearchResourcesRequest
{
    public CursorSearch? Search { get; init; }
}

public sealed record SearchResourcesResponse
{
    public IReadOnlyList<Resource>? Resources { get; init; }
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

public sealed record SpecificLocation
{
    public bool? AvailableInBusinessLocations { get; init; }
    public IReadOnlyList<BusinessLocation>? BusinessLocations { get; init; }
}

public sealed record UpdateResourceRequest
{
    public Resource? Resource { get; init; }
}

public sealed record UpdateResourceResponse
{
    public Resource? Resource { get; init; }
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

public sealed record WorkingHoursSchedule
{
    public string? ScheduleId { get; init; }
    public bool? Shared { get; init; }
}

public sealed record WorkingHoursSchedules
{
    public IReadOnlyList<WorkingHoursSchedule>? Values { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Aggregation))]
[JsonSerializable(typeof(AggregationData))]
[JsonSerializable(typeof(AggregationResults))]
[JsonSerializable(typeof(AggregationResultsScalarResult))]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(BulkActionMetadata))]
[JsonSerializable(typeof(BulkCreateResourcesRequest))]
[JsonSerializable(typeof(BulkCreateResourcesResponse))]
[JsonSerializable(typeof(BulkDeleteResourcesRequest))]
[JsonSerializable(typeof(BulkDeleteResourcesResponse))]
[JsonSerializable(typeof(BulkResourceResult))]
[JsonSerializable(typeof(BulkUpdateResourcesRequest))]
[JsonSerializable(typeof(BulkUpdateResourcesResponse))]
[JsonSerializable(typeof(BusinessLocation))]
[JsonSerializable(typeof(CountResourcesRequest))]
[JsonSerializable(typeof(CountResourcesResponse))]
[JsonSerializable(typeof(CreateResourceRequest))]
[JsonSerializable(typeof(CreateResourceResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(CursorQuery))]
[JsonSerializable(typeof(CursorSearch))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(DateHistogramAggregation))]
[JsonSerializable(typeof(DateHistogramResult))]
[JsonSerializable(typeof(DateHistogramResults))]
[JsonSerializable(typeof(DeleteResourceRequest))]
[JsonSerializable(typeof(DeleteResourceResponse))]
[JsonSerializable(typeof(EventsSchedule))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(GetResourceRequest))]
[JsonSerializable(typeof(GetResourceResponse))]
[JsonSerializable(typeof(GroupByAggregation))]
[JsonSerializable(typeof(GroupByValueResults))]
[JsonSerializable(typeof(IncludeMissingValuesOptions))]
[JsonSerializable(typeof(ItemMetadata))]
[JsonSerializable(typeof(LocationOptions))]
[JsonSerializable(typeof(MaskedResource))]
[JsonSerializable(typeof(NestedAggregation))]
[JsonSerializable(typeof(NestedAggregationItem))]
[JsonSerializable(typeof(NestedAggregationResults))]
[JsonSerializable(typeof(NestedResultValue))]
[JsonSerializable(typeof(NestedResults))]
[JsonSerializable(typeof(NestedValueAggregationResult))]
[JsonSerializable(typeof(QueryResourcesRequest))]
[JsonSerializable(typeof(QueryResourcesResponse))]
[JsonSerializable(typeof(RangeAggregation))]
[JsonSerializable(typeof(RangeAggregationResult))]
[JsonSerializable(typeof(RangeBucket))]
[JsonSerializable(typeof(RangeResult))]
[JsonSerializable(typeof(RangeResults))]
[JsonSerializable(typeof(Resource))]
[JsonSerializable(typeof(Results))]
[JsonSerializable(typeof(ScalarAggregation))]
[JsonSerializable(typeof(ScalarResult))]
[JsonSerializable(typeof(SearchDetails))]
[JsonSerializable(typeof(SearchResourcesRequest))]
[JsonSerializable(typeof(SearchResourcesResponse))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(SpecificLocation))]
[JsonSerializable(typeof(UpdateResourceRequest))]
[JsonSerializable(typeof(UpdateResourceResponse))]
[JsonSerializable(typeof(ValueAggregation))]
[JsonSerializable(typeof(ValueAggregationResult))]
[JsonSerializable(typeof(ValueResult))]
[JsonSerializable(typeof(ValueResults))]
[JsonSerializable(typeof(WorkingHoursSchedule))]
[JsonSerializable(typeof(WorkingHoursSchedules))]
public sealed partial class ResourcesJson : JsonSerializerContext
{
    public static ResourcesJson Wire { get; } = new(WireFormat.NewOptions());
}
