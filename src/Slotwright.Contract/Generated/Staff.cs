// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Staff;

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
    public const string UnknownAggregationType = "UNKNOWN_AGGREGATION_TYPE";
    public const string Value = "VALUE";
    public const string Range = "RANGE";
    public const string Scalar = "SCALAR";
}

public sealed record ApplicationError
{
    public string? Code { get; init; }
    public string? Description { get; init; }
    public JsonElement? Data { get; init; }
}

public sealed record AssignCustomScheduleRequest
{
    public string? StaffMemberId { get; init; }
    public string? ScheduleId { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record AssignCustomScheduleResponse
{
    public StaffMember? StaffMember { get; init; }
}

public sealed record AssignWorkingHoursScheduleRequest
{
    public string? StaffMemberId { get; init; }
    public string? ScheduleId { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record AssignWorkingHoursScheduleResponse
{
    public StaffMember? StaffMember { get; init; }
}

public sealed record AssociatedWixIdentity
{
    public CommonIdentificationData? IdentificationData { get; init; }
    public string? ConnectionStatus { get; init; }
    public Connection? Connection { get; init; }
}

public static class AssociatedWixIdentityConnectionStatusEnumConnectionStatus
{
    public const string Unknown = "UNKNOWN";
    public const string Connected = "CONNECTED";
    public const string Pending = "PENDING";
    public const string Expired = "EXPIRED";
    public const string Disconnected = "DISCONNECTED";
}

public sealed record BulkActionMetadata
{
    public int? TotalSuccesses { get; init; }
    public int? TotalFailures { get; init; }
    public int? UndetailedFailures { get; init; }
}

public sealed record BulkGetOrCreateStaffMemberResult
{
    public ItemMetadata? ItemMetadata { get; init; }
    public StaffMember? StaffMember { get; init; }
}

public sealed record BulkGetOrCreateStaffMembersRequest
{
    public IReadOnlyList<string>? WixUserIds { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record BulkGetOrCreateStaffMembersResponse
{
    public IReadOnlyList<BulkGetOrCreateStaffMemberResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkUpdateStaffMemberTagsByFilterRequest
{
    public JsonElement? Filter { get; init; }
    public Tags? AssignTags { get; init; }
    public Tags? UnassignTags { get; init; }
}

public sealed record BulkUpdateStaffMemberTagsByFilterResponse
{
    public string? JobId { get; init; }
}

public sealed record BulkUpdateStaffMemberTagsRequest
{
    public IReadOnlyList<string>? Ids { get; init; }
    public Tags? AssignTags { get; init; }
    public Tags? UnassignTags { get; init; }
}

public sealed record BulkUpdateStaffMemberTagsResponse
{
    public IReadOnlyList<BulkUpdateStaffMemberTagsResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkUpdateStaffMemberTagsResult
{
    public ItemMetadata? ItemMetadata { get; init; }
}

public sealed record BusinessLocation
{
    public string? LocationId { get; init; }
}

public sealed record CommonIdentificationData
{
    public string? AnonymousVisitorId { get; init; }
    public string? MemberId { get; init; }
    public string? WixUserId { get; init; }
    public string? AppId { get; init; }
    public string? ContactId { get; init; }
}

public sealed record ConnectStaffMemberToUserRequest
{
    public string? StaffMemberId { get; init; }
    public string? Email { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record ConnectStaffMemberToUserResponse
{
    public StaffMember? StaffMember { get; init; }
}

public sealed record Connection
{
    public string? Status { get; init; }
}

public sealed record CountStaffMembersRequest
{
    public JsonElement? Filter { get; init; }
}

public sealed record CountStaffMembersResponse
{
    public int? Count { get; init; }
}

public sealed record CountStaffMembersV2Request
{
    public JsonElement? Filter { get; init; }
}

public sealed record CountStaffMembersV2Response
{
    public int? Count { get; init; }
}

public sealed record CreateStaffMemberRequest
{
    public StaffMember? StaffMember { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
    public bool? ServiceProvider { get; init; }
}

public sealed record CreateStaffMemberResponse
{
    public StaffMember? StaffMember { get; init; }
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
    public SearchDetails? Search { get; init; }
}

public sealed record Cursors
{
    public string? Next { get; init; }
    public string? Prev { get; init; }
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

public sealed record DeleteStaffMemberRequest
{
    public string? StaffMemberId { get; init; }
}

public sealed record DeleteStaffMemberResponse
{
}

public sealed record DisconnectStaffMemberFromUserRequest
{
    public string? StaffMemberId { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record DisconnectStaffMemberFromUserResponse
{
    public StaffMember? StaffMember { get; init; }
}

public sealed record EventSchedule
{
    public string? Id { get; init; }
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record GetDeletedStaffMemberRequest
{
    public string? StaffMemberId { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record GetDeletedStaffMemberResponse
{
    public StaffMember? StaffMember { get; init; }
}

public sealed record GetOrCreateStaffMemberRequest
{
    public string? WixUserId { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record GetOrCreateStaffMemberResponse
{
    public StaffMember? StaffMember { get; init; }
}

public sealed record GetStaffMemberRequest
{
    public string? StaffMemberId { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record GetStaffMemberResponse
{
    public StaffMember? StaffMember { get; init; }
}

public sealed record GroupByValueResults
{
    public IReadOnlyList<NestedValueAggregationResult>? Results { get; init; }
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

public sealed record ListDeletedStaffMembersRequest
{
    public IReadOnlyList<string>? StaffMemberIds { get; init; }
    public CursorPaging? Paging { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record ListDeletedStaffMembersResponse
{
    public IReadOnlyList<StaffMember>? StaffMembers { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
}

public sealed record LocationOptions
{
    public bool? AvailableInAllLocations { get; init; }
    public SpecificLocation? SpecificLocationOptions { get; init; }
}

public sealed record MediaItem
{
    public Image? Image { get; init; }
}

public static class Mode
{
    public const string Or = "OR";
    public const string And = "AND";
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

public sealed record QueryStaffMembersRequest
{
    public CursorQuery? Query { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record QueryStaffMembersResponse
{
    public IReadOnlyList<StaffMember>? StaffMembers { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
}

public sealed record QueryStaffMembersV2Request
{
    public CursorQuery? Query { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record QueryStaffMembersV2Response
{
    public IReadOnlyList<StaffMember>? StaffMembers { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
}

public sealed record RangeAggregationResult
{
    public double? From { get; init; }
    public double? To { get; init; }
    public int? Count { get; init; }
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

public sealed record RemoveStaffMemberFromTrashBinRequest
{
    public string? StaffMemberId { get; init; }
}

public sealed record RemoveStaffMemberFromTrashBinResponse
{
}

public static class RequestedFields
{
    public const string ResourceDetails = "RESOURCE_DETAILS";
    public const string AssociatedIdentityStatus = "ASSOCIATED_IDENTITY_STATUS";
}

public sealed record Resource
{
    public string? Id { get; init; }
    public IReadOnlyList<WorkingHoursSchedule>? WorkingHoursSchedules { get; init; }
    public EventSchedule? EventsSchedule { get; init; }
    public bool? UsesDefaultWorkingHours { get; init; }
    public string? Revision { get; init; }
    public LocationOptions? LocationOptions { get; init; }
}

public sealed record Results
{
    [JsonPropertyName("results")]
    public IReadOnlyDictionary<string, NestedResultValue>? ResultsValue { get; init; }
}

public sealed record ScalarResult
{
    public int? Value { get; init; }
}

public static class ScalarType
{
    public const string UnknownScalarType = "UNKNOWN_SCALAR_TYPE";
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

public sealed record SearchStaffMembersRequest
{
    public CursorSearch? Search { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record SearchStaffMembersResponse
{
    public IReadOnlyList<StaffMember>? StaffMembers { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
    public AggregationData? AggregationData { get; init; }
}

public sealed record SearchStaffMembersV2Request
{
    public CursorSearch? Search { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record SearchStaffMembersV2Response
{
    public IReadOnlyList<StaffMember>? StaffMembers { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
    public AggregationData? AggregationData { get; init; }
}

public sealed record SetServiceProviderRequest
{
    public string? StaffMemberId { get; init; }
    public bool? ServiceProvider { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record SetServiceProviderResponse
{
    public StaffMember? StaffMember { get; init; }
}

public static class SortOrder
{
    public const string Asc = "ASC";
    public const string Desc = "DESC";
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

public sealed record StaffMember
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Description { get; init; }
    public MediaItem? MainMedia { get; init; }
    public string? ResourceId { get; init; }
    public Resource? Resource { get; init; }
    public AssociatedWixIdentity? AssociatedWixIdentity { get; init; }
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public Tags? Tags { get; init; }
    public bool? ServiceProvider { get; init; }
}

public sealed record TagList
{
    public IReadOnlyList<string>? TagIds { get; init; }
}

public sealed record Tags
{
    public TagList? PrivateTags { get; init; }
    [JsonPropertyName("tags")]
    public TagList? TagsValue { get; init; }
}

public sealed record UpdateStaffMemberRequest
{
    public StaffMember? StaffMember { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public sealed record UpdateStaffMemberResponse
{
    public StaffMember? StaffMember { get; init; }
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
    public string? Id { get; init; }
    public bool? Shared { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AggregationData))]
[JsonSerializable(typeof(AggregationResults))]
[JsonSerializable(typeof(AggregationResultsScalarResult))]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(AssignCustomScheduleRequest))]
[JsonSerializable(typeof(AssignCustomScheduleResponse))]
[JsonSerializable(typeof(AssignWorkingHoursScheduleRequest))]
[JsonSerializable(typeof(AssignWorkingHoursScheduleResponse))]
[JsonSerializable(typeof(AssociatedWixIdentity))]
[JsonSerializable(typeof(BulkActionMetadata))]
[JsonSerializable(typeof(BulkGetOrCreateStaffMemberResult))]
[JsonSerializable(typeof(BulkGetOrCreateStaffMembersRequest))]
[JsonSerializable(typeof(BulkGetOrCreateStaffMembersResponse))]
[JsonSerializable(typeof(BulkUpdateStaffMemberTagsByFilterRequest))]
[JsonSerializable(typeof(BulkUpdateStaffMemberTagsByFilterResponse))]
[JsonSerializable(typeof(BulkUpdateStaffMemberTagsRequest))]
[JsonSerializable(typeof(BulkUpdateStaffMemberTagsResponse))]
[JsonSerializable(typeof(BulkUpdateStaffMemberTagsResult))]
[JsonSerializable(typeof(BusinessLocation))]
[JsonSerializable(typeof(CommonIdentificationData))]
[JsonSerializable(typeof(ConnectStaffMemberToUserRequest))]
[JsonSerializable(typeof(ConnectStaffMemberToUserResponse))]
[JsonSerializable(typeof(Connection))]
[JsonSerializable(typeof(CountStaffMembersRequest))]
[JsonSerializable(typeof(CountStaffMembersResponse))]
[JsonSerializable(typeof(CountStaffMembersV2Request))]
[JsonSerializable(typeof(CountStaffMembersV2Response))]
[JsonSerializable(typeof(CreateStaffMemberRequest))]
[JsonSerializable(typeof(CreateStaffMemberResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(CursorQuery))]
[JsonSerializable(typeof(CursorSearch))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(DateHistogramResult))]
[JsonSerializable(typeof(DateHistogramResults))]
[JsonSerializable(typeof(DeleteStaffMemberRequest))]
[JsonSerializable(typeof(DeleteStaffMemberResponse))]
[JsonSerializable(typeof(DisconnectStaffMemberFromUserRequest))]
[JsonSerializable(typeof(DisconnectStaffMemberFromUserResponse))]
[JsonSerializable(typeof(EventSchedule))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(GetDeletedStaffMemberRequest))]
[JsonSerializable(typeof(GetDeletedStaffMemberResponse))]
[JsonSerializable(typeof(GetOrCreateStaffMemberRequest))]
[JsonSerializable(typeof(GetOrCreateStaffMemberResponse))]
[JsonSerializable(typeof(GetStaffMemberRequest))]
[JsonSerializable(typeof(GetStaffMemberResponse))]
[JsonSerializable(typeof(GroupByValueResults))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(ItemMetadata))]
[JsonSerializable(typeof(ListDeletedStaffMembersRequest))]
[JsonSerializable(typeof(ListDeletedStaffMembersResponse))]
[JsonSerializable(typeof(LocationOptions))]
[JsonSerializable(typeof(MediaItem))]
[JsonSerializable(typeof(NestedAggregationResults))]
[JsonSerializable(typeof(NestedResultValue))]
[JsonSerializable(typeof(NestedResults))]
[JsonSerializable(typeof(NestedValueAggregationResult))]
[JsonSerializable(typeof(QueryStaffMembersRequest))]
[JsonSerializable(typeof(QueryStaffMembersResponse))]
[JsonSerializable(typeof(QueryStaffMembersV2Request))]
[JsonSerializable(typeof(QueryStaffMembersV2Response))]
[JsonSerializable(typeof(RangeAggregationResult))]
[JsonSerializable(typeof(RangeResult))]
[JsonSerializable(typeof(RangeResults))]
[JsonSerializable(typeof(RemoveStaffMemberFromTrashBinRequest))]
[JsonSerializable(typeof(RemoveStaffMemberFromTrashBinResponse))]
[JsonSerializable(typeof(Resource))]
[JsonSerializable(typeof(Results))]
[JsonSerializable(typeof(ScalarResult))]
[JsonSerializable(typeof(SearchDetails))]
[JsonSerializable(typeof(SearchStaffMembersRequest))]
[JsonSerializable(typeof(SearchStaffMembersResponse))]
[JsonSerializable(typeof(SearchStaffMembersV2Request))]
[JsonSerializable(typeof(SearchStaffMembersV2Response))]
[JsonSerializable(typeof(SetServiceProviderRequest))]
[JsonSerializable(typeof(SetServiceProviderResponse))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(SpecificLocation))]
[JsonSerializable(typeof(StaffMember))]
[JsonSerializable(typeof(TagList))]
[JsonSerializable(typeof(Tags))]
[JsonSerializable(typeof(UpdateStaffMemberRequest))]
[JsonSerializable(typeof(UpdateStaffMemberResponse))]
[JsonSerializable(typeof(ValueAggregationResult))]
[JsonSerializable(typeof(ValueResult))]
[JsonSerializable(typeof(ValueResults))]
[JsonSerializable(typeof(WorkingHoursSchedule))]
public sealed partial class StaffJson : JsonSerializerContext
{
    public static StaffJson Wire { get; } = new(WireFormat.NewOptions());
}
