// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.AddOns;

public sealed record AddOn
{
    public int? DurationInMinutes { get; init; }
    public int? MaxQuantity { get; init; }
    public string? Id { get; init; }
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? Name { get; init; }
    public Money? Price { get; init; }
    public string? TaxGroup { get; init; }
    public MediaItem? MainMedia { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public Tags? Tags { get; init; }
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

public sealed record BulkAddOnResult
{
    public ItemMetadata? ItemMetadata { get; init; }
    public AddOn? Item { get; init; }
}

public sealed record BulkCreateAddOnsRequest
{
    public IReadOnlyList<AddOn>? AddOns { get; init; }
    public bool? ReturnEntity { get; init; }
}

public sealed record BulkCreateAddOnsResponse
{
    public IReadOnlyList<BulkAddOnResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkDeleteAddOnsRequest
{
    public IReadOnlyList<string>? AddOnIds { get; init; }
}

public sealed record BulkDeleteAddOnsResponse
{
    public IReadOnlyList<BulkDeleteAddOnsResponseBulkAddOnResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkDeleteAddOnsResponseBulkAddOnResult
{
    public ItemMetadata? ItemMetadata { get; init; }
}

public sealed record BulkUpdateAddOnsRequest
{
    public IReadOnlyList<MaskedAddOn>? AddOns { get; init; }
    public bool? ReturnEntity { get; init; }
}

public sealed record BulkUpdateAddOnsResponse
{
    public IReadOnlyList<BulkUpdateAddOnsResponseBulkAddOnResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkUpdateAddOnsResponseBulkAddOnResult
{
    public ItemMetadata? ItemMetadata { get; init; }
    public AddOn? Item { get; init; }
}

public sealed record CreateAddOnRequest
{
    public AddOn? AddOn { get; init; }
}

public sealed record CreateAddOnResponse
{
    public AddOn? AddOn { get; init; }
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

public sealed record Cursors
{
    public string? Next { get; init; }
    public string? Prev { get; init; }
}

public sealed record DeleteAddOnRequest
{
    public string? AddOnId { get; init; }
}

public sealed record DeleteAddOnResponse
{
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record GetAddOnRequest
{
    public string? AddOnId { get; init; }
}

public sealed record GetAddOnResponse
{
    public AddOn? AddOn { get; init; }
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

public sealed record MaskedAddOn
{
    public AddOn? AddOn { get; init; }
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

public sealed record QueryAddOnsRequest
{
    public CursorQuery? Query { get; init; }
}

public sealed record QueryAddOnsResponse
{
    public IReadOnlyList<AddOn>? AddOns { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
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

public sealed record UpdateAddOnRequest
{
    public AddOn? AddOn { get; init; }
}

public sealed record UpdateAddOnResponse
{
    public AddOn? AddOn { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AddOn))]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(BulkActionMetadata))]
[JsonSerializable(typeof(BulkAddOnResult))]
[JsonSerializable(typeof(BulkCreateAddOnsRequest))]
[JsonSerializable(typeof(BulkCreateAddOnsResponse))]
[JsonSerializable(typeof(BulkDeleteAddOnsRequest))]
[JsonSerializable(typeof(BulkDeleteAddOnsResponse))]
[JsonSerializable(typeof(BulkDeleteAddOnsResponseBulkAddOnResult))]
[JsonSerializable(typeof(BulkUpdateAddOnsRequest))]
[JsonSerializable(typeof(BulkUpdateAddOnsResponse))]
[JsonSerializable(typeof(BulkUpdateAddOnsResponseBulkAddOnResult))]
[JsonSerializable(typeof(CreateAddOnRequest))]
[JsonSerializable(typeof(CreateAddOnResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(CursorQuery))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(DeleteAddOnRequest))]
[JsonSerializable(typeof(DeleteAddOnResponse))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(GetAddOnRequest))]
[JsonSerializable(typeof(GetAddOnResponse))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(ItemMetadata))]
[JsonSerializable(typeof(MaskedAddOn))]
[JsonSerializable(typeof(MediaItem))]
[JsonSerializable(typeof(Money))]
[JsonSerializable(typeof(QueryAddOnsRequest))]
[JsonSerializable(typeof(QueryAddOnsResponse))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(TagList))]
[JsonSerializable(typeof(Tags))]
[JsonSerializable(typeof(UpdateAddOnRequest))]
[JsonSerializable(typeof(UpdateAddOnResponse))]
public sealed partial class AddOnsJson : JsonSerializerContext
{
    public static AddOnsJson Wire { get; } = new(WireFormat.NewOptions());
}
